// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

namespace qm::gui {

class Label;

/// At most two letters that stand for a name: "AK" for "ana-kovac", "QM" for "quartermaster-meridian[bot]".
QString initialsOf(const QString& name);

/// The foot of the navigation: who is signed in, and whether anything may be changed here. Empty until that is known.
class SignedIn final : public Surface {
    Q_OBJECT
public:
    explicit SignedIn(const Theme& theme, QWidget* parent = nullptr);

    void tell(const QString& name, bool isReadOnly);
    /// The initials alone, for a narrow window.
    void setNarrow(bool narrow);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_initials;
    QWidget* m_words;
    Label* m_name;
    Label* m_mode;
};

} // namespace qm::gui
