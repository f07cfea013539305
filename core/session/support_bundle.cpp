// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/support_bundle.h"

#include "core/base/redactor.h"
#include "core/base/rfc3339.h"
#include "core/credentials/profile_json.h"
#include "core/plan/plan_json.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SupportBundle)
};

/// Every text in it, however deep, as a log may show it.
QJsonValue redacted(const QJsonValue& value)
{
    if (value.isString())
        return redactedText(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray())
            array << redacted(item);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        field.value() = redacted(field.value());
    return object;
}

} // namespace

QJsonObject supportBundle(const SupportFacts& facts)
{
    QJsonObject versions;
    for (const auto& [name, version] : facts.versions.asKeyValueRange())
        versions[name] = version;
    QJsonArray profiles;
    for (const credentials::Profile& profile : facts.profiles) {
        QJsonObject json = credentials::toJson(profile);
        json[u"name"_s] = profile.name;
        profiles << json;
    }
    QJsonArray plans;
    for (const plan::Plan& plan : facts.plans)
        plans << plan::toJson(plan);
    const QJsonObject bundle{{u"format"_s, u"quartermaster-support/1"_s},
                             {u"made_at"_s, toRfc3339(facts.madeAt)},
                             {u"versions"_s, versions},
                             {u"profiles"_s, profiles},
                             {u"log"_s, QJsonArray::fromStringList(facts.log)},
                             {u"plans"_s, plans}};
    return redacted(bundle).toObject();
}

QStringList contentsOf(const SupportFacts& facts)
{
    return {
        Words::tr("the versions of the program, of its libraries and of the system"),
        Words::tr("the settings of %n profile(s): organization, hosts, limits; no secret", nullptr, int(facts.profiles.size())),
        Words::tr("the last %n line(s) of the log: what was asked of which service and when; redacted", nullptr, int(facts.log.size())),
        Words::tr("%n plan(s) of the journal: names of secrets and repositories, states, errors; no value", nullptr,
                  int(facts.plans.size())),
    };
}

} // namespace qm::session
