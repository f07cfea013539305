// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/offers.h"

#include "core/filter/parts.h"
#include "gui/models/table_model.h"

namespace qm::gui {

QStringList offersFor(const filter::Completion& completion, const TableModel& table)
{
    const QString typed = completion.typed.startsWith(u'"') ? completion.typed.sliced(1) : completion.typed;
    QStringList offers = completion.offers;
    if (offers.isEmpty() && !completion.field.isEmpty())
        for (const QString& value : table.valuesOf(completion.field))
            if (value.startsWith(typed, Qt::CaseInsensitive))
                offers << value;
    const bool isWritten = offers.size() == 1 && offers.first().compare(typed, Qt::CaseInsensitive) == 0;
    return isWritten ? QStringList() : offers.first(std::min(mostOffers, offers.size()));
}

Completed completed(const QString& text, const filter::Completion& completion, const QString& offer)
{
    const bool isField = completion.field.isEmpty();
    QString replacement = isField ? offer : filter::written(offer);
    const QString behind = text.sliced(completion.at + completion.length);
    if (isField && behind.startsWith(u':'))
        replacement.chop(1); // the colon is there
    else if (!isField && behind.isEmpty())
        replacement += u' ';
    const QString before = text.first(completion.at) + replacement;
    return {before + behind, before.size() + (isField && behind.startsWith(u':') ? 1 : 0)};
}

} // namespace qm::gui
