// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/TimelineBar.h"

#include "ui/common/FlowLayout.h"

#include "models/TimelineFilter.h"

#include <QAction>
#include <QJsonArray>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::TimelineModel;

TimelineBar::TimelineBar(TimelineModel& model, models::TimelineFilter& filter, QWidget* window, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(filter)
{
    setObjectName(u"timelineBar"_s);
    auto* chips = new QWidget(this);
    auto* flow = new FlowLayout(chips, 4, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(chips);
    const auto make = [&](const QString& name, const QKeySequence& key) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setShortcut(key);
        window->addAction(action);
        auto* button = new QToolButton(chips);
        button->setObjectName(u"button_"_s + name);
        button->setDefaultAction(action);
        button->setProperty("chip", true);
        button->setFocusPolicy(Qt::TabFocus);
        flow->addWidget(button);
        return action;
    };
    m_all = make(u"timelineAll"_s, Qt::ALT | Qt::Key_A);
    connect(m_all, &QAction::triggered, this, [this] {
        m_filter.showAll();
        refresh();
        emit choiceChanged();
    });
    constexpr std::array<Qt::Key, 4> keys {Qt::Key_P, Qt::Key_V, Qt::Key_U, Qt::Key_W};
    const std::array names {u"timelinePeople"_s, u"timelineVendors"_s, u"timelineAutomation"_s, u"timelineDeliveries"_s};
    for (auto group = 0; group < TimelineModel::groups; ++group) {
        const auto at = static_cast<size_t>(group);
        m_groups[at] = make(names[at], Qt::ALT | keys[at]);
        connect(m_groups[at], &QAction::triggered, this, [this, group](bool checked) { choose(group, checked); });
    }
    m_clock = make(u"timelineClock"_s, Qt::ALT | Qt::Key_T);
    connect(m_clock, &QAction::triggered, this, [this](bool relative) {
        m_model.setClock(relative ? TimelineModel::Clock::Relative : TimelineModel::Clock::Absolute);
        emit choiceChanged();
    });
    refresh();
}

void TimelineBar::choose(int group, bool shown)
{
    m_filter.setShown(static_cast<TimelineModel::Group>(group), shown);
    refresh();
    emit choiceChanged();
}

QJsonObject TimelineBar::choice() const
{
    QJsonArray groups;
    for (const auto* action : m_groups) {
        if (action->isChecked())
            groups.append(action->objectName());
    }
    return {{u"relative"_s, m_clock->isChecked()}, {u"groups"_s, groups}};
}

void TimelineBar::setChoice(const QJsonObject& choice)
{
    const auto groups = choice.value(u"groups"_s).toArray();
    for (auto group = 0; group < TimelineModel::groups; ++group)
        m_filter.setShown(static_cast<TimelineModel::Group>(group), groups.contains(m_groups[static_cast<size_t>(group)]->objectName()));
    m_model.setClock(choice.value(u"relative"_s).toBool() ? TimelineModel::Clock::Relative : TimelineModel::Clock::Absolute);
    refresh();
}

void TimelineBar::refresh()
{
    const auto say = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setStatusTip(tip);
        action->setToolTip(tr("%1 (%2)", "tip and its key").arg(tip, action->shortcut().toString(QKeySequence::NativeText)));
    };
    // Of the lines that are loaded; there are more where some are older.
    const auto count = [this](TimelineModel::Group group) { return QString::number(m_model.count(group)) + (m_model.hasOlder() ? u"+"_s : QString()); };
    say(m_all, tr("All", "timeline filter"), tr("Show every line of the timeline."));
    say(m_groups[TimelineModel::People], tr("People %1", "timeline filter").arg(count(TimelineModel::People)), tr("Show what people did and wrote."));
    say(m_groups[TimelineModel::Vendors], tr("Vendors %1", "timeline filter").arg(count(TimelineModel::Vendors)), tr("Show what the vendors told."));
    say(m_groups[TimelineModel::Automation], tr("Automation %1", "timeline filter").arg(count(TimelineModel::Automation)), tr("Show what rules and scenarios did."));
    say(m_groups[TimelineModel::Deliveries], tr("Write-back %1", "timeline filter").arg(count(TimelineModel::Deliveries)), tr("Show what was written to the vendors."));
    say(m_clock, tr("Ages", "timeline"), tr("Tell times as ages, as \"5 min ago\". The full time is in each line's tip."));
    m_all->setChecked(m_filter.showsAll());
    for (auto group = 0; group < TimelineModel::groups; ++group)
        m_groups[static_cast<size_t>(group)]->setChecked(m_filter.isShown(static_cast<TimelineModel::Group>(group)));
    m_clock->setChecked(m_model.clock() == TimelineModel::Clock::Relative);
}

} // namespace yagura::ui
