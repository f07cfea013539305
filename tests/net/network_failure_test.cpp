// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_failure.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::net;
using Reached = TransportFailure::Reached;

TEST(NetworkFailure, SaysNotReachedOnlyWhereThatIsCertain)
{
    for (const auto error :
         {QNetworkReply::ConnectionRefusedError, QNetworkReply::HostNotFoundError, QNetworkReply::SslHandshakeFailedError,
          QNetworkReply::ProxyConnectionRefusedError, QNetworkReply::ProxyNotFoundError})
        EXPECT_EQ(networkFailure(error, {}).reached, Reached::No) << error;
    for (const auto error : {QNetworkReply::RemoteHostClosedError, QNetworkReply::TimeoutError, QNetworkReply::TemporaryNetworkFailureError,
                             QNetworkReply::UnknownNetworkError, QNetworkReply::ProtocolFailure, QNetworkReply::OperationCanceledError})
        EXPECT_EQ(networkFailure(error, {}).reached, Reached::Perhaps) << error;
}

TEST(NetworkFailure, Error205IsNotSentOnlyAfterGoAway)
{
    const auto error = QNetworkReply::ContentReSendError;
    EXPECT_EQ(networkFailure(error, u"Server stopped accepting new streams before this stream was established"_s).reached, Reached::No);
    EXPECT_EQ(networkFailure(error, u"Unknown error"_s).reached, Reached::Perhaps) << "an answer that was lost over HTTP/1.1";
    EXPECT_EQ(networkFailure(error, {}).reached, Reached::Perhaps);
}

TEST(NetworkFailure, TellsImpostorsAndNonsenseApart)
{
    EXPECT_TRUE(networkFailure(QNetworkReply::SslHandshakeFailedError, u"self-signed"_s).untrusted);
    EXPECT_TRUE(networkFailure(QNetworkReply::SslHandshakeFailedError, u"self-signed"_s).reason.contains(u"self-signed"_s));
    EXPECT_TRUE(networkFailure(QNetworkReply::ProtocolFailure, {}).unreadable);
    EXPECT_TRUE(networkFailure(QNetworkReply::UnknownContentError, {}).unreadable) << "an answer that unpacks without end";
    EXPECT_FALSE(networkFailure(QNetworkReply::RemoteHostClosedError, {}).unreadable) << "worth another attempt";
}

TEST(NetworkFailure, KnowsWhatOnlyRepeatsTheStatus)
{
    EXPECT_TRUE(isFromStatus(QNetworkReply::ContentNotFoundError));
    EXPECT_TRUE(isFromStatus(QNetworkReply::ServiceUnavailableError));
    EXPECT_FALSE(isFromStatus(QNetworkReply::RemoteHostClosedError));
    EXPECT_FALSE(isFromStatus(QNetworkReply::ContentReSendError));
}
