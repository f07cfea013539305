// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/console.h"
#include "core/cli/options.h"
#include "core/plan/executor.h"

namespace qm::cli {

/// Tells how a run gets on, on standard error: one line that is written over on a terminal, one JSON object a line with
/// --progress json, in a pipe only what makes it wait.
class Progress {
public:
    Progress(const Console& console, const GlobalOptions& options);
    /// Ends the line that is written over.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const plan::Event& event);

private:
    const Console& m_console;
    bool m_asJson;
    bool m_onTerminal;
    bool m_lineIsOpen{false};
    QString m_pause; ///< as last told
};

/// `{"at", "plan", "step", "state", "done", "of", "waiting_for"}` as formats.md fixes it, and "until".
QJsonObject toJson(const plan::Event& event);

} // namespace qm::cli
