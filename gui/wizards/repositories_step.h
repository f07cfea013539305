// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/repository_picks.h"
#include "gui/theme/theme.h"
#include "gui/wizards/aside.h"
#include "gui/wizards/wizard_page.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace qm::gui {

class Desk;
class FilterField;
class Label;
class Segmented;
class TableView;

/// Picks the repositories, by a pattern, by team or by hand, and whether they are added, removed or the only ones.
class RepositoriesStep final : public WizardPage {
    Q_OBJECT
public:
    RepositoriesStep(const Theme& theme, Desk& desk, QWidget* parent = nullptr);

    /// The secrets whose readers it is about.
    void setSecrets(const QStringList& secrets);
    operations::ScopeEdit edit() const;

    /// How many of the picked rows the filter shows, and how many there are.
    std::pair<int, int> shownPicks() const;

    QString name() const override { return tr("Repositories"); }
    QString subtitle() const override;
    QString consequence() const override;
    QString primary() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstFocus() override;

Q_SIGNALS:
    /// One of the secrets is to be left as it is.
    void secretTakenOut(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Sum {
        int picked{0};
        int leftOut{0};
        int has{0};
        int changes{0};
        int losses{0};
        int inProduction{0};
    };
    Sum sum() const;
    void show();
    void showAside(const Sum& sum);
    QList<Aside::Warning> warnings() const;
    void showRule();
    void toggle(const QStringList& repositories);
    void applyFilter();

    Desk& m_desk;
    QStringList m_secrets;
    PickRule m_rule;
    QString m_refused; // why what was ticked last cannot be
    std::unique_ptr<RepositoryPickTable> m_rows;
    Segmented* m_change;
    Segmented* m_by;
    Label* m_count;
    QBoxLayout* m_choices;
    QStackedWidget* m_inputs;
    QLineEdit* m_pattern;
    QLineEdit* m_except;
    QComboBox* m_team;
    FilterField* m_filter;
    TableView* m_table;
    Aside* m_side;
};

} // namespace qm::gui
