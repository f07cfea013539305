// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cstdint>

namespace qm::simulation {

/// A stream of random numbers that one seed decides, the same on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9e3779b97f4a7c15ULL); // splitmix64
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    /// 0 … bound − 1.
    int below(int bound) { return int(next() % std::uint64_t(bound)); }
    bool oneIn(int bound) { return below(bound) == 0; }

    template <class T>
    const T& oneOf(const QList<T>& choices)
    {
        return choices.at(below(int(choices.size())));
    }

    /// Some of them, each once, at least one.
    template <class T>
    QList<T> someOf(QList<T> choices, int most)
    {
        QList<T> some;
        for (int left = 1 + below(most); left > 0 && !choices.isEmpty(); --left)
            some << choices.takeAt(below(int(choices.size())));
        return some;
    }

private:
    std::uint64_t m_state;
};

} // namespace qm::simulation
