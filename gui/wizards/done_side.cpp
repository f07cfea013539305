// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/done_side.h"

#include "core/cli/plan_view.h"
#include "core/plan/script.h"
#include "gui/models/desk.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/next_list.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/save_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int paneWidth = 288;
constexpr int margin = 16;
constexpr int factName = 80;
constexpr int factHeight = 20;

} // namespace

DoneSide::DoneSide(const Theme& theme, Desk& desk, QWidget* parent)
    : Surface(theme, {.fill = Token::Base, .lines = Qt::LeftEdge}, parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout(this))
    , m_next(new NextList(theme, mostOffers, this))
{
    setFixedWidth(paneWidth);
    m_column->setContentsMargins(margin - NextList::inset, margin, margin - NextList::inset, margin);
    m_column->setSpacing(margin);
    addSection(tr("Next"))->addWidget(m_next);
    QVBoxLayout* handOver = addSection(tr("To hand over"));
    addHandOver(*handOver, u"terminal"_s, tr("Plan as gh script"), tr("Copy"), tr("Copy as a gh script"), &DoneSide::copyScript);
    addHandOver(*handOver, u"export"_s, tr("Plan as JSON"), tr("Save"), tr("Export the plan"), &DoneSide::saveJson);
    QVBoxLayout* written = addSection(tr("Written down"));
    m_conventions = addFact(*written, tr("Conventions"), Type::Mono, &plan::Plan::conventionsCommit);
    m_journal = addFact(*written, tr("Journal"), Type::Caption, &plan::Plan::id);
    m_column->addStretch(1);
    connect(m_next, &NextList::chosen, this, &DoneSide::choose);
    connect(&desk, &Desk::pictureChanged, this, &DoneSide::showOffers);
}

/// Under a line, unless it is the first.
QVBoxLayout* DoneSide::addSection(const QString& title)
{
    if (m_column->count() > 0)
        m_column->addWidget(new Rule(theme(), Token::LineSoft, this));
    auto* section = new QVBoxLayout;
    section->setSpacing(4);
    auto* head = new Label(theme(), title, Type::Group, Token::Muted, Label::Fit::Whole, this);
    head->setContentsMargins(NextList::inset, 0, 0, 0);
    section->addWidget(head);
    m_column->addLayout(section);
    return section;
}

void DoneSide::addHandOver(QVBoxLayout& section, const QString& icon, const QString& what, const QString& verb, const QString& name,
                           void (DoneSide::*handOver)())
{
    auto* button = new Button(theme(), verb, Button::Kind::Link, {}, this);
    button->setAccessibleName(name);
    connect(button, &Button::clicked, this, handOver);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(NextList::inset, 0, NextList::inset, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(theme(), icon, Token::Muted, 14, this));
    row->addWidget(new Label(theme(), what, Type::Caption, Token::Text, Label::Fit::Cut, this), 1);
    row->addWidget(button);
    section.addLayout(row);
}

DoneSide::Fact DoneSide::addFact(QVBoxLayout& section, const QString& name, Type type, QString plan::Plan::* id)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(NextList::inset, 0, NextList::inset, 0);
    row->setSpacing(8);
    auto* title = new Label(theme(), name, Type::Caption, Token::Muted, Label::Fit::Whole, this);
    title->setMinimumWidth(factName);
    row->addWidget(title);
    auto* fact = new Label(theme(), {}, type, Token::Text, Label::Fit::Cut, this);
    row->addWidget(fact, 1);
    Button* copy = Button::ofIcon(theme(), u"copy"_s, tr("Copy the id"), this);
    copy->setAccessibleDescription(name);
    copy->setFixedHeight(factHeight);
    connect(copy, &Button::clicked, this, [this, id] { QGuiApplication::clipboard()->setText(m_plan.*id); });
    row->addWidget(copy);
    section.addLayout(row);
    return {fact, copy};
}

void DoneSide::show(const plan::Plan& plan)
{
    m_plan = plan;
    m_conventions.label->setText(plan.conventionsCommit.isEmpty() ? tr("none") : plan.conventionsCommit.left(8));
    m_conventions.label->setToolTip(plan.conventionsCommit);
    m_conventions.copy->setVisible(!plan.conventionsCommit.isEmpty());
    m_journal.label->setText(
        tr("plan %1, %2", "plan 8c1f, 34 steps").arg(plan.id.left(4), tr("%n steps", nullptr, int(plan.steps.size()))));
    m_journal.label->setToolTip(plan.id);
    showOffers();
}

/// Also when more is known: reading again follows each plan.
void DoneSide::showOffers()
{
    if (m_plan.id.isEmpty())
        return;
    m_offers = nextOffers(m_plan, m_desk.picture());
    QList<NextItem> items;
    for (const NextOffer& offer : m_offers)
        items << NextItem{.icon = offer.icon, .title = offer.title, .note = offer.note, .keys = offer.keys};
    m_next->show(items);
}

void DoneSide::choose(int at)
{
    const NextOffer offer = m_offers.at(at);
    if (offer.giveTo.isEmpty())
        Q_EMIT linkWanted(offer.page, offer.filter, offer.object);
    else
        Q_EMIT givingWanted(offer.giveTo);
}

void DoneSide::copyScript()
{
    if (const Result<QString> text = plan::asScript(m_plan, m_desk.session()->kinds()); text)
        QGuiApplication::clipboard()->setText(*text);
}

void DoneSide::saveJson()
{
    if (const Result<QJsonObject> json = cli::planAsJson(m_plan); json)
        saveText(this, tr("Export the plan"), u"plan-%1.json"_s.arg(m_plan.id.left(8)), QJsonDocument(*json).toJson());
}

} // namespace qm::gui
