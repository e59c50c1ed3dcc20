// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as somebody hears it who does not see it: once by Qt's own tree, once over AT-SPI, as a screen reader does
// (tst_ScreenReader_bus: needs a session bus, a display and python3-gi with gir1.2-atspi-2.0).

#include "FullDesktop.h"

#include <QAccessible>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using Room = test::FullDesktop;

namespace {

/// One thing that is heard. Roles by AT-SPI's names.
struct Heard
{
    QString path;
    QString role;
    QString name;
    QString table; ///< of a cell: the name of its table
    int row = -1;
    bool focusable = false;
    bool hasValue = false;
};

QString roleName(QAccessible::Role role)
{
    static const QHash<int, QString> names {
        {QAccessible::PushButton, u"push button"_s}, {QAccessible::CheckBox, u"check box"_s}, {QAccessible::RadioButton, u"radio button"_s},
        {QAccessible::ButtonMenu, u"push button"_s}, {QAccessible::ButtonDropDown, u"push button"_s}, {QAccessible::ComboBox, u"combo box"_s},
        {QAccessible::EditableText, u"text"_s}, {QAccessible::Table, u"table"_s}, {QAccessible::List, u"list"_s}, {QAccessible::Tree, u"tree"_s},
        {QAccessible::Slider, u"slider"_s}, {QAccessible::SpinBox, u"spin button"_s}, {QAccessible::PageTab, u"page tab"_s},
        {QAccessible::PageTabList, u"page tab list"_s}, {QAccessible::Cell, u"table cell"_s}, {QAccessible::ListItem, u"list item"_s},
        {QAccessible::TreeItem, u"tree item"_s}, {QAccessible::StaticText, u"label"_s}, {QAccessible::ColumnHeader, u"column header"_s},
    };
    return names.value(role, QString::number(role));
}

void hear(QAccessibleInterface& node, const QString& path, QList<Heard>& heard, int depth = 0)
{
    constexpr auto rows = 5;
    if (node.state().invisible || depth > 40)
        return;
    const auto role = roleName(node.role());
    const auto here = path + u'/' + role;
    const auto name = node.text(QAccessible::Name);
    heard.append({here, role, name, {}, -1, static_cast<bool>(node.state().focusable), node.valueInterface() || node.textInterface()});
    if (auto* table = node.tableInterface()) {
        for (auto row = 0; row < std::min(rows, table->rowCount()); ++row) {
            for (auto column = 0; column < table->columnCount(); ++column) {
                if (auto* cell = table->cellAt(row, column))
                    heard.append({here, roleName(cell->role()), cell->text(QAccessible::Name), name, row, false, false});
            }
        }
        return;
    }
    for (auto at = 0; at < node.childCount(); ++at) {
        if (auto* child = node.child(at))
            hear(*child, here, heard, depth + 1);
    }
}

/// What somebody who only hears the window could not work with.
QStringList silent(const QList<Heard>& heard)
{
    static const QStringList controls {u"push button"_s, u"check box"_s, u"radio button"_s, u"toggle button"_s, u"combo box"_s, u"text"_s, u"table"_s, u"list"_s,
        u"tree"_s, u"tree table"_s, u"slider"_s, u"spin button"_s, u"page tab"_s};
    static const QStringList measured {u"slider"_s, u"spin button"_s, u"text"_s};
    QStringList faults;
    for (const auto& one : heard) {
        if (one.row >= 0) {
            if (one.name.isEmpty())
                faults += u"a silent cell in row %1 of \"%2\""_s.arg(one.row).arg(one.table);
            continue;
        }
        if (controls.contains(one.role) && one.focusable && one.name.isEmpty())
            faults += u"no name: %1"_s.arg(one.path);
        if (measured.contains(one.role) && !one.hasValue)
            faults += u"no value: %1 \"%2\""_s.arg(one.path, one.name);
    }
    faults.removeDuplicates();
    return faults;
}

QString row(const QList<Heard>& heard, const QString& table, int at)
{
    QStringList said;
    for (const auto& one : heard) {
        if (one.table == table && one.row == at)
            said += one.name;
    }
    return said.join(u", "_s);
}

} // namespace

class tst_ScreenReader final : public QObject
{
    Q_OBJECT

private:
    void judge(const QList<Heard>& heard, const Room& room)
    {
        for (const auto& fault : silent(heard))
            qWarning().noquote() << fault;
        QCOMPARE(silent(heard).size(), 0);
        // Worst first: the late one.
        const auto first = row(heard, u"対応キュー"_s, 0);
        const auto& late = room.items[0];
        for (const auto& part : {u"緊急"_s, late.customerName, late.title, u"未着手"_s, u"12:41"_s, u"超過"_s})
            QVERIFY2(first.contains(part), qPrintable(u"\"%1\" is not in: %2"_s.arg(part, first)));
    }

private slots:
    void everyControlAndRowHasNameRoleAndValue()
    {
        Room room(ui::Language::Tongue::Japanese, ui::ThemeKind::Dark);
        for (auto* dock : room.docks().all()) {
            room.docks().show(dock);
            Room::settle();
            QList<Heard> heard;
            hear(*QAccessible::queryAccessibleInterface(room.window.get()), {}, heard);
            QVERIFY(heard.size() > 30);
            judge(heard, room);
        }
    }

    void theSameIsHeardOverTheBus()
    {
        if (qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").isEmpty() || QGuiApplication::platformName() != "xcb"_L1)
            QSKIP("needs a session bus and an X display: tst_ScreenReader_bus");
        Room room(ui::Language::Tongue::Japanese, ui::ThemeKind::Dark);
        QVERIFY(QTest::qWaitForWindowExposed(room.window.get()));
        QProcess reader;
        reader.setProcessChannelMode(QProcess::SeparateChannels);
        reader.start(u"/usr/bin/python3"_s, {QStringLiteral(YAGURA_SOURCE_DIR "/tests/ui/read_screen.py"), QString::number(QCoreApplication::applicationPid())});
        QTRY_VERIFY_WITH_TIMEOUT(reader.state() == QProcess::NotRunning, 120'000);
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        QList<Heard> heard;
        for (const auto& line : reader.readAllStandardOutput().split('\n')) {
            const auto json = QJsonDocument::fromJson(line).object();
            if (!json.isEmpty())
                heard.append({json[u"path"_s].toString(), json[u"role"_s].toString(), json[u"name"_s].toString(), json[u"table"_s].toString(),
                    json[u"row"_s].toInt(-1), json[u"focusable"_s].toBool(), !json[u"value"_s].isNull()});
        }
        QVERIFY(heard.size() > 60);
        judge(heard, room);
    }
};

QTEST_MAIN(tst_ScreenReader)
#include "tst_ScreenReader.moc"
