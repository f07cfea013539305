// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_field.h"

#include "gui/models/table_model.h"
#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/completion_list.h"
#include "gui/widgets/filter_edit.h"
#include "gui/widgets/filter_tokens.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/offers.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace qm::gui {
FilterField::FilterField(const Theme& theme, const QString& placeholder, QWidget* parent)
    : Surface(theme, {.fill = Token::Field, .line = Token::LineStrong, .radius = 6}, parent)
    , m_edit(new FilterEdit(theme, placeholder, this))
    , m_tokens(new FilterTokens(theme, m_edit, this))
    , m_count(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_clear(Button::ofIcon(theme, u"x"_s, tr("Clear the filter"), this))
    , m_row(new QHBoxLayout(this))
    , m_list(new CompletionList(theme, this))
{
    setFixedHeight(28);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_clear->setFixedSize(20, 20);
    m_clear->setVisible(false);
    m_row->setContentsMargins(8, 0, 8, 0);
    m_row->setSpacing(6);
    m_row->addWidget(new IconLabel(theme, u"filter"_s, Token::Muted, 16, this));
    m_row->addWidget(m_tokens);
    m_row->addWidget(m_edit, 1);
    m_row->addWidget(m_count);
    m_row->addWidget(m_clear);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { changed(isHalfTyped()); });
    connect(m_edit, &QLineEdit::textEdited, this, &FilterField::typed);
    connect(m_clear, &Button::clicked, this, [this] {
        setText({});
        startTyping();
    });
    connect(m_tokens, &FilterTokens::editWanted, this, &FilterField::takeBack);
    connect(m_tokens, &FilterTokens::removed, this, [this] {
        if (m_tokens->count() == 0)
            startTyping();
        changed(false);
    });
    connect(m_list, &CompletionList::chosen, this, &FilterField::complete);
}

FilterField::~FilterField()
{
    delete m_list;
}

void FilterField::setTable(const TableModel* table)
{
    m_table = table;
    setText(text());
}

QString FilterField::text() const
{
    const QString conditions = m_tokens->conditions().join(u' ');
    return conditions.isEmpty() || m_edit->text().isEmpty() ? conditions + m_edit->text() : conditions + u' ' + m_edit->text();
}

void FilterField::setText(const QString& text)
{
    const QString before = this->text();
    const filter::Parts parts = filter::partsOf(text, m_table ? m_table->fields() : filter::Fields(), filter::Ending::Finished);
    {
        const QSignalBlocker quiet(m_edit);
        m_tokens->setConditions(parts.finished);
        m_edit->setText(parts.rest);
    }
    if (this->text() != before)
        changed(false);
}

void FilterField::setCount(const QString& words)
{
    m_words = words;
    tell();
}

void FilterField::setFault(const std::optional<filter::Fault>& fault)
{
    m_fault = fault;
    m_edit->setToolTip(fault ? fault->asError().message() : QString());
    m_edit->setAccessibleDescription(m_edit->toolTip());
    // Tokens can be read: a fault is behind them.
    const qsizetype before = text().size() - m_edit->text().size();
    m_edit->setMark(fault ? std::max(qsizetype(0), fault->at - before) : -1, fault ? fault->length : 0);
    tell();
    update();
}

/// What is wrong goes before how many there are.
void FilterField::tell()
{
    m_count->setText(m_fault ? m_fault->reason : m_words);
    m_count->setInk(m_fault ? Token::Bad : Token::Muted);
}

void FilterField::startTyping()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterField::addButton(Button* button)
{
    m_row->insertWidget(m_row->indexOf(m_clear), button);
    setTabOrder(m_edit, button);
    setTabOrder(button, m_clear);
}

QWidget* FilterField::lastInTabOrder() const
{
    return m_clear;
}

/// What is half typed is not told yet: the rows would come and go with each letter of a name.
void FilterField::changed(bool isHalfTyped)
{
    m_clear->setVisible(!text().isEmpty());
    if (m_edit->text().isEmpty())
        m_list->hide();
    m_isHalfTyped = isHalfTyped;
    if (!m_isHalfTyped)
        Q_EMIT edited(text());
}

/// It is meant as it stands.
void FilterField::settle()
{
    if (std::exchange(m_isHalfTyped, false))
        Q_EMIT edited(text());
}

bool FilterField::isHalfTyped() const
{
    if (!m_table)
        return false;
    const filter::Completion completion = completionHere();
    const bool isBegun = !completion.typed.isEmpty() || !completion.field.isEmpty();
    const QStringList offers = isBegun ? offersFor(completion, *m_table) : QStringList();
    return !offers.isEmpty() && !offers.contains(completion.typed, Qt::CaseInsensitive);
}

filter::Completion FilterField::completionHere() const
{
    return filter::completionAt(m_edit->text(), m_edit->cursorPosition(), m_table->fields());
}

void FilterField::typed()
{
    const qsizetype cursor = m_edit->cursorPosition();
    if (cursor > 0 && m_edit->text().at(cursor - 1).isSpace())
        finish(filter::Ending::BeingTyped, cursor);
    offer(false);
}

/// Makes tokens of the finished conditions in that much of what is typed. The filter stays the same.
void FilterField::finish(filter::Ending ending, qsizetype upTo)
{
    if (!m_table)
        return;
    const filter::Parts parts = filter::partsOf(m_edit->text().first(upTo), m_table->fields(), ending);
    if (parts.finished.isEmpty())
        return;
    {
        const QSignalBlocker quiet(m_edit);
        m_tokens->setConditions(m_tokens->conditions() + parts.finished);
        m_edit->setText(parts.rest + m_edit->text().sliced(upTo));
        m_edit->setCursorPosition(int(parts.rest.size()));
    }
    changed(isHalfTyped()); // bare words may stand behind it now
}

void FilterField::leave()
{
    m_list->hide();
    finish(filter::Ending::Finished, m_edit->text().size());
    settle();
    Q_EMIT left();
}

void FilterField::takeBack(int token)
{
    finish(filter::Ending::Finished, m_edit->text().size());
    {
        const QSignalBlocker quiet(m_edit);
        const QString condition = m_tokens->take(token);
        const QString rest = m_edit->text();
        m_edit->setText(rest.isEmpty() ? condition : condition + u' ' + rest);
        m_edit->setCursorPosition(int(condition.size()));
    }
    m_edit->setFocus(Qt::OtherFocusReason);
    changed(false);
}

/// Opens the list, or closes it where there is nothing to offer; `isAsked`: also before anything is typed.
void FilterField::offer(bool isAsked)
{
    if (!m_table)
        return;
    m_completion = completionHere();
    const bool isBegun = isAsked || !m_completion.typed.isEmpty() || !m_completion.field.isEmpty();
    const QStringList offers = isBegun ? offersFor(m_completion, *m_table) : QStringList();
    if (offers.isEmpty())
        m_list->hide();
    else
        m_list->offer(offers, m_edit->x() + int(m_edit->xOf(m_completion.at)) - 14);
}

void FilterField::complete(const QString& offer)
{
    m_list->hide();
    const Completed done = completed(m_edit->text(), m_completion, offer);
    m_edit->setText(done.text);
    m_edit->setCursorPosition(int(done.cursor));
    typed();
}

void FilterField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isFocused = m_edit->hasFocus();
    drawBox(painter, rect(), 6, theme().colour(Token::Field),
            theme().colour(m_fault     ? Token::Bad
                           : isFocused ? Token::Accent
                                       : Token::LineStrong),
            isFocused ? 2 : 1);
}

bool FilterField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::FocusOut && m_list) {
        m_list->hide();
        settle();
    }
    if (event->type() == QEvent::KeyPress && pressed(*static_cast<QKeyEvent*>(event)))
        return true;
    return Surface::eventFilter(watched, event);
}

bool FilterField::pressed(const QKeyEvent& event)
{
    if (m_list->isOpen() && m_list->pressed(event)) {
        if (!m_list->isOpen())
            settle();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            leave();
        else
            setText({});
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier)
            return false; // for what is around it
        leave();
        return true;
    case Qt::Key_Space:
        if (event.modifiers() != Qt::ControlModifier)
            return false;
        offer(true);
        return true;
    case Qt::Key_Backspace:
        if (m_edit->cursorPosition() > 0 || m_edit->hasSelectedText() || m_tokens->count() == 0)
            return false;
        takeBack(m_tokens->count() - 1);
        return true;
    default:
        return false;
    }
}

} // namespace qm::gui
