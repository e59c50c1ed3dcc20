// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Outbox.h"

#include "core/Log.h"
#include "core/Whenever.h"
#include "store/Commands.h"
#include "store/OutboxFile.h"

#include <deque>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

/// Whether the same action may yet succeed: it is kept, and its id makes a second try safe even where the first arrived.
bool isPassing(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Offline:
    case core::ErrorKind::TimedOut:
    case core::ErrorKind::Cancelled:
        return true;
    case core::ErrorKind::Database:
        // Serialization, a server out of resources, its disk: not the action's fault.
        return error.code.startsWith("40"_L1) || error.code.startsWith("53"_L1) || error.code.startsWith("58"_L1);
    default:
        return false;
    }
}

} // namespace

/// One step at a time: what was done first is performed or kept first. New actions queue up in `incoming`; the kept
/// ones are older, so that as long as there are any a new one goes behind them.
class Outbox::Private
{
public:
    Private(Outbox& outbox, const QString& path, Commands& storeCommands)
        : q(outbox)
        , file(path)
        , commands(storeCommands)
    {
    }

    void step()
    {
        if (busy)
            return;
        if (!counted) {
            count();
        } else if (!incoming.empty() && (waiting > 0 || mustKeep)) {
            keep();
        } else if (waiting > 0 && replaying) {
            replayFirst();
        } else if (!incoming.empty()) {
            performFirst();
        }
    }

    void count()
    {
        busy = true;
        core::whenever(file.count(), &q, [this](const core::Result<int>& found) {
            busy = false;
            counted = true;
            if (!found)
                emit q.storageFailed(found.error());
            setWaiting(found.value_or(0));
            step();
        });
    }

    void performFirst()
    {
        busy = true;
        core::whenever(commands.perform(incoming.front()), &q, [this](const core::Result<core::ActionAnswer>& answer) {
            busy = false;
            if (!answer && isPassing(answer.error())) {
                mustKeep = true;
                step();
                return;
            }
            const auto action = incoming.front();
            incoming.pop_front();
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
                // Held in memory, tried again with the next replay: all that can be done is to say so.
                replaying = false;
                emit q.storageFailed(kept.error());
                return;
            }
            const auto action = incoming.front();
            incoming.pop_front();
            mustKeep = false;
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
                emit q.storageFailed(first.error());
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
            if (!answer && isPassing(answer.error())) {
                replaying = std::exchange(replayAgain, false);
                step();
                return;
            }
            drop(kept, answer);
        });
    }

    void drop(const KeptAction& kept, const core::Result<core::ActionAnswer>& answer)
    {
        busy = true;
        core::whenever(file.remove(kept.place), &q, [this, kept, answer](const core::Result<int>& left) {
            busy = false;
            if (!left) {
                // It stays in the file, and its id makes the next replay harmless.
                replaying = false;
                emit q.storageFailed(left.error());
                return;
            }
            setWaiting(*left);
            tell(kept.action, answer);
            step();
        });
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
    std::deque<core::Action> incoming;
    int waiting = 0; ///< kept in the file
    bool counted = false;
    bool busy = false; ///< a step is under way
    bool mustKeep = false; ///< the first of `incoming` could not be performed
    bool replaying = false;
    bool replayAgain = false; ///< the connection came back once more while a try was under way
};

Outbox::Outbox(const QString& file, Commands& commands, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, file, commands))
{
    d->step();
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
    d->step();
}

void Outbox::replay()
{
    d->replayAgain = d->replaying;
    d->replaying = true;
    if (d->waiting == 0)
        d->mustKeep = false; // the disk failed it: the database may take it now
    d->step();
}

} // namespace yagura::store
