// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/sample.h"

#include <QRandomGenerator>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr qint64 firstRepositoryId = 701'230'011;

struct Team {
    QString key;
    QStringList projects;
};

const QList<Team>& teams()
{
    static const QList<Team> all{
        {u"lp"_s,
         {u"basket"_s, u"basket-cross-sell"_s, u"churn"_s, u"coupon-ranking"_s, u"customer-value"_s, u"loyalty-tiers"_s,
          u"next-best-offer"_s, u"personal-offers"_s, u"recommender"_s, u"segments"_s, u"send-time"_s}},
        {u"df"_s,
         {u"assortment"_s, u"fresh-demand"_s, u"holiday-uplift"_s, u"new-items"_s, u"promo-demand"_s, u"replenishment"_s,
          u"store-traffic"_s, u"weather"_s, u"yearly-plan"_s}},
        {u"pr"_s, {u"competitor-watch"_s, u"elasticity"_s, u"markdown"_s, u"price-zones"_s, u"promo-price"_s, u"simulator"_s}},
        {u"qc"_s, {u"audit-sampling"_s, u"freshness"_s, u"label-check"_s, u"shelf-images"_s, u"supplier-score"_s, u"temperature"_s}},
    };
    return all;
}

const QStringList secretNames{u"AZURE_CLIENT_ID"_s, u"AZURE_CLIENT_SECRET"_s, u"AZURE_TENANT_ID"_s, u"AZURE_SUBSCRIPTION_ID"_s,
                              u"DATABRICKS_HOST"_s, u"ACR_LOGIN_SERVER"_s,    u"AKS_CLUSTER"_s,     u"WAREHOUSE_PASSWORD"_s};

/// Makes the organization step by step from one stream of random numbers.
class Sample {
public:
    Sample(quint32 seed, const QDateTime& now)
        : m_random(seed)
        , m_now(now)
    {
        m_state.organization = u"meridian-retail"_s;
        m_state.organizationId = 48'211'907;
        m_state.login = u"ana-kovac"_s;
        m_state.createdAt = now.addYears(-4);
        m_state.token = "ghp_" + letters(36);
        m_state.keyId = QString::number(568'250'167'242'549'743 + qint64(seed));
        m_state.nextRepositoryId = firstRepositoryId;
        QByteArray keySeed(crypto_box_SEEDBYTES, 0);
        for (char& byte : keySeed)
            byte = char(m_random.bounded(256));
        m_state.publicKey.resize(crypto_box_PUBLICKEYBYTES);
        m_state.secretKey.resize(crypto_box_SECRETKEYBYTES);
        const auto bytes = [](QByteArray& array) { return reinterpret_cast<unsigned char*>(array.data()); };
        crypto_box_seed_keypair(bytes(m_state.publicKey), bytes(m_state.secretKey), bytes(keySeed));
    }

    State make(int repositories)
    {
        addRepositories(repositories);
        for (const Team& team : teams())
            for (const QString& stage : {u"PREPROD"_s, u"PROD"_s})
                addSecrets(team.key, stage);
        addFlaws();
        return m_state;
    }

private:
    QByteArray letters(int count)
    {
        static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        QByteArray word;
        for (int i = 0; i < count; ++i)
            word += alphabet[m_random.bounded(int(sizeof alphabet) - 1)];
        return word;
    }

    QDateTime someTimeAgo(int days) { return m_now.addSecs(-60 * qint64(m_random.bounded(60, days * 1440))); }

    void addRepository(const QString& name, const QStringList& topics, const QString& visibility = u"private"_s)
    {
        const QDateTime created = someTimeAgo(900);
        m_state.add({.id = m_state.nextRepositoryId + m_random.bounded(1, 4'000),
                     .name = name,
                     .visibility = visibility,
                     .topics = topics,
                     .createdAt = created,
                     .updatedAt = std::max(created, someTimeAgo(60))});
    }

    void addRepositories(int count)
    {
        addRepository(u"platform-conventions"_s, {u"platform"_s});
        addRepository(u"service-principal-management"_s, {u"platform"_s});
        addRepository(u"deployment-workflows"_s, {u"platform"_s, u"github-actions"_s}, u"internal"_s);
        for (const Team& team : teams())
            addRepository(u"cookiecutter-"_s + team.key, {u"template"_s}, u"internal"_s);
        for (const Team& team : teams())
            for (const QString& project : team.projects)
                addRepository(team.key + u'-' + project, {team.key, u"data-science"_s});
        addRepository(u"vendor-audit"_s, {});
        addRepository(u"basket-analysis-old"_s, {u"data-science"_s}); // a stray: no prefix
        addRepository(u"lp-notebooks"_s, {u"lp"_s});                  // made past the template
        addRepository(u"open-forecast"_s, {u"open-source"_s}, u"public"_s);
        addRepository(u"df-legacy-forecast"_s, {u"df"_s});
        m_state.repository(u"df-legacy-forecast"_s)->archived = true;
        for (int number = 1; m_state.repositories.size() < count; ++number) {
            const Team& team = teams().at(number % teams().size());
            addRepository(u"%1-project-%2"_s.arg(team.key).arg(number, 4, 10, QChar(u'0')), {team.key, u"data-science"_s});
        }
    }

    /// A team's secrets of one stage, in the scope of the repositories that the template made for the team.
    void addSecrets(const QString& team, const QString& stage)
    {
        QList<qint64> scope;
        for (const Repository& repository : std::as_const(m_state.repositories))
            if (repository.name.startsWith(team + u'-') && repository.topics.contains(u"data-science"_s) &&
                repository.name != "lp-basket-cross-sell"_L1 && repository.name != "lp-personal-offers"_L1)
                scope << repository.id;
        for (const QString& what : secretNames) {
            const QDateTime created = someTimeAgo(400);
            const QString name = u"%1_%2_%3"_s.arg(team.toUpper(), stage, what);
            m_state.secrets.insert(name, {.name = name,
                                          .visibility = u"selected"_s,
                                          .selected = scope,
                                          .value = QString::fromLatin1(letters(40)),
                                          .createdAt = created,
                                          .updatedAt = std::max(created, someTimeAgo(180))});
        }
    }

    void addFlaws()
    {
        const auto widen = [this](const QString& name, const QString& visibility) {
            m_state.secrets[name].visibility = visibility;
            m_state.secrets[name].selected.clear();
        };
        widen(u"LP_PROD_DATABRICKS_HOST"_s, u"private"_s);
        widen(u"DF_PREPROD_ACR_LOGIN_SERVER"_s, u"all"_s);
        m_state.secrets[u"LP_PROD_AKS_CLUSTER"_s].selected << m_state.repository(u"vendor-audit"_s)->id;
        m_state.secrets.insert(u"OLD_NPM_TOKEN"_s, {.name = u"OLD_NPM_TOKEN"_s,
                                                    .visibility = u"selected"_s,
                                                    .value = QString::fromLatin1(letters(36)),
                                                    .createdAt = m_now.addDays(-800),
                                                    .updatedAt = m_now.addDays(-800)});
        for (Secret& secret : m_state.secrets)
            std::sort(secret.selected.begin(), secret.selected.end());
    }

    QRandomGenerator m_random;
    QDateTime m_now;
    State m_state;
};

} // namespace

State sampleOrganization(int repositories, quint32 seed, const QDateTime& now)
{
    [[maybe_unused]] static const int ready = sodium_init();
    return Sample(seed, now).make(repositories);
}

} // namespace qm::sandbox::github
