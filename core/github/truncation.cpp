// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/truncation.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Truncation)
};

constexpr std::array<std::pair<net::Truncation, QLatin1StringView>, 3> names{{
    {net::Truncation::None, ""_L1},
    {net::Truncation::Access, "access"_L1},
    {net::Truncation::SignOn, "single_sign_on"_L1},
}};

} // namespace

QString whyTruncated(net::Truncation truncation)
{
    switch (truncation) {
    case net::Truncation::Access:
        return Words::tr("this identity has access to selected repositories only");
    case net::Truncation::SignOn:
        return Words::tr("the token is not authorized for the organization's single sign-on");
    case net::Truncation::None:
        break;
    }
    return {};
}

QString howToSeeAll(net::Truncation truncation)
{
    switch (truncation) {
    case net::Truncation::Access:
        return Words::tr("Install the App on all repositories (or give the token access to all of them), then try again.");
    case net::Truncation::SignOn:
        return Words::tr("Authorize the token for the organization's single sign-on (“Configure SSO” beside it in the token settings on "
                         "GitHub), then try again.");
    case net::Truncation::None:
        break;
    }
    return {};
}

QString truncationName(net::Truncation truncation)
{
    for (const auto& [known, name] : names)
        if (known == truncation)
            return name;
    return {};
}

std::optional<net::Truncation> truncationOf(QStringView name)
{
    for (const auto& [truncation, known] : names)
        if (known == name)
            return truncation;
    return std::nullopt;
}

} // namespace qm::github
