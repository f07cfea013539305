// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/fault.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm::filter {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

} // namespace

Error Fault::asError() const
{
    return {.kind = Error::Kind::Usage,
            .attempted = Words::tr("understand the filter"),
            .reason = Words::tr("%1 (column %2)").arg(reason).arg(column),
            .hint = hint};
}

Fault faultAt(QStringView text, qsizetype at, qsizetype length, const QString& reason, const QString& hint)
{
    const QStringView before = text.first(at);
    const auto pairs = std::count_if(before.begin(), before.end(), [](QChar unit) { return unit.isLowSurrogate(); });
    return {.at = at, .length = length, .column = int(at - pairs) + 1, .reason = reason, .hint = hint};
}

} // namespace qm::filter
