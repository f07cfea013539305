// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/signed_in.h"

#include "gui/theme/painting.h"
#include "gui/widgets/label.h"

#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int footHeight = 47;
constexpr QRectF portrait(12, 12, 24, 24);

} // namespace

QString initialsOf(const QString& name)
{
    static const QRegularExpression parting(u"[^\\p{L}\\p{N}]+"_s);
    QString initials;
    for (const QString& part : name.section(u'[', 0, 0).split(parting, Qt::SkipEmptyParts).mid(0, 2))
        initials += part.front().toUpper();
    return initials;
}

SignedIn::SignedIn(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::Chrome, .lines = Qt::TopEdge}, parent)
    , m_words(new QWidget(this))
    , m_name(new Label(theme, {}, Type::Body, Token::Text, Label::Fit::Cut, this))
    , m_mode(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Cut, this))
{
    setFixedHeight(footHeight);
    auto* words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_mode);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(int(portrait.right()) + 8, 5, 9, 4);
    row->addWidget(m_words);
    hide();
}

void SignedIn::tell(const QString& name, bool isReadOnly)
{
    m_initials = initialsOf(name);
    m_name->setText(name);
    m_mode->setText(isReadOnly ? tr("For reading only") : tr("Reads and changes"));
    setToolTip(tr("Signed in to GitHub as %1").arg(name));
    setAccessibleName(toolTip());
    setVisible(!name.isEmpty());
    update();
}

void SignedIn::setNarrow(bool narrow)
{
    m_words->setVisible(!narrow);
}

void SignedIn::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(Token::AccentSoft));
    painter.drawEllipse(portrait);
    drawLine(painter, portrait, m_initials, theme().font(Type::Chip), theme().colour(Token::AccentText), Qt::AlignHCenter);
}

} // namespace qm::gui
