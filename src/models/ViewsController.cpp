// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ViewsController.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/ReasonText.h"
#include "models/ViewDesk.h"

#include <algorithm>

namespace yagura::models {

namespace {

/// A room that acts tells of it many times a second, and a view changes a few times a day.
constexpr auto viewsPause = std::chrono::milliseconds(1500);

bool looksAlike(const core::SavedView& one, const core::SavedView& other)
{
    return one.query.trimmed() == other.query.trimmed() && one.choice == other.choice && one.grouping == other.grouping && one.sort == other.sort
        && one.descending == other.descending;
}

/// `view` with the look of `shown`.
core::SavedView withLook(core::SavedView view, const core::SavedView& shown)
{
    view.query = shown.query.trimmed();
    view.choice = shown.choice;
    view.grouping = shown.grouping;
    view.sort = shown.sort;
    view.descending = shown.descending;
    return view;
}

} // namespace

ViewsController::ViewsController(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(viewsPause);
    connect(&m_soon, &QTimer::timeout, this, &ViewsController::reload);
    connect(&desk, &Desk::snapshotTaken, this, [this] {
        if (!std::exchange(m_open, true))
            reload();
    });
    connect(&desk, &Desk::somethingChanged, this, [this] {
        if (m_open && !m_soon.isActive())
            m_soon.start();
    });
    connect(&desk, &Desk::connectionRegained, this, &ViewsController::reload);
}

const core::SavedView* ViewsController::current() const
{
    const auto found = std::ranges::find(m_views, m_current, &core::SavedView::id);
    return m_current.isValid() && found != m_views.end() ? &*found : nullptr;
}

bool ViewsController::isChanged() const
{
    const auto* view = current();
    return view && !looksAlike(*view, m_shown);
}

QString ViewsController::title() const
{
    const auto* view = current();
    if (!view)
        return {};
    return isChanged() ? tr("%1 (changed)", "name of a saved view").arg(view->name) : view->name;
}

void ViewsController::reload()
{
    m_soon.stop();
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    core::whenever(m_desk.views().views(), this, [this](const core::Result<std::vector<core::SavedView>>& views) {
        m_reading = false;
        if (views)
            take(*views);
        // What could not be read is asked for again when the connection is back; what was read before stays.
        if (std::exchange(m_again, false))
            reload();
    });
}

void ViewsController::take(const std::vector<core::SavedView>& views)
{
    const auto before = current() ? std::optional(*current()) : std::nullopt;
    if (std::exchange(m_read, true) && views == m_views)
        return;
    m_views = views;
    emit changed();
    if (before && !current()) {
        m_current = {};
        emit changed();
        emit told(tr("The view “%1” was removed or is no longer shared. What you see stays as it is.").arg(before->name));
    }
}

void ViewsController::show(core::ViewId id)
{
    const auto found = std::ranges::find(m_views, id, &core::SavedView::id);
    if (found == m_views.end())
        return;
    m_current = id;
    const auto view = *found; // what hears it may lead back here
    emit wanted(view);
    emit changed();
}

void ViewsController::follow(const core::SavedView& shown)
{
    const auto before = title();
    m_shown = shown;
    if (title() != before)
        emit changed();
}

void ViewsController::saveAs(const QString& name, bool shared)
{
    core::SavedView view;
    view.name = name.trimmed();
    view.shared = shared;
    save(withLook(view, m_shown));
}

void ViewsController::saveAgain()
{
    if (const auto* view = current())
        save(withLook(*view, m_shown));
}

void ViewsController::rename(const QString& name)
{
    if (const auto* view = current()) {
        auto renamed = *view;
        renamed.name = name.trimmed();
        save(renamed);
    }
}

void ViewsController::setShared(bool shared)
{
    if (const auto* view = current()) {
        auto turned = *view;
        turned.shared = shared;
        save(turned);
    }
}

void ViewsController::save(const core::SavedView& view)
{
    core::whenever(m_desk.views().saveView(view), this, [this](const core::Result<core::SavedView>& result) {
        if (!result) {
            reload(); // somebody else may have changed it
            emit refused(sentence(result.error()));
            return;
        }
        m_current = result->id;
        const auto found = std::ranges::find(m_views, result->id, &core::SavedView::id);
        if (found == m_views.end())
            m_views.push_back(*result);
        else
            *found = *result;
        emit changed();
        emit saved();
        reload();
    });
}

void ViewsController::remove()
{
    const auto* view = current();
    if (!view)
        return;
    core::whenever(m_desk.views().removeView(view->id, view->revision), this, [this, id = view->id](const core::Result<bool>& result) {
        if (!result) {
            reload();
            emit refused(sentence(result.error()));
            return;
        }
        std::erase_if(m_views, [id](const core::SavedView& one) { return one.id == id; });
        if (m_current == id)
            m_current = {};
        emit changed();
        reload();
    });
}

QString ViewsController::sentence(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Conflict:
    case core::ErrorKind::Invalid:
        return ReasonText::sentence(error.detail);
    case core::ErrorKind::NotFound:
        return tr("This view does not exist any more.");
    case core::ErrorKind::Denied:
        if (error.detail == QStringLiteral("not_your_view"))
            return ReasonText::sentence(error.detail);
        break;
    default:
        break;
    }
    return ErrorText::words(Failing::Action, error).all();
}

void ViewsController::retranslate()
{
    emit changed();
}

} // namespace yagura::models
