// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/progress.h"

#include "core/base/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

} // namespace

Progress::Progress(const Console& console, const GlobalOptions& options)
    : m_console(console)
    , m_asJson(options.progressJson)
    , m_onTerminal(console.errIsTerminal && !options.progressJson)
{
}

Progress::~Progress()
{
    if (m_lineIsOpen)
        m_console.err(u"\r\x1b[K"_s);
}

void Progress::show(const plan::Event& event)
{
    if (m_asJson) {
        m_console.errLine(jsonLine(toJson(event)));
        return;
    }
    const bool isPaused = event.step.state == plan::StepState::Waiting && event.step.until.isValid();
    const QString pause =
        isPaused ? Words::tr("Waiting until %1: %2").arg(event.step.until.toLocalTime().toString(u"HH:mm:ss"_s), printable(event.step.note))
                 : QString();
    if (!m_onTerminal) {
        if (isPaused && pause != m_pause)
            m_console.errLine(pause);
        m_pause = pause;
        return;
    }
    const QString what = isPaused ? pause : u"%1 (%2)"_s.arg(printable(event.step.summary), plan::stateName(event.step.state));
    QString line = Words::tr("%1 of %2: %3").arg(event.done).arg(event.of).arg(what);
    if (m_console.width > 1 && line.size() >= m_console.width)
        line = line.left(m_console.width - 2) + u'…';
    m_console.err(u"\r\x1b[K"_s + line);
    m_lineIsOpen = true;
}

QJsonObject toJson(const plan::Event& event)
{
    return {{u"at"_s, event.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"plan"_s, event.plan},
            {u"step"_s, event.step.id},
            {u"state"_s, plan::stateName(event.step.state)},
            {u"done"_s, event.done},
            {u"of"_s, event.of},
            {u"until"_s, event.step.until.isValid() ? QJsonValue(event.step.until.toUTC().toString(Qt::ISODate)) : QJsonValue()},
            {u"waiting_for"_s, event.step.state == plan::StepState::Waiting ? QJsonValue(event.step.note) : QJsonValue(QJsonValue::Null)}};
}

} // namespace qm::cli
