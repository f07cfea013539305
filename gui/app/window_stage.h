// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"
#include "gui/theme/theme.h"

#include <QPointer>
#include <QStackedWidget>

namespace qm::gui {

class Desk;
class LockCover;
class Wizard;

/// What fills the window: its content, a wizard in the place of that (a dialog over a picture of it), and while the desk is locked the
/// cover in the place of both.
class WindowStage final : public QStackedWidget {
    Q_OBJECT
public:
    WindowStage(const Theme& theme, Desk& desk, QWidget* content, QWidget* window);

    /// The wizard in the place of the content; null where there is none.
    Wizard* wizard() const { return m_wizard; }
    /// Begins a wizard. One at a time: what comes after another takes its place.
    void open(Wizard* wizard);

    /// Whether something is in the place of the content.
    bool isCovered() const { return currentWidget() != m_content; }

Q_SIGNALS:
    /// The content is there again, a wizard having ended.
    void uncovered();
    /// It is about to be locked, and everything is still there; or it is not locked any more.
    void locking();
    void unlocked();
    void proposed(const qm::session::Proposal& proposal);
    /// A wizard has ended, and this is wanted (Wizard::linkWanted).
    void linkWanted(const QString& pageId, const QString& filter, const QString& objectId);

private:
    void closeWizard();
    void showTop();
    void follow();

    const Theme& m_theme;
    Desk& m_desk;
    QWidget* m_content;
    LockCover* m_cover{nullptr}; // once it was locked
    Wizard* m_wizard{nullptr};
    QWidget* m_place{nullptr};  // the wizard, or what it lies on
    QPointer<QWidget> m_before; // where the focus was when it was locked
};

} // namespace qm::gui
