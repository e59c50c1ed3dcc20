// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QMenu;
class QToolButton;

namespace yagura::ui {

class Perspectives;

/// The perspectives in the tool bar: which one is chosen, and what may be done with one's own.
class PerspectiveBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PerspectiveBox)

public:
    explicit PerspectiveBox(Perspectives& perspectives, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillMenu();
    void askName(const QString& title, const QString& name, const std::function<void(const QString&)>& then);
    void retranslate();

    Perspectives& m_perspectives;
    QComboBox* m_box;
    QToolButton* m_button;
    QMenu* m_menu;
};

} // namespace yagura::ui
