// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemFacets.h"
#include "models/QueueCounts.h"

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace yagura::ui {

class FlowLayout;
class Theme;

/// What part of the queue is shown, each with how many there are. Chips of one sort add up, sorts narrow each other;
/// the first takes all choices back.
class QueueChips final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueChips(const Theme& theme, QWidget* parent = nullptr);

    void setCounts(const models::QueueCounts& counts);
    void setCertain(bool certain); ///< false: a zero is not known to be one, and is none
    void setChoice(core::Facets choice);
    [[nodiscard]] core::Facets choice() const { return m_choice; }
    /// A widget that goes on the line of the chips, behind them.
    void append(QWidget* widget);

signals:
    void chosen(yagura::core::Facets choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Chip;

    void toggle(core::Facets facet);
    void relabel();
    void refresh();

    const Theme& m_theme;
    FlowLayout* m_flow;
    std::vector<Chip*> m_chips;
    models::QueueCounts m_counts;
    core::Facets m_choice;
    bool m_isCertain = true;
};

} // namespace yagura::ui
