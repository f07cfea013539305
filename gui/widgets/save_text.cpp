// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/save_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SaveText)
};

void write(QWidget* parent, const QString& name, const QByteArray& text)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() && file.commit())
        return;
    auto* box = new QMessageBox(QMessageBox::Warning, {},
                                Words::tr("%1 could not be written: %2. Choose another place.").arg(name, file.errorString()),
                                QMessageBox::Close, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void chooseFile(QWidget* parent, const QString& title, const QString& proposedName, std::function<void(const QString&)> then)
{
    auto* dialog = new QFileDialog(parent, title, proposedName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(proposedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void saveText(QWidget* parent, const QString& title, const QString& proposedName, const QByteArray& text)
{
    chooseFile(parent, title, proposedName, [parent, text](const QString& name) { write(parent, name, text); });
}

} // namespace qm::gui
