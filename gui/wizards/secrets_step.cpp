// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/secrets_step.h"

#include "gui/models/cells.h"
#include "gui/models/desk.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/table_view.h"
#include "gui/wizards/aside.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

SecretsStep::SecretsStep(const Theme& theme, Desk& desk, QWidget* parent)
    : WizardPage(parent)
    , m_desk(desk)
    , m_rows(makeSecretPickTable())
    , m_filter(new FilterField(theme, tr("Filter secrets"), this))
    , m_table(new TableView(theme, this))
    , m_side(new Aside(theme, this))
{
    m_table->setTable(m_rows.get());
    m_table->setAccessibleName(tr("Secrets to pick from"));
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(24, 16, 24, 12);
    filterRow->addWidget(m_filter);
    auto* rule = new Rule(theme, Token::Line, this);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(filterRow);
    left->addWidget(rule);
    left->addWidget(m_table, 1);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_side);
    connect(m_filter, &FilterField::edited, this, &SecretsStep::applyFilter);
    connect(m_filter, &FilterField::left, this, [this] { m_table->setFocus(); });
    connect(m_table, &TableView::filterWanted, m_filter, &FilterField::startTyping);
    connect(m_table, &TableView::ticked, this, &SecretsStep::toggle);
    connect(m_side, &Aside::takenOut, this, &SecretsStep::takeOut);
    connect(m_side, &Aside::linkPressed, this, [this] { pick({}); });
    connect(&desk, &Desk::pictureChanged, this, &SecretsStep::show);
}

void SecretsStep::pick(const QStringList& secrets)
{
    m_picked = QSet<QString>(secrets.cbegin(), secrets.cend());
    show();
}

void SecretsStep::takeOut(const QString& secret)
{
    m_picked.remove(secret);
    show();
}

QStringList SecretsStep::picked() const
{
    QStringList names;
    for (const SecretPick& row : m_rows->rows())
        if (row.isPicked)
            names << row.scope.secret.name;
    names.sort();
    return names;
}

std::pair<int, int> SecretsStep::shownPicks() const
{
    return m_rows->count([](const SecretPick& row) { return row.isPicked; });
}

void SecretsStep::enter()
{
    show();
    m_table->fitColumns();
    if (const QStringList names = picked(); !names.isEmpty() && !m_picked.contains(m_table->currentId()))
        m_table->setCurrentId(names.first()); // seen, wherever it stands
}

QWidget* SecretsStep::firstFocus()
{
    return m_table;
}

void SecretsStep::show()
{
    const Picture& picture = m_desk.picture();
    m_rows->setRows(secretPicks(picture, m_picked), picture.isStale);
    m_filter->setCount(
        tr("%1 of %2", "how many rows the filter lets pass").arg(m_rows->rowCount()).arg(tr("%n secrets", nullptr, m_rows->total())));
    showAside();
    Q_EMIT changed();
}

void SecretsStep::showAside()
{
    Aside::Section picked{.title = tr("Picked")};
    for (const SecretPick& row : m_rows->rows())
        if (row.isPicked) {
            const Cell cell = secretNameCell(row.scope.secret.name, row.team, row.stage);
            picked.names << Aside::Name{cell.text, cell.mutedPrefix};
        }
    if (!picked.names.isEmpty())
        picked.link = tr("Clear");
    QList<Aside::Section> sections{picked};
    Aside::Section reached{.title = tr("Reached now")};
    for (const auto& [stage, count] : reachedBy(m_rows->rows(), m_desk.picture().estate))
        reached.numbers << Aside::Number{count, stage.isEmpty() ? tr("repositories") : tr("repositories in %1", "a stage").arg(stage)};
    if (!reached.numbers.isEmpty())
        sections << reached;
    sections << Aside::Section{.title = tr("Keys"),
                               .keys = {tr("Space"), tr("tick the row"), u"Shift ↓"_s, tr("take more rows"), u"Ctrl ↵"_s, tr("next page")}};
    m_side->show(sections);
}

/// All of them become what the first one was not.
void SecretsStep::toggle(const QStringList& secrets)
{
    if (secrets.isEmpty())
        return;
    const bool picks = !m_picked.contains(secrets.first());
    for (const QString& name : secrets)
        if (picks)
            m_picked.insert(name);
        else
            m_picked.remove(name);
    show();
}

void SecretsStep::applyFilter()
{
    const auto filter = filter::Filter::parse(m_filter->text(), m_rows->fields());
    m_filter->setFault(filter ? std::nullopt : std::optional(filter.error()));
    if (!filter)
        return;
    m_rows->setFilter(*filter, m_desk.picture().now);
    show();
}

QString SecretsStep::consequence() const
{
    int inProduction = 0;
    int all = 0;
    for (const SecretPick& row : m_rows->rows()) {
        all += row.isPicked ? 1 : 0;
        inProduction += row.isPicked && row.isProduction ? 1 : 0;
    }
    const QString picked = tr("%n secrets picked", nullptr, all);
    return inProduction > 0 ? tr("%1, %n in production", "after “4 secrets picked”", inProduction).arg(picked) : picked;
}

} // namespace qm::gui
