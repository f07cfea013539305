// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/name_list.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NameList)
};

} // namespace

const QString showAllAction = u"show-all"_s;

Details::Section nameList(const QString& title, QList<Details::Line> lines, bool showsAll)
{
    constexpr qsizetype most = 12;
    Details::Section section{.title = title, .count = QString::number(lines.size())};
    if (lines.size() > most)
        section.link = Details::Action{.id = showAllAction, .text = showsAll ? Words::tr("Show fewer") : Words::tr("Show all")};
    if (lines.size() > most && !showsAll) {
        section.rest = Words::tr("and %n more", nullptr, int(lines.size() - most));
        lines.resize(most);
    }
    section.lines = std::move(lines);
    return section;
}

} // namespace qm::gui
