// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/top_bar.h"

#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/search_button.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int barHeight = 48;
constexpr int navigationWidth = 192;

/// The profile's colour.
class Square final : public QWidget {
public:
    Square(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedSize(10, 10);
    }

    void setColour(const QColor& colour)
    {
        m_colour = colour;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawBox(painter, rect(), 3, m_colour.isValid() ? m_colour : m_theme.colour(Token::Sandbox));
    }

private:
    const Theme& m_theme;
    QColor m_colour;
};

} // namespace

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::Chrome, .lines = Qt::BottomEdge}, parent)
    , m_organization(new Label(theme, {}, Type::Medium, Token::Text, Label::Fit::Whole, this))
    , m_profiles(new QMenu(this))
    , m_sandbox(new Chip(theme, tr("SANDBOX"), ChipKind::Sandbox, this))
    , m_readOnly(new Chip(theme, tr("read only"), ChipKind::Plain, this))
    , m_light(new IconLabel(theme, u"unknown"_s, Token::Unknown, 14, this))
    , m_github(new Label(theme, u"GitHub"_s, Type::Caption, Token::Text2, Label::Fit::Whole, this))
    , m_square(new Square(theme, this))
    , m_search(new SearchButton(theme, this))
{
    setFixedHeight(barHeight);
    auto* name = new QWidget(this);
    auto* nameRow = new QHBoxLayout(name);
    nameRow->setContentsMargins(16, 0, 0, 0);
    nameRow->setSpacing(8);
    nameRow->addWidget(new IconLabel(theme, u"logo"_s, Token::AccentText, 20, name));
    nameRow->addWidget(new Label(theme, u"Quartermaster"_s, Type::Strong, Token::Text, Label::Fit::Whole, name));
    nameRow->addStretch(1);
    name->setFixedWidth(navigationWidth);
    Button* refresh = Button::ofIcon(theme, u"refresh"_s, tr("Read everything again (F5)"), this);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchWanted);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 16, 1);
    row->setSpacing(12);
    auto* left = new QHBoxLayout; // as wide as what is right of it: the search is in the middle
    left->setSpacing(12);
    left->addWidget(name);
    auto* place = new QHBoxLayout;
    place->setSpacing(6);
    place->addWidget(m_square);
    place->addWidget(m_organization);
    Button* others = Button::ofIcon(theme, u"down"_s, tr("Open another organization"), this);
    others->setFixedSize(20, 28);
    connect(others, &Button::clicked, this, [this, others] { m_profiles->popup(others->mapToGlobal(QPoint(0, others->height()))); });
    place->addWidget(others);
    left->addLayout(place);
    left->addWidget(m_sandbox);
    left->addWidget(m_readOnly);
    left->addStretch(1);
    auto* right = new QHBoxLayout;
    right->setSpacing(12);
    right->addStretch(1);
    right->addWidget(refresh);
    right->addWidget(Rule::upright(theme, 16, this));
    auto* service = new QHBoxLayout;
    service->setSpacing(4);
    service->addWidget(m_light);
    service->addWidget(m_github);
    right->addLayout(service);
    row->addLayout(left, 1);
    row->addWidget(m_search);
    row->addLayout(right, 1);
    connect(refresh, &Button::clicked, this, &TopBar::refreshWanted);
    setPlace({});
    setProfiles({});
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    constexpr int wide = 1500;
    Surface::resizeEvent(event);
    m_search->setLong(width() >= wide);
}

void TopBar::setProfiles(const QStringList& names)
{
    m_profiles->clear();
    for (const QString& name : names)
        connect(m_profiles->addAction(name), &QAction::triggered, this, [this, name] { Q_EMIT profileWanted(name); });
    if (!names.isEmpty())
        m_profiles->addSeparator();
    connect(m_profiles->addAction(tr("Connect to an organization…")), &QAction::triggered, this, &TopBar::connectWanted);
}

void TopBar::setPlace(const Place& place)
{
    m_organization->setText(place.organization);
    m_sandbox->setVisible(place.sandbox);
    m_readOnly->setVisible(place.readOnly);
    m_square->setVisible(!place.organization.isEmpty());
    static_cast<Square*>(m_square)->setColour(place.colour.isEmpty() ? QColor() : QColor(place.colour));
}

void TopBar::setGitHub(Service state, const QString& words)
{
    switch (state) {
    case Service::Unknown:
        m_light->setIcon(u"unknown"_s, Token::Unknown);
        break;
    case Service::Reading:
        m_light->setIcon(u"spinner"_s, Token::AccentText);
        break;
    case Service::Fine:
        m_light->setIcon(u"fine"_s, Token::Fine);
        break;
    case Service::Trouble:
        m_light->setIcon(u"bad"_s, Token::Bad);
        break;
    }
    m_github->setToolTip(words);
    m_github->setAccessibleDescription(words);
}

} // namespace qm::gui
