// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/segmented.h"

#include "gui/theme/painting.h"
#include "gui/widgets/access.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace qm::gui {
namespace {

/// One of the words.
class Segment final : public QAbstractButton {
public:
    Segment(const Theme& theme, const QString& text, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true); // a screen reader hears of one of several
        setAccessibleName(text);
        setFont(theme.font(Type::Caption));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return {int(std::ceil(QFontMetricsF(font()).horizontalAdvance(text()))) + 22, 22}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (isChecked())
            drawBox(painter, rect(), 4, m_theme.colour(Token::Raised), m_theme.colour(Token::Line));
        drawLine(painter, rect(), text(), font(), m_theme.colour(isChecked() || underMouse() ? Token::Text : Token::Muted),
                 Qt::AlignHCenter);
    }

private:
    const Theme& m_theme;
};

} // namespace

Segmented::Segmented(const Theme& theme, const QStringList& words, QWidget* parent)
    : Surface(theme, {.fill = Token::Sunken, .radius = 6}, parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(0);
    for (const QString& word : words) {
        auto* segment = new Segment(theme, word, this);
        m_group->addButton(segment, int(m_group->buttons().size()));
        row->addWidget(segment);
    }
    m_group->button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int which, bool isChosen) { // a screen reader does not click
        if (isChosen)
            Q_EMIT chosen(which);
    });
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int which)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(which)->setChecked(true);
}

} // namespace qm::gui
