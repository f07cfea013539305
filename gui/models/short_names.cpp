// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/short_names.h"

#include <QRegularExpression>

namespace qm::gui {
namespace {

constexpr qsizetype longest = 40;             // letters
constexpr qsizetype kept = (longest - 1) / 2; // at either end

} // namespace

QString withShortNames(const QString& sentence)
{
    static const QRegularExpression names(QStringLiteral("[A-Za-z0-9._-]{%1,}").arg(longest + 1));
    QString text;
    qsizetype from = 0;
    for (auto each = names.globalMatch(sentence); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString name = match.captured();
        text += sentence.sliced(from, match.capturedStart() - from);
        text += name == name.toUpper() ? name : name.first(kept) + QChar(0x2026) + name.last(kept);
        from = match.capturedEnd();
    }
    return text + sentence.sliced(from);
}

} // namespace qm::gui
