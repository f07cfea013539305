// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/acceptance/served_sandbox.h"

namespace qm::acceptance {

/// Somebody else who administers the sample organization, and does things behind our back. Each expects GitHub to accept it.
class OtherAdmin {
public:
    explicit OtherAdmin(ServedSandbox& sandbox);

    void deletesSecret(const QString& secret);
    /// By the only call that can: a PUT with a newly sealed value.
    void setsVisibility(const QString& secret, const QString& visibility);
    void lets(const QString& repository, const QString& read);
    void forbids(const QString& repository, const QString& read);
    void renames(const QString& repository, const QString& to);
    void deletesRepository(const QString& repository);
    void changesConventions(const QByteArray& from, const QByteArray& to);

private:
    qint64 idOf(const QString& repository);
    QString pathOf(const QString& secret, const QString& repository = {});

    ServedSandbox& m_sandbox;
    QString m_organization;
};

} // namespace qm::acceptance
