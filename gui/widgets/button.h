// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QPushButton>

namespace qm::gui {

/// A button whose words say what it does. `Style` draws it. Enter presses it as Space does.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Secondary,
        Primary, ///< at most one in a view
        Quiet,   ///< without a border
        Link,
    };

    Button(const Theme& theme, const QString& text, Kind kind = Kind::Secondary, const QString& icon = {}, QWidget* parent = nullptr);

    /// One with nothing but an icon: `name` says what it does, to screen readers and as its tip.
    static Button* ofIcon(const Theme& theme, const QString& icon, const QString& name, QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }
    const QString& iconName() const { return m_icon; }
    /// 28 high; 32 at the foot of a wizard.
    void setTall(bool tall);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Kind m_kind;
    QString m_icon;
    int m_height{28};
};

} // namespace qm::gui
