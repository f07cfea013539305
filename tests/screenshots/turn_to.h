// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/table_page.h"
#include "tests/screenshots/stage.h"

namespace qm::test {

/// Turns to a page that is a table.
inline gui::TablePage& turnTo(Stage& stage, const QString& id)
{
    stage.window().turnTo(id);
    return *static_cast<gui::TablePage*>(stage.window().currentPage());
}

} // namespace qm::test
