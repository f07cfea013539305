// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_notice.h"

#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/matrix_cells.h"

#include <QGridLayout>
#include <QPainter>

#include <utility>

namespace qm::gui {
namespace {

Surface::Look lookOf(Token ink)
{
    if (ink == Token::Soon)
        return {.fill = Token::SoonSoft, .line = Token::SoonLine, .radius = 6};
    if (ink == Token::AccentText)
        return {.fill = Token::AccentWash, .line = Token::AccentLine, .radius = 6};
    return {.fill = Token::Sunken, .line = Token::Line, .radius = 6};
}

} // namespace

/// An icon, or the box of a cell without the room around it.
class DetailsNotice::Sign final : public IconLabel {
public:
    Sign(const DetailsKit& kit, QWidget* parent)
        : IconLabel(kit.theme, {}, Token::Muted, size, parent)
        , m_cells(kit.cells)
    {
    }

    void setCell(std::optional<quint8> cell)
    {
        if (std::exchange(m_cell, cell) != cell)
            update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (!m_cell)
            return IconLabel::paintEvent(event);
        constexpr int around = (matrix::cell - size) / 2;
        QPainter painter(this);
        painter.drawPixmap(-around, -around, m_cells.picture(*m_cell, devicePixelRatioF()));
    }

private:
    static constexpr int size{16};

    const MatrixCells& m_cells;
    std::optional<quint8> m_cell;
};

DetailsNotice::DetailsNotice(const DetailsKit& kit, QWidget* parent)
    : Surface(kit.theme, lookOf(Token::AccentText), parent)
    , m_kit(kit)
{
}

void DetailsNotice::tell(const std::optional<Details::Notice>& notice)
{
    if (!notice)
        return hide();
    if (!m_sign)
        build();
    if (std::exchange(m_ink, notice->ink) != notice->ink)
        setLook(lookOf(notice->ink));
    m_sign->setIcon(notice->icon, notice->ink);
    m_sign->setCell(notice->cell);
    blocks::say(*m_title, notice->title);
    blocks::say(*m_text, notice->text);
    show();
}

void DetailsNotice::build()
{
    m_sign = new Sign(m_kit, this);
    m_title = blocks::wrapping(m_kit.theme, Type::Strong, Token::Text, this);
    m_text = blocks::wrapping(m_kit.theme, Type::Caption, Token::Text2, this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_sign, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
}

} // namespace qm::gui
