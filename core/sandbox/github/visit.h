// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/ask.h"
#include "core/sandbox/github/conditions.h"
#include "core/sandbox/github/limits.h"
#include "core/sandbox/github/repository_json.h"
#include "core/sandbox/github/state.h"

#include <QDateTime>
#include <QStringList>

namespace qm::sandbox::github {

/// One request, signed in and on its way to its handler.
struct Visit {
    State& state;
    Quotas& quotas;
    const Conditions& conditions;
    ListedRepositories& listed;
    quint64 seed{0}; ///< of the sample
    const Ask& ask;
    QDateTime now{};                       ///< whole seconds, as all of GitHub's times
    QByteArray base{};                     ///< what addresses of the API in the answer begin with
    QByteArray idPath{};                   ///< the path in the form of `Link`s: "/organizations/1/repos"
    const char* documentation{"/rest"};    ///< the endpoint's page on docs.github.com
    const char* permission{""};            ///< what the endpoint needs
    const Token* token{nullptr};           ///< null: not signed in with one
    std::optional<Token> tokenToday{};     ///< what `token` points to where conditions change it
    bool asApp{false};                     ///< signed in as the App itself, with a JSON web token
    const Repository* repository{nullptr}; ///< of paths below /repos/{owner}/{repo}
    QStringList values{};                  ///< of the path's {…}, without organization, owner and repository

    /// Whether this caller may know of that repository.
    bool reaches(const Repository& repository) const;
    /// Whether lists show it to this caller: those of a truncated view, or without single sign-on, leave some out.
    bool shows(const Repository& repository) const;
    /// Whether there may be one that lists leave out.
    bool isTruncated() const;
    /// Who pays for the request.
    Charged charged() const;
};

} // namespace qm::sandbox::github
