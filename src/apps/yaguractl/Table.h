// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace yagura::ctl {

/// Rows in aligned columns. Widths count a full-width character as two, as a terminal shows it.
class Table
{
public:
    explicit Table(const QStringList& header);

    void add(const QStringList& row);
    [[nodiscard]] QString text() const;

private:
    std::vector<QStringList> m_rows;
};

/// How many cells of a terminal a text takes.
[[nodiscard]] int displayWidth(const QString& text);

/// The text with blanks behind it, up to a width.
[[nodiscard]] QString padded(const QString& text, int width);

/// The text made to fit, with an ellipsis where it was cut.
[[nodiscard]] QString fitted(const QString& text, int width);

} // namespace yagura::ctl
