// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/typed.h"

namespace qm::test {

/// Conventions for the sample organization: two stages, of which the second is production; a file of that terminal.
inline QString someConventions(const Terminal& terminal, const QByteArray& more = {})
{
    return terminal.write(QStringLiteral("quartermaster.yaml"), "version: 1\n"
                                                                "organization: meridian-retail\n"
                                                                "stages:\n"
                                                                "  - { key: preprod, name: Pre-production }\n"
                                                                "  - { key: prod, name: Production, risk: high }\n"
                                                                "secrets:\n"
                                                                "  - { name: AZURE_CLIENT_ID, from: principal.client_id }\n"
                                                                "  - { name: AZURE_CLIENT_SECRET, from: principal.password }\n"
                                                                "teams:\n"
                                                                "  - { key: lp, name: Loyalty, github_team: { slug: lp-data-science },\n"
                                                                "      stages: { preprod: {}, prod: {} } }\n"
                                                                "  - { key: df, stages: { prod: {} } }\n" +
                                                                    more);
}

} // namespace qm::test
