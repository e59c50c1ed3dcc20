// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sources/SourceDialog.h"

#include "ui/common/TypedWords.h"

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
#include <QSpinBox>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::SourceText;

SourceDialog::SourceDialog(models::SourcesController& sources, models::SourceTrials& trials, const std::optional<core::SourceCard>& card, QWidget* parent)
    : QDialog(parent)
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
    askBeforeLeaving(*this);
    setWindowTitle(card ? tr("Edit source: %1").arg(SourceText::name(card->status)) : tr("Add source"));
    build();
    fill(card ? card->config : core::SourceConfig {});
    followKind();
    followPlace();

    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceDialog::followKind);
    connect(m_place, &QComboBox::currentIndexChanged, this, &SourceDialog::followPlace);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString& key) {
        if (m_placeName->text() == m_suggested)
            m_placeName->setText(key);
        m_suggested = key;
    });
    connect(m_try, &QPushButton::clicked, this, &SourceDialog::tryOut);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SourceDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_sources, &models::SourcesController::saved, this, [this](const QString& key) {
        if (key == m_key->text().trimmed())
            accept();
    });
    connect(&m_sources, &models::SourcesController::refused, this, [this](const QString& key, const models::ErrorWords& words) {
        if (key == m_key->text().trimmed())
            setBusy(false, words.all());
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
    m_interval->setSuffix(tr(" s", "suffix of a number of seconds"));
}

void SourceDialog::setBusy(bool busy, const QString& words)
{
    m_words->setText(words);
    fitHeight();
    m_try->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!busy);
    if (!busy && !isVisible())
        return;
    adjustSize();
}

void SourceDialog::tryOut()
{
    const auto tried = config();
    setBusy(true, tr("The vendor is being asked …"));
    core::whenever(m_trials.tryOut(tried, m_secret->text()), this, [this, tried](const models::TrialOutcome& outcome) {
        setBusy(false, SourceText::outcome(tried, outcome));
    });
}

void SourceDialog::save()
{
    const auto wanted = config();
    if (m_secret->text().isEmpty() || m_placeName->text().trimmed().isEmpty()) {
        put();
        return;
    }
    setBusy(true, tr("The keychain is being asked …"));
    // First the key: a source that is set up before it would be refused by the vendor until it is there.
    core::whenever(m_trials.keepSecret(m_placeName->text().trimmed(), m_secret->text(), wanted.kind), this, [this](const core::Result<bool>& kept) {
        if (kept)
            put();
        else
            setBusy(false, SourceText::keychain(kept.error()).all());
    });
}

void SourceDialog::put()
{
    setBusy(true, tr("Saving …"));
    m_sources.save(config(), m_card ? std::optional(m_card->revision) : std::nullopt);
}

void SourceDialog::done(int result)
{
    m_secret->clear();
    QDialog::done(result);
}

} // namespace yagura::ui
