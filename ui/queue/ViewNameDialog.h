// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace yagura::ui {

/// The name of a saved view, and for a new one whether the room sees it.
class ViewNameDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Of { NewView, KnownView };
    ViewNameDialog(Of of, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool shared() const;

private:
    QLineEdit* m_name;
    QCheckBox* m_shared;
};

} // namespace yagura::ui
