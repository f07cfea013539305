// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <ostream>

/// Passes if the result holds a value; prints the error's sentence if not.
#define EXPECT_OK(result) EXPECT_TRUE(qm::test::isOk(result))
#define ASSERT_OK(result) ASSERT_TRUE(qm::test::isOk(result))

/// Passes if the result is an error of that kind: EXPECT_FAILS(result, Conflict).
#define EXPECT_FAILS(result, kind) EXPECT_TRUE(qm::test::failsWith(result, qm::Error::Kind::kind))
#define ASSERT_FAILS(result, kind) ASSERT_TRUE(qm::test::failsWith(result, qm::Error::Kind::kind))

namespace qm::test {

testing::AssertionResult succeeded(const Error* error);
testing::AssertionResult failedWith(const Error* error, Error::Kind kind);

template <class T>
testing::AssertionResult isOk(const Result<T>& result)
{
    return succeeded(result ? nullptr : &result.error());
}

template <class T>
testing::AssertionResult failsWith(const Result<T>& result, Error::Kind kind)
{
    return failedWith(result ? nullptr : &result.error(), kind);
}

} // namespace qm::test

/// Readable failures for Qt's text types.
QT_BEGIN_NAMESPACE
inline void PrintTo(const QString& text, std::ostream* out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QByteArray& bytes, std::ostream* out)
{
    *out << '"' << bytes.toStdString() << '"';
}
inline void PrintTo(const QJsonObject& object, std::ostream* out)
{
    *out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}
inline void PrintTo(const QJsonArray& array, std::ostream* out)
{
    *out << QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}
QT_END_NAMESPACE
