// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

class QHBoxLayout;

namespace qm::gui {

class IconLabel;

/// A line of a section, with all that belongs to it.
class DetailsLine final : public QWidget {
public:
    DetailsLine(const DetailsKit& kit, QWidget* parent);

    void tell(const Details::Line& line);

private:
    void build(const Details::Line& line);
    QHBoxLayout* buildRow(const Details::Line& line);
    QHBoxLayout* buildId(int indent);
    QWidget* buildTrouble(bool hasAdvice);

    const DetailsKit& m_kit;
    std::optional<Details::Line> m_told;
    IconLabel* m_icon{nullptr};
    Label* m_text{nullptr};
    Label* m_note{nullptr};
    Label* m_below{nullptr};
    Label* m_id{nullptr};
    Label* m_trouble{nullptr};
    Label* m_advice{nullptr};
};

} // namespace qm::gui
