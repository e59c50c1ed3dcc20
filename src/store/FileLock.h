// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QString>

namespace yagura::store {

/// A lock on a file that falls free with the program, however that ends. (QLockFile's pid can outlive its program.)
class FileLock final
{
public:
    enum class Mode { Shared, Exclusive };

    FileLock() = default;
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    [[nodiscard]] bool take(const QString& path, Mode mode);
    [[nodiscard]] bool takeWithin(const QString& path, Mode mode, QDeadlineTimer deadline);
    void release();

private:
    int m_file = -1;
};

} // namespace yagura::store
