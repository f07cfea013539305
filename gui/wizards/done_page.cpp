// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/done_page.h"

#include "core/plan/script.h"
#include "gui/models/desk.h"
#include "gui/models/took.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plan_tree.h"
#include "gui/widgets/surface.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int sideWidth = 288;

} // namespace

DonePage::DonePage(const Theme& theme, Desk& desk, QWidget* parent)
    : WizardPage(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_model(new PlanTreeModel(this))
    , m_title(new Label(theme, {}, Type::Section, Token::Text, Label::Fit::Wrap, this))
    , m_text(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Wrap, this))
    , m_tree(new PlanTree(theme, PlanTree::Shows::Progress, this))
    , m_id(new Label(theme, {}, Type::Mono, Token::Text, Label::Fit::Cut, this))
    , m_commit(new Label(theme, {}, Type::Mono, Token::Text, Label::Fit::Cut, this))
{
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new IconLabel(theme, u"fine"_s, Token::Fine, 24, this), 0, Qt::AlignVCenter);
    head->addLayout(words, 1);
    auto* card = new Surface(theme, {.line = Token::Line, .radius = 8}, this);
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(1, 1, 1, 6);
    cardColumn->addWidget(m_tree);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(24, 16, 24, 16);
    left->setSpacing(8);
    left->addLayout(head);
    left->addSpacing(4);
    left->addWidget(new Label(theme, tr("What is so now"), Type::Group, Token::Muted, Label::Fit::Whole, this));
    left->addWidget(card, 1);

    auto* side = new Surface(theme, {.fill = Token::Base, .lines = Qt::LeftEdge}, this);
    side->setFixedWidth(sideWidth);
    auto* facts = new QGridLayout(side);
    facts->setContentsMargins(16, 16, 16, 16);
    facts->setVerticalSpacing(8);
    facts->setColumnMinimumWidth(0, 80);
    facts->setColumnStretch(1, 1);
    facts->addWidget(new Label(theme, tr("To hand over"), Type::Group, Token::Muted, Label::Fit::Whole, side), 0, 0, 1, 2);
    auto* script = new Button(theme, tr("Copy as a gh script"), Button::Kind::Link, {}, side);
    facts->addWidget(script, 1, 0, 1, 2);
    facts->addWidget(new Label(theme, tr("Written down"), Type::Group, Token::Muted, Label::Fit::Whole, side), 2, 0, 1, 2);
    facts->addWidget(new Label(theme, tr("Plan"), Type::Caption, Token::Muted, Label::Fit::Whole, side), 3, 0);
    facts->addWidget(m_id, 3, 1);
    facts->addWidget(new Label(theme, tr("Conventions"), Type::Caption, Token::Muted, Label::Fit::Whole, side), 4, 0);
    facts->addWidget(m_commit, 4, 1);
    facts->setRowStretch(5, 1);
    connect(script, &Button::clicked, this, [this] {
        if (const Result<QString> text = plan::asScript(m_plan, m_desk.session()->kinds()); text)
            QGuiApplication::clipboard()->setText(*text);
    });

    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(side);
}

void DonePage::show(const PlanRun& run)
{
    m_plan = run.plan();
    m_canUndo = std::ranges::any_of(m_plan.steps,
                                    [](const plan::Step& step) { return step.state == plan::StepState::Done && !step.undo.isEmpty(); });
    m_model->showPlan(m_plan, *m_desk.session(), *m_desk.picture().known);
    m_model->showProgress(m_plan, &run);
    m_tree->setPlan(m_model);
    m_title->setText(m_plan.title);
    const auto took = Milliseconds(run.startedAt().msecsTo(run.endedAt()));
    const QString steps = tr("%1 of %2 done").arg(m_plan.doneCount()).arg(tr("%n steps", nullptr, int(m_plan.steps.size())));
    m_text->setText(tr("%1 in %2").arg(steps, tookInWords(took)));
    m_id->setText(m_plan.id.left(8));
    m_id->setToolTip(m_plan.id);
    m_commit->setText(m_plan.conventionsCommit.isEmpty() ? tr("none") : m_plan.conventionsCommit.left(8));
    m_commit->setToolTip(m_plan.conventionsCommit);
    Q_EMIT changed();
}

} // namespace qm::gui
