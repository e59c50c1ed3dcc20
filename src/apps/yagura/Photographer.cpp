// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Photographer.h"

#include "ui/window/MainWindow.h"

#include <QCoreApplication>
#include <QPixmap>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::app {

namespace {

constexpr auto limit = 120s;
constexpr auto settled = 3s;
constexpr auto forChart = 45s; // pictures of metrics follow the alerts a poll or two later
constexpr auto perItem = 1500ms;
constexpr auto noData = 3;
constexpr auto notWritten = 4;

} // namespace

Photographer::Photographer(ui::MainWindow& window, const QString& file, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
{
    m_waited.start();
    connect(&m_timer, &QTimer::timeout, this, &Photographer::look);
    m_timer.start(250ms);
}

void Photographer::look()
{
    if (m_waited.elapsed() > std::chrono::milliseconds(limit).count()) {
        std::fputs("yagura: no data to show within two minutes: is a source set up, and does it answer? (yaguractl doctor)\n", stderr);
        finish(noData);
        return;
    }
    m_window.chooseFirstOnce();
    if (!m_window.isFilled()) {
        m_filled.invalidate();
        return;
    }
    // An item with its metric shows most: the first that has one, unless none comes in time.
    if (!m_window.showsChart() && m_waited.elapsed() < std::chrono::milliseconds(forChart).count()) {
        m_filled.invalidate();
        if (!m_looked.isValid() || m_looked.elapsed() > std::chrono::milliseconds(perItem).count()) {
            if (m_looked.isValid())
                m_window.chooseNext();
            m_looked.start();
        }
        return;
    }
    if (!m_filled.isValid())
        m_filled.start();
    if (m_filled.elapsed() < std::chrono::milliseconds(settled).count())
        return;
    if (!m_window.grab().save(m_file)) {
        std::fputs(qPrintable(u"yagura: %1 cannot be written\n"_s.arg(m_file)), stderr);
        finish(notWritten);
        return;
    }
    finish(0);
}

void Photographer::finish(int code)
{
    m_timer.stop();
    QCoreApplication::exit(code);
}

} // namespace yagura::app
