// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/table_model.h" // its meta object is compiled with this file
