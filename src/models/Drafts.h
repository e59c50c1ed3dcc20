// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Error.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace yagura::models {

/// What a person has begun to write on an item.
struct Draft
{
    core::Verb verb = core::Verb::Note;
    QString text;

    bool isEmpty() const { return text.isEmpty() && verb == core::Verb::Note; }
    bool operator==(const Draft&) const = default;
};

/// What the disk had to say.
struct LoadedDrafts
{
    QHash<core::ItemId, Draft> drafts;
    std::optional<core::Error> error;
    bool isInTheWay = false; ///< what could not be read could not be set aside either
};

/// The drafts of this workstation, one an item. They are on the disk within half a second of the last keystroke, whole
/// or not at all, written on a thread of their own: a crash costs a word, a restart nothing.
class Drafts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Drafts)

public:
    explicit Drafts(QObject* parent = nullptr);
    ~Drafts() override; ///< what is not on the disk yet is written first

    /// Reads the drafts of a file; what was written before it is read stays and is the newer one. A file that cannot
    /// be understood is set aside, never written over.
    /// `earlier`: its name once, under which it is found where there is none of the new name.
    void open(const QString& file, const QString& earlier = {});

    [[nodiscard]] Draft draft(core::ItemId item) const { return m_drafts.value(item); }
    void keep(core::ItemId item, const Draft& draft); ///< an empty one is dropped
    /// What had been sent and was refused later is a draft again, above what was begun since.
    void giveBack(core::ItemId item, const Draft& draft);

signals:
    void loaded(); ///< drafts of the disk are here
    void givenBack(yagura::core::ItemId item);
    void unreadable(const yagura::core::Error& error); ///< those of the disk were set aside
    void failed(const yagura::core::Error& error); ///< the disk did not take them; tried again with the next word

private:
    void save();
    void takeLoaded(const QHash<core::ItemId, Draft>& kept);
    void putBack(core::ItemId item, const Draft& draft);

    QHash<core::ItemId, Draft> m_drafts;
    QString m_file;
    QTimer m_soon;
    QFuture<LoadedDrafts> m_loading;
    QThreadPool m_pool; ///< one thread, so that the newest state is written last
    QHash<core::ItemId, Draft> m_early; ///< given back before those of the disk were here
    bool m_isInTheWay = false; ///< the file that could not be read still has the name: it is not written over
    bool m_reading = false;
    bool m_unsaved = false;
};

} // namespace yagura::models
