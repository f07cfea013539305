// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"
#include "gui/models/remembered.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;

namespace qm::gui {

class ActivityPage;
class Desk;
class KeysOverlay;
class LeftOverNotice;
struct LogParts;
class Navigation;
class Overlay;
class Page;
struct PageKind;
class PageStack;
class Palette;
class PlanRun;
class Question;
class SettingsFile;
class SignedIn;
class StatusBar;
class Theme;
class TopBar;
class Wizard;
class WindowMemory;
class WindowStage;

/// The window: bar, navigation, pages, status. It arranges and knows nothing of what the pages show.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// `memory`: what an earlier one left; null: nothing is remembered. Outlives it. `firstPage`: the page to begin with; where
    /// there is none of that id, the one that was left.
    MainWindow(const Theme& theme, Desk& desk, WindowMemory* memory = nullptr, const QString& firstPage = {});
    ~MainWindow() override;

    /// Turns to the page of that id; false where there is none.
    bool turnTo(const QString& pageId);
    Page* currentPage() const;
    /// Comes to the front, and turns to that page (empty: to none) unless something lies over the pages; false where there is none of
    /// that id.
    bool comeForward(const QString& pageId);
    /// The wizard that covers the window; null where none does.
    Wizard* wizard() const;
    Palette& palette();
    /// What tells of every key.
    KeysOverlay& keys();

    /// Plans a change and shows it for review.
    void propose(const session::Proposal& proposal);
    /// Shows a run on its way.
    void watch(PlanRun* run);
    /// Covers the window with a wizard and begins it.
    void open(Wizard* wizard);
    /// Does that once no pending change is lost by it: at once where there is none, else when somebody agrees by `agree`.
    void leave(const QString& agree, std::function<void()> then);
    /// Asks no more when it is closed: the person's session at the desktop ends.
    void letGo() { m_isLetGo = true; }
    /// The organizations that can be opened in place of this one.
    void setProfiles(const QStringList& names, const QString& current);
    /// Lets the person choose; outlives it. `isThemeFixed`: the command line decides how it looks.
    void offerSettings(SettingsFile& settings, bool isThemeFixed);
    /// Lets the person read the log, and save a support bundle.
    void offerLog(const LogParts& parts);

Q_SIGNALS:
    void connectWanted();
    void profileWanted(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void addPages();
    void connectPage(Page* page);
    void addPage(const PageKind& kind, std::function<Page*()> make, bool leadsGroup = false);
    void addShortcuts();
    bool isCovered() const;
    void goTo(const QString& pageId, const QString& objectId);
    QAction* newVerb(const QString& text, const QString& icon, const QKeySequence& keys);
    QAction* addVerb(const QString& text, const QString& icon, const QKeySequence& keys, std::function<void()> run);
    void addOverlay(const QString& text, const QString& icon, const QKeySequence& keys, std::function<Overlay*()> make);
    void rest();
    int pendingChanges() const;
    void setVerbsEnabled(bool areEnabled);
    void showPicture();
    void showCounts();
    void showNotice();
    void showStatus();
    void restore(const QString& firstPage);
    void remember();
    Remembered remembered() const;
    void resume(const plan::Plan& plan);

    const Theme& m_theme;
    Desk& m_desk;
    WindowMemory* m_memory;
    QWidget* m_content; // bar, navigation, pages, status
    WindowStage* m_stage;
    Palette* m_palette{nullptr};  // made when it is first wanted
    KeysOverlay* m_keys{nullptr}; // the same
    QTimer m_settling;            // what changes is remembered once it stays
    TopBar* m_bar;
    Navigation* m_navigation;
    SignedIn* m_signedIn;
    LeftOverNotice* m_notice;
    PageStack* m_pages;
    QList<QAction*> m_verbs;           // of the window, on whichever page
    ActivityPage* m_activity{nullptr}; // once it was turned to
    StatusBar* m_status;
    QPointer<Question> m_question;
    bool m_isLetGo{false};
    std::optional<QStringList> m_leftOver; ///< plans an earlier run of the program left in the middle; nothing until that is known
};

} // namespace qm::gui
