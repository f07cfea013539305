// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

class QMenu;

namespace qm::gui {

class Chip;
class IconLabel;
class Label;
class SearchButton;

/// The bar at the top: the organization, whether it is a sample or for reading only, the services.
class TopBar final : public Surface {
    Q_OBJECT
public:
    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);

    struct Place {
        QString organization{};
        QString colour{}; ///< of the profile; empty: none
        bool sandbox{false};
        bool readOnly{false};
    };
    void setPlace(const Place& place);

    /// The other organizations that can be opened.
    void setProfiles(const QStringList& names);

    enum class Service { Unknown, Reading, Fine, Trouble };
    void setGitHub(Service state, const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void refreshWanted();
    void searchWanted();
    void profileWanted(const QString& name);
    void connectWanted();

private:
    Label* m_organization;
    QMenu* m_profiles;
    Chip* m_sandbox;
    Chip* m_readOnly;
    IconLabel* m_light;
    Label* m_github;
    QWidget* m_square;
    SearchButton* m_search;
};

} // namespace qm::gui
