// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QAbstractButton>

namespace qm::gui {

/// An icon with a word, and perhaps a note at the right, that lead to what they are about.
class LightButton final : public QAbstractButton {
    Q_OBJECT
public:
    struct Look {
        QString icon{};
        Token iconInk{Token::Muted};
        QString text{};
        Token ink{Token::Text};
        QString note{}; ///< at the right
        Type type{Type::Body};
        bool stretches{false}; ///< takes the room there is; what is too long is cut
    };

    /// `name` is what a screen reader says of it.
    LightButton(const Theme& theme, Look look, const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int iconRoom() const;

    const Theme& m_theme;
    Look m_look;
    bool m_hasRing{false}; ///< the focus came by the keyboard
};

} // namespace qm::gui
