// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/results.h"

namespace qm::test {

testing::AssertionResult succeeded(const Error* error)
{
    if (!error)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << kindName(error->kind).toStdString() << ": " << error->message().toStdString();
}

testing::AssertionResult failedWith(const Error* error, Error::Kind kind)
{
    if (!error)
        return testing::AssertionFailure() << "it succeeded";
    if (error->kind == kind)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << "it is " << kindName(error->kind).toStdString() << ": " << error->message().toStdString();
}

} // namespace qm::test
