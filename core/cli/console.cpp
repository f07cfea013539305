// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/console.h"

#include "core/base/words.h"

#include <QJsonDocument>

#include <array>
#include <cstdio>
#include <iostream>
#include <sodium.h>
#include <string>
#include <sys/ioctl.h>
#include <termios.h>
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

/// What is typed does not appear as long as this lives.
class Unseen {
public:
    Unseen()
    {
        m_isOff = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios unseen = m_before;
        unseen.c_lflag &= ~tcflag_t(ECHO);
        m_isOff = m_isOff && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen) == 0;
    }
    ~Unseen()
    {
        if (m_isOff)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

    bool isOff() const { return m_isOff; }

private:
    termios m_before{};
    bool m_isOff{false};
};

std::optional<Secret> askPersonForSecret(const QString& question)
{
    const Unseen unseen;
    if (!unseen.isOff())
        return std::nullopt; // it would be shown
    write(stderr, question);
    std::array<char, 8192> line{}; // unbuffered: nothing of it stays in a stream
    const ssize_t size = ::read(STDIN_FILENO, line.data(), line.size());
    const Secret typed(QByteArrayView(line.data(), std::max<ssize_t>(size, 0)).trimmed());
    ::sodium_memzero(line.data(), line.size());
    write(stderr, QStringLiteral("\n"));
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

Secret readSecretInput()
{
    constexpr qsizetype mostBytes = 64L * 1024; // more than any service takes: it says so itself
    QByteArray value;
    value.reserve(mostBytes); // never moved: what is left behind would not be wiped
    for (char next = 0; value.size() < mostBytes && ::read(STDIN_FILENO, &next, 1) == 1;)
        value += next;
    while (value.endsWith('\n') || value.endsWith('\r'))
        value.chop(1);
    return Secret::taking(std::move(value));
}

} // namespace

void Console::outJson(const QJsonObject& object) const
{
    out(jsonLine(object) + u'\n');
}

QString jsonLine(const QJsonObject& object)
{
    const QString line = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (printable(line) == line)
        return line;
    QString safe; // outside of texts JSON holds nothing invisible, so each can be escaped where it stands
    for (qsizetype at = 0; at < line.size(); ++at) {
        const qsizetype units = line[at].isHighSurrogate() && at + 1 < line.size() && line[at + 1].isLowSurrogate() ? 2 : 1;
        const QStringView character = QStringView(line).mid(at, units);
        if (printable(character) == character)
            safe += character;
        else
            for (const QChar unit : character)
                safe += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
        at += units - 1;
    }
    return safe;
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
    console.readSecret = readSecretInput;
    if (personIsThere) {
        console.ask = askPerson;
        console.askSecret = askPersonForSecret;
    }
    return console;
}

} // namespace qm::cli
