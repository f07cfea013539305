// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_edit.h"

#include <QCoreApplication>

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopePlanner)
};

Error usage(const QString& reason, const QString& hint = {})
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("plan the edit"), .reason = reason, .hint = hint};
}

Result<void> checkVisibility(const ScopeEdit& edit, github::SecretVisibility visibility)
{
    const bool namesRepositories = edit.replaces() || !(edit.add + edit.remove).isEmpty();
    if (visibility != github::SecretVisibility::Selected && namesRepositories)
        return fail(usage(Words::tr("repositories are named, but the visibility “%1” has no list").arg(github::visibilityName(visibility)),
                          Words::tr("Use --visibility alone, or --visibility selected.")));
    if (visibility == github::SecretVisibility::Selected && (!namesRepositories || !edit.remove.isEmpty()))
        return fail(usage(Words::tr("the visibility “selected” needs the repositories that may read the secret"),
                          Words::tr("Name them with --set, or with --set-pattern; --set without a name means none.")));
    return {};
}

} // namespace

Result<void> checkScopeEdit(const ScopeEdit& edit)
{
    if (edit.secrets.isEmpty())
        return fail(usage(Words::tr("no secret is named")));
    if (edit.set && edit.setPattern)
        return fail(
            usage(Words::tr("a list is replaced either by names or by a pattern, not both"), Words::tr("Use --set or --set-pattern.")));
    if (edit.replaces() && !(edit.add + edit.remove).isEmpty())
        return fail(
            usage(Words::tr("a list is either replaced or edited, not both"), Words::tr("Use --set alone, or --add and --remove.")));
    if (edit.visibility)
        return checkVisibility(edit, *edit.visibility);
    if (!edit.replaces() && (edit.add + edit.remove).isEmpty())
        return fail(usage(Words::tr("no repository is named"), Words::tr("Say what to --add, --remove or --set.")));
    return {};
}

} // namespace qm::operations
