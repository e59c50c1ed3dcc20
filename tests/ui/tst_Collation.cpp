// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ItemDesktop.h"

#include "models/NameOrder.h"
#include "models/NoiseModel.h"
#include "models/PaletteModel.h"
#include "models/QueueModel.h"
#include "models/ViewsController.h"
#include "ui/item/CustomerDialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSortFilterProxyModel>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::QueueModel;

namespace {

struct Name
{
    QString written;
    QString reading;
};

/// In the order in which they are to stand, everywhere.
const std::vector<Name> names {
    {u"3号倉庫"_s, {}},
    {u"10号倉庫"_s, {}},
    {u"ｂｅｔａ観測"_s, {}},
    {u"Gamma Works"_s, {}},
    {u"相川設備"_s, u"アイカワセツビ"_s},
    {u"ｱｲﾁｬﾝ運輸"_s, u"ｱｲﾁｬﾝウンユ"_s},
    {u"青葉紡績"_s, u"アオバボウセキ"_s},
    {u"ヴェルデ造園"_s, u"ヴェルデゾウエン"_s},
    {u"うみの通信"_s, u"うみのつうしん"_s},
    {u"カーテン工芸"_s, u"カーテンコウゲイ"_s},
    {u"かきつばた書店"_s, {}},
    {u"ガス灯社"_s, u"ガストウシャ"_s},
    {u"カナリア印刷"_s, u"カナリアインサツ"_s},
    {u"ハーブ園"_s, u"ハーブエン"_s},
    {u"ばら企画"_s, u"バラキカク"_s},
    {u"パレット塗装"_s, u"パレットトソウ"_s},
    {u"鈴木計器"_s, u"ワイズケイキ"_s}, // as it is read, not as it looks
    {u"森下製陶"_s, {}}, // without a reading after all kana
};

std::vector<core::Customer> mixedCustomers()
{
    std::vector<core::Customer> customers;
    for (size_t at = 0; at < names.size(); ++at) {
        // Each the seventh after the one before: nothing stands where it is to stand by itself.
        const auto& name = names[at * 7 % names.size()];
        core::Customer customer;
        customer.id = {static_cast<qint64>(at) + 1};
        customer.name = name.written;
        customer.reading = name.reading;
        customers.push_back(customer);
    }
    return customers;
}

QStringList expected()
{
    QStringList written;
    for (const auto& name : names)
        written += name.written;
    // 7 and the number of names have no divisor in common: each is there once.
    Q_ASSERT(std::gcd(size_t {7}, names.size()) == 1);
    return written;
}

std::vector<core::WorkItem> itemsOf(const std::vector<core::Customer>& customers, const core::WorkItem& like)
{
    std::vector<core::WorkItem> items;
    for (const auto& customer : customers) {
        auto item = like;
        item.id = {100 + customer.id.value};
        item.customer = customer.id;
        item.customerName = customer.name;
        item.customerReading = customer.reading;
        item.owner = customer.name;
        items.push_back(item);
    }
    return items;
}

} // namespace

class tst_Collation final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void oneNameStandsBeforeTheOther_data()
    {
        QTest::addColumn<Name>("first");
        QTest::addColumn<Name>("second");
        for (size_t at = 1; at < names.size(); ++at)
            QTest::newRow(qPrintable(names[at - 1].written + u" before "_s + names[at].written)) << names[at - 1] << names[at];
        QTest::newRow("nobody comes last") << names.back() << Name {};
        QTest::newRow("alike in sound: by how they are written") << Name {u"安東"_s, u"アンドウ"_s} << Name {u"安藤"_s, u"アンドウ"_s};
    }

    void oneNameStandsBeforeTheOther()
    {
        QFETCH(const Name, first);
        QFETCH(const Name, second);
        const models::NameOrder order;
        const auto before = order.key(first.written, first.reading);
        const auto after = order.key(second.written, second.reading);
        QVERIFY(before.compare(after) < 0);
        QVERIFY(after.compare(before) > 0);
        QCOMPARE(before.compare(order.key(first.written, first.reading)), 0);
    }

    void theQueueStandsInThatOrder_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("readings");
        QTest::newRow("by customer") << static_cast<int>(QueueModel::CustomerColumn) << true;
        QTest::newRow("by owner") << static_cast<int>(QueueModel::OwnerColumn) << false;
    }

    void theQueueStandsInThatOrder()
    {
        QFETCH(const int, column);
        QFETCH(const bool, readings);
        const test::StillClock clock;
        QueueModel model;
        model.apply(itemsOf(mixedCustomers(), test::nightItems(clock.now())[0]));
        model.sort(column);
        QStringList shown;
        for (auto row = 0; row < model.rowCount(); ++row)
            shown += model.index(row, column).data().toString();
        auto wanted = expected();
        const models::NameOrder order;
        if (!readings)
            std::ranges::sort(wanted, [&order](const QString& one, const QString& other) { return order.compare(one, other) < 0; });
        QCOMPARE(shown, wanted);
        model.sort(column, Qt::DescendingOrder);
        std::ranges::reverse(wanted);
        QCOMPARE(model.index(0, column).data().toString(), wanted.first());
    }

    void theHeadsOfGroupsStandInThatOrderToo()
    {
        const test::StillClock clock;
        QueueModel model;
        model.apply(itemsOf(mixedCustomers(), test::nightItems(clock.now())[0]));
        model.sort(QueueModel::CustomerColumn);
        model.setGrouping(models::Grouping::Customer);
        model.setAllCollapsed(true);
        QStringList heads;
        for (auto row = 0; row < model.rowCount(); ++row)
            heads += model.index(row, QueueModel::TitleColumn).data().toString();
        QCOMPARE(heads, expected());
    }

    void theCustomersToAssignStandInThatOrder()
    {
        ui::CustomerDialog dialog(mixedCustomers(), {});
        const auto* list = dialog.findChild<QListWidget*>(u"customerList"_s);
        QStringList shown;
        for (auto row = 0; row < list->count(); ++row)
            shown += list->item(row)->text().section(u" ("_s, 0, 0);
        QCOMPARE(shown, expected());
    }

    void thePaletteOffersThemInThatOrder()
    {
        test::ItemDesktop desktop;
        desktop.desk.customerList = mixedCustomers();
        desktop.open();
        desktop.find<QAction>(u"actionPalette"_s)->trigger();
        auto* line = desktop.find<QLineEdit>(u"paletteLine"_s);
        QTest::keyClicks(line, u"@"_s);
        const auto* list = desktop.find<QAbstractItemView>(u"paletteList"_s);
        const auto shown = [list] {
            QStringList texts;
            for (auto row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data(models::PaletteModel::IdRole).toString().startsWith(u"customer:"_s))
                    texts += list->model()->index(row, 0).data().toString();
            }
            return texts;
        };
        QTRY_COMPARE(shown(), expected());
    }

    void savedViewsAndMonitorsStandInThatOrder()
    {
        test::FakeDesk desk;
        core::NoiseChart chart;
        for (const auto& customer : mixedCustomers()) {
            core::SavedView view;
            view.id = {customer.id.value};
            view.name = customer.name;
            desk.viewHouse.house.push_back(view);
            core::NoiseChart::Row row;
            row.monitor = QString::number(customer.id.value);
            row.name = customer.name;
            chart.rows.push_back(row);
        }
        const models::NameOrder order;
        auto wanted = expected();
        std::ranges::sort(wanted, [&order](const QString& one, const QString& other) { return order.compare(one, other) < 0; });

        models::ViewsController views(desk);
        emit desk.snapshotTaken({});
        QTRY_COMPARE(views.views().size(), names.size());
        QStringList offered;
        for (const auto& view : views.views())
            offered += view.name;
        QCOMPARE(offered, wanted);

        models::NoiseModel noise;
        noise.setRows(chart.rows);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&noise);
        sorted.setSortRole(models::NoiseModel::SortRole);
        sorted.sort(models::NoiseModel::MonitorColumn);
        QStringList monitors;
        for (auto row = 0; row < sorted.rowCount(); ++row)
            monitors += sorted.index(row, models::NoiseModel::MonitorColumn).data().toString();
        QCOMPARE(monitors, wanted);
    }
};

QTEST_MAIN(tst_Collation)
#include "tst_Collation.moc"
