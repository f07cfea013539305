// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/completion.h"
#include "core/filter/fault.h"
#include "core/filter/parts.h"
#include "gui/widgets/surface.h"

#include <QPointer>

class QHBoxLayout;
class QKeyEvent;

namespace qm::gui {

class Button;
class CompletionList;
class FilterEdit;
class FilterTokens;
class Label;
class TableModel;

/// Where a filter is typed. Conditions that are finished stand as tokens before what is being typed; what could come next is
/// offered below. What is wrong is underlined where it stands and said by the tip.
class FilterField final : public Surface {
    Q_OBJECT
public:
    FilterField(const Theme& theme, const QString& placeholder, QWidget* parent = nullptr);
    ~FilterField() override;

    /// Whose fields and values are offered and become tokens; without one all is plain text.
    void setTable(const TableModel* table);

    /// The whole filter: the tokens and what is typed behind them.
    QString text() const;
    void setText(const QString& text);
    /// "16 of 138 secrets"
    void setCount(const QString& words);
    /// Nothing: all is well.
    void setFault(const std::optional<filter::Fault>& fault);
    void startTyping();
    /// Puts one more button at its right end.
    void addButton(Button* button);
    /// Which of its parts Tab leaves it from.
    QWidget* lastInTabOrder() const;

Q_SIGNALS:
    /// The filter is another one. While a name is half typed that could be completed, it is not told.
    void edited(const QString& text);
    /// Escape in an empty field, Enter, or the arrow down: the table is meant.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();
    void changed(bool isHalfTyped);
    void settle();
    bool isHalfTyped() const;
    filter::Completion completionHere() const;
    void typed();
    void finish(filter::Ending ending, qsizetype upTo);
    void leave();
    void takeBack(int token);
    void offer(bool isAsked);
    void complete(const QString& offer);
    bool pressed(const QKeyEvent& event);

    const TableModel* m_table{nullptr};
    FilterEdit* m_edit;
    FilterTokens* m_tokens;
    Label* m_count;
    Button* m_clear;
    QHBoxLayout* m_row;
    QPointer<CompletionList> m_list; // the window owns it once it was open
    filter::Completion m_completion;
    bool m_isHalfTyped{false};
    QString m_words; // how many there are
    std::optional<filter::Fault> m_fault;
};

} // namespace qm::gui
