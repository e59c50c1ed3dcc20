// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/PaletteSettings.h"

#include "ui/settings/SettingWords.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto settingSign = "setting:"_L1;

class PaletteSettings
{
    Q_DECLARE_TR_FUNCTIONS(PaletteSettings)

public:
    static std::vector<models::PaletteEntry> entries(const Settings& settings)
    {
        std::vector<models::PaletteEntry> all;
        for (const auto& row : Settings::table()) {
            if (SettingWords::name(row.key).isEmpty())
                continue;
            models::PaletteEntry entry;
            entry.kind = models::PaletteKind::Setting;
            entry.id = settingSign + QLatin1StringView(row.name);
            entry.text = SettingWords::name(row.key);
            entry.more = SettingWords::hint(row.key);
            if (row.kind != Settings::Kind::Choice || row.atNextStart) {
                entry.detail = state(row, settings);
                all.push_back(entry);
                continue;
            }
            for (const auto* choice : row.choices) {
                auto one = entry;
                const auto value = QString::fromLatin1(choice);
                one.id += u'=' + value;
                one.text = tr("%1: %2", "a setting, a choice of it").arg(entry.text, SettingWords::choice(row.key, value));
                one.detail = settings.text(row.key) == value ? tr("as it is now", "a choice") : QString();
                all.push_back(one);
            }
        }
        return all;
    }

private:
    static QString state(const Settings::Row& row, const Settings& settings)
    {
        switch (row.kind) {
        case Settings::Kind::Flag:
            return settings.flag(row.key) ? tr("on", "a setting") : tr("off", "a setting");
        case Settings::Kind::Number:
            return QString::number(settings.number(row.key));
        case Settings::Kind::Text:
        case Settings::Kind::Choice:
            return settings.text(row.key);
        case Settings::Kind::Object:
            break;
        }
        return {};
    }
};

void goToSetting(const Settings::Row& row, ActionRegistry& registry, QMainWindow& window)
{
    const auto* dialog = registry.find(u"actionSettings"_s);
    if (!dialog)
        return;
    dialog->action->trigger();
    if (auto* control = window.findChild<QWidget*>(u"setting_"_s + QLatin1StringView(row.name)))
        control->setFocus(Qt::ShortcutFocusReason);
}

} // namespace

Palette::Provider settingsInPalette(Settings& settings, ActionRegistry& registry, QMainWindow& window)
{
    const auto run = [&settings, &registry, &window](const QString& id) {
        if (!id.startsWith(settingSign))
            return false;
        const auto name = id.mid(settingSign.size()).section(u'=', 0, 0);
        const auto value = id.section(u'=', 1);
        for (const auto& row : Settings::table()) {
            if (name != QLatin1StringView(row.name))
                continue;
            // An id may be one that was kept by another version.
            const auto isChoice = row.kind == Settings::Kind::Choice && std::ranges::any_of(row.choices, [&value](const char* choice) { return value == QLatin1StringView(choice); });
            if (isChoice)
                settings.set(row.key, value);
            else if (row.kind == Settings::Kind::Flag && !row.atNextStart)
                settings.set(row.key, !settings.flag(row.key));
            else
                goToSetting(row, registry, window);
        }
        return true;
    };
    return {[&settings] { return PaletteSettings::entries(settings); }, run};
}

} // namespace yagura::ui
