// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"
#include "core/sandbox/github/visit.h"

#include <QJsonObject>

#include <tl/expected.hpp>

#include <array>
#include <span>

namespace qm::sandbox::github {

/// A field that an endpoint takes in its body, as the contract describes it.
struct Field {
    enum Type { Text, Texts, Boolean, Integer, Integers, IntegersOrTexts, Object };
    const char* name{nullptr};
    Type type{Text};
    bool required{false};
    std::array<const char*, 3> words{}; ///< of a text: the only ones it may be
};

/// The request's body, held against the endpoint's fields. Refuses as GitHub does: 400 where it is no JSON or no object, 422
/// "Invalid request.\n\n…" naming every field that is missing, unknown or of another type.
tl::expected<QJsonObject, net::Response> readBody(const Visit& visit, std::span<const Field> fields);

} // namespace qm::sandbox::github
