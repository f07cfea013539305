// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace qm::cli {

/// Lays out `--help`: what a command is for, how it is written (names before options), each word with what it means, wrapped to
/// the width, and what the command's footer says. The program's own help lists every command with its words.
class Help final : public CLI::Formatter {
public:
    /// Columns to wrap to; 0 where nobody says.
    explicit Help(int width);

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_option(const CLI::Option* option, bool isPositional) const override;

private:
    std::string entry(const std::string& left, const std::string& right) const;
    std::string commands(const CLI::App* app, const std::string& before) const;

    int m_width;
};

} // namespace qm::cli
