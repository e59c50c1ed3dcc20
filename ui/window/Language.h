// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>

namespace yagura::ui {

/// The language on the screen, switched while the program runs.
class Language final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Language)

public:
    enum class Tongue { Japanese, English };

    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    [[nodiscard]] static Tongue ofSystem();
    [[nodiscard]] static Tongue named(const QString& name); ///< "ja", "en"; all else is the system's
    [[nodiscard]] Tongue tongue() const { return m_tongue; }
    /// Installs the translations: every window is told by QEvent::LanguageChange.
    void speak(Tongue tongue);

signals:
    void switched();

private:
    void remove();

    Tongue m_tongue = Tongue::English;
    QTranslator m_own;
    QTranslator m_qt; ///< Qt's own dialogs and menus
};

} // namespace yagura::ui
