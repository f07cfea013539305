// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/states_sheet.h"

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::test {

bool drawStatesSheet(const gui::Theme& theme, const QDir& folder, const QString& shade, QSize size)
{
    constexpr int margin = 24;
    constexpr int captionHeight = 20;
    constexpr std::array captions{"Empty: why, and the next step", "Error in place: what to do, copy details",
                                  "Stale: shown at once, marked, dimmed", "Loading: space reserved, rows arrive"};
    QImage sheet(size, QImage::Format_RGB32);
    sheet.fill(theme.colour(gui::Token::Base));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setFont(theme.font(gui::Type::Group));
    const QSize place((size.width() - 3 * margin) / 2, (size.height() - margin) / 2 - margin - captionHeight);
    for (qsizetype which = 0; which < sheetScenes.size(); ++which) {
        const QImage picture(folder.filePath(u"%1-%2.png"_s.arg(sheetScenes.at(which), shade)));
        if (picture.isNull())
            return false;
        const QPoint corner(margin + int(which % 2) * (place.width() + margin),
                            margin / 2 + int(which / 2) * (place.height() + captionHeight + margin));
        painter.setPen(theme.colour(gui::Token::Muted));
        painter.drawText(QRect(corner, QSize(place.width(), captionHeight)), Qt::AlignVCenter, QLatin1StringView(captions.at(which)));
        const QSize shown = picture.size().scaled(place, Qt::KeepAspectRatio);
        const QRect frame(corner + QPoint(0, captionHeight), shown);
        painter.drawImage(frame, picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        painter.setPen(theme.colour(gui::Token::Line));
        painter.drawRect(frame.adjusted(0, 0, -1, -1));
    }
    painter.end();
    return sheet.save(folder.filePath(u"states-%1.png"_s.arg(shade)));
}

} // namespace qm::test
