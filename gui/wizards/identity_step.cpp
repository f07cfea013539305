// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizards/identity_step.h"

#include "gui/widgets/banner.h"
#include "gui/widgets/label.h"
#include "gui/widgets/segmented.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int formWidth = 560;
constexpr qint64 mostOfAKey = 64LL * 1024;
using SignInBy = credentials::Profile::SignInBy;

} // namespace

IdentityStep::IdentityStep(const Theme& theme, credentials::KeychainOrMemory& keychain, QWidget* parent)
    : WizardPage(parent)
    , m_theme(theme)
    , m_keychain(keychain)
    , m_rows(new QFormLayout)
    , m_banner(new Banner(theme, this))
    , m_name(field(tr("Name"), tr("how you call it here: work")))
    , m_organization(field(tr("Organization"), tr("as in github.com/ORGANIZATION")))
    , m_api(field(tr("GitHub address"), tr("github.com, or your Enterprise Server’s")))
    , m_management(field(tr("Management repository"), tr("with quartermaster.yaml; may stay empty")))
    , m_key(new QPlainTextEdit(this))
{
    m_kind = new Segmented(theme, {tr("Token"), tr("GitHub App")}, this);
    m_readOnly = new QCheckBox(tr("For reading only: nothing can be changed with it"), this);
    setAcceptDrops(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(12);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->setAccessibleName(tr("Sign in by"));
    m_rows->addRow(new Label(theme, tr("Sign in by"), Type::Medium, Token::Text, Label::Fit::Whole, this), m_kind);
    m_token = field(tr("Token"), tr("ghp_… or github_pat_…"));
    m_token->setEchoMode(QLineEdit::Password);
    m_appId = field(tr("App id"));
    m_installationId = field(tr("Installation id"));
    m_key->setFont(theme.font(Type::Mono));
    m_key->setFixedHeight(112);
    m_key->setTabChangesFocus(true);
    m_key->setPlaceholderText(tr("Paste the private key, or drop its .pem file here"));
    m_key->setAccessibleName(tr("Private key"));
    m_rows->addRow(new Label(theme, tr("Private key"), Type::Medium, Token::Text, Label::Fit::Whole, this), m_key);
    m_rows->addRow(QString(), m_readOnly);

    auto* form = new QWidget(this);
    form->setLayout(m_rows);
    form->setMaximumWidth(formWidth);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_banner);
    column->addWidget(form);
    column->addStretch(1);
    auto* area = new QScrollArea(this); // a window may be too low for all of it
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    connect(m_kind, &Segmented::chosen, this, &IdentityStep::showKind);
    connect(m_key, &QPlainTextEdit::textChanged, this, &IdentityStep::changed);
    showKind();
}

QLineEdit* IdentityStep::field(const QString& label, const QString& placeholder)
{
    auto* edit = new QLineEdit(this);
    edit->setFixedHeight(28);
    edit->setTextMargins(6, 0, 6, 0);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(label);
    m_rows->addRow(new Label(m_theme, label, Type::Medium, Token::Text, Label::Fit::Whole, this), edit);
    connect(edit, &QLineEdit::textChanged, this, &IdentityStep::changed);
    return edit;
}

void IdentityStep::showKind()
{
    const bool isApp = m_kind->current() == int(SignInBy::App);
    const auto setShown = [this](QWidget* edit, bool isShown) {
        edit->setVisible(isShown);
        m_rows->labelForField(edit)->setVisible(isShown);
    };
    setShown(m_token, !isApp);
    for (QWidget* edit : {static_cast<QWidget*>(m_appId), static_cast<QWidget*>(m_installationId), static_cast<QWidget*>(m_key)})
        setShown(edit, isApp);
    Q_EMIT changed();
}

void IdentityStep::enter()
{
    m_looking = lookForKeychain();
}

QWidget* IdentityStep::firstFocus()
{
    return m_name;
}

/// Asking for anything tells whether there is one.
Task<> IdentityStep::lookForKeychain()
{
    const QPointer<IdentityStep> self(this);
    m_banner->say(Banner::Tone::Info, tr("What you type goes into the desktop’s keychain, and never into a file."), {});
    (void)co_await m_keychain.get(u"probe"_s, {});
    if (self && m_keychain.problem())
        m_banner->say(Banner::Tone::Soon, tr("There is no keychain: it works for this session and is forgotten at its end."),
                      m_keychain.problem()->message());
}

ConnectForm IdentityStep::form() const
{
    const auto kind = SignInBy(m_kind->current());
    const QString secret = kind == SignInBy::App ? m_key->toPlainText() : m_token->text().trimmed();
    return {.name = m_name->text(),
            .organization = m_organization->text(),
            .api = m_api->text(),
            .signInBy = kind,
            .appId = m_appId->text(),
            .installationId = m_installationId->text(),
            .management = m_management->text(),
            .readOnly = m_readOnly->isChecked(),
            .secret = Secret::taking(secret.toUtf8())};
}

void IdentityStep::forgetSecret()
{
    m_token->clear();
    m_key->clear();
}

std::optional<Error> IdentityStep::fault() const
{
    const ConnectForm typed = form();
    if (const auto profile = profileOf(typed); !profile)
        return profile.error();
    if (const auto identity = identityOf(typed); !identity)
        return identity.error();
    return std::nullopt;
}

QString IdentityStep::consequence() const
{
    const std::optional<Error> wrong = fault();
    return wrong ? wrong->message() : tr("The test only reads.");
}

bool IdentityStep::isReady() const
{
    return !fault();
}

void IdentityStep::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

/// The file of a private key; one that is none is told by what it holds.
void IdentityStep::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    QFile file(urls.isEmpty() ? QString() : urls.first().toLocalFile());
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_kind->setCurrent(int(SignInBy::App));
    showKind();
    m_key->setPlainText(QString::fromUtf8(file.read(mostOfAKey)));
    event->acceptProposedAction();
}

} // namespace qm::gui
