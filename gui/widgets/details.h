// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/painting.h"

#include <QList>
#include <QString>

#include <optional>

namespace qm::gui {

/// What is told of one thing beside its table; a page says it in values and the pane shows it.
struct Details {
    struct Mark {
        QString text{};
        ChipKind kind{ChipKind::Plain};

        bool operator==(const Mark&) const = default;
    };
    struct Fact {
        QString label{};
        QString value{};

        bool operator==(const Fact&) const = default;
    };
    /// What will happen, in a box of its own.
    struct Notice {
        QString icon{};
        Token ink{Token::AccentText};
        QString title{};
        QString text{};

        bool operator==(const Notice&) const = default;
    };
    struct Line {
        QString icon{};
        Token ink{Token::Muted};
        QString text{};
        QString note{}; ///< at the right
        bool isMono{false};

        bool operator==(const Line&) const = default;
    };
    struct Section {
        QString title{};
        QString count{};
        QList<Line> lines{};
        QString rest{}; ///< "and 10 more"

        bool operator==(const Section&) const = default;
    };

    QList<Mark> marks{};
    QString name{};
    bool isMono{false};
    QString beside{}; ///< the other thing it is about: the repository of a cell
    std::optional<Notice> notice{};
    QList<Fact> facts{};
    QList<Section> sections{};

    bool operator==(const Details&) const = default;
};

} // namespace qm::gui
