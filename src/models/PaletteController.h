// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/PaletteModel.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace yagura::models {

class PaletteSearch;

/// The palette behind its window: prepares and searches on a thread of its own, so that a hundred thousand items do not
/// hold up a key. What is typed last is answered; what was typed before it and not answered yet is not.
class PaletteController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteController)

public:
    explicit PaletteController(QObject* parent = nullptr);
    ~PaletteController() override;

    /// Forgets all and begins anew. `recent`: ids, the latest first.
    void begin(std::vector<PaletteEntry> entries, const QStringList& recent);
    void add(std::vector<PaletteEntry> entries); ///< more that came later; what is typed is looked for again
    void setText(const QString& typed);
    void end(); ///< lets go of what was prepared

    [[nodiscard]] PaletteModel& model() { return m_model; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isSearching() const { return m_asked != m_answered; } ///< the lines may be of what was typed before

signals:
    void found(); ///< the lines answer what is typed

private:
    void ask();

    PaletteModel m_model;
    std::shared_ptr<PaletteSearch> m_search; ///< touched on the pool's one thread alone
    std::shared_ptr<std::atomic<int>> m_latest;
    QThreadPool m_pool;
    QStringList m_recent;
    QString m_text;
    int m_asked = 0;
    int m_answered = 0;
};

} // namespace yagura::models
