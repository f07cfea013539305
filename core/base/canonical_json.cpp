// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanonicalJson)
};

constexpr qint64 largestInteger = qint64(1) << 53;

/// Writes values one after the other; stops at the first it cannot write.
class Writer {
public:
    bool write(const QJsonValue& value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
            return raw("null");
        case QJsonValue::Bool:
            return raw(value.toBool() ? "true" : "false");
        case QJsonValue::Double:
            return write(value.toInteger(std::numeric_limits<qint64>::min()));
        case QJsonValue::String:
            return write(value.toString());
        case QJsonValue::Array:
            return write(value.toArray());
        case QJsonValue::Object:
            return write(value.toObject());
        case QJsonValue::Undefined:
            break;
        }
        return refuse(Words::tr("there is no value"));
    }

    QByteArray bytes{};
    QString reason{};

private:
    bool refuse(const QString& why)
    {
        reason = why;
        return false;
    }

    bool raw(const char* text)
    {
        bytes += text;
        return true;
    }

    bool write(qint64 number)
    {
        if (number < -largestInteger || number > largestInteger)
            return refuse(Words::tr("a number is no integer within 2^53"));
        bytes += QByteArray::number(number);
        return true;
    }

    bool write(const QString& text)
    {
        if (!text.isValidUtf16())
            return refuse(Words::tr("a text holds half a surrogate pair"));
        bytes += '"';
        for (const char byte : text.toUtf8())
            writeByte(byte);
        bytes += '"';
        return true;
    }

    void writeByte(char byte)
    {
        static constexpr QByteArrayView escaped{"\"\\\b\f\n\r\t"};
        static constexpr QByteArrayView letters{"\"\\bfnrt"};
        if (const qsizetype at = escaped.indexOf(byte); at >= 0)
            (bytes += '\\') += letters[at];
        else if (uchar(byte) < 0x20)
            (bytes += "\\u00") += QByteArray::number(uchar(byte), 16).rightJustified(2, '0');
        else
            bytes += byte;
    }

    bool write(const QJsonArray& array)
    {
        bytes += '[';
        for (qsizetype at = 0; at < array.size(); ++at) {
            if (at > 0)
                bytes += ',';
            if (!write(array[at]))
                return false;
        }
        bytes += ']';
        return true;
    }

    bool write(const QJsonObject& object)
    {
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end()); // QString compares UTF-16 code units, as the RFC wants it
        bytes += '{';
        for (qsizetype at = 0; at < keys.size(); ++at) {
            if (at > 0)
                bytes += ',';
            if (!write(keys[at]))
                return false;
            bytes += ':';
            if (!write(object[keys[at]]))
                return false;
        }
        bytes += '}';
        return true;
    }
};

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue& value)
{
    Writer writer;
    if (writer.write(value))
        return std::move(writer.bytes);
    return fail({.kind = Error::Kind::Internal, .attempted = Words::tr("write JSON to be digested"), .reason = writer.reason});
}

} // namespace qm
