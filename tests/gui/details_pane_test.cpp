// SPDX-License-Identifier: GPL-3.0-or-later
// What is told beside a table: names, ids that can be copied, cells as the matrix has them.
#include "gui/widgets/details_pane.h"

#include "gui/models/scope_grid.h"
#include "gui/widgets/label.h"
#include "tests/gui/look.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

class ADetailsPane : public testing::Test {
protected:
    ADetailsPane()
    {
        pane.resize(336, 600);
        pane.QWidget::show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&pane));
    }

    QAbstractButton* button(const QString& name) const
    {
        for (auto* each : pane.widget()->findChildren<QAbstractButton*>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    const Label* saying(const QString& text) const
    {
        for (const auto* label : pane.widget()->findChildren<Label*>())
            if (label->text() == text)
                return label;
        return nullptr;
    }
    /// Whether something of that colour is seen there.
    static bool has(const QImage& image, Token ink)
    {
        const QRgb wanted = qm::test::theme().colour(ink).rgb();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) == wanted)
                    return true;
        return false;
    }

    /// Letters are blended at their edges: no pixel need have their colour.
    static int darkest(const QImage& image)
    {
        int darkest = 255;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                darkest = std::min(darkest, qGray(image.pixel(x, y)));
        return darkest;
    }

    DetailsPane pane{qm::test::theme()};
};

} // namespace

TEST_F(ADetailsPane, CopiesAllOfAnIdOfWhichItShowsTheBeginning)
{
    pane.show({.name = u"A plan"_s, .facts = {{.label = u"Plan"_s, .value = u"8c1f2a"_s, .id = u"8c1f2a-0000-4711"_s}}});
    ASSERT_TRUE(saying(u"8c1f2a"_s));
    QAbstractButton* copy = button(u"Copy the id"_s);
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->accessibleDescription(), u"Plan"_s) << "of which of several";
    copy->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"8c1f2a-0000-4711"_s);
}

TEST_F(ADetailsPane, OffersToOpenWhatIsSeenElsewhere)
{
    pane.show({.name = u"lp-basket"_s});
    EXPECT_FALSE(button(u"Open on GitHub"_s));
    QSignalSpy acted(&pane, &DetailsPane::acted);
    pane.show({.name = u"lp-basket"_s, .open = Details::Action{.id = u"open"_s, .text = u"Open on GitHub"_s}});
    ASSERT_TRUE(button(u"Open on GitHub"_s));
    button(u"Open on GitHub"_s)->click();
    ASSERT_TRUE(acted.wait(1'000));
    EXPECT_EQ(acted.first().first().toString(), u"open"_s);
}

TEST_F(ADetailsPane, MutesWhatTheNameSharesWithItsNeighbours)
{
    const QString name = u"LP_PROD_ID"_s;
    pane.show({.name = name, .mutedPrefix = 8, .isMono = true});
    const Label* label = saying(name);
    ASSERT_TRUE(label) << "screen readers read all of it";
    const QImage image = const_cast<Label*>(label)->grab().toImage(); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    const int end = QFontMetrics(label->font()).horizontalAdvance(name.first(8));
    EXPECT_GT(darkest(image.copy(0, 0, end, image.height())), darkest(image.copy(end, 0, image.width() - end, image.height())) + 20);
}

TEST_F(ADetailsPane, ShowsAPendingCellAsTheMatrixDoes)
{
    const Details::Notice plain{.icon = u"plus"_s, .title = u"Will be added"_s, .text = u"lp-basket may then read it."_s};
    Details::Notice asCell = plain;
    asCell.cell = quint8(scope::Pending);
    pane.show({.name = u"LP_PROD_ID"_s, .notice = plain});
    QTest::qWait(20);
    EXPECT_FALSE(has(pane.grab().toImage(), Token::Accent));
    pane.show({.name = u"LP_PROD_ID"_s, .notice = asCell});
    QTest::qWait(20);
    EXPECT_TRUE(has(pane.grab().toImage(), Token::Accent)) << "the filled box";
}
