// SPDX-License-Identifier: GPL-3.0-or-later
// sandbox serve [--port-file F] [--repositories N] [--seed S] [--latency-ms L] [--faults FILE] [--state FILE] …
#include "core/base/private_file.h"
#include "core/cli/commands.h"
#include "core/sandbox/http_front.h"
#include "core/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxServe)
};

struct Flags {
    sandbox::Options options{};
    std::string portFile{};
    std::string faults{};
    std::string state{};
    std::string certificate{};
    std::string key{};
};

Result<QList<sandbox::Fault>> readFaultsFile(const QString& name)
{
    constexpr qint64 mostBytes = 1024 * 1024;
    return readFileOfPerson(name, mostBytes).and_then(sandbox::readFaults).map_error([&](Error error) {
        return std::move(error).attempting(Words::tr("read the faults %1").arg(name));
    });
}

/// For nobody else: it holds a token.
Result<void> writePortFile(const QString& name, const QByteArray& endpoints)
{
    return writePrivateFile(name, endpoints).map_error([](Error error) {
        error.kind = Error::Kind::Usage; // a person named the place
        return std::move(error).attempting(Words::tr("serve the sample organization"));
    });
}

Task<Result<ExitCode>> serve(Flags flags, Context& context)
{
    flags.options.stateFile = QString::fromStdString(flags.state);
    const auto sample = sandbox::Sandbox::make(flags.options, context.clock());
    if (!sample)
        co_return fail(sample.error());
    if (!flags.faults.empty()) {
        const auto faults = readFaultsFile(QString::fromStdString(flags.faults));
        if (!faults)
            co_return fail(faults.error());
        (*sample)->setFaults(*faults);
    }
    const auto front = sandbox::HttpFront::start(
        **sample, context.clock(), {.certificate = QString::fromStdString(flags.certificate), .key = QString::fromStdString(flags.key)});
    if (!front)
        co_return fail(front.error());
    const QByteArray endpoints = QJsonDocument((*front)->endpoints()).toJson(QJsonDocument::Compact) + '\n';
    if (!flags.portFile.empty())
        if (const Result<void> written = writePortFile(QString::fromStdString(flags.portFile), endpoints); !written)
            co_return fail(written.error());
    context.console().out(QString::fromUtf8(endpoints));
    while (co_await context.clock().sleep(24h, context.stop())) {
    }
    co_return ExitCode::Done; // being interrupted is how it ends
}

} // namespace

void addSandboxServe(CLI::App& program, Work& chosen)
{
    CLI::App* group = program.add_subcommand("sandbox", Words::tr("The built-in sample organization").toStdString());
    CLI::App* serve =
        group->add_subcommand("serve", Words::tr("Serve the sample organization on this machine until interrupted").toStdString());
    auto flags = std::make_shared<Flags>();
    const auto option = [serve](const char* name, auto& value, const QString& help) {
        return serve->add_option(name, value, help.toStdString());
    };
    option("--port-file", flags->portFile, Words::tr("Write the endpoints there as well"))->type_name("FILE");
    option("--repositories", flags->options.repositories, Words::tr("How many repositories it has"))
        ->type_name("N")
        ->check(CLI::Range(1, 100'000));
    option("--teams", flags->options.teams, Words::tr("How many teams it has"))->type_name("N")->check(CLI::Range(4, 60));
    option("--secrets", flags->options.secrets, Words::tr("How many secrets its teams share (default: 16 each)"))
        ->type_name("N")
        ->check(CLI::Range(1, 1'000));
    option("--seed", flags->options.seed, Words::tr("What its names, ids and values are made from"))->type_name("NUMBER");
    option("--latency-ms", flags->options.latencyMs, Words::tr("How long each answer takes, in milliseconds"))
        ->type_name("MS")
        ->check(CLI::Range(0, 60'000));
    option("--faults", flags->faults, Words::tr("What goes wrong on purpose"))->type_name("FILE");
    option("--state", flags->state, Words::tr("Keep its state in this file"))->type_name("FILE");
    CLI::Option* certificate = option("--tls-cert", flags->certificate, Words::tr("Serve HTTPS with this certificate"))->type_name("FILE");
    CLI::Option* key = option("--tls-key", flags->key, Words::tr("The key of that certificate"))->type_name("FILE");
    certificate->needs(key);
    key->needs(certificate);
    serve->add_flag("--real-limits", flags->options.realLimits, Words::tr("Enforce the vendors' published limits").toStdString());
    serve->footer(Words::tr("Prints where it serves as one JSON line; other commands take that as --endpoints.\n"
                            "\n"
                            "Examples:\n"
                            "  quartermaster-cli sandbox serve --port-file sandbox.json\n"
                            "  quartermaster-cli --endpoints sandbox.json estate show secrets")
                      .toStdString());
    serve->callback([flags, &chosen] { chosen = [flags = *flags](Context& context) { return qm::cli::serve(flags, context); }; });
}

} // namespace qm::cli
