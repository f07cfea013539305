// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/paged_list.h"

#include <QCoreApplication>

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PagedList)
};

} // namespace

Error endlessList()
{
    return {.kind = Error::Kind::Protocol, .reason = Words::tr("the list has no end")};
}

Error changingList()
{
    return {.kind = Error::Kind::Protocol,
            .reason = Words::tr("the list kept changing while it was read"),
            .hint = Words::tr("Try again when fewer changes are made to it.")};
}

} // namespace qm::net
