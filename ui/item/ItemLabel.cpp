// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/ItemLabel.h"

#include "core/Text.h"
#include "core/WorkItem.h"
#include "models/CustomerText.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace yagura::ui {

QLabel* itemLabel(const core::WorkItem& item, QWidget* parent)
{
    constexpr auto longestTitle = 200;
    auto* label = new QLabel(u"#%1  %2\n%3"_s.arg(QString::number(item.id.value), core::cleanLine(item.title, longestTitle), models::CustomerText::ofItems({item})), parent);
    label->setObjectName(u"aboutItem"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace yagura::ui
