// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <algorithm>
#include <memory>
#include <utility>

namespace qm::estate {

/// What was found out about the things of one sort, each under its key: it exists, it was looked for and is not there, or it
/// was not read. Copies share what they have in common.
template <class T>
class Readings {
public:
    /// The thing; null where it is absent or was not read.
    const T* find(const QString& key) const
    {
        if (m_readings.isEmpty() || m_readings.lastKey() < key)
            return nullptr; // as most are while they come in the order of their keys
        const auto reading = m_readings.constFind(key);
        return reading == m_readings.cend() ? nullptr : reading->value.get();
    }

    /// When it was read, be it found absent; invalid where it was not.
    QDateTime readAt(const QString& key) const
    {
        const auto reading = m_readings.constFind(key);
        return reading == m_readings.cend() ? QDateTime() : reading->at;
    }

    /// What exists, by key, each turned into what is asked for.
    template <class Turn>
    auto present(Turn turn) const
    {
        QList<decltype(turn(std::declval<const T&>()))> things;
        for (const Reading& reading : m_readings)
            if (reading.value)
                things << turn(*reading.value);
        return things;
    }

    /// How many of those that exist were read then or later; without a time, at any.
    int count(const QDateTime& since = {}) const
    {
        return int(std::ranges::count_if(
            m_readings, [&](const Reading& reading) { return reading.value && (!since.isValid() || reading.at >= since); }));
    }

    /// `take(key, thing, at)` for all that was read, in the order of the keys; the thing is null where it is absent.
    template <class Take>
    void each(Take take) const
    {
        for (auto reading = m_readings.cbegin(); reading != m_readings.cend(); ++reading)
            take(reading.key(), reading->value.get(), reading->at);
    }

    /// When the oldest of what exists was read; invalid where nothing does.
    QDateTime oldest() const
    {
        QDateTime oldest;
        for (const Reading& reading : m_readings)
            if (reading.value && (!oldest.isValid() || reading.at < oldest))
                oldest = reading.at;
        return oldest;
    }

    void put(const QString& key, const T& thing, const QDateTime& at)
    {
        m_readings.insert(m_readings.cend(), key, {std::make_shared<const T>(thing), at}); // most come in the order of their keys
    }
    void drop(const QString& key, const QDateTime& at) { m_readings.insert(key, {nullptr, at}); }
    void forget(const QString& key) { m_readings.remove(key); }
    void clear() { m_readings.clear(); }

    /// Takes over what a later reading found.
    void update(const Readings& later) { m_readings.insert(later.m_readings); }

    /// Forgets what is under a key that this says no to.
    template <class Keeps>
    void keepIf(Keeps keeps)
    {
        m_readings.removeIf([&](const auto& reading) { return !keeps(reading.key()); });
    }

private:
    struct Reading {
        std::shared_ptr<const T> value{}; // null: it was looked for and is not there
        QDateTime at{};
    };

    QMap<QString, Reading> m_readings;
};

} // namespace qm::estate
