// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes WAV files of the tones that a description names:  yagura_tones tones.txt FOLDER
// Part of the build, and the same bytes from the same description.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <numbers>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr auto rate = 44'100;
constexpr auto swell = 0.008; // seconds

struct Note
{
    int start = 0;
    int length = 0;
    double frequency = 0;
    double level = 0;
    double overtone = 0;
};

void add(std::vector<double>& samples, const Note& note)
{
    const auto first = static_cast<std::size_t>(note.start) * rate / 1000;
    const auto count = static_cast<std::size_t>(note.length) * rate / 1000;
    if (samples.size() < first + count)
        samples.resize(first + count);
    for (std::size_t at = 0; at < count; ++at) {
        const auto second = static_cast<double>(at) / rate;
        const auto share = static_cast<double>(at) / static_cast<double>(count);
        const auto envelope = std::min(1.0, second / swell) * (1.0 - share) * std::exp(-1.5 * share);
        const auto turn = 2.0 * std::numbers::pi * note.frequency * second;
        const auto wave = (std::sin(turn) + note.overtone * std::sin(2.0 * turn)) / (1.0 + note.overtone);
        samples[first + at] += note.level * envelope * wave;
    }
}

template <class Number>
void put(std::ostream& out, Number number)
{
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
        out.put(static_cast<char>((static_cast<std::uint64_t>(number) >> (8 * byte)) & 0xFF));
}

bool write(const std::string& file, const std::vector<double>& samples)
{
    std::ofstream out(file, std::ios::binary);
    const auto bytes = static_cast<std::uint32_t>(samples.size() * 2);
    out << "RIFF";
    put(out, static_cast<std::uint32_t>(36 + bytes));
    out << "WAVEfmt ";
    put(out, std::uint32_t {16});
    put(out, std::uint16_t {1}); // PCM
    put(out, std::uint16_t {1}); // mono
    put(out, std::uint32_t {rate});
    put(out, std::uint32_t {rate * 2});
    put(out, std::uint16_t {2});
    put(out, std::uint16_t {16});
    out << "data";
    put(out, bytes);
    for (const auto sample : samples)
        put(out, static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(std::clamp(sample, -1.0, 1.0) * 32'000.0))));
    return out.good();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: yagura_tones DESCRIPTION FOLDER\n";
        return 2;
    }
    std::ifstream in(argv[1]);
    std::map<std::string, std::vector<double>> tones;
    std::string line;
    std::string name;
    for (auto number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#')
            continue;
        if (line.front() == '[') {
            name = line.substr(1, line.find(']') - 1);
            continue;
        }
        Note note;
        std::istringstream words(line);
        if (name.empty() || !(words >> note.start >> note.length >> note.frequency >> note.level >> note.overtone)) {
            std::cerr << argv[1] << ':' << number << ": start, length, frequency, level and overtone of a note\n";
            return 1;
        }
        note.level /= 100.0;
        note.overtone /= 100.0;
        add(tones[name], note);
    }
    for (const auto& [tone, samples] : tones) {
        const auto file = std::string(argv[2]) + '/' + tone + ".wav";
        if (!write(file, samples)) {
            std::cerr << file << " cannot be written\n";
            return 1;
        }
    }
    return tones.empty() ? 1 : 0;
}
