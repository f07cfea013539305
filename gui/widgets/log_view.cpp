// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/log_view.h"

#include "gui/theme/painting.h"
#include "gui/widgets/access.h"
#include "gui/widgets/cell_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int rowHeight = 22;
constexpr int padding = 12;
constexpr int gap = 16;
constexpr int iconRoom = 18;
constexpr qsizetype longestShown = 1'000; // letters: what follows is in what is copied

struct LevelLook {
    QString icon;
    Token iconInk;
    Token ink;
};

LevelLook lookOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Warning:
        return {u"soon"_s, Token::Soon, Token::Text};
    case LogLevel::Error:
    case LogLevel::Critical:
        return {u"bad"_s, Token::Bad, Token::Text};
    case LogLevel::Info:
        return {{}, Token::Muted, Token::Text2};
    case LogLevel::Trace:
    case LogLevel::Debug:
    case LogLevel::Unknown:
        break;
    }
    return {{}, Token::Muted, Token::Muted};
}

/// Time, level and text of each line below each other.
class LineDelegate final : public QStyledItemDelegate {
public:
    LineDelegate(const Theme& theme, const LogModel& log, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_log(log)
        , m_timeWidth(int(std::ceil(QFontMetricsF(theme.font(Type::Mono)).horizontalAdvance(u"2026-11-26 16:26:44.123"_s))))
    {
        const QFontMetricsF metrics(theme.font(Type::Caption));
        for (int level = int(LogLevel::Trace); level <= int(LogLevel::Critical); ++level)
            m_levelWidth = std::max(m_levelWidth, iconRoom + int(std::ceil(metrics.horizontalAdvance(levelWord(LogLevel(level))))));
    }

    /// All are as wide as the widest needs.
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        const qreal text = QFontMetricsF(m_theme.font(Type::Mono)).horizontalAdvance(shown(m_log.longestText()));
        return {padding + m_timeWidth + gap + m_levelWidth + gap + int(std::ceil(text)) + padding + 4, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LogLine& line = m_log.line(index.row());
        const LevelLook look = lookOf(line.level);
        const QRectF row = option.rect;
        if (drawRowGround(*painter, option, m_theme) && option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(QRectF(row.left(), row.top(), 3, row.height()), m_theme.colour(Token::Accent));

        const QFont& mono = m_theme.font(Type::Mono);
        qreal left = row.left() + padding;
        if (line.level != LogLevel::Unknown) {
            drawLine(*painter, QRectF(left, row.top(), m_timeWidth + 1, row.height()), line.time, mono, m_theme.colour(Token::Muted));
            left += m_timeWidth + gap;
            if (!look.icon.isEmpty())
                painter->drawPixmap(QPointF(left, std::round(row.center().y() - 7)),
                                    m_theme.icon(look.icon, look.iconInk, 14, painter->device()->devicePixelRatioF()));
            drawLine(*painter, QRectF(left + iconRoom, row.top(), m_levelWidth - iconRoom + 1, row.height()), levelWord(line.level),
                     m_theme.font(Type::Caption), m_theme.colour(look.ink));
            left += m_levelWidth + gap;
        }
        drawLine(*painter, QRectF(left, row.top(), row.right() - padding - left, row.height()), shown(line.text), mono,
                 m_theme.colour(look.ink));
    }

private:
    static QString shown(const QString& text) { return text.size() > longestShown ? text.first(longestShown) + u'…' : text; }

    const Theme& m_theme;
    const LogModel& m_log;
    int m_timeWidth;
    int m_levelWidth{0};
};

} // namespace

LogView::LogView(const Theme& theme, LogModel& log, QWidget* parent)
    : QListView(parent)
    , m_log(log)
{
    installAccess();
    setItemDelegate(new LineDelegate(theme, log, this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setCornerWidget(new QWidget(this)); // where Fusion would draw a box
    setAccessibleName(tr("Lines of the log"));
    connect(&log, &QAbstractItemModel::modelAboutToBeReset, this, &LogView::remember); // before the view hears of it
    connect(&log, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LogView::remember);
    setModel(&log);
    connect(&log, &QAbstractItemModel::modelReset, this, &LogView::restore);
    connect(&log, &QAbstractItemModel::rowsRemoved, this, &LogView::restore);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isArranging)
            m_isAtEnd = value >= verticalScrollBar()->maximum();
    });
}

void LogView::goToEnd()
{
    const QScopedValueRollback guard(m_isArranging, true);
    m_isAtEnd = true;
    scrollToBottom();
}

void LogView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    if (m_isAtEnd)
        goToEnd();
}

void LogView::resizeEvent(QResizeEvent* event)
{
    const QScopedValueRollback guard(m_isArranging, true);
    QListView::resizeEvent(event);
    if (m_isAtEnd)
        goToEnd();
}

/// Where somebody is, by the numbers of the lines.
void LogView::remember()
{
    m_wasAtEnd = m_isAtEnd;
    const QModelIndex top = indexAt({padding, 0});
    m_top = top.isValid() ? m_log.numberOf(top.row()) : m_top;
    m_offset = top.isValid() ? visualRect(top).top() : 0;
    m_current = currentIndex().isValid() ? m_log.numberOf(currentIndex().row()) : m_current;
    m_selected.clear();
    for (const QModelIndex& each : selectionModel()->selectedRows())
        m_selected << m_log.numberOf(each.row());
}

void LogView::restore()
{
    const QScopedValueRollback guard(m_isArranging, true);
    QItemSelection selection;
    for (const qint64 number : m_selected)
        if (const int row = m_log.rowFrom(number); row < m_log.rowCount() && m_log.numberOf(row) == number)
            selection.select(m_log.index(row), m_log.index(row));
    if (const int row = m_log.rowFrom(m_current); m_current >= 0 && row < m_log.rowCount())
        selectionModel()->setCurrentIndex(m_log.index(row), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_wasAtEnd)
        goToEnd();
    else
        verticalScrollBar()->setValue(m_log.rowFrom(m_top) * rowHeight - m_offset);
    m_isAtEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void LogView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier)
        Q_EMIT filterWanted();
    else
        QListView::keyPressEvent(event);
}

/// The selected lines as they stand in the log, the oldest first.
void LogView::copy() const
{
    QList<int> rows;
    for (const QModelIndex& each : selectionModel()->selectedRows())
        rows << each.row();
    std::ranges::sort(rows);
    QStringList lines;
    for (const int row : rows)
        lines << m_log.line(row).whole;
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void LogView::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid() && m_log.rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        const QModelIndex seen = m_isAtEnd ? m_log.index(m_log.rowCount() - 1) : indexAt({padding, 0});
        selectionModel()->setCurrentIndex(seen, QItemSelectionModel::ClearAndSelect); // else Qt takes the first of all
    }
    QListView::focusInEvent(event);
    viewport()->update(); // what is selected looks different without the focus
}

void LogView::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace qm::gui
