// SPDX-License-Identifier: GPL-3.0-or-later
// All faults are found at once, in the order of their places; nothing that strangers write takes long.
#include "core/conventions/read.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::conventions::findFaults;
using qm::conventions::readConventions;

namespace {

const QByteArray head = "version: 1\norganization: meridian-retail\n";

QStringList placesIn(const QByteArray& bytes)
{
    QStringList places;
    const auto read = readConventions(bytes, u"f"_s, {});
    EXPECT_FALSE(read.has_value());
    if (!read)
        for (const QString& each : QStringList{read.error().reason} + read.error().details)
            places << each.section(u':', 1, 2);
    return places;
}

} // namespace

TEST(Faults, AreFoundInOneGo)
{
    EXPECT_EQ(placesIn(head + "stages: [{ key: prod, risk: hihg }]\n"
                              "teams:\n"
                              "  - { kye: lp, name: 3 }\n"
                              "rotation: { every: weekly, window: 15d, lifetime: 3 }\n"),
              QStringList({u"3:29"_s, u"5:5"_s, u"5:7"_s, u"5:22"_s, u"6:36"_s, u"6:51"_s}));
}

TEST(Faults, OfYamlAreFoundInOneGoToo)
{
    EXPECT_EQ(placesIn(head + "stages: &a [{ key: prod }]\nteams: *a\nversion: 1\n"), QStringList({u"3:9"_s, u"4:8"_s, u"5:1"_s}));
}

TEST(Faults, ThatAreManyAreCut)
{
    const auto read = readConventions(head + "teams:\n" + QByteArray("  - { kex: a }\n").repeated(2000), u"f"_s, {});
    ASSERT_FAILS(read, Usage);
    EXPECT_EQ(read.error().details.size(), 20);
    EXPECT_TRUE(read.error().details.last().contains(u"more"_s)) << read.error().details.last().toStdString();
    EXPECT_TRUE(read.error().message().startsWith(u"Could not use the conventions: f:4:5: a team needs the field “key”."_s))
        << read.error().message().toStdString();
    EXPECT_EQ(read.error().details.first(), u"f:4:7: a team has no field “kex”. Did you mean key?"_s);
}

TEST(Faults, DoNotFollowFromAnAlias)
{
    const auto read = findFaults(head + "stages: &a []\nteams: *a\n", {});
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().size(), 2) << "that it is no list is not said on top";
}

TEST(Faults, ShowThatAFileIsSomebodyElses)
{
    const QByteArray file = "version: 1\norganization: meridian-retail\ntenant: 8c9b1f0e-2d5b-4f51-9a38-6a2f0e3f7b11\n";
    EXPECT_OK(readConventions(file, u"f"_s, {u"Meridian-Retail"_s, u"8C9B1F0E-2d5b-4f51-9a38-6a2f0e3f7b11"_s}));
    EXPECT_OK(readConventions(file, u"f"_s, {}));
    const auto organization = readConventions(file, u"f"_s, {.organization = u"other"_s});
    ASSERT_FAILS(organization, Usage);
    EXPECT_EQ(organization.error().reason, u"f:2:15: these conventions are for the organization meridian-retail, but this is other"_s);
    const auto tenant = readConventions(file, u"f"_s, {.tenant = u"00000000-2d5b-4f51-9a38-6a2f0e3f7b11"_s});
    ASSERT_FAILS(tenant, Usage);
    EXPECT_TRUE(tenant.error().reason.startsWith(u"f:3:9: "_s));
}

TEST(HostileFiles, EndBeforeTheyAreBuilt)
{
    const qsizetype most = 1024 * 1024 - head.size() - 64;
    const auto fill = [&](const QByteArray& part) { return head + part.repeated(most / part.size()); };
    const QByteArray manyItems = head + "teams: [" + QByteArray("1,").repeated(most / 2) + "]";
    const QByteArray longText = head + "teams: " + QByteArray("\n b").repeated(most / 3);
    for (const QByteArray& file :
         {fill("["), fill("{a: "), fill("- "), fill("? "), fill("\"a\": "), fill("[a: "), fill("a: b\n"), fill("x y "), fill("'"),
          fill("&a "), fill("!!x "), fill("%"), fill(": "), fill(","), fill("|\n"), manyItems, longText})
        EXPECT_FALSE(findFaults(file, {}).has_value()) << file.mid(head.size(), 12).toStdString();
}
