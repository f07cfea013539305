// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_document.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <vector>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

constexpr QByteArrayView byteOrderMark{"\xEF\xBB\xBF"};

QString reasonOf(simdjson::error_code code, int maximumDepth)
{
    switch (code) {
    case simdjson::EMPTY:
        return Words::tr("it is empty");
    case simdjson::DEPTH_ERROR:
        return Words::tr("it nests deeper than %n level(s)", nullptr, maximumDepth);
    case simdjson::UTF8_ERROR:
        return Words::tr("it is not UTF-8");
    case simdjson::UNESCAPED_CHARS:
        return Words::tr("a text in it holds a raw control character");
    case simdjson::UNCLOSED_STRING:
        return Words::tr("a text in it does not end");
    case simdjson::STRING_ERROR:
        return Words::tr("a text in it holds an escape that means nothing");
    case simdjson::NUMBER_ERROR:
        return Words::tr("a number in it is malformed or too large");
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
        return Words::tr("it is too large");
    default:
        return Words::tr("it is no JSON");
    }
}

/// Where it breaks: " (line 3, column 14)". simdjson does not say; Qt's parser does, of what it refuses too.
QString placeOfFault(QByteArrayView bytes)
{
    QJsonParseError fault;
    QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &fault);
    if (fault.error == QJsonParseError::NoError || fault.error == QJsonParseError::DeepNesting)
        return {};
    const QByteArrayView before = bytes.first(std::clamp<qsizetype>(fault.offset - 1, 0, bytes.size())); // Qt points behind it
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return Words::tr(" (line %1, column %2)").arg(line).arg(column);
}

/// The four hexadecimal digits of an escape that begins at `at`: \uXXXX.
std::optional<ushort> escapedUnit(QByteArrayView bytes, qsizetype at)
{
    if (at + 6 > bytes.size() || bytes[at] != '\\' || bytes[at + 1] != 'u')
        return std::nullopt;
    bool isHexadecimal = false;
    const ushort unit = bytes.sliced(at + 2, 4).toByteArray().toUShort(&isHexadecimal, 16);
    return isHexadecimal ? std::optional(unit) : std::nullopt;
}

/// simdjson lets half a surrogate pair pass; no text holds one.
bool hasLoneSurrogate(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\\'); at >= 0; at = bytes.indexOf('\\', at)) {
        const std::optional<ushort> unit = escapedUnit(bytes, at);
        if (!unit) {
            at += 2;
            continue;
        }
        at += 6;
        if (QChar::isLowSurrogate(*unit))
            return true;
        if (QChar::isHighSurrogate(*unit)) {
            if (!QChar::isLowSurrogate(escapedUnit(bytes, at).value_or(0)))
                return true;
            at += 6;
        }
    }
    return false;
}

} // namespace

JsonReader::Document::~Document()
{
    if (holdsSecret)
        ::sodium_memzero(json.string_buf.get(), 5 * json.capacity() / 3); // simdjson's room for the texts of that many bytes
}

Error JsonReader::Document::error(const QString& reason, const QString& hint) const
{
    const Error::Kind kind = source == JsonSource::Person ? Error::Kind::Usage : Error::Kind::Protocol;
    return {.kind = kind, .reason = reason, .hint = hint};
}

Result<std::shared_ptr<JsonReader::Document>> JsonReader::Document::parse(const QByteArray& json, JsonSource source, int maximumDepth)
{
    QByteArrayView bytes = json;
    auto document = std::make_shared<Document>();
    document->source = source;
    if (bytes.startsWith(byteOrderMark)) {
        if (source == JsonSource::Vendor)
            return fail(document->error(Words::tr("it begins with a byte-order mark")));
        bytes = bytes.sliced(byteOrderMark.size());
    }

    simdjson::dom::parser parser;
    const std::size_t capacity = std::max<std::size_t>(bytes.size(), 64);
    simdjson::error_code code = parser.allocate(capacity, std::size_t(maximumDepth) + 1);
    element root;
    if (code == simdjson::SUCCESS) {
        const auto size = std::size_t(bytes.size());
        // simdjson looks a little beyond the end. Where there is room for that, nothing needs to be copied.
        if (json.capacity() - json.size() >= qsizetype(simdjson::SIMDJSON_PADDING)) {
            code = parser.parse_into_document(document->json, bytes.data(), size, false).get(root);
        } else {
            simdjson::padded_string padded(bytes.data(), size);
            code = parser.parse_into_document(document->json, padded).get(root);
            ::sodium_memzero(padded.data(), padded.size()); // it may have held a secret
        }
    }
    if (code == simdjson::SUCCESS && hasLoneSurrogate(bytes))
        code = simdjson::STRING_ERROR;
    if (code != simdjson::SUCCESS)
        return fail(document->error(reasonOf(code, maximumDepth) + placeOfFault(bytes)));
    if (source == JsonSource::Person)
        if (const std::optional<QString> twice = duplicateKey(root))
            return fail(document->error(Words::tr("%1 stands twice").arg(u"$"_s + *twice), Words::tr("Remove one of the two.")));
    document->add({.value = root});
    return document;
}

QString JsonReader::Place::path() const
{
    if (!parent)
        return u"$"_s;
    if (index)
        return parent->path() + u"[%1]"_s.arg(*index);
    return fieldPath(parent->path(), toQString(key));
}

QString fieldPath(const QString& path, const QString& name)
{
    const bool isPlain = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'_' || character == u'-');
    });
    return path + (isPlain ? u".%1"_s : u"[“%1”]"_s).arg(shownSafely(name));
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A path is put together only where there is something to tell: documents have tens of thousands of values.
std::optional<QString> duplicateKey(const element& value)
{
    if (value.is_array()) {
        int index = -1;
        for (const element item : simdjson::dom::array(value)) {
            ++index;
            if (const std::optional<QString> twice = duplicateKey(item))
                return u"[%1]"_s.arg(index) + *twice;
        }
    } else if (value.is_object()) {
        std::vector<std::string_view> keys;
        for (const auto& field : simdjson::dom::object(value)) {
            keys.push_back(field.key);
            const bool isNested = field.value.is_object() || field.value.is_array();
            if (!isNested)
                continue;
            if (const std::optional<QString> twice = duplicateKey(field.value))
                return fieldPath({}, toQString(field.key)) + *twice;
        }
        std::sort(keys.begin(), keys.end());
        if (const auto twice = std::adjacent_find(keys.begin(), keys.end()); twice != keys.end())
            return fieldPath({}, toQString(*twice));
    }
    return std::nullopt;
}

std::optional<QJsonValue> toQJson(const element& value)
{
    switch (value.type()) {
    case element_type::NULL_VALUE:
        return QJsonValue(QJsonValue::Null);
    case element_type::BOOL:
        return QJsonValue(bool(value));
    case element_type::INT64:
        return QJsonValue(qint64(int64_t(value)));
    case element_type::UINT64:
        return std::nullopt; // beyond qint64, or it would be an INT64
    case element_type::DOUBLE:
        return QJsonValue(double(value));
    case element_type::STRING:
        return QJsonValue(toQString(std::string_view(value)));
    case element_type::ARRAY: {
        QJsonArray array;
        for (const element item : simdjson::dom::array(value)) {
            std::optional<QJsonValue> converted = toQJson(item);
            if (!converted)
                return std::nullopt;
            array.append(*std::move(converted));
        }
        return array;
    }
    case element_type::OBJECT: {
        QJsonObject object;
        for (const auto& field : simdjson::dom::object(value)) {
            std::optional<QJsonValue> converted = toQJson(field.value);
            if (!converted)
                return std::nullopt;
            object.insert(toQString(field.key), *std::move(converted));
        }
        return object;
    }
    }
    return std::nullopt;
}

} // namespace qm
