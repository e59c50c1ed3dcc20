// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/ConnectionForm.h"

#include "ui/common/Tone.h"

#include "models/ConnectionText.h"
#include "models/PlainTip.h"
#include "models/ConnectionTrials.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto fieldWidth = 300;

} // namespace

ConnectionForm::ConnectionForm(const ConnectionChoice& choice, models::ConnectionTrials* trials, QWidget* parent)
    : QWidget(parent)
    , m_trials(trials)
    , m_embedded(new QRadioButton(this))
    , m_byService(new QRadioButton(this))
    , m_byServer(new QRadioButton(this))
    , m_embeddedHint(new QLabel(this))
    , m_serviceLabel(new QLabel(this))
    , m_service(new QLineEdit(this))
    , m_hostLabel(new QLabel(this))
    , m_host(new QLineEdit(this))
    , m_portLabel(new QLabel(this))
    , m_port(new QSpinBox(this))
    , m_databaseLabel(new QLabel(this))
    , m_database(new QLineEdit(this))
    , m_userLabel(new QLabel(this))
    , m_user(new QLineEdit(this))
    , m_tlsLabel(new QLabel(this))
    , m_tls(new QComboBox(this))
    , m_password(new QLabel(this))
    , m_try(new QPushButton(this))
    , m_answer(new QLabel(this))
{
    setObjectName(u"connectionForm"_s);
    build(choice);
    retranslate();
    for (auto* radio : {m_embedded, m_byService, m_byServer})
        connect(radio, &QRadioButton::toggled, this, &ConnectionForm::refresh);
    for (auto* edit : {m_service, m_host, m_database, m_user})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::refresh);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::refresh);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &ConnectionForm::refresh);
    connect(m_try, &QPushButton::clicked, this, &ConnectionForm::tryOut);
}

void ConnectionForm::build(const ConnectionChoice& choice)
{
    const std::array<std::pair<QWidget*, QString>, 11> names {{{m_embedded, u"connectionEmbedded"_s}, {m_byService, u"connectionByService"_s}, {m_byServer, u"connectionByServer"_s},
        {m_service, u"connectionService"_s}, {m_host, u"connectionHost"_s}, {m_port, u"connectionPort"_s}, {m_database, u"connectionDatabase"_s},
        {m_user, u"connectionUser"_s}, {m_tls, u"connectionTls"_s}, {m_try, u"connectionTry"_s}, {m_answer, u"connectionAnswer"_s}}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(name);
    m_embedded->setChecked(choice.kind == "embedded"_L1);
    m_byService->setChecked(choice.kind == "service"_L1);
    m_byServer->setChecked(choice.kind == "server"_L1);
    m_service->setText(choice.service);
    m_host->setText(choice.host);
    m_port->setRange(1, 65535);
    m_port->setValue(choice.port);
    m_database->setText(choice.database);
    m_user->setText(choice.user);
    for (const auto* mode : {"verify-full", "require", "disable"})
        m_tls->addItem(QString(), QVariant(QString::fromLatin1(mode)));
    m_tls->setCurrentIndex(std::max(0, m_tls->findData(choice.tls)));
    for (auto* label : {m_embeddedHint, m_password, m_answer}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_embeddedHint->setProperty("tone", u"muted"_s);
    m_password->setProperty("tone", u"muted"_s);
    m_try->setAutoDefault(false);
    m_try->setVisible(m_trials != nullptr);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 16); // the fields stand below the words of their choice
    grid->setColumnStretch(2, 1);
    auto row = 0;
    const auto addField = [&](QLabel* label, QWidget* field) {
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        field->setFixedWidth(fieldWidth);
        grid->addWidget(label, row, 1);
        grid->addWidget(field, row++, 2, Qt::AlignLeft);
    };
    grid->addWidget(m_embedded, row++, 0, 1, 3);
    grid->addWidget(m_embeddedHint, row++, 1, 1, 2);
    grid->addWidget(m_byServer, row++, 0, 1, 3);
    addField(m_hostLabel, m_host);
    addField(m_portLabel, m_port);
    addField(m_databaseLabel, m_database);
    addField(m_userLabel, m_user);
    addField(m_tlsLabel, m_tls);
    grid->addWidget(m_byService, row++, 0, 1, 3);
    addField(m_serviceLabel, m_service);
    grid->addWidget(m_password, row++, 1, 1, 2);
    grid->addWidget(m_try, row, 1, Qt::AlignLeft | Qt::AlignTop);
    grid->addWidget(m_answer, row, 2);
    grid->setRowMinimumHeight(row, 56);
}

void ConnectionForm::retranslate()
{
    m_embedded->setText(tr("A database of this computer alone"));
    m_embeddedHint->setText(tr("To look around, or for a single desk. Yagura starts and keeps it itself."));
    m_byServer->setText(tr("The room's server, by its address"));
    m_byService->setText(tr("The room's server, by a service of ~/.pg_service.conf"));
    m_hostLabel->setText(tr("Server", "connection"));
    m_portLabel->setText(tr("Port", "connection"));
    m_databaseLabel->setText(tr("Database", "connection"));
    m_userLabel->setText(tr("User", "connection"));
    m_tlsLabel->setText(tr("Encryption", "connection"));
    m_serviceLabel->setText(tr("Service", "connection"));
    m_user->setPlaceholderText(tr("as on this computer", "user"));
    m_tls->setItemText(0, tr("Yes, and check who the server is"));
    m_tls->setItemText(1, tr("Yes, whoever the server is"));
    m_tls->setItemText(2, tr("No: only inside a trusted network"));
    m_password->setText(tr("The password is read from ~/.pgpass; it is not kept here."));
    m_try->setText(tr("Test"));
    for (const auto& [label, field] : {std::pair<QLabel*, QWidget*>(m_hostLabel, m_host), {m_portLabel, m_port}, {m_databaseLabel, m_database}, {m_userLabel, m_user}, {m_tlsLabel, m_tls}, {m_serviceLabel, m_service}})
        field->setAccessibleName(label->text());
    refresh();
}

ConnectionChoice ConnectionForm::choice() const
{
    const auto kind = m_embedded->isChecked() ? u"embedded"_s : m_byService->isChecked() ? u"service"_s : m_byServer->isChecked() ? u"server"_s : QString();
    return {kind, m_service->text().trimmed(), m_host->text().trimmed(), m_port->value(), m_database->text().trimmed(), m_user->text().trimmed(), m_tls->currentData().toString()};
}

void ConnectionForm::refresh()
{
    for (QWidget* widget : std::initializer_list<QWidget*> {m_hostLabel, m_host, m_portLabel, m_port, m_databaseLabel, m_database, m_userLabel, m_user, m_tlsLabel, m_tls})
        widget->setEnabled(m_byServer->isChecked());
    for (QWidget* widget : std::initializer_list<QWidget*> {m_serviceLabel, m_service})
        widget->setEnabled(m_byService->isChecked());
    m_password->setEnabled(m_byServer->isChecked() || m_byService->isChecked());
    m_try->setEnabled(m_password->isEnabled() && choice().missing().isEmpty());
    ++m_asked;
    say({});
    emit changed();
}

void ConnectionForm::say(const QString& sentence, const QString& tone, const QString& details)
{
    m_answer->setText(sentence);
    m_answer->setAccessibleName(sentence);
    m_answer->setToolTip(details.isEmpty() ? QString() : models::plainTip(sentence + u"\n\n"_s + details));
    setTone(*m_answer, tone);
}

void ConnectionForm::tryOut()
{
    say(tr("Connecting …"), u"muted"_s);
    m_try->setEnabled(false);
    using Answer = core::Result<QString>;
    auto* watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcher<Answer>::finished, this, [this, watcher, asked = ++m_asked] {
        watcher->deleteLater();
        if (asked != m_asked || watcher->future().resultCount() == 0)
            return; // of what stood in the fields before
        m_try->setEnabled(true);
        if (const auto answer = watcher->result())
            say(tr("✓ It works, as %1.", "login").arg(*answer));
        else
            say(models::ConnectionText::words(answer.error()).all(), u"critical"_s, answer.error().detail);
    });
    watcher->setFuture(m_trials->tryOut(choice().conninfo()));
}

} // namespace yagura::ui
