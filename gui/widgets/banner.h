// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

namespace qm::gui {

class Button;
class IconLabel;
class Label;

/// What happened, what still works and what to do, above the place it is about.
class Banner final : public Surface {
    Q_OBJECT
public:
    enum class Tone { Info, Fine, Soon, Bad };

    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    /// `action` is what a button offers, `other` what a second one does; empty: none.
    void say(Tone tone, const QString& title, const QString& text, const QString& action = {}, const QString& other = {});

Q_SIGNALS:
    void acted();
    void actedOther();

private:
    IconLabel* m_icon;
    Label* m_title;
    Label* m_text;
    Button* m_action;
    Button* m_other;
};

} // namespace qm::gui
