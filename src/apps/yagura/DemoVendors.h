// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>
#include <QUrl>

#include <future>
#include <optional>

namespace yagura::app {

/// Where the demo's vendors listen.
struct VendorAddresses
{
    QUrl pagerDuty;
    QUrl datadog;
    QString from; ///< mail of a user at PagerDuty
};

/// The two simulated vendors and their night, on a thread of their own so that they never hold up the window.
class DemoVendors final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoVendors)

public:
    explicit DemoVendors(QObject* parent = nullptr);
    ~DemoVendors() override;

    /// Starts them and waits until they listen. Empty where no port could be had. Not for the GUI thread.
    [[nodiscard]] std::optional<VendorAddresses> open();

protected:
    void run() override;

private:
    std::promise<std::optional<VendorAddresses>> m_listening;
};

} // namespace yagura::app
