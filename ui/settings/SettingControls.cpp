// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/SettingControls.h"

#include "ui/settings/SettingWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

/// Shows what is kept, now and after every change.
template <class Show>
void follow(Settings::Key key, Settings& settings, QWidget* control, Show show)
{
    QObject::connect(&settings, &Settings::changed, control, [key, control, show](Settings::Key changed) {
        if (changed != key)
            return;
        const QSignalBlocker quiet(control);
        show();
    });
    const QSignalBlocker quiet(control);
    show();
}

QWidget* makeFlag(Settings::Key key, Settings& settings, QWidget* parent)
{
    auto* box = new QCheckBox(SettingWords::name(key), parent);
    follow(key, settings, box, [=, &settings] { box->setChecked(settings.flag(key)); });
    QObject::connect(box, &QCheckBox::toggled, box, [key, &settings](bool on) { settings.set(key, on); });
    return box;
}

QWidget* makeNumber(Settings::Key key, Settings& settings, QWidget* parent)
{
    const auto& row = Settings::row(key);
    auto* box = new QSpinBox(parent);
    box->setRange(row.least, row.most);
    box->setSingleStep(key == Settings::Key::TextScale ? 25 : 1);
    if (key == Settings::Key::TextScale)
        box->setSuffix(u" %"_s);
    box->setKeyboardTracking(false); // not at each digit
    follow(key, settings, box, [=, &settings] { box->setValue(settings.number(key)); });
    QObject::connect(box, &QSpinBox::valueChanged, box, [key, &settings](int value) { settings.set(key, value); });
    return box;
}

QWidget* makeChoice(Settings::Key key, Settings& settings, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const auto* choice : Settings::row(key).choices) {
        const auto value = QString::fromLatin1(choice);
        box->addItem(SettingWords::choice(key, value), value);
    }
    follow(key, settings, box, [=, &settings] { box->setCurrentIndex(box->findData(settings.text(key))); });
    QObject::connect(box, &QComboBox::activated, box, [=, &settings](int at) { settings.set(key, box->itemData(at).toString()); });
    return box;
}

/// All zones there are, found by typing a part of the name; what is no zone goes back to the one before.
QWidget* makeZone(Settings::Key key, Settings& settings, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const auto& id : QTimeZone::availableTimeZoneIds()) {
        // Of places, and UTC: the others are old names of the same.
        if ((id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) || id == "UTC")
            box->addItem(QString::fromLatin1(id));
    }
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    const auto show = [=, &settings] { box->setCurrentText(settings.text(key)); };
    follow(key, settings, box, show);
    const auto take = [=, &settings] {
        if (const auto at = box->findText(box->currentText().trimmed(), Qt::MatchFixedString); at >= 0)
            settings.set(key, box->itemText(at));
        show();
    };
    QObject::connect(box, &QComboBox::activated, box, take);
    QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, take);
    return box;
}

} // namespace

QWidget* makeControl(Settings::Key key, Settings& settings, QWidget* parent)
{
    const auto& row = Settings::row(key);
    auto* control = key == Settings::Key::TimeZone ? makeZone(key, settings, parent)
        : row.kind == Settings::Kind::Flag         ? makeFlag(key, settings, parent)
        : row.kind == Settings::Kind::Number       ? makeNumber(key, settings, parent)
                                                   : makeChoice(key, settings, parent);
    control->setObjectName(u"setting_"_s + QLatin1StringView(row.name));
    control->setAccessibleName(SettingWords::name(key));
    if (const auto hint = SettingWords::hint(key); !hint.isEmpty())
        control->setAccessibleDescription(hint);
    return control;
}

} // namespace yagura::ui
