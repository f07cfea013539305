// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/secrets_page.h"

#include "core/github/truncation.h"
#include "gui/models/gh_commands.h"
#include "gui/models/scope_matrix.h"
#include "gui/models/secret_table.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/table_view.h"

#include <QKeyEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace qm::gui {

SecretsPage::SecretsPage(const Theme& theme, QWidget* parent)
    : TablePage(theme, makeSecretTable(),
                {.title = tr("Secrets"),
                 .placeholder = tr("Filter secrets"),
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
    addAtEnd(m_matrix->verb());
    addVerb(tr("Scope…"), u"edit"_s, QKeySequence(u"Ctrl+E"_s), [this] { Q_EMIT scopeWanted(chosenIds()); });
    addCommands(ghCommandsForSecrets);
    addView(m_matrix);
    addFoot(m_matrix->foot());
    m_matrix->teams()->hide();
    m_matrix->verb()->hide();
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
}

bool SecretsPage::isMatrix() const
{
    return View(m_views->current()) == View::Matrix;
}

void SecretsPage::setView(View which)
{
    m_views->setCurrent(int(which));
    m_matrix->teams()->setVisible(isMatrix());
    m_matrix->verb()->setVisible(isMatrix());
    rowsFiltered();
    showState();
    showDetails();
    takeFocus();
    Q_EMIT changed();
}

void SecretsPage::forgetEdits(const QList<operations::CellEdit>& edits)
{
    m_matrix->matrix().forgetEdits(edits);
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
    return isMatrix() ? m_matrix->status() : TablePage::status();
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
    rows->setRows(cli::secretRows(picture.estate, *picture.known), picture.isStale);
    m_isMatrixOld = true;
}

std::optional<int> SecretsPage::count(const Picture& picture) const
{
    const bool isKnown = picture.estate.secretsReadAt().isValid() || picture.readAt.isValid();
    return isKnown ? std::optional(int(picture.estate.secretNames().size())) : std::nullopt;
}

Details SecretsPage::detailsOf(const QString& id) const
{
    const estate::SecretScope* secret = picture().estate.secret(id);
    if (!secret)
        return {};
    const auto owner = picture().known->owners.ownerOfSecret(id).value_or(conventions::SecretOwner());
    const bool isProduction = picture().known->isProduction(owner.stage);
    Details details{.marks = {{owner.stage, isProduction ? ChipKind::Production : ChipKind::Plain}, {owner.team, ChipKind::Plain}},
                    .name = id,
                    .isMono = true,
                    .facts = {{tr("Visibility"), github::visibilityName(secret->secret.visibility)},
                              {tr("Updated"), QLocale().toString(secret->secret.updatedAt.toLocalTime(), QLocale::ShortFormat)}}};
    if (secret->secret.visibility != github::SecretVisibility::Selected)
        return details;
    if (secret->truncation != net::Truncation::None)
        details.facts << Details::Fact{tr("Not all"), github::whyTruncated(secret->truncation)};
    constexpr qsizetype most = 12;
    QStringList names = secret->selected.values();
    names.sort();
    Details::Section scope{.title = tr("In scope"), .count = QString::number(names.size())};
    for (const QString& name : names.first(std::min(most, names.size()))) {
        const github::Repository* repository = picture().estate.repository(name);
        scope.lines << Details::Line{
            .icon = u"repo"_s, .text = name, .note = repository ? github::visibilityName(repository->visibility) : QString()};
    }
    if (names.size() > most)
        scope.rest = tr("and %n more", nullptr, int(names.size() - most));
    details.sections << scope;
    return details;
}

} // namespace qm::gui
