// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/next_offer.h"
#include "gui/widgets/surface.h"

#include <QVBoxLayout>

namespace qm::gui {

class Button;
class Desk;
class Label;
class NextList;

/// Beside what a plan came to: what lies near, what can be handed over, where it is written down.
class DoneSide final : public Surface {
    Q_OBJECT
public:
    DoneSide(const Theme& theme, Desk& desk, QWidget* parent = nullptr);

    void show(const plan::Plan& plan);

Q_SIGNALS:
    void linkWanted(const QString& pageId, const QString& filter, const QString& objectId);
    void givingWanted(const QString& repository);

private:
    QVBoxLayout* addSection(const QString& title);
    void addHandOver(QVBoxLayout& section, const QString& icon, const QString& what, const QString& verb, const QString& name,
                     void (DoneSide::*handOver)());
    struct Fact {
        Label* label;
        Button* copy;
    };
    /// `id` tells what the button beside it copies.
    Fact addFact(QVBoxLayout& section, const QString& name, Type type, QString plan::Plan::* id);
    void showOffers();
    void choose(int at);
    void copyScript();
    void saveJson();

    Desk& m_desk;
    plan::Plan m_plan;
    QList<NextOffer> m_offers;
    QVBoxLayout* m_column;
    NextList* m_next;
    Fact m_conventions;
    Fact m_journal;
};

} // namespace qm::gui
