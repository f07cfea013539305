// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a document at all, and from whom.
#include "core/base/json_reader.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::JsonReader;
using qm::JsonSource;
using qm::Result;

namespace {

QString reason(const Result<JsonReader>& result)
{
    return result ? QString() : result.error().reason;
}

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + '1' + QByteArray(levels, ']');
}

} // namespace

TEST(JsonDocument, RefusesWhatIsNoJson)
{
    struct Case {
        const char* name;
        QByteArray json;
        QString reason;
    };
    const std::vector<Case> cases{
        {"nothing", "", u"it is empty"_s},
        {"no bytes at all", {}, u"it is empty"_s},
        {"white space", " \n\t ", u"it is empty"_s},
        {"trailing garbage", "{} x", u"it is no JSON"_s},
        {"two documents", "{}{}", u"it is no JSON"_s},
        {"an HTML page", "<!DOCTYPE html>", u"it is no JSON"_s},
        {"half an object", "{\"a\":1,\n \"b\":", u"it is no JSON"_s},
        {"half a text", "{\"a\": \"bc", u"a text in it does not end"_s},
        {"a trailing comma", "[1,]", u"it is no JSON"_s},
        {"a comment", "[1 /* one */]", u"it is no JSON"_s},
        {"single quotes", "{'a':1}", u"it is no JSON"_s},
        {"NaN", "[NaN]", u"it is no JSON"_s},
        {"a leading zero", "[01]", u"a number in it is malformed or too large"_s},
        {"an endless number", "[1" + QByteArray(400, '0') + ']', u"a number in it is malformed or too large"_s},
        {"a raw line break", "[\"a\nb\"]", u"a text in it holds a raw control character"_s},
        {"a raw NUL", QByteArray("[\"a\0b\"]", 7), u"a text in it holds a raw control character"_s},
        {"an unknown escape", R"(["\x41"])", u"a text in it holds an escape that means nothing"_s},
        {"a lone high surrogate", R"(["\ud83d"])", u"a text in it holds an escape that means nothing"_s},
        {"a high surrogate before a letter", R"(["\uD83DA"])", u"a text in it holds an escape that means nothing"_s},
        {"a high surrogate before a plain escape", R"(["\ud83d\u0041"])", u"a text in it holds an escape that means nothing"_s},
        {"a lone low surrogate", R"(["\uDE00"])", u"a text in it holds an escape that means nothing"_s},
        {"the halves of a pair in the wrong order", R"(["\ude00\ud83d"])", u"a text in it holds an escape that means nothing"_s},
        {"a lone surrogate in a name", R"({"\udc00":1})", u"a text in it holds an escape that means nothing"_s},
        {"Latin-1", "[\"caf\xE9\"]", u"it is not UTF-8"_s},
        {"an overlong form", "[\"\xC0\x80\"]", u"it is not UTF-8"_s},
        {"a surrogate in UTF-8", "[\"\xED\xA0\x80\"]", u"it is not UTF-8"_s},
    };
    for (const auto& [name, json, expected] : cases) {
        SCOPED_TRACE(name);
        EXPECT_FAILS(JsonReader::parse(json), Protocol);
        EXPECT_FAILS(JsonReader::parse(json, JsonSource::Person), Usage);
        EXPECT_TRUE(reason(JsonReader::parse(json)).startsWith(expected)) << reason(JsonReader::parse(json)).toStdString();
    }
}

TEST(JsonDocument, SaysWhereItBreaks)
{
    EXPECT_EQ(reason(JsonReader::parse("{\"a\": 1,\n \"čb\" 2}")), u"it is no JSON (line 2, column 7)"_s);
}

TEST(JsonDocument, TakesEscapedPairsAndBackslashesBeforeAnU)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"a":"\ud83d\ude00","b":"\\ud83d"})");
    ASSERT_OK(json);
    EXPECT_EQ(json->text("a"_L1), u"😀"_s);
    EXPECT_EQ(json->text("b"_L1), u"\\ud83d"_s);
}

TEST(JsonDocument, LimitsNesting)
{
    EXPECT_OK(JsonReader::parse(nested(64)));
    EXPECT_FAILS(JsonReader::parse(nested(65)), Protocol);
    EXPECT_EQ(reason(JsonReader::parse(nested(100'000))), u"it nests deeper than 64 level(s)"_s);
    EXPECT_OK(JsonReader::parse(nested(3), JsonSource::Person, 3));
    EXPECT_FAILS(JsonReader::parse(nested(4), JsonSource::Person, 3), Usage);
    EXPECT_FAILS(JsonReader::parse(QByteArray(100'000, '['), JsonSource::Person), Usage);
}

TEST(JsonDocument, TakesAByteOrderMarkFromAPersonOnly)
{
    EXPECT_OK(JsonReader::parse("\xEF\xBB\xBF{}", JsonSource::Person));
    EXPECT_FAILS(JsonReader::parse("\xEF\xBB\xBF{}"), Protocol);
    EXPECT_FAILS(JsonReader::parse("\xEF\xBB\xBF", JsonSource::Person), Usage);
}

TEST(JsonDocument, RefusesEqualKeysFromAPersonAnywhere)
{
    struct Case {
        QByteArray json;
        QString reason;
    };
    const std::vector<Case> cases{
        {R"({"id":1,"a":2,"id":1})", u"$.id stands twice"_s},
        {R"({"steps":[{"x":0},{"y":{"id":1,"\u0069d":2}}]})", u"$.steps[1].y.id stands twice"_s},
        {R"([[{"a b":1,"a b":1}]])", u"$[0][0][“a b”] stands twice"_s},
        {R"({"":1,"":1})", u"$[“”] stands twice"_s},
    };
    for (const auto& [json, expected] : cases) {
        const Result<JsonReader> refused = JsonReader::parse(json, JsonSource::Person);
        EXPECT_FAILS(refused, Usage);
        EXPECT_EQ(reason(refused), expected);
        EXPECT_OK(JsonReader::parse(json, JsonSource::Vendor));
    }
    EXPECT_OK(JsonReader::parse(R"({"a":{"id":1},"b":{"id":1},"ID":1,"id":2})", JsonSource::Person));
}

TEST(JsonDocument, IsTheSameWithAndWithoutRoomBehindIt)
{
    for (const QByteArray& text : {R"({"a":[1,"two",null]})"_ba, R"({"a":"no end)"_ba, R"({"a":1} x)"_ba}) {
        QByteArray roomy;
        roomy.reserve(text.size() + 64);
        roomy += text + "garbage\"}]";
        roomy.truncate(text.size());
        ASSERT_GE(roomy.capacity() - roomy.size(), 64);
        const auto plain = JsonReader::parse(QByteArray::fromRawData(text.constData(), text.size()));
        const auto read = JsonReader::parse(roomy);
        ASSERT_EQ(read.has_value(), plain.has_value()) << text.toStdString();
        if (read)
            EXPECT_EQ(read->asValue(), plain->asValue());
        else
            EXPECT_EQ(read.error().message(), plain.error().message());
    }
}

TEST(JsonDocument, OutlivesTheBytesItWasReadFrom)
{
    auto bytes = std::make_unique<QByteArray>(R"({"name":"lp-basket"})");
    const Result<JsonReader> json = JsonReader::parse(*bytes);
    bytes->fill('x');
    bytes.reset();
    EXPECT_EQ(json->text("name"_L1), u"lp-basket"_s);
}
