// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

class QKeyEvent;
class QWidget;

namespace yagura::ui {

/// What is typed while the place for it is still opening. A key that opens a field takes what follows: until the field has the
/// keyboard the letters are brought to it, or kept for it, or passed over with a word; none of them is the key of an action.
class TypedAhead final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypedAhead)

public:
    /// `window`: keys in it, in its panes and its dialogs are looked at, and only while something is opening.
    explicit TypedAhead(QWidget* window);

    void handTo(QWidget* field); ///< the field takes what was kept and what comes, until it has the keyboard
    void hold(); ///< it is not known yet what takes the keyboard: settle() follows
    void settle(); ///< whoever has the keyboard takes what was kept, if it is typed into
    void drop(); ///< the field does not come: what is typed without a pause was meant for it
    [[nodiscard]] bool isActive() const { return m_mode != Mode::None; }

signals:
    void dropped(); ///< something was typed, and nobody has taken it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Mode { None, Handing, Holding, Dropping };

    void begin(Mode mode, std::chrono::milliseconds atMost);
    void end();
    bool take(QWidget* receiver, QKeyEvent& key); ///< true where it goes no further
    void deliver(QWidget* field);

    QWidget* m_window;
    Mode m_mode = Mode::None;
    QPointer<QWidget> m_field;
    std::vector<std::unique_ptr<QKeyEvent>> m_kept;
    bool m_isDelivering = false;
    bool m_hasDropped = false;
    QTimer m_limit;
};

} // namespace yagura::ui
