// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Wake.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace yagura::store {

Wake::Wake()
    : m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

Wake::~Wake()
{
    ::close(m_descriptor);
}

void Wake::raise() const
{
    constexpr std::uint64_t once = 1;
    [[maybe_unused]] const auto written = ::write(m_descriptor, &once, sizeof once);
}

bool Wake::isRaised() const
{
    pollfd asked {m_descriptor, POLLIN, 0};
    return ::poll(&asked, 1, 0) > 0;
}

bool Wake::pollUntil(std::chrono::steady_clock::time_point moment, std::span<pollfd> others) const
{
    constexpr std::chrono::milliseconds::rep longest = 60'000;
    std::vector<pollfd> all(others.begin(), others.end());
    all.push_back({m_descriptor, POLLIN, 0});
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment - std::chrono::steady_clock::now()).count();
    const auto found = ::poll(all.data(), all.size(), static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left, 0, longest)));
    for (std::size_t at = 0; at < others.size(); ++at)
        others[at].revents = found > 0 ? all[at].revents : short {0};
    return found > 0 && all.back().revents != 0;
}

} // namespace yagura::store
