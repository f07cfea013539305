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

/// What a terminal would act on, or what would make text look like another: control, bidi and other invisible characters.
bool isUnsafe(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
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

QString printable(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
        if (character > 0xffff)
            ++at;
        if (isUnsafe(character))
            safe += QChar(QChar::ReplacementCharacter);
        else
            safe += QChar::fromUcs4(character);
    }
    return safe;
}

} // namespace qm::cli
