// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/lexer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::filter {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

bool mayStandInName(QChar letter)
{
    return letter == u'_' || (letter.unicode() < 128 && letter.isLetterOrNumber());
}

class Lexer {
public:
    Lexer(QStringView text, bool isTyping)
        : m_text(text)
        , m_isTyping(isTyping)
    {
    }

    tl::expected<QList<WrittenTerm>, Fault> terms()
    {
        QList<WrittenTerm> terms;
        for (skipSpace(); !atEnd(); skipSpace()) {
            auto term = this->term();
            if (!term)
                return tl::unexpected(term.error());
            terms << *term;
        }
        return terms;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool at(QChar letter) const { return !atEnd() && m_text.at(m_at) == letter; }
    bool atSpace() const { return !atEnd() && m_text.at(m_at).isSpace(); }

    void skipSpace()
    {
        while (atSpace())
            ++m_at;
    }

    tl::unexpected<Fault> fault(qsizetype at, qsizetype length, const QString& reason, const QString& hint = {}) const
    {
        return tl::unexpected(faultAt(m_text, at, length, reason, hint));
    }

    tl::expected<WrittenTerm, Fault> term()
    {
        WrittenTerm term;
        const qsizetype start = m_at;
        if (at(u'-')) {
            term.isNegated = true;
            ++m_at;
        }
        if (const qsizetype colon = colonOfName(); colon >= 0) {
            term.hasField = true;
            term.field = {m_at, colon - m_at};
            m_at = colon + 1;
        }
        if (!term.hasField && at(u':') && !m_isTyping)
            return fault(m_at, 1, Words::tr("no field is named before the colon"), Words::tr("Quote a colon that is meant as text."));
        do {
            auto value = this->value();
            if (!value)
                return tl::unexpected(value.error());
            if (value->place.length == 0 && !m_isTyping)
                return nothingHere(term, start);
            term.values << *value;
        } while (at(u',') && ++m_at);
        term.place = {start, m_at - start};
        return term;
    }

    /// The colon that ends a field's name here; -1 where no name stands here.
    qsizetype colonOfName() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && mayStandInName(m_text.at(end)))
            ++end;
        return end > m_at && end < m_text.size() && m_text.at(end) == u':' ? end : -1;
    }

    tl::unexpected<Fault> nothingHere(const WrittenTerm& term, qsizetype start) const
    {
        if (!term.values.isEmpty() || at(u','))
            return fault(m_at, 0, Words::tr("a comma has nothing beside it"), Words::tr("Quote a comma that is meant as text: \",\""));
        if (term.hasField)
            return fault(m_at, 0, Words::tr("“%1:” has no value").arg(m_text.mid(term.field.at, term.field.length)),
                         Words::tr("Write %1:\"\" for what has none.").arg(m_text.mid(term.field.at, term.field.length)));
        return fault(start, 1, Words::tr("nothing stands behind “-”"), Words::tr("Quote a dash that is meant as text: \"-\""));
    }

    tl::expected<WrittenValue, Fault> value()
    {
        WrittenValue value;
        const qsizetype start = m_at;
        while (!atEnd() && !atSpace() && !at(u',')) {
            if (at(u'"')) {
                value.isQuoted = true;
                const auto quoted = this->quoted();
                if (!quoted)
                    return tl::unexpected(quoted.error());
                value.pattern.text += *quoted;
                continue;
            }
            const QChar letter = m_text.at(m_at++);
            value.pattern.text += letter == u'*' ? Pattern::anyRun : letter == u'?' ? Pattern::anyOne : letter;
        }
        value.place = {start, m_at - start};
        return value;
    }

    tl::expected<QString, Fault> quoted()
    {
        const qsizetype start = m_at++;
        QString text;
        while (!atEnd() && !at(u'"')) {
            const bool isEscape = at(u'\\') && m_at + 1 < m_text.size() && (m_text.at(m_at + 1) == u'"' || m_text.at(m_at + 1) == u'\\');
            m_at += isEscape ? 1 : 0;
            text += m_text.at(m_at++);
        }
        if (atEnd() && !m_isTyping)
            return fault(start, m_text.size() - start, Words::tr("a quote is opened and not closed"),
                         Words::tr("Write \\\" for a quote that is meant as text."));
        m_at += atEnd() ? 0 : 1;
        return text;
    }

    QStringView m_text;
    bool m_isTyping;
    qsizetype m_at{0};
};

} // namespace

tl::expected<QList<WrittenTerm>, Fault> cutIntoTerms(QStringView text, bool isTyping)
{
    return Lexer(text, isTyping).terms();
}

} // namespace qm::filter
