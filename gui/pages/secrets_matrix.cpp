// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/secrets_matrix.h"

#include "gui/models/proposals.h"
#include "gui/models/scope_matrix.h"
#include "gui/pages/cell_details.h"
#include "gui/widgets/button.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/pending_bar.h"

#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

/// The bare words of a filter: they are held against the names of repositories, too.
QStringList bareWords(const QString& filter)
{
    QStringList words;
    for (const QString& word : filter.split(u' ', Qt::SkipEmptyParts))
        if (!word.contains(u':') && !word.startsWith(u'-') && !word.contains(u'"'))
            words << word;
    return words;
}

/// The one team that all these secrets are of; empty where there are several.
QString onlyTeam(const QStringList& secrets, const conventions::Ownership& owners)
{
    QString only;
    for (const QString& name : secrets) {
        const QString team = owners.ownerOfSecret(name).value_or(conventions::SecretOwner()).team;
        if (team.isEmpty() || (!only.isEmpty() && team != only))
            return {};
        only = team;
    }
    return only;
}

} // namespace

SecretsMatrix::SecretsMatrix(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_matrix(std::make_unique<ScopeMatrix>())
    , m_foot(new QWidget(parent))
    , m_teams(new Choice(theme, parent))
    , m_view(new MatrixView(theme, this))
    , m_pending(new PendingBar(theme, m_foot))
    , m_empty(new EmptyState(theme, this))
    , m_body(new QStackedLayout(this))
{
    m_teams->setAccessibleName(tr("Team"));
    m_teams->setToolTip(tr("Whose secrets and repositories are shown"));
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_pending);
    m_pending->hide();
    m_body->addWidget(m_view);
    m_body->addWidget(m_empty);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Matrix of secrets and repositories"));
    m_view->setMatrix(m_matrix.get());

    connect(m_teams, &Choice::activated, this, [this] {
        m_hasChosen = true;
        showMatrix();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &MatrixView::filterWanted, this, &SecretsMatrix::filterWanted);
    connect(m_empty, &EmptyState::acted, this, &SecretsMatrix::filterCleared);
    connect(m_view, &MatrixView::reviewWanted, this, &SecretsMatrix::review);
    connect(m_pending, &PendingBar::reviewWanted, this, &SecretsMatrix::review);
    connect(m_pending, &PendingBar::discarded, m_matrix.get(), &ScopeMatrix::discardEdits);
    connect(m_matrix.get(), &ScopeMatrix::editsChanged, this, &SecretsMatrix::showPending);
    connect(m_view, &MatrixView::currentCellChanged, this, [this] {
        m_note.clear();
        Q_EMIT changed();
    });
    connect(m_view, &MatrixView::blockChanged, this, [this] {
        m_note.clear();
        Q_EMIT blockChanged();
    });
    connect(m_view, &MatrixView::refused, this, [this] {
        m_note = tr("This cannot be changed here: the repository is isolated, or the secret has no list");
        Q_EMIT changed();
    });
    connect(m_matrix.get(), &ScopeMatrix::editsSettled, this, [this](const QList<operations::CellEdit>& edits) {
        m_note = tr("%n pending changes are so by now", nullptr, int(edits.size()));
    });
}

SecretsMatrix::~SecretsMatrix() = default;

QWidget* SecretsMatrix::teams() const
{
    return m_teams;
}

void SecretsMatrix::setPicture(const Picture& picture)
{
    m_picture = picture;
    m_isPictureNew = true;
    m_secretCount = picture.estate.secretCount();
    m_repositoryCount = picture.estate.repositoryCount();
    m_rules.emplace(picture.known->rules, picture.now);
    fillTeams();
}

void SecretsMatrix::show(const QStringList& secrets, const QString& filter)
{
    const bool isFilterNew = filter != m_filter;
    m_secrets = secrets;
    m_filter = filter;
    if (isFilterNew && !filter.isEmpty())
        chooseByFilter();
    showMatrix();
}

/// `team:lp` chooses the team, `team:lp,df` the whole: of which the filter leaves two teams.
void SecretsMatrix::chooseByFilter()
{
    if (const int which = m_teams->findData(onlyTeam(m_secrets, m_picture.known->owners)); which > 0)
        m_teams->setCurrentIndex(which);
    else if (m_filter.contains("team:"_L1) && !m_secrets.isEmpty())
        m_teams->setCurrentIndex(0);
}

/// The teams of the conventions and the whole; the first team until somebody chooses.
void SecretsMatrix::fillTeams()
{
    QStringList keys{QString()};
    for (const conventions::Team& team : m_picture.known->rules.teams)
        keys << team.key;
    QStringList shown;
    for (int i = 0; i < m_teams->count(); ++i)
        shown << m_teams->itemData(i).toString();
    if (keys == shown)
        return;
    const QString chosen = m_teams->currentData().toString();
    m_teams->clear();
    m_teams->addItem(tr("All teams"), QString());
    for (const conventions::Team& team : m_picture.known->rules.teams)
        m_teams->addItem(team.name.isEmpty() ? team.key : team.name, team.key);
    const int first = m_teams->count() > 1 ? 1 : 0;
    m_teams->setEnabled(m_teams->count() > 1);
    m_teams->setCurrentIndex(m_hasChosen ? std::max(0, m_teams->findData(chosen)) : first);
}

void SecretsMatrix::chooseTeam(const QString& team)
{
    if (const int which = m_teams->findData(team); which >= 0) {
        m_hasChosen = true;
        m_teams->setCurrentIndex(which);
        showMatrix();
    }
}

void SecretsMatrix::showMatrix()
{
    const ScopeView view{.team = m_teams->currentData().toString(),
                         .secrets = m_filter.isEmpty() ? std::nullopt : std::optional(QSet<QString>(m_secrets.cbegin(), m_secrets.cend())),
                         .words = bareWords(m_filter)};
    if (std::exchange(m_isPictureNew, false))
        m_matrix->setPicture(m_picture.estate, m_picture.known, m_picture.now, view);
    else
        m_matrix->setView(view);
    m_matrix->setStale(m_picture.isStale);
    if (!m_view->currentIndex().isValid() && m_matrix->rowCount() > 1 && m_matrix->columnCount() > 0)
        m_view->setCurrentIndex(m_matrix->index(1, 0)); // below the group's row
    sayIfEmpty();
    Q_EMIT viewChanged();
    Q_EMIT changed();
}

void SecretsMatrix::sayIfEmpty()
{
    const bool isEmpty = m_matrix->rowCount() == 0 || m_matrix->columnCount() == 0;
    m_body->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_view);
    if (!isEmpty)
        return;
    if (m_repositoryCount == 0)
        m_empty->say(u"clock"_s, tr("The repositories are not read yet"), {});
    else if (!m_filter.isEmpty())
        m_empty->say(u"filter"_s, tr("Nothing of this team passes the filter"), {}, tr("Clear the filter"));
    else
        m_empty->say(u"secrets"_s, tr("This team has no secrets yet"), {});
}

void SecretsMatrix::takeBack()
{
    m_matrix->takeBack();
}

void SecretsMatrix::showPending()
{
    const QList<operations::CellEdit>& edits = m_matrix->edits();
    m_pending->setVisible(!edits.isEmpty());
    const auto isProduction = [this](const operations::CellEdit& edit) { return m_picture.known->isOfProduction(edit.secret); };
    m_pending->say({.changes = int(edits.size()),
                    .inProduction = int(std::ranges::count_if(edits, isProduction)),
                    .secrets = int(operations::secretsOf(edits).size()),
                    .repositories = int(operations::repositoriesOf(edits).size())});
    Q_EMIT changed();
}

void SecretsMatrix::review()
{
    if (m_matrix->edits().isEmpty())
        return;
    session::Proposal proposal = turningCells(m_matrix->edits(), tr("Review the pending changes"));
    if (const int hidden = hiddenEdits(); hidden > 0)
        proposal.note = tr("%n of these changes are hidden by the filter in the matrix", nullptr, hidden);
    Q_EMIT proposed(proposal);
}

/// What is pending stays so whatever is shown. What is folded away counts as shown: its group says how much of it is pending.
int SecretsMatrix::hiddenEdits() const
{
    int shown = 0;
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        shown += m_matrix->isGroup(row) ? m_matrix->pendingIn(row) : 0;
    return int(m_matrix->edits().size()) - shown;
}

Details SecretsMatrix::details() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!m_rules || !current.isValid() || m_matrix->isGroup(current.row()))
        return {};
    return cellDetails(m_picture, *m_rules, m_matrix->rowAt(current.row()).secret, m_matrix->column(current.column()).name,
                       m_matrix->cell(current.row(), current.column()));
}

QString SecretsMatrix::status() const
{
    if (!m_note.isEmpty())
        return m_note;
    const int chosen = int(m_view->chosenCells().size());
    if (chosen > 1)
        return tr("%n cells selected: Space changes them, C as conventions", nullptr, chosen);
    return tr("Space changes the cell, C as conventions");
}

QString SecretsMatrix::count() const
{
    const QLocale locale;
    return tr("%1 of %2, %3 of %4", "16 of 64 secrets, 19 of 138 repositories")
        .arg(locale.toString(m_matrix->secretCount()), tr("%Ln secrets", nullptr, m_secretCount), locale.toString(m_matrix->columnCount()),
             tr("%Ln repositories", nullptr, m_repositoryCount));
}

} // namespace qm::gui
