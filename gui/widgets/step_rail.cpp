// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/step_rail.h"

#include "gui/theme/painting.h"
#include "gui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {

namespace {

constexpr int wide = 224;
constexpr int narrow = 49; // an item as wide as it is high, and the margins

} // namespace

/// One step: its number in a ring, or a tick once it is behind.
class StepRail::Item final : public QLabel {
public:
    enum class State { Behind, Current, Ahead };

    Item(const Theme& theme, int number, const QString& name, QWidget* parent)
        : QLabel(name, parent)
        , m_theme(theme)
        , m_number(number)
    {
        setFixedHeight(32);
    }

    void setState(State state)
    {
        m_state = state;
        const QString name = state == State::Behind    ? StepRail::tr("%1, done").arg(text())
                             : state == State::Current ? StepRail::tr("%1, current step").arg(text())
                                                       : text();
        if (name != accessibleName()) // else it would be read out each time that anything on a page changes
            setAccessibleName(name);
        update();
    }

    void setNarrow(bool isNarrow)
    {
        m_isNarrow = isNarrow;
        setToolTip(isNarrow ? text() : QString());
        update();
    }

    QSize minimumSizeHint() const override { return {0, height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool isCurrent = m_state == State::Current;
        if (isCurrent)
            drawBox(painter, rect(), 6, m_theme.colour(Token::SelNav));
        const QPointF middle(16, height() / 2.0);
        if (m_state == State::Behind) {
            painter.drawPixmap(QPointF(8, std::round(middle.y() - 8)), m_theme.icon(u"fine"_s, Token::Fine, 16, devicePixelRatioF()));
        } else {
            const QColor ink = m_theme.colour(isCurrent ? Token::AccentText : Token::Muted);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(ink, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(middle, 7.25, 7.25);
            drawLine(painter, QRectF(middle.x() - 8, 0, 16, height()), QString::number(m_number), m_theme.font(Type::Chip), ink,
                     Qt::AlignHCenter);
        }
        if (!m_isNarrow)
            drawLine(painter, QRectF(34, 0, width() - 42, height()), text(), m_theme.font(isCurrent ? Type::Strong : Type::Body),
                     m_theme.colour(isCurrent ? Token::Text : Token::Text2));
    }

private:
    const Theme& m_theme;
    int m_number;
    State m_state{State::Ahead};
    bool m_isNarrow{false};
};

StepRail::StepRail(const Theme& theme, QWidget* parent)
    : Surface(theme, {.fill = Token::Chrome, .lines = Qt::RightEdge}, parent)
    , m_items(new QVBoxLayout)
    , m_note(new Label(theme, {}, Type::Caption, Token::Muted, Label::Fit::Wrap, this))
{
    setFixedWidth(wide);
    m_items->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 14, 9, 12);
    column->addLayout(m_items);
    column->addStretch(1);
    m_note->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_note);
}

void StepRail::setSteps(const QStringList& names)
{
    qDeleteAll(m_steps);
    m_steps.clear();
    for (const QString& name : names) {
        m_steps << new Item(theme(), int(m_steps.size()) + 1, name, this);
        m_steps.last()->setNarrow(maximumWidth() == narrow);
        m_items->addWidget(m_steps.last());
    }
}

void StepRail::setCurrent(int step)
{
    for (int each = 0; each < m_steps.size(); ++each)
        m_steps.at(each)->setState(each < step ? Item::State::Behind : each == step ? Item::State::Current : Item::State::Ahead);
}

void StepRail::setNote(const QString& words)
{
    m_note->setText(words);
}

void StepRail::setNarrow(bool isNarrow)
{
    setFixedWidth(isNarrow ? narrow : wide);
    m_note->setVisible(!isNarrow);
    for (Item* step : m_steps)
        step->setNarrow(isNarrow);
}

} // namespace qm::gui
