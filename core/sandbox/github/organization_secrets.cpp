// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/body.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/repository_json.h"
#include "core/sandbox/github/scopes.h"
#include "core/sandbox/github/sealing.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr qsizetype mostSecrets = 1'000;
constexpr qsizetype longestValue = 49'152;

constexpr auto onPut = std::to_array<Field>({
    {"encrypted_value", Field::Text, true}, // GitHub wants these two, whatever its description says
    {"key_id", Field::Text, true},
    {"visibility", Field::Text, true, {"all", "private", "selected"}},
    {"selected_repository_ids", Field::IntegersOrTexts},
});

QByteArray secretJson(const Visit& visit, const OrgSecret& secret)
{
    QJsonObject json{
        {u"name"_s, secret.name},
        {u"created_at"_s, stamp(secret.createdAt)},
        {u"updated_at"_s, stamp(secret.updatedAt)},
        {u"visibility"_s, secret.visibility},
    };
    if (secret.visibility == "selected"_L1)
        json.insert(u"selected_repositories_url"_s, u"%1/orgs/%2/actions/secrets/%3/repositories"_s.arg(
                                                        QString::fromLatin1(visit.base), visit.state.organization, secret.name));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<QString> wrongName(const QString& name)
{
    const auto isLetter = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_'; };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool legal = !name.isEmpty() && isLetter(name.front()) &&
                       std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || isDigit(c); });
    if (!legal)
        return u"Secret names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not "
               "allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_)."_s;
    if (name.startsWith("GITHUB_"_L1, Qt::CaseInsensitive))
        return u"Secret names must not start with GITHUB_."_s;
    return std::nullopt;
}

/// The plain value in the body, or GitHub's refusal.
tl::expected<QByteArray, net::Response> valueIn(const Visit& visit, const QJsonObject& body)
{
    const auto refusal = [&](const QString& message) { return tl::unexpected(refuse(422, message, visit.documentation)); };
    const QByteArray encoded = body.value("encrypted_value"_L1).toString().toLatin1();
    const auto box = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!box || encoded.size() % 4 != 0)
        return refusal(u"Invalid request.\n\nFor 'properties/encrypted_value', \"%1\" does not match "
                       "/^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=|[A-Za-z0-9+\\/]{4})$/."_s.arg(
                           QString::fromLatin1(encoded)));
    const std::optional<QByteArray> plain = openSealed(visit.state, *box);
    if (!plain || body.value("key_id"_L1).toString() != visit.state.keyId)
        return refusal(u"Bad request - validation failed due to an improperly encrypted secret"_s);
    if (plain->size() > longestValue)
        return refusal(u"Secret value is too large: the limit is 48 KB"_s);
    return *plain;
}

} // namespace

net::Response listSecrets(Visit& visit)
{
    return answerPage(visit, visit.state.secrets.values(), "secrets", [&](const OrgSecret& secret) { return secretJson(visit, secret); });
}

net::Response getPublicKey(Visit& visit)
{
    return answerJson(200,
                      QJsonObject{{u"key_id"_s, visit.state.keyId}, {u"key"_s, QString::fromLatin1(visit.state.publicKey.toBase64())}});
}

net::Response getSecret(Visit& visit)
{
    const OrgSecret* secret = findSecret(visit.state, visit.values[0]);
    return secret ? answerJson(200, secretJson(visit, *secret)) : notFound(visit.documentation);
}

net::Response putSecret(Visit& visit)
{
    const QString name = visit.values[0].toUpper();
    if (const auto wrong = wrongName(visit.values[0]))
        return refuse(422, *wrong, visit.documentation);
    const auto body = readBody(visit, onPut);
    if (!body)
        return body.error();
    const auto value = valueIn(visit, *body);
    if (!value)
        return value.error();
    const QString visibility = body->value("visibility"_L1).toString();
    const auto ids = idsIn(visit, body->value("selected_repository_ids"_L1).toArray());
    if (!ids)
        return ids.error();
    if (visibility != "selected"_L1 && !ids->isEmpty())
        return refuse(422, u"Repositories can only be selected for a secret whose visibility is selected"_s, visit.documentation);
    const OrgSecret* before = findSecret(visit.state, name);
    if (!before && visit.state.secrets.size() >= mostSecrets)
        return refuse(422, u"The organization has reached the limit of 1,000 secrets"_s, visit.documentation);
    const bool isNew = !before;
    // What the body leaves out is cleared: a selected secret without a list is read by nobody.
    visit.state.secrets.insert(name, {.name = name,
                                      .visibility = visibility,
                                      .repositories = *ids,
                                      .value = *value,
                                      .createdAt = before ? before->createdAt : visit.now,
                                      .updatedAt = visit.now});
    ++visit.state.changes;
    return isNew ? answerJson(201, QJsonObject{}) : answerNothing(204);
}

net::Response deleteSecret(Visit& visit)
{
    if (visit.state.secrets.remove(visit.values[0].toUpper()) == 0)
        return notFound(visit.documentation);
    ++visit.state.changes;
    return answerNothing(204);
}

net::Response listSecretsOfRepository(Visit& visit)
{
    QList<OrgSecret> readable;
    for (const OrgSecret& secret : std::as_const(visit.state.secrets))
        if (mayRead(*visit.repository, secret))
            readable.append(secret);
    return answerPage(visit, readable, "secrets", [](const OrgSecret& secret) {
        return QJsonDocument(QJsonObject{{u"name"_s, secret.name},
                                         {u"created_at"_s, stamp(secret.createdAt)},
                                         {u"updated_at"_s, stamp(secret.updatedAt)}})
            .toJson(QJsonDocument::Compact);
    });
}

} // namespace qm::sandbox::github
