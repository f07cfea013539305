// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/scope_warnings.h"
#include "core/session/session.h"
#include "gui/models/plan_run.h"
#include "gui/theme/tokens.h"

#include <QStandardItemModel>

namespace qm::gui {

/// What the head of a group of steps says.
struct PlanGroup {
    QString system{}; ///< as people call it: "GitHub"
    QString icon{};
    QString stage{};
    bool isProduction{false};
    QString note{};    ///< "organization secrets"
    QString summary{}; ///< "2 steps", "1 of 2 steps done"

    bool operator==(const PlanGroup&) const = default;
};

/// A step as it goes, beside what it is.
struct PlanStepRow {
    plan::Step step{};
    plan::Change change{plan::Change::Update}; ///< as a person sees it
    QString undo{};                            ///< what would take it back
    QString subject{};                         ///< the name in its sentence that stands out: "LP_PROD_TOKEN"
    QString progress{};                        ///< "0.4 s", "until 14:06"
    int requests{0};                           ///< that it takes
    QString warning{};                         ///< what it is to be warned of, in a word: "public repository"
    QString warningText{};                     ///< the same in whole sentences
    bool isGrave{false};                       ///< the warning

    bool operator==(const PlanStepRow&) const = default;
};

/// A plan as a tree: a group for each system and stage, production first; in it the steps; below a step what it comes to, or why
/// it failed.
class PlanTreeModel final : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role { GroupRole = Qt::UserRole, StepRole, EffectRole, ErrorRole };

    using QStandardItemModel::QStandardItemModel;

    /// The plan as it is reviewed, with the effect of every step.
    void showPlan(const plan::Plan& plan, session::Session& session, const session::KnownConventions& known,
                  const QList<operations::StepWarning>& warnings = {});
    /// How its steps stand by now. Of the plan that was shown; `run`, where it runs here, tells how long each took.
    void showProgress(const plan::Plan& plan, const PlanRun* run);

    /// How many of its steps do that, as a person sees it.
    int count(plan::Change change) const;
    QModelIndex indexOfStep(const QString& stepId) const;

private:
    void tellGroup(QStandardItem* group);
    QHash<QString, QStandardItem*> m_steps; // by id
};

/// The states of a step in a word for people: "done", "waiting".
QString stateWord(plan::StepState state);
/// The icon and colour that go with it.
std::pair<QString, Token> stateIcon(plan::StepState state);

} // namespace qm::gui

Q_DECLARE_METATYPE(qm::gui::PlanGroup)
Q_DECLARE_METATYPE(qm::gui::PlanStepRow)
