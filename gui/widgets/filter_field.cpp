// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_field.h"

#include "gui/theme/painting.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace qm::gui {

FilterField::FilterField(const Theme& theme, const QString& placeholder, QWidget* parent)
    : Surface(theme, {.fill = Token::Field, .line = Token::LineStrong, .radius = 6}, parent)
    , m_edit(new QLineEdit(this))
    , m_count(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_clear(Button::ofIcon(theme, u"x"_s, tr("Clear the filter"), this))
{
    setFixedHeight(28);
    m_edit->setFrame(false);
    m_edit->setFont(theme.font(Type::Body));
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_clear->setFixedSize(20, 20);
    m_clear->setVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(theme, u"filter"_s, Token::Muted, 16, this));
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    row->addWidget(m_clear);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        Q_EMIT edited(text);
    });
    connect(m_clear, &Button::clicked, this, [this] { setText({}); });
}

void FilterField::setText(const QString& text)
{
    m_edit->setText(text);
}

void FilterField::setCount(const QString& words)
{
    m_words = words;
    tell();
}

void FilterField::setFault(const std::optional<filter::Fault>& fault)
{
    m_fault = fault;
    m_edit->setToolTip(fault ? fault->asError().message() : QString());
    m_edit->setAccessibleDescription(m_edit->toolTip());
    tell();
    update();
}

/// What is wrong goes before how many there are.
void FilterField::tell()
{
    m_count->setText(m_fault ? m_fault->reason : m_words);
    m_count->setInk(m_fault ? Token::Bad : Token::Muted);
}

void FilterField::startTyping()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isFocused = m_edit->hasFocus();
    drawBox(painter, rect(), 6, theme().colour(Token::Field),
            theme().colour(m_fault     ? Token::Bad
                           : isFocused ? Token::Accent
                                       : Token::LineStrong),
            isFocused ? 2 : 1);
    if (!m_fault)
        return;
    // Under the letters that are meant, as far as they are in sight.
    const QFontMetricsF metrics(m_edit->font());
    const qreal begin = m_edit->x() + 2 + metrics.horizontalAdvance(m_edit->text().first(m_fault->at));
    const qreal length = std::max(6.0, metrics.horizontalAdvance(m_edit->text().mid(m_fault->at, m_fault->length)));
    const qreal end = std::min(begin + length, qreal(m_edit->geometry().right()));
    if (begin < end)
        painter.fillRect(QRectF(begin, height() - 6, end - begin, 2), theme().colour(Token::Bad));
}

bool FilterField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
        setText({});
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT left();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace qm::gui
