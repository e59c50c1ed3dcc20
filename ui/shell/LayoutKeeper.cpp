// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/LayoutKeeper.h"

#include "ui/shell/Docks.h"
#include "ui/window/Settings.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::ui {

namespace {

constexpr auto mostSetUps = 16;

} // namespace

LayoutKeeper::LayoutKeeper(QMainWindow& window, Docks& docks, Settings& settings)
    : QObject(&window)
    , m_window(window)
    , m_docks(docks)
    , m_settings(settings)
    , m_key(screenKey())
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(1s);
    m_settling.setSingleShot(true);
    m_settling.setInterval(700ms);
    connect(&m_keeping, &QTimer::timeout, this, &LayoutKeeper::keep);
    connect(&m_settling, &QTimer::timeout, this, &LayoutKeeper::settle);
    connect(&docks, &Docks::changed, this, [this] {
        if (!m_restoring && !m_settling.isActive())
            m_keeping.start();
    });
    for (auto* screen : QGuiApplication::screens())
        watch(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](QScreen* screen) {
        watch(screen);
        screensChanged();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &LayoutKeeper::screensChanged);
}

void LayoutKeeper::watch(QScreen* screen)
{
    connect(screen, &QScreen::geometryChanged, this, &LayoutKeeper::screensChanged);
    connect(screen, &QScreen::physicalDotsPerInchChanged, this, &LayoutKeeper::screensChanged);
}

QString LayoutKeeper::screenKey()
{
    QStringList screens;
    for (const auto* screen : QGuiApplication::screens()) {
        const auto place = screen->geometry();
        screens += u"%1,%2 %3x%4@%5"_s.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()).arg(screen->devicePixelRatio());
    }
    screens.sort();
    const auto digest = QCryptographicHash::hash(screens.join(u';').toLatin1(), QCryptographicHash::Sha256).toHex().left(16);
    return QString::fromLatin1(digest);
}

void LayoutKeeper::screensChanged()
{
    // What the window system does to the windows now is not what the person wanted for the old screens.
    m_keeping.stop();
    m_settling.start();
}

void LayoutKeeper::settle()
{
    if (const auto key = screenKey(); key != m_key) {
        m_key = key;
        // With nothing kept for these screens, the docks stay as they are.
        if (m_settings.object(Settings::Key::Layouts).contains(m_key) && !restore())
            emit defaultWanted();
    }
    m_docks.bringBackToScreens();
}

void LayoutKeeper::keep()
{
    m_keeping.stop();
    if (m_settling.isActive())
        return;
    auto layouts = m_settings.object(Settings::Key::Layouts);
    while (layouts.size() >= mostSetUps && !layouts.contains(m_key))
        layouts.erase(layouts.begin());
    layouts.insert(m_key, QJsonObject {
                              {u"geometry"_s, QString::fromLatin1(m_window.saveGeometry().toBase64())},
                              {u"docks"_s, QString::fromLatin1(m_window.saveState(version).toBase64())},
                          });
    m_settings.set(Settings::Key::Layouts, layouts);
}

bool LayoutKeeper::restore()
{
    const auto kept = m_settings.object(Settings::Key::Layouts).value(m_key).toObject();
    const auto bytes = [&kept](const QString& name) { return QByteArray::fromBase64(kept.value(name).toString().toLatin1()); };
    // Both are asked: a window may come back though its docks cannot.
    m_window.restoreGeometry(bytes(u"geometry"_s));
    return restoreState(bytes(u"docks"_s));
}

bool LayoutKeeper::restoreState(const QByteArray& state)
{
    const QScopedValueRollback guard(m_restoring, true);
    if (state.isEmpty() || !m_window.restoreState(state, version) || !m_docks.showsAny())
        return false;
    m_docks.bringBackToScreens();
    return true;
}

} // namespace yagura::ui
