// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_facts.h"

#include "gui/widgets/details_value.h"
#include "gui/widgets/label.h"

#include <QGridLayout>

namespace qm::gui {
namespace {

constexpr int labelWidth = 80;

} // namespace

DetailsFacts::DetailsFacts(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void DetailsFacts::tell(const QList<Details::Fact>& facts)
{
    while (m_rows.size() > facts.size()) {
        const Row row = m_rows.takeLast(); // a row of the grid without widgets takes no room
        delete row.label;
        delete row.value;
    }
    const StillLayout still(*m_grid);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (i == m_rows.size())
            addRow();
        const Row& row = m_rows[i];
        blocks::say(*row.label, facts[i].label);
        const Qt::Alignment side = facts[i].id.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter;
        if (m_grid->itemAtPosition(int(i), 0)->alignment() != side)
            m_grid->setAlignment(row.label, side);
        row.label->show();
        row.value->tell(facts[i]);
    }
    setVisible(!facts.isEmpty());
}

void DetailsFacts::addRow()
{
    const Row row{.label = new Label(m_kit.theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this),
                  .value = new DetailsValue(m_kit, this)};
    m_grid->addWidget(row.label, int(m_rows.size()), 0);
    m_grid->addWidget(row.value, int(m_rows.size()), 1);
    m_rows << row;
}

} // namespace qm::gui
