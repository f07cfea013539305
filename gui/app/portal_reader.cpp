// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/portal_reader.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settingsInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString scheme = u"color-scheme"_s;
constexpr int patience = 3000; // ms

} // namespace

void PortalReader::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // a slot's types are looked up by name; without this nothing is connected
    // Listening first: what changes in between is not missed.
    bus.connect(service, path, settingsInterface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, settingsInterface, u"Read"_s);
    question << appearance << scheme;
    const QDBusMessage answer = bus.call(question, QDBus::Block, patience);
    if (answer.type() == QDBusMessage::ReplyMessage)
        Q_EMIT told(answer.arguments().value(0));
}

void PortalReader::settingChanged(const QString& place, const QString& key, const QDBusVariant& value)
{
    if (place == appearance && key == scheme)
        Q_EMIT told(value.variant());
}

} // namespace qm::gui
