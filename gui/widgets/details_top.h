// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/details_blocks.h"

#include <QWidget>

#include <utility>

class QVBoxLayout;

namespace qm::gui {

class DetailsFacts;
class DetailsMarks;
class DetailsNotice;
class DetailsValue;

/// Everything above the sections: the thing itself, how it stands, and what is known of it.
class DetailsTop final : public QWidget {
public:
    DetailsTop(const DetailsKit& kit, QWidget* parent);

    void tell(const Details& details);

private:
    void tellName(const Details& details);
    void tellAbout(const QString& about);
    void tellBeside(const Details& details);
    void buildBeside();

    const DetailsKit& m_kit;
    QVBoxLayout* m_column;
    QVBoxLayout* m_heading; ///< the name, and below it what it is
    DetailsMarks* m_marks;
    Label* m_name{nullptr};
    std::pair<Type, bool> m_nameShape; ///< the bool: it wraps
    Label* m_about{nullptr};
    DetailsValue* m_state;
    QWidget* m_beside;
    Label* m_besideName{nullptr};
    Label* m_besideNote{nullptr};
    DetailsNotice* m_notice;
    DetailsFacts* m_facts;
};

} // namespace qm::gui
