// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Theme.h"

#include "ui/theme/StyleSheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QPalette>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto basePointSize = 10.0;

QPalette palette(const Tokens& tokens)
{
    QPalette result;
    result.setColor(QPalette::Window, tokens.window);
    result.setColor(QPalette::WindowText, tokens.text);
    result.setColor(QPalette::Base, tokens.surface);
    result.setColor(QPalette::AlternateBase, tokens.raised);
    result.setColor(QPalette::Text, tokens.text);
    result.setColor(QPalette::PlaceholderText, tokens.muted);
    result.setColor(QPalette::Button, tokens.raised);
    result.setColor(QPalette::ButtonText, tokens.text);
    result.setColor(QPalette::BrightText, tokens.text);
    result.setColor(QPalette::Highlight, tokens.accent);
    result.setColor(QPalette::HighlightedText, tokens.onAccent());
    result.setColor(QPalette::Link, tokens.accent);
    result.setColor(QPalette::LinkVisited, tokens.accent);
    result.setColor(QPalette::ToolTipBase, tokens.raised);
    result.setColor(QPalette::ToolTipText, tokens.text);
    result.setColor(QPalette::Light, tokens.line);
    result.setColor(QPalette::Midlight, tokens.line);
    result.setColor(QPalette::Mid, tokens.line);
    result.setColor(QPalette::Dark, tokens.line);
    result.setColor(QPalette::Shadow, tokens.window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, mixed(tokens.surface, tokens.muted, 0.6));
    return result;
}

} // namespace

Theme::Theme(ThemeKind kind, QObject* parent)
    : QObject(parent)
    , m_kind(kind)
{
}

void Theme::setKind(ThemeKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        apply(*application);
    emit changed();
}

void Theme::apply(QApplication& application) const
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(font());
    QApplication::setPalette(palette(tokens()));
    application.setStyleSheet(styleSheet(tokens()));
    QIcon::setThemeName(m_kind == ThemeKind::Dark ? u"breeze-dark"_s : u"breeze"_s);
    QIcon::setFallbackThemeName(u"breeze"_s);
}

QFont Theme::font(Size size, QFont::Weight weight)
{
    // The system's sans first; Japanese from Noto whatever the system prefers for it, so that no glyph is the Chinese one.
    QFont font(QStringList {QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(), u"Noto Sans CJK JP"_s});
    font.setPointSizeF(basePointSize * (size == Size::Small ? 0.9 : size == Size::Large ? 1.4 : 1.0));
    font.setWeight(weight);
    return font;
}

QFont Theme::monospace()
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({font.family(), u"Noto Sans Mono CJK JP"_s});
    font.setPointSizeF(basePointSize * 0.9);
    return font;
}

} // namespace yagura::ui
