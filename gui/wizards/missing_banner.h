// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"
#include "gui/widgets/surface.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>

namespace qm::gui {

class Label;
class Spinner;

/// How it stands with a look whether what is missing is granted by now.
struct Looking {
    bool isUnderWay{false};
    QDateTime waitsUntil{}; ///< as GitHub wants it; invalid: it waits for nothing
};

/// All that is missing as one: which permissions, how they are granted and where, what to send to who may; and that it is looked
/// again meanwhile.
class MissingBanner final : public Surface {
    Q_OBJECT
public:
    /// `again`: how often it is looked whether it is still so.
    MissingBanner(const Theme& theme, const github::Abilities& abilities, const QString& organization, std::chrono::milliseconds again,
                  QWidget* parent = nullptr);

    void follow(const Looking& looking);

Q_SIGNALS:
    /// The page is to be shown in the browser.
    void pageWanted(const QUrl& page);

private:
    QWidget* codeLine(const QUrl& page);
    QString whenAgain(const Looking& looking) const;

    std::chrono::milliseconds m_again;
    Label* m_when;
    Spinner* m_ring;
};

} // namespace qm::gui
