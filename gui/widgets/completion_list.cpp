// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/completion_list.h"

#include "gui/theme/painting.h"
#include "gui/widgets/label.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace qm::gui {
namespace {

constexpr int rowHeight = 26;
constexpr int mostRows = 8;
constexpr int padding = 8;
constexpr int inset = 5; // between the list and the edge
constexpr int hintHeight = 24;

class OfferDelegate final : public QStyledItemDelegate {
public:
    OfferDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const qreal words = QFontMetricsF(m_theme.font(Type::Body)).horizontalAdvance(index.data().toString());
        return {int(std::ceil(words)) + 2 * padding, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver))
            drawBox(*painter, option.rect, 4, m_theme.colour(isCurrent ? Token::AccentSoft : Token::Hover));
        drawLine(*painter, QRectF(option.rect).adjusted(padding, 0, -padding, 0), index.data().toString(), m_theme.font(Type::Body),
                 m_theme.colour(Token::Text));
    }

private:
    const Theme& m_theme;
};

} // namespace

CompletionList::CompletionList(const Theme& theme, QWidget* owner)
    : Surface(theme, {.fill = Token::Raised, .line = Token::LineStrong, .radius = 8}, owner)
    , m_owner(owner)
    , m_list(new QListWidget(this))
    , m_hint(new Label(theme, tr("↓ chooses, Tab takes, Esc closes"), Type::Caption, Token::Muted, Label::Fit::Whole, this))
{
    m_list->setItemDelegate(new OfferDelegate(theme, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Completion"));
    m_hint->setFixedHeight(hintHeight);
    m_hint->setContentsMargins(padding, 0, padding, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(inset, inset, inset, 2);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { Q_EMIT chosen(item->text()); });
    hide();
}

void CompletionList::offer(const QStringList& offers, int x)
{
    if (parentWidget() != m_owner->window())
        setParent(m_owner->window());
    m_list->clear();
    m_list->addItems(offers);
    m_list->setCurrentRow(-1);
    const int rows = std::min(mostRows, int(offers.size()));
    const int wide = std::max(m_list->sizeHintForColumn(0) + 16, m_hint->sizeHint().width()) + 2 * inset;
    QWidget* window = m_owner->window();
    const QPoint corner = m_owner->mapTo(window, QPoint(x, m_owner->height() + 2));
    const int width = std::min(wide, window->width() - 16);
    setGeometry(std::clamp(corner.x(), 8, std::max(8, window->width() - width - 8)), corner.y(), width,
                rows * rowHeight + hintHeight + inset + 2);
    tell();
    raise();
    show();
}

bool CompletionList::pressed(const QKeyEvent& event)
{
    const bool isTab = event.key() == Qt::Key_Tab;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (event.key() == Qt::Key_Down || event.key() == Qt::Key_Up)
        move(event.key() == Qt::Key_Down ? 1 : -1);
    else if (event.key() == Qt::Key_Escape)
        hide();
    else if ((isTab || isEnter) && !current(isTab).isEmpty())
        Q_EMIT chosen(current(isTab));
    else
        return false;
    return true;
}

/// Goes to the next or the one before, around the ends.
void CompletionList::move(int by)
{
    const int count = m_list->count();
    const int from = m_list->currentRow();
    m_list->setCurrentRow(from < 0 ? (by > 0 ? 0 : count - 1) : (from + by + count) % count);
    tell();
}

QString CompletionList::current(bool orFirst) const
{
    const QListWidgetItem* item = m_list->currentItem() ? m_list->currentItem() : orFirst ? m_list->item(0) : nullptr;
    return item ? item->text() : QString();
}

void CompletionList::tell()
{
    const int row = m_list->currentRow();
    setAccessibleName(
        row < 0 ? tr("%n completions", nullptr, m_list->count())
                : tr("%1, %2 of %3", "a completion, its place, how many there are").arg(current()).arg(row + 1).arg(m_list->count()));
}

} // namespace qm::gui
