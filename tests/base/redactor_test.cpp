// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;

namespace {

const QString canary = u"CANARYcanary0123456789abcdef"_s;

/// A text with a canary in the place of %1, and what must remain of it.
struct TextCase {
    std::string name;
    QString text;
    QString remains;
};

class RedactedText : public testing::TestWithParam<TextCase> {};

const std::vector<TextCase> texts{
    {"ClassicToken", u"is ghp_%1 here"_s, u" here"_s},
    {"TokenGluedToAWord", u"a%3Dghp_%1 here"_s, u"here"_s},
    {"FineGrainedToken", u"github_pat_11ABC_%1 next"_s, u"next"_s},
    {"InstallationTokenWithDots", u"as ghs_12_eyJ.%1.x-y next"_s, u"next"_s},
    {"OldInstallationToken", u"v1.00112233445566778899aabbccddeeff00112233 %1"_s.arg(u"next"_s), u"next"_s},
    {"BearerOfAnyShape", u"sent Authorization: Bearer %1"_s, u"sent Authorization"_s},
    {"AuthorizationWithManyParts", u"sent authorization: Digest a=\"b\", response=\"%1\"\nnext"_s, u"next"_s},
    {"InstallationTokenOfAnyShape", u"authorization: token ghs_%1+/=!§$, %1"_s, u"authorization"_s},
    {"HeaderAsQtPrintsIt", u"QPair(\"Authorization\",\"Bearer %1\") next"_s, u"next"_s},
    {"BearerInProse", u"refused: bearer %1 (expired)"_s, u"(expired)"_s},
    {"Cookies", u"before Cookie: a=b; session=%1"_s, u"before"_s},
    {"ManagementToken", u"X-Databricks-Azure-SP-Management-Token: %1"_s, u"Management-Token"_s},
    {"JsonField", u"{\"client_secret\": \"%1\", \"a\": 1}"_s, u"\"a\": 1"_s},
    {"JsonFieldOfGraph", u"{\"secretText\":\"%1\",\"keyId\":\"k\"}"_s, u"\"keyId\""_s},
    {"JsonValueWithAQuote", u"{\"password\": \"ab\\\"%1\", \"a\": 1}"_s, u"\"a\": 1"_s},
    {"JsonInsideAText", u"body \"{\\\"token\\\":\\\"%1\\\"}\" next"_s, u"body"_s},
    {"CutOffJson", u"{\"access_token\":\"%1"_s, u"access_token"_s},
    {"SealedValue", u"{\"encrypted_value\":\"%1\",\"key_id\":\"5\"}"_s, u"\"key_id\":\"5\""_s},
    {"Password", u"password=%1 user=me"_s, u"user=me"_s},
    {"PasswordWithPunctuation", u"password=a,b;c%1 user=me"_s, u"user=me"_s},
    {"PasswordInSingleQuotes", u"password='a b %1' user=me"_s, u"user=me"_s},
    {"Form", u"grant_type=client_credentials&client_secret=%1&scope=s"_s, u"&scope=s"_s},
    {"EnvironmentVariable", u"env LP_PROD_AZURE_CLIENT_SECRET=%1 next"_s, u"next"_s},
    {"CommandLineOption", u"run --client-secret %1 --verbose"_s, u"--verbose"_s},
    {"ConnectionString", u"AccountName=a;AccountKey=%1=="_s, u"AccountName=a"_s},
    {"PrivateKey", u"-----BEGIN RSA PRIVATE KEY-----\n%1\n-----END RSA PRIVATE KEY-----\nafter"_s, u"after"_s},
    {"PrivateKeyInJson", u"-----BEGIN PRIVATE KEY-----\\n%1\\n-----END PRIVATE KEY-----\\n\", after"_s, u"after"_s},
    {"CutOffPrivateKey", u"before -----BEGIN EC PRIVATE KEY-----\n%1\n\n"_s, u"before"_s},
    {"SharedAccessSignature", u"GET https://h/x?sv=2&se=3&sp=r&sig=%1 next"_s, u"https://h/x"_s},
    {"AmazonSignature", u"<https://h/x?X-Amz-Credential=%1&X-Amz-Date=1&X-Amz-Signature=%1> next"_s, u"next"_s},
    {"SignatureBehindEscapedAmpersand", u"\"https://h/x?sv=%1\\u0026sig=%1\" next"_s, u"next"_s},
    {"SignatureInALink", u"/relative?a=b&sig=%1 next"_s, u"/relative"_s},
    {"SignInRedirect", u"GET /?code=%1&state=%1 200"_s, u" 200"_s},
    {"UserInfo", u"https://me:%1@host/x"_s, u"host/x"_s},
    {"TokenAsUser", u"https://%1@host/x"_s, u"host/x"_s},
    {"WebToken", u"eyJ%1.%1.%1 end"_s, u"end"_s},
    {"DatabricksToken", u"with dapi00112233445566778899aabbccddeeff-2%1"_s.arg(u" next"_s), u" next"_s},
    {"EntraPassword", u"value abc8Q~%1AB.cd~ef next"_s, u" next"_s},
};

} // namespace

TEST_P(RedactedText, HoldsNoSecretAndKeepsTheRest)
{
    const QString text = GetParam().text.contains(u"%1"_s) ? QString(GetParam().text).replace(u"%1"_s, canary) : GetParam().text;
    const QString redacted = qm::redactedText(text);
    EXPECT_FALSE(redacted.contains(canary)) << redacted.toStdString();
    EXPECT_FALSE(redacted.contains(u"00112233445566778899aabb"_s)) << redacted.toStdString();
    EXPECT_TRUE(redacted.contains(GetParam().remains)) << redacted.toStdString();
    EXPECT_TRUE(redacted.contains(qm::redactedMark)) << redacted.toStdString();
}

INSTANTIATE_TEST_SUITE_P(, RedactedText, testing::ValuesIn(texts), [](const auto& test) { return test.param.name; });

TEST(HostileText, HidesNoSecretFromTheRedactor)
{
    const std::vector<QString> before{QString(200'000, u'a'),
                                      QString(200'000, u'?'),
                                      QString(200'000, u'"'),
                                      QString(200'000, u'-'),
                                      QString(100'000, u'\\'),
                                      u"-----BEGIN PRIVATE KEY----- "_s.repeated(2'000),
                                      u"?a&"_s.repeated(50'000),
                                      u"token=\""_s.repeated(20'000),
                                      u"eyJ"_s.repeated(50'000),
                                      u"://"_s.repeated(50'000),
                                      u"authorization"_s.repeated(10'000)};
    for (const QString& noise : before) {
        const QString redacted = qm::redactedText(noise + u"\n password="_s + canary);
        EXPECT_FALSE(redacted.contains(canary)) << noise.first(20).toStdString();
    }
}

TEST(OrdinaryText, IsLeftAlone)
{
    for (const QString& text :
         {u"GET /orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_SECRET 200 in 12 ms, id 8C12:1AF"_s,
          u"PUT /orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_SECRET/repositories/1296269 204"_s,
          u"https://api.github.com/orgs/o/repos?per_page=100&page=2"_s,
          u"lp-basket may read LP_PROD_TOKEN. Signed in as ana-kovac@example.org"_s,
          u"Could not read the secret: it is gone. Did you mean LP_PROD_TOKENS?"_s, u"6 secrets: 3 selected, 3 all"_s})
        EXPECT_EQ(qm::redactedText(text), text);
}

TEST(RedactedHeader, LosesItsValueByPlaceWhateverItLooksLike)
{
    for (const char* name :
         {"Authorization", "PROXY-AUTHORIZATION", "x-databricks-azure-sp-management-token", "Cookie", "Set-Cookie", "X-Api-Key",
          "X-GitHub-Token", "X-Hub-Signature-256", "X-Vault-Token", "WWW-Authenticate", "X-MS-Token-AAD-ID-Token"})
        EXPECT_EQ(qm::redactedHeader(name, "x"), qm::redactedMark) << name;
    EXPECT_EQ(qm::redactedHeader("Accept", "text/html"), u"text/html"_s);
    EXPECT_EQ(qm::redactedHeader("X-RateLimit-Remaining", "4999"), u"4999"_s);
    EXPECT_EQ(qm::redactedHeader("Location", "https://h/logs?se=1&sig=x"), u"https://h/logs?[redacted]"_s);
}

TEST(RedactedUrl, LosesUserInfoAndTheWholeQueryOfAPresignedAddress)
{
    for (const QString& parameters :
         {u"se=1&sig=%1&a=b"_s, u"a=b&X-Amz-Signature=%1"_s, u"a=b&%73ig=%1"_s, u"code=%1&a=b"_s, u"a=b&SIG=%1"_s}) {
        const QString redacted =
            qm::redactedUrl(QUrl(u"https://me:%1@h/x?"_s.replace(u"%1"_s, canary) + QString(parameters).replace(u"%1"_s, canary)));
        EXPECT_EQ(redacted, u"https://h/x?[redacted]"_s);
    }
    EXPECT_EQ(qm::redactedUrl(QUrl(u"https://h/x?page=2&per_page=100#part"_s)), u"https://h/x?page=2&per_page=100"_s);
    EXPECT_EQ(qm::redactedUrl(QUrl(u"https://h/x?page_token=abc"_s)), u"https://h/x?page_token=[redacted]"_s)
        << "better too much than too little";
    EXPECT_EQ(qm::redactedUrl(QUrl()), QString());
}
