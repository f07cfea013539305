// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_failure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NetworkFailure)
};

using Reached = TransportFailure::Reached;

TransportFailure notReached(const QString& reason)
{
    return {.reached = Reached::No, .reason = reason};
}

TransportFailure lost()
{
    return {.reason = Words::tr("the connection was closed before the answer was complete")};
}

/// HTTP/2 only: the server said (GOAWAY) that it did not and will not look at this request. Over HTTP/1.1 the same error
/// means that an answer was lost and the body cannot be sent again; Qt tells them apart by these words alone.
bool isRefusedStream(const QString& words)
{
    return words == "Server stopped accepting new streams before this stream was established"_L1;
}

} // namespace

bool isFromStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

TransportFailure networkFailure(QNetworkReply::NetworkError error, const QString& words)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return notReached(Words::tr("the connection was refused"));
    case QNetworkReply::HostNotFoundError:
        return notReached(Words::tr("no host of that name was found"));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return notReached(Words::tr("the proxy was not found"));
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return notReached(Words::tr("the proxy asks for a password"));
    case QNetworkReply::SslHandshakeFailedError:
        return {.reached = Reached::No, .reason = Words::tr("it could not prove who it is: %1").arg(words), .untrusted = true};
    case QNetworkReply::ContentReSendError:
        return isRefusedStream(words) ? notReached(Words::tr("it closed the connection before it took the request")) : lost();
    case QNetworkReply::RemoteHostClosedError:
        return lost();
    case QNetworkReply::TimeoutError:
        return {.reason = Words::tr("the connection timed out")};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return {.reason = Words::tr("the answer is not proper HTTP"), .unreadable = true};
    default:
        return {.reason = Words::tr("the network failed")};
    }
}

} // namespace qm::net
