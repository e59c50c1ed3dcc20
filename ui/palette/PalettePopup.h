// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/palette/PaletteLine.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QListView;
class QStackedWidget;

namespace yagura::models {
class PaletteController;
}

namespace yagura::ui {

class StatePanel;
class Theme;

/// The palette over the window's top: a line to type into and what answers. It lies in the window, not in one of its own:
/// an input method follows it, and no desktop places it elsewhere.
class PalettePopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PalettePopup)

public:
    PalettePopup(const Theme& theme, models::PaletteController& palette, QWidget* window);

    [[nodiscard]] QWidget* line() const { return m_line; }
    void open();
    /// Closes and, unless the keyboard has gone elsewhere, gives it back to where it was.
    void leave();

signals:
    void chosen(const QString& id); ///< after the palette has closed
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void step(PaletteLine::Step step);
    void take();
    void showFound();
    void showCurrent();
    void retranslate();

    models::PaletteController& m_palette;
    PaletteLine* m_line;
    QListView* m_list;
    StatePanel* m_nothing;
    QStackedWidget* m_stack;
    QLabel* m_hint;
    QPointer<QWidget> m_before;
    QString m_current; ///< the line a person went to, by its id
    bool m_leaving = false;
    bool m_takesWhenFound = false; ///< Enter came before the answer
};

} // namespace yagura::ui
