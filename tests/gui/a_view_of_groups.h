// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/things.h"

#include <QTest>

#include <gtest/gtest.h>

namespace qm::test {

/// A view of things by their teams, with the keyboard in it.
class AViewOfGroups : public testing::Test {
protected:
    static constexpr int high{gui::CellDelegate::rowHeight};

    explicit AViewOfGroups(int height)
    {
        view.setTable(&things);
        view.resize(500, height);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        view.setFocus();
    }

    std::unique_ptr<Things> made = makeThings(teamOf);
    Things& things = *made;
    gui::TableView view{theme()};
};

} // namespace qm::test
