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
                          where pg_has_role(session_user, r.name, 'member')),
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
        return diagnosis;
    });
}

} // namespace yagura::store
