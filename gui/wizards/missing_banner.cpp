// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/missing_banner.h"

#include "core/github/abilities_words.h"
#include "gui/models/moments.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"
#include "gui/widgets/spinner.h"
#include "gui/wizards/owner_request.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

void copyOnClick(Button* button, const QString& text)
{
    QObject::connect(button, &Button::clicked, button, [text] { QGuiApplication::clipboard()->setText(text); });
}

} // namespace

MissingBanner::MissingBanner(const Theme& theme, const github::Abilities& abilities, const QString& organization,
                             std::chrono::milliseconds again, QWidget* parent)
    : Surface(theme, {.fill = Token::BadSoft, .line = Token::BadLine, .radius = 6}, parent)
    , m_again(again)
    , m_when(new Label(theme, whenAgain({}), Type::Caption, Token::Muted, Label::Fit::Whole, this))
    , m_ring(new Spinner(theme, 14, this))
{
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(new Label(theme, missingInWords(abilities), Type::Strong, Token::Text, Label::Fit::Wrap, this));
    for (const QString& how : howToGrant(abilities))
        column->addWidget(new Label(theme, how, Type::Caption, Token::Text2, Label::Fit::Wrap, this));

    auto* ways = new QHBoxLayout;
    ways->setSpacing(8);
    if (const QUrl page = pageToGrant(abilities); !page.isEmpty()) {
        column->addWidget(codeLine(page));
        const bool isApp = abilities.kind == github::Abilities::Kind::App;
        auto* open =
            new Button(theme, isApp ? tr("Open App settings") : tr("Open token settings"), Button::Kind::Secondary, u"external"_s, this);
        open->setToolTip(page.toString());
        connect(open, &Button::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
        ways->addWidget(open);
    }
    auto* copy = new Button(theme, tr("Copy request for the owner"), Button::Kind::Secondary, u"mail"_s, this);
    copy->setToolTip(tr("What to grant, to whom and why, ready to be sent"));
    copyOnClick(copy, requestForOwner(abilities, organization));
    ways->addWidget(copy);
    ways->addStretch(1);
    ways->addWidget(m_when);
    ways->addWidget(m_ring);
    column->addLayout(ways);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(8);
    row->addWidget(new IconLabel(theme, u"bad"_s, Token::Bad, 16, this), 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

void MissingBanner::follow(const Looking& looking)
{
    m_when->setText(whenAgain(looking));
    m_ring->setTurning(looking.isUnderWay && !looking.waitsUntil.isValid());
}

/// GitHub may want to be left alone until another day.
QString MissingBanner::whenAgain(const Looking& looking) const
{
    if (!looking.waitsUntil.isValid())
        return tr("checked again every %1 s").arg(std::chrono::ceil<std::chrono::seconds>(m_again).count());
    return tr("checked again at %1", "a time").arg(momentOf(looking.waitsUntil, QDate::currentDate()));
}

/// Where it is granted, to be read and copied.
QWidget* MissingBanner::codeLine(const QUrl& page)
{
    auto* line = new Surface(theme(), {.fill = Token::Field, .line = Token::BadLine, .radius = 4}, this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(8, 0, 1, 0);
    row->setSpacing(8);
    row->addWidget(new Label(theme(), page.toString(), Type::Mono, Token::Text2, Label::Fit::Cut, line), 1);
    Button* copy = Button::ofIcon(theme(), u"copy"_s, tr("Copy the address"), line);
    copyOnClick(copy, page.toString());
    row->addWidget(copy);
    return line;
}

} // namespace qm::gui
