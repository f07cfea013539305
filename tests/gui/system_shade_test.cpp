// SPDX-License-Identifier: GPL-3.0-or-later
// The window's shade beside a desktop whose portal is ours.
#include "gui/app/live_theme.h"

#include "tests/gui/look.h"
#include "tests/support/event_loop.h"
#include "tests/support/session_bus.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QString portalName = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;

/// A desktop's portal as far as we ask it.
class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    FakePortal(const QString& bus, QVariant value)
        : m_bus(QDBusConnection::connectToBus(bus, u"portal"_s))
        , m_value(std::move(value))
    {
        m_isThere = m_bus.registerObject(portalPath, this, QDBusConnection::ExportAllSlots) && m_bus.registerService(portalName);
    }
    ~FakePortal() override { QDBusConnection::disconnectFromBus(u"portal"_s); }

    bool isThere() const { return m_isThere; }
    int asked() const { return m_asked; }
    void tell(const QString& place, const QString& key, const QVariant& value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(portalPath, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << place << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(signal);
    }

public Q_SLOTS:
    QDBusVariant Read(const QString& place, const QString& key)
    {
        if (place == u"org.freedesktop.appearance"_s && key == u"color-scheme"_s)
            ++m_asked;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_value))); // wrapped twice, as the real one does
    }

private:
    QDBusConnection m_bus;
    QVariant m_value;
    bool m_isThere{false};
    int m_asked{0};
};

/// A test uses its bus for good: each runs in a process of its own.
class BesideADesktop : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(bus.problem(), QString());
        bus.use();
    }
    ~BesideADesktop() override { test::theme().setShade(Shade::Light); }

    const QString appearance = u"org.freedesktop.appearance"_s;
    const QString scheme = u"color-scheme"_s;
    test::SessionBus bus{test::SessionBus::Keyring::None};
    Theme& theme = test::theme();
};

} // namespace

TEST(WhatAPortalSays, IsUnwrappedAndJudged)
{
    const auto wrapped = [](const QVariant& value) { return QVariant::fromValue(QDBusVariant(value)); };
    EXPECT_EQ(shadeOfPortal(1U), Shade::Dark);
    EXPECT_EQ(shadeOfPortal(wrapped(2U)), Shade::Light);
    EXPECT_EQ(shadeOfPortal(wrapped(wrapped(wrapped(1U)))), Shade::Dark);
    const QList<QVariant> others{0U, 3U, 4'000'000'000U, 1, u"1"_s, u"dark"_s, true, 1.0, {}, QVariantList{1U}};
    for (const QVariant& other : others) {
        EXPECT_EQ(shadeOfPortal(other), std::nullopt) << other.toString().toStdString();
        EXPECT_EQ(shadeOfPortal(wrapped(other)), std::nullopt) << other.toString().toStdString();
    }
}

TEST(AShade, IsTheCommandLinesThenThePersonsThenTheSystems)
{
    struct Case {
        std::optional<Shade> fixed;
        ThemeChoice choice;
        std::optional<Shade> system;
        Shade expected;
    };
    const QList<Case> cases{
        {Shade::Light, ThemeChoice::Dark, Shade::Dark, Shade::Light},
        {Shade::Dark, ThemeChoice::Light, Shade::Light, Shade::Dark},
        {{}, ThemeChoice::Light, Shade::Dark, Shade::Light},
        {{}, ThemeChoice::Dark, Shade::Light, Shade::Dark},
        {{}, ThemeChoice::System, Shade::Dark, Shade::Dark},
        {{}, ThemeChoice::System, Shade::Light, Shade::Light},
        {{}, ThemeChoice::System, {}, Shade::Light},
    };
    for (const Case& each : cases)
        EXPECT_EQ(shadeFor(each.fixed, each.choice, each.system), each.expected) << &each - cases.data();
}

TEST_F(BesideADesktop, FollowsItAtTheStartAndWhileItRuns)
{
    FakePortal portal(bus.address(), 1U);
    ASSERT_TRUE(portal.isThere());
    LiveTheme live(theme, {});
    live.choose(ThemeChoice::System);
    EXPECT_TRUE(test::spinUntil([&] { return theme.shade() == Shade::Dark; })) << "asked " << portal.asked();
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), colourOf(Token::Base, Shade::Dark));
    portal.tell(appearance, scheme, 2U);
    EXPECT_TRUE(test::spinUntil([&] { return theme.shade() == Shade::Light; }));
    portal.tell(appearance, scheme, 1U);
    EXPECT_TRUE(test::spinUntil([&] { return theme.shade() == Shade::Dark; }));
    portal.tell(appearance, scheme, 0U);
    EXPECT_TRUE(test::spinUntil([&] { return theme.shade() == Shade::Light; })) << "no preference: light";
    EXPECT_EQ(portal.asked(), 1);
}

TEST_F(BesideADesktop, PassesOverWhatIsNoColourScheme)
{
    FakePortal portal(bus.address(), 1U);
    SystemShade system;
    system.start();
    ASSERT_TRUE(test::spinUntil([&] { return system.shade() == Shade::Dark; }));
    QSignalSpy changed(&system, &SystemShade::changed);
    portal.tell(appearance, u"accent-color"_s, 2U);
    portal.tell(u"org.gnome.desktop.interface"_s, scheme, 2U);
    portal.tell(appearance, scheme, 1U); // as it was
    portal.tell(appearance, scheme, u"pink"_s);
    EXPECT_TRUE(test::spinUntil([&] { return !system.shade(); }));
    EXPECT_EQ(changed.count(), 1) << "the last one only";
}

TEST_F(BesideADesktop, IsAskedOnlyWhereItsAnswerCounts)
{
    FakePortal portal(bus.address(), 1U);
    {
        LiveTheme fixed(theme, Shade::Light);
        fixed.choose(ThemeChoice::System);
        LiveTheme chosen(theme, {});
        chosen.choose(ThemeChoice::Light);
        test::spinFor(std::chrono::milliseconds(300));
        EXPECT_EQ(portal.asked(), 0);
        EXPECT_EQ(theme.shade(), Shade::Light);
        chosen.choose(ThemeChoice::System);
        EXPECT_TRUE(test::spinUntil([&] { return theme.shade() == Shade::Dark; }));
        chosen.choose(ThemeChoice::Light);
        EXPECT_EQ(theme.shade(), Shade::Light) << "at once";
        portal.tell(appearance, scheme, 2U);
        portal.tell(appearance, scheme, 1U);
        test::spinFor(std::chrono::milliseconds(200));
        EXPECT_EQ(theme.shade(), Shade::Light) << "the person's choice holds";
    }
}

TEST_F(BesideADesktop, IsLightWithoutAPortal)
{
    SystemShade system;
    system.start();
    test::spinFor(std::chrono::milliseconds(300));
    EXPECT_EQ(system.shade(), std::nullopt);
}

TEST(WithoutABus, TheWindowIsLightAndNothingWaits)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    QElapsedTimer time;
    time.start();
    {
        LiveTheme live(test::theme(), {});
        live.choose(ThemeChoice::System);
        EXPECT_LT(time.elapsed(), 200);
        test::spinFor(std::chrono::milliseconds(200));
    }
    EXPECT_EQ(test::theme().shade(), Shade::Light);
    EXPECT_LT(time.elapsed(), 2000);
}

TEST(WithABusThatNeverAnswers, TheWindowDoesNotWait)
{
    SystemShade system;
    QTcpServer silent; // goes first: who waits for it is let go
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=127.0.0.1,port=" + QByteArray::number(silent.serverPort()));
    QElapsedTimer time;
    time.start();
    system.start();
    EXPECT_LT(time.elapsed(), 200);
    test::spinFor(std::chrono::milliseconds(200));
    EXPECT_LT(time.elapsed(), 1000);
    EXPECT_EQ(system.shade(), std::nullopt);
}

#include <system_shade_test.moc>
