// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled as a user of core/net alone, which itself uses core/base.
#include <gtest/gtest.h>

namespace {

#if __has_include("core/net/call.h")
constexpr bool findsNet = true;
#else
constexpr bool findsNet = false;
#endif

#if __has_include("core/base/error.h")
constexpr bool findsBase = true;
#else
constexpr bool findsBase = false;
#endif

} // namespace

TEST(ModuleFaces, ShowTheHeadersOfAModuleThatIsNamedInUses)
{
    EXPECT_TRUE(findsNet);
}

TEST(ModuleFaces, HideTheHeadersOfAModuleThatOnlyAUsedModuleUses)
{
    EXPECT_FALSE(findsBase);
}
