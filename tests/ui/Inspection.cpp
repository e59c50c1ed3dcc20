// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Inspection.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTextEdit>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::test {

namespace {

QString nameOf(const QWidget& widget)
{
    QStringList path;
    for (const auto* at = &widget; at && path.size() < 3; at = at->parentWidget()) {
        const auto name = at->objectName();
        path.prepend(name.isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : name);
        if (at->isWindow())
            break;
    }
    return path.join(u'/');
}

/// Whether it is in a dock that lies behind another one: it is laid out when it comes to the front.
bool isBehind(const QWidget& widget)
{
    for (const auto* at = &widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (qobject_cast<const QDockWidget*>(at) && at->geometry().right() < 0)
            return true;
    }
    return false;
}

template <class Widget>
QList<const Widget*> seen(const QWidget& root)
{
    QList<const Widget*> result;
    if (const auto* self = qobject_cast<const Widget*>(&root))
        result += self;
    for (const auto* widget : root.findChildren<Widget*>()) {
        if (widget->isVisibleTo(&root) && widget->window() == root.window() && !isBehind(*widget))
            result += widget;
    }
    return result;
}

/// What Qt makes inside its own widgets, which nobody else can name or place.
bool isInner(const QWidget& widget)
{
    static const QStringList classes {u"QLineEditIconButton"_s, u"QToolBarExtension"_s, u"QMainWindowTabBar"_s, u"QTableCornerButton"_s};
    const auto kind = QString::fromLatin1(widget.metaObject()->className());
    // A main window keeps the tab bars that it does not need at the moment somewhere outside.
    if (kind == "QTabBar"_L1 && widget.parentWidget() && widget.parentWidget()->inherits("QMainWindow") && widget.y() < 0)
        return true;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    if (area && area->viewport() == &widget)
        return true;
    return widget.objectName().startsWith("qt_"_L1) || widget.objectName().startsWith("Scroll"_L1) || classes.contains(kind);
}

/// Whether it lies in something that scrolls, so that it may be larger than what is seen.
bool scrolls(const QWidget& widget)
{
    for (const auto* at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(at))
            return true;
        if (at->isWindow())
            break;
    }
    return false;
}

void cutText(const QWidget& root, QStringList& faults)
{
    for (const auto* label : seen<QLabel>(root)) {
        const auto text = label->text();
        if (text.isEmpty() || label->textFormat() == Qt::RichText)
            continue;
        const auto wide = label->wordWrap() ? label->minimumSizeHint().width() : label->sizeHint().width();
        const auto high = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        // Who cuts words by design says them whole in the tip.
        const auto toldInTip = !label->toolTip().isEmpty();
        if (!toldInTip && (wide > label->width() + 1 || high > label->height() + 1))
            faults += u"cut: \"%1\" in %2 (%3×%4 of %5×%6)"_s.arg(text, nameOf(*label)).arg(label->width()).arg(label->height()).arg(wide).arg(high);
        if (text.endsWith(u'…') && !toldInTip && text.size() > 40)
            faults += u"cut without the whole in a tip: \"%1\" in %2"_s.arg(text, nameOf(*label));
    }
    for (const auto* button : seen<QAbstractButton>(root)) {
        if (button->text().isEmpty() || isInner(*button))
            continue;
        const auto hint = button->sizeHint();
        if (hint.width() > button->width() + 1 || hint.height() > button->height() + 1)
            faults += u"cut: button \"%1\" %2 (%3×%4 of %5×%6)"_s.arg(button->text(), nameOf(*button)).arg(button->width()).arg(button->height()).arg(hint.width()).arg(hint.height());
    }
    for (const auto* box : seen<QComboBox>(root)) {
        if (box->fontMetrics().horizontalAdvance(box->currentText()) + 24 > box->width())
            faults += u"cut: choice \"%1\" %2"_s.arg(box->currentText(), nameOf(*box));
    }
    for (const auto* edit : seen<QLineEdit>(root)) {
        if (!isInner(*edit) && edit->text().isEmpty() && edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + 20 > edit->width())
            faults += u"cut: placeholder \"%1\" %2"_s.arg(edit->placeholderText(), nameOf(*edit));
    }
    for (const auto* bar : seen<QTabBar>(root)) {
        if (isInner(*bar) && bar->y() < 0)
            continue;
        for (auto at = 0; at < bar->count(); ++at) {
            if (bar->isTabVisible(at) && !bar->rect().adjusted(-1, -1, 1, 1).contains(bar->tabRect(at)))
                faults += u"cut: tab \"%1\" %2"_s.arg(bar->tabText(at), nameOf(*bar));
            else if (bar->isTabVisible(at) && bar->fontMetrics().horizontalAdvance(bar->tabText(at)) > bar->tabRect(at).width())
                faults += u"cut: tab \"%1\" %2 is elided"_s.arg(bar->tabText(at), nameOf(*bar));
        }
    }
    for (const auto* header : seen<QHeaderView>(root)) {
        if (!header->model() || header->orientation() != Qt::Horizontal)
            continue;
        for (auto at = 0; at < header->count(); ++at) {
            const auto text = header->model()->headerData(at, Qt::Horizontal).toString();
            const auto arrow = header->isSortIndicatorShown() && header->sortIndicatorSection() == at ? 20 : 0;
            const auto wide = header->fontMetrics().horizontalAdvance(text) + 16 + arrow;
            if (!header->isSectionHidden(at) && !text.isEmpty() && wide > header->sectionSize(at))
                faults += u"cut: heading \"%1\" %2 (%3 of %4)"_s.arg(text, nameOf(*header)).arg(header->sectionSize(at)).arg(wide);
        }
    }
    for (const auto* view : seen<QAbstractItemView>(root)) {
        if (view->horizontalScrollBar()->isVisibleTo(&root))
            faults += u"scrolls sideways: %1"_s.arg(nameOf(*view));
    }
}

void outOfPlace(const QWidget& root, QStringList& faults)
{
    for (const auto* widget : seen<QWidget>(root)) {
        const auto* parent = widget->parentWidget();
        if (widget == &root || !parent || widget->isWindow() || isInner(*widget) || widget->size().isEmpty())
            continue;
        if (!scrolls(*widget) && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()) && !qobject_cast<const QDockWidget*>(widget)) {
            const auto at = widget->geometry();
            faults += u"outside its parent: %1 (%2,%3 %4×%5 in %6×%7)"_s.arg(nameOf(*widget)).arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height()).arg(parent->width()).arg(parent->height());
        }
    }
    for (const auto* holder : seen<QWidget>(root)) {
        const auto* layout = holder->layout();
        if (!layout || qobject_cast<const QDockWidget*>(holder) || holder->inherits("QMainWindow") || holder->inherits("QStackedWidget") || isInner(*holder))
            continue;
        QList<const QWidget*> laid;
        for (const auto* child : holder->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (child->isVisibleTo(&root) && !child->isWindow() && !child->size().isEmpty() && !isInner(*child))
                laid += child;
        }
        for (qsizetype one = 0; one < laid.size(); ++one) {
            for (qsizetype other = one + 1; other < laid.size(); ++other) {
                const auto both = laid[one]->geometry().intersected(laid[other]->geometry());
                if (both.width() > 1 && both.height() > 1)
                    faults += u"one over the other: %1 and %2"_s.arg(nameOf(*laid[one]), nameOf(*laid[other]));
            }
        }
    }
}

/// As Qt shows it: it guesses whether a tip is markup.
QString shownTip(const QString& tip)
{
    return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
}

void gatherModel(const QAbstractItemModel& model, const QString& where, QList<std::pair<QString, QString>>& texts)
{
    for (auto column = 0; column < model.columnCount(); ++column) {
        texts.emplace_back(model.headerData(column, Qt::Horizontal).toString(), where);
        for (auto row = 0; row < std::min(model.rowCount(), 40); ++row) {
            const auto index = model.index(row, column);
            texts.emplace_back(index.data().toString(), where);
            texts.emplace_back(shownTip(index.data(Qt::ToolTipRole).toString()), where + u" (tip)"_s);
            texts.emplace_back(index.data(Qt::AccessibleTextRole).toString(), where + u" (accessible)"_s);
        }
    }
}

/// Every text that a person sees or hears of the widgets, with the place where it stands.
QList<std::pair<QString, QString>> spoken(const QWidget& root)
{
    QList<std::pair<QString, QString>> texts;
    const auto take = [&texts](const QString& text, const QString& where) {
        if (!text.isEmpty())
            texts.emplace_back(text, where);
    };
    for (const auto* widget : seen<QWidget>(root)) {
        if (isInner(*widget))
            continue;
        const auto where = nameOf(*widget);
        // The search language is of Latin words in every language, and its sheet is the search field's tip.
        if (widget->objectName() != "search"_L1)
            take(shownTip(widget->toolTip()), where + u" (tip)"_s);
        take(widget->statusTip(), where + u" (status tip)"_s);
        take(widget->accessibleName(), where + u" (accessible name)"_s);
        take(widget->accessibleDescription(), where + u" (accessible description)"_s);
        if (widget->isWindow() || qobject_cast<const QDockWidget*>(widget))
            take(widget->windowTitle(), where + u" (title)"_s);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            take(label->text(), where);
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            take(button->text(), where);
        if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            take(group->title(), where);
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            take(edit->placeholderText(), where);
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget))
            take(edit->placeholderText(), where);
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (auto at = 0; at < box->count(); ++at)
                take(box->itemText(at), where);
        }
        if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
            for (auto at = 0; at < bar->count(); ++at)
                take(bar->tabText(at), where);
        }
        if (const auto* menu = qobject_cast<const QMenu*>(widget)) {
            for (const auto* action : menu->actions())
                take(action->text(), where);
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model() && !qobject_cast<const QHeaderView*>(widget))
            gatherModel(*view->model(), where, texts);
    }
    for (const auto* action : root.findChildren<QAction*>()) {
        if (action->objectName().isEmpty())
            continue;
        take(action->text(), action->objectName());
        take(shownTip(action->toolTip()), action->objectName() + u" (tip)"_s);
        take(action->statusTip(), action->objectName() + u" (status tip)"_s);
    }
    return texts;
}

/// Words that are the same in every language: names, units, keys, and what engineers write in Latin letters in Japan.
const QStringList& commonWords()
{
    static const QStringList words {
        u"PagerDuty"_s, u"Datadog"_s, u"New"_s, u"Relic"_s, u"Zendesk"_s, u"Backlog"_s, u"Twilio"_s, u"AWS"_s, u"Yagura"_s, u"PostgreSQL"_s, u"Linux"_s,
        u"PD"_s, u"DD"_s, u"JST"_s, u"UTC"_s, u"JSON"_s, u"PNG"_s, u"URL"_s, u"API"_s, u"HTTP"_s, u"HTTPS"_s, u"TLS"_s, u"SSL"_s, u"ID"_s, u"CPU"_s, u"IP"_s, u"CSV"_s,
        u"EN"_s, u"EU"_s, u"US"_s, u"AP"_s, u"English"_s, u"Abuse"_s, u"ms"_s, u"min"_s, u"dB"_s, u"pt"_s, u"px"_s, u"MB"_s, u"GB"_s, u"Hz"_s, u"OK"_s,
        u"Ctrl"_s, u"Alt"_s, u"Shift"_s, u"Meta"_s, u"Esc"_s, u"Enter"_s, u"Return"_s, u"Tab"_s, u"Space"_s, u"Home"_s, u"End"_s, u"PgUp"_s, u"PgDown"_s, u"Del"_s, u"Delete"_s,
        u"Ins"_s, u"Insert"_s, u"Backspace"_s, u"Up"_s, u"Down"_s, u"Left"_s, u"Right"_s, u"Menu"_s, u"Noto"_s, u"Sans"_s, u"CJK"_s, u"JP"_s, u"Qt"_s, u"GPL"_s,
        u"yaguractl"_s, u"pg_service"_s, u"conf"_s, u"pgpass"_s, u"pg_hba"_s, u"migrate"_s, u"yagura_operator"_s, u"postgresql"_s, u"yagura"_s, u"VPN"_s, u"site"_s, u"com"_s, u"org"_s, u"eu"_s, u"datadoghq"_s, u"pagerduty"_s, u"https"_s, u"http"_s, u"ap"_s, u"us"_s, u"DB"_s,
        // examples and names in configurations
        u"datadog"_s, u"main"_s, u"from"_s, u"second_line"_s, u"no_data"_s, u"low"_s, u"critical"_s, u"inquiry"_s, u"alert"_s, u"ignore"_s, u"as_alert"_s, u"options"_s, u"thresholds"_s,
    };
    return words;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(QRgb colour)
{
    return 0.2126 * linear(qRed(colour) / 255.0) + 0.7152 * linear(qGreen(colour) / 255.0) + 0.0722 * linear(qBlue(colour) / 255.0);
}

double contrast(QRgb one, QRgb other)
{
    const auto a = luminance(one);
    const auto b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

QStringList cutOrMisplaced(const QWidget& root)
{
    QStringList faults;
    cutText(root, faults);
    outOfPlace(root, faults);
    return faults;
}

QStringList inTheOtherLanguage(const QWidget& root, bool japanese, const QStringList& data)
{
    static const QRegularExpression latin(u"[A-Za-z][A-Za-z_]+"_s);
    static const QRegularExpression kana(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}]+"_s);
    static const QRegularExpression zone(u"\\b[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_-]+)+\\b"_s); // "Asia/Tokyo", the same everywhere
    QStringList faults;
    for (const auto& [text, where] : spoken(root)) {
        auto rest = text;
        rest.remove(zone);
        for (const auto& known : data)
            rest.replace(known, u" "_s);
        if (!japanese) {
            // A language is named in itself, so that who cannot read the other finds it.
            rest.remove(u"日本語"_s);
            if (const auto match = kana.match(rest); match.hasMatch())
                faults += u"Japanese in English: \"%1\" of \"%2\" at %3"_s.arg(match.captured(), text, where);
            continue;
        }
        for (auto matches = latin.globalMatch(rest); matches.hasNext();) {
            const auto word = matches.next().captured();
            if (!commonWords().contains(word)) {
                faults += u"English in Japanese: \"%1\" of \"%2\" at %3"_s.arg(word, text, where);
                break;
            }
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList nameless(const QWidget& root)
{
    QStringList faults;
    for (const auto* widget : seen<QWidget>(root)) {
        const auto control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget)
            || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QSlider*>(widget);
        if ((!control && widget->focusPolicy() == Qt::NoFocus) || isInner(*widget) || (widget->parentWidget() && isInner(*widget->parentWidget())))
            continue;
        if (qobject_cast<const QHeaderView*>(widget) || qobject_cast<const QLabel*>(widget) || qobject_cast<const QTabBar*>(widget) || widget->inherits("QTabWidget")
            || widget->inherits("QComboBoxPrivateContainer") || widget->isWindow())
            continue;
        // A scroll area and the viewport of one are places, not controls.
        if (widget->inherits("QScrollArea") || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) || qobject_cast<const QComboBox*>(widget->parentWidget()))
            continue;
        // Those of a button box are Qt's, in a fixed order, and named by their text.
        if (widget->objectName().isEmpty() && !qobject_cast<const QDialogButtonBox*>(widget->parentWidget()))
            faults += u"no object name: %1"_s.arg(nameOf(*widget));
        auto* speaks = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!speaks || speaks->text(QAccessible::Name).isEmpty())
            faults += u"no accessible name: %1"_s.arg(nameOf(*widget));
    }
    return faults;
}

QStringList illegible(const QWidget& root, const QImage& picture)
{
    constexpr auto least = 4.5;
    const auto ratio = picture.devicePixelRatio();
    QStringList faults;
    for (const auto* widget : seen<QWidget>(root)) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if ((!label || label->text().isEmpty()) && (!button || button->text().isEmpty()))
            continue;
        if (!widget->isEnabled() || isInner(*widget))
            continue;
        const auto visible = widget->visibleRegion().boundingRect();
        if (visible.size() != widget->size())
            continue; // a part of it, scrolled to an edge
        const QRect place(QPointF(widget->mapTo(&root, visible.topLeft())).toPoint() * ratio, visible.size() * ratio);
        const auto part = picture.copy(place.intersected(picture.rect())).convertToFormat(QImage::Format_RGB32);
        QHash<QRgb, int> counts;
        for (auto y = 0; y < part.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(part.constScanLine(y));
            for (auto x = 0; x < part.width(); ++x)
                ++counts[line[x]];
        }
        if (counts.isEmpty())
            continue;
        const auto ground = std::max_element(counts.cbegin(), counts.cend()).key();
        auto best = 1.0;
        for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
            if (at.value() >= 3) // one pixel is chance
                best = std::max(best, contrast(at.key(), ground));
        }
        if (best < least)
            faults += u"hard to read: \"%1\" in %2, contrast %3"_s.arg(label ? label->text() : button->text(), nameOf(*widget)).arg(best, 0, 'f', 2);
    }
    return faults;
}

QStringList keyless(const QWidget& window)
{
    QStringList faults;
    QHash<QKeySequence, QString> claimed;
    for (const auto* action : window.actions()) {
        const auto name = action->objectName();
        if (action->isSeparator())
            continue;
        if (name.isEmpty())
            faults += u"no object name: action \"%1\""_s.arg(action->text());
        if (action->shortcut().isEmpty())
            faults += u"no key: %1"_s.arg(name);
        if (action->statusTip().isEmpty())
            faults += u"no status tip: %1"_s.arg(name);
        for (const auto& key : action->shortcuts()) {
            if (claimed.contains(key))
                faults += u"two claim %1: %2 and %3"_s.arg(key.toString(), name, claimed.value(key));
            claimed.insert(key, name);
        }
    }
    return faults;
}

} // namespace yagura::test
