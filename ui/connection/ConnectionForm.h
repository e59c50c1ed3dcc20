// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/connection/ConnectionChoice.h"

#include "core/Result.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace yagura::models {
class ConnectionTrials;
}

namespace yagura::ui {

/// Where the database is: here, a service, or a server by its address; with a test that says in words what is wrong.
class ConnectionForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionForm)

public:
    /// `trials` outlives the form; null where nothing can be tried.
    ConnectionForm(const ConnectionChoice& choice, models::ConnectionTrials* trials, QWidget* parent = nullptr);

    [[nodiscard]] ConnectionChoice choice() const;
    void retranslate();

signals:
    void changed();

private:
    void build(const ConnectionChoice& choice);
    void refresh();
    void tryOut();
    void say(const QString& sentence, const QString& tone = {}, const QString& details = {});

    models::ConnectionTrials* m_trials;
    QRadioButton* m_embedded;
    QRadioButton* m_byService;
    QRadioButton* m_byServer;
    QLabel* m_embeddedHint;
    QLabel* m_serviceLabel;
    QLineEdit* m_service;
    QLabel* m_hostLabel;
    QLineEdit* m_host;
    QLabel* m_portLabel;
    QSpinBox* m_port;
    QLabel* m_databaseLabel;
    QLineEdit* m_database;
    QLabel* m_userLabel;
    QLineEdit* m_user;
    QLabel* m_tlsLabel;
    QComboBox* m_tls;
    QLabel* m_password;
    QPushButton* m_try;
    QLabel* m_answer;
    int m_asked = 0; ///< counts the tests: the answer of an old one is not shown
};

} // namespace yagura::ui
