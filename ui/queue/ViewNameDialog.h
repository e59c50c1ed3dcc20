// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace yagura::ui {

class NoticeBar;
class Theme;

/// The name of a saved view, and for a new one whether the room sees it. It stands until the database has taken it.
class ViewNameDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Of { NewView, KnownView };
    ViewNameDialog(const Theme& theme, Of of, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool shared() const;
    void answer(const QString& refusal); ///< empty: it is taken, and the dialog closes

signals:
    void chosen(); ///< answer() follows

private:
    void choose();
    void refresh();

    QLineEdit* m_name;
    QCheckBox* m_shared;
    NoticeBar* m_notice;
    QPushButton* m_ok;
    bool m_waiting = false;
};

} // namespace yagura::ui
