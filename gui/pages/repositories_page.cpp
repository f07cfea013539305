// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories_page.h"

#include "core/base/words.h"
#include "gui/models/cells.h"
#include "gui/models/gh_commands.h"
#include "gui/models/proposals.h"
#include "gui/models/repository_table.h"
#include "gui/pages/name_list.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/table_view.h"

#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

const QString openAction = u"open"_s;

/// In the colour of how it stands.
Details::Fact standingFact(const QString& label, const QString& value, bool isFine)
{
    return {.label = label, .value = value, .icon = isFine ? u"fine"_s : u"soon"_s, .ink = isFine ? Token::Fine : Token::Soon};
}

std::optional<int> countOf(const Picture& picture)
{
    const int thereAre = picture.estate.repositoryCount();
    return thereAre > 0 || picture.readAt.isValid() ? std::optional(thereAre) : std::nullopt;
}

} // namespace

PageKind RepositoriesPage::pageKind()
{
    return {.id = u"repositories"_s, .title = tr("Repositories"), .icon = u"repo"_s, .count = countOf};
}

RepositoriesPage::RepositoriesPage(const Theme& theme, QWidget* parent)
    : TablePage(theme, pageKind(), makeRepositoryTable(),
                {.placeholder = tr("Filter repositories"),
                 .loading = tr("Reading the repositories…"),
                 .none = tr("There are no repositories in this organization"),
                 .things = [](int count) { return tr("%n repositories", nullptr, count); }},
                parent)
    , m_open(addVerb(
          tr("Open on GitHub"), u"external"_s, QKeySequence(u"Ctrl+O"_s), [this] { openOnGitHub(); }, Weight::Quiet))
    , m_give(addVerb(
          tr("Give team secrets…"), u"secrets"_s, QKeySequence(u"Ctrl+G"_s),
          [this] {
              if (const QString name = table().currentId(); !name.isEmpty())
                  Q_EMIT proposed(givingTeamSecrets(name, picture().now));
          },
          Weight::Main))
{
    addCommands(ghCommandsForRepositories);
    filter().setText(u"archived:no"_s); // until somebody wants it otherwise
    enableVerbs();
}

void RepositoriesPage::enableVerbs()
{
    m_give->setEnabled(!table().currentId().isEmpty());
    m_open->setEnabled(m_give->isEnabled() && !picture().githubSite.isEmpty());
}

QString RepositoriesPage::status() const
{
    return tr("%1 · %2 gives the team’s secrets", "1 of 48 selected · Ctrl+G gives the team’s secrets")
        .arg(TablePage::status(), m_give->shortcut().toString(QKeySequence::NativeText));
}

void RepositoriesPage::act(const QString& action)
{
    if (action == openAction)
        m_open->trigger();
}

void RepositoriesPage::openOnGitHub()
{
    QDesktopServices::openUrl(QUrl(picture().githubSite + u'/' + picture().organization + u'/' + table().currentId()));
}

void RepositoriesPage::setRows(const Picture& picture)
{
    auto* rows = static_cast<RepositoryTable*>(table().table());
    const bool isCounting = TablePage::arriving(picture).has_value(); // what they read
    rows->setRows(cli::repositoryRows(picture.estate, *standingsOf(picture)), picture.isStale || isCounting);
}

/// They come all at once.
std::optional<TablePage::Arriving> RepositoriesPage::arriving(const Picture& picture) const
{
    const auto arriving = TablePage::arriving(picture);
    return arriving && picture.estate.repositoryCount() == 0 ? arriving : std::nullopt;
}

Details RepositoriesPage::detailsOf(const QString& id) const
{
    const auto* rows = static_cast<RepositoryTable*>(table().table());
    const int at = rows->rowOfId(id);
    if (at < 0)
        return {};
    const cli::RepositoryRow& row = rows->shown(at);
    Details details{.marks = {{row.standing.team, ChipKind::Plain}},
                    .name = row.repository.name,
                    .about = printable(row.repository.description),
                    .facts = {{tr("Visibility"), github::visibilityName(row.repository.visibility)},
                              {tr("State"), row.repository.archived ? tr("archived") : tr("in use")}}};
    if (!picture().githubSite.isEmpty())
        details.open = Details::Action{.id = openAction, .text = m_open->text()};
    if (!row.repository.topics.isEmpty())
        details.facts << Details::Fact{tr("Topics"), row.repository.topics.join(", "_L1)};
    if (row.standing.due)
        details.facts << standingFact(tr("Team’s secrets"), tr("%1 of %2").arg(row.standing.has).arg(*row.standing.due),
                                      row.standing.has >= *row.standing.due);
    if (row.standing.shared > 0)
        details.facts << standingFact(tr("Isolated"), tr("reads %n shared secrets", nullptr, row.standing.shared), false);
    QList<Details::Line> missing;
    for (const QString& name : row.standing.missing) {
        missing << secretLine(name, u"soon"_s, Token::Soon);
        missing.last().note.clear(); // its name says so, and needs the room
    }
    if (!missing.isEmpty())
        details.sections << nameList(tr("Missing"), std::move(missing), showsAll());
    QList<Details::Line> lines;
    for (const estate::SecretScope& secret : picture().estate.secrets())
        if (secret.reaches(row.repository))
            lines << secretLine(secret.secret.name, u"secrets"_s, Token::Muted);
    details.sections << nameList(tr("Secrets"), std::move(lines), showsAll());
    return details;
}

Details::Line RepositoriesPage::secretLine(const QString& name, const QString& icon, Token ink) const
{
    const auto owner = picture().known->owners.ownerOfSecret(name).value_or(conventions::SecretOwner());
    return {.icon = icon,
            .ink = ink,
            .text = name,
            .note = owner.stage,
            .isMono = true,
            .mutedPrefix = secretNameCell(name, owner.team, owner.stage).mutedPrefix};
}

} // namespace qm::gui
