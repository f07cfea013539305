// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: what YAML's scalars mean, and what its parser's complaints do.
#pragma once

#include "core/conventions/yaml_tree.h"

#include <QLatin1StringView>

namespace qm::conventions {

/// The type of a scalar that is not quoted, by YAML 1.2's core schema: `no` and dates are text, `1.0` is a number.
YamlValue::Type typeOfPlain(const QString& text);

/// What a value is called, to complete "this is …": "text", "a list".
QString typeName(YamlValue::Type type);

/// What a complaint of libyaml means.
struct Explanation {
    QString words{};              ///< to complete "this is no YAML: …"
    bool isAboutBeginning{false}; ///< of what libyaml was reading, not about where it gave up
};

/// In our words; its own where there are no better ones. `context`: what it was reading.
Explanation explained(QLatin1StringView complaint, QLatin1StringView context);

} // namespace qm::conventions
