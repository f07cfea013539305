// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/saved_views.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {

SavedViews::SavedViews(const Theme& theme, QWidget* parent)
    : Button(theme, {}, Kind::Quiet, u"tag"_s, parent)
    , m_menu(new QMenu(this))
{
    setAccessibleName(tr("Saved filters"));
    setToolTip(accessibleName());
    setFixedSize(24, 24);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViews::list);
}

void SavedViews::list()
{
    m_menu->clear();
    const auto words = [](const QString& name) { return QString(name).replace(u'&', u"&&"_s); };
    for (const SavedView& view : m_views) {
        QAction* action = m_menu->addAction(words(view.name), this, [this, filter = view.filter] { Q_EMIT chosen(filter); });
        action->setCheckable(true);
        action->setChecked(view.filter == m_filter);
        action->setToolTip(view.filter);
    }
    if (m_views.isEmpty())
        m_menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save this filter as…"), this, &SavedViews::askForName)->setEnabled(!m_filter.isEmpty());
    QMenu* forgetting = m_menu->addMenu(tr("Delete"));
    forgetting->setEnabled(!m_views.isEmpty());
    for (const SavedView& view : m_views)
        forgetting->addAction(words(view.name), this, [this, name = view.name] { forget(name); });
}

void SavedViews::askForName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setLabelText(tr("Name of the filter “%1”:").arg(m_filter));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedViews::save);
    dialog->open();
}

void SavedViews::save(const QString& typed)
{
    const QString name = typed.simplified();
    if (name.isEmpty() || m_filter.isEmpty())
        return;
    const auto same = std::ranges::find(m_views, name, &SavedView::name);
    if (same == m_views.end())
        m_views << SavedView{name, m_filter};
    else
        same->filter = m_filter;
    std::ranges::sort(m_views, [](const SavedView& a, const SavedView& b) { return a.name.localeAwareCompare(b.name) < 0; });
    Q_EMIT changed();
}

void SavedViews::forget(const QString& name)
{
    if (m_views.removeIf([&](const SavedView& view) { return view.name == name; }) > 0)
        Q_EMIT changed();
}

} // namespace qm::gui
