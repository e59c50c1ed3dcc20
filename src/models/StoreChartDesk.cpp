// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreChartDesk.h"

#include "models/NotOpen.h"
#include "models/Times.h"
#include "store/ChartQueries.h"
#include "store/Session.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

StoreChartDesk::StoreChartDesk() = default;

StoreChartDesk::~StoreChartDesk()
{
    close();
}

void StoreChartDesk::open(const QString& conninfo)
{
    close();
    m_session = std::make_unique<store::Session>(conninfo, u"desktop charts"_s, store::SessionTerms::ofDesk());
    m_queries = std::make_unique<store::ChartQueries>(*m_session);
}

void StoreChartDesk::close()
{
    m_queries.reset();
    m_session.reset();
}

QFuture<core::Result<core::TrendChart>> StoreChartDesk::trend()
{
    return m_queries ? m_queries->trend() : notOpen<core::TrendChart>();
}

QFuture<core::Result<core::ServiceLevel>> StoreChartDesk::serviceLevel()
{
    return m_queries ? m_queries->serviceLevel(Times::roomZoneName()) : notOpen<core::ServiceLevel>();
}

QFuture<core::Result<core::NoiseChart>> StoreChartDesk::noise()
{
    return m_queries ? m_queries->noise() : notOpen<core::NoiseChart>();
}

QFuture<core::Result<core::LoadChart>> StoreChartDesk::load()
{
    return m_queries ? m_queries->load(QString::fromLatin1(Times::zone().id())) : notOpen<core::LoadChart>();
}

} // namespace yagura::models
