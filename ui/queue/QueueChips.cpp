// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueChips.h"

#include "ui/common/FlowLayout.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/Words.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using core::Facet;

namespace {

constexpr auto side = 12;
constexpr auto gap = 5;
constexpr auto markSize = 11;

core::Severity severityOf(core::Facets facet)
{
    if (facet == Facet::Critical)
        return core::Severity::Critical;
    if (facet == Facet::High)
        return core::Severity::High;
    if (facet == Facet::Medium)
        return core::Severity::Medium;
    return facet == Facet::Low ? core::Severity::Low : core::Severity::Unknown;
}

bool isSeverity(core::Facets facet)
{
    return (facet & (core::Facets(Facet::Critical) | Facet::High | Facet::Medium | Facet::Low | Facet::UnknownSeverity)).toInt() != 0;
}

/// Sorts that are seldom there: their chip is shown while there is one, or while it is chosen.
bool isRare(core::Facets facet)
{
    return (facet & (core::Facets(Facet::Inquiry) | Facet::Abuse | Facet::Maintenance | Facet::UnknownSeverity)).toInt() != 0;
}

} // namespace

class QueueChips::Chip final : public QAbstractButton
{
public:
    Chip(const Theme& theme, core::Facets facet, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_facet(facet)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] core::Facets facet() const { return m_facet; }

    void setCount(int count, bool isCertain)
    {
        const auto text = isCertain || count > 0 ? QLocale().toString(count) : u"?"_s;
        if (m_number == count && m_count == text)
            return;
        m_number = count;
        const auto before = m_count.size();
        m_count = text;
        name();
        if (m_count.size() != before)
            updateGeometry();
        update();
    }

    void setLabel(const QString& label)
    {
        setText(label);
        name();
        updateGeometry();
    }

    [[nodiscard]] int count() const { return m_number; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics label(Theme::font());
        const QFontMetrics count(Theme::font(Theme::Size::Base, QFont::Bold));
        const auto head = isSeverity(m_facet) ? markSize : label.horizontalAdvance(text());
        return {head + count.horizontalAdvance(m_count) + gap + 2 * side, label.height() + 8};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& tokens = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto edge = hasFocus() || isChecked() ? tokens.accent : underMouse() ? tokens.muted : tokens.line;
        painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
        painter.setBrush(isChecked() ? tokens.selection() : tokens.surface);
        const auto box = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        const auto late = m_facet == Facet::Late && m_number > 0;
        const auto inner = rect().adjusted(side, 0, -side, 0);
        if (isSeverity(m_facet)) {
            drawSeverity(painter, QRectF(inner.left(), (height() - markSize) / 2.0, markSize, markSize), severityOf(m_facet), tokens);
        } else {
            painter.setPen(late ? tokens.critical : isChecked() ? tokens.text : tokens.muted);
            painter.setFont(Theme::font());
            painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
        }
        painter.setPen(late ? tokens.critical : m_number > 0 ? tokens.text : isKnown() ? tokens.muted : tokens.unknown);
        painter.setFont(Theme::font(Theme::Size::Base, QFont::Bold));
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_count);
    }

private:
    [[nodiscard]] bool isKnown() const { return m_count != u"?"_s; }

    void name()
    {
        setAccessibleName(isKnown() ? text() + u' ' + m_count : QueueChips::tr("%1: not known", "a chip").arg(text()));
        setToolTip(isSeverity(m_facet) ? text() : QString());
    }

    const Theme& m_theme;
    core::Facets m_facet;
    int m_number = 0;
    QString m_count = u"0"_s;
};

QueueChips::QueueChips(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(nullptr, 6, 6))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(12, 8, 12, 8);
    outer->addLayout(m_flow);
    for (const auto facet : {core::Facets(), core::Facets(Facet::Alert), core::Facets(Facet::Inquiry), core::Facets(Facet::Abuse), core::Facets(Facet::Maintenance),
             core::Facets(Facet::Critical), core::Facets(Facet::High), core::Facets(Facet::Medium), core::Facets(Facet::Low), core::Facets(Facet::UnknownSeverity),
             core::Facets(Facet::Mine), core::Facets(Facet::Unowned), core::Facets(Facet::Watched), core::Facets(Facet::Late), core::Facets(Facet::Escalated),
             core::Facets(Facet::Recovered)}) {
        auto* chip = new Chip(m_theme, facet, this);
        chip->setObjectName(facet ? u"chip_"_s + core::facetName(static_cast<Facet>(facet.toInt())) : u"chip_all"_s);
        connect(chip, &QAbstractButton::clicked, this, [this, facet] { toggle(facet); });
        m_chips.push_back(chip);
        m_flow->addWidget(chip);
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    relabel();
    refresh();
}

void QueueChips::append(QWidget* widget)
{
    m_flow->addWidget(widget);
}

void QueueChips::toggle(core::Facets facet)
{
    setChoice(facet ? m_choice ^ facet : core::Facets());
    emit chosen(m_choice);
}

void QueueChips::setChoice(core::Facets choice)
{
    m_choice = choice;
    refresh();
}

void QueueChips::setCounts(const models::QueueCounts& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    refresh();
}

void QueueChips::setCertain(bool certain)
{
    if (std::exchange(m_isCertain, certain) != certain)
        refresh();
}

void QueueChips::refresh()
{
    for (auto* chip : m_chips) {
        const auto facet = chip->facet();
        chip->setCount(facet ? m_counts.of(static_cast<Facet>(facet.toInt())) : m_counts.all, m_isCertain);
        chip->setChecked(facet ? (m_choice & facet).toInt() != 0 : !m_choice);
        chip->setVisible(!isRare(facet) || chip->count() > 0 || chip->isChecked());
    }
}

void QueueChips::relabel()
{
    for (auto* chip : m_chips) {
        const auto facet = chip->facet();
        if (isSeverity(facet))
            chip->setLabel(models::Words::severity(severityOf(facet)));
        else if (!facet)
            chip->setLabel(tr("All", "chip"));
        else if (facet == Facet::Alert)
            chip->setLabel(models::Words::kind(core::ItemKind::Alert));
        else if (facet == Facet::Inquiry)
            chip->setLabel(tr("Phone", "chip"));
        else if (facet == Facet::Abuse)
            chip->setLabel(models::Words::kind(core::ItemKind::Abuse));
        else if (facet == Facet::Maintenance)
            chip->setLabel(models::Words::kind(core::ItemKind::Maintenance));
        else if (facet == Facet::Mine)
            chip->setLabel(tr("Mine", "chip"));
        else if (facet == Facet::Unowned)
            chip->setLabel(tr("Unowned", "chip"));
        else if (facet == Facet::Watched)
            chip->setLabel(tr("Watching", "chip"));
        else if (facet == Facet::Late)
            chip->setLabel(tr("Late", "chip"));
        else if (facet == Facet::Escalated)
            chip->setLabel(tr("Escalated", "chip"));
        else
            chip->setLabel(tr("Recovered", "chip"));
    }
}

void QueueChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        relabel();
    QWidget::changeEvent(event);
}

} // namespace yagura::ui
