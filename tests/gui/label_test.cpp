// SPDX-License-Identifier: GPL-3.0-or-later
// Plain words: as large as Qt's own label of them, whatever they become.
#include "gui/widgets/label.h"

#include "tests/gui/look.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

const QStringList someTexts{u"a"_s, u"LP_PROD_AZURE_CLIENT_SECRET"_s, u""_s, u"two\nlines"_s, u" blank "_s, u"Größe, “ﬁ” 漢字"_s, u""_s,
                            u"b"_s};

void makeLike(QLabel& other, const Label& label)
{
    other.setTextFormat(Qt::PlainText);
    other.setFont(label.font());
    other.setText(label.text());
    other.setContentsMargins(label.contentsMargins());
    other.setMinimumSize(label.minimumSize());
}

} // namespace

TEST(ALabel, IsAsLargeAsQtsWhateverItBecomes)
{
    for (const Type type : {Type::Body, Type::Title, Type::Mono, Type::ChipBold}) {
        Label label(qm::test::theme(), u"first"_s, type);
        QLabel other(u"first"_s);
        for (const QString& text : someTexts) {
            label.setText(text);
            makeLike(other, label);
            EXPECT_EQ(label.sizeHint(), other.sizeHint()) << text.toStdString();
            EXPECT_EQ(label.minimumSizeHint(), other.minimumSizeHint()) << text.toStdString();
        }
    }
}

TEST(ALabel, FollowsItsFontItsMarginsAndTheLeastItMayBe)
{
    Label label(qm::test::theme(), u"Secrets"_s, Type::Caption);
    const QSize small = label.sizeHint();
    const auto isLikeQts = [&label] {
        QLabel other;
        makeLike(other, label);
        return label.sizeHint() == other.sizeHint() && label.minimumSizeHint() == other.minimumSizeHint();
    };
    label.standWith(Type::Title);
    EXPECT_GT(label.sizeHint().height(), small.height());
    EXPECT_TRUE(isLikeQts());
    label.setFont(qm::test::theme().font(Type::Title));
    EXPECT_GT(label.sizeHint().width(), small.width());
    EXPECT_TRUE(isLikeQts());
    label.setMinimumSize(300, 50);
    EXPECT_EQ(label.sizeHint(), QSize(300, 50));
    EXPECT_TRUE(isLikeQts());
}

TEST(ALabel, IsCutWhereItHasNoRoomAndTellsAllOfItThen)
{
    Label label(qm::test::theme(), u"lp-basket-cross-sell"_s, Type::Body, Token::Text, Label::Fit::Cut);
    EXPECT_EQ(label.minimumSizeHint().width(), 0);
    EXPECT_EQ(label.minimumSizeHint().height(), label.sizeHint().height());
    const auto tipAt = [&label](int width) {
        label.resize(width, label.sizeHint().height());
        label.grab();
        return label.toolTip();
    };
    const int whole = label.sizeHint().width();
    EXPECT_EQ(tipAt(whole), QString());
    EXPECT_EQ(tipAt(whole - 1), label.text());
    EXPECT_EQ(tipAt(whole + 50), QString()) << "nothing is cut any more";
    label.setText(u"a much longer name than that one was"_s);
    EXPECT_EQ(tipAt(whole), label.text());
    label.setText(u"two\nlines"_s);
    EXPECT_EQ(tipAt(label.sizeHint().width()), label.text()) << "both stand on one";
}
