// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/Drafts.h"


#include "core/Result.h"
#include "core/Whenever.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QSaveFile>

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

LoadedDrafts fromDisk(const QString& path)
{
    LoadedDrafts loaded;
    QFile file(path);
    if (!file.exists())
        return loaded;
    const auto opened = file.open(QFile::ReadOnly);
    const auto document = opened ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject()) {
        // Set aside, since the next word would write over it.
        loaded.error = core::Error {core::ErrorKind::Invalid, opened ? u"the file is damaged"_s : file.errorString(), {}, std::nullopt};
        file.close();
        QFile::remove(path + u".unreadable"_s);
        QFile::rename(path, path + u".unreadable"_s);
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

core::Result<bool> toDisk(const QString& path, const QByteArray& bytes)
{
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
    if (m_reading && m_loading.resultCount() > 0)
        takeLoaded(m_loading.result().drafts); // closed before the event loop could bring them
    m_reading = false;
    if (m_unsaved)
        save();
    m_pool.waitForDone();
}

void Drafts::open(const QString& file)
{
    m_file = file;
    m_reading = true;
    auto promise = std::make_shared<QPromise<LoadedDrafts>>();
    promise->start();
    m_loading = promise->future();
    core::whenever(m_loading, this, [this](const LoadedDrafts& read) {
        m_reading = false;
        takeLoaded(read.drafts);
        if (m_unsaved)
            save();
        emit loaded();
        if (read.error)
            emit unreadable(*read.error);
    });
    m_pool.start([promise, file] {
        promise->addResult(fromDisk(file));
        promise->finish();
    });
}

void Drafts::takeLoaded(const QHash<core::ItemId, Draft>& kept)
{
    for (auto draft = kept.constBegin(); draft != kept.constEnd(); ++draft) {
        if (!m_drafts.contains(draft.key()))
            m_drafts.insert(draft.key(), *draft);
    }
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
        if (written)
            return;
        m_unsaved = true;
        emit failed(written.error());
    });
    m_pool.start([promise, file = m_file, bytes = toBytes(m_drafts)] {
        promise->addResult(toDisk(file, bytes));
        promise->finish();
    });
}

} // namespace yagura::models
