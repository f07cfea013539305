// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/page.h"

#include <utility>

namespace qm::gui {

Page::Page(PageKind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(std::move(kind))
{
}

} // namespace qm::gui
