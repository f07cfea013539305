// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/abilities_step.h"

#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"
#include "core/github/abilities_words.h"
#include "gui/widgets/empty_state.h"
#include "gui/wizards/abilities_view.h"
#include "gui/wizards/missing_banner.h"

#include <QApplication>
#include <QDesktopServices>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::gui {
namespace {

/// Nobody waits for a look that begins by itself: GitHub may be left alone for as long as it ever says.
constexpr Milliseconds patienceOfALook = 25h;

/// Whether it may be over the next time that it is tried.
bool isPassing(const Error& error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::Quota || error.kind == Error::Kind::Protocol;
}

} // namespace

void openInBrowser(const QUrl& page)
{
    QDesktopServices::openUrl(page);
}

AbilitiesStep::AbilitiesStep(const Theme& theme, Parts parts, QWidget* parent)
    : WizardPage(parent)
    , m_theme(theme)
    , m_parts(std::move(parts))
    , m_body(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, this))
{
    m_body->addWidget(m_empty);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_body);
    connect(m_empty, &EmptyState::acted, this, &AbilitiesStep::enter);
}

AbilitiesStep::~AbilitiesStep()
{
    m_testing.request_stop();
    m_watching.request_stop();
}

void AbilitiesStep::setForm(ConnectForm form)
{
    m_testing.request_stop();
    stopWatching();
    m_form = std::move(form);
}

void AbilitiesStep::enter()
{
    if (m_isKeeping)
        return;
    stopWatching();
    m_testing.request_stop();
    m_testing = std::stop_source();
    m_working = test(m_testing.get_token());
}

Task<Result<github::Abilities>> AbilitiesStep::tryNow(std::optional<Milliseconds> patience, Waits waits, std::stop_token stop) const
{
    Result<credentials::Profile> profile = profileOf(m_form);
    if (!profile)
        co_return fail(profile.error());
    const Result<credentials::GitHubIdentity> identity = identityOf(m_form);
    if (!identity)
        co_return fail(identity.error());
    profile->limits.maxWait = patience;
    co_return co_await session::tryIdentity(*profile, *identity, m_parts.clock, m_parts.log, stop, std::move(waits));
}

/// Stopped before the page goes, and when something else was typed: then the answer is nobody's.
Task<> AbilitiesStep::test(std::stop_token stop)
{
    m_abilities.reset();
    m_empty->say(u"clock"_s, tr("Signing in…"), tr("What this identity may do is asked for. Nothing is changed."));
    m_body->setCurrentWidget(m_empty);
    Q_EMIT changed();
    const Result<github::Abilities> abilities = co_await tryNow(std::nullopt, {}, stop);
    if (stop.stop_requested())
        co_return;
    m_testedAt = m_parts.clock.now();
    if (abilities)
        show(*abilities);
    else
        showError(abilities.error());
    startWatching();
    Q_EMIT settled();
}

void AbilitiesStep::stopWatching()
{
    m_watching.request_stop();
    if (m_view)
        m_view->follow({});
}

void AbilitiesStep::startWatching()
{
    stopWatching();
    if (!isVisible() || m_isKeeping || m_form.secret.isEmpty() || !isMissingSomething())
        return;
    m_watching = std::stop_source();
    m_watcher = watch(m_watching.get_token());
}

/// Stopped before the page goes, and whenever somebody else has a say in what it shows.
Task<> AbilitiesStep::watch(std::stop_token stop)
{
    while (true) {
        (void)co_await m_parts.clock.sleep(m_parts.again, stop);
        if (stop.stop_requested())
            co_return;
        m_view->follow({.isUnderWay = true});
        const Result<github::Abilities> seen = co_await tryNow(
            patienceOfALook,
            [this, stop](const std::optional<net::Waiting>& waiting) {
                if (!stop.stop_requested())
                    m_view->follow({.isUnderWay = true, .waitsUntil = waiting ? waiting->until : QDateTime()});
            },
            stop);
        if (stop.stop_requested())
            co_return;
        m_view->follow({});
        take(seen);
        if (!isMissingSomething())
            co_return;
    }
}

/// What passes by itself leaves what is shown; the keyboard stays where it is, as far as that is still there.
void AbilitiesStep::take(const Result<github::Abilities>& seen)
{
    if (!seen && isPassing(seen.error()))
        return;
    m_testedAt = m_parts.clock.now();
    if (seen && *seen == *m_abilities)
        return;
    const bool hadFocus = m_view->isAncestorOf(QApplication::focusWidget());
    if (seen) {
        show(*seen);
    } else {
        m_abilities.reset();
        showError(seen.error());
    }
    if (hadFocus || !seen)
        Q_EMIT settled();
    else
        Q_EMIT changed();
}

void AbilitiesStep::showError(const Error& error)
{
    m_empty->say(u"bad"_s, tr("It could not sign in"), error.message(), tr("Test again"));
    m_body->setCurrentWidget(m_empty);
}

void AbilitiesStep::show(const github::Abilities& abilities)
{
    m_abilities = abilities;
    auto* view = new AbilitiesView(m_theme, abilities, m_form.organization, m_parts.again, m_body);
    connect(view, &AbilitiesView::testWanted, this, &AbilitiesStep::enter, Qt::QueuedConnection); // it goes with the answer
    connect(view, &AbilitiesView::pageWanted, this, [this](const QUrl& page) { m_parts.openPage(page); });
    m_body->addWidget(view);
    m_body->setCurrentWidget(view);
    delete std::exchange(m_view, view);
}

QString AbilitiesStep::consequence() const
{
    if (!m_abilities)
        return {};
    if (m_abilities->cannot.isEmpty())
        return tr("It may do all that is needed.");
    const qsizetype all = m_abilities->can.size() + m_abilities->cannot.size() + m_abilities->moreThanNeeded.size();
    return tr("%1 of %2 as needed. You can go on and grant the rest later.").arg(m_abilities->can.size()).arg(all);
}

QString AbilitiesStep::note() const
{
    return m_parts.keychain.problem() ? tr("Kept for this session only. Never in a file.")
                                      : tr("Kept in the desktop’s keychain. Never in a file.");
}

QString AbilitiesStep::report() const
{
    return m_abilities ? reportOf(*m_abilities, m_form.organization.trimmed(), m_testedAt) : QString();
}

void AbilitiesStep::act()
{
    if (!m_isKeeping)
        m_working = keep();
}

/// The secret first: a profile without it would ask for it again. The page may be gone when it is kept.
Task<> AbilitiesStep::keep()
{
    const QPointer<AbilitiesStep> self(this);
    const Result<credentials::Profile> profile = profileOf(m_form);
    if (!profile)
        co_return;
    stopWatching();
    m_isKeeping = true;
    const auto kind = profile->signInBy == credentials::Profile::SignInBy::App ? credentials::SecretKind::GitHubAppKey
                                                                               : credentials::SecretKind::GitHubToken;
    Result<void> kept = co_await m_parts.keychain.put(credentials::secretKey(*profile, kind), m_form.secret, {});
    if (kept)
        kept = credentials::Profiles(credentials::Profiles::usualFolder()).save(*profile);
    if (!self)
        co_return;
    m_isKeeping = false;
    if (!kept) {
        showError(kept.error());
        Q_EMIT settled();
        co_return;
    }
    m_form.secret = {};
    Q_EMIT this->kept(profile->name);
}

void AbilitiesStep::showEvent(QShowEvent* event)
{
    WizardPage::showEvent(event);
    startWatching();
}

void AbilitiesStep::hideEvent(QHideEvent* event)
{
    WizardPage::hideEvent(event);
    stopWatching();
}

} // namespace qm::gui
