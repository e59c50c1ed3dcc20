// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace yagura::core {

/// Text prepared for being found by a few typed letters: folded as core::folded() folds, and where it holds kana also as
/// it sounds, in letters. ICU's transliterators answer Hepburn alone, which is not what hands type.
class FuzzyText final
{
public:
    FuzzyText() = default;
    explicit FuzzyText(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_direct.units.isEmpty(); }

private:
    friend class FuzzyQuery;

    struct Form
    {
        QString units;
        std::vector<quint16> from; ///< where in the text each unit comes from; empty: from the same place
        quint64 mask = 0; ///< which units occur, roughly

        void add(QChar unit, qsizetype source);
        void finish();
    };

    static Form direct(const QString& text);
    static Form sounding(const Form& direct); ///< kana and romaji of whatever school in the same letters

    Form m_direct;
    Form m_sound; ///< empty where it would say nothing new
};

/// What somebody types to find something: each of its words must be in one of the texts, its letters in their order.
/// A word is found from the starts of words ("ms" in "Monitor settings"), and letters in the middle of nowhere are not.
class FuzzyQuery final
{
public:
    explicit FuzzyQuery(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// How well the texts of one thing answer, the more the better; nothing where they do not. What is in the first text weighs
    /// more than what is in those behind it.
    [[nodiscard]] std::optional<int> score(std::span<const FuzzyText> texts) const;
    /// The places in the text at `at`, ascending, that answer: to be shown to the person.
    [[nodiscard]] std::vector<int> positions(std::span<const FuzzyText> texts, size_t at) const;

private:
    struct Word
    {
        FuzzyText::Form direct;
        FuzzyText::Form sound;
    };

    struct Found
    {
        int score = 0;
        size_t text = 0;
        const FuzzyText::Form* word = nullptr;
        const FuzzyText::Form* form = nullptr;
    };

    [[nodiscard]] static std::optional<Found> best(const Word& word, std::span<const FuzzyText> texts);

    std::vector<Word> m_words;
};

} // namespace yagura::core
