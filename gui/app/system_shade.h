// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QObject>
#include <QVariant>

#include <optional>

class QThread;

namespace qm::gui {

/// What the desktop's portal says of "color-scheme", in however many variants it is wrapped: 1 is dark, 2 is light; nothing where
/// it has no preference or says anything else.
std::optional<Shade> shadeOfPortal(const QVariant& value);

/// Whether the desktop is dark or light, now and as it changes: asked of the XDG portal (Qt before 6.5 does not tell). Everything
/// on the bus happens in a thread of its own, so that no bus, however slow, holds up the window.
class SystemShade final : public QObject {
    Q_OBJECT
public:
    explicit SystemShade(QObject* parent = nullptr);
    ~SystemShade() override;

    /// Begins to ask; a second time nothing happens.
    void start();
    /// Nothing until it is known, and where the desktop does not say.
    std::optional<Shade> shade() const { return m_shade; }

Q_SIGNALS:
    void changed();

private:
    void take(const QVariant& value);

    QThread* m_thread{nullptr};
    std::optional<Shade> m_shade;
};

} // namespace qm::gui
