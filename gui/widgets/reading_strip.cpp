// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/reading_strip.h"

#include "gui/widgets/label.h"
#include "gui/widgets/progress_bar.h"
#include "gui/widgets/spinner.h"

#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::gui {

ReadingStrip::ReadingStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_what(new Label(theme, {}, Type::Strong, Token::Text, Label::Fit::Whole, this))
    , m_count(new Label(theme, {}, Type::Body, Token::Muted, Label::Fit::Whole, this))
    , m_bar(new ProgressBar(theme, this))
{
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    auto* ring = new Spinner(theme, 16, this);
    ring->setTurning(true);
    words->addWidget(ring);
    words->addWidget(m_what);
    words->addWidget(m_count);
    words->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 4, 16, 12);
    column->setSpacing(8);
    column->addLayout(words);
    column->addWidget(m_bar);
}

void ReadingStrip::tell(const QString& what, int arrived, int of)
{
    const QLocale locale;
    m_what->setText(what);
    m_count->setText(of > 0 ? tr("%1 of %2", "how many have been read").arg(locale.toString(arrived), locale.toString(of)) : QString());
    m_bar->setVisible(of > 0);
    m_bar->setProgress(arrived, 0, of);
}

} // namespace qm::gui
