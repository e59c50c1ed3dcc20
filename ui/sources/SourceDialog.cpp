// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sources/SourceDialog.h"

#include "ui/common/TypedWords.h"

#include "core/Text.h"
#include "core/Whenever.h"
#include "models/SourceText.h"
#include "models/SourceTrials.h"
#include "models/SourcesController.h"
#include "models/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::SourceText;

namespace {

const auto secretVariable = u"YAGURA_SECRET_"_s;

bool isThisComputer(const QString& host)
{
    static const QRegularExpression loop(u"^127(\\.[0-9]{1,3}){3}$"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || loop.match(host).hasMatch();
}

} // namespace

SourceDialog::SourceDialog(models::SourcesController& sources, models::SourceTrials& trials, const std::optional<core::SourceCard>& card, QWidget* parent)
    : WritingDialog(parent)
    , m_sources(sources)
    , m_trials(trials)
    , m_card(card)
    , m_form(new QFormLayout)
    , m_key(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_site(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_interval(new QSpinBox(this))
    , m_place(new QComboBox(this))
    , m_placeName(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_options(new QPlainTextEdit(this))
    , m_optionsHint(new QLabel(this))
    , m_words(new QLabel(this))
    , m_try(new QPushButton(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"sourceDialog"_s);
    setWindowTitle(card ? tr("Edit source: %1").arg(SourceText::name(card->status)) : tr("Add source"));
    build();
    fill(card ? card->config : core::SourceConfig {});
    followKind();
    followPlace();

    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceDialog::followKind);
    connect(m_place, &QComboBox::currentIndexChanged, this, &SourceDialog::followPlace);
    connect(m_key, &QLineEdit::textChanged, this, &SourceDialog::suggestPlace);
    connect(m_try, &QPushButton::clicked, this, &SourceDialog::tryOut);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SourceDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SourceDialog::reject);
    connect(m_kind, &QComboBox::activated, this, [this] { setTyped(*m_kind, true); });
    connect(m_place, &QComboBox::activated, this, [this] { setTyped(*m_place, true); });
    connect(m_interval, &QSpinBox::valueChanged, this, [this] { setTyped(*m_interval, true); });
    connect(&m_sources, &models::SourcesController::saved, this, [this](const QString& key) {
        if (!m_sent || m_sent->key != key)
            return;
        setSaving(false);
        accept();
    });
    connect(&m_sources, &models::SourcesController::refused, this, [this](const QString& key, const core::Error& error) {
        if (m_sent && m_sent->key == key)
            answered(SourceText::refusal(error, m_isKeyKept ? SourceText::Key::Kept : SourceText::Key::AsItWas).all());
    });
}

void SourceDialog::addRow(const QString& name, QWidget* field)
{
    auto* label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    field->setAccessibleName(name);
    m_form->addRow(label, field);
}

void SourceDialog::build()
{
    m_key->setObjectName(u"sourceKey"_s);
    m_kind->setObjectName(u"sourceKind"_s);
    m_name->setObjectName(u"sourceName"_s);
    m_site->setObjectName(u"sourceSite"_s);
    m_address->setObjectName(u"sourceAddress"_s);
    m_interval->setObjectName(u"sourceInterval"_s);
    m_place->setObjectName(u"sourcePlace"_s);
    m_placeName->setObjectName(u"sourcePlaceName"_s);
    m_secret->setObjectName(u"sourceSecret"_s);
    m_options->setObjectName(u"sourceOptions"_s);
    m_try->setObjectName(u"sourceTry"_s);
    m_words->setObjectName(u"sourceWords"_s);

    for (const auto& kind : m_trials.kinds())
        m_kind->addItem(models::Words::vendor(kind), kind);
    m_interval->setRange(1, 3600);
    m_place->addItem(tr("Keychain", "place of a key"), u"keychain:"_s);
    m_place->addItem(tr("File", "place of a key"), u"file:"_s);
    m_place->addItem(tr("Environment variable", "place of a key"), u"env:"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_options->setTabChangesFocus(true);
    m_options->setFixedHeight(fontMetrics().height() * 3 + 16);
    m_address->setPlaceholderText(tr("The vendor's own"));
    m_key->setPlaceholderText(u"datadog-main"_s); // a key is of these letters in every language
    for (auto* label : {m_optionsHint, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_optionsHint->setProperty("tone", u"muted"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* place = new QWidget(this);
    auto* placeRow = new QHBoxLayout(place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    placeRow->setSpacing(8);
    placeRow->addWidget(m_place);
    placeRow->addWidget(m_placeName, 1);
    m_form->setContentsMargins(16, 16, 16, 16);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(tr("Vendor"), m_kind);
    addRow(tr("Short name"), m_key);
    addRow(tr("Name"), m_name);
    addRow(tr("Site"), m_site);
    addRow(tr("Address"), m_address);
    addRow(tr("Poll every"), m_interval);
    addRow(tr("Place of the key"), place);
    addRow(tr("New key"), m_secret);
    addRow(tr("Options"), m_options);
    m_place->setAccessibleName(tr("Place of the key"));
    m_placeName->setAccessibleName(tr("Name or path of the key's place"));
    m_form->addRow(QString(), m_optionsHint);
    m_form->addRow(m_words);
    addButtons(m_form);
    setLayout(m_form);
    setMinimumWidth(560);
}

void SourceDialog::addButtons(QFormLayout* form)
{
    m_try->setText(tr("Test"));
    m_try->setAutoDefault(false);
    auto* save = m_buttons->button(QDialogButtonBox::Save);
    save->setText(m_card ? tr("Save", "source") : tr("Add", "source"));
    save->setObjectName(u"sourceSave"_s);
    save->setProperty("primary", true);
    // The box has polished its buttons already.
    save->style()->unpolish(save);
    save->style()->polish(save);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_buttons->addButton(m_try, QDialogButtonBox::ActionRole);
    form->addRow(m_buttons);
}

void SourceDialog::fill(const core::SourceConfig& config)
{
    // A vendor and a short name stay: what came from the source hangs on both.
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(config.kind)));
    m_kind->setEnabled(!m_card);
    m_key->setText(config.key);
    m_key->setReadOnly(m_card.has_value());
    m_key->setEnabled(!m_card);
    m_name->setText(config.name);
    m_site->setText(config.site);
    m_address->setText(config.baseUrl.toString());
    m_interval->setValue(static_cast<int>(config.interval.count()));
    const auto colon = config.secretRef.indexOf(u':');
    m_place->setCurrentIndex(qMax(0, m_place->findData(config.secretRef.left(colon + 1))));
    m_placeName->setText(config.secretRef.mid(colon + 1));
    m_suggested = m_placeName->text();
    QStringList options;
    for (auto option = config.options.constBegin(); option != config.options.constEnd(); ++option)
        options += u"%1=%2"_s.arg(option.key(), option.value());
    m_options->setPlainText(options.join(u'\n'));
}

core::SourceConfig SourceDialog::config() const
{
    core::SourceConfig config = m_card ? m_card->config : core::SourceConfig {};
    config.key = m_key->text().trimmed();
    config.kind = m_kind->currentData().toString();
    config.name = m_name->text().trimmed();
    config.site = m_site->text().trimmed();
    config.baseUrl = QUrl(m_address->text().trimmed(), QUrl::TolerantMode);
    config.interval = std::chrono::seconds(m_interval->value());
    config.secretRef = m_place->currentData().toString() + m_placeName->text().trimmed();
    config.options.clear();
    for (const auto& line : m_options->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const auto equals = line.indexOf(u'=');
        if (equals > 0)
            config.options.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return config;
}

void SourceDialog::followKind()
{
    const auto kind = m_kind->currentData().toString();
    m_site->setPlaceholderText(SourceText::siteHint(kind));
    m_optionsHint->setText(SourceText::optionsHint(kind));
    followPlace();
    fitHeight();
}

void SourceDialog::suggestPlace()
{
    auto name = m_key->text();
    if (m_place->currentData().toString() == "env:"_L1) {
        static const QRegularExpression strange(u"[^A-Z0-9]+"_s);
        name = secretVariable + name.toUpper().replace(strange, u"_"_s);
    }
    if (m_placeName->text() == m_suggested)
        m_placeName->setText(name);
    m_suggested = name;
}

void SourceDialog::fitHeight()
{
    // A window of a form takes its rows' smallest heights and two thirds of the screen at most: on a small or a much
    // enlarged screen words that wrap would lie over the field above them.
    m_words->setVisible(!m_words->text().isEmpty());
    m_form->activate();
    setMinimumHeight(m_form->heightForWidth(qMax(width(), minimumWidth())));
}

void SourceDialog::followPlace()
{
    const auto keychain = m_place->currentData().toString() == "keychain:"_L1;
    m_secret->setEnabled(keychain);
    m_secret->setPlaceholderText(!keychain ? tr("Put there by whoever runs the collector")
            : m_card                       ? tr("Empty: the one that is kept stays")
                                           : SourceText::secretHint(m_kind->currentData().toString()));
    m_secret->setToolTip(SourceText::secretHint(m_kind->currentData().toString()));
    if (!keychain)
        m_secret->clear();
    suggestPlace();
    m_interval->setSuffix(tr(" s", "suffix of a number of seconds"));
}

void SourceDialog::say(const QString& words)
{
    m_words->setText(words);
    fitHeight();
    if (isVisible())
        adjustSize();
}

void SourceDialog::answered(const QString& words)
{
    m_sent.reset();
    setSaving(false);
    say(words);
}

QString SourceDialog::unclear() const
{
    const auto address = m_address->text().trimmed();
    // An address that cannot be read is empty, and empty is the vendor's own: the key would go there.
    if (const auto url = config().baseUrl; !address.isEmpty() && (!url.isValid() || url.host().isEmpty()))
        return tr("This is no address: %1. It is written like https://api.example.com, or stays empty for the vendor's own.").arg(core::cleanLine(address, 200));
    if (const auto url = config().baseUrl; url.scheme() == "http"_L1 && !isThisComputer(url.host()))
        return tr("This address is not encrypted, and the key would be read on the way: %1. It begins with https://.").arg(core::cleanLine(address, 200));
    if (m_place->currentData().toString() == "env:"_L1 && !m_placeName->text().trimmed().startsWith(secretVariable))
        return tr("The environment variable must be named %1…").arg(secretVariable);
    for (const auto& line : m_options->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty() && line.trimmed().indexOf(u'=') <= 0)
            return tr("An option is written as name=value. This line is not: %1").arg(core::cleanLine(line, 200));
    }
    return {};
}

bool SourceDialog::lacksKey() const
{
    if (!m_card || !m_secret->text().isEmpty() || m_place->currentData().toString() != "keychain:"_L1)
        return false;
    const auto now = config();
    return now.baseUrl != m_card->config.baseUrl || now.site != m_card->config.site;
}

void SourceDialog::tryOut()
{
    if (const auto words = unclear(); !words.isEmpty()) {
        say(words);
        return;
    }
    const auto tried = config();
    auto* save = m_buttons->button(QDialogButtonBox::Save);
    const auto setTrying = [this, save](bool trying) {
        m_try->setEnabled(!trying);
        save->setEnabled(!trying);
    };
    setTrying(true);
    say(tr("The vendor is being asked …"));
    core::whenever(m_trials.tryOut(tried, m_secret->text()), this, [this, tried, setTrying](const models::TrialOutcome& outcome) {
        setTrying(false);
        say(SourceText::outcome(tried, outcome));
    });
}

void SourceDialog::save()
{
    if (const auto words = unclear(); !words.isEmpty()) {
        say(words);
        return;
    }
    if (lacksKey()) {
        say(tr("The key that is kept is for the old address and is not sent to another one: enter the key for the new address."));
        m_secret->setFocus();
        return;
    }
    m_sent = config();
    setSaving(true);
    const auto place = m_placeName->text().trimmed();
    if (m_secret->text().isEmpty() || place.isEmpty()) {
        put();
        return;
    }
    say(tr("The keychain is being asked …"));
    // First the key: a source that is set up before it would be refused by the vendor until it is there.
    core::whenever(m_trials.keepSecret(*m_sent, m_secret->text()), this, [this](const core::Result<bool>& kept) {
        if (!kept) {
            answered(SourceText::keychain(kept.error()).all());
            return;
        }
        m_isKeyKept = true;
        put();
    });
}

void SourceDialog::put()
{
    if (!m_sent)
        return; // it was answered while the keychain was asked
    say(tr("Saving …"));
    m_sources.save(*m_sent, m_card ? std::optional(m_card->revision) : std::nullopt);
}

void SourceDialog::done(int result)
{
    m_secret->clear();
    QDialog::done(result);
}

} // namespace yagura::ui
