// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

namespace qm::gui {

class IconLabel;

/// The value of a fact, in its colour: perhaps after an icon, or as the beginning of an id before a button that copies all of it.
class DetailsValue final : public QWidget {
public:
    DetailsValue(const DetailsKit& kit, QWidget* parent);

    void tell(const Details::Fact& fact);

private:
    void build(const Details::Fact& fact);

    const DetailsKit& m_kit;
    std::optional<Details::Fact> m_told;
    IconLabel* m_icon{nullptr};
    Label* m_words{nullptr};
    Button* m_copy{nullptr};
};

} // namespace qm::gui
