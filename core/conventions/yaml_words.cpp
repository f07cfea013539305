// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/yaml_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::conventions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

using Type = YamlValue::Type;

bool is(const QString& text, const QRegularExpression& form)
{
    return form.match(text).hasMatch();
}

} // namespace

Type typeOfPlain(const QString& text)
{
    static const QRegularExpression nothing(u"^(|~|null|Null|NULL)\\z"_s);
    static const QRegularExpression boolean(u"^(true|True|TRUE|false|False|FALSE)\\z"_s);
    static const QRegularExpression integer(u"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\\z"_s);
    static const QRegularExpression number(
        u"^([-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN))\\z"_s);
    if (!text.isEmpty() && !u"~nNtTfF+-.0123456789"_s.contains(text.front()))
        return Type::Text;
    if (is(text, nothing))
        return Type::Nothing;
    if (is(text, boolean))
        return Type::Boolean;
    if (is(text, integer))
        return Type::Integer;
    return is(text, number) ? Type::Number : Type::Text;
}

QString typeName(Type type)
{
    switch (type) {
    case Type::Text:
        return Words::tr("text");
    case Type::Integer:
    case Type::Number:
        return Words::tr("a number");
    case Type::Boolean:
        return Words::tr("true or false");
    case Type::List:
        return Words::tr("a list");
    case Type::Table:
        return Words::tr("a table of fields");
    case Type::Nothing:
    case Type::Refused:
        break;
    }
    return Words::tr("nothing");
}

Explanation explained(QLatin1StringView complaint, QLatin1StringView context)
{
    if (context.contains("alias"_L1))
        return {Words::tr("“*” begins an alias, and aliases are not allowed; quote it where it is meant as text"), true};
    if (context.contains("anchor"_L1))
        return {Words::tr("“&” begins an anchor, and anchors are not allowed; quote it where it is meant as text"), true};
    if (context.contains("tag"_L1))
        return {Words::tr("“!” begins a tag, and tags are not allowed; quote it where it is meant as text"), true};
    struct Known {
        QLatin1StringView complaint;
        const char* words;
        bool isAboutBeginning{false};
    };
    constexpr const char* openQuote = QT_TRANSLATE_NOOP("Yaml", "a quote is opened here and not closed");
    constexpr const char* unknownEscape =
        QT_TRANSLATE_NOOP("Yaml", "“\\” begins an escape that is not known; write “\\\\” or use single quotes");
    static constexpr std::array all{
        Known{"mapping values are not allowed in this context"_L1,
              QT_TRANSLATE_NOOP(
                  "Yaml", "“: ” may not stand here; text that holds it must be quoted, and what belongs together must be indented alike")},
        Known{"mapping keys are not allowed in this context"_L1, QT_TRANSLATE_NOOP("Yaml", "a key may not stand here")},
        Known{"block sequence entries are not allowed in this context"_L1,
              QT_TRANSLATE_NOOP("Yaml", "an item of a list (“- ”) may not stand here")},
        Known{"did not find expected key"_L1, QT_TRANSLATE_NOOP("Yaml", "no further field of this table, and not its end")},
        Known{"did not find expected <document start>"_L1, QT_TRANSLATE_NOOP("Yaml", "no further field of this table, and not its end")},
        Known{"could not find expected ':'"_L1, QT_TRANSLATE_NOOP("Yaml", "“: ” is missing behind this key"), true},
        Known{"did not find expected '-' indicator"_L1, QT_TRANSLATE_NOOP("Yaml", "no further item of this list, and not its end")},
        Known{"did not find expected ',' or '}'"_L1, QT_TRANSLATE_NOOP("Yaml", "“{” is not closed, or a comma is missing")},
        Known{"did not find expected ',' or ']'"_L1, QT_TRANSLATE_NOOP("Yaml", "“[” and “]” do not match, or a comma is missing")},
        Known{"did not find expected node content"_L1, QT_TRANSLATE_NOOP("Yaml", "a value is missing here")},
        Known{"found unexpected end of stream"_L1, openQuote, true},
        Known{"found unexpected document indicator"_L1, openQuote, true},
        Known{"did not find expected comment or line break"_L1, QT_TRANSLATE_NOOP("Yaml", "nothing but a comment may follow “|” or “>”")},
        Known{"found character that cannot start any token"_L1,
              QT_TRANSLATE_NOOP("Yaml", "a character that means nothing here; quote the text it belongs to")},
        Known{"found incompatible YAML document"_L1, QT_TRANSLATE_NOOP("Yaml", "it asks for another version of YAML than 1.2")},
        Known{"found unknown escape character"_L1, unknownEscape},
        Known{"did not find expected hexdecimal number"_L1, unknownEscape},
        Known{"found invalid Unicode character escape code"_L1, unknownEscape},
    };
    const auto known = std::ranges::find(all, complaint, &Known::complaint);
    return known == all.end() ? Explanation{complaint, false} : Explanation{Words::tr(known->words), known->isAboutBeginning};
}

} // namespace qm::conventions
