// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Outbox.h"

#include "core/Whenever.h"
#include "store/Commands.h"
#include "store/OutboxFile.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

/// Whether the answer is about the action itself: a refusal by rule (YG4xx), a value or a constraint (22, 23). All else may
/// pass (a standby, a role that was taken away for a while, a schema that is being brought up), and what waits stays kept.
bool isFinal(const core::Error& error)
{
    return error.code.startsWith("YG4"_L1) || error.code.startsWith("22"_L1) || error.code.startsWith("23"_L1);
}

/// Whether nobody was there to answer: the loss of the connection is told elsewhere.
bool isAbsence(const core::Error& error)
{
    return error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::Cancelled;
}

} // namespace

/// Two ways side by side: to the disk goes everything at once, to the database the oldest one alone, once the disk has it.
class Outbox::Private
{
public:
    enum class Disk { Writing, Written, Vain };

    struct Entry
    {
        core::Action action;
        Disk disk = Disk::Writing;
        bool isKept = false; ///< and was told so
        bool isLate = false; ///< of an earlier run, or tried in vain: what the person saw may be long ago
    };

    Private(Outbox& outbox, const OutboxPlace& place, Commands& storeCommands, const OutboxPace& wantedPace)
        : q(outbox)
        , file(place)
        , commands(storeCommands)
        , pace(wantedPace)
        , pause(wantedPace.first)
    {
        again.setSingleShot(true);
        slow.setSingleShot(true);
        QObject::connect(&again, &QTimer::timeout, &q, [this] {
            pause = std::min(pause * 2, pace.most);
            tryAgain();
        });
        QObject::connect(&slow, &QTimer::timeout, &q, [this] {
            if (performing && entries.front().disk == Disk::Written)
                keep(entries.front());
        });
    }

    /// What an earlier run left is older than all that is done in this one.
    void load()
    {
        loading = true;
        core::whenever(file.all(), &q, [this](const core::Result<std::vector<core::Action>>& found) {
            loading = false;
            isUnread = !found;
            if (!found)
                sayDiskFailed(found.error());
            else
                takeUp(*found);
            step();
        });
    }

    void takeUp(const std::vector<core::Action>& found)
    {
        std::deque<Entry> older;
        for (const auto& action : found) {
            if (std::ranges::none_of(entries, [&](const Entry& entry) { return entry.action.id == action.id; }))
                older.push_back({action, Disk::Written, true, true});
        }
        isStuck = isStuck || !older.empty();
        entries.insert(entries.begin(), older.begin(), older.end());
        tellWaiting();
        for (const auto& entry : older)
            emit q.kept(entry.action, waiting);
    }

    void take(const core::Action& action)
    {
        entries.push_back({action});
        isDiskTold = false;
        write(entries.back());
    }

    void write(Entry& entry)
    {
        entry.disk = Disk::Writing;
        core::whenever(file.append(entry.action), &q, [this, id = entry.action.id](const core::Result<bool>& written) {
            const auto found = std::ranges::find_if(entries, [&](const Entry& one) { return one.action.id == id; });
            if (found == entries.end())
                return;
            found->disk = written ? Disk::Written : Disk::Vain;
            if (!written)
                sayDiskFailed(written.error());
            else
                isDiskTold = false;
            if (written && isStuck)
                keep(*found);
            step();
        });
    }

    void step()
    {
        if (loading || performing)
            return;
        if (!isStuck && !entries.empty() && entries.front().disk != Disk::Writing)
            performFirst();
        else if ((isStuck && !entries.empty()) || isUnread || !unremoved.empty())
            rest();
    }

    /// Nothing can be done now: the connection's return or the timer begins anew.
    void rest()
    {
        if (!again.isActive())
            again.start(pause);
    }

    void tryAgain()
    {
        again.stop();
        triesAgain = performing;
        isStuck = false;
        for (auto& entry : entries) {
            if (entry.disk == Disk::Vain)
                write(entry);
        }
        for (const auto& id : std::exchange(unremoved, {}))
            remove(id);
        if (isUnread && !loading)
            load();
        step();
    }

    void performFirst()
    {
        performing = true;
        auto action = entries.front().action;
        // Who saw another one's name on the item and took it over saw it then; now is another time.
        action.takeOver = action.takeOver && !entries.front().isLate && !entries.front().isKept;
        slow.start(pace.slow);
        core::whenever(commands.perform(action), &q, [this](const core::Result<core::ActionAnswer>& answer) {
            performing = false;
            slow.stop();
            if (!answer && !isFinal(answer.error()))
                hold(answer.error());
            else
                finish(answer);
        });
    }

    void hold(const core::Error& error)
    {
        entries.front().isLate = true;
        isStuck = !std::exchange(triesAgain, false);
        if (isStuck) {
            // By position: whoever hears of it may do the next thing.
            for (std::size_t at = 0; at < entries.size(); ++at) {
                if (entries[at].disk == Disk::Written)
                    keep(entries[at]);
            }
        }
        step();
        sayHeldUp(error);
    }

    void finish(const core::Result<core::ActionAnswer>& answer)
    {
        // By the database, and for good: it takes what it is given.
        again.stop();
        pause = pace.first;
        heldBy.clear();
        triesAgain = false;
        const auto entry = entries.front();
        // Before the disk lets go of it.
        if (!answer && entry.isKept)
            emit q.givenBack(entry.action);
        entries.pop_front();
        remove(entry.action.id);
        tellWaiting();
        if (answer)
            emit q.performed(entry.action, *answer);
        else
            emit q.refused(entry.action, answer.error());
        step();
    }

    /// Where it fails it stays in the file, and its id makes the next replay harmless.
    void remove(const QUuid& id)
    {
        core::whenever(file.remove(id), &q, [this, id](const core::Result<bool>& removed) {
            if (removed)
                return;
            unremoved.push_back(id);
            sayDiskFailed(removed.error());
            step();
        });
    }

    void keep(Entry& entry)
    {
        if (std::exchange(entry.isKept, true))
            return;
        const auto action = entry.action;
        tellWaiting();
        emit q.kept(action, waiting);
    }

    void tellWaiting()
    {
        const auto count = static_cast<int>(std::ranges::count_if(entries, &Entry::isKept));
        if (std::exchange(waiting, count) != count)
            emit q.waitingChanged(count);
    }

    void sayHeldUp(const core::Error& error)
    {
        const auto reason = core::errorKindName(error.kind) + error.code;
        if (!isAbsence(error) && std::exchange(heldBy, reason) != reason)
            emit q.heldUp(error);
    }

    void sayDiskFailed(const core::Error& error)
    {
        if (!std::exchange(isDiskTold, true))
            emit q.storageFailed(error);
    }

    Outbox& q;
    OutboxFile file;
    Commands& commands;
    const OutboxPace pace;
    QTimer again;
    QTimer slow; ///< the first one is with the database for long
    std::chrono::milliseconds pause;
    std::deque<Entry> entries; ///< oldest first
    std::vector<QUuid> unremoved; ///< answered, and in the file still
    int waiting = 0; ///< those that were told as kept
    bool loading = false;
    bool isUnread = false; ///< nobody knows what waits in the file
    bool performing = false; ///< the first entry is with the database
    bool isStuck = false; ///< the first could not be performed: the connection's return or the timer tries it again
    bool triesAgain = false; ///< the connection came back once more while a try was under way
    bool isDiskTold = false;
    QString heldBy; ///< why the database does not take them, as it was told
};

Outbox::Outbox(const OutboxPlace& place, Commands& commands, const OutboxPace& pace, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, place, commands, pace))
{
    d->load();
    core::whenever(d->file.elsewhere(), this, [this](const core::Result<WaitingElsewhere>& found) {
        if (found && found->count > 0)
            emit waitingElsewhere(found->count, found->databases);
    });
}

Outbox::~Outbox()
{
    // The rest is there, or on its way.
    for (const auto& entry : d->entries) {
        if (entry.disk == Private::Disk::Vain)
            (void)d->file.append(entry.action);
    }
}

void Outbox::perform(const core::Action& action)
{
    d->take(action);
}

void Outbox::replay()
{
    d->pause = d->pace.first;
    d->tryAgain();
}

} // namespace yagura::store
