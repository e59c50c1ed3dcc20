// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"
#include "models/DeliveryModel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace yagura::ui {

class Theme;

/// The writes to vendors, with retry on demand and what the vendors said.
class DeliveriesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesPane(const Theme& theme, QWidget* parent = nullptr);

    void setDetail(const core::ItemDetail& detail, const QDateTime& now);
    void clear();
    void setPossible(const QString& why); ///< why nothing is to be sent again; empty where it may be
    void retranslate();

signals:
    void retryAsked(yagura::core::DeliveryId id);

private:
    void refresh();

    models::DeliveryModel m_model;
    bool m_hasDatadog = false;
    QString m_why; ///< nothing is to be sent again
    int m_notListed = 0;
    QTableView* m_view;
    QLabel* m_hint;
    QLabel* m_words;
    QPushButton* m_retry;
};

} // namespace yagura::ui
