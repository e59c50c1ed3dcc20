// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/KeyHint.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace yagura::ui {

namespace {

class KeyHintWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyHintWords)

public:
    static QString both(const QString& words, const QString& key) { return tr("%1 (%2)", "words and a key").arg(words, key); }
};

} // namespace

QString keyOf(const QWidget& widget, const QString& action)
{
    const auto* top = &widget; // beyond a dock that floats, which is a window too
    while (top->parentWidget())
        top = top->parentWidget();
    const auto* found = top->findChild<QAction*>(action);
    return found ? found->shortcut().toString(QKeySequence::NativeText) : QString();
}

QString withKeyOf(const QWidget& widget, const QString& action, const QString& words)
{
    const auto key = keyOf(widget, action);
    return key.isEmpty() ? words : KeyHintWords::both(words, key);
}

} // namespace yagura::ui
