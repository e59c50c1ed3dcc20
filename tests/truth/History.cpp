// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "History.h"

using namespace Qt::StringLiterals;

namespace yagura::test {

using core::SignalState;

namespace {

QString names(const QSet<QString>& ids)
{
    auto sorted = ids.values();
    sorted.sort();
    return sorted.join(u", "_s);
}

} // namespace

History::History(std::unique_ptr<VendorWorld> world,
    const QString& kind,
    const QString& mark,
    const QUrl& base,
    sources::HttpClient& http)
    : m_world(std::move(world))
    , m_lots(qHash(mark))
    , m_mark(mark)
    , m_http(http)
{
    m_config.kind = kind;
    m_config.baseUrl = base;
    m_keys.apiKey = u"key-of-nobody"_s;
    m_keys.applicationKey = u"key-of-nobody-else"_s;
    restart();
}

void History::restart()
{
    m_source = sources::sourceFactory(m_config.kind)(m_config, m_keys, m_http, *m_world);
}

void History::startPoll(bool honestly)
{
    if (honestly)
        m_world->rest();
    else
        m_world->goOn();
    m_world->beginPoll(honestly);
    if (m_lots.chance(10))
        restart(); // another collector took over
    sources::PollInput input{m_cursor, m_open.values(), m_world->now()};
    m_polling.emplace(m_source->poll(input));
    m_isLost = !honestly && m_lots.chance(8);
}

QString History::finishPoll()
{
    m_result = QCoro::waitFor(*m_polling);
    m_polling.reset();
    return judge();
}

QString History::judge() const
{
    QSet<QString> ours = m_open;
    for (const auto& signal : m_result.batch.arrived) {
        const auto& id = signal.externalId;
        if (!m_world->troubles.contains(id))
            return u"%1 came, and the vendor knows no such thing"_s.arg(id);
        if (signal.state == SignalState::Recovered && !m_world->wasOver(id))
            return u"%1 is called recovered, and it never was"_s.arg(id);
        if (signal.state == SignalState::Recovered)
            ours.remove(id);
        else
            ours.insert(id);
    }
    for (const auto& id : m_result.batch.gone) {
        if (!m_world->wasOver(id))
            return u"%1 is called gone, and it never was"_s.arg(id);
        ours.remove(id);
    }
    const bool saysItKnows
        = m_result.complete && !m_result.error && m_result.batch.badRecords.empty();
    if (!saysItKnows || !m_world->liesCanBeTold() || m_world->movedMeanwhile())
        return {};
    const auto missing = m_world->open() - ours;
    return missing.isEmpty() ? QString()
                             : u"it says that it knows all, and lacks %1"_s.arg(names(missing));
}

core::IngestBatch History::marked() const
{
    auto batch = m_result.batch;
    for (auto& signal : batch.arrived) {
        signal.externalId.prepend(m_mark);
        if (!signal.mergedInto.isEmpty())
            signal.mergedInto.prepend(m_mark);
        for (auto& key : signal.linkKeys)
            key.prepend(m_mark);
    }
    for (auto& id : batch.gone)
        id.prepend(m_mark);
    for (auto& event : batch.events) {
        event.externalId.prepend(m_mark);
        event.signalExternalId.prepend(m_mark);
    }
    for (auto& monitor : batch.monitors)
        monitor.externalId.prepend(m_mark);
    return batch;
}

void History::commit(const QSet<QString>& storedOpen)
{
    m_cursor = m_result.cursor;
    m_open = storedOpen;
}

QString History::check(
    const QHash<QString, QString>& states, const QHash<QString, QString>& itemStates) const
{
    for (const auto& signal : m_result.batch.arrived) {
        const auto told = core::signalStateName(signal.state);
        const auto stored = states.value(signal.externalId);
        if (stored != told)
            return u"%1 came as %2, and the database still has it as \"%3\""_s.arg(
                signal.externalId, told, stored);
        const auto item = itemStates.value(signal.externalId);
        if (signal.state != SignalState::Recovered && item != "open"_L1)
            return u"%1 lasts, and its item is %2"_s.arg(signal.externalId, item);
    }
    for (const auto& id : m_result.batch.gone) {
        if (states.value(id, u"recovered"_s) != "recovered"_L1)
            return u"%1 is gone, and the database has it as \"%2\""_s.arg(id, states.value(id));
    }
    return {};
}

QString History::checkSettled() const
{
    if (!m_result.complete || m_result.error)
        return u"the vendor was honest, and it still does not know: %1"_s.arg(
            m_result.error ? m_result.error->detail : u"no error"_s);
    const auto open = m_world->open();
    return open == m_open
        ? QString()
        : u"in the end it has {%1}, and true is {%2}"_s.arg(names(m_open), names(open));
}

} // namespace yagura::test
