// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;

namespace qm::gui {

/// Makes what Qt shows tips in show them as they are, since what a vendor says is no HTML of ours, and breaks long ones into lines.
class PlainTip final : public QObject {
    Q_OBJECT
public:
    /// Goes with it.
    explicit PlainTip(QLabel& tip);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wrap();

    QLabel& m_tip;
};

} // namespace qm::gui
