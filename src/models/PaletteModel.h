// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/PaletteEntry.h"

#include <QAbstractListModel>

#include <vector>

namespace yagura::models {

/// What the palette found, line by line. A line that is the first of its section says so; there are no lines that cannot
/// be chosen.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        KindRole, ///< int, PaletteKind
        DetailRole, ///< QString
        KeysRole, ///< QString
        ReasonRole, ///< QString, empty where it can be done now
        MarksRole, ///< QList<int>, places in the text
        DetailMarksRole, ///< QList<int>
        SeverityRole, ///< int, core::Severity; -1 where it has none
        SectionRole, ///< QString, of the first line of a section, else empty
    };

    explicit PaletteModel(QObject* parent = nullptr);

    /// Another answer to another question: told as a reset, unless nothing is different.
    void setRows(std::vector<PaletteRow> rows);
    [[nodiscard]] const std::vector<PaletteRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString kindName(PaletteKind kind);

private:
    [[nodiscard]] QString section(size_t at) const;
    [[nodiscard]] static QString spoken(const PaletteEntry& entry);

    std::vector<PaletteRow> m_rows;
};

} // namespace yagura::models
