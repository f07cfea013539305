// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_marks.h"

#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/details_pane.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

DetailsMarks::DetailsMarks(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
    , m_row(new QWidget(this))
    , m_open(Button::ofIcon(kit.theme, u"external"_s, {}, this))
    , m_copy(blocks::copyButton(kit.theme, DetailsPane::tr("Copy the name"), [this] { return m_name; }, this))
{
    auto* chips = new QHBoxLayout(m_row);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(6);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_row);
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(m_copy);
    blocks::follow(*m_open, kit.pane);
}

void DetailsMarks::tell(const Details& details)
{
    m_name = details.name;
    QList<Details::Mark> marks = details.marks;
    marks.removeIf([](const Details::Mark& mark) { return mark.text.isEmpty(); });
    tellMarks(marks);
    const Details::Action open = details.open.value_or(Details::Action());
    m_open->setObjectName(open.id);
    blocks::name(*m_open, open.text);
    m_open->setVisible(details.open.has_value());
    m_copy->setVisible(!m_name.isEmpty());
    setVisible(!marks.isEmpty() || details.open || !m_name.isEmpty());
}

void DetailsMarks::tellMarks(const QList<Details::Mark>& marks)
{
    while (m_chips.size() > marks.size())
        delete m_chips.takeLast();
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (i == m_chips.size()) {
            m_chips << new Chip(m_kit.theme, {}, marks[i].kind, m_row);
            m_row->layout()->addWidget(m_chips.last());
        }
        m_chips[i]->setText(marks[i].text);
        m_chips[i]->setKind(marks[i].kind);
        m_chips[i]->show();
    }
    m_row->setVisible(!marks.isEmpty());
}

} // namespace qm::gui
