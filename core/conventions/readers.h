// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/conventions: how each part of the file is read.
#pragma once

#include "core/conventions/conventions.h"
#include "core/conventions/yaml_reader.h"

namespace qm::conventions {

Team readTeam(const YamlValue& value, Faults& faults);

SecretRule readSecretRule(const YamlValue& value, Faults& faults);
Rotation readRotation(const YamlValue& value, Faults& faults);
Access readAccess(const YamlValue& value, Faults& faults);
RepositoryRules readRepositoryRules(const YamlValue& value, Faults& faults);

TagRule readTagRule(const YamlValue& value, Faults& faults);
Costs readCosts(const YamlValue& value, Faults& faults);
TemporaryAccess readTemporaryAccess(const YamlValue& value, Faults& faults);
Exception readException(const YamlValue& value, Faults& faults);
SavedReport readSavedReport(const YamlValue& value, Faults& faults);

} // namespace qm::conventions
