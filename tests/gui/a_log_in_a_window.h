// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/places.h"
#include "core/cli/support_facts.h"
#include "gui/app/log_overlay.h"
#include "tests/gui/a_window.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>

namespace qm::test {

/// A line as the program writes it.
inline QByteArray lineOf(int number, const QByteArray& level = "info", const QByteArray& text = "line")
{
    return "[2026-11-26 16:26:44.123] [quartermaster] [" + level + "] " + text + ' ' + QByteArray::number(number) + '\n';
}

/// As the program gathers it.
inline Task<Result<session::SupportFacts>> gather(std::shared_ptr<cli::Context> context)
{
    co_return co_await cli::gatherSupportFacts(*context);
}

/// The window with the log that a person can open in it.
class ALogInAWindow : public AWindow {
public:
    ~ALogInAWindow() override = default;

protected:
    void write(const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(cli::logFile()).absolutePath());
        QFile file(cli::logFile());
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(bytes);
    }
    void writeLines(int count) const
    {
        QByteArray lines;
        for (int line = 0; line < count; ++line)
            lines += lineOf(line, line % 10 == 0 ? "warning" : line % 10 == 5 ? "error" : "info");
        write(lines);
    }
    gui::LogParts parts()
    {
        return {
            .file = cli::logFile(),
            .log = log,
            .support = {.gather =
                            [this] {
                                return gather(std::make_shared<cli::Context>(
                                    options, cli::Context::Parts{.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                                                 .clock = clock,
                                                                 .processes = processes,
                                                                 .log = log,
                                                                 .keychain = keychain}));
                            },
                        .choose =
                            [this](QWidget*, const QString&, const QString& proposed, const std::function<void(const QString&)>& then) {
                                this->proposed = proposed;
                                if (!chosen.isEmpty())
                                    then(chosen);
                            }}};
    }
    void openLog()
    {
        if (!window) {
            open(options);
            window->offerLog(parts());
        }
        press(Qt::Key_F12);
        overlay = window->findChild<gui::LogOverlay*>();
        ASSERT_TRUE(overlay && overlay->isVisible());
        QTest::qWait(10);
    }
    QAbstractButton* button(const QString& text) const { return visibleButton(*overlay, text); }
    void click(const QString& text)
    {
        ASSERT_TRUE(button(text)) << text.toStdString() << " is not there";
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    cli::GlobalOptions options{.sandbox = true};
    QString chosen; // by the person, in the dialog
    QString proposed;
    gui::LogOverlay* overlay{nullptr};
};

} // namespace qm::test
