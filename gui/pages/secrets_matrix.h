// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/cell_edits.h"
#include "core/operations/scope/should_be.h"
#include "core/session/proposal.h"
#include "gui/models/picture.h"
#include "gui/widgets/details.h"

#include <QWidget>

class QStackedLayout;

namespace qm::gui {

class Choice;
class EmptyState;
class MatrixView;
class PendingBar;
class ScopeMatrix;
class Theme;

/// The secrets page's other view: the matrix, what belongs to it in the head and the foot of the page, and what it tells.
class SecretsMatrix final : public QWidget {
    Q_OBJECT
public:
    explicit SecretsMatrix(const Theme& theme, QWidget* parent = nullptr);
    ~SecretsMatrix() override;

    /// For the head of the page: the choice of a team; for its foot: what is pending.
    QWidget* teams() const;
    QWidget* foot() const { return m_foot; }
    MatrixView& view() { return *m_view; }
    ScopeMatrix& matrix() { return *m_matrix; }

    /// What is known from now on; `show` shows it.
    void setPicture(const Picture& picture);
    /// `secrets` are those that the filter lets pass, `filter` is its text.
    void show(const QStringList& secrets, const QString& filter);
    /// One team's key, or empty for the whole.
    void chooseTeam(const QString& team);

    void takeBack();
    void review();

    Details details() const;
    QString status() const;
    /// "16 of 64 secrets, 19 of 138 repositories"
    QString count() const;

Q_SIGNALS:
    void changed();      ///< details, status
    void blockChanged(); ///< status alone
    void viewChanged();  ///< count
    void filterWanted();
    void filterCleared(); ///< somebody wants to see what it hides
    void proposed(const qm::session::Proposal& proposal);

private:
    void fillTeams();
    void chooseByFilter();
    void showMatrix();
    void showPending();
    void sayIfEmpty();
    int hiddenEdits() const;

    Picture m_picture;
    std::optional<operations::ScopeRules> m_rules; // of it: there are hundreds, and a cell asks for one
    int m_secretCount{0};                          // all there are
    int m_repositoryCount{0};
    QStringList m_secrets;
    QString m_filter;
    QString m_note; // what is said once: that an edit is so by now, that a cell cannot be turned
    bool m_hasChosen{false};
    bool m_isPictureNew{false};
    std::unique_ptr<ScopeMatrix> m_matrix;
    QWidget* m_foot;
    Choice* m_teams;
    MatrixView* m_view;
    PendingBar* m_pending;
    EmptyState* m_empty;
    QStackedLayout* m_body;
};

} // namespace qm::gui
