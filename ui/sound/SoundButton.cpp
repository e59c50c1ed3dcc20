// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sound/SoundButton.h"

#include "ui/sound/SoundDialog.h"
#include "ui/window/Settings.h"

#include "models/AlarmController.h"
#include "models/Times.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::AlarmController;

SoundButton::SoundButton(AlarmController& alarm, Settings& settings, QWidget* parent)
    : QToolButton(parent)
    , m_alarm(alarm)
    , m_settings(settings)
{
    setObjectName(u"soundButton"_s);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"soundMenu"_s);
    setMenu(menu);
    m_on = add(u"soundOn"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_on->setCheckable(true);
    m_snooze = add(u"soundSnooze"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_longSnooze = add(u"soundLongSnooze"_s);
    m_endSnooze = add(u"soundEndSnooze"_s);
    menu->addSeparator();
    m_test = add(u"soundTest"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    m_set = add(u"soundSettings"_s);
    m_alarm.setSettings(models::AlarmSettings::fromJson(m_settings.object(Settings::Key::Sound)));

    connect(m_on, &QAction::triggered, this, [this](bool on) {
        auto changed = m_alarm.settings();
        changed.on = on;
        m_settings.set(Settings::Key::Sound, changed.toJson());
    });
    connect(m_snooze, &QAction::triggered, this, [this] { m_alarm.snooze(std::chrono::minutes(5)); });
    connect(m_longSnooze, &QAction::triggered, this, [this] { m_alarm.snooze(std::chrono::minutes(15)); });
    connect(m_endSnooze, &QAction::triggered, &m_alarm, &AlarmController::endSnooze);
    connect(m_test, &QAction::triggered, this, [this] { m_alarm.test(models::Tone::Test); });
    connect(m_set, &QAction::triggered, this, [this] {
        auto* dialog = new SoundDialog(m_alarm, m_settings, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&m_settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::Sound)
            m_alarm.setSettings(models::AlarmSettings::fromJson(m_settings.object(key)));
    });
    connect(&m_alarm, &AlarmController::changed, this, &SoundButton::refresh);
    retranslate();
}

QAction* SoundButton::add(const QString& name, const QKeySequence& key)
{
    auto* action = menu()->addAction(QString());
    action->setObjectName(name);
    action->setShortcut(key);
    return action;
}

QList<QAction*> SoundButton::keyActions() const
{
    return {m_on, m_snooze, m_test};
}

void SoundButton::refresh()
{
    const auto state = m_alarm.state();
    const auto left = m_alarm.snoozeLeft();
    const auto playing = state == AlarmController::State::Ringing || state == AlarmController::State::Quiet;
    const auto silent = (playing && m_alarm.volume() == 0) || state == AlarmController::State::Broken || state == AlarmController::State::Off || state == AlarmController::State::NoDevice || state == AlarmController::State::Snoozed;
    QString text;
    switch (state) {
    case AlarmController::State::Off:
        text = tr("♪ off");
        break;
    case AlarmController::State::NoDevice:
        text = tr("♪ no device");
        break;
    case AlarmController::State::Broken:
        text = tr("♪ not heard");
        break;
    case AlarmController::State::Snoozed:
        text = tr("♪ silent %1", "time left").arg(models::Times::span(std::chrono::seconds(left)));
        break;
    default:
        text = tr("♪ %1 %", "volume").arg(m_alarm.volume());
    }
    if (text != this->text()) {
        setText(text);
        setAccessibleName(tr("Sound: %1").arg(text));
    }
    setToolTip(state == AlarmController::State::NoDevice     ? tr("This computer has no sound device: alarms are not heard here.")
            : state == AlarmController::State::Broken        ? tr("The sound device of this computer does not play: alarms are not heard here.")
            : playing && m_alarm.volume() == 0               ? tr("The volume of this hour is 0: alarms are not heard here.")
                                                             : tr("%n item(s) that nobody has yet", nullptr, m_alarm.ringing()));
    m_on->setChecked(m_alarm.settings().on);
    m_endSnooze->setEnabled(left > 0);
    if (const auto tone = silent ? u"stale"_s : QString(); tone != m_tone) {
        m_tone = tone;
        setProperty("tone", tone);
        style()->unpolish(this);
        style()->polish(this);
    }
}

void SoundButton::retranslate()
{
    m_on->setText(tr("Sound on"));
    m_on->setStatusTip(tr("Let this desk be heard, or not"));
    m_snooze->setText(tr("Silent for 5 minutes"));
    m_snooze->setStatusTip(tr("Silence the alarms here for a while; a new critical is still heard once"));
    m_longSnooze->setText(tr("Silent for 15 minutes"));
    m_endSnooze->setText(tr("End the silence"));
    m_test->setText(tr("Test tone"));
    m_test->setStatusTip(tr("Play a tone, to hear whether this desk is heard"));
    m_set->setText(tr("Sound settings …"));
    setText({});
    refresh();
}

void SoundButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace yagura::ui
