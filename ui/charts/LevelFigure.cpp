// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/LevelFigure.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::ui {

LevelFigure::LevelFigure(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_period(new QLabel(this))
    , m_share(new QLabel(this))
    , m_basis(new QLabel(this))
{
    m_period->setObjectName(u"levelPeriod"_s);
    m_share->setObjectName(u"levelShare"_s);
    m_basis->setObjectName(u"levelBasis"_s);
    m_share->setFont(Theme::font(Theme::Size::Large, QFont::DemiBold));
    m_basis->setFont(Theme::font(Theme::Size::Small));
    for (auto* label : {m_period, m_basis})
        label->setProperty("tone", u"muted"_s);
    for (auto* label : {m_period, m_share, m_basis})
        label->setTextFormat(Qt::PlainText);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(24, 4, 8, 4);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_period, 0, 0);
    layout->addWidget(m_share, 0, 1, Qt::AlignRight);
    layout->addWidget(m_basis, 1, 0, 1, 2);
    layout->setColumnMinimumWidth(1, fontMetrics().horizontalAdvance(u"0"_s) * 14);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString LevelFigure::percent(double share)
{
    return tr("%1 %", "share").arg(QLocale().toString(std::floor(share * 10'000 + 1e-6) / 100, 'f', 2));
}

void LevelFigure::show(const core::ServiceLevel::Period& period, double target, Certainty certainty)
{
    m_certainty = certainty;
    m_shown = period;
    m_period->setText(period.days == 1 ? tr("Today", "period") : tr("%n days", "period", period.days));
    m_share->setText(period.share ? percent(*period.share) : u"—"_s);
    const auto locale = QLocale();
    QStringList basis;
    if (!period.share)
        basis += tr("nothing to count yet");
    else
        basis += period.met ? tr("met · %1 of %2 in time").arg(locale.toString(period.inTime), locale.toString(period.counted))
                            : tr("missed · %1 of %2 late").arg(locale.toString(period.broken), locale.toString(period.counted));
    if (period.open > 0 && period.days == 1)
        basis += tr("%n waiting", "not counted yet", period.open);
    if (certainty == Certainty::MayLack)
        basis += tr("may lack alerts", "share of first responses");
    m_basis->setText(basis.join(u" · "_s));
    setAccessibleName(tr("%1: %2, target %3 %, %4", "period, share, target, basis").arg(m_period->text(), m_share->text(), locale.toString(target * 100, 'f', 1), m_basis->text()));
    update();
}

void LevelFigure::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark(4, m_share->geometry().center().y() - 6, 12, 12);
    if (!m_shown.share)
        drawStaleRing(painter, mark, m_theme.tokens());
    else if (m_shown.met && m_certainty == Certainty::MayLack)
        drawSeverity(painter, mark, core::Severity::Unknown, m_theme.tokens());
    else if (m_shown.met)
        drawTick(painter, mark, m_theme.tokens());
    else
        drawSeverity(painter, mark, core::Severity::Critical, m_theme.tokens());
}

} // namespace yagura::ui
