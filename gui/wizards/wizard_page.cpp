// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/wizard_page.h" // its meta object is compiled with this file
