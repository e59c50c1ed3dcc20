// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace yagura::ui {

/// The head of a dock: its name, a few words on what it shows, and how to float or close it. The dock is its parent.
class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setFacts(const QString& facts);
    void append(QWidget* widget); ///< before the buttons that float and close
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString facts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_facts;
    QToolButton* m_float;
    QToolButton* m_close;
};

} // namespace yagura::ui
