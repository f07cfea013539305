// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/overview_cards.h"
#include "gui/pages/page.h"

class QScrollArea;

namespace qm::gui {

class Banner;
class Button;
class Label;
class Theme;

/// How the teams and their stages are, what is under way and what was read when: every light leads to what it is about.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Theme& theme, QWidget* parent = nullptr);

    static PageKind pageKind();

    void show(const Picture& picture) override;
    QString status() const override;
    void takeFocus() override;
    void startFilter() override {}
    RememberedPage remembered() const override;
    void restore(const RememberedPage& page) override;

private:
    void offerTeams();
    void want(const LightsWanted& wanted);
    void showWanted();
    OverviewFacts wantedFacts() const;
    bool isTeam(const QString& key) const;
    void showTrouble(const Picture& picture);
    void build();

    const Theme& m_theme;
    Label* m_day;
    Button* m_onlyDeviations;
    Button* m_team;
    LightsWanted m_wanted;
    QWidget* m_bannerRow;
    Banner* m_banner;
    QScrollArea* m_area;
    std::optional<Error> m_trouble;
    std::optional<OverviewFacts> m_facts;
};

} // namespace qm::gui
