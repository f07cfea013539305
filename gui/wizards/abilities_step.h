// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychain_or_memory.h"
#include "core/session/trial.h"
#include "gui/theme/theme.h"
#include "gui/wizards/connect_form.h"
#include "gui/wizards/owner_request.h"
#include "gui/wizards/wizard_page.h"

class QStackedWidget;
class QVBoxLayout;

namespace qm::gui {

class EmptyState;
class Label;

/// Shows a page in the desktop's own browser.
void openInBrowser(const QUrl& page);

/// Signs in with what was typed, shows what that identity may do, what is missing and how to grant it; then keeps it.
class AbilitiesStep final : public WizardPage {
    Q_OBJECT
public:
    /// What it tries with and keeps in.
    struct Parts {
        Clock& clock;
        std::shared_ptr<spdlog::logger> log;
        credentials::KeychainOrMemory& keychain;
        std::function<void(const QUrl&)> openPage{&openInBrowser};
    };

    AbilitiesStep(const Theme& theme, Parts parts, QWidget* parent = nullptr);

    void setForm(ConnectForm form) { m_form = std::move(form); }

    QString name() const override { return tr("Test"); }
    QString subtitle() const override { return m_form.organization; }
    QString consequence() const override;
    QString primary() const override { return tr("Save and go on"); }
    bool isReady() const override { return m_abilities.has_value() && !m_isBusy; }
    void enter() override;
    void act() override;

Q_SIGNALS:
    /// The profile of that name is kept, and can be opened.
    void kept(const QString& profile);

private:
    Task<> test();
    Task<> keep();
    void show(const github::Abilities& abilities);
    void showError(const Error& error);
    QWidget* waysOut(const github::Abilities& abilities);
    void addRow(const QString& icon, Token ink, const QString& permission, const QString& what, const QString& word);

    const Theme& m_theme;
    Parts m_parts;
    ConnectForm m_form;
    bool m_isBusy{false};
    std::optional<github::Abilities> m_abilities;
    std::stop_source m_stop;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QWidget* m_shown{nullptr};
    QVBoxLayout* m_rows{nullptr};
    Task<> m_working;
};

} // namespace qm::gui
