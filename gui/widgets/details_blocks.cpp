// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/details_blocks.h"

#include "gui/widgets/button.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace blocks {

Label* wrapping(const Theme& theme, Type type, Token ink, QWidget* parent)
{
    auto* label = new Label(theme, {}, type, ink, Label::Fit::Wrap, parent);
    label->setMinimumWidth(1);
    return label;
}

void say(Label& label, const QString& text)
{
    if (label.text() == text)
        return;
    label.setText(text);
    if (!text.isEmpty())
        return;
    label.clear(); // for Qt an empty text is no text only then, and its height depends on its width still
    QSizePolicy policy = label.sizePolicy();
    policy.setHeightForWidth(false);
    label.setSizePolicy(policy);
}

void name(Button& button, const QString& name)
{
    if (button.accessibleName() == name)
        return;
    button.setAccessibleName(name);
    button.setToolTip(name);
}

void follow(Button& button, DetailsPane& pane)
{
    QObject::connect(&button, &Button::clicked, &pane, [&button, &pane] {
        QMetaObject::invokeMethod(
            &pane, [&pane, action = button.objectName()] { Q_EMIT pane.acted(action); }, Qt::QueuedConnection); // the button may go by it
    });
}

Button* copyButton(const Theme& theme, const QString& name, std::function<QString()> text, QWidget* parent)
{
    Button* copy = Button::ofIcon(theme, u"copy"_s, name, parent);
    QObject::connect(copy, &Button::clicked, copy, [text = std::move(text)] { QGuiApplication::clipboard()->setText(text()); });
    return copy;
}

void clear(QWidget& block)
{
    delete block.layout();
    qDeleteAll(block.findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    block.hide();
}

} // namespace blocks

StillLayout::StillLayout(QLayout& layout)
    : m_layout(layout)
{
    m_layout.setEnabled(false);
}

StillLayout::~StillLayout()
{
    m_layout.setEnabled(true);
}

} // namespace qm::gui
