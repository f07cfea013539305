// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/table_page.h"

namespace qm::gui {

/// The organization's secrets as a list.
class SecretsPage final : public TablePage {
    Q_OBJECT
public:
    explicit SecretsPage(const Theme& theme, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("secrets"); }
    std::optional<int> count(const Picture& picture) const override;
    QString iconName() const override { return QStringLiteral("secrets"); }

protected:
    void setRows(const Picture& picture) override;
    Details detailsOf(const QString& id) const override;

Q_SIGNALS:
    /// The readers of these secrets are to be changed, in the wizard; none: it asks which.
    void scopeWanted(const QStringList& secrets);
};

} // namespace qm::gui
