// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/Composer.h"

#include "ui/common/KeyHint.h"
#include "ui/theme/Theme.h"

#include "models/Drafts.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto mostLetters = 25'000; // of one text, by the database's rule

/// As the database counts: one for a letter that takes two units here. Only what may be too long is looked through.
qsizetype lettersOf(const QString& text)
{
    return text.size() <= mostLetters ? text.size() : std::ranges::count_if(text, [](QChar unit) { return !unit.isLowSurrogate(); });
}

} // namespace

Composer::Composer(models::Drafts& drafts, QWidget* parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_question(new QLabel(this))
    , m_tooLong(new QLabel(this))
    , m_edit(new QPlainTextEdit(this))
    , m_send(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"composer"_s);
    m_question->setProperty("tone", u"muted"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setObjectName(u"escalationQuestion"_s);
    m_question->setBuddy(m_edit);
    m_tooLong->setObjectName(u"noteTooLong"_s);
    m_tooLong->setProperty("tone", u"critical"_s);
    m_tooLong->setTextFormat(Qt::PlainText);
    m_tooLong->setWordWrap(true);
    m_edit->setObjectName(u"note"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_send->setObjectName(u"noteSend"_s);
    m_cancel->setObjectName(u"noteCancel"_s);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    row->addWidget(m_cancel, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(m_question);
    layout->addWidget(m_tooLong);
    layout->addLayout(row);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        keep();
        refresh();
    });
    connect(&m_drafts, &models::Drafts::loaded, this, [this] {
        if (m_edit->toPlainText().isEmpty())
            restore();
    });
    connect(&m_drafts, &models::Drafts::givenBack, this, &Composer::takeBack);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_cancel, &QPushButton::clicked, this, &Composer::cancel);
    refresh();
}

core::Verb Composer::verb() const
{
    return m_verb;
}

void Composer::showItem(core::ItemId item)
{
    if (item == m_item)
        return;
    // Also where the window is not in front: a notice on the desktop opens another item.
    const auto isWriting = m_item.isValid() && window()->focusWidget() == m_edit;
    if (isWriting)
        QGuiApplication::inputMethod()->commit();
    m_item = item;
    restore();
    if (isWriting)
        emit left();
}

void Composer::takeBack(core::ItemId item)
{
    if (item != m_item)
        return;
    const auto draft = m_drafts.draft(item);
    const auto now = m_edit->toPlainText();
    if (now.isEmpty() || !draft.text.endsWith(now)) {
        restore();
        return;
    }
    m_verb = draft.verb;
    QTextCursor(m_edit->document()).insertText(draft.text.chopped(now.size()));
}

void Composer::restore()
{
    const auto draft = m_drafts.draft(m_item);
    m_verb = draft.verb;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(draft.text);
    m_edit->moveCursor(QTextCursor::End);
    refresh();
}

void Composer::begin(core::Verb verb)
{
    m_verb = verb;
    keep();
    refresh();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void Composer::done(core::ItemId item, const QString& text)
{
    m_sent.remove(item);
    if (m_drafts.draft(item).text.trimmed() != text)
        return; // more was written while it was on its way: that is a draft of its own
    m_drafts.keep(item, {});
    if (item == m_item)
        restore();
}

void Composer::refused(core::ItemId item, const QString& text)
{
    if (m_sent.value(item) == text)
        m_sent.remove(item);
    refresh();
}

void Composer::setPossible(bool noting, bool escalating)
{
    m_noting = noting;
    m_escalating = escalating;
    refresh();
}

void Composer::setStanding(const QString& sentence)
{
    m_standing = sentence;
    refresh();
}

void Composer::keep()
{
    m_drafts.keep(m_item, {m_verb, m_edit->toPlainText()});
}

void Composer::send()
{
    if (!m_send->isEnabled())
        return;
    const auto text = m_edit->toPlainText().trimmed();
    m_sent.insert(m_item, text);
    refresh();
    emit written(m_verb, text);
    emit left();
}

void Composer::cancel()
{
    // The text stays as a draft; only the question is taken back.
    m_verb = core::Verb::Note;
    keep();
    refresh();
    emit left();
}

void Composer::refresh()
{
    const auto escalating = m_verb == core::Verb::Escalate;
    const auto active = m_edit->hasFocus() || escalating || !m_edit->toPlainText().isEmpty();
    m_edit->setPlaceholderText(escalating ? tr("What the second line should know (may stay empty)") : withKeyOf(*this, u"action_note"_s, tr("Write a note")));
    m_edit->setAccessibleName(escalating ? tr("Reason for the escalation") : tr("Note"));
    const auto question = tr("Hand this item to the second line:");
    m_question->setText(m_standing.isEmpty() ? question : m_standing + u'\n' + question);
    m_question->setVisible(escalating);
    m_send->setText(escalating ? tr("Escalate", "composer") : tr("Save note"));
    const auto letters = lettersOf(m_edit->toPlainText().trimmed());
    const auto isTooLong = letters > mostLetters;
    m_tooLong->setText(tr("%1 characters: one note takes at most %2. Send it in parts.").arg(QLocale().toString(letters), QLocale().toString(mostLetters)));
    m_tooLong->setVisible(isTooLong);
    const auto onItsWay = m_sent.contains(m_item) && m_sent.value(m_item) == m_edit->toPlainText().trimmed();
    m_send->setToolTip(onItsWay ? tr("It is on its way.") : tr("Send it (Ctrl+Enter). What is written here is kept on this computer until then."));
    m_send->setProperty("primary", active);
    m_send->setEnabled(!onItsWay && !isTooLong && (escalating ? m_escalating : m_noting && !m_edit->toPlainText().trimmed().isEmpty()));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(active);
    m_send->setVisible(active);
    const auto lines = active ? 3 : 1;
    m_edit->setVerticalScrollBarPolicy(active ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + 18);
}

bool Composer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            QMetaObject::invokeMethod(this, &Composer::refresh, Qt::QueuedConnection);
        } else if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<const QKeyEvent*>(event);
            if (key->key() == Qt::Key_Escape) {
                cancel();
                return true;
            }
            if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers().testFlag(Qt::ControlModifier)) {
                send();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yagura::ui
