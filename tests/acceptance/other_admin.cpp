// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/other_admin.h"

#include <gtest/gtest.h>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::acceptance {
namespace {

/// A value as GitHub wants it: a box that only the holder of the published key can open.
QString sealed(QByteArray value, const QByteArray& publicKey)
{
    EXPECT_GE(sodium_init(), 0);
    EXPECT_EQ(publicKey.size(), qsizetype(crypto_box_PUBLICKEYBYTES));
    QByteArray box(value.size() + qsizetype(crypto_box_SEALBYTES), 0);
    const auto bytes = [](const QByteArray& array) { return reinterpret_cast<const unsigned char*>(array.constData()); };
    crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()), bytes(value), static_cast<unsigned long long>(value.size()),
                    bytes(publicKey));
    return QString::fromLatin1(box.toBase64());
}

} // namespace

OtherAdmin::OtherAdmin(ServedSandbox& sandbox)
    : m_sandbox(sandbox)
    , m_organization(sandbox.endpoints()["github"_L1]["organization"_L1].toString())
{
}

void OtherAdmin::deletesSecret(const QString& secret)
{
    EXPECT_EQ(m_sandbox.edit(u"DELETE"_s, pathOf(secret)), 204);
}

void OtherAdmin::setsVisibility(const QString& secret, const QString& visibility)
{
    const QJsonObject key = m_sandbox.askGitHub(u"/orgs/%1/actions/secrets/public-key"_s.arg(m_organization));
    const QString value = sealed("another value", QByteArray::fromBase64(key["key"_L1].toString().toLatin1()));
    EXPECT_EQ(m_sandbox.edit(u"PUT"_s, pathOf(secret),
                             {{u"encrypted_value"_s, value}, {u"key_id"_s, key["key_id"_L1]}, {u"visibility"_s, visibility}}),
              204);
}

void OtherAdmin::lets(const QString& repository, const QString& read)
{
    EXPECT_EQ(m_sandbox.edit(u"PUT"_s, pathOf(read, repository)), 204);
}

void OtherAdmin::forbids(const QString& repository, const QString& read)
{
    EXPECT_EQ(m_sandbox.edit(u"DELETE"_s, pathOf(read, repository)), 204);
}

void OtherAdmin::renames(const QString& repository, const QString& to)
{
    EXPECT_EQ(m_sandbox.edit(u"PATCH"_s, u"/repos/%1/%2"_s.arg(m_organization, repository), {{u"name"_s, to}}), 200);
}

void OtherAdmin::deletesRepository(const QString& repository)
{
    EXPECT_EQ(m_sandbox.edit(u"DELETE"_s, u"/repos/%1/%2"_s.arg(m_organization, repository)), 204);
}

void OtherAdmin::changesConventions(const QByteArray& from, const QByteArray& to)
{
    const QString path = u"/repos/%1/platform-conventions/contents/quartermaster.yaml"_s.arg(m_organization);
    const QJsonObject file = m_sandbox.askGitHub(path);
    QByteArray content = QByteArray::fromBase64(file["content"_L1].toString().toLatin1());
    ASSERT_EQ(content.count(from), 1);
    content.replace(from, to);
    EXPECT_EQ(m_sandbox.edit(
                  u"PUT"_s, path,
                  {{u"message"_s, u"Change it"_s}, {u"content"_s, QString::fromLatin1(content.toBase64())}, {u"sha"_s, file["sha"_L1]}}),
              200);
}

qint64 OtherAdmin::idOf(const QString& repository)
{
    return oneWhere(m_sandbox.state()["github"_L1]["repositories"_L1].toArray(), u"name"_s, repository)["id"_L1].toInteger();
}

QString OtherAdmin::pathOf(const QString& secret, const QString& repository)
{
    const QString path = u"/orgs/%1/actions/secrets/%2"_s.arg(m_organization, secret);
    return repository.isEmpty() ? path : u"%1/repositories/%2"_s.arg(path).arg(idOf(repository));
}

} // namespace qm::acceptance
