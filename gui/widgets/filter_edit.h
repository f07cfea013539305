// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QLineEdit>

namespace qm::gui {

/// What is typed of a filter, with a line under what is wrong.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    FilterEdit(const Theme& theme, const QString& placeholder, QWidget* parent = nullptr);

    /// So many letters from there; negative: nothing.
    void setMark(qsizetype at, qsizetype length = 0);
    /// Where that place of the text is, as far as it has scrolled.
    qreal xOf(qsizetype place) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    qsizetype m_markAt{-1};
    qsizetype m_markLength{0};
};

} // namespace qm::gui
