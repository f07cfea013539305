// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of everything that screen readers can come to.
#pragma once

#include <QAccessibleWidget>
#include <QStringList>

#include <limits>

namespace qm::test {

using namespace Qt::StringLiterals;

inline QString nameOf(const QAccessibleInterface& thing)
{
    return u"%1 “%2”"_s.arg(QVariant::fromValue(thing.role()).toString(), thing.text(QAccessible::Name));
}

inline bool isInteractive(QAccessibleInterface& thing)
{
    return thing.state().focusable || (thing.actionInterface() && !thing.actionInterface()->actionNames().isEmpty());
}

/// What a reader has no word for.
inline bool saysNothing(QAccessible::Role role)
{
    return role == QAccessible::Client || role == QAccessible::NoRole || role == QAccessible::LayeredPane;
}

/// Qt's combo box has a list that says it is another's.
inline bool knowsItsChildren(const QAccessibleInterface& parent)
{
    return parent.role() != QAccessible::ComboBox;
}

/// Everything below a thing: what is wrong with it, in words.
inline QStringList faultsOf(QAccessibleInterface& thing, const QString& above = {}, bool isAboveSeen = true)
{
    QStringList faults;
    const QString path = above.isEmpty() ? nameOf(thing) : above + " / "_L1 + nameOf(thing);
    const bool isSeen = isAboveSeen && !thing.state().invisible; // a cell knows nothing of its table
    if (isSeen && isInteractive(thing)) {
        if (thing.text(QAccessible::Name).trimmed().isEmpty())
            faults << path + ": has no name"_L1;
        if (saysNothing(thing.role()))
            faults << path + ": says nothing of what it is"_L1;
    }
    const int count = thing.childCount();
    for (const int beyond : {count, count + 5, std::numeric_limits<int>::max(), -1})
        if (const QAccessibleInterface* child = thing.child(beyond); child && child->isValid())
            faults << u"%1: has %2 children and a child %3"_s.arg(path).arg(count).arg(beyond);
    for (int at = 0; at < count; ++at) {
        QAccessibleInterface* child = thing.child(at);
        if (!child || !child->isValid()) {
            faults << u"%1: has %2 children, but no child %3"_s.arg(path).arg(count).arg(at);
            continue;
        }
        if (knowsItsChildren(thing) && thing.indexOfChild(child) != at)
            faults << u"%1: %2 is its child %3, which it calls %4"_s.arg(path, nameOf(*child)).arg(at).arg(thing.indexOfChild(child));
        if (knowsItsChildren(thing) && child->parent() != &thing)
            faults << u"%1: %2 is its child and says it is not"_s.arg(path, nameOf(*child));
        faults << faultsOf(*child, path, isSeen);
    }
    return faults;
}

inline QStringList faultsOf(QWidget& widget)
{
    return faultsOf(*QAccessible::queryAccessibleInterface(&widget));
}

} // namespace qm::test
