// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/remembered.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Remembered)
};

constexpr QLatin1StringView format{"quartermaster-window/1"};

constexpr std::array<std::pair<Sight, QLatin1StringView>, 3> sights{{
    {Sight::AsFits, "fits"_L1},
    {Sight::Shown, "shown"_L1},
    {Sight::Hidden, "hidden"_L1},
}};

constexpr std::array<std::pair<bool, QLatin1StringView>, 2> orders{{{false, "ascending"_L1}, {true, "descending"_L1}}};

/// A length in pixels that somebody could have dragged something to.
int length(const JsonReader& json, QLatin1StringView key, qint64 least, qint64 most)
{
    const qint64 pixels = json.integer(key);
    if (pixels < least || pixels > most)
        json.refuse(key, Words::tr("is not between %1 and %2").arg(least).arg(most));
    return int(std::clamp(pixels, least, most));
}

std::optional<int> optionalLength(const JsonReader& json, QLatin1StringView key, qint64 least, qint64 most)
{
    return json.optionalInteger(key) ? std::optional(length(json, key, least, most)) : std::nullopt;
}

Result<RememberedColumn> readColumn(JsonReader json)
{
    json.allowOnly({"id"_L1, "width"_L1, "sight"_L1});
    return json.finish(RememberedColumn{
        .id = json.text("id"_L1), .width = optionalLength(json, "width"_L1, 1, 10'000), .sight = json.oneOf<Sight>("sight"_L1, sights)});
}

Result<SavedView> readView(JsonReader json)
{
    json.allowOnly({"name"_L1, "filter"_L1});
    return json.finish(SavedView{json.text("name"_L1), json.text("filter"_L1)});
}

using NamedPage = std::pair<QString, RememberedPage>;

Result<NamedPage> readPage(JsonReader json)
{
    json.allowOnly({"id"_L1, "filter"_L1, "views"_L1, "columns"_L1, "sort"_L1, "details_width"_L1});
    RememberedPage page{.filter = json.text("filter"_L1),
                        .views = json.list("views"_L1, readView),
                        .columns = json.list("columns"_L1, readColumn),
                        .detailsWidth = optionalLength(json, "details_width"_L1, 1, 10'000)};
    if (const std::optional<JsonReader> sort = json.optionalAt("sort"_L1)) {
        sort->allowOnly({"column"_L1, "order"_L1});
        page.sort = RememberedSort{sort->text("column"_L1), sort->oneOf<bool>("order"_L1, orders)};
    }
    return json.finish(NamedPage{json.text("id"_L1), std::move(page)});
}

QJsonObject json(const RememberedColumn& column)
{
    QJsonObject object{{u"id"_s, column.id}, {u"sight"_s, QString(sights.at(std::size_t(column.sight)).second)}};
    if (column.width)
        object.insert(u"width"_s, *column.width);
    return object;
}

QJsonObject json(const QString& id, const RememberedPage& page)
{
    QJsonArray views;
    for (const SavedView& view : page.views)
        views << QJsonObject{{u"name"_s, view.name}, {u"filter"_s, view.filter}};
    QJsonArray columns;
    for (const RememberedColumn& column : page.columns)
        columns << json(column);
    QJsonObject object{{u"id"_s, id}, {u"filter"_s, page.filter}, {u"views"_s, views}, {u"columns"_s, columns}};
    if (page.sort)
        object.insert(u"sort"_s,
                      QJsonObject{{u"column"_s, page.sort->column}, {u"order"_s, QString(orders.at(page.sort->descends ? 1 : 0).second)}});
    if (page.detailsWidth)
        object.insert(u"details_width"_s, *page.detailsWidth);
    return object;
}

} // namespace

Result<Remembered> readRemembered(const QByteArray& text)
{
    const Result<JsonReader> json = JsonReader::parse(text, JsonSource::Person);
    if (!json)
        return fail(json.error());
    json->allowOnly({"format"_L1, "window"_L1, "page"_L1, "pages"_L1});
    if (json->text("format"_L1) != format)
        json->refuse("format"_L1, Words::tr("is not “%1”").arg(format));
    Remembered remembered{.page = json->text("page"_L1)};
    if (const std::optional<JsonReader> window = json->optionalAt("window"_L1)) {
        window->allowOnly({"x"_L1, "y"_L1, "width"_L1, "height"_L1, "maximized"_L1});
        remembered.geometry = {length(*window, "x"_L1, -100'000, 100'000), length(*window, "y"_L1, -100'000, 100'000),
                               length(*window, "width"_L1, 1, 100'000), length(*window, "height"_L1, 1, 100'000)};
        remembered.isMaximized = window->boolean("maximized"_L1);
    }
    for (const NamedPage& page : json->list("pages"_L1, readPage))
        remembered.pages.insert(page.first, page.second);
    return json->finish(std::move(remembered));
}

QByteArray written(const Remembered& remembered)
{
    QJsonArray pages;
    for (auto page = remembered.pages.cbegin(); page != remembered.pages.cend(); ++page)
        pages << json(page.key(), page.value());
    QJsonObject object{{u"format"_s, QString(format)}, {u"page"_s, remembered.page}, {u"pages"_s, pages}};
    const QRect& place = remembered.geometry;
    if (!place.isNull())
        object.insert(u"window"_s, QJsonObject{{u"x"_s, place.x()},
                                               {u"y"_s, place.y()},
                                               {u"width"_s, place.width()},
                                               {u"height"_s, place.height()},
                                               {u"maximized"_s, remembered.isMaximized}});
    return QJsonDocument(object).toJson();
}

} // namespace qm::gui
