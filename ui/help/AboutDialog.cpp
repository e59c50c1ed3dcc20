// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/AboutDialog.h"

#include "ui/theme/Theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace yagura::ui {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Yagura"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(24, 24, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    auto* logo = new QLabel(this);
    logo->setPixmap(QApplication::windowIcon().pixmap(72, 72));
    logo->setVisible(!QApplication::windowIcon().isNull());
    grid->addWidget(logo, 0, 0, 4, 1, Qt::AlignTop);
    const auto add = [this, grid](int row, const QString& text, bool muted) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(380);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (muted)
            label->setProperty("tone", u"muted"_s);
        grid->addWidget(label, row, 1);
        return label;
    };
    const auto version = QApplication::applicationVersion();
    add(0, version.isEmpty() ? tr("Yagura") : tr("Yagura %1", "name and version").arg(version), false)->setFont(Theme::font(Theme::Size::Large, QFont::DemiBold));
    add(1, tr("The desktop of an operations room that watches around the clock."), false);
    add(2, tr("Free software under the GPL, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty."), false);
    add(3, tr("© 2026 the Yagura contributors · Qt %1", "copyright and the version of Qt").arg(QString::fromLatin1(qVersion())), true);
    auto* close = new QPushButton(tr("Close", "dialog"), this);
    close->setObjectName(u"aboutClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    grid->addWidget(close, 4, 1, Qt::AlignRight);
    grid->setRowMinimumHeight(4, 48);
}

} // namespace yagura::ui
