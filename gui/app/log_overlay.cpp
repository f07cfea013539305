// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/log_overlay.h"

#include "gui/widgets/button.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/log_view.h"
#include "gui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int panelWidth = 1120;
constexpr int between = 500; // ms, from one look to the next

} // namespace

LogOverlay::LogOverlay(const Theme& theme, LogParts parts, QWidget* window)
    : Overlay(theme, tr("Log"), panelWidth, window)
    , m_parts(std::move(parts))
    , m_tail(m_parts.file)
    , m_pages(new QStackedWidget(this))
    , m_filter(new FilterField(theme, tr("Filter the lines"), this))
    , m_levels(new Segmented(theme, {tr("Everything"), tr("Warnings and errors")}, this))
    , m_body(new QStackedWidget(this))
    , m_view(new LogView(theme, m_log, this))
    , m_empty(new EmptyState(theme, this))
    , m_save(new Button(theme, tr("Save support bundle…"), Button::Kind::Secondary, u"export"_s, this))
    , m_support(new SupportPane(theme, m_parts.support, this))
{
    setTall();
    m_levels->setAccessibleName(tr("Which lines"));
    m_pages->addWidget(logPage());
    m_pages->addWidget(m_support);
    content().addWidget(m_pages);

    connect(m_filter, &FilterField::edited, this, &LogOverlay::applyFilter);
    connect(m_filter, &FilterField::left, this, [this] { firstFocus()->setFocus(Qt::OtherFocusReason); });
    connect(m_levels, &Segmented::chosen, this, &LogOverlay::applyFilter);
    connect(m_view, &LogView::filterWanted, m_filter, &FilterField::startTyping);
    connect(m_empty, &EmptyState::acted, this, [this] {
        m_levels->setCurrent(0);
        m_filter->setText({});
        applyFilter();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_save, &Button::clicked, this, &LogOverlay::showSupport);
    connect(m_support, &SupportPane::backWanted, this, [this] {
        m_pages->setCurrentIndex(0);
        m_save->setFocus(Qt::OtherFocusReason);
    });
    m_again.setInterval(between);
    connect(&m_again, &QTimer::timeout, this, &LogOverlay::look);
}

/// From top to bottom: filter, lines, which file it is.
QWidget* LogOverlay::logPage()
{
    auto* page = new QWidget(m_pages);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_filter, 1);
    head->addWidget(m_levels);
    auto* frame = new Surface(theme(), {.fill = Token::Base, .line = Token::Line, .radius = 6}, page);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 4, 1, 4); // the round corners stay free
    inside->addWidget(m_body);
    m_body->addWidget(m_view);
    m_body->addWidget(m_empty);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(new Label(theme(), m_parts.file, Type::Caption, Token::Muted, Label::Fit::Cut, page), 1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(frame, 1);
    column->addLayout(foot);
    return page;
}

QWidget* LogOverlay::firstFocus() const
{
    if (m_pages->currentIndex() == 1)
        return m_support->firstFocus();
    return m_body->currentWidget() == m_view ? static_cast<QWidget*>(m_view) : m_save;
}

void LogOverlay::fill()
{
    m_pages->setCurrentIndex(0);
    look();
    m_view->goToEnd();
}

/// What this program said a moment ago is still on its way to the file.
void LogOverlay::look()
{
    m_parts.log->flush();
    const Result<cli::LogTail::Look> look = m_tail.look();
    const std::optional<Error> before = std::exchange(m_trouble, look ? std::nullopt : std::optional(look.error()));
    if (look)
        m_log.add(*look);
    if (m_trouble != before || (look && (look->startsAnew || !look->lines.isEmpty())))
        tell();
}

void LogOverlay::applyFilter()
{
    m_log.setFilter(m_filter->text(), m_levels->current() == 0 ? LogLevel::Unknown : LogLevel::Warning);
    tell();
}

void LogOverlay::tell()
{
    const QLocale locale;
    const int lines = int(m_log.lineCount());
    m_filter->setCount(m_log.rowCount() == lines ? tr("%Ln lines", nullptr, lines)
                                                 : tr("%1 of %Ln lines", nullptr, lines).arg(locale.toString(m_log.rowCount())));
    if (lines == 0 && m_trouble && m_trouble->kind != Error::Kind::NotFound)
        m_empty->say(u"bad"_s, m_trouble->headline(), m_trouble->explanation());
    else if (lines == 0)
        m_empty->say(u"terminal"_s, tr("There is nothing in the log yet"),
                     tr("What the program asks of a service, and what goes wrong, is written down here."));
    else
        m_empty->say(u"filter"_s, tr("No line passes the filter"), tr("It shows the end of the log only."), tr("Show everything"));
    m_body->setCurrentWidget(m_log.rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_empty);
}

void LogOverlay::showSupport()
{
    m_parts.log->flush();
    m_pages->setCurrentWidget(m_support);
    m_support->begin();
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

void LogOverlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F12) // the same key again
        close();
    else
        Overlay::keyPressEvent(event);
}

void LogOverlay::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_again.start();
}

void LogOverlay::hideEvent(QHideEvent* event)
{
    Overlay::hideEvent(event);
    m_again.stop();
}

} // namespace qm::gui
