// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/secrets_page.h"

#include "core/github/truncation.h"
#include "gui/models/cells.h"
#include "gui/models/gh_commands.h"
#include "gui/models/matrix_csv.h"
#include "gui/models/moments.h"
#include "gui/models/proposals.h"
#include "gui/models/scope_matrix.h"
#include "gui/models/secret_table.h"
#include "gui/pages/name_list.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/table_tools.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/table_view.h"

#include <QKeyEvent>

#include <algorithm>

#include <utility>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int mostSecrets = 1'000; // that GitHub lets an organization have

/// With the colour that the table's icon has; what is as wanted is fine.
Details::Fact deviationFact(const QString& label, const operations::SecretStanding& standing)
{
    const Cell cell = deviationCell(standing);
    Details::Fact fact{.label = label, .value = cell.text, .icon = cell.icon};
    if (!cell.icon.isEmpty()) {
        fact.ink = cell.iconInk;
    } else if (!standing.isWide) {
        fact.icon = u"fine"_s;
        fact.ink = Token::Fine;
    }
    return fact;
}

/// How many there are is known once all names are, and these come all at once.
std::optional<int> countOf(const Picture& picture)
{
    const int thereAre = picture.estate.secretCount() + int(picture.estate.secretsToRead().size());
    return thereAre > 0 || picture.readAt.isValid() ? std::optional(thereAre) : std::nullopt;
}

} // namespace

PageKind SecretsPage::pageKind()
{
    return {.id = u"secrets"_s, .title = tr("Secrets"), .icon = u"secrets"_s, .count = countOf};
}

SecretsPage::SecretsPage(const Theme& theme, QWidget* parent)
    : TablePage(theme, pageKind(), makeSecretTable(),
                {.placeholder = tr("Filter secrets"),
                 .loading = tr("Reading the secrets…"),
                 .none = tr("There are no secrets in this organization"),
                 .things = [](int count) { return tr("%n secrets", nullptr, count); }},
                parent)
    , m_views(new Segmented(theme, {tr("List"), tr("Matrix")}, this))
    , m_matrix(new SecretsMatrix(theme, this))
{
    m_views->setAccessibleName(tr("View"));
    addToHead(m_views);
    addToHead(m_matrix->teams());
    m_asConventions = addVerb(tr("As conventions"), u"check"_s, {}, [this] { makeAsConventions(); }, Weight::Quiet);
    addVerb(tr("Scope…"), u"edit"_s, QKeySequence(u"Ctrl+E"_s), [this] { Q_EMIT scopeWanted(chosenIds()); });
    addCommands(ghCommandsForSecrets);
    addView(m_matrix);
    addFoot(m_matrix->foot());
    m_matrix->teams()->hide();
    connect(m_views, &Segmented::chosen, this, [this](int which) { setView(View(which)); });
    connect(m_matrix, &SecretsMatrix::filterWanted, this, &SecretsPage::startFilter);
    connect(m_matrix, &SecretsMatrix::filterCleared, this, [this] { filter().setText({}); });
    connect(m_matrix, &SecretsMatrix::proposed, this, &SecretsPage::proposed);
    connect(m_matrix, &SecretsMatrix::viewChanged, this, &SecretsPage::showState);
    connect(m_matrix, &SecretsMatrix::changed, this, [this] {
        if (!isMatrix())
            return;
        showDetails();
        Q_EMIT changed();
    });
    connect(m_matrix, &SecretsMatrix::blockChanged, this, &SecretsPage::changed);
}

bool SecretsPage::isMatrix() const
{
    return View(m_views->current()) == View::Matrix;
}

void SecretsPage::setView(View which)
{
    m_views->setCurrent(int(which));
    m_matrix->teams()->setVisible(isMatrix());
    tools().showOther(isMatrix() ? [this] { return asCsv(m_matrix->matrix().grid()); } : std::function<QByteArray()>());
    rowsFiltered();
    showState();
    showDetails();
    enableVerbs();
    takeFocus();
    Q_EMIT changed();
}

void SecretsPage::forgetEdits(const QList<operations::CellEdit>& edits)
{
    m_matrix->matrix().forgetEdits(edits);
}

/// In the matrix the chosen cells become pending; in the list the chosen secrets are planned at once.
void SecretsPage::makeAsConventions()
{
    if (isMatrix())
        m_matrix->view().asConventions();
    else
        Q_EMIT proposed(turningCells(editsTowardsConventions(), tr("As conventions")));
}

int SecretsPage::pendingChanges(const Picture& picture) const
{
    return m_matrix->matrix().pendingIn(picture.estate);
}

QList<operations::CellEdit> SecretsPage::editsTowardsConventions() const
{
    QList<operations::CellEdit> edits;
    for (const QString& id : TablePage::chosenIds())
        if (const ShownSecret* secret = shown(id))
            edits += operations::towardsConventions(id, secret->standing);
    return edits;
}

const ShownSecret* SecretsPage::shown(const QString& id) const
{
    const auto* table = static_cast<SecretTable*>(this->table().table());
    const int row = table->rowOfId(id);
    return row < 0 ? nullptr : &table->shown(row);
}

void SecretsPage::enableVerbs()
{
    const auto canBeMended = [this](const QString& id) {
        const ShownSecret* secret = shown(id);
        return secret && !(secret->standing.missing.isEmpty() && secret->standing.surplus.isEmpty());
    };
    m_asConventions->setEnabled(isMatrix() || std::ranges::any_of(TablePage::chosenIds(), canBeMended));
}

QStringList SecretsPage::chosenIds() const
{
    return isMatrix() ? m_matrix->view().chosenSecrets() : TablePage::chosenIds();
}

QWidget* SecretsPage::view() const
{
    return isMatrix() ? static_cast<QWidget*>(m_matrix) : TablePage::view();
}

Details SecretsPage::currentDetails() const
{
    return isMatrix() ? m_matrix->details() : TablePage::currentDetails();
}

QString SecretsPage::countWords() const
{
    return isMatrix() ? m_matrix->count() : TablePage::countWords();
}

QString SecretsPage::status() const
{
    if (isMatrix())
        return m_matrix->status();
    const std::optional<int> thereAre = countOf(picture());
    if (!thereAre)
        return {};
    const QLocale locale;
    return tr("%1 · Limit: %2 of %3 organization secrets", "1 of 64 selected · Limit: 64 of 1,000 organization secrets")
        .arg(TablePage::status(), locale.toString(*thereAre), locale.toString(mostSecrets));
}

/// Keys of what is pending, which is seen beside the list, too.
void SecretsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        m_matrix->takeBack();
    else
        TablePage::keyPressEvent(event);
}

/// The matrix has what the filter lets pass of the list.
void SecretsPage::rowsFiltered()
{
    if (!isMatrix() && m_matrix->matrix().edits().isEmpty())
        return;
    const auto* table = static_cast<SecretTable*>(this->table().table());
    QStringList names;
    for (int row = 0; row < table->rowCount(); ++row)
        names << table->shown(row).scope.secret.name;
    if (std::exchange(m_isMatrixOld, false))
        m_matrix->setPicture(picture());
    m_matrix->show(names, filter().text());
}

void SecretsPage::setRows(const Picture& picture)
{
    auto* rows = static_cast<SecretTable*>(table().table());
    rows->setRows(shownSecrets(picture), picture.isStale);
    m_isMatrixOld = true;
}

std::optional<TablePage::Arriving> SecretsPage::arriving(const Picture& picture) const
{
    if (!TablePage::arriving(picture))
        return std::nullopt;
    const int arrived = picture.estate.secretCount();
    const int toRead = int(picture.estate.secretsToRead().size());
    return Arriving{.arrived = arrived, .of = toRead > 0 ? arrived + toRead : 0};
}

Details SecretsPage::detailsOf(const QString& id) const
{
    const ShownSecret* row = shown(id);
    if (!row)
        return {};
    const estate::SecretScope& secret = row->scope;
    Details details{.marks = {{row->stage, row->isProduction ? ChipKind::Production : ChipKind::Plain}, {row->team, ChipKind::Plain}},
                    .name = id,
                    .mutedPrefix = secretNameCell(id, row->team, row->stage).mutedPrefix,
                    .isMono = true,
                    .facts = {{tr("Visibility"), github::visibilityName(secret.secret.visibility)},
                              {tr("Updated"), momentInWords(secret.secret.updatedAt)}}};
    if (row->standing.shouldBe)
        details.facts << Details::Fact{tr("Should be"), tr("%Ln repositories", nullptr, *row->standing.shouldBe)}
                      << deviationFact(tr("Deviation"), row->standing);
    if (row->standing.isWide && row->standing.acceptedUntil.isValid())
        details.facts << Details::Fact{tr("Accepted"), tr("until %1").arg(dayInWords(row->standing.acceptedUntil.toLocalTime().date()))};
    if (row->standing.isWide)
        return details;
    if (secret.truncation != net::Truncation::None)
        details.facts << Details::Fact{tr("Not all"), github::whyTruncated(secret.truncation)};
    const auto deviating = [this](const QString& title, const QStringList& names) {
        QList<Details::Line> lines;
        for (const QString& name : names)
            lines << Details::Line{.icon = u"soon"_s, .ink = Token::Soon, .text = name};
        return nameList(title, std::move(lines), showsAll());
    };
    if (!row->standing.missing.isEmpty())
        details.sections << deviating(tr("Missing"), row->standing.missing);
    if (!row->standing.surplus.isEmpty())
        details.sections << deviating(tr("In scope, should be out"), row->standing.surplus);
    details.sections << nameList(tr("In scope"), readersOf(*row), showsAll());
    return details;
}

QList<Details::Line> SecretsPage::readersOf(const ShownSecret& secret) const
{
    QList<Details::Line> lines;
    for (const QString& name : secret.repositories()) {
        const github::Repository* repository = picture().estate.repository(name);
        lines << Details::Line{
            .icon = u"repo"_s, .text = name, .note = repository ? github::visibilityName(repository->visibility) : QString()};
    }
    return lines;
}

} // namespace qm::gui
