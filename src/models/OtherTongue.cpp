// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/OtherTongue.h"

#include <QCoreApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace yagura::models {

OtherTongue::OtherTongue(bool japanese)
{
    (void)m_words.load(japanese ? u":/i18n/yagura_ja.qm"_s : u":/i18n/yagura_en.qm"_s);
    QCoreApplication::installTranslator(this);
}

OtherTongue::~OtherTongue()
{
    // Removing a translator makes every window translate itself anew, and nothing has changed for them.
    QCoreApplication::instance()->installEventFilter(this);
    QCoreApplication::removeTranslator(this);
    QCoreApplication::instance()->removeEventFilter(this);
}

QString OtherTongue::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    const auto text = m_words.translate(context, source, disambiguation, n);
    // What the file does not know is English as it stands: else the window's own language would be asked next.
    return text.isNull() ? QString::fromUtf8(source) : text;
}

bool OtherTongue::eventFilter(QObject* watched, QEvent* event)
{
    return (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance()) || QTranslator::eventFilter(watched, event);
}

} // namespace yagura::models
