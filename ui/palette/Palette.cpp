// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/Palette.h"

#include "ui/palette/PalettePopup.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Perspectives.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/NameOrder.h"
#include "models/PlainTip.h"
#include "models/QueueModel.h"

#include <QAction>
#include <QJsonArray>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::PaletteEntry;
using models::PaletteKind;

namespace {

constexpr auto sliceOfSlots = 2000; // gathered in a millisecond or two
constexpr auto mostRecent = 12;
constexpr auto actionSign = "action:"_L1;
constexpr auto perspectiveSign = "perspective:"_L1;
constexpr auto itemSign = "item:"_L1;
constexpr auto customerSign = "customer:"_L1;

/// As it is said, without the sign of its key.
QString plainActionName(const QAction& action)
{
    auto text = action.text();
    text.remove(u'&');
    return text;
}

PaletteEntry paletteEntry(const core::WorkItem& item)
{
    PaletteEntry entry;
    entry.kind = PaletteKind::Item;
    entry.id = itemSign + QString::number(item.id.value);
    entry.text = item.title;
    entry.detail = item.customerName.isEmpty() || item.host.isEmpty() ? item.customerName + item.host : item.customerName + u"  "_s + item.host;
    entry.keys = u'#' + QString::number(item.id.value);
    entry.more = item.customerReading + u" #"_s + QString::number(item.id.value);
    entry.severity = item.severity;
    return entry;
}

PaletteEntry paletteEntry(const core::Customer& customer)
{
    PaletteEntry entry;
    entry.kind = PaletteKind::Customer;
    entry.id = customerSign + QString::number(customer.id.value);
    entry.text = customer.name;
    entry.detail = customer.reading;
    entry.more = customer.nameEn + u' ' + customer.key;
    return entry;
}

} // namespace

Palette::Palette(const House& house, QMainWindow* window)
    : QObject(window)
    , m_house(house)
    , m_action(new QAction(this))
    , m_popup(new PalettePopup(house.theme, m_palette, window))
{
    m_action->setObjectName(u"actionPalette"_s);
    m_action->setShortcut(Qt::CTRL | Qt::Key_K);
    window->addAction(m_action);
    m_slice.setInterval(0);
    connect(m_action, &QAction::triggered, this, &Palette::open);
    connect(&m_slice, &QTimer::timeout, this, &Palette::addItems);
    connect(m_popup, &PalettePopup::closed, &m_slice, &QTimer::stop);
    // What an action opens may want the keyboard: it is back where it was before that.
    connect(m_popup, &PalettePopup::chosen, this, &Palette::began);
    connect(m_popup, &PalettePopup::chosen, this, &Palette::run, Qt::QueuedConnection);
    retranslate();
}

Palette::~Palette()
{
    delete m_popup; // open, it would close itself with the window, and there would be nothing behind it any more
}

void Palette::retranslate()
{
    m_action->setText(tr("Command palette"));
    m_action->setStatusTip(tr("Find an action, item, customer, perspective or setting by a few letters"));
}

void Palette::open()
{
    if (m_popup->isVisible()) {
        m_popup->open();
        return;
    }
    ++m_opened;
    auto entries = actions();
    const auto append = [&entries](std::vector<PaletteEntry> more) { entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); };
    append(perspectives());
    for (const auto& provider : m_providers)
        append(provider.entries());
    m_palette.begin(std::move(entries), recent());
    m_popup->open();
    emit opened(m_popup->line());
    m_nextSlot = 0;
    addItems();
    readCustomers();
}

std::vector<PaletteEntry> Palette::actions() const
{
    std::vector<PaletteEntry> entries;
    for (const auto& known : m_house.registry.all()) {
        const auto& action = *known.action;
        if (!action.isVisible() || action.text().isEmpty() || known.area == "perspectives"_L1 || &action == m_action)
            continue;
        PaletteEntry entry;
        entry.kind = known.area == "panes"_L1 ? PaletteKind::Pane : PaletteKind::Action;
        entry.id = actionSign + known.id;
        // The area of a pane is named as the pane itself.
        entry.text = entry.kind == PaletteKind::Pane ? m_house.registry.areaTitle(known.id.mid(known.id.indexOf(u'_') + 1)) : plainActionName(action);
        if (entry.kind == PaletteKind::Action)
            entry.detail = known.area == "window"_L1 ? action.statusTip() : m_house.registry.areaTitle(known.area);
        if (action.isEnabled() && entry.kind == PaletteKind::Action)
            entry.more = action.statusTip();
        entry.keys = action.shortcut().toString(QKeySequence::NativeText);
        if (action.isCheckable() && entry.kind == PaletteKind::Action)
            entry.text = action.isChecked() ? tr("%1 (on)", "an action that is switched on").arg(entry.text) : tr("%1 (off)", "an action that is switched off").arg(entry.text);
        // An action that cannot be done says why in both its tips, where it knows.
        if (!action.isEnabled())
            entry.reason = action.toolTip() == action.statusTip() || action.toolTip() == models::plainTip(action.statusTip()) ? action.statusTip() : tr("There is nothing for it to act on.");
        entries.push_back(entry);
    }
    return entries;
}

std::vector<PaletteEntry> Palette::perspectives() const
{
    std::vector<PaletteEntry> entries;
    auto place = 0;
    for (const auto& perspective : m_house.perspectives.all()) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Perspective;
        entry.id = perspectiveSign + perspective.key;
        entry.text = perspective.name;
        if (const auto* action = m_house.registry.find(u"perspective_%1"_s.arg(++place)))
            entry.keys = action->action->shortcut().toString(QKeySequence::NativeText);
        entries.push_back(entry);
    }
    return entries;
}

/// A slice of the queue's items, the next one with the next turn of the loop: a slot stays an item's own while it is known.
void Palette::addItems()
{
    std::vector<PaletteEntry> entries;
    const auto& items = m_house.queue.items();
    const auto end = std::min(m_nextSlot + sliceOfSlots, items.slotCount());
    for (; m_nextSlot < end; ++m_nextSlot) {
        if (const auto& known = items.at(m_nextSlot); known.used && !known.gone)
            entries.push_back(paletteEntry(known.item));
    }
    if (!entries.empty())
        m_palette.add(std::move(entries));
    if (m_nextSlot < items.slotCount())
        m_slice.start();
    else
        m_slice.stop();
}

void Palette::readCustomers()
{
    core::whenever(m_house.desk.customers(), this, [this, opened = m_opened](const core::Result<std::vector<core::Customer>>& customers) {
        if (opened == m_opened)
            addCustomers(customers);
    });
}

void Palette::addCustomers(const core::Result<std::vector<core::Customer>>& customers)
{
    if (!customers)
        return; // all else is found without the database
    std::vector<PaletteEntry> entries;
    for (const auto& customer : models::NameOrder().sorted(*customers))
        entries.push_back(paletteEntry(customer));
    m_palette.add(std::move(entries));
}

QStringList Palette::recent() const
{
    QStringList ids;
    for (const auto& id : m_house.settings.object(Settings::Key::Palette).value(u"recent"_s).toArray()) {
        if (ids.size() < mostRecent)
            ids += id.toString();
    }
    return ids;
}

void Palette::remember(const QString& id)
{
    auto ids = recent();
    ids.removeAll(id);
    ids.prepend(id);
    m_house.settings.set(Settings::Key::Palette, QJsonObject {{u"recent"_s, QJsonArray::fromStringList(ids.mid(0, mostRecent))}});
}

void Palette::trigger(const QString& action)
{
    // By its name: it may have gone, or be impossible by now.
    const auto* known = m_house.registry.find(action);
    if (!known || !known->action->isEnabled()) {
        emit refused(known ? tr("“%1” was not done: it has become impossible meanwhile.").arg(plainActionName(*known->action)) : tr("What you chose was not done: it is not there any more."));
        return;
    }
    remember(actionSign + action);
    // What is heard in its pane alone acts on what is chosen there, and may ask there: in sight of the person.
    const auto isOfPane = known->action->shortcutContext() == Qt::WidgetShortcut || known->action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
    if (auto* dock = isOfPane ? m_house.docks.named(known->area) : nullptr)
        m_house.docks.show(dock);
    known->action->trigger();
}

void Palette::run(const QString& id)
{
    const auto rest = id.mid(id.indexOf(u':') + 1);
    if (!id.startsWith(actionSign))
        remember(id);
    if (id.startsWith(actionSign)) {
        trigger(rest);
    } else if (id.startsWith(perspectiveSign)) {
        m_house.perspectives.choose(rest);
    } else if (id.startsWith(itemSign)) {
        emit itemChosen({rest.toLongLong()});
    } else if (id.startsWith(customerSign)) {
        emit customerChosen({rest.toLongLong()});
    } else {
        (void)std::ranges::any_of(m_providers, [&id](const Provider& provider) { return provider.run(id); });
    }
    emit ended();
}

} // namespace yagura::ui
