// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychain_or_memory.h"
#include "core/session/trial.h"
#include "gui/theme/theme.h"
#include "gui/wizards/connect_form.h"
#include "gui/wizards/wizard_page.h"

class QStackedWidget;

namespace qm::gui {

class AbilitiesView;
class EmptyState;

/// Shows a page in the desktop's own browser.
void openInBrowser(const QUrl& page);

/// Signs in with what was typed, shows what that identity may do, what is missing and how to grant it; then keeps it. While something
/// is missing and the page is shown, it looks again by itself.
class AbilitiesStep final : public WizardPage {
    Q_OBJECT
public:
    /// What it tries with and keeps in.
    struct Parts {
        Clock& clock;
        std::shared_ptr<spdlog::logger> log;
        credentials::KeychainOrMemory& keychain;
        std::function<void(const QUrl&)> openPage{&openInBrowser};
        Milliseconds again{10'000}; ///< from one look at what is missing to the next
    };

    AbilitiesStep(const Theme& theme, Parts parts, QWidget* parent = nullptr);
    ~AbilitiesStep() override;

    /// What was typed; empty: it is forgotten.
    void setForm(ConnectForm form);

    QString name() const override { return tr("Test"); }
    QString subtitle() const override { return m_form.organization; }
    QString consequence() const override;
    QString note() const override;
    QString report() const override;
    QString primary() const override { return tr("Save and go on"); }
    bool isReady() const override { return m_abilities.has_value() && !m_isKeeping; }
    QString secondary() const override { return tr("Sign in differently…"); }
    void enter() override;
    void act() override;

Q_SIGNALS:
    /// The profile of that name is kept, and can be opened.
    void kept(const QString& profile);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Task<> test(std::stop_token stop);
    Task<> watch(std::stop_token stop);
    Task<> keep();
    using Waits = std::function<void(const std::optional<net::Waiting>&)>;
    Task<Result<github::Abilities>> tryNow(std::optional<Milliseconds> patience, Waits waits, std::stop_token stop) const;
    void startWatching();
    void stopWatching();
    void take(const Result<github::Abilities>& seen);
    void show(const github::Abilities& abilities);
    void showError(const Error& error);
    bool isMissingSomething() const { return m_abilities && !m_abilities->cannot.isEmpty(); }

    const Theme& m_theme;
    Parts m_parts;
    ConnectForm m_form;
    bool m_isKeeping{false};
    std::optional<github::Abilities> m_abilities;
    QDateTime m_testedAt;
    std::stop_source m_testing;
    std::stop_source m_watching;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    AbilitiesView* m_view{nullptr};
    Task<> m_working;
    Task<> m_watcher;
};

} // namespace qm::gui
