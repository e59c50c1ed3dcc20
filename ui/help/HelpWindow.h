// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace yagura::ui {

class Language;

/// The pages of the program's own help, in the language that is spoken. Text of ours alone: nothing is fetched.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    /// `language` outlives the window. `panes`: object names of the docks that there are; the page of another is not offered.
    HelpWindow(const Language& language, const QStringList& panes, QWidget* parent = nullptr);

    /// Names of the pages in reading order; that of a dock is its object name.
    [[nodiscard]] static QStringList pages();
    /// The Markdown of a page; empty for none. `tongue`: ja, en.
    [[nodiscard]] static QString text(const QString& page, const QString& tongue);
    /// The page of the dock that has the keyboard, or that a widget outside of docks names by its property `helpPage`;
    /// else the first steps.
    [[nodiscard]] static QString pageOfFocus();

    void showPage(const QString& page);
    [[nodiscard]] QString page() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString tongue() const;
    [[nodiscard]] bool offers(const QString& page) const;
    void fill();
    void filter();
    void refresh();
    void retranslate();

    const Language& m_language;
    const QStringList m_panes;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_text;
};

} // namespace yagura::ui
