// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace qm::gui {

/// Asks the XDG portal for the desktop's colour scheme and listens for another one. Lives in a thread that may wait for the bus.
class PortalReader final : public QObject {
    Q_OBJECT
public:
    void start();

Q_SIGNALS:
    /// As the portal said it, perhaps in further variants.
    void told(const QVariant& value);

private Q_SLOTS:
    void settingChanged(const QString& place, const QString& key, const QDBusVariant& value);
};

} // namespace qm::gui
