// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/saved.h"

#include "core/base/json_reader.h"
#include "core/sandbox/github/sample.h"
#include "core/sandbox/github/state_parts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {

QJsonObject shownState(const State& state)
{
    QJsonObject shown;
    for (const StatePart& part : stateParts())
        if (part.show)
            part.show(state, shown);
    return shown;
}

QJsonObject savedState(const State& state)
{
    QJsonObject saved = shownState(state);
    for (const StatePart& part : stateParts())
        if (part.save)
            part.save(state, saved);
    return saved;
}

Result<State> readSaved(const QJsonObject& saved, quint64 seed)
{
    const auto json = JsonReader::parse(QJsonDocument(saved).toJson(QJsonDocument::Compact), JsonSource::Person);
    if (!json)
        return fail(json.error());
    State state = emptyOrganization(seed);
    if (json->has("organization"_L1))
        state.organization = json->text("organization"_L1);
    for (const StatePart& part : stateParts())
        if (part.read)
            part.read(*json, state);
    state.changes = 0;
    return json->finish(std::move(state));
}

} // namespace qm::sandbox::github
