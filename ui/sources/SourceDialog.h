// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/WritingDialog.h"

#include "core/SourceCard.h"

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace yagura::models {
class SourceTrials;
class SourcesController;
}

namespace yagura::ui {

/// Adds a source, or changes one. It stays open until the house has taken it, and says why where it does not.
/// A key that is typed here goes to the trial and into this computer's keychain, and is forgotten with the dialog.
class SourceDialog final : public WritingDialog
{
    Q_OBJECT

public:
    /// `card`: none for a new source. Both references outlive the dialog.
    SourceDialog(models::SourcesController& sources, models::SourceTrials& trials, const std::optional<core::SourceCard>& card, QWidget* parent = nullptr);

protected:
    void done(int result) override;

private:
    void build();
    void addRow(const QString& name, QWidget* field);
    void addButtons(QFormLayout* form);
    void fill(const core::SourceConfig& config);
    void fitHeight();
    void followKind();
    void followPlace();
    void suggestPlace();
    void tryOut();
    void save();
    void put();
    void say(const QString& words);
    /// Of the set-up as it was when it was sent: what is refused or taken is that, whatever the fields say.
    void answered(const QString& words);
    /// What of the fields nobody could make a set-up of; empty where it is all clear.
    [[nodiscard]] QString unclear() const;
    [[nodiscard]] core::SourceConfig config() const;
    /// Whether the key that is kept was given for another address than the one that stands there now.
    [[nodiscard]] bool lacksKey() const;

    models::SourcesController& m_sources;
    models::SourceTrials& m_trials;
    std::optional<core::SourceCard> m_card;
    std::optional<core::SourceConfig> m_sent; ///< is being saved
    bool m_isKeyKept = false; ///< a new one went into the keychain
    QString m_suggested; ///< the place of the key that follows the short name, until somebody types another one
    QFormLayout* m_form;
    QLineEdit* m_key;
    QComboBox* m_kind;
    QLineEdit* m_name;
    QLineEdit* m_site;
    QLineEdit* m_address;
    QSpinBox* m_interval;
    QComboBox* m_place;
    QLineEdit* m_placeName;
    QLineEdit* m_secret;
    QPlainTextEdit* m_options;
    QLabel* m_optionsHint;
    QLabel* m_words;
    QPushButton* m_try;
    QDialogButtonBox* m_buttons;
};

} // namespace yagura::ui
