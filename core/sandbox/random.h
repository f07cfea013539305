// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace qm::sandbox {

/// Numbers that look random and depend on the seed alone (SplitMix64), the same on every machine.
class Random {
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 mixed = (m_state += 0x9e3779b97f4a7c15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    /// 0 … limit - 1.
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }

    /// So many characters of this alphabet.
    QByteArray text(qsizetype length, QByteArrayView alphabet)
    {
        QByteArray text(length, Qt::Uninitialized);
        for (char& character : text)
            character = alphabet[below(static_cast<int>(alphabet.size()))];
        return text;
    }

private:
    quint64 m_state;
};

inline constexpr char lettersAndDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

} // namespace qm::sandbox
