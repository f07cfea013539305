// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/ask.h"
#include "core/sandbox/github/limits.h"
#include "core/sandbox/github/state.h"

#include <QDateTime>
#include <QStringList>

namespace qm::sandbox::github {

/// One request, signed in and on its way to its handler.
struct Visit {
    State& state;
    Quotas& quotas;
    const Ask& ask;
    QDateTime now{};                       ///< whole seconds, as all of GitHub's times
    QByteArray base{};                     ///< what addresses of the API in the answer begin with
    QByteArray idPath{};                   ///< the path in the form of `Link`s: "/organizations/1/repos"
    const char* documentation{"/rest"};    ///< the endpoint's page on docs.github.com
    const Token* token{nullptr};           ///< null: nobody signed in
    const Repository* repository{nullptr}; ///< of paths below /repos/{owner}/{repo}
    QStringList values{};                  ///< of the path's {…}, without organization, owner and repository
};

} // namespace qm::sandbox::github
