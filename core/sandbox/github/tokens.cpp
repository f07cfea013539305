// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/tokens.h"

#include "core/sandbox/random.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr QByteArrayView alphabet(lettersAndDigits, sizeof(lettersAndDigits) - 1);

/// The alternatives of "a=read,b=write; c=admin", each a list of {permission, level}.
QList<QList<std::pair<QString, QString>>> alternativesIn(const char* needed)
{
    QList<QList<std::pair<QString, QString>>> alternatives;
    const QStringList each = QString::fromLatin1(needed).split(u';');
    for (const QString& one : each) {
        QList<std::pair<QString, QString>> all;
        const QStringList parts = one.split(u',', Qt::SkipEmptyParts);
        for (const QString& part : parts)
            all.append({part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed()});
        alternatives.append(all);
    }
    return alternatives;
}

/// The scopes that hold a permission, the least first.
QStringList scopesFor(const QString& permission, const QString& level)
{
    if (permission == "members"_L1)
        return level == "read"_L1 ? QStringList{u"read:org"_s, u"write:org"_s, u"admin:org"_s, u"repo"_s}
                                  : QStringList{u"write:org"_s, u"admin:org"_s};
    if (permission.startsWith("organization_"_L1))
        return {u"admin:org"_s};
    return {u"repo"_s};
}

bool has(const Token& token, const QString& permission, const QString& level)
{
    if (token.kind != Token::Kind::Classic)
        return levelOf(token.permissions.value(permission)) >= levelOf(level);
    const QStringList scopes = scopesFor(permission, level);
    return std::any_of(scopes.begin(), scopes.end(), [&](const QString& scope) { return token.scopes.contains(scope); });
}

} // namespace

QByteArray tokenIn(const QByteArray& authorization)
{
    const qsizetype space = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(std::max<qsizetype>(space, 0)).toLower();
    return scheme == "token" || scheme == "bearer" ? authorization.mid(space + 1).trimmed() : QByteArray();
}

const Token* findToken(const State& state, const QByteArray& text, const QDateTime& now)
{
    for (const Token& token : state.tokens)
        if (!token.dead && token.text == text)
            return token.expiresAt.isNull() || now < token.expiresAt ? &token : nullptr;
    return nullptr;
}

bool wasGivenOut(const State& state, const QByteArray& text)
{
    return std::any_of(state.tokens.begin(), state.tokens.end(), [&](const Token& token) { return token.text == text; });
}

void endToken(State& state, const QByteArray& text)
{
    for (Token& token : state.tokens)
        if (token.text == text) {
            token.dead = true;
            ++state.changes;
        }
}

int levelOf(QStringView level)
{
    return level == u"read" ? 1 : level == u"write" ? 2 : level == u"admin" ? 3 : 0;
}

bool permits(const Token& token, const char* needed)
{
    if (token.owner || !*needed)
        return true;
    const auto alternatives = alternativesIn(needed);
    return std::any_of(alternatives.begin(), alternatives.end(), [&](const auto& all) {
        return std::all_of(all.begin(), all.end(), [&](const auto& one) { return has(token, one.first, one.second); });
    });
}

QStringList acceptedScopes(const char* needed)
{
    const auto first = alternativesIn(needed).value(0);
    return first.isEmpty() ? QStringList() : scopesFor(first.first().first, first.first().second);
}

QByteArray tokenText(quint64 seed)
{
    Random random(seed ^ 0x746f6b656eULL);
    return "github_pat_" + random.text(22, alphabet) + '_' + random.text(59, alphabet);
}

QByteArray installationTokenText(quint64 seed, quint64 number)
{
    Random random(seed ^ 0x676873ULL ^ (number << 32));
    return "ghs_" + random.text(36, alphabet);
}

} // namespace qm::sandbox::github
