// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyPriorities.h"

#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyLists.h"
#include "sources/pagerduty/PagerDutyMemory.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

using core::Severity;

constexpr qint64 readAgainSeconds = 3600;
constexpr qint64 readForNewNameSeconds = 600; // a priority that the known list lacks: made since then
constexpr qint64 tryAgainSeconds = 60;

/// What the places of a list mean, the worst first; P1 to P5 alike.
Severity severityOfPlace(qsizetype place)
{
    if (place <= 0)
        return Severity::Critical;
    return place == 1 ? Severity::High : place == 2 ? Severity::Medium : Severity::Low;
}

struct Word
{
    QLatin1StringView words; ///< any of these, whole
    Severity severity;
};

constexpr std::array english {
    Word {"critical crit emergency urgent blocker fatal disaster catastrophic highest"_L1, Severity::Critical},
    Word {"high major important severe serious error"_L1, Severity::High},
    Word {"medium moderate normal average warning warn"_L1, Severity::Medium},
    Word {"low lowest minor trivial info information informational cosmetic notice"_L1, Severity::Low},
};

struct Beginning
{
    QStringView word;
    Severity severity;
    bool isWhole; ///< one character means too many things at the beginning of a longer word
};

constexpr std::array japanese {
    Beginning {u"緊急", Severity::Critical, false},
    Beginning {u"至急", Severity::Critical, false},
    Beginning {u"最優先", Severity::Critical, false},
    Beginning {u"最高", Severity::Critical, false},
    Beginning {u"致命", Severity::Critical, false},
    Beginning {u"危機", Severity::Critical, false},
    Beginning {u"重大", Severity::Critical, false},
    Beginning {u"クリティカル", Severity::Critical, false},
    Beginning {u"重要", Severity::High, false},
    Beginning {u"高", Severity::High, true},
    Beginning {u"中", Severity::Medium, true},
    Beginning {u"警告", Severity::Medium, false},
    Beginning {u"通常", Severity::Medium, false},
    Beginning {u"普通", Severity::Medium, false},
    Beginning {u"低", Severity::Low, true},
    Beginning {u"軽微", Severity::Low, false},
    Beginning {u"軽度", Severity::Low, false},
    Beginning {u"最低", Severity::Low, false},
    Beginning {u"情報", Severity::Low, false},
    Beginning {u"参考", Severity::Low, false},
};

std::optional<Severity> severityOfWord(const QString& word)
{
    for (const auto& each : english) {
        if (QString(each.words).split(u' ').contains(word))
            return each.severity;
    }
    for (const auto& each : japanese) {
        if (each.isWhole ? word == each.word : word.startsWith(each.word))
            return each.severity;
    }
    return std::nullopt;
}

} // namespace

std::optional<core::Severity> severityOfPriority(const QString& name)
{
    // Full-width digits, circled ones and the like are digits; one spelling of each kana.
    const auto text = name.normalized(QString::NormalizationForm_KC).trimmed().toLower();
    static const QRegularExpression lettered(
        u"(?<![0-9a-z])(?:p|prio|priority|s|sev|severity|優先度|重要度|緊急度|重大度|レベル|level)[\\s_:.#-]*([0-9])(?![0-9a-z])"_s);
    const auto letter = lettered.match(text);
    if (letter.hasMatch() && letter.capturedStart() == 0)
        return severityOfPlace(letter.captured(1).toInt() - 1);

    static const QRegularExpression between(u"[^\\p{L}]+"_s);
    static const QRegularExpression title(u"priority|severity|優先度|重要度|緊急度|重大度"_s);
    static const QStringList denials {u"non"_s, u"not"_s, u"no"_s};
    auto rest = text;
    const auto words = rest.replace(title, u" "_s).split(between, Qt::SkipEmptyParts);
    for (const auto& word : words) {
        if (denials.contains(word))
            return std::nullopt;
        if (const auto severity = severityOfWord(word))
            return severity;
    }
    if (letter.hasMatch())
        return severityOfPlace(letter.captured(1).toInt() - 1);
    static const QRegularExpression numbered(u"^([0-9])(?![0-9a-z])"_s);
    if (const auto match = numbered.match(text); match.hasMatch())
        return severityOfPlace(match.captured(1).toInt() - 1);
    return std::nullopt;
}

core::Result<Page<Priority>> readPriorities(const QByteArray& body, const QDateTime&)
{
    Frame frame;
    if (body.trimmed().startsWith('[')) {
        const auto list = json::array(body);
        if (!list)
            return tl::unexpected(list.error());
        frame.elements = *list;
        frame.more = false;
    } else {
        auto read = readFrame(body, "priorities"_L1);
        if (!read)
            return tl::unexpected(read.error());
        frame = std::move(*read);
    }
    Page<Priority> page;
    page.more = frame.more;
    page.total = frame.total;
    page.size = static_cast<int>(frame.elements.size());
    for (const auto& element : frame.elements) {
        const auto object = element.toObject();
        Priority priority {json::id(object["id"_L1]), json::line(object["name"_L1], 200), json::number(object["order"_L1])};
        if (priority.name.isEmpty())
            priority.name = json::line(object["summary"_L1], 200);
        if (priority.id.isEmpty() && priority.name.isEmpty())
            page.bad.push_back(badRecord(u"A priority without an id or a name"_s, element));
        else
            page.rows.push_back(priority);
    }
    return page;
}

std::vector<Priority> sorted(std::vector<Priority> listed)
{
    const auto isRanked = [](const Priority& each) { return each.order.has_value(); };
    const auto isWorse = [](const Priority& a, const Priority& b) { return *a.order > *b.order; };
    if (std::all_of(listed.begin(), listed.end(), isRanked))
        std::stable_sort(listed.begin(), listed.end(), isWorse);
    return listed;
}

std::optional<core::Severity> rankOf(const std::vector<Priority>& worstFirst, const QString& id, const QString& name)
{
    const auto placeOf = [&worstFirst](auto is) {
        const auto found = std::find_if(worstFirst.begin(), worstFirst.end(), is);
        return found == worstFirst.end() ? -1 : std::distance(worstFirst.begin(), found);
    };
    auto place = id.isEmpty() ? -1 : placeOf([&id](const Priority& each) { return each.id == id; });
    if (place < 0 && !name.isEmpty())
        place = placeOf([&name](const Priority& each) { return each.name == name; });
    return place < 0 ? std::nullopt : std::optional(severityOfPlace(place));
}

namespace {

QString identityOfPriority(const Priority& priority)
{
    return priority.id + u'\n' + priority.name;
}

bool needsRank(const Incident& incident)
{
    return !incident.priority && !(incident.priorityId.isEmpty() && incident.priorityName.isEmpty());
}

QCoro::Task<> readBook(std::shared_ptr<Account> account, QDateTime now)
{
    auto reading = readList<Priority>(account, u"/priorities"_s, Query(), &readPriorities, &identityOfPriority, now);
    const auto list = co_await reading;
    auto& book = account->priorities;
    const bool isWhole = !list.error && list.flaw.isEmpty() && !list.isTooLong;
    // Refused: the account has no priorities, or the key may not see them. Neither changes within the hour.
    const bool isRefused = list.error && list.status >= 400 && list.status < 500 && !list.isInVain;
    book.notBefore = now.addSecs(isWhole || isRefused ? readForNewNameSeconds : tryAgainSeconds);
    if (isRefused)
        book.notBefore = now.addSecs(readAgainSeconds);
    if (!isWhole)
        co_return;
    book.worstFirst = sorted(list.rows);
    book.readAt = now;
}

} // namespace

QCoro::Task<> judgePriorities(std::shared_ptr<Account> account, std::vector<Incident>* incidents, QDateTime now)
{
    const auto& book = account->priorities;
    const auto isUnknown = [&book](const Incident& incident) {
        return needsRank(incident) && !rankOf(book.worstFirst, incident.priorityId, incident.priorityName);
    };
    const bool hasOne = std::any_of(incidents->begin(), incidents->end(), needsRank);
    const bool isOld = !book.readAt.isValid() || book.readAt.secsTo(now) > readAgainSeconds;
    const bool isDue = !book.notBefore.isValid() || book.notBefore <= now;
    if (isDue && hasOne && (isOld || std::any_of(incidents->begin(), incidents->end(), isUnknown))) {
        auto reading = readBook(account, now);
        co_await reading;
    }
    for (auto& incident : *incidents) {
        if (!needsRank(incident))
            continue;
        incident.priority = rankOf(book.worstFirst, incident.priorityId, incident.priorityName);
        if (incident.priority)
            incident.signal.severity = *incident.priority;
        else
            incident.signal.notes.append(u"priority \"%1\" is of no known order, and the urgency counts"_s.arg(
                incident.priorityName.isEmpty() ? incident.priorityId : incident.priorityName));
    }
}

} // namespace yagura::sources::pagerduty
