// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QLabel;

namespace yagura::ui {

class Theme;

/// What an item is, in two lines that never scroll away.
class ItemHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemHeader(const Theme& theme, QWidget* parent = nullptr);

    void setItem(const std::optional<core::WorkItem>& item);
    void setPlaces(const QString& places); ///< where it fires, in words; empty where that is one place
    void advance(const QDateTime& now);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshClock();

    const Theme& m_theme;
    std::optional<core::WorkItem> m_item;
    QString m_places;
    QDateTime m_now;
    QWidget* m_mark;
    QLabel* m_title;
    QLabel* m_customer;
    QLabel* m_reading;
    QLabel* m_severity;
    QLabel* m_opened;
    QLabel* m_timeLeft;
    QLabel* m_state;
    QLabel* m_fires;
    QLabel* m_place;
    QLabel* m_odd; ///< what must not be overlooked
    QWidget* m_sources;
};

} // namespace yagura::ui
