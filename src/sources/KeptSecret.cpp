// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/KeptSecret.h"

#include "sources/VendorAddress.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

const auto anyPort = u":*"_s;

QString normal(const QString& origin)
{
    if (!origin.endsWith(anyPort))
        return originOf(QUrl(origin, QUrl::StrictMode));
    const QUrl address(origin.chopped(anyPort.size()), QUrl::StrictMode);
    return isLoopback(address) ? originOf(address) + anyPort : QString();
}

} // namespace

KeptSecret KeptSecret::read(const QString& text)
{
    static const QRegularExpression form(u"^\\s*([a-z0-9_]{1,40})\\s+(https?://\\S{1,300})\\s+(\\S.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {{}, {}, text};
    const auto origin = normal(match.captured(2));
    if (origin.isEmpty())
        return {{}, {}, match.captured(3)};
    return {match.captured(1), origin, match.captured(3)};
}

QString KeptSecret::text() const
{
    return u"%1 %2\n%3\n"_s.arg(kind, origin, value);
}

bool KeptSecret::isFor(const QString& sourceKind, const QString& sourceOrigin) const
{
    if (!isBound() || kind != sourceKind || sourceOrigin.isEmpty())
        return false;
    if (!origin.endsWith(anyPort))
        return origin == sourceOrigin;
    QUrl asked(sourceOrigin, QUrl::StrictMode);
    asked.setPort(-1);
    return originOf(asked) + anyPort == origin;
}

} // namespace yagura::sources
