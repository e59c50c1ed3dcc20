// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/DesktopNotifier.h"

#include <QDBusConnection>
#include <QHash>

#include <optional>

class QDBusPendingCallWatcher;

namespace yagura::presence {

/// Notices over the desktop's own service, org.freedesktop.Notifications. Asked without waiting; where there is no service, or
/// it does not take one, the notice is unheard.
/// Source: https://specifications.freedesktop.org/notification-spec/1.2/
class BusNotifier final : public models::DesktopNotifier
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusNotifier)

public:
    explicit BusNotifier(const QDBusConnection& bus, QObject* parent = nullptr);

    /// The person's bus; not connected where none runs, and then none is started for this.
    [[nodiscard]] static QDBusConnection personsBus();

    void show(const models::DesktopNotice& notice) override;
    void close(core::ItemId item) override;

private slots:
    void hearAction(uint id, const QString& action);
    void hearToken(uint id, const QString& token);
    void hearClosed(uint id, uint reason);

private:
    struct Shown
    {
        uint id = 0; ///< the service's; 0 while it has not answered
        bool isAsked = false;
        bool isToClose = false; ///< as soon as its id is known
        std::optional<models::DesktopNotice> next; ///< came while the service was asked
        QByteArray token;
        quint64 turn = 0; ///< of the last word about it
    };

    void askAbilities();
    void forgetAll();
    void closeOldest(qint64 except);

    void send(const models::DesktopNotice& notice);
    void hearAnswer(QDBusPendingCallWatcher* watcher, const models::DesktopNotice& notice);
    void askToClose(qint64 item);
    [[nodiscard]] std::optional<qint64> itemOf(uint id) const;

    QDBusConnection m_bus;
    QHash<qint64, Shown> m_shown; ///< by item, 0 for the one about several
    quint64 m_turn = 0;
    bool m_readsMarkup = true; ///< as long as it does not say that it does not
};

} // namespace yagura::presence
