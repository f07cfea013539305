// SPDX-License-Identifier: GPL-3.0-or-later
// What is told beside a table: names, ids that can be copied, cells as the matrix has them. What stays the same is not touched.
#include "gui/widgets/details_pane.h"

#include "gui/models/scope_grid.h"
#include "gui/widgets/label.h"
#include "tests/gui/look.h"
#include "tests/gui/seen.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <list>
#include <random>

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
    QAbstractButton* action(const QString& id) const { return pane.widget()->findChild<QAbstractButton*>(id); }
    QString focused() const { return pane.focusWidget() ? pane.focusWidget()->objectName() : QString(); }
    /// The visible labels, as they are read.
    QList<Label*> labels() const
    {
        QList<Label*> labels = pane.widget()->findChildren<Label*>();
        labels.removeIf([](const Label* label) { return !label->isVisible(); });
        return labels;
    }
    /// What Tab comes to after the pane.
    QStringList walked() const
    {
        QStringList names;
        for (const QWidget* each = pane.nextInFocusChain(); each != &pane; each = each->nextInFocusChain())
            if (const auto* button = qobject_cast<const QAbstractButton*>(each); button && button->isVisible())
                names << (button->text().isEmpty() ? button->accessibleName() : button->text());
        return names;
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

/// Counts how often a widget is painted.
class Paints final : public QObject {
public:
    explicit Paints(QObject* watched) { watched->installEventFilter(this); }
    int count{0};

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

/// Details of every shape, with all that may be missing now there and now not.
class RandomDetails {
public:
    Details next()
    {
        Details details{.name = words(), .mutedPrefix = number(9), .isMono = is(), .beside = words(), .besideNote = words()};
        for (int left = number(4); left > 0; --left)
            details.marks << Details::Mark{words(), ChipKind(number(3))};
        if (is())
            details.open = Details::Action{u"open"_s, words()};
        if (is())
            details.notice = Details::Notice{.icon = icon(), .ink = ink(), .title = words(), .text = words()};
        if (details.notice && is())
            details.notice->cell = quint8(number(16));
        details.isSentence = is();
        if (details.isSentence)
            details.mutedPrefix = 0; // of names, which have one line
        if (is())
            details.about = words();
        if (is())
            details.state = Details::Line{.icon = icon(), .ink = ink(), .text = words()};
        for (int left = number(6); left > 0; --left)
            details.facts << Details::Fact{words(), words(), is() ? icon() : QString(), ink(), is() ? words() : QString()};
        for (int left = number(4); left > 0; --left)
            details.sections << section();
        return details;
    }

private:
    Details::Section section()
    {
        Details::Section section{.title = words(), .count = words(), .text = words(), .rest = words()};
        if (is())
            section.link = Details::Action{u"link"_s, words()};
        for (int left = number(5); left > 0; --left)
            section.lines << line();
        for (int left = number(4); left > 0; --left)
            section.actions << Details::Action{u"action"_s, words(), is()};
        return section;
    }
    Details::Line line()
    {
        Details::Line line{.icon = is() ? icon() : QString(), .ink = ink(), .text = words(), .note = is() ? u"2 s"_s : QString()};
        line.isMono = is();
        line.wraps = is();
        line.mutedPrefix = line.wraps ? 0 : number(5);
        for (QString* part : {&line.below, &line.id, &line.trouble, &line.advice})
            if (is())
                *part = words();
        return line;
    }
    QString words()
    {
        static const QStringList all{u""_s, u"LP_PROD_ID"_s, u"lp-basket"_s,
                                     u"It may read it. The conventions want it otherwise, though."_s,
                                     u"a-name-that-is-so-long-that-no-pane-has-the-room-for-all-of-it-in-one-line"_s};
        return all[number(int(all.size()))];
    }
    QString icon() { return is() ? u"soon"_s : u"check"_s; }
    Token ink() { return is() ? Token::Soon : is() ? Token::Text : Token::AccentText; }
    bool is() { return number(2) == 0; }
    int number(int below) { return int(m_random() % unsigned(below)); }

    std::mt19937 m_random{23};
};

/// All that is seen and told, in the order in which it is read.
QString told(const DetailsPane& pane)
{
    QString all;
    for (QWidget* each : pane.widget()->findChildren<QWidget*>()) {
        if (!each->isVisible() || each->metaObject() == &QWidget::staticMetaObject) // which only holds others
            continue;
        const QRect place(each->mapTo(&pane, QPoint()), each->size());
        QString words;
        QDebug(&words).nospace() << each->metaObject()->className() << ' ' << place << ' ' << each->property("text").toString() << ' '
                                 << QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name) << ' '
                                 << each->accessibleDescription() << ' ' << (each->width() > 0 ? each->toolTip() : QString()) << ' '
                                 << each->objectName() << '\n';
        all += words;
    }
    return all;
}

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

TEST_F(ADetailsPane, KeepsTheWidgetsOfWhatStaysTheSame)
{
    Details details{.marks = {{u"prod"_s, ChipKind::Production}},
                    .name = u"LP_PROD_ID"_s,
                    .isMono = true,
                    .beside = u"lp-basket"_s,
                    .notice = Details::Notice{.icon = u"check"_s, .title = u"In scope"_s, .text = u"lp-basket may read it."_s},
                    .facts = {{u"Visibility"_s, u"private"_s}, {u"Plan"_s, u"8c1f"_s, {}, Token::Text, u"8c1f-2a"_s}},
                    .sections = {{.title = u"Steps"_s, .lines = {{.text = u"one"_s}}, .actions = {{u"undo"_s, u"Undo…"_s}}}}};
    pane.show(details);
    const QList<Label*> before = labels();
    const QAbstractButton* undo = action(u"undo"_s);
    details.marks = {{u"preprod"_s, ChipKind::Plain}};
    details.name = u"LP_PROD_KEY"_s;
    details.beside = u"lp-cart"_s;
    details.notice = Details::Notice{.icon = u"ring"_s, .ink = Token::Soon, .title = u"Not in scope"_s, .text = u"It may not."_s};
    details.facts = {{u"Updated"_s, u"today"_s}, {u"Id"_s, u"47"_s, {}, Token::Text, u"4711"_s}};
    details.sections.first().lines = {{.text = u"two"_s}};
    pane.show(details);
    EXPECT_EQ(labels(), before);
    EXPECT_EQ(action(u"undo"_s), undo);
    const QString words = qm::test::visibleWords(pane);
    for (const QString& each :
         {u"preprod"_s, u"LP_PROD_KEY"_s, u"lp-cart"_s, u"Not in scope\nIt may not."_s, u"Updated\ntoday"_s, u"two"_s})
        EXPECT_TRUE(words.contains(each)) << each.toStdString() << " in: " << words.toStdString();
    EXPECT_FALSE(words.contains(u"LP_PROD_ID"_s)) << words.toStdString();
}

TEST_F(ADetailsPane, BuildsAnewWhatHasAnotherShape)
{
    pane.show({.name = u"A plan"_s, .facts = {{u"Who"_s, u"ben"_s}, {u"Conventions"_s, u"8c1f"_s}}});
    const QPointer<const Label> name = saying(u"A plan"_s);
    const QPointer<const Label> who = saying(u"ben"_s);
    const QPointer<const Label> conventions = saying(u"8c1f"_s);
    pane.show({.name = u"A plan"_s,
               .facts = {{u"Who"_s, u"ben"_s}, {u"Conventions"_s, u"8c1f"_s, {}, Token::Text, u"8c1f-2a"_s}, {u"Took"_s, u"2 s"_s}}});
    EXPECT_TRUE(name && who);
    EXPECT_FALSE(conventions) << "what can be copied is of another type";
    ASSERT_TRUE(saying(u"8c1f"_s) && saying(u"2 s"_s));
    EXPECT_TRUE(saying(u"8c1f"_s)->isVisible() && saying(u"2 s"_s)->isVisible());
    pane.show({.name = u"A plan"_s, .facts = {{u"Who"_s, u"ben"_s}}});
    EXPECT_FALSE(saying(u"8c1f"_s) || saying(u"2 s"_s));
}

TEST_F(ADetailsPane, PaintsOnlyWhatIsOther)
{
    pane.show({.name = u"LP_PROD_ID"_s, .facts = {{u"Visibility"_s, u"private"_s}, {u"Updated"_s, u"today"_s}}});
    QList<Label*> all = labels();
    ASSERT_EQ(all.size(), 5);
    Paints changed(all.takeLast());
    std::list<Paints> others;
    for (Label* label : all)
        others.emplace_back(label);
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count > 0; })) << "all at first";
    QTest::qWait(50);
    changed.count = 0;
    for (Paints& other : others)
        other.count = 0;
    pane.show({.name = u"LP_PROD_ID"_s, .facts = {{u"Visibility"_s, u"private"_s}, {u"Updated"_s, u"yesterday"_s}}});
    EXPECT_TRUE(QTest::qWaitFor([&] { return changed.count > 0; }));
    for (const Paints& other : others)
        EXPECT_EQ(other.count, 0);
}

TEST_F(ADetailsPane, CopiesWhatItTellsOfNow)
{
    const auto plan = [](const QString& name, const QString& id) {
        return Details{.name = name, .facts = {{u"Plan"_s, id.first(2), {}, Token::Text, id}}, .sections = {{.lines = {{.id = id}}}}};
    };
    pane.show(plan(u"One"_s, u"4711"_s));
    pane.show(plan(u"Another"_s, u"8150"_s));
    button(u"Copy the name"_s)->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"Another"_s);
    int copies = 0;
    for (auto* copy : pane.widget()->findChildren<QAbstractButton*>())
        if (copy->accessibleName() == u"Copy the id"_s) {
            QGuiApplication::clipboard()->clear();
            copy->click();
            EXPECT_EQ(QGuiApplication::clipboard()->text(), u"8150"_s);
            ++copies;
        }
    EXPECT_EQ(copies, 2);
}

TEST_F(ADetailsPane, LeavesTheKeyboardWhereItIs)
{
    Details details{.name = u"A plan"_s,
                    .sections = {{.link = Details::Action{u"expand"_s, u"Expand"_s}, .actions = {{u"undo"_s, u"Undo…"_s}}}}};
    pane.show(details);
    QAbstractButton* link = action(u"expand"_s);
    link->setFocus();
    details.facts = {{u"Who"_s, u"ben"_s}};
    details.sections.first().link->text = u"Collapse"_s;
    details.sections.first().lines = {{.text = u"one"_s}, {.text = u"two"_s}};
    pane.show(details);
    EXPECT_EQ(pane.focusWidget(), link);
    EXPECT_EQ(link->text(), u"Collapse"_s);
    button(u"Copy the name"_s)->setFocus();
    details.name = u"Another plan"_s;
    pane.show(details);
    EXPECT_EQ(pane.focusWidget(), button(u"Copy the name"_s));
}

TEST_F(ADetailsPane, GivesTheKeyboardToTheSameActionOrToTheFirstOrKeepsIt)
{
    const auto plan = [](const QList<Details::Action>& actions) {
        return Details{.name = u"A plan"_s, .sections = {{.actions = actions}}};
    };
    const Details::Action resume{u"resume"_s, u"Resume"_s};
    const Details::Action undo{u"undo"_s, u"Undo…"_s};
    const Details::Action script{u"script"_s, u"Copy as gh script"_s};
    pane.show(plan({resume, undo}));
    action(u"undo"_s)->setFocus();
    pane.show(plan({undo, script}));
    EXPECT_EQ(focused(), u"undo"_s);
    pane.show(plan({resume, script}));
    EXPECT_EQ(focused(), u"resume"_s);
    pane.show(Details());
    EXPECT_EQ(pane.focusWidget(), &pane) << "there is no button left";
}

TEST_F(ADetailsPane, IsWalkedAsItIsReadAlsoWhereSomethingIsNew)
{
    Details details{.name = u"A plan"_s, .sections = {{.lines = {{.text = u"one"_s}}}, {.actions = {{u"undo"_s, u"Undo…"_s}}}}};
    pane.show(details);
    EXPECT_EQ(walked(), (QStringList{u"Copy the name"_s, u"Undo…"_s}));
    details.open = Details::Action{u"open"_s, u"Open"_s};
    details.facts = {{u"Plan"_s, u"47"_s, {}, Token::Text, u"4711"_s}};
    details.sections.first().link = Details::Action{u"expand"_s, u"Expand"_s};
    details.sections.first().actions = {{u"resume"_s, u"Resume"_s}, {u"script"_s, u"Script"_s}};
    pane.show(details);
    EXPECT_EQ(walked(), (QStringList{u"Open"_s, u"Copy the name"_s, u"Copy the id"_s, u"Expand"_s, u"Resume"_s, u"Script"_s, u"Undo…"_s}));
}

TEST_F(ADetailsPane, KeepsItsPlaceInTheSameThing)
{
    Details details{.name = u"A plan"_s, .sections = {{.lines = QList<Details::Line>(80, {.text = u"step"_s})}}};
    pane.show(details);
    pane.verticalScrollBar()->setValue(300);
    ASSERT_EQ(pane.verticalScrollBar()->value(), 300) << "it has its place at once";
    details.sections.first().lines.first().text = u"the first step"_s;
    pane.show(details);
    EXPECT_EQ(pane.verticalScrollBar()->value(), 300);
    details.name = u"Another plan"_s;
    pane.show(details);
    EXPECT_EQ(pane.verticalScrollBar()->value(), 0);
}

TEST_F(ADetailsPane, LooksTheSameWhateverItToldOfBefore)
{
    QWidget window;
    window.resize(680, 640);
    QLineEdit elsewhere(&window); // has the keyboard
    elsewhere.setGeometry(0, 610, 100, 30);
    DetailsPane used(qm::test::theme(), &window);
    used.setGeometry(0, 0, 336, 600);
    used.setAttribute(Qt::WA_TransparentForMouseEvents); // wherever the pointer is, nothing is below it
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    elsewhere.setFocus();
    RandomDetails random;
    for (int round = 0; round < 60; ++round) {
        const Details details = random.next();
        DetailsPane fresh(qm::test::theme(), &window);
        fresh.setGeometry(340, 0, 336, 600);
        fresh.setAttribute(Qt::WA_TransparentForMouseEvents);
        fresh.show(details);
        fresh.QWidget::show();
        used.show(details);
        QTest::qWait(1);
        ASSERT_TRUE(used.widget()->grab().toImage() == fresh.widget()->grab().toImage()) << "in round " << round;
        ASSERT_EQ(told(used).toStdString(), told(fresh).toStdString()) << "in round " << round; // tips are given by painting
    }
}

TEST_F(ADetailsPane, TakesNothingAndHundredsOfLines)
{
    const Details::Line line{
        .icon = u"bad"_s, .text = u"x"_s, .mutedPrefix = 40, .id = u"4711"_s, .trouble = u"503"_s, .advice = u"Wait."_s};
    pane.show(Details());
    EXPECT_EQ(qm::test::visibleWords(pane), QString());
    pane.show(
        {.marks = QList<Details::Mark>(3), .name = u"x"_s, .mutedPrefix = 40, .sections = {{.lines = QList<Details::Line>(400, line)}}});
    EXPECT_GE(labels().size(), 2'000);
    pane.grab();
    pane.show(Details());
    EXPECT_EQ(qm::test::visibleWords(pane), QString());
    EXPECT_LT(pane.widget()->findChildren<Label*>().size(), 20) << "they are gone";
}
