// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/read.h"

#include "core/base/words.h"
#include "core/conventions/contradictions.h"
#include "core/conventions/readers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

constexpr std::array<std::pair<Risk, QLatin1StringView>, 2> risks{{{Risk::Normal, "normal"_L1}, {Risk::High, "high"_L1}}};

void readVersion(const FieldReader& field)
{
    if (field.isThere() && field.value()->type == YamlValue::Type::Integer && field.value()->text != "1"_L1)
        field.refuse(Words::tr("this is version %1; this program reads version 1").arg(shownSafely(field.value()->text)),
                     Words::tr("A newer Quartermaster may read it."));
    else
        field.integer(1, 1);
}

/// A text that must be what the profile says, where that says anything.
QString readOwn(const FieldReader& field, const Form& form, const QString& own, const QString& what)
{
    const QString text = field.text(form);
    if (!text.isEmpty() && !own.isEmpty() && text.compare(own, Qt::CaseInsensitive) != 0)
        field.refuse(Words::tr("these conventions are for %1 %2, but this is %3").arg(what, text, own));
    return text;
}

Stage readStage(const YamlValue& value, Faults& faults)
{
    constexpr int mostApprovals = 6;
    TableReader table(value, Words::tr("a stage"), faults);
    Stage stage{.key = table.required("key"_L1).text(forms::key)};
    stage.name = table.optional("name"_L1).text(forms::anyText, stage.key);
    stage.risk = table.optional("risk"_L1).oneOf<Risk>(risks, Risk::Normal);
    stage.approvals = table.optional("approval"_L1).integer(0, mostApprovals);
    return stage;
}

Naming readNaming(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("the naming"), faults);
    const Naming usual;
    return {.secret = table.optional("secret"_L1).text(forms::anyText, usual.secret),
            .principal = table.optional("principal"_L1).text(forms::anyText, usual.principal),
            .job = table.optional("job"_L1).text(forms::anyText, usual.job),
            .model = table.optional("model"_L1).text(forms::anyText, usual.model)};
}

Management readManagement(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("the management"), faults);
    return {.repository = table.required("repository"_L1).text(forms::repository),
            .stateBranch = table.optional("state_branch"_L1).text(forms::branch, Management().stateBranch)};
}

QString readDatabricks(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("Databricks"), faults);
    return table.required("account_id"_L1).text(forms::guid);
}

Conventions readAll(const YamlValue& root, const Owner& owner, Faults& faults)
{
    TableReader file(root, Words::tr("the file"), faults);
    readVersion(file.required("version"_L1));
    return {.organization =
                readOwn(file.required("organization"_L1), forms::organization, owner.organization, Words::tr("the organization")),
            .tenant = readOwn(file.optional("tenant"_L1), forms::guid, owner.tenant, Words::tr("the tenant")),
            .databricksAccount = file.optional("databricks"_L1).optional(readDatabricks).value_or(QString()),
            .management = file.optional("management"_L1).optional(readManagement),
            .naming = file.optional("naming"_L1).optional(readNaming).value_or(Naming()),
            .stages = file.optional("stages"_L1).list(readStage),
            .secrets = file.optional("secrets"_L1).list(readSecretRule),
            .rotation = file.optional("rotation"_L1).optional(readRotation),
            .access = file.optional("access"_L1).optional(readAccess).value_or(Access()),
            .repositories = file.optional("repositories"_L1).optional(readRepositoryRules).value_or(RepositoryRules()),
            .tags = file.optional("tags"_L1).list(readTagRule),
            .costs = file.optional("costs"_L1).optional(readCosts).value_or(Costs()),
            .teams = file.optional("teams"_L1).list(readTeam),
            .temporary = file.optional("temporary"_L1).list(readTemporaryAccess),
            .exceptions = file.optional("exceptions"_L1).list(readException),
            .reports = file.optional("reports"_L1).list(readSavedReport)};
}

/// Where something the conventions say stands in the file; the nearest that does, where it was left out.
Place placeIn(const YamlValue& root, const Path& path, bool isAboutKey)
{
    const YamlValue* value = &root;
    Place place = root.place;
    for (const PathStep& step : path) {
        if (const auto* index = std::get_if<qsizetype>(&step)) {
            if (value->items.size() <= std::size_t(*index))
                return place;
            value = &value->items[std::size_t(*index)];
            place = value->place;
            continue;
        }
        const auto& key = std::get<QString>(step);
        const auto field = std::find_if(value->items.begin(), value->items.end(), [&](const YamlValue& each) { return each.key == key; });
        if (field == value->items.end())
            return place;
        value = &*field;
        place = isAboutKey && &step == &path.back() ? field->keyPlace : field->place;
    }
    return place;
}

} // namespace

tl::expected<Conventions, QList<Fault>> findFaults(const QByteArray& bytes, const Owner& owner)
{
    const auto text = SourceText::make(bytes);
    if (!text)
        return tl::unexpected(QList<Fault>{text.error()});
    const auto root = parseYaml(*text);
    if (!root)
        return tl::unexpected(root.error());
    Faults faults;
    if (root->type == YamlValue::Type::Nothing)
        faults << Fault{root->place, Words::tr("the file says nothing"), Words::tr("It begins with “version: 1”.")};
    Conventions conventions = faults.isEmpty() ? readAll(*root, owner, faults) : Conventions();
    if (faults.isEmpty())
        for (const Contradiction& contradiction : contradictions(conventions))
            faults << Fault{placeIn(*root, contradiction.path, contradiction.isAboutKey), contradiction.reason, contradiction.hint};
    if (!faults.isEmpty())
        return tl::unexpected(faults);
    return conventions;
}

Result<Conventions> readConventions(const QByteArray& bytes, const QString& file, const Owner& owner)
{
    auto found = findFaults(bytes, owner);
    if (!found)
        return fail(asError(found.error(), file));
    return *std::move(found);
}

} // namespace qm::conventions
