// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/stage.h"

namespace qm::test {

/// One picture of the window.
struct Scene {
    QString name{}; ///< that of the file; as in the design, where it has such a picture
    /// Does on the open window what leads to what is shown; null: nothing is to be done.
    void (*arrange)(Stage&){nullptr};
    /// Where it needs a sample organization that misbehaves: how, before the window opens.
    void (*prepare)(acceptance::ServedSandbox&){nullptr};
    /// Whether it is waited for what is under way: once it is open, and after that was done.
    enum class Settles { Twice, OnlyBefore, Never };
    Settles settles{Settles::Twice};
    QSize size{}; ///< empty: as is asked for
};

/// All of them: pages, wizards, and how a page looks where something is amiss.
QList<Scene> scenes();

/// What scenes() is made of.
QList<Scene> pageScenes();
QList<Scene> wizardScenes();
QList<Scene> stateScenes();
QList<Scene> logScenes();

/// The window as the scene shows it; null where that did not come to be.
std::unique_ptr<Stage> stageFor(const Scene& scene, QSize size);

} // namespace qm::test
