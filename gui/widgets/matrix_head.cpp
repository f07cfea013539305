// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_head.h"

#include "gui/models/scope_matrix.h"
#include "gui/theme/painting.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr qreal tangent = 1.7320508; // of matrix::slant
constexpr int foot = 8;              // from the cells to the names
constexpr int iconRoom = 13;

} // namespace

MatrixHead::MatrixHead(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_plain(theme.font(Type::Caption))
    , m_heavy(theme.font(Type::Group))
{
    setFixedHeight(matrix::headHeight);
    setMinimumSectionSize(matrix::cell);
    setDefaultSectionSize(matrix::cell);
    setSectionResizeMode(Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
}

void MatrixHead::setCurrent(int column)
{
    for (const int each : {std::exchange(m_current, column), column}) // a name leans over those right of it
        if (each >= 0)
            viewport()->update(each * matrix::cell - offset() - matrix::cell, 0, overhang() + 3 * matrix::cell, height());
}

int MatrixHead::overhang() const
{
    return int(matrix::headHeight / tangent);
}

QSize MatrixHead::sizeHint() const
{
    return {matrix::cell, matrix::headHeight}; // QHeaderView's measures two hundred names for it
}

void MatrixHead::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int bottom = height();
    painter.fillRect(event->rect(), m_theme.colour(Token::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int count = m_matrix ? m_matrix->columnCount() : 0;
    const int first = std::max(0, (event->rect().left() + offset() - overhang()) / matrix::cell - 1);
    const int last = std::min(count - 1, (event->rect().right() + offset()) / matrix::cell);
    const qreal lean = bottom / tangent;
    if (m_current >= first && m_current <= last) {
        const qreal x = m_current * matrix::cell - offset();
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Token::AccentWash));
        const QPointF band[]{{x, qreal(bottom)}, {x + matrix::cell, qreal(bottom)}, {x + matrix::cell + lean, 0}, {x + lean, 0}};
        painter.drawPolygon(band, 4);
    }
    for (int column = first; column <= last; ++column) {
        const qreal x = column * matrix::cell - offset();
        if (m_matrix->column(column).leadsTeam) {
            painter.setPen(QPen(m_theme.colour(Token::LineStrong), 1));
            painter.drawLine(QPointF(x - 0.5, bottom), QPointF(x - 0.5 + lean, 0));
        }
        painter.save();
        painter.translate(x + matrix::cell / 2.0 + 4, bottom - foot);
        painter.rotate(-matrix::slant);
        drawName(painter, m_matrix->column(column), column == m_current);
        painter.restore();
    }
    drawHairline(painter, QPointF(0, bottom - 1), QPointF(width(), bottom - 1), m_theme.colour(Token::Line));
}

void MatrixHead::drawName(QPainter& painter, const ScopeColumn& column, bool isCurrent)
{
    qreal x = 0;
    if (column.isIsolated) {
        painter.drawPixmap(QPointF(-2, -11), m_theme.icon(u"lock"_s, Token::Muted, 12, devicePixelRatioF()));
        x = iconRoom;
    }
    TurnedLetters& letters = isCurrent ? m_heavy : m_plain;
    const Token quiet = isCurrent ? Token::AccentText : Token::Muted;
    const Token loud = isCurrent ? Token::AccentText : column.isIsolated ? Token::Muted : Token::Text;
    x += letters.draw(painter, x, QStringView(column.name).first(column.mutedPrefix), m_theme.colour(quiet));
    const qreal room = (height() - foot) / std::sin(matrix::slant * M_PI / 180) - 4;
    QStringView rest = QStringView(column.name).sliced(column.mutedPrefix);
    if (x + letters.width(rest) <= room) {
        letters.draw(painter, x, rest, m_theme.colour(loud));
        return;
    }
    while (!rest.isEmpty() && x + letters.width(rest) + letters.width(u"…") > room)
        rest.chop(1);
    x += letters.draw(painter, x, rest, m_theme.colour(loud));
    letters.draw(painter, x, u"…", m_theme.colour(loud));
}

int MatrixHead::columnAt(const QPoint& place) const
{
    const qreal x = place.x() + offset() - (height() - place.y()) / tangent;
    const int column = int(std::floor(x / matrix::cell));
    return m_matrix && column >= 0 && column < m_matrix->columnCount() ? column : -1;
}

void MatrixHead::mousePressEvent(QMouseEvent* event)
{
    if (const int column = columnAt(event->position().toPoint()); column >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT chosen(column);
}

bool MatrixHead::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int column = columnAt(help->pos());
    QToolTip::showText(help->globalPos(), column < 0 ? QString() : m_matrix->column(column).name, viewport());
    return true;
}

} // namespace qm::gui
