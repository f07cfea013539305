// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences with a name that is longer than any line.
#include "gui/models/short_names.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

TEST(ShortNames, LeaveOutTheMiddleOfARepositoryAndKeepTheSecret)
{
    const QString name = u"lp-"_s + QString(94, u'a') + u"-end"_s;
    const QString secret = QString(60, u'S') + u"_ID"_s;
    const QString text = withShortNames(u"%1 may read %2; and 3 more"_s.arg(name, secret));
    EXPECT_EQ(text, u"lp-%1…%2-end may read %3; and 3 more"_s.arg(QString(16, u'a'), QString(15, u'a'), secret));
}

TEST(ShortNames, LeaveOrdinarySentencesAlone)
{
    for (const QString& each : {QString(), u"lp-basket may read LP_PROD_AZURE_CLIENT_SECRET"_s, u"…"_s, QString(40, u'x')})
        EXPECT_EQ(withShortNames(each), each);
}

} // namespace
