// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/app_desk.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

QByteArray encoded(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signature(const QByteArray& privateKey, const QByteArray& text)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new_mem_buf(privateKey.constData(), int(privateKey.size())),
                                                               BIO_free_all);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr),
                                                                  EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    std::size_t size = 0;
    EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(digest.get(), nullptr, &size, bytes, std::size_t(text.size()));
    QByteArray made(qsizetype(size), '\0');
    EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(made.data()), &size, bytes, std::size_t(text.size()));
    return made;
}

} // namespace

QByteArray jwt(const QByteArray& privateKey, const QJsonObject& claims, const QByteArray& header)
{
    const QByteArray body = encoded(header) + '.' + encoded(text(claims));
    return body + '.' + encoded(signature(privateKey, body));
}

QByteArray otherKey()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(2048), EVP_PKEY_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* pem = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &pem);
    return QByteArray(pem, size);
}

AppDesk::AppDesk(const Options& options)
    : Desk(options)
{
}

QJsonObject AppDesk::app() const
{
    return sandbox->endpoints([&](const QString&) { return base; })["github"_L1]["app"_L1].toObject();
}

QJsonObject AppDesk::claims() const
{
    const qint64 now = clock.now().toSecsSinceEpoch();
    return {{u"iat"_s, now - 60}, {u"exp"_s, now + 540}, {u"iss"_s, app()["id"_L1]}};
}

void AppDesk::asApp(const QJsonObject& claims)
{
    headers.set("authorization", "Bearer " + jwt(key(), claims.isEmpty() ? this->claims() : claims));
}

net::Response AppDesk::mint(const QJsonObject& body)
{
    const net::Headers before = headers;
    asApp();
    const QByteArray path = "/app/installations/" + QByteArray::number(app()["installation"_L1].toInteger()) + "/access_tokens";
    const net::Response answer = ask(net::Method::Post, path, body.isEmpty() ? QByteArray() : text(body));
    headers = before;
    return answer;
}

QByteArray AppDesk::asInstallation(const QJsonObject& body)
{
    const QByteArray token = json(mint(body).body)["token"_L1].toString().toLatin1();
    headers.set("authorization", "token " + token);
    return token;
}

void AppDesk::conditions(const QJsonObject& github)
{
    EXPECT_OK(sandbox->setConditions(u"github"_s, github));
}

} // namespace qm::sandbox::test
