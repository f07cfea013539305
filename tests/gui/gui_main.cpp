// SPDX-License-Identifier: GPL-3.0-or-later
// Runs tests of widgets in an application that looks as ours does.
#include "tests/gui/look.h"

#include <QApplication>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    testing::InitGoogleMock(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret must not blink into a picture
    qm::test::dress();
    return RUN_ALL_TESTS();
}
