// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/overlay.h"

namespace qm::gui {

class Button;

/// Asks whether to do what cannot be taken back. The keyboard begins at what leaves everything as it is; so do Esc, the cross and a
/// click beside it.
class Question final : public Overlay {
    Q_OBJECT
public:
    struct Words {
        QString title{};
        QString text{};
        QString agree{}; ///< "Discard and close"
        QString stay{};
    };
    Question(const Theme& theme, const Words& words, QWidget* window);

Q_SIGNALS:
    void agreed();

protected:
    QWidget* firstFocus() const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Button* m_agree;
    Button* m_stay;
};

} // namespace qm::gui
