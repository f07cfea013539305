// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/conventions.h"

#include <algorithm>

namespace qm::conventions {
namespace {

template <class T>
const T* withKey(const QList<T>& list, const QString& key)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T& one) { return one.key == key; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const Stage* Conventions::stage(const QString& key) const
{
    return withKey(stages, key);
}

const Team* Conventions::team(const QString& key) const
{
    return withKey(teams, key);
}

} // namespace qm::conventions
