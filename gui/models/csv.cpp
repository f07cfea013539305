// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

QString field(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool isSpecial = std::ranges::any_of(text, [](QChar letter) { return u",\"\r\n"_s.contains(letter); });
    return isSpecial ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

QByteArray csvLine(const QStringList& fields)
{
    QStringList guarded;
    for (const QString& each : fields)
        guarded << field(each);
    return guarded.join(u',').toUtf8() + "\r\n";
}

QByteArray asCsv(const QAbstractItemModel& model, const QList<int>& columns)
{
    QByteArray csv;
    const auto addLine = [&](auto textOf) {
        QStringList fields;
        for (const int column : columns)
            fields << textOf(column);
        csv += csvLine(fields);
    };
    addLine([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row)
        addLine([&](int column) { return model.index(row, column).data().toString(); });
    return csv;
}

} // namespace qm::gui
