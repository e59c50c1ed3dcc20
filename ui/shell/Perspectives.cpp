// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/Perspectives.h"

#include "ui/shell/LayoutKeeper.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QMainWindow>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

const auto fallback = u"alertDuty"_s;
const QStringList house {fallback, u"phone"_s, u"abuse"_s, u"focus"_s};

QString tidy(const QString& name)
{
    return name.simplified().left(Perspectives::longestName);
}

} // namespace

Arrangement Perspectives::builtIn(const QString& key)
{
    const QStringList charts {u"trendDock"_s, u"serviceLevelDock"_s, u"noiseDock"_s, u"loadDock"_s};
    if (key == "alertDuty"_L1)
        return {{{{{u"queueDock"_s}, 74}, {charts, 26}}, 59}, {{{{u"workItemDock"_s}, 68}, {{u"customerDock"_s, u"sourcesDock"_s}, 32}}, 41}};
    // On the phone, who calls and whom to call back come first.
    if (key == "phone"_L1)
        return {{{{{u"customerDock"_s}, 60}, {{u"queueDock"_s}, 40}}, 52}, {{{{u"workItemDock"_s}, 1}}, 48}};
    if (key == "abuse"_L1)
        return {{{{{u"queueDock"_s}, 1}}, 42}, {{{{u"workItemDock"_s}, 72}, {{u"customerDock"_s}, 28}}, 58}};
    if (key == "focus"_L1)
        return {{{{{u"queueDock"_s}, 1}}, 50}, {{{{u"workItemDock"_s}, 1}}, 50}};
    return {};
}

Perspectives::Perspectives(QMainWindow& window, Docks& docks, LayoutKeeper& layout, Settings& settings)
    : QObject(&window)
    , m_window(window)
    , m_docks(docks)
    , m_layout(layout)
    , m_settings(settings)
{
    for (auto at = 0; at < withKeys; ++at) {
        auto* action = new QAction(this);
        action->setObjectName(u"perspective_%1"_s.arg(at + 1));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + at)));
        connect(action, &QAction::triggered, this, [this, place = static_cast<size_t>(at)] {
            if (place < m_entries.size())
                choose(m_entries[place].key);
        });
        window.addAction(action);
        m_actions.push_back(action);
    }
    retranslate();
}

QKeySequence Perspectives::keyOf(size_t place) const
{
    return place < m_actions.size() ? m_actions[place]->shortcut() : QKeySequence();
}

QString Perspectives::current() const
{
    return m_settings.text(Settings::Key::Perspective);
}

void Perspectives::readList()
{
    std::vector<Entry> entries;
    const std::array names {tr("Alert duty", "perspective"), tr("Phone", "perspective"), tr("Abuse", "perspective"), tr("Focus", "perspective")};
    for (auto at = 0; at < house.size(); ++at)
        entries.push_back({house[at], names[static_cast<size_t>(at)], false});
    const auto own = m_settings.object(Settings::Key::Perspectives);
    std::vector<std::pair<int, Entry>> mine;
    for (auto at = own.begin(); at != own.end(); ++at) {
        const auto name = tidy(at.value().toObject().value(u"name"_s).toString());
        if (!name.isEmpty() && !house.contains(at.key()))
            mine.emplace_back(at.value().toObject().value(u"place"_s).toInt(), Entry {at.key(), name, true});
    }
    std::ranges::stable_sort(mine, {}, &std::pair<int, Entry>::first);
    for (auto& [place, entry] : mine)
        entries.push_back(std::move(entry));
    m_entries = std::move(entries);
}

void Perspectives::retranslate()
{
    readList();
    for (size_t at = 0; at < m_actions.size(); ++at) {
        const auto exists = at < m_entries.size();
        m_actions[at]->setEnabled(exists);
        m_actions[at]->setVisible(exists);
        m_actions[at]->setText(exists ? tr("Perspective: %1").arg(m_entries[at].name) : tr("Perspective %1, not saved yet").arg(at + 1));
        m_actions[at]->setStatusTip(tr("Lay the panes out for this work"));
    }
    emit listChanged();
}

void Perspectives::choose(const QString& key)
{
    const auto own = m_settings.object(Settings::Key::Perspectives).value(key).toObject();
    const auto state = QByteArray::fromBase64(own.value(u"docks"_s).toString().toLatin1());
    auto taken = key;
    if (auto arrangement = builtIn(key); !arrangement.empty()) {
        m_docks.arrange(arrangement);
    } else if (!m_layout.restoreState(state)) {
        taken = fallback;
        m_docks.arrange(builtIn(fallback));
    }
    m_settings.set(Settings::Key::Perspective, taken);
    emit chosen(taken);
}

QString Perspectives::saveAs(const QString& name)
{
    auto own = m_settings.object(Settings::Key::Perspectives);
    if (tidy(name).isEmpty() || own.size() >= most)
        return {};
    auto last = 0;
    for (const auto& value : std::as_const(own))
        last = std::max(last, value.toObject().value(u"place"_s).toInt());
    const auto key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    own.insert(key, QJsonObject {{u"name"_s, tidy(name)}, {u"place"_s, last + 1}});
    m_settings.set(Settings::Key::Perspectives, own);
    saveAgain(key);
    m_settings.set(Settings::Key::Perspective, key);
    retranslate();
    emit chosen(key);
    return key;
}

void Perspectives::saveAgain(const QString& key)
{
    auto own = m_settings.object(Settings::Key::Perspectives);
    auto entry = own.value(key).toObject();
    if (entry.isEmpty())
        return;
    entry.insert(u"docks"_s, QString::fromLatin1(m_window.saveState(LayoutKeeper::version).toBase64()));
    own.insert(key, entry);
    m_settings.set(Settings::Key::Perspectives, own);
}

void Perspectives::rename(const QString& key, const QString& name)
{
    auto own = m_settings.object(Settings::Key::Perspectives);
    auto entry = own.value(key).toObject();
    if (entry.isEmpty() || tidy(name).isEmpty())
        return;
    entry.insert(u"name"_s, tidy(name));
    own.insert(key, entry);
    m_settings.set(Settings::Key::Perspectives, own);
    retranslate();
}

void Perspectives::remove(const QString& key)
{
    auto own = m_settings.object(Settings::Key::Perspectives);
    if (!own.contains(key))
        return;
    own.remove(key);
    m_settings.set(Settings::Key::Perspectives, own);
    retranslate();
    if (current() == key)
        choose(fallback);
}

} // namespace yagura::ui
