// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace qm {

/// A value, or the reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// What a function that returns a Result returns when it failed.
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace qm
