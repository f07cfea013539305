// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "tests/support/results.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;
using qm::canonicalJson;

TEST(CanonicalJson, WritesTheStringOfTheRfcsExample)
{
    // RFC 8785, 3.2.2: the string of the sample object, escaped in every way on input.
    const QJsonObject parsed = QJsonDocument::fromJson(R"({"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"})").object();
    EXPECT_EQ(canonicalJson(parsed), QByteArray(R"({"string":"€$\u000f\nA'B\"\\\\\"/"})"));
}

TEST(CanonicalJson, SortsKeysByUtf16CodeUnitsAsTheRfcsExample)
{
    // RFC 8785, 3.2.3.
    const QJsonObject parsed = QJsonDocument::fromJson(R"({
        "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
        "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"})")
                                   .object();
    EXPECT_EQ(canonicalJson(parsed),
              QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
                         "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}"));
}

TEST(CanonicalJson, WritesEachValueInOneWayOnly)
{
    const std::vector<std::pair<QJsonValue, QByteArray>> cases{
        {QJsonValue::Null, "null"},
        {true, "true"},
        {false, "false"},
        {0, "0"},
        {-0.0, "0"},
        {-7, "-7"},
        {1e3, "1000"},
        {qint64(9007199254740992), "9007199254740992"},
        {qint64(-9007199254740992), "-9007199254740992"},
        {u""_s, R"("")"},
        {u"\b\t\n\f\r\u0001\u001f\u007f/"_s, "\"\\b\\t\\n\\f\\r\\u0001\\u001f\x7f/\""},
        {u"\u2028 čšž"_s, "\"\u2028 čšž\""},
        {QJsonArray{}, "[]"},
        {QJsonObject{}, "{}"},
        {QJsonArray{1, QJsonArray{u"a"_s}, QJsonObject{{u"b"_s, 2}, {u"a"_s, 1}}}, R"([1,["a"],{"a":1,"b":2}])"},
    };
    for (const auto& [value, text] : cases)
        EXPECT_EQ(canonicalJson(value), text) << text.toStdString();
}

TEST(CanonicalJson, RefusesWhatHasNoExactForm)
{
    const std::vector<QJsonValue> cases{
        1.5,
        1e300,
        qint64(9007199254740993),
        qint64(-9007199254740993),
        std::numeric_limits<qint64>::min(),
        std::numeric_limits<qint64>::max(),
        QJsonValue::Undefined,
        QString(QChar(0xd83d)),
        QJsonArray{QJsonObject{{QString(QChar(0xde00)), 1}}},
    };
    for (std::size_t at = 0; at < cases.size(); ++at)
        EXPECT_FAILS(canonicalJson(cases[at]), Internal) << "case " << at;
}
