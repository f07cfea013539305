// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::Error;

TEST(ErrorMessage, SaysWhatWhyAndWhatToDo)
{
    const Error error{.kind = Error::Kind::Conflict,
                      .system = u"GitHub"_s,
                      .attempted = u"let lp-basket read LP_PROD_TOKEN"_s,
                      .reason = u"every private repository may read it"_s,
                      .hint = u"Set its visibility to “selected repositories” first."_s,
                      .status = 409,
                      .requestId = u"8C12:1"_s};
    EXPECT_EQ(error.message(), u"Could not let lp-basket read LP_PROD_TOKEN: every private repository may read it. "
                               "Set its visibility to “selected repositories” first. (GitHub 409, 8C12:1)"_s);
}

TEST(ErrorMessage, LeavesOutWhatIsNotKnown)
{
    EXPECT_EQ((Error{.reason = u"the file is empty"_s}).message(), u"The file is empty."_s);
    EXPECT_EQ((Error{.attempted = u"read it"_s}).message(), u"Could not read it."_s);
    EXPECT_EQ(Error{}.message(), QString());
}

TEST(ErrorParts, AreReadOneAfterTheOther)
{
    const Error error{.system = u"GitHub"_s,
                      .attempted = u"let lp-basket read X"_s,
                      .reason = u"the secret is gone"_s,
                      .hint = u"Read it again."_s,
                      .status = 404};
    EXPECT_EQ(error.headline(), u"Could not let lp-basket read X."_s);
    EXPECT_EQ(error.explanation(), u"The secret is gone. Read it again."_s);
    EXPECT_EQ((Error{.reason = u"stopped before it was done"_s}).headline(), u"Stopped before it was done."_s);
    EXPECT_EQ((Error{.reason = u"stopped"_s, .hint = u"Go on later."_s}).explanation(), u"Go on later."_s);
    EXPECT_EQ((Error{.attempted = u"read X"_s, .reason = u"it is gone"_s}).explanation(), u"It is gone."_s);
    EXPECT_EQ(Error().headline() + Error().explanation(), QString());
}

TEST(Error, KeepsWhatAnInnerLayerSaidItAttempted)
{
    const Error inner = Error{.reason = u"no answer"_s}.attempting(u"read the secret"_s);
    EXPECT_EQ(Error(inner).attempting(u"load the estate"_s).attempted, u"read the secret"_s);
}

TEST(ErrorKinds, AreFoundByTheirNames)
{
    for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind)
        EXPECT_EQ(qm::kindOf(qm::kindName(Error::Kind(kind))), Error::Kind(kind));
    EXPECT_EQ(qm::kindOf(u"Conflict"), std::nullopt);
}
