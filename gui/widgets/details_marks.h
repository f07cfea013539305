// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

namespace qm::gui {

class Chip;

/// What sort of thing it is, and at the right the buttons that open it and copy its name.
class DetailsMarks final : public QWidget {
public:
    DetailsMarks(const DetailsKit& kit, QWidget* parent);

    void tell(const Details& details);

private:
    void tellMarks(const QList<Details::Mark>& marks);

    const DetailsKit& m_kit;
    QString m_name;
    QWidget* m_row;
    QList<Chip*> m_chips;
    Button* m_open;
    Button* m_copy;
};

} // namespace qm::gui
