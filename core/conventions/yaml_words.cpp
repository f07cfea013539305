// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/yaml_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <yaml-cpp/exceptions.h>

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

QString explained(const std::string& complaint)
{
    namespace Message = YAML::ErrorMsg;
    if (complaint == Message::MAP_VALUE)
        return Words::tr("“: ” may not stand here; text that holds it must be quoted, and what belongs together must be indented alike");
    if (complaint == Message::MAP_KEY)
        return Words::tr("a key may not stand here");
    if (complaint == Message::BLOCK_ENTRY)
        return Words::tr("an item of a list (“- ”) may not stand here");
    if (complaint == Message::END_OF_MAP)
        return Words::tr("no further field of this table, and not its end");
    if (complaint == Message::END_OF_SEQ)
        return Words::tr("no further item of this list, and not its end");
    if (complaint == Message::END_OF_MAP_FLOW)
        return Words::tr("“{” is not closed, or a comma is missing");
    if (complaint == Message::END_OF_SEQ_FLOW || complaint == Message::FLOW_END)
        return Words::tr("“[” and “]” do not match, or a comma is missing");
    if (complaint == Message::EOF_IN_SCALAR || complaint == Message::DOC_IN_SCALAR)
        return Words::tr("a quote is opened and not closed");
    if (complaint == Message::TAB_IN_INDENTATION)
        return Words::tr("a tab indents this line");
    if (complaint == Message::CHAR_IN_BLOCK)
        return Words::tr("nothing but a comment may follow “|” or “>”");
    if (complaint == Message::UNKNOWN_TOKEN)
        return Words::tr("a character that means nothing here; quote the text it belongs to");
    if (complaint == Message::UNKNOWN_ANCHOR || complaint == Message::INVALID_ALIAS || complaint == Message::ALIAS_NOT_FOUND)
        return Words::tr("“*” begins an alias, and aliases are not allowed; quote it where it is meant as text");
    if (complaint.starts_with(Message::INVALID_ESCAPE) || complaint == Message::INVALID_HEX)
        return Words::tr("“\\” begins an escape that is not known; write “\\\\” or use single quotes");
    if (complaint == Message::YAML_VERSION || complaint == Message::YAML_MAJOR_VERSION)
        return Words::tr("it asks for another version of YAML than 1.2");
    return QString::fromStdString(complaint);
}

} // namespace qm::conventions
