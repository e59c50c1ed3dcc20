// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/OnCallController.h"

#include <QLabel>

namespace yagura::ui {

/// Who would be called now, in the status bar; its tip names every level and until when.
class OnCallLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnCallLabel)

public:
    /// `desk` outlives the label.
    explicit OnCallLabel(models::Desk& desk, QWidget* parent = nullptr);

    void advance(const QDateTime& now) { m_onCall.advance(now); }

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void refresh();

    models::OnCallController m_onCall;
};

} // namespace yagura::ui
