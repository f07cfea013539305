// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every test after core's own header.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
