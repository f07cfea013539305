// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

#include <QTimer>

namespace qm::gui {

class Button;
class Label;
struct Picture;

/// The line at the bottom: how far the reading is, or when it was, and what the page says of itself.
class StatusBar final : public Surface {
    Q_OBJECT
public:
    explicit StatusBar(const Theme& theme, QWidget* parent = nullptr);

    /// A reading that lasts can be stopped, also where nothing arrives that would be told.
    void tell(const Picture& picture, const QString& ofPage);

Q_SIGNALS:
    void stopWanted();

private:
    Label* m_reading;
    Button* m_stop;
    Label* m_quota;
    Label* m_page;
    QTimer m_patience; // until the button comes
};

} // namespace qm::gui
