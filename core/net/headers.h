// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace qm::net {

/// HTTP header fields; names compare without case, order and repeats are kept.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<QByteArray, QByteArray>> fields);

    /// The first value of that name; empty where there is none.
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    void add(const QByteArray& name, const QByteArray& value);
    /// Replaces all fields of that name by one.
    void set(const QByteArray& name, const QByteArray& value);
    void add(const Headers& others);

    const QList<std::pair<QByteArray, QByteArray>>& all() const { return m_fields; }
    bool operator==(const Headers&) const = default;

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

} // namespace qm::net
