// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/confirm_strip.h"

#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace qm::gui {

ConfirmStrip::ConfirmStrip(const Theme& theme, const QString& word, const QString& title, const QString& text, QWidget* parent)
    : Surface(theme, {.fill = Token::ProdSoft, .line = Token::ProdLine, .radius = 6}, parent)
    , m_word(word)
    , m_edit(new QLineEdit(this))
    , m_tick(new IconLabel(theme, u"pending"_s, Token::Muted, 16, this))
{
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(theme, title, Type::Strong, Token::Text, Label::Fit::Wrap, this));
    words->addWidget(new Label(theme, text, Type::Caption, Token::Text2, Label::Fit::Wrap, this));
    const QString ask = tr("Type %1 to confirm").arg(word);
    m_edit->setFixedSize(144, 28);
    m_edit->setTextMargins(6, 0, 6, 0);
    m_edit->setFont(theme.font(Type::Mono));
    m_edit->setAccessibleName(ask);
    auto* asked = new QHBoxLayout;
    asked->setSpacing(4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(12);
    row->addWidget(new IconLabel(theme, u"shield"_s, Token::Prod, 16, this));
    row->addLayout(words, 1);
    const QString before = ask.section(word, 0, 0).trimmed();
    const QString after = ask.section(word, 1).trimmed();
    for (const auto& [part, type, ink] : {std::tuple(before, Type::Caption, Token::Text2), std::tuple(word, Type::Group, Token::Text),
                                          std::tuple(after, Type::Caption, Token::Text2)})
        if (!part.isEmpty())
            asked->addWidget(new Label(theme, part, type, ink, Label::Fit::Whole, this));
    row->addLayout(asked);
    row->addWidget(m_edit);
    row->addWidget(m_tick);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_tick->setIcon(isConfirmed() ? u"check"_s : u"pending"_s, isConfirmed() ? Token::Fine : Token::Muted);
        Q_EMIT changed();
    });
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (isConfirmed())
            Q_EMIT accepted();
    });
}

/// Enter that is still held agrees to nothing.
bool ConfirmStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<const QKeyEvent*>(event);
        if (press->isAutoRepeat() && (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter))
            return true;
    }
    return Surface::eventFilter(watched, event);
}

bool ConfirmStrip::isConfirmed() const
{
    return m_edit->text() == m_word;
}

} // namespace qm::gui
