// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/SimilarPane.h"

#include "ui/common/StatePanel.h"
#include "ui/common/QuietTable.h"
#include "ui/item/QuietRows.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/ItemDesk.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using yagura::models::SimilarModel;

namespace yagura::ui {

SimilarPane::SimilarPane(const Theme& theme, models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_summary(new QLabel(this))
    , m_view(new QTableView(this))
    , m_note(new QLabel(this))
    , m_panel(new StatePanel(theme, this))
{
    setObjectName(u"similarPane"_s);
    m_summary->setObjectName(u"similarSummary"_s);
    m_note->setObjectName(u"similarNote"_s);
    m_note->setProperty("tone", u"muted"_s);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (auto* label : {m_summary, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(16, 0, 16, 0);
    }
    m_view->setObjectName(u"similarView"_s);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new QuietRows(theme, m_view));
    makeQuiet(*m_view);
    m_view->installEventFilter(this);
    auto* header = m_view->horizontalHeader();
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    m_view->setColumnWidth(SimilarModel::ResolvedColumn, em * 19);
    m_view->setColumnWidth(SimilarModel::EndColumn, em * 22);
    m_view->setColumnWidth(SimilarModel::ResponseColumn, em * 14);
    m_view->setColumnWidth(SimilarModel::ResolutionColumn, em * 15);
    m_view->setColumnHidden(SimilarModel::NoteColumn, true); // below, in full, for the chosen one
    header->setSectionResizeMode(SimilarModel::TitleColumn, QHeaderView::Stretch);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    auto* table = new QHBoxLayout; // 8 here and 8 in each cell: the text stands where all the other text stands
    table->setContentsMargins(8, 0, 8, 0);
    table->addWidget(m_view);
    layout->addLayout(table, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_panel, 2);
    connect(m_panel, &StatePanel::asked, this, &SimilarPane::read);
    connect(&desk, &models::Desk::connectionRegained, this, [this] {
        if (m_error)
            read();
    });
    connect(m_view, &QTableView::doubleClicked, this, &SimilarPane::openCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SimilarPane::refresh);
    retranslate();
}

void SimilarPane::showItem(core::ItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    m_error.reset();
    m_model.setItems({});
    m_reading = false;
    if (item.isValid())
        read();
    refresh();
    emit counted();
}

void SimilarPane::read()
{
    m_reading = true;
    m_error.reset();
    refresh();
    core::whenever(m_desk.items().similarItems(m_item), this, [this, id = m_item](const core::Result<std::vector<core::SimilarItem>>& found) {
        if (id != m_item)
            return;
        m_reading = false;
        if (found)
            m_model.setItems(*found);
        else
            m_error = found.error();
        if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
            m_view->selectRow(0);
        refresh();
        emit counted();
    });
}

void SimilarPane::retranslate()
{
    m_view->setAccessibleName(tr("Similar items of the past"));
    m_model.retranslate();
    refresh();
}

void SimilarPane::refresh()
{
    const auto any = m_model.rowCount() > 0;
    m_summary->setVisible(any);
    m_view->setVisible(any);
    m_panel->setVisible(!any);
    m_summary->setText(m_model.summary());
    const auto current = m_view->currentIndex();
    const auto note = any && current.isValid() ? current.siblingAtColumn(SimilarModel::NoteColumn).data().toString() : QString();
    m_note->setText(note.isEmpty() ? tr("Nobody wrote a note on it.") + u' ' + tr("Enter opens it.") : tr("Last note of %1", "note").arg(note) + u'\n' + tr("Enter opens it."));
    m_note->setVisible(any && current.isValid());
    if (any)
        return;
    if (m_error) {
        const auto words = models::ErrorText::words(models::Failing::Reading, *m_error);
        m_panel->say({StatePanel::Mood::Trouble, words.failed, words.toDo, tr("Try again"), {}, words.details});
    } else if (m_reading) {
        m_panel->say(StatePanel::Mood::Busy, tr("Looking for what was like this …"), {}, tr("Try again"));
    } else {
        m_panel->say(StatePanel::Mood::Blank, m_model.summary());
    }
}

void SimilarPane::openCurrent()
{
    const auto current = m_view->currentIndex();
    if (current.isValid())
        emit opened({current.data(SimilarModel::IdRole).toLongLong()});
}

bool SimilarPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yagura::ui
