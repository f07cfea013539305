// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/secrets_page.h"

#include "core/github/truncation.h"
#include "gui/models/secret_table.h"
#include "gui/widgets/table_view.h"

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
{
    addVerb(tr("Scope…"), u"edit"_s, QKeySequence(u"Ctrl+E"_s), [this] { Q_EMIT scopeWanted(table().selectedIds()); });
}

void SecretsPage::setRows(const Picture& picture)
{
    auto* rows = static_cast<SecretTable*>(table().table());
    rows->setRows(cli::secretRows(picture.estate, *picture.known), picture.isStale);
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
