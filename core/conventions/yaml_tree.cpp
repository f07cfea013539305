// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/yaml_tree.h"

#include "core/base/words.h"
#include "core/conventions/yaml_words.h"

#include <QCoreApplication>
#include <QHash>

#include <deque>
#include <istream>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

using Type = YamlValue::Type;

constexpr int mostLevels = 32;
constexpr int mostValues = 50'000;

QString nestedTooDeep()
{
    return Words::tr("values are nested more than %n levels deep", nullptr, mostLevels);
}

/// Thrown through yaml-cpp where reading on makes no sense. Never leaves this file.
struct Stop {};

/// Bytes as a stream that copies none of them.
class BytesBuffer : public std::streambuf {
public:
    explicit BytesBuffer(const QByteArray& bytes)
    {
        char* begin = const_cast<char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast): a get area is never written
        setg(begin, begin, begin + bytes.size());
    }
};

/// Builds the tree from yaml-cpp's events, whose marks count bytes.
class Builder : public YAML::EventHandler {
public:
    explicit Builder(const SourceText& text)
        : m_text(text)
    {
    }

    QList<Fault> faults{};
    YamlValue root{};

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (std::exchange(m_hasDocument, true))
            stop(mark, Words::tr("a second document begins here"), Words::tr("One file holds one document: remove “---”."));
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        const QByteArrayView rest = restFrom(mark);
        const bool isWritten =
            rest.startsWith('~') || rest.first(std::min<qsizetype>(4, rest.size())).compare("null", Qt::CaseInsensitive) == 0;
        const bool isOfKey = !m_open.empty() && m_open.back().hasKey;
        put({.type = Type::Nothing, .place = isOfKey && !isWritten ? m_lastKey : placeOf(mark)}, mark);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        fault(mark, Words::tr("aliases are not allowed"), Words::tr("Write the value out."));
        put({.type = Type::Refused, .place = placeOf(mark)}, mark);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        refuseAnchor(mark, anchor);
        const QByteArrayView rest = restFrom(mark);
        const char first = rest.isEmpty() ? '\0' : rest.front();
        const bool isPlain = tag == "?" || tag.empty();
        const bool isQuoted = tag == "!" && QByteArrayView("'\"|>").contains(first);
        if (!isPlain && !isQuoted)
            fault(mark, Words::tr("tags are not allowed"), Words::tr("Write the value alone."));
        if (isQuoted && !isClosed(rest)) // yaml-cpp takes the end of the file for the quote's
            stop(mark, Words::tr("a quote is opened here and not closed"));
        const QString text = QString::fromStdString(value);
        if (std::any_of(text.begin(), text.end(), isForbidden))
            fault(mark, Words::tr("this text holds a control character"), Words::tr("Remove its escape."));
        put({.type = isPlain ? typeOfPlain(text) : Type::Text, .place = placeOf(mark), .text = text}, mark);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override
    {
        begin({.type = Type::List, .place = placeOf(mark)}, mark, tag, anchor, style);
    }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override
    {
        begin({.type = Type::Table, .place = placeOf(mark)}, mark, tag, anchor, style);
    }

    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapEnd() override { m_open.pop_back(); }

    [[noreturn]] void stop(const YAML::Mark& mark, const QString& reason, const QString& hint = {})
    {
        fault(mark, reason, hint);
        throw Stop();
    }

private:
    /// A list or table that is being read.
    struct Open {
        YamlValue* value{nullptr};
        bool isFlow{false};
        bool hasKey{false};   ///< the key is read, its value is next
        bool isSecond{false}; ///< that key stood there before
        QHash<QString, Place> keys{};
    };

    QByteArrayView restFrom(const YAML::Mark& mark) const
    {
        return QByteArrayView(m_text.bytes()).sliced(std::clamp<qsizetype>(mark.pos, 0, m_text.bytes().size()));
    }

    /// Whether the quote that text begins with is closed; what begins otherwise needs no end.
    static bool isClosed(QByteArrayView text)
    {
        const char quote = text.front();
        if (quote != '"' && quote != '\'')
            return true;
        for (qsizetype at = 1; at < text.size(); ++at) {
            const bool isDoubled = quote == '\'' && text.sliced(at).startsWith("''");
            if (isDoubled || (quote == '"' && text.at(at) == '\\'))
                ++at; // an escape
            else if (text.at(at) == quote)
                return true;
        }
        return false;
    }

    static bool isForbidden(QChar letter)
    {
        return letter.category() == QChar::Other_Control && letter != u'\t' && letter != u'\n' && letter != u'\r';
    }

    Place placeOf(const YAML::Mark& mark) const { return m_text.placeOf(mark.pos); }

    void fault(const YAML::Mark& mark, const QString& reason, const QString& hint)
    {
        faults << Fault{placeOf(mark), reason, hint};
        if (areEnough(faults))
            throw Stop();
    }

    void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            fault(mark, Words::tr("anchors are not allowed"), Words::tr("Write the value out wherever it is needed."));
    }

    void begin(YamlValue value, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
    {
        refuseAnchor(mark, anchor);
        if (!tag.empty() && tag != "?")
            fault(mark, Words::tr("tags are not allowed"), Words::tr("Write the value alone."));
        if (int(m_open.size()) >= mostLevels)
            stop(mark, nestedTooDeep());
        const bool isFlow = style == YAML::EmitterStyle::Flow || (!m_open.empty() && m_open.back().isFlow);
        m_open.push_back({.value = put(std::move(value), mark), .isFlow = isFlow});
    }

    /// Puts a value where it belongs: as the root, an item, a key, or the value of the last key.
    YamlValue* put(YamlValue value, const YAML::Mark& mark)
    {
        if (++m_values > mostValues)
            stop(mark, Words::tr("the file holds more than %n values", nullptr, mostValues));
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Open& open = m_open.back();
        if (!open.isFlow)
            refuseTab(mark);
        if (open.value->type == Type::List)
            return &open.value->items.emplace_back(std::move(value));
        if (!std::exchange(open.hasKey, !open.hasKey)) {
            addKey(open, value, mark);
            return &m_key;
        }
        YamlValue& item = open.isSecond ? m_dropped.emplace_back() : open.value->items.back();
        value.key = item.key;
        value.keyPlace = item.keyPlace;
        item = std::move(value);
        return &item;
    }

    void addKey(Open& open, const YamlValue& key, const YAML::Mark& mark)
    {
        m_lastKey = key.place;
        if (key.type == Type::List || key.type == Type::Table || key.type == Type::Nothing)
            stop(mark, Words::tr("a key must be text"));
        if (key.text == "<<"_L1)
            fault(mark, Words::tr("merge keys are not allowed"), Words::tr("Write the fields out."));
        const auto first = open.keys.constFind(key.text);
        open.isSecond = first != open.keys.cend();
        if (open.isSecond) {
            fault(mark, Words::tr("“%1” stands here a second time; the first is in line %2").arg(shownSafely(key.text)).arg(first->line),
                  Words::tr("Keep one of them."));
            return;
        }
        open.keys.insert(key.text, key.place);
        open.value->items.push_back({.key = key.text, .keyPlace = key.place});
    }

    /// yaml-cpp takes some tabs for an indentation, which YAML does not.
    void refuseTab(const YAML::Mark& mark)
    {
        const QByteArrayView before = m_text.lineUpTo(mark.pos);
        const bool isIndentation = std::all_of(before.begin(), before.end(), [](char unit) { return unit == ' ' || unit == '\t'; });
        if (isIndentation && before.contains('\t'))
            fault(mark, Words::tr("a tab indents this line"), Words::tr("Indent with spaces."));
    }

    const SourceText& m_text;
    std::vector<Open> m_open;
    YamlValue m_key;                 // where a key goes when it is read
    std::deque<YamlValue> m_dropped; // where the values of second equal keys go
    Place m_lastKey{};
    int m_values{0};
    bool m_hasDocument{false};
};

/// What yaml-cpp complains about, in our words where its own are no help.
Fault faultOf(const YAML::Exception& error, const SourceText& text)
{
    qsizetype at = std::clamp<qsizetype>(error.mark.pos, 0, text.bytes().size());
    if (error.msg.starts_with(YAML::ErrorMsg::INVALID_ESCAPE)) // marked behind it
        at = std::max<qsizetype>(0, text.bytes().lastIndexOf('\\', at - 1));
    const QByteArrayView line = text.lineUpTo(at);
    const qsizetype indentation =
        std::find_if(line.begin(), line.end(), [](char unit) { return unit != ' ' && unit != '\t'; }) - line.begin();
    const qsizetype tab = line.first(indentation).indexOf('\t');
    const bool isAtTab = indentation == line.size() && at < text.bytes().size() && text.bytes().at(at) == '\t';
    if (tab >= 0 || isAtTab)
        return {text.placeOf(tab >= 0 ? at - line.size() + tab : at), Words::tr("a tab indents this line"),
                Words::tr("Indent with spaces.")};
    return {text.placeOf(at), Words::tr("this is no YAML: %1").arg(explained(error.msg)), {}};
}

/// A line that begins with “%” behind the beginning, of which yaml-cpp says nothing.
std::optional<Fault> strayDirective(const SourceText& text)
{
    bool hasBegun = false;
    for (qsizetype start = 0; start < text.bytes().size();) {
        const qsizetype end = text.bytes().indexOf('\n', start);
        const QByteArrayView line = QByteArrayView(text.bytes()).sliced(start, (end < 0 ? text.bytes().size() : end) - start);
        if (hasBegun && line.startsWith('%'))
            return Fault{text.placeOf(start), Words::tr("a directive may stand before everything else only"),
                         Words::tr("Indent or quote text.")};
        hasBegun = hasBegun || !(line.startsWith('%') || line.startsWith('#') || line.trimmed().isEmpty());
        start += line.size() + 1;
    }
    return std::nullopt;
}

/// Brackets without end, wherever they stand: yaml-cpp reads them all, at 240 bytes each, before it tells of the first.
std::optional<Fault> bottomlessBrackets(const SourceText& text)
{
    constexpr int mostOpen = 1'000;
    int open = 0;
    for (qsizetype at = 0; at < text.bytes().size(); ++at) {
        const char byte = text.bytes().at(at);
        if (byte == '[' || byte == '{')
            ++open;
        else if ((byte == ']' || byte == '}') && open > 0)
            --open;
        if (open > mostOpen)
            return Fault{text.placeOf(at), nestedTooDeep(), {}};
    }
    return std::nullopt;
}

} // namespace

tl::expected<YamlValue, QList<Fault>> parseYaml(const SourceText& text)
{
    for (const auto find : {strayDirective, bottomlessBrackets})
        if (const std::optional<Fault> fault = find(text))
            return tl::unexpected(QList<Fault>{*fault});
    Builder builder(text);
    try {
        BytesBuffer buffer(text.bytes());
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        return tl::unexpected(builder.faults);
    } catch (const YAML::Exception& error) {
        return tl::unexpected(builder.faults << faultOf(error, text));
    }
    if (!builder.faults.isEmpty())
        return tl::unexpected(builder.faults);
    return std::move(builder.root);
}

} // namespace qm::conventions
