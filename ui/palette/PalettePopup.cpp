// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/PalettePopup.h"

#include "ui/common/StatePanel.h"
#include "ui/common/Tone.h"
#include "ui/palette/PaletteDelegate.h"
#include "ui/theme/Theme.h"

#include "models/PaletteController.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::PaletteModel;

namespace {

constexpr auto popupSize = QSize(760, 480);
constexpr auto popupTop = 44; // under the tool bar's upper edge: the search field stays in sight
constexpr auto linesOfPage = 10;

} // namespace

PalettePopup::PalettePopup(const Theme& theme, models::PaletteController& palette, QWidget* window)
    : QFrame(window)
    , m_palette(palette)
    , m_line(new PaletteLine(this))
    , m_list(new QListView(this))
    , m_nothing(new StatePanel(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"palette"_s);
    setProperty("helpPage", u"keys"_s);
    setAutoFillBackground(true);
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setMaxLength(200);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(&palette.model());
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys come from the line
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_hint->setObjectName(u"paletteHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 8);
    layout->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_line);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 0);
    bottom->addWidget(m_hint);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addLayout(bottom);
    hide();

    connect(m_line, &PaletteLine::wanted, this, [this](const QString& shown) {
        m_current.clear();
        m_takesWhenFound = false;
        m_palette.setText(shown);
    });
    connect(m_line, &PaletteLine::stepped, this, &PalettePopup::step);
    connect(m_line, &PaletteLine::taken, this, [this] {
        m_takesWhenFound = m_palette.isSearching();
        if (!m_takesWhenFound)
            take();
    });
    connect(m_line, &PaletteLine::left, this, &PalettePopup::leave);
    connect(m_line, &PaletteLine::deserted, this, &PalettePopup::leave);
    connect(m_list, &QListView::clicked, this, &PalettePopup::take);
    connect(&m_palette, &models::PaletteController::found, this, &PalettePopup::showFound);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PalettePopup::showCurrent);
    window->installEventFilter(this);
    retranslate();
}

void PalettePopup::open()
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        m_current.clear();
        m_takesWhenFound = false;
        const QSignalBlocker quiet(m_line);
        m_line->clear();
    }
    showCurrent();
    place();
    show();
    raise();
    window()->activateWindow(); // the key may have come from a floating pane
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void PalettePopup::leave()
{
    if (!isVisible() || m_leaving)
        return;
    const QScopedValueRollback once(m_leaving, true); // giving the keyboard away is a reason to leave, too
    m_takesWhenFound = false;
    if (m_line->hasFocus() && m_before && m_before->isVisible()) {
        if (m_before->window() != window())
            m_before->activateWindow();
        m_before->setFocus(Qt::OtherFocusReason);
    }
    hide();
    m_palette.end();
    emit closed();
}

void PalettePopup::place()
{
    const auto* window = parentWidget();
    const auto size = popupSize.boundedTo(window->size() - QSize(48, popupTop + 16));
    setGeometry(QRect(QPoint((window->width() - size.width()) / 2, popupTop), size));
}

void PalettePopup::step(PaletteLine::Step step)
{
    const auto last = m_palette.model().rowCount() - 1;
    const auto row = m_list->currentIndex().row();
    if (last < 0)
        return;
    auto next = row;
    switch (step) {
    case PaletteLine::Step::Up:
        next = row - 1;
        break;
    case PaletteLine::Step::Down:
        next = row + 1;
        break;
    case PaletteLine::Step::PageUp:
        next = row - linesOfPage;
        break;
    case PaletteLine::Step::PageDown:
        next = row + linesOfPage;
        break;
    case PaletteLine::Step::First:
        next = 0;
        break;
    case PaletteLine::Step::Last:
        next = last;
        break;
    }
    m_list->setCurrentIndex(m_palette.model().index(std::clamp(next, 0, last)));
    m_current = m_list->currentIndex().data(PaletteModel::IdRole).toString();
}

void PalettePopup::take()
{
    const auto at = m_list->currentIndex();
    if (!at.isValid() || !at.data(PaletteModel::ReasonRole).toString().isEmpty())
        return; // the line below says why
    const auto id = at.data(PaletteModel::IdRole).toString();
    leave();
    emit chosen(id);
}

void PalettePopup::showFound()
{
    const auto& rows = m_palette.model().rows();
    const auto kept = std::ranges::find_if(rows, [this](const models::PaletteRow& row) { return row.entry.id == m_current; });
    const auto row = m_current.isEmpty() || kept == rows.end() ? 0 : static_cast<int>(kept - rows.begin());
    m_stack->setCurrentWidget(rows.empty() ? static_cast<QWidget*>(m_nothing) : m_list);
    if (rows.empty())
        m_nothing->say(StatePanel::Mood::NoMatch, tr("Nothing is called that."),
            tr("Type fewer letters, or a reading in kana or romaji. > finds actions, # an item by its number, @ a customer."));
    m_list->setCurrentIndex(m_palette.model().index(row));
    if (m_list->currentIndex().isValid())
        m_list->scrollTo(m_list->currentIndex());
    showCurrent();
    if (std::exchange(m_takesWhenFound, false))
        take();
}

void PalettePopup::showCurrent()
{
    const auto at = m_list->currentIndex();
    const auto reason = at.data(PaletteModel::ReasonRole).toString();
    m_hint->setText(reason.isEmpty() ? tr("Enter: do it   ·   Esc: close   ·   > actions   # item number   @ customers") : tr("Not possible now: %1").arg(reason));
    setTone(*m_hint, reason.isEmpty() ? u"muted"_s : u"stale"_s);
    // The keyboard stays in the line: who hears the screen is told of the list's line all the same.
    if (isVisible() && at.isValid()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(at.row());
        QAccessible::updateAccessibility(&event);
    }
}

bool PalettePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void PalettePopup::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_line->setPlaceholderText(tr("What to do or find: action, item, customer, perspective, setting"));
    m_line->setAccessibleName(tr("What to do or find"));
    m_list->setAccessibleName(tr("Results"));
    showCurrent();
}

void PalettePopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_hint)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yagura::ui
