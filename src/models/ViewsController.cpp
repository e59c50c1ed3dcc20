// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ViewsController.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/NameOrder.h"
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

bool ViewsController::isOutdated() const
{
    const auto* view = current();
    return view && view->revision > m_revision;
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

/// Shared ones first, each sort by its names.
void ViewsController::sort()
{
    const NameOrder order;
    std::ranges::stable_sort(m_views, [&order](const core::SavedView& one, const core::SavedView& other) {
        return one.shared != other.shared ? one.shared : order.compare(one.name, other.name) < 0;
    });
}

void ViewsController::take(const std::vector<core::SavedView>& views)
{
    const auto before = current() ? std::optional(*current()) : std::nullopt;
    const auto shown = std::exchange(m_views, views);
    sort();
    if (std::exchange(m_read, true) && shown == m_views)
        return;
    showLast();
    emit changed();
    if (before && !current()) {
        m_current = {};
        emit changed();
        emit told(tr("The view “%1” was removed or is no longer shared. What you see stays as it is.").arg(before->name));
    } else if (before && isOutdated() && current()->revision > before->revision) {
        emit told(tr("The view “%1” was changed by somebody else. What you see stays as it is.").arg(before->name));
    }
}

void ViewsController::show(core::ViewId id)
{
    const auto found = std::ranges::find(m_views, id, &core::SavedView::id);
    if (found == m_views.end())
        return;
    m_current = id;
    m_revision = found->revision;
    const auto view = *found; // what hears it may lead back here
    emit wanted(view);
    emit changed();
}

void ViewsController::remember(core::ViewId id, const QString& owner)
{
    m_last = id;
    m_lastOwner = owner;
    showLast();
}

void ViewsController::showLast()
{
    if (!m_read)
        return;
    const auto id = std::exchange(m_last, {});
    const auto found = std::ranges::find(m_views, id, &core::SavedView::id);
    // Another database has another view of that number.
    if (found == m_views.end() || found->owner != m_lastOwner || m_current.isValid() || !looksAlike(m_shown, {}))
        return;
    m_current = id;
    m_revision = found->revision;
    const auto view = *found;
    emit remembered(view);
}

void ViewsController::follow(const core::SavedView& shown)
{
    const auto before = title();
    m_shown = shown;
    if (title() != before)
        emit changed();
}

core::SavedView ViewsController::asShown(const core::SavedView& view) const
{
    auto shown = view;
    if (view.id == m_current)
        shown.revision = m_revision;
    return shown;
}

void ViewsController::saveAs(const QString& name, bool shared, const Outcome& outcome)
{
    core::SavedView view;
    view.name = name.trimmed();
    view.shared = shared;
    save(withLook(view, m_shown), outcome);
}

void ViewsController::saveAgain()
{
    if (const auto* view = current())
        save(withLook(asShown(*view), m_shown));
}

void ViewsController::rename(core::ViewId id, const QString& name, const Outcome& outcome)
{
    const auto found = std::ranges::find(m_views, id, &core::SavedView::id);
    if (found == m_views.end()) {
        const auto gone = sentence({core::ErrorKind::NotFound, {}, {}, std::nullopt});
        outcome ? outcome(gone) : emit refused(gone);
        return;
    }
    auto renamed = asShown(*found);
    renamed.name = name.trimmed();
    save(renamed, outcome);
}

void ViewsController::setShared(bool shared)
{
    if (const auto* view = current()) {
        auto turned = asShown(*view);
        turned.shared = shared;
        save(turned);
    }
}

void ViewsController::save(const core::SavedView& view, const Outcome& outcome)
{
    core::whenever(m_desk.views().saveView(view), this, [this, outcome, before = m_current, isNew = !view.id.isValid()](const core::Result<core::SavedView>& result) {
        if (!result) {
            reload(); // somebody else may have changed it
            emit changed(); // what stood for it on the screen is as it was
            const auto why = sentence(result.error());
            outcome ? outcome(why) : emit refused(why);
            return;
        }
        if (isNew && m_current == before)
            m_current = result->id; // else another one was chosen meanwhile
        if (m_current == result->id)
            m_revision = result->revision;
        const auto found = std::ranges::find(m_views, result->id, &core::SavedView::id);
        if (found == m_views.end())
            m_views.push_back(*result);
        else
            *found = *result;
        sort();
        emit changed();
        emit saved();
        if (outcome)
            outcome({});
        reload();
    });
}

void ViewsController::remove(core::ViewId id, qint64 revision)
{
    core::whenever(m_desk.views().removeView(id, revision), this, [this, id](const core::Result<bool>& result) {
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
