// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

namespace qm::gui {

class DetailsActions;
class DetailsLine;

/// Some lines below a title, and what can be done about them.
class DetailsSection final : public QWidget {
public:
    DetailsSection(const DetailsKit& kit, QWidget* parent);

    void tell(const Details::Section& section);

private:
    void tellLines(const QList<Details::Line>& lines);

    const DetailsKit& m_kit;
    std::optional<Details::Section> m_told;
    Label* m_title;
    Label* m_count;
    Button* m_link;
    Label* m_text;
    QWidget* m_list;
    QList<DetailsLine*> m_lines;
    Label* m_rest;
    DetailsActions* m_actions;
};

} // namespace qm::gui
