// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/HelpWindow.h"

#include "ui/window/Language.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto pageRole = Qt::UserRole;

QString comparable(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString titleOf(const QString& markdown)
{
    return markdown.section(u'\n', 0, 0).mid(2).trimmed();
}

} // namespace

HelpWindow::HelpWindow(const Language& language, const QStringList& panes, QWidget* parent)
    : QDialog(parent)
    , m_language(language)
    , m_panes(panes)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpWindow"_s);
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"helpPages"_s);
    m_text->setObjectName(u"helpText"_s);
    m_text->setOpenLinks(false); // a link names a page of ours, and is followed here
    m_text->document()->setDocumentMargin(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addLayout(left, 1);
    layout->addWidget(m_text, 3);
    resize(960, 640);
    connect(m_list, &QListWidget::currentItemChanged, this, &HelpWindow::refresh);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filter);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) { showPage(url.toString()); });
    retranslate();
}

QStringList HelpWindow::pages()
{
    return {u"firstSteps"_s, u"queueDock"_s, u"workItemDock"_s, u"customerDock"_s, u"trendDock"_s, u"serviceLevelDock"_s, u"noiseDock"_s,
        u"loadDock"_s, u"sourcesDock"_s, u"sound"_s, u"keys"_s, u"glossary"_s};
}

QString HelpWindow::text(const QString& page, const QString& tongue)
{
    QFile file(u":/help/%1/%2.md"_s.arg(tongue, page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString HelpWindow::pageOfFocus()
{
    for (const auto* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto page = widget->property("helpPage").toString(); pages().contains(page))
            return page;
        if (qobject_cast<const QDockWidget*>(widget) && pages().contains(widget->objectName()))
            return widget->objectName();
    }
    return pages().constFirst();
}

QString HelpWindow::tongue() const
{
    return m_language.tongue() == Language::Tongue::Japanese ? u"ja"_s : u"en"_s;
}

bool HelpWindow::offers(const QString& page) const
{
    return !page.endsWith("Dock"_L1) || m_panes.contains(page);
}

QString HelpWindow::page() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(pageRole).toString() : QString();
}

void HelpWindow::showPage(const QString& page)
{
    const auto at = pages().indexOf(page);
    if (at < 0 || !offers(page))
        return;
    m_list->item(static_cast<int>(at))->setHidden(false);
    m_list->setCurrentRow(static_cast<int>(at));
}

void HelpWindow::fill()
{
    const auto before = page();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto& name : pages()) {
            auto* item = new QListWidgetItem(titleOf(text(name, tongue())), m_list);
            item->setData(pageRole, name);
        }
    }
    showPage(before.isEmpty() ? pages().constFirst() : before);
    filter();
    refresh();
}

void HelpWindow::filter()
{
    const auto wanted = comparable(m_search->text().trimmed());
    auto first = -1;
    for (auto row = 0; row < m_list->count(); ++row) {
        const auto found = offers(pages().at(row)) && comparable(text(pages().at(row), tongue())).contains(wanted);
        m_list->item(row)->setHidden(!found);
        if (found && first < 0)
            first = row;
    }
    if (first >= 0 && m_list->currentItem() && m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
    refresh();
}

void HelpWindow::refresh()
{
    const auto markdown = text(page(), tongue());
    if (m_text->property("shown").toString() != markdown) {
        m_text->setProperty("shown", markdown);
        m_text->setMarkdown(markdown);
    }
    QList<QTextEdit::ExtraSelection> marks;
    if (const auto wanted = m_search->text().trimmed(); !wanted.isEmpty()) {
        for (auto cursor = m_text->document()->find(wanted); !cursor.isNull(); cursor = m_text->document()->find(wanted, cursor)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = cursor;
            mark.format.setBackground(palette().highlight());
            mark.format.setForeground(palette().highlightedText());
            marks += mark;
        }
    }
    m_text->setExtraSelections(marks);
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("The page"));
    fill();
}

void HelpWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yagura::ui
