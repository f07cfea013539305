// SPDX-License-Identifier: GPL-3.0-or-later
// bare BEGAN: the least window there is, and how long after BEGAN (monotonic nanoseconds) it was painted. Ours is held against it.
#include "tests/benchmarks/window/paint_watch.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <cstdio>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const qint64 began = QByteArray(argv[1]).toLongLong();
    QMainWindow window;
    window.resize(1280, 800);
    window.setCentralWidget(new QLabel(QStringLiteral("Quartermaster"), &window));
    const qm::benchmarks::PaintWatch watch([&] {
        std::printf("{\"first_paint_ms\": %.3f}\n", double(qm::benchmarks::monotonicNow() - began) / 1e6);
        std::fflush(stdout);
        QCoreApplication::exit();
    });
    window.show();
    return QApplication::exec();
}
