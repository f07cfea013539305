// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/read.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::conventions::Fault;
using qm::conventions::findFaults;
using qm::conventions::Place;

namespace {

const QByteArray head = "version: 1\norganization: meridian-retail\n";

/// The one fault of a file.
Fault faultOf(const QByteArray& bytes)
{
    const auto read = findFaults(bytes, {});
    EXPECT_FALSE(read.has_value());
    if (read)
        return {};
    EXPECT_EQ(read.error().size(), 1);
    return read.error().first();
}

} // namespace

TEST(Encoding, ThatIsNoUtf8IsRefusedWhereItBreaks)
{
    const QList<QByteArray> broken{"\x80",
                                   "\xc3",
                                   "\xc3(",
                                   "\xc0\xaf",
                                   "\xc1\xbf",
                                   "\xe0\x80\xaf",
                                   "\xe2\x82",
                                   "\xed\xa0\x80",
                                   "\xed\xbf\xbf",
                                   "\xf0\x80\x80\xaf",
                                   "\xf0\x9f\x9b",
                                   "\xf4\x90\x80\x80",
                                   "\xf5\x80\x80\x80",
                                   "\xff",
                                   "\xfe",
                                   "\xfc\x80\x80\x80\x80\x80",
                                   "gr\xfc\xdf"};
    for (const QByteArray& bytes : broken) {
        const Fault fault = faultOf(head + "# ü🛒 " + bytes);
        const int before = bytes.startsWith("gr") ? 2 : 0;
        EXPECT_EQ(fault.place, (Place{3, 6 + before})) << bytes.toHex().toStdString();
        EXPECT_EQ(fault.reason, u"the file is not in UTF-8 here"_s);
        EXPECT_EQ(fault.hint, u"Save it as UTF-8."_s);
    }
}

TEST(Encoding, OfAllPlanesIsRead)
{
    EXPECT_TRUE(
        findFaults(head + "# \xc2\xa0 \xdf\xbf \xe0\xa0\x80 \xed\x9f\xbf \xee\x80\x80 \xef\xbf\xbd \xf0\x90\x80\x80 \xf4\x8f\xbf\xbd", {})
            .has_value());
}

TEST(Encoding, InUtf16IsCalledThat)
{
    EXPECT_EQ(faultOf(QByteArray("\xff\xfev\0e\0", 6)).reason, u"the file is in UTF-16"_s);
    EXPECT_EQ(faultOf(QByteArray("\xfe\xff\0v\0e", 6)).reason, u"the file is in UTF-16"_s);
}

TEST(Encoding, WithControlCharactersIsRefusedAtThem)
{
    const QList<std::pair<QByteArray, QString>> controls{
        {QByteArray("\0", 1), u"U+0000"_s}, {"\x07", u"U+0007"_s},         {"\x1b", u"U+001B"_s},         {"\x7f", u"U+007F"_s},
        {"\xc2\x80", u"U+0080"_s},          {"\xc2\x9f", u"U+009F"_s},     {"\r", u"U+000D"_s},           {"\x0b", u"U+000B"_s},
        {"\xc2\x85", u"U+0085"_s},          {"\xe2\x80\xa8", u"U+2028"_s}, {"\xe2\x80\xa9", u"U+2029"_s}, {"\xef\xbb\xbf", u"U+FEFF"_s},
        {"\xef\xbf\xbe", u"U+FFFE"_s}};
    for (const auto& [bytes, name] : controls) {
        const Fault fault = faultOf(head + "# é " + bytes + "x\n");
        EXPECT_EQ(fault.place, (Place{3, 5}));
        EXPECT_TRUE(fault.reason.contains(name)) << fault.reason.toStdString();
    }
}

TEST(Encoding, CountsThePlaceAfterAByteOrderMark)
{
    EXPECT_EQ(faultOf("\xef\xbb\xbfversion: x\norganization: a\n").place, (Place{1, 10}));
    EXPECT_EQ(faultOf("version: 1\r\norganization: x y\r\n").place, (Place{2, 15}));
}

TEST(Size, OfOneMebibyteIsTheMost)
{
    const qsizetype most = 1024 * 1024;
    EXPECT_TRUE(findFaults(head + "#" + QByteArray(most - head.size() - 1, 'x'), {}).has_value());
    EXPECT_EQ(faultOf(head + "#" + QByteArray(most - head.size(), 'x')).reason, u"the file is larger than 1 MiB"_s);
    EXPECT_EQ(faultOf(QByteArray(50 * most, ' ')).place, (Place{1, 1}));
}
