// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/matrix_csv.h"

#include "gui/models/csv.h"
#include "gui/models/scope_matrix.h"

#include <QCoreApplication>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MatrixCsv)
};

} // namespace

QByteArray asCsv(const ScopeGrid& grid)
{
    QStringList titles{Words::tr("Team"), Words::tr("Stage"), Words::tr("Secret")};
    for (const ScopeColumn& column : grid.columns)
        titles << column.name;
    QByteArray csv = csvLine(titles);
    for (const ScopeGroup& group : grid.groups)
        for (const ScopeRow& row : group.rows) {
            QStringList fields{group.team, group.stage, row.secret};
            for (const ScopeColumn& column : grid.columns)
                fields << ScopeMatrix::words(row.cell(column));
            csv += csvLine(fields);
        }
    return csv;
}

} // namespace qm::gui
