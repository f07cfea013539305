// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;

namespace {

const QString canary = u"CANARYcanary0123456789abcdef"_s;

struct TextCase {
    std::string name;
    QString text;
    QString remains;
};

class RedactedText : public testing::TestWithParam<TextCase> {};

} // namespace

TEST_P(RedactedText, HoldsNoSecretAndKeepsTheRest)
{
    const QString redacted = qm::redactedText(GetParam().text);
    EXPECT_FALSE(redacted.contains(canary)) << redacted.toStdString();
    EXPECT_TRUE(redacted.contains(GetParam().remains)) << redacted.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , RedactedText,
    testing::Values(TextCase{"ClassicToken", u"token is ghp_"_s + canary + u" here"_s, u"here"_s},
                    TextCase{"FineGrainedToken", u"github_pat_"_s + canary + u" next"_s, u"next"_s},
                    TextCase{"BearerOfAnyShape", u"Authorization: Bearer "_s + canary + u", X: y"_s, u"X: y"_s},
                    TextCase{"TokenScheme", u"authorization: token "_s + canary, u"authorization"_s},
                    TextCase{"JsonField", u"{\"client_secret\": \""_s + canary + u"\", \"a\": 1}"_s, u"\"a\": 1"_s},
                    TextCase{"Password", u"password="_s + canary + u" user=me"_s, u"user=me"_s},
                    TextCase{"ManagementToken", u"X-Databricks-Azure-SP-Management-Token: "_s + canary, u"Management-Token"_s},
                    TextCase{"PrivateKey", u"-----BEGIN RSA PRIVATE KEY-----\n"_s + canary + u"\n-----END RSA PRIVATE KEY-----\nafter"_s,
                             u"after"_s},
                    TextCase{"CutOffPrivateKey", u"before -----BEGIN PRIVATE KEY-----\n"_s + canary, u"before"_s},
                    TextCase{"PresignedQuery", u"GET https://h/x?sig="_s + canary + u"&b=1"_s, u"https://h/x"_s},
                    TextCase{"UserInfo", u"https://me:"_s + canary + u"@host/x"_s, u"host/x"_s},
                    TextCase{"WebToken", u"eyJ"_s + canary + u"."_s + canary + u"."_s + canary + u" end"_s, u"end"_s}),
    [](const auto& test) { return test.param.name; });

TEST(OrdinaryText, IsLeftAlone)
{
    const QString text = u"GET /orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_SECRET 200 in 12 ms, id 8C12:1AF"_s;
    EXPECT_EQ(qm::redactedText(text), text);
}

TEST(RedactedHeader, LosesItsValueByPlaceWhateverItLooksLike)
{
    EXPECT_EQ(qm::redactedHeader("Authorization", "x"), qm::redactedMark);
    EXPECT_EQ(qm::redactedHeader("x-databricks-azure-sp-management-token", "x"), qm::redactedMark);
    EXPECT_EQ(qm::redactedHeader("Set-Cookie", "x"), qm::redactedMark);
    EXPECT_EQ(qm::redactedHeader("Accept", "text/html"), u"text/html"_s);
}

TEST(RedactedUrl, LosesUserInfoAndTheWholeQueryOfAPresignedAddress)
{
    const QString redacted = qm::redactedUrl(QUrl(u"https://me:%1@h/x?se=1&sig=%1&a=b"_s.arg(canary)));
    EXPECT_FALSE(redacted.contains(canary)) << redacted.toStdString();
    EXPECT_TRUE(redacted.startsWith(u"https://h/x"_s)) << redacted.toStdString();
    EXPECT_FALSE(redacted.contains(u"a=b"_s));
    EXPECT_EQ(qm::redactedUrl(QUrl(u"https://h/x?page=2"_s)), u"https://h/x?page=2"_s);
}
