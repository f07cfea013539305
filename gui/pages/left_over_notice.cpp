// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/left_over_notice.h"

#include "gui/models/left_over.h"
#include "gui/widgets/banner.h"

#include <QVBoxLayout>

namespace qm::gui {

LeftOverNotice::LeftOverNotice(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_banner(new Banner(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 0, 16, 8);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::acted, this, [this] { Q_EMIT showWanted(m_planId); });
    connect(m_banner, &Banner::actedOther, this, [this] { Q_EMIT resumeWanted(m_planId); });
    hide();
}

void LeftOverNotice::setMargins(const QMargins& margins)
{
    layout()->setContentsMargins(margins);
}

void LeftOverNotice::tell(const Picture& picture, const QStringList& among)
{
    const std::optional<LeftOver> found = leftOver(picture, among);
    setVisible(found.has_value());
    if (!found)
        return;
    m_planId = found->planId;
    m_banner->say(Banner::Tone::Soon, found->title, found->text, tr("Show"), tr("Resume"));
}

} // namespace qm::gui
