// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

class Button;
class IconLabel;
class Label;

/// Why there is nothing to see, and what to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    /// `action` is what a button offers, `other` what a second one does; empty: none.
    void say(const QString& icon, const QString& what, const QString& why, const QString& action = {}, const QString& other = {});

Q_SIGNALS:
    void acted();
    void actedOther();

private:
    const Theme& m_theme;
    IconLabel* m_icon;
    Label* m_what;
    Label* m_why;
    Button* m_action;
    Button* m_other;
};

} // namespace qm::gui
