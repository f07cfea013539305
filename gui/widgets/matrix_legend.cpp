// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_legend.h"

#include "gui/models/scope_grid.h"
#include "gui/theme/painting.h"
#include "gui/widgets/matrix_cells.h"

#include <algorithm>
#include <cmath>

namespace qm::gui {
namespace {

constexpr int margin = 24;
constexpr int signRoom = 22;

} // namespace

MatrixLegend::MatrixLegend(const Theme& theme, const MatrixCells& cells, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_cells(cells)
{
    setAccessibleName(tr("Legend of the matrix"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QList<MatrixLegend::Sign> MatrixLegend::signsIn(const QFontMetricsF& metrics) const
{
    const int top = height() - 96;
    QList<Sign> signs{
        {scope::In, tr("in scope")},
        {0, tr("not in scope")},
        {scope::Pending, tr("will be added")},
        {scope::Pending | scope::In, tr("will be removed")},
        {scope::In | scope::Differs, tr("in, should be out")},
        {scope::Differs, tr("out, should be in")},
    };
    qreal column = 112; // at least
    for (int i = 0; i < 3; ++i)
        column = std::max(column, std::ceil(metrics.horizontalAdvance(signs.at(i).words)) + signRoom + 8);
    for (int i = 0; i < 6; ++i) {
        const qreal left = margin + (i / 3) * column;
        const qreal right = i < 3 ? margin + column : width() - 4;
        signs[i].place = QRectF(left, top + (i % 3) * 22, right - left, 20);
    }
    return signs;
}

bool MatrixLegend::isWhole() const
{
    const QFontMetricsF metrics(m_theme.font(Type::Chip));
    return std::ranges::all_of(signsIn(metrics),
                               [&](const Sign& sign) { return metrics.horizontalAdvance(sign.words) <= sign.place.width() - signRoom; });
}

void MatrixLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::Base));
    drawLine(painter, QRectF(margin, height() - 120, width() - margin, 16), tr("Secrets × repositories"), m_theme.font(Type::Group),
             m_theme.colour(Token::Text));
    for (const Sign& sign : signsIn(QFontMetricsF(m_theme.font(Type::Chip)))) {
        painter.drawPixmap(sign.place.topLeft() + QPointF(-4, -2), m_cells.picture(sign.state, devicePixelRatioF()));
        drawLine(painter, sign.place.adjusted(signRoom, 0, 0, 0), sign.words, m_theme.font(Type::Chip), m_theme.colour(Token::Muted));
    }
    const QRectF foot(margin, height() - 26, width() - margin - 8, 20);
    drawLine(painter, foot, tr("secret"), m_theme.font(Type::Chip), m_theme.colour(Token::Muted));
    drawLine(painter, foot, tr("in", "how many repositories are in scope"), m_theme.font(Type::Chip), m_theme.colour(Token::Muted),
             Qt::AlignRight);
    drawHairline(painter, QPointF(0, height() - 1), QPointF(width(), height() - 1), m_theme.colour(Token::Line));
}

} // namespace qm::gui
