// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/abilities_view.h"

#include "core/github/abilities_words.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/surface.h"
#include "gui/wizards/missing_banner.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

using github::TestedAbility;

namespace {

constexpr int permissionWidth = 232;
constexpr int rowHeight = 30;

std::pair<QString, Token> markOf(TestedAbility::Outcome outcome)
{
    switch (outcome) {
    case TestedAbility::Outcome::May:
        return {u"fine"_s, Token::Fine};
    case TestedAbility::Outcome::Missing:
        return {u"bad"_s, Token::Bad};
    case TestedAbility::Outcome::Beyond:
        break;
    }
    return {u"soon"_s, Token::Soon};
}

} // namespace

AbilitiesView::AbilitiesView(const Theme& theme, const github::Abilities& abilities, const QString& organization,
                             std::chrono::milliseconds again, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);

    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Label(theme, signedInAs(abilities), Type::Section, Token::Text, Label::Fit::Wrap, content), 1);
    auto* test = new Button(theme, tr("Test again"), Button::Kind::Secondary, u"refresh"_s, content);
    connect(test, &Button::clicked, this, &AbilitiesView::testWanted);
    head->addWidget(test);
    column->addLayout(head);

    auto* verdicts = new QVBoxLayout;
    verdicts->setSpacing(4);
    addVerdict(*verdicts, u"fine"_s, Token::Fine, enoughFor(abilities));
    addVerdict(*verdicts, u"bad"_s, Token::Bad, notEnoughFor(abilities));
    column->addLayout(verdicts);
    column->addWidget(table(abilities));
    if (!abilities.cannot.isEmpty()) {
        m_missing = new MissingBanner(theme, abilities, organization, again, content);
        connect(m_missing, &MissingBanner::pageWanted, this, &AbilitiesView::pageWanted);
        column->addWidget(m_missing);
    }
    column->addStretch(1);
    setWidget(content);
}

void AbilitiesView::follow(const Looking& looking)
{
    if (m_missing)
        m_missing->follow(looking);
}

void AbilitiesView::addVerdict(QVBoxLayout& column, const QString& icon, Token ink, const QString& words)
{
    if (words.isEmpty())
        return;
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(new IconLabel(m_theme, icon, ink, 16, this), 0, Qt::AlignTop);
    row->addWidget(new Label(m_theme, words, Type::Value, ink, Label::Fit::Wrap, this), 1);
    column.addLayout(row);
}

QWidget* AbilitiesView::table(const github::Abilities& abilities)
{
    auto* card = new Surface(m_theme, {.line = Token::Line, .radius = 8}, this);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    for (const TestedAbility& each : tested(abilities))
        addRow(*rows, each);
    return card;
}

void AbilitiesView::addRow(QVBoxLayout& rows, const TestedAbility& ability)
{
    if (rows.count() > 0)
        rows.addWidget(new Rule(m_theme, Token::LineSoft, this));
    auto* row = new QWidget;
    row->setFixedHeight(rowHeight);
    auto* cells = new QHBoxLayout(row);
    cells->setContentsMargins(13, 0, 13, 0);
    cells->setSpacing(10);
    const auto [icon, ink] = markOf(ability.outcome);
    cells->addWidget(new IconLabel(m_theme, icon, ink, 16, row));
    auto* name = new Label(m_theme, ability.needs, Type::Mono, Token::Text, Label::Fit::Cut, row);
    name->setFixedWidth(permissionWidth);
    cells->addWidget(name);
    cells->addWidget(new Label(m_theme, ability.what, Type::Caption, Token::Text2, Label::Fit::Cut, row), 1);
    cells->addWidget(new Label(m_theme, inWords(ability.outcome), Type::Value, ink, Label::Fit::Whole, row));
    rows.addWidget(row);
}

} // namespace qm::gui
