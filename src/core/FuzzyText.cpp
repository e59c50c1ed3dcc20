// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/FuzzyText.h"

#include "core/ItemText.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

constexpr qsizetype longestText = 240; // units: what is beyond is not looked at
constexpr qsizetype longestWord = 40;
constexpr size_t mostWords = 8;

/// What an alignment is worth.
struct Points
{
    static constexpr int matched = 8;
    static constexpr int consecutive = 12;
    static constexpr int wordStart = 10;
    static constexpr int textStart = 6;
    static constexpr int midWord = -6;
    static constexpr int gap = -4;
    static constexpr int whole = 10; // all letters of the word side by side
    static constexpr int prefix = 30; // and at the text's start
    static constexpr int equal = 60; // and nothing else in it
    static constexpr int leastOfLetter = 12; // below it, letters lie about without sense
    static constexpr int laterText = 3;
    static constexpr int none = -1'000'000;
};

bool isKana(char16_t unit)
{
    return unit >= u'ァ' && unit <= u'ー' && unit != u'・';
}

bool isLetter(char16_t unit)
{
    return unit >= u'a' && unit <= u'z';
}

bool isVowel(char16_t unit)
{
    return unit == u'a' || unit == u'i' || unit == u'u' || unit == u'e' || unit == u'o';
}

/// Kunrei, from ァ on: small vowels and y-sounds begin with the sign that they join what stands before them.
constexpr std::array<const char*, 86> kunrei {"+a", "a", "+i", "i", "+u", "u", "+e", "e", "+o", "o", "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko",
    "go", "sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "ti", "zi", "", "tu", "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi", "mu", "me", "mo", "+ya", "ya", "+yu", "yu",
    "+yo", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wa", "i", "e", "o", "n", "bu", "ka", "ke"};

enum class Script { Blank, Mark, Latin, Digit, Kana, Kanji, Other };

Script scriptOf(QChar unit)
{
    const auto code = unit.unicode();
    if (code < 0x80) {
        if (isLetter(code))
            return Script::Latin;
        if (code >= u'0' && code <= u'9')
            return Script::Digit;
        return unit.isSpace() ? Script::Blank : Script::Mark;
    }
    if (isKana(code))
        return Script::Kana;
    if ((code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) || unit.isSurrogate())
        return Script::Kanji;
    return unit.isLetterOrNumber() ? Script::Other : Script::Mark;
}

bool startsWord(const QString& units, qsizetype at)
{
    if (at == 0)
        return true;
    const auto here = scriptOf(units.at(at));
    return here != scriptOf(units.at(at - 1)) && here != Script::Blank;
}

/// What a letter with a mark is without it: ō as o.
QChar bare(QChar unit)
{
    const auto parts = unit.decomposition();
    return parts.isEmpty() || unit.decompositionTag() != QChar::Canonical || unit.unicode() > 0x1EFF ? unit : parts.at(0).toLower();
}

struct Sounds
{
    QString units;
    std::vector<quint16> from;

    void add(char16_t unit, quint16 source)
    {
        units.append(QChar(unit));
        from.push_back(source);
    }
    void drop()
    {
        units.chop(1);
        from.pop_back();
    }
    [[nodiscard]] char16_t last() const { return units.isEmpty() ? u'\0' : units.back().unicode(); }

    void addKana(char16_t kana, quint16 source)
    {
        if (kana - u'ァ' >= static_cast<int>(kunrei.size()))
            return; // a long vowel's bar, and signs that stand for what is before them
        const auto* letters = kunrei[static_cast<size_t>(kana - u'ァ')];
        if (*letters == '+') {
            ++letters;
            // キャ is kya, シェ sye, ファ ha, ティ ti, ウィ wi.
            const auto before = last();
            if (before == static_cast<char16_t>(*letters)) {
                // ニィ is a long vowel
            } else if (before == u'i' && *letters != 'y') {
                drop();
                add(u'y', source);
            } else if (before == u'u' && (units.size() == 1 || !isLetter(units.at(units.size() - 2).unicode()) || isVowel(units.at(units.size() - 2).unicode()))) {
                drop();
                add(u'w', source);
            } else if (before == u'i' || before == u'u' || before == u'e' || before == u'o') {
                drop();
            }
        }
        for (; *letters; ++letters)
            add(static_cast<char16_t>(*letters), source);
    }
};

/// What hands type for the same sound, in one spelling; answers how many units were read.
qsizetype respell(const QString& units, qsizetype at, QLatin1StringView& into)
{
    const auto unit = [&units](qsizetype index) { return index < units.size() ? units.at(index).unicode() : u'\0'; };
    const auto one = unit(at);
    const auto two = unit(at + 1);
    // A consonant at the end of what is typed may yet become either: "sh" is on its way to shi and to sha.
    const auto glide = [&](qsizetype length, QLatin1StringView before, QLatin1StringView with) {
        const auto next = unit(at + length);
        into = next == u'i' || !isLetter(next) ? before : with;
        return length;
    };
    if (one == u's' && two == u'h')
        return glide(2, "s"_L1, "sy"_L1);
    if (one == u'c' && two == u'h')
        return glide(2, "t"_L1, "ty"_L1);
    if (one == u't' && two == u's') {
        into = "t"_L1;
        return 2;
    }
    if (one == u'd' && two == u'z') {
        into = "z"_L1;
        return 2;
    }
    switch (one) {
    case u'j':
        return glide(1, "z"_L1, "zy"_L1);
    case u'f':
        into = "h"_L1;
        return 1;
    case u'v':
        into = "b"_L1;
        return 1;
    case u'm':
        into = two == u'b' || two == u'm' || two == u'p' ? "n"_L1 : "m"_L1;
        return 1;
    default:
        return 0;
    }
}

struct Best
{
    int score = Points::none;
    std::vector<int> places; ///< units, where they were asked for
};

/// The best way in which `word` lies in `text`: a table of the letters by the places.
Best align(const QString& word, const QString& text, bool wantsPlaces)
{
    const auto letters = static_cast<size_t>(word.size());
    const auto width = static_cast<size_t>(text.size());
    Best result;
    // Before any table: whether the letters are there in their order.
    size_t next = 0;
    for (size_t at = 0; at < width && next < letters; ++at)
        next += text.at(static_cast<qsizetype>(at)) == word.at(static_cast<qsizetype>(next)) ? 1U : 0U;
    if (next < letters)
        return result;

    std::array<int, longestText> rowAbove {};
    std::array<int, longestText> row {};
    std::array<int, longestText> starts {};
    for (size_t at = 0; at < width; ++at)
        starts[at] = startsWord(text, static_cast<qsizetype>(at)) ? Points::wordStart + (at == 0 ? Points::textStart : 0) : Points::midWord;
    std::vector<qint16> came(wantsPlaces ? letters * width : 0, -1);
    for (size_t letter = 0; letter < letters; ++letter) {
        auto above = Points::none; // the best of the letter before, with a gap behind it
        auto aboveAt = -1;
        for (size_t at = 0; at < width; ++at) {
            if (letter > 0 && at >= 2 && rowAbove[at - 2] > above) {
                above = rowAbove[at - 2];
                aboveAt = static_cast<int>(at) - 2;
            }
            row[at] = Points::none;
            if (text.at(static_cast<qsizetype>(at)) != word.at(static_cast<qsizetype>(letter)))
                continue;
            auto score = letter == 0 ? Points::matched + starts[at] : Points::none;
            auto from = -1;
            if (letter > 0 && above > Points::none) {
                score = above + Points::gap + Points::matched + starts[at];
                from = aboveAt;
            }
            if (letter > 0 && at > 0 && rowAbove[at - 1] > Points::none && rowAbove[at - 1] + Points::matched + Points::consecutive >= score) {
                score = rowAbove[at - 1] + Points::matched + Points::consecutive;
                from = static_cast<int>(at) - 1;
            }
            row[at] = score;
            if (wantsPlaces)
                came[letter * width + at] = static_cast<qint16>(from);
        }
        rowAbove = row;
    }
    const auto end = std::max_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(width));
    result.score = *end;
    if (wantsPlaces && result.score > Points::none) {
        auto at = static_cast<int>(end - row.begin());
        for (auto letter = letters; letter-- > 0 && at >= 0;) {
            result.places.push_back(at);
            at = came[letter * width + static_cast<size_t>(at)];
        }
        std::ranges::reverse(result.places);
    }
    return result;
}

int rated(const QString& word, const QString& text)
{
    const auto best = align(word, text, false).score;
    if (best == Points::none)
        return Points::none;
    const auto at = text.indexOf(word);
    if (at < 0 && best < Points::leastOfLetter * word.size())
        return Points::none;
    const auto bonus = at > 0 ? Points::whole : at < 0 ? 0 : text.size() == word.size() ? Points::equal : Points::prefix;
    return best + bonus - static_cast<int>(text.size() / 12);
}

quint64 maskOf(const QString& units)
{
    quint64 mask = 0;
    for (const auto unit : units) {
        const auto code = unit.unicode();
        const auto bit = isLetter(code) ? code - u'a' : code >= u'0' && code <= u'9' ? 26 + (code - u'0') : 36 + code % 28;
        mask |= quint64(1) << bit;
    }
    return mask;
}

} // namespace

void FuzzyText::Form::add(QChar unit, qsizetype source)
{
    if (from.empty() && source != units.size()) {
        for (qsizetype at = 0; at < units.size(); ++at)
            from.push_back(static_cast<quint16>(at));
    }
    units.append(unit);
    if (!from.empty() || source != units.size() - 1)
        from.push_back(static_cast<quint16>(source));
}

void FuzzyText::Form::finish()
{
    units.squeeze();
    mask = maskOf(units);
}

FuzzyText::Form FuzzyText::direct(const QString& text)
{
    Form form;
    const auto size = std::min(text.size(), longestText);
    form.units.reserve(size);
    for (qsizetype at = 0; at < size && form.units.size() < longestText;) {
        const auto unit = text.at(at).unicode();
        if (unit < 0x80) {
            form.add(text.at(at).toLower(), at);
            ++at;
            continue;
        }
        // A sign with the marks behind it, which may become one: ｶﾞ is ガ.
        auto end = at + (QChar(unit).isHighSurrogate() ? 2 : 1);
        while (end < size && (text.at(end).isMark() || text.at(end) == u'ﾞ' || text.at(end) == u'ﾟ'))
            ++end;
        const auto plain = end == at + 1 && unit >= 0x3041 && unit <= 0x9FFF && !(unit >= 0x3200 && unit < 0x3400) && unit != 0x309B && unit != 0x309C;
        const auto piece = text.mid(at, end - at);
        const auto folding = plain && unit > 0x3096 ? piece : folded(piece);
        for (qsizetype unitAt = 0; unitAt < folding.size() && form.units.size() < longestText; ++unitAt)
            form.add(folding.at(unitAt), folding.size() == piece.size() ? at + unitAt : at);
        at = end;
    }
    form.finish();
    return form;
}

FuzzyText::Form FuzzyText::sounding(const Form& direct)
{
    Sounds spoken;
    const auto source = [&direct](qsizetype at) { return direct.from.empty() ? static_cast<quint16>(at) : direct.from[static_cast<size_t>(at)]; };
    for (qsizetype at = 0; at < direct.units.size(); ++at) {
        const auto unit = direct.units.at(at);
        if (isKana(unit.unicode())) {
            spoken.addKana(unit.unicode(), source(at));
        } else {
            spoken.add(unit.unicode() < 0x80 ? unit.unicode() : bare(unit).unicode(), source(at));
        }
    }
    Form form;
    auto repeats = 0;
    const auto put = [&form, &repeats](QChar unit, quint16 from) {
        const auto last = form.units.isEmpty() ? QChar() : form.units.back();
        repeats = unit == last ? repeats + 1 : 0;
        // Long vowels and doubled consonants are written in too many ways: none of them counts.
        if (unit == u'-' || unit == u'\'' || (isLetter(unit.unicode()) && repeats == 1) || (unit == u'u' && last == u'o'))
            return;
        if (form.units.size() < longestText)
            form.add(unit, from);
    };
    for (qsizetype at = 0; at < spoken.units.size();) {
        QLatin1StringView spelt;
        if (const auto read = respell(spoken.units, at, spelt)) {
            for (const auto letter : spelt)
                put(QLatin1Char(letter), spoken.from[static_cast<size_t>(at)]);
            at += read;
        } else {
            put(spoken.units.at(at), spoken.from[static_cast<size_t>(at)]);
            ++at;
        }
    }
    form.finish();
    return form;
}

FuzzyText::FuzzyText(const QString& text)
    : m_direct(direct(text))
{
    // Without kana or marked letters it sounds as it is written, but for schools of romaji, which only kana are typed in.
    if (std::ranges::any_of(m_direct.units, [](QChar unit) { return isKana(unit.unicode()) || (unit.unicode() >= 0x80 && bare(unit) != unit); }))
        m_sound = sounding(m_direct);
}

FuzzyQuery::FuzzyQuery(const QString& typed)
{
    for (const auto& part : folded(typed).simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (m_words.size() == mostWords)
            break;
        Word word {FuzzyText::direct(part.left(longestWord)), {}};
        word.sound = FuzzyText::sounding(word.direct);
        m_words.push_back(std::move(word));
    }
}

std::optional<FuzzyQuery::Found> FuzzyQuery::best(const Word& word, std::span<const FuzzyText> texts)
{
    Found found {Points::none, 0, nullptr, nullptr};
    const auto look = [&found](const FuzzyText::Form& typed, const FuzzyText::Form& form, size_t at) {
        if (typed.units.isEmpty() || typed.units.size() > form.units.size() || (typed.mask & ~form.mask) != 0)
            return;
        const auto score = rated(typed.units, form.units);
        if (score > Points::none && score - Points::laterText * static_cast<int>(at) > found.score)
            found = {score - Points::laterText * static_cast<int>(at), at, &typed, &form};
    };
    for (size_t at = 0; at < texts.size(); ++at) {
        const auto& text = texts[at];
        look(word.direct, text.m_direct, at);
        // Kana typed where letters were meant, an input method left on, finds what it sounds like.
        if (word.sound.units != word.direct.units || !text.m_sound.units.isEmpty())
            look(word.sound, text.m_sound.units.isEmpty() ? text.m_direct : text.m_sound, at);
    }
    return found.score > Points::none ? std::optional(found) : std::nullopt;
}

std::optional<int> FuzzyQuery::score(std::span<const FuzzyText> texts) const
{
    auto sum = 0;
    for (const auto& word : m_words) {
        const auto found = best(word, texts);
        if (!found)
            return std::nullopt;
        sum += found->score;
    }
    return sum;
}

std::vector<int> FuzzyQuery::positions(std::span<const FuzzyText> texts, size_t at) const
{
    std::vector<int> result;
    for (const auto& word : m_words) {
        const auto found = best(word, texts);
        if (!found || found->text != at)
            continue;
        for (const auto place : align(found->word->units, found->form->units, true).places)
            result.push_back(found->form->from.empty() ? place : found->form->from[static_cast<size_t>(place)]);
    }
    std::ranges::sort(result);
    const auto repeated = std::ranges::unique(result);
    result.erase(repeated.begin(), repeated.end());
    return result;
}

} // namespace yagura::core
