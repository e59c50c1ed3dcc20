// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "core/Error.h"
#include "models/ActionController.h"
#include "models/ItemDetailController.h"
#include "models/QueueModel.h"
#include "models/ServerClock.h"
#include "models/SourceStatusModel.h"
#include "ui/common/NoticeBar.h"
#include "ui/item/ItemAim.h"
#include "ui/queue/QueueView.h"
#include "ui/window/Settings.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

class QDialog;
class QKeySequence;
class QLabel;
class QLineEdit;
class QMenu;
class QMessageBox;
class QToolBar;
class QToolButton;

namespace yagura::models {
class Desk;
class AlarmController;
class ConnectionTrials;
class DesktopNotifier;
class NoticeController;
class SourceTrials;
class TonePlayer;
}

namespace yagura::ui {

class ActionRegistry;
class BulkDialog;
class ChartDocks;
class CustomerDock;
class Docks;
class HelpWindow;
class Language;
class LayoutKeeper;
class PerspectiveBox;
class Palette;
class Perspectives;
class QueueDock;
class SourcesDock;
class Theme;
class TrayIcon;
class TypedAhead;
class WorkItemDock;

/// What a window is given; all outlive it.
struct WindowCollaborators
{
    models::Desk& desk;
    const core::Clock& clock;
    Theme& theme;
    Language& language;
    Settings& settings;
    models::SourceTrials* trials = nullptr; ///< null where no source can be tried
    models::TonePlayer* tones = nullptr; ///< null where nothing can be heard
    models::DesktopNotifier* notifier = nullptr; ///< null where nothing is said on the desktop
    bool hasTray = false; ///< whether it may have an icon in the tray
    models::ConnectionTrials* connections = nullptr; ///< null where no database can be tried
};

/// The window of the alert duty: the queue, the work item, how the sources and the database are.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const WindowCollaborators& with, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showFirstRun(); ///< asks which database first; startAsked() is the answer
    void showStarting();
    void showStarted(); ///< the desk is open: the queue is being read
    void showStartFailed(const core::Error& error);

    /// Whether the queue has rows, the chosen item's history is on the screen and the sources are read.
    [[nodiscard]] bool isFilled() const;
    void chooseFirst();
    void chooseFirstOnce(); ///< unless an item is shown already
    void chooseNext(); ///< the next of the rows in sight, or the first again
    [[nodiscard]] ActionRegistry& registry() const { return *m_registry; } ///< all actions, by area
    [[nodiscard]] bool showsChart() const; ///< whether the item shown has come with its metric

    void showAtStart(); ///< as the person wants it at the start: open, minimised or in the tray
    void comeForward(const QByteArray& token); ///< from wherever it is; `token`: the desktop's leave, empty for none
    /// Ends the program, also where closing goes to the tray. False where a question stands first: it quits when that is answered
    /// so, and forgets the wish when it is answered "go on".
    bool quit();
    bool restart(); ///< the same, and starts it anew
    void endAtOnce(); ///< asks nothing: the session ends, or a signal came

signals:
    void restartAsked(); ///< the program ends, and is to be started anew
    void startAsked(); ///< the person wants the start tried again

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Connection { None, Connected, Lost };
    enum class Wish { None, Close, Quit, Restart };

    void build();
    void buildBars();
    void buildSound();
    void buildHelp();
    void buildPalette();
    void keepChoices(); ///< of the panes, from one start to the next
    void followSettings(); ///< first: times are in the chosen zone
    void applySetting(Settings::Key key);
    void compareClocks();
    void showTime();
    void buildPresence();
    void applyPresence();
    void refreshTray();
    [[nodiscard]] bool queueIsSeen() const; ///< by a person before the screen
    [[nodiscard]] bool goesToTray() const; ///< when it is closed
    void goToTray();
    void registerActions(); ///< last: what is built later adds its own
    void say(NoticeBar::Tone tone, const QString& sentence); ///< across the window, until it is closed
    void closeNotice();
    void connectFeed();
    void buildCustomer();
    void followCustomer(core::ItemId id);
    void connectActions();
    void connectAim();
    [[nodiscard]] static bool isSeen(const QWidget& widget);
    [[nodiscard]] ItemAim itemAim() const; ///< what is chosen and shown at this moment
    [[nodiscard]] ItemAim whyOutside(core::ItemId id) const;
    void followAim();
    void followCustomerOf(const std::vector<core::WorkItem>& items);
    void showItem(core::ItemId id); ///< chosen in the queue where it has a row, else alone
    void bringIntoList(ItemAim::Remedy remedy);
    [[nodiscard]] std::vector<core::WorkItem> itemsOf(const std::vector<core::ItemId>& ids) const;
    bool answerKey(const QKeySequence& key); ///< of an action that cannot be done: says why
    void tell(const QString& sentence);
    void forgetWord();
    void openItem(core::ItemId id); ///< in the queue where it is there, else alone: it may be resolved
    void showItemMenu(const QPoint& at);
    void answerKeyForMany(const QKeySequence& key);
    void addManyActions(QMenu& menu);
    void actOnMany(core::Verb verb, const std::vector<core::ItemId>& ids); ///< after a preview
    void askAboutMany(core::Verb verb); ///< on all that are chosen, or says that the verb is of one item
    [[nodiscard]] bool isOfMany(const QUuid& action) const;
    void followOutbox(); ///< what waits on this computer, and why
    void sayRefused(const core::Action& action, const models::ErrorWords& words); ///< with those that it would cover
    [[nodiscard]] bool mayClose(); ///< asks where something would be lost
    void askOf(QDialog& dialog); ///< that holds typed words
    bool leave(Wish wish);
    void leaveAsWished(); ///< the question is answered
    void stay();
    void followSession(); ///< it is about to end
    void tick();
    void setDatabaseAway(bool away); ///< what is being read will not come
    void chooseDatabase(); ///< another one than that which does not answer
    void setConnection(Connection connection, const std::optional<core::Error>& error = std::nullopt);
    void setWaiting(int waiting);
    void refreshConnection();
    void refreshNotice();
    [[nodiscard]] QString soundTrouble() const; ///< why alarms are not heard here; empty where they are, or it was closed
    void retranslate();

    WindowCollaborators m_with;
    models::ServerClock m_clock;
    models::QueueModel m_queue;
    models::SourceStatusModel m_sources;
    models::ItemDetailController m_detail;
    models::ActionController m_actions;
    QTimer m_second;
    Connection m_connection = Connection::None;
    std::optional<core::Error> m_lossReason;
    int m_waiting = 0;
    QString m_me; ///< the login
    std::optional<QueueAim> m_toldFor; ///< what was chosen when a word on a key was said, while it is shown
    bool m_isManyChosen = false;
    core::ItemId m_alone; ///< the item that is shown, where it was opened without a row of the queue
    std::vector<core::ItemId> m_refusedItems; ///< that the notice across the window is about
    bool m_freshLayout = false;
    bool m_startFailed = false; ///< this computer's own database does not start: why says more than that it is away
    bool m_clockIsOff = false; ///< and it was said
    bool m_noticeIsLasting = false; ///< what is said across the window goes by itself: a loss, a silent desk
    bool m_soundNoticeClosed = false; ///< by a person, until the trouble is another one

    TypedAhead* m_typedAhead = nullptr;
    ActionRegistry* m_registry = nullptr;
    Palette* m_palette = nullptr;
    models::NoticeController* m_notices = nullptr; ///< null without a notifier
    TrayIcon* m_tray = nullptr; ///< null where there is none
    bool m_isInTray = false;
    bool m_isQueueRead = false; ///< all of it, once at least
    bool m_isQuitting = false;
    bool m_sessionEnds = false; ///< as far as one knows: a log-out may be called off
    bool m_asksNothing = false;
    Wish m_wish = Wish::None; ///< what is done when the question that stands is answered
    QPointer<QMessageBox> m_question;
    Docks* m_docks = nullptr;
    LayoutKeeper* m_layout = nullptr;
    Perspectives* m_perspectives = nullptr;
    QueueDock* m_queueDock = nullptr;
    QPointer<BulkDialog> m_bulk; ///< the one over several items, while it is there
    WorkItemDock* m_itemDock = nullptr;
    CustomerDock* m_customerDock = nullptr;
    models::AlarmController* m_alarm = nullptr; ///< null without a player
    SourcesDock* m_sourcesDock = nullptr;
    QLineEdit* m_search = nullptr;
    QAction* m_searchAction = nullptr;
    QAction* m_languageAction = nullptr;
    QAction* m_themeAction = nullptr;
    QAction* m_helpAction = nullptr;
    HelpWindow* m_help = nullptr; ///< made when it is first asked for
    QToolBar* m_toolBar = nullptr;
    PerspectiveBox* m_perspectiveBox = nullptr;
    QToolBar* m_noticeBar = nullptr;
    NoticeBar* m_notice = nullptr;
    QLabel* m_waitingLabel = nullptr;
    QWidget* m_databaseMark = nullptr;
    QLabel* m_databaseLabel = nullptr;
    QLabel* m_time = nullptr;
};

} // namespace yagura::ui
