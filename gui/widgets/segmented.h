// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

class QButtonGroup;

namespace qm::gui {

/// A choice of one of a few views, side by side.
class Segmented final : public Surface {
    Q_OBJECT
public:
    Segmented(const Theme& theme, const QStringList& words, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int which);

Q_SIGNALS:
    void chosen(int which);

private:
    QButtonGroup* m_group;
};

} // namespace qm::gui
