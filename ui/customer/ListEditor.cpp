// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/ListEditor.h"

#include "ui/common/TypedWords.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

ListEditor::ListEditor(const QString& name, const QString& title, const std::vector<std::pair<QString, int>>& columns, QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, static_cast<int>(columns.size()), this))
{
    auto* head = new QLabel(title, this);
    head->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    head->setBuddy(m_table);
    m_table->setObjectName(name);
    m_table->setAccessibleName(title);
    m_table->setSelectionMode(QTableWidget::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setStyleSheet(u"QHeaderView::section { padding-left: 3px; }"_s);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setVisible(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    for (auto column = 0; column < m_table->columnCount(); ++column) {
        const auto& [label, width] = columns[static_cast<std::size_t>(column)];
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(label));
        if (width > 0)
            m_table->setColumnWidth(column, em * width);
        else
            m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const QString& ending, const QString& text, auto does) {
        auto* made = new QToolButton(this);
        made->setObjectName(name + ending);
        made->setText(text);
        made->setAccessibleName(tr("%1: %2", "button and list").arg(text, title));
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, this, does);
        buttons->addWidget(made);
        return made;
    };
    m_add = button(u"Add"_s, tr("Add", "row"), [this] { add(); });
    m_remove = button(u"Remove"_s, tr("Remove", "row"), [this] { remove(); });
    m_up = button(u"Up"_s, tr("Up", "row"), [this] { move(-1); });
    m_down = button(u"Down"_s, tr("Down", "row"), [this] { move(1); });
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    m_table->installEventFilter(this);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ListEditor::refresh);
    connect(m_table, &QTableWidget::itemChanged, this, [this] { setTyped(*this, true); });
    refresh();
}

/// Enter writes in the cell, as F2 does: the dialog would take it for its button.
bool ListEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && window()->focusWidget() == m_table) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (auto* item = m_table->currentItem())
                m_table->editItem(item);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QStringList ListEditor::row(int at) const
{
    QStringList cells;
    for (auto column = 0; column < m_table->columnCount(); ++column) {
        const auto* item = m_table->item(at, column);
        cells += item ? item->text().trimmed() : QString();
    }
    return cells;
}

void ListEditor::setRow(int at, const QStringList& cells)
{
    for (auto column = 0; column < m_table->columnCount(); ++column)
        m_table->setItem(at, column, new QTableWidgetItem(cells.value(column)));
}

void ListEditor::setRows(const std::vector<QStringList>& rows)
{
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (auto at = 0; at < m_table->rowCount(); ++at)
        setRow(at, rows[static_cast<std::size_t>(at)]);
    setTyped(*this, false);
    refresh();
}

std::vector<QStringList> ListEditor::rows() const
{
    std::vector<QStringList> answer;
    for (auto at = 0; at < m_table->rowCount(); ++at) {
        auto cells = row(at);
        if (std::ranges::any_of(cells, [](const QString& cell) { return !cell.isEmpty(); }))
            answer.push_back(std::move(cells));
    }
    return answer;
}

void ListEditor::add()
{
    const auto at = m_table->currentRow() < 0 ? m_table->rowCount() : m_table->currentRow() + 1;
    m_table->insertRow(at);
    setRow(at, {});
    m_table->setCurrentCell(at, 0);
    m_table->editItem(m_table->item(at, 0));
}

void ListEditor::remove()
{
    m_table->removeRow(m_table->currentRow());
    setTyped(*this, true);
    refresh();
}

void ListEditor::move(int by)
{
    const auto from = m_table->currentRow();
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= m_table->rowCount())
        return;
    const auto cells = row(from);
    setRow(from, row(to));
    setRow(to, cells);
    setTyped(*this, true);
    m_table->setCurrentCell(to, std::max(0, m_table->currentColumn()));
}

void ListEditor::refresh()
{
    const auto at = m_table->currentRow();
    m_remove->setEnabled(at >= 0);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < m_table->rowCount());
}

} // namespace yagura::ui
