// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/RawPane.h"

#include "ui/theme/Theme.h"

#include "core/Text.h"
#include "core/Whenever.h"
#include "models/JsonTreeModel.h"
#include "models/Words.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPromise>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using yagura::models::JsonTree;
using yagura::models::JsonTreeModel;

namespace yagura::ui {

RawPane::RawPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_choice(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(m_stack))
    , m_text(new QPlainTextEdit(m_stack))
    , m_copyValue(new QAction(this))
    , m_copyPath(new QAction(this))
{
    setObjectName(u"rawPane"_s);
    m_pool.setMaxThreadCount(1);
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterRole(JsonTreeModel::SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_choice->setObjectName(u"rawChoice"_s);
    m_search->setObjectName(u"rawSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_hint->setObjectName(u"rawHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setProperty("tone", u"muted"_s);
    m_tree->setObjectName(u"rawTree"_s);
    m_tree->setModel(m_proxy);
    m_tree->setFont(Theme::monospace());
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QTreeView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setDefaultSectionSize(fontMetrics().horizontalAdvance(u"0"_s) * 34);
    m_tree->header()->setStretchLastSection(true);
    m_text->setObjectName(u"itemRaw"_s);
    m_text->setReadOnly(true);
    m_text->setFont(Theme::monospace());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    m_copyValue->setObjectName(u"rawCopyValue"_s);
    m_copyValue->setShortcut(QKeySequence::Copy);
    m_copyPath->setObjectName(u"rawCopyPath"_s);
    m_copyPath->setShortcut(Qt::ALT | Qt::Key_C);
    for (auto* action : {m_copyValue, m_copyPath}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
    }

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_choice);
    row->addWidget(m_search, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(m_stack, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RawPane::showRecord);
    connect(m_search, &QLineEdit::textChanged, this, &RawPane::filter);
    connect(m_copyValue, &QAction::triggered, this, [this] { copy(JsonTreeModel::WholeValueRole); });
    connect(m_copyPath, &QAction::triggered, this, [this] { copy(JsonTreeModel::PathRole); });
    retranslate();
}

RawPane::~RawPane()
{
    m_pool.waitForDone();
}

void RawPane::retranslate()
{
    setAccessibleName(tr("Raw data", "tab"));
    m_choice->setAccessibleName(tr("Which record"));
    m_search->setPlaceholderText(tr("Search names and values"));
    m_search->setAccessibleName(tr("Search names and values"));
    m_tree->setAccessibleName(tr("Raw data", "tab"));
    m_text->setAccessibleName(tr("Raw data", "tab"));
    m_copyValue->setText(tr("Copy value"));
    m_copyValue->setStatusTip(tr("Copy the whole value, also where the row shows only its beginning."));
    m_copyPath->setText(tr("Copy path"));
    m_copyPath->setStatusTip(tr("Copy where the value stands, as $.options.thresholds."));
    m_model->retranslate();
}

void RawPane::setDetail(const core::ItemDetail& detail)
{
    std::vector<Record> records;
    for (const auto& entry : detail.itemSignals)
        records.push_back({tr("%1 · %2 · %3", "vendor, number, state").arg(models::Words::vendor(entry.sourceKind), entry.signal.externalId, models::Words::vendorState(entry.signal.vendorState)), entry.signal.raw});
    if (detail.monitor && !detail.monitor->raw.isEmpty())
        records.push_back({tr("Monitor %1").arg(detail.monitor->externalId), detail.monitor->raw});
    m_notListed = std::max(0, detail.signalCount - static_cast<int>(detail.itemSignals.size()));
    sayHint(m_recordHint);
    if (records == m_records)
        return;
    // The same record stays chosen, wherever it stands now.
    auto chosen = std::max(0, m_choice->currentIndex());
    if (chosen < static_cast<int>(m_records.size())) {
        const auto& name = m_records[static_cast<size_t>(chosen)].name;
        const auto isStill = chosen < static_cast<int>(records.size()) && records[static_cast<size_t>(chosen)].name == name;
        const auto same = std::ranges::find(records, name, &Record::name);
        if (!isStill && same != records.end())
            chosen = static_cast<int>(same - records.begin());
    }
    m_records = std::move(records);
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const auto& record : m_records)
        m_choice->addItem(core::cleanLine(record.name, 80));
    m_choice->setCurrentIndex(std::min(chosen, m_choice->count() - 1));
    m_choice->setVisible(m_choice->count() > 1);
    showRecord();
}

void RawPane::clear()
{
    m_records.clear();
    m_shown.reset();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_model->setTree(nullptr);
    m_text->clear();
    m_notListed = 0;
    sayHint({});
    m_stack->setCurrentWidget(m_tree);
}

void RawPane::showRecord()
{
    const auto at = m_choice->currentIndex();
    if (at < 0 || at >= static_cast<int>(m_records.size()))
        return;
    const auto raw = m_records[static_cast<size_t>(at)].raw;
    if (raw == m_shown)
        return;
    m_shown = raw;
    using Read = std::shared_ptr<const JsonTree>;
    auto promise = std::make_shared<QPromise<Read>>();
    promise->start();
    core::whenever(promise->future(), this, [this, raw](const Read& tree) { take(raw, tree); });
    m_pool.start([promise, raw] {
        auto tree = models::readJsonTree(raw);
        promise->addResult(tree ? std::make_shared<const JsonTree>(std::move(*tree)) : Read());
        promise->finish();
    });
}

void RawPane::take(const QByteArray& raw, std::shared_ptr<const JsonTree> tree)
{
    if (raw != m_shown)
        return; // another one is looked at by now
    const auto isTree = tree && tree->nodes.front().isBranch;
    m_stack->setCurrentWidget(isTree ? static_cast<QWidget*>(m_tree) : m_text);
    m_search->setEnabled(isTree);
    if (isTree) {
        m_model->setTree(std::move(tree));
        m_tree->expandToDepth(0);
        sayHint(m_model->isCut() ? tr("This record is very large: the rest of it is not shown.") : QString());
        filter(m_search->text());
    } else {
        m_model->setTree(nullptr);
        m_text->setPlainText(core::cleanText(QString::fromUtf8(raw), core::maxRawBytes));
        sayHint(raw.isEmpty() ? tr("The vendor sent nothing with this.") : tr("This is no readable JSON, or its end was cut off: it is shown as it came."));
    }
}

void RawPane::sayHint(const QString& ofRecord)
{
    m_recordHint = ofRecord;
    QStringList hints {ofRecord, m_notListed > 0 ? tr("%n more signal(s) of this item are not listed.", nullptr, m_notListed) : QString()};
    hints.removeAll(QString());
    m_hint->setText(hints.join(u'\n'));
    m_hint->setVisible(!hints.isEmpty());
}

void RawPane::filter(const QString& text)
{
    m_proxy->setFilterFixedString(text);
    if (text.isEmpty())
        return;
    m_tree->expandAll();
}

void RawPane::copy(int role) const
{
    const auto current = m_tree->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data(role).toString());
}

} // namespace yagura::ui
