// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/ConnectionDialog.h"

#include "ui/common/TypedWords.h"
#include "ui/connection/ConnectionForm.h"
#include "ui/window/Settings.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

ConnectionDialog::ConnectionDialog(Settings& settings, models::ConnectionTrials* trials, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"connectionDialog"_s);
    askBeforeLeaving(*this);
    setWindowTitle(tr("Database"));
    auto* form = new ConnectionForm(ConnectionChoice::kept(settings), trials, this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto* save = buttons->button(QDialogButtonBox::Save);
    save->setObjectName(u"connectionSave"_s);
    save->setText(tr("Save"));
    save->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(form);
    layout->addWidget(buttons);
    const auto refresh = [form, save] {
        save->setEnabled(form->choice().missing().isEmpty());
        save->setToolTip(form->choice().missing());
    };
    refresh();
    connect(form, &ConnectionForm::changed, this, refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, form, &settings] {
        form->choice().keep(settings);
        accept();
    });
    resize(640, sizeHint().height());
}

} // namespace yagura::ui
