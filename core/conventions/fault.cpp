// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/fault.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

QString placed(const Fault& fault, const QString& file)
{
    return u"%1:%2:%3: %4"_s.arg(file).arg(fault.place.line).arg(fault.place.column).arg(fault.reason);
}

} // namespace

Error asError(QList<Fault> faults, const QString& file)
{
    constexpr qsizetype most = 20;
    std::sort(faults.begin(), faults.end(),
              [](const Fault& one, const Fault& other) { return std::tie(one.place, one.reason) < std::tie(other.place, other.reason); });
    Error error{.kind = Error::Kind::Usage,
                .attempted = Words::tr("use the conventions"),
                .reason = placed(faults.first(), file),
                .hint = faults.first().hint};
    for (const Fault& fault : faults.mid(1, most - 1))
        error.details << placed(fault, file) + u'.' + (fault.hint.isEmpty() ? QString() : u' ' + fault.hint);
    if (faults.size() > most)
        error.details << Words::tr("… and %n more", nullptr, int(faults.size() - most));
    return error;
}

} // namespace qm::conventions
