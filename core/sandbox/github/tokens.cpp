// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/tokens.h"

#include "core/sandbox/random.h"

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {

QByteArray tokenIn(const QByteArray& authorization)
{
    const qsizetype space = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(std::max<qsizetype>(space, 0)).toLower();
    return scheme == "token" || scheme == "bearer" ? authorization.mid(space + 1).trimmed() : QByteArray();
}

const Token* findToken(const State& state, const QByteArray& text)
{
    for (const Token& token : state.tokens)
        if (!token.dead && token.text == text)
            return &token;
    return nullptr;
}

void endToken(State& state, const QByteArray& text)
{
    for (Token& token : state.tokens)
        if (token.text == text) {
            token.dead = true;
            ++state.changes;
        }
}

bool permits(const Token& token, const char* permission)
{
    const QString wanted = QString::fromLatin1(permission);
    if (token.owner || wanted.isEmpty())
        return true;
    const QString level = token.permissions.value(wanted.section(u'=', 0, 0));
    return level == wanted.section(u'=', 1) || level == "write"_L1 || level == "admin"_L1;
}

QByteArray tokenText(quint64 seed)
{
    Random random(seed ^ 0x746f6b656eULL);
    const QByteArrayView alphabet(lettersAndDigits, sizeof(lettersAndDigits) - 1);
    return "github_pat_" + random.text(22, alphabet) + '_' + random.text(59, alphabet);
}

} // namespace qm::sandbox::github
