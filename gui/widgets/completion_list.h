// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

class QKeyEvent;
class QListWidget;

namespace qm::gui {

class Label;

/// What could be written, in a list below a field that keeps the focus. A child of the field's window, not a popup: a screen
/// reader finds it, and it tells each choice by its changing name.
class CompletionList final : public Surface {
    Q_OBJECT
public:
    CompletionList(const Theme& theme, QWidget* owner);

    /// Opens with nothing chosen below that place of the owner's, over whatever is there.
    void offer(const QStringList& offers, int x);
    bool isOpen() const { return isVisible(); }
    /// What a key typed in the field does here; false: nothing.
    bool pressed(const QKeyEvent& event);
    /// What is chosen; the first where `orFirst` and nothing is; else empty.
    QString current(bool orFirst = false) const;

Q_SIGNALS:
    void chosen(const QString& offer);

private:
    void move(int by);
    void tell();

    QWidget* m_owner;
    QListWidget* m_list;
    Label* m_hint;
};

} // namespace qm::gui
