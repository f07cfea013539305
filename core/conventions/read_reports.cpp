// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the file about tags, costs and what is accepted for a time.
#include "core/conventions/readers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

constexpr std::array<std::pair<CostSplit, QLatin1StringView>, 3> splits{{
    {CostSplit::ByUsage, "by_usage"_L1},
    {CostSplit::Even, "even"_L1},
    {CostSplit::None, "none"_L1},
}};

const QStringList groupings{u"team"_s, u"stage"_s, u"project"_s, u"job"_s, u"sku"_s, u"workspace"_s, u"run_as"_s, u"rule"_s};

QStringList readGroupBy(const FieldReader& field, Faults& faults)
{
    QStringList groups;
    for (const YamlValue& item : field.items()) {
        const bool isTag = item.type == YamlValue::Type::Text && item.text.startsWith("tag:"_L1) && item.text.size() > 4;
        groups << (isTag ? item.text : FieldReader(&item, faults).word(groupings + QStringList{u"tag:KEY"_s}));
    }
    return groups;
}

} // namespace

TagRule readTagRule(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a tag"), faults);
    TagRule rule{.key = table.required("key"_L1).text()};
    const FieldReader values = table.optional("values"_L1);
    const FieldReader pattern = table.optional("pattern"_L1);
    rule.valuesFrom = values.word({u"team.key"_s, u"stage.key"_s});
    rule.pattern = pattern.text(forms::regularExpression);
    if (values.isThere() && pattern.isThere())
        pattern.refuse(Words::tr("a tag has either “values” or a “pattern”"));
    return rule;
}

Costs readCosts(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("the costs"), faults);
    return {.currency = table.optional("currency"_L1).text(forms::currency, u"EUR"_s),
            .shared = table.optional("shared"_L1).oneOf<CostSplit>(splits, CostSplit::ByUsage)};
}

TemporaryAccess readTemporaryAccess(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a temporary access"), faults);
    return {.secret = table.required("secret"_L1).text(forms::secretPart),
            .repository = table.required("repository"_L1).text(forms::repository),
            .until = table.required("until"_L1).until(),
            .reason = table.required("reason"_L1).text()};
}

Exception readException(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("an exception"), faults);
    return {.rule = table.required("rule"_L1).text(forms::key),
            .object = table.required("object"_L1).text(forms::object),
            .reason = table.required("reason"_L1).text(),
            .until = table.optional("until"_L1).until()};
}

SavedReport readSavedReport(const YamlValue& value, Faults& faults)
{
    TableReader table(value, Words::tr("a report"), faults);
    return {.name = table.required("name"_L1).text(),
            .period = table.required("period"_L1).text(),
            .groupBy = readGroupBy(table.optional("group_by"_L1), faults),
            .compare = table.optional("compare"_L1).text()};
}

} // namespace qm::conventions
