// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Customer.h"
#include "core/Result.h"
#include "models/PaletteController.h"
#include "ui/window/Settings.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;

namespace yagura::models {
class Desk;
class QueueModel;
}

namespace yagura::ui {

class ActionRegistry;
class Docks;
class PalettePopup;
class Perspectives;
class Theme;

/// Ctrl+K: all that can be done or gone to, by a few letters. Gathers what there is when it is opened, and does what is chosen.
class Palette final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Palette)

public:
    /// What the palette looks into; all outlive it.
    struct House
    {
        const Theme& theme;
        models::Desk& desk;
        const models::QueueModel& queue;
        Docks& docks;
        ActionRegistry& registry;
        Perspectives& perspectives;
        Settings& settings;
    };

    /// One more kind of thing: what there is of it now, and what is done with the one that is chosen, by its id.
    struct Provider
    {
        std::function<std::vector<models::PaletteEntry>()> entries;
        std::function<bool(const QString& id)> run; ///< false: it is none of ours
    };

    Palette(const House& house, QMainWindow* window);
    ~Palette() override;

    [[nodiscard]] QAction* action() const { return m_action; }
    void add(const Provider& provider) { m_providers.push_back(provider); }
    void open();
    void retranslate();

signals:
    void itemChosen(yagura::core::ItemId id);
    void customerChosen(yagura::core::CustomerId id);
    void opened(QWidget* line); ///< which one types into
    void began(); ///< something was chosen, and is done in a moment
    void ended();
    void refused(const QString& sentence); ///< what was chosen cannot be done any more

private:
    [[nodiscard]] std::vector<models::PaletteEntry> actions() const;
    [[nodiscard]] std::vector<models::PaletteEntry> perspectives() const;
    void addItems();
    void readCustomers();
    void addCustomers(const core::Result<std::vector<core::Customer>>& customers);
    [[nodiscard]] QStringList recent() const;
    void remember(const QString& id);
    void run(const QString& id);
    void trigger(const QString& action);

    House m_house;
    QAction* m_action;
    models::PaletteController m_palette;
    QPointer<PalettePopup> m_popup;
    std::vector<Provider> m_providers;
    QTimer m_slice;
    int m_nextSlot = 0;
    int m_opened = 0; ///< counts the openings
};

} // namespace yagura::ui
