// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_call.h"

#include <QFile>

#include <algorithm>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace qm::gui {
namespace {

constexpr qsizetype longestWord = 1024;
constexpr char pageWord[] = "page ";
constexpr char activationWord[] = "activation ";
constexpr char asAsked[] = "raised\n";
constexpr char withoutPage[] = "raised without page\n";

/// Whether it can be a word's value: of this program's making, and of printable characters.
bool isPlain(const QByteArray& value)
{
    return !value.isEmpty() && value.size() <= longestWord &&
           std::ranges::all_of(value, [](char each) { return static_cast<unsigned char>(each) >= ' ' && each != '\x7f'; });
}

QByteArray line(const char* word, const QByteArray& value)
{
    return isPlain(value) ? word + value + '\n' : QByteArray();
}

/// A local socket that never waits by itself and is closed at the end.
class Line {
public:
    explicit Line(QDeadlineTimer until)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
        , m_until(until)
    {
    }
    Q_DISABLE_COPY_MOVE(Line)
    ~Line()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }

    bool connectTo(const QString& address) const
    {
        const QByteArray path = QFile::encodeName(address);
        sockaddr_un place{.sun_family = AF_UNIX, .sun_path = {}};
        if (m_socket < 0 || path.size() >= qsizetype(sizeof place.sun_path))
            return false;
        std::ranges::copy(path, place.sun_path);
        return ::connect(m_socket, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0 && isOfThisUser(m_socket);
    }
    bool say(const QByteArray& words) const
    {
        return ::send(m_socket, words.constData(), size_t(words.size()), MSG_NOSIGNAL) == words.size(); // a call fits as a whole
    }
    std::optional<Raised> hear() const
    {
        QByteArray heard;
        while (heard.size() < longestWord && isReadable()) {
            char bytes[64];
            const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
            if (count <= 0)
                break;
            heard.append(bytes, count);
            if (heard.endsWith('\n'))
                return readAnswer(heard);
        }
        return std::nullopt;
    }

private:
    bool isReadable() const
    {
        pollfd wanted{.fd = m_socket, .events = POLLIN, .revents = 0};
        return ::poll(&wanted, 1, int(m_until.remainingTime())) == 1;
    }

    int m_socket;
    QDeadlineTimer m_until;
};

} // namespace

QByteArray written(const WindowCall& call)
{
    return line(pageWord, call.page.toUtf8()) + line(activationWord, call.activation) + '\n';
}

std::optional<WindowCall> readCall(const QByteArray& bytes)
{
    if (bytes != "\n" && !bytes.endsWith("\n\n"))
        return std::nullopt;
    WindowCall call;
    for (const QByteArray& word : bytes.split('\n')) {
        if (word.startsWith(pageWord) && isPlain(word))
            call.page = QString::fromUtf8(word.mid(qstrlen(pageWord)));
        else if (word.startsWith(activationWord) && isPlain(word))
            call.activation = word.mid(qstrlen(activationWord));
    }
    return call;
}

QByteArray written(Raised raised)
{
    return raised == Raised::AsAsked ? asAsked : withoutPage;
}

std::optional<Raised> readAnswer(const QByteArray& bytes)
{
    if (bytes == asAsked)
        return Raised::AsAsked;
    if (bytes == withoutPage)
        return Raised::WithoutPage;
    return std::nullopt;
}

bool isOfThisUser(int socket)
{
    ucred other{};
    socklen_t size = sizeof other;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &other, &size) == 0 && other.uid == ::geteuid();
}

std::optional<Raised> callWindow(const QString& address, const WindowCall& call, QDeadlineTimer until)
{
    const Line line(until);
    return line.connectTo(address) && line.say(written(call)) ? line.hear() : std::nullopt;
}

} // namespace qm::gui
