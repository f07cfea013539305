// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"
#include "core/filter/parts.h"
#include "tests/filter/table.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::filter::Ending;
using qm::filter::Filter;
using qm::filter::Parts;

namespace {

const qm::filter::Fields& fields()
{
    static const qm::filter::Fields all = qm::filter::fieldsOf(qm::test::credentialColumns());
    return all;
}

Parts parts(const QString& text, Ending ending = Ending::BeingTyped)
{
    return qm::filter::partsOf(text, fields(), ending);
}

} // namespace

TEST(Parts, AreFinishedBehindASpace)
{
    EXPECT_EQ(parts(u"team:lp"_s), (Parts{{}, u"team:lp"_s}));
    EXPECT_EQ(parts(u"team:lp "_s), (Parts{{u"team:lp"_s}, {}}));
    EXPECT_EQ(parts(u"team:lp kind:password basket"_s), (Parts{{u"team:lp"_s, u"kind:password"_s}, u"basket"_s}));
    EXPECT_EQ(parts(u"foo -team:lp,df  bar "_s), (Parts{{u"-team:lp,df"_s}, u"foo bar "_s}));
    EXPECT_EQ(parts(u"name:\"a b\" "_s), (Parts{{u"name:\"a b\""_s}, {}}));
}

TEST(Parts, AreFinishedAtTheEndWhereNothingMoreIsTyped)
{
    EXPECT_EQ(parts(u"team:lp"_s, Ending::Finished), (Parts{{u"team:lp"_s}, {}}));
    EXPECT_EQ(parts(u"basket team:lp"_s, Ending::Finished), (Parts{{u"team:lp"_s}, u"basket "_s}));
    EXPECT_EQ(parts({}, Ending::Finished), Parts());
}

TEST(Parts, LeaveWhatCannotBeRead)
{
    for (const QString& text : {u"colour:red "_s, u"days:many "_s, u"team: "_s, u"name:\"a b "_s, u": "_s, u"a:,, "_s, u"- "_s, u"  "_s})
        EXPECT_EQ(parts(text, Ending::Finished), (Parts{{}, text})) << text.toStdString();
    EXPECT_EQ(parts(u"team:lp colour:red "_s), (Parts{{u"team:lp"_s}, u"colour:red "_s}));
}

TEST(Written, IsReadAsTheSameValue)
{
    EXPECT_EQ(qm::filter::written(u"lp-basket"_s), u"lp-basket"_s);
    for (const QString& value :
         {u"personal data"_s, u"a,b"_s, u"a\"b\\"_s, u"*"_s, u"<3"_s, QString(), u"a:b"_s, u"ends in \\"_s, u"\\\""_s}) {
        const QString text = u"name:"_s + qm::filter::written(value);
        const auto filter = Filter::parse(text, fields());
        ASSERT_TRUE(filter.has_value()) << text.toStdString();
        const qm::test::Credential same{.name = value};
        const qm::test::Credential other{.name = value + u"x"_s};
        EXPECT_TRUE(filter->matches(qm::filter::rowOf(qm::test::credentialColumns(), same), {})) << text.toStdString();
        EXPECT_FALSE(filter->matches(qm::filter::rowOf(qm::test::credentialColumns(), other), {})) << text.toStdString();
    }
}

TEST(FixedFields, AreThoseOfWhichOneValuePasses)
{
    const QList<std::pair<QString, QStringList>> table{
        {u"team:lp"_s, {u"team"_s}},
        {u"team:lp owned:yes days:3"_s, {u"team"_s, u"owned"_s, u"days"_s}},
        {u"team:\"\""_s, {u"team"_s}},
        {u"team:lp,df"_s, {}},
        {u"team:l*"_s, {}},
        {u"team:*"_s, {}},
        {u"-team:lp"_s, {}},
        {u"days:>3"_s, {}},
        {u"expires:<30d"_s, {}},
        {u"lp"_s, {}},
        {{}, {}},
    };
    for (const auto& [text, fixed] : table) {
        const auto filter = Filter::parse(text, fields());
        ASSERT_TRUE(filter.has_value()) << text.toStdString();
        EXPECT_EQ(filter->fixedFields(), fixed) << text.toStdString();
    }
}
