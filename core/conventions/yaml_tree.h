// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: a file as values with places. Only yaml_tree.cpp knows libyaml.
#pragma once

#include "core/conventions/source_text.h"

#include <vector>

namespace qm::conventions {

/// A value of a file and where it stands. The types are those of YAML 1.2's core schema.
struct YamlValue {
    enum class Type {
        Nothing, ///< null, ~, or not written
        Text,
        Integer,
        Number, ///< with a fraction or an exponent
        Boolean,
        List,
        Table,
        Refused, ///< an alias: already a fault, and none again
    };

    Type type{Type::Nothing};
    Place place{};
    QString text{};                 ///< of a scalar, as written
    std::vector<YamlValue> items{}; ///< of a list or table; each key of a table once
    QString key{};                  ///< in a table: the name before it
    Place keyPlace{};
};

/// Parses one document. Refuses what formats.md refuses: aliases, anchors, tags, merge keys, keys that stand twice or are not
/// text, a second document, more than 32 levels or 50,000 values; all such faults are found at once where the file can be
/// read on. An empty file is a Nothing.
tl::expected<YamlValue, QList<Fault>> parseYaml(const SourceText& text);

} // namespace qm::conventions
