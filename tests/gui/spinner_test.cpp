// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/spinner.h"

#include "gui/widgets/reading_strip.h"
#include "tests/gui/look.h"

#include <QTest>

#include <gtest/gtest.h>

using namespace qm::gui;

namespace {

/// Counts how often what it watches is painted.
class Paints final : public QObject {
public:
    explicit Paints(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count{0};
};

class TheSpinner : public testing::Test {
protected:
    void SetUp() override
    {
        place.resize(60, 60);
        place.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&place));
        QTest::qWait(20);
        paints.count = 0;
    }

    QWidget place;
    Spinner spinner{qm::test::theme(), 14, &place};
    Paints paints{spinner};
};

} // namespace

TEST_F(TheSpinner, PaintsNothingWhileItStandsStill)
{
    QTest::qWait(300);
    EXPECT_EQ(paints.count, 0);
    EXPECT_FALSE(spinner.isTurning());
}

TEST_F(TheSpinner, TurnsUntilItIsTold)
{
    spinner.setTurning(true);
    EXPECT_TRUE(QTest::qWaitFor([this] { return paints.count >= 2; }));
    spinner.setTurning(false);
    QTest::qWait(50);
    paints.count = 0;
    QTest::qWait(300);
    EXPECT_EQ(paints.count, 0);
}

TEST_F(TheSpinner, RestsWhileItIsHiddenAndGoesOnWhereItIsSeenAgain)
{
    spinner.setTurning(true);
    place.hide();
    EXPECT_FALSE(spinner.isTurning());
    place.show();
    EXPECT_TRUE(spinner.isTurning());
}

TEST_F(TheSpinner, OfAReadingStripTurnsWhileTheStripIsSeen)
{
    ReadingStrip strip(qm::test::theme(), &place);
    const auto* ring = strip.findChild<Spinner*>();
    ASSERT_TRUE(ring);
    EXPECT_FALSE(ring->isTurning());
    strip.show();
    EXPECT_TRUE(ring->isTurning());
    strip.hide();
    EXPECT_FALSE(ring->isTurning());
}
