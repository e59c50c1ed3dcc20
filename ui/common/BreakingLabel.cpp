// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/BreakingLabel.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr QChar breakHere(0x200b); // of no width
constexpr auto longest = 20; // letters of a word that is left whole

/// Where a line ends between any two letters: kana and kanji.
bool breaksAnywhere(QChar letter)
{
    return letter.unicode() >= 0x2e80 && !letter.isSurrogate();
}

} // namespace

BreakingLabel::BreakingLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &BreakingLabel::cleanCopy);
}

void BreakingLabel::say(const QString& text)
{
    if (m_words == text)
        return; // a selection stays
    m_words = text;
    setText(breakable(text));
}

QString BreakingLabel::breakable(const QString& text)
{
    QString broken;
    broken.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && !text[end].isSpace() && !breaksAnywhere(text[end]))
            ++end;
        if (end - at <= longest) {
            end = std::max(end, at + 1);
            broken += QStringView(text).sliced(at, end - at);
            at = end;
            continue;
        }
        auto since = 0;
        for (; at < end; ++at) {
            const auto letter = text[at];
            broken += letter;
            ++since;
            const auto isPause = letter.isPunct() || letter.isSymbol();
            if (at + 1 < end && !text[at + 1].isLowSurrogate() && !text[at + 1].isMark() && (since >= longest || (isPause && since >= longest / 2))) {
                broken += breakHere;
                since = 0;
            }
        }
    }
    return broken;
}

void BreakingLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        QGuiApplication::clipboard()->setText(selectedText().remove(breakHere));
    else
        QLabel::keyPressEvent(event);
}

/// By the mouse or its menu.
void BreakingLabel::cleanCopy(QClipboard::Mode mode)
{
    auto* clipboard = QGuiApplication::clipboard();
    const auto isOurs = mode == QClipboard::Clipboard ? clipboard->ownsClipboard() : mode == QClipboard::Selection && clipboard->ownsSelection();
    if (!isOurs || !hasSelectedText())
        return; // of another program it is not asked for: its answer may be slow
    auto text = clipboard->text(mode);
    if (text != selectedText() || !text.contains(breakHere))
        return;
    clipboard->setText(text.remove(breakHere), mode);
}

} // namespace yagura::ui
