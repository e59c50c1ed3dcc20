// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QMainWindow>
#include <QObject>
#include <QStringList>

#include <vector>

class QAction;
class QDockWidget;

namespace yagura::ui {

/// Docks that lie over each other; the first is in front.
struct DockCell
{
    QStringList docks;
    int weight = 1; ///< its share of the column's height
};

struct DockColumn
{
    std::vector<DockCell> cells; ///< from the top
    int weight = 1; ///< its share of the window's width
};

/// Where docks are, by their object names. Docks that are not named are closed; names without a dock are passed over.
using Arrangement = std::vector<DockColumn>;

/// The docks of the window: each can be moved, floated, closed, and gone to by a key.
class Docks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Docks)

public:
    explicit Docks(QMainWindow& window);

    /// Takes the dock in and answers the action that shows it and gives it the keyboard, or closes it when it has it.
    QAction* add(QDockWidget* dock, const QKeySequence& key);
    [[nodiscard]] const std::vector<QDockWidget*>& all() const { return m_docks; }
    [[nodiscard]] QAction* action(const QDockWidget* dock) const;
    [[nodiscard]] QStringList names() const; ///< object names of all docks that were taken in
    [[nodiscard]] QDockWidget* named(const QString& objectName) const;

    /// On a low screen the docks of a column lie over each other, so that the window fits it.
    void arrange(const Arrangement& arrangement);
    /// Gives the docks their sizes once more: those asked before the window's first layout are forgotten by it.
    void resizeAgain();
    void show(QDockWidget* dock);
    /// Whether a person sees any dock in the window or floating.
    [[nodiscard]] bool showsAny() const;
    /// Floating docks that no screen shows come back to one.
    void bringBackToScreens();
    void retranslate();

signals:
    void changed(); ///< a dock was moved, floated, closed or shown

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toggle(QDockWidget* dock);
    [[nodiscard]] static bool hasKeyboard(const QDockWidget* dock);

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    std::vector<QAction*> m_actions; ///< of the dock at the same place
    Arrangement m_arranged; ///< only docks that exist
};

} // namespace yagura::ui
