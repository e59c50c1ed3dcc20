// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace yagura::models {
class ConnectionTrials;
}

namespace yagura::ui {

class ConnectionForm;
class Settings;

/// The first start: which language, which database. It lies over all of its window, and nothing is started before it is
/// answered. The answer is in the settings when done() is emitted.
class FirstRunPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)

public:
    FirstRunPage(Settings& settings, models::ConnectionTrials* trials, QWidget* window);
    ~FirstRunPage() override;

signals:
    void done();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void cover(bool covered);
    void refresh();
    void retranslate();

    Settings& m_settings;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_languageLabel;
    QComboBox* m_language;
    QLabel* m_databaseLabel;
    ConnectionForm* m_form;
    QLabel* m_later;
    QPushButton* m_start;
};

} // namespace yagura::ui
