// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/remembered.h"

#include "gui/app/window_memory.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <spdlog/sinks/ostream_sink.h>

#include <sstream>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

Remembered some()
{
    return {.geometry = {10, 20, 1300, 900},
            .isMaximized = true,
            .page = u"secrets"_s,
            .pages = {{u"secrets"_s,
                       {.filter = u"team:lp \"a b\""_s,
                        .views = {{u"Ours"_s, u"team:lp"_s}, {u"größer"_s, u"scope:>3"_s}},
                        .columns = {{u"name"_s}, {u"team"_s, 80, Sight::Hidden}, {u"stage"_s, std::nullopt, Sight::Shown}},
                        .sort = RememberedSort{u"scope"_s, true},
                        .detailsWidth = 300}},
                      {u"repositories"_s, {}}}};
}

class AMemory : public testing::Test {
protected:
    void store(const QByteArray& content) const
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    QByteArray stored() const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QString name = folder.filePath(u"settings/window-lp.json"_s);
    std::ostringstream said;
    std::shared_ptr<spdlog::logger> log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(said));
};

} // namespace

TEST(WhatIsRemembered, IsReadAsItWasWritten)
{
    for (const Remembered& one : {some(), Remembered()}) {
        const auto read = readRemembered(written(one));
        ASSERT_TRUE(read.has_value()) << read.error().message().toStdString();
        EXPECT_EQ(*read, one);
    }
}

TEST(WhatIsRemembered, IsRefusedWhereItIsAnythingElse)
{
    const QByteArray whole = written(some());
    const QList<std::pair<QByteArray, QByteArray>> wrong{
        {"quartermaster-window/1", "quartermaster-window/2"},
        {"\"page\": \"secrets\"", "\"page\": 7"},
        {"\"width\": 1300", "\"width\": 0"},
        {"\"width\": 1300", "\"width\": 99999999999"},
        {"\"width\": 80", "\"width\": \"80\""},
        {"\"width\": 80", "\"width\": -80"},
        {"\"hidden\"", "\"gone\""},
        {"\"descending\"", "\"down\""},
        {"\"maximized\": true", "\"maximized\": null"},
        {"\"details_width\"", "\"detailsWidth\""},
        {"\"views\": [", "\"view\": ["},
    };
    for (const auto& [before, after] : wrong) {
        ASSERT_TRUE(whole.contains(before)) << before.toStdString();
        EXPECT_FALSE(readRemembered(QByteArray(whole).replace(before, after)).has_value()) << after.toStdString();
    }
    for (const QByteArray& text : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray("null"), whole.first(whole.size() / 2),
                                   QByteArray("\xff\xfe"), QByteArray(100'000, '[')})
        EXPECT_FALSE(readRemembered(text).has_value()) << text.first(std::min(qsizetype(20), text.size())).toStdString();
}

TEST_F(AMemory, IsKeptForTheNextRun)
{
    WindowMemory first(name, log);
    EXPECT_EQ(first.remembered(), Remembered());
    first.remember(some());
    EXPECT_EQ(WindowMemory(name, log).remembered(), some());
    EXPECT_EQ(said.str(), std::string()) << "no file yet is nothing to speak of";
}

TEST_F(AMemory, PassesOverABrokenFileAndSaysSoInTheLog)
{
    WindowMemory(name, log).remember(some());
    for (const QByteArray& content : {QByteArray("{"), QByteArray(2 << 20, ' '), written(some()).chopped(9)}) {
        said.str({});
        store(content);
        EXPECT_EQ(WindowMemory(name, log).remembered(), Remembered());
        EXPECT_NE(said.str().find("window-lp.json"), std::string::npos) << said.str();
    }
}

TEST_F(AMemory, WritesNothingWhereNothingIsDifferent)
{
    WindowMemory memory(name, log);
    memory.remember(some());
    store("mine");
    memory.remember(some());
    EXPECT_EQ(stored(), QByteArray("mine"));
}

TEST_F(AMemory, GoesOnWhereItCannotBeWritten)
{
    WindowMemory memory(u"/proc/nowhere/window.json"_s, log);
    memory.remember(some());
    EXPECT_EQ(memory.remembered(), some());
    EXPECT_NE(said.str().find("not remembered"), std::string::npos) << said.str();
}

TEST(TheFileOfAMemory, IsThatOfItsProfile)
{
    EXPECT_TRUE(windowMemoryFile({}).endsWith(u"/quartermaster/window-sandbox.json"_s));
    EXPECT_TRUE(windowMemoryFile(u"work"_s).endsWith(u"/quartermaster/window-work.json"_s));
    EXPECT_FALSE(windowMemoryFile(u"../../x"_s).contains(u"../"_s));
}
