// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace qm::cli {

/// What the command line talks to: two streams, and perhaps a person at a terminal. The product's is standard in- and output;
/// tests give their own.
struct Console {
    std::function<void(const QString&)> out{}; ///< results; text as it is, line breaks included
    std::function<void(const QString&)> err{}; ///< everything else
    bool outIsTerminal{false};
    bool errIsTerminal{false};
    bool colour{false}; ///< whether a terminal is there that wants it (NO_COLOR is honoured)
    int width{80};      ///< columns of the terminal; of a pipe: unlimited, 0
    /// Asks the person one question and returns the line typed; nothing where no person is there.
    std::function<std::optional<QString>(const QString& question)> ask{};
    /// The same for something nobody may see: it does not appear while it is typed.
    std::function<std::optional<Secret>(const QString& question)> askSecret{};

    /// Standard input to its end as something nobody may see, without the line break that ends it.
    std::function<Secret()> readSecret{};

    void outLine(const QString& line) const { out(line + u'\n'); }
    void errLine(const QString& line) const { err(line + u'\n'); }
    /// One JSON object on a line of its own: the whole result of a command under --json. What a terminal would act on is
    /// written as “\u…”: the same to who reads JSON, harmless on a screen.
    void outJson(const QJsonObject& object) const;
};

/// Such a line, without its end.
QString jsonLine(const QJsonObject& object);

/// The process's own streams.
Console standardConsole();

} // namespace qm::cli
