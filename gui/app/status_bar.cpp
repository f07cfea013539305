// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/status_bar.h"

#include "gui/models/moments.h"
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
    , m_quota(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_page(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Whole, this))
{
    constexpr int patience = 1'000; // ms
    setFixedHeight(28);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->addWidget(m_reading);
    row->addWidget(m_stop);
    row->addSpacing(12);
    row->addWidget(m_quota);
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
    const QLocale locale;
    const bool isTold = picture.quota && picture.quota->limit > 0;
    m_quota->setVisible(isTold);
    if (isTold) {
        m_quota->setText(
            tr("Quota %1 of %2", "what is left").arg(locale.toString(picture.quota->remaining), locale.toString(picture.quota->limit)));
        m_quota->setToolTip(tr("Full again at %1").arg(timeOfDay(picture.quota->resetsAt)));
    }
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
    m_reading->setText(picture.readAt.isValid() ? tr("%1 and %2, read %3", "48 repositories and 64 secrets, read 14:02")
                                                      .arg(tr("%Ln repositories", nullptr, picture.repositoryCount),
                                                           tr("%Ln secrets", nullptr, picture.secretCount), timeOfDay(picture.readAt))
                                                : tr("Not read yet"));
}

} // namespace qm::gui
