// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/context.h"

#include "core/base/words.h"
#include "core/cli/places.h"
#include "core/credentials/credentials_file.h"
#include "core/credentials/profiles.h"
#include "core/github/organization.h"
#include "core/net/deadline.h"
#include "core/net/network_transport.h"
#include "core/sandbox/in_process_transport.h"
#include "core/sandbox/sandbox.h"
#include "core/session/network.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

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

/// The conventions that a person named; nothing where none are.
Result<std::optional<session::ConventionsFile>> Context::conventionsFile() const
{
    constexpr qint64 mostBytes = 1024LL * 1024 + 1; // one too many, so that their reader says so
    if (m_options.conventions.isEmpty())
        return std::nullopt;
    QFile file(m_options.conventions);
    if (!file.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Usage,
                     .attempted = Words::tr("read the conventions %1").arg(m_options.conventions),
                     .reason = file.errorString()});
    return session::ConventionsFile{m_options.conventions, file.read(mostBytes)};
}

Context::Context(GlobalOptions options, Parts parts)
    : m_options(std::move(options))
    , m_parts(std::move(parts))
    , m_secrets(m_parts.keychain)
{
}

Context::~Context() = default;

/// Opens the way to the organization, and finds out as whom.
Task<Result<session::Target>> Context::target()
{
    if (m_options.sandbox)
        co_return sampleTarget();
    Result<credentials::Credentials> given;
    if (!m_options.credentials.isEmpty())
        given = credentials::readCredentialsFile(m_options.credentials);
    if (!given)
        co_return fail(given.error());
    if (!m_options.profile.isEmpty())
        co_return co_await profileTarget(*given);
    if (!m_options.endpoints.isEmpty())
        co_return servedTarget().map([&](const session::Target& target) { return session::signedInWith(*given, target); });
    co_return fail({.kind = Error::Kind::Usage,
                    .attempted = Words::tr("start"),
                    .reason = Words::tr("no organization is named"),
                    .hint = Words::tr("Use --sandbox for a private sample organization, --profile NAME or --endpoints FILE.")});
}

Result<session::Target> Context::sampleTarget()
{
    auto sample = sandbox::Sandbox::make({}, m_parts.clock);
    if (!sample)
        return fail(sample.error());
    m_sandbox = *std::move(sample);
    m_transport = std::make_unique<sandbox::InProcessTransport>(*m_sandbox, m_parts.clock);
    return sampleEndpoints();
}

Result<session::Target> Context::sampleEndpoints() const
{
    const sandbox::InProcessTransport there(*m_sandbox, m_parts.clock);
    return session::readEndpoints(QJsonDocument(there.endpoints()).toJson());
}

Result<session::Target> Context::servedTarget()
{
    const Result<QByteArray> file = readEndpointsFile(m_options.endpoints);
    if (!file)
        return fail(file.error());
    m_transport = std::make_unique<net::NetworkTransport>();
    return session::readEndpoints(*file);
}

Task<Result<session::Target>> Context::profileTarget(credentials::Credentials given)
{
    const Result<credentials::Profile> profile = credentials::Profiles(credentials::Profiles::usualFolder()).load(m_options.profile);
    if (!profile)
        co_return fail(profile.error());
    m_signIn = std::make_unique<ProfileSignIn>(
        *profile, ProfileSignIn::Sources{.file = given, .environment = m_parts.environment, .secrets = m_secrets},
        m_options.json ? Console{.err = m_parts.console.err} : m_parts.console);
    const auto identity = co_await m_signIn->identity(stop());
    if (!identity)
        co_return fail(identity.error());
    const Result<Secret> password = co_await m_signIn->proxyPassword(stop());
    if (!password)
        co_return fail(password.error());
    const auto network = session::networkOptions(*profile, *password);
    if (!network)
        co_return fail(network.error());
    m_transport = std::make_unique<net::NetworkTransport>(*network);
    co_return session::targetOf(*profile, *identity);
}

/// A sample organization of one command keeps its journal no longer than itself, unless a file is named.
Result<QString> Context::journalFile()
{
    if (!m_options.journal.isEmpty())
        return m_options.journal;
    if (!m_options.sandbox)
        return m_options.profile.isEmpty() ? sandboxJournal() : usualJournal();
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return fail({.kind = Error::Kind::Internal, .attempted = Words::tr("make a temporary folder"), .reason = m_folder->errorString()});
    return m_folder->filePath(u"journal.sqlite"_s);
}

/// What was seen of it, the same for whoever asks. A sample organization of one command leaves nothing behind.
std::shared_ptr<session::EstateMemory> Context::memoryOf(const session::Target& target)
{
    if (!m_memory)
        m_memory = std::make_shared<session::EstateMemory>(m_options.sandbox ? QString() : usualSnapshot(m_options.profile),
                                                           session::ownerOf(target), m_parts.log);
    return m_memory;
}

Task<Result<session::Session*>> Context::session()
{
    if (m_session)
        co_return m_session.get();
    const auto conventions = conventionsFile();
    if (!conventions)
        co_return fail(conventions.error());
    Result<session::Target> named = co_await target();
    if (!named)
        co_return fail(named.error());
    if (named->sandbox && !m_options.json)
        console().errLine(
            Words::tr("SANDBOX: %1 is a sample organization, nothing real is read or changed.").arg(printable(named->organization)));
    named->githubLimits.maxWait = m_options.maxWait.value_or(named->githubLimits.maxWait);
    const Result<QString> journal = journalFile();
    if (!journal)
        co_return fail(journal.error());
    const auto memory = memoryOf(*named);
    m_session = std::make_unique<session::Session>(*std::move(named), session::Session::Parts{.transport = *m_transport,
                                                                                              .clock = m_parts.clock,
                                                                                              .processes = m_parts.processes,
                                                                                              .log = m_parts.log,
                                                                                              .secrets = m_secrets,
                                                                                              .journal = *journal,
                                                                                              .memory = memory,
                                                                                              .conventions = *conventions,
                                                                                              .aroundCommit = m_parts.aroundCommit});
    if (const Result<void> kept = co_await keepTyped(); !kept)
        co_return fail(kept.error());
    co_return m_session.get();
}

/// What a person typed is kept once GitHub took it.
Task<Result<void>> Context::keepTyped()
{
    if (!m_signIn || !m_signIn->wasTyped())
        co_return Result<void>();
    const auto user = co_await m_session->world().github().run(github::getAuthenticatedUser(), stop());
    if (!user)
        co_return fail(user.error());
    if (const Result<void> kept = co_await m_signIn->keepTyped(stop()); !kept) // asked for again next time; this run has it
        console().errLine(printable(kept.error().message()));
    co_return Result<void>();
}

/// The organization that the options name, as nobody.
Result<session::Target> Context::place() const
{
    if (!m_options.profile.isEmpty())
        return credentials::Profiles(credentials::Profiles::usualFolder()).load(m_options.profile).map([](const auto& profile) {
            return session::targetOf(profile, {});
        });
    if (!m_options.endpoints.isEmpty())
        return readEndpointsFile(m_options.endpoints).and_then(session::readEndpoints);
    return fail({.kind = Error::Kind::Usage,
                 .attempted = Words::tr("show what was seen last"),
                 .reason = m_options.sandbox ? Words::tr("a private sample organization lives only as long as one command")
                                             : Words::tr("no organization is named"),
                 .hint = Words::tr("Use --profile NAME or --endpoints FILE.")});
}

Result<LastLook> Context::lastLook()
{
    const Result<session::Target> target = place();
    if (!target)
        return fail(target.error());
    const auto named = conventionsFile();
    if (!named)
        return fail(named.error());
    const Result<estate::Snapshot>& kept = memoryOf(*target)->last();
    if (!kept)
        return fail(kept.error());
    const auto conventions =
        *named ? std::optional(estate::ConventionsText{.origin = (*named)->name, .bytes = (*named)->bytes}) : kept->conventions;
    const auto known = conventions ? session::understand(*conventions, *target) : std::make_shared<const session::KnownConventions>();
    if (!known)
        return fail(known.error());
    return LastLook{.target = *target, .estate = kept->estate, .known = *known};
}

Task<Result<std::unique_ptr<plan::Journal>>> Context::openJournal(QString file)
{
    return plan::Journal::open(std::move(file), Database::Runs::OnItsOwnThread, {.clock = m_parts.clock, .processes = m_parts.processes});
}

Task<Result<session::Knowledge>> Context::conventions()
{
    const Result<session::Session*> opened = co_await session();
    if (!opened)
        co_return fail(opened.error());
    co_return co_await (*opened)->conventions(stop());
}

Task<Result<plan::Journal*>> Context::journal()
{
    const Result<session::Session*> opened = co_await session();
    if (!opened)
        co_return fail(opened.error());
    co_return co_await (*opened)->journal();
}

/// Ends something of the session, also after an interrupt, which ended all else; whoever does not answer is not waited for.
Task<> Context::atOnce(Task<> (session::Session::*ending)(std::stop_token))
{
    constexpr Milliseconds mostPatience{2'000};
    if (!m_session)
        co_return;
    net::Deadline deadline(m_parts.clock, mostPatience, {});
    co_await ((*m_session).*ending)(deadline.token());
    co_await deadline.end();
}

Task<> Context::end()
{
    return atOnce(&session::Session::end);
}

Task<> Context::lock()
{
    return atOnce(&session::Session::lock);
}

/// As whom, asked where the session was opened from.
Task<Result<credentials::GitHubIdentity>> Context::identity()
{
    if (m_signIn)
        co_return co_await m_signIn->identity(stop());
    Result<credentials::Credentials> given;
    if (!m_options.credentials.isEmpty())
        given = credentials::readCredentialsFile(m_options.credentials);
    if (!given)
        co_return fail(given.error());
    const auto target = m_options.sandbox ? sampleEndpoints() : readEndpointsFile(m_options.endpoints).and_then(session::readEndpoints);
    co_return target.map([&](const session::Target& known) { return session::signedInWith(*given, known).githubIdentity; });
}

Task<Result<void>> Context::unlock()
{
    if (!m_session)
        co_return Result<void>();
    const auto found = co_await identity();
    if (!found)
        co_return fail(found.error());
    m_session->signIn(*found);
    co_return Result<void>();
}

} // namespace qm::cli
