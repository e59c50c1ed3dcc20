// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"
#include "core/Result.h"
#include "models/TimelineModel.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace yagura::models {

class Desk;

/// Keeps the detail of the item that is shown: loads it, reads it again after a change (many changes in a row ask once),
/// and never shows the answer for an item that is not shown any more.
class ItemDetailController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemDetailController)

public:
    enum class State { Nothing, Loading, Shown, Failed };

    /// `desk` outlives the controller.
    explicit ItemDetailController(Desk& desk, QObject* parent = nullptr);

    void show(core::ItemId id); ///< an invalid id shows nothing
    void reload();

    void loadOlder(); ///< the next lines of the history, unless there are none or they are being read

    /// Newest first: what the item came with, and behind it the older lines that were asked for.
    [[nodiscard]] const std::vector<core::TimelineEntry>& timeline() const { return m_timeline; }
    [[nodiscard]] TimelineModel::Older older() const;

    [[nodiscard]] core::ItemId item() const { return m_item; }
    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<core::ItemDetail>& detail() const { return m_detail; }
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

signals:
    void itemSwitched(yagura::core::ItemId id);
    void wasRead(); ///< well, whether or not it differs; before changed()
    void changed(); ///< state, detail or error differ from before

private:
    void load();
    void take(core::ItemId id, const core::Result<core::ItemDetail>& result);

    void takeOlder(core::ItemId id, core::TimelineId olderThan, const core::Result<core::TimelinePage>& page);
    void mergeTimeline();

    Desk& m_desk;
    std::vector<core::TimelineEntry> m_timeline;
    bool m_hasOlder = false;
    bool m_loadingOlder = false;
    core::TimelineId m_olderThan; ///< the line from which they are being read
    bool m_olderFailed = false;
    QTimer m_soon;
    QTimer m_retry; ///< after a reading that failed and may succeed
    core::ItemId m_item;
    std::optional<core::ItemDetail> m_detail;
    std::optional<core::Error> m_error;
    bool m_loading = false;
    bool m_again = false;
};

} // namespace yagura::models
