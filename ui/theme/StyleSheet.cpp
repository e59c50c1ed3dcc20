// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/StyleSheet.h"

#include "ui/theme/Tokens.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace yagura::ui {

QString styleSheet(const Tokens& tokens)
{
    auto sheet = QStringLiteral(R"(
QMainWindow::separator { background: @window; width: 6px; height: 6px; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; padding: 6px 12px; spacing: 8px; }
QToolBar#noticeBar { padding: 0; border: none; }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }

QFrame#pane { background: @surface; border: 1px solid @line; border-radius: 4px; }
QWidget#dockTitle { background: @raised; border: 1px solid @line; border-bottom: none;
    border-top-left-radius: 4px; border-top-right-radius: 4px; }
QWidget#dockBody { background: @surface; border: 1px solid @line;
    border-bottom-left-radius: 4px; border-bottom-right-radius: 4px; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="stale"] { color: @unknown; }
QLabel[tone="critical"] { color: @critical; }

QTableView, QListView, QTreeView { background: @surface; border: none; outline: none; gridline-color: transparent; }
QTableView { selection-background-color: @selection; selection-color: @text; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }

QFrame#palette { background: @surface; border: 1px solid @accent; border-radius: 6px; }
QFrame#palette QLineEdit { padding: 6px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: @surface; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }

QLineEdit, QPlainTextEdit { background: @surface; color: @text; border: 1px solid @line; border-radius: 4px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @disabled; }
QPlainTextEdit#raw { background: @surface; border: none; padding: 0; }
QTreeView::item { padding: 2px 0; }
QWidget#firstRunPage, QScrollArea#firstRunArea, QWidget#firstRunSheet { background: @window; }
QWidget#firstRunCard { border: 1px solid @line; border-radius: 6px; }
QTreeView#keyList::item { padding: 4px 0; }
QTreeView#keyList QHeaderView::section { padding: 4px 3px; }
QTreeView::item:selected { background: @selection; color: @text; }
QScrollArea, QWidget#monitorPage, QWidget#customerSheet, QWidget#settingsPage, QWidget#historyPage, QWidget#firstRunCard { background: @surface; }
QWidget#customerNoteFrame { background: @raised; border: none; border-left: 3px solid @accent; }
QWidget#customerNoteFrame QLabel { background: transparent; }

QComboBox { background: @raised; color: @text; border: 1px solid @line; border-radius: 4px; padding: 4px 8px; }
QComboBox:hover { border-color: @muted; }
QComboBox:focus, QComboBox:on { border-color: @accent; }
QComboBox:disabled { color: @disabled; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/ui/arrow-@kind.svg); width: 10px; height: 6px; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; outline: none; padding: 4px;
    selection-background-color: @accent; selection-color: @onAccent; }
QAbstractSpinBox { background: @surface; color: @text; border: 1px solid @line; border-radius: 4px; padding: 4px 24px 4px 8px; }
QAbstractSpinBox:focus { border-color: @accent; }
QAbstractSpinBox:disabled { color: @disabled; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; border: none; width: 20px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(:/ui/up-@kind.svg); width: 8px; height: 5px; }
QAbstractSpinBox::down-arrow { image: url(:/ui/arrow-@kind.svg); width: 8px; height: 5px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 3px; background: @surface; }
QCheckBox::indicator:checked { image: url(:/ui/tick-@kind.svg); background: @accent; border-color: @accent; }
QCheckBox::indicator:disabled { border-color: @line; background: @raised; }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @muted; border-radius: 7px; background: @surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; background: @surface; }
QRadioButton:focus { color: @accent; }
QRadioButton:disabled { color: @disabled; }
QCheckBox:focus { color: @accent; }
QCheckBox:disabled { color: @disabled; }

QPushButton, QToolButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 4px; padding: 4px 12px; }
QPushButton:hover, QToolButton:hover { border-color: @muted; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"]:disabled { background: @raised; color: @disabled; border-color: @line; }
QToolButton[chip="true"] { background: transparent; color: @muted; border-radius: 10px; padding: 1px 10px; }
QToolButton[chip="true"]:checked { color: @text; border-color: @accent; }
QToolButton[chip="true"]:disabled { color: @disabled; border-color: transparent; }
QToolButton[tone="stale"] { color: @unknown; border: 1px dashed @unknown; }
QTabBar QToolButton { padding: 0; }
QToolButton::menu-indicator { image: none; width: 0; }

QMenu { background: @raised; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 2px; }
QMenu::item:selected { background: @accent; color: @onAccent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
    const QMap<QString, QColor> names {
        {u"@window"_s, tokens.window},
        {u"@surface"_s, tokens.surface},
        {u"@raised"_s, tokens.raised},
        {u"@line"_s, tokens.line},
        {u"@text"_s, tokens.text},
        {u"@muted"_s, tokens.muted},
        {u"@accent"_s, tokens.accent},
        {u"@onAccent"_s, tokens.onAccent()},
        {u"@unknown"_s, tokens.unknown},
        {u"@critical"_s, tokens.critical},
        {u"@selection"_s, tokens.selection()},
        {u"@disabled"_s, mixed(tokens.surface, tokens.muted, 0.6)},
    };
    // A style sheet draws an arrow from a picture alone.
    sheet.replace(u"@kind"_s, tokens.window.lightnessF() < 0.5F ? u"dark"_s : u"light"_s);
    for (const auto& [name, colour] : names.asKeyValueRange())
        sheet.replace(name, colour.name());
    return sheet;
}

} // namespace yagura::ui
