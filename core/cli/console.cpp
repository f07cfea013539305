// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/console.h"

#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace qm::cli {
namespace {

void write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

int terminalWidth()
{
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::optional<QString> askPerson(const QString& question)
{
    write(stderr, question);
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    return QString::fromStdString(line).trimmed();
}

} // namespace

void Console::outJson(const QJsonObject& object) const
{
    out(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n');
}

Console standardConsole()
{
    const bool outIsTerminal = ::isatty(STDOUT_FILENO) != 0;
    const bool errIsTerminal = ::isatty(STDERR_FILENO) != 0;
    const bool personIsThere = ::isatty(STDIN_FILENO) != 0 && errIsTerminal;
    Console console{.out = [](const QString& text) { write(stdout, text); },
                    .err = [](const QString& text) { write(stderr, text); },
                    .outIsTerminal = outIsTerminal,
                    .errIsTerminal = errIsTerminal,
                    .colour = outIsTerminal && qEnvironmentVariableIsEmpty("NO_COLOR"),
                    .width = outIsTerminal ? terminalWidth() : 0};
    if (personIsThere)
        console.ask = askPerson;
    return console;
}

} // namespace qm::cli
