// SPDX-License-Identifier: GPL-3.0-or-later
// A table to filter: credentials, which have a field of every kind.
#pragma once

#include "core/filter/field.h"

namespace qm::test {

struct Credential {
    QString name{};
    QString team{};
    QString kind{};
    QStringList usedBy{};
    int days{0};
    bool owned{false};
    QDateTime created{};
    QDateTime expires{};
};

inline const QList<filter::Column<Credential>>& credentialColumns()
{
    using namespace Qt::StringLiterals;
    using filter::Field;
    using filter::Value;
    static const QList<filter::Column<Credential>> columns{
        {{u"name"_s}, [](const Credential& one) -> Value { return one.name; }},
        {{u"team"_s}, [](const Credential& one) -> Value { return one.team; }},
        {{u"kind"_s, Field::Kind::Word, {u"password"_s, u"certificate"_s}}, [](const Credential& one) -> Value { return one.kind; }},
        {{u"used_by"_s, Field::Kind::List}, [](const Credential& one) -> Value { return one.usedBy; }},
        {{u"days"_s, Field::Kind::Number}, [](const Credential& one) -> Value { return qint64(one.days); }},
        {{u"owned"_s, Field::Kind::Flag}, [](const Credential& one) -> Value { return one.owned; }},
        {{u"created"_s, Field::Kind::Past}, [](const Credential& one) -> Value { return one.created; }},
        {{u"expires"_s, Field::Kind::Future}, [](const Credential& one) -> Value { return one.expires; }},
    };
    return columns;
}

} // namespace qm::test
