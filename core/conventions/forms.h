// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: what text must look like where not any will do.
#pragma once

#include <QString>
#include <QStringView>

namespace qm::conventions {

/// A sort of text: whether a text is one, and what to call it: "“LP” is no key: …".
struct Form {
    bool (*accepts)(const QString&){nullptr};
    QString (*refusal)(){nullptr}; ///< completes "“…” …"
};

namespace forms {

extern const Form anyText;      ///< anything but nothing
extern const Form key;          ///< of a team or stage: lp, pre-prod
extern const Form guid;         ///< a full one
extern const Form organization; ///< a name at GitHub
extern const Form repository;
extern const Form prefix;     ///< how a repository's name may begin
extern const Form slug;       ///< of a GitHub team
extern const Form secretPart; ///< a part of a secret's name
extern const Form branch;
extern const Form workflow; ///< a file below .github/workflows
extern const Form word;     ///< a permission: can_use
extern const Form decimal;  ///< "12000" or "99.50"
extern const Form currency;
extern const Form host;    ///< https://…
extern const Form azureId; ///< /subscriptions/…
extern const Form object;  ///< system:type/name
extern const Form regularExpression;

} // namespace forms
} // namespace qm::conventions
