// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/window_keys.h"

#include <QCoreApplication>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowKeys)
};

/// The page that an action or a shortcut belongs to; null: the window.
const Page* pageOf(const QObject* owner, const QList<Page*>& pages)
{
    for (; owner; owner = owner->parent())
        for (const Page* page : pages)
            if (owner == page)
                return page;
    return nullptr;
}

QStringList keyTexts(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& each : keys)
        if (!each.isEmpty())
            texts << each.toString(QKeySequence::NativeText);
    return texts;
}

/// The keys that one object has, if it has some.
KeyUse useOf(const QObject* object)
{
    if (const auto* action = qobject_cast<const QAction*>(object))
        return {action->text(), keyTexts(action->shortcuts())};
    if (const auto* shortcut = qobject_cast<const QShortcut*>(object))
        return {shortcut->whatsThis(), keyTexts({shortcut->key()})};
    return {};
}

/// What is taken where the keyboard is, without an action.
QList<KeyGroup> ownKeys()
{
    const QString space = Words::tr("Space", "the key");
    const QString enter = Words::tr("Enter", "the key");
    const QString escape = Words::tr("Esc", "the key");
    const QString review = u"Ctrl+"_s + enter;
    return {
        {Words::tr("Tables"),
         {{Words::tr("Open the details"), {enter}},
          {Words::tr("Fold the group, or unfold it"), {u"←"_s, u"→"_s}},
          {Words::tr("Copy the names of the selected rows"), {u"Ctrl+C"_s}},
          {Words::tr("Tick the row, where rows are ticked"), {space}}}},
        {Words::tr("Filter"), {{Words::tr("Go to the rows"), {u"↓"_s}}, {Words::tr("Clear it, then go to the rows"), {escape}}}},
        {Words::tr("Matrix"),
         {{Words::tr("Go from cell to cell"), {u"↑"_s, u"↓"_s, u"←"_s, u"→"_s}},
          {Words::tr("Select a block"), {u"Shift+↑ ↓ ← →"_s}},
          {Words::tr("Give or take the secret"), {space}},
          {Words::tr("As the conventions say"), {u"C"_s}},
          {Words::tr("Take back the last change"), {u"Ctrl+Z"_s}},
          {Words::tr("Copy the names of the secrets"), {u"Ctrl+C"_s}},
          {Words::tr("Review the changes"), {review}}}},
        {Words::tr("Wizards and plans"),
         {{Words::tr("Go on"), {review}},
          {Words::tr("Go back or leave"), {escape}},
          {Words::tr("Unfold a step"), {enter, space}},
          {Words::tr("Leave the step out"), {Words::tr("Del", "the key")}}}},
    };
}

} // namespace

QList<KeyGroup> keysOf(const QWidget& window, const QList<Page*>& pages)
{
    KeyGroup anywhere{Words::tr("Anywhere"), {}};
    QList<KeyGroup> ofPages;
    for (const Page* page : pages)
        ofPages << KeyGroup{page->kind().title, {}};
    for (const QObject* object : window.findChildren<QObject*>()) {
        const KeyUse use = useOf(object);
        if (use.keys.isEmpty())
            continue;
        const Page* page = pageOf(object, pages);
        KeyGroup& group = page ? ofPages[pages.indexOf(page)] : anywhere;
        group.uses << use;
    }
    QList<KeyGroup> groups{anywhere};
    std::ranges::copy_if(ofPages, std::back_inserter(groups), [](const KeyGroup& group) { return !group.uses.isEmpty(); });
    return groups + ownKeys();
}

} // namespace qm::gui
