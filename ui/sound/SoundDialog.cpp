// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sound/SoundDialog.h"

#include "ui/common/TypedWords.h"
#include "ui/window/Settings.h"

#include "core/Text.h"
#include "models/AlarmController.h"
#include "models/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace yagura::ui {

SoundDialog::SoundDialog(models::AlarmController& alarm, Settings& settings, QWidget* parent)
    : WritingDialog(parent)
    , m_alarm(alarm)
    , m_settings(settings)
    , m_interval(new QSpinBox(this))
    , m_shifts(new QLineEdit(this))
    , m_trouble(new QLabel(this))
{
    setObjectName(u"soundDialog"_s);
    setWindowTitle(tr("Sound settings"));
    const auto& now = m_alarm.settings();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    const auto label = [this](const QString& text, QWidget* buddy = nullptr) {
        auto* made = new QLabel(text, this);
        made->setTextFormat(Qt::PlainText);
        made->setBuddy(buddy);
        return made;
    };
    for (auto at = 4; at >= 0; --at) {
        const auto place = static_cast<std::size_t>(at);
        const auto severity = static_cast<core::Severity>(at);
        const auto name = models::Words::severity(severity);
        const auto row = 4 - at;
        m_on[place] = new QCheckBox(tr("Tone"), this);
        m_on[place]->setObjectName(u"soundOn_%1"_s.arg(at));
        m_on[place]->setChecked(now.severities[place].on);
        m_on[place]->setAccessibleName(tr("%1: tone", "severity").arg(name));
        m_repeats[place] = new QCheckBox(tr("Repeat until somebody has it"), this);
        m_repeats[place]->setObjectName(u"soundRepeats_%1"_s.arg(at));
        m_repeats[place]->setChecked(now.severities[place].repeats);
        m_repeats[place]->setAccessibleName(tr("%1: repeat until somebody has it", "severity").arg(name));
        auto* listen = new QPushButton(tr("Listen"), this);
        listen->setAutoDefault(false);
        listen->setAccessibleName(tr("%1: listen", "severity").arg(name));
        connect(listen, &QPushButton::clicked, this, [this, severity] { m_alarm.test(models::toneOf(severity)); });
        for (auto* box : {m_on[place], m_repeats[place]})
            connect(box, &QCheckBox::clicked, this, [box] { setTyped(*box, true); });
        grid->addWidget(label(name), row, 0);
        grid->addWidget(m_on[place], row, 1);
        grid->addWidget(m_repeats[place], row, 2);
        grid->addWidget(listen, row, 3);
    }
    m_interval->setObjectName(u"soundInterval"_s);
    m_interval->setRange(5, 600);
    m_interval->setValue(now.repeatSeconds);
    connect(m_interval, &QSpinBox::valueChanged, this, [this] { setTyped(*m_interval, true); });
    m_interval->setSuffix(tr(" s", "suffix of a number of seconds"));
    m_shifts->setObjectName(u"soundShifts"_s);
    m_shifts->setText(models::AlarmSettings::textOf(now.shiftStarts));
    m_shifts->setPlaceholderText(u"09:00, 21:00"_s); // the form, the same in every language
    auto* shiftTone = new QPushButton(tr("Listen"), this);
    shiftTone->setAutoDefault(false);
    shiftTone->setAccessibleName(tr("A shift starts: listen"));
    connect(shiftTone, &QPushButton::clicked, this, [this] { m_alarm.test(models::Tone::Shift); });
    grid->addWidget(label(tr("Repeat every"), m_interval), 5, 0);
    grid->addWidget(m_interval, 5, 1);
    grid->addWidget(label(tr("A shift starts at"), m_shifts), 6, 0);
    grid->addWidget(m_shifts, 6, 1, 1, 2);
    grid->addWidget(shiftTone, 6, 3);

    auto* hours = new QGridLayout;
    hours->setSpacing(4);
    for (auto hour = 0; hour < 24; ++hour) {
        auto* slider = new QSlider(Qt::Vertical, this);
        slider->setObjectName(u"soundVolume_%1"_s.arg(hour));
        slider->setRange(0, 100);
        slider->setPageStep(10);
        slider->setSingleStep(5);
        slider->setFixedHeight(96);
        slider->setValue(now.volume[static_cast<std::size_t>(hour)]);
        connect(slider, &QSlider::valueChanged, this, [slider] { setTyped(*slider, true); });
        slider->setAccessibleName(tr("Volume at %1 o'clock").arg(hour));
        slider->setToolTip(slider->accessibleName());
        m_volume[static_cast<std::size_t>(hour)] = slider;
        auto* name = label(QString::number(hour), slider);
        name->setProperty("tone", u"muted"_s);
        name->setAlignment(Qt::AlignCenter);
        hours->addWidget(slider, 0, hour, Qt::AlignHCenter);
        hours->addWidget(name, 1, hour);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Save)->setObjectName(u"soundSave"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(grid);
    layout->addWidget(label(tr("Volume by hour; 0 is silent")));
    layout->addLayout(hours);
    m_trouble->setObjectName(u"soundTrouble"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setProperty("tone", u"critical"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &SoundDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SoundDialog::save);
}

void SoundDialog::save()
{
    if (const auto words = models::AlarmSettings::notTimes(m_shifts->text()); !words.isEmpty()) {
        m_trouble->setText(tr("These are no times of the day: %1. Write a shift's start like 09:00 or 21:30.").arg(core::cleanLine(words.join(u", "_s), 100)));
        m_trouble->show();
        m_shifts->setFocus();
        return;
    }
    m_settings.set(Settings::Key::Sound, chosen().toJson());
    accept();
}

models::AlarmSettings SoundDialog::chosen() const
{
    auto settings = m_alarm.settings();
    for (std::size_t at = 0; at < m_on.size(); ++at)
        settings.severities[at] = {m_on[at]->isChecked(), m_repeats[at]->isChecked()};
    for (std::size_t hour = 0; hour < m_volume.size(); ++hour)
        settings.volume[hour] = m_volume[hour]->value();
    settings.repeatSeconds = m_interval->value();
    settings.shiftStarts = models::AlarmSettings::timesOf(m_shifts->text());
    return settings;
}

} // namespace yagura::ui
