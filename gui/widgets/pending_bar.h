// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

namespace qm::gui {

class Button;
class Label;

/// What somebody changed and has not applied, at the foot of the page: how much, how much of it in production, and the way on.
class PendingBar final : public Surface {
    Q_OBJECT
public:
    /// What it counts.
    struct Count {
        int changes{0};
        int inProduction{0};
        int secrets{0};
        int repositories{0};

        bool operator==(const Count&) const = default;
    };

    explicit PendingBar(const Theme& theme, QWidget* parent = nullptr);

    void say(const Count& count);

Q_SIGNALS:
    void discarded();
    void reviewWanted();

private:
    Label* m_changes;
    Label* m_production;
    Label* m_where;
};

} // namespace qm::gui
