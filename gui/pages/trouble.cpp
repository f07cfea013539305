// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/trouble.h"

#include "core/base/duration.h"
#include "gui/models/picture.h"
#include "gui/widgets/banner.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Trouble)
};

QString whenItWas(Milliseconds age)
{
    return age < std::chrono::minutes(1) ? Words::tr("This is how it was just now.")
                                         : Words::tr("This is how it was %1 ago.").arg(inWords(age));
}

} // namespace

void tellTrouble(Banner& banner, const Picture& picture)
{
    if (!picture.trouble)
        return;
    QStringList lines{picture.trouble->explanation()};
    if (picture.readAt.isValid())
        lines << whenItWas(Milliseconds(picture.readAt.msecsTo(picture.now)))
              << Words::tr("It can be searched. Nothing is changed, in production or elsewhere, before it is read again.");
    lines.removeAll(QString());
    banner.say(Banner::Tone::Soon, picture.trouble->headline(), lines.join(u'\n'), Words::tr("Try again"), Words::tr("Copy details"));
}

void copyTrouble(const std::optional<Error>& trouble)
{
    if (trouble)
        QGuiApplication::clipboard()->setText(trouble->message());
}

} // namespace qm::gui
