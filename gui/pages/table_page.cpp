// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/table_page.h"

#include "gui/pages/name_list.h"
#include "gui/pages/saved_views.h"
#include "gui/pages/table_tools.h"
#include "gui/pages/trouble.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/button.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/reading_strip.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/side_pane.h"
#include "gui/widgets/table_columns.h"
#include "gui/widgets/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace qm::gui {

TablePage::TablePage(const Theme& theme, PageKind kind, std::unique_ptr<TableModel> model, Words words, QWidget* parent)
    : Page(std::move(kind), parent)
    , m_theme(theme)
    , m_model(std::move(model))
    , m_words(std::move(words))
    , m_head(new QHBoxLayout)
    , m_bannerRow(new QWidget(this))
    , m_banner(new Banner(theme, m_bannerRow))
    , m_filter(new FilterField(theme, m_words.placeholder, this))
    , m_strip(new ReadingStrip(theme, this))
    , m_table(new TableView(theme, this))
    , m_empty(new EmptyState(theme, this))
    , m_body(new QStackedWidget(this))
    , m_details(new DetailsPane(theme, this))
{
    m_model->setThings(m_words.things);
    m_table->setTable(m_model.get());
    m_table->setAccessibleName(this->kind().title);
    m_filter->setTable(m_model.get());
    m_columns = new TableColumns(*m_table);
    m_tools = new TableTools(theme, *m_model, *m_columns, this->kind().title, this);
    m_views = new SavedViews(theme, this);
    m_filter->addButton(m_views);
    m_side = new SidePane(theme, m_body, m_details, this);
    m_openDetails = new Button(theme, tr("Details"), Button::Kind::Quiet, u"info"_s, this);
    m_openDetails->hide();
    arrange();
    m_tools->setTabOrderBetween(m_filter->lastInTabOrder(), m_table);
    setTabOrder(m_table, m_details);
    connectAll();
}

TablePage::~TablePage()
{
    hide(); // the head asks the model while it goes
}

/// From top to bottom: head, banner, filter, rows beside their details.
void TablePage::arrange()
{
    m_head->setContentsMargins(24, 0, 16, 0);
    m_head->setSpacing(12);
    auto* title = new Label(m_theme, kind().title, Type::Title, Token::Text, Label::Fit::Whole, this);
    title->setFixedHeight(56);
    m_head->addWidget(title);
    m_head->addStretch(1);
    m_head->addWidget(m_openDetails);

    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(24, 0, 16, 8);
    filterRow->setSpacing(4);
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_tools);

    auto* bannerRow = new QHBoxLayout(m_bannerRow); // hidden as a whole, with its margins
    bannerRow->setContentsMargins(24, 0, 16, 8);
    bannerRow->addWidget(m_banner);

    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);

    auto* rule = new Rule(m_theme, Token::Line, this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(m_bannerRow);
    column->addLayout(filterRow);
    column->addWidget(m_strip);
    column->addWidget(rule);
    column->addWidget(m_side, 1);
}

void TablePage::connectAll()
{
    connect(m_filter, &FilterField::edited, this, &TablePage::applyFilter);
    connect(m_filter, &FilterField::left, this, &TablePage::takeFocus);
    connect(m_views, &SavedViews::chosen, m_filter, &FilterField::setText);
    connect(m_table, &TableView::filterWanted, this, &TablePage::startFilter);
    connect(m_table, &TableView::currentIdChanged, this, [this] {
        m_showsAll = false;
        showDetails();
    });
    connect(m_table, &TableView::selectedIdsChanged, this, &TablePage::changed);
    connect(m_table, &TableView::selectedIdsChanged, this, &TablePage::enableVerbs);
    connect(m_details, &DetailsPane::acted, this, &TablePage::actOnDetails);
    connect(m_banner, &Banner::acted, this, &TablePage::refreshWanted);
    connect(m_banner, &Banner::actedOther, this, [this] { copyTrouble(m_picture.trouble); });
    connect(m_empty, &EmptyState::actedOther, this, [this] { copyTrouble(m_picture.trouble); });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (!m_picture.isNamed)
            Q_EMIT connectWanted();
        else if (m_model->total() == 0)
            Q_EMIT refreshWanted();
        else
            m_filter->setText({});
    });
    connect(m_table, &TableView::opened, this, &TablePage::openDetails);
    connect(m_openDetails, &Button::clicked, this, &TablePage::openDetails);
    connect(m_side, &SidePane::left, this, &TablePage::takeFocus);
    connect(m_side, &SidePane::changed, this, [this] { m_openDetails->setVisible(m_side->isDrawer() && !m_side->isOpen()); });
    connect(m_tools, &TableTools::failed, this, [this](const QString& what, const QString& why) {
        m_banner->say(Banner::Tone::Bad, what, why);
        m_bannerRow->show();
    });
    connect(m_columns, &TableColumns::changed, this, &TablePage::toRemember);
    connect(m_views, &SavedViews::changed, this, &TablePage::toRemember);
    connect(m_side, &SidePane::widthChosen, this, &TablePage::toRemember);
}

RememberedPage TablePage::remembered() const
{
    return {.filter = m_filter->text(),
            .views = m_views->views(),
            .columns = m_columns->chosen(),
            .sort = m_columns->sort(),
            .detailsWidth = m_side->chosenWidth()};
}

void TablePage::restore(const RememberedPage& page)
{
    m_columns->restore(page.columns);
    if (page.sort)
        m_columns->restoreSort(*page.sort);
    m_views->setViews(page.views);
    m_side->setChosenWidth(page.detailsWidth);
    if (page.filter != m_filter->text()) // as it mostly is: where the page begins with one
        m_filter->setText(page.filter);
}

QAction* TablePage::addShortcut(const QString& text, const QString& icon, const QKeySequence& key, std::function<void()> run)
{
    auto* verb = new QAction(text, this);
    verb->setShortcut(key);
    verb->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    verb->setProperty("icon", icon);
    addAction(verb);
    connect(verb, &QAction::triggered, this, std::move(run));
    m_verbs << verb;
    return verb;
}

QAction* TablePage::addVerb(const QString& text, const QString& icon, const QKeySequence& key, std::function<void()> run, Weight weight)
{
    QAction* verb = addShortcut(text, icon, key, std::move(run));
    const auto kind = weight == Weight::Quiet  ? Button::Kind::Quiet
                      : weight == Weight::Main ? Button::Kind::Primary
                                               : Button::Kind::Secondary;
    auto* button = new Button(m_theme, text, kind, weight == Weight::Main ? QString() : icon, this);
    button->setToolTip(key.toString(QKeySequence::NativeText));
    connect(button, &Button::clicked, verb, &QAction::trigger);
    connect(verb, &QAction::changed, button, [button, verb] { button->setEnabled(verb->isEnabled()); });
    if (weight != Weight::Quiet && std::exchange(m_endsQuiet, false))
        m_head->addWidget(Rule::upright(m_theme, 16, this));
    m_endsQuiet = weight == Weight::Quiet;
    m_head->addWidget(button);
    return verb;
}

void TablePage::addCommands(QString (*commandsFor)(const Picture& picture, const QStringList& ids))
{
    addShortcut(tr("Copy as commands of gh"), u"terminal"_s, QKeySequence(u"Ctrl+Shift+C"_s), [this, commandsFor] {
        if (const QStringList ids = chosenIds(); !ids.isEmpty())
            QGuiApplication::clipboard()->setText(commandsFor(m_picture, ids));
    });
}

QStringList TablePage::chosenIds() const
{
    return m_table->selectedIds();
}

void TablePage::show(const Picture& picture)
{
    m_picture = picture;
    m_isKnown = kind().count(picture).has_value();
    m_model->setFilter(m_applied, picture.now); // “less than 30 days ago” moves on
    setRows(picture);
    beginOnce();
    rowsFiltered();
    m_columns->setFixed(m_applied.fixedFields());
    showState();
    showDetails();
    enableVerbs();
    Q_EMIT changed();
}

/// Columns get their widths from the rows of the first reading, and the first is the current one; afterwards both are the person's.
void TablePage::beginOnce()
{
    if (m_hasBegun || (m_model->total() == 0 && !arriving(m_picture)))
        return;
    m_hasBegun = m_model->total() > 0 && (!m_picture.isReading || m_picture.isStale);
    m_columns->fit();
    if (m_hasBegun && m_table->currentId().isEmpty()) // so that there are details to see
        m_table->turnToFirst();
}

/// Nothing before the rows are known: what is not read is not zero.
QString TablePage::status() const
{
    if (!m_isKnown)
        return {};
    const int selected = int(m_table->selectedIds().size());
    return tr("%1 of %2 selected").arg(selected).arg(m_model->rowCount());
}

/// Also where the filter hides it: then the filter goes.
void TablePage::select(const QString& id)
{
    if (m_model->rowOfId(id) < 0 && !m_filter->text().isEmpty())
        m_filter->setText({});
    m_table->setCurrentId(id);
}

void TablePage::takeFocus()
{
    (view()->isVisibleTo(this) ? view() : this)->setFocus(Qt::OtherFocusReason);
}

void TablePage::addToHead(QWidget* widget)
{
    m_head->insertWidget(m_headEnd++, widget);
}

void TablePage::addView(QWidget* view)
{
    m_body->addWidget(view);
}

void TablePage::addFoot(QWidget* foot)
{
    static_cast<QVBoxLayout*>(layout())->addWidget(foot);
}

QWidget* TablePage::view() const
{
    return m_table;
}

QString TablePage::countWords() const
{
    const int total = m_model->total();
    return m_applied.isEmpty() || total == 0
               ? m_words.things(total)
               : tr("%1 of %2", "how many rows the filter lets pass").arg(m_model->rowCount()).arg(m_words.things(total));
}

void TablePage::startFilter()
{
    m_filter->startTyping();
}

void TablePage::openDetails()
{
    m_side->setOpen(true);
    m_details->setFocus(Qt::OtherFocusReason);
}

void TablePage::setFilter(const QString& text)
{
    m_filter->setText(text);
    if (m_table->currentId().isEmpty())
        m_table->turnToFirst();
}

void TablePage::addAbove(QWidget* widget)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, widget);
}

void TablePage::applyFilter()
{
    m_views->setFilter(m_filter->text());
    Q_EMIT toRemember();
    const auto filter = filter::Filter::parse(m_filter->text(), m_model->fields());
    m_filter->setFault(filter ? std::nullopt : std::optional(filter.error()));
    if (!filter)
        return; // the rows stay while something half is typed
    m_applied = *filter;
    m_model->setFilter(m_applied, m_picture.now);
    rowsFiltered();
    m_columns->setFixed(m_applied.fixedFields());
    showState();
    Q_EMIT changed();
}

void TablePage::showState()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    m_body->setCurrentWidget(showArriving() || shown > 0 ? view() : m_empty);
    if (hasFocus()) // since there were no rows to take it
        takeFocus();
    m_filter->setCount(m_isKnown ? countWords() : QString());
    if (shown == 0 && total > 0)
        m_empty->say(u"filter"_s, tr("Nothing passes the filter"), tr("%1 are there without it.").arg(m_words.things(total)),
                     tr("Clear the filter"));
    else if (shown == 0 && !m_picture.isNamed)
        m_empty->say(u"branch"_s, tr("No organization is open"),
                     tr("Connect to yours, or start with --sandbox to try everything on a sample organization."), tr("Connect…"));
    else if (shown == 0 && m_picture.trouble)
        m_empty->say(u"offline"_s, m_picture.trouble->headline(), m_picture.trouble->explanation(), tr("Try again"), tr("Copy details"));
    else if (shown == 0 && !m_isKnown)
        m_empty->say(u"clock"_s, m_words.loading, {});
    else if (shown == 0)
        m_empty->say(u"search"_s, m_words.none, {});
    const bool isOld = m_picture.trouble && total > 0;
    m_bannerRow->setVisible(isOld);
    if (isOld)
        tellTrouble(*m_banner, m_picture);
}

std::optional<TablePage::Arriving> TablePage::arriving(const Picture& picture) const
{
    const bool isFirstReading = picture.isNamed && picture.isReading && !picture.readAt.isValid();
    return isFirstReading ? std::optional(Arriving()) : std::nullopt;
}

/// Only in the table there is a place for rows to come.
bool TablePage::showArriving()
{
    const auto coming = view() == m_table && !m_picture.trouble ? arriving(m_picture) : std::nullopt;
    m_table->setAwaitsRows(coming.has_value());
    m_strip->setVisible(coming.has_value());
    if (coming)
        m_strip->tell(m_words.loading, coming->arrived, coming->of);
    return coming.has_value();
}

void TablePage::actOnDetails(const QString& action)
{
    if (action != showAllAction) {
        act(action);
        return;
    }
    m_showsAll = !m_showsAll;
    showDetails();
}

void TablePage::showDetails()
{
    m_details->show(currentDetails());
}

void TablePage::turnToAction(const QString& action)
{
    m_side->setOpen(true);
    m_details->turnTo(action);
}

Details TablePage::currentDetails() const
{
    const QString id = m_table->currentId();
    return id.isEmpty() ? Details() : detailsOf(id);
}

} // namespace qm::gui
