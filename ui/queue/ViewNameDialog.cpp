// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/ViewNameDialog.h"

#include "ui/common/NoticeBar.h"
#include "ui/common/TypedWords.h"
#include "ui/keys/ComposingGuard.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto longestName = 60;

} // namespace

ViewNameDialog::ViewNameDialog(const Theme& theme, Of of, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
    , m_shared(new QCheckBox(tr("Share with the room"), this))
    , m_notice(new NoticeBar(theme, this))
{
    setObjectName(u"viewNameDialog"_s);
    new ComposingGuard(this);
    askBeforeLeaving(*this);
    setWindowTitle(of == Of::NewView ? tr("Save view") : tr("Rename view"));
    m_name->setObjectName(u"viewName"_s);
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(320);
    m_name->selectAll();
    m_shared->setObjectName(u"viewShared"_s);
    m_shared->setToolTip(tr("Everybody in the room sees this view and may choose it; you and leads may change it."));
    m_shared->setVisible(of == Of::NewView);
    auto* label = new QLabel(tr("Name of the view"), this);
    label->setBuddy(m_name);
    m_name->setAccessibleName(label->text());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_notice->setObjectName(u"viewNameNotice"_s);
    m_notice->hide();
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(of == Of::NewView ? tr("Save", "view") : tr("Rename", "view"));
    m_ok->setObjectName(u"viewNameOk"_s);
    m_ok->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_shared);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::refresh);
    refresh();
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewNameDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ViewNameDialog::refresh()
{
    m_ok->setEnabled(!m_waiting && !m_name->text().trimmed().isEmpty());
}

void ViewNameDialog::choose()
{
    m_notice->hide();
    m_waiting = true;
    refresh();
    emit chosen();
}

void ViewNameDialog::answer(const QString& refusal)
{
    m_waiting = false;
    refresh();
    if (refusal.isEmpty()) {
        accept();
        return;
    }
    m_notice->say(NoticeBar::Tone::Trouble, refusal);
    m_name->setFocus();
    m_name->selectAll();
}

QString ViewNameDialog::name() const
{
    return m_name->text().trimmed();
}

bool ViewNameDialog::shared() const
{
    return m_shared->isChecked();
}

} // namespace yagura::ui
