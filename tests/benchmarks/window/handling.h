// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace qm::gui {
class MainWindow;
}

namespace qm::benchmarks {

class PaintWatch;

/// What a person does in the window, and what it costs; all `times` times.
class Handling {
public:
    Handling(gui::MainWindow& window, PaintWatch& watch, int times)
        : m_window(window)
        , m_watch(watch)
        , m_times(times)
    {
    }

    /// Letters into the filter of the repositories, and out again.
    QJsonObject filterOfTheList();
    /// The same above the matrix, which must be open.
    QJsonObject filterOfTheMatrix();
    /// Opens the matrix of all teams.
    void openMatrix();
    QJsonObject arrowKeys();
    /// Of the wheel: down, to the right, and both at once.
    QJsonObject scrollSteps();
    QJsonObject themeSwitches();
    /// The matrix's children as the bridge to screen readers asks for them; switches accessibility on.
    QJsonObject accessibleChildren();
    /// Where no caret blinks.
    void lookAtTheMatrix();

private:
    QJsonObject type(const QString& word, const QWidget* painted);

    gui::MainWindow& m_window;
    PaintWatch& m_watch;
    int m_times;
};

} // namespace qm::benchmarks
