// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/painting.h"

#include <QStyledItemDelegate>

class QLineEdit;

namespace qm::gui {

/// Draws what the palette found: heads of sections, and rows whose letters that were typed stand out.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole, NumberRole };
    struct Row {
        QString icon{};
        QString note{};
        QString keys{};

        bool operator==(const Row&) const = default;
    };

    PaletteDelegate(const Theme& theme, const QLineEdit& typed, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    qreal drawFound(QPainter& painter, const QRectF& room, const QString& text) const;

    const Theme& m_theme;
    const QLineEdit& m_typed;
};

} // namespace qm::gui

Q_DECLARE_METATYPE(qm::gui::PaletteDelegate::Row)
