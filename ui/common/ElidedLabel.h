// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace yagura::ui {

/// One line of plain text that ends in "…" where there is no room for all of it; its tip is the whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// What ends the line stays in sight whatever the room.
    void say(const QString& text, const QString& end = {});

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QString m_text;
    QString m_end;
};

} // namespace yagura::ui
