// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/github.h"

#include "core/sandbox/github/sample.h"
#include "core/sandbox/github/saved.h"
#include "core/sandbox/github/service.h"

#include <map>
#include <utility>

namespace qm::sandbox::github {
namespace {

/// Built once per thread and shared: a simulation makes hundreds of sandboxes a second.
const State& sampleOf(const Options& options)
{
    thread_local std::map<std::pair<quint32, SampleSize>, State> samples;
    const std::pair key(options.seed, SampleSize{options.repositories, options.teams, options.secrets});
    auto sample = samples.find(key);
    if (sample == samples.end())
        sample = samples.emplace(key, makeSample(key.first, key.second)).first;
    return sample->second;
}

} // namespace

Result<std::unique_ptr<Vendor>> makeGithub(const Options& options, const std::optional<QJsonObject>& saved, const QJsonArray& planted)
{
    if (!saved)
        return std::make_unique<GithubService>(sampleOf(options), options.seed, options.realLimits);
    Result<State> state = readSaved(*saved, options.seed);
    if (!state)
        return fail(std::move(state.error()));
    state->planted = planted;
    return std::make_unique<GithubService>(*std::move(state), options.seed, options.realLimits);
}

} // namespace qm::sandbox::github
