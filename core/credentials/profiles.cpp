// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profiles.h"

#include "core/base/private_file.h"
#include "core/base/words.h"
#include "core/credentials/profile_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace qm::credentials {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

constexpr qint64 mostBytes = 64LL * 1024;
constexpr auto ending = ".json"_L1;

bool isName(const QString& name)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    return plain.match(name).hasMatch();
}

Error noProfile(const QString& name, const QStringList& names)
{
    Error error{.kind = Error::Kind::Usage,
                .attempted = Words::tr("use the profile “%1”").arg(shownSafely(name)),
                .reason = Words::tr("there is no profile of that name")};
    error.hint = didYouMean(name, names);
    if (error.hint.isEmpty() && !names.isEmpty())
        error.hint = Words::tr("There are: %1.").arg(names.join(", "_L1));
    return error;
}

Error broken(const QString& file, Error error)
{
    error.kind = Error::Kind::Usage;
    return std::move(error).attempting(Words::tr("use the profile %1").arg(file));
}

} // namespace

Profiles::Profiles(QString folder)
    : m_folder(std::move(folder))
{
}

QString Profiles::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/quartermaster/profiles"_s;
}

QStringList Profiles::names() const
{
    QStringList names;
    for (const QString& file : QDir(m_folder).entryList({u'*' + ending}, QDir::Files, QDir::Name))
        if (const QString name = file.chopped(ending.size()); isName(name))
            names << name;
    return names;
}

Result<Profile> Profiles::load(const QString& name) const
{
    const Result<QString> path = fileOf(name);
    if (!path || !QFile::exists(*path))
        return fail(noProfile(name, names()));
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(broken(*path, {.reason = file.errorString()}));
    if (file.size() > mostBytes)
        return fail(broken(*path, {.reason = Words::tr("it is too large")}));
    Result<Profile> profile = readProfile(file.readAll());
    if (!profile)
        return fail(broken(*path, profile.error()));
    profile->name = name;
    return profile;
}

Result<void> Profiles::save(const Profile& profile) const
{
    const Result<QString> path = fileOf(profile.name);
    if (!path)
        return fail(path.error());
    return makePrivateFolderOf(*path)
        .and_then([&] { return writePrivateFile(*path, QJsonDocument(toJson(profile)).toJson()); })
        .map_error([&](Error error) { return std::move(error).attempting(Words::tr("save the profile %1").arg(*path)); });
}

Result<void> Profiles::remove(const QString& name) const
{
    const Result<QString> path = fileOf(name);
    if (!path)
        return fail(path.error());
    QFile file(*path);
    if (!file.exists() || file.remove())
        return {};
    return fail({.attempted = Words::tr("remove the profile %1").arg(*path), .reason = file.errorString()});
}

Result<QString> Profiles::fileOf(const QString& name) const
{
    if (isName(name))
        return m_folder + u'/' + name + ending;
    return fail({.kind = Error::Kind::Usage,
                 .attempted = Words::tr("name a profile “%1”").arg(shownSafely(name)),
                 .reason = Words::tr("a name has letters, digits, “.”, “-” and “_”, and begins with a letter or a digit")});
}

} // namespace qm::credentials
