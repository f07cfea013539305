// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every gui module: what nearly all of them include anyway.
#pragma once

#include "../core/pch.h"

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPixmap>
#include <QWidget>
