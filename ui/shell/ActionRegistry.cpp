// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/ActionRegistry.h"

#include "ui/window/Settings.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

/// Two actions of different docks may share a key: each is heard in its own alone.
bool isHeardEverywhere(const QAction& action)
{
    return action.shortcutContext() == Qt::WindowShortcut || action.shortcutContext() == Qt::ApplicationShortcut;
}

bool meet(const ActionRegistry::Entry& one, const ActionRegistry::Entry& other)
{
    return one.area == other.area || isHeardEverywhere(*one.action) || isHeardEverywhere(*other.action);
}

/// The key kept for an action; none where nothing readable is kept. An empty one is a wish too.
std::optional<QKeySequence> keptKey(const QJsonObject& own, const QString& id)
{
    const auto value = own.value(id);
    if (!value.isString() || value.toString().size() > 64)
        return {};
    const auto key = QKeySequence::fromString(value.toString(), QKeySequence::PortableText);
    const auto readable = value.toString().isEmpty() || (key.count() == 1 && key[0].key() != Qt::Key_unknown);
    return readable ? std::optional(key) : std::nullopt;
}

} // namespace

ActionRegistry::ActionRegistry(QMainWindow& window, Settings& settings)
    : QObject(&window)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::Shortcuts)
            applyKeys();
    });
}

void ActionRegistry::addArea(const QString& key, const std::function<QString()>& title)
{
    m_areas.push_back({key, title});
}

size_t ActionRegistry::placeOf(const QString& area) const
{
    return static_cast<size_t>(std::ranges::find(m_areas, area, &Area::key) - m_areas.begin());
}

void ActionRegistry::add(QAction* action, const QString& area)
{
    if (!insert(action, area))
        return;
    applyKeys();
    emit changed();
}

bool ActionRegistry::insert(QAction* action, const QString& area)
{
    Q_ASSERT(!action->objectName().isEmpty() && placeOf(area) < m_areas.size());
    if (find(action->objectName()))
        return false;
    const auto after = std::ranges::upper_bound(m_entries, placeOf(area), {}, [this](const Entry& entry) { return placeOf(entry.area); });
    m_entries.insert(after, Entry {action->objectName(), action, area, action->shortcut()});
    connect(action, &QObject::destroyed, this, &ActionRegistry::forget);
    return true;
}

void ActionRegistry::collect(QObject& root, const QString& otherwise)
{
    auto any = false;
    for (auto* action : root.findChildren<QAction*>()) {
        // Qt's own begin so; a menu's entry opens the menu and does nothing.
        if (action->objectName().isEmpty() || action->objectName().startsWith("_q"_L1) || action->menu() || action->isSeparator())
            continue;
        auto area = otherwise;
        for (auto* above = action->parent(); above; above = above->parent()) {
            if (const auto* dock = qobject_cast<const QDockWidget*>(above); dock && placeOf(dock->objectName()) < m_areas.size())
                area = dock->objectName();
        }
        any = insert(action, area) || any;
    }
    if (any) {
        applyKeys();
        emit changed();
    }
}

void ActionRegistry::forget(QObject* action)
{
    std::erase_if(m_entries, [action](const Entry& entry) { return entry.action == action; });
    emit changed();
}

const ActionRegistry::Entry* ActionRegistry::find(const QString& id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

QStringList ActionRegistry::areas() const
{
    QStringList keys;
    for (const auto& area : m_areas)
        keys += area.key;
    return keys;
}

QString ActionRegistry::areaTitle(const QString& area) const
{
    const auto at = placeOf(area);
    return at < m_areas.size() ? m_areas[at].title() : QString();
}

const ActionRegistry::Entry* ActionRegistry::holderOf(const QKeySequence& key, const QString& besides) const
{
    const auto* wanting = find(besides);
    if (key.isEmpty() || !wanting)
        return nullptr;
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) { return &entry != wanting && entry.action->shortcut() == key && meet(entry, *wanting); });
    return found == m_entries.end() ? nullptr : &*found;
}

bool ActionRegistry::hasOwnKey(const QString& id) const
{
    const auto* entry = find(id);
    return entry && entry->action->shortcut() != entry->defaultKey;
}

void ActionRegistry::take(const QKeySequence& key, const QString& besides, QJsonObject& own) const
{
    const auto* wanting = find(besides);
    for (const auto& entry : m_entries) {
        if (!key.isEmpty() && &entry != wanting && entry.action->shortcut() == key && meet(entry, *wanting))
            own.insert(entry.id, QString());
    }
}

void ActionRegistry::setKey(const QString& id, const QKeySequence& key)
{
    const auto* entry = find(id);
    if (!entry)
        return;
    auto own = m_settings.object(Settings::Key::Shortcuts);
    take(key, id, own);
    if (key == entry->defaultKey)
        own.remove(id);
    else
        own.insert(id, key.toString(QKeySequence::PortableText));
    m_settings.set(Settings::Key::Shortcuts, own);
}

void ActionRegistry::resetAllKeys()
{
    m_settings.reset(Settings::Key::Shortcuts);
}

void ActionRegistry::applyKeys()
{
    const auto own = m_settings.object(Settings::Key::Shortcuts);
    auto moved = false;
    const auto give = [&moved](const Entry& entry, const QKeySequence& key) {
        if (entry.action->shortcut() == key)
            return;
        entry.action->setShortcut(key);
        moved = true;
    };
    for (const auto& entry : m_entries) {
        if (const auto kept = keptKey(own, entry.id))
            give(entry, *kept);
    }
    // What a person chose goes before a default that a later version brought for something else.
    for (const auto& entry : m_entries) {
        if (keptKey(own, entry.id))
            continue;
        const auto taken = !own.isEmpty() && std::ranges::any_of(m_entries, [&](const Entry& other) {
            const auto kept = keptKey(own, other.id);
            return &other != &entry && kept && !kept->isEmpty() && *kept == entry.defaultKey && meet(other, entry);
        });
        give(entry, taken ? QKeySequence() : entry.defaultKey);
    }
    if (moved)
        emit keysChanged();
}

} // namespace yagura::ui
