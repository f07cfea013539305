// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

class QGridLayout;

namespace qm::gui {

class DetailsValue;

/// What is known of a thing: labels at the left, their values beside them.
class DetailsFacts final : public QWidget {
public:
    DetailsFacts(const DetailsKit& kit, QWidget* parent);

    void tell(const QList<Details::Fact>& facts);

private:
    struct Row {
        Label* label;
        DetailsValue* value;
    };

    void addRow();

    const DetailsKit& m_kit;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace qm::gui
