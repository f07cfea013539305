// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/table_page.h"

#include "gui/widgets/banner.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"
#include "gui/widgets/table_view.h"

#include "core/base/duration.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {

TablePage::TablePage(const Theme& theme, std::unique_ptr<TableModel> model, Words words, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(std::move(model))
    , m_words(std::move(words))
    , m_bannerRow(new QWidget(this))
    , m_banner(new Banner(theme, m_bannerRow))
    , m_filter(new FilterField(theme, m_words.placeholder, this))
    , m_table(new TableView(theme, this))
    , m_empty(new EmptyState(theme, this))
    , m_body(new QStackedWidget(this))
    , m_details(new DetailsPane(theme, this))
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 16, 0);
    auto* title = new Label(theme, m_words.title, Type::Title, Token::Text, Label::Fit::Whole, this);
    title->setFixedHeight(56);
    head->addWidget(title);
    head->addStretch(1);

    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(24, 0, 16, 8);
    filterRow->addWidget(m_filter);

    auto* bannerRow = new QHBoxLayout(m_bannerRow); // hidden as a whole, with its margins
    bannerRow->setContentsMargins(24, 0, 16, 8);
    bannerRow->addWidget(m_banner);

    m_table->setTable(m_model.get());
    m_table->setAccessibleName(m_words.title);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_body, 1);
    auto* edge = new Surface(theme, {.fill = Token::Line}, this);
    edge->setFixedWidth(1);
    middle->addWidget(edge);
    middle->addWidget(m_details);

    auto* rule = new Surface(theme, {.fill = Token::Line}, this);
    rule->setFixedHeight(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_bannerRow);
    column->addLayout(filterRow);
    column->addWidget(rule);
    column->addLayout(middle, 1);

    connect(m_filter, &FilterField::edited, this, &TablePage::applyFilter);
    connect(m_filter, &FilterField::left, this, &TablePage::takeFocus);
    connect(m_table, &TableView::filterWanted, this, &TablePage::startFilter);
    connect(m_table, &TableView::currentIdChanged, this, &TablePage::showDetails);
    connect(m_table, &TableView::selectedIdsChanged, this, &TablePage::changed);
    connect(m_details, &DetailsPane::acted, this, &TablePage::act);
    connect(m_banner, &Banner::acted, this, &TablePage::refreshWanted);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_filter->text().isEmpty())
            Q_EMIT refreshWanted();
        else
            m_filter->setText({});
    });
}

TablePage::~TablePage() = default;

void TablePage::show(const Picture& picture)
{
    m_picture = picture;
    setRows(picture);
    beginOnce();
    showState();
    showDetails();
    Q_EMIT changed();
}

/// Columns get their widths from the rows of the first reading, and the first is the current one; afterwards both are the person's.
void TablePage::beginOnce()
{
    if (m_hasBegun || m_model->total() == 0)
        return;
    m_hasBegun = !m_picture.isReading || m_picture.isStale;
    m_table->fitColumns();
    if (m_hasBegun && m_table->currentId().isEmpty() && m_model->rowCount() > 0) // so that there are details to see
        m_table->setCurrentId(m_model->index(0, 0).data(TableModel::IdRole).toString());
}

QString TablePage::status() const
{
    const int selected = int(m_table->selectedIds().size());
    return tr("%1 of %2 selected").arg(selected).arg(m_model->rowCount());
}

void TablePage::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void TablePage::startFilter()
{
    m_filter->startTyping();
}

void TablePage::setFilter(const QString& text)
{
    m_filter->setText(text);
    if (m_table->currentId().isEmpty() && m_model->rowCount() > 0)
        m_table->setCurrentId(m_model->index(0, 0).data(TableModel::IdRole).toString());
}

void TablePage::addAbove(QWidget* widget)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, widget);
}

void TablePage::applyFilter()
{
    const auto filter = filter::Filter::parse(m_filter->text(), m_model->fields());
    m_filter->setFault(filter ? std::nullopt : std::optional(filter.error()));
    if (!filter)
        return; // the rows stay while something half is typed
    m_applied = *filter;
    m_model->setFilter(m_applied, m_picture.now);
    showState();
    Q_EMIT changed();
}

void TablePage::showState()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    m_body->setCurrentWidget(shown > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    const bool isKnown = count(m_picture).has_value();
    m_filter->setCount(!isKnown              ? QString()
                       : m_applied.isEmpty() ? m_words.things(total)
                                             : tr("%1 of %2", "how many rows the filter lets pass").arg(shown).arg(m_words.things(total)));
    if (shown == 0 && total > 0)
        m_empty->say(u"filter"_s, tr("Nothing passes the filter"), tr("%1 are there without it.").arg(m_words.things(total)),
                     tr("Clear the filter"));
    else if (shown == 0 && m_picture.trouble)
        m_empty->say(u"offline"_s, m_picture.trouble->message(), {}, tr("Try again"));
    else if (shown == 0 && !isKnown)
        m_empty->say(u"clock"_s, m_words.loading, {});
    else if (shown == 0)
        m_empty->say(u"search"_s, m_words.none, {});
    const bool isOld = m_picture.trouble && total > 0;
    m_bannerRow->setVisible(isOld);
    if (isOld)
        m_banner->say(Banner::Tone::Soon, m_picture.trouble->message(),
                      tr("This is how it was %1 ago.").arg(inWords(Milliseconds(m_picture.readAt.msecsTo(m_picture.now)))),
                      tr("Try again"));
}

void TablePage::showDetails()
{
    const QString id = m_table->currentId();
    m_details->show(id.isEmpty() ? Details() : detailsOf(id));
}

} // namespace qm::gui
