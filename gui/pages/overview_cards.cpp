// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overview_cards.h"

#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/surface.h"

#include <QCoreApplication>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr int rowHeight = 28;
constexpr int side = 16;

/// How far a plan is.
class ProgressBar final : public QWidget {
public:
    ProgressBar(const Theme& theme, qreal part, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_part(part)
    {
        setFixedHeight(4);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QRectF bar = rect();
        drawBox(painter, bar, 2, m_theme.colour(Token::Track));
        bar.setWidth(bar.width() * std::clamp(m_part, 0.0, 1.0));
        if (bar.width() >= 4)
            drawBox(painter, bar, 2, m_theme.colour(Token::Accent));
    }

private:
    const Theme& m_theme;
    qreal m_part;
};

LightButton::Look lookOf(const Light& light)
{
    switch (light.state) {
    case Light::State::Fine:
        return {u"fine"_s, Token::Fine, light.text, Token::Muted};
    case Light::State::Soon:
        return {u"soon"_s, Token::Soon, light.text};
    case Light::State::Bad:
        return {u"bad"_s, Token::Bad, light.text};
    case Light::State::Unknown:
        break;
    }
    return {u"unknown"_s, Token::Unknown, light.text, Token::Muted};
}

Surface* card(const Theme& theme)
{
    return new Surface(theme, {.fill = Token::Base, .radius = 8});
}

/// A button that leads somewhere; its object name stays the same when the card is made anew.
template <class B>
B* leading(B* button, const QString& page, const QString& filter, const QString& place, const Follow& follow)
{
    button->setObjectName(place + u' ' + page + u' ' + filter);
    QObject::connect(button, &QAbstractButton::clicked, button, [=] { follow(page, filter); }, Qt::QueuedConnection); // it may go by it
    return button;
}

QWidget* lightOf(const Theme& theme, const StageLights& row, const Light& light, const QString& what, const Follow& follow)
{
    auto* button = new LightButton(theme, lookOf(light), u"%1, %2, %3: %4"_s.arg(row.teamName, row.stage, what, light.text));
    button->setToolTip(light.tip);
    button->setAccessibleDescription(light.tip);
    return leading(button, light.page, light.filter, what + row.team + row.stage, follow);
}

QWidget* teamOf(const Theme& theme, const StageLights& row)
{
    auto* team = new QWidget;
    auto* line = new QHBoxLayout(team);
    line->setContentsMargins(0, 0, 24, 0);
    line->setSpacing(8);
    line->addWidget(new Label(theme, row.teamName, Type::Medium, Token::Text, Label::Fit::Whole, team));
    line->addWidget(new Chip(theme, row.team, ChipKind::Plain, team));
    line->addStretch(1);
    return team;
}

QWidget* lineWidget(const Theme& theme, const OverviewLine& line, const QString& place, const Follow& follow)
{
    if (!line.page.isEmpty())
        return leading(
            new LightButton(
                theme,
                {.icon = line.icon, .iconInk = line.ink, .text = line.text, .note = line.note, .type = Type::Caption, .stretches = true},
                line.note.isEmpty() ? line.text : u"%1, %2"_s.arg(line.text, line.note)),
            line.page, line.filter, place, follow);
    auto* plain = new QWidget;
    plain->setFixedHeight(24);
    auto* row = new QHBoxLayout(plain);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(theme, line.icon, line.ink, 14, plain));
    row->addWidget(new Label(theme, line.text, Type::Caption, Token::Text, Label::Fit::Cut, plain), 1);
    row->addWidget(new Label(theme, line.note, Type::Caption, Token::Muted, Label::Fit::Whole, plain));
    return plain;
}

} // namespace

QWidget* makeLightsCard(const Theme& theme, const OverviewFacts& facts, const Follow& follow)
{
    Surface* lights = card(theme);
    if (facts.lights.isEmpty()) {
        auto* column = new QVBoxLayout(lights);
        column->setContentsMargins(side, 12, side, 12);
        column->addWidget(new Label(theme, facts.noLights, Type::Body, Token::Muted, Label::Fit::Wrap, lights));
        return lights;
    }
    auto* grid = new QGridLayout(lights);
    grid->setContentsMargins(1, 1, 1, 4);
    grid->setSpacing(0); // the columns keep their own, rules go through
    for (const auto& [column, width] : {std::pair(0, side - 1), std::pair(1, 228), std::pair(2, 76), std::pair(3, 124)})
        grid->setColumnMinimumWidth(column, width);
    grid->setColumnStretch(4, 1);
    const QStringList heads{Words::tr("Team"), Words::tr("Stage"), Words::tr("Repositories"), Words::tr("Secrets")};
    grid->setRowMinimumHeight(0, rowHeight);
    for (int column = 0; column < heads.size(); ++column) {
        auto* head = new Label(theme, heads.at(column), Type::Caption, Token::Muted, Label::Fit::Whole, lights);
        head->setContentsMargins(column >= 2 ? 4 : 0, 0, 16, 0);
        grid->addWidget(head, 0, column + 1);
    }
    int at = 1;
    for (const StageLights& row : facts.lights) {
        if (row.isFirst) {
            auto* rule = new Rule(theme, at == 1 ? Token::Line : Token::LineSoft, lights);
            grid->addWidget(rule, at++, 0, 1, 5);
            grid->addWidget(teamOf(theme, row), at, 1);
        }
        grid->addWidget(new Chip(theme, row.stage, row.isProduction ? ChipKind::Production : ChipKind::Plain, lights), at, 2,
                        Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(lightOf(theme, row, row.repositories, heads.at(2), follow), at, 3, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(lightOf(theme, row, row.secrets, heads.at(3), follow), at, 4, Qt::AlignLeft | Qt::AlignVCenter);
        grid->setRowMinimumHeight(at++, rowHeight);
    }
    return lights;
}

QWidget* makeCard(const Theme& theme, const CardHead& head, const QList<OverviewLine>& lines, const Follow& follow)
{
    Surface* block = card(theme);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 0, 4, 4);
    top->setSpacing(8);
    auto* title = new Label(theme, head.title, Type::Strong, Token::Text, Label::Fit::Whole, block);
    title->setFixedHeight(20);
    top->addWidget(title);
    top->addWidget(new Label(theme, head.caption, Type::Caption, Token::Muted, Label::Fit::Whole, block));
    top->addStretch(1);
    if (!head.link.isEmpty())
        top->addWidget(leading(new Button(theme, head.link, Button::Kind::Link, {}, block), head.page, QString(), head.title, follow));
    column->addLayout(top);
    for (const OverviewLine& line : lines) {
        column->addWidget(lineWidget(theme, line, head.title, follow));
        if (!line.progress)
            continue;
        auto* bar = new QHBoxLayout;
        bar->setContentsMargins(24, 0, 4, 4);
        bar->addWidget(new ProgressBar(theme, *line.progress, block));
        column->addLayout(bar);
    }
    if (lines.isEmpty()) {
        auto* none = new Label(theme, head.none, Type::Caption, Token::Muted, Label::Fit::Wrap, block);
        none->setContentsMargins(4, 0, 4, 0);
        column->addWidget(none);
    }
    column->addStretch(1);
    return block;
}

} // namespace qm::gui
