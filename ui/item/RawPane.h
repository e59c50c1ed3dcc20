// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QThreadPool>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace yagura::models {
class JsonTreeModel;
struct JsonTree;
}

namespace yagura::ui {

/// What the vendors sent on an item, as a tree to search in; as plain text where it is no JSON. It is read on another
/// thread, so that a record of any size holds up nobody.
class RawPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawPane)

public:
    explicit RawPane(QWidget* parent = nullptr);
    ~RawPane() override;

    void setDetail(const core::ItemDetail& detail);
    void clear();
    void retranslate();

private:
    struct Record
    {
        QString name;
        QByteArray raw;
        bool operator==(const Record&) const = default;
    };

    void showRecord();
    void take(const QByteArray& raw, std::shared_ptr<const models::JsonTree> tree);
    void filter(const QString& text);
    void copy(int role) const;
    void sayHint(const QString& ofRecord); ///< with what is not in the list

    std::vector<Record> m_records;
    QString m_recordHint;
    int m_notListed = 0; ///< signals
    std::optional<QByteArray> m_shown; ///< nothing yet; a record may well be empty
    models::JsonTreeModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QComboBox* m_choice;
    QLineEdit* m_search;
    QLabel* m_hint;
    QStackedWidget* m_stack;
    QTreeView* m_tree;
    QPlainTextEdit* m_text;
    QAction* m_copyValue;
    QAction* m_copyPath;
    QThreadPool m_pool;
};

} // namespace yagura::ui
