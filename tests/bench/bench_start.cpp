// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person waits for in the morning, and what a night leaves in memory: the real program against a running server,
// from the start of its process to the first picture with rows, its resident memory, and whether 6,000 changes (an hour
// at 100 a minute) make it grow. The limit of a start is an empty window plus the bare read of the same rows.

#include "Child.h"
#include "ProcessCpu.h"

#include "support/TestDatabase.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

constexpr int starts = 5;
constexpr int nightChanges = 6000;
constexpr int warmUpChanges = 1500;

struct Size
{
    int items;
    double startAim; ///< seconds
    double memoryAim; ///< MB
};
constexpr std::array sizes {Size {1'000, 0.3, 90}, Size {10'000, 0.5, 120}, Size {100'000, 1.5, 350}};

void print(const QString& name, double figure, double limit, const QString& unit, QJsonObject more = {})
{
    more.insert(u"name"_s, name);
    more.insert(u"figure"_s, figure);
    more.insert(u"limit"_s, limit);
    more.insert(u"unit"_s, unit);
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return -1;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double residentMb(qint64 pid)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const auto& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

/// An empty window, painted: what any Qt program needs before it has done anything.
int runEmpty(int argc, char** argv)
{
    class Window final : public QMainWindow
    {
    protected:
        void paintEvent(QPaintEvent* event) override
        {
            QMainWindow::paintEvent(event);
            if (std::exchange(m_isNew, false)) {
                QMetaObject::invokeMethod(
                    this,
                    [] {
                        std::puts("painted");
                        std::fflush(stdout);
                    },
                    Qt::QueuedConnection);
            }
        }

    private:
        bool m_isNew = true;
    };

    QApplication application(argc, argv);
    QSocketNotifier parent(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&parent, &QSocketNotifier::activated, &application, [] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0)
            QCoreApplication::quit();
    });
    Window window;
    window.resize(1920, 1080);
    window.show();
    return QApplication::exec();
}

void fill(test::TestDatabase& database, int items)
{
    (void)database.sql(u"insert into yagura.source (key, kind) values ('bench', 'datadog')"_s);
    (void)database.sql(uR"(
        insert into yagura.item (severity, title, host, source_ids, opened_at, due_at)
        select 1 + n % 4, 'CPU使用率が高い web-' || n || '（95% 超 10 分）', 'web-' || n, array[1], now() - n * interval '1 second',
               now() + n * interval '1 second' - interval '5 minutes'
          from generate_series(1, %1) n)"_s.arg(items));
    (void)database.sql(u"analyze yagura.item"_s);
}

/// The real program, from its start until it says that its first rows are on the screen.
class Desk final
{
public:
    Desk(const QString& conninfo, const QString& folder)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"yagura.app.debug=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        const auto begun = monotonicNs();
        m_process.start(QCoreApplication::applicationDirPath() + u"/yagura"_s,
            {u"--database"_s, conninfo, u"--no-collector"_s, u"--data-folder"_s, folder, u"--size"_s, u"1920x1080"_s, u"--language"_s, u"ja"_s});
        QByteArray said;
        while (m_process.waitForReadyRead(60'000)) {
            said += m_process.readAll();
            if (said.contains("first picture of the queue")) {
                m_seconds = static_cast<double>(monotonicNs() - begun) / 1e9;
                const auto figure = said.indexOf("queue,") + 7;
                m_fromWindow = said.mid(figure, said.indexOf(" ms after") - figure).toDouble() / 1000;
                return;
            }
        }
        qFatal("the desk showed no queue: %s", said.constData());
    }

    ~Desk()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] double seconds() const { return m_seconds; }
    /// The part of it after the window was made: connecting, reading, painting.
    [[nodiscard]] double fromWindow() const { return m_fromWindow; }
    [[nodiscard]] double memory() const { return residentMb(m_process.processId()); }
    /// Lets it run, reading what it says so that it never waits for its pipe.
    void live(int ms)
    {
        QElapsedTimer waited;
        waited.start();
        while (!waited.hasExpired(ms)) {
            m_process.waitForReadyRead(static_cast<int>(std::max<qint64>(1, ms - waited.elapsed())));
            (void)m_process.readAll();
        }
    }

private:
    QProcess m_process;
    double m_seconds = -1;
    double m_fromWindow = -1;
};

double bareReadSeconds(const QString& conninfo)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(conninfo.toUtf8().constData()), &PQfinish);
    std::vector<double> values;
    for (auto at = 0; at < starts; ++at) {
        const auto begun = monotonicNs();
        auto* rows = PQexec(connection.get(), "select * from yagura.queue_row where state <> 'resolved'");
        if (PQresultStatus(rows) != PGRES_TUPLES_OK)
            qFatal("%s", PQerrorMessage(connection.get()));
        PQclear(rows);
        values.push_back(static_cast<double>(monotonicNs() - begun) / 1e9);
    }
    return median(values);
}

std::pair<double, double> emptyWindow()
{
    std::vector<double> times;
    auto memory = 0.0;
    for (auto at = 0; at < starts; ++at) {
        const auto begun = monotonicNs();
        Child child({u"empty"_s});
        if (child.line() != "painted"_L1)
            qFatal("the empty window did not start");
        times.push_back(static_cast<double>(monotonicNs() - begun) / 1e9);
        memory = residentMb(child.pid());
    }
    return {median(times), memory};
}

void benchStart(const Size& size, double emptySeconds, double emptyMemory)
{
    test::TestDatabase database;
    fill(database, size.items);
    const auto person = database.conninfoAs(u"sato"_s, {u"yagura_operator"_s});
    const auto reading = bareReadSeconds(person);
    const QTemporaryDir folder;
    std::vector<double> times;
    std::vector<double> fromWindow;
    auto memory = 0.0;
    for (auto at = 0; at < starts; ++at) {
        Desk desk(person, folder.path());
        times.push_back(desk.seconds());
        fromWindow.push_back(desk.fromWindow());
        if (at + 1 == starts) {
            desk.live(3000);
            memory = desk.memory();
        }
    }
    print(u"start_to_queue"_s, median(times), emptySeconds + reading, u"s"_s,
        {{u"items"_s, size.items}, {u"aim"_s, size.startAim}, {u"from_window_made_s"_s, median(fromWindow)}, {u"empty_window_s"_s, emptySeconds}, {u"bare_read_s"_s, reading}});
    print(u"resident_memory"_s, memory, emptyMemory, u"MB"_s, {{u"items"_s, size.items}, {u"aim"_s, size.memoryAim}});
}

void benchNight()
{
    constexpr auto items = 10'000;
    test::TestDatabase database;
    fill(database, items);
    const QTemporaryDir folder;
    Desk desk(database.conninfoAs(u"sato"_s, {u"yagura_operator"_s}), folder.path());
    const auto change = [&database](int n) {
        if (n % 10 == 0) {
            // One goes and one comes: as many are open as before.
            (void)database.sql(u"update yagura.item set state = 'resolved', resolved_at = now() where id = (select min(id) from yagura.item where state <> 'resolved')"_s);
            (void)database.sql(uR"(insert into yagura.item (severity, title, host, source_ids, opened_at, due_at)
                values (%1, 'メモリ使用率が高い batch-%2', 'batch-%2', array[1], now(), now() + interval '15 minutes'))"_s.arg(1 + n % 4).arg(n));
            return;
        }
        (void)database.sql(u"update yagura.item set fires = fires + 1, title = 'CPU使用率が高い web-%1' where id = (select min(id) + %2 from yagura.item where state <> 'resolved')"_s
                               .arg(n)
                               .arg(n * 7919 % (items / 2)));
    };
    std::vector<double> samples;
    for (auto n = 1; n <= nightChanges; ++n) {
        change(n);
        if (n % 10 == 0)
            desk.live(20);
        if (n == warmUpChanges || (n > warmUpChanges && n % 500 == 0))
            samples.push_back(desk.memory());
    }
    desk.live(2000);
    print(u"memory_growth_in_an_hour"_s, desk.memory() - samples.front(), 0, u"MB"_s,
        {{u"items"_s, items}, {u"changes"_s, nightChanges - warmUpChanges}, {u"highest"_s, *std::ranges::max_element(samples)}, {u"begun_at"_s, samples.front()}});
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && qstrcmp(argv[1], "empty") == 0)
        return runEmpty(argc, argv);
    QCoreApplication application(argc, argv);
    const auto [seconds, memory] = emptyWindow();
    for (const auto& size : sizes)
        benchStart(size, seconds, memory);
    benchNight();
    return 0;
}
