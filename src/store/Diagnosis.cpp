// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Diagnosis.h"

#include "store/Connection.h"

namespace yagura::store {

QFuture<core::Result<Diagnosis>> diagnose(Session& session)
{
    return session.run<Diagnosis>([](Connection& connection) -> core::Result<Diagnosis> {
        const auto rows = connection.execute(R"sql(
            select session_user::text,
                   array(select r.name from unnest(array['yagura_operator', 'yagura_lead', 'yagura_collector', 'yagura_wall'])
                                            as r (name)
                          where case when to_regrole(r.name) is not null then pg_has_role(session_user, r.name, 'member') end),
                   current_setting('server_version'),
                   clock_timestamp(),
                   coalesce((select s.ssl from pg_stat_ssl s where s.pid = pg_backend_pid()), false),
                   inet_client_addr() is null,
                   (select coalesce(min(m.ahead) filter (where m.partition is null), 4)
                      from (select ahead, to_regclass('yagura.timeline_' || to_char((now() at time zone 'UTC')
                                                      + make_interval(months => ahead), 'YYYYMM')) as partition
                              from generate_series(0, 3) ahead) m)::integer
        )sql");
        if (!rows)
            return tl::unexpected(rows.error());
        Diagnosis diagnosis;
        diagnosis.login = rows->text(0, 0);
        diagnosis.roles = rows->textArray(0, 1);
        diagnosis.serverVersion = rows->text(0, 2);
        diagnosis.serverNow = rows->instant(0, 3);
        diagnosis.isEncrypted = rows->truth(0, 4);
        diagnosis.isLocal = rows->truth(0, 5);
        diagnosis.monthsAhead = rows->integer(0, 6);
        // A login of the wall alone, or of nothing, may read none of this.
        if (diagnosis.roles.isEmpty() || diagnosis.roles == QStringList {QStringLiteral("yagura_wall")})
            return diagnosis;
        const auto strangers = connection.execute(R"sql(
            with stranger as (
                select v.name, v.external_id
                  from yagura.vendor_service v
                  join yagura.source s on s.id = v.source_id and s.state = 'active' and s.kind = 'pagerduty'
                 where v.state <> 'disabled'
                   and not exists (select from yagura.customer_key k where k.kind = 'pagerduty_service' and k.value = v.external_id)
            )
            select array(select t.name || ' (' || t.external_id || ')' from stranger t order by t.name, t.external_id limit 20),
                   (select count(*) from stranger)::integer
        )sql");
        if (!strangers)
            return tl::unexpected(strangers.error());
        diagnosis.strangers = strangers->textArray(0, 0);
        diagnosis.strangerCount = strangers->integer(0, 1);
        const auto deliveries = connection.execute(R"sql(
            select array(select r.id from yagura.queue_row r where r.state <> 'resolved' and r.deliveries_failed > 0 order by r.id limit 5),
                   (select coalesce(sum(r.deliveries_failed), 0) from yagura.queue_row r where r.state <> 'resolved')::integer,
                   array(select s.key from yagura.source s
                          where s.state = 'paused'
                            and exists (select from yagura.delivery d where d.source_id = s.id and d.state in ('waiting', 'sending'))
                          order by s.key),
                   (select count(*) from yagura.delivery d join yagura.source s on s.id = d.source_id and s.state = 'active'
                     where d.state in ('waiting', 'sending') and d.created_at < now() - interval '15 minutes')::integer
        )sql");
        if (!deliveries)
            return tl::unexpected(deliveries.error());
        for (const auto item : deliveries->numberArray(0, 0))
            diagnosis.failedItems.append(item);
        diagnosis.failedDeliveries = deliveries->integer(0, 1);
        diagnosis.pausedWith = deliveries->textArray(0, 2);
        diagnosis.lateDeliveries = deliveries->integer(0, 3);
        return diagnosis;
    });
}

} // namespace yagura::store
