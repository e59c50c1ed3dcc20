// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace yagura::ui {

/// Leaves the keys to the input method while it composes in a field of a widget, of its dialogs or of an editor that comes
/// later: Enter takes the candidate, the arrows choose among them, Esc takes them back, and none of these sends a note, closes
/// a dialog or moves on. What an input method does not use itself then does nothing.
class ComposingGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposingGuard)

public:
    explicit ComposingGuard(QWidget* root);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isOurs(const QObject* object) const;

    QPointer<QObject> m_composing; ///< the field
};

} // namespace yagura::ui
