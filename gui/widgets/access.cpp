// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/access.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QApplication>
#include <QScrollArea>

namespace qm::gui {
namespace {

constexpr const char* roleProperty = "accessibleRole";

/// Only for widgets that are no more to Qt than areas: what else Qt knows of a class would be lost.
QAccessibleInterface* make(const QString&, QObject* object)
{
    if (const QVariant role = object->property(roleProperty); role.isValid())
        return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Role(role.toInt()));
    if (auto* area = qobject_cast<QScrollArea*>(object))
        return new QAccessibleWidget(area, QAccessible::Pane);
    return nullptr;
}

void tellCurrentItem(QAbstractItemView& view)
{
    const QModelIndex current = view.currentIndex();
    QAccessibleInterface* access = current.isValid() && view.hasFocus() ? QAccessible::queryAccessibleInterface(&view) : nullptr;
    QAccessibleInterface* item = access ? access->focusChild() : nullptr;
    if (item && item != access) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace

void installAccess()
{
    static bool isInstalled = false;
    if (std::exchange(isInstalled, true))
        return;
    QAccessible::installFactory(make);
    QObject::connect(qApp, &QApplication::focusChanged, qApp, [](QWidget*, QWidget* now) {
        auto* view = qobject_cast<QAbstractItemView*>(now);
        if (view && QAccessible::isActive()) // after Qt has told of the view
            QMetaObject::invokeMethod(view, [view] { tellCurrentItem(*view); }, Qt::QueuedConnection);
    });
}

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    installAccess();
    widget.setProperty(roleProperty, int(role));
}

} // namespace qm::gui
