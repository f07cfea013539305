// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/status_bar.h"

#include "gui/models/moments.h"
#include "gui/models/picture.h"
#include "gui/widgets/button.h"
#include "gui/widgets/label.h"
#include "gui/widgets/rule.h"

#include <QHBoxLayout>
#include <QLocale>

#include <array>

namespace qm::gui {
namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int ruleWidth = 1;
constexpr int ruleHeight = 14;

} // namespace

StatusBar::StatusBar(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::Chrome, .lines = Qt::TopEdge}, parent)
    , m_reading(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
    , m_stop(new Button(theme, tr("Stop reading"), Button::Kind::Link, {}, this))
    , m_requestsRule(Rule::upright(theme, ruleHeight, this))
    , m_requests(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_quotaRule(Rule::upright(theme, ruleHeight, this))
    , m_quota(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_page(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
{
    constexpr int patience = 1'000; // ms
    setFixedHeight(28);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 1, margin, 0);
    row->setSpacing(gap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_reading, m_stop, m_requestsRule, m_requests, m_quotaRule, m_quota})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_page);
    m_stop->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_stop->show();
        showWhatFits();
    });
    connect(m_stop, &Button::clicked, this, &StatusBar::stopWanted);
}

void StatusBar::tellPage(const QString& words)
{
    m_page->setText(words);
    showWhatFits();
}

void StatusBar::tell(const Picture& picture)
{
    tellReading(picture);
    tellRequests(picture);
    tellQuota(picture);
    showWhatFits();
}

void StatusBar::tellReading(const Picture& picture)
{
    if (picture.isReading) {
        m_reading->setText(
            tr("Reading: %1, %2 so far")
                .arg(tr("%n secrets", nullptr, picture.secretsArrived), tr("%n repositories", nullptr, picture.repositoriesArrived)));
        if (!m_patience.isActive() && m_stop->isHidden())
            m_patience.start();
        return;
    }
    m_patience.stop();
    m_stop->hide();
    m_reading->setText(picture.readAt.isValid() ? tr("%1 and %2, read %3", "48 repositories and 64 secrets, read 14:02")
                                                      .arg(tr("%Ln repositories", nullptr, picture.repositoryCount),
                                                           tr("%Ln secrets", nullptr, picture.secretCount), timeOfDay(picture.readAt))
                                                : tr("Not read yet"));
}

void StatusBar::tellRequests(const Picture& picture)
{
    const net::Tally sent = picture.requests.value_or(net::Tally());
    m_requests->setText(picture.requests ? tr("%Ln requests", "of a reading", sent.sent) : QString());
    QString tip = tr("What the reading sent to GitHub");
    if (sent.unchanged > 0)
        tip += u'\n' + tr("%Ln of them cost no quota: nothing had changed", nullptr, sent.unchanged);
    m_requests->setToolTip(tip);
}

void StatusBar::tellQuota(const Picture& picture)
{
    const bool isTold = picture.quota && picture.quota->limit > 0;
    m_quota->setText({});
    if (!isTold)
        return;
    const QLocale locale;
    m_quota->setText(
        tr("Quota %1 of %2", "what is left").arg(locale.toString(picture.quota->remaining), locale.toString(picture.quota->limit)));
    m_quota->setToolTip(tr("Full again at %1").arg(timeOfDay(picture.quota->resetsAt)));
}

void StatusBar::showWhatFits()
{
    struct Part {
        Label* label;
        Surface* rule;
    };
    const std::array<Part, 3> leastFirst{{{m_requests, m_requestsRule}, {m_quota, m_quotaRule}, {m_page, nullptr}}};
    const auto widthOf = [](const Part& part) {
        return part.label->text().isEmpty() ? 0 : gap + part.label->sizeHint().width() + (part.rule ? gap + ruleWidth : 0);
    };
    int needed = 2 * margin + m_reading->sizeHint().width() + (m_stop->isHidden() ? 0 : gap + m_stop->sizeHint().width());
    for (const Part& part : leastFirst)
        needed += widthOf(part);
    for (const Part& part : leastFirst) {
        const bool isShown = !part.label->text().isEmpty() && needed <= width();
        if (!isShown)
            needed -= widthOf(part);
        part.label->setVisible(isShown);
        if (part.rule)
            part.rule->setVisible(isShown);
    }
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    showWhatFits();
}

} // namespace qm::gui
