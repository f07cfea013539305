// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/secret_picks.h"
#include "gui/theme/theme.h"
#include "gui/wizards/wizard_page.h"

#include <QSet>

namespace qm::gui {

class Desk;
class FilterField;
class Aside;
class TableView;

/// Picks the secrets whose readers are to be changed.
class SecretsStep final : public WizardPage {
    Q_OBJECT
public:
    SecretsStep(const Theme& theme, Desk& desk, QWidget* parent = nullptr);

    void pick(const QStringList& secrets);
    void takeOut(const QString& secret);
    /// The picked ones that are still there, sorted.
    QStringList picked() const;

    /// How many of the picked rows the filter shows, and how many there are.
    std::pair<int, int> shownPicks() const;

    QString name() const override { return tr("Secrets"); }
    QString subtitle() const override { return tr("whose readers you want to change"); }
    QString consequence() const override;
    QString primary() const override { return tr("Pick repositories"); }
    bool isReady() const override { return !picked().isEmpty(); }
    QString secondary() const override { return tr("Cancel"); }
    void enter() override;
    QWidget* firstFocus() override;

private:
    void show();
    void showAside();
    void toggle(const QStringList& secrets);
    void applyFilter();

    Desk& m_desk;
    QSet<QString> m_picked;
    std::unique_ptr<SecretPickTable> m_rows;
    FilterField* m_filter;
    TableView* m_table;
    Aside* m_side;
};

} // namespace qm::gui
