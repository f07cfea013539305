// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/sample.h"

#include "core/sandbox/github/sealing.h"
#include "core/sandbox/github/tokens.h"
#include "core/sandbox/random.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

struct Fixed {
    const char* name;
    const char* description;
    const char* topics; ///< separated by spaces
    const char* visibility{"private"};
    bool archived{false};
};

/// What is always there: what the demonstration names, what no team owns, and text that means to be taken for code.
constexpr auto fixed = std::to_array<Fixed>({
    {"platform-conventions", "How all teams name, tag and scope things", "platform conventions"},
    {"cookiecutter-lp", "Template of Loyalty & Personalization projects", "template python"},
    {"vendor-audit", "Read access for the external audit", "audit"},
    {"lp-basket", "What is bought together", "model production"},
    {"lp-basket-cross-sell", "Cross-selling in the basket", "model"},
    {"lp-personal-offers", "Personal offers (personal data)", "model personal-data"},
    {"lp-churn", "Who is about to leave", "model production"},
    {"df-demand-forecast", "Demand per store and day", "model production"},
    {"df-data-dictionary", "Public dictionary of the open data set", "documentation", "public"},
    {"pr-price-elasticity", "How demand answers to price", "model production"},
    {"pr-legacy-pricing", "The pricing of 2019", "model", "private", true},
    {"qc-shelf-vision", "Finds empty shelves", "model vision"},
    {"basket-experiments-old", "Whose is this?", ""},
    {"qc--rf", "<b>not bold</b> $(id) `id` =1+1 \u202etxt.exe", "rm-rf test"},
});

constexpr std::array firstTeams{"lp", "df", "pr", "qc"};
constexpr std::array subjects{"loyalty", "coupon", "store",  "route",  "promo", "stock",  "return",  "supplier",
                              "fresh",   "energy", "assort", "online", "label", "margin", "picking", "weather"};
constexpr std::array matters{"forecast", "score", "segments", "features", "pipeline", "monitor", "api", "report", "quality", "backtest"};
constexpr std::array stages{"PREPROD", "PROD"};
constexpr std::array secretKinds{"ACR_LOGIN_SERVER",      "AKS_CLUSTER",     "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET",
                                 "AZURE_SUBSCRIPTION_ID", "AZURE_TENANT_ID", "DATABRICKS_HOST", "WAREHOUSE_PASSWORD"};

/// When the sample was last touched by anybody.
QDateTime latest()
{
    return QDateTime(QDate(2026, 11, 20), QTime(17, 30), Qt::UTC);
}

/// Keys of so many teams: the four that are always named first, then of three letters.
QStringList teamKeys(int count)
{
    QStringList keys;
    for (int i = 0; i < count; ++i)
        keys << (i < static_cast<int>(firstTeams.size()) ? QString::fromLatin1(firstTeams[static_cast<std::size_t>(i)])
                                                         : u"t%1%2"_s.arg(QChar(u'a' + i / 26 % 26)).arg(QChar(u'a' + i % 26)));
    return keys;
}

class Builder {
public:
    Builder(quint64 seed, int repositories, int teams)
        : m_random(seed)
        , m_state(emptyOrganization(seed))
        , m_wanted(repositories)
        , m_teams(teamKeys(std::max(teams, static_cast<int>(firstTeams.size()))))
    {
        m_state.nextRepositoryId = 611'000'000 + m_random.below(1'000'000);
    }

    State build()
    {
        for (const Fixed& one : fixed)
            addRepository({.name = QString::fromLatin1(one.name),
                           .description = QString::fromUtf8(one.description),
                           .visibility = QString::fromLatin1(one.visibility),
                           .archived = one.archived,
                           .topics = QString::fromLatin1(one.topics).split(u' ', Qt::SkipEmptyParts)});
        for (int i = 0; m_state.repositories.size() < m_wanted; ++i)
            addRepository({.name = nextName(i), .description = u"Analytics"_s, .visibility = u"private"_s, .topics = {u"model"_s}});
        for (const QString& team : std::as_const(m_teams))
            addTeam(team);
        m_state.secrets[u"LP_PROD_DATABRICKS_HOST"_s].visibility = u"all"_s;
        m_state.secrets[u"LP_PROD_DATABRICKS_HOST"_s].repositories.clear();
        for (const auto& [rule, object] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"secret-too-wide", "github:secret/LP_PROD_DATABRICKS_HOST"},
                 {"repository-without-team", "github:repository/basket-experiments-old"},
                 {"repository-public", "github:repository/df-data-dictionary"},
             })
            m_state.planted.append(QJsonObject{{u"rule"_s, QString::fromLatin1(rule)}, {u"object"_s, QString::fromLatin1(object)}});
        m_state.changes = 0;
        return std::move(m_state);
    }

private:
    void addRepository(Repository repository)
    {
        // Ids grow as on GitHub, and pass what 32 bits hold.
        repository.id = m_state.nextRepositoryId + 1 + m_random.below(40'000'000);
        repository.defaultBranch = u"main"_s;
        repository.createdAt = latest().addDays(-900 + m_state.repositories.size() % 800).addSecs(m_random.below(40'000));
        repository.updatedAt = repository.pushedAt = latest().addSecs(-m_random.below(90 * 86'400));
        m_state.add(repository);
    }

    QString nextName(int i)
    {
        QString name = u"%1-%2-%3"_s.arg(m_teams[i % m_teams.size()],
                                         QLatin1StringView(subjects[static_cast<std::size_t>(m_random.below(subjects.size()))]),
                                         QLatin1StringView(matters[static_cast<std::size_t>(m_random.below(matters.size()))]));
        if (m_state.repositoryNamed(name))
            name += u'-' + QString::number(i);
        return name;
    }

    void addTeam(const QString& key)
    {
        QStringList members;
        for (int i = 0; i < 5; ++i)
            members.append(u"%1-analyst-%2"_s.arg(key).arg(i + 1));
        m_state.teams.append({.slug = key + "-data-science"_L1, .members = members});
        QList<qint64> repositories;
        for (const Repository& repository : std::as_const(m_state.repositories))
            if (repository.name.startsWith(key + u'-') && repository.name != "lp-basket-cross-sell"_L1)
                repositories.append(repository.id);
        for (const char* stage : stages)
            for (const char* kind : secretKinds)
                addSecret(u"%1_%2_%3"_s.arg(key.toUpper(), QLatin1StringView(stage), QLatin1StringView(kind)), repositories);
    }

    void addSecret(const QString& name, const QList<qint64>& repositories)
    {
        const QDateTime created = latest().addDays(-400 + m_random.below(200)).addSecs(m_random.below(40'000));
        m_state.secrets.insert(name,
                               {.name = name,
                                .visibility = u"selected"_s,
                                .repositories = repositories,
                                .value = "sample-" + m_random.text(24, QByteArrayView(lettersAndDigits, sizeof(lettersAndDigits) - 1)),
                                .createdAt = created,
                                .updatedAt = created.addDays(m_random.below(180))});
    }

    Random m_random;
    State m_state;
    int m_wanted;
    QStringList m_teams;
};

} // namespace

State emptyOrganization(quint64 seed)
{
    State state{.organization = u"meridian-retail"_s, .organizationId = 48'213'907, .nextRepositoryId = 611'000'000};
    state.tokens.append({.text = tokenText(seed), .login = u"ana-kovac"_s});
    makeKeys(state, seed);
    return state;
}

State makeSample(quint64 seed, int repositories, int teams)
{
    return Builder(seed, repositories, teams).build();
}

} // namespace qm::sandbox::github
