// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/VendorAddress.h"

#include "core/Text.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

constexpr auto httpPort = 80;
constexpr auto httpsPort = 443;
constexpr auto longestShown = 300;

} // namespace

QString originOf(const QUrl& address)
{
    const auto scheme = address.scheme();
    const auto usual = scheme == "https"_L1 ? httpsPort : httpPort;
    if (!address.isValid() || address.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return {};
    QUrl origin;
    origin.setScheme(scheme);
    origin.setHost(address.host(QUrl::FullyEncoded));
    if (address.port(usual) != usual)
        origin.setPort(address.port());
    return origin.toString(QUrl::FullyEncoded);
}

bool isLoopback(const QUrl& address)
{
    const auto host = address.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

core::Result<bool> checkAddress(const QUrl& address)
{
    const auto shown = core::cleanLine(address.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo), longestShown);
    if (originOf(address).isEmpty() || !address.userInfo().isEmpty()) {
        return core::failure(core::ErrorKind::Invalid,
            u"\"%1\" is no address to send a key to: it is https://HOST, without a user"_s.arg(shown), u"address"_s);
    }
    if (address.scheme() != "https"_L1 && !isLoopback(address)) {
        return core::failure(core::ErrorKind::Invalid,
            u"%1 is not encrypted, and the key would be read on the way: use https (http only on this computer)"_s.arg(shown),
            u"address"_s);
    }
    return true;
}

} // namespace yagura::sources
