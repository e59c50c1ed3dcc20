// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/NoticeController.h"

#include "core/Text.h"
#include "models/Desk.h"
#include "models/DesktopNotifier.h"
#include "models/ItemMarks.h"
#include "models/Words.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

constexpr auto noticePause = std::chrono::milliseconds(700); // a storm comes in many batches
constexpr qsizetype longestInNotice = 120;

} // namespace

NoticeController::NoticeController(Desk& desk, const core::Clock& clock, DesktopNotifier& notifier, const std::function<bool()>& isSeen, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_notifier(notifier)
    , m_isSeen(isSeen)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(noticePause);
    connect(&m_soon, &QTimer::timeout, this, &NoticeController::speak);
    connect(&desk, &Desk::snapshotTaken, this, [this](const std::vector<core::WorkItem>& items) {
        m_rule.readAnew(items);
        m_soon.start();
    });
    connect(&desk, &Desk::itemsChanged, this, [this](const std::vector<core::WorkItem>& items) {
        m_rule.change(items);
        if (!m_soon.isActive())
            m_soon.start();
    });
}

void NoticeController::setFrom(std::optional<core::Severity> from)
{
    m_rule.setFrom(from);
}

void NoticeController::look()
{
    if (m_isSeen())
        speak(); // which says nothing, and takes back what is seen now
}

void NoticeController::speak()
{
    for (const auto& notice : m_rule.due(m_clock.now(), m_isSeen()))
        m_notifier.show(worded(notice));
    for (const auto id : m_rule.handled())
        m_notifier.close(id);
    if (m_rule.stormIsOver())
        m_notifier.close({});
}

DesktopNotice NoticeController::worded(const Notice& notice) const
{
    const auto& item = notice.item;
    DesktopNotice said;
    said.isUrgent = item.severity == core::Severity::Critical;
    const auto title = core::cleanLine(item.title, longestInNotice);
    const auto severity = Words::severity(item.severity);
    if (notice.count > 1) {
        said.title = tr("%n new alert(s)", "notice on the desktop", notice.count);
        said.body = tr("The worst: %1, %2", "notice: severity, title").arg(severity, title);
        return said;
    }
    said.item = item.id;
    switch (notice.why) {
    case Notice::Why::New:
        said.title = tr("%1: %2", "notice: severity, title").arg(severity, title);
        break;
    case Notice::Why::Worse:
        said.title = tr("Now %1: %2", "notice: severity, title").arg(severity, title);
        break;
    case Notice::Why::Again:
        said.title = tr("%1, again: %2", "notice: severity, title").arg(severity, title);
        break;
    case Notice::Why::TakenBack:
        said.title = tr("%1, acknowledgement taken back: %2", "notice: severity, title").arg(severity, title);
        break;
    case Notice::Why::Contradicted:
        said.title = tr("%1, the vendor says otherwise: %2", "notice: severity, title").arg(severity, title);
        break;
    }
    QStringList facts;
    if (const auto odd = ItemMarks::sentence(item); ItemMarks::isLoud(item) && !odd.isEmpty())
        facts += odd;
    for (const auto& fact : {item.customerName, item.host}) {
        if (!fact.isEmpty())
            facts += core::cleanLine(fact, longestInNotice);
    }
    facts += u'#' + QString::number(item.id.value);
    said.body = facts.join(u"  ·  "_s);
    return said;
}

} // namespace yagura::models
