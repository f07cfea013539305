// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/synthetic_world.h"

#include "core/base/logging.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::simulation {
namespace {

using plan::Moment;
using plan::Outcome;
using plan::Standing;
using plan::Step;
using plan::StepKind;

net::Vendor vendor()
{
    return {.name = u"Synthetic"_s,
            .base = QUrl(u"http://localhost"_s),
            .refusal =
                [](const net::Response& response) {
                    return Error{.kind = response.status == 404 ? Error::Kind::NotFound : Error::Kind::Invalid, .reason = u"refused"_s};
                },
            .pause = [](const net::Response&, const QDateTime&) { return std::optional<net::Pause>(); }};
}

Result<QByteArray> readBytes(const net::Response& response)
{
    return response.body;
}

net::Call<QByteArray> read(const QString& object)
{
    return {.request = net::get(u"/items/{object}"_s, {object}), .read = readBytes};
}

net::Call<QByteArray> write(const QString& object, const QString& value)
{
    net::Request request = net::put(u"/items/{object}"_s, {object});
    request.body = QJsonObject{{u"value"_s, value}};
    return {.request = request, .read = readBytes};
}

Result<void> accept(const Step&)
{
    return {};
}

Task<Result<Standing>> isNeeded(Step, SyntheticWorld&, Moment, std::stop_token)
{
    co_return Standing{};
}

/// Needed unless the service holds it already.
Task<Result<Standing>> isMissing(Step step, SyntheticWorld& world, Moment, std::stop_token stop)
{
    const Result<QByteArray> held = co_await world.service().run(read(step.object), stop);
    if (!held && held.error().kind != Error::Kind::NotFound)
        co_return fail(held.error());
    co_return Standing{.needed = !held, .reason = u"it is there already"_s};
}

Task<Result<Outcome>> waitAnHour(Step step, SyntheticWorld& world, std::stop_token)
{
    const QDateTime now = world.clock().now();
    if (!step.until.isValid())
        co_return Outcome{.kind = Outcome::Kind::Waiting, .note = u"an hour"_s, .until = now.addSecs(3'600)};
    if (now < step.until)
        co_return Outcome{.kind = Outcome::Kind::Waiting, .note = u"an hour"_s, .until = step.until};
    co_return Outcome{};
}

Task<Result<Outcome>> awaitEvent(Step, SyntheticWorld& world, std::stop_token)
{
    if (world.eventHappened)
        co_return Outcome{};
    co_return Outcome{.kind = Outcome::Kind::Waiting, .note = u"the outside event"_s, .until = world.clock().now().addSecs(60)};
}

/// The value is kept before it is used and forgotten when it has arrived; it never stands in the step.
Task<Result<Outcome>> createCredential(Step step, SyntheticWorld& world, std::stop_token stop)
{
    const QString key = u"step/"_s + step.id;
    const auto kept = co_await world.secretStore().get(key, stop);
    if (!kept)
        co_return fail(kept.error());
    Secret value = kept->value_or(Secret());
    if (value.isEmpty()) {
        value = Secret(QByteArray("CANARY-") + QByteArray::number(world.clock().elapsed().count()));
        if (const auto put = co_await world.secretStore().put(key, value, stop); !put)
            co_return fail(put.error());
    }
    const auto written = co_await world.service().run(write(step.object, QString::fromUtf8(value.expose())), stop);
    if (!written)
        co_return fail(written.error());
    if (const auto removed = co_await world.secretStore().remove(key, stop); !removed)
        co_return fail(removed.error());
    co_return Outcome{};
}

Task<Result<Outcome>> writeItem(Step step, SyntheticWorld& world, std::stop_token stop)
{
    const auto written = co_await world.service().run(write(step.object, step.summary), stop);
    if (!written)
        co_return fail(written.error());
    co_return Outcome{};
}

/// A credential that arrived leaves nothing behind, also where the program died right after it did.
Task<Result<Standing>> isCredentialMissing(Step step, SyntheticWorld& world, Moment moment, std::stop_token stop)
{
    const Result<Standing> standing = co_await isMissing(step, world, moment, stop);
    if (standing && !standing->needed)
        if (const auto removed = co_await world.secretStore().remove(u"step/"_s + step.id, stop); !removed)
            co_return fail(removed.error());
    co_return Result<Standing>(standing);
}

template <auto check, auto perform>
constexpr StepKind kind(QLatin1StringView id)
{
    return {.id = id, .validate = accept, .check = plan::over<check>, .perform = plan::over<perform>};
}

} // namespace

Task<tl::expected<net::Response, net::TransportFailure>> SyntheticService::send(net::WireRequest request, std::stop_token stop)
{
    const QString path = request.url.path();
    const bool isRead = request.method == net::Method::Get;
    net::Response answer{.status = isRead && !held.contains(path) ? 404 : 200, .body = held.value(path)};
    if (!isRead) {
        ++writes[path];
        held.insert(path, request.body);
        writtenAt << m_clock.now();
    }
    if (!co_await m_clock.sleep(20ms, stop))
        co_return tl::unexpected(net::TransportFailure{.reason = u"stopped"_s, .stopped = true});
    co_return answer;
}

int SyntheticService::mostInAMinute() const
{
    qsizetype most = 0;
    for (const QDateTime& from : writtenAt)
        most = std::max(most, qsizetype(std::count_if(writtenAt.cbegin(), writtenAt.cend(),
                                                      [&](const QDateTime& at) { return at >= from && from.msecsTo(at) < 60'000; })));
    return int(most);
}

SyntheticWorld::SyntheticWorld(SyntheticService& service, SecretStore& secretStore, Clock& clock, int writesPerMinute)
    : m_secretStore(secretStore)
    , m_clock(clock)
    , m_service(vendor(), {.writesPerMinute = writesPerMinute},
                {.transport = service, .clock = clock, .signIn = m_signIn, .log = silentLogger()})
{
}

plan::StepKinds syntheticKinds()
{
    static constexpr std::array kinds{
        kind<&isNeeded, &waitAnHour>("synthetic.hour.wait"_L1),
        kind<&isNeeded, &awaitEvent>("synthetic.event.wait"_L1),
        kind<&isCredentialMissing, &createCredential>("synthetic.credential.create"_L1),
        kind<&isMissing, &writeItem>("synthetic.item.write"_L1),
        kind<&isMissing, &writeItem>("github.thing.make"_L1),
        kind<&isMissing, &writeItem>("entra.thing.make"_L1),
        kind<&isMissing, &writeItem>("azure.thing.make"_L1),
        kind<&isMissing, &writeItem>("databricks.thing.make"_L1),
        kind<&isMissing, &writeItem>("mlflow.thing.make"_L1),
        kind<&isMissing, &writeItem>("acr.thing.make"_L1),
        kind<&isMissing, &writeItem>("aks.thing.make"_L1),
    };
    return plan::StepKinds(kinds);
}

QStringList sevenSystems()
{
    return {u"github"_s, u"entra"_s, u"azure"_s, u"databricks"_s, u"mlflow"_s, u"acr"_s, u"aks"_s};
}

plan::Step syntheticStep(const QString& id, const QString& kind, const QString& object, const QStringList& after)
{
    return {.id = id, .kind = kind, .change = plan::Change::Create, .object = object, .summary = object + u" is there"_s, .after = after};
}

} // namespace qm::simulation
