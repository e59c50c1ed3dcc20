// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/Language.h"

#include "core/Log.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace yagura::ui {

Language::Language(QObject* parent)
    : QObject(parent)
{
}

Language::~Language()
{
    remove();
}

Language::Tongue Language::ofSystem()
{
    return QLocale::system().language() == QLocale::Japanese ? Tongue::Japanese : Tongue::English;
}

Language::Tongue Language::named(const QString& name)
{
    return name == "ja"_L1 ? Tongue::Japanese : name == "en"_L1 ? Tongue::English : ofSystem();
}

void Language::remove()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::speak(Tongue tongue)
{
    remove();
    m_tongue = tongue;
    const auto japanese = tongue == Tongue::Japanese;
    QLocale::setDefault(japanese ? QLocale(QLocale::Japanese, QLocale::Japan) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (japanese && m_qt.load(u"qtbase_ja"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too, for its singular and plural.
    if (m_own.load(japanese ? u":/i18n/yagura_ja.qm"_s : u":/i18n/yagura_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    else
        qCWarning(core::logUi) << "the translation is not part of this program";
    emit switched();
}

} // namespace yagura::ui
