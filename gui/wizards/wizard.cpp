// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/wizard.h"

#include "gui/models/desk.h"
#include "gui/theme/painting.h"
#include "gui/widgets/access.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/step_rail.h"
#include "gui/widgets/surface.h"
#include "gui/wizards/aside.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int barHeight = 56;
constexpr int dialogRadius = 10;
constexpr int roomForAsides = 1100; // below, the page has it all

} // namespace

Wizard::Wizard(const Theme& theme, Desk& desk, const QString& title, QWidget* parent, Shape shape)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_title(title)
    , m_shape(shape)
    , m_subtitle(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
    , m_rail(new StepRail(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_consequence(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
    , m_report(new Button(theme, tr("Copy report"), Button::Kind::Quiet, u"copy"_s, this))
    , m_secondary(new Button(theme, {}, Button::Kind::Secondary, {}, this))
    , m_primary(new Button(theme, {}, Button::Kind::Primary, {}, this))
{
    setAccessibleRole(*this, isDialog() ? QAccessible::Dialog : QAccessible::Grouping);
    setAccessibleName(title);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(this);
    const int line = isDialog() ? 1 : 0; // around it
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(rule());
    column->addLayout(middle, 1);
    column->addWidget(rule());
    column->addWidget(foot());
    connect(m_report, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(currentPage()->report()); });
    connect(m_secondary, &Button::clicked, this, [this] { currentPage()->retreat(); });
    connect(m_primary, &Button::clicked, this, &Wizard::act);
}

/// Without a fill of its own: a dialog's corners are round.
QWidget* Wizard::head()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(24, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(new Label(m_theme, m_title, Type::Title, Token::Text, Label::Fit::Whole, head));
    row->addWidget(m_subtitle, 1);
    m_subtitle->standWith(Type::Title);
    if (const session::Target* target = m_desk.target(); target && !isDialog()) { // around a dialog the window itself says so
        if (target->sandbox)
            row->addWidget(new Chip(m_theme, tr("SANDBOX"), ChipKind::Sandbox, head));
        row->addWidget(new Label(m_theme, target->organization, Type::Caption, Token::Muted, Label::Fit::Whole, head));
    }
    Button* close = Button::ofIcon(m_theme, u"x"_s, tr("Close"), head);
    connect(close, &Button::clicked, this, &Wizard::closed);
    row->addWidget(close);
    return head;
}

QWidget* Wizard::foot()
{
    QWidget* foot = isDialog() ? new QWidget(this) : new Surface(m_theme, {.fill = Token::Chrome}, this);
    foot->setFixedHeight(barHeight - 1);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(8);
    row->addWidget(m_consequence, 1);
    for (Button* button : {m_report, m_secondary, m_primary}) {
        button->setTall(true);
        row->addWidget(button);
    }
    return foot;
}

QWidget* Wizard::rule()
{
    return new Rule(m_theme, Token::Line, this);
}

void Wizard::addPage(WizardPage* page)
{
    m_pages->addWidget(page);
    connect(page, &WizardPage::changed, this, [this, page] {
        if (page == currentPage())
            showPage();
    });
    connect(page, &WizardPage::settled, this, [this, page] {
        if (page == currentPage()) {
            showPage();
            giveFocus();
        }
    });
    connect(page, &WizardPage::closeWanted, this, &Wizard::closed);
    connect(page, &WizardPage::next, this, [this] { turnTo(static_cast<WizardPage*>(m_pages->widget(current() + 1))); });
    connect(page, &WizardPage::back, this, [this] {
        if (current() == 0)
            Q_EMIT closed();
        else
            turnTo(static_cast<WizardPage*>(m_pages->widget(current() - 1)));
    });
}

WizardPage* Wizard::currentPage() const
{
    return static_cast<WizardPage*>(m_pages->currentWidget());
}

int Wizard::current() const
{
    return m_pages->currentIndex();
}

void Wizard::begin()
{
    QStringList names;
    for (int page = 0; page < m_pages->count(); ++page)
        names << static_cast<WizardPage*>(m_pages->widget(page))->name();
    m_rail->setSteps(names);
    turnTo(static_cast<WizardPage*>(m_pages->widget(0)));
}

void Wizard::turnTo(WizardPage* page)
{
    if (page != currentPage())
        currentPage()->exit();
    m_pages->setCurrentWidget(page);
    page->enter();
    showPage();
    giveFocus();
}

/// Not while it is covered: whoever covers it has the keyboard.
void Wizard::giveFocus()
{
    if (!isVisible() || !currentPage())
        return;
    QWidget* first = currentPage()->firstFocus();
    (first                                              ? first
     : m_primary->isEnabled() && !m_primary->isHidden() ? m_primary
                                                        : static_cast<QWidget*>(m_secondary))
        ->setFocus(Qt::OtherFocusReason);
}

void Wizard::showPage()
{
    const WizardPage& page = *currentPage();
    const bool hadKeyboard = m_primary->hasFocus() || m_secondary->hasFocus();
    m_rail->setCurrent(current());
    m_rail->setNote(page.note());
    m_subtitle->setText(page.subtitle());
    m_consequence->setText(page.consequence());
    m_report->setVisible(!page.report().isEmpty());
    m_secondary->setText(page.secondary());
    m_secondary->setVisible(!page.secondary().isEmpty());
    m_primary->setText(page.primary());
    m_primary->setVisible(!page.primary().isEmpty());
    m_primary->setEnabled(page.isReady());
    for (Button* button : {m_secondary, m_primary})
        button->updateGeometry();
    if (hadKeyboard && !m_primary->hasFocus() && !m_secondary->hasFocus())
        giveFocus(); // else it is at the button that closes all
}

void Wizard::act()
{
    if (currentPage()->isReady() && !currentPage()->primary().isEmpty())
        currentPage()->act();
}

/// A key that is held leads to one page only: whoever holds it has seen no other.
void Wizard::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->isAutoRepeat() && (isEnter || event->key() == Qt::Key_Escape))
        return;
    if (isEnter && (event->modifiers() & Qt::ControlModifier || QApplication::focusWidget() == m_primary))
        act();
    else if (event->key() == Qt::Key_Escape)
        currentPage()->leave();
    else
        QWidget::keyPressEvent(event);
}

void Wizard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    giveFocus();
}

/// Of a small window the page has nearly all: what the asides say, it says too.
void Wizard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = !isDialog() && width() < roomForAsides;
    m_rail->setNarrow(isNarrow);
    for (Aside* aside : findChildren<Aside*>())
        aside->setVisible(!isNarrow);
}

void Wizard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isDialog())
        drawBox(painter, rect(), dialogRadius, m_theme.colour(Token::Base), m_theme.colour(Token::LineStrong));
    else
        painter.fillRect(rect(), m_theme.colour(Token::Base));
}

} // namespace qm::gui
