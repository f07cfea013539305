// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"
#include "gui/theme/theme.h"

#include <QScrollArea>
#include <QUrl>

#include <chrono>

class QVBoxLayout;

namespace qm::github {
struct TestedAbility;
}

namespace qm::gui {

class MissingBanner;
struct Looking;

/// What an identity may do: what it is enough for and what not, each permission with what it is for, and how to get what is missing.
class AbilitiesView final : public QScrollArea {
    Q_OBJECT
public:
    /// `again`: how often it is tested again while something is missing.
    AbilitiesView(const Theme& theme, const github::Abilities& abilities, const QString& organization, std::chrono::milliseconds again,
                  QWidget* parent = nullptr);

    /// How it stands with the next test.
    void follow(const Looking& looking);

Q_SIGNALS:
    void testWanted();
    /// The page is to be shown in the browser.
    void pageWanted(const QUrl& page);

private:
    void addVerdict(QVBoxLayout& column, const QString& icon, Token ink, const QString& words);
    QWidget* table(const github::Abilities& abilities);
    void addRow(QVBoxLayout& rows, const github::TestedAbility& ability);

    const Theme& m_theme;
    MissingBanner* m_missing{nullptr};
};

} // namespace qm::gui
