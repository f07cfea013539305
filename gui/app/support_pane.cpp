// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/support_pane.h"

#include "core/base/words.h"
#include "core/cli/support_facts.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/button.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/label.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace qm::gui {

SupportPane::SupportPane(const Theme& theme, SupportParts parts, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_parts(std::move(parts))
    , m_head(new Label(theme, {}, Type::Section, Token::Text, Label::Fit::Wrap, this))
    , m_list(new QVBoxLayout)
    , m_banner(new Banner(theme, this))
    , m_back(new Button(theme, tr("Back to the log"), Button::Kind::Secondary, {}, this))
    , m_save(new Button(theme, tr("Choose where to save it…"), Button::Kind::Primary, {}, this))
{
    m_list->setSpacing(8);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_head);
    column->addLayout(m_list);
    column->addWidget(new Label(theme, tr("It is a file for you to read first. Nothing is sent anywhere."), Type::Caption, Token::Muted,
                                Label::Fit::Wrap, this));
    column->addWidget(m_banner);
    column->addStretch(1);
    column->addLayout(foot);
    connect(m_back, &Button::clicked, this, &SupportPane::backWanted);
    connect(m_save, &Button::clicked, this, &SupportPane::choose);
    connect(m_banner, &Banner::acted, this, &SupportPane::act);
}

QWidget* SupportPane::firstFocus() const
{
    return m_save->isEnabled() ? m_save : m_back;
}

void SupportPane::begin()
{
    if (!m_isBusy)
        m_working = gather();
}

void SupportPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_save->setEnabled(!isBusy && m_facts);
}

/// The pane may be gone when all is there.
Task<> SupportPane::gather()
{
    const QPointer<SupportPane> self(this);
    m_facts.reset();
    m_written.clear();
    m_banner->hide();
    list({});
    m_head->setText(tr("What goes into a support bundle is being gathered…"));
    setBusy(true);
    Result<session::SupportFacts> facts = co_await m_parts.gather();
    if (!self)
        co_return;
    if (facts) {
        list(session::contentsOf(*facts));
        m_head->setText(tr("The support bundle is going to hold, for whoever you give it to:"));
        m_facts = *std::move(facts);
    } else {
        m_head->setText(tr("There is no support bundle yet."));
        m_banner->say(Banner::Tone::Bad, facts.error().headline(), facts.error().explanation(), tr("Try again"));
        m_banner->show();
    }
    const bool hadFocus = m_back->hasFocus();
    setBusy(false);
    if (hadFocus)
        firstFocus()->setFocus();
}

void SupportPane::list(const QStringList& contents)
{
    while (QLayoutItem* row = m_list->takeAt(0)) {
        delete row->widget();
        delete row;
    }
    for (const QString& each : contents) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        line->addWidget(new IconLabel(m_theme, u"box"_s, Token::Muted, 16, row), 0, Qt::AlignTop);
        line->addWidget(new Label(m_theme, each, Type::Body, Token::Text, Label::Fit::Wrap, row), 1);
        m_list->addWidget(row);
    }
}

void SupportPane::choose()
{
    const QString proposed = u"quartermaster-support-%1.json"_s.arg(m_facts->madeAt.toLocalTime().date().toString(Qt::ISODate));
    const QPointer<SupportPane> self(this);
    m_parts.choose(this, tr("Save the support bundle"), proposed, [self](const QString& name) {
        if (self && !self->m_isBusy && self->m_facts)
            self->m_working = self->write(name);
    });
}

/// The dialog asked about a file that is there.
Task<> SupportPane::write(QString name)
{
    const QPointer<SupportPane> self(this);
    setBusy(true);
    const Result<void> written = co_await cli::writeSupportBundle(name, *m_facts, cli::Existing::IsReplaced);
    if (!self)
        co_return;
    m_written = written ? QDir::toNativeSeparators(QFileInfo(name).absoluteFilePath()) : QString();
    if (written)
        m_banner->say(Banner::Tone::Fine, tr("Saved: %1").arg(printable(m_written)), tr("Read it before you give it away."),
                      tr("Copy path"));
    else
        m_banner->say(Banner::Tone::Bad, written.error().headline(),
                      written.error().explanation() + u' ' + tr("Nothing was saved: choose another place, or make room there."),
                      tr("Choose another place…"));
    m_banner->show();
    setBusy(false);
    m_save->setFocus();
}

void SupportPane::act()
{
    if (!m_written.isEmpty())
        QGuiApplication::clipboard()->setText(m_written);
    else if (m_facts)
        choose();
    else
        begin();
}

} // namespace qm::gui
