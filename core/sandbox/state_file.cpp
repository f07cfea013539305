// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/state_file.h"

#include "core/base/json_reader.h"
#include "core/base/private_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxState)
};

} // namespace

Result<std::optional<QJsonObject>> readStateFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    const QString attempted = Words::tr("read the sandbox's state file “%1”").arg(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Usage, .attempted = attempted, .reason = file.errorString()});
    const Result<JsonReader> json = JsonReader::parse(file.readAll(), JsonSource::Person);
    if (!json)
        return fail(Error(json.error()).attempting(attempted));
    QJsonObject state = json->asValue().toObject();
    if (!state.contains("github"_L1))
        return fail({.kind = Error::Kind::Usage, .attempted = attempted, .reason = Words::tr("it holds no sample organization")});
    return state;
}

Result<void> writeStateFile(const QString& path, const QJsonObject& state)
{
    return writePrivateFile(path, QJsonDocument(state).toJson(QJsonDocument::Compact)).map_error([&](Error error) {
        return std::move(error).attempting(Words::tr("write the sandbox's state file “%1”").arg(path));
    });
}

} // namespace qm::sandbox
