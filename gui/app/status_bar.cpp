// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/status_bar.h"

#include "gui/models/picture.h"
#include "gui/widgets/button.h"
#include "gui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>

namespace qm::gui {

StatusBar::StatusBar(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::Chrome, .lines = Qt::TopEdge}, parent)
    , m_reading(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
    , m_stop(new Button(theme, tr("Stop reading"), Button::Kind::Link, {}, this))
    , m_page(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
{
    constexpr int patience = 1'000; // ms
    setFixedHeight(28);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->addWidget(m_reading);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_page);
    m_stop->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, m_stop, &Button::show);
    connect(m_stop, &Button::clicked, this, &StatusBar::stopWanted);
}

void StatusBar::tell(const Picture& picture, const QString& ofPage)
{
    m_page->setText(ofPage);
    if (picture.isReading) {
        m_reading->setText(
            tr("Reading: %1, %2 so far")
                .arg(tr("%n secrets", nullptr, picture.secretsArrived), tr("%n repositories", nullptr, picture.repositoriesArrived)));
        if (!m_patience.isActive() && m_stop->isHidden())
            m_patience.start();
        return;
    }
    m_patience.stop();
    m_stop->hide();
    const QTime when = picture.readAt.toLocalTime().time();
    m_reading->setText(when.isValid() ? tr("Read %1").arg(QLocale().toString(when, QLocale::ShortFormat)) : tr("Not read yet"));
}

} // namespace qm::gui
