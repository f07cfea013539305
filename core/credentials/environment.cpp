// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/environment.h"

#include <cstdlib>
#include <cstring>

#include <sodium.h>

namespace qm::credentials {
namespace {

/// Unsetting alone would only drop the pointer: /proc/<pid>/environ shows the memory it pointed to.
Secret taken(const char* variable)
{
    char* value = std::getenv(variable);
    if (!value)
        return {};
    const std::size_t size = std::strlen(value);
    Secret secret(QByteArrayView(value, qsizetype(size)));
    ::sodium_memzero(value, size);
    ::unsetenv(variable);
    return secret;
}

} // namespace

Environment takeEnvironment()
{
    Environment environment{.githubToken = taken("QUARTERMASTER_GITHUB_TOKEN"), .githubAppKey = taken("QUARTERMASTER_GITHUB_APP_KEY")};
    environment.githubAppId = qEnvironmentVariable("QUARTERMASTER_GITHUB_APP_ID");
    return environment;
}

} // namespace qm::credentials
