// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/known_conventions.h"

#include "core/conventions/read.h"
#include "core/github/contents.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KnownConventions)
};

/// GitHub hides what somebody may not see, so that "not there" may as well be "not for you".
Error unreadable(Error error, const QString& origin)
{
    if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Forbidden)
        error = {.kind = Error::Kind::Usage,
                 .reason = Words::tr("the file is not there, or this identity may not read it"),
                 .hint = Words::tr("Grant “contents: read” on that repository, or name a file with --conventions FILE.")};
    error.attempted = Words::tr("read the conventions %1").arg(origin);
    return error;
}

} // namespace

QString KnownConventions::stageOf(const QString& object) const
{
    const QString secret = u"github:secret/"_s;
    return object.startsWith(secret) ? owners.stageOfSecret(object.mid(secret.size())) : QString();
}

Result<Knowledge> understand(const estate::ConventionsText& text, const Target& target)
{
    const auto rules =
        conventions::readConventions(text.bytes, text.origin, {.organization = target.organization, .tenant = target.tenant});
    if (!rules)
        return fail(rules.error());
    auto knowledge =
        std::make_shared<KnownConventions>(KnownConventions{.rules = *rules, .owners = conventions::Ownership(*rules), .text = text});
    for (const conventions::Stage& stage : rules->stages)
        if (stage.risk == conventions::Risk::High || target.productionStages.contains(stage.key))
            knowledge->production << stage.key;
    return knowledge;
}

Task<Result<Knowledge>> findConventions(Target target, std::optional<ConventionsFile> file, net::Service& github, std::stop_token stop)
{
    if (file)
        co_return understand({.origin = file->name, .bytes = file->bytes}, target);
    if (!target.management)
        co_return std::make_shared<const KnownConventions>();
    const auto& [repository, path] = *target.management;
    const QString origin = repository + u'/' + path;
    const auto commit = co_await github.run(github::getLastCommitOf(target.organization, repository, path), stop);
    if (!commit)
        co_return fail(unreadable(commit.error(), origin));
    if (!*commit)
        co_return fail(unreadable({.kind = Error::Kind::NotFound}, origin));
    const QString sha = (*commit)->sha;
    const auto contents = co_await github.run(github::getFileContents(target.organization, repository, path, sha), stop);
    if (!contents)
        co_return fail(unreadable(contents.error(), origin));
    co_return understand({.origin = origin, .commit = sha, .bytes = contents->bytes}, target);
}

} // namespace qm::session
