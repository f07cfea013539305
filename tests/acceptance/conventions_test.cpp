// SPDX-License-Identifier: GPL-3.0-or-later
// Bad conventions files give file:line:column within a second and 200 MB; unusual good ones are read.
#include "tests/acceptance/command_line.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool isSlowed = true; // by a sanitizer, which multiplies time and memory
#else
constexpr bool isSlowed = false;
#endif
#endif

constexpr qint64 mostMs = isSlowed ? 20'000 : 1'000;

/// The time that processes which have ended were at work: what others do meanwhile does not count.
qint64 millisecondsOfChildren()
{
    rusage used{};
    EXPECT_EQ(::getrusage(RUSAGE_CHILDREN, &used), 0);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000 + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1'000;
}

struct BadFile {
    QString name;
    QByteArray bytes;
    QString place; ///< "line:column"
};

/// The files of tests/conventions/bad, which say in their first line where they are wrong.
QList<BadFile> keptFiles()
{
    QList<BadFile> files;
    const QDir folder(QStringLiteral(QM_CONVENTIONS "/bad"));
    for (const QString& name : folder.entryList({u"*.yaml"_s})) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        files << BadFile{name, bytes, QString::fromUtf8(bytes.mid(2, bytes.indexOf(": ") - 2))};
    }
    return files;
}

/// Those that are better made than kept.
QList<BadFile> madeFiles()
{
    const QByteArray head = "version: 1\norganization: meridian-retail\n";
    const qsizetype most = 1024 * 1024 - head.size() - 64;
    const auto filled = [&](const QByteArray& part) { return head + part.repeated(most / part.size()); };
    return {{u"fifty-megabytes"_s, head + QByteArray("# nothing\n").repeated(5 * 1024 * 1024), u"1:1"_s},
            {u"a-byte-too-much"_s, head + "#" + QByteArray(1024 * 1024 - head.size(), 'x'), u"1:1"_s},
            {u"empty"_s, "", u"1:1"_s},
            {u"zeros"_s, QByteArray(4096, '\0'), u"1:1"_s},
            {u"nul"_s, head + "teams: [" + '\0' + "]\n", u"3:9"_s},
            {u"latin-1"_s, head + "# ge\xe4ndert\n", u"3:5"_s},
            {u"utf-16"_s, QByteArray("\xff\xfev\0e\0r\0", 8), u"1:1"_s},
            {u"surrogate"_s, head + "# \xed\xa0\x80\n", u"3:3"_s},
            {u"cut-character"_s, head + "# \xf0\x9f\x9b", u"3:3"_s},
            {u"elf"_s,
             QByteArray("\x7f"
                        "ELF\2\1\1\0",
                        8),
             u"1:1"_s},
            {u"open-brackets"_s, filled("["), u"3:1"_s},
            {u"open-tables"_s, filled("{a: "), u"3:1"_s},
            {u"dashes"_s, filled("- "), {}},
            {u"many-items"_s, head + "teams: [" + QByteArray("1,").repeated(most / 2) + "]\n", {}},
            {u"many-fields"_s, filled("vers: 1\n"), u"4:1"_s},
            {u"many-unknown-fields"_s,
             [&] {
                 QByteArray bytes = head;
                 for (int i = 0; i < 20'000; ++i)
                     bytes += "vers" + QByteArray::number(i) + ": v\n";
                 return bytes;
             }(),
             u"3:1"_s},
            {u"long-line"_s, head + "teams: [" + QByteArray("{key: \"\xc3\xbc\"}, ").repeated(40'000) + "]\n", {}}};
}

class ConventionsFiles : public testing::Test {
protected:
    Ended show(const QString& file) { return cli.run({u"estate"_s, u"show"_s, u"teams"_s, u"--conventions"_s, file}); }

    /// The program where all it allocates must fit into 200 MB, or it fails.
    CommandLine cli{{u"-c"_s, isSlowed ? u"exec \"$0\" \"$@\""_s : u"ulimit -d 204800 && exec \"$0\" \"$@\""_s, QStringLiteral(QM_PROGRAM),
                     u"--json"_s, u"--sandbox"_s},
                    u"/bin/sh"_s};
};

} // namespace

TEST_F(ConventionsFiles, ThatAreBadAreRefusedAtTheirPlaceWithinASecondAnd200Megabytes)
{
    const QList<BadFile> files = keptFiles() + madeFiles();
    ASSERT_GE(files.size(), 30);
    for (const BadFile& file : files) {
        SCOPED_TRACE(file.name.toStdString());
        const QString name = cli.write(u"quartermaster.yaml"_s, file.bytes);
        const qint64 before = millisecondsOfChildren();
        const Ended ended = show(name);
        EXPECT_LT(millisecondsOfChildren() - before, mostMs);
        EXPECT_EQ(ended.code, 2) << testing::PrintToString(ended);
        EXPECT_EQ(ended.error("kind"_L1), u"usage"_s);
        const QString message = ended.error("message"_L1);
        EXPECT_TRUE(message.contains(name + u':' + file.place)) << message.toStdString();
        EXPECT_TRUE(message.contains(QRegularExpression(QRegularExpression::escape(name) + u":\\d+:\\d+: "_s))) << message.toStdString();
        EXPECT_TRUE(ended.said().contains(name + u':' + file.place)) << "stderr says the same";
    }
}

TEST_F(ConventionsFiles, AreReadWhereALimitOf200MegabytesIsFelt)
{
    if (isSlowed)
        GTEST_SKIP() << "a sanitizer needs more";
    const CommandLine small({u"-c"_s, u"ulimit -d 512 && exec \"$0\" \"$@\""_s, QStringLiteral(QM_PROGRAM), u"--version"_s}, u"/bin/sh"_s);
    EXPECT_NE(small.run({}).code, 0) << "the limit of the tests above would not be felt either";
}

TEST_F(ConventionsFiles, ThatAreUnusualAreRead)
{
    const QDir folder(QStringLiteral(QM_CONVENTIONS "/good"));
    const QStringList names = folder.entryList({u"*.yaml"_s});
    ASSERT_GE(names.size(), 10);
    for (const QString& name : names) {
        const Ended ended = show(folder.filePath(name));
        EXPECT_EQ(ended.code, 0) << name.toStdString() << testing::PrintToString(ended);
        EXPECT_EQ(ended.json()["teams"_L1].toArray().isEmpty(), name == "empty-teams.yaml"_L1) << name.toStdString();
    }
    QStringList teams;
    for (const QJsonValue team : show(folder.filePath(u"unicode-names.yaml"_s)).json()["teams"_L1].toArray())
        teams << team["name"_L1].toString();
    EXPECT_EQ(teams, QStringList({u"Лояльность 🛒 (é ≠ é)"_s, u"需要 予測"_s, u"\u200fתמחור"_s}));
}
