// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

#include <QTimer>

namespace qm::gui {

class Button;
class Label;
struct Picture;

/// The line at the bottom: how far the reading is, or when it was, what it cost, and what the page says of itself. Where there is
/// no room for all of it, the requests go first, then the quota, then the words of the page.
class StatusBar final : public Surface {
    Q_OBJECT
public:
    explicit StatusBar(const Theme& theme, QWidget* parent = nullptr);

    /// A reading that lasts can be stopped, also where nothing arrives that would be told.
    void tell(const Picture& picture);
    /// What the page says of itself.
    void tellPage(const QString& words);

    QSize minimumSizeHint() const override { return {0, height()}; }

Q_SIGNALS:
    void stopWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellReading(const Picture& picture);
    void tellRequests(const Picture& picture);
    void tellQuota(const Picture& picture);
    void showWhatFits();

    Label* m_reading;
    Button* m_stop;
    Surface* m_requestsRule;
    Label* m_requests;
    Surface* m_quotaRule;
    Label* m_quota;
    Label* m_page;
    QTimer m_patience; // until the button comes
};

} // namespace qm::gui
