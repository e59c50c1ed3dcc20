// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Tokens.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace yagura::ui;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Vector linear(const QColor& colour)
{
    return {linear(colour.red() / 255.0), linear(colour.green() / 255.0), linear(colour.blue() / 255.0)};
}

double luminance(const QColor& colour)
{
    const auto rgb = linear(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

Vector times(const Matrix& m, const Vector& v)
{
    Vector result {};
    for (size_t row = 0; row < 3; ++row)
        result[row] = std::clamp(m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2], 0.0, 1.0);
    return result;
}

/// Linear sRGB to CIE L*a*b* under D65.
Vector lab(const Vector& rgb)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const auto x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const auto y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const auto z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Vector& a, const Vector& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// Machado, Oliveira, Fernandes 2009, severity 1.0, applied to linear sRGB.
constexpr Matrix deuteranopia {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix protanopia {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix tritanopia {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

} // namespace

class tst_Theme final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextReadsOnEveryBackground_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("background");
        for (const auto& [name, kind] : {std::pair("dark", ThemeKind::Dark), std::pair("light", ThemeKind::Light)}) {
            const auto& t = tokensOf(kind);
            const std::vector<std::pair<const char*, QColor>> texts {{"text", t.text}, {"muted", t.muted}, {"accent", t.accent}, {"critical", t.critical},
                {"high", t.high}, {"medium", t.medium}, {"low", t.low}, {"ok", t.ok}, {"unknown", t.unknown}};
            for (const auto& [textName, text] : texts) {
                for (const auto& [groundName, ground] : {std::pair("window", t.window), std::pair("surface", t.surface), std::pair("raised", t.raised)})
                    QTest::addRow("%s: %s on %s", name, textName, groundName) << text << ground;
            }
            // A selected row is no token: only what is written in it must read there.
            for (const auto& [textName, text] : {std::pair("text", t.text), std::pair("muted", t.muted), std::pair("critical", t.critical), std::pair("unknown", t.unknown)})
                QTest::addRow("%s: %s on a selected row", name, textName) << text << t.selection();
            QTest::addRow("%s: a primary button", name) << t.onAccent() << t.accent;
        }
    }

    void everyTextReadsOnEveryBackground()
    {
        QFETCH(const QColor, text);
        QFETCH(const QColor, background);
        const auto ratio = contrast(text, background);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void statusColoursStayApart_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("sight");
        for (const auto theme : {0, 1}) {
            for (const auto& [name, sight] : {std::pair("all cones", 0), std::pair("deuteranopia", 1), std::pair("protanopia", 2), std::pair("tritanopia", 3)})
                QTest::addRow("%s, %s", theme == 0 ? "dark" : "light", name) << theme << sight;
        }
    }

    void statusColoursStayApart()
    {
        QFETCH(const int, theme);
        QFETCH(const int, sight);
        const auto& t = tokensOf(theme == 0 ? ThemeKind::Dark : ThemeKind::Light);
        const std::array colours {t.critical, t.high, t.medium, t.low, t.ok, t.unknown};
        const auto seen = [sight](const QColor& colour) {
            const auto rgb = linear(colour);
            return lab(sight == 1 ? times(deuteranopia, rgb) : sight == 2 ? times(protanopia, rgb) : sight == 3 ? times(tritanopia, rgb) : rgb);
        };
        for (size_t a = 0; a < colours.size(); ++a) {
            for (auto b = a + 1; b < colours.size(); ++b) {
                const auto apart = distance(seen(colours[a]), seen(colours[b]));
                QVERIFY2(apart > 18, qPrintable(QStringLiteral("%1 and %2: %3").arg(colours[a].name(), colours[b].name()).arg(apart)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Theme)
#include "tst_Theme.moc"
