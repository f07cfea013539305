// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_value.h"

#include "gui/widgets/button.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>

#include <utility>

namespace qm::gui {
namespace {

constexpr int idHeight = 20; // no taller than the facts around it

bool areAlike(const Details::Fact& one, const Details::Fact& other)
{
    return one.icon.isEmpty() == other.icon.isEmpty() && one.id.isEmpty() == other.id.isEmpty();
}

} // namespace

DetailsValue::DetailsValue(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
{
}

void DetailsValue::tell(const Details::Fact& fact)
{
    const auto before = std::exchange(m_told, fact);
    if (!before || !areAlike(*before, fact))
        build(fact);
    if (m_icon)
        m_icon->setIcon(fact.icon, fact.ink);
    m_words->setInk(fact.ink);
    blocks::say(*m_words, fact.value);
    if (m_copy && m_copy->accessibleDescription() != fact.label)
        m_copy->setAccessibleDescription(fact.label);
    show();
}

void DetailsValue::build(const Details::Fact& fact)
{
    blocks::clear(*this);
    const bool isId = !fact.id.isEmpty();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_icon = fact.icon.isEmpty() ? nullptr : new IconLabel(m_kit.theme, fact.icon, fact.ink, 14, this);
    if (m_icon)
        row->addWidget(m_icon, 0, Qt::AlignTop);
    m_words = isId ? new Label(m_kit.theme, {}, Type::Mono, fact.ink, Label::Fit::Cut, this)
                   : blocks::wrapping(m_kit.theme, Type::Caption, fact.ink, this);
    row->addWidget(m_words, 1);
    m_copy = isId ? blocks::copyButton(m_kit.theme, DetailsPane::tr("Copy the id"), [this] { return m_told->id; }, this) : nullptr;
    if (m_copy) {
        m_copy->setFixedHeight(idHeight);
        row->addWidget(m_copy);
    }
}

} // namespace qm::gui
