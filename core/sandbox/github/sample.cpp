// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/sample.h"

#include "core/sandbox/github/history.h"
#include "core/sandbox/github/sample_conventions.h"
#include "core/sandbox/github/sealing.h"
#include "core/sandbox/github/state_parts.h"
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

/// What the App of the sample was granted (security.md, "Scopes & rotation").
Permissions appPermissions()
{
    return {{u"organization_secrets"_s, u"write"_s},
            {u"organization_dependabot_secrets"_s, u"write"_s},
            {u"members"_s, u"read"_s},
            {u"organization_administration"_s, u"read"_s},
            {u"metadata"_s, u"read"_s},
            {u"actions"_s, u"read"_s},
            {u"secrets"_s, u"read"_s},
            {u"environments"_s, u"write"_s},
            {u"contents"_s, u"write"_s}};
}

class Builder {
public:
    Builder(quint64 seed, const SampleSize& size)
        : m_seed(seed)
        , m_random(seed)
        , m_state(emptyOrganization(seed))
        , m_size(size)
        , m_teams(teamKeys(std::max(size.teams, static_cast<int>(firstTeams.size()))))
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
        for (int i = 0; m_state.repositories.size() < m_size.repositories; ++i)
            addRepository({.name = nextName(i), .description = u"Analytics"_s, .visibility = u"private"_s, .topics = {u"model"_s}});
        for (qsizetype i = 0; i < m_teams.size(); ++i)
            addTeam(m_teams[i], i);
        plantFlaws();
        addConventions();
        m_state.app = {.id = 812'345,
                       .installation = 51'234'567,
                       .slug = u"quartermaster-meridian"_s,
                       .clientId = u"Iv23liQuartermaster0"_s,
                       .permissions = appPermissions()};
        for (const StatePart& part : stateParts())
            if (part.sample)
                part.sample(m_state);
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
        const qsizetype owner = m_teams.indexOf(repository.name.section(u'-', 0, 0));
        if (owner >= 0)
            m_repositoriesOf[owner].append(repository.id);
    }

    /// The name of the next repository: teams take turns until each has its share.
    QString nextName(int i)
    {
        const qsizetype withoutTeam = m_state.repositories.size() - countOfTeams();
        const qsizetype share = (m_size.repositories - withoutTeam + m_teams.size() - 1) / m_teams.size();
        qsizetype team = i % m_teams.size();
        while (m_repositoriesOf[team].size() >= share)
            team = (team + 1) % m_teams.size();
        QString name =
            u"%1-%2-%3"_s.arg(m_teams[team], QLatin1StringView(subjects[static_cast<std::size_t>(m_random.below(subjects.size()))]),
                              QLatin1StringView(matters[static_cast<std::size_t>(m_random.below(matters.size()))]));
        if (m_state.repositoryNamed(name))
            name += u'-' + QString::number(i);
        return name;
    }

    qsizetype countOfTeams() const
    {
        qsizetype count = 0;
        for (const QList<qint64>& repositories : m_repositoriesOf)
            count += repositories.size();
        return count;
    }

    void addTeam(const QString& key, qsizetype number)
    {
        Team team{.id = 7'100'001 + number * 37,
                  .slug = key + "-data-science"_L1,
                  .name = key + "-data-science"_L1,
                  .description = teamName(key)};
        for (int i = 0; i < 5; ++i)
            team.members.append(u"%1-analyst-%2"_s.arg(key).arg(i + 1));
        for (const QString& login : std::as_const(team.members))
            m_state.members.insert(login, u"member"_s);
        QList<qint64> readers;
        for (const qint64 id : std::as_const(m_repositoriesOf[number])) {
            team.repositories.insert(id, u"push"_s);
            if (m_state.repositories.value(id).name != "lp-basket-cross-sell"_L1)
                readers.append(id);
        }
        m_state.teams.append(team);
        addSecrets(key, number, readers);
    }

    /// Stage by stage what the conventions give a team, or as many as its share of the whole is.
    void addSecrets(const QString& key, qsizetype number, const QList<qint64>& readers)
    {
        constexpr int usual = static_cast<int>(stages.size() * secretKinds.size());
        int count = usual;
        if (m_size.secrets > 0)
            count = static_cast<int>((number + 1) * m_size.secrets / m_teams.size() - number * m_size.secrets / m_teams.size());
        for (int i = 0; i < count; ++i) {
            const auto stage = static_cast<std::size_t>(i % usual) / secretKinds.size();
            QString name = u"%1_%2_%3"_s.arg(key.toUpper(), QLatin1StringView(stages[stage]),
                                             QLatin1StringView(secretKinds[static_cast<std::size_t>(i) % secretKinds.size()]));
            if (i >= usual)
                name += u'_' + QString::number(i / usual + 1);
            addSecret(name, readers);
        }
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

    void plantFlaws()
    {
        const QString wide = u"LP_PROD_DATABRICKS_HOST"_s;
        if (m_state.secrets.contains(wide)) {
            m_state.secrets[wide].visibility = u"all"_s;
            m_state.secrets[wide].repositories.clear();
            plant("secret-too-wide", "github:secret/LP_PROD_DATABRICKS_HOST");
        }
        plant("repository-without-team", "github:repository/basket-experiments-old");
        plant("repository-public", "github:repository/df-data-dictionary");
    }

    void plant(const char* rule, const char* object)
    {
        m_state.planted.append(QJsonObject{{u"rule"_s, QString::fromLatin1(rule)}, {u"object"_s, QString::fromLatin1(object)}});
    }

    /// The management repository with a little history.
    void addConventions()
    {
        const Repository repository = *m_state.repositoryNamed(managementRepository);
        const QByteArray conventions = sampleConventions(m_state.organization, m_teams, m_seed);
        const QByteArray before = QByteArray(conventions).replace("renew_every: 180d", "renew_every: 365d");
        commitFiles(m_state, repository, {{conventionsPath, before}}, u"Write down what every team does already"_s, u"ana-kovac"_s,
                    latest().addDays(-120));
        commitFiles(m_state, repository, {{conventionsPath, conventions}}, u"Renew warehouse passwords twice a year"_s, u"lp-analyst-1"_s,
                    latest().addDays(-30));
        commitFiles(m_state, repository, {{u".github/CODEOWNERS"_s, "* @meridian-retail/lp-data-science\n"_ba}}, u"Say who reviews"_s,
                    u"ana-kovac"_s, latest().addDays(-20));
    }

    quint64 m_seed;
    Random m_random;
    State m_state;
    SampleSize m_size;
    QStringList m_teams;
    QHash<qsizetype, QList<qint64>> m_repositoriesOf; ///< by the team's place
};

} // namespace

State emptyOrganization(quint64 seed)
{
    State state{.organization = u"meridian-retail"_s, .organizationId = 48'213'907, .nextRepositoryId = 611'000'000};
    state.tokens.append({.text = tokenText(seed), .login = u"ana-kovac"_s});
    state.members.insert(u"ana-kovac"_s, u"admin"_s);
    makeKeys(state, seed);
    return state;
}

State makeSample(quint64 seed, const SampleSize& size)
{
    return Builder(seed, size).build();
}

} // namespace qm::sandbox::github
