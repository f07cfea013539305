// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/navigation.h"

#include "gui/theme/painting.h"

#include <QLocale>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int wide = 192;
constexpr int narrow = 48;
constexpr int height = 32;
constexpr int gap = 12;

enum Role { IconRole = Qt::UserRole, CountRole, LeadsRole, RunningRole, AttentionRole };

class ItemDelegate final : public QStyledItemDelegate {
public:
    ItemDelegate(const Theme& theme, const bool& isNarrow, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_isNarrow(isNarrow)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {m_isNarrow ? narrow : wide, height + (index.data(LeadsRole).toBool() ? gap : 0)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        QRectF row = option.rect;
        row.setTop(row.bottom() + 1 - height);
        const QRectF box = row.adjusted(8, 1, -8, -1);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver))
            drawBox(*painter, box, 6, m_theme.colour(isCurrent ? Token::SelNav : Token::HoverChrome));
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QPointF(box.left() + 8, box.center().y() - 8),
                            m_theme.icon(index.data(IconRole).toString(), isCurrent ? Token::Text : Token::Muted, 16, ratio));
        if (m_isNarrow)
            return;
        const qreal badge = drawBadge(*painter, box, index, ratio);
        const QVariant count = index.data(CountRole);
        const QString number = count.isValid() && badge == 0 ? QLocale().toString(count.toInt()) : QString();
        const qreal room = number.isEmpty() ? 0 : numberWidth(number, m_theme, Type::Caption) + 8 + badge;
        drawLine(*painter, box.adjusted(34, 0, -8 - room, 0), index.data().toString(), m_theme.font(isCurrent ? Type::Strong : Type::Body),
                 m_theme.colour(isCurrent ? Token::Text : Token::Text2));
        if (!number.isEmpty())
            drawNumber(*painter, box.adjusted(0, 0, -8, 0), number, m_theme, Type::Caption,
                       m_theme.colour(isCurrent ? Token::Text2 : Token::Muted));
    }

private:
    /// A pill at the right with an icon and a number; returns the room it takes.
    qreal drawBadge(QPainter& painter, const QRectF& box, const QModelIndex& index, qreal ratio) const
    {
        const bool isRunning = index.data(RunningRole).isValid();
        const QVariant count = index.data(isRunning ? RunningRole : AttentionRole);
        if (!count.isValid())
            return 0;
        const Token ink = isRunning ? Token::AccentText : Token::Soon;
        const QString number = QLocale().toString(count.toInt());
        const qreal width = std::round(numberWidth(number, m_theme, Type::Chip) + 28);
        const QRectF pill(box.right() - 8 - width, std::round(box.center().y() - 9), width, 18);
        drawBox(painter, pill, 9, m_theme.colour(isRunning ? Token::AccentSoft : Token::SoonSoft),
                isRunning ? QColor(Qt::transparent) : m_theme.colour(Token::SoonLine));
        painter.drawPixmap(QPointF(pill.left() + 6, pill.top() + 3), m_theme.icon(isRunning ? u"spinner"_s : u"soon"_s, ink, 12, ratio));
        drawNumber(painter, pill.adjusted(0, 0, -7, 0), number, m_theme, Type::Chip, m_theme.colour(ink));
        return width + 8;
    }

    const Theme& m_theme;
    const bool& m_isNarrow;
};

} // namespace

Navigation::Navigation(const Theme& theme, QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new ItemDelegate(theme, m_isNarrow, this));
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
    setFixedWidth(wide - 1);
}

void Navigation::addPage(const QString& title, const QString& icon, bool leadsGroup)
{
    auto* item = new QListWidgetItem(title, this);
    item->setData(IconRole, icon);
    item->setData(LeadsRole, leadsGroup);
}

void Navigation::setCount(int page, std::optional<int> count)
{
    item(page)->setData(CountRole, count ? QVariant(*count) : QVariant());
    nameItem(page);
}

void Navigation::setBadge(int page, std::optional<Badge> badge)
{
    for (const auto& [role, kind] : {std::pair(RunningRole, Badge::Kind::Running), std::pair(AttentionRole, Badge::Kind::Attention)})
        item(page)->setData(role, badge && badge->kind == kind ? QVariant(badge->count) : QVariant());
    nameItem(page);
}

/// What a screen reader says of a page: what can be seen of it.
void Navigation::nameItem(int page)
{
    QListWidgetItem* item = this->item(page);
    const QVariant running = item->data(RunningRole);
    const QVariant attention = item->data(AttentionRole);
    const QVariant count = item->data(CountRole);
    item->setData(Qt::AccessibleTextRole,
                  running.isValid()     ? tr("%1, %n running", "a page and its running plans", running.toInt()).arg(item->text())
                  : attention.isValid() ? tr("%1, %n need attention", "a page and its plans", attention.toInt()).arg(item->text())
                  : count.isValid()     ? tr("%1, %2", "a page and how many things it has").arg(item->text()).arg(count.toInt())
                                        : item->text());
}

void Navigation::setNarrow(bool narrowNow)
{
    if (m_isNarrow == narrowNow)
        return;
    m_isNarrow = narrowNow;
    setFixedWidth(m_isNarrow ? narrow - 1 : wide - 1);
    for (int row = 0; row < count(); ++row)
        item(row)->setToolTip(m_isNarrow ? item(row)->text() : QString());
    doItemsLayout();
}

QSize Navigation::sizeHint() const
{
    return {m_isNarrow ? narrow : wide, 400};
}

} // namespace qm::gui
