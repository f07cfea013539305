// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fault.h"
#include "gui/widgets/surface.h"

#include <QLineEdit>

namespace qm::gui {

class Label;

/// Where a filter is typed. What is wrong with it is underlined where it stands and said by the tip.
class FilterField final : public Surface {
    Q_OBJECT
public:
    FilterField(const Theme& theme, const QString& placeholder, QWidget* parent = nullptr);

    QString text() const { return m_edit->text(); }
    void setText(const QString& text);
    /// "16 of 138 secrets"
    void setCount(const QString& words);
    /// Nothing: all is well.
    void setFault(const std::optional<filter::Fault>& fault);
    void startTyping();

Q_SIGNALS:
    void edited(const QString& text);
    /// Escape in an empty field, or the arrow down: the table is meant.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();

    QLineEdit* m_edit;
    Label* m_count;
    class Button* m_clear;
    QString m_words; // how many there are
    std::optional<filter::Fault> m_fault;
};

} // namespace qm::gui
