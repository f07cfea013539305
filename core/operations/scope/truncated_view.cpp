// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/truncated_view.h"

#include "core/base/words.h"
#include "core/github/truncation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TruncatedView)
};

QString whatToDo(net::Truncation truncation)
{
    return github::howToSeeAll(truncation) + u' ' + Words::tr("Single repositories can be added and removed all the same.");
}

} // namespace

Result<void> isSeenWhole(const estate::SecretScope& secret, Error::Kind kind)
{
    if (secret.truncation == net::Truncation::None)
        return {};
    return fail({.kind = kind,
                 .system = u"GitHub"_s,
                 .attempted = Words::tr("replace the list of %1").arg(secret.secret.name),
                 .reason = Words::tr("what is not shown of it here would be lost (%1)").arg(github::whyTruncated(secret.truncation)),
                 .hint = whatToDo(secret.truncation)});
}

Result<void> areSeenWhole(const estate::Estate& estate)
{
    const net::Truncation truncation = estate.repositoriesTruncation();
    if (truncation == net::Truncation::None)
        return {};
    return fail({.kind = Error::Kind::Forbidden,
                 .system = u"GitHub"_s,
                 .attempted = Words::tr("find all repositories that match"),
                 .reason = Words::tr("some are not shown here (%1)").arg(github::whyTruncated(truncation)),
                 .hint = whatToDo(truncation)});
}

QStringList warningsOfTruncation(const QList<estate::SecretScope>& secrets)
{
    constexpr int mostByName = 3;
    QMap<net::Truncation, QStringList> truncated;
    for (const estate::SecretScope& secret : secrets)
        if (secret.truncation != net::Truncation::None)
            truncated[secret.truncation] << secret.secret.name;
    QStringList warnings;
    for (const auto& [truncation, names] : truncated.asKeyValueRange())
        warnings << Words::tr("Truncated view: more repositories than are shown here may read %1 (%2).")
                        .arg(joinedWithAnd(names, mostByName), github::whyTruncated(truncation));
    return warnings;
}

} // namespace qm::operations
