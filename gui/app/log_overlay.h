// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/support_pane.h"
#include "gui/models/log_model.h"
#include "gui/widgets/overlay.h"

#include <QTimer>

#include <spdlog/logger.h>

class QStackedWidget;

namespace qm::gui {

class EmptyState;
class FilterField;
class LogView;
class Segmented;

/// Which log is shown.
struct LogParts {
    QString file{};
    std::shared_ptr<spdlog::logger> log{}; ///< what this program writes into it
    SupportParts support{};
};

/// The end of the program's log, followed while it is open, and the support bundle that can be made of it.
class LogOverlay final : public Overlay {
    Q_OBJECT
public:
    LogOverlay(const Theme& theme, LogParts parts, QWidget* window);

    LogView& view() { return *m_view; }
    FilterField& filter() { return *m_filter; }
    SupportPane& support() { return *m_support; }

protected:
    QWidget* firstFocus() const override;
    void fill() override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* logPage();
    void look();
    void applyFilter();
    void tell();
    void showSupport();

    LogParts m_parts;
    cli::LogTail m_tail;
    std::optional<Error> m_trouble; ///< why there is nothing to see
    LogModel m_log;
    QStackedWidget* m_pages;
    FilterField* m_filter;
    Segmented* m_levels;
    QStackedWidget* m_body; ///< the lines, or why there are none
    LogView* m_view;
    EmptyState* m_empty;
    Button* m_save;
    SupportPane* m_support;
    QTimer m_again;
};

} // namespace qm::gui
