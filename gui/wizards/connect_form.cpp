// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/connect_form.h"

#include "core/credentials/profile_json.h"
#include "core/github/app_key.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectForm)
};

using SignInBy = credentials::Profile::SignInBy;

Error refusal(const QString& reason)
{
    return {.kind = Error::Kind::Usage, .reason = reason};
}

/// A number that GitHub shows on the App's page.
Result<qint64> idFrom(const QString& text, const QString& missing)
{
    bool isNumber = false;
    const qint64 id = text.trimmed().toLongLong(&isNumber);
    return isNumber && id > 0 ? Result<qint64>(id) : fail(refusal(missing));
}

} // namespace

QString apiOf(const QString& address)
{
    const QString text = address.trimmed();
    if (text.isEmpty() || text == "github.com"_L1 || text == "https://github.com"_L1 || text == "https://github.com/"_L1)
        return u"https://api.github.com"_s;
    if (text.contains("://"_L1))
        return text;
    return u"https://%1/api/v3"_s.arg(text);
}

Result<credentials::Profile> profileOf(const ConnectForm& form)
{
    static const QRegularExpression fileName(u"^[A-Za-z0-9_][A-Za-z0-9._-]*$"_s);
    if (!fileName.match(form.name.trimmed()).hasMatch())
        return fail(refusal(Words::tr("Give the profile a name of letters, digits, “.”, “-” and “_”")));
    if (form.organization.trimmed().isEmpty())
        return fail(refusal(Words::tr("Say which organization, as its address has it: github.com/ORGANIZATION")));
    QJsonObject github{{u"api"_s, apiOf(form.api)}, {u"sign_in"_s, form.signInBy == SignInBy::App ? u"app"_s : u"token"_s}};
    if (form.signInBy == SignInBy::App) {
        const auto app = idFrom(form.appId, Words::tr("Give the App's id: the number on its settings page"));
        const auto installation =
            idFrom(form.installationId, Words::tr("Give the installation's id: the number at the end of the installation's address"));
        if (!app || !installation)
            return fail(app ? installation.error() : app.error());
        github.insert(u"app_id"_s, *app);
        github.insert(u"installation_id"_s, *installation);
    }
    QJsonObject json{{u"format"_s, u"quartermaster-profile/1"_s},
                     {u"organization"_s, form.organization.trimmed()},
                     {u"read_only"_s, form.readOnly},
                     {u"github"_s, github}};
    if (!form.management.trimmed().isEmpty())
        json.insert(u"management"_s, QJsonObject{{u"repository"_s, form.management.trimmed()}});
    return credentials::readProfile(QJsonDocument(json).toJson()).map([&](credentials::Profile profile) {
        profile.name = form.name.trimmed();
        return profile;
    });
}

Result<credentials::GitHubIdentity> identityOf(const ConnectForm& form)
{
    if (form.secret.isEmpty())
        return fail(refusal(form.signInBy == SignInBy::App ? Words::tr("Paste the App's private key, or drop its file here")
                                                           : Words::tr("Paste a token")));
    if (form.signInBy == SignInBy::Token)
        return credentials::GitHubIdentity(credentials::GitHubToken{.value = form.secret});
    if (const auto key = github::AppKey::read(form.secret); !key)
        return fail(key.error());
    return credentials::GitHubIdentity(credentials::GitHubApp{
        .id = form.appId.trimmed().toLongLong(), .installation = form.installationId.trimmed().toLongLong(), .privateKey = form.secret});
}

} // namespace qm::gui
