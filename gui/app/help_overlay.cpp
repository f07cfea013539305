// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/help_overlay.h"

#include "gui/theme/painting.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

using namespace Qt::StringLiterals;

static void initHelp()
{
    Q_INIT_RESOURCE(help); // by hand: it is in a library
}

namespace qm::gui {
namespace {

constexpr int panelWidth = 960;
constexpr int topicsWidth = 224;

class TopicDelegate final : public QStyledItemDelegate {
public:
    TopicDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {topicsWidth, 32}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const bool isFocused = option.widget && option.widget->hasFocus();
        const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver))
            drawBox(*painter, box, 6, m_theme.colour(!isCurrent ? Token::Hover : isFocused ? Token::AccentSoft : Token::SelNav));
        drawLine(*painter, box.adjusted(8, 0, -8, 0), index.data().toString(), m_theme.font(isCurrent ? Type::Strong : Type::Body),
                 m_theme.colour(isCurrent ? Token::Text : Token::Text2));
    }

private:
    const Theme& m_theme;
};

/// What stands behind the first "# " of a page.
QString titleOf(const QString& text)
{
    return text.section(u'\n', 0, 0).mid(2);
}

void dressBlock(QTextCursor cursor, const QTextBlock& block, const Theme& theme)
{
    const int level = block.blockFormat().headingLevel();
    cursor.setPosition(block.position());
    QTextBlockFormat format = block.blockFormat();
    const QTextTable* table = cursor.currentTable();
    format.setTopMargin(level == 2 ? 18 : table || level > 0 ? 0 : 4);
    format.setBottomMargin(table ? 0 : 4);
    format.setLineHeight(level > 0 || table ? 100 : 130, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(format);
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        QTextCharFormat look = fragment.charFormat();
        const bool isCode = look.fontFixedPitch();
        const bool isHead = table && table->cellAt(cursor).row() == 0;
        QFont font = theme.font(level == 1   ? Type::Title
                                : level == 2 ? Type::Section
                                : isCode     ? Type::Mono
                                : isHead     ? Type::Group
                                             : Type::Body);
        font.setItalic(look.fontItalic());
        look.setFont(font, QTextCharFormat::FontPropertiesAll);
        look.clearProperty(QTextFormat::FontSizeAdjustment);
        look.setForeground(theme.colour(look.isAnchor() ? Token::AccentText : level > 0 || isCode ? Token::Text : Token::Text2));
        if (isCode)
            look.setBackground(theme.colour(Token::Track)); // seen on a raised ground, light or dark
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(look);
    }
}

/// In the type and the colours of the window.
void dress(QTextDocument& page, const Theme& theme)
{
    QList<QTextBlock> blocks; // a change of the text's look makes new fragments
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next())
        blocks << block;
    for (const QTextBlock& block : blocks)
        dressBlock(QTextCursor(&page), block, theme);
    for (QTextFrame* frame : page.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(0);
            format.setCellPadding(3);
            format.setCellSpacing(0);
            format.setTopMargin(4);
            format.setBottomMargin(8);
            table->setFormat(format);
        }
}

} // namespace

QStringList HelpOverlay::topics()
{
    return {u"first-steps"_s, u"secrets"_s, u"plans"_s, u"connecting"_s, u"keyboard"_s, u"log"_s};
}

QString HelpOverlay::textOf(const QString& topic, const QLocale& locale)
{
    initHelp();
    for (const QString& language : {locale.name().left(2), u"en"_s}) {
        QFile page(u":/help/%1/%2.md"_s.arg(language, topic));
        if (page.open(QIODevice::ReadOnly))
            return QString::fromUtf8(page.readAll());
    }
    return {};
}

HelpOverlay::HelpOverlay(const Theme& theme, QWidget* window)
    : Overlay(theme, tr("Help"), panelWidth, window)
    , m_topics(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setTall();
    m_topics->setItemDelegate(new TopicDelegate(theme, m_topics));
    m_topics->setFrameShape(QFrame::NoFrame);
    m_topics->setFixedWidth(topicsWidth);
    m_topics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_topics->setMouseTracking(true);
    m_topics->setAccessibleName(tr("Pages of the help"));
    m_topics->viewport()->setAutoFillBackground(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->setMinimumHeight(60);
    m_page->setAccessibleName(tr("Page of the help"));
    m_page->viewport()->setAutoFillBackground(false);
    m_page->document()->setDocumentMargin(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(m_topics);
    row->addWidget(m_page, 1);
    content().addLayout(row);
    for (const QString& topic : topics())
        m_topics->addItem(titleOf(textOf(topic, QLocale())));
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpOverlay::show);
    connect(m_page, &QTextBrowser::anchorClicked, this, &HelpOverlay::follow);
    m_topics->setCurrentRow(0);
}

QWidget* HelpOverlay::firstFocus() const
{
    return m_topics;
}

/// It opens where it was left.
void HelpOverlay::fill()
{
    show(m_topics->currentRow());
}

void HelpOverlay::show(int row)
{
    m_page->document()->setIndentWidth(18);
    m_page->document()->setDefaultFont(theme().font(Type::Body));
    m_page->setMarkdown(textOf(topics().at(row), QLocale()));
    dress(*m_page->document(), theme());
    m_page->moveCursor(QTextCursor::Start);
}

void HelpOverlay::follow(const QUrl& link)
{
    const qsizetype topic = topics().indexOf(link.path().chopped(link.path().endsWith(".md"_L1) ? 3 : 0));
    if (link.isRelative() && topic >= 0)
        m_topics->setCurrentRow(int(topic));
    else if (link.scheme() == "https"_L1)
        QDesktopServices::openUrl(link);
}

void HelpOverlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1) // the same key again
        close();
    else
        Overlay::keyPressEvent(event);
}

void HelpOverlay::changeEvent(QEvent* event)
{
    Overlay::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !isVisible())
        return;
    const int place = m_page->verticalScrollBar()->value();
    show(m_topics->currentRow());
    m_page->verticalScrollBar()->setValue(place);
}

} // namespace qm::gui
