// SPDX-License-Identifier: GPL-3.0-or-later
// Every file in bad/ says in its first line what is wrong with it: "# line:column: …".
#include "core/conventions/read.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(QM_CONVENTIONS "/bad/");

class BadFiles : public testing::TestWithParam<std::string> {};

std::vector<std::string> names()
{
    std::vector<std::string> names;
    for (const QString& name : QDir(folder).entryList({u"*.yaml"_s}))
        names.push_back(name.chopped(5).replace(u'-', u'_').toStdString());
    return names;
}

QByteArray contentOf(const std::string& name)
{
    QFile file(folder + QString::fromStdString(name).replace(u'_', u'-') + ".yaml"_L1);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_P(BadFiles, AreRefusedAtTheirPlace)
{
    const QByteArray content = contentOf(GetParam());
    const QString said = QString::fromUtf8(content.left(content.indexOf('\n'))).mid(2);
    const QString place = said.section(": "_L1, 0, 0);
    const auto read = qm::conventions::readConventions(content, u"quartermaster.yaml"_s, {});
    ASSERT_FAILS(read, Usage);
    EXPECT_TRUE(read.error().reason.startsWith("quartermaster.yaml:"_L1 + place + ": "_L1)) << read.error().reason.toStdString();
    const QString message = read.error().message();
    EXPECT_TRUE(message.contains(said.section(": "_L1, 1))) << message.toStdString();
}

INSTANTIATE_TEST_SUITE_P(, BadFiles, testing::ValuesIn(names()), [](const auto& test) { return test.param; });

TEST(BadFilesFolder, HoldsManySorts)
{
    int yaml = 0;
    int field = 0;
    int rule = 0;
    for (const std::string& name : names()) {
        yaml += name.starts_with("yaml_") ? 1 : 0;
        field += name.starts_with("field_") ? 1 : 0;
        rule += name.starts_with("rule_") ? 1 : 0;
    }
    EXPECT_GE(yaml, 20);
    EXPECT_GE(field, 30);
    EXPECT_GE(rule, 15);
    EXPECT_EQ(yaml + field + rule, int(names().size()));
}
