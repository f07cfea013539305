// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/next_list.h"

#include "gui/theme/painting.h"
#include "gui/widgets/key_cap.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace qm::gui {
namespace {

constexpr int buttonHeight = 40;
constexpr int inset = NextList::inset;
constexpr int iconRoom = 24;
constexpr int lineHeight = 18;
constexpr int keyGap = 8;

} // namespace

NextButton::NextButton(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NextButton::setItem(const NextItem& item)
{
    if (item == m_item)
        return;
    m_item = item;
    setText(item.title);
    setAccessibleName(item.title);
    setAccessibleDescription(item.note);
    setShortcut(QKeySequence(item.keys));
    tellWhatIsCut();
    updateGeometry();
    update();
}

QSize NextButton::minimumSizeHint() const
{
    const qreal key = m_item.keys.isEmpty() ? 0 : keyGap + keyCapWidth(m_item.keys, m_theme);
    return {int(std::ceil(QFontMetricsF(m_theme.font(Type::Medium)).horizontalAdvance(m_item.title) + key)) + iconRoom + 2 * inset,
            buttonHeight};
}

QRectF NextButton::noteRoom() const
{
    return {qreal(inset + iconRoom), buttonHeight / 2.0, qreal(width() - 2 * inset - iconRoom), lineHeight};
}

void NextButton::tellWhatIsCut()
{
    const bool isCut = QFontMetricsF(m_theme.font(Type::Caption)).horizontalAdvance(m_item.note) > noteRoom().width();
    setToolTip(isCut ? m_item.note : QString());
}

void NextButton::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    tellWhatIsCut();
}

void NextButton::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NextButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse())
        drawBox(painter, rect(), 4, m_theme.colour(Token::Hover));
    const QRectF note = noteRoom();
    QRectF title = note.translated(0, -lineHeight);
    painter.drawPixmap(QPointF(inset, std::round(title.center().y() - 8)),
                       m_theme.icon(m_item.icon, Token::AccentText, 16, devicePixelRatioF()));
    if (!m_item.keys.isEmpty())
        title.setRight(title.right() - keyGap - drawKeyCap(painter, {title.right(), title.center().y()}, m_item.keys, m_theme));
    drawLine(painter, title, m_item.title, m_theme.font(Type::Medium), m_theme.colour(Token::Text));
    drawLine(painter, note, m_item.note, m_theme.font(Type::Caption), m_theme.colour(Token::Muted));
}

NextList::NextList(const Theme& theme, int most, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (int at = 0; at < most; ++at) {
        auto* button = new NextButton(theme, this);
        button->hide();
        connect(button, &QAbstractButton::clicked, this, [this, at] { Q_EMIT chosen(at); });
        column->addWidget(button);
        m_buttons << button;
    }
}

void NextList::show(const QList<NextItem>& items)
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        const bool isWanted = at < items.size();
        m_buttons.at(at)->setItem(isWanted ? items.at(at) : NextItem());
        m_buttons.at(at)->setVisible(isWanted);
    }
}

} // namespace qm::gui
