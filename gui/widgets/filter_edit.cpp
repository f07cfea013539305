// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_edit.h"

#include <QPainter>

namespace qm::gui {
namespace {

constexpr int inset = 2; // QLineEdit's own, left of its text
constexpr int shortestMark = 6;

} // namespace

FilterEdit::FilterEdit(const Theme& theme, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setFrame(false);
    setFont(theme.font(Type::Body));
    setPlaceholderText(placeholder);
    setAccessibleName(tr("Filter"));
    setMinimumWidth(80);
    setFixedHeight(24);
}

void FilterEdit::setMark(qsizetype at, qsizetype length)
{
    m_markAt = at;
    m_markLength = length;
    update();
}

qreal FilterEdit::xOf(qsizetype place) const
{
    const QFontMetricsF metrics(font());
    const auto advance = [&](qsizetype upTo) { return metrics.horizontalAdvance(text().first(std::min(upTo, text().size()))); };
    const qreal caret = inputMethodQuery(Qt::ImCursorRectangle).toRectF().center().x();
    const qreal scrolled = advance(cursorPosition()) + inset - caret;
    return inset + advance(place) - (scrolled > 4 ? scrolled : 0); // a caret is some pixels wide
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_markAt < 0)
        return;
    const qreal begin = std::max(xOf(m_markAt), 0.0);
    const qreal end = std::min(std::max(begin + shortestMark, xOf(m_markAt + m_markLength)), qreal(width()));
    if (begin < end)
        QPainter(this).fillRect(QRectF(begin, height() - 4, end - begin, 2), m_theme.colour(Token::Bad));
}

} // namespace qm::gui
