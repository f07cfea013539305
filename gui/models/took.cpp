// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/took.h"

#include <QCoreApplication>
#include <QLocale>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Took)
};

} // namespace

QString tookInWords(Milliseconds duration)
{
    if (duration.count() < 1'000)
        return Words::tr("%1 ms").arg(duration.count());
    if (duration.count() < 60'000)
        return Words::tr("%1 s").arg(QLocale().toString(double(duration.count()) / 1'000, 'f', 1));
    return inWords(duration);
}

} // namespace qm::gui
