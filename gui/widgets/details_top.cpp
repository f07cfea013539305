// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_top.h"

#include "gui/widgets/details_facts.h"
#include "gui/widgets/details_marks.h"
#include "gui/widgets/details_notice.h"
#include "gui/widgets/details_value.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

DetailsTop::DetailsTop(const DetailsKit& kit, QWidget* parent)
    : QWidget(parent)
    , m_kit(kit)
    , m_column(new QVBoxLayout(this))
    , m_heading(new QVBoxLayout)
    , m_marks(new DetailsMarks(kit, this))
    , m_state(new DetailsValue(kit, this))
    , m_beside(new QWidget(this))
    , m_notice(new DetailsNotice(kit, this))
    , m_facts(new DetailsFacts(kit, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    for (QWidget* block : {static_cast<QWidget*>(m_marks), static_cast<QWidget*>(m_state), m_beside, static_cast<QWidget*>(m_notice),
                           static_cast<QWidget*>(m_facts)})
        m_column->addWidget(block);
    m_heading->setSpacing(4);
    m_column->insertLayout(1, m_heading);
}

void DetailsTop::tell(const Details& details)
{
    tellName(details);
    tellAbout(details.about);
    const StillLayout still(*m_column);
    m_marks->tell(details);
    if (details.state)
        m_state->tell({.value = details.state->text, .icon = details.state->icon, .ink = details.state->ink});
    else
        m_state->hide();
    tellBeside(details);
    m_notice->tell(details.notice);
    m_facts->tell(details.facts);
    show();
}

void DetailsTop::tellName(const Details& details)
{
    const Type type = details.isMono ? Type::Mono : details.isSentence ? Type::Section : Type::Strong;
    const auto shape = std::pair(type, details.isSentence);
    if (!m_name || m_nameShape != shape) {
        delete m_name;
        m_nameShape = shape;
        m_name = details.isSentence ? blocks::wrapping(m_kit.theme, type, Token::Text, this)
                                    : new Label(m_kit.theme, {}, type, Token::Text, Label::Fit::Cut, this);
        m_heading->insertWidget(0, m_name);
        m_name->stackUnder(m_about ? static_cast<QWidget*>(m_about) : m_state); // screen readers read them in this order
        m_name->show();
    }
    blocks::say(*m_name, details.name);
    m_name->setMutedPrefix(details.mutedPrefix);
}

void DetailsTop::tellAbout(const QString& about)
{
    if (!about.isEmpty() && !m_about) {
        m_about = blocks::wrapping(m_kit.theme, Type::Caption, Token::Muted, this);
        m_heading->addWidget(m_about);
        m_about->stackUnder(m_state);
    }
    if (!m_about)
        return;
    blocks::say(*m_about, about);
    m_about->setVisible(!about.isEmpty());
}

void DetailsTop::tellBeside(const Details& details)
{
    if (!details.beside.isEmpty()) {
        if (!m_besideName)
            buildBeside();
        blocks::say(*m_besideName, details.beside);
        blocks::say(*m_besideNote, details.besideNote);
    }
    m_beside->setVisible(!details.beside.isEmpty());
}

void DetailsTop::buildBeside()
{
    auto* row = new QHBoxLayout(m_beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(m_kit.theme, u"repo"_s, Token::Muted, 16, m_beside));
    m_besideName = new Label(m_kit.theme, {}, Type::Medium, Token::Text, Label::Fit::Cut, m_beside);
    m_besideNote = new Label(m_kit.theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, m_beside);
    row->addWidget(m_besideName, 1);
    row->addWidget(m_besideNote);
}

} // namespace qm::gui
