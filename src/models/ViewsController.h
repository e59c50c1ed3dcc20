// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SavedView.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace yagura::models {

class Desk;

/// The saved views of the queue and which of them is shown. It follows what others in the room do to them.
class ViewsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsController)

public:
    /// `desk` outlives the controller.
    explicit ViewsController(Desk& desk, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<core::SavedView>& views() const { return m_views; } ///< shared first, by name
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] const core::SavedView* current() const; ///< null for none
    [[nodiscard]] bool isChanged() const; ///< the queue shows something else than the current view says
    [[nodiscard]] bool isOutdated() const; ///< somebody else changed the current view since it was shown
    [[nodiscard]] QString title() const; ///< of what is shown; empty without a current view

    void show(core::ViewId id); ///< wanted() follows
    /// The view that was shown when the program ended: remembered() follows when the views are read, if it is still there and of
    /// that owner, and nothing else was chosen or typed meanwhile.
    void remember(core::ViewId id, const QString& owner);
    /// What the queue shows; of the fields of a view those that say how it looks.
    void follow(const core::SavedView& shown);

    /// Of a save: empty, or why it was refused. Who gives one is told instead of by refused().
    using Outcome = std::function<void(const QString& refusal)>;
    void saveAs(const QString& name, bool shared, const Outcome& outcome = {}); ///< what is shown; it becomes the current one
    void saveAgain(); ///< what is shown, over the current one as it was when it was shown
    void rename(core::ViewId id, const QString& name, const Outcome& outcome = {});
    void setShared(bool shared);
    void remove(core::ViewId id, qint64 revision); ///< as the person saw it when asked
    void retranslate();

signals:
    void changed(); ///< the views, the current one, or whether it is what is shown
    void wanted(const yagura::core::SavedView& view); ///< the queue is to show this
    void remembered(const yagura::core::SavedView& view); ///< the same, but nobody asked for it just now
    void saved();
    void refused(const QString& sentence);
    void told(const QString& sentence); ///< what somebody else did to the current one; isOutdated() where it is still there

private:
    void reload();
    void showLast();
    void take(const std::vector<core::SavedView>& views);
    void sort();
    void save(const core::SavedView& view, const Outcome& outcome = {});
    [[nodiscard]] core::SavedView asShown(const core::SavedView& view) const;
    [[nodiscard]] static QString sentence(const core::Error& error);

    Desk& m_desk;
    std::vector<core::SavedView> m_views;
    core::SavedView m_shown;
    core::ViewId m_current;
    core::ViewId m_last; ///< before the program ended; invalid once it was shown or something else was
    QString m_lastOwner;
    qint64 m_revision = 0; ///< of the current view when it was shown or saved here: what is sent, so that nobody's change is overwritten unseen
    bool m_read = false;
    bool m_reading = false;
    bool m_again = false;
    bool m_open = false; ///< the desk has been read once: before, there is no one to ask
    QTimer m_soon;
};

} // namespace yagura::models
