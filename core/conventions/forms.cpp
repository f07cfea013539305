// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/forms.h"

#include "core/conventions/github_names.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::conventions::forms {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conventions)
};

/// A regular expression as a template's argument, so that each is compiled once.
template <std::size_t size>
struct Expression {
    std::array<char16_t, size> text{};

    consteval Expression(const char16_t (&literal)[size]) { std::copy_n(literal, size, text.begin()); } // NOLINT: a literal it is
};

/// Whether the whole text is of that form.
template <Expression form>
bool is(const QString& text)
{
    static const QRegularExpression whole(u"\\A(?:%1)\\z"_s.arg(QStringView(form.text.data(), form.text.size() - 1)));
    return whole.match(text).hasMatch();
}

bool isHost(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isLoopback = QStringList{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}.contains(url.host());
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().size() <= 1 && !url.hasQuery() &&
           !url.hasFragment() && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback));
}

bool isBranch(const QString& text)
{
    return is<u"[^\\s~^:?*\\[\\\\\\x00-\\x1f\\x7f]{1,255}">(text) && !text.startsWith(u'-') && !text.startsWith(u'/') &&
           !text.endsWith(u'/') && !text.endsWith(u'.') && !text.endsWith(".lock"_L1) && !text.contains(".."_L1) &&
           !text.contains("//"_L1) && !text.contains("@{"_L1);
}

} // namespace

const Form anyText{[](const QString& text) { return !text.trimmed().isEmpty(); }, [] { return Words::tr("is empty"); }};
const Form key{[](const QString& text) { return is<u"[a-z][a-z0-9]*(-[a-z0-9]+)*">(text) && text.size() <= 32; },
               [] { return Words::tr("is no key: small letters, digits and single dashes, beginning with a letter, 32 at most"); }};
const Form guid{[](const QString& text) { return is<u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}">(text); },
                [] { return Words::tr("is no full GUID"); }};
const Form organization{[](const QString& text) { return is<u"[A-Za-z0-9]+(-[A-Za-z0-9]+)*">(text) && text.size() <= 39; },
                        [] { return Words::tr("is no name of an organization at GitHub"); }};
const Form repository{isRepositoryName, [] { return Words::tr("is no name of a repository at GitHub"); }};
const Form prefix{[](const QString& text) { return isRepositoryName(text) && text.size() <= 50; },
                  [] { return Words::tr("is nothing a repository’s name may begin with"); }};
const Form slug{[](const QString& text) { return is<u"[a-z0-9_]+([-.][a-z0-9_]+)*">(text); },
                [] { return Words::tr("is no slug of a GitHub team: small letters, digits and dashes, as in its address"); }};
const Form secretPart{[](const QString& text) { return is<u"[A-Za-z_][A-Za-z0-9_]*">(text); },
                      [] { return Words::tr("is no name of a secret: letters, digits and underscores, not beginning with a digit"); }};
const Form branch{isBranch, [] { return Words::tr("is no name of a branch"); }};
const Form workflow{[](const QString& text) { return is<u"[A-Za-z0-9._-]+\\.ya?ml">(text); },
                    [] { return Words::tr("is no file name of a workflow, such as create_repo.yml"); }};
const Form word{[](const QString& text) { return is<u"[a-z]+([_-][a-z]+)*">(text); },
                [] { return Words::tr("is no permission: words in small letters, such as can_use"); }};
const Form decimal{[](const QString& text) { return is<u"[0-9]{1,15}(\\.[0-9]{1,4})?">(text); },
                   [] { return Words::tr("is no amount, such as \"12000\" or \"99.50\""); }};
const Form currency{[](const QString& text) { return is<u"[A-Z]{3}">(text); },
                    [] { return Words::tr("is no currency of three capitals, such as EUR"); }};
const Form host{isHost, [] { return Words::tr("is no address of a service: https:// and a host, nothing else"); }};
const Form azureId{[](const QString& text) { return is<u"/subscriptions/[^/\\s]+(/[^/\\s]+)+">(text); },
                   [] { return Words::tr("is no full resource id: it begins with /subscriptions/"); }};
const Form object{[](const QString& text) { return is<u"[a-z]+:[a-z_]+/\\S.*">(text); },
                  [] { return Words::tr("names no object, such as github:secret/NAME"); }};
const Form regularExpression{[](const QString& text) { return !text.isEmpty() && QRegularExpression(text).isValid(); },
                             [] { return Words::tr("is no regular expression"); }};

} // namespace qm::conventions::forms
