// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

#include <QLineEdit>

namespace qm::gui {

class IconLabel;
class Label;

/// A strip that asks for a word to be typed before something happens in production.
class ConfirmStrip final : public Surface {
    Q_OBJECT
public:
    ConfirmStrip(const Theme& theme, const QString& word, const QString& title, const QString& text, QWidget* parent = nullptr);

    /// Whether the word stands there, letter by letter.
    bool isConfirmed() const;
    QLineEdit& edit() { return *m_edit; }

Q_SIGNALS:
    void changed();
    /// Enter was pressed and the word stands there.
    void accepted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_word;
    QLineEdit* m_edit;
    IconLabel* m_tick;
};

} // namespace qm::gui
