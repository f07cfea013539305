// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http_wire.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

constexpr auto reasons = std::to_array<std::pair<int, const char*>>({
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {409, "Conflict"},
    {410, "Gone"},
    {422, "Unprocessable Entity"},
    {429, "Too Many Requests"},
    {500, "Internal Server Error"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
});

const char* reasonOf(int status)
{
    for (const auto& [known, reason] : reasons)
        if (known == status)
            return reason;
    return "Unknown";
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray head(const net::Response& answer, bool close)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    for (const auto& [name, value] : answer.headers.all())
        head += name + ": " + value + "\r\n";
    if (mayHaveBody(answer.status))
        head += "content-length: " + QByteArray::number(answer.body.size()) + "\r\n";
    head += close ? "connection: close\r\n\r\n" : "connection: keep-alive\r\n\r\n";
    return head;
}

} // namespace

QList<QByteArray> onTheWire(const net::Response& answer, bool headOnly, bool close)
{
    QList<QByteArray> parts{head(answer, close)};
    if (!headOnly && mayHaveBody(answer.status) && !answer.body.isEmpty())
        parts << answer.body;
    return parts;
}

QByteArray firstHalf(const net::Response& answer, bool headOnly)
{
    const QByteArray start = head(answer, true);
    if (headOnly || answer.body.isEmpty() || !mayHaveBody(answer.status))
        return start.left(start.size() / 2);
    return start + answer.body.left(answer.body.size() / 2);
}

} // namespace qm::sandbox
