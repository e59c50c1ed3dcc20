// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "SoundSystem.h"

class QMediaDevices;

namespace yagura::app {

/// The sound of this computer, through Qt Multimedia.
class SystemSound final : public SoundSystem
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemSound)

public:
    explicit SystemSound(QObject* parent = nullptr);
    ~SystemSound() override;

    void look() override;
    [[nodiscard]] std::unique_ptr<ToneSink> open() override;

private:
    void tell();

    std::unique_ptr<QMediaDevices> m_devices;
};

} // namespace yagura::app
