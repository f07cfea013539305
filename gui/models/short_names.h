// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qm::gui {

/// A sentence in which no name of a repository is so long that it takes the others' room: of such a one the middle is left out.
/// Names of secrets, in capitals, stay whole: they are what the sentence is about.
QString withShortNames(const QString& sentence);

} // namespace qm::gui
