<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AbilitiesWords</name>
    <message numerus="yes">
        <source>%n permissions are missing: %1.</source>
        <translation>
            <numerusform>%n permission is missing: %1.</numerusform>
            <numerusform>%n permissions are missing: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellDetails</name>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEdits</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conventions</name>
    <message numerus="yes">
        <source>these would be %n secrets, and GitHub allows 1,000 in an organization</source>
        <translation>
            <numerusform>this would be %n secret, and GitHub allows 1,000 in an organization</numerusform>
            <numerusform>these would be %n secrets, and GitHub allows 1,000 in an organization</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GitHub</name>
    <message numerus="yes">
        <source>look up %n repositories</source>
        <translation>
            <numerusform>look up %n repository</numerusform>
            <numerusform>look up %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message numerus="yes">
        <source>it nests deeper than %n level(s)</source>
        <translation>
            <numerusform>it nests deeper than %n level</numerusform>
            <numerusform>it nests deeper than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message numerus="yes">
        <source>%n other plans ended in the middle, too.</source>
        <translation>
            <numerusform>%n other plan ended in the middle, too.</numerusform>
            <numerusform>%n other plans ended in the middle, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limiter</name>
    <message numerus="yes">
        <source>no more than %n point(s) may be spent in a minute</source>
        <translation>
            <numerusform>no more than %n point may be spent in a minute</numerusform>
            <numerusform>no more than %n points may be spent in a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixRows</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextOffer</name>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln secret</numerusform>
            <numerusform>%Ln secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans in this machine’s journal</source>
        <translation>
            <numerusform>%n plan in this machine’s journal</numerusform>
            <numerusform>%n plans in this machine’s journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conventions of %n teams</source>
        <translation>
            <numerusform>Conventions of %n team</numerusform>
            <numerusform>Conventions of %n teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerRequest</name>
    <message numerus="yes">
        <source>%n permissions are missing. Please grant:</source>
        <translation>
            <numerusform>%n permission is missing. Please grant:</numerusform>
            <numerusform>%n permissions are missing. Please grant:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteOffers</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n repositories</source>
        <translation>
            <numerusform>in %n repository</numerusform>
            <numerusform>in %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>15 missing, 7 in production</comment>
        <translation>
            <numerusform>%1, %n in production</numerusform>
            <numerusform>%1, %n in production</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDetails</name>
    <message numerus="yes">
        <source>Done, %n steps</source>
        <translation>
            <numerusform>Done, %n step</numerusform>
            <numerusform>Done, %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not done will never be run. %n steps are done and stay so.</source>
        <translation>
            <numerusform>What is not done will never be run. %n step is done and stays so.</numerusform>
            <numerusform>What is not done will never be run. %n steps are done and stay so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message numerus="yes">
        <source>it is larger than %n MiB</source>
        <translation>
            <numerusform>it is larger than %n MiB</numerusform>
            <numerusform>it is larger than %n MiB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSteps</name>
    <message numerus="yes">
        <source>%n steps done</source>
        <translation>
            <numerusform>%n step done</numerusform>
            <numerusform>%n steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps were so already</source>
        <translation>
            <numerusform>%n step was so already</numerusform>
            <numerusform>%n steps were so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps given up</source>
        <translation>
            <numerusform>%n step given up</numerusform>
            <numerusform>%n steps given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps taken back</source>
        <translation>
            <numerusform>%n step taken back</numerusform>
            <numerusform>%n steps taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps not reached</source>
        <translation>
            <numerusform>%n step not reached</numerusform>
            <numerusform>%n steps not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 done, %n failed</source>
        <translation>
            <numerusform>%1 of %2 done, %n failed</numerusform>
            <numerusform>%1 of %2 done, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>  %n changes</source>
        <translation>
            <numerusform>  %n change</numerusform>
            <numerusform>  %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n requests</source>
        <translation>
            <numerusform>, about %n request</numerusform>
            <numerusform>, about %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n seconds</source>
        <translation>
            <numerusform>, about %n second</numerusform>
            <numerusform>, about %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Production</name>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Production: %n of the changes are in the stage %1.</source>
        <translation>
            <numerusform>Production: %n of the changes is in the stage %1.</numerusform>
            <numerusform>Production: %n of the changes are in the stage %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepositoryTable</name>
    <message numerus="yes">
        <source>%n of its team’s secrets missing</source>
        <translation>
            <numerusform>%n of its team’s secrets missing</numerusform>
            <numerusform>%n of its team’s secrets missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is isolated and reads %n shared secrets</source>
        <translation>
            <numerusform>It is isolated and reads %n shared secret</numerusform>
            <numerusform>It is isolated and reads %n shared secrets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>Apply %n changes? [y/N] </source>
        <translation>
            <numerusform>Apply %n change? [y/N] </numerusform>
            <numerusform>Apply %n changes? [y/N] </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the changes are in production. Type %1 to apply them: </source>
        <translation>
            <numerusform>%n of the changes is in production. Type %1 to apply it: </numerusform>
            <numerusform>%n of the changes are in production. Type %1 to apply them: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeEffects</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopePlanner</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to exactly %n repositories</source>
        <translation>
            <numerusform>to exactly %n repository</numerusform>
            <numerusform>to exactly %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %n repositories</source>
        <translation>
            <numerusform>to %n repository</numerusform>
            <numerusform>to %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no longer to %n repositories</source>
        <translation>
            <numerusform>no longer to %n repository</numerusform>
            <numerusform>no longer to %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would be given %n organization secrets; its workflows see only the first 100 by name.</source>
        <translation>
            <numerusform>%1 would be given %n organization secret; its workflows see only the first 100 by name.</numerusform>
            <numerusform>%1 would be given %n organization secrets; its workflows see only the first 100 by name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The visibility of %1 widens: every private and internal repository would read it, so far %n may.</source>
        <translation>
            <numerusform>The visibility of %1 widens: every private and internal repository would read it, so far %n may.</numerusform>
            <numerusform>The visibility of %1 widens: every private and internal repository would read it, so far %n may.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeSteps</name>
    <message numerus="yes">
        <source>exactly %n repositories may read %1</source>
        <translation>
            <numerusform>exactly %n repository may read %1</numerusform>
            <numerusform>exactly %n repositories may read %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n repositories</source>
        <translation>
            <numerusform>%1, %n repository</numerusform>
            <numerusform>%1, %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretPicks</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretTable</name>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviate</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n deviates</numerusform>
            <numerusform>%n deviate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>no answer came within %n second(s)</source>
        <translation>
            <numerusform>no answer came within %n second</numerusform>
            <numerusform>no answer came within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageLights</name>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviate</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n deviates</numerusform>
            <numerusform>%n deviate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are read by others than the conventions say</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n is read by others than the conventions say</numerusform>
            <numerusform>%n are read by others than the conventions say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not exist</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n does not exist</numerusform>
            <numerusform>%n do not exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets, all as the conventions say</source>
        <translation>
            <numerusform>%n secret, as the conventions say</numerusform>
            <numerusform>%n secrets, all as the conventions say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n public</numerusform>
            <numerusform>%n public</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories read secrets of this stage</source>
        <translation>
            <numerusform>%n public repository reads secrets of this stage</numerusform>
            <numerusform>%n public repositories read secrets of this stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories, no public one reads secrets of this stage</source>
        <translation>
            <numerusform>%n repository, no public one reads secrets of this stage</numerusform>
            <numerusform>%n repositories, no public one reads secrets of this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message numerus="yes">
        <source>the settings of %n profile(s): organization, hosts, limits; no secret</source>
        <translation>
            <numerusform>the settings of %n profile: organization, hosts, limits; no secret</numerusform>
            <numerusform>the settings of %n profiles: organization, hosts, limits; no secret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n line(s) of the log: what was asked of which service and when; redacted</source>
        <translation>
            <numerusform>the last %n line of the log: what was asked of which service and when; redacted</numerusform>
            <numerusform>the last %n lines of the log: what was asked of which service and when; redacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) of the journal: names of secrets and repositories, states, errors; no value</source>
        <translation>
            <numerusform>%n plan of the journal: names of secrets and repositories, states, errors; no value</numerusform>
            <numerusform>%n plans of the journal: names of secrets and repositories, states, errors; no value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithoutSteps</name>
    <message numerus="yes">
        <source>%1, without %n steps</source>
        <comment>a plan’s title</comment>
        <translation>
            <numerusform>%1, without %n step</numerusform>
            <numerusform>%1, without %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message numerus="yes">
        <source>the file holds more than %n values</source>
        <translation>
            <numerusform>the file holds more than %n value</numerusform>
            <numerusform>the file holds more than %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>values are nested more than %n levels deep</source>
        <translation>
            <numerusform>values are nested more than %n level deep</numerusform>
            <numerusform>values are nested more than %n levels deep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ActivityPage</name>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ApplyPage</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are done and stay.</source>
        <translation>
            <numerusform>%n step is done and stays.</numerusform>
            <numerusform>%n steps are done and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed steps</source>
        <translation>
            <numerusform>Retry %n failed step</numerusform>
            <numerusform>Retry %n failed steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::Aside</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::CompletionList</name>
    <message numerus="yes">
        <source>%n completions</source>
        <translation>
            <numerusform>%n completion</numerusform>
            <numerusform>%n completions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::DonePage</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::DoneSide</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::LogOverlay</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 of %Ln line</numerusform>
            <numerusform>%1 of %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n pending changes are not applied</source>
        <translation>
            <numerusform>%n pending change is not applied</numerusform>
            <numerusform>%n pending changes are not applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::Navigation</name>
    <message numerus="yes">
        <source>%1, %n running</source>
        <comment>a page and its running plans</comment>
        <translation>
            <numerusform>%1, %n running</numerusform>
            <numerusform>%1, %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <comment>a page and its plans</comment>
        <translation>
            <numerusform>%1, %n needs attention</numerusform>
            <numerusform>%1, %n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::OverviewPage</name>
    <message numerus="yes">
        <source>%n open plans</source>
        <translation>
            <numerusform>%n open plan</numerusform>
            <numerusform>%n open plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::Palette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::PendingBar</name>
    <message numerus="yes">
        <source>%n pending changes</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in production</source>
        <translation>
            <numerusform>%n in production</numerusform>
            <numerusform>%n in production</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <comment>dative: in 6 secrets</comment>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <comment>dative: in 4 repositories</comment>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanCounts</name>
    <message numerus="yes">
        <source>%n create</source>
        <translation>
            <numerusform>%n create</numerusform>
            <numerusform>%n create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remove</source>
        <translation>
            <numerusform>%n remove</numerusform>
            <numerusform>%n remove</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanTreeDelegate</name>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::RepositoriesPage</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reads %n shared secrets</source>
        <translation>
            <numerusform>reads %n shared secret</numerusform>
            <numerusform>reads %n shared secrets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::RepositoriesStep</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add repositories to %n secrets</source>
        <translation>
            <numerusform>add repositories to %n secret</numerusform>
            <numerusform>add repositories to %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove repositories from %n secrets</source>
        <translation>
            <numerusform>remove repositories from %n secret</numerusform>
            <numerusform>remove repositories from %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the only repositories of %n secrets</source>
        <translation>
            <numerusform>the only repositories of %n secret</numerusform>
            <numerusform>the only repositories of %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n changes</source>
        <translation>
            <numerusform>Review %n change</numerusform>
            <numerusform>Review %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <comment>after “18 of 20 picked”</comment>
        <translation>
            <numerusform>%1, %n left out</numerusform>
            <numerusform>%1, %n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “new” or “removed”</comment>
        <translation>
            <numerusform>%1, %n in production</numerusform>
            <numerusform>%1, %n in production</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories are picked</source>
        <translation>
            <numerusform>%n public repository is picked</numerusform>
            <numerusform>%n public repositories are picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories get their first production secret</source>
        <translation>
            <numerusform>%n repository gets its first production secret</numerusform>
            <numerusform>%n repositories get their first production secret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked repositories are no team’s</source>
        <translation>
            <numerusform>%n picked repository is no team’s</numerusform>
            <numerusform>%n picked repositories are no team’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories are left out</source>
        <translation>
            <numerusform>%n public repository is left out</numerusform>
            <numerusform>%n public repositories are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n isolated repositories are left out</source>
        <translation>
            <numerusform>%n isolated repository is left out</numerusform>
            <numerusform>%n isolated repositories are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n writing requests, about %1.</source>
        <comment>then: “Nothing is changed before the review.”</comment>
        <translation>
            <numerusform>%n writing request, about %1.</numerusform>
            <numerusform>%n writing requests, about %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n writing requests.</source>
        <comment>then: “Nothing is changed before the review.”</comment>
        <translation>
            <numerusform>%n writing request.</numerusform>
            <numerusform>%n writing requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ReviewPage</name>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watch out: %n warnings</source>
        <translation>
            <numerusform>Watch out: %n warning</numerusform>
            <numerusform>Watch out: %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps change production</source>
        <comment>the stage is named beside</comment>
        <translation>
            <numerusform>%n step changes production</numerusform>
            <numerusform>%n steps change production</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “Apply 7 changes”</comment>
        <translation>
            <numerusform>%1, %n in production</numerusform>
            <numerusform>%1, %n in production</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are left out</source>
        <translation>
            <numerusform>%n step is left out</numerusform>
            <numerusform>%n steps are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ScopeMatrix</name>
    <message numerus="yes">
        <source>visible to all %Ln repositories</source>
        <translation>
            <numerusform>visible to the one repository</numerusform>
            <numerusform>visible to all %Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visible to all %Ln private repositories</source>
        <translation>
            <numerusform>visible to the one private repository</numerusform>
            <numerusform>visible to all %Ln private repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ScopeWizard</name>
    <message numerus="yes">
        <source>%1 of %n picked secrets shown: the filter hides the others</source>
        <translation>
            <numerusform>%1 of %n picked secret shown: the filter hides the others</numerusform>
            <numerusform>%1 of %n picked secrets shown: the filter hides the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picked repositories shown: the filter hides the others</source>
        <translation>
            <numerusform>%1 of %n picked repository shown: the filter hides the others</numerusform>
            <numerusform>%1 of %n picked repositories shown: the filter hides the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsMatrix</name>
    <message numerus="yes">
        <source>%n pending changes are so by now</source>
        <translation>
            <numerusform>%n pending change is so by now</numerusform>
            <numerusform>%n pending changes are so by now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells selected: Space changes them, C as conventions</source>
        <translation>
            <numerusform>%n cell selected: Space changes it, C as conventions</numerusform>
            <numerusform>%n cells selected: Space changes them, C as conventions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln secret</numerusform>
            <numerusform>%Ln secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these changes are hidden by the filter in the matrix</source>
        <translation>
            <numerusform>%n of these changes is hidden by the filter in the matrix</numerusform>
            <numerusform>%n of these changes are hidden by the filter in the matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsPage</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsStep</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets picked</source>
        <translation>
            <numerusform>%n secret picked</numerusform>
            <numerusform>%n secrets picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “4 secrets picked”</comment>
        <translation>
            <numerusform>%1, %n in production</numerusform>
            <numerusform>%1, %n in production</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SettingsOverlay</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::StatusBar</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln secret</numerusform>
            <numerusform>%Ln secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <comment>of a reading</comment>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cost no quota: nothing had changed</source>
        <translation>
            <numerusform>%Ln of them cost no quota: nothing had changed</numerusform>
            <numerusform>%Ln of them cost no quota: nothing had changed</numerusform>
        </translation>
    </message>
</context>
</TS>
