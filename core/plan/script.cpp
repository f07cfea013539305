// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/script.h"

#include "core/base/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Script)
};

constexpr qsizetype longestComment = 400;

/// One line, whatever is in it: a line break would end the comment.
QString comment(const QString& text)
{
    return u"# "_s + shownSafely(text, longestComment) + u'\n';
}

QString commandLine(const ClientCommand& command)
{
    QStringList words;
    for (const QString& word : command.words)
        words << shellQuoted(word);
    const QString line = words.join(u' ') + u'\n';
    return command.input.isEmpty() ? line : u"printf %s "_s + shellQuoted(QString::fromUtf8(command.input)) + u" | "_s + line;
}

} // namespace

QString shellQuoted(const QString& word)
{
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

Result<QString> asScript(const Plan& plan, const StepKinds& kinds)
{
    QString script = u"#!/bin/sh\n"_s + comment(plan.title) +
                     comment(Words::tr("Nothing is checked before it is written, and nothing can be resumed.")) + u"set -eu\n"_s;
    if (plan.githubHost != "api.github.com"_L1)
        script += u"[ -n \"${GH_HOST-}\" ] || GH_HOST="_s + shellQuoted(plan.githubHost) + u"\nexport GH_HOST\n"_s;
    for (const Step& step : plan.steps) {
        const StepKind* kind = kinds.find(step.kind);
        if (!kind)
            return fail({.kind = Error::Kind::Usage,
                         .attempted = Words::tr("write the script"),
                         .reason = Words::tr("step %1 is of the unknown kind “%2”").arg(step.id, step.kind)});
        script += u'\n' + comment(step.id + u": "_s + step.summary);
        if (kind->command)
            script += commandLine(kind->command(step, plan.organization));
        else
            script += comment(Words::tr("No command does this; it has to be done by hand.")) + u"exit 1\n"_s;
    }
    return script;
}

} // namespace qm::plan
