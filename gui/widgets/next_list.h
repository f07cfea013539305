// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QAbstractButton>

namespace qm::gui {

/// Something that can be done next, in two lines: what, and what it comes to.
struct NextItem {
    QString icon{};
    QString title{};
    QString note{};
    QString keys{}; ///< does it, too, while it is seen; empty: none

    bool operator==(const NextItem&) const = default;
};

/// One of them, to be pressed; Enter does it, too.
class NextButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit NextButton(const Theme& theme, QWidget* parent = nullptr);

    void setItem(const NextItem& item);
    const NextItem& item() const { return m_item; }

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF noteRoom() const;
    void tellWhatIsCut();

    const Theme& m_theme;
    NextItem m_item;
};

/// What can be done next, below each other: as many as there is room for. What is told anew stands where it stood: the keyboard stays with it.
class NextList final : public QWidget {
    Q_OBJECT
public:
    /// Between an edge of it, which is seen under the mouse and the focus, and what stands in it.
    static constexpr int inset = 4;

    /// With room for so many, which the keyboard reaches where this stands.
    NextList(const Theme& theme, int most, QWidget* parent = nullptr);

    void show(const QList<NextItem>& items);

Q_SIGNALS:
    /// The one at that place.
    void chosen(int at);

private:
    QList<NextButton*> m_buttons;
};

} // namespace qm::gui
