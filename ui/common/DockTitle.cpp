// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/DockTitle.h"

#include "ui/theme/Theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

/// Drawn, since icons of the theme are black or white, and these are to be as quiet as the labels beside them.
class TitleButton final : public QToolButton
{
public:
    enum class Sign { Float, Close };

    TitleButton(Sign sign, QWidget* parent)
        : QToolButton(parent)
        , m_sign(sign)
    {
        // Not a stop of the tab order: keys for both are in the palette and on the dock's own action.
        setFocusPolicy(Qt::NoFocus);
        setFixedSize(20, 20);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(underMouse() ? QPalette::Text : QPalette::PlaceholderText), 1.2));
        const QRectF box(6, 6, 8, 8);
        if (m_sign == Sign::Float) {
            painter.drawRect(box.adjusted(0, 2, -2, 0));
            painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(2, 0), box.topRight(), box.bottomRight() - QPointF(0, 2)}));
        } else {
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.drawLine(box.topRight(), box.bottomLeft());
        }
    }

private:
    Sign m_sign;
};

} // namespace

DockTitle::DockTitle(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_float(new TitleButton(TitleButton::Sign::Float, this))
    , m_close(new TitleButton(TitleButton::Sign::Close, this))
{
    setObjectName(u"dockTitle"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(Theme::font(Theme::Size::Small, QFont::DemiBold));
    m_facts->setFont(Theme::font(Theme::Size::Small));
    m_facts->setProperty("tone", u"muted"_s);
    for (auto* label : {m_title, m_facts})
        label->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 6, 3);
    layout->addWidget(m_title);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    layout->setSpacing(8);
    m_float->setObjectName(u"dockFloat"_s);
    m_close->setObjectName(u"dockClose"_s);
    if (auto* dock = qobject_cast<QDockWidget*>(parent)) {
        connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
        connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    }
    retranslate();
}

void DockTitle::retranslate()
{
    m_float->setToolTip(tr("Float this pane, or put it back"));
    m_float->setAccessibleName(m_float->toolTip());
    m_close->setToolTip(tr("Close this pane"));
    m_close->setAccessibleName(m_close->toolTip());
}

void DockTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DockTitle::setTitle(const QString& title)
{
    m_title->setText(title);
}

void DockTitle::setFacts(const QString& facts)
{
    if (m_facts->text() != facts)
        m_facts->setText(facts);
}

void DockTitle::append(QWidget* widget)
{
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_float), widget);
}

QString DockTitle::title() const
{
    return m_title->text();
}

QString DockTitle::facts() const
{
    return m_facts->text();
}

} // namespace yagura::ui
