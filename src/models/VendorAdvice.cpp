// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/VendorAdvice.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yagura::models {

QString VendorAdvice::inWords(const QString& vendorWords)
{
    static const QRegularExpression pattern(u"\\s*\\[([a-z_]+): [^\\]]*\\]$"_s);
    const auto match = pattern.match(vendorWords);
    const auto advice = match.hasMatch() ? sentence(match.captured(1)) : QString();
    if (advice.isEmpty())
        return vendorWords;
    const auto words = vendorWords.left(match.capturedStart());
    return words.isEmpty() ? advice : tr("%1 — %2", "the vendor's words, what to do").arg(words, advice);
}

QString VendorAdvice::sentence(const QString& name)
{
    if (name == "no_from"_L1)
        return tr("PagerDuty takes nothing without a sender. A lead enters from= with the mail address of a PagerDuty user (Sources, Edit). Then send this again.");
    if (name == "from_unknown"_L1)
        return tr("Nobody in PagerDuty has the mail address of this source's from= any more. A lead enters that of somebody who is there (Sources, Edit). Then send this again.");
    if (name == "escalation_top"_L1)
        return tr("It stands at the last level of its escalation policy already: nobody was called. Call the second line by telephone.");
    if (name == "escalation_unclear"_L1)
        return tr("PagerDuty does not tell at which level it stands, so nobody was called. Escalate it in PagerDuty, or call the second line by telephone.");
    return {};
}

} // namespace yagura::models
