// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/plan/plan.h"

#include <QLatin1StringView>

#include <span>
#include <stop_token>

namespace qm::plan {

/// Everything a step kind acts on: services, secret store, clock. What that is, operations decide; core/plan only passes it
/// on. It outlives every run.
class World {
public:
    World() = default;
    virtual ~World() = default;
    World(const World&) = delete;
    World& operator=(const World&) = delete;
};

/// When a step's expectation is asked for, which decides how old an earlier reading may be.
enum class Moment {
    BeforeRun,   ///< of all steps, before the first write, right after `prepare` has read ahead: what an earlier step is still to make
                 ///< cannot be expected yet
    BeforeWrite, ///< of this step, right before its own write
    AfterDoubt,  ///< a write of this step may have been made: only a reading from now on tells
};

/// What the service says about a step that does not conflict.
struct Standing {
    bool needed{true};
    QString reason{}; ///< why it is not needed: "lp-basket may read it already"
};

/// What performing a step came to.
struct Outcome {
    enum class Kind { Done, Skipped, Waiting };
    Kind kind{Kind::Done};
    QStringList requests{}; ///< the vendor's ids of the writes
    QString note{};         ///< why skipped, or what it waits for
    QDateTime until{};      ///< Waiting: perform is called again then; the step carries the last one in `until`
};

/// A permission that a step needs, in the words of its system: "github", "organization_secrets", "write".
struct Need {
    QLatin1StringView system{};
    QLatin1StringView permission{};
    QLatin1StringView level{};
};

/// A command of the vendor's own client: its words, each an argument, and what it reads from standard input.
struct ClientCommand {
    QStringList words{};
    QByteArray input{}; ///< one line; empty: nothing

    bool operator==(const ClientCommand&) const = default;
};

/// What a step comes to, in words, for whoever reviews it.
struct Effect {
    struct Line {
        QChar sign{}; ///< '+', '-' or nothing: it stays
        QString text{};

        bool operator==(const Line&) const = default;
    };
    QString beforeTitle{}; ///< "Before, 14 repositories"
    QList<Line> before{};
    QString afterTitle{};
    QList<Line> after{};
    QString request{}; ///< "PUT …/secrets/TOKEN/repositories/42"
    QString onlyIf{};  ///< "TOKEN is still for selected repositories"

    /// Whether it only adds, only takes away, or both: as a person sees it, whatever the vendor calls it.
    Change change() const;

    bool operator==(const Effect&) const = default;
};

/// One way of changing one system: an id and functions without captures over the operation's world. Constants of their
/// operation; do and undo stand in one file, undo being the inverse step.
struct StepKind {
    QLatin1StringView id{};

    /// Checks expects and arguments of a step that came from outside; `usage` with the field. No network.
    Result<void> (*validate)(const Step&){nullptr};

    /// Reads ahead, in the fewest requests, what `check` of these steps will ask for `BeforeRun`, unless it was read just now. Optional.
    Task<Result<void>> (*prepare)(QList<Step>, World&, std::stop_token){nullptr};

    /// Asks the service whether what the step expects still holds. `conflict` says what changed; nothing is written.
    Task<Result<Standing>> (*check)(Step, World&, Moment, std::stop_token){nullptr};

    /// Makes the change. Called only after `check` said it is needed, but perhaps a second time after a crash; a step that
    /// waits is checked and called again when its time has come. An error that leaves open whether the change was made has
    /// `inDoubt` set.
    Task<Result<Outcome>> (*perform)(Step, World&, std::stop_token){nullptr};

    /// The step that takes this one back; nothing where nothing does.
    std::optional<Step> (*inverse)(const Step&){nullptr};

    /// The step made anew from its arguments: what is shown of a step from outside is what this says, not what the file says.
    Step (*remake)(const Step&){nullptr};

    /// The same change by the vendor's own client, for a script. What the step expects is not checked by it.
    ClientCommand (*command)(const Step&, const QString& organization){nullptr};

    /// What the step comes to, by what is known by now. Optional.
    Effect (*effect)(Step, World&){nullptr};

    /// What the identity that runs it must be allowed to, its `prepare` and `check` included.
    std::span<const Need> needs{};

    /// Whether it creates trust (credential, owner, role, key, workflow, wider scope): listed first in review.
    bool createsTrust{false};
};

/// All step kinds the program knows, by id.
class StepKinds {
public:
    StepKinds() = default;
    explicit StepKinds(std::span<const StepKind> kinds);

    void add(std::span<const StepKind> kinds);
    const StepKind* find(QStringView id) const;

    /// Whether every step of a plan from outside is of a known kind, names its real change and undo, and passes the kind's
    /// `validate`.
    Result<void> validate(const Plan& plan) const;

    /// What running a plan needs, for each kind of its steps. Steps of unknown kinds need nothing.
    QList<Need> needsOf(const Plan& plan) const;

    /// The plan with what each step does in our own words, whatever the file says. Of a plan that is valid.
    Plan inOurWords(Plan plan) const;

    /// The steps as a person reviews them: those that create trust first.
    QList<Step> forReview(const Plan& plan) const;

private:
    QHash<QString, StepKind> m_kinds;
};

namespace detail {
template <class>
struct WorldOf;
template <class Answer, class Subject, class W, class... Rest>
struct WorldOf<Answer (*)(Subject, W&, Rest...)> {
    template <auto Function>
    static Answer call(Subject subject, World& world, Rest... rest)
    {
        return Function(std::move(subject), static_cast<W&>(world), std::move(rest)...);
    }
};
} // namespace detail

/// A step kind's function over the operation's own world, as one over the opaque world: `.perform = over<&performAdd>`.
template <auto Function>
inline constexpr auto over = &detail::WorldOf<decltype(Function)>::template call<Function>;

} // namespace qm::plan
