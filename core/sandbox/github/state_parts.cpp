// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/state_parts.h"

#include "core/sandbox/github/saved_access.h"
#include "core/sandbox/github/saved_histories.h"
#include "core/sandbox/github/saved_repositories.h"
#include "core/sandbox/github/saved_secrets.h"

#include <array>

namespace qm::sandbox::github {

std::span<const StatePart> stateParts()
{
    static constexpr std::array parts{
        StatePart{.show = showRepositories, .save = saveRepositories, .read = readRepositories},
        StatePart{.show = showSecrets, .save = saveSecrets, .read = readSecrets},
        StatePart{.show = showAccess, .save = saveAccess, .read = readAccess},
        StatePart{.save = saveHistories, .read = readHistories},
    };
    return parts;
}

} // namespace qm::sandbox::github
