// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace yagura::models {
class TimelineModel;
}

namespace yagura::ui {

class Theme;

/// The timeline's list. Lines keep their place while new ones come in above, unless a person looks at the newest.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    TimelineView(const Theme& theme, models::TimelineModel& timeline, QWidget* parent = nullptr);

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
};

} // namespace yagura::ui
