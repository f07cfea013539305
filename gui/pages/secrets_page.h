// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/cell_edits.h"
#include "gui/pages/table_page.h"

namespace qm::gui {

class Segmented;
class SecretsMatrix;
struct ShownSecret;

/// The organization's secrets: as a list, or as a matrix with the repositories.
class SecretsPage final : public TablePage {
    Q_OBJECT
public:
    explicit SecretsPage(const Theme& theme, QWidget* parent = nullptr);

    static PageKind pageKind();

    int pendingChanges(const Picture& picture) const override;

    enum class View { List, Matrix };
    void setView(View view);
    SecretsMatrix& matrix() { return *m_matrix; }

    /// Lets go of pending cells: their plan was applied. (A refresh lets go of what is so by itself, too.)
    void forgetEdits(const QList<operations::CellEdit>& edits);

    QString status() const override;

protected:
    void setRows(const Picture& picture) override;
    std::optional<Arriving> arriving(const Picture& picture) const override;
    Details detailsOf(const QString& id) const override;
    Details currentDetails() const override;
    QStringList chosenIds() const override;
    QWidget* view() const override;
    QString countWords() const override;
    void rowsFiltered() override;
    void enableVerbs() override;
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    /// The readers of these secrets are to be changed, in the wizard; none: it asks which.
    void scopeWanted(const QStringList& secrets);

private:
    bool isMatrix() const;
    void makeAsConventions();
    QList<operations::CellEdit> editsTowardsConventions() const;
    const ShownSecret* shown(const QString& id) const;
    QList<Details::Line> readersOf(const ShownSecret& secret) const;

    QAction* m_asConventions;
    Segmented* m_views;
    SecretsMatrix* m_matrix;
    bool m_isMatrixOld{true}; // what is known is newer
};

} // namespace qm::gui
