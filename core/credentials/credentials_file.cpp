// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/credentials_file.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qm::credentials {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CredentialsFile)
};

constexpr qint64 mostBytes = 256LL * 1024;

GitHubIdentity readGitHub(const JsonReader& json)
{
    json.allowOnly({"token"_L1, "app_id"_L1, "installation_id"_L1, "private_key"_L1});
    if (!json.has("token"_L1)) {
        GitHubApp app{.id = json.integer("app_id"_L1),
                      .installation = json.integer("installation_id"_L1),
                      .privateKey = json.secret("private_key"_L1)};
        if (app.id < 1)
            json.refuse("app_id"_L1, Words::tr("is no id of an App"));
        if (app.installation < 1)
            json.refuse("installation_id"_L1, Words::tr("is no id of an installation"));
        if (app.privateKey.isEmpty())
            json.refuse("private_key"_L1, Words::tr("is empty"));
        return app;
    }
    if (json.has("app_id"_L1) || json.has("installation_id"_L1) || json.has("private_key"_L1))
        json.refuse("token"_L1, Words::tr("stands beside an App; give one of them"));
    GitHubToken token{.value = json.secret("token"_L1)};
    if (token.value.isEmpty())
        json.refuse("token"_L1, Words::tr("is empty"));
    return token;
}

EntraClient readEntra(const JsonReader& json)
{
    json.allowOnly({"tenant"_L1, "client_id"_L1, "client_secret"_L1, "certificate"_L1});
    EntraClient client{.tenant = json.text("tenant"_L1), .id = json.text("client_id"_L1)};
    if (json.has("client_secret"_L1) && json.has("certificate"_L1))
        json.refuse("client_secret"_L1, Words::tr("stands beside a certificate; give one of them"));
    else if (json.has("certificate"_L1))
        client.certificate = json.secret("certificate"_L1);
    else
        client.secret = json.secret("client_secret"_L1);
    return client;
}

Error refused(const QString& name, const QString& reason, const QString& hint = {})
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("use the credentials file %1").arg(name), .reason = reason, .hint = hint};
}

/// The system's own words for what went wrong last.
QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Why such a file is not trusted; nothing where it is.
std::optional<Error> objection(const QString& name, const struct stat& file)
{
    if (!S_ISREG(file.st_mode))
        return refused(name, Words::tr("it is no ordinary file"));
    if (file.st_uid != ::geteuid())
        return refused(name, Words::tr("it belongs to another user"), Words::tr("Make a copy of your own with mode 0600."));
    if ((file.st_mode & 077) != 0)
        return refused(name, Words::tr("others may read or change it"),
                       Words::tr("Replace what is in it, for others may know it, then: chmod 600 %1").arg(name));
    if (file.st_size > mostBytes)
        return refused(name, Words::tr("it is too large"));
    return std::nullopt;
}

} // namespace

Result<Credentials> readCredentials(const QByteArray& json)
{
    const Result<JsonReader> document = JsonReader::parse(json, JsonSource::Person);
    if (!document)
        return fail(document.error());
    document->allowOnly({"github"_L1, "entra"_L1});
    Credentials credentials;
    if (document->has("github"_L1))
        credentials.github = readGitHub(document->at("github"_L1));
    if (document->has("entra"_L1))
        credentials.entra = readEntra(document->at("entra"_L1));
    return document->finish(std::move(credentials));
}

Result<Credentials> readCredentialsFile(const QString& name)
{
    // Opened once and judged by what was opened: between looking and opening it could be exchanged. A pipe must not hang us.
    const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return fail(refused(name, systemReason()));
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return fail(refused(name, file.errorString()));
    }
    struct stat status{};
    if (::fstat(descriptor, &status) != 0)
        return fail(refused(name, systemReason()));
    if (const std::optional<Error> no = objection(name, status))
        return fail(*no);
    QByteArray bytes = file.read(mostBytes);
    Result<Credentials> credentials = readCredentials(bytes);
    ::sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    return std::move(credentials).map_error([&](Error error) {
        return std::move(error).attempting(Words::tr("use the credentials file %1").arg(name));
    });
}

} // namespace qm::credentials
