// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/QueueModel.h"
#include "models/QueueProxy.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;

namespace yagura::ui {

class Theme;

/// What part of the queue is shown, each with how many there are.
class QueueChips final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueChips(const Theme& theme, QWidget* parent = nullptr);

    void setCounts(const models::QueueCounts& counts);
    void setShow(models::QueueProxy::Show show);

signals:
    void chosen(yagura::models::QueueProxy::Show show);

protected:
    void changeEvent(QEvent* event) override;

private:
    void relabel();

    const Theme& m_theme;
    QButtonGroup* m_group;
    models::QueueCounts m_counts;
};

} // namespace yagura::ui
