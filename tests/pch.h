// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every test: core's own header and GoogleTest.
#pragma once

#include "../core/pch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
