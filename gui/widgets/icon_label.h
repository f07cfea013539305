// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

/// An icon beside words that say the same: screen readers pass over it.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(const Theme& theme, const QString& name, Token ink, int size = 16, QWidget* parent = nullptr);

    void setIcon(const QString& name, Token ink);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    Token m_ink;
    int m_size;
};

} // namespace qm::gui
