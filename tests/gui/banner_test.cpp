// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/banner.h"

#include "tests/gui/look.h"

#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

constexpr int narrow = 260; // px

TEST(Banner, TellsTheHeightOfWhatItSaysAtOnce)
{
    QWidget place;
    auto* column = new QVBoxLayout(&place);
    auto* banner = new Banner(qm::test::theme(), &place);
    column->addWidget(banner);
    place.show();
    [[maybe_unused]] const int empty = column->totalHeightForWidth(narrow); // what was asked for before it says anything
    const QString words = u"Grant the permission to this identity, then try again. "_s.repeated(4);
    banner->say(Banner::Tone::Bad, u"Resource not accessible"_s, words, u"Copy details"_s, u"Retry"_s);
    const int atOnce = column->totalHeightForWidth(narrow);
    QTest::qWait(50);
    column->invalidate();
    EXPECT_EQ(atOnce, column->totalHeightForWidth(narrow));

    banner->say(Banner::Tone::Bad, u"Resource not accessible"_s, {});
    EXPECT_LT(column->totalHeightForWidth(narrow), atOnce);
}

} // namespace
