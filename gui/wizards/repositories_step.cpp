// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/repositories_step.h"

#include "gui/models/desk.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/table_view.h"
#include "gui/wizards/aside.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {

RepositoriesStep::RepositoriesStep(const Theme& theme, Desk& desk, QWidget* parent)
    : WizardPage(parent)
    , m_desk(desk)
    , m_rows(makeRepositoryPickTable())
    , m_change(new Segmented(theme, {tr("Add"), tr("Remove"), tr("Exactly these")}, this))
    , m_by(new Segmented(theme, {tr("By pattern"), tr("By team"), tr("By hand")}, this))
    , m_count(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_inputs(new QStackedWidget(this))
    , m_pattern(new QLineEdit(this))
    , m_except(new QLineEdit(this))
    , m_team(new QComboBox(this))
    , m_filter(new FilterField(theme, tr("Filter repositories"), this))
    , m_table(new TableView(theme, this))
    , m_side(new Aside(theme, this))
{
    m_change->setAccessibleName(tr("What is to be done"));
    m_by->setAccessibleName(tr("How repositories are picked"));
    for (QLineEdit* edit : {m_pattern, m_except}) {
        edit->setFont(theme.font(Type::Mono));
        edit->setFixedHeight(28);
        edit->setTextMargins(6, 0, 6, 0);
    }
    m_pattern->setPlaceholderText(tr("Names, e.g. lp-*; * and ? stand for anything"));
    m_pattern->setAccessibleName(tr("Pattern of the names"));
    m_except->setPlaceholderText(tr("Except, e.g. lp-open-*"));
    m_except->setAccessibleName(tr("Except names that match"));
    m_team->setAccessibleName(tr("Team"));
    m_team->view()->setAccessibleName(m_team->accessibleName());
    m_team->setFixedHeight(28);
    m_table->setTable(m_rows.get());
    m_table->setAccessibleName(tr("Repositories to pick from"));

    auto* patterns = new QWidget(this);
    auto* patternRow = new QHBoxLayout(patterns);
    patternRow->setContentsMargins(0, 0, 0, 0);
    patternRow->setSpacing(8);
    patternRow->addWidget(m_pattern, 1);
    patternRow->addWidget(m_except, 1);
    m_inputs->addWidget(patterns);
    m_inputs->addWidget(m_team);
    m_inputs->addWidget(m_filter);
    m_inputs->setFixedHeight(28);

    auto* choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(m_change);
    choices->addWidget(m_by);
    choices->addStretch(1);
    choices->addWidget(m_count);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(24, 16, 24, 12);
    top->setSpacing(8);
    top->addLayout(choices);
    top->addWidget(m_inputs);
    auto* rule = new Rule(theme, Token::Line, this);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(top);
    left->addWidget(rule);
    left->addWidget(m_table, 1);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_side);

    connect(m_change, &Segmented::chosen, this, &RepositoriesStep::showRule);
    connect(m_by, &Segmented::chosen, this, &RepositoriesStep::showRule);
    connect(m_pattern, &QLineEdit::textChanged, this, &RepositoriesStep::showRule);
    connect(m_except, &QLineEdit::textChanged, this, &RepositoriesStep::showRule);
    connect(m_team, &QComboBox::currentIndexChanged, this, &RepositoriesStep::showRule);
    connect(m_filter, &FilterField::edited, this, &RepositoriesStep::applyFilter);
    connect(m_filter, &FilterField::left, this, [this] { m_table->setFocus(); });
    connect(m_pattern, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_table, &TableView::filterWanted, this, [this] { firstFocus()->setFocus(); });
    connect(m_table, &TableView::ticked, this, &RepositoriesStep::toggle);
    connect(&desk, &Desk::pictureChanged, this, &RepositoriesStep::show);
}

void RepositoriesStep::setSecrets(const QStringList& secrets)
{
    m_secrets = secrets;
    if (m_pattern->text().isEmpty() && !secrets.isEmpty()) { // most often the team's own
        const auto owner = m_desk.picture().known->owners.ownerOfSecret(secrets.first());
        const conventions::Team* team = owner ? m_desk.picture().known->rules.team(owner->team) : nullptr;
        if (team && !team->prefixes.isEmpty())
            m_pattern->setText(team->prefixes.first() + u'*');
    }
}

operations::ScopeEdit RepositoriesStep::edit() const
{
    return editOf(m_secrets, m_rows->rows(), m_rule.change);
}

std::pair<int, int> RepositoriesStep::shownPicks() const
{
    return m_rows->count([](const RepositoryPick& row) { return row.isPicked; });
}

void RepositoriesStep::enter()
{
    if (m_team->count() == 0) {
        const QSignalBlocker quiet(m_team);
        for (const conventions::Team& team : m_desk.picture().known->rules.teams)
            m_team->addItem(u"%1 (%2)"_s.arg(team.name, team.key), team.key);
    }
    showRule();
    m_table->fitColumns();
}

QWidget* RepositoriesStep::firstFocus()
{
    switch (m_rule.by) {
    case PickRule::By::Pattern:
        return m_pattern;
    case PickRule::By::Team:
        return m_team;
    case PickRule::By::Hand:
        break;
    }
    return m_table;
}

/// What was ticked by hand belongs to the way it was picked.
void RepositoriesStep::showRule()
{
    PickRule rule{.by = PickRule::By(m_by->current()),
                  .pattern = m_pattern->text(),
                  .except = m_except->text(),
                  .team = m_team->currentData().toString(),
                  .change = ScopeChange(m_change->current())};
    if (rule.by == m_rule.by) {
        rule.ticked = m_rule.ticked;
        rule.unticked = m_rule.unticked;
    }
    m_rule = rule;
    m_inputs->setCurrentIndex(int(rule.by));
    if (rule.by != PickRule::By::Hand && !m_filter->text().isEmpty())
        m_filter->setText({});
    show();
}

void RepositoriesStep::show()
{
    const Picture& picture = m_desk.picture();
    m_rows->setRows(picksOf(picture.estate, *picture.known, m_secrets, m_rule), picture.isStale);
    int has = 0;
    int picked = 0;
    for (const RepositoryPick& pick : m_rows->rows())
        if (pick.isPicked) {
            has += pick.has;
            ++picked;
        }
    m_count->setText(tr("%1 of %2 picked").arg(picked).arg(m_rows->total()));
    m_filter->setCount(tr("%n repositories", nullptr, m_rows->rowCount()));
    m_side->show({{.title = tr("Secrets"), .names = Aside::secrets(m_secrets, picture.known->owners)},
                  {.title = tr("What it comes to"),
                   .numbers = {{int(picked * m_secrets.size()), tr("cells picked, %1 × %2").arg(picked).arg(m_secrets.size())},
                               {has, tr("of them in scope now")},
                               {changes(), tr("change"), Token::AccentText}}}});
    Q_EMIT changed();
}

void RepositoriesStep::toggle(const QStringList& repositories)
{
    const auto isPicked = [this](const QString& name) {
        return std::ranges::any_of(m_rows->rows(), [&](const RepositoryPick& pick) { return pick.name == name && pick.isPicked; });
    };
    if (repositories.isEmpty())
        return;
    const bool picks = !isPicked(repositories.first());
    for (const QString& name : repositories) {
        (picks ? m_rule.ticked : m_rule.unticked).insert(name);
        (picks ? m_rule.unticked : m_rule.ticked).remove(name);
    }
    show();
}

void RepositoriesStep::applyFilter()
{
    const auto filter = filter::Filter::parse(m_filter->text(), m_rows->fields());
    m_filter->setFault(filter ? std::nullopt : std::optional(filter.error()));
    if (filter)
        m_rows->setFilter(*filter, m_desk.picture().now);
}

int RepositoriesStep::changes() const
{
    int changes = 0;
    for (const RepositoryPick& pick : m_rows->rows())
        changes += pick.changes;
    return changes;
}

QString RepositoriesStep::subtitle() const
{
    const int count = int(m_secrets.size());
    switch (m_rule.change) {
    case ScopeChange::Add:
        return tr("add repositories to %n secrets", nullptr, count);
    case ScopeChange::Remove:
        return tr("remove repositories from %n secrets", nullptr, count);
    case ScopeChange::Replace:
        break;
    }
    return tr("the only repositories of %n secrets", nullptr, count);
}

QString RepositoriesStep::consequence() const
{
    return tr("Nothing is changed before the review.");
}

QString RepositoriesStep::primary() const
{
    return changes() > 0 ? tr("Review %n changes", nullptr, changes()) : tr("Review");
}

bool RepositoriesStep::isReady() const
{
    return changes() > 0;
}

} // namespace qm::gui
