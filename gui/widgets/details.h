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
        QString icon{}; ///< of how it stands; the value is in its colour, too
        Token ink{Token::Text};
        QString id{}; ///< what the value is the beginning of: it is in monospace, and a button copies all of it

        bool operator==(const Fact&) const = default;
    };
    /// What will happen, in a box of its own.
    struct Notice {
        QString icon{};
        Token ink{Token::AccentText};
        std::optional<quint8> cell{}; ///< scope flags: the cell as the matrix has it, in place of the icon
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
        qsizetype mutedPrefix{0}; ///< of a name
        bool wraps{false};        ///< the text may take several lines
        QString below{};          ///< more of it, on lines of their own
        QString id{};             ///< an id below it, with a button that copies it
        QString trouble{};        ///< what went wrong with it, in a block below
        QString advice{};         ///< why, and what to do about it

        bool operator==(const Line&) const = default;
    };
    /// What a button offers; the pane tells its id when it is pressed.
    struct Action {
        QString id{};
        QString text{};
        bool isPrimary{false};

        bool operator==(const Action&) const = default;
    };
    struct Section {
        QString title{};
        QString count{};
        std::optional<Action> link{}; ///< at the right of its title
        QString text{};               ///< a sentence or two before its lines
        QList<Line> lines{};
        QString rest{}; ///< "and 10 more"
        QList<Action> actions{};

        bool operator==(const Section&) const = default;
    };

    QList<Mark> marks{};
    QString name{};
    qsizetype mutedPrefix{0};
    bool isMono{false};
    QString about{};              ///< what it is, in somebody's words: below the name
    std::optional<Action> open{}; ///< beside the button that copies the name
    QString beside{};             ///< the other thing it is about: the repository of a cell
    QString besideNote{};         ///< what is to be known of that
    std::optional<Notice> notice{};
    bool isSentence{false};      ///< the name is one, and may take several lines
    std::optional<Line> state{}; ///< how it stands, in its colour
    QList<Fact> facts{};
    QList<Section> sections{};

    bool operator==(const Details&) const = default;
};

} // namespace qm::gui
