// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

/// Reading of untrusted JSON: a wrong type reads as absent, text comes out clean and bounded, ids stay exact.
namespace yagura::sources::json {

/// The object that a body is; whole numbers beyond 64 bits are read as text.
/// Errors: Invalid, naming where the text stops being JSON.
[[nodiscard]] core::Result<QJsonObject> object(const QByteArray& body);
[[nodiscard]] core::Result<QJsonArray> array(const QByteArray& body);

/// Whether a text begins as JSON and stops before its end: what is left of an answer that was cut off on its way.
[[nodiscard]] bool stopsEarly(const QByteArray& body);

/// One line of text, from a string or a number; empty for anything else.
[[nodiscard]] QString line(const QJsonValue& value, qsizetype maxLength = 500);

/// Text that may have several lines.
[[nodiscard]] QString text(const QJsonValue& value);

/// An id as its exact digits or letters; empty where it is neither text nor a whole number, or lost digits as a double.
[[nodiscard]] QString id(const QJsonValue& value);

[[nodiscard]] std::optional<qint64> integer(const QJsonValue& value);
[[nodiscard]] std::optional<double> number(const QJsonValue& value);
[[nodiscard]] bool flag(const QJsonValue& value);

/// The strings of an array, at most 500 of them; other elements are passed over.
[[nodiscard]] QStringList lines(const QJsonValue& value);

/// The compact text of one record, whole: bound it before it is kept.
[[nodiscard]] QByteArray compact(const QJsonObject& object);

} // namespace yagura::sources::json
