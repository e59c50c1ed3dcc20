// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presence/BusNotifier.h"

#include "core/Log.h"
#include "core/Text.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace yagura::presence {

namespace {

const auto busService = u"org.freedesktop.Notifications"_s;
const auto busPath = u"/org/freedesktop/Notifications"_s;
constexpr auto patienceMs = 5000;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestBody = 400;
constexpr auto mostShown = 64;

QDBusMessage call(const QString& method, const QVariantList& arguments = {})
{
    auto message = QDBusMessage::createMethodCall(busService, busPath, busService, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

BusNotifier::BusNotifier(const QDBusConnection& bus, QObject* parent)
    : DesktopNotifier(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    // Signals of a bus have names only: there is no other form of connect for them.
    m_bus.connect(busService, busPath, busService, u"ActionInvoked"_s, this, SLOT(hearAction(uint, QString)));
    m_bus.connect(busService, busPath, busService, u"ActivationToken"_s, this, SLOT(hearToken(uint, QString)));
    m_bus.connect(busService, busPath, busService, u"NotificationClosed"_s, this, SLOT(hearClosed(uint, uint)));
    auto* watch = new QDBusServiceWatcher(busService, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watch, &QDBusServiceWatcher::serviceOwnerChanged, this, [this](const QString&, const QString&, const QString& owner) {
        forgetAll();
        if (!owner.isEmpty())
            askAbilities();
    });
    askAbilities();
}

void BusNotifier::askAbilities()
{
    auto* asking = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s), patienceMs), this);
    connect(asking, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        const QDBusPendingReply<QStringList> reply = *watcher;
        m_readsMarkup = reply.isError() || reply.value().contains(u"body-markup"_s);
        watcher->deleteLater();
    });
}

/// Another service counts from one again: the ids of the one that went may be another program's there.
void BusNotifier::forgetAll()
{
    m_shown.removeIf([](const auto& entry) { return !entry->isAsked; });
    for (auto& shown : m_shown) {
        shown.id = 0;
        shown.token.clear();
    }
}

QDBusConnection BusNotifier::personsBus()
{
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const auto runs = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
    return runs ? QDBusConnection::sessionBus() : QDBusConnection(u"yagura, none"_s);
}

void BusNotifier::show(const models::DesktopNotice& notice)
{
    if (!m_bus.isConnected()) {
        emit unheard(notice);
        return;
    }
    auto& shown = m_shown[notice.item.value];
    shown.isToClose = false;
    if (shown.isAsked)
        shown.next = notice;
    else
        send(notice);
}

void BusNotifier::send(const models::DesktopNotice& notice)
{
    auto& shown = m_shown[notice.item.value];
    shown.isAsked = true;
    shown.turn = ++m_turn;
    // The title is text by the specification, the body is mark-up wherever the service reads any: what a vendor wrote
    // stays what it wrote, and no link or picture of theirs is on the desktop.
    const auto body = core::cleanLine(notice.body, longestBody);
    const QVariantMap hints {
        {u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notice.isUrgent ? 2 : 1))},
        {u"desktop-entry"_s, u"org.yagura.Yagura"_s},
    };
    const auto message = call(u"Notify"_s,
        {u"Yagura"_s, shown.id, u"org.yagura.Yagura"_s, core::cleanLine(notice.title, longestTitle), m_readsMarkup ? body.toHtmlEscaped() : body,
            QStringList {u"default"_s, tr("Open", "button of a notice on the desktop")}, hints, -1});
    auto* asking = new QDBusPendingCallWatcher(m_bus.asyncCall(message, patienceMs), this);
    connect(asking, &QDBusPendingCallWatcher::finished, this, [this, notice](QDBusPendingCallWatcher* watcher) { hearAnswer(watcher, notice); });
}

void BusNotifier::hearAnswer(QDBusPendingCallWatcher* watcher, const models::DesktopNotice& notice)
{
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    const auto item = notice.item.value;
    auto& shown = m_shown[item];
    shown.isAsked = false;
    const auto next = std::exchange(shown.next, std::nullopt);
    const auto isToClose = std::exchange(shown.isToClose, false);
    if (reply.isError()) {
        qCWarning(core::logApp) << "no notice on the desktop:" << reply.error().name();
        m_shown.remove(item);
        if (!isToClose)
            emit unheard(next.value_or(notice));
        return;
    }
    shown.id = reply.value();
    if (isToClose)
        askToClose(item);
    else if (next)
        send(*next);
    closeOldest(item);
}

/// A service may never tell that one has gone: of very many, the oldest go.
void BusNotifier::closeOldest(qint64 except)
{
    while (m_shown.size() > mostShown) {
        auto oldest = m_shown.end();
        for (auto at = m_shown.begin(); at != m_shown.end(); ++at) {
            if (at.key() != except && !at->isAsked && (oldest == m_shown.end() || at->turn < oldest->turn))
                oldest = at;
        }
        if (oldest == m_shown.end())
            return;
        askToClose(oldest.key());
    }
}

void BusNotifier::close(core::ItemId item)
{
    const auto found = m_shown.find(item.value);
    if (found == m_shown.end())
        return;
    found->next.reset();
    if (found->isAsked)
        found->isToClose = true;
    else
        askToClose(item.value);
}

void BusNotifier::askToClose(qint64 item)
{
    m_bus.asyncCall(call(u"CloseNotification"_s, {m_shown.take(item).id}), patienceMs);
}

std::optional<qint64> BusNotifier::itemOf(uint id) const
{
    for (auto at = m_shown.cbegin(); at != m_shown.cend(); ++at) {
        if (id != 0 && at->id == id)
            return at.key();
    }
    return std::nullopt; // another program's: its notices are told of to all
}

void BusNotifier::hearToken(uint id, const QString& token)
{
    if (const auto item = itemOf(id))
        m_shown[*item].token = token.left(256).toLatin1();
}

void BusNotifier::hearAction(uint id, const QString& action)
{
    const auto item = itemOf(id);
    if (!item || action != "default"_L1)
        return;
    const auto token = m_shown.value(*item).token;
    close({*item});
    emit taken({*item}, token);
}

void BusNotifier::hearClosed(uint id, uint)
{
    if (const auto item = itemOf(id); item && !m_shown[*item].isAsked)
        m_shown.remove(*item);
}

} // namespace yagura::presence
