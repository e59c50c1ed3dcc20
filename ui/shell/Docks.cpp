// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/Docks.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

/// A screen less high than this has no room for two docks, one above the other: a full HD screen scaled to twice, say.
constexpr auto lowScreen = 700;

/// Each column as one stack of tabs.
Arrangement stacked(const Arrangement& arrangement)
{
    Arrangement result;
    for (const auto& column : arrangement) {
        DockCell all;
        for (const auto& cell : column.cells)
            all.docks += cell.docks;
        result.push_back({{all}, column.weight});
    }
    return result;
}

/// So much of a floating dock's head has to be on a screen that a hand can take it.
constexpr auto graspable = QSize(80, 24);

Arrangement existing(const Arrangement& wanted, const Docks& docks)
{
    Arrangement result;
    for (const auto& column : wanted) {
        DockColumn kept {{}, column.weight};
        for (const auto& cell : column.cells) {
            DockCell found {{}, cell.weight};
            std::ranges::copy_if(cell.docks, std::back_inserter(found.docks), [&docks](const QString& name) { return docks.named(name) != nullptr; });
            if (!found.docks.isEmpty())
                kept.cells.push_back(found);
        }
        if (!kept.cells.empty())
            result.push_back(kept);
    }
    return result;
}

} // namespace

Docks::Docks(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
}

QAction* Docks::add(QDockWidget* dock, const QKeySequence& key)
{
    Q_ASSERT(!dock->objectName().isEmpty());
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable | QDockWidget::DockWidgetClosable);
    auto* action = new QAction(this);
    action->setObjectName(u"view_"_s + dock->objectName());
    action->setShortcut(key);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, dock] { toggle(dock); });
    m_window.addAction(action);
    m_docks.push_back(dock);
    m_actions.push_back(action);
    dock->installEventFilter(this);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    connect(dock, &QDockWidget::topLevelChanged, this, &Docks::changed);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Docks::changed);
    connect(dock, &QDockWidget::visibilityChanged, this, &Docks::changed);
    return action;
}

QAction* Docks::action(const QDockWidget* dock) const
{
    const auto found = std::ranges::find(m_docks, dock);
    return found == m_docks.end() ? nullptr : m_actions[static_cast<size_t>(found - m_docks.begin())];
}

QDockWidget* Docks::named(const QString& objectName) const
{
    const auto found = std::ranges::find(m_docks, objectName, &QDockWidget::objectName);
    return found == m_docks.end() ? nullptr : *found;
}

QStringList Docks::names() const
{
    QStringList names;
    for (const auto* dock : m_docks)
        names += dock->objectName();
    return names;
}

void Docks::arrange(const Arrangement& arrangement)
{
    const auto* screen = m_window.screen();
    const bool isLow = screen && screen->availableSize().height() < lowScreen;
    m_arranged = existing(isLow ? stacked(arrangement) : arrangement, *this);
    for (auto* dock : m_docks) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    // All in one area: between two areas without a middle, Qt 6.4 ignores the sizes asked of docks.
    QDockWidget* before = nullptr;
    for (const auto& column : m_arranged) {
        auto* head = named(column.cells.front().docks.front());
        if (before)
            m_window.splitDockWidget(before, head, Qt::Horizontal);
        else
            m_window.addDockWidget(Qt::LeftDockWidgetArea, head);
        before = head;
    }
    QStringList open;
    for (const auto& column : m_arranged) {
        auto* above = named(column.cells.front().docks.front());
        for (const auto& cell : column.cells) {
            auto* front = named(cell.docks.front());
            if (front != above)
                m_window.splitDockWidget(above, front, Qt::Vertical);
            above = front;
        }
    }
    for (const auto& column : m_arranged) {
        for (const auto& cell : column.cells) {
            auto* front = named(cell.docks.front());
            for (const auto& name : cell.docks) {
                if (named(name) != front)
                    m_window.tabifyDockWidget(front, named(name));
                named(name)->show();
            }
            front->raise();
            open += cell.docks;
        }
    }
    for (auto* dock : m_docks) {
        if (open.contains(dock->objectName()))
            continue;
        // Closed, but with a place to come back to.
        if (before)
            m_window.tabifyDockWidget(before, dock);
        else
            m_window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        dock->hide();
    }
    for (const auto& column : m_arranged) {
        for (const auto& cell : column.cells)
            named(cell.docks.front())->raise();
    }
    resizeAgain();
}

void Docks::resizeAgain()
{
    QList<QDockWidget*> heads;
    QList<int> widths;
    for (const auto& column : m_arranged) {
        heads += named(column.cells.front().docks.front());
        widths += column.weight * 10;
        QList<QDockWidget*> fronts;
        QList<int> heights;
        for (const auto& cell : column.cells) {
            fronts += named(cell.docks.front());
            heights += cell.weight * 10;
        }
        m_window.resizeDocks(fronts, heights, Qt::Vertical);
    }
    m_window.resizeDocks(heads, widths, Qt::Horizontal);
}

void Docks::show(QDockWidget* dock)
{
    dock->show();
    dock->raise();
    if (dock->isFloating())
        dock->activateWindow();
    // What of the dock had the keyboard last, else what the tab order gives first.
    auto* inner = dock->focusWidget();
    for (auto* next = dock->nextInFocusChain(); !inner && next != dock; next = next->nextInFocusChain()) {
        if (dock->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            inner = next;
    }
    if (inner)
        inner->setFocus(Qt::ShortcutFocusReason);
}

bool Docks::hasKeyboard(const QDockWidget* dock)
{
    const auto* focus = QApplication::focusWidget();
    return focus && (focus == dock || dock->isAncestorOf(focus));
}

void Docks::toggle(QDockWidget* dock)
{
    if (dock->isVisible() && hasKeyboard(dock))
        dock->close();
    else
        show(dock);
    action(dock)->setChecked(dock->toggleViewAction()->isChecked());
}

bool Docks::showsAny() const
{
    return std::ranges::any_of(m_docks, [](const QDockWidget* dock) { return !dock->isHidden(); });
}

void Docks::bringBackToScreens()
{
    const auto screens = QGuiApplication::screens();
    for (auto* dock : m_docks) {
        if (!dock->isFloating() || dock->isHidden())
            continue;
        const auto head = QRect(dock->frameGeometry().topLeft(), QSize(dock->frameGeometry().width(), 48));
        const auto reachable = std::ranges::any_of(screens, [&head](const QScreen* screen) {
            const auto seen = screen->availableGeometry().intersected(head);
            return seen.width() >= graspable.width() && seen.height() >= graspable.height();
        });
        if (reachable)
            continue;
        const auto room = m_window.screen()->availableGeometry();
        dock->resize(dock->size().boundedTo(room.size() * 3 / 4));
        dock->move(room.center() - QRect(QPoint(), dock->size()).center());
    }
}

void Docks::retranslate()
{
    for (size_t at = 0; at < m_docks.size(); ++at) {
        const auto title = m_docks[at]->windowTitle();
        m_actions[at]->setText(tr("Pane: %1").arg(title));
        m_actions[at]->setStatusTip(tr("Show this pane and go to it; once more closes it"));
    }
}

bool Docks::eventFilter(QObject* watched, QEvent* event)
{
    // A dock names itself anew when the language is switched, after the window has.
    if (event->type() == QEvent::WindowTitleChange)
        retranslate();
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        emit changed();
    return QObject::eventFilter(watched, event);
}

} // namespace yagura::ui
