// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/row_table.h"

namespace qm::test {

/// What the tables of these tests are about.
struct Thing {
    QString name{};
    int size{0};

    bool operator==(const Thing&) const = default;
};

using Things = gui::RowTable<Thing>;

/// Columns "name", which stretches, and "size", at the right, with a tip; both can be filtered by. Grouped by what is given.
inline std::unique_ptr<Things> makeThings(std::function<gui::Group(const Thing&)> group = {})
{
    using namespace Qt::StringLiterals;
    using filter::Value;
    return std::make_unique<Things>(Things::Parts{
        .columns = {{.id = u"name"_s,
                     .title = u"Name"_s,
                     .cell = [](const Thing& thing) { return gui::Cell{.text = thing.name}; },
                     .order = [](const Thing& thing) -> Value { return thing.name; },
                     .stretches = true},
                    {.id = u"size"_s,
                     .title = u"Size"_s,
                     .cell = [](const Thing& thing) { return gui::Cell{.text = QString::number(thing.size)}; },
                     .order = [](const Thing& thing) -> Value { return qint64(thing.size); },
                     .tip = [](const Thing&) { return u"exactly"_s; },
                     .isRight = true}},
        .fields = {{{u"name"_s}, [](const Thing& thing) -> Value { return thing.name; }},
                   {{u"size"_s, filter::Field::Kind::Number}, [](const Thing& thing) -> Value { return qint64(thing.size); }}},
        .id = [](const Thing& thing) { return thing.name; },
        .group = std::move(group)});
}

/// Things of a team, by what comes before the `-` of their name; the others stand under no head.
inline gui::Group teamOf(const Thing& thing)
{
    const qsizetype end = thing.name.indexOf(u'-');
    return end < 0 ? gui::Group() : gui::Group{.title = thing.name.first(end), .caption = QStringLiteral("a team")};
}

} // namespace qm::test
