// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_stage.h"

#include "gui/app/backdrop.h"
#include "gui/app/lock_cover.h"
#include "gui/models/desk.h"
#include "gui/wizards/wizard.h"

#include <utility>

namespace qm::gui {

WindowStage::WindowStage(const Theme& theme, Desk& desk, QWidget* content, QWidget* window)
    : QStackedWidget(window)
    , m_theme(theme)
    , m_desk(desk)
    , m_content(content)
{
    addWidget(m_content);
    connect(&desk, &Desk::lockChanged, this, &WindowStage::follow);
}

void WindowStage::open(Wizard* wizard)
{
    closeWizard();
    m_wizard = wizard;
    connect(wizard, &Wizard::closed, this, &WindowStage::closeWizard);
    connect(wizard, &Wizard::proposed, this, &WindowStage::proposed, Qt::QueuedConnection);
    connect(wizard, &Wizard::linkWanted, this, [this](const QString& pageId, const QString& filter, const QString& objectId) {
        closeWizard();
        Q_EMIT linkWanted(pageId, filter, objectId);
    });
    m_place = wizard;
    if (wizard->isDialog()) {
        auto* backdrop = new Backdrop(m_theme, *m_content, wizard, this);
        connect(&m_desk, &Desk::pictureChanged, backdrop, &Backdrop::follow, Qt::QueuedConnection); // after the content
        m_place = backdrop;
    }
    addWidget(m_place);
    showTop();
    wizard->begin();
}

void WindowStage::closeWizard()
{
    if (!m_wizard)
        return;
    m_wizard = nullptr;
    QWidget* ended = std::exchange(m_place, nullptr);
    showTop();
    removeWidget(ended);
    ended->deleteLater();
    if (!isCovered())
        Q_EMIT uncovered();
}

void WindowStage::showTop()
{
    if (m_desk.isLocked() && !m_cover) {
        m_cover = new LockCover(m_theme, m_desk, this);
        addWidget(m_cover);
    }
    setCurrentWidget(m_desk.isLocked() ? m_cover : m_place ? m_place : m_content);
}

/// Nothing of what was open can be seen or done meanwhile, and all of it is there again afterwards.
void WindowStage::follow()
{
    if (m_desk.isLocked() == (currentWidget() == m_cover))
        return;
    if (m_desk.isLocked()) {
        Q_EMIT locking();
        m_before = window()->focusWidget(); // also where another window is active
        if (m_wizard)
            m_wizard->forgetSecrets();
        showTop();
        return;
    }
    showTop();
    Q_EMIT unlocked();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

} // namespace qm::gui
