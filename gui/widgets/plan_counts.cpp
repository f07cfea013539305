// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plan_counts.h"

#include "core/base/duration.h"
#include "gui/models/moments.h"
#include "gui/models/plan_tree_model.h"
#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

/// The sign of a change in its small box.
class SignBox final : public QWidget {
public:
    SignBox(const Theme& theme, const QString& icon, Token ink, Token soft, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_icon(icon)
        , m_ink(ink)
        , m_soft(soft)
    {
        setFixedSize(18, 18);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawBox(painter, rect(), 4, m_theme.colour(m_soft));
        painter.drawPixmap(QPointF(2, 2), m_theme.icon(m_icon, m_ink, 14, devicePixelRatioF()));
    }

private:
    const Theme& m_theme;
    QString m_icon;
    Token m_ink;
    Token m_soft;
};

} // namespace

PlanCounts::PlanCounts(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_creates(addCount(u"plus"_s, Token::Fine, Token::FineSoft))
    , m_changes(addCount(u"tilde"_s, Token::Soon, Token::SoonSoft))
    , m_removes(addCount(u"minus"_s, Token::Bad, Token::BadSoft))
    , m_estimate(new Label(theme, {}, Type::Body, Token::Text2, Label::Fit::Whole, this))
    , m_quota(new Label(theme, {}, Type::Body, Token::Muted, Label::Fit::Cut, this))
{
    setFixedHeight(28);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(14);
    m_row->addWidget(m_estimate);
    m_row->addWidget(m_quota, 1);
    auto* unfold = new Button(theme, tr("Expand all"), Button::Kind::Quiet, {}, this);
    auto* exports = new Button(theme, tr("Export plan…"), Button::Kind::Quiet, u"export"_s, this);
    m_row->addWidget(unfold);
    m_row->addWidget(exports);
    connect(unfold, &Button::clicked, this, &PlanCounts::unfoldWanted);
    connect(exports, &Button::clicked, this, &PlanCounts::exportWanted);
}

PlanCounts::Count PlanCounts::addCount(const QString& icon, Token ink, Token soft)
{
    auto* whole = new QWidget(this);
    auto* words = new Label(m_theme, {}, Type::Medium, Token::Text, Label::Fit::Whole, whole);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new SignBox(m_theme, icon, ink, soft, whole));
    row->addWidget(words);
    m_row->addWidget(whole);
    return {.whole = whole, .words = words};
}

QString quotaInWords(int requests, const std::optional<net::Quota>& quota)
{
    if (!quota)
        return {};
    const QLocale locale;
    const qint64 left = quota->remaining - requests;
    if (left < 0)
        return PlanCounts::tr("only %1 left now, more at %2").arg(locale.toString(quota->remaining), timeOfDay(quota->resetsAt));
    return quota->limit > 0 ? PlanCounts::tr("%1 of %2 left after this").arg(locale.toString(left), locale.toString(quota->limit))
                            : PlanCounts::tr("%1 left after this").arg(locale.toString(left));
}

void PlanCounts::show(const PlanTreeModel& steps, int requests, Milliseconds duration, const std::optional<net::Quota>& quota)
{
    const QString left = quotaInWords(requests, quota);
    m_quota->setText(left);
    m_quota->setToolTip(left.isEmpty() ? QString() : tr("GitHub's quota: %1").arg(left));
    const auto tell = [](const Count& where, int number, const QString& words) {
        where.words->setText(words);
        where.whole->setVisible(number > 0);
    };
    const int creates = steps.count(plan::Change::Create);
    const int changes = steps.count(plan::Change::Update);
    const int removes = steps.count(plan::Change::Delete);
    tell(m_creates, creates, tr("%n create", nullptr, creates));
    tell(m_changes, changes, tr("%n change", nullptr, changes));
    tell(m_removes, removes, tr("%n remove", nullptr, removes));
    const QString estimate = tr("%n requests", nullptr, requests);
    m_estimate->setText(duration.count() > 0 ? tr("%1, about %2").arg(estimate, inWords(duration)) : estimate);
}

} // namespace qm::gui
