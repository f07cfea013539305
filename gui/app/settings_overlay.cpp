// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/settings_overlay.h"

#include "gui/app/settings_file.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/label.h"
#include "gui/widgets/segmented.h"

#include <QAbstractButton>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int panelWidth = 560;
constexpr std::array lockChoices{5, 15, 30, 60};

} // namespace

SettingsOverlay::SettingsOverlay(const Theme& theme, SettingsFile& file, bool isThemeFixed, QWidget* window)
    : Overlay(theme, tr("Settings"), panelWidth, window)
    , m_file(file)
    , m_theme(new Segmented(theme, {tr("System"), tr("Light"), tr("Dark")}, this))
    , m_language(new Choice(theme, this))
    , m_lock(new Choice(theme, this))
{
    m_theme->setEnabled(!isThemeFixed);
    addRow(tr("Theme"), isThemeFixed ? tr("“--style” decides until the next start.") : tr("“System” follows the desktop."), m_theme);
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // each in itself: whoever looks for it can read it
    m_language->addItem(u"Nederlands"_s, u"nl"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    addRow(tr("Language"), tr("Changes at the next start."), m_language);
    m_lock->addItem(tr("Never"), 0);
    for (const int minutes : lockChoices)
        m_lock->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    addRow(tr("Lock after"), tr("When nobody touches it for that long, it drops what it is signed in with."), m_lock);

    connect(m_theme, &Segmented::chosen, this, [this](int which) { keep([which](Settings& to) { to.theme = ThemeChoice(which); }); });
    connect(m_language, &QComboBox::activated, this,
            [this] { keep([language = m_language->currentData().toString()](Settings& to) { to.language = language; }); });
    connect(m_lock, &QComboBox::activated, this,
            [this] { keep([minutes = m_lock->currentData().toInt()](Settings& to) { to.lockAfter = minutes; }); });
}

void SettingsOverlay::keep(const std::function<void(Settings&)>& change)
{
    Settings settings = m_file.settings();
    change(settings);
    m_file.set(settings);
}

void SettingsOverlay::addRow(const QString& name, const QString& words, QWidget* control)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(new Label(theme(), name, Type::Medium, Token::Text, Label::Fit::Whole, this));
    text->addWidget(new Label(theme(), words, Type::Caption, Token::Muted, Label::Fit::Whole, this));
    row->addLayout(text, 1);
    control->setAccessibleName(name);
    control->setAccessibleDescription(words);
    row->addWidget(control);
    content().addLayout(row);
}

QWidget* SettingsOverlay::firstFocus() const
{
    const QList<QAbstractButton*> segments = m_theme->findChildren<QAbstractButton*>();
    const auto chosen = std::ranges::find_if(segments, &QAbstractButton::isChecked);
    return m_theme->isEnabled() && chosen != segments.end() ? *chosen : static_cast<QWidget*>(m_language);
}

void SettingsOverlay::fill()
{
    m_theme->setCurrent(int(m_file.settings().theme));
    m_language->setCurrentIndex(m_language->findData(m_file.settings().language));
    const int minutes = m_file.settings().lockAfter;
    if (m_lock->findData(minutes) < 0) // somebody wrote it into the file
        m_lock->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    m_lock->setCurrentIndex(m_lock->findData(minutes));
}

} // namespace qm::gui
