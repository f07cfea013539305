// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

class QVBoxLayout;

namespace qm::gui {

class Label;

/// The steps of a wizard at its left: those that are behind, the one that is current, those to come.
class StepRail final : public Surface {
    Q_OBJECT
public:
    explicit StepRail(const Theme& theme, QWidget* parent = nullptr);

    void setSteps(const QStringList& names);
    void setCurrent(int step);
    /// What stands at its foot.
    void setNote(const QString& words);
    /// Whether there is room for no more than the numbers; tips say the names then.
    void setNarrow(bool isNarrow);

private:
    class Item;
    QVBoxLayout* m_items;
    QList<Item*> m_steps;
    Label* m_note;
};

} // namespace qm::gui
