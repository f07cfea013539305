// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/patience.h"
#include "gui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace qm::gui {

class Label;
class PlanTreeModel;

/// What a plan comes to in numbers: how many things it creates, changes and removes, how many requests and how long it takes.
class PlanCounts final : public QWidget {
    Q_OBJECT
public:
    explicit PlanCounts(const Theme& theme, QWidget* parent = nullptr);

    /// `quota` is what is left before it; nothing where nobody knows.
    void show(const PlanTreeModel& steps, int requests, Milliseconds duration, const std::optional<net::Quota>& quota);

Q_SIGNALS:
    void unfoldWanted();
    void exportWanted();

private:
    struct Count {
        QWidget* whole;
        Label* words;
    };
    Count addCount(const QString& icon, Token ink, Token soft);

    const Theme& m_theme;
    QHBoxLayout* m_row;
    Count m_creates;
    Count m_changes;
    Count m_removes;
    Label* m_estimate;
    Label* m_quota;
};

/// What is left of a quota after so many requests: "4,862 of 5,000 left after this"; empty where nobody knows, and where it takes more
/// than is left, from when on there is more.
QString quotaInWords(int requests, const std::optional<net::Quota>& quota);

} // namespace qm::gui
