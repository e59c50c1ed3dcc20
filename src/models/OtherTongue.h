// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace yagura::models {

/// For the length of a scope tr() speaks a language that the window does not, and nobody else hears of it: a customer's
/// ticket is written in English from a Japanese window. On the GUI thread only.
class OtherTongue final : public QTranslator
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OtherTongue)

public:
    explicit OtherTongue(bool japanese);
    ~OtherTongue() override;

    [[nodiscard]] bool isEmpty() const override { return true; } ///< installing an empty one tells nobody
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTranslator m_words;
};

} // namespace yagura::models
