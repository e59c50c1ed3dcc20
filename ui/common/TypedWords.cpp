// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/TypedWords.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVariant>

#include <algorithm>

namespace yagura::ui {

namespace {

constexpr auto asksProperty = "asksBeforeLeaving";
constexpr auto typedProperty = "typedByPerson";

} // namespace

void askBeforeLeaving(QDialog& dialog)
{
    dialog.setProperty(asksProperty, true);
}

void setTyped(QWidget& field, bool typed)
{
    field.setProperty(typedProperty, typed);
}

bool holdsTypedWords(const QDialog& dialog)
{
    if (!dialog.isVisible() || !dialog.property(asksProperty).toBool())
        return false;
    const auto typed = [](const QWidget* field) {
        if (const auto* line = qobject_cast<const QLineEdit*>(field))
            return line->isModified(); // emptied counts as well
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
            return text->document()->isModified() && !text->isReadOnly();
        return field->property(typedProperty).toBool();
    };
    return std::ranges::any_of(dialog.findChildren<QWidget*>(), typed);
}

} // namespace yagura::ui
