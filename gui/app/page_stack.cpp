// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/page_stack.h"

#include <algorithm>
#include <utility>

namespace qm::gui {

void PageStack::add(PageKind kind, std::function<Page*()> make)
{
    m_kinds << std::move(kind);
    m_entries << Entry{.make = std::move(make)};
}

int PageStack::placeOf(const QString& id) const
{
    const auto found = std::ranges::find(m_kinds, id, &PageKind::id);
    return found == m_kinds.end() ? -1 : int(found - m_kinds.begin());
}

Page* PageStack::pageAt(int place)
{
    Entry& entry = m_entries[place];
    if (!entry.page) {
        entry.page = entry.make();
        if (const auto before = m_before.constFind(entry.page->id()); before != m_before.constEnd())
            entry.page->restore(*before);
        addWidget(entry.page);
    }
    return entry.page;
}

void PageStack::turnTo(int place)
{
    setCurrentWidget(pageAt(place));
}

QList<Page*> PageStack::made() const
{
    QList<Page*> pages;
    for (const Entry& entry : m_entries)
        if (entry.page)
            pages << entry.page;
    return pages;
}

QList<Page*> PageStack::all()
{
    for (int place = 0; place < m_entries.size(); ++place)
        pageAt(place);
    return made();
}

void PageStack::restore(const QMap<QString, RememberedPage>& pages)
{
    m_before = pages;
}

/// What was left of a page that nobody turned to, or that is not there, stays as it was.
QMap<QString, RememberedPage> PageStack::remembered() const
{
    QMap<QString, RememberedPage> now = m_before;
    for (const Page* page : made())
        now[page->id()] = page->remembered();
    return now;
}

} // namespace qm::gui
