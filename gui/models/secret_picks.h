// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/secret_table.h"

#include <QSet>

namespace qm::gui {

/// A secret that can be picked for a change.
struct SecretPick : ShownSecret {
    bool isPicked{false};
    int stagePlace{0};    ///< of its stage in the order of promotion; those of none are last
    QString stageTitle{}; ///< its stage as people call it; empty where no secret has one

    bool operator==(const SecretPick&) const = default;
};

using SecretPickTable = RowTable<SecretPick>;

/// All secrets of the picture, and which of them are picked.
QList<SecretPick> secretPicks(const Picture& picture, const QSet<QString>& picked);

/// How many repositories the picked secrets of each stage reach together, in the order of promotion, by the stage's title.
QList<std::pair<QString, int>> reachedBy(const QList<SecretPick>& picks, const estate::Estate& estate);

/// Grouped by stage.
std::unique_ptr<SecretPickTable> makeSecretPickTable();

} // namespace qm::gui
