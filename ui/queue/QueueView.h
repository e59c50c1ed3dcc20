// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "ui/queue/QueueDelegate.h"

#include <QElapsedTimer>
#include <QPoint>
#include <QString>
#include <QTableView>

#include <functional>
#include <vector>

namespace yagura::models {
class QueueModel;
}

namespace yagura::ui {

class Theme;

/// What of the queue is chosen, as it is seen: what a key acts on.
struct QueueAim
{
    enum class Kind {
        Nothing,
        One, ///< the row that is selected, else the one under the cursor
        Group, ///< the head of a group, under the cursor
        Several, ///< more than one row is selected
    };
    Kind kind = Kind::Nothing;
    core::ItemId item; ///< of One

    bool operator==(const QueueAim&) const = default;
};

/// The table of the queue. What a person chose stays chosen and what they look at stays where it is, whatever comes,
/// goes or moves: a row that leaves takes the selection with it, and no other row is chosen in its place, since the
/// next key would then act on something that nobody chose.
class QueueView final : public QTableView
{
    Q_OBJECT

public:
    QueueView(const Theme& theme, models::QueueModel& queue, QWidget* parent = nullptr);

    [[nodiscard]] core::ItemId chosen() const { return m_chosen; }
    void choose(core::ItemId id); ///< as a person does; an id that is not in the queue chooses nothing
    void chooseNothing(); ///< what is shown is of elsewhere
    [[nodiscard]] QueueAim aim() const; ///< as of now, at once, however many are selected
    /// All that a key acts on, in the order of the rows: of a group those in it, shown or not. Resolved ones are left out.
    [[nodiscard]] std::vector<core::ItemId> aimedItems() const;
    [[nodiscard]] QString aimedGroup() const; ///< the name of the group under the cursor
    [[nodiscard]] bool isAimInSight() const; ///< whether the row that a key acts on can be seen
    [[nodiscard]] std::vector<int> visibleRows() const;
    void bringIntoSight(int row); ///< a quarter down the list, and nothing that happens before the next painting undoes it
    [[nodiscard]] std::vector<core::ItemId> selectedItems() const; ///< in their order; no more than are shown
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] bool hasSeveralSelected() const; ///< at once, however many they are
    /// Whether a person's hand is on the rows: a menu is open, rows are being selected, the list is scrolled away from
    /// its top, the pointer moved over it a moment ago. Rows must not move then.
    [[nodiscard]] bool isUnderHand() const;
    /// Which keys act on an item: with several selected, or on a group's head, they are told by keyForMany instead.
    void setActionKeys(std::function<bool(const QKeySequence&)> isActionKey);
    void setReducedMotion(bool reduced);
    void setDensity(Density density);

signals:
    void itemChosen(yagura::core::ItemId id);
    void aimChanged(); ///< to another row, or to none, one, a group or several
    void selectedItemsChanged();
    /// Several items or a group are chosen and the key of an action was pressed, which acts on one.
    void keyForMany(const QKeySequence& key);
    /// The key of an action was pressed while the row it would act on was not to be seen. It is now, and nothing was done.
    void keyOutOfSight(const QKeySequence& key);
    void menuAsked(const QPoint& globalPosition);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    bool event(QEvent* event) override;
    void keyboardSearch(const QString& search) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;

private:
    void layOutColumns();
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] core::ItemId idAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::ItemId id) const;
    void chooseRow(int row);
    void comeBack();
    void restyle();
    [[nodiscard]] bool isActionKey(const QKeyEvent& event) const;
    [[nodiscard]] bool isTakenHere(const QKeyEvent& event) const; ///< the key of an action, which must not reach it at once
    void retarget();
    void retargetSoon(); ///< when the rows stand
    bool moveAmongGroups(const QKeyEvent& event);

    struct Place
    {
        core::ItemId id;
        int top = 0; ///< of its row in the viewport
    };

    const Theme& m_theme;
    models::QueueModel& m_queue;
    QueueDelegate* m_delegate;
    core::ItemId m_chosen;
    QueueAim m_aim; ///< as it was told last
    std::vector<Place> m_places; ///< of the rows on the screen before a change; empty when none is under way
    bool m_structural = false;
    int m_changing = 0; ///< changes of rows that are under way
    bool m_willRetarget = false;
    bool m_pressed = false;
    std::function<bool(const QKeySequence&)> m_isActionKey;
    QElapsedTimer m_pointer; ///< since it moved; invalid while it is elsewhere
    int m_pulseTimer = 0;
    int m_pulseStep = 0;
};

} // namespace yagura::ui
