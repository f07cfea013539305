// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/context.h"

#include "core/credentials/credentials_file.h"
#include "core/net/network_transport.h"
#include "core/sandbox/in_process_transport.h"
#include "core/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Context)
};

Result<QByteArray> readEndpointsFile(const QString& name)
{
    constexpr qint64 mostBytes = 1024LL * 1024;
    return readFileOfPerson(name, mostBytes).map_error([&](Error error) {
        error.attempted = Words::tr("read the endpoints file %1").arg(name);
        error.hint = Words::tr("“quartermaster-cli sandbox serve --port-file FILE” writes one.");
        return error;
    });
}

} // namespace

Result<QByteArray> readFileOfPerson(const QString& name, qint64 mostBytes)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Usage, .reason = file.errorString()});
    const QByteArray bytes = file.read(mostBytes + 1); // whatever its size says: it may be a pipe or a device
    if (bytes.size() > mostBytes)
        return fail({.kind = Error::Kind::Usage, .reason = Words::tr("it is too large")});
    return bytes;
}

Context::Context(GlobalOptions options, Parts parts)
    : m_options(std::move(options))
    , m_parts(std::move(parts))
{
}

Context::~Context() = default;

/// Opens the way to the organization, and finds out as whom.
Task<Result<session::Target>> Context::target()
{
    const Result<session::Target> place = co_await this->place();
    if (!place || m_options.credentials.isEmpty())
        co_return place;
    const Result<credentials::Credentials> given = credentials::readCredentialsFile(m_options.credentials);
    if (!given)
        co_return fail(given.error());
    co_return session::signedInWith(*given, *place);
}

Task<Result<session::Target>> Context::place()
{
    if (m_options.sandbox) {
        auto sample = sandbox::Sandbox::make({}, m_parts.clock);
        if (!sample)
            co_return fail(sample.error());
        m_sandbox = *std::move(sample);
        auto transport = std::make_unique<sandbox::InProcessTransport>(*m_sandbox, m_parts.clock);
        const QByteArray endpoints = QJsonDocument(transport->endpoints()).toJson();
        m_transport = std::move(transport);
        co_return session::readEndpoints(endpoints);
    }
    if (m_options.endpoints.isEmpty())
        co_return fail({.kind = Error::Kind::Usage,
                        .attempted = Words::tr("start"),
                        .reason = Words::tr("no organization is named"),
                        .hint = Words::tr("Use --sandbox for a private sample organization, or --endpoints FILE.")});
    const Result<QByteArray> file = readEndpointsFile(m_options.endpoints);
    if (!file)
        co_return fail(file.error());
    m_transport = std::make_unique<net::NetworkTransport>();
    co_return session::readEndpoints(*file);
}

/// A sample organization of one command keeps its journal no longer than itself, unless a file is named.
Result<QString> Context::journalFile()
{
    if (!m_options.journal.isEmpty())
        return m_options.journal;
    if (!m_options.sandbox)
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/quartermaster/sandbox-journal.sqlite"_s;
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return fail({.kind = Error::Kind::Internal, .attempted = Words::tr("make a temporary folder"), .reason = m_folder->errorString()});
    return m_folder->filePath(u"journal.sqlite"_s);
}

Task<Result<session::Session*>> Context::session()
{
    if (m_session)
        co_return m_session.get();
    Result<session::Target> named = co_await target();
    if (!named)
        co_return fail(named.error());
    if (named->sandbox && !m_options.json)
        console().errLine(Words::tr("SANDBOX: %1 is a sample organization, nothing real is read or changed.").arg(named->organization));
    named->githubLimits.maxWait = m_options.maxWait;
    const Result<QString> journal = journalFile();
    if (!journal)
        co_return fail(journal.error());
    m_session = std::make_unique<session::Session>(*std::move(named), session::Session::Parts{.transport = *m_transport,
                                                                                              .clock = m_parts.clock,
                                                                                              .processes = m_parts.processes,
                                                                                              .log = m_parts.log,
                                                                                              .journal = *journal,
                                                                                              .aroundCommit = m_parts.aroundCommit});
    co_return m_session.get();
}

Task<Result<plan::Journal*>> Context::journal()
{
    const Result<session::Session*> opened = co_await session();
    if (!opened)
        co_return fail(opened.error());
    co_return co_await (*opened)->journal();
}

} // namespace qm::cli
