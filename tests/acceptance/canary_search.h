// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace qm::acceptance {

/// Looks for secrets where none may be: as they are, as base64 at any of its three alignments (both alphabets), percent-encoded
/// (all of it, or what URLs demand) and as UTF-16 of both orders.
class CanarySearch {
public:
    /// A secret under the name that is told where it is found.
    void add(const QString& name, const QByteArray& canary);

    /// Something that is looked for as it is, and no other way: the first letters of all tokens of a sort.
    void addRaw(const QString& name, const QByteArray& letters) { m_forms.append({name, letters}); }

    /// "the token as base64 in “where”": empty where there is none.
    QStringList in(const QByteArray& haystack, const QString& where) const;
    /// Every file of a folder and the folders in it, names included; `except` are files that may hold one (what the person gave).
    QStringList inFolder(const QString& folder, const QStringList& except = {}) const;
    /// Arguments and environment of every process of this machine that we may look at.
    QStringList inProcesses() const;

    /// The forms that are looked for, by name: to plant each of them.
    struct Form {
        QString name{};
        QByteArray bytes{};
    };
    const QList<Form>& forms() const { return m_forms; }

private:
    QList<Form> m_forms;
};

} // namespace qm::acceptance
