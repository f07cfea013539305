// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/run_process.h"

int main(int argc, char** argv)
{
    return qm::cli::runProcess(argc, argv);
}
