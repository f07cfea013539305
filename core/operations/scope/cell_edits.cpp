// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/cell_edits.h"

#include "core/operations/scope/scope_planner.h"
#include "core/operations/scope/scope_steps.h"

#include <QCoreApplication>

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellEdits)
};

/// Why a cell cannot or need not be changed any more; empty: it can.
QString whatChanged(const estate::Estate& estate, const CellEdit& edit)
{
    const estate::SecretScope* secret = estate.secret(edit.secret);
    const github::Repository* repository = estate.repository(edit.repository);
    if (!secret)
        return Words::tr("%1 is gone: nothing of it is changed.").arg(edit.secret);
    if (!repository)
        return Words::tr("%1 is gone, or has another name now: nothing of it is changed.").arg(edit.repository);
    if (secret->secret.visibility != github::SecretVisibility::Selected)
        return Words::tr("The visibility of %1 is “%2” now, so it has no list: nothing of it is changed.")
            .arg(edit.secret, github::visibilityName(secret->secret.visibility));
    if (secret->selected.contains(repository->id) != edit.adds || secret->truncation != net::Truncation::None)
        return {};
    return edit.adds ? Words::tr("%1 may read %2 already.").arg(edit.repository, edit.secret)
                     : Words::tr("%1 may not read %2 any more already.").arg(edit.repository, edit.secret);
}

QStringList namesOf(const QList<CellEdit>& edits, QString CellEdit::* name)
{
    QStringList names;
    for (const CellEdit& edit : edits)
        if (!names.contains(edit.*name))
            names << edit.*name;
    return names;
}

QString titleOf(const QList<CellEdit>& edits)
{
    const QStringList secrets = secretsOf(edits);
    const QStringList repositories = repositoriesOf(edits);
    return Words::tr("Scope %1 for %2")
        .arg(secrets.size() == 1 ? secrets.first() : Words::tr("%n secrets", nullptr, int(secrets.size())),
             repositories.size() == 1 ? repositories.first() : Words::tr("%n repositories", nullptr, int(repositories.size())));
}

} // namespace

QStringList secretsOf(const QList<CellEdit>& edits)
{
    return namesOf(edits, &CellEdit::secret);
}

QStringList repositoriesOf(const QList<CellEdit>& edits)
{
    return namesOf(edits, &CellEdit::repository);
}

CellPlan planCellEdits(const estate::Estate& estate, const QList<CellEdit>& edits)
{
    CellPlan result;
    QList<CellEdit> open;
    for (const CellEdit& edit : edits) {
        const QString changed = whatChanged(estate, edit);
        if (changed.isEmpty())
            open << edit;
        else if (!result.changed.contains(changed))
            result.changed << changed;
    }
    for (const QString& secret : secretsOf(open)) {
        ScopeEdit edit{.secrets = {secret}};
        for (const CellEdit& cell : open)
            if (cell.secret == secret)
                (cell.adds ? edit.add : edit.remove) << cell.repository;
        if (const Result<plan::Plan> part = planScopeSteps(estate, edit))
            result.plan = joined(std::move(result.plan), *part);
        else
            result.changed << part.error().message();
    }
    result.plan.title = titleOf(open.isEmpty() ? edits : open);
    result.plan = completed(std::move(result.plan), estate);
    return result;
}

} // namespace qm::operations
