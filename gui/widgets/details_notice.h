// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"
#include "gui/widgets/surface.h"

namespace qm::gui {

/// The box with what will happen.
class DetailsNotice final : public Surface {
public:
    DetailsNotice(const DetailsKit& kit, QWidget* parent);

    void tell(const std::optional<Details::Notice>& notice);

private:
    class Sign;

    void build();

    const DetailsKit& m_kit;
    Token m_ink{Token::AccentText};
    Sign* m_sign{nullptr};
    Label* m_title{nullptr};
    Label* m_text{nullptr};
};

} // namespace qm::gui
