// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace yagura::ui {

/// The head of a dock: its name, and a few words on what it shows.
class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setFacts(const QString& facts);
    [[nodiscard]] QString facts() const;

private:
    QLabel* m_title;
    QLabel* m_facts;
};

} // namespace yagura::ui
