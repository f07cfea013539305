// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace qm::gui {

class Surface;

/// A body with a pane at its right. In a narrow window the pane is a drawer: it lies over the body, only when it is asked for.
class SidePane final : public QWidget {
    Q_OBJECT
public:
    static constexpr int drawerBelow{1200}; ///< widths of the window
    static constexpr int wideFrom{1500};
    static constexpr int paneWidth{280};
    static constexpr int widePaneWidth{336};

    SidePane(const Theme& theme, QWidget* body, QWidget* pane, QWidget* parent = nullptr);

    bool isDrawer() const { return m_isDrawer; }
    bool isOpen() const { return m_isOpen; }
    /// Opens the drawer and gives it the keyboard, or closes it and gives the keyboard back.
    void setOpen(bool isOpen);

    /// How wide somebody dragged the pane; nothing: as the window has it.
    std::optional<int> chosenWidth() const { return m_chosen; }
    void setChosenWidth(std::optional<int> width);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Whether it is a drawer, and whether that is open.
    void changed();
    void widthChosen();
    /// Escape in a pane that is no drawer: the body is meant.
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    int currentWidth() const;
    void dragTo(int width);
    void showFocus();

    QWidget* m_body;
    QWidget* m_pane;
    Surface* m_edge;
    QWidget* m_handle;
    QVariantAnimation m_slide;  // 0: shut, 1: open
    QPointer<QWidget> m_before; // had the keyboard before it was opened
    std::optional<int> m_chosen;
    bool m_isDrawer{false};
    bool m_isOpen{false};
};

} // namespace qm::gui
