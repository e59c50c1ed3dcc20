// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/FirstRunPage.h"

#include "ui/common/KeyHint.h"
#include "ui/connection/ConnectionForm.h"
#include "ui/settings/SettingControls.h"
#include "ui/settings/SettingWords.h"
#include "ui/theme/Theme.h"
#include "ui/window/Settings.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto cardWidth = 720;

} // namespace

FirstRunPage::FirstRunPage(Settings& settings, models::ConnectionTrials* trials, QWidget* window)
    : QWidget(window)
    , m_settings(settings)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_languageLabel(new QLabel(this))
    , m_language(static_cast<QComboBox*>(makeControl(Settings::Key::Language, settings, this)))
    , m_databaseLabel(new QLabel(this))
    , m_form(new ConnectionForm(ConnectionChoice::kept(settings), trials, this))
    , m_later(new QLabel(this))
    , m_start(new QPushButton(this))
{
    setObjectName(u"firstRunPage"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    retranslate();
    cover(true);
    window->installEventFilter(this);
    setGeometry(window->rect());
    raise();
    show();
    m_language->setFocus();
    connect(m_form, &ConnectionForm::changed, this, &FirstRunPage::refresh);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_form->choice().keep(m_settings);
        cover(false);
        hide();
        emit done();
    });
}

FirstRunPage::~FirstRunPage() = default;

void FirstRunPage::build()
{
    m_title->setFont(Theme::font(Theme::Size::Large, QFont::DemiBold));
    m_databaseLabel->setFont(Theme::font(Theme::Size::Base, QFont::Bold));
    m_languageLabel->setFont(Theme::font(Theme::Size::Base, QFont::Bold));
    m_languageLabel->setBuddy(m_language);
    m_language->setFixedWidth(300);
    m_later->setProperty("tone", u"muted"_s);
    for (auto* label : {m_title, m_sentence, m_languageLabel, m_databaseLabel, m_later}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_start->setObjectName(u"firstRunStart"_s);
    m_start->setProperty("primary", true);
    auto* card = new QWidget;
    card->setObjectName(u"firstRunCard"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    card->setMaximumWidth(cardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(32, 32, 32, 24);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(16);
    column->addWidget(m_languageLabel);
    column->addWidget(m_language, 0, Qt::AlignLeft);
    column->addSpacing(16);
    column->addWidget(m_databaseLabel);
    column->addWidget(m_form);
    column->addSpacing(8);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_later, 1);
    foot->addWidget(m_start);
    column->addLayout(foot);
    auto* page = new QWidget;
    page->setObjectName(u"firstRunSheet"_s);
    auto* middle = new QGridLayout(page);
    middle->setColumnStretch(0, 1);
    middle->setColumnStretch(1, 100);
    middle->setColumnStretch(2, 1);
    middle->setRowStretch(0, 2);
    middle->addWidget(card, 1, 1);
    middle->setRowStretch(2, 3);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"firstRunArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

/// What lies beneath takes no key and no click meanwhile.
void FirstRunPage::cover(bool covered)
{
    for (auto* child : parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (child != this && !child->isWindow())
            child->setEnabled(!covered);
    }
}

void FirstRunPage::refresh()
{
    const auto missing = m_form->choice().missing();
    m_start->setEnabled(missing.isEmpty());
    m_start->setToolTip(missing);
    m_start->setAccessibleDescription(missing);
}

void FirstRunPage::retranslate()
{
    m_title->setText(tr("Welcome to Yagura"));
    m_sentence->setText(tr("Two answers, and the desk is ready. Nothing is started before."));
    m_languageLabel->setText(tr("Language"));
    m_databaseLabel->setText(tr("Where is the database?"));
    m_later->setText(tr("Both can be changed later in %1.", "the settings and their key").arg(withKeyOf(*this, u"actionSettings"_s, tr("the settings"))));
    m_start->setText(tr("Start", "first run"));
    for (auto at = 0; at < m_language->count(); ++at)
        m_language->setItemText(at, SettingWords::choice(Settings::Key::Language, m_language->itemData(at).toString()));
    refresh();
}

void FirstRunPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_form->retranslate();
    }
    QWidget::changeEvent(event);
}

bool FirstRunPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace yagura::ui
