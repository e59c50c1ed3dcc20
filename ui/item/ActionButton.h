// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace yagura::ui {

class Theme;

/// A button of an action that shows its key.
class ActionButton final : public QToolButton
{
    Q_OBJECT

public:
    ActionButton(const Theme& theme, QAction* action, QWidget* parent = nullptr);

    /// The one action of the bar that is most likely next.
    void setPrimary(bool primary);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    const Theme& m_theme;
    bool m_primary = false;
};

} // namespace yagura::ui
