// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/Drafts.h"

#include "core/Log.h"
#include "core/Result.h"
#include "core/Whenever.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

using Kept = QHash<core::ItemId, Draft>;

QByteArray toBytes(const Kept& drafts)
{
    QJsonArray rows;
    for (auto draft = drafts.constBegin(); draft != drafts.constEnd(); ++draft)
        rows.append(QJsonObject {{u"item"_s, draft.key().value}, {u"verb"_s, core::verbName(draft->verb)}, {u"text"_s, draft->text}});
    return QJsonDocument(QJsonObject {{u"drafts"_s, rows}}).toJson(QJsonDocument::Compact);
}

/// Under a name of its own: an earlier one that was set aside stays too.
bool setAside(const QString& path)
{
    const auto now = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    return QFile::rename(path, u"%1.%2.unreadable"_s.arg(path, now));
}

LoadedDrafts fromDisk(const QString& path, const QString& earlier)
{
    LoadedDrafts loaded;
    if (!earlier.isEmpty() && !QFile::exists(path) && QFile::exists(earlier))
        QFile::rename(earlier, path);
    QFile file(path);
    if (!file.exists())
        return loaded;
    const auto opened = file.open(QFile::ReadOnly);
    const auto document = opened ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject() || !document["drafts"_L1].isArray()) {
        // Set aside, since the next word would write over it.
        loaded.error = core::Error {core::ErrorKind::Invalid, opened ? u"the file is damaged"_s : file.errorString(), {}, std::nullopt};
        file.close();
        loaded.isInTheWay = !setAside(path);
        return loaded;
    }
    const auto rows = document["drafts"_L1].toArray();
    for (const auto& row : rows) {
        const core::ItemId item {row["item"_L1].toInteger()};
        if (item.isValid())
            loaded.drafts.insert(item, {core::verbFromName(row["verb"_L1].toString()).value_or(core::Verb::Note), row["text"_L1].toString()});
    }
    return loaded;
}

core::Result<bool> toDisk(const QString& path, const QByteArray& bytes, bool isInTheWay)
{
    if (isInTheWay && QFile::exists(path) && !setAside(path))
        return core::failure(core::ErrorKind::Database, u"a file that cannot be read is in the way"_s);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        return core::failure(core::ErrorKind::Database, file.errorString());
    // What a person wrote to a customer's case is nobody else's business.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.commit())
        return core::failure(core::ErrorKind::Database, file.errorString());
    return true;
}

} // namespace

Drafts::Drafts(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(400));
    connect(&m_soon, &QTimer::timeout, this, &Drafts::save);
}

Drafts::~Drafts()
{
    m_pool.waitForDone();
    if (m_reading && m_loading.resultCount() > 0) {
        m_isInTheWay = m_loading.result().isInTheWay;
        takeLoaded(m_loading.result().drafts); // closed before the event loop could bring them
    }
    m_reading = false;
    if (m_file.isEmpty() || !m_unsaved)
        return;
    // Nobody is there any more to be told.
    if (const auto written = toDisk(m_file, toBytes(m_drafts), m_isInTheWay); !written)
        qCCritical(core::logModels) << "the last of the drafts could not be written:" << written.error().detail;
}

void Drafts::open(const QString& file, const QString& earlier)
{
    m_file = file;
    m_reading = true;
    auto promise = std::make_shared<QPromise<LoadedDrafts>>();
    promise->start();
    m_loading = promise->future();
    core::whenever(m_loading, this, [this](const LoadedDrafts& read) {
        m_reading = false;
        m_isInTheWay = read.isInTheWay;
        takeLoaded(read.drafts);
        if (m_unsaved)
            save();
        emit loaded();
        if (read.error && read.isInTheWay)
            emit failed(*read.error);
        else if (read.error)
            emit unreadable(*read.error);
    });
    m_pool.start([promise, file, earlier] {
        promise->addResult(fromDisk(file, earlier));
        promise->finish();
    });
}

void Drafts::takeLoaded(const QHash<core::ItemId, Draft>& kept)
{
    for (auto draft = kept.constBegin(); draft != kept.constEnd(); ++draft) {
        if (!m_drafts.contains(draft.key()))
            m_drafts.insert(draft.key(), *draft);
    }
    const auto early = std::exchange(m_early, {});
    for (auto draft = early.constBegin(); draft != early.constEnd(); ++draft)
        putBack(draft.key(), *draft);
}

void Drafts::giveBack(core::ItemId item, const Draft& draft)
{
    if (!item.isValid() || draft.text.isEmpty())
        return;
    if (m_reading && m_early.contains(item))
        m_early[item].text += u"\n\n"_s + draft.text;
    else if (m_reading)
        m_early.insert(item, draft);
    else
        putBack(item, draft);
}

void Drafts::putBack(core::ItemId item, const Draft& draft)
{
    const auto now = m_drafts.value(item);
    if (now.text.contains(draft.text))
        return; // it was never away, or came back already
    if (now.text.trimmed().isEmpty())
        keep(item, {now.verb == core::Verb::Note ? draft.verb : now.verb, draft.text});
    else
        keep(item, {now.verb, draft.text + u"\n\n"_s + now.text});
    emit givenBack(item);
}

void Drafts::keep(core::ItemId item, const Draft& draft)
{
    if (!item.isValid() || m_drafts.value(item) == draft)
        return;
    if (draft.isEmpty())
        m_drafts.remove(item);
    else
        m_drafts.insert(item, draft);
    m_unsaved = true;
    // Not started anew by each key: somebody who types without a pause is saved too.
    if (!m_soon.isActive())
        m_soon.start();
}

void Drafts::save()
{
    if (m_file.isEmpty() || m_reading)
        return; // kept in memory; written when the file is known
    m_unsaved = false;
    auto promise = std::make_shared<QPromise<core::Result<bool>>>();
    promise->start();
    core::whenever(promise->future(), this, [this](const core::Result<bool>& written) {
        if (written) {
            m_isInTheWay = false;
            return;
        }
        m_unsaved = true;
        emit failed(written.error());
    });
    m_pool.start([promise, file = m_file, bytes = toBytes(m_drafts), isInTheWay = m_isInTheWay] {
        promise->addResult(toDisk(file, bytes, isInTheWay));
        promise->finish();
    });
}

} // namespace yagura::models
