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

/// One step at a time: what was done first is performed or kept first. New actions queue up in `incoming`; the kept
/// ones are older, so that as long as there are any a new one goes behind them.
class Outbox::Private
{
public:
    Private(Outbox& outbox, const OutboxPlace& place, Commands& storeCommands, const OutboxPace& wantedPace)
        : q(outbox)
        , file(place)
        , commands(storeCommands)
        , pace(wantedPace)
        , pause(wantedPace.first)
    {
        again.setSingleShot(true);
        QObject::connect(&again, &QTimer::timeout, &q, [this] {
            pause = std::min(pause * 2, pace.most);
            tryAgain();
        });
    }

    void step()
    {
        if (busy)
            return;
        if (!counted)
            count();
        else if (!incoming.empty() && (waiting > 0 || mustKeep) && !isDiskVain)
            keep();
        else if (waiting > 0 && replaying)
            replayFirst();
        else if (!incoming.empty() && waiting == 0 && !mustKeep)
            performFirst();
        else if (waiting > 0 || !incoming.empty() || uncounted)
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
        replayAgain = replaying;
        replaying = true;
        isDiskVain = false;
        if (waiting == 0)
            mustKeep = false; // the disk failed it: the database may take it now
        if (uncounted && !busy)
            counted = false;
        step();
    }

    void count()
    {
        busy = true;
        core::whenever(file.count(), &q, [this](const core::Result<int>& found) {
            busy = false;
            counted = true;
            uncounted = !found;
            if (!found)
                sayDiskFailed(found.error());
            setWaiting(found.value_or(0));
            step();
        });
    }

    void performFirst()
    {
        busy = true;
        core::whenever(commands.perform(incoming.front()), &q, [this](const core::Result<core::ActionAnswer>& answer) {
            busy = false;
            if (!answer && !isFinal(answer.error())) {
                mustKeep = true;
                step();
                sayHeldUp(answer.error());
                return;
            }
            const auto action = incoming.front();
            incoming.pop_front();
            answered();
            tell(action, answer);
            step();
        });
    }

    void keep()
    {
        busy = true;
        core::whenever(file.append(incoming.front()), &q, [this](const core::Result<int>& kept) {
            busy = false;
            if (!kept) {
                // Held in memory, tried again with the next round: all that can be done is to say so.
                isDiskVain = true;
                sayDiskFailed(kept.error());
                step();
                return;
            }
            const auto action = incoming.front();
            incoming.pop_front();
            mustKeep = false;
            isDiskTold = false;
            setWaiting(*kept);
            emit q.kept(action, waiting);
            step();
        });
    }

    void replayFirst()
    {
        busy = true;
        core::whenever(file.first(), &q, [this](const core::Result<std::optional<KeptAction>>& first) {
            busy = false;
            if (!first) {
                replaying = false;
                sayDiskFailed(first.error());
                step();
            } else if (!*first) {
                setWaiting(0);
                step();
            } else {
                performKept(**first);
            }
        });
    }

    void performKept(const KeptAction& kept)
    {
        busy = true;
        core::whenever(commands.perform(kept.action), &q, [this, kept](const core::Result<core::ActionAnswer>& answer) {
            busy = false;
            if (!answer && !isFinal(answer.error())) {
                replaying = std::exchange(replayAgain, false);
                step();
                sayHeldUp(answer.error());
                return;
            }
            answered();
            drop(kept, answer);
        });
    }

    void drop(const KeptAction& kept, const core::Result<core::ActionAnswer>& answer)
    {
        busy = true;
        // Before the disk lets go of it.
        if (!answer)
            emit q.givenBack(kept.action);
        core::whenever(file.remove(kept.place), &q, [this, kept, answer](const core::Result<int>& left) {
            busy = false;
            if (!left) {
                // It stays in the file, and its id makes the next replay harmless.
                replaying = false;
                sayDiskFailed(left.error());
                step();
                return;
            }
            isDiskTold = false;
            setWaiting(*left);
            tell(kept.action, answer);
            step();
        });
    }

    /// By the database, and for good: it takes what it is given.
    void answered()
    {
        again.stop();
        pause = pace.first;
        heldBy.clear();
    }

    void setWaiting(int count)
    {
        if (count == 0) {
            replaying = false;
            replayAgain = false;
        }
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

    void tell(const core::Action& action, const core::Result<core::ActionAnswer>& answer)
    {
        if (answer)
            emit q.performed(action, *answer);
        else
            emit q.refused(action, answer.error());
    }

    Outbox& q;
    OutboxFile file;
    Commands& commands;
    const OutboxPace pace;
    QTimer again;
    std::chrono::milliseconds pause;
    std::deque<core::Action> incoming;
    int waiting = 0; ///< kept in the file
    bool counted = false;
    bool uncounted = false; ///< the file could not be read: nobody knows what waits in it
    bool busy = false; ///< a step is under way
    bool mustKeep = false; ///< the first of `incoming` could not be performed
    bool replaying = false;
    bool replayAgain = false; ///< the connection came back once more while a try was under way
    bool isDiskVain = false; ///< it did not take the first of `incoming`, and is not asked again in this round
    bool isDiskTold = false;
    QString heldBy; ///< why the database does not take them, as it was told
};

Outbox::Outbox(const OutboxPlace& place, Commands& commands, const OutboxPace& pace, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, place, commands, pace))
{
    d->step();
    core::whenever(d->file.elsewhere(), this, [this](const core::Result<WaitingElsewhere>& found) {
        if (found && found->count > 0)
            emit waitingElsewhere(found->count, found->databases);
    });
}

Outbox::~Outbox()
{
    // What nobody has answered yet goes to the disk: it is performed at the next start, once, by its id.
    for (const auto& action : d->incoming)
        (void)d->file.append(action);
}

void Outbox::perform(const core::Action& action)
{
    d->incoming.push_back(action);
    d->isDiskVain = false;
    d->isDiskTold = false;
    d->step();
}

void Outbox::replay()
{
    d->pause = d->pace.first;
    d->tryAgain();
}

} // namespace yagura::store
