// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace yagura::models {
class Drafts;
}

namespace yagura::ui {

/// Where a person writes: a note, or why they escalate. Each item keeps its own draft, whatever is refreshed, whichever
/// item is looked at in between, and whatever becomes of the program.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    /// `drafts` outlives the composer.
    explicit Composer(models::Drafts& drafts, QWidget* parent = nullptr);

    /// Whoever is writing is sent back to the queue first: the rest of the sentence is not of the other item.
    void showItem(core::ItemId item);
    void begin(core::Verb verb); ///< Note or Escalate: takes the keyboard
    void done(core::ItemId item, const QString& text); ///< this text has been accepted; what was typed since stays
    void refused(core::ItemId item, const QString& text); ///< it may be sent once more
    [[nodiscard]] core::Verb verb() const;
    void setPossible(bool noting, bool escalating);
    /// Where the item stands at the vendor, which whoever escalates should know; may be empty.
    void setStanding(const QString& sentence);

signals:
    void written(yagura::core::Verb verb, const QString& text);
    void left(); ///< the person wants to go back to the queue

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void keep();
    void send();
    void cancel();

    void restore();
    void takeBack(core::ItemId item); ///< what the drafts have got back, without moving the cursor of who writes

    models::Drafts& m_drafts;
    QHash<core::ItemId, QString> m_sent; ///< on its way, and not to be sent twice
    core::ItemId m_item;
    QString m_standing;
    core::Verb m_verb = core::Verb::Note;
    bool m_noting = false;
    bool m_escalating = false;
    QLabel* m_question;
    QLabel* m_tooLong;
    QPlainTextEdit* m_edit;
    QPushButton* m_send;
    QPushButton* m_cancel;
};

} // namespace yagura::ui
