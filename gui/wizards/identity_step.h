// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychain_or_memory.h"
#include "gui/theme/theme.h"
#include "gui/wizards/connect_form.h"
#include "gui/wizards/wizard_page.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace qm::gui {

class Banner;
class Label;
class Segmented;

/// Asks which organization, where and as whom. Says beforehand where what is typed will be kept.
class IdentityStep final : public WizardPage {
    Q_OBJECT
public:
    IdentityStep(const Theme& theme, credentials::KeychainOrMemory& keychain, QWidget* parent = nullptr);

    ConnectForm form() const;
    /// Empties what must not stay on the screen.
    void forgetSecret();

    QString name() const override { return tr("Organization and identity"); }
    QString consequence() const override;
    QString primary() const override { return tr("Test"); }
    bool isReady() const override;
    QString secondary() const override { return tr("Cancel"); }
    void enter() override;
    QWidget* firstFocus() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    Task<> lookForKeychain();
    void showKind();
    std::optional<Error> fault() const;
    QLineEdit* field(const QString& label, const QString& placeholder = {});

    const Theme& m_theme;
    credentials::KeychainOrMemory& m_keychain;
    QFormLayout* m_rows;
    Banner* m_banner;
    QLineEdit* m_name;
    QLineEdit* m_organization;
    QLineEdit* m_api;
    QLineEdit* m_management;
    Segmented* m_kind{nullptr};
    QLineEdit* m_token{nullptr};
    QLineEdit* m_appId{nullptr};
    QLineEdit* m_installationId{nullptr};
    QPlainTextEdit* m_key;
    QCheckBox* m_readOnly{nullptr};
    Task<> m_looking;
};

} // namespace qm::gui
