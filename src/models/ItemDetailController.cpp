// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ItemDetailController.h"

#include "models/Desk.h"
#include "models/Whenever.h"

namespace yagura::models {

namespace {

constexpr auto pause = std::chrono::milliseconds(60); // a storm notifies many times a second

} // namespace

ItemDetailController::ItemDetailController(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &ItemDetailController::load);
    connect(&desk, &Desk::somethingChanged, this, &ItemDetailController::reload);
    connect(&desk, &Desk::connectionRegained, this, &ItemDetailController::reload);
}

ItemDetailController::State ItemDetailController::state() const
{
    if (!m_item.isValid())
        return State::Nothing;
    if (m_detail)
        return State::Shown;
    return m_error ? State::Failed : State::Loading;
}

void ItemDetailController::show(core::ItemId id)
{
    if (id == m_item)
        return;
    m_item = id;
    m_detail.reset();
    m_error.reset();
    m_again = false;
    emit itemSwitched(id);
    emit changed();
    if (id.isValid())
        load();
}

void ItemDetailController::reload()
{
    if (m_item.isValid() && !m_soon.isActive())
        m_soon.start();
}

void ItemDetailController::load()
{
    if (!m_item.isValid())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    whenever(m_desk.itemDetail(m_item), this, [this, id = m_item](const auto& result) { take(id, result); });
}

void ItemDetailController::take(core::ItemId id, const core::Result<core::ItemDetail>& result)
{
    m_loading = false;
    const auto again = std::exchange(m_again, false);
    if (id != m_item) {
        load();
        return;
    }
    if (result) {
        const auto differs = !m_detail || m_error || *m_detail != *result;
        m_detail = *result;
        m_error.reset();
        if (differs)
            emit changed();
    } else if (result.error().kind != core::ErrorKind::Cancelled) {
        // What was read before stays on the screen; the loss of the connection is told elsewhere.
        m_error = result.error();
        emit changed();
    }
    if (again)
        reload();
}

} // namespace yagura::models
