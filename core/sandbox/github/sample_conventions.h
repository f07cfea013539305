// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace qm::sandbox::github {

/// Where the sample keeps its conventions (formats.md, "Conventions").
inline constexpr QLatin1StringView managementRepository("platform-conventions");
inline constexpr QLatin1StringView conventionsPath("quartermaster.yaml");

/// What a team of the sample is called; a made-up one after its key.
QString teamName(const QString& key);

/// The conventions file of the sample organization with these teams. The same seed gives the same text.
QByteArray sampleConventions(const QString& organization, const QStringList& teams, quint64 seed);

} // namespace qm::sandbox::github
