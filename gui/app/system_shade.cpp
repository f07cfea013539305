// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/system_shade.h"

#include "gui/app/portal_reader.h"

#include <QThread>

namespace qm::gui {
namespace {

constexpr int patience = 4000; // ms; longer than the reader waits for an answer

} // namespace

std::optional<Shade> shadeOfPortal(const QVariant& value)
{
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    if (inner.metaType() != QMetaType::fromType<uint>())
        return std::nullopt;
    switch (inner.toUInt()) {
    case 1:
        return Shade::Dark;
    case 2:
        return Shade::Light;
    default:
        return std::nullopt;
    }
}

SystemShade::SystemShade(QObject* parent)
    : QObject(parent)
{
}

SystemShade::~SystemShade()
{
    if (!m_thread)
        return;
    m_thread->quit();
    if (m_thread->wait(patience))
        delete m_thread; // else it still waits for a bus that never answers, and ends with the program
}

void SystemShade::start()
{
    if (m_thread)
        return;
    m_thread = new QThread; // no parent: it may outlive this
    auto* reader = new PortalReader;
    reader->moveToThread(m_thread);
    connect(m_thread, &QThread::started, reader, &PortalReader::start);
    connect(m_thread, &QThread::finished, reader, &QObject::deleteLater);
    connect(reader, &PortalReader::told, this, &SystemShade::take);
    m_thread->start();
}

void SystemShade::take(const QVariant& value)
{
    const std::optional<Shade> shade = shadeOfPortal(value);
    if (shade == m_shade)
        return;
    m_shade = shade;
    Q_EMIT changed();
}

} // namespace qm::gui
