// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/table_page.h"

namespace qm::gui {

/// The organization's repositories.
class RepositoriesPage final : public TablePage {
    Q_OBJECT
public:
    explicit RepositoriesPage(const Theme& theme, QWidget* parent = nullptr);

    static PageKind pageKind();

    QString status() const override;

protected:
    void setRows(const Picture& picture) override;
    std::optional<Arriving> arriving(const Picture& picture) const override;
    Details detailsOf(const QString& id) const override;
    void act(const QString& action) override;
    void enableVerbs() override;

private:
    void openOnGitHub();
    Details::Line secretLine(const QString& name, const QString& icon, Token ink) const;

    QAction* m_open;
    QAction* m_give;
};

} // namespace qm::gui
