// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/settings.h"

#include "gui/app/settings_file.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <spdlog/sinks/ostream_sink.h>

#include <sstream>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

constexpr auto whole = R"({"format": "quartermaster-settings/1", "theme": "dark", "language": "nl"})";

const Settings some{.theme = ThemeChoice::Dark, .language = u"nl"_s};

class ASettingsFile : public testing::Test {
protected:
    void store(const QByteArray& content) const
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }

    QTemporaryDir folder;
    QString name = folder.filePath(u"quartermaster/settings.json"_s);
    std::ostringstream said;
    std::shared_ptr<spdlog::logger> log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(said));
};

} // namespace

TEST(SettingsThatAreKept, AreReadAsTheyWereWritten)
{
    for (const Settings& one : {Settings(), some, Settings{.theme = ThemeChoice::Light, .language = u"en"_s}, Settings{.lockAfter = 0},
                                Settings{.lockAfter = 1440}}) {
        const auto read = readSettings(written(one));
        ASSERT_TRUE(read.has_value()) << read.error().message().toStdString();
        EXPECT_EQ(*read, one);
    }
    EXPECT_EQ(*readSettings(whole), some);
}

TEST(SettingsThatAreKept, AreRefusedWhereTheyAreAnythingElse)
{
    const QList<std::pair<QByteArray, QByteArray>> wrong{
        {"settings/1", "settings/2"},
        {"\"dark\"", "\"sepia\""},
        {"\"dark\"", "7"},
        {"\"nl\"", "\"fr\""},
        {"\"nl\"", "\"../nl\""},
        {"\"nl\"", "15"},
        {"\"language\"", "\"tongue\""},
        {"\"nl\"}", "\"nl\", \"lock_after_minutes\": -1}"},
        {"\"nl\"}", "\"nl\", \"lock_after_minutes\": 1441}"},
        {"\"nl\"}", "\"nl\", \"lock_after_minutes\": 1.5}"},
        {"\"nl\"}", "\"nl\", \"lock_after_minutes\": \"never\"}"},
        {"\"nl\"}", "\"nl\", \"lock\": 15}"},
    };
    for (const auto& [before, after] : wrong) {
        ASSERT_TRUE(QByteArray(whole).contains(before)) << before.toStdString();
        EXPECT_FALSE(readSettings(QByteArray(whole).replace(before, after)).has_value()) << after.toStdString();
    }
    for (const QByteArray& text : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray("null"), QByteArray(whole).chopped(3),
                                   QByteArray("\xff\xfe"), QByteArray(100'000, '[')})
        EXPECT_FALSE(readSettings(text).has_value()) << text.first(std::min(qsizetype(20), text.size())).toStdString();
}

TEST(ALanguageThatIsChosen, IsWrittenAsWhereTheSystemIs)
{
    const QLocale system(QLocale::Dutch, QLocale::Netherlands);
    EXPECT_EQ(localeOf({}, system), system);
    EXPECT_EQ(localeOf({.language = u"en"_s}, system).name(), u"en_NL"_s);
    EXPECT_EQ(localeOf({.language = u"de"_s}, system).language(), QLocale::German);
    EXPECT_EQ(localeOf({.language = u"nl"_s}, QLocale::c()).language(), QLocale::Dutch) << "a system without a place";
}

TEST_F(ASettingsFile, IsKeptForTheNextRunAndTellsOfEachChange)
{
    SettingsFile first(name, log);
    QSignalSpy changed(&first, &SettingsFile::changed);
    EXPECT_EQ(first.settings(), Settings());
    first.set(some);
    first.set(some);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(SettingsFile(name, log).settings(), some);
    EXPECT_EQ(said.str(), std::string()) << "no file yet is nothing to speak of";
}

TEST_F(ASettingsFile, IsPassedOverWhereItIsBrokenAndTheLogSaysSo)
{
    SettingsFile(name, log).set(some);
    for (const QByteArray& content : {QByteArray("{"), QByteArray(2 << 16, ' '), QByteArray(whole).replace("dark", "pink")}) {
        said.str({});
        store(content);
        EXPECT_EQ(SettingsFile(name, log).settings(), Settings());
        EXPECT_NE(said.str().find("settings.json"), std::string::npos) << said.str();
    }
}

TEST_F(ASettingsFile, HoldsForThisRunWhereItCannotBeWritten)
{
    name = u"/proc/no/settings.json"_s;
    SettingsFile file(name, log);
    file.set(some);
    EXPECT_EQ(file.settings(), some);
    EXPECT_NE(said.str().find("not kept"), std::string::npos) << said.str();
}
