// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plan_tree.h"

#include "gui/models/plan_tree_model.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/plan_tree_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace qm::gui {
namespace {

/// What stands below a step. Its row is as high as the delegate says: the view would make it as high as wrapped words like to be.
class BelowStep final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
};

} // namespace

PlanTree::PlanTree(const Theme& theme, Shows shows, QWidget* parent)
    : QTreeView(parent)
    , m_theme(theme)
{
    setItemDelegate(new PlanTreeDelegate(theme, shows == Shows::Progress, this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(NoFrame);
    setUniformRowHeights(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(shows == Shows::Progress ? tr("How the steps stand") : tr("The steps of the plan"));
    header()->setStretchLastSection(true);
}

void PlanTree::setPlan(PlanTreeModel* model)
{
    setModel(model);
    for (int row = 0; row < model->rowCount(); ++row)
        expand(model->index(row, 0));
    if (model->rowCount() > 0)
        setCurrentIndex(model->index(0, 0));
}

void PlanTree::unfoldFailures()
{
    for (int group = 0; group < model()->rowCount(); ++group) {
        const QModelIndex head = model()->index(group, 0);
        for (int row = 0; row < model()->rowCount(head); ++row) {
            const QModelIndex step = model()->index(row, 0, head);
            if (model()->index(0, 0, step).data(PlanTreeModel::ErrorRole).isValid())
                unfoldFailure(step);
        }
    }
}

void PlanTree::unfoldFailure(const QModelIndex& step)
{
    const QModelIndex why = model()->index(0, 0, step);
    if (!indexWidget(why)) { // it is new: from then on it is for whoever reads to fold it
        auto* place = new BelowStep(viewport());
        auto* column = new QVBoxLayout(place);
        column->setContentsMargins(PlanTreeDelegate::textLeft, 2, PlanTreeDelegate::rightMargin, 8);
        auto* banner = new Banner(m_theme, place);
        column->addWidget(banner);
        const QString id = step.data(PlanTreeModel::StepRole).value<PlanStepRow>().step.id;
        connect(banner, &Banner::acted, this, [this, id] { Q_EMIT detailsWanted(id); });
        connect(banner, &Banner::actedOther, this, &PlanTree::retryWanted);
        setIndexWidget(why, place);
        sayFailure(why);
        expand(step.parent());
        expand(step);
    }
}

void PlanTree::sayFailure(const QModelIndex& why)
{
    if (!indexWidget(why))
        return;
    const auto error = why.data(PlanTreeModel::ErrorRole).value<Error>();
    const auto state = why.parent().data(PlanTreeModel::StepRole).value<PlanStepRow>().step.state;
    QString text = error.explanation();
    if (!error.requestId.isEmpty())
        text += u'\n' + tr("request %1", "the vendor's id").arg(error.requestId);
    const bool canRetry = m_canRetry && state == plan::StepState::Failed;
    indexWidget(why)->findChild<Banner*>()->say(state == plan::StepState::Conflict ? Banner::Tone::Soon : Banner::Tone::Bad,
                                                error.headline(), text, tr("Copy details"), canRetry ? tr("Retry") : QString());
}

void PlanTree::offerRetry(bool canRetry)
{
    if (canRetry == m_canRetry)
        return;
    m_canRetry = canRetry;
    for (int group = 0; group < model()->rowCount(); ++group) {
        const QModelIndex head = model()->index(group, 0);
        for (int row = 0; row < model()->rowCount(head); ++row)
            sayFailure(model()->index(0, 0, model()->index(row, 0, head)));
    }
    scheduleDelayedItemsLayout();
}

void PlanTree::keyPressEvent(QKeyEvent* event)
{
    const bool folds = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (folds && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        setExpanded(currentIndex(), !isExpanded(currentIndex()));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void PlanTree::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex() && model()->hasChildren(index))
        setExpanded(index, !isExpanded(index));
}

void PlanTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_Open, isExpanded(index));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    row.rect.setLeft(0);
    row.rect.setWidth(viewport()->width());
    itemDelegate()->paint(painter, row, index);
}

/// What is below a step wraps to the width.
void PlanTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace qm::gui
