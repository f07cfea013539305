// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

#include <QVBoxLayout>

class QScrollArea;

namespace qm::gui {

/// The live preview at the right of a wizard's page: sections of names or of numbers with words.
class Aside final : public Surface {
    Q_OBJECT
public:
    struct Number {
        int number{0};
        QString words{};
        Token ink{Token::Text};

        bool operator==(const Number&) const = default;
    };
    /// A secret's name, of which so many letters are said by its neighbours, too.
    struct Name {
        QString text{};
        qsizetype mutedPrefix{0};

        bool operator==(const Name&) const = default;
    };
    struct Warning {
        QString icon{};
        Token ink{Token::Soon};
        QString text{};
        QString note{}; ///< below it

        bool operator==(const Warning&) const = default;
    };
    struct Section {
        QString title{};
        QList<Name> names{}; ///< in monospace; the first ones of them, each of which can be taken out
        QString link{};      ///< at the right of the title
        QList<Number> numbers{};
        QList<Warning> warnings{};
        QStringList keys{}; ///< pairs: the key, what it does

        bool operator==(const Section&) const = default;
    };

    explicit Aside(const Theme& theme, QWidget* parent = nullptr);

    void show(const QList<Section>& sections);

Q_SIGNALS:
    void linkPressed();
    void takenOut(const QString& name);

private:
    QWidget* make();
    void add(QVBoxLayout& column, const Section& section);
    void addNames(QVBoxLayout& lines, const Section& section);
    void addWarning(QVBoxLayout& lines, const Warning& warning);
    QList<QWidget*> buttons() const;

    QList<Section> m_shown;
    QVBoxLayout* m_column;
    QScrollArea* m_area;
};

} // namespace qm::gui
