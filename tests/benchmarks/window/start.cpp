// SPDX-License-Identifier: GPL-3.0-or-later
// start BEGAN ROWS WORDS…: the program itself with those words, until it has painted a table with at least that many rows. Prints
// how long after BEGAN (monotonic nanoseconds) it painted for the first time, and that.
#include "gui/app/run_window.h"
#include "gui/models/table_model.h"
#include "tests/benchmarks/window/paint_watch.h"

#include <QAbstractItemView>
#include <QApplication>

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace {

using qm::benchmarks::PaintWatch;

/// What the hook into the start of the application works with: it takes no arguments.
struct Start {
    qint64 began{0};
    int rows{0};
    qint64 firstPaint{0};
    PaintWatch* watch{nullptr};
};

Start& start()
{
    static Start start;
    return start;
}

bool hasPaintedTheRows()
{
    const auto isFilled = [](QWidget* widget) {
        const auto* view = qobject_cast<QAbstractItemView*>(widget);
        const auto* table = view ? qobject_cast<const qm::gui::TableModel*>(view->model()) : nullptr;
        return table && view->isVisible() && table->total() >= start().rows && table->rowCount() > 0 &&
               start().watch->hasPainted(view->viewport());
    };
    return std::ranges::any_of(QApplication::allWidgets(), isFilled);
}

void passed()
{
    Start& it = start();
    if (it.firstPaint == 0)
        it.firstPaint = it.watch->endOfLastPass();
    if (!hasPaintedTheRows())
        return;
    const auto since = [&](qint64 time) { return double(time - it.began) / 1e6; };
    std::printf("{\"first_paint_ms\": %.3f, \"filled_ms\": %.3f}\n", since(it.firstPaint), since(it.watch->endOfLastPass()));
    std::fflush(stdout);
    _exit(0); // what it would read now is no part of the start
}

void watch()
{
    start().watch = new PaintWatch(passed);
}

} // namespace

int main(int argc, char** argv)
{
    constexpr unsigned atMost = 60; // s
    if (argc < 3)
        return 2;
    start().began = std::atoll(argv[1]);
    start().rows = std::atoi(argv[2]);
    argv[2] = argv[0];
    alarm(atMost);
    qAddPreRoutine(watch);
    return qm::gui::runWindow(argc - 2, argv + 2);
}
