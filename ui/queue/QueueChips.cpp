// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueChips.h"

#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using Show = models::QueueProxy::Show;

namespace {

class Chip final : public QAbstractButton
{
public:
    Chip(const Theme& theme, Show show, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_show(show)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setCount(int count)
    {
        m_count = QString::number(count);
        setAccessibleName(text() + u' ' + m_count);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics label(Theme::font());
        const QFontMetrics count(Theme::font(Theme::Size::Base, QFont::Bold));
        return {label.horizontalAdvance(text()) + count.horizontalAdvance(m_count) + 29, label.height() + 8};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& tokens = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto edge = isChecked() || hasFocus() ? tokens.accent : underMouse() ? tokens.muted : tokens.line;
        painter.setPen(QPen(edge, 1));
        painter.setBrush(isChecked() ? tokens.selection() : tokens.surface);
        const auto box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        const auto late = m_show == Show::Late && m_count != "0"_L1;
        painter.setPen(late ? tokens.critical : isChecked() ? tokens.text : tokens.muted);
        painter.setFont(Theme::font());
        const auto inner = rect().adjusted(12, 0, -12, 0);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
        painter.setPen(late ? tokens.critical : tokens.text);
        painter.setFont(Theme::font(Theme::Size::Base, QFont::Bold));
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_count);
    }

private:
    const Theme& m_theme;
    Show m_show;
    QString m_count = u"0"_s;
};

} // namespace

QueueChips::QueueChips(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    for (const auto& [show, name] : {std::pair(Show::All, u"chipAll"_s), std::pair(Show::Unowned, u"chipUnowned"_s), std::pair(Show::Watching, u"chipWatching"_s),
             std::pair(Show::Escalated, u"chipEscalated"_s), std::pair(Show::Recovered, u"chipRecovered"_s), std::pair(Show::Late, u"chipLate"_s)}) {
        auto* chip = new Chip(m_theme, show, this);
        chip->setObjectName(name);
        m_group->addButton(chip, static_cast<int>(show));
        layout->addWidget(chip);
    }
    layout->addStretch();
    m_group->button(static_cast<int>(Show::All))->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(static_cast<Show>(id)); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    relabel();
}

void QueueChips::relabel()
{
    const auto label = [this](Show show, const QString& text) { m_group->button(static_cast<int>(show))->setText(text); };
    label(Show::All, tr("All", "chip"));
    label(Show::Unowned, tr("Unowned", "chip"));
    label(Show::Watching, tr("Watching", "chip"));
    label(Show::Escalated, tr("Escalated", "chip"));
    label(Show::Recovered, tr("Recovered", "chip"));
    label(Show::Late, tr("Late", "chip"));
    setCounts(m_counts);
}

void QueueChips::setCounts(const models::QueueCounts& counts)
{
    m_counts = counts;
    const auto set = [this](Show show, int count) { static_cast<Chip*>(m_group->button(static_cast<int>(show)))->setCount(count); };
    set(Show::All, counts.all);
    set(Show::Unowned, counts.unowned);
    set(Show::Watching, counts.watching);
    set(Show::Escalated, counts.escalated);
    set(Show::Recovered, counts.recovered);
    set(Show::Late, counts.late);
}

void QueueChips::setShow(Show show)
{
    m_group->button(static_cast<int>(show))->setChecked(true);
}

void QueueChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        relabel();
    QWidget::changeEvent(event);
}

} // namespace yagura::ui
