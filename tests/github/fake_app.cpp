// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/github/fake_app.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

const KeyTexts& key()
{
    static const KeyTexts key = KeyTexts::rsa();
    return key;
}

Result<QByteArray> readBody(const net::Response& response)
{
    return response.body;
}

QJsonObject toJson(const github::Permissions& permissions)
{
    QJsonObject json;
    for (auto permission = permissions.begin(); permission != permissions.end(); ++permission)
        json.insert(permission.key(), *permission);
    return json;
}

} // namespace

FakeApp::FakeApp(Clock& clock)
    : transport(clock)
    , m_clock(clock)
{
    transport.otherwise = [this](const net::WireRequest& request) { return answerTo(request); };
}

Reply FakeApp::answerTo(const net::WireRequest& request)
{
    const QString path = request.url.path();
    const QString token = QString::fromLatin1(request.headers.value("Authorization").mid(7));
    if (path.startsWith("/app/"_L1)) {
        if (refusal)
            return {.outcome = *refusal};
        if (request.method == net::Method::Post)
            return makeToken(request);
        const QJsonObject installation{{u"id"_s, 7},
                                       {u"account"_s, QJsonObject{{u"login"_s, u"meridian"_s}}},
                                       {u"repository_selection"_s, u"all"_s},
                                       {u"permissions"_s, toJson(granted)}};
        return answer(200, QJsonDocument(installation).toJson());
    }
    const bool isNew = m_clock.elapsed() - m_madeAt.value(token) < unknownFor;
    const int status = !alive.contains(token) ? 401 : isNew ? unknownStatus : path == "/installation/token"_L1 ? 204 : 200;
    answers << token + u' ' + QString::number(status);
    if (status != 204)
        return answer(status, status == 200 ? "fine" : R"({"message":"Bad credentials"})");
    if (endsThatFail-- > 0)
        return answer(500);
    alive.removeAll(token);
    ended << token;
    return answer(204);
}

Reply FakeApp::makeToken(const net::WireRequest& request)
{
    askedWith << request.body;
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object()["permissions"_L1].toObject();
    for (auto permission = wanted.begin(); permission != wanted.end(); ++permission)
        if (!granted.contains(permission.key()))
            return answer(422, R"({"message":"The permissions requested are not granted to this installation."})");
    const QString token = u"ghs_%1"_s.arg(++m_tokens);
    alive << token;
    m_madeAt[token] = m_clock.elapsed();
    const QJsonObject json{{u"token"_s, token},
                           {u"expires_at"_s, m_clock.now().addSecs(3600).toString(Qt::ISODate)},
                           {u"permissions"_s, wanted.isEmpty() ? toJson(granted) : wanted}};
    return answer(201, QJsonDocument(json).toJson());
}

AppWorld::AppWorld(QDateTime start)
    : clock(std::move(start))
    , installation(41, 7, github::AppKey::read(Secret(key().pkcs1())).value(), github::vendor(QUrl(u"https://api.example.com"_s)), {},
                   {.transport = github.transport, .clock = clock, .log = log})
{
}

Result<QByteArray> AppWorld::ask(net::SignIn& signIn)
{
    net::Service service(github::vendor(QUrl(u"https://api.example.com"_s)), {},
                         {.transport = github.transport, .clock = clock, .signIn = signIn, .log = log});
    net::Request request = net::get(u"/x"_s);
    request.attempted = u"ask"_s;
    return valueOf(service.run(net::Call<QByteArray>{.request = request, .read = &readBody}, {}));
}

} // namespace qm::test
