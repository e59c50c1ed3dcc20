// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;
class QWidget;

namespace yagura::ui {

/// What is typed into the dialog is lost with it: nobody takes it down without having asked.
void askBeforeLeaving(QDialog& dialog);
/// Of a field that does not tell itself whether a person changed it, as a line or a text does.
void setTyped(QWidget& field, bool typed);
/// Whether it is in sight, was announced so, and a person has typed into it.
[[nodiscard]] bool holdsTypedWords(const QDialog& dialog);

} // namespace yagura::ui
