// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scene.h"

#include "tests/support/event_loop.h"

#include <QTest>

namespace qm::test {

QList<Scene> scenes()
{
    return pageScenes() + wizardScenes() + stateScenes() + logScenes();
}

std::unique_ptr<Stage> stageFor(const Scene& scene, QSize size)
{
    const QSize wanted = scene.size.isEmpty() ? size : scene.size;
    std::unique_ptr<Stage> stage;
    if (scene.prepare) {
        stage = std::make_unique<Stage>(wanted, std::make_unique<acceptance::ServedSandbox>());
        scene.prepare(stage->sandbox());
        stage->open();
    } else {
        stage = std::make_unique<Stage>(wanted);
    }
    if (scene.settles == Scene::Settles::Never ? !QTest::qWaitForWindowExposed(&stage->window()) : !stage->settle())
        return nullptr;
    if (scene.arrange) {
        scene.arrange(*stage);
        spinFor(std::chrono::milliseconds(50)); // layouts within layouts hear of it one after the other
    }
    return scene.settles != Scene::Settles::Twice || stage->settle() ? std::move(stage) : nullptr;
}

} // namespace qm::test
