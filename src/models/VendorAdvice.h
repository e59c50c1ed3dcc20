// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// A vendor's words about a write, with what to do about a refusal said in the language of the screen.
class VendorAdvice
{
    Q_DECLARE_TR_FUNCTIONS(VendorAdvice)

public:
    /// Shape: "HTTP 400: Requester User Not Found [from_unknown: …]", as a source reports it; what stands in brackets gives way
    ///        to the sentence that its name stands for. Words without it, or with a name that nobody knows, stay as they are.
    [[nodiscard]] static QString inWords(const QString& vendorWords);

private:
    static QString sentence(const QString& name);
};

} // namespace yagura::models
