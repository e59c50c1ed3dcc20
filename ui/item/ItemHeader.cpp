// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/ItemHeader.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Tone.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "core/FirstResponse.h"
#include "models/ItemMarks.h"
#include "models/PlainTip.h"
#include "models/Times.h"
#include "models/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using yagura::models::ItemMarks;
using yagura::models::Times;
using yagura::models::Words;

namespace yagura::ui {

namespace {

QLabel* label(QWidget* parent, const QString& name, const QFont& font, const QString& tone = {})
{
    auto* result = new QLabel(parent);
    result->setObjectName(name);
    result->setFont(font);
    result->setTextFormat(Qt::PlainText); // what vendors send is shown as it is, never as markup
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    result->setFocusPolicy(Qt::NoFocus);
    if (!tone.isEmpty())
        result->setProperty("tone", tone);
    return result;
}

class Badges final : public QWidget
{
public:
    Badges(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

    void setMarks(const QStringList& marks)
    {
        m_marks = marks;
        const QFontMetrics metrics(Theme::font(Theme::Size::Small, QFont::DemiBold));
        auto width = 0;
        for (const auto& mark : marks)
            width += metrics.horizontalAdvance(mark) + 12;
        setFixedSize(width, metrics.height() + 4);
        setAccessibleName(marks.join(u' '));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        auto left = 0.0;
        for (const auto& mark : m_marks)
            left += drawBadge(painter, {left, height() / 2.0}, mark, false, m_theme.tokens()) + 4;
    }

private:
    const Theme& m_theme;
    QStringList m_marks;
};

} // namespace

ItemHeader::ItemHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QWidget(this))
{
    setObjectName(u"itemHeader"_s);
    const auto base = Theme::font();
    const auto strong = Theme::font(Theme::Size::Base, QFont::DemiBold);
    const auto muted = u"muted"_s;
    m_title = label(this, u"itemTitle"_s, Theme::font(Theme::Size::Large, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_customer = label(this, u"itemCustomer"_s, strong);
    m_reading = label(this, u"itemReading"_s, base, muted);
    m_severity = label(this, u"itemSeverity"_s, base);
    m_opened = label(this, u"itemOpened"_s, base, muted);
    m_timeLeft = label(this, u"itemTimeLeft"_s, strong);
    m_state = label(this, u"itemState"_s, base);
    m_fires = label(this, u"itemFires"_s, base, muted);
    m_place = label(this, u"itemPlace"_s, base, muted);
    m_sources = new Badges(theme, this);
    m_odd = label(this, u"itemOdd"_s, strong);
    m_odd->setWordWrap(true);
    m_odd->hide();

    m_mark->setFixedSize(20, 24);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_mark, 0, Qt::AlignTop);
    top->addWidget(m_title, 1);
    top->addWidget(m_sources, 0, Qt::AlignTop);
    auto* facts = new QWidget(this);
    auto* flow = new FlowLayout(facts, 16, 2);
    for (QWidget* fact : {static_cast<QWidget*>(m_customer), static_cast<QWidget*>(m_reading), static_cast<QWidget*>(m_severity), static_cast<QWidget*>(m_opened),
             static_cast<QWidget*>(m_timeLeft), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_fires), static_cast<QWidget*>(m_place)})
        flow->addWidget(fact);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 4);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_odd);
    layout->addWidget(facts);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ItemHeader::setItem(const std::optional<core::WorkItem>& item)
{
    if (m_item == item)
        return;
    m_item = item;
    refresh();
}

void ItemHeader::setPlaces(const QString& places)
{
    if (m_places == places)
        return;
    m_places = places;
    refresh();
}

void ItemHeader::advance(const QDateTime& now)
{
    m_now = now;
    refreshClock();
}

void ItemHeader::retranslate()
{
    refresh();
}

void ItemHeader::refresh()
{
    if (!m_item)
        return;
    const auto& item = *m_item;
    m_title->setText(item.title);
    m_customer->setText(item.customerName.isEmpty() ? tr("Customer not known") : item.customerName);
    setTone(*m_customer, item.customerName.isEmpty() ? u"stale"_s : QString());
    m_reading->setText(item.customerReading);
    m_reading->setVisible(!item.customerReading.isEmpty());
    m_severity->setText(Words::severity(item.severity));
    m_state->setText(item.owner.isEmpty() ? Words::state(item.state) : tr("%1, %2", "state and owner").arg(Words::state(item.state), item.owner));
    m_fires->setText(tr("fired %n time(s)", nullptr, item.fires));
    m_fires->setVisible(item.fires > 1);
    QStringList place {item.host, item.service};
    place += m_places;
    if (item.muted)
        place += tr("muted at the vendor");
    place.removeAll(QString());
    m_place->setText(place.join(u" / "_s));
    m_place->setVisible(!place.isEmpty());
    static_cast<Badges*>(m_sources)->setMarks(item.marks());
    const auto odd = ItemMarks::sentence(item);
    m_odd->setText(odd);
    m_odd->setVisible(!odd.isEmpty());
    setTone(*m_odd, ItemMarks::isLoud(item) ? u"critical"_s : QString());
    refreshClock();
    update();
}

void ItemHeader::refreshClock()
{
    if (!m_item)
        return;
    const auto& item = *m_item;
    m_opened->setText(ItemMarks::opened(item, m_now));
    const auto response = core::firstResponse(item, m_now);
    using State = core::FirstResponse::State;
    QString text;
    switch (response.state) {
    case State::Late:
        text = tr("first response %1 late").arg(Times::span(response.left));
        break;
    case State::Running:
        text = tr("first response in %1").arg(Times::span(response.left));
        break;
    case State::NotStarted:
    case State::Paused:
        text = tr("first response: the clock starts %1").arg(Times::shortMoment(*response.runsFrom, m_now));
        break;
    case State::Backlog:
        text = tr("first response not counted");
        break;
    case State::Done:
    case State::DoneLate:
        text = item.recoveredAt && !item.respondedAt ? tr("recovered %1").arg(Times::moment(*item.recoveredAt, m_now)) : tr("first response done");
        break;
    }
    m_timeLeft->setText(text);
    m_timeLeft->setToolTip(models::plainTip(ItemMarks::clockSentence(item, response, m_now)));
    setTone(*m_timeLeft, response.state == State::Late ? u"critical"_s : response.state == State::Running ? QString() : u"muted"_s);
}

void ItemHeader::paintEvent(QPaintEvent*)
{
    if (!m_item)
        return;
    QPainter painter(this);
    const auto rect = QRectF(m_mark->geometry()).adjusted(1, 4, -1, -2);
    if (m_item->recoveredAt || !m_item->isOpen())
        drawTick(painter, rect, m_theme.tokens());
    else
        drawSeverity(painter, rect, m_item->severity, m_theme.tokens());
}

} // namespace yagura::ui
