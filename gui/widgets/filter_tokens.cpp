// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_tokens.h"

#include "gui/widgets/filter_token.h"
#include "gui/widgets/label.h"

namespace qm::gui {
namespace {

constexpr int gap = 6;

} // namespace

FilterTokens::FilterTokens(const Theme& theme, QWidget* before, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_before(before)
    , m_more(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_more->hide();
    hide();
}

QStringList FilterTokens::conditions() const
{
    QStringList conditions;
    for (const FilterToken* token : m_tokens)
        conditions << token->text();
    return conditions;
}

void FilterTokens::setConditions(const QStringList& conditions)
{
    if (conditions == this->conditions())
        return;
    for (FilterToken* token : std::exchange(m_tokens, {})) {
        token->hide();
        token->deleteLater(); // it may be the one that was clicked
    }
    for (const QString& condition : conditions) {
        auto* token = new FilterToken(m_theme, condition, this);
        connect(token, &FilterToken::clicked, this, [this, token] {
            take(int(m_tokens.indexOf(token)));
            Q_EMIT removed();
        });
        connect(token, &FilterToken::editWanted, this, [this, token] { Q_EMIT editWanted(int(m_tokens.indexOf(token))); });
        setTabOrder(m_tokens.isEmpty() ? m_before : m_tokens.last(), token);
        m_tokens << token;
    }
    arrange();
}

QString FilterTokens::take(int which)
{
    FilterToken* token = m_tokens.takeAt(which);
    const QString condition = token->text();
    if (token->hasFocus() && !m_tokens.isEmpty())
        m_tokens.at(std::min(which, count() - 1))->setFocus(Qt::TabFocusReason);
    token->hide();
    token->deleteLater();
    arrange();
    return condition;
}

QSize FilterTokens::sizeHint() const
{
    int width = 0;
    for (const FilterToken* token : m_tokens)
        width += token->sizeHint().width() + gap;
    return {std::max(0, width - gap), 28};
}

QSize FilterTokens::minimumSizeHint() const
{
    return {m_tokens.isEmpty() ? 0 : std::min(sizeHint().width(), m_tokens.last()->sizeHint().width() + 32), 28};
}

void FilterTokens::resizeEvent(QResizeEvent*)
{
    arrange();
}

void FilterTokens::arrange()
{
    setVisible(!m_tokens.isEmpty());
    updateGeometry();
    const bool fitsAll = sizeHint().width() <= width();
    const int room = fitsAll ? width() : width() - 32; // for the number of the others
    int taken = 0;
    int first = count();
    while (first > 0 && (first == count() || taken + m_tokens.at(first - 1)->sizeHint().width() <= room))
        taken += m_tokens.at(--first)->sizeHint().width() + gap;
    int x = 0;
    m_more->setVisible(first > 0);
    if (first > 0) {
        m_more->setText(tr("+%1", "so many more conditions than are seen").arg(first));
        m_more->setToolTip(conditions().first(first).join(u' '));
        m_more->setGeometry(0, 0, 26, height());
        x = 32;
    }
    for (int each = 0; each < count(); ++each) {
        FilterToken* token = m_tokens.at(each);
        token->setVisible(each >= first);
        if (each < first)
            continue;
        token->setGeometry(x, (height() - token->height()) / 2, std::min(token->sizeHint().width(), std::max(0, width() - x)),
                           token->height());
        x += token->width() + gap;
    }
}

} // namespace qm::gui
