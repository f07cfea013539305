// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

#include <QVBoxLayout>

namespace qm::conventions {
class Ownership;
}

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
    struct Name {
        QString text{};
        qsizetype mutedPrefix{0};

        bool operator==(const Name&) const = default;
    };
    struct Section {
        QString title{};
        QList<Name> names{}; ///< in monospace; the first ones of them
        QList<Number> numbers{};
        QStringList keys{}; ///< pairs: the key, what it does

        bool operator==(const Section&) const = default;
    };

    explicit Aside(const Theme& theme, QWidget* parent = nullptr);

    /// Secrets as names of a section: what tells their team and stage is muted.
    static QList<Name> secrets(const QStringList& names, const conventions::Ownership& owners);

    void show(const QList<Section>& sections);

private:
    void add(QVBoxLayout& column, const Section& section);

    QList<Section> m_shown;
    QVBoxLayout* m_column;
    QWidget* m_content{nullptr};
};

} // namespace qm::gui
