// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every gui module beside core's: what nearly all of them include anyway.
#pragma once

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPixmap>
#include <QWidget>
