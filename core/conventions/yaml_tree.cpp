// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/yaml_tree.h"

#include "core/base/words.h"
#include "core/conventions/yaml_words.h"

#include <QCoreApplication>
#include <QHash>

#include <deque>

#include <yaml.h>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

using Type = YamlValue::Type;

constexpr int mostLevels = 32;
constexpr int mostValues = 50'000;

/// Thrown where reading on makes no sense. Never leaves this file.
struct Stop {};

/// libyaml counts characters, from 0.
Place placeOf(const yaml_mark_t& mark)
{
    return {.line = int(mark.line) + 1, .column = int(mark.column) + 1};
}

QString textOf(const yaml_char_t* text, std::size_t bytes)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(text), qsizetype(bytes)); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

/// The events of a text, one after the other.
class Events {
public:
    explicit Events(const QByteArray& bytes)
    {
        if (yaml_parser_initialize(&m_parser) == 0)
            throw std::bad_alloc();
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        const auto* input = reinterpret_cast<const yaml_char_t*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
        yaml_parser_set_input_string(&m_parser, input, std::size_t(bytes.size()));
    }
    ~Events()
    {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Q_DISABLE_COPY_MOVE(Events)

    /// The next one, which lives until the one after it is asked for; null where the text is no YAML: see `parser`.
    const yaml_event_t* next()
    {
        yaml_event_delete(&m_event);
        return yaml_parser_parse(&m_parser, &m_event) == 0 ? nullptr : &m_event;
    }

    const yaml_parser_t& parser() const { return m_parser; }

private:
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
};

/// Builds the tree from libyaml's events.
class Builder {
public:
    QList<Fault> faults{};
    YamlValue root{};

    void take(const yaml_event_t& event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT:
            if (std::exchange(m_hasDocument, true))
                stop(placeOf(event.start_mark), Words::tr("a second document begins here"),
                     Words::tr("One file holds one document: remove “---”."));
            break;
        case YAML_ALIAS_EVENT:
            fault(placeOf(event.start_mark), Words::tr("aliases are not allowed"), Words::tr("Write the value out."));
            put({.type = Type::Refused, .place = placeOf(event.start_mark)});
            break;
        case YAML_SCALAR_EVENT:
            takeScalar(event.data.scalar, placeOf(event.start_mark));
            break;
        case YAML_SEQUENCE_START_EVENT:
            begin({.type = Type::List, .place = placeOf(event.start_mark)}, event.data.sequence_start);
            break;
        case YAML_MAPPING_START_EVENT:
            begin({.type = Type::Table, .place = placeOf(event.start_mark)}, event.data.mapping_start);
            break;
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            m_open.pop_back();
            break;
        default:
            break;
        }
    }

private:
    /// A list or table that is being read.
    struct Open {
        YamlValue* value{nullptr};
        bool hasKey{false};   ///< the key is read, its value is next
        bool isSecond{false}; ///< that key stood there before
        QHash<QString, Place> keys{};
    };

    static bool isForbidden(QChar letter)
    {
        return letter.category() == QChar::Other_Control && letter != u'\t' && letter != u'\n' && letter != u'\r';
    }

    template <class Scalar>
    void takeScalar(const Scalar& scalar, const Place& place)
    {
        refuseProperties(scalar, place);
        const QString text = textOf(scalar.value, scalar.length);
        const bool isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        if (scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && std::any_of(text.begin(), text.end(), isForbidden))
            fault(place, Words::tr("this text holds a control character"), Words::tr("Remove its escape."));
        const bool isLeftOut = isPlain && text.isEmpty() && !m_open.empty() && m_open.back().hasKey;
        put({.type = isPlain ? typeOfPlain(text) : Type::Text, .place = isLeftOut ? m_lastKey : place, .text = text});
    }

    [[noreturn]] void stop(const Place& place, const QString& reason, const QString& hint = {})
    {
        fault(place, reason, hint);
        throw Stop();
    }

    void fault(const Place& place, const QString& reason, const QString& hint)
    {
        faults << Fault{place, reason, hint};
        if (areEnough(faults))
            throw Stop();
    }

    template <class Node>
    void refuseProperties(const Node& node, const Place& place)
    {
        if (node.anchor)
            fault(place, Words::tr("anchors are not allowed"), Words::tr("Write the value out wherever it is needed."));
        if (node.tag)
            fault(place, Words::tr("tags are not allowed"), Words::tr("Write the value alone."));
    }

    template <class Node>
    void begin(YamlValue value, const Node& node)
    {
        refuseProperties(node, value.place);
        if (int(m_open.size()) >= mostLevels)
            stop(value.place, Words::tr("values are nested more than %n levels deep", nullptr, mostLevels));
        m_open.push_back({.value = put(std::move(value))});
    }

    /// Puts a value where it belongs: as the root, an item, a key, or the value of the last key.
    YamlValue* put(YamlValue value)
    {
        if (++m_values > mostValues)
            stop(value.place, Words::tr("the file holds more than %n values", nullptr, mostValues));
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Open& open = m_open.back();
        if (open.value->type == Type::List)
            return &open.value->items.emplace_back(std::move(value));
        if (!std::exchange(open.hasKey, !open.hasKey)) {
            addKey(open, value);
            return &m_key;
        }
        YamlValue& item = open.isSecond ? m_dropped.emplace_back() : open.value->items.back();
        value.key = item.key;
        value.keyPlace = item.keyPlace;
        item = std::move(value);
        return &item;
    }

    void addKey(Open& open, const YamlValue& key)
    {
        m_lastKey = key.place;
        if (key.type == Type::List || key.type == Type::Table || key.type == Type::Nothing)
            stop(key.place, Words::tr("a key must be text"));
        if (key.text == "<<"_L1)
            fault(key.place, Words::tr("merge keys are not allowed"), Words::tr("Write the fields out."));
        const auto first = open.keys.constFind(key.text);
        open.isSecond = first != open.keys.cend();
        if (open.isSecond) {
            fault(key.place,
                  Words::tr("“%1” stands here a second time; the first is in line %2").arg(shownSafely(key.text)).arg(first->line),
                  Words::tr("Keep one of them."));
            return;
        }
        open.keys.insert(key.text, key.place);
        open.value->items.push_back({.key = key.text, .keyPlace = key.place});
    }

    std::vector<Open> m_open;
    YamlValue m_key;                 // where a key goes when it is read
    std::deque<YamlValue> m_dropped; // where the values of second equal keys go
    Place m_lastKey{};
    int m_values{0};
    bool m_hasDocument{false};
};

/// What libyaml complains about, in our words, where a person looks for it.
Fault faultOf(const yaml_parser_t& parser, const SourceText& text)
{
    const Place place = placeOf(parser.problem_mark);
    const QByteArrayView line = text.line(place.line);
    const QLatin1StringView complaint(parser.problem);
    const QLatin1StringView context(parser.context ? parser.context : "");
    const bool isBelowDirective = complaint == "did not find expected <document start>"_L1 && text.line(place.line - 1).startsWith('%');
    const bool isAtDirective = place.column == 1 && line.startsWith('%') && complaint != "found incompatible YAML document"_L1;
    if (context.contains("directive"_L1) || isAtDirective || isBelowDirective)
        return {{place.line - (isBelowDirective ? 1 : 0), 1},
                Words::tr("a directive may stand before everything else only"),
                Words::tr("Indent or quote text.")};
    if (line.sliced(std::min<qsizetype>(place.column - 1, line.size())).startsWith('\t'))
        return {place, Words::tr("a tab indents this line"), Words::tr("Indent with spaces.")};
    const Place begun = placeOf(parser.context_mark);
    const QByteArrayView key = text.line(begun.line).trimmed();
    if (context == "while scanning a simple key"_L1 && (key.startsWith('[') || key.startsWith('{')))
        return {begun, Words::tr("a key must be text"), {}};
    const Explanation known = explained(complaint, context);
    return {known.isAboutBeginning ? begun : place, Words::tr("this is no YAML: %1").arg(known.words), {}};
}

} // namespace

tl::expected<YamlValue, QList<Fault>> parseYaml(const SourceText& text)
{
    Builder builder;
    try {
        Events events(text.bytes());
        for (const yaml_event_t* event = events.next(); event && event->type != YAML_STREAM_END_EVENT; event = events.next())
            builder.take(*event);
        if (events.parser().error != YAML_NO_ERROR)
            builder.faults << faultOf(events.parser(), text);
    } catch (const Stop&) { // what it found is in its faults
    }
    if (!builder.faults.isEmpty())
        return tl::unexpected(builder.faults);
    return std::move(builder.root);
}

} // namespace qm::conventions
