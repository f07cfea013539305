// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/settings.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

constexpr QLatin1StringView format{"quartermaster-settings/1"};
constexpr int mostMinutes = 24 * 60;

constexpr std::array<std::pair<ThemeChoice, QLatin1StringView>, 3> themes{{
    {ThemeChoice::System, "system"_L1},
    {ThemeChoice::Light, "light"_L1},
    {ThemeChoice::Dark, "dark"_L1},
}};

} // namespace

bool isKnownLanguage(const QString& language)
{
    return language == "en"_L1 || language == "nl"_L1 || language == "de"_L1;
}

QLocale localeOf(const Settings& settings, const QLocale& system)
{
    if (settings.language.isEmpty())
        return system;
    return {QLocale(settings.language).language(), system.territory()};
}

Result<Settings> readSettings(const QByteArray& text)
{
    const Result<JsonReader> json = JsonReader::parse(text, JsonSource::Person);
    if (!json)
        return fail(json.error());
    json->allowOnly({"format"_L1, "theme"_L1, "language"_L1, "lock_after_minutes"_L1});
    if (json->text("format"_L1) != format)
        json->refuse("format"_L1, Words::tr("is not “%1”").arg(format));
    const QString language = json->optionalText("language"_L1).value_or(QString());
    if (!language.isEmpty() && !isKnownLanguage(language))
        json->refuse("language"_L1, Words::tr("is no language of this program"));
    const qint64 lockAfter = json->optionalInteger("lock_after_minutes"_L1).value_or(Settings().lockAfter);
    if (lockAfter < 0 || lockAfter > mostMinutes)
        json->refuse("lock_after_minutes"_L1, Words::tr("is not between 0 and %1").arg(mostMinutes));
    return json->finish(Settings{.theme = json->oneOf<ThemeChoice>("theme"_L1, themes), .language = language, .lockAfter = int(lockAfter)});
}

QByteArray written(const Settings& settings)
{
    QJsonObject object{{u"format"_s, QString(format)},
                       {u"theme"_s, QString(themes.at(std::size_t(settings.theme)).second)},
                       {u"lock_after_minutes"_s, settings.lockAfter}};
    if (!settings.language.isEmpty())
        object.insert(u"language"_s, settings.language);
    return QJsonDocument(object).toJson();
}

} // namespace qm::gui
