// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/Settings.h"

#include "core/Log.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

using Key = Settings::Key;
using Kind = Settings::Kind;

constexpr auto pause = std::chrono::milliseconds(400);
constexpr qint64 largest = 4 * 1024 * 1024; // anything bigger was not written by this program

constexpr std::array languages {"system", "ja", "en"};
constexpr std::array themes {"dark", "light", "system"};
constexpr std::array densities {"compact", "comfortable"};
constexpr std::array severities {"critical", "high", "medium", "low"};
constexpr std::array connections {"", "embedded", "service", "server"};
constexpr std::array tls {"verify-full", "require", "disable"};

const std::array rows {
    Settings::Row {.key = Key::Language, .name = "words.language", .kind = Kind::Choice, .text = "system", .choices = languages},
    Settings::Row {.key = Key::Theme, .name = "look.theme", .kind = Kind::Choice, .text = "dark", .choices = themes},
    Settings::Row {.key = Key::Density, .name = "look.density", .kind = Kind::Choice, .text = "compact", .choices = densities},
    Settings::Row {.key = Key::TextScale, .name = "look.scale", .kind = Kind::Number, .number = 100, .least = 100, .most = 200, .atNextStart = true},
    Settings::Row {.key = Key::TimeZone, .name = "words.timeZone", .kind = Kind::Text, .text = "Asia/Tokyo"},
    Settings::Row {.key = Key::ReduceMotion, .name = "look.reduceMotion", .kind = Kind::Flag},
    Settings::Row {.key = Key::Notifications, .name = "notices.desktop", .kind = Kind::Flag, .number = 1},
    Settings::Row {.key = Key::NotifyFrom, .name = "notices.from", .kind = Kind::Choice, .text = "high", .choices = severities},
    Settings::Row {.key = Key::TrayIcon, .name = "notices.tray", .kind = Kind::Flag, .number = 1},
    Settings::Row {.key = Key::CloseToTray, .name = "notices.closeToTray", .kind = Kind::Flag},
    Settings::Row {.key = Key::TrayTold, .name = "notices.trayTold", .kind = Kind::Flag},
    Settings::Row {.key = Key::StartMinimised, .name = "start.minimised", .kind = Kind::Flag, .atNextStart = true},
    Settings::Row {.key = Key::Collects, .name = "start.collects", .kind = Kind::Flag, .number = 1, .atNextStart = true},
    Settings::Row {.key = Key::ConnectionKind, .name = "connection.kind", .kind = Kind::Choice, .text = "", .choices = connections, .atNextStart = true},
    Settings::Row {.key = Key::ConnectionService, .name = "connection.service", .kind = Kind::Text, .atNextStart = true},
    Settings::Row {.key = Key::ConnectionHost, .name = "connection.host", .kind = Kind::Text, .atNextStart = true},
    Settings::Row {.key = Key::ConnectionPort, .name = "connection.port", .kind = Kind::Number, .number = 5432, .least = 1, .most = 65535, .atNextStart = true},
    Settings::Row {.key = Key::ConnectionDatabase, .name = "connection.database", .kind = Kind::Text, .text = "yagura", .atNextStart = true},
    Settings::Row {.key = Key::ConnectionUser, .name = "connection.user", .kind = Kind::Text, .atNextStart = true},
    Settings::Row {.key = Key::ConnectionTls, .name = "connection.tls", .kind = Kind::Choice, .text = "verify-full", .choices = tls, .atNextStart = true},
    Settings::Row {.key = Key::Layouts, .name = "window.layouts", .kind = Kind::Object},
    Settings::Row {.key = Key::Perspectives, .name = "window.perspectives", .kind = Kind::Object},
    Settings::Row {.key = Key::Perspective, .name = "window.perspective", .kind = Kind::Text, .text = "alertDuty"},
    Settings::Row {.key = Key::Shortcuts, .name = "keys.shortcuts", .kind = Kind::Object},
    Settings::Row {.key = Key::Sound, .name = "sound.alarm", .kind = Kind::Object},
    Settings::Row {.key = Key::Palette, .name = "palette.recent", .kind = Kind::Object},
    Settings::Row {.key = Key::QueueView, .name = "queue.view", .kind = Kind::Object},
    Settings::Row {.key = Key::Timeline, .name = "item.timeline", .kind = Kind::Object},
};

bool fits(const Settings::Row& row, const QJsonValue& value)
{
    switch (row.kind) {
    case Kind::Flag:
        return value.isBool();
    case Kind::Number:
        return value.isDouble() && value.toDouble() >= row.least && value.toDouble() <= row.most;
    case Kind::Choice:
        return value.isString() && std::ranges::any_of(row.choices, [&value](const char* choice) { return value.toString() == QLatin1StringView(choice); });
    case Kind::Text:
        return value.isString() && value.toString().size() <= 4096;
    case Kind::Object:
        return value.isObject();
    }
    return false;
}

/// Writes whole or not at all, so that a full disk or a lost power leaves the file as it was.
QString write(const QString& file, const QByteArray& bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return out.errorString().isEmpty() ? u"?"_s : out.errorString();
    return {};
}

} // namespace

std::span<const Settings::Row> Settings::table()
{
    return rows;
}

const Settings::Row& Settings::row(Key key)
{
    const auto found = std::ranges::find(rows, key, &Row::key);
    Q_ASSERT(found != rows.end());
    return *found;
}

int Settings::peek(const QString& file, Key key)
{
    const auto& wanted = row(key);
    Q_ASSERT(wanted.kind == Kind::Number);
    QFile in(file);
    if (in.size() > largest || !in.open(QIODevice::ReadOnly))
        return wanted.number;
    const auto value = QJsonDocument::fromJson(in.readAll()).object().value(QLatin1StringView(wanted.name));
    return fits(wanted, value) ? value.toInt() : wanted.number;
}

Settings::Settings(const QString& file)
    : m_file(file)
{
    m_writer.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Settings::save);
    read();
}

Settings::~Settings()
{
    if (const auto problem = flush(); !problem.isEmpty())
        qCWarning(core::logUi) << "the settings could not be saved:" << problem;
}

void Settings::read()
{
    QFile in(m_file);
    if (!in.exists())
        return;
    if (in.size() > largest || !in.open(QIODevice::ReadOnly)) {
        m_opened = in.size() > largest ? Opened::Broken : Opened::Unreadable;
    } else {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(in.readAll(), &error);
        m_opened = error.error == QJsonParseError::NoError && document.isObject() ? Opened::Fine : Opened::Broken;
        m_values = document.object();
        in.close();
    }
    // Kept for who wants to look; the next save would overwrite it.
    if (m_opened == Opened::Broken) {
        QFile::remove(m_file + u".broken"_s);
        QFile::rename(m_file, m_file + u".broken"_s);
    }
}

QJsonValue Settings::stored(const Row& row) const
{
    const auto value = m_values.value(QLatin1StringView(row.name));
    return fits(row, value) ? value : QJsonValue(QJsonValue::Undefined);
}

bool Settings::flag(Key key) const
{
    Q_ASSERT(row(key).kind == Kind::Flag);
    return stored(row(key)).toBool(row(key).number != 0);
}

int Settings::number(Key key) const
{
    Q_ASSERT(row(key).kind == Kind::Number);
    return stored(row(key)).toInt(row(key).number);
}

QString Settings::text(Key key) const
{
    Q_ASSERT(row(key).kind == Kind::Text || row(key).kind == Kind::Choice);
    return stored(row(key)).toString(QString::fromLatin1(row(key).text));
}

QJsonObject Settings::object(Key key) const
{
    Q_ASSERT(row(key).kind == Kind::Object);
    return stored(row(key)).toObject();
}

void Settings::set(Key key, bool value)
{
    put(key, value);
}

void Settings::set(Key key, int value)
{
    put(key, value);
}

void Settings::set(Key key, const QString& value)
{
    put(key, value);
}

void Settings::set(Key key, const QJsonObject& value)
{
    put(key, value);
}

void Settings::reset(Key key)
{
    put(key, QJsonValue(QJsonValue::Undefined));
}

void Settings::put(Key key, const QJsonValue& value)
{
    const QLatin1StringView name(row(key).name);
    Q_ASSERT(value.isUndefined() || fits(row(key), value));
    if (m_values.value(name) != value) {
        m_values.insert(name, value); // undefined takes it away
        ++m_generation;
        m_pause.start(pause);
        emit changed(key);
    }
    emit chosen(key);
}

void Settings::save()
{
    const auto bytes = QJsonDocument(m_values).toJson();
    m_writer.start([this, file = m_file, bytes, generation = m_generation] {
        // The destructor waits for the writer, so that this is alive here.
        const auto problem = write(file, bytes);
        QMetaObject::invokeMethod(this, [this, problem, generation] { told(problem, generation); }, Qt::QueuedConnection);
    });
}

void Settings::told(const QString& problem, int generation)
{
    const auto news = m_problem.isEmpty() && !problem.isEmpty();
    m_problem = problem;
    if (problem.isEmpty())
        m_saved = generation;
    if (news)
        emit saveFailed(problem);
}

QString Settings::flush()
{
    m_pause.stop();
    m_writer.waitForDone();
    if (m_saved != m_generation)
        told(write(m_file, QJsonDocument(m_values).toJson()), m_generation);
    return m_problem;
}

} // namespace yagura::ui
