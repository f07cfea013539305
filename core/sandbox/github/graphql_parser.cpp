// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/graphql_parser.h"

#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr int deepest = 8;

/// Reads token by token; the first problem stays and ends everything.
class Parser {
public:
    Parser(const QString& text, const QJsonObject& variables)
        : m_text(text)
        , m_variables(variables)
    {
        next();
    }

    tl::expected<QList<Selection>, GraphqlProblem> document()
    {
        if (m_token == "query"_L1) {
            next();
            if (isName())
                next();
            if (m_token == "("_L1)
                declarations();
        }
        QList<Selection> fields = selections(1);
        if (!m_token.isEmpty())
            refuse();
        if (m_problem)
            return tl::unexpected(*m_problem);
        return fields;
    }

private:
    static bool isNamePart(QChar letter) { return letter == u'_' || (letter.unicode() < 128 && letter.isLetterOrNumber()); }
    bool isName() const { return !m_token.isEmpty() && isNamePart(m_token.front()) && !m_token.front().isDigit(); }

    void step()
    {
        if (m_text[m_at] == u'\n') {
            ++m_lineNow;
            m_lineStart = m_at + 1;
        }
        ++m_at;
    }

    void next()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u',' || m_text[m_at] == u'#')) {
            if (m_text[m_at] == u'#')
                while (m_at + 1 < m_text.size() && m_text[m_at + 1] != u'\n')
                    ++m_at;
            step();
        }
        m_line = m_lineNow;
        m_column = static_cast<int>(m_at - m_lineStart) + 1;
        const qsizetype begin = m_at;
        if (m_at >= m_text.size()) {
            m_token = QString();
            return;
        }
        if (m_text[m_at] == u'"') {
            for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"' && m_text[m_at] != u'\n'; ++m_at)
                if (m_text[m_at] == u'\\')
                    ++m_at;
            m_at = std::min(m_at + 1, m_text.size());
        } else if (isNamePart(m_text[m_at]) || m_text[m_at] == u'-') {
            for (++m_at; m_at < m_text.size() && isNamePart(m_text[m_at]); ++m_at) {
            }
        } else {
            ++m_at;
        }
        m_token = m_text.sliced(begin, m_at - begin);
    }

    void refuse()
    {
        if (!m_problem)
            m_problem = {m_token.isEmpty() ? u"Unexpected end of document"_s
                                           : u"Parse error on \"%1\" at [%2, %3]"_s.arg(m_token).arg(m_line).arg(m_column),
                         m_line, m_column};
        m_at = m_text.size();
        m_token = QString();
    }

    void expect(QLatin1StringView token)
    {
        if (m_token == token)
            next();
        else
            refuse();
    }

    QString name()
    {
        QString name = m_token;
        if (!isName()) {
            refuse();
            return {};
        }
        next();
        return name;
    }

    /// ($owner: String!, $name: String = "x"): the values come beside the query, so only defaults matter.
    void declarations()
    {
        expect("("_L1);
        while (m_token == "$"_L1) {
            next();
            const QString variable = name();
            expect(":"_L1);
            name();
            if (m_token == "!"_L1)
                next();
            if (m_token == "="_L1) {
                next();
                const QJsonValue otherwise = value();
                if (!m_variables.contains(variable))
                    m_variables.insert(variable, otherwise);
            }
            m_declared.append(variable);
        }
        expect(")"_L1);
    }

    QJsonValue value()
    {
        const QString token = m_token;
        if (token == "$"_L1) {
            next();
            const QString variable = name();
            if (!m_declared.contains(variable))
                refuse();
            const QJsonValue given = m_variables.value(variable);
            return given.isUndefined() ? QJsonValue(QJsonValue::Null) : given;
        }
        const bool simple = token.startsWith(u'"') || token == "true"_L1 || token == "false"_L1 || token == "null"_L1 ||
                            (!token.isEmpty() && (token.front().isDigit() || token.front() == u'-'));
        const QJsonDocument document = simple ? QJsonDocument::fromJson((u'[' + token + u']').toUtf8()) : QJsonDocument();
        if (!document.isArray()) {
            refuse();
            return {};
        }
        next();
        return document.array().first();
    }

    QList<Selection> selections(int depth)
    {
        QList<Selection> fields;
        if (depth > deepest)
            refuse();
        expect("{"_L1);
        while (isName()) {
            Selection field{.line = m_line, .column = m_column};
            field.alias = field.name = name();
            if (m_token == ":"_L1) {
                next();
                field.name = name();
            }
            if (m_token == "("_L1) {
                next();
                while (isName()) {
                    const QString argument = name();
                    expect(":"_L1);
                    field.arguments.insert(argument, value());
                }
                expect(")"_L1);
            }
            if (m_token == "{"_L1)
                field.fields = selections(depth + 1);
            fields.append(field);
        }
        if (fields.isEmpty())
            refuse();
        expect("}"_L1);
        return fields;
    }

    const QString& m_text;
    QJsonObject m_variables;
    QStringList m_declared;
    qsizetype m_at{0};
    qsizetype m_lineStart{0};
    int m_lineNow{1};
    QString m_token;
    int m_line{1};
    int m_column{1};
    std::optional<GraphqlProblem> m_problem;
};

} // namespace

tl::expected<QList<Selection>, GraphqlProblem> parseGraphql(const QString& query, const QJsonObject& variables)
{
    return Parser(query, variables).document();
}

} // namespace qm::sandbox::github
