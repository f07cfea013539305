// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/status_bar.h"

#include "core/cli/translations.h"
#include "gui/models/picture.h"
#include "gui/widgets/label.h"
#include "tests/gui/look.h"
#include "tests/gui/scope_world.h"
#include "tests/gui/seen.h"

#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QString ofMatrix = u"Space changes the cell, C as conventions"_s;

Picture read(std::optional<net::Tally> requests)
{
    return {.quota = net::Quota{.resource = "core", .remaining = 4'871, .limit = 5'000, .resetsAt = test::scopeNow},
            .requests = requests,
            .secretCount = 64,
            .repositoryCount = 1'204,
            .readAt = test::scopeNow};
}

class AStatusBar : public testing::Test {
protected:
    AStatusBar()
    {
        QLocale::setDefault(QLocale(u"en"_s));
        bar.resize(1'088, 28);
        bar.show();
    }
    ~AStatusBar() override { QLocale::setDefault(QLocale::c()); }

    QStringList words() const { return test::visibleWords(bar).split(u'\n'); }
    Label* saying(const QString& text) const
    {
        for (auto* label : bar.findChildren<Label*>())
            if (label->text() == text)
                return label;
        return nullptr;
    }
    int rules() const
    {
        int rules = 0;
        for (const Surface* each : bar.findChildren<Surface*>())
            rules += each->isVisible() ? 1 : 0;
        return rules;
    }
    /// Whether all that is seen is seen whole.
    bool isWhole() const
    {
        for (const Label* label : bar.findChildren<Label*>())
            if (label->isVisible() && label->sizeHint().width() > label->width())
                return false;
        return true;
    }

    const cli::Translations translations{QLocale(u"en"_s)};
    StatusBar bar{test::theme()};
};

} // namespace

TEST_F(AStatusBar, TellsHowManyRequestsTheReadingMadeBetweenLines)
{
    bar.tell(read(net::Tally{.sent = 3}));
    bar.tellPage(ofMatrix);
    ASSERT_EQ(words().size(), 4) << words().join(u'\n').toStdString();
    EXPECT_TRUE(words().at(0).startsWith(u"1,204 repositories and 64 secrets, read "_s)) << words().at(0).toStdString();
    EXPECT_EQ(words().mid(1), (QStringList{u"3 requests"_s, u"Quota 4,871 of 5,000"_s, ofMatrix}));
    EXPECT_EQ(rules(), 2);
}

TEST_F(AStatusBar, CountsOneAndManyAsPeopleDo)
{
    bar.tell(read(net::Tally{.sent = 1}));
    EXPECT_TRUE(words().contains(u"1 request"_s)) << words().join(u'\n').toStdString();
    bar.tell(read(net::Tally{.sent = 1'204}));
    EXPECT_TRUE(words().contains(u"1,204 requests"_s)) << words().join(u'\n').toStdString();
}

TEST_F(AStatusBar, SaysHowManyOfThemCostNothing)
{
    bar.tell(read(net::Tally{.sent = 5, .unchanged = 4}));
    ASSERT_TRUE(saying(u"5 requests"_s));
    EXPECT_TRUE(saying(u"5 requests"_s)->toolTip().contains(u"4 of them cost no quota"_s));
    bar.tell(read(net::Tally{.sent = 5}));
    EXPECT_FALSE(saying(u"5 requests"_s)->toolTip().contains(u"quota"_s));
}

TEST_F(AStatusBar, SaysNothingOfRequestsThatNobodyMade)
{
    Picture picture = read(std::nullopt);
    picture.quota.reset();
    bar.tell(picture);
    EXPECT_EQ(words().size(), 1) << words().join(u'\n').toStdString();
    EXPECT_EQ(rules(), 0);
}

TEST_F(AStatusBar, CountsWhileItReads)
{
    Picture picture = read(net::Tally{.sent = 12});
    picture.isReading = true;
    picture.secretsArrived = 7;
    bar.tell(picture);
    EXPECT_EQ(words().first(2), (QStringList{u"Reading: 7 secrets, 0 repositories so far"_s, u"12 requests"_s}));
}

TEST_F(AStatusBar, HidesWhatIsLeastImportantWhereThereIsNoRoom)
{
    bar.tell(read(net::Tally{.sent = 3}));
    bar.tellPage(ofMatrix);
    qsizetype before = words().size();
    QStringList gone;
    for (int width = 1'088; width >= 320; width -= 4) {
        const QStringList seen = words();
        bar.resize(width, 28);
        QTest::qWait(0);
        EXPECT_TRUE(isWhole()) << width << ": " << words().join(u'\n').toStdString();
        EXPECT_LE(words().size(), before);
        before = words().size();
        for (const QString& each : seen)
            if (!words().contains(each))
                gone << each;
    }
    EXPECT_EQ(gone, (QStringList{u"3 requests"_s, u"Quota 4,871 of 5,000"_s, ofMatrix}));
    bar.resize(1'088, 28);
    EXPECT_EQ(words().size(), 4) << "and it is there again where there is room";
    EXPECT_EQ(rules(), 2);
}

TEST_F(AStatusBar, NeverHoldsTheWindowWide)
{
    bar.tell(read(net::Tally{.sent = 3}));
    bar.tellPage(ofMatrix);
    EXPECT_EQ(bar.minimumSizeHint().width(), 0);
}
