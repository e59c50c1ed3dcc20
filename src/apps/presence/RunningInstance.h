// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/FileLock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace yagura::presence {

/// One running program for each person and data folder: two would write the same settings and the same outbox. The second
/// start asks the first to come forward. A lock says who is the first, for it falls free however a program ends; the socket is
/// only how to reach it.
class RunningInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningInstance)

public:
    enum class Role {
        First, ///< and from now on heard by those that come later
        Second, ///< the first has been asked and has answered
        Unanswered, ///< there is a first, and it says nothing
        Alone, ///< no folder is private enough to tell: the program runs as if it were the first
    };

    /// `folder`: private to the person, made where it is absent.
    explicit RunningInstance(const QString& dataFolder, const QString& folder = privateFolder(), QObject* parent = nullptr);
    ~RunningInstance() override;

    /// Takes the place, or asks who has it to come forward. Waits for an answer no longer than a few seconds, and for one that is
    /// just ending somewhat longer: for before the event loop. `token`: the desktop's leave to come forward.
    [[nodiscard]] Role claim(const QByteArray& token = tokenOfStart());
    /// The program ends: it comes forward no more, and who is started now takes the place when this one is gone.
    void stopListening() { m_server.close(); }

    /// Under XDG_RUNTIME_DIR, else one of this person's in the folder for temporary files.
    [[nodiscard]] static QString privateFolder();
    /// What the desktop gave this start for activating a window; empty for none.
    [[nodiscard]] static QByteArray tokenOfStart();

signals:
    void raiseAsked(const QByteArray& token); ///< somebody started the program once more

private:
    enum class Heard { Answer, Nothing, Nobody };

    [[nodiscard]] bool makeFolder() const;
    [[nodiscard]] bool listen();
    [[nodiscard]] Heard askFirst(const QByteArray& token) const;
    void receive();
    void read(QLocalSocket* caller);

    QString m_folder;
    QString m_name; ///< of lock and socket, without their endings
    store::FileLock m_lock;
    QLocalServer m_server;
};

} // namespace yagura::presence
