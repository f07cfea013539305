// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_arguments.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopeSteps)
};

RepositoryNames namesIn(const QJsonValue& list)
{
    RepositoryNames names;
    for (const QJsonValue item : list.toArray())
        names.insert({item["id"_L1].toInteger()}, item["name"_L1].toString());
    return names;
}

Readers readersIn(const QJsonObject& json)
{
    return {.visibility = github::secretVisibilityOf(json["visibility"_L1].toString()).value_or(github::SecretVisibility::Selected),
            .selected = namesIn(json["repositories"_L1])};
}

/// GitHub's own rules for names; a step's names also become part of an address.
void checkSecretName(const JsonReader& json)
{
    static const QRegularExpression valid(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    if (!valid.match(json.text("secret"_L1)).hasMatch())
        json.refuse("secret"_L1, Words::tr("is no name of a secret"));
}

void checkRepository(const JsonReader& json, QLatin1StringView nameKey, QLatin1StringView idKey)
{
    static const QRegularExpression valid(u"\\A(?!\\.{1,2}\\z)[A-Za-z0-9._-]{1,100}\\z"_s);
    if (!valid.match(json.text(nameKey)).hasMatch())
        json.refuse(nameKey, Words::tr("is no name of a repository"));
    if (json.integer(idKey) <= 0)
        json.refuse(idKey, Words::tr("is no id of a repository"));
}

Result<github::SelectedRepository> readRepository(JsonReader json)
{
    json.allowOnly({"id"_L1, "name"_L1});
    checkRepository(json, "name"_L1, "id"_L1);
    github::SelectedRepository repository{.id = {json.integer("id"_L1)}, .name = json.text("name"_L1)};
    return json.finish(std::move(repository));
}

/// A list in which every repository stands once: a second name for the same id would hide the first.
void checkList(const JsonReader& json, QLatin1StringView key)
{
    QSet<github::RepositoryId> ids;
    for (const github::SelectedRepository& repository : json.list<github::SelectedRepository>(key, readRepository)) {
        if (ids.contains(repository.id))
            json.refuse(key, Words::tr("names the repository %1 twice").arg(repository.id.toString()));
        ids << repository.id;
    }
}

/// A visibility, and a list exactly where it is `selected`.
void checkReaders(const JsonReader& json)
{
    const auto visibility = github::secretVisibilityOf(json.text("visibility"_L1));
    if (!visibility)
        json.refuse("visibility"_L1, Words::tr("is not “all”, “private” or “selected”"));
    if (visibility == github::SecretVisibility::Selected)
        checkList(json, "repositories"_L1);
    else if (json.has("repositories"_L1))
        json.refuse("repositories"_L1, Words::tr("is a list, which only “selected” has"));
}

Result<qint64> readId(JsonReader json)
{
    return json.finish(json.asInteger());
}

Result<JsonReader> readerOf(const QJsonObject& object)
{
    return JsonReader::parse(QJsonDocument(object).toJson(QJsonDocument::Compact), JsonSource::Person);
}

/// Every step of a scope relies on the secret being `selected`, whatever else it expects.
void checkExpectsSelected(const JsonReader& expects)
{
    if (expects.text("visibility"_L1) != "selected"_L1)
        expects.refuse("visibility"_L1, Words::tr("is not “selected”, which this step relies on"));
}

Result<void> inStep(const plan::Step& step, Error error)
{
    error.attempted = Words::tr("accept step %1 of the plan").arg(step.id);
    return fail(std::move(error));
}

/// Reads arguments and expects of a step by these two and says in which step something is wrong.
Result<void> validate(const plan::Step& step, void (*checkArguments)(const JsonReader&), void (*checkExpects)(const JsonReader&))
{
    for (const auto& [object, check] : {std::pair(step.arguments, checkArguments), std::pair(step.expects, checkExpects)}) {
        const Result<JsonReader> json = readerOf(object);
        if (!json)
            return inStep(step, json.error());
        check(*json);
        if (const Result<bool> read = json->finish(true); !read)
            return inStep(step, read.error());
    }
    const QString object = u"github:secret/"_s + step.arguments["secret"_L1].toString();
    if (step.object != object)
        return inStep(step,
                      {.kind = Error::Kind::Usage, .reason = Words::tr("its object is %1, but it acts on %2").arg(step.object, object)});
    return {};
}

void checkExpectsList(const JsonReader& expects)
{
    expects.allowOnly({"visibility"_L1, "repositories"_L1});
    expects.text("visibility"_L1);
    expects.list<qint64>("repositories"_L1, readId);
}

Result<void> restoresWhatItExpects(const plan::Step& step, const RepositoryNames& asRead)
{
    QJsonArray before;
    for (const github::RepositoryId id : asRead.keys())
        before << id.value;
    if (before == step.expects["repositories"_L1].toArray())
        return {};
    return inStep(step, {.kind = Error::Kind::Usage, .reason = Words::tr("the list it expects is not the one it would restore")});
}

} // namespace

ScopeArguments ScopeArguments::of(const plan::Step& step)
{
    return {.secret = step.arguments["secret"_L1].toString(),
            .repository = {.id = {step.arguments["repository_id"_L1].toInteger()}, .name = step.arguments["repository"_L1].toString()}};
}

ReplacementArguments ReplacementArguments::of(const plan::Step& step)
{
    return {.secret = step.arguments["secret"_L1].toString(),
            .wanted = namesIn(step.arguments["repositories"_L1]),
            .asRead = namesIn(step.arguments["before"_L1])};
}

VisibilityArguments VisibilityArguments::of(const plan::Step& step)
{
    return {.secret = step.arguments["secret"_L1].toString(),
            .wanted = readersIn(step.arguments),
            .asRead = readersIn(step.arguments["before"_L1].toObject())};
}

Result<void> validateScopeArguments(const plan::Step& step)
{
    return validate(
        step,
        [](const JsonReader& arguments) {
            arguments.allowOnly({"secret"_L1, "repository"_L1, "repository_id"_L1});
            checkSecretName(arguments);
            checkRepository(arguments, "repository"_L1, "repository_id"_L1);
        },
        [](const JsonReader& expects) {
            expects.allowOnly({"visibility"_L1});
            checkExpectsSelected(expects);
        });
}

Result<void> validateReplacementArguments(const plan::Step& step)
{
    Result<void> valid = validate(
        step,
        [](const JsonReader& arguments) {
            arguments.allowOnly({"secret"_L1, "repositories"_L1, "before"_L1});
            checkSecretName(arguments);
            checkList(arguments, "repositories"_L1);
            checkList(arguments, "before"_L1);
        },
        [](const JsonReader& expects) {
            checkExpectsList(expects);
            checkExpectsSelected(expects);
        });
    return valid.and_then([&] { return restoresWhatItExpects(step, ReplacementArguments::of(step).asRead); });
}

Result<void> validateVisibilityArguments(const plan::Step& step)
{
    Result<void> valid = validate(
        step,
        [](const JsonReader& arguments) {
            arguments.allowOnly({"secret"_L1, "visibility"_L1, "repositories"_L1, "before"_L1});
            checkSecretName(arguments);
            checkReaders(arguments);
            const JsonReader before = arguments.at("before"_L1);
            before.allowOnly({"visibility"_L1, "repositories"_L1});
            checkReaders(before);
        },
        checkExpectsList);
    const Readers asRead = VisibilityArguments::of(step).asRead;
    if (valid && github::visibilityName(asRead.visibility) != step.expects["visibility"_L1].toString())
        return inStep(step, {.kind = Error::Kind::Usage, .reason = Words::tr("the visibility it expects is not the one it would restore")});
    return valid.and_then([&] { return restoresWhatItExpects(step, asRead.selected); });
}

} // namespace qm::operations
