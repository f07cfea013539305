// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace qm::sandbox::test {

/// A vendor's published OpenAPI description (tests/contracts, with what it lacks in additions/), and whether answers are valid
/// under it.
class Contract {
public:
    explicit Contract(const QString& name);

    bool isLoaded() const { return m_document.contains(QStringLiteral("openapi")); }

    /// What an answer of that operation violates: "$.secrets[0].name is missing"; empty where it is valid. An operation or
    /// status that the description does not know is a violation too.
    QStringList violations(const QString& method, const QString& pathTemplate, int status, const QByteArray& body) const;

    /// What a request of that operation violates: unknown parameters or fields, missing ones, wrong types. `paths` are the
    /// names of the parameters whose values may hold slashes; without a body `body` is undefined.
    QStringList requestViolations(const QString& method, const QString& pathTemplate, const QList<std::pair<QString, QString>>& query,
                                  const QStringList& paths, const QJsonValue& body) const;

    /// The statuses that the description knows for that operation.
    QList<int> statuses(const QString& method, const QString& pathTemplate) const;

private:
    QJsonObject resolved(QJsonObject schema) const;
    void check(const QJsonValue& value, const QJsonObject& schema, const QString& place, QStringList& problems) const;
    void checkVariants(const QJsonValue& value, const QJsonObject& schema, const QString& place, QStringList& problems) const;
    void checkObject(const QJsonObject& value, const QJsonObject& schema, const QString& place, QStringList& problems) const;

    QJsonObject m_document;
};

} // namespace qm::sandbox::test
