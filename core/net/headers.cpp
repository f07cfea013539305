// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/headers.h"

#include <algorithm>

namespace qm::net {
namespace {

bool isNamed(const std::pair<QByteArray, QByteArray>& field, QByteArrayView name)
{
    return field.first.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

Headers::Headers(std::initializer_list<std::pair<QByteArray, QByteArray>> fields)
    : m_fields(fields)
{
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const auto& field : m_fields)
        if (isNamed(field, name))
            return field.second;
    return {};
}

bool Headers::contains(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const auto& field) { return isNamed(field, name); });
}

void Headers::add(const QByteArray& name, const QByteArray& value)
{
    m_fields.append({name, value});
}

void Headers::set(const QByteArray& name, const QByteArray& value)
{
    m_fields.removeIf([&](const auto& field) { return isNamed(field, name); });
    add(name, value);
}

void Headers::add(const Headers& others)
{
    m_fields.append(others.m_fields);
}

} // namespace qm::net
