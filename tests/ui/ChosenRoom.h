// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ItemDesktop.h"

#include "models/QueueModel.h"
#include "ui/common/NoticeBar.h"
#include "ui/queue/BulkDialog.h"

#include <QPushButton>

namespace yagura::test {

/// The room at night: みなと物流 has three items, 北海製薬 two; the queue is grouped where a test wants it.
struct ChosenRoom : ItemDesktop
{
    explicit ChosenRoom(bool grouped = false)
    {
        open();
        if (grouped)
            find<QAction>(QStringLiteral("queue_group_1"))->trigger();
        queue().setFocus();
    }

    ui::QueueView& queue() const { return *window->findChild<ui::QueueView*>(); }
    models::QueueModel& model() const { return *qobject_cast<models::QueueModel*>(queue().model()); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&queue(), static_cast<Qt::Key>(key), modifiers); }
    QAction* action(core::Verb verb) const { return find<QAction>(QStringLiteral("action_") + core::verbName(verb)); }
    ui::BulkDialog* preview() const { return find<ui::BulkDialog>(QStringLiteral("bulkDialog")); }
    QString aimBar() const
    {
        const auto* bar = find<ui::NoticeBar>(QStringLiteral("itemAim"));
        return bar->isVisible() ? bar->sentence() : QString();
    }
    QString word() const
    {
        const auto* bar = find<ui::NoticeBar>(QStringLiteral("windowNotice"));
        return bar->isVisible() ? bar->sentence() : QString();
    }
    QString about(const QString& label) const { return find<QLabel>(label)->text(); }
    void press(const QString& bar, const QString& button) const { QTest::mouseClick(find<QWidget>(bar)->findChild<QPushButton*>(button), Qt::LeftButton); }

    /// The cursor stands on the head of 北海製薬; before that an item of みなと物流 was chosen.
    void goToHeadOfAnother()
    {
        choose(2);
        auto row = queue().currentIndex().row();
        while (!model().isGroup(row)) {
            key(Qt::Key_Down);
            row = queue().currentIndex().row();
        }
        QCOMPARE(model().index(row, models::QueueModel::TitleColumn).data().toString(), QStringLiteral("北海製薬"));
    }
    std::vector<qint64> namedIn(const ui::BulkDialog& dialog) const
    {
        std::vector<qint64> ids;
        for (const auto& item : items) {
            for (auto row = 0; row < const_cast<ui::BulkDialog&>(dialog).run().rowCount(); ++row) {
                if (const_cast<ui::BulkDialog&>(dialog).run().index(row, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("#%1").arg(item.id.value)))
                    ids.push_back(item.id.value);
            }
        }
        return ids;
    }
};

} // namespace yagura::test
