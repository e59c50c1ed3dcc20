// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <optional>

namespace yagura::store {

/// Writes JSON straight into bytes: ten thousand signals as QJsonDocument take as long as the database takes for them.
/// Shape: calls as the JSON reads; commas come by themselves. U+0000, which jsonb cannot hold, becomes U+FFFD.
class JsonWriter final
{
public:
    explicit JsonWriter(QByteArray& out) : m_out(out) {}

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// `name`: of ours, without a character that needs escaping.
    void key(const char* name);

    void text(const QString& value);
    void utf8(const QByteArray& value); ///< bytes of a vendor's; what is no UTF-8 becomes U+FFFD
    void number(qint64 value);
    void real(std::optional<double> value); ///< null for none, and for what JSON cannot say
    void truth(bool value);
    void null();
    void instant(const QDateTime& value); ///< ISO 8601 UTC; null where invalid
    void json(const QByteArray& value); ///< JSON already

private:
    void separate();
    void escaped(QByteArrayView utf8);

    QByteArray& m_out;
    bool m_first = true;
};

} // namespace yagura::store
