// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/TrayIcon.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Tokens.h"

#include "core/Text.h"
#include "models/DesktopNotifier.h"
#include "models/QueueCounts.h"
#include "models/Words.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto balloonTime = std::chrono::seconds(15);
constexpr std::array traySizes {16, 22, 24, 32, 48, 64};

QPixmap trayPicture(int side, const TrayState& state, const Tokens& tokens)
{
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, std::max(1.0, side / 32.0)));
    painter.setBrush(tokens.surface);
    const auto edge = side / 32.0 + 0.5;
    painter.drawRoundedRect(QRectF(0, 0, side, side).adjusted(edge, edge, -edge, -edge), side / 6.0, side / 6.0);
    const auto stale = !state.stale.isEmpty() || !state.isRead;
    const auto inset = side * (stale ? 0.3 : 0.22);
    const auto mark = QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset);
    if (!state.isRead)
        drawSeverity(painter, mark, core::Severity::Unknown, tokens);
    else if (const auto worst = state.worst())
        drawSeverity(painter, mark, *worst, tokens);
    else if (stale)
        drawSeverity(painter, mark, core::Severity::Unknown, tokens); // that nothing is open is not known
    else
        drawTick(painter, mark, tokens);
    if (stale && state.isRead) {
        const auto ring = side * 0.1;
        drawStaleRing(painter, QRectF(0, 0, side, side).adjusted(ring, ring, -ring, -ring), tokens);
    }
    return picture;
}

} // namespace

TrayState TrayState::of(const models::QueueCounts& counts)
{
    using core::Facet;
    TrayState state;
    state.open = {counts.of(Facet::UnknownSeverity), counts.of(Facet::Low), counts.of(Facet::Medium), counts.of(Facet::High), counts.of(Facet::Critical)};
    state.late = counts.of(Facet::Late);
    return state;
}

std::optional<core::Severity> TrayState::worst() const
{
    for (const auto severity : {core::Severity::Critical, core::Severity::High, core::Severity::Medium, core::Severity::Unknown, core::Severity::Low}) {
        if (open[static_cast<size_t>(severity)] > 0)
            return severity;
    }
    return std::nullopt;
}

QString TrayState::tip() const
{
    QStringList lines {tr("Yagura", "tip of the tray icon")};
    if (!isRead) {
        lines += tr("The queue has not been read yet.");
        return lines.join(u'\n');
    }
    QStringList parts;
    for (const auto severity : {core::Severity::Critical, core::Severity::High, core::Severity::Medium, core::Severity::Low, core::Severity::Unknown}) {
        if (const auto count = open[static_cast<size_t>(severity)]; count > 0)
            parts += tr("%1 %2", "severity, how many are open").arg(models::Words::severity(severity)).arg(count);
    }
    lines += parts.isEmpty() ? (stale.isEmpty() ? tr("Nothing is open.") : tr("It is not known whether anything is open.")) : tr("Open: %1").arg(parts.join(tr(", ", "between counts")));
    if (late > 0)
        lines += tr("%n late", "first responses", late);
    if (!stale.isEmpty())
        lines += stale;
    return lines.join(u'\n');
}

QIcon TrayState::icon(const Tokens& tokens) const
{
    QIcon icon;
    for (const auto side : traySizes)
        icon.addPixmap(trayPicture(side, *this, tokens));
    return icon;
}

TrayIcon::TrayIcon(QAction* silence, QObject* parent)
    : QObject(parent)
    , m_silence(silence)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(std::make_unique<QSystemTrayIcon>(this))
    , m_window(m_menu->addAction(QString()))
{
    m_menu->setObjectName(u"trayMenu"_s);
    if (m_silence)
        m_menu->addAction(m_silence);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString());
    m_menu->setDefaultAction(m_window);
    m_icon->setContextMenu(m_menu.get());
    connect(m_window, &QAction::triggered, this, &TrayIcon::windowAsked);
    connect(m_quit, &QAction::triggered, this, &TrayIcon::quitAsked);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit windowAsked();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        // The desktop tells of the notices of all programs, and Qt does not look whose it is.
        if (const auto said = std::exchange(m_said, std::nullopt); said && std::chrono::milliseconds(m_sinceSaid.elapsed()) < balloonTime)
            emit taken(*said);
    });
    retranslate();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setShown(bool shown)
{
    m_icon->setVisible(shown);
}

bool TrayIcon::isShown() const
{
    return m_icon->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::show(const TrayState& state, ThemeKind kind)
{
    // An unchanged one is not sent over the desktop's bus once more.
    if (state != m_state || kind != m_kind)
        m_icon->setIcon(state.icon(tokensOf(kind)));
    m_state = state;
    m_kind = kind;
    if (const auto tip = state.tip(); tip != m_icon->toolTip())
        m_icon->setToolTip(tip);
}

void TrayIcon::say(const models::DesktopNotice& notice)
{
    if (!isShown())
        return;
    // Some desktops read mark-up here too: what looks like it is not sent.
    const auto plain = [](const QString& text) { return core::cleanLine(text).replace(u'<', u'‹').replace(u'>', u'›').replace(u'&', u'＆'); };
    m_said = notice.item;
    m_sinceSaid.start();
    m_icon->showMessage(plain(notice.title), plain(notice.body), notice.isUrgent ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning,
        static_cast<int>(std::chrono::milliseconds(balloonTime).count()));
}

void TrayIcon::retranslate()
{
    m_window->setText(tr("Show Yagura"));
    m_quit->setText(tr("Quit Yagura"));
}

} // namespace yagura::ui
