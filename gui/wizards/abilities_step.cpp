// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/abilities_step.h"

#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/button.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int permissionWidth = 232;
constexpr int rowHeight = 30;

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

void AbilitiesStep::enter()
{
    if (!m_isBusy)
        m_working = test();
}

/// The page may be gone when the answer comes.
Task<> AbilitiesStep::test()
{
    const QPointer<AbilitiesStep> self(this);
    m_isBusy = true;
    m_abilities.reset();
    m_empty->say(u"clock"_s, tr("Signing in…"), tr("What this identity may do is asked for. Nothing is changed."));
    m_body->setCurrentWidget(m_empty);
    Q_EMIT changed();
    const Result<credentials::Profile> profile = profileOf(m_form);
    const Result<credentials::GitHubIdentity> identity = identityOf(m_form);
    Result<github::Abilities> abilities = fail(cancelled());
    if (!profile)
        abilities = fail(profile.error());
    else if (!identity)
        abilities = fail(identity.error());
    else
        abilities = co_await session::tryIdentity(*profile, *identity, m_parts.clock, m_parts.log, m_stop.get_token());
    if (!self)
        co_return;
    m_isBusy = false;
    if (abilities)
        show(*abilities);
    else
        showError(abilities.error());
    Q_EMIT settled();
}

void AbilitiesStep::showError(const Error& error)
{
    m_empty->say(u"bad"_s, tr("It could not sign in"), error.message(), tr("Test again"));
    m_body->setCurrentWidget(m_empty);
}

void AbilitiesStep::show(const github::Abilities& abilities)
{
    m_abilities = abilities;
    delete m_shown;
    auto* area = new QScrollArea(m_body);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(new Label(m_theme,
                                abilities.kind == github::Abilities::Kind::App ? tr("Signed in as the App %1").arg(abilities.login)
                                                                               : tr("Signed in as %1").arg(abilities.login),
                                Type::Section, Token::Text, Label::Fit::Wrap, content));
    auto* card = new Surface(m_theme, {.line = Token::Line, .radius = 8}, content);
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(14, 6, 14, 6);
    m_rows->setSpacing(0);
    for (const github::Requirement& each : abilities.can)
        addRow(u"fine"_s, Token::Fine, each.needs(), each.what, tr("may"));
    for (const github::MissingAbility& each : abilities.cannot)
        addRow(u"bad"_s, Token::Bad, each.requirement.needs(), each.requirement.what, tr("missing"));
    for (const QString& each : abilities.moreThanNeeded)
        addRow(u"soon"_s, Token::Soon, each, {}, tr("more than needed now"));
    column->addWidget(card);
    for (const github::MissingAbility& each : abilities.cannot) {
        auto* banner = new Banner(m_theme, content);
        banner->say(Banner::Tone::Bad, tr("%1 is missing: %2").arg(each.requirement.needs(), each.requirement.what), each.how);
        column->addWidget(banner);
    }
    if (!abilities.cannot.isEmpty())
        column->addWidget(waysOut(abilities));
    column->addStretch(1);
    area->setWidget(content);
    m_shown = area;
    m_body->addWidget(area);
    m_body->setCurrentWidget(area);
}

/// Where it is granted, and what to send to who may.
QWidget* AbilitiesStep::waysOut(const github::Abilities& abilities)
{
    auto* ways = new QWidget;
    auto* row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    if (const QUrl page = pageToGrant(abilities); !page.isEmpty()) {
        const bool isApp = abilities.kind == github::Abilities::Kind::App;
        auto* open =
            new Button(m_theme, isApp ? tr("Open App settings") : tr("Open token settings"), Button::Kind::Secondary, u"external"_s, ways);
        open->setToolTip(page.toString());
        connect(open, &Button::clicked, this, [this, page] { m_parts.openPage(page); });
        row->addWidget(open);
    }
    auto* copy = new Button(m_theme, tr("Copy request for the owner"), Button::Kind::Secondary, u"mail"_s, ways);
    copy->setToolTip(tr("What to grant, to whom and why, ready to be sent"));
    connect(copy, &Button::clicked, this,
            [text = requestForOwner(abilities, m_form.organization)] { QGuiApplication::clipboard()->setText(text); });
    row->addWidget(copy);
    row->addStretch(1);
    return ways;
}

void AbilitiesStep::addRow(const QString& icon, Token ink, const QString& permission, const QString& what, const QString& word)
{
    auto* row = new QWidget;
    row->setFixedHeight(rowHeight);
    auto* cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(10);
    cells->addWidget(new IconLabel(m_theme, icon, ink, 16, row));
    auto* name = new Label(m_theme, permission, Type::Mono, Token::Text, Label::Fit::Cut, row);
    name->setFixedWidth(permissionWidth);
    cells->addWidget(name);
    cells->addWidget(new Label(m_theme, what, Type::Caption, Token::Text2, Label::Fit::Cut, row), 1);
    cells->addWidget(new Label(m_theme, word, Type::Caption, ink, Label::Fit::Whole, row));
    m_rows->addWidget(row);
}

QString AbilitiesStep::consequence() const
{
    if (!m_abilities)
        return {};
    if (m_abilities->cannot.isEmpty())
        return tr("It may do all that is needed.");
    return tr("%n permissions are missing. You can go on and grant them later.", nullptr, int(m_abilities->cannot.size()));
}

void AbilitiesStep::act()
{
    if (!m_isBusy)
        m_working = keep();
}

/// The secret first: a profile without it would ask for it again.
Task<> AbilitiesStep::keep()
{
    const QPointer<AbilitiesStep> self(this);
    const Result<credentials::Profile> profile = profileOf(m_form);
    if (!profile)
        co_return;
    m_isBusy = true;
    const auto kind = profile->signInBy == credentials::Profile::SignInBy::App ? credentials::SecretKind::GitHubAppKey
                                                                               : credentials::SecretKind::GitHubToken;
    Result<void> kept = co_await m_parts.keychain.put(credentials::secretKey(*profile, kind), m_form.secret, m_stop.get_token());
    if (kept)
        kept = credentials::Profiles(credentials::Profiles::usualFolder()).save(*profile);
    if (!self)
        co_return;
    m_isBusy = false;
    if (!kept) {
        showError(kept.error());
        Q_EMIT settled();
        co_return;
    }
    m_form.secret = {};
    Q_EMIT this->kept(profile->name);
}

} // namespace qm::gui
