// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

namespace qm::gui {

/// What can be done, in as many rows of buttons as they need.
class DetailsActions final : public QWidget {
public:
    DetailsActions(const DetailsKit& kit, QWidget* parent);

    void tell(const QList<Details::Action>& actions);

private:
    void build();

    const DetailsKit& m_kit;
    QList<Details::Action> m_told;
};

} // namespace qm::gui
