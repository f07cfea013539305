// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profile_json.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::credentials {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

constexpr auto format = "quartermaster-profile/1"_L1;
constexpr qint64 aDay = 86'400; // s

constexpr std::array<std::pair<Profile::SignInBy, QLatin1StringView>, 2> signIns{{
    {Profile::SignInBy::Token, "token"_L1},
    {Profile::SignInBy::App, "app"_L1},
}};
constexpr std::array<std::pair<Proxy::Kind, QLatin1StringView>, 2> proxyKinds{{
    {Proxy::Kind::Http, "http"_L1},
    {Proxy::Kind::Socks5, "socks5"_L1},
}};

template <class Enum, std::size_t n>
QString nameOf(Enum value, const std::array<std::pair<Enum, QLatin1StringView>, n>& words)
{
    for (const auto& [known, name] : words)
        if (known == value)
            return name;
    return {};
}

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QUrl readApi(const JsonReader& json)
{
    const QUrl url(json.text("api"_L1), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        json.refuse("api"_L1, Words::tr("is no address of a service"));
    else if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopback(url.host())))
        json.refuse("api"_L1, Words::tr("is not encrypted: it must begin with https://"));
    return url;
}

void readGitHub(const JsonReader& json, Profile& profile)
{
    json.allowOnly({"api"_L1, "sign_in"_L1, "app_id"_L1, "installation_id"_L1});
    if (json.has("api"_L1))
        profile.github = readApi(json);
    profile.signInBy = json.oneOf<Profile::SignInBy>("sign_in"_L1, signIns);
    const auto id = [&](QLatin1StringView key) {
        const qint64 value = json.optionalInteger(key).value_or(0);
        if ((profile.signInBy == Profile::SignInBy::App) != (value > 0))
            json.refuse(key, profile.signInBy == Profile::SignInBy::App ? Words::tr("must be the id of the App that signs in")
                                                                        : Words::tr("belongs to an App, but a token signs in"));
        return value;
    };
    profile.appId = id("app_id"_L1);
    profile.installationId = id("installation_id"_L1);
}

Proxy readProxy(const JsonReader& json)
{
    json.allowOnly({"kind"_L1, "host"_L1, "port"_L1, "user"_L1});
    const qint64 port = json.integer("port"_L1);
    if (port < 1 || port > 65'535)
        json.refuse("port"_L1, Words::tr("is no port"));
    return {.kind = json.oneOf<Proxy::Kind>("kind"_L1, proxyKinds),
            .host = json.text("host"_L1),
            .port = quint16(port),
            .user = json.optionalText("user"_L1).value_or(QString())};
}

Management readManagement(const JsonReader& json)
{
    json.allowOnly({"repository"_L1, "path"_L1});
    Management management{.repository = json.text("repository"_L1)};
    management.path = json.optionalText("path"_L1).value_or(management.path);
    return management;
}

ProfileLimits readLimits(const JsonReader& json)
{
    json.allowOnly(
        {"concurrent"_L1, "writes_per_minute"_L1, "attempts"_L1, "attempt_seconds"_L1, "call_seconds"_L1, "max_wait_seconds"_L1});
    const auto number = [&](QLatin1StringView key, qint64 most) {
        const std::optional<qint64> value = json.optionalInteger(key);
        if (value && (*value < 1 || *value > most))
            json.refuse(key, Words::tr("must be between 1 and %1").arg(most));
        return value;
    };
    const auto count = [&](QLatin1StringView key, qint64 most) {
        const std::optional<qint64> value = number(key, most);
        return value ? std::optional(int(*value)) : std::nullopt;
    };
    const auto seconds = [&](QLatin1StringView key) {
        const std::optional<qint64> value = number(key, aDay);
        return value ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(*value)) : std::nullopt;
    };
    return {.concurrent = count("concurrent"_L1, 100), // GitHub allows a hundred at once
            .writesPerMinute = count("writes_per_minute"_L1, 1'000),
            .attempts = count("attempts"_L1, 10),
            .attemptDeadline = seconds("attempt_seconds"_L1),
            .callDeadline = seconds("call_seconds"_L1),
            .maxWait = seconds("max_wait_seconds"_L1)};
}

QString readColour(const JsonReader& json)
{
    static const QRegularExpression colour(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    const QString text = json.optionalText("colour"_L1).value_or(QString());
    if (!text.isEmpty() && !colour.match(text).hasMatch())
        json.refuse("colour"_L1, Words::tr("is no colour such as #1f6feb"));
    return text;
}

/// Leaves out what is empty.
void put(QJsonObject& into, const QString& key, const QString& text)
{
    if (!text.isEmpty())
        into[key] = text;
}

QJsonObject toJson(const ProfileLimits& limits)
{
    QJsonObject json;
    const auto number = [&json](const QString& key, const auto& value) {
        if (value)
            json[key] = *value;
    };
    const auto seconds = [&json](const QString& key, const std::optional<std::chrono::milliseconds>& value) {
        if (value)
            json[key] = qint64(std::chrono::floor<std::chrono::seconds>(*value).count());
    };
    number(u"concurrent"_s, limits.concurrent);
    number(u"writes_per_minute"_s, limits.writesPerMinute);
    number(u"attempts"_s, limits.attempts);
    seconds(u"attempt_seconds"_s, limits.attemptDeadline);
    seconds(u"call_seconds"_s, limits.callDeadline);
    seconds(u"max_wait_seconds"_s, limits.maxWait);
    return json;
}

} // namespace

Result<Profile> readProfile(const QByteArray& json)
{
    const Result<JsonReader> document = JsonReader::parse(json, JsonSource::Person);
    if (!document)
        return fail(document.error());
    document->allowOnly({"format"_L1, "organization"_L1, "github"_L1, "tenant"_L1, "colour"_L1, "read_only"_L1, "production_stages"_L1,
                         "management"_L1, "proxy"_L1, "authorities"_L1, "limits"_L1});
    if (const QString is = document->text("format"_L1); is != format)
        document->refuse("format"_L1, Words::tr("is “%1”; this program reads “%2”").arg(is, format));
    Profile profile{.organization = document->text("organization"_L1)};
    if (profile.organization.isEmpty())
        document->refuse("organization"_L1, Words::tr("is empty"));
    readGitHub(document->at("github"_L1), profile);
    profile.tenant = document->optionalText("tenant"_L1).value_or(QString());
    profile.colour = readColour(*document);
    profile.readOnly = document->optionalBoolean("read_only"_L1).value_or(false);
    if (document->has("production_stages"_L1))
        profile.productionStages = document->texts("production_stages"_L1);
    if (const auto management = document->optionalAt("management"_L1))
        profile.management = readManagement(*management);
    if (const auto proxy = document->optionalAt("proxy"_L1))
        profile.proxy = readProxy(*proxy);
    profile.authorities = document->optionalText("authorities"_L1).value_or(QString());
    if (const auto limits = document->optionalAt("limits"_L1))
        profile.limits = readLimits(*limits);
    return document->finish(std::move(profile));
}

QJsonObject toJson(const Profile& profile)
{
    QJsonObject github{{u"api"_s, profile.github.toString(QUrl::FullyEncoded)}, {u"sign_in"_s, nameOf(profile.signInBy, signIns)}};
    if (profile.signInBy == Profile::SignInBy::App) {
        github[u"app_id"_s] = profile.appId;
        github[u"installation_id"_s] = profile.installationId;
    }
    QJsonObject json{{u"format"_s, format}, {u"organization"_s, profile.organization}, {u"github"_s, github}};
    put(json, u"tenant"_s, profile.tenant);
    put(json, u"colour"_s, profile.colour);
    put(json, u"authorities"_s, profile.authorities);
    if (profile.readOnly)
        json[u"read_only"_s] = true;
    if (!profile.productionStages.isEmpty())
        json[u"production_stages"_s] = QJsonArray::fromStringList(profile.productionStages);
    if (profile.management)
        json[u"management"_s] = QJsonObject{{u"repository"_s, profile.management->repository}, {u"path"_s, profile.management->path}};
    if (const auto& proxy = profile.proxy) {
        QJsonObject way{{u"kind"_s, nameOf(proxy->kind, proxyKinds)}, {u"host"_s, proxy->host}, {u"port"_s, proxy->port}};
        put(way, u"user"_s, proxy->user);
        json[u"proxy"_s] = way;
    }
    if (const QJsonObject limits = toJson(profile.limits); !limits.isEmpty())
        json[u"limits"_s] = limits;
    return json;
}

} // namespace qm::credentials
