// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overview_page.h"

#include "gui/pages/trouble.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/button.h"
#include "gui/widgets/label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr QLatin1StringView teamWord("team:"); // as the filters of other pages write it
constexpr QLatin1StringView deviatesWord("deviates:yes");

} // namespace

PageKind OverviewPage::pageKind()
{
    return {.id = u"overview"_s, .title = tr("Overview"), .icon = u"overview"_s};
}

OverviewPage::OverviewPage(const Theme& theme, QWidget* parent)
    : Page(pageKind(), parent)
    , m_theme(theme)
    , m_day(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_onlyDeviations(new Button(theme, tr("Only deviations"), Button::Kind::Quiet, u"filter"_s, this))
    , m_team(new Button(theme, {}, Button::Kind::Quiet, {}, this))
    , m_bannerRow(new QWidget(this))
    , m_banner(new Banner(theme, m_bannerRow))
    , m_area(new QScrollArea(this))
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 16, 0);
    head->setSpacing(12);
    auto* title = new Label(theme, kind().title, Type::Title, Token::Text, Label::Fit::Whole, this);
    title->setFixedHeight(56);
    head->addWidget(title);
    head->addWidget(m_day);
    m_day->standWith(Type::Title);
    head->addStretch(1);
    head->addWidget(m_onlyDeviations);
    head->addWidget(m_team);
    m_onlyDeviations->setCheckable(true);
    m_team->setMenu(new QMenu(this));
    auto* bannerRow = new QHBoxLayout(m_bannerRow);
    bannerRow->setContentsMargins(24, 0, 24, 12);
    bannerRow->addWidget(m_banner);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAccessibleName(kind().title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_bannerRow);
    column->addWidget(m_area, 1);
    m_bannerRow->hide();
    showWanted();
    connect(m_onlyDeviations, &Button::toggled, this, [this](bool isOn) { want({.team = m_wanted.team, .onlyDeviations = isOn}); });
    connect(m_team->menu(), &QMenu::aboutToShow, this, &OverviewPage::offerTeams);
    connect(m_banner, &Banner::acted, this, &OverviewPage::refreshWanted);
    connect(m_banner, &Banner::actedOther, this, [this] { copyTrouble(m_trouble); });
}

void OverviewPage::show(const Picture& picture)
{
    m_day->setText(QLocale().toString(picture.now.toLocalTime().date(), tr("dddd d MMMM", "a day as QLocale writes it")));
    showTrouble(picture);
    OverviewFacts facts = overviewOf(picture);
    if (m_facts == facts)
        return;
    m_facts = std::move(facts);
    build();
    Q_EMIT changed();
}

/// The lights that are wanted; a team that is gone is not missed.
OverviewFacts OverviewPage::wantedFacts() const
{
    OverviewFacts facts = *m_facts;
    facts.lights =
        narrowed(facts.lights, {.team = isTeam(m_wanted.team) ? m_wanted.team : QString(), .onlyDeviations = m_wanted.onlyDeviations});
    if (facts.lights.isEmpty() && !m_facts->lights.isEmpty())
        facts.noLights = tr("Nothing deviates.");
    return facts;
}

bool OverviewPage::isTeam(const QString& key) const
{
    return m_facts && std::ranges::any_of(m_facts->lights, [&](const StageLights& row) { return row.team == key; });
}

void OverviewPage::showWanted()
{
    const bool areThere = m_facts && !m_facts->lights.isEmpty();
    m_onlyDeviations->setVisible(areThere);
    m_onlyDeviations->setChecked(m_wanted.onlyDeviations);
    m_team->setVisible(areThere);
    m_team->setText(isTeam(m_wanted.team) ? m_wanted.team : tr("All teams"));
}

void OverviewPage::want(const LightsWanted& wanted)
{
    if (m_wanted == wanted)
        return;
    m_wanted = wanted;
    if (m_facts)
        build();
    Q_EMIT toRemember();
}

void OverviewPage::offerTeams()
{
    m_team->menu()->clear();
    const auto offer = [this](const QString& words, const QString& key) {
        QAction* action = m_team->menu()->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_wanted.team == key);
        connect(action, &QAction::triggered, this, [this, key] { want({.team = key, .onlyDeviations = m_wanted.onlyDeviations}); });
    };
    offer(tr("All teams"), {});
    for (const StageLights& row : m_facts->lights)
        if (row.isFirst)
            offer(QString(row.teamName).replace(u'&', "&&"_L1), row.team);
}

RememberedPage OverviewPage::remembered() const
{
    QStringList words;
    if (!m_wanted.team.isEmpty())
        words << teamWord + m_wanted.team;
    if (m_wanted.onlyDeviations)
        words << deviatesWord;
    return {.filter = words.join(u' ')};
}

void OverviewPage::restore(const RememberedPage& page)
{
    LightsWanted wanted;
    for (const QString& word : page.filter.split(u' ')) {
        if (word.startsWith(teamWord))
            wanted.team = word.sliced(teamWord.size());
        wanted.onlyDeviations |= word == deviatesWord;
    }
    want(wanted);
}

void OverviewPage::showTrouble(const Picture& picture)
{
    m_bannerRow->setVisible(picture.trouble.has_value());
    tellTrouble(*m_banner, picture);
    m_trouble = picture.trouble;
}

/// Makes all parts anew; who was on a button is on it again.
void OverviewPage::build()
{
    showWanted();
    const QWidget* focus = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString focused = focus ? focus->objectName() : QString();
    const int place = m_area->verticalScrollBar()->value();
    const Follow follow = [this](const QString& page, const QString& filter) { Q_EMIT linkWanted(page, filter); };

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 0, 24, 16);
    column->setSpacing(12);
    column->addWidget(makeLightsCard(m_theme, wantedFacts(), follow));
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    const QLocale locale;
    const bool isKnown = m_facts->noJournal.isEmpty();
    cards->addWidget(makeCard(m_theme,
                              {.title = tr("Open plans"),
                               .caption = isKnown ? locale.toString(m_facts->openCount) : tr("not read"),
                               .link = tr("Activity"),
                               .page = u"activity"_s,
                               .none = isKnown ? tr("Nothing runs, and nothing waits.") : m_facts->noJournal},
                              m_facts->open, follow),
                     1);
    cards->addWidget(makeCard(m_theme,
                              {.title = tr("Newest plans"),
                               .caption = isKnown ? tr("of %1").arg(m_facts->planCount) : tr("not read"),
                               .link = tr("Activity"),
                               .page = u"activity"_s,
                               .none = isKnown ? tr("No plan was made here yet.") : m_facts->noJournal},
                              m_facts->newest, follow),
                     1);
    cards->addWidget(makeCard(m_theme, {.title = tr("What was read")}, m_facts->readings, follow), 1);
    column->addLayout(cards);
    column->addStretch(1);
    m_area->setWidget(content);
    m_area->verticalScrollBar()->setValue(place);
    if (!focused.isEmpty())
        if (auto* same = content->findChild<QWidget*>(focused))
            same->setFocus(Qt::OtherFocusReason);
}

QString OverviewPage::status() const
{
    return m_facts && m_facts->noJournal.isEmpty() ? tr("%n open plans", nullptr, m_facts->openCount) : QString();
}

void OverviewPage::takeFocus()
{
    const QList<QAbstractButton*> buttons =
        m_area->widget() ? m_area->widget()->findChildren<QAbstractButton*>() : QList<QAbstractButton*>();
    if (!buttons.isEmpty())
        buttons.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace qm::gui
