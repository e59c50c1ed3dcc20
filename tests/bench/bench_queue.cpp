// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hand feels of the queue in the real window, with 1,000, 10,000 and 100,000 open items: from a key to the picture,
// and how long the event loop stands still while a storm lands. The limit of each is measured in the same run: the bare
// repaint of the rows where a picture is the end, an event loop that has nothing to do where a stall is.

#include "FakeDesk.h"
#include "Night.h"

#include "models/QueueModel.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::QueueModel;

namespace {

constexpr std::array sizes {1'000, 10'000, 100'000};
constexpr int rounds = 9;
constexpr int stormItems = 10'000;
constexpr int nightChanges = 6000;
constexpr int warmUpChanges = 1500;
constexpr qint64 patienceMs = 10'000;
constexpr int liveChanges = 1000; ///< at 200 a second

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

void print(const QString& name, double figure, double limit, const QString& unit, QJsonObject more = {})
{
    more.insert(u"name"_s, name);
    more.insert(u"figure"_s, figure);
    more.insert(u"limit"_s, limit);
    more.insert(u"unit"_s, unit);
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return -1;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size())))];
}

double residentMb()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const auto& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

/// Tells when the rows have been painted.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget* widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }

    int count = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// How long the event loop took between two turns of a timer that is always due.
class Stalls final : public QObject
{
public:
    void begin()
    {
        m_gaps.clear();
        m_since.start();
        m_timer = startTimer(0);
    }

    void end()
    {
        killTimer(m_timer);
        m_gaps.push_back(milliseconds(m_since.nsecsElapsed()));
    }

    [[nodiscard]] double worst() const { return *std::ranges::max_element(m_gaps); }
    [[nodiscard]] double p999() const { return quantile(m_gaps, 0.999); }

protected:
    void timerEvent(QTimerEvent*) override
    {
        m_gaps.push_back(milliseconds(m_since.nsecsElapsed()));
        m_since.start();
    }

private:
    std::vector<double> m_gaps;
    QElapsedTimer m_since; ///< the last turn
    int m_timer = 0;
};

/// The real window with `count` items.
struct Room
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<core::WorkItem> night;
    std::vector<core::WorkItem> items;
    Painted* painted = nullptr;

    explicit Room(int count)
    {
        language.speak(ui::Language::Tongue::Japanese);
        theme.apply(*qApp);
        night = test::nightItems(clock.now());
        for (auto at = 0; at < count; ++at)
            items.push_back(item(1 + at, at));
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1920, 1080);
        window->show();
        painted = new Painted(view().viewport());
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(test::nightSources(clock.now()));
        emit desk.snapshotTaken(items);
        until([this] { return model().rowCount() == static_cast<int>(items.size()); });
        rest();
    }

    /// Customers, hosts and monitors as a room of several hundred customers has them.
    [[nodiscard]] core::WorkItem item(qint64 id, int n) const
    {
        auto made = night[static_cast<size_t>(n) % night.size()];
        made.id = {id};
        made.version = 1;
        made.title = u"CPU使用率が高い web-%1（95% 超 %2 分）"_s.arg(n % 3000).arg(n % 60);
        made.host = u"web-%1.example.jp"_s.arg(n % 3000);
        made.customerName = u"株式会社テスト%1"_s.arg(n % 400);
        made.customerReading = u"カブシキガイシャテスト%1"_s.arg(n % 400);
        made.openedAt = clock.now().addSecs(-n);
        made.dueAt = clock.now().addSecs(n % 5000 - 300);
        made.respondedAt.reset();
        made.recoveredAt.reset();
        return made;
    }

    [[nodiscard]] ui::QueueView& view() const { return *window->findChild<ui::QueueView*>(); }
    [[nodiscard]] QueueModel& model() const { return *qobject_cast<QueueModel*>(view().model()); }

    static void until(const std::function<bool()>& isSo)
    {
        while (!isSo())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }

    static void rest()
    {
        for (auto turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }

    /// Does it and waits for its picture.
    [[nodiscard]] double toPicture(const std::function<void()>& act) const
    {
        rest();
        QElapsedTimer time;
        const auto before = painted->count;
        time.start();
        act();
        while (painted->count == before) {
            QCoreApplication::processEvents();
            if (time.elapsed() > patienceMs)
                qFatal("the rows are not painted");
        }
        return milliseconds(time.nsecsElapsed());
    }

    [[nodiscard]] double bareRepaint() const
    {
        std::vector<double> times;
        for (auto round = 0; round < rounds; ++round)
            times.push_back(toPicture([this] { view().viewport()->update(); }));
        return quantile(times, 0.5);
    }
};

void key(QWidget& widget, Qt::Key code, Qt::KeyboardModifiers modifiers = {}, const QString& text = {})
{
    QKeyEvent press(QEvent::KeyPress, code, modifiers, text);
    QApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, code, modifiers, text);
    QApplication::sendEvent(&widget, &release);
}

void tell(const QString& name, const std::vector<double>& times, double limit, int items, double aim)
{
    print(name, quantile(times, 0.5), limit, u"ms"_s, {{u"items"_s, items}, {u"aim"_s, aim}, {u"worst"_s, *std::ranges::max_element(times)}});
}

void benchHand(int count)
{
    Room room(count);
    const auto repaint = room.bareRepaint();
    auto* search = room.window->findChild<QLineEdit*>(u"search"_s);
    std::vector<double> letters;
    std::vector<double> backs;
    for (auto round = 0; round < 3; ++round) {
        // Each letter narrows: what changes no row asks for no picture.
        for (const auto letter : u"123"_s) {
            letters.push_back(room.toPicture([&] { key(*search, Qt::Key_A, {}, letter); }));
        }
        for (auto at = 0; at < 3; ++at)
            backs.push_back(room.toPicture([&] { key(*search, Qt::Key_Backspace); }));
    }
    tell(u"keystroke_to_painted"_s, letters, repaint, count, 50);
    tell(u"keystroke_back_to_painted"_s, backs, repaint, count, 50);

    std::vector<double> sorts;
    for (const auto column : {QueueModel::TitleColumn, QueueModel::CustomerColumn, QueueModel::SeverityColumn, QueueModel::AgeColumn}) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
            sorts.push_back(room.toPicture([&] { room.model().sort(column, order); }));
    }
    tell(u"sort_to_painted"_s, sorts, repaint, count, 100);
    (void)room.toPicture([&] { room.model().sort(-1); });

    std::vector<double> groups;
    auto& dock = *room.window->findChild<ui::QueueDock*>();
    for (const auto grouping : {models::Grouping::Customer, models::Grouping::Host, models::Grouping::Monitor, models::Grouping::None})
        groups.push_back(room.toPicture([&] { dock.setGrouping(grouping); }));
    tell(u"group_to_painted"_s, groups, repaint, count, 100);

    std::vector<double> selects;
    room.view().choose(room.model().item(0).id);
    for (auto round = 0; round < rounds; ++round) {
        selects.push_back(room.toPicture([&] { key(room.view(), Qt::Key_A, Qt::ControlModifier); }));
        (void)room.toPicture([&] { key(room.view(), Qt::Key_Escape); });
    }
    tell(u"select_all_to_painted"_s, selects, repaint, count, 50);

    for (const auto size : {QSize(1920, 1080), QSize(3840, 2160)}) {
        room.window->resize(size);
        Room::rest();
        std::vector<double> paints;
        std::vector<double> fills;
        QImage image(size, QImage::Format_RGB32);
        for (auto round = 0; round < rounds; ++round) {
            QElapsedTimer time;
            time.start();
            room.window->render(&image);
            paints.push_back(milliseconds(time.nsecsElapsed()));
            time.start();
            image.fill(Qt::black);
            fills.push_back(milliseconds(time.nsecsElapsed()));
        }
        tell(u"full_repaint_%1x%2"_s.arg(size.width()).arg(size.height()), paints, quantile(fills, 0.5), count, 0);
    }
}

/// How still the loop stands of itself on this machine.
std::pair<double, double> idleStalls(int ms)
{
    Stalls stalls;
    QElapsedTimer time;
    stalls.begin();
    time.start();
    while (!time.hasExpired(ms))
        QCoreApplication::processEvents();
    stalls.end();
    return {stalls.p999(), stalls.worst()};
}

void tellStalls(const QString& name, const Stalls& stalls, std::pair<double, double> idle, QJsonObject more)
{
    more.insert(u"aim"_s, 50);
    print(name + u"_stall_p999"_s, stalls.p999(), idle.first, u"ms"_s, more);
    print(name + u"_stall_worst"_s, stalls.worst(), idle.second, u"ms"_s, more);
}

void benchStorm(int count)
{
    Room room(count);
    const auto idle = idleStalls(2000);
    room.view().setFocus();
    room.view().choose(room.model().item(3).id);
    for (auto at = 0; at < 4; ++at)
        key(room.view(), Qt::Key_Down, Qt::ShiftModifier);
    const auto place = room.view().visualRect(room.view().currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, room.view().viewport()->mapToGlobal(place));
    QApplication::sendEvent(room.view().viewport(), &asked);
    Room::rest();
    const auto selected = room.view().selectedItems();
    if (selected.size() != 5 || !QApplication::activePopupWidget())
        qFatal("the menu is not open over five rows");

    std::vector<core::WorkItem> storm;
    for (auto at = 0; at < stormItems; ++at)
        storm.push_back(room.item(1'000'000 + at, at * 7));
    Stalls stalls;
    stalls.begin();
    QElapsedTimer time;
    time.start();
    emit room.desk.itemsChanged(storm);
    Room::until([&] { return room.model().waiting() == stormItems && !room.model().isFilling(); });
    const auto landed = milliseconds(time.nsecsElapsed());
    stalls.end();
    if (room.view().selectedItems() != selected)
        qFatal("the selection has changed");
    tellStalls(u"storm_with_menu_open"_s, stalls, idle, {{u"items"_s, count}, {u"alerts"_s, stormItems}, {u"landed_ms"_s, landed}});

    // The hand goes off, and all of them are shown at once.
    Stalls showing;
    QApplication::activePopupWidget()->close();
    showing.begin();
    key(room.view(), Qt::Key_Escape);
    key(*room.window, Qt::Key_F5);
    room.model().showWaiting();
    Room::until([&] { return room.model().rowCount() == count + stormItems; });
    Room::rest();
    showing.end();
    tellStalls(u"storm_shown"_s, showing, idle, {{u"items"_s, count}, {u"alerts"_s, stormItems}});
}

void benchNight(int count)
{
    Room room(count);
    const auto idle = idleStalls(2000);
    auto before = 0.0;
    qint64 oldest = 1;
    Stalls stalls;
    for (auto n = 1; n <= nightChanges; ++n) {
        if (n % 10 == 0) {
            auto gone = room.item(oldest, static_cast<int>(oldest));
            gone.version = 1'000'000;
            gone.state = core::ItemState::Resolved;
            ++oldest;
            emit room.desk.itemsChanged({gone, room.item(2'000'000 + n, n)});
        } else {
            const auto at = count / 2 + n * 7919 % (count / 2);
            auto changed = room.item(1 + at, at);
            changed.version = 1 + n;
            changed.fires = n;
            emit room.desk.itemsChanged({changed});
        }
        QCoreApplication::processEvents();
        if (n == warmUpChanges) {
            before = residentMb();
            stalls.begin();
        }
    }
    Room::rest();
    stalls.end();
    print(u"queue_memory_growth"_s, residentMb() - before, 0, u"MB"_s, {{u"items"_s, count}, {u"changes"_s, nightChanges - warmUpChanges}, {u"begun_at"_s, before}});
    tellStalls(u"night_of_changes"_s, stalls, idle, {{u"items"_s, count}, {u"changes"_s, nightChanges - warmUpChanges}});
}

/// A change of a row in sight, handed to the window as the feed hands it, until its picture; 200 a second.
void benchLive(int count)
{
    Room room(count);
    const auto repaint = room.bareRepaint();
    std::vector<double> times;
    QElapsedTimer pace;
    pace.start();
    for (auto n = 1; n <= liveChanges; ++n) {
        while (pace.nsecsElapsed() < n * 5'000'000LL)
            QCoreApplication::processEvents();
        auto changed = room.model().item(n % 20);
        ++changed.version;
        ++changed.fires;
        QElapsedTimer time;
        const auto before = room.painted->count;
        time.start();
        emit room.desk.itemsChanged({changed});
        while (room.painted->count == before)
            QCoreApplication::processEvents();
        times.push_back(milliseconds(time.nsecsElapsed()));
    }
    const auto took = static_cast<double>(pace.nsecsElapsed()) / 1e9;
    print(u"change_to_painted"_s, quantile(times, 0.5), repaint, u"ms"_s,
        {{u"items"_s, count}, {u"aim"_s, 50}, {u"p99"_s, quantile(times, 0.99)}, {u"worst"_s, *std::ranges::max_element(times)}, {u"changes_per_s"_s, liveChanges / took}});
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    // One of them alone, to look for what it costs: bench_queue hand 100000
    const std::map<QByteArray, void (*)(int)> parts {{"hand", benchHand}, {"storm", benchStorm}, {"night", benchNight}, {"live", benchLive}};
    if (argc == 3) {
        const auto part = parts.find(argv[1]);
        if (part == parts.end())
            return 1;
        part->second(QByteArray(argv[2]).toInt());
        return 0;
    }
    for (const auto count : sizes)
        benchHand(count);
    for (const auto count : {10'000, 100'000}) {
        benchStorm(count);
        benchNight(count);
        benchLive(count);
    }
    return 0;
}
