// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_warnings.h"

#include "core/operations/scope/scope_arguments.h"
#include "core/operations/scope/scope_kinds.h"
#include "core/operations/scope/truncated_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopePlanner)
};

using github::Repository;
using github::RepositoryId;
using github::SecretVisibility;

QString secretOf(const plan::Step& step)
{
    return step.arguments[QStringLiteral("secret")].toString();
}

bool reaches(const Readers& readers, const Repository& repository)
{
    const estate::SecretScope scope{.secret = {.visibility = readers.visibility}, .selected = readers.selected};
    return scope.reaches(repository);
}

/// The repositories that may read the secret after the step, and may not before it.
QList<Repository> gainedBy(const plan::Step& step, const estate::Estate& estate)
{
    QList<RepositoryId> ids;
    Readers before;
    if (step.kind == addToScope.id) {
        ids << ScopeArguments::of(step).repository.id;
    } else if (step.kind == setScope.id) {
        const ReplacementArguments arguments = ReplacementArguments::of(step);
        ids = arguments.wanted.keys();
        before.selected = arguments.asRead;
    } else if (step.kind == setVisibility.id) {
        const VisibilityArguments arguments = VisibilityArguments::of(step);
        ids = arguments.wanted.selected.keys();
        before = arguments.asRead;
    }
    QList<Repository> gained;
    for (const RepositoryId id : ids)
        if (const Repository* repository = estate.repository(id); repository && !reaches(before, *repository))
            gained << *repository;
    return gained;
}

std::optional<StepWarning> widening(const plan::Step& step)
{
    if (step.kind != setVisibility.id)
        return std::nullopt;
    const VisibilityArguments arguments = VisibilityArguments::of(step);
    StepWarning warning{.steps = {step.id}, .word = Words::tr("widens", "a secret's visibility")};
    if (arguments.wanted.visibility == SecretVisibility::All)
        warning.text = Words::tr("The visibility of %1 widens: every repository of the organization would read it, public ones too.")
                           .arg(arguments.secret);
    else if (arguments.wanted.visibility == SecretVisibility::Private && arguments.asRead.visibility == SecretVisibility::Selected)
        warning.text = Words::tr("The visibility of %1 widens: every private and internal repository would read it, so far %n may.",
                                 nullptr, int(arguments.asRead.selected.size()))
                           .arg(arguments.secret);
    return warning.text.isEmpty() ? std::nullopt : std::optional(warning);
}

/// GitHub gives a repository's workflows no more than the first hundred by name, without a word. Counted among the secrets that were
/// read, where nobody knows better.
std::optional<StepWarning> tooMany(const Repository& repository, const QStringList& steps, const estate::Estate& estate,
                                   const QHash<RepositoryId, int>& reads)
{
    constexpr int mostOfARepository = 100;
    const QList<estate::SecretScope> secrets = estate.secrets();
    const auto counted = std::ranges::count_if(secrets, [&](const estate::SecretScope& secret) { return secret.reaches(repository); });
    const int then = reads.value(repository.id, int(counted)) + int(steps.size());
    if (then <= mostOfARepository)
        return std::nullopt;
    return StepWarning{
        .steps = steps,
        .word = Words::tr("more than 100 secrets"),
        .text = Words::tr("%1 would be given %n organization secrets; its workflows see only the first 100 by name.", nullptr, then)
                    .arg(repository.name)};
}

QList<StepWarning> truncations(const QList<plan::Step>& steps, const estate::Estate& estate)
{
    QMap<net::Truncation, QStringList> stepsOf;
    QMap<net::Truncation, QList<estate::SecretScope>> secrets;
    for (const plan::Step& step : steps) {
        const estate::SecretScope* secret = estate.secret(secretOf(step));
        if (!secret || secret->truncation == net::Truncation::None)
            continue;
        stepsOf[secret->truncation] << step.id;
        if (!secrets[secret->truncation].contains(*secret))
            secrets[secret->truncation] << *secret;
    }
    QList<StepWarning> warnings;
    for (const auto& [truncation, ids] : stepsOf.asKeyValueRange())
        warnings << StepWarning{
            .steps = ids, .word = Words::tr("list not shown whole"), .text = warningsOfTruncation(secrets.value(truncation)).value(0)};
    return warnings;
}

} // namespace

QList<StepWarning> warningsOf(const QList<plan::Step>& steps, const estate::Estate& estate, const QHash<RepositoryId, int>& reads)
{
    QList<StepWarning> warnings;
    QMap<RepositoryId, QStringList> gained; // by which steps
    for (const plan::Step& step : steps) {
        if (const std::optional<StepWarning> wider = widening(step))
            warnings << *wider;
        for (const Repository& repository : gainedBy(step, estate)) {
            gained[repository.id] << step.id;
            if (repository.visibility == github::RepositoryVisibility::Public)
                warnings << StepWarning{
                    .steps = {step.id},
                    .word = Words::tr("public repository"),
                    .text = Words::tr("%1 is public: workflows that anybody can see would read %2.").arg(repository.name, secretOf(step)),
                    .isGrave = true};
        }
    }
    for (const auto& [id, ids] : gained.asKeyValueRange())
        if (const std::optional<StepWarning> many = tooMany(*estate.repository(id), ids, estate, reads))
            warnings << *many;
    return warnings + truncations(steps, estate);
}

QStringList textsOf(const QList<StepWarning>& warnings)
{
    QStringList texts;
    for (const StepWarning& warning : warnings)
        if (!texts.contains(warning.text))
            texts << warning.text;
    return texts;
}

} // namespace qm::operations
