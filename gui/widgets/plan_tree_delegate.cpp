// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plan_tree_delegate.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int rowHeight = 28;
constexpr int lineHeight = 19;
constexpr int factHeight = 22;
constexpr int factLabel = 72;
constexpr qreal leastBefore = 80; // of a step's sentence, however long the name that stands out

/// How many facts stand below the two lists.
QList<std::pair<QString, QString>> factsOf(const plan::Effect& effect, const QString& undo)
{
    QList<std::pair<QString, QString>> facts;
    if (!effect.request.isEmpty())
        facts << std::pair(PlanTreeDelegate::tr("Request"), effect.request);
    if (!effect.onlyIf.isEmpty())
        facts << std::pair(PlanTreeDelegate::tr("Only if"), effect.onlyIf);
    if (!undo.isEmpty())
        facts << std::pair(PlanTreeDelegate::tr("Undo"), undo);
    return facts;
}

/// What takes the step back that this row belongs to.
QString undoOf(const QModelIndex& index)
{
    return index.parent().data(PlanTreeModel::StepRole).value<PlanStepRow>().undo;
}

int blockHeight(const plan::Effect& effect)
{
    const qsizetype lines = std::max(effect.before.size(), effect.after.size());
    return effect.beforeTitle.isEmpty() ? 0 : int(16 + lineHeight + lines * lineHeight);
}

int effectHeight(const plan::Effect& effect, const QString& undo)
{
    return 8 + blockHeight(effect) + 6 + int(factsOf(effect, undo).size()) * factHeight + 8;
}

/// Where words must end that stand beside the button of an open step.
qreal leftOfButton(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QWidget* place = view ? view->indexWidget(index) : nullptr;
    const auto* button = place ? place->findChild<QAbstractButton*>() : nullptr;
    return option.rect.right() - PlanTreeDelegate::rightMargin - (button ? button->sizeHint().width() + 12 : 0);
}

struct Sign {
    QString icon;
    Token ink;
    Token soft;
};

Sign signOf(plan::Change change)
{
    switch (change) {
    case plan::Change::Create:
        return {u"plus"_s, Token::Fine, Token::FineSoft};
    case plan::Change::Delete:
        return {u"minus"_s, Token::Bad, Token::BadSoft};
    case plan::Change::Wait:
        return {u"clock"_s, Token::Soon, Token::SoonSoft};
    case plan::Change::Check:
        return {u"search"_s, Token::Muted, Token::UnknownSoft};
    case plan::Change::Update:
        break;
    }
    return {u"tilde"_s, Token::Soon, Token::SoonSoft};
}

} // namespace

PlanTreeDelegate::PlanTreeDelegate(const Theme& theme, bool showsProgress, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_showsProgress(showsProgress)
{
}

void PlanTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool canFold = index.model()->hasChildren(index);
    if (const QVariant group = index.data(PlanTreeModel::GroupRole); group.isValid())
        drawGroup(*painter, option, group.value<PlanGroup>());
    else if (const QVariant step = index.data(PlanTreeModel::StepRole); step.isValid())
        drawStep(*painter, option, step.value<PlanStepRow>(), canFold);
    else if (const QVariant effect = index.data(PlanTreeModel::EffectRole); effect.isValid())
        drawEffect(*painter, QRectF(option.rect).adjusted(textLeft, 8, -rightMargin, -8), effect.value<plan::Effect>(), undoOf(index),
                   leftOfButton(option, index));
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawBox(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 5, Qt::transparent, m_theme.colour(Token::Accent), 2);
    painter->restore();
}

void PlanTreeDelegate::drawIcon(QPainter& painter, const QPointF& leftMiddle, const QString& name, Token ink, int size) const
{
    painter.drawPixmap(QPointF(std::round(leftMiddle.x()), std::round(leftMiddle.y() - size / 2.0)),
                       m_theme.icon(name, ink, size, painter.device()->devicePixelRatioF()));
}

void PlanTreeDelegate::drawGroup(QPainter& painter, const QStyleOptionViewItem& option, const PlanGroup& group) const
{
    const QRectF row = option.rect;
    painter.fillRect(row, m_theme.colour(Token::Sunken));
    drawHairline(painter, row.bottomLeft() - QPointF(0, 1), row.bottomRight() - QPointF(0, 1), m_theme.colour(Token::Line));
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const qreal middle = row.center().y();
    qreal x = 8;
    drawIcon(painter, {x, middle}, isOpen ? u"down"_s : u"right"_s, Token::Muted, 14);
    x += 14 + 8;
    drawIcon(painter, {x, middle}, group.icon, Token::Text2, 16);
    x += 16 + 8;
    x += drawLine(painter, QRectF(x, row.top(), row.right() - x, row.height()), group.system, m_theme.font(Type::Strong),
                  m_theme.colour(Token::Text)) +
         8;
    if (!group.stage.isEmpty())
        x += drawChip(painter, {x, middle}, group.stage, group.isProduction ? ChipKind::Production : ChipKind::OnSunken, m_theme, 16) + 8;
    const QFont& caption = m_theme.font(Type::Caption);
    const QColor muted = m_theme.colour(Token::Muted);
    x += drawLine(painter, QRectF(x, row.top(), row.right() - x, row.height()), group.note, caption, muted) + 8;
    drawLine(painter, QRectF(x, row.top(), row.right() - rightMargin - x, row.height()), group.summary, caption, muted, Qt::AlignRight);
}

void PlanTreeDelegate::drawSign(QPainter& painter, const QPointF& middle, plan::Change change) const
{
    const Sign sign = signOf(change);
    drawBox(painter, QRectF(std::round(middle.x() - 9), std::round(middle.y() - 9), 18, 18), 4, m_theme.colour(sign.soft));
    drawIcon(painter, middle - QPointF(7, 0), sign.icon, sign.ink, 14);
}

void PlanTreeDelegate::drawStep(QPainter& painter, const QStyleOptionViewItem& option, const PlanStepRow& step, bool canFold) const
{
    const QRectF row = option.rect;
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(row, m_theme.colour(Token::Hover));
    if (!option.state.testFlag(QStyle::State_Open))
        drawHairline(painter, row.bottomLeft() - QPointF(0, 1), row.bottomRight() - QPointF(0, 1), m_theme.colour(Token::LineSoft));
    const qreal middle = row.center().y();
    if (canFold)
        drawIcon(painter, {m_showsProgress ? 8.0 : 20.0, middle}, option.state.testFlag(QStyle::State_Open) ? u"down"_s : u"right"_s,
                 Token::Muted, 14);
    qreal x = m_showsProgress ? 24 : 40;
    if (m_showsProgress) {
        const auto [icon, ink] = stateIcon(step.step.state);
        drawIcon(painter, {x, middle}, icon, ink, 16);
        x += 16 + 8;
    } else {
        drawSign(painter, {x + 9, middle}, step.change);
        x += 18 + 8;
    }
    const qreal end = drawEnd(painter, row, step);
    const bool isToDo = m_showsProgress && step.step.state == plan::StepState::Pending;
    const QColor ink = m_theme.colour(isToDo ? Token::Muted : Token::Text);
    const auto room = [&] { return QRectF(x, row.top(), std::max(0.0, end - x), row.height()); };
    const qsizetype at = step.subject.isEmpty() ? -1 : step.step.summary.indexOf(step.subject);
    if (at < 0) {
        x += drawLine(painter, room(), step.step.summary, m_theme.font(Type::Body), ink);
    } else {
        const QString after = step.step.summary.sliced(at + step.subject.size());
        const QFontMetricsF words(m_theme.font(Type::Body));
        const qreal forBefore = std::max(leastBefore, end - x - QFontMetricsF(m_theme.font(Type::Mono)).horizontalAdvance(step.subject) -
                                                          words.horizontalAdvance(after));
        x += drawLine(painter, room(), words.elidedText(step.step.summary.first(at), Qt::ElideMiddle, forBefore), m_theme.font(Type::Body),
                      ink);
        x += drawLine(painter, room(), step.subject, m_theme.font(Type::Mono), ink);
        x += drawLine(painter, room(), after, m_theme.font(Type::Body), ink);
    }
    x += 8;
    drawLine(painter, room(), step.step.note, m_theme.font(Type::Caption), m_theme.colour(Token::Muted));
}

qreal PlanTreeDelegate::drawEnd(QPainter& painter, const QRectF& row, const PlanStepRow& step) const
{
    qreal end = row.right() - rightMargin;
    const auto put = [&](const QString& words, Type type, Token ink) {
        if (words.isEmpty())
            return;
        const qreal width = std::ceil(QFontMetricsF(m_theme.font(type)).horizontalAdvance(words));
        drawLine(painter, QRectF(end - width, row.top(), width + 1, row.height()), words, m_theme.font(type), m_theme.colour(ink));
        end -= width + 12;
    };
    put(m_showsProgress ? step.progress : tr("%n requests", nullptr, step.requests), Type::Caption, Token::Muted);
    if (m_showsProgress || step.warning.isEmpty())
        return end;
    const Token ink = step.isGrave ? Token::Bad : Token::Soon;
    put(step.warning, Type::Medium, ink);
    end -= 16 - 12 + 6;
    drawIcon(painter, {end, row.center().y()}, step.isGrave ? u"bad"_s : u"soon"_s, ink, 16);
    return end - 12;
}

void PlanTreeDelegate::drawBlock(QPainter& painter, const QRectF& box, const QString& title, const QList<plan::Effect::Line>& lines) const
{
    drawBox(painter, box, 6, m_theme.colour(Token::Sunken));
    QRectF line(box.left() + 12, box.top() + 8, box.width() - 24, lineHeight);
    drawLine(painter, line, title, m_theme.font(Type::Group), m_theme.colour(Token::Muted));
    for (const plan::Effect::Line& each : lines) {
        line.translate(0, lineHeight);
        const Token ink = each.sign == u'+' ? Token::Fine : each.sign == u'−' ? Token::Bad : Token::Muted;
        drawLine(painter, line, each.sign.isNull() ? u"·"_s : QString(each.sign), m_theme.font(Type::Mono), m_theme.colour(ink));
        drawLine(painter, line.adjusted(20, 0, 0, 0), each.text, m_theme.font(Type::Mono), m_theme.colour(Token::Text));
    }
}

void PlanTreeDelegate::drawEffect(QPainter& painter, const QRectF& room, const plan::Effect& effect, const QString& undo,
                                  qreal factsRight) const
{
    const int height = blockHeight(effect);
    if (height > 0) {
        const qreal half = std::floor((room.width() - 8) / 2);
        drawBlock(painter, QRectF(room.left(), room.top(), half, height), effect.beforeTitle, effect.before);
        drawBlock(painter, QRectF(room.right() - half, room.top(), half, height), effect.afterTitle, effect.after);
    }
    const auto facts = factsOf(effect, undo);
    const QFontMetricsF metrics(m_theme.font(Type::Caption));
    qreal labels = factLabel;
    for (const auto& [label, value] : facts)
        labels = std::max(labels, metrics.horizontalAdvance(label) + 12);
    QRectF line(room.left(), room.top() + height + 6, room.width(), factHeight);
    for (qsizetype at = 0; at < facts.size(); ++at) {
        const auto& [label, value] = facts.at(at);
        if (at == facts.size() - 1)
            line.setRight(factsRight); // the button stands beside the last one
        drawLine(painter, line, label, m_theme.font(Type::Caption), m_theme.colour(Token::Muted));
        drawLine(painter, line.adjusted(labels, 0, 0, 0), value, m_theme.font(value == effect.request ? Type::Mono : Type::Caption),
                 m_theme.colour(Token::Text));
        line.translate(0, factHeight);
    }
}

QSize PlanTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : 0;
    if (const QVariant effect = index.data(PlanTreeModel::EffectRole); effect.isValid())
        return {0, effectHeight(effect.value<plan::Effect>(), undoOf(index))};
    if (const QWidget* place = view ? view->indexWidget(index) : nullptr) {
        QLayout& layout = *place->layout();
        layout.invalidate(); // what it says may be new, and it would hear of that later
        return {0, layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : layout.totalSizeHint().height()};
    }
    return {0, rowHeight};
}

} // namespace qm::gui
