// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"
#include "core/sandbox/github/visit.h"

namespace qm::sandbox::github {

// One function per endpoint; the table in routes.cpp says which path it answers.

net::Response getRoot(Visit& visit);
net::Response getUser(Visit& visit);
net::Response getVersions(Visit& visit);
net::Response getRateLimit(Visit& visit);
net::Response getOrganization(Visit& visit);

net::Response listRepositories(Visit& visit);
net::Response createRepository(Visit& visit);
net::Response getRepository(Visit& visit);
net::Response updateRepository(Visit& visit);
net::Response deleteRepository(Visit& visit);

net::Response listSecrets(Visit& visit);
net::Response getPublicKey(Visit& visit);
net::Response getSecret(Visit& visit);
net::Response putSecret(Visit& visit);
net::Response deleteSecret(Visit& visit);
net::Response listSecretsOfRepository(Visit& visit);

net::Response listScope(Visit& visit);
net::Response setScope(Visit& visit);
net::Response addToScope(Visit& visit);
net::Response removeFromScope(Visit& visit);

net::Response listTeams(Visit& visit);
net::Response getTeam(Visit& visit);
net::Response listTeamMembers(Visit& visit);
net::Response listTeamRepositories(Visit& visit);
net::Response checkTeamRepository(Visit& visit);
net::Response listTeamsOfRepository(Visit& visit);
net::Response listMembers(Visit& visit);
net::Response checkMember(Visit& visit);
net::Response getMembership(Visit& visit);

net::Response getContents(Visit& visit);
net::Response putContents(Visit& visit);
net::Response listCommits(Visit& visit);
net::Response getReference(Visit& visit);

net::Response getApp(Visit& visit);
net::Response listInstallations(Visit& visit);
net::Response getInstallation(Visit& visit);
net::Response getInstallationOfOrganization(Visit& visit);
net::Response createInstallationToken(Visit& visit);
net::Response revokeInstallationToken(Visit& visit);
net::Response listInstallationRepositories(Visit& visit);

net::Response answerGraphql(Visit& visit);

} // namespace qm::sandbox::github
