// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/label.h"

#include "gui/theme/painting.h"

#include <algorithm>
#include <utility>

namespace qm::gui {
namespace {

constexpr int longestLine = 2'000;

} // namespace

Label::Label(const Theme& theme, const QString& text, Type type, Token ink, Fit fit, QWidget* parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_ink(ink)
    , m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    setFont(theme.font(type));
    setWordWrap(fit == Fit::Wrap);
    if (fit == Fit::Cut)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Label::setInk(Token ink)
{
    if (std::exchange(m_ink, ink) != ink)
        update();
}

void Label::setMutedPrefix(qsizetype letters)
{
    if (std::exchange(m_mutedPrefix, letters) != letters)
        update();
}

void Label::standWith(Type larger)
{
    const auto baseline = [](const QFontMetrics& metrics) { return metrics.ascent() - metrics.descent(); }; // twice, from the middle
    setContentsMargins(0, baseline(QFontMetrics(m_theme.font(larger))) - baseline(fontMetrics()), 0, 0);
}

/// As QLabel says it, which measures the text three times for that.
QSize Label::sizeOfLine() const
{
    if (m_measured.text != text() || m_measured.font != font())
        m_measured = {text(), font(),
                      fontMetrics().boundingRect(QRect(0, 0, longestLine, longestLine), Qt::AlignLeft | Qt::AlignTop, text()).size()};
    return m_measured.size;
}

QSize Label::sizeHint() const
{
    return m_fit == Fit::Wrap || text().isEmpty() ? QLabel::sizeHint() : sizeOfLine().grownBy(contentsMargins()).expandedTo(minimumSize());
}

QSize Label::minimumSizeHint() const
{
    if (m_fit == Fit::Wrap)
        return QLabel::minimumSizeHint();
    return m_fit == Fit::Cut ? QSize(0, sizeHint().height()) : sizeHint();
}

void Label::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_theme.colour(isEnabled() ? m_ink : Token::Faint));
    const QRect area = contentsRect();
    const bool mayBeCut = m_fit == Fit::Cut && (sizeOfLine().width() > area.width() || text().contains(u'\n'));
    const QString shown = mayBeCut ? fontMetrics().elidedText(text(), Qt::ElideRight, area.width()) : text();
    tellWhole(shown != text());
    if (m_mutedPrefix > 0)
        return drawName(painter, area);
    painter.drawText(area, int(alignment()) | (m_fit == Fit::Wrap ? Qt::TextWordWrap : Qt::TextSingleLine), shown);
}

/// A tip that somebody else gave it stays.
void Label::tellWhole(bool isCut)
{
    const QString tip = isCut ? text() : QString();
    const bool isOwn = toolTip().isEmpty() || toolTip() == m_tip;
    if (!isOwn || toolTip() == tip)
        return;
    m_tip = tip;
    setToolTip(tip);
}

void Label::drawName(QPainter& painter, QRectF room) const
{
    const QString name = text();
    const qsizetype muted = std::min(m_mutedPrefix, name.size());
    QFont quiet = font();
    quiet.setWeight(QFont::Normal);
    room.setLeft(room.left() + drawLine(painter, room, name.first(muted), quiet, m_theme.colour(Token::Muted)));
    drawLine(painter, room, name.sliced(muted), font(), m_theme.colour(m_ink));
}

} // namespace qm::gui
