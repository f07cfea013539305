// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/lock_cover.h"

#include "gui/models/desk.h"
#include "gui/pages/trouble.h"
#include "gui/widgets/access.h"
#include "gui/widgets/empty_state.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int mostWidth = 560; // so that lines can be read

} // namespace

LockCover::LockCover(const Theme& theme, Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_state(new EmptyState(theme, this))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Locked"));
    m_state->setMaximumWidth(mostWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_state, 100); // as wide as it may be
    row->addStretch(1);
    connect(m_state, &EmptyState::acted, &desk, &Desk::unlock);
    connect(m_state, &EmptyState::actedOther, this, [this] { copyTrouble(m_desk.unlockTrouble()); });
    connect(&desk, &Desk::lockChanged, this, &LockCover::tell);
    connect(&desk, &Desk::runsChanged, this, &LockCover::tell);
    tell();
}

void LockCover::tell()
{
    if (m_desk.isUnlocking()) {
        m_state->say(u"lock"_s, tr("Signing in again…"), tr("The desktop may ask for the password of your keychain."));
    } else if (const std::optional<Error>& trouble = m_desk.unlockTrouble()) {
        m_state->say(u"lock"_s, trouble->headline(), trouble->explanation(), tr("Try again"), tr("Copy details"));
    } else if (m_desk.isRunning()) {
        m_state->say(u"lock"_s, tr("Locked"),
                     tr("A plan is on its way and goes on to its end; then what it is signed in with is dropped from memory."),
                     tr("Unlock"));
    } else {
        m_state->say(u"lock"_s, tr("Locked"),
                     tr("What it is signed in with was dropped from memory. What you began is as you left it: unlocking signs in again "
                        "from the keychain, or from this session where there is none."),
                     tr("Unlock"));
    }
    if (isVisible())
        takeFocus();
}

void LockCover::takeFocus()
{
    for (QAbstractButton* button : findChildren<QAbstractButton*>())
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void LockCover::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    takeFocus();
}

/// A button by itself takes only Space.
void LockCover::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void LockCover::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Token::Base));
}

} // namespace qm::gui
