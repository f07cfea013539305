// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plan_tree.h"

#include "gui/models/plan_tree_model.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/button.h"
#include "gui/widgets/plan_tree_delegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace qm::gui {
namespace {

/// What stands below a step. Its row is as high as the delegate says: the view would make it as high as wrapped words like to be.
class BelowStep final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
};

QString idOf(const QModelIndex& step)
{
    return step.data(PlanTreeModel::StepRole).value<PlanStepRow>().step.id;
}

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
        const QString id = idOf(step);
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

void PlanTree::offerLeavingOut()
{
    m_canLeaveOut = true;
    connect(this, &QTreeView::expanded, this, &PlanTree::offerInStep);
}

/// The step that the reader is at, or in; invalid on the head of a group.
QModelIndex PlanTree::currentStep() const
{
    for (QModelIndex index = currentIndex(); index.isValid(); index = index.parent())
        if (index.data(PlanTreeModel::StepRole).isValid())
            return index;
    return {};
}

void PlanTree::leaveOut()
{
    if (const QModelIndex step = currentStep(); m_canLeaveOut && step.isValid())
        Q_EMIT leaveOutWanted(idOf(step));
}

/// One button, in the step that the reader is at: as many as there are open steps would cost their time.
void PlanTree::offerInStep()
{
    if (!m_canLeaveOut)
        return;
    const QModelIndex step = currentStep();
    const QModelIndex below = step.isValid() ? model()->index(0, 0, step) : QModelIndex();
    if (m_offered == below && (!below.isValid() || indexWidget(below)))
        return;
    if (m_offered.isValid())
        setIndexWidget(m_offered, nullptr);
    m_offered = below;
    if (!below.data(PlanTreeModel::EffectRole).isValid())
        return;
    auto* place = new BelowStep(viewport());
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, PlanTreeDelegate::rightMargin, 4); // beside the last line, and no other
    auto* button = new Button(m_theme, tr("Leave this step out"), Button::Kind::Secondary, {}, place);
    button->setToolTip(tr("The other steps stay as they are (Del)"));
    column->addWidget(button, 0, Qt::AlignRight | Qt::AlignBottom);
    connect(button, &Button::clicked, this, &PlanTree::leaveOut, Qt::QueuedConnection); // it goes with its step
    setIndexWidget(below, place);
}

void PlanTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    offerInStep();
}

PlanTree::Place PlanTree::place() const
{
    Place place{.current = idOf(currentStep()), .scrolled = verticalScrollBar()->value()};
    for (int group = 0; model() && group < model()->rowCount(); ++group) {
        const QModelIndex head = model()->index(group, 0);
        for (int row = 0; row < model()->rowCount(head); ++row) {
            const QModelIndex step = model()->index(row, 0, head);
            place.steps << idOf(step);
            if (isExpanded(step))
                place.open << idOf(step);
        }
    }
    return place;
}

void PlanTree::goTo(const Place& place)
{
    const auto* plan = static_cast<PlanTreeModel*>(model());
    for (const QString& id : place.open)
        if (const QModelIndex step = plan->indexOfStep(id); step.isValid())
            expand(step);
    const auto at = std::max<qsizetype>(0, place.steps.indexOf(place.current));
    QStringList candidates = QStringList{place.current} + place.steps.sliced(std::min(at, place.steps.size()));
    for (auto before = place.steps.crend() - at; before != place.steps.crend(); ++before)
        candidates << *before;
    for (const QString& id : candidates)
        if (const QModelIndex step = plan->indexOfStep(id); !place.current.isEmpty() && step.isValid()) {
            setCurrentIndex(step);
            break;
        }
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(place.scrolled);
}

void PlanTree::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        if (const QModelIndex under = indexAt(event->pos()); under.isValid())
            setCurrentIndex(under);
    if (!m_canLeaveOut || !currentStep().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Leave this step out")), &QAction::triggered, this, &PlanTree::leaveOut);
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(isByMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void PlanTree::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        leaveOut();
        return;
    }
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
