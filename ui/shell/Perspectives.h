// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/Docks.h"

#include <QObject>
#include <QString>

#include <vector>

class QAction;

namespace yagura::ui {

class LayoutKeeper;
class Settings;

/// Which docks are open and where, by a name: those of the house, and a person's own. The first nine have keys.
class Perspectives final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Perspectives)

public:
    struct Entry
    {
        QString key; ///< stable
        QString name; ///< as people read it
        bool own = false;

        bool operator==(const Entry&) const = default;
    };

    static constexpr int withKeys = 9;
    static constexpr int most = 50; ///< own ones
    static constexpr int longestName = 60;

    Perspectives(QMainWindow& window, Docks& docks, LayoutKeeper& layout, Settings& settings);

    [[nodiscard]] const std::vector<Entry>& all() const { return m_entries; }
    [[nodiscard]] QKeySequence keyOf(size_t place) const; ///< as it is set now; empty where there is none
    [[nodiscard]] QString current() const; ///< the one chosen last; it may have been changed by hand since
    /// Lays the docks out. Unknown keys and own ones that cannot be read any more give the alert duty.
    void choose(const QString& key);
    /// The docks as they are now, under a new name. Answers its key, empty when the name is empty or there are too many.
    QString saveAs(const QString& name);
    void saveAgain(const QString& key); ///< an own one, as the docks are now
    void rename(const QString& key, const QString& name);
    void remove(const QString& key); ///< an own one
    void retranslate();

    [[nodiscard]] static Arrangement builtIn(const QString& key); ///< empty for unknown keys

signals:
    void listChanged();
    void chosen(const QString& key);

private:
    void readList();

    QMainWindow& m_window;
    Docks& m_docks;
    LayoutKeeper& m_layout;
    Settings& m_settings;
    std::vector<Entry> m_entries;
    std::vector<QAction*> m_actions;
};

} // namespace yagura::ui
