// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/palette_entry.h"
#include "gui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace qm::gui {

class Label;

/// What lies over the window when somebody looks for something to run or to go to. A child widget, so that screen readers find it
/// and the focus goes back to where it was.
class Palette final : public QWidget {
    Q_OBJECT
public:
    /// What there is for what was typed, in the order of its sections.
    using Offers = std::function<QList<PaletteEntry>(const QString& typed)>;

    Palette(const Theme& theme, Offers offers, QWidget* parent);

    void open(const QString& typed = {});
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void offer();
    void move(int by);
    void run();
    void arrange();

    const Theme& m_theme;
    Offers m_offers;
    QList<PaletteEntry> m_entries; // those that are shown
    QWidget* m_panel;
    QLineEdit* m_edit;
    QListWidget* m_list;
    Label* m_count;
    QPointer<QWidget> m_before; // where the focus was
};

} // namespace qm::gui
