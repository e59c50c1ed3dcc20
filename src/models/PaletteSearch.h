// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/FuzzyText.h"
#include "models/PaletteEntry.h"

#include <QStringList>

#include <array>
#include <functional>
#include <vector>

namespace yagura::models {

/// All that the palette can find, prepared. Not of any thread: it is filled and searched on the palette's own.
class PaletteSearch final
{
public:
    static constexpr size_t most = 50; ///< lines that are answered
    static constexpr int mostOfKind = 20; ///< of one kind, where others answer too

    void add(std::vector<PaletteEntry> entries);

    /// What answers `typed`, the best first, each kind together. ">" before it asks for actions, panes and settings only, "@" for
    /// customers, "#" for the number of an item. With nothing typed: what was chosen lately, then what can be done now.
    /// `stop` is asked now and then; where it says yes the answer is empty and of no use.
    [[nodiscard]] std::vector<PaletteRow> find(const QString& typed, const QStringList& recent, const std::function<bool()>& stop = {}) const;

private:
    struct Thing
    {
        PaletteEntry entry;
        std::array<core::FuzzyText, 3> texts; ///< text, detail, more
    };

    struct Hit
    {
        int score = 0;
        size_t at = 0;
    };

    [[nodiscard]] std::vector<PaletteRow> lately(const QStringList& recent) const;
    [[nodiscard]] std::vector<Hit> ofNumber(const QString& digits) const;
    [[nodiscard]] std::vector<PaletteRow> inKinds(std::vector<Hit> hits, const core::FuzzyQuery& query) const;

    std::vector<Thing> m_things;
};

} // namespace yagura::models
