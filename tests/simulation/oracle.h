// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/organization.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace qm::simulation {

/// Says whether a story kept what the product promises. Knows plan JSON and the sandbox's state only, no product code.
class Oracle {
public:
    /// A plan was made; `plan` as formats.md has it.
    void planned(const QJsonObject& plan);

    /// A run of a plan begins in that world, as process `process`.
    void runBegins(const QString& planId, int process, const Scopes& world, qint64 now);
    /// It ends or the process dies; `plan` is empty where the program died or could not say.
    void runEnds(int process, const QJsonObject& plan, const Scopes& world);

    /// Another admin changed the world.
    void edited(const Scopes& before, const Scopes& after, qint64 now);

    /// A write of the program reached the organization: what it was, and the world around it.
    void wrote(int process, const QByteArray& method, const QByteArray& path, const Scopes& before, const Scopes& after, qint64 now);
    /// The program was told that this write succeeded.
    void succeeded(int process, const QByteArray& method, const QByteArray& path);

    /// The whole story is over; `plans` as the journal has them, after a last restart without faults.
    void ended(const QList<QJsonObject>& plans);

    /// The first promise that was broken, in words.
    const std::optional<QString>& broken() const { return m_broken; }

private:
    /// Who may read what: a pair of a secret and a repository.
    using Pair = std::pair<QString, qint64>;

    struct Running {
        QString plan{};
        bool mustNotWrite{false}; ///< a step's expectation did not hold when it began
    };

    void breaks(const QString& promise);
    bool conflicts(const QJsonObject& step, const Scopes& world) const;
    QSet<Pair> mayChange(const QJsonObject& step) const;
    QSet<Pair> reliesOn(const QJsonObject& step) const;
    bool isAsPlanned(const QJsonObject& step, const Scopes& world) const;
    std::optional<QJsonObject> stepFor(const QString& planId, const QByteArray& method, const QByteArray& path) const;

    QHash<QString, QJsonObject> m_plans;
    QHash<int, Running> m_running;
    /// How often that pair was changed by anybody but this plan: another admin, or another plan.
    int changedByOthers(const QSet<Pair>& pairs, const QString& planId) const;

    QHash<QString, int> m_othersAtBegin{};        ///< plan and step → changes by others when the run began that may settle it
    QHash<QString, int> m_othersAtSuccess{};      ///< plan and step → changes by others when the program was told of its success
    QHash<QString, int> m_othersAtEffect{};       ///< plan and step → the same when it changed the world
    QHash<Pair, QHash<QString, int>> m_changes{}; ///< by whom that pair was changed: a plan's id, or empty for an admin
    QHash<Pair, qint64> m_editedAt{};             ///< when another admin changed that pair last
    qint64 m_lastEdit{-1'000'000};
    std::optional<QString> m_broken;
};

} // namespace qm::simulation
