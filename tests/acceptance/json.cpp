// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::acceptance {
namespace {

QStringList textsOf(const QJsonArray& list)
{
    QStringList texts;
    for (const QJsonValue& value : list)
        texts << value.toString();
    texts.sort();
    return texts;
}

/// Changes every secret of a state.
template <class Change>
QJsonObject withSecrets(QJsonObject state, Change change)
{
    QJsonObject github = state["github"_L1].toObject();
    QJsonArray secrets;
    for (const QJsonValue& value : github["secrets"_L1].toArray()) {
        QJsonObject secret = value.toObject();
        change(secret);
        secrets << secret;
    }
    github["secrets"_L1] = secrets;
    state["github"_L1] = github;
    return state;
}

} // namespace

std::optional<QJsonObject> onlyObject(const QByteArray& bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QJsonObject oneWhere(const QJsonArray& list, const QString& field, const QString& value)
{
    for (const QJsonValue& item : list)
        if (item[field].toString() == value)
            return item.toObject();
    return {};
}

QStringList all(const QJsonArray& list, const QString& field)
{
    QStringList values;
    for (const QJsonValue& item : list)
        values << item[field].toString();
    return values;
}

QStringList scopeIn(const QJsonObject& state, const QString& secret)
{
    return textsOf(oneWhere(state["github"_L1]["secrets"_L1].toArray(), u"name"_s, secret)["repositories"_L1].toArray());
}

QJsonObject withScope(QJsonObject state, const QString& secret, QStringList repositories)
{
    repositories.sort();
    return withSecrets(std::move(state), [&](QJsonObject& one) {
        if (one["name"_L1] == secret)
            one["repositories"_L1] = QJsonArray::fromStringList(repositories);
    });
}

QJsonObject inOrder(QJsonObject state)
{
    return withSecrets(std::move(state), [](QJsonObject& secret) {
        secret["repositories"_L1] = QJsonArray::fromStringList(textsOf(secret["repositories"_L1].toArray()));
    });
}

} // namespace qm::acceptance
