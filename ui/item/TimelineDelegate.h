// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;

/// One entry of the timeline: when, who, what; below it what somebody wrote, cut after some lines until it is opened.
/// All of it is plain text. Heights are measured once: a list of ten thousand lines asks for all of them at each change.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    void forget(); ///< the words, the width or the fonts are others
    void forget(qint64 id); ///< this line has changed
    void clear(); ///< another item: nothing is opened
    void toggle(qint64 id); ///< shows all of a text, or its first lines again
    [[nodiscard]] bool isCut(const QModelIndex& index, int width) const;

private:
    [[nodiscard]] int bodyLines(qint64 id) const;

    const Theme& m_theme;
    mutable QHash<qint64, int> m_heights;
    mutable int m_width = 0;
    QSet<qint64> m_opened;
};

} // namespace yagura::ui
