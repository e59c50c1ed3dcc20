// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/KeySheet.h"

#include "ui/common/Tone.h"
#include "ui/keys/ComposingGuard.h"
#include "ui/keys/KeyRecorder.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/PlainTip.h"
#include "models/QueueModel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto actionIdRole = Qt::UserRole;
constexpr auto wordsRole = Qt::UserRole + 1; ///< what the search looks through
enum SheetColumn { ActionAt, KeyAt, TipAt, SheetColumns };

/// A key as it is printed on a keyboard.
class KeyCapDelegate final : public QStyledItemDelegate
{
public:
    KeyCapDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        auto plain = option;
        initStyleOption(&plain, index);
        const auto key = std::exchange(plain.text, QString());
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        if (key.isEmpty())
            return;
        painter->setFont(Theme::font(Theme::Size::Small));
        const auto width = std::max(20.0, keyCapWidth(*painter, key));
        drawKeyCap(*painter, QRectF(option.rect.left() + 6, option.rect.center().y() - 9, width, 20), key, m_theme.tokens().text);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(24, 0);
    }

private:
    const Theme& m_theme;
};

QString plainText(const QAction& action)
{
    return action.text().remove(u'&');
}

QString shown(const QKeySequence& key)
{
    return key.toString(QKeySequence::NativeText);
}

} // namespace

KeySheet::KeySheet(const Theme& theme, ActionRegistry& registry, QWidget* parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_name(new QLabel(this))
    , m_recorder(new KeyRecorder(this))
    , m_none(new QPushButton(this))
    , m_default(new QPushButton(this))
    , m_take(new QPushButton(this))
    , m_sentence(new QLabel(this))
    , m_all(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"keySheet"_s);
    new ComposingGuard(this);
    build(theme);
    retranslate();
    resize(880, 720);
    m_search->setFocus();

    connect(m_search, &QLineEdit::textChanged, this, &KeySheet::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeySheet::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (!chosen().isEmpty())
            m_recorder->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_recorder, &KeyRecorder::recorded, this, &KeySheet::record);
    connect(m_recorder, &KeyRecorder::cancelled, this, [this] {
        showChosen();
        m_list->setFocus();
    });
    connect(m_none, &QPushButton::clicked, this, [this] { give({}); });
    connect(m_default, &QPushButton::clicked, this, [this] {
        if (const auto* entry = m_registry.find(chosen()))
            record(entry->defaultKey);
    });
    connect(m_take, &QPushButton::clicked, this, [this] { give(m_wanted); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_registry.resetAllKeys();
        say(tr("All keys are as they were at first."), true);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_registry, &ActionRegistry::keysChanged, this, &KeySheet::fill);
    connect(&m_registry, &ActionRegistry::changed, this, &KeySheet::fill);
}

void KeySheet::build(const Theme& theme)
{
    m_search->setObjectName(u"keySearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"keyList"_s);
    m_list->setColumnCount(SheetColumns);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegateForColumn(KeyAt, new KeyCapDelegate(theme, m_list));
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    m_name->setObjectName(u"keyName"_s);
    m_name->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_name->setBuddy(m_recorder);
    m_recorder->setObjectName(u"keyRecorder"_s);
    m_recorder->setMinimumWidth(180);
    m_none->setObjectName(u"keyNone"_s);
    m_default->setObjectName(u"keyDefault"_s);
    m_take->setObjectName(u"keyTake"_s);
    m_take->setProperty("primary", true);
    m_sentence->setObjectName(u"keySentence"_s);
    m_sentence->setWordWrap(true);
    m_all->setObjectName(u"keyAllDefault"_s);
    m_close->setObjectName(u"keyClose"_s);
    for (auto* button : {m_none, m_default, m_take, m_all, m_close})
        button->setAutoDefault(false);
    for (auto* label : {m_name, m_sentence})
        label->setTextFormat(Qt::PlainText);

    auto* change = new QHBoxLayout;
    change->setSpacing(8);
    change->addWidget(m_name, 1);
    change->addWidget(m_recorder);
    change->addWidget(m_none);
    change->addWidget(m_default);
    auto* answer = new QHBoxLayout;
    answer->setSpacing(8);
    answer->addWidget(m_sentence, 1);
    answer->addWidget(m_take);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_all);
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(change);
    layout->addLayout(answer);
    layout->addLayout(foot);
}

void KeySheet::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_search->setPlaceholderText(tr("Search: an action, or a key as Ctrl+G"));
    m_search->setAccessibleName(tr("Search the keys"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Key"), tr("What it does")});
    m_recorder->setAccessibleName(tr("New key"));
    m_recorder->setToolTip(tr("Press the key here. Tab or Esc leaves the field."));
    m_none->setText(tr("No key"));
    m_default->setText(tr("Default"));
    m_take->setText(tr("Take it over"));
    m_all->setText(tr("All keys to default"));
    m_close->setText(tr("Close", "dialog"));
    fill();
}

void KeySheet::fill()
{
    const auto before = chosen();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& area : m_registry.areas()) {
        QTreeWidgetItem* head = nullptr;
        for (const auto& entry : m_registry.all()) {
            if (entry.area != area || !entry.action->isVisible())
                continue;
            if (!head) {
                head = new QTreeWidgetItem(m_list, {m_registry.areaTitle(area)});
                head->setFlags(Qt::ItemIsEnabled);
                head->setFont(ActionAt, Theme::font(Theme::Size::Base, QFont::Bold));
            }
            const auto key = shown(entry.action->shortcut());
            auto* row = new QTreeWidgetItem(head, {plainText(*entry.action), key, entry.action->statusTip()});
            row->setData(ActionAt, actionIdRole, entry.id);
            row->setData(ActionAt, wordsRole, models::QueueModel::searchable(QStringList {row->text(ActionAt), key, row->text(TipAt)}.join(u'\n')));
            row->setToolTip(TipAt, models::plainTip(row->text(TipAt)));
            if (m_registry.hasOwnKey(entry.id))
                row->setFont(KeyAt, Theme::font(Theme::Size::Base, QFont::Bold));
        }
    }
    m_list->expandAll();
    for (const auto column : {ActionAt, KeyAt})
        m_list->resizeColumnToContents(column);
    m_list->setColumnWidth(ActionAt, std::min(m_list->columnWidth(ActionAt) + 16, 380));
    filter();
    choose(before);
    showChosen();
}

void KeySheet::filter()
{
    const auto wanted = models::QueueModel::searchable(m_search->text().trimmed());
    QTreeWidgetItem* first = nullptr;
    for (auto at = 0; at < m_list->topLevelItemCount(); ++at) {
        auto* head = m_list->topLevelItem(at);
        auto any = false;
        for (auto row = 0; row < head->childCount(); ++row) {
            auto* item = head->child(row);
            const auto fits = item->data(ActionAt, wordsRole).toString().contains(wanted);
            item->setHidden(!fits);
            any = any || fits;
            if (fits && !first)
                first = item;
        }
        head->setHidden(!any);
    }
    m_list->setCurrentItem(first);
    if (first)
        m_list->scrollToTop();
}

QString KeySheet::chosen() const
{
    const auto* item = m_list->currentItem();
    return item && !item->isHidden() ? item->data(ActionAt, actionIdRole).toString() : QString();
}

void KeySheet::choose(const QString& id)
{
    for (auto at = 0; at < m_list->topLevelItemCount(); ++at) {
        auto* head = m_list->topLevelItem(at);
        for (auto row = 0; row < head->childCount(); ++row) {
            if (head->child(row)->data(ActionAt, actionIdRole).toString() == id && !head->child(row)->isHidden())
                m_list->setCurrentItem(head->child(row));
        }
    }
}

void KeySheet::showChosen()
{
    m_wanted = {};
    m_take->hide();
    const auto* entry = m_registry.find(chosen());
    for (QWidget* widget : {static_cast<QWidget*>(m_recorder), static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_default)})
        widget->setEnabled(entry != nullptr);
    m_name->setText(entry ? plainText(*entry->action) : tr("No action has this name or key."));
    m_recorder->setText(entry ? shown(entry->action->shortcut()) : QString());
    m_recorder->setPlaceholderText(entry ? tr("none", "key") : QString());
    m_none->setEnabled(entry && !entry->action->shortcut().isEmpty());
    m_default->setEnabled(entry && m_registry.hasOwnKey(entry->id));
    say(tr("To change a key: choose the action, press Enter, then the new key."));
}

/// By value, as below: what is chosen is shown anew in between, and forgets what was wanted.
void KeySheet::record(QKeySequence key)
{
    const auto* entry = m_registry.find(chosen());
    if (!entry)
        return;
    if (!key.isEmpty() && faultOf(key) == KeyFault::Moves)
        return say(tr("%1 moves about in lists and dialogs: add Ctrl or Alt.").arg(shown(key)));
    if (!key.isEmpty() && faultOf(key) == KeyFault::InputMethod)
        return say(tr("%1 belongs to the input method. Choose another key.").arg(shown(key)));
    const auto* holder = m_registry.holderOf(key, entry->id);
    if (!holder || m_wanted == key)
        return give(key);
    m_wanted = key;
    m_recorder->setText(shown(key));
    m_take->show();
    say(tr("%1 already calls “%2” (%3). Press it once more to take it over; that action is then without a key.")
            .arg(shown(key), plainText(*holder->action), m_registry.areaTitle(holder->area)));
}

void KeySheet::give(QKeySequence key)
{
    const auto id = chosen();
    if (id.isEmpty())
        return;
    m_registry.setKey(id, key);
    showChosen();
    const auto name = plainText(*m_registry.find(id)->action);
    const auto bare = !key.isEmpty() && (key[0].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier;
    if (key.isEmpty())
        say(tr("“%1” has no key now.").arg(name), true);
    else if (bare && !(key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35))
        say(tr("“%1” is on %2 now, wherever no text is typed.").arg(name, shown(key)), true);
    else
        say(tr("“%1” is on %2 now.").arg(name, shown(key)), true);
}

void KeySheet::say(const QString& sentence, bool good)
{
    m_sentence->setText(sentence);
    setTone(*m_sentence, good || m_take->isVisibleTo(this) ? QString() : u"muted"_s);
}

bool KeySheet::eventFilter(QObject* watched, QEvent* event)
{
    // From the search straight into what was found.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void KeySheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yagura::ui
