// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/run_window.h"

#include "core/base/logging.h"
#include "core/base/process_hardening.h"
#include "core/base/system_clock.h"
#include "core/cli/places.h"
#include "core/cli/translations.h"
#include "core/credentials/environment.h"
#include "core/credentials/keychain.h"
#include "gui/app/live_theme.h"
#include "gui/app/running_window.h"
#include "gui/app/settings_file.h"
#include "gui/app/shell.h"
#include "gui/app/window_address.h"
#include "gui/pages/page.h"
#include "gui/theme/theme.h"
#include "gui/widgets/style.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Window)
};

/// What the window's own command line says.
struct Wish {
    cli::GlobalOptions options{};
    QString page{};
    std::optional<Shade> shade{}; ///< nothing: the system decides
};

/// Takes our own --style out of the words before Qt takes it for the name of a widget style, as it does in all of these forms.
std::optional<QString> takeStyle(int& argc, char** argv)
{
    std::optional<QString> style;
    int kept = 1;
    for (int at = 1; at < argc; ++at) {
        const QByteArrayView word(argv[at] + (qstrncmp(argv[at], "--", 2) == 0 ? 1 : 0));
        if (word.startsWith("-style="))
            style = QString::fromLocal8Bit(word.sliced(qstrlen("-style=")));
        else if (word == "-style" && at + 1 < argc)
            style = QString::fromLocal8Bit(argv[++at]);
        else
            argv[kept++] = argv[at];
    }
    argc = kept;
    return style;
}

/// What the desktop gave this start so that its window may come forward; Qt takes it out of the environment.
QByteArray activationOfThisStart()
{
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

/// Brings the window forward for a later start. Under Wayland it may only with what the desktop gave that start.
Raised raise(const Shell& shell, const WindowCall& call)
{
    if (!call.activation.isEmpty() && QGuiApplication::platformName().startsWith(u"wayland"_s))
        qputenv("XDG_ACTIVATION_TOKEN", call.activation);
    return shell.window()->comeForward(call.page) ? Raised::AsAsked : Raised::WithoutPage;
}

void sayThereIsNoPage(const QString& page)
{
    std::fputs(qPrintable(Words::tr("There is no page “%1”.").arg(page) + u'\n'), stderr);
}

Error refusal(const QString& reason)
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("open the window"), .reason = reason, .hint = Words::tr("Try --help.")};
}

/// What the words ask for; `usage` says which of them cannot be. The style was taken out of them before.
Result<Wish> readWords(const QApplication& application, const std::optional<QString>& style)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Quartermaster: one console for the shared environment of your data-science teams."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s, Words::tr("Open the organization of this profile."), u"NAME"_s);
    const QCommandLineOption sandbox(u"sandbox"_s, Words::tr("Open a sample organization that lives as long as the window."));
    const QCommandLineOption endpoints(u"endpoints"_s, Words::tr("Open the services in this file, as “sandbox serve” writes it."),
                                       u"FILE"_s);
    const QCommandLineOption page(u"page"_s, Words::tr("Begin with this page."), u"PAGE"_s);
    const QCommandLineOption journal(u"journal"_s, Words::tr("Keep the journal of plans in this file instead of your own."), u"FILE"_s);
    const QCommandLineOption styles(u"style"_s, Words::tr("Draw light or dark, whatever the system does."), u"light|dark"_s);
    parser.addOptions({profile, sandbox, endpoints, page, journal, styles});
    if (!parser.parse(QApplication::arguments()))
        return fail(refusal(parser.errorText()));
    parser.process(application); // help and version
    if (const QStringList unknown = parser.positionalArguments(); !unknown.isEmpty())
        return fail(refusal(Words::tr("“%1” is not a word it knows").arg(unknown.first())));
    if (int(parser.isSet(profile)) + int(parser.isSet(sandbox)) + int(parser.isSet(endpoints)) > 1)
        return fail(refusal(Words::tr("only one of --sandbox, --profile and --endpoints says what to open")));
    if (style && style != "light"_L1 && style != "dark"_L1)
        return fail(refusal(Words::tr("--style is light or dark, not “%1”").arg(*style)));
    return Wish{.options = {.sandbox = parser.isSet(sandbox),
                            .profile = parser.value(profile),
                            .endpoints = parser.value(endpoints),
                            .journal = parser.value(journal)},
                .page = parser.value(page),
                .shade = style ? std::optional(style == "dark"_L1 ? Shade::Dark : Shade::Light) : std::nullopt};
}

} // namespace

int runWindow(int argc, char** argv)
{
    hardenProcess();
    const credentials::Environment environment = credentials::takeEnvironment(); // before there is a second thread
    const std::optional<QString> style = takeStyle(argc, argv);
    const QByteArray activation = activationOfThisStart();
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"quartermaster"_s);
    QApplication::setApplicationVersion(QStringLiteral(QM_VERSION));
    auto log = startLogging({.file = cli::logFile()});
    if (!log)
        log = startLogging({});
    if (!log)
        return 1;
    SettingsFile settings(settingsFile(), *log);
    QLocale::setDefault(localeOf(settings.settings(), QLocale::system()));
    const cli::Translations translations{QLocale()};
    const Result<Wish> words = readWords(application, style);
    if (!words) {
        std::fputs(qPrintable(words.error().message() + u'\n'), stderr);
        return 2;
    }
    const Wish& wish = *words;

    Shell* open = nullptr;
    RunningWindow running([&open](const WindowCall& call) { return raise(*open, call); });
    if (const std::optional<QString> address = windowAddress(wish.options))
        if (const auto raised = running.ask(*address, {.page = wish.page, .activation = activation})) {
            if (*raised == Raised::WithoutPage)
                sayThereIsNoPage(wish.page);
            return 0;
        }

    Theme theme(wish.shade.value_or(Shade::Light));
    LiveTheme live(theme, wish.shade);
    const auto follow = [&] { live.choose(settings.settings().theme); };
    QObject::connect(&settings, &SettingsFile::changed, &live, follow);
    follow();
    QApplication::setStyle(new Style(theme));
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(Type::Body));

    SystemClock clock;
    plan::SystemProcessTable processes;
    credentials::Keychain keychain;
    Shell shell(theme, {.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                        .clock = clock,
                        .processes = processes,
                        .log = *log,
                        .keychain = keychain,
                        .environment = environment});
    shell.setSettings(settings, live.isFixed());
    open = &shell;
    QObject::connect(&shell, &Shell::shown, &running, [&] { running.answerAt(windowAddress(shell.options())); });
    QObject::connect(&shell, &Shell::leaving, &running, &RunningWindow::fallSilent);
    QApplication::setQuitOnLastWindowClosed(false); // what is under way is stopped first
    QObject::connect(&application, &QApplication::lastWindowClosed, &shell, &Shell::end);
    QObject::connect(&shell, &Shell::ended, &application, &QApplication::quit, Qt::QueuedConnection);
    shell.open(wish.options, wish.page);
    if (!wish.page.isEmpty() && shell.window()->currentPage()->id() != wish.page)
        sayThereIsNoPage(wish.page);
    return QApplication::exec();
}

} // namespace qm::gui
