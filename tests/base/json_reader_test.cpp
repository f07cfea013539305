// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_reader.h"
#include "tests/support/results.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using qm::Error;
using qm::JsonReader;
using qm::Result;

namespace {

enum class Visibility { All, Private, Selected };

constexpr std::array<std::pair<Visibility, QLatin1StringView>, 3> visibilities{{
    {Visibility::All, "all"_L1},
    {Visibility::Private, "private"_L1},
    {Visibility::Selected, "selected"_L1},
}};

struct Secret {
    QString name{};
    Visibility visibility{};
    QDateTime updatedAt{};
    qint64 id{};
    bool archived{};
    std::optional<QString> note{};
};

Result<Secret> readSecret(JsonReader json)
{
    Secret secret{.name = json.text("name"_L1),
                  .visibility = json.oneOf<Visibility>("visibility"_L1, visibilities),
                  .updatedAt = json.time("updated_at"_L1),
                  .id = json.integer("id"_L1),
                  .archived = json.boolean("archived"_L1),
                  .note = json.optionalText("note"_L1)};
    return json.finish(std::move(secret));
}

Result<QList<Secret>> readSecrets(JsonReader json)
{
    QList<Secret> secrets = json.list("secrets"_L1, readSecret);
    return json.finish(std::move(secrets));
}

QByteArray secretJson(const QByteArray& name, const QByteArray& value)
{
    QMap<QByteArray, QByteArray> fields{{"name", "\"A\""},
                                        {"visibility", "\"all\""},
                                        {"updated_at", "\"2026-11-24T10:00:00.250+01:00\""},
                                        {"id", "7"},
                                        {"archived", "false"}};
    if (value.isEmpty())
        fields.remove(name);
    else if (!name.isEmpty())
        fields[name] = value;
    QByteArrayList texts;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        texts << '"' + field.key() + "\":" + field.value();
    return '{' + texts.join(',') + '}';
}

template <class T>
QString reason(const Result<T>& result)
{
    return result ? QString() : result.error().reason;
}

} // namespace

TEST(JsonReader, ReadsARecord)
{
    const Result<Secret> secret = JsonReader::parse(secretJson("note", R"("čšž 🛒 \" \/ \u20ac")")).and_then(readSecret);
    ASSERT_OK(secret);
    EXPECT_EQ(secret->name, u"A"_s);
    EXPECT_EQ(secret->visibility, Visibility::All);
    EXPECT_EQ(secret->updatedAt, QDateTime(QDate(2026, 11, 24), QTime(9, 0, 0, 250), Qt::UTC));
    EXPECT_EQ(secret->updatedAt.timeSpec(), Qt::UTC);
    EXPECT_EQ(secret->id, 7);
    EXPECT_FALSE(secret->archived);
    EXPECT_EQ(secret->note, u"čšž 🛒 \" / €"_s);
}

TEST(JsonReader, TakesNullAndAbsentOptionalFieldsAsNothing)
{
    EXPECT_EQ(JsonReader::parse(secretJson("note", "null")).and_then(readSecret)->note, std::nullopt);
    EXPECT_EQ(JsonReader::parse(secretJson("", "x")).and_then(readSecret)->note, std::nullopt);
}

TEST(JsonReader, NamesTheFirstWrongFieldByItsPath)
{
    struct Case {
        QByteArray field, value;
        QString reason;
    };
    const std::vector<Case> cases{
        {"name", "", u"$.name is missing"_s},
        {"name", "null", u"$.name is null; expected text"_s},
        {"name", "[]", u"$.name is a list; expected text"_s},
        {"name", "{}", u"$.name is an object; expected text"_s},
        {"id", R"("7")", u"$.id is text; expected a whole number"_s},
        {"id", "7.0", u"$.id is a number with a fraction or exponent; expected a whole number"_s},
        {"id", "9223372036854775808", u"$.id is too large a number; expected a whole number"_s},
        {"archived", "0", u"$.archived is a whole number; expected true or false"_s},
        {"visibility", R"("Selected")", u"$.visibility is “Selected”; expected all, private or selected"_s},
        {"visibility", R"("\u202eall\n")", u"$.visibility is “\\u{202e}all\\u{a}”; expected all, private or selected"_s},
        {"updated_at", R"("yesterday")", u"$.updated_at is “yesterday”; expected a time such as 2026-11-24T09:00:00Z"_s},
        {"note", "5", u"$.note is a whole number; expected text"_s},
    };
    for (const auto& [field, value, expected] : cases) {
        const Result<Secret> secret = JsonReader::parse(secretJson(field, value)).and_then(readSecret);
        EXPECT_FAILS(secret, Protocol);
        EXPECT_EQ(reason(secret), expected);
    }
}

TEST(JsonReader, NamesTheItemOfAListThatIsWrong)
{
    const QByteArray json = R"({"secrets":[)" + secretJson("", "x") + ',' + secretJson("id", "true") + ',' + secretJson("name", "1") + "]}";
    EXPECT_EQ(reason(JsonReader::parse(json).and_then(readSecrets)), u"$.secrets[1].id is true or false; expected a whole number"_s);
    EXPECT_EQ(reason(JsonReader::parse(R"({"secrets":{}})").and_then(readSecrets)), u"$.secrets is an object; expected a list"_s);
    EXPECT_EQ(reason(JsonReader::parse(R"({"secrets":[[]]})").and_then(readSecrets)), u"$.secrets[0] is a list; expected an object"_s);
    EXPECT_EQ(reason(JsonReader::parse("[]").and_then(readSecrets)), u"$ is a list; expected an object"_s);
}

TEST(JsonReader, ReadsAListThatIsTheWholeDocument)
{
    const Result<JsonReader> json = JsonReader::parse('[' + secretJson("", "x") + ',' + secretJson("id", "8") + ']');
    ASSERT_OK(json);
    const QList<Secret> secrets = json->list(readSecret);
    ASSERT_EQ(secrets.size(), 2);
    EXPECT_EQ(secrets[1].id, 8);
}

TEST(JsonReader, ReadsNestedObjectsAndTexts)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"a":{"b":{"c":["x","y"]}},"n":null})");
    ASSERT_OK(json);
    EXPECT_EQ(json->at("a"_L1).at("b"_L1).texts("c"_L1), QStringList({u"x"_s, u"y"_s}));
    EXPECT_TRUE(json->optionalAt("a"_L1).has_value());
    EXPECT_FALSE(json->optionalAt("n"_L1).has_value());
    EXPECT_FALSE(json->optionalAt("z"_L1).has_value());
    EXPECT_TRUE(json->has("n"_L1));
    EXPECT_FALSE(json->has("z"_L1));
    ASSERT_OK(json->finish(0));
    json->at("a"_L1).at("z"_L1).text("c"_L1);
    EXPECT_EQ(reason(json->finish(0)), u"$.a.z is missing"_s) << "what was asked of a missing object is no second error";
}

TEST(JsonReader, ReadsListsOfTextsAndOfIntegers)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"t":["x","y"],"i":[3,9007199254740993],"none":[]})");
    EXPECT_EQ(json->texts("t"_L1), QStringList({u"x"_s, u"y"_s}));
    EXPECT_EQ(json->integers("i"_L1), QList<qint64>({3, 9007199254740993}));
    EXPECT_EQ(json->integers("none"_L1), QList<qint64>());
    EXPECT_OK(json->finish(0));
}

TEST(JsonReader, NamesWhatIsWrongInAList)
{
    const auto fault = [](const QByteArray& text, const auto& read) {
        const Result<JsonReader> json = JsonReader::parse(text);
        read(json->at("a"_L1));
        return reason(json->finish(0));
    };
    const auto texts = [](const JsonReader& json) { EXPECT_EQ(json.texts("b"_L1), QStringList()); };
    const auto integers = [](const JsonReader& json) { EXPECT_EQ(json.integers("b"_L1), QList<qint64>()); };
    EXPECT_EQ(fault(R"({"a":{"b":["x",3]}})", texts), u"$.a.b[1] is a whole number; expected text"_s);
    EXPECT_EQ(fault(R"({"a":{"b":[1,2,"3"]}})", integers), u"$.a.b[2] is text; expected a whole number"_s);
    EXPECT_EQ(fault(R"({"a":{"b":[1.5]}})", integers), u"$.a.b[0] is a number with a fraction or exponent; expected a whole number"_s);
    EXPECT_EQ(fault(R"({"a":{"b":5}})", integers), u"$.a.b is a whole number; expected a list"_s);
    EXPECT_EQ(fault(R"({"a":{}})", integers), u"$.a.b is missing"_s);
}

TEST(JsonReader, KeepsIntegersOf64BitsExactly)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"a":9007199254740993,"b":-9223372036854775808,"c":9223372036854775807})");
    ASSERT_OK(json);
    EXPECT_EQ(json->integer("a"_L1), 9007199254740993);
    EXPECT_EQ(json->integer("b"_L1), std::numeric_limits<qint64>::min());
    EXPECT_EQ(json->optionalInteger("c"_L1), std::numeric_limits<qint64>::max());
    EXPECT_EQ(json->asValue()[u"a"_s].toInteger(), 9007199254740993);
    EXPECT_OK(json->finish(0));
}

TEST(JsonReader, GivesAValueAsQtsOwn)
{
    const QByteArray text = R"({"o":{"a":[1,"x",null,true,1.5,{}]}})";
    const Result<JsonReader> json = JsonReader::parse(text);
    EXPECT_EQ(json->asValue(), QJsonDocument::fromJson(text).object());
    EXPECT_EQ(json->object("o"_L1), QJsonDocument::fromJson(text)[u"o"_s].toObject());
    EXPECT_OK(json->finish(0));

    const Result<JsonReader> tooLarge = JsonReader::parse(R"({"o":{"a":[9223372036854775808]}})");
    tooLarge->object("o"_L1);
    EXPECT_EQ(reason(tooLarge->finish(0)), u"$.o holds a whole number beyond 64 bits"_s);
}

TEST(JsonReader, RefusesUnknownFieldsByNameAndOffersTheNearest)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"title":"x","stepz":[],"other":1})", qm::JsonSource::Person);
    json->allowOnly({"title"_L1, "steps"_L1, "other"_L1});
    const Result<int> result = json->finish(0);
    EXPECT_FAILS(result, Usage);
    EXPECT_EQ(reason(result), u"$.stepz is not known here"_s);
    EXPECT_EQ(result.error().hint, u"Did you mean “steps”?"_s);
}

TEST(JsonReader, AllowsWhatIsListed)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"title":"x"})");
    json->allowOnly({"title"_L1, "steps"_L1});
    EXPECT_OK(json->finish(0));
}

TEST(JsonReader, KeepsTheFirstErrorOfMeaning)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"steps":[{"id":"x"}]})");
    for (const JsonReader& step : {json->at("steps"_L1)})
        step.refuse("id"_L1, u"is not a number"_s);
    json->refuse("steps"_L1, u"is wrong"_s);
    EXPECT_EQ(reason(json->finish(0)), u"$.steps is a list; expected an object"_s);
}

TEST(JsonReader, QuotesOddNamesInPaths)
{
    const Result<JsonReader> json = JsonReader::parse("{\"a\\u202eb \\n\":1}");
    json->allowOnly({});
    EXPECT_EQ(reason(json->finish(0)), u"$[“a\\u{202e}b \\u{a}”] is not known here"_s);
}

TEST(JsonReader, HandsOutSecretsWithoutShowingThem)
{
    const Result<JsonReader> json = JsonReader::parse(R"({"token":"ghp_\u0041€","id":7,"empty":""})", qm::JsonSource::Person);
    ASSERT_OK(json);
    EXPECT_EQ(json->secret("token"_L1), qm::Secret(QByteArrayView("ghp_A€")));
    EXPECT_TRUE(json->secret("empty"_L1).isEmpty());
    EXPECT_OK(json->finish(0));
    EXPECT_TRUE(json->secret("id"_L1).isEmpty());
    EXPECT_EQ(reason(json->finish(0)), u"$.id is a whole number; expected text"_s);
}

TEST(JsonReader, GivesAwayWhatOutlivesTheDocument)
{
    qm::Secret token;
    QString name;
    {
        const Result<JsonReader> json = JsonReader::parse(R"({"token":"kept","name":"kept too"})");
        token = json->secret("token"_L1);
        name = json->text("name"_L1);
    }
    EXPECT_EQ(token, qm::Secret(QByteArrayView("kept")));
    EXPECT_EQ(name, u"kept too"_s);
}
