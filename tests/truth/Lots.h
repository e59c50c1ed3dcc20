// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>

namespace yagura::test {

/// What is drawn in one history: the same for the same seed, on any machine.
class Lots final
{
public:
    explicit Lots(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 to `count` - 1.
    [[nodiscard]] int below(int count)
    {
        return count < 2 ? 0 : static_cast<int>(m_engine() % static_cast<std::uint64_t>(count));
    }

    /// True `hundredths` times of a hundred.
    [[nodiscard]] bool chance(int hundredths)
    {
        return below(100) < hundredths;
    }

    template <class T> [[nodiscard]] T oneOf(std::initializer_list<T> values)
    {
        return *(values.begin() + below(static_cast<int>(values.size())));
    }

    template <class List> [[nodiscard]] auto pick(const List& values)
    {
        return values[below(static_cast<int>(values.size()))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace yagura::test
