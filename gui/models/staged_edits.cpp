// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/staged_edits.h"

#include <QSet>

#include <utility>

namespace qm::gui {
namespace {

using operations::CellEdit;

bool isSo(const CellEdit& edit, const estate::Estate& estate)
{
    const estate::SecretScope* secret = estate.secret(edit.secret);
    const github::Repository* repository = estate.repository(edit.repository);
    if (!secret || !repository || secret->secret.visibility != github::SecretVisibility::Selected)
        return false;
    const bool isIn = secret->selected.contains(repository->id);
    return isIn == edit.adds && (isIn || secret->truncation == net::Truncation::None);
}

} // namespace

void StagedEdits::keepStep()
{
    constexpr qsizetype most = 100;
    m_before << m_edits;
    if (m_before.size() > most)
        m_before.removeFirst();
}

void StagedEdits::stage(const QList<CellWish>& wishes)
{
    QSet<std::pair<QString, QString>> touched;
    for (const CellWish& wish : wishes)
        touched.insert({wish.secret, wish.repository});
    QList<CellEdit> edits = m_edits;
    edits.removeIf([&](const CellEdit& edit) { return touched.contains({edit.secret, edit.repository}); });
    for (const CellWish& wish : wishes)
        if (wish.wanted != wish.isIn)
            edits << CellEdit{wish.secret, wish.repository, wish.wanted};
    if (edits == m_edits)
        return;
    keepStep();
    m_edits = edits;
}

bool StagedEdits::takeBack()
{
    if (m_before.isEmpty())
        return false;
    m_edits = m_before.takeLast();
    return true;
}

void StagedEdits::discard()
{
    if (m_edits.isEmpty())
        return;
    keepStep();
    m_edits.clear();
}

void StagedEdits::forget(const QList<CellEdit>& edits)
{
    const auto isAmong = [&edits](const CellEdit& edit) { return edits.contains(edit); };
    m_edits.removeIf(isAmong);
    for (QList<CellEdit>& step : m_before)
        step.removeIf(isAmong);
}

QList<CellEdit> StagedEdits::settle(const estate::Estate& estate)
{
    QList<CellEdit> settled;
    for (const CellEdit& edit : std::as_const(m_edits))
        if (isSo(edit, estate))
            settled << edit;
    if (!settled.isEmpty())
        m_edits.removeIf([&estate](const CellEdit& edit) { return isSo(edit, estate); });
    return settled;
}

} // namespace qm::gui
