// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "LiveChildren.h"

#include "ProcessCpu.h"

#include "collector/CollectorThread.h"
#include "models/QueueModel.h"
#include "models/StoreDesk.h"
#include "ui/queue/QueueView.h"
#include "simulator/DatadogService.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>

#include <libpq-fe.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

void say(const QString& line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

/// Ends the program when the parent closes the pipe, or dies.
class ParentWatch final
{
public:
    ParentWatch()
        : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, qApp, [] {
            char byte = 0;
            if (::read(STDIN_FILENO, &byte, 1) <= 0)
                QCoreApplication::quit();
        });
    }

private:
    QSocketNotifier m_notifier;
};

/// Tells when the viewport has painted what changed in the first row.
class PaintWatch final : public QObject
{
    Q_OBJECT

public:
    PaintWatch(models::QueueModel& queue, QWidget& viewport)
        : m_queue(queue)
        , m_viewport(viewport)
    {
        viewport.installEventFilter(this);
        connect(&queue, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const auto row = m_queue.rowOf(m_item);
                if (row && first.row() <= *row && *row <= last.row())
                    m_pending = m_queue.item(*row).title;
            });
    }

    void setItem(core::ItemId item)
    {
        m_item = item;
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_viewport && event->type() == QEvent::Paint && !m_pending.isEmpty() && !m_isInside) {
            // The paint itself, now, so that the time is that of its end.
            m_isInside = true;
            QCoreApplication::sendEvent(&m_viewport, event);
            m_isInside = false;
            const auto painted = std::exchange(m_pending, {});
            if (painted != m_said) {
                m_said = painted;
                say(painted + u' ' + QString::number(monotonicNs()));
            }
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    models::QueueModel& m_queue;
    QWidget& m_viewport;
    core::ItemId m_item;
    QString m_pending;
    QString m_said;
    bool m_isInside = false;
};

} // namespace

int runWindow(int argc, char** argv, const QString& conninfo, Motion motion)
{
    QApplication application(argc, argv);
    const ParentWatch parent;
    ui::Theme theme;
    theme.apply(application);
    models::QueueModel queue;
    ui::QueueView view(theme, queue);
    view.setReducedMotion(motion == Motion::Still);
    view.resize(1900, 1000);
    view.show();
    PaintWatch watch(queue, *view.viewport());

    const QTemporaryDir folder;
    models::StoreDesk desk;
    QObject::connect(&desk, &models::Desk::serverClockRead, &queue,
        [&queue](const QDateTime& now) { queue.advance(now, {}); });
    QObject::connect(&desk, &models::Desk::itemsChanged, &queue, &models::QueueModel::applyChanges);
    QObject::connect(&desk, &models::Desk::snapshotTaken, &queue, [&](const std::vector<core::WorkItem>& items) {
        queue.apply(items);
        QTimer::singleShot(500, &queue, [&] {
            const auto first = core::ItemId {queue.index(0, 0).data(models::QueueModel::IdRole).toLongLong()};
            watch.setItem(first);
            say(u"ready %1"_s.arg(first.value));
        });
    });
    desk.open(conninfo, folder.filePath(u"outbox"_s));
    const auto result = QApplication::exec();
    desk.close();
    return result;
}

int runListener(int argc, char** argv, const QString& conninfo)
{
    QCoreApplication application(argc, argv);
    const ParentWatch parent;
    // libpq and nothing else: this is the limit that the feed is held against.
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(conninfo.toUtf8().constData()), &PQfinish);
    PQclear(PQexec(connection.get(), "listen bench"));
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return 1;
    QSocketNotifier notifier(PQsocket(connection.get()), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, [&connection] {
        PQconsumeInput(connection.get());
        while (auto* notification = PQnotifies(connection.get())) {
            say(QString::fromUtf8(notification->extra) + u' ' + QString::number(monotonicNs()));
            PQfreemem(notification);
        }
    });
    say(u"ready"_s);
    return QCoreApplication::exec();
}

int runCollector(int argc, char** argv, const QString& conninfo)
{
    QCoreApplication application(argc, argv);
    const ParentWatch parent;
    collector::CollectorThread thread(conninfo);
    QObject::connect(&thread, &collector::CollectorThread::sourcePolled, &application,
        [](const collector::PollFact& fact) { say(fact.good ? u"polled"_s : u"failed"_s); });
    QObject::connect(&thread, &collector::CollectorThread::failed, &application,
        [](const QString&, const core::Error& error) { say(u"failed "_s + error.detail); });
    thread.start();
    const auto result = QCoreApplication::exec();
    thread.stop();
    thread.wait();
    return result;
}

int runReader(int argc, char** argv, const QString& url, int pages)
{
    QCoreApplication application(argc, argv);
    const ParentWatch parent;
    QNetworkAccessManager network;
    int page = 0;
    std::function<void()> next = [&] {
        QUrl address(url);
        QUrlQuery query;
        query.addQueryItem(u"query"_s, u"group_status:(alert OR warn OR \"no data\")"_s);
        query.addQueryItem(u"page"_s, QString::number(page));
        query.addQueryItem(u"per_page"_s, u"100"_s);
        query.addQueryItem(u"sort"_s, u"status,asc"_s);
        address.setQuery(query);
        QNetworkRequest request(address);
        request.setRawHeader("DD-API-KEY", simulator::DatadogService::defaultApiKey);
        request.setRawHeader("DD-APPLICATION-KEY", simulator::DatadogService::defaultApplicationKey);
        auto* reply = network.get(request);
        QObject::connect(reply, &QNetworkReply::finished, &application, [&, reply] {
            const auto body = reply->readAll();
            reply->deleteLater();
            if (body.isEmpty())
                say(u"failed"_s);
            if (++page == pages) {
                page = 0;
                say(u"read"_s);
                QTimer::singleShot(1000, &application, next);
            } else {
                next();
            }
        });
    };
    next();
    return QCoreApplication::exec();
}

#include "LiveChildren.moc"
