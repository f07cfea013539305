// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/palette.h"

#include "gui/theme/painting.h"
#include "gui/widgets/access.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/key_cap.h"
#include "gui/widgets/label.h"
#include "gui/widgets/palette_delegate.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/surface.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int panelWidth = 640;
constexpr int panelTop = 88;
constexpr int queryHeight = 48;
constexpr int footHeight = 40;

/// Chrome down to the panel's round corners.
class Foot final : public QWidget {
public:
    Foot(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedHeight(footHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        constexpr int radius = 9; // the panel's, within its line
        QPainter painter(this);
        drawBox(painter, QRectF(rect()).adjusted(0, -radius, 0, 0), radius, m_theme.colour(Token::Chrome));
    }

private:
    const Theme& m_theme;
};

} // namespace

Palette::Palette(const Theme& theme, Offers offers, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_offers(std::move(offers))
    , m_panel(new Surface(theme, {.fill = Token::Raised, .line = Token::LineStrong, .radius = 10}, this))
    , m_edit(new QLineEdit(m_panel))
    , m_list(new QListWidget(m_panel))
    , m_count(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, m_panel))
{
    hide();
    setAccessibleRole(*this, QAccessible::Dialog);
    setAccessibleName(tr("Search or run"));
    m_edit->setFrame(false);
    m_edit->setFont(theme.font(Type::Query));
    m_edit->setPlaceholderText(tr("Search or run…"));
    m_edit->setAccessibleName(tr("Search or run"));
    m_edit->installEventFilter(this);
    m_list->setItemDelegate(new PaletteDelegate(theme, *m_edit, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("What was found"));
    m_list->viewport()->setAutoFillBackground(false);

    auto* query = new QHBoxLayout;
    query->setContentsMargins(18, 0, 16, 0);
    query->setSpacing(10);
    query->addWidget(new IconLabel(theme, u"search"_s, Token::Muted, 16, m_panel));
    query->addWidget(m_edit, 1);
    query->addWidget(new KeyCap(theme, tr("Esc"), m_panel));
    m_edit->setFixedHeight(queryHeight - 1);
    auto* foot = new Foot(theme, m_panel);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(17, 1, 17, 0);
    footRow->setSpacing(6);
    for (const auto& [key, words] : {std::pair(u"↑ ↓"_s, tr("choose")), std::pair(u"↵"_s, tr("run"))}) {
        footRow->addWidget(new KeyCap(theme, key, foot));
        footRow->addWidget(new Label(theme, words, Type::Caption, Token::Muted, Label::Fit::Whole, foot));
        footRow->addSpacing(8);
    }
    footRow->addWidget(new KeyCap(theme, QString(onlyVerbs), foot));
    footRow->addWidget(
        new Label(theme, tr("commands", "behind > only these are found"), Type::Caption, Token::Muted, Label::Fit::Whole, foot));
    footRow->addStretch(1);
    footRow->addWidget(m_count);
    const auto addRule = [&](QVBoxLayout* column) { column->addWidget(new Rule(theme, Token::Line, m_panel)); };
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(query);
    addRule(column);
    auto* list = new QHBoxLayout;
    list->setContentsMargins(8, 6, 8, 6);
    list->addWidget(m_list);
    column->addLayout(list, 1);
    addRule(column);
    column->addWidget(foot);

    connect(m_edit, &QLineEdit::textChanged, this, &Palette::offer);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::run);
}

void Palette::open(const QString& typed)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    m_edit->setText(typed);
    offer();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void Palette::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void Palette::offer()
{
    m_entries = m_offers(m_edit->text());
    m_list->clear();
    QString section;
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        const PaletteEntry& each = m_entries.at(entry);
        if (each.section != section) {
            section = each.section;
            auto* head = new QListWidgetItem(section, m_list);
            head->setFlags(Qt::NoItemFlags);
        }
        auto* item = new QListWidgetItem(each.text, m_list);
        item->setData(PaletteDelegate::EntryRole, QVariant::fromValue(PaletteDelegate::Row{each.icon, each.note, each.keys}));
        item->setData(PaletteDelegate::NumberRole, entry);
        item->setData(Qt::AccessibleTextRole, each.note.isEmpty() ? each.text : each.text + u", "_s + each.note);
    }
    m_count->setText(m_entries.isEmpty() ? tr("Nothing found") : tr("%n found", nullptr, int(m_entries.size())));
    m_list->setVisible(!m_entries.isEmpty()); // without rows it would still take the room of some
    m_list->setCurrentRow(-1);
    move(1);
    arrange();
}

/// To the next thing in that direction; heads of sections are passed over.
void Palette::move(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by)
        if (m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentRow(row);
            if (row == 1) // with the head above it
                m_list->scrollToTop();
            m_edit->setAccessibleDescription(m_list->item(row)->data(Qt::AccessibleTextRole).toString());
            return;
        }
}

void Palette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> chosen = m_entries.value(item->data(PaletteDelegate::NumberRole).toInt()).run;
    close();
    if (chosen)
        chosen();
}

/// As high as what was found, as far as the window lets it.
void Palette::arrange()
{
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    const int most = std::max(200, this->height() - 2 * panelTop);
    const int whole = std::min(most, queryHeight + 1 + height + 14 + footHeight + 3);
    const int wide = std::min(panelWidth, width() - 32);
    m_panel->setGeometry((width() - wide) / 2, panelTop, wide, whole);
    update();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isOurs = key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Return ||
                        key == Qt::Key_Enter || key == Qt::Key_Tab;
    if (!isOurs)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (key == Qt::Key_Escape)
        close();
    else if (key == Qt::Key_Up)
        move(-1);
    else if (key == Qt::Key_Down || key == Qt::Key_Tab)
        move(1);
    else
        run();
    return true;
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawOverlay(painter, rect(), m_panel->geometry(), m_theme);
}

void Palette::mousePressEvent(QMouseEvent*)
{
    close();
}

void Palette::resizeEvent(QResizeEvent*)
{
    arrange();
}

} // namespace qm::gui
