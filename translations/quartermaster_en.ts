<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Session</name>
    <message numerus="yes">
        <source>Production: %n of the changes are in the stage %1.</source>
        <translation>
            <numerusform>Production: %n of the changes is in the stage %1.</numerusform>
            <numerusform>Production: %n of the changes are in the stage %1.</numerusform>
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
    <name>qm::gui::RepositoriesPage</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
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
    <name>qm::gui::SecretsPage</name>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
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
</TS>
