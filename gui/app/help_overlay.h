// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/overlay.h"

class QListWidget;
class QTextBrowser;
class QUrl;

namespace qm::gui {

/// The pages of the help, of resources/help, in the language of the window. Nothing is fetched: a link to another page turns to
/// it, any other is for the desktop to open.
class HelpOverlay final : public Overlay {
    Q_OBJECT
public:
    HelpOverlay(const Theme& theme, QWidget* window);

    /// The names of the pages, as their files are called, in the order of reading.
    static QStringList topics();
    /// The text of a page, as Markdown.
    static QString textOf(const QString& topic, const QLocale& locale);

protected:
    QWidget* firstFocus() const override;
    void fill() override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(int row);
    void follow(const QUrl& link);

    QListWidget* m_topics;
    QTextBrowser* m_page;
};

} // namespace qm::gui
