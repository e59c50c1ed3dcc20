// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Words.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

QString Words::kind(core::ErrorKind kind)
{
    switch (kind) {
    case core::ErrorKind::Offline:
        return tr("out of reach");
    case core::ErrorKind::TimedOut:
        return tr("no answer in time");
    case core::ErrorKind::Denied:
        return tr("refused");
    case core::ErrorKind::NotFound:
        return tr("not found");
    case core::ErrorKind::Conflict:
        return tr("not possible now");
    case core::ErrorKind::Invalid:
        return tr("not valid");
    case core::ErrorKind::RateLimited:
        return tr("too many requests");
    case core::ErrorKind::Vendor:
        return tr("error at the vendor");
    case core::ErrorKind::Database:
        return tr("error of the database");
    case core::ErrorKind::Cancelled:
        return tr("stopped");
    }
    return {};
}

void Words::speakLocale()
{
    if (QLocale::system().language() != QLocale::Japanese)
        return;
    auto* own = new QTranslator(QCoreApplication::instance());
    auto* qt = new QTranslator(QCoreApplication::instance()); // for what QCommandLineParser says
    if (qt->load(u"qtbase_ja"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    if (own->load(u":/i18n/yagura_ja.qm"_s))
        QCoreApplication::installTranslator(own);
}

} // namespace yagura::ctl
