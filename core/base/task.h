// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>

namespace qm {

/// Something that finishes later. It starts when it is made and cannot be stopped from outside: what waits takes a
/// `std::stop_token`. Its parameters are taken by value, because a coroutine outlives its caller.
template <class T = void>
using Task = QCoro::Task<T>;

} // namespace qm
