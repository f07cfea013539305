// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace qm::gui {

/// The one ring of a window around the button that has the keyboard's focus. A click does not show it.
class FocusRing final : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QWidget* window);
    ~FocusRing() override;

    /// What it is around; null: nothing.
    QWidget* ringed() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focused);

    QWidget* m_window;
    QPointer<QFocusFrame> m_frame; // goes with whatever it is shown in
    bool m_byKeyboard{false};
};

} // namespace qm::gui
