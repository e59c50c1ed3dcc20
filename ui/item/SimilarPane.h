// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/Id.h"
#include "models/SimilarModel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;

namespace yagura::models {
class Desk;
}

namespace yagura::ui {

class StatePanel;
class Theme;

/// What was like this item, how it ended and how long it took. Enter opens one.
class SimilarPane final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives the pane.
    SimilarPane(const Theme& theme, models::Desk& desk, QWidget* parent = nullptr);

    void showItem(core::ItemId item); ///< reads what is like it; an invalid id shows nothing
    void retranslate();
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] const std::vector<core::SimilarItem>& items() const { return m_model.items(); }

signals:
    void counted();
    void opened(yagura::core::ItemId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void refresh();
    void openCurrent();

    models::Desk& m_desk;
    models::SimilarModel m_model;
    core::ItemId m_item;
    bool m_reading = false;
    std::optional<core::Error> m_error;
    QLabel* m_summary;
    QTableView* m_view;
    QLabel* m_note;
    StatePanel* m_panel;
};

} // namespace yagura::ui
