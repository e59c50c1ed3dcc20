// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace yagura::ui {

class BreakingLabel;

/// The head of a section of a page: what it is, and in a calmer voice what is to be known of it at once.
class SectionHead final : public QWidget
{
    Q_OBJECT

public:
    /// `factsName`: the object name of the facts.
    explicit SectionHead(const QString& factsName, QWidget* parent = nullptr);

    void say(const QString& head, const QString& facts = {});
    void addAtEnd(QWidget* widget); ///< a button that belongs to the section

private:
    QLabel* m_head;
    BreakingLabel* m_facts;
};

} // namespace yagura::ui
