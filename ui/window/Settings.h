// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <span>

namespace yagura::ui {

/// All that a desk remembers of a person's wishes: one typed table. A value that is not of its kind or out of its range
/// counts as absent, and the default holds.
class Settings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    enum class Key {
        Language,
        Theme,
        Density,
        TextScale,
        TimeZone,
        ReduceMotion,
        Notifications,
        NotifyFrom,
        TrayIcon,
        CloseToTray,
        TrayTold,
        StartMinimised,
        Collects,
        ConnectionKind,
        ConnectionService,
        ConnectionHost,
        ConnectionPort,
        ConnectionDatabase,
        ConnectionUser,
        ConnectionTls,
        Layouts,
        Perspectives,
        Perspective,
        Shortcuts,
        Sound,
        Palette,
        QueueView,
        Timeline,
    };

    enum class Kind { Flag, Number, Choice, Text, Object };

    /// One row of the table.
    struct Row
    {
        Key key;
        const char* name; ///< in the file, by section: "window.theme"
        Kind kind;
        int number = 0; ///< default of a flag (0, 1) or a number
        int least = 0;
        int most = 0;
        const char* text = ""; ///< default of a choice or a text
        std::span<const char* const> choices {};
        bool atNextStart = false; ///< takes effect then
    };

    [[nodiscard]] static std::span<const Row> table();
    [[nodiscard]] static const Row& row(Key key);

    /// What the file had to say when it was opened.
    enum class Opened { Fine, Absent, Broken, Unreadable };

    explicit Settings(const QString& file);
    /// The number kept in a file, its default where none can be read. Nothing is set aside and nothing is said.
    [[nodiscard]] static int peek(const QString& file, Key key);
    ~Settings() override;

    [[nodiscard]] Opened opened() const { return m_opened; }
    [[nodiscard]] bool flag(Key key) const;
    [[nodiscard]] int number(Key key) const;
    [[nodiscard]] QString text(Key key) const; ///< of a text or a choice
    [[nodiscard]] QJsonObject object(Key key) const;
    void set(Key key, bool value);
    void set(Key key, int value);
    void set(Key key, const QString& value);
    void set(Key key, const QJsonObject& value);
    void reset(Key key);

    /// Waits until what was set is on disk. Answers what hindered it, empty for nothing.
    QString flush();

signals:
    void changed(yagura::ui::Settings::Key key);
    void chosen(yagura::ui::Settings::Key key); ///< somebody set it, also to what it was: the command line may have said otherwise
    void saveFailed(const QString& reason); ///< said once until a save succeeds

private:
    void read();
    void put(Key key, const QJsonValue& value);
    [[nodiscard]] QJsonValue stored(const Row& row) const;
    void save();
    void told(const QString& problem, int generation);

    const QString m_file;
    QJsonObject m_values; ///< by name
    Opened m_opened = Opened::Absent;
    QTimer m_pause;
    QThreadPool m_writer; ///< one thread: a slow or full disk never holds up the window
    QString m_problem; ///< of the last save
    int m_generation = 0; ///< counts what was set
    int m_saved = 0; ///< the generation on disk
};

} // namespace yagura::ui
