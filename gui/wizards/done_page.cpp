// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/done_page.h"

#include "gui/models/desk.h"
#include "gui/models/took.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plan_tree.h"
#include "gui/widgets/surface.h"
#include "gui/wizards/done_side.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

DonePage::DonePage(const Theme& theme, Desk& desk, QWidget* parent)
    : WizardPage(parent)
    , m_desk(desk)
    , m_model(new PlanTreeModel(this))
    , m_title(new Label(theme, {}, Type::Section, Token::Text, Label::Fit::Wrap, this))
    , m_text(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Wrap, this))
    , m_tree(new PlanTree(theme, PlanTree::Shows::Progress, this))
    , m_side(new DoneSide(theme, desk, this))
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

    connect(m_side, &DoneSide::linkWanted, this, &DonePage::linkWanted);
    connect(m_side, &DoneSide::givingWanted, this, &DonePage::givingWanted);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_side);
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
    m_side->show(m_plan);
    Q_EMIT changed();
}

} // namespace qm::gui
