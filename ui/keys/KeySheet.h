// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QKeySequence>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace yagura::ui {

class ActionRegistry;
class KeyRecorder;
class Theme;

/// Every key of the window with what it does, by area; and another key for the chosen action.
class KeySheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeySheet)

public:
    KeySheet(const Theme& theme, ActionRegistry& registry, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const Theme& theme);
    void retranslate();
    void fill();
    void filter();
    void showChosen();
    void record(QKeySequence key);
    void give(QKeySequence key);
    void say(const QString& sentence, bool good = false);
    [[nodiscard]] QString chosen() const; ///< the id of the chosen action, empty for none
    void choose(const QString& id);

    ActionRegistry& m_registry;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_name;
    KeyRecorder* m_recorder;
    QPushButton* m_none;
    QPushButton* m_default;
    QPushButton* m_take;
    QLabel* m_sentence;
    QPushButton* m_all;
    QPushButton* m_close;
    QKeySequence m_wanted; ///< a key that another action has
};

} // namespace yagura::ui
