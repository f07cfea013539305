// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

class Label;
class ProgressBar;

/// Above rows that are still to come: what is being read, and how far that is where somebody knows.
class ReadingStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingStrip(const Theme& theme, QWidget* parent = nullptr);

    /// `of` is how many there are; 0: nobody knows yet.
    void tell(const QString& what, int arrived, int of);

private:
    Label* m_what;
    Label* m_count;
    ProgressBar* m_bar;
};

} // namespace qm::gui
