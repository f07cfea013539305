// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of a widget.
#pragma once

#include <QAbstractButton>
#include <QLabel>

namespace qm::test {

/// Every word that can be read in it now, a label a line.
inline QString visibleWords(const QWidget& widget)
{
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible())
            words << label->text();
    return words.join(u'\n');
}

/// The visible button that says this; null where there is none.
inline QAbstractButton* visibleButton(const QWidget& widget, const QString& text)
{
    for (auto* button : widget.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text() == text)
            return button;
    return nullptr;
}

} // namespace qm::test
