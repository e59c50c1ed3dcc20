// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How soon every desk of a room says that the database is away, and that it is back: a server that is stopped, killed, frozen.
// And what the looking costs: thirty desks with nothing to do, and an action from the key to its answer.

#include "ProcessCpu.h"

#include "core/Whenever.h"
#include "models/StoreDesk.h"
#include "store/Commands.h"
#include "store/Session.h"
#include "support/FreezableServer.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

constexpr auto patience = 60s;

double ms(qint64 ns)
{
    return static_cast<double>(ns) / 1e6;
}

struct Room
{
    Room(const QString& conninfo, int count)
    {
        for (int at = 0; at < count; ++at) {
            desks.push_back(std::make_unique<models::StoreDesk>());
            auto* desk = desks.back().get();
            lost.push_back(0);
            back.push_back(0);
            const auto place = static_cast<std::size_t>(at);
            QObject::connect(desk, &models::Desk::connectionLost, desk, [this, place] {
                if (lost[place] == 0)
                    lost[place] = monotonicNs();
            });
            QObject::connect(desk, &models::Desk::snapshotTaken, desk, [this, place] { back[place] = monotonicNs(); });
            QObject::connect(desk, &models::Desk::connectionRegained, desk, [this, place] { back[place] = monotonicNs(); });
            QObject::connect(desk, &models::Desk::performed, desk, [this] { ++performed; });
            desk->open(conninfo, folder.filePath(u"%1/outbox.sqlite"_s.arg(at)));
        }
    }

    void forget()
    {
        std::ranges::fill(lost, 0);
        std::ranges::fill(back, 0);
    }

    QTemporaryDir folder;
    std::vector<std::unique_ptr<models::StoreDesk>> desks;
    std::vector<qint64> lost;
    std::vector<qint64> back;
    int performed = 0;
};

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitUntil(const std::function<bool()>& isSo)
{
    const auto end = monotonicNs() + std::chrono::nanoseconds(patience).count();
    while (!isSo() && monotonicNs() < end)
        wait(5ms);
    return isSo();
}

bool all(const std::vector<qint64>& moments)
{
    return std::ranges::none_of(moments, [](qint64 moment) { return moment == 0; });
}

/// Since a moment, in order.
std::vector<double> since(const std::vector<qint64>& moments, qint64 start)
{
    std::vector<double> result;
    for (const auto moment : moments)
        result.push_back(ms(moment - start));
    std::ranges::sort(result);
    return result;
}

double at(const std::vector<double>& sorted, double share)
{
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

void measureLoss(Room& room, const char* how, const std::function<void()>& harm, const std::function<void()>& cure)
{
    room.forget();
    const auto harmed = monotonicNs();
    harm();
    const auto isSeen = waitUntil([&] { return all(room.lost); });
    wait(5s);
    std::ranges::fill(room.back, 0);
    const auto curing = monotonicNs();
    cure();
    const auto cured = monotonicNs(); // from here on it answers
    const auto isBack = waitUntil([&] { return all(room.back); });
    if (!isSeen || !isBack) {
        std::fprintf(stderr, "%s: not seen by all\n", how);
        return;
    }
    const auto seen = since(room.lost, harmed);
    const auto back = since(room.back, qstrcmp(how, "freeze") == 0 ? curing : cured);
    std::printf("{\"bench\":\"loss\",\"how\":\"%s\",\"desks\":%zu,\"seen_ms_median\":%.0f,\"seen_ms_last\":%.0f,\"back_ms_median\":%.0f,\"back_ms_last\":%.0f}\n",
        how, room.desks.size(), at(seen, 0.5), seen.back(), at(back, 0.5), back.back());
    std::fflush(stdout);
    wait(2s);
}

void measureIdle(Room& room, test::FreezableServer& server)
{
    constexpr auto span = 20s;
    const auto ours = processCpuNs(::getpid());
    const auto theirs = processTreeCpuNs(server.postmaster());
    wait(span);
    const auto seconds = static_cast<double>(span.count());
    std::printf("{\"bench\":\"idle\",\"desks\":%zu,\"desks_cpu_percent\":%.2f,\"server_cpu_percent\":%.2f}\n", room.desks.size(),
        ms(processCpuNs(::getpid()) - ours) / seconds / 10, ms(processTreeCpuNs(server.postmaster()) - theirs) / seconds / 10);
    std::fflush(stdout);
}

core::Action note(qint64 item)
{
    core::Action action;
    action.id = QUuid::createUuid();
    action.item.value = item;
    action.verb = core::Verb::Note;
    action.text = u"a note"_s;
    return action;
}

/// `bare`: the database alone, without the disk before it.
void measureAction(Room& room, const QString& conninfo, qint64 item)
{
    constexpr auto count = 300;
    store::Session session(conninfo, u"bench"_s);
    store::Commands commands(session);
    std::vector<double> took;
    std::vector<double> bare;
    for (int action = 0; action < count; ++action) {
        QEventLoop loop;
        QObject::connect(room.desks.front().get(), &models::Desk::performed, &loop, &QEventLoop::quit);
        const auto start = monotonicNs();
        room.desks.front()->perform(note(item));
        loop.exec();
        const auto between = monotonicNs();
        core::whenever(commands.perform(note(item)), &loop, [&loop](const core::Result<core::ActionAnswer>&) { loop.quit(); });
        loop.exec();
        took.push_back(ms(between - start));
        bare.push_back(ms(monotonicNs() - between));
    }
    std::ranges::sort(took);
    std::ranges::sort(bare);
    std::printf("{\"bench\":\"action\",\"count\":%d,\"answered_ms_median\":%.2f,\"answered_ms_p95\":%.2f,\"bare_ms_median\":%.2f,\"bare_ms_p95\":%.2f}\n", count, at(took, 0.5),
        at(took, 0.95), at(bare, 0.5), at(bare, 0.95));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto desks = argc > 1 ? std::max(1, std::atoi(argv[1])) : 30;
    test::FreezableServer server({u"max_connections = 300"_s});
    const auto conninfo = server.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
    const auto item = server.sql(u"insert into yagura.item (title, opened_at, due_at) values ('x', now(), now()) returning id"_s).toLongLong();
    Room room(conninfo, desks);
    if (!waitUntil([&] { return all(room.back); })) {
        std::fprintf(stderr, "the desks do not open\n");
        return 1;
    }
    measureAction(room, conninfo, item);
    measureIdle(room, server);
    for (int round = 0; round < 3; ++round) {
        measureLoss(room, "stop", [&] { server.stop(); }, [&] { server.start(); });
        measureLoss(room, "kill", [&] { server.kill(); }, [&] { server.start(); });
        measureLoss(room, "freeze", [&] { server.freeze(); }, [&] { server.thaw(); });
    }
    return 0;
}
