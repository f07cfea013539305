// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories_page.h"

#include "gui/models/gh_commands.h"
#include "gui/models/proposals.h"
#include "gui/models/repository_table.h"
#include "gui/widgets/table_view.h"

using namespace Qt::StringLiterals;

namespace qm::gui {

RepositoriesPage::RepositoriesPage(const Theme& theme, QWidget* parent)
    : TablePage(theme, makeRepositoryTable(),
                {.title = tr("Repositories"),
                 .placeholder = tr("Filter repositories"),
                 .loading = tr("Reading the repositories…"),
                 .none = tr("There are no repositories in this organization"),
                 .things = [](int count) { return tr("%n repositories", nullptr, count); }},
                parent)
    , m_give(addVerb(tr("Give team secrets…"), u"secrets"_s, QKeySequence(u"Ctrl+G"_s), [this] {
        if (const QString name = table().currentId(); !name.isEmpty())
            Q_EMIT proposed(givingTeamSecrets(name, picture().now));
    }))
{
    addCommands(ghCommandsForRepositories);
    enableVerbs();
}

void RepositoriesPage::enableVerbs()
{
    m_give->setEnabled(!table().currentId().isEmpty());
}

void RepositoriesPage::setRows(const Picture& picture)
{
    auto* rows = static_cast<RepositoryTable*>(table().table());
    rows->setRows(cli::repositoryRows(picture.estate, picture.known->owners), picture.isStale);
}

std::optional<int> RepositoriesPage::count(const Picture& picture) const
{
    const bool isKnown = picture.estate.repositoriesReadAt().isValid() || picture.readAt.isValid();
    return isKnown ? std::optional(int(picture.estate.repositoryNames().size())) : std::nullopt;
}

Details RepositoriesPage::detailsOf(const QString& id) const
{
    const github::Repository* repository = picture().estate.repository(id);
    if (!repository)
        return {};
    Details details{.marks = {{picture().known->owners.teamOfRepository(id), ChipKind::Plain}},
                    .name = repository->name,
                    .facts = {{tr("Visibility"), github::visibilityName(repository->visibility)},
                              {tr("State"), repository->archived ? tr("archived") : tr("in use")}}};
    if (!repository->topics.isEmpty())
        details.facts << Details::Fact{tr("Topics"), repository->topics.join(", "_L1)};
    constexpr qsizetype most = 14;
    QStringList names;
    for (const estate::SecretScope& secret : picture().estate.secrets())
        if (secret.reaches(*repository))
            names << secret.secret.name;
    Details::Section reach{.title = tr("Secrets"), .count = QString::number(names.size())};
    for (const QString& name : names.first(std::min(most, names.size())))
        reach.lines << Details::Line{
            .icon = u"secrets"_s, .text = name, .note = picture().known->owners.stageOfSecret(name), .isMono = true};
    if (names.size() > most)
        reach.rest = tr("and %n more", nullptr, int(names.size() - most));
    details.sections << reach;
    return details;
}

} // namespace qm::gui
