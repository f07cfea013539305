// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/csv.h"

#include <QStandardItemModel>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray csvOf(const QString& text)
{
    QStandardItemModel model(1, 1);
    model.setHeaderData(0, Qt::Horizontal, u"A"_s);
    model.setData(model.index(0, 0), text);
    return qm::gui::asCsv(model, {0});
}

} // namespace

TEST(Csv, QuotesWhatWouldBeReadOtherwiseAndDefusesFormulas)
{
    const QList<std::pair<QString, QByteArray>> table{
        {u"lp-basket"_s, "lp-basket"},
        {{}, ""},
        {u"a,b"_s, "\"a,b\""},
        {u"a\"b"_s, "\"a\"\"b\""},
        {u"a\nb"_s, "\"a\nb\""},
        {u"a\r\nb"_s, "\"a\r\nb\""},
        {u"größer"_s, "gr\xc3\xb6\xc3\x9f"
                      "er"},
        {u"=1+1"_s, "'=1+1"},
        {u"+1"_s, "'+1"},
        {u"-1"_s, "'-1"},
        {u"@SUM(A1)"_s, "'@SUM(A1)"},
        {u"\t=1"_s, "'\t=1"},
        {u"\r=1"_s, "\"'\r=1\""},
        {u"=HYPERLINK(\"x\",\"y\")"_s, "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
        {u"a=1"_s, "a=1"},
    };
    for (const auto& [text, written] : table)
        EXPECT_EQ(csvOf(text), "A\r\n" + written + "\r\n") << text.toStdString();
}

TEST(Csv, HasTheColumnsItIsAskedForInTheirOrder)
{
    QStandardItemModel model(2, 3);
    model.setHorizontalHeaderLabels({u"A"_s, u"=B"_s, u"C"_s});
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column)
            model.setData(model.index(row, column), row * 10 + column);
    EXPECT_EQ(qm::gui::asCsv(model, {2, 1}), QByteArray("C,'=B\r\n2,1\r\n12,11\r\n"));
    EXPECT_EQ(qm::gui::asCsv(QStandardItemModel(), {}), QByteArray("\r\n"));
}
