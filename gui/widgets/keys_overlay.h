// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/key_group.h"
#include "gui/widgets/overlay.h"

#include <functional>

namespace qm::gui {

/// Every key there is, by the place where it works.
class KeysOverlay final : public Overlay {
    Q_OBJECT
public:
    /// `groups` is asked each time it opens.
    KeysOverlay(const Theme& theme, std::function<QList<KeyGroup>()> groups, QWidget* window);

protected:
    void fill() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* columnsOf(const QList<KeyGroup>& groups);

    std::function<QList<KeyGroup>()> m_groups;
    QWidget* m_columns{nullptr};
};

} // namespace qm::gui
