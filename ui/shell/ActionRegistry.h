// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;

namespace yagura::ui {

class Settings;

/// All that can be done in the window, by area, each action by its object name: what the key sheet shows and edits and
/// the palette finds. The keys a person chose are in the settings; an action takes its own as soon as it is added.
class ActionRegistry final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRegistry)

public:
    struct Entry
    {
        QString id; ///< the action's object name; stable, it is what the settings hold
        QAction* action = nullptr; ///< its text, tip, key and whether it is possible now are the action's own
        QString area; ///< a key of areas()
        QKeySequence defaultKey;
    };

    /// `settings` outlives the registry.
    ActionRegistry(QMainWindow& window, Settings& settings);

    /// An area of that key, after those there are; `title` is asked whenever it is shown.
    void addArea(const QString& key, const std::function<QString()>& title);
    /// Takes an action in, with the key it has now as its default. Twice is once; one that dies is forgotten.
    void add(QAction* action, const QString& area);
    /// Adds every named action below `root` that is not in yet, in the area of its dock, else in `otherwise`.
    void collect(QObject& root, const QString& otherwise);

    [[nodiscard]] const std::vector<Entry>& all() const { return m_entries; } ///< in the order of their areas
    [[nodiscard]] const Entry* find(const QString& id) const;
    [[nodiscard]] QStringList areas() const;
    [[nodiscard]] QString areaTitle(const QString& area) const;

    /// The other action that the key would call too, where both can be heard. Null for none.
    [[nodiscard]] const Entry* holderOf(const QKeySequence& key, const QString& besides) const;
    [[nodiscard]] bool hasOwnKey(const QString& id) const; ///< not its default
    void setKey(const QString& id, const QKeySequence& key); ///< empty for none; taken from whoever has it
    void resetAllKeys();

signals:
    void changed(); ///< an action came or went
    void keysChanged();

private:
    struct Area
    {
        QString key;
        std::function<QString()> title;
    };

    bool insert(QAction* action, const QString& area);
    [[nodiscard]] size_t placeOf(const QString& area) const;
    void forget(QObject* action);
    void take(const QKeySequence& key, const QString& besides, QJsonObject& own) const;
    void applyKeys();

    Settings& m_settings;
    std::vector<Area> m_areas;
    std::vector<Entry> m_entries;
};

} // namespace yagura::ui
