// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pending_bar.h"

#include "gui/widgets/access.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

PendingBar::PendingBar(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::AccentWash, .lines = Qt::TopEdge, .line = Token::AccentLine}, parent)
    , m_changes(new Label(theme, {}, Type::Strong, Token::Text, Label::Fit::Whole, this))
    , m_production(new Label(theme, {}, Type::Medium, Token::Prod, Label::Fit::Whole, this))
    , m_where(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
{
    setFixedHeight(48);
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Pending changes"));
    auto* back = new Label(theme, tr("Ctrl+Z takes the last one back"), Type::Caption, Token::Muted, Label::Fit::Cut, this);
    back->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* discard = new Button(theme, tr("Discard"), Button::Kind::Secondary, {}, this);
    auto* review = new Button(theme, tr("Review changes"), Button::Kind::Primary, {}, this);
    review->setToolTip(tr("Ctrl+Enter"));
    connect(discard, &Button::clicked, this, &PendingBar::discarded);
    connect(review, &Button::clicked, this, &PendingBar::reviewWanted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 1, 16, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(theme, u"edit"_s, Token::AccentText, 16, this));
    row->addWidget(m_changes);
    row->addWidget(m_production);
    row->addWidget(m_where, 1);
    row->addWidget(back, 1);
    row->addSpacing(8);
    row->addWidget(discard);
    row->addWidget(review);
}

void PendingBar::say(const Count& count)
{
    m_changes->setText(tr("%n pending changes", nullptr, count.changes));
    m_production->setText(tr("%n in production", nullptr, count.inProduction));
    m_production->setVisible(count.inProduction > 0);
    m_where->setText(tr("in %1, %2", "secrets, repositories")
                         .arg(tr("%n secrets", "dative: in 6 secrets", count.secrets),
                              tr("%n repositories", "dative: in 4 repositories", count.repositories)));
}

} // namespace qm::gui
