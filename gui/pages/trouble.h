// SPDX-License-Identifier: GPL-3.0-or-later
// Why the last reading came to nothing, as every page says it.
#pragma once

#include "core/base/error.h"

namespace qm::gui {

class Banner;
struct Picture;

/// Says above what was seen before why that is not newer, and how old it is; offers to try again and to copy the details.
void tellTrouble(Banner& banner, const Picture& picture);

/// Puts all that is known of it into the clipboard, with the vendor's ids.
void copyTrouble(const std::optional<Error>& trouble);

} // namespace qm::gui
