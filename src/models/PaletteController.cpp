// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/PaletteController.h"

#include "models/PaletteSearch.h"

namespace yagura::models {

PaletteController::PaletteController(QObject* parent)
    : QObject(parent)
    , m_latest(std::make_shared<std::atomic<int>>(0))
{
    m_pool.setMaxThreadCount(1); // so that jobs run in the order in which they were given
}

PaletteController::~PaletteController()
{
    *m_latest = -1;
    m_pool.clear();
    m_pool.waitForDone();
}

void PaletteController::begin(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    m_search = std::make_shared<PaletteSearch>();
    m_recent = recent;
    m_text.clear();
    add(std::move(entries));
}

void PaletteController::add(std::vector<PaletteEntry> entries)
{
    if (!m_search)
        return;
    // Shared, since a job of the pool is copied and a hundred thousand entries are not.
    const auto given = std::make_shared<std::vector<PaletteEntry>>(std::move(entries));
    m_pool.start([search = m_search, given] { search->add(std::move(*given)); });
    ask();
}

void PaletteController::setText(const QString& typed)
{
    if (typed == m_text)
        return;
    m_text = typed;
    ask();
}

void PaletteController::end()
{
    m_latest->store(++m_asked);
    m_answered = m_asked;
    m_pool.clear();
    m_search.reset(); // a job that runs has its own hold on it
    m_text.clear();
    m_model.setRows({});
}

void PaletteController::ask()
{
    if (!m_search)
        return;
    const auto number = ++m_asked;
    m_latest->store(number);
    m_pool.start([this, search = m_search, latest = m_latest, typed = m_text, recent = m_recent, number] {
        const auto stop = [&latest, number] { return latest->load() != number; };
        if (stop())
            return;
        auto rows = search->find(typed, recent, stop);
        if (stop())
            return;
        // The destructor waits for the pool, so that this is alive here.
        QMetaObject::invokeMethod(
            this,
            [this, number, rows = std::move(rows)]() mutable {
                if (number != m_asked)
                    return;
                m_answered = number;
                m_model.setRows(std::move(rows));
                emit found();
            },
            Qt::QueuedConnection);
    });
}

} // namespace yagura::models
