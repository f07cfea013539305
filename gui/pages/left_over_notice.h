// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace qm::gui {

class Banner;
class Theme;
struct Picture;

/// Says above a page that a plan ended in the middle, and offers to go on with it. Hidden where there is none.
class LeftOverNotice final : public QWidget {
    Q_OBJECT
public:
    explicit LeftOverNotice(const Theme& theme, QWidget* parent = nullptr);

    /// Tells of the newest of these plans that is still left over.
    void tell(const Picture& picture, const QStringList& among);
    void setMargins(const QMargins& margins);

Q_SIGNALS:
    void showWanted(const QString& planId);
    void resumeWanted(const QString& planId);

private:
    Banner* m_banner;
    QString m_planId;
};

} // namespace qm::gui
