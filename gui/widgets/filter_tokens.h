// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

class FilterToken;
class Label;

/// The finished conditions of a filter side by side. Where there is no room for all, the last ones are seen and the others counted.
class FilterTokens final : public QWidget {
    Q_OBJECT
public:
    /// `before`: whom Tab leaves for the first of them.
    FilterTokens(const Theme& theme, QWidget* before, QWidget* parent = nullptr);

    QStringList conditions() const;
    void setConditions(const QStringList& conditions);
    /// Takes one away and returns it.
    QString take(int which);
    int count() const { return int(m_tokens.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();
    void editWanted(int which);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const Theme& m_theme;
    QWidget* m_before;
    QList<FilterToken*> m_tokens;
    Label* m_more;
};

} // namespace qm::gui
