// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/SettingsDialog.h"

#include "ui/connection/ConnectionChoice.h"
#include "ui/connection/ConnectionDialog.h"
#include "ui/settings/SettingControls.h"
#include "ui/settings/SettingWords.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <vector>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

/// What is only of the next start by its very nature needs no restart.
std::vector<Settings::Key> restartKeys()
{
    std::vector<Settings::Key> keys;
    for (const auto& row : Settings::table()) {
        if (row.atNextStart && row.key != Settings::Key::StartMinimised)
            keys.push_back(row.key);
    }
    return keys;
}

QString valueText(const Settings& settings, Settings::Key key)
{
    switch (Settings::row(key).kind) {
    case Settings::Kind::Flag:
        return settings.flag(key) ? u"1"_s : u"0"_s;
    case Settings::Kind::Number:
        return QString::number(settings.number(key));
    case Settings::Kind::Choice:
    case Settings::Kind::Text:
        return settings.text(key);
    case Settings::Kind::Object:
        break;
    }
    return {};
}

} // namespace

QStringList SettingsDialog::nextStart(const Settings& settings)
{
    QStringList values;
    for (const auto key : restartKeys())
        values += valueText(settings, key);
    return values;
}

SettingsDialog::SettingsDialog(Settings& settings, const QStringList& atStart, models::ConnectionTrials* trials, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_atStart(atStart)
    , m_trials(trials)
    , m_area(new QScrollArea(this))
    , m_sentence(new QLabel(this))
    , m_restart(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    m_area->setObjectName(u"settingsArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_sentence->setObjectName(u"settingsSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_restart->setObjectName(u"settingsRestart"_s);
    m_restart->setProperty("primary", true);
    m_close->setObjectName(u"settingsClose"_s);
    for (auto* button : {m_restart, m_close})
        button->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 16);
    foot->setSpacing(8);
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_restart);
    foot->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addLayout(foot);
    m_rebuild.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &SettingsDialog::build);
    connect(m_restart, &QPushButton::clicked, this, &SettingsDialog::restartAsked);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_settings, &Settings::changed, this, &SettingsDialog::refresh);
    build();
    resize(660, 840);
}

void SettingsDialog::build()
{
    const auto* focus = QApplication::focusWidget();
    const auto focused = focus && m_page && m_page->isAncestorOf(focus) ? focus->objectName() : QString();
    m_spoken = QLocale();
    setWindowTitle(tr("Settings"));
    m_restart->setText(tr("Restart now"));
    m_close->setText(tr("Close", "dialog"));
    m_page = new QWidget;
    m_page->setObjectName(u"settingsPage"_s);
    auto* grid = new QGridLayout(m_page);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    using Key = Settings::Key;
    addSection(*grid, tr("Appearance"), {Key::Theme, Key::Density, Key::TextScale, Key::ReduceMotion});
    addSection(*grid, tr("Language and time"), {Key::Language, Key::TimeZone});
    addSection(*grid, tr("Notifications"), {Key::Notifications, Key::NotifyFrom, Key::TrayIcon, Key::CloseToTray});
    addSection(*grid, tr("Start"), {Key::StartMinimised, Key::Collects});
    addConnection(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->setWidget(m_page);
    // The buttons are older than the page, and the keyboard would begin on them.
    const auto controls = m_page->findChildren<QWidget*>(QRegularExpression(u"^setting_"_s), Qt::FindDirectChildrenOnly);
    if (!isVisible() && !controls.isEmpty())
        controls.constFirst()->setFocus();
    if (auto* again = focused.isEmpty() ? nullptr : m_page->findChild<QWidget*>(focused))
        again->setFocus();
    refresh();
}

void SettingsDialog::addSection(QGridLayout& grid, const QString& title, std::initializer_list<Settings::Key> keys)
{
    auto* head = new QLabel(title, m_page);
    head->setTextFormat(Qt::PlainText);
    head->setFont(Theme::font(Theme::Size::Base, QFont::Bold));
    if (grid.rowCount() > 1)
        grid.setRowMinimumHeight(grid.rowCount(), 8);
    grid.addWidget(head, grid.rowCount(), 0, 1, 2);
    for (const auto key : keys)
        addRow(grid, key);
}

void SettingsDialog::addConnection(QGridLayout& grid)
{
    addSection(grid, tr("Database"), {});
    const auto row = grid.rowCount();
    m_connection = new QLabel(m_page);
    m_connection->setObjectName(u"settingsConnection"_s);
    m_connection->setTextFormat(Qt::PlainText);
    m_connection->setWordWrap(true);
    auto* change = new QPushButton(tr("Change …", "connection"), m_page);
    change->setObjectName(u"settingsChangeConnection"_s);
    change->setAccessibleName(tr("Change the database"));
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, [this] {
        auto* dialog = new ConnectionDialog(m_settings, m_trials, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    grid.addWidget(m_connection, row, 1);
    grid.addWidget(change, row + 1, 1, Qt::AlignLeft);
}

void SettingsDialog::addRow(QGridLayout& grid, Settings::Key key)
{
    const auto row = grid.rowCount();
    auto* control = makeControl(key, m_settings, m_page);
    if (Settings::row(key).kind == Settings::Kind::Flag) {
        grid.addWidget(control, row, 1); // it says its name itself
    } else {
        auto* name = new QLabel(SettingWords::name(key), m_page);
        name->setTextFormat(Qt::PlainText);
        name->setBuddy(control);
        control->setFixedWidth(280);
        grid.addWidget(name, row, 0);
        grid.addWidget(control, row, 1, Qt::AlignLeft);
    }
    if (const auto text = SettingWords::hint(key); !text.isEmpty()) {
        auto* hint = new QLabel(text, m_page);
        hint->setTextFormat(Qt::PlainText);
        hint->setWordWrap(true);
        hint->setProperty("tone", u"muted"_s);
        grid.addWidget(hint, row + 1, 1);
    }
}

void SettingsDialog::refresh()
{
    const auto now = nextStart(m_settings);
    const auto keys = restartKeys();
    QStringList names;
    for (auto at = 0; at < now.size() && at < m_atStart.size(); ++at) {
        if (const auto name = SettingWords::name(keys[static_cast<size_t>(at)]); now[at] != m_atStart[at] && !name.isEmpty())
            names += name;
    }
    const auto waits = now != m_atStart;
    m_sentence->setText(!waits ? QString() : names.isEmpty() ? tr("This takes effect at the next start.") : tr("Takes effect at the next start: %1").arg(names.join(tr(", ", "between names"))));
    m_restart->setVisible(waits);
    m_connection->setText(ConnectionChoice::kept(m_settings).words());
    m_page->findChild<QWidget*>(u"setting_notices.from"_s)->setEnabled(m_settings.flag(Settings::Key::Notifications));
    m_page->findChild<QWidget*>(u"setting_notices.closeToTray"_s)->setEnabled(m_settings.flag(Settings::Key::TrayIcon));
}

void SettingsDialog::changeEvent(QEvent* event)
{
    // Times and keys are written anew by the same event, and none is told here: the page stays under the pointer.
    if (event->type() == QEvent::LanguageChange && m_spoken != QLocale())
        m_rebuild.start(0);
    QDialog::changeEvent(event);
}

} // namespace yagura::ui
