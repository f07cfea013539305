// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/repositories_step.h"

#include "core/base/duration.h"
#include "core/session/session.h"
#include "gui/models/cells.h"
#include "gui/models/desk.h"
#include "gui/models/short_names.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/table_view.h"

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
    , m_choices(new QHBoxLayout)
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

    m_choices->setSpacing(12);
    m_choices->addWidget(m_change, 0, Qt::AlignLeft);
    m_choices->addWidget(m_by, 0, Qt::AlignLeft);
    m_choices->addStretch(1);
    m_choices->addWidget(m_count);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(24, 16, 24, 12);
    top->setSpacing(8);
    top->addLayout(m_choices);
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
    connect(m_side, &Aside::linkPressed, this, &RepositoriesStep::back);
    connect(m_side, &Aside::takenOut, this, &RepositoriesStep::secretTakenOut);
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
    show();
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
    m_refused.clear();
    m_inputs->setCurrentIndex(int(rule.by));
    if (rule.by != PickRule::By::Hand && !m_filter->text().isEmpty())
        m_filter->setText({});
    show();
}

RepositoriesStep::Sum RepositoriesStep::sum() const
{
    Sum sum;
    for (const RepositoryPick& pick : m_rows->rows()) {
        sum.picked += pick.isPicked ? 1 : 0;
        sum.leftOut += pick.isLeftOut ? 1 : 0;
        sum.has += pick.isPicked ? pick.has : 0;
        sum.changes += pick.changes;
        sum.losses += pick.losses;
        sum.inProduction += pick.inProduction;
    }
    return sum;
}

void RepositoriesStep::show()
{
    const Picture& picture = m_desk.picture();
    m_rows->setRows(picksOf(picture.estate, *picture.known, m_secrets, m_rule), picture.isStale);
    const Sum now = sum();
    const QString picked = tr("%1 of %2 picked").arg(now.picked).arg(m_rows->total());
    m_count->setText(now.leftOut > 0 ? tr("%1, %n left out", "after “18 of 20 picked”", now.leftOut).arg(picked) : picked);
    m_filter->setCount(tr("%n repositories", nullptr, m_rows->rowCount()));
    showAside(now);
    Q_EMIT changed();
}

void RepositoriesStep::showAside(const Sum& sum)
{
    const session::KnownConventions& known = *m_desk.picture().known;
    Aside::Section secrets{.title = tr("Secrets"), .link = tr("Change")};
    for (const QString& name : m_secrets) {
        const auto owner = known.owners.ownerOfSecret(name);
        const Cell cell = secretNameCell(name, owner ? owner->team : QString(), owner ? owner->stage : QString());
        secrets.names << Aside::Name{cell.text, cell.mutedPrefix};
    }
    const int gains = sum.changes - sum.losses;
    const auto inProduction = [&](const QString& change, int count) {
        return count > 0 && sum.inProduction > 0 ? tr("%1, %n in production", "after “new” or “removed”", sum.inProduction).arg(change)
                                                 : change;
    };
    QList<Aside::Section> sections{
        secrets,
        {.title = tr("What it comes to"),
         .numbers = {{int(sum.picked * m_secrets.size()), tr("cells picked, %1 × %2").arg(sum.picked).arg(m_secrets.size())},
                     {sum.has, tr("of them in scope now")},
                     {gains, inProduction(tr("new", "so many cells"), gains), gains > 0 ? Token::AccentText : Token::Text},
                     {sum.losses, inProduction(tr("removed", "so many cells"), gains > 0 ? 0 : sum.losses),
                      sum.losses > 0 ? Token::AccentText : Token::Text}}}};
    if (const QList<Aside::Warning> warned = warnings(); !warned.isEmpty())
        sections << Aside::Section{.title = tr("Watch out"), .warnings = warned};
    m_side->show(sections);
}

/// What a person should know of what is picked, and of what is not though the rule means it.
QList<Aside::Warning> RepositoriesStep::warnings() const
{
    if (m_rule.change == ScopeChange::Remove)
        return {};
    QStringList open;
    QStringList openLeftOut;
    QStringList isolated;
    QStringList first;
    QStringList nobodys;
    for (const RepositoryPick& pick : m_rows->rows()) {
        using Note = RepositoryPick::Note;
        if (pick.note == Note::Public && pick.isPicked)
            open << pick.name;
        else if (pick.note == Note::Public && pick.isLeftOut)
            openLeftOut << pick.name;
        else if (pick.note == Note::Isolated && pick.isLeftOut)
            isolated << pick.name;
        else if (pick.note == Note::FirstInProduction)
            first << pick.name;
        else if (pick.note == Note::NobodysOwn && pick.isPicked)
            nobodys << pick.name;
    }
    QList<Aside::Warning> warnings;
    const auto warn = [&](const QStringList& names, const QString& icon, Token ink, const QString& text, const QString& note) {
        if (!names.isEmpty())
            warnings << Aside::Warning{icon, ink, text, note};
    };
    const auto first3 = [](const QStringList& names) {
        return withShortNames(names.mid(0, 3).join(", "_L1)) + (names.size() > 3 ? u", …"_s : QString());
    };
    warn(open, u"bad"_s, Token::Bad, tr("%n public repositories are picked", nullptr, int(open.size())),
         tr("Whoever can run a workflow there could print the secrets: %1").arg(first3(open)));
    warn(first, u"soon"_s, Token::Soon, tr("%n repositories get their first production secret", nullptr, int(first.size())), first3(first));
    warn(nobodys, u"soon"_s, Token::Soon, tr("%n picked repositories are no team’s", nullptr, int(nobodys.size())), first3(nobodys));
    warn(openLeftOut, u"bad"_s, Token::Bad, tr("%n public repositories are left out", nullptr, int(openLeftOut.size())),
         tr("Tick to include: %1").arg(first3(openLeftOut)));
    warn(isolated, u"lock"_s, Token::Muted, tr("%n isolated repositories are left out", nullptr, int(isolated.size())),
         tr("The conventions give them no secret that others have: %1").arg(first3(isolated)));
    return warnings;
}

void RepositoriesStep::toggle(const QStringList& repositories)
{
    QHash<QString, const RepositoryPick*> picks;
    for (const RepositoryPick& pick : m_rows->rows())
        picks.insert(pick.name, &pick);
    QStringList free;
    QString refused;
    for (const QString& name : repositories)
        if (const RepositoryPick* pick = picks.value(name); pick && pick->isFixed)
            refused = whyFixed(*pick);
        else if (pick)
            free << name;
    m_refused = refused;
    const bool picksThem = !free.isEmpty() && !picks.value(free.first())->isPicked;
    for (const QString& name : free) {
        (picksThem ? m_rule.ticked : m_rule.unticked).insert(name);
        (picksThem ? m_rule.unticked : m_rule.ticked).remove(name);
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
    if (!m_refused.isEmpty())
        return m_refused;
    const QString promise = tr("Nothing is changed before the review.");
    const int changes = sum().changes;
    if (changes == 0 || m_rule.change == ScopeChange::Replace || !m_desk.session()) // how lists are replaced, the plan decides
        return promise;
    const Milliseconds takes = m_desk.session()->estimatedDuration(changes);
    const QString requests =
        takes < std::chrono::seconds(1)
            ? tr("%n writing requests.", "then: “Nothing is changed before the review.”", changes)
            : tr("%n writing requests, about %1.", "then: “Nothing is changed before the review.”", changes).arg(inWords(takes));
    return requests + u' ' + promise;
}

QString RepositoriesStep::primary() const
{
    const int changes = sum().changes;
    return changes > 0 ? tr("Review %n changes", nullptr, changes) : tr("Review");
}

bool RepositoriesStep::isReady() const
{
    return sum().changes > 0;
}

/// What stands side by side stands one below the other where there is no room.
void RepositoriesStep::resizeEvent(QResizeEvent* event)
{
    WizardPage::resizeEvent(event);
    constexpr int roomForCount = 200;
    const bool isWide = m_change->sizeHint().width() + m_by->sizeHint().width() + roomForCount < m_inputs->width();
    m_choices->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_choices->setSpacing(isWide ? 12 : 8);
}

} // namespace qm::gui
