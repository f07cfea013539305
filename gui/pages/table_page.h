// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "gui/pages/page.h"
#include "gui/widgets/details.h"

#include <functional>

class QHBoxLayout;
class QStackedWidget;

namespace qm::gui {

class Banner;
class Button;
class DetailsPane;
class EmptyState;
class FilterField;
class ReadingStrip;
class SavedViews;
class SidePane;
class TableColumns;
class TableModel;
class TableTools;
class TableView;
class Theme;

/// A page that is a table: title, filter, rows, details of the current one. A page of this sort is a model, what it tells of
/// one row, and its words.
class TablePage : public Page {
    Q_OBJECT
public:
    /// The words of one page; %n is the number of its things.
    struct Words {
        QString placeholder{}; ///< of the filter: "Filter secrets"
        QString loading{};     ///< "Reading the secrets…"
        QString none{};        ///< "There are no secrets yet"
        QString (*things)(int count){nullptr};
    };

    TablePage(const Theme& theme, PageKind kind, std::unique_ptr<TableModel> model, Words words, QWidget* parent = nullptr);
    ~TablePage() override;

    void show(const Picture& picture) override;
    QString status() const override;
    void select(const QString& id) override;
    void takeFocus() override;
    void startFilter() override;
    QList<QAction*> verbs() const override { return m_verbs; }
    RememberedPage remembered() const override;
    void restore(const RememberedPage& page) override;
    void setFilter(const QString& text) override;

    TableView& table() const { return *m_table; }
    FilterField& filter() { return *m_filter; }
    TableTools& tools() { return *m_tools; }
    SavedViews& savedViews() { return *m_views; }
    SidePane& side() { return *m_side; }

protected:
    /// Gives the model its rows.
    virtual void setRows(const Picture& picture) = 0;
    /// How many of its things have been read, and of how many; 0: nobody knows yet.
    struct Arriving {
        int arrived{0};
        int of{0};
    };
    /// What is still to come of a first reading; nothing: what there is is there.
    virtual std::optional<Arriving> arriving(const Picture& picture) const;
    /// What is told of the row of that id.
    virtual Details detailsOf(const QString& id) const = 0;
    /// Does what a button of the details offers.
    virtual void act(const QString& action) { Q_UNUSED(action) }
    /// Puts something between the title and the filter.
    void addAbove(QWidget* widget);

    /// Whether somebody wants to see all of a long list of the details.
    bool showsAll() const { return m_showsAll; }

    /// Enables the verbs that can be used on what is selected now.
    virtual void enableVerbs() {}
    /// A button in the page's head, and a key for it. At most one of a page is its main one.
    enum class Weight { Quiet, Ordinary, Main };
    QAction* addVerb(const QString& text, const QString& icon, const QKeySequence& key, std::function<void()> run,
                     Weight weight = Weight::Ordinary);
    /// Ctrl+Shift+C puts what this makes of the chosen rows into the clipboard.
    void addCommands(QString (*commandsFor)(const Picture& picture, const QStringList& ids));
    /// The rows that something is done with now.
    virtual QStringList chosenIds() const;
    /// What is told beside the table now; empty: nothing.
    virtual Details currentDetails() const;
    /// What shows the rows, the table or another view of them, and how many of them it shows, in words.
    virtual QWidget* view() const;
    virtual QString countWords() const;
    /// The rows that the filter lets pass are others now.
    virtual void rowsFiltered() {}

    /// Where a page puts what only it has: behind its title, as another view of the rows, below everything.
    void addToHead(QWidget* widget);
    void addView(QWidget* view);
    void addFoot(QWidget* foot);

    void showState();
    /// Asks for the details anew.
    void showDetails();
    /// Opens the details, with the keyboard on the button of that action.
    void turnToAction(const QString& action);

    const Theme& theme() const { return m_theme; }
    const Picture& picture() const { return m_picture; }

private:
    QAction* addShortcut(const QString& text, const QString& icon, const QKeySequence& key, std::function<void()> run);
    void arrange();
    void connectAll();
    void openDetails();
    void actOnDetails(const QString& action);
    void applyFilter();
    void beginOnce();
    bool showArriving();

    const Theme& m_theme;
    std::unique_ptr<TableModel> m_model;
    Words m_words;
    Picture m_picture;
    bool m_hasBegun{false};
    bool m_showsAll{false};   // of the details
    bool m_isKnown{false};    // how many there are
    filter::Filter m_applied; // the last one that made sense
    QHBoxLayout* m_head;
    QList<QAction*> m_verbs;
    bool m_endsQuiet{false}; // the last verb of the head is a quiet one
    QWidget* m_bannerRow;
    Banner* m_banner;
    FilterField* m_filter;
    ReadingStrip* m_strip;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_body;
    int m_headEnd{1}; // behind the title and what was put there
    DetailsPane* m_details;
    TableColumns* m_columns; // these four: see tools(), savedViews(), side()
    TableTools* m_tools;
    SavedViews* m_views;
    SidePane* m_side;
    Button* m_openDetails; // where the details are a drawer
};

} // namespace qm::gui
