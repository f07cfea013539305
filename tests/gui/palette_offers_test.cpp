// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/palette_offers.h"

#include "tests/gui/a_window.h"

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

class PaletteOffers : public test::AWindow {
protected:
    QList<PaletteEntry> offers(const QString& typed)
    {
        return paletteOffers(typed, {.picture = seen ? *seen : desk->picture(),
                                     .pages = {{.id = u"secrets"_s, .title = u"Secrets"_s}},
                                     .verbs = verbs,
                                     .goTo = [this](const QString& page, const QString& object) { went = page + u'/' + object; },
                                     .propose = [](const session::Proposal&) {}});
    }
    /// What stands beside the entry of that text.
    QString noteOf(const QString& typed, const QString& text)
    {
        for (const PaletteEntry& entry : offers(typed))
            if (entry.text == text)
                return entry.note;
        return u"not offered"_s;
    }

    QList<QAction*> verbs;
    QString went;
    std::optional<Picture> seen; // in place of the desk's
};

} // namespace

TEST_F(PaletteOffers, TellWhatARepositoryLacks)
{
    open({.sandbox = true});
    EXPECT_EQ(noteOf(u"give lp-bas"_s, u"Give team secrets to lp-basket-cross-sell…"_s), u"15 missing, 7 in production"_s);
    EXPECT_EQ(noteOf(u"give lp-bas"_s, u"Give team secrets to lp-basket…"_s), u"nothing missing"_s);
    EXPECT_EQ(offers(u"give lp-bas"_s).first().text, u"Give team secrets to lp-basket-cross-sell…"_s) << "what lacks some comes first";
    EXPECT_EQ(offers(u"give basket"_s).first().text, u"Give team secrets to lp-basket-cross-sell…"_s);
}

TEST_F(PaletteOffers, TellTheSameWhileItIsNotWorkedOutYet)
{
    open({.sandbox = true});
    seen = desk->picture();
    seen->standings.reset(); // as between an arrival and the next picture
    EXPECT_EQ(noteOf(u"give lp-bas"_s, u"Give team secrets to lp-basket-cross-sell…"_s), u"15 missing, 7 in production"_s);
}

TEST_F(PaletteOffers, AreOnlyWhatCanBeRunBehindTheSign)
{
    open({.sandbox = true});
    QAction verb(u"Sign out"_s);
    verbs = {&verb};
    QStringList texts;
    for (const PaletteEntry& entry : offers(u">"_s))
        texts << entry.text;
    EXPECT_EQ(texts, QStringList(u"Sign out"_s)) << "not the pages, and not five thousand repositories";
    for (const QString& typed : {u">lp-bas"_s, u"> lp-bas "_s}) {
        const QList<PaletteEntry> found = offers(typed);
        ASSERT_EQ(found.size(), 2) << typed.toStdString();
        EXPECT_EQ(found.first().text, u"Give team secrets to lp-basket-cross-sell…"_s);
        EXPECT_EQ(found.last().section, u"Run"_s);
    }
    EXPECT_EQ(placesOf(u">lp-bas"_s, u"to lp-basket"_s)->first(), std::pair(qsizetype(3), qsizetype(6))) << "shown as what was found";
    EXPECT_TRUE(offers(u">secrets of nobody"_s).isEmpty());
}

TEST_F(PaletteOffers, TellWhatIsKnownOfAThing)
{
    open({.sandbox = true});
    const operations::ScopeStandings& standings = *standingsOf(desk->picture());
    const github::Repository* repository = desk->picture().estate.repository(u"lp-basket"_s);
    ASSERT_NE(repository, nullptr);
    const operations::RepositoryStanding standing = standings.repository(repository->id);
    ASSERT_TRUE(standing.due);
    EXPECT_EQ(noteOf(u"lp-basket"_s, u"lp-basket"_s), u"lp, %1 of %2 secrets"_s.arg(standing.has).arg(*standing.due));
    const estate::SecretScope* secret = desk->picture().estate.secret(u"LP_PROD_AZURE_CLIENT_SECRET"_s);
    ASSERT_NE(secret, nullptr);
    EXPECT_EQ(noteOf(u"lp_prod azure"_s, u"LP_PROD_AZURE_CLIENT_SECRET"_s), u"in %1 repositories"_s.arg(secret->selected.size()));
    EXPECT_EQ(noteOf(u"nothing is called so"_s, u"lp-basket"_s), u"not offered"_s);
}

TEST_F(PaletteOffers, LeadToWhatIsChosen)
{
    open({.sandbox = true});
    for (const PaletteEntry& entry : offers(u"lp-basket"_s))
        if (entry.section == u"Repositories"_s && entry.text == u"lp-basket"_s)
            entry.run();
    EXPECT_EQ(went, u"repositories/lp-basket"_s);
}
