// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "gui/pages/page.h"
#include "gui/widgets/details.h"

class QHBoxLayout;
class QStackedWidget;

namespace qm::gui {

class Banner;
class DetailsPane;
class EmptyState;
class FilterField;
class TableModel;
class TableView;
class Theme;

/// A page that is a table: title, filter, rows, details of the current one. A page of this sort is a model, what it tells of
/// one row, and its words.
class TablePage : public Page {
    Q_OBJECT
public:
    /// The words of one page; %n is the number of its things.
    struct Words {
        QString title{};
        QString placeholder{}; ///< of the filter: "Filter secrets"
        QString loading{};     ///< "Reading the secrets…"
        QString none{};        ///< "There are no secrets yet"
        QString (*things)(int count){nullptr};
    };

    TablePage(const Theme& theme, std::unique_ptr<TableModel> model, Words words, QWidget* parent = nullptr);
    ~TablePage() override;

    QString title() const override { return m_words.title; }
    void show(const Picture& picture) override;
    QString status() const override;
    void takeFocus() override;
    void startFilter() override;
    void setFilter(const QString& text) override;

    TableView& table() const { return *m_table; }
    FilterField& filter() { return *m_filter; }

protected:
    /// Gives the model its rows.
    virtual void setRows(const Picture& picture) = 0;
    /// What is told of the row of that id.
    virtual Details detailsOf(const QString& id) const = 0;
    /// Does what a button of the details offers.
    virtual void act(const QString& action) { Q_UNUSED(action) }
    /// Asks for the details anew.
    void showDetails();
    /// Puts something between the title and the filter.
    void addAbove(QWidget* widget);

    const Theme& theme() const { return m_theme; }
    const Picture& picture() const { return m_picture; }

private:
    void applyFilter();
    void showState();
    void beginOnce();

    const Theme& m_theme;
    std::unique_ptr<TableModel> m_model;
    Words m_words;
    Picture m_picture;
    bool m_hasBegun{false};
    filter::Filter m_applied; // the last one that made sense
    QWidget* m_bannerRow;
    Banner* m_banner;
    FilterField* m_filter;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_body;
    DetailsPane* m_details;
};

} // namespace qm::gui
