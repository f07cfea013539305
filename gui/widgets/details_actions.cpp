// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_actions.h"

#include "gui/widgets/button.h"

#include <QVBoxLayout>

namespace qm::gui {

DetailsActions::DetailsActions(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
{
}

void DetailsActions::tell(const QList<Details::Action>& actions)
{
    if (m_told != actions) {
        m_told = actions;
        build();
    }
    setVisible(!actions.isEmpty());
}

void DetailsActions::build()
{
    blocks::clear(*this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(8);
    QHBoxLayout* row = nullptr;
    int room = 0;
    for (const Details::Action& action : std::as_const(m_told)) {
        auto* button = new Button(m_kit.theme, action.text, action.isPrimary ? Button::Kind::Primary : Button::Kind::Secondary, {}, this);
        button->setObjectName(action.id);
        blocks::follow(*button, m_kit.pane);
        const int width = button->sizeHint().width();
        if (!row || width > room) {
            row = new QHBoxLayout;
            row->setSpacing(8);
            row->setAlignment(Qt::AlignLeft);
            rows->addLayout(row);
            room = blocks::narrowest - 2 * blocks::margin;
        }
        row->addWidget(button);
        room -= width + 8;
    }
}

} // namespace qm::gui
