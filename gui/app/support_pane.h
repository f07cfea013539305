// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/session/support_bundle.h"
#include "gui/theme/theme.h"
#include "gui/widgets/save_text.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace qm::gui {

class Banner;
class Button;
class Label;

/// What a support bundle is made from, and how a person says where it goes.
struct SupportParts {
    std::function<Task<Result<session::SupportFacts>>()> gather; ///< goes on whatever becomes of the window
    std::function<void(QWidget* parent, const QString& title, const QString& proposedName, std::function<void(const QString&)> then)>
        choose{chooseFile};
};

/// Says what a support bundle is going to hold, then writes what it said, where a person wants it.
class SupportPane final : public QWidget {
    Q_OBJECT
public:
    SupportPane(const Theme& theme, SupportParts parts, QWidget* parent = nullptr);

    /// Gathers what there is now.
    void begin();
    /// Where the keyboard begins.
    QWidget* firstFocus() const;

Q_SIGNALS:
    void backWanted();

private:
    Task<> gather();
    Task<> write(QString name);
    void list(const QStringList& contents);
    void choose();
    void act();
    void setBusy(bool isBusy);

    const Theme& m_theme;
    SupportParts m_parts;
    std::optional<session::SupportFacts> m_facts;
    QString m_written; ///< the file that was
    bool m_isBusy{false};
    Label* m_head;
    QVBoxLayout* m_list;
    Banner* m_banner;
    Button* m_back;
    Button* m_save;
    Task<> m_working;
};

} // namespace qm::gui
