// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/PerspectiveBox.h"

#include "ui/shell/Perspectives.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

PerspectiveBox::PerspectiveBox(Perspectives& perspectives, QWidget* parent)
    : QWidget(parent)
    , m_perspectives(perspectives)
    , m_box(new QComboBox(this))
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"perspectives"_s);
    m_box->setObjectName(u"perspectiveBox"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(10);
    m_button->setObjectName(u"perspectiveMenuButton"_s);
    m_button->setText(u"⋯"_s); // a sign; its words are the accessible name
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_menu->setObjectName(u"perspectiveMenu"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_box);
    layout->addWidget(m_button);
    connect(m_box, &QComboBox::activated, this, [this](int at) { m_perspectives.choose(m_box->itemData(at).toString()); });
    connect(&perspectives, &Perspectives::listChanged, this, &PerspectiveBox::refresh);
    connect(&perspectives, &Perspectives::chosen, this, &PerspectiveBox::refresh);
    connect(m_menu, &QMenu::aboutToShow, this, &PerspectiveBox::fillMenu);
    retranslate();
}

void PerspectiveBox::refresh()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    const auto& entries = m_perspectives.all();
    for (size_t at = 0; at < entries.size(); ++at) {
        m_box->addItem(entries[at].name, entries[at].key);
        m_box->setItemData(static_cast<int>(at), m_perspectives.keyOf(at).toString(QKeySequence::NativeText), Qt::ToolTipRole);
    }
    m_box->setCurrentIndex(m_box->findData(m_perspectives.current()));
}

void PerspectiveBox::fillMenu()
{
    m_menu->clear();
    const auto key = m_perspectives.current();
    const auto found = std::ranges::find(m_perspectives.all(), key, &Perspectives::Entry::key);
    const auto own = found != m_perspectives.all().end() && found->own;
    const auto name = own ? found->name : QString();
    const auto add = [this](const QString& object, const QString& text, const QString& tip, bool possible, auto slot) {
        auto* action = m_menu->addAction(text);
        action->setObjectName(object);
        action->setStatusTip(tip);
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this, slot);
    };
    add(u"perspectiveReset"_s, tr("Lay out again"), tr("Bring the panes back as this perspective has them"), true, [this, key] { m_perspectives.choose(key); });
    m_menu->addSeparator();
    add(u"perspectiveSaveAs"_s, tr("Save as …"), tr("Keep the panes as they are now under a name"), true,
        [this] { askName(tr("Save the perspective"), {}, [this](const QString& said) { m_perspectives.saveAs(said); }); });
    add(u"perspectiveSave"_s, tr("Save changes"), tr("Keep the panes as they are now in your own perspective"), own, [this, key] { m_perspectives.saveAgain(key); });
    add(u"perspectiveRename"_s, tr("Rename …"), tr("Give your own perspective another name"), own,
        [this, key, name] { askName(tr("Rename the perspective"), name, [this, key](const QString& said) { m_perspectives.rename(key, said); }); });
    add(u"perspectiveRemove"_s, tr("Remove"), tr("Remove your own perspective"), own, [this, key] { m_perspectives.remove(key); });
}

void PerspectiveBox::askName(const QString& title, const QString& name, const std::function<void(const QString&)>& then)
{
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(u"perspectiveName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(name);
    dialog->findChild<QLineEdit*>()->setMaxLength(Perspectives::longestName);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void PerspectiveBox::retranslate()
{
    m_box->setAccessibleName(tr("Perspective"));
    m_box->setToolTip(tr("Perspective: which panes are open, and where"));
    m_button->setAccessibleName(tr("Perspective menu"));
    m_button->setToolTip(tr("Save, rename or remove a perspective"));
    refresh();
}

void PerspectiveBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yagura::ui
