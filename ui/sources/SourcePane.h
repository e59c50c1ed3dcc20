// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/SourceCard.h"

#include <QTabWidget>

#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace yagura::ui {

class BreakingLabel;

/// One source in full: how it is and what to do, the records of it that could not be read, who changed it.
class SourcePane final : public QTabWidget
{
    Q_OBJECT

public:
    explicit SourcePane(QWidget* parent = nullptr);

    void show(const core::SourceCard& card, const QDateTime& now);
    void clear();
    /// Records and changes could not be read: said in place of them, and never taken for "there are none".
    void setDetailsFailed(const core::Error& error);
    void setDetails(const std::vector<core::KeptRecord>& records, const std::vector<core::SourceChange>& changes);
    /// The words of the last trial; empty for none.
    void setTrial(const QString& words);
    void retranslate();

private:
    enum Row { StateRow, LastGoodRow, LastPollRow, LagRow, AuthRow, BudgetRow, HolderRow, AddressRow, IntervalRow, SecretRow, OptionsRow, ChangedRow, RowCount };

    enum class Details { Reading, Read, Failed };

    [[nodiscard]] QString detailsHint(const QString& none, const QString& some, bool isEmpty) const;
    void fill();
    void fillRecords();
    void fillChanges();
    void showRaw();
    void refreshTabs();

    std::optional<core::SourceCard> m_card;
    QDateTime m_now;
    std::vector<core::KeptRecord> m_records;
    std::vector<core::SourceChange> m_changes;
    Details m_details = Details::Reading;
    std::optional<core::Error> m_detailsError;
    BreakingLabel* m_condition;
    BreakingLabel* m_trial;
    QFormLayout* m_form;
    std::vector<QLabel*> m_names;
    std::vector<BreakingLabel*> m_values;
    QLabel* m_recordsHint;
    QListWidget* m_recordList;
    QPlainTextEdit* m_raw;
    QLabel* m_changesHint;
    QListWidget* m_changeList;
};

} // namespace yagura::ui
