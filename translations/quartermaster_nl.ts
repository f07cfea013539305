<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Abilities</name>
    <message>
        <source>list the repositories</source>
        <translation>de repositories opsommen</translation>
    </message>
    <message>
        <source>list the organization secrets and who may read them</source>
        <translation>de organisatiesecrets opsommen en wie ze mag lezen</translation>
    </message>
    <message>
        <source>list teams and their members</source>
        <translation>teams en hun leden opsommen</translation>
    </message>
    <message>
        <source>change which repositories may read a secret</source>
        <translation>wijzigen welke repositories een secret mogen lezen</translation>
    </message>
    <message>
        <source>read the conventions in %1</source>
        <translation>de conventies in %1 lezen</translation>
    </message>
    <message>
        <source>see every repository</source>
        <translation>elke repository zien</translation>
    </message>
    <message>
        <source>On %1/organizations/%2/settings/installations/%3 choose “All repositories”; what is not chosen is missing in every list.</source>
        <translation>Kies op %1/organizations/%2/settings/installations/%3 “All repositories”; wat niet gekozen is, ontbreekt in elke lijst.</translation>
    </message>
    <message>
        <source>On %1/settings/tokens give the token the scope “%2”.</source>
        <translation>Geef het token op %1/settings/tokens de scope “%2”.</translation>
    </message>
    <message>
        <source>For “%6”, on %1/organizations/%2/settings/apps/%3/permissions set %4 and save; then an owner of %2 accepts it on %1/organizations/%2/settings/installations/%5.</source>
        <translation>Zet voor “%6” op %1/organizations/%2/settings/apps/%3/permissions %4 en bewaar; daarna aanvaardt een eigenaar van %2 het op %1/organizations/%2/settings/installations/%5.</translation>
    </message>
    <message>
        <source>For “%4”, on %1/settings/personal-access-tokens edit the token of %2: %3; an owner may have to approve it.</source>
        <translation>Bewerk voor “%4” op %1/settings/personal-access-tokens het token van %2: %3; misschien moet een eigenaar het goedkeuren.</translation>
    </message>
</context>
<context>
    <name>AbilitiesWords</name>
    <message>
        <source>show the repositories</source>
        <translation>de repositories te tonen</translation>
    </message>
    <message>
        <source>show the secrets</source>
        <translation>de secrets te tonen</translation>
    </message>
    <message>
        <source>show the teams</source>
        <translation>de teams te tonen</translation>
    </message>
    <message>
        <source>scope secrets</source>
        <translation>het bereik van secrets te wijzigen</translation>
    </message>
    <message>
        <source>give a repository its secrets</source>
        <translation>een repository zijn secrets te geven</translation>
    </message>
    <message>
        <source>Signed in as the App %1</source>
        <translation>Aangemeld als de App %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Aangemeld als %1</translation>
    </message>
    <message>
        <source>Enough to %1</source>
        <translation>Genoeg om %1</translation>
    </message>
    <message>
        <source>Not enough to %1</source>
        <translation>Niet genoeg om %1</translation>
    </message>
    <message>
        <source>%1 is missing. Needed to %2.</source>
        <comment>a permission, what it is for</comment>
        <translation>%1 ontbreekt. Nodig voor: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n permissions are missing: %1.</source>
        <translation>
            <numerusform>%n machtiging ontbreekt: %1.</numerusform>
            <numerusform>%n machtigingen ontbreken: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quartermaster tested at %1 what it may do on %2.</source>
        <translation>Quartermaster heeft op %1 getest wat het mag op %2.</translation>
    </message>
    <message>
        <source>may</source>
        <translation>mag</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>GitHub would take: %1</source>
        <translation>GitHub zou aannemen: %1</translation>
    </message>
    <message>
        <source>more than needed now</source>
        <translation>meer dan nu nodig</translation>
    </message>
    <message>
        <source>needed by: %1</source>
        <translation>nodig voor: %1</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>an address without a host</source>
        <translation>een adres zonder host</translation>
    </message>
    <message>
        <source>a name in it is empty or made of dots only</source>
        <translation>een naam erin is leeg of bestaat alleen uit punten</translation>
    </message>
    <message>
        <source>“%1” takes other values</source>
        <translation>“%1” neemt andere waarden</translation>
    </message>
    <message>
        <source>it answers with a redirect to nowhere</source>
        <translation>hij antwoordt met een omleiding naar niets</translation>
    </message>
    <message>
        <source>it redirects to %1, which is not the same service</source>
        <translation>hij leidt om naar %1, wat niet dezelfde dienst is</translation>
    </message>
    <message>
        <source>Nothing was sent there.</source>
        <translation>Daarheen is niets gestuurd.</translation>
    </message>
    <message>
        <source>it names %1 for the next page, which is not the same service</source>
        <translation>hij noemt %1 als volgende pagina, wat niet dezelfde dienst is</translation>
    </message>
</context>
<context>
    <name>AppInstallation</name>
    <message>
        <source>the App&apos;s installation in %1 lacks the permission “%2”</source>
        <translation>de installatie van de App in %1 mist de machtiging “%2”</translation>
    </message>
    <message>
        <source>Add it on the App&apos;s settings page under “Permissions &amp; events”; then an owner of %1 accepts it under “GitHub Apps” in the organization&apos;s settings.</source>
        <translation>Voeg die toe op de instellingenpagina van de App onder “Permissions &amp; events”; daarna accepteert een eigenaar van %1 die onder “GitHub Apps” in de instellingen van de organisatie.</translation>
    </message>
    <message>
        <source>GitHub does not take this key for App %1: check the App&apos;s id, and that the key with the fingerprint %2 is still listed on its settings page.</source>
        <translation>GitHub accepteert deze sleutel niet voor App %1: controleer het id van de App, en of de sleutel met de vingerafdruk %2 nog op de instellingenpagina staat.</translation>
    </message>
    <message>
        <source>Check the ids: App %1 has no installation %2. The installation&apos;s id is the last part of its address in the organization&apos;s settings.</source>
        <translation>Controleer de id’s: App %1 heeft geen installatie %2. Het id van de installatie is het laatste deel van haar adres in de instellingen van de organisatie.</translation>
    </message>
    <message>
        <source>An owner can end the suspension under “GitHub Apps” in the organization&apos;s settings.</source>
        <translation>Een eigenaar kan de opschorting beëindigen onder “GitHub Apps” in de instellingen van de organisatie.</translation>
    </message>
</context>
<context>
    <name>AppKey</name>
    <message>
        <source>it is damaged (%1)</source>
        <translation>hij is beschadigd (%1)</translation>
    </message>
    <message>
        <source>Copy the file anew, or generate a new key on the App&apos;s settings page.</source>
        <translation>Kopieer het bestand opnieuw, of genereer een nieuwe sleutel op de instellingenpagina van de App.</translation>
    </message>
    <message>
        <source>it is no RSA key, and GitHub&apos;s Apps use RSA</source>
        <translation>het is geen RSA-sleutel, en Apps van GitHub gebruiken RSA</translation>
    </message>
    <message>
        <source>it has only %1 bits, which is too weak to be one of GitHub&apos;s</source>
        <translation>hij heeft maar %1 bits, te zwak om er een van GitHub te zijn</translation>
    </message>
    <message>
        <source>it is encrypted with a password</source>
        <translation>hij is met een wachtwoord versleuteld</translation>
    </message>
    <message>
        <source>GitHub&apos;s own keys have none: take the password off with “openssl rsa -in KEY.pem -out PLAIN.pem”, or generate a new key on the App&apos;s settings page.</source>
        <translation>De sleutels van GitHub zelf hebben er geen: verwijder het wachtwoord met “openssl rsa -in KEY.pem -out PLAIN.pem”, of genereer een nieuwe sleutel op de instellingenpagina van de App.</translation>
    </message>
    <message>
        <source>it is an elliptic curve key, and GitHub&apos;s Apps use RSA</source>
        <translation>het is een sleutel van een elliptische kromme, en Apps van GitHub gebruiken RSA</translation>
    </message>
    <message>
        <source>it is a key for SSH</source>
        <translation>het is een sleutel voor SSH</translation>
    </message>
    <message>
        <source>it is a public key, and signing in takes the private one</source>
        <translation>het is een openbare sleutel, en aanmelden vraagt de privésleutel</translation>
    </message>
    <message>
        <source>it is a certificate</source>
        <translation>het is een certificaat</translation>
    </message>
    <message>
        <source>it is something else in PEM</source>
        <translation>het is iets anders in PEM</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>het einde ontbreekt</translation>
    </message>
    <message>
        <source>Copy the whole file, from “-----BEGIN” to the last dash of its last line.</source>
        <translation>Kopieer het hele bestand, van “-----BEGIN” tot het laatste streepje van de laatste regel.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>hij is leeg</translation>
    </message>
    <message>
        <source>it is a public key for SSH</source>
        <translation>het is een openbare sleutel voor SSH</translation>
    </message>
    <message>
        <source>it is a token</source>
        <translation>het is een token</translation>
    </message>
    <message>
        <source>Give it as the token, or give the App&apos;s private key here.</source>
        <translation>Geef het op als token, of geef hier de privésleutel van de App.</translation>
    </message>
    <message>
        <source>it looks like the App&apos;s client secret</source>
        <translation>het lijkt het clientgeheim van de App te zijn</translation>
    </message>
    <message>
        <source>it is in a binary format</source>
        <translation>hij is in een binair formaat</translation>
    </message>
    <message>
        <source>Convert it with “openssl rsa -inform DER -in KEY -out KEY.pem”, or take the PEM file GitHub gave.</source>
        <translation>Zet hem om met “openssl rsa -inform DER -in KEY -out KEY.pem”, of neem het PEM-bestand dat GitHub gaf.</translation>
    </message>
    <message>
        <source>it looks like the name of a file</source>
        <translation>het lijkt de naam van een bestand te zijn</translation>
    </message>
    <message>
        <source>Give what is in the file, not its name.</source>
        <translation>Geef wat er in het bestand staat, niet de naam ervan.</translation>
    </message>
    <message>
        <source>it does not begin with “-----BEGIN RSA PRIVATE KEY-----”</source>
        <translation>hij begint niet met “-----BEGIN RSA PRIVATE KEY-----”</translation>
    </message>
    <message>
        <source>use the App&apos;s private key</source>
        <translation>de privésleutel van de App gebruiken</translation>
    </message>
    <message>
        <source>Generate a private key on the App&apos;s settings page (“Private keys”) and give the file that is downloaded.</source>
        <translation>Genereer een privésleutel op de instellingenpagina van de App (“Private keys”) en geef het bestand op dat wordt gedownload.</translation>
    </message>
    <message>
        <source>it holds signs that do not belong into a key</source>
        <translation>er staan tekens in die niet in een sleutel horen</translation>
    </message>
    <message>
        <source>Copy the file anew: something changed it on the way.</source>
        <translation>Kopieer het bestand opnieuw: iets heeft het onderweg veranderd.</translation>
    </message>
</context>
<context>
    <name>CanonicalJson</name>
    <message>
        <source>there is no value</source>
        <translation>er is geen waarde</translation>
    </message>
    <message>
        <source>a number is no integer within 2^53</source>
        <translation>een getal is geen geheel getal tot 2^53</translation>
    </message>
    <message>
        <source>a text holds half a surrogate pair</source>
        <translation>een tekst bevat een half surrogaatpaar</translation>
    </message>
    <message>
        <source>write JSON to be digested</source>
        <translation>JSON voor de controlesom schrijven</translation>
    </message>
</context>
<context>
    <name>CellDetails</name>
    <message>
        <source>in, it is its team’s</source>
        <translation>in, het is van zijn team</translation>
    </message>
    <message>
        <source>out, it is another team’s</source>
        <translation>uit, het is van een ander team</translation>
    </message>
    <message>
        <source>out, the repository is isolated</source>
        <translation>uit, de repository is geïsoleerd</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>Its visibility decides who may read it, not a list.</source>
        <translation>Zijn zichtbaarheid bepaalt wie het mag lezen, geen lijst.</translation>
    </message>
    <message>
        <source>%1 is isolated: it gets no secret that others have, too.</source>
        <translation>%1 is geïsoleerd: het krijgt geen secret dat anderen ook hebben.</translation>
    </message>
    <message>
        <source>%1 may then no longer read it.</source>
        <translation>%1 mag het dan niet meer lezen.</translation>
    </message>
    <message>
        <source>%1 may then read it.</source>
        <translation>%1 mag het dan lezen.</translation>
    </message>
    <message>
        <source>%1 may read it.</source>
        <translation>%1 mag het lezen.</translation>
    </message>
    <message>
        <source>%1 may not read it.</source>
        <translation>%1 mag het niet lezen.</translation>
    </message>
    <message>
        <source>The conventions say nothing of it.</source>
        <translation>De conventies zeggen er niets over.</translation>
    </message>
    <message>
        <source>The conventions agree.</source>
        <translation>De conventies zijn het ermee eens.</translation>
    </message>
    <message>
        <source>The conventions want it otherwise.</source>
        <translation>De conventies willen het anders.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Hoort te zijn</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>In bereik</translation>
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
    <name>CellEdits</name>
    <message>
        <source>%1 is gone: nothing of it is changed.</source>
        <translation>%1 is er niet meer: daaraan wordt niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1 is gone, or has another name now: nothing of it is changed.</source>
        <translation>%1 is er niet meer of heet nu anders: daaraan wordt niets gewijzigd.</translation>
    </message>
    <message>
        <source>The visibility of %1 is “%2” now, so it has no list: nothing of it is changed.</source>
        <translation>De zichtbaarheid van %1 is nu ‘%2’, dus het heeft geen lijst: daaraan wordt niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1 may read %2 already.</source>
        <translation>%1 mag %2 al lezen.</translation>
    </message>
    <message>
        <source>%1 may not read %2 any more already.</source>
        <translation>%1 mag %2 al niet meer lezen.</translation>
    </message>
    <message>
        <source>Scope %1 for %2</source>
        <translation>Bereik van %1 voor %2</translation>
    </message>
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
    <name>Cells</name>
    <message>
        <source>picked</source>
        <translation>gekozen</translation>
    </message>
    <message>
        <source>not picked</source>
        <translation>niet gekozen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row of a table, whether it is picked</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a cell of a table</comment>
        <translation>leeg</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the head of a group, the first cell below it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pick all that are shown, or none</source>
        <translation>Alles kiezen wat te zien is, of niets</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <comment>the head of a group</comment>
        <translation>%1, ingeklapt</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is no duration; try 90s or 5m</source>
        <translation>“%1” is geen duur; probeer 90s of 5m</translation>
    </message>
    <message>
        <source>Show what a command does and which words it takes</source>
        <translation>Tonen wat een opdracht doet en welke woorden ze neemt</translation>
    </message>
    <message>
        <source>Work on a private sample organization that lives as long as this one command</source>
        <translation>Werken met een eigen voorbeeldorganisatie die zo lang leeft als deze ene opdracht</translation>
    </message>
    <message>
        <source>Show what would be changed, and change nothing</source>
        <translation>Tonen wat er veranderd zou worden, en niets veranderen</translation>
    </message>
    <message>
        <source>Agree to the plan without being asked; --yes=STAGE agrees to changes of that stage as well (may be repeated)</source>
        <translation>Zonder vraag met het plan instemmen; --yes=STAGE stemt ook in met wijzigingen aan die omgeving (mag herhaald worden)</translation>
    </message>
    <message>
        <source>Print the result as one JSON object on standard output, and nothing else there</source>
        <translation>Het resultaat als één JSON-object op de standaarduitvoer zetten, en daar niets anders</translation>
    </message>
    <message>
        <source>Keep the journal of plans in this file instead of your own</source>
        <translation>Het journaal van de plannen in dit bestand bijhouden in plaats van in het eigen</translation>
    </message>
    <message>
        <source>Tell every event of a run as one JSON line on standard error</source>
        <translation>Elke gebeurtenis van een uitvoering als één JSON-regel op de standaardfoutuitvoer melden</translation>
    </message>
    <message>
        <source>Log every request on standard error</source>
        <translation>Elk verzoek op de standaardfoutuitvoer loggen</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>De versie tonen</translation>
    </message>
    <message>
        <source>See: quartermaster-cli %1--help</source>
        <translation>Zie: quartermaster-cli %1--help</translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation>“%1” betekent hier niets</translation>
    </message>
    <message>
        <source>no command is named</source>
        <translation>er is geen opdracht genoemd</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>“%1” heeft nog een woord nodig: %2</translation>
    </message>
    <message>
        <source>Quartermaster: one console for the shared environment of your data-science teams.</source>
        <translation>Quartermaster: één console voor de gedeelde omgeving van uw datascienceteams.</translation>
    </message>
    <message>
        <source>Start here:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli secrets scope --help

Exit codes: 0 done, or waiting as planned; 1 a step failed; 2 wrong words or a refused file; 3 sign-in;
4 conflict: the world changed since planning; 5 unreachable, quota or an answer that makes no sense;
130 cancelled.</source>
        <translation>Om te beginnen:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli secrets scope --help

Exitcodes: 0 klaar of wacht zoals gepland; 1 een stap is mislukt; 2 verkeerde woorden of een geweigerd bestand;
3 aanmelding; 4 conflict: de wereld is sinds het plannen veranderd; 5 onbereikbaar, quotum of een onbegrijpelijk
antwoord; 130 afgebroken.</translation>
    </message>
    <message>
        <source>Sign in as this file says, whatever else is there (mode 0600; not with --sandbox)</source>
        <translation>Meld u aan zoals dit bestand zegt, wat er verder ook is (modus 0600; niet met --sandbox)</translation>
    </message>
    <message>
        <source>Work on the organization of this profile, as whom it says (not with --sandbox)</source>
        <translation>Werk aan de organisatie van dit profiel, als wie het zegt (niet met --sandbox)</translation>
    </message>
    <message>
        <source>Work on the services in this file, as “sandbox serve” writes it (not with --sandbox or --profile)</source>
        <translation>Werk met de diensten in dit bestand, zoals “sandbox serve” het schrijft (niet met --sandbox of --profile)</translation>
    </message>
    <message>
        <source>The longest wait that a service may ask for: 90s, 5m, 1h30m; as the profile says if left out, else 5m</source>
        <translation>De langste wachttijd die een dienst mag vragen: 90s, 5m, 1h30m; zonder deze optie zoals het profiel zegt, anders 5m</translation>
    </message>
    <message>
        <source>Name teams and stages by this file, in place of the one in the management repository</source>
        <translation>Teams en fasen volgens dit bestand benoemen, in plaats van dat in de beheerrepository</translation>
    </message>
    <message>
        <source>Read a secret&apos;s value from standard input, for the one step that GitHub refuses without it</source>
        <translation>Lees de waarde van een secret van de standaardinvoer, voor de ene stap die GitHub zonder die waarde weigert</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Give the profile a name of letters, digits, “.”, “-” and “_”</source>
        <translation>Geef het profiel een naam van letters, cijfers, ‘.’, ‘-’ en ‘_’</translation>
    </message>
    <message>
        <source>Say which organization, as its address has it: github.com/ORGANIZATION</source>
        <translation>Noem de organisatie zoals in het adres: github.com/ORGANISATIE</translation>
    </message>
    <message>
        <source>Give the App&apos;s id: the number on its settings page</source>
        <translation>Geef het id van de App: het getal op de instellingenpagina</translation>
    </message>
    <message>
        <source>Give the installation&apos;s id: the number at the end of the installation&apos;s address</source>
        <translation>Geef het id van de installatie: het getal aan het eind van het adres</translation>
    </message>
    <message>
        <source>Paste the App&apos;s private key, or drop its file here</source>
        <translation>Plak de privésleutel van de App, of sleep het bestand hierheen</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Plak een token</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>read the endpoints file %1</source>
        <translation>het eindpuntenbestand %1 lezen</translation>
    </message>
    <message>
        <source>“quartermaster-cli sandbox serve --port-file FILE” writes one.</source>
        <translation>“quartermaster-cli sandbox serve --port-file BESTAND” schrijft er een.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>het is te groot</translation>
    </message>
    <message>
        <source>start</source>
        <translation>beginnen</translation>
    </message>
    <message>
        <source>no organization is named</source>
        <translation>er is geen organisatie genoemd</translation>
    </message>
    <message>
        <source>make a temporary folder</source>
        <translation>een tijdelijke map maken</translation>
    </message>
    <message>
        <source>SANDBOX: %1 is a sample organization, nothing real is read or changed.</source>
        <translation>SANDBOX: %1 is een voorbeeldorganisatie, er wordt niets echts gelezen of veranderd.</translation>
    </message>
    <message>
        <source>Use --sandbox for a private sample organization, --profile NAME or --endpoints FILE.</source>
        <translation>Gebruik --sandbox voor een eigen voorbeeldorganisatie, --profile NAME of --endpoints FILE.</translation>
    </message>
    <message>
        <source>read the conventions %1</source>
        <translation>de conventies %1 lezen</translation>
    </message>
    <message>
        <source>show what was seen last</source>
        <translation>tonen wat het laatst gezien is</translation>
    </message>
    <message>
        <source>a private sample organization lives only as long as one command</source>
        <translation>een eigen voorbeeldorganisatie leeft maar zolang als één opdracht</translation>
    </message>
    <message>
        <source>Use --profile NAME or --endpoints FILE.</source>
        <translation>Gebruik --profile NAME of --endpoints FILE.</translation>
    </message>
</context>
<context>
    <name>Conventions</name>
    <message>
        <source>“%1” is there already</source>
        <translation>“%1” is er al</translation>
    </message>
    <message>
        <source>a prefix needs more than delimiters</source>
        <translation>een voorvoegsel heeft meer nodig dan scheidingstekens</translation>
    </message>
    <message>
        <source>“%1” is a prefix of the team %2 already</source>
        <translation>“%1” is al een voorvoegsel van het team %2</translation>
    </message>
    <message>
        <source>Each repository belongs to one team.</source>
        <translation>Elke repository hoort bij één team.</translation>
    </message>
    <message>
        <source>there is no stage “%1”</source>
        <translation>er is geen fase “%1”</translation>
    </message>
    <message>
        <source>“%1” is no repository of the team %2 by its prefixes</source>
        <translation>“%1” is volgens de voorvoegsels geen repository van het team %2</translation>
    </message>
    <message>
        <source>a secret’s name must hold {name} once</source>
        <translation>de naam van een secret moet {name} één keer bevatten</translation>
    </message>
    <message>
        <source>there is no placeholder {%1} here</source>
        <translation>hier bestaat geen plaatshouder {%1}</translation>
    </message>
    <message numerus="yes">
        <source>these would be %n secrets, and GitHub allows 1,000 in an organization</source>
        <translation>
            <numerusform>dit zou %n secret zijn, en GitHub staat er 1.000 in een organisatie toe</numerusform>
            <numerusform>dit zouden %n secrets zijn, en GitHub staat er 1.000 in een organisatie toe</numerusform>
        </translation>
    </message>
    <message>
        <source>its secret “%1” has a name that GitHub refuses</source>
        <translation>het secret “%1” ervan heeft een naam die GitHub weigert</translation>
    </message>
    <message>
        <source>Secrets have capitals, digits and underscores, and begin neither with a digit nor with GITHUB_.</source>
        <translation>Secrets bestaan uit hoofdletters, cijfers en underscores en beginnen niet met een cijfer of met GITHUB_.</translation>
    </message>
    <message>
        <source>the secret “%1” would belong to both %2 and %3</source>
        <translation>het secret “%1” zou zowel bij %2 als bij %3 horen</translation>
    </message>
    <message>
        <source>use the conventions</source>
        <translation>de conventies gebruiken</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… en nog %n</numerusform>
            <numerusform>… en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is leeg</translation>
    </message>
    <message>
        <source>is no key: small letters, digits and single dashes, beginning with a letter, 32 at most</source>
        <translation>is geen sleutel: kleine letters, cijfers en losse streepjes, te beginnen met een letter, hoogstens 32</translation>
    </message>
    <message>
        <source>is no full GUID</source>
        <translation>is geen volledige GUID</translation>
    </message>
    <message>
        <source>is no name of an organization at GitHub</source>
        <translation>is geen naam van een organisatie op GitHub</translation>
    </message>
    <message>
        <source>is no name of a repository at GitHub</source>
        <translation>is geen naam van een repository op GitHub</translation>
    </message>
    <message>
        <source>is no slug of a GitHub team: small letters, digits and dashes, as in its address</source>
        <translation>is geen slug van een GitHub-team: kleine letters, cijfers en streepjes, zoals in het adres</translation>
    </message>
    <message>
        <source>is no name of a secret: letters, digits and underscores, not beginning with a digit</source>
        <translation>is geen naam van een secret: letters, cijfers en underscores, niet beginnend met een cijfer</translation>
    </message>
    <message>
        <source>is no name of a branch</source>
        <translation>is geen naam van een branch</translation>
    </message>
    <message>
        <source>is no file name of a workflow, such as create_repo.yml</source>
        <translation>is geen bestandsnaam van een workflow, zoals create_repo.yml</translation>
    </message>
    <message>
        <source>is no permission: words in small letters, such as can_use</source>
        <translation>is geen recht: woorden in kleine letters, zoals can_use</translation>
    </message>
    <message>
        <source>is no amount, such as &quot;12000&quot; or &quot;99.50&quot;</source>
        <translation>is geen bedrag, zoals &quot;12000&quot; of &quot;99.50&quot;</translation>
    </message>
    <message>
        <source>is no currency of three capitals, such as EUR</source>
        <translation>is geen valuta van drie hoofdletters, zoals EUR</translation>
    </message>
    <message>
        <source>is no address of a service: https:// and a host, nothing else</source>
        <translation>is geen adres van een dienst: https:// en een host, verder niets</translation>
    </message>
    <message>
        <source>is no full resource id: it begins with /subscriptions/</source>
        <translation>is geen volledige resource-id: die begint met /subscriptions/</translation>
    </message>
    <message>
        <source>names no object, such as github:secret/NAME</source>
        <translation>noemt geen object, zoals github:secret/NAME</translation>
    </message>
    <message>
        <source>is no regular expression</source>
        <translation>is geen reguliere expressie</translation>
    </message>
    <message>
        <source>this is version %1; this program reads version 1</source>
        <translation>dit is versie %1; dit programma leest versie 1</translation>
    </message>
    <message>
        <source>A newer Quartermaster may read it.</source>
        <translation>Een nieuwere Quartermaster kan het misschien lezen.</translation>
    </message>
    <message>
        <source>these conventions are for %1 %2, but this is %3</source>
        <translation>deze conventies zijn voor %1 %2, maar dit is %3</translation>
    </message>
    <message>
        <source>a stage</source>
        <translation>een fase</translation>
    </message>
    <message>
        <source>the naming</source>
        <translation>de naamgeving</translation>
    </message>
    <message>
        <source>the management</source>
        <translation>het beheer</translation>
    </message>
    <message>
        <source>Databricks</source>
        <translation>Databricks</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>het bestand</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>de organisatie</translation>
    </message>
    <message>
        <source>the tenant</source>
        <translation>de tenant</translation>
    </message>
    <message>
        <source>the file says nothing</source>
        <translation>het bestand zegt niets</translation>
    </message>
    <message>
        <source>It begins with “version: 1”.</source>
        <translation>Het begint met “version: 1”.</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>een tag</translation>
    </message>
    <message>
        <source>a tag has either “values” or a “pattern”</source>
        <translation>een tag heeft óf “values” óf een “pattern”</translation>
    </message>
    <message>
        <source>the costs</source>
        <translation>de kosten</translation>
    </message>
    <message>
        <source>a temporary access</source>
        <translation>een tijdelijke toegang</translation>
    </message>
    <message>
        <source>an exception</source>
        <translation>een uitzondering</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>een rapport</translation>
    </message>
    <message>
        <source>the access to Databricks</source>
        <translation>de toegang tot Databricks</translation>
    </message>
    <message>
        <source>a protection</source>
        <translation>een bescherming</translation>
    </message>
    <message>
        <source>an environment</source>
        <translation>een omgeving</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>een secret</translation>
    </message>
    <message>
        <source>only a secret that is set by hand (“from: hand”) is renewed by hand</source>
        <translation>alleen een secret dat met de hand wordt gezet (“from: hand”) wordt met de hand vernieuwd</translation>
    </message>
    <message>
        <source>the rotation</source>
        <translation>de rotatie</translation>
    </message>
    <message>
        <source>the window must be longer than two runs and the grace, or one missed run loses a credential</source>
        <translation>het venster moet langer zijn dan twee runs en de overgangstijd, anders kost één gemiste run een credential</translation>
    </message>
    <message>
        <source>Make it longer, or run more often.</source>
        <translation>Maak het langer, of draai vaker.</translation>
    </message>
    <message>
        <source>the lifetime must be longer than the window, or a new credential is replaced at once</source>
        <translation>de levensduur moet langer zijn dan het venster, anders wordt een nieuw credential meteen vervangen</translation>
    </message>
    <message>
        <source>the access</source>
        <translation>de toegang</translation>
    </message>
    <message>
        <source>the rules for repositories</source>
        <translation>de regels voor repositories</translation>
    </message>
    <message>
        <source>a GitHub team</source>
        <translation>een GitHub-team</translation>
    </message>
    <message>
        <source>a cookie-cutter</source>
        <translation>een cookie-cutter</translation>
    </message>
    <message>
        <source>a budget</source>
        <translation>een budget</translation>
    </message>
    <message>
        <source>an isolated project</source>
        <translation>een geïsoleerd project</translation>
    </message>
    <message>
        <source>a Databricks workspace</source>
        <translation>een Databricks-workspace</translation>
    </message>
    <message>
        <source>a container registry</source>
        <translation>een containerregister</translation>
    </message>
    <message>
        <source>a cluster</source>
        <translation>een cluster</translation>
    </message>
    <message>
        <source>a stage of a team</source>
        <translation>een fase van een team</translation>
    </message>
    <message>
        <source>a team</source>
        <translation>een team</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>het bestand is groter dan 1 MiB</translation>
    </message>
    <message>
        <source>the file is in UTF-16</source>
        <translation>het bestand is in UTF-16</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Sla het op als UTF-8.</translation>
    </message>
    <message>
        <source>the file is not in UTF-8 here</source>
        <translation>het bestand is hier niet in UTF-8</translation>
    </message>
    <message>
        <source>the control character %1 stands here</source>
        <translation>hier staat het stuurteken %1</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Verwijder het.</translation>
    </message>
    <message>
        <source>is nothing a repository’s name may begin with</source>
        <translation>is niets waarmee de naam van een repository mag beginnen</translation>
    </message>
</context>
<context>
    <name>CredentialsFile</name>
    <message>
        <source>is no id of an App</source>
        <translation>is geen id van een App</translation>
    </message>
    <message>
        <source>is no id of an installation</source>
        <translation>is geen id van een installatie</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is leeg</translation>
    </message>
    <message>
        <source>stands beside an App; give one of them</source>
        <translation>staat naast een App; geef een van beide</translation>
    </message>
    <message>
        <source>stands beside a certificate; give one of them</source>
        <translation>staat naast een certificaat; geef een van beide</translation>
    </message>
    <message>
        <source>use the credentials file %1</source>
        <translation>het bestand met inloggegevens %1 gebruiken</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>het is geen gewoon bestand</translation>
    </message>
    <message>
        <source>it belongs to another user</source>
        <translation>het is van een andere gebruiker</translation>
    </message>
    <message>
        <source>Make a copy of your own with mode 0600.</source>
        <translation>Maak een eigen kopie met modus 0600.</translation>
    </message>
    <message>
        <source>others may read or change it</source>
        <translation>anderen mogen het lezen of wijzigen</translation>
    </message>
    <message>
        <source>Replace what is in it, for others may know it, then: chmod 600 %1</source>
        <translation>Vervang wat erin staat, want anderen kunnen het kennen, en daarna: chmod 600 %1</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>het is te groot</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>Check that the file and its folder may be written, or name another file.</source>
        <translation>Controleer of het bestand en zijn map beschrijfbaar zijn, of noem een ander bestand.</translation>
    </message>
    <message>
        <source>write or read %1</source>
        <translation>%1 schrijven of lezen</translation>
    </message>
    <message>
        <source>It may be no file of ours: move it away, or name another one.</source>
        <translation>Misschien is het geen bestand van ons: verplaats het, of noem een ander.</translation>
    </message>
</context>
<context>
    <name>DayGroup</name>
    <message>
        <source>Time unknown</source>
        <translation>Tijd onbekend</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>Na vandaag</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Laatste 7 dagen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from a day to a day</comment>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>before %1</source>
        <comment>a day</comment>
        <translation>vóór %1</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>is no address of a service</source>
        <translation>is geen adres van een dienst</translation>
    </message>
    <message>
        <source>is %1, but an endpoints file may name only this machine</source>
        <translation>is %1, maar een eindpuntenbestand mag alleen deze machine noemen</translation>
    </message>
    <message>
        <source>is no sensible limit</source>
        <translation>is geen zinnige grens</translation>
    </message>
    <message>
        <source>use the endpoints file</source>
        <translation>het eindpuntenbestand gebruiken</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Could not %1</source>
        <translation>Niet gelukt: %1</translation>
    </message>
    <message>
        <source>stopped before it was done</source>
        <translation>gestopt voordat het klaar was</translation>
    </message>
</context>
<context>
    <name>EstateLook</name>
    <message>
        <source>Read it once without --offline.</source>
        <translation>Lees het één keer zonder --offline.</translation>
    </message>
    <message>
        <source>show what was seen last</source>
        <translation>tonen wat het laatst gezien is</translation>
    </message>
    <message>
        <source>this has not been read yet</source>
        <translation>dit is nog niet gelezen</translation>
    </message>
    <message>
        <source>With --offline it is shown as it was %1 ago.</source>
        <translation>Met --offline wordt het getoond zoals het %1 geleden was.</translation>
    </message>
</context>
<context>
    <name>EstateShow</name>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAAM</translation>
    </message>
    <message>
        <source>VISIBILITY</source>
        <translation>ZICHTBAARHEID</translation>
    </message>
    <message>
        <source>SECRETS</source>
        <translation>SECRETS</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAND</translation>
    </message>
    <message>
        <source>TOPICS</source>
        <translation>ONDERWERPEN</translation>
    </message>
    <message>
        <source>IN SCOPE</source>
        <translation>IN BEREIK</translation>
    </message>
    <message>
        <source>UPDATED</source>
        <translation>GEWIJZIGD</translation>
    </message>
    <message>
        <source>REPOSITORIES</source>
        <translation>REPOSITORY’S</translation>
    </message>
    <message>
        <source>Show what exists</source>
        <translation>Tonen wat er is</translation>
    </message>
    <message>
        <source>Examples:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --json estate show repositories</source>
        <translation>Voorbeelden:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --json estate show repositories</translation>
    </message>
    <message>
        <source>Show what exists, as read just now</source>
        <translation>Tonen wat er is, zoals het zojuist gelezen is</translation>
    </message>
    <message>
        <source>Every repository, and how many organization secrets reach it</source>
        <translation>Elke repository, en hoeveel secrets van de organisatie haar bereiken</translation>
    </message>
    <message>
        <source>Every organization secret, and which repositories may read it</source>
        <translation>Elk secret van de organisatie, en welke repositories het mogen lezen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>Fields of the filter: %1.
All terms must hold. * is any characters and ? is one; commas separate alternatives; - in front means not;
&lt;, &gt;, &lt;= and &gt;= compare numbers and times (updated:&gt;30d is more than 30 days ago); quotes take text as it is;
a word without a field may stand anywhere.

Examples:
</source>
        <translation>Velden van het filter: %1.
Alle termen moeten gelden. * is een willekeurig aantal tekens en ? is er een; komma’s scheiden alternatieven;
- ervoor betekent niet; &lt;, &gt;, &lt;= en &gt;= vergelijken getallen en tijden (updated:&gt;30d is meer dan 30 dagen geleden);
aanhalingstekens nemen tekst zoals die er staat; een woord zonder veld mag overal staan.

Voorbeelden:
</translation>
    </message>
    <message>
        <source>TEAM</source>
        <translation>TEAM</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>FASE</translation>
    </message>
    <message>
        <source>There is no conventions file, so no team is known. Name one with --conventions FILE.</source>
        <translation>Er is geen conventiebestand, dus geen team is bekend. Noem er een met --conventions FILE.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SLEUTEL</translation>
    </message>
    <message>
        <source>PREFIXES</source>
        <translation>VOORVOEGSELS</translation>
    </message>
    <message>
        <source>STAGES</source>
        <translation>FASEN</translation>
    </message>
    <message>
        <source>GITHUB TEAM</source>
        <translation>GITHUB-TEAM</translation>
    </message>
    <message>
        <source>MEMBERS</source>
        <translation>LEDEN</translation>
    </message>
    <message>
        <source>Only what this says, such as &apos;team:lp -visibility:public&apos;</source>
        <translation>Alleen wat dit zegt, zoals &apos;team:lp -visibility:public&apos;</translation>
    </message>
    <message>
        <source>Every team of the conventions, and who is in its GitHub team</source>
        <translation>Elk team van de conventies, en wie er in het GitHub-team zit</translation>
    </message>
    <message>
        <source>OFFLINE: this is how it was %1 ago, at %2.</source>
        <translation>OFFLINE: zo was het %1 geleden, om %2.</translation>
    </message>
    <message>
        <source>As it was when this was last read, without asking anybody; not with --sandbox</source>
        <translation>Zoals het was toen dit voor het laatst gelezen werd, zonder iemand te vragen; niet met --sandbox</translation>
    </message>
    <message>
        <source>TRUNCATED: there may be more repositories than are shown (%1). %2</source>
        <translation>ONVOLLEDIG: er kunnen meer repositories zijn dan getoond worden (%1). %2</translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>run the plan</source>
        <translation>het plan uitvoeren</translation>
    </message>
    <message>
        <source>it was taken back</source>
        <translation>het is teruggedraaid</translation>
    </message>
    <message>
        <source>Make a new plan.</source>
        <translation>Maak een nieuw plan.</translation>
    </message>
    <message>
        <source>nothing here can do “%1”</source>
        <translation>niets hier kan “%1”</translation>
    </message>
    <message>
        <source>Use the newer Quartermaster that made it.</source>
        <translation>Gebruik de nieuwere Quartermaster die het gemaakt heeft.</translation>
    </message>
    <message>
        <source>it was abandoned</source>
        <translation>het is opgegeven</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>is out of range</source>
        <translation>valt buiten het bereik</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>%1 is never “%2”</source>
        <translation>%1 is nooit “%2”</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Het is %1.</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1” is geen getal</translation>
    </message>
    <message>
        <source>Write %1:3, %1:&gt;3 or %1:&lt;=3.</source>
        <translation>Schrijf %1:3, %1:&gt;3 of %1:&lt;=3.</translation>
    </message>
    <message>
        <source>%1 is yes or no, not “%2”</source>
        <translation>%1 is yes of no, niet “%2”</translation>
    </message>
    <message>
        <source>“%1” is a duration: more or less than that?</source>
        <translation>“%1” is een duur: meer of minder dan dat?</translation>
    </message>
    <message>
        <source>Write %1:&lt;%2 or %1:&gt;%2.</source>
        <translation>Schrijf %1:&lt;%2 of %1:&gt;%2.</translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation>“%1” is geen tijd</translation>
    </message>
    <message>
        <source>Write a duration (%1:&lt;30d; m, h, d or w) or a date (%1:&gt;2026-01-31).</source>
        <translation>Schrijf een duur (%1:&lt;30d; m, h, d of w) of een datum (%1:&gt;2026-01-31).</translation>
    </message>
    <message>
        <source>understand the filter</source>
        <translation>het filter begrijpen</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1 (kolom %2)</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Er zijn %1.</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>er is geen veld “%1”</translation>
    </message>
    <message>
        <source>Quote a colon that is meant as text.</source>
        <translation>Zet een dubbele punt die als tekst is bedoeld tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>no field is named before the colon</source>
        <translation>voor de dubbele punt staat geen veld</translation>
    </message>
    <message>
        <source>a comma has nothing beside it</source>
        <translation>naast een komma staat niets</translation>
    </message>
    <message>
        <source>Quote a comma that is meant as text: &quot;,&quot;</source>
        <translation>Zet een komma die als tekst is bedoeld tussen aanhalingstekens: &quot;,&quot;</translation>
    </message>
    <message>
        <source>“%1:” has no value</source>
        <translation>“%1:” heeft geen waarde</translation>
    </message>
    <message>
        <source>Write %1:&quot;&quot; for what has none.</source>
        <translation>Schrijf %1:&quot;&quot; voor wat er geen heeft.</translation>
    </message>
    <message>
        <source>nothing stands behind “-”</source>
        <translation>achter “-” staat niets</translation>
    </message>
    <message>
        <source>Quote a dash that is meant as text: &quot;-&quot;</source>
        <translation>Zet een streepje dat als tekst is bedoeld tussen aanhalingstekens: &quot;-&quot;</translation>
    </message>
    <message>
        <source>a quote is opened and not closed</source>
        <translation>een aanhalingsteken wordt geopend en niet gesloten</translation>
    </message>
    <message>
        <source>Write \&quot; for a quote that is meant as text.</source>
        <translation>Schrijf \&quot; voor een aanhalingsteken dat als tekst is bedoeld.</translation>
    </message>
</context>
<context>
    <name>GitHub</name>
    <message>
        <source>it gave an answer that no documented call gives</source>
        <translation>hij gaf een antwoord dat geen beschreven aanroep geeft</translation>
    </message>
    <message>
        <source>read the organization %1</source>
        <translation>de organisatie %1 lezen</translation>
    </message>
    <message>
        <source>learn who is signed in</source>
        <translation>te weten komen wie er aangemeld is</translation>
    </message>
    <message>
        <source>list the repositories of %1</source>
        <translation>de repositories van %1 opsommen</translation>
    </message>
    <message>
        <source>read the repository %1</source>
        <translation>de repository %1 lezen</translation>
    </message>
    <message numerus="yes">
        <source>look up %n repositories</source>
        <translation>
            <numerusform>%n repository opzoeken</numerusform>
            <numerusform>%n repositories opzoeken</numerusform>
        </translation>
    </message>
    <message>
        <source>list the secrets of %1</source>
        <translation>de secrets van %1 opsommen</translation>
    </message>
    <message>
        <source>read the secret %1</source>
        <translation>het secret %1 lezen</translation>
    </message>
    <message>
        <source>list the repositories that may read %1</source>
        <translation>de repositories opsommen die %1 mogen lezen</translation>
    </message>
    <message>
        <source>replace the list of repositories that may read %1</source>
        <translation>de lijst vervangen van repositories die %1 mogen lezen</translation>
    </message>
    <message>
        <source>let repository %1 read %2</source>
        <translation>repository %1 %2 laten lezen</translation>
    </message>
    <message>
        <source>stop repository %1 reading %2</source>
        <translation>verhinderen dat repository %1 %2 leest</translation>
    </message>
    <message>
        <source>Authorize the token for the organization&apos;s single sign-on, then try again.</source>
        <translation>Geef het token vrij voor de single sign-on van de organisatie en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Check the token: it may be mistyped, expired or revoked.</source>
        <translation>Controleer het token: het kan verkeerd getypt, verlopen of ingetrokken zijn.</translation>
    </message>
    <message>
        <source>Ask an organization owner whether this identity may do that.</source>
        <translation>Vraag een eigenaar van de organisatie of deze identiteit dat mag.</translation>
    </message>
    <message>
        <source>Grant the permission “%1” to this identity, then try again.</source>
        <translation>Geef deze identiteit het recht “%1” en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>It may be gone or renamed, or this identity may not see it; check the name and the token&apos;s access.</source>
        <translation>Het kan weg of hernoemd zijn, of deze identiteit mag het niet zien; controleer de naam en de toegang van het token.</translation>
    </message>
    <message>
        <source>Wait for the limit to reset, then resume.</source>
        <translation>Wacht tot de limiet teruggezet is en ga dan verder.</translation>
    </message>
    <message>
        <source>Try again in a moment; GitHub&apos;s status page tells whether it is down.</source>
        <translation>Probeer het zo dadelijk opnieuw; de statuspagina van GitHub zegt of er een storing is.</translation>
    </message>
    <message>
        <source>it answered with status %1</source>
        <translation>hij antwoordde met status %1</translation>
    </message>
    <message>
        <source>names no level for %1</source>
        <translation>noemt geen niveau voor %1</translation>
    </message>
    <message>
        <source>read the App</source>
        <translation>de App lezen</translation>
    </message>
    <message>
        <source>read the App&apos;s installation %1</source>
        <translation>installatie %1 van de App lezen</translation>
    </message>
    <message>
        <source>find the App&apos;s installation in %1</source>
        <translation>de installatie van de App in %1 vinden</translation>
    </message>
    <message>
        <source>get a token of the App&apos;s installation %1</source>
        <translation>een token van installatie %1 van de App ophalen</translation>
    </message>
    <message>
        <source>end the App&apos;s token</source>
        <translation>het token van de App beëindigen</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>het is een map</translation>
    </message>
    <message>
        <source>it is no file but a %1</source>
        <translation>het is geen bestand maar een %1</translation>
    </message>
    <message>
        <source>it is larger than 1 MB, which GitHub does not send</source>
        <translation>het is groter dan 1 MB, en dat stuurt GitHub niet</translation>
    </message>
    <message>
        <source>is not in base64</source>
        <translation>is niet in base64</translation>
    </message>
    <message>
        <source>learn who last changed %1 of %2</source>
        <translation>nagaan wie %1 van %2 het laatst heeft gewijzigd</translation>
    </message>
    <message>
        <source>read %1 of %2</source>
        <translation>%1 van %2 lezen</translation>
    </message>
    <message>
        <source>learn what is left of the quota</source>
        <translation>nagaan wat er van het quotum over is</translation>
    </message>
    <message>
        <source>is no key of 32 bytes in base64</source>
        <translation>is geen sleutel van 32 bytes in base64</translation>
    </message>
    <message>
        <source>read the key that secrets of %1 are sealed with</source>
        <translation>de sleutel lezen waarmee secrets van %1 worden verzegeld</translation>
    </message>
    <message>
        <source>seal the secret&apos;s value</source>
        <translation>de waarde van het secret verzegelen</translation>
    </message>
    <message>
        <source>it has %1 bytes, and GitHub takes at most %2</source>
        <translation>hij heeft %1 bytes, en GitHub neemt er hoogstens %2</translation>
    </message>
    <message>
        <source>there is no key to seal it with</source>
        <translation>er is geen sleutel om haar mee te verzegelen</translation>
    </message>
    <message>
        <source>the key is not one that values can be sealed with</source>
        <translation>met deze sleutel kunnen geen waarden worden verzegeld</translation>
    </message>
    <message>
        <source>set the value of %1</source>
        <translation>de waarde van %1 instellen</translation>
    </message>
    <message>
        <source>make %1 visible to: %2</source>
        <translation>%1 zichtbaar maken voor: %2</translation>
    </message>
    <message>
        <source>delete the secret %1</source>
        <translation>het secret %1 verwijderen</translation>
    </message>
    <message>
        <source>grants nothing</source>
        <translation>verleent niets</translation>
    </message>
    <message>
        <source>list the teams of %1</source>
        <translation>de teams van %1 opsommen</translation>
    </message>
    <message>
        <source>read the team %1</source>
        <translation>het team %1 lezen</translation>
    </message>
    <message>
        <source>list the members of team %1</source>
        <translation>de leden van team %1 opsommen</translation>
    </message>
    <message>
        <source>list the repositories of team %1</source>
        <translation>de repositories van team %1 opsommen</translation>
    </message>
    <message>
        <source>list the members of %1</source>
        <translation>de leden van %1 opsommen</translation>
    </message>
    <message>
        <source>GitHub&apos;s quota of this hour is used up</source>
        <translation>het quotum van GitHub voor dit uur is op</translation>
    </message>
    <message>
        <source>GitHub asks for a break (its secondary limit)</source>
        <translation>GitHub vraagt om een pauze (zijn secundaire limiet)</translation>
    </message>
    <message>
        <source>Authorize the token for the organization&apos;s single sign-on at %1 (within the hour), then try again.</source>
        <translation>Machtig het token voor de single sign-on van de organisatie op %1 (binnen een uur) en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>list the organization secrets that %1 may read</source>
        <translation>de organisatiesecrets opvragen die %1 mag lezen</translation>
    </message>
    <message>
        <source>GitHub takes no sign-in for a while after several bad ones. Check the token, wait some minutes, then try again.</source>
        <translation>GitHub accepteert na meerdere mislukte aanmeldingen een tijdje geen enkele. Controleer het token, wacht enkele minuten en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>GitHubAccess</name>
    <message>
        <source>sign in to GitHub</source>
        <translation>aanmelden bij GitHub</translation>
    </message>
    <message>
        <source>Quartermaster is locked</source>
        <translation>Quartermaster is vergrendeld</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Ontgrendel het en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage: %1</source>
        <translation>Gebruik: %1</translation>
    </message>
    <message>
        <source> COMMAND</source>
        <translation> OPDRACHT</translation>
    </message>
    <message>
        <source> [OPTIONS]</source>
        <translation> [OPTIES]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Opdrachten:</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Woorden:</translation>
    </message>
    <message>
        <source>Options, before or after a command:</source>
        <translation>Opties, voor of na een opdracht:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opties:</translation>
    </message>
    <message>
        <source>Options of every command (--sandbox, --endpoints, --json, --plan-only, --yes, …): quartermaster-cli --help</source>
        <translation>Opties van elke opdracht (--sandbox, --endpoints, --json, --plan-only, --yes, …): quartermaster-cli --help</translation>
    </message>
</context>
<context>
    <name>IdentitySearch</name>
    <message>
        <source>sign in with the profile “%1”</source>
        <translation>aanmelden met het profiel “%1”</translation>
    </message>
    <message>
        <source>QUARTERMASTER_GITHUB_APP_ID is another App than the profile&apos;s %1</source>
        <translation>QUARTERMASTER_GITHUB_APP_ID is een andere App dan %1 van het profiel</translation>
    </message>
    <message>
        <source>the keychain holds nothing for it</source>
        <translation>de sleutelbos bevat er niets voor</translation>
    </message>
    <message>
        <source>Give the App&apos;s key with --credentials FILE or QUARTERMASTER_GITHUB_APP_KEY.</source>
        <translation>Geef de sleutel van de App met --credentials FILE of QUARTERMASTER_GITHUB_APP_KEY.</translation>
    </message>
    <message>
        <source>Give a token with --credentials FILE or QUARTERMASTER_GITHUB_TOKEN, or type it at a terminal.</source>
        <translation>Geef een token met --credentials FILE of QUARTERMASTER_GITHUB_TOKEN, of typ het in een terminal.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>the journal</source>
        <translation>het journaal</translation>
    </message>
    <message>
        <source>run a plan</source>
        <translation>een plan uitvoeren</translation>
    </message>
    <message>
        <source>%1, process %2, runs plan %3 since %4</source>
        <translation>%1, proces %2, voert sinds %4 plan %3 uit</translation>
    </message>
    <message>
        <source>Wait until it is done; one process at a time may run plans.</source>
        <translation>Wacht tot het klaar is; slechts één proces tegelijk mag plannen uitvoeren.</translation>
    </message>
    <message>
        <source>its lease is gone</source>
        <translation>de pacht ervan is weg</translation>
    </message>
    <message>
        <source>Resume the plan.</source>
        <translation>Hervat het plan.</translation>
    </message>
    <message>
        <source>abandon the plan</source>
        <translation>het plan opgeven</translation>
    </message>
    <message>
        <source>it ended already: it is %1</source>
        <translation>het is al beëindigd: het is %1</translation>
    </message>
    <message>
        <source>“plan undo” takes back what it did.</source>
        <translation>“plan undo” draait terug wat het gedaan heeft.</translation>
    </message>
    <message>
        <source>it is not known whether the change was made</source>
        <translation>het is niet bekend of de wijziging gemaakt is</translation>
    </message>
    <message>
        <source>record the plan</source>
        <translation>het plan vastleggen</translation>
    </message>
    <message>
        <source>it %1</source>
        <translation>het %1</translation>
    </message>
    <message>
        <source>find the plan “%1”</source>
        <translation>het plan “%1” vinden</translation>
    </message>
    <message>
        <source>“plan list” shows all of them.</source>
        <translation>“plan list” toont ze allemaal.</translation>
    </message>
    <message>
        <source>the journal holds none of that id</source>
        <translation>het journaal bevat er geen met dat kenmerk</translation>
    </message>
    <message>
        <source>several begin like that</source>
        <translation>er beginnen er meer zo</translation>
    </message>
    <message>
        <source>run the plan %1</source>
        <translation>het plan %1 uitvoeren</translation>
    </message>
    <message>
        <source>the journal holds it already</source>
        <translation>het journaal bevat het al</translation>
    </message>
    <message>
        <source>Go on with it: quartermaster-cli plan resume %1</source>
        <translation>Ga ermee verder: quartermaster-cli plan resume %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schrijven</translation>
    </message>
    <message>
        <source>open the journal %1</source>
        <translation>het journaal %1 openen</translation>
    </message>
    <message>
        <source>it is of version %1, and this program knows versions up to %2</source>
        <translation>het is van versie %1, en dit programma kent versies tot %2</translation>
    </message>
    <message>
        <source>Use the newer Quartermaster that wrote it, or name another journal.</source>
        <translation>Gebruik de nieuwere Quartermaster die het geschreven heeft, of noem een ander journaal.</translation>
    </message>
    <message>
        <source>it is a database of something else</source>
        <translation>het is een database van iets anders</translation>
    </message>
    <message>
        <source>Name another journal.</source>
        <translation>Noem een ander journaal.</translation>
    </message>
    <message>
        <source>read plan %1 in the journal</source>
        <translation>plan %1 in het journaal lezen</translation>
    </message>
    <message>
        <source>this program runs plan %1 since %2</source>
        <translation>dit programma voert plan %1 uit sinds %2</translation>
    </message>
    <message>
        <source>Wait until it is done; one plan at a time may run.</source>
        <translation>Wacht tot het klaar is; slechts één plan tegelijk mag lopen.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>it is empty</source>
        <translation>het is leeg</translation>
    </message>
    <message numerus="yes">
        <source>it nests deeper than %n level(s)</source>
        <translation>
            <numerusform>het is dieper dan %n niveau genest</numerusform>
            <numerusform>het is dieper dan %n niveaus genest</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>het is geen UTF-8</translation>
    </message>
    <message>
        <source>a text in it holds a raw control character</source>
        <translation>een tekst erin bevat een rauw stuurteken</translation>
    </message>
    <message>
        <source>a text in it does not end</source>
        <translation>een tekst erin eindigt niet</translation>
    </message>
    <message>
        <source>a text in it holds an escape that means nothing</source>
        <translation>een tekst erin bevat een escape die niets betekent</translation>
    </message>
    <message>
        <source>a number in it is malformed or too large</source>
        <translation>een getal erin is verkeerd geschreven of te groot</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>het is te groot</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>het is geen JSON</translation>
    </message>
    <message>
        <source> (line %1, column %2)</source>
        <translation> (regel %1, kolom %2)</translation>
    </message>
    <message>
        <source>it begins with a byte-order mark</source>
        <translation>het begint met een byte-order mark</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 staat er twee keer</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Verwijder een van de twee.</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3</source>
        <translation>%1 is %2; verwacht wordt %3</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 ontbreekt</translation>
    </message>
    <message>
        <source>%1 holds a whole number beyond 64 bits</source>
        <translation>%1 bevat een geheel getal van meer dan 64 bits</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>%1 is hier niet bekend</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Bedoelde u “%1”?</translation>
    </message>
    <message>
        <source>is “%1”; expected %2</source>
        <translation>is “%1”; verwacht wordt %2</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>too large a number</source>
        <translation>een te groot getal</translation>
    </message>
    <message>
        <source>a number with a fraction or exponent</source>
        <translation>een getal met decimalen of exponent</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>een geheel getal</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true of false</translation>
    </message>
    <message>
        <source>a time such as 2026-11-24T09:00:00Z</source>
        <translation>een tijd zoals 2026-11-24T09:00:00Z</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>een object</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>een lijst</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>the keychain</source>
        <translation>de sleutelbos</translation>
    </message>
    <message>
        <source>the keychain is locked, or it was not allowed</source>
        <translation>de sleutelbos is vergrendeld, of het is niet toegestaan</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Ontgrendel de sleutelbos en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>there is no keychain that works here (%1)</source>
        <translation>hier is geen sleutelbos die werkt (%1)</translation>
    </message>
    <message>
        <source>Start one on the session bus, such as gnome-keyring or KWallet, or give the credentials another way.</source>
        <translation>Start er een op de sessiebus, zoals gnome-keyring of KWallet, of geef de inloggegevens op een andere manier.</translation>
    </message>
    <message>
        <source>keep a secret</source>
        <translation>een geheim bewaren</translation>
    </message>
    <message>
        <source>look for a secret</source>
        <translation>een geheim zoeken</translation>
    </message>
    <message>
        <source>forget a secret</source>
        <translation>een geheim vergeten</translation>
    </message>
</context>
<context>
    <name>KnownConventions</name>
    <message>
        <source>the file is not there, or this identity may not read it</source>
        <translation>het bestand is er niet, of deze identiteit mag het niet lezen</translation>
    </message>
    <message>
        <source>Grant “contents: read” on that repository, or name a file with --conventions FILE.</source>
        <translation>Geef “contents: read” op die repository, of noem een bestand met --conventions FILE.</translation>
    </message>
    <message>
        <source>read the conventions %1</source>
        <translation>de conventies %1 lezen</translation>
    </message>
</context>
<context>
    <name>LeaveOut</name>
    <message>
        <source>leave the step out</source>
        <translation>de stap weglaten</translation>
    </message>
    <message>
        <source>the plan has begun</source>
        <translation>het plan is al begonnen</translation>
    </message>
    <message>
        <source>Cancel it, or take it back when it is done.</source>
        <translation>Annuleer het, of draai het terug als het klaar is.</translation>
    </message>
    <message>
        <source>the plan has no step “%1”</source>
        <translation>het plan heeft geen stap “%1”</translation>
    </message>
    <message>
        <source>Make a new plan.</source>
        <translation>Maak een nieuw plan.</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>“%1” waits, %2 of %3 steps are done</source>
        <translation>‘%1’ wacht, %2 van %3 stappen zijn gedaan</translation>
    </message>
    <message>
        <source>“%1” was cancelled after %2 of %3 steps</source>
        <translation>‘%1’ is geannuleerd na %2 van %3 stappen</translation>
    </message>
    <message>
        <source>“%1” stopped after %2 of %3 steps</source>
        <translation>‘%1’ stopte na %2 van %3 stappen</translation>
    </message>
    <message>
        <source>Nobody runs it now. What is done stays done; it can go on, or be given up.</source>
        <translation>Niemand voert het nu uit. Wat gedaan is blijft gedaan; het kan verdergaan of worden opgegeven.</translation>
    </message>
    <message numerus="yes">
        <source>%n other plans ended in the middle, too.</source>
        <translation>
            <numerusform>%n ander plan is ook halverwege gestopt.</numerusform>
            <numerusform>%n andere plannen zijn ook halverwege gestopt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limiter</name>
    <message>
        <source>It takes further requests from %1 on; try again then.</source>
        <translation>Hij neemt vanaf %1 weer verzoeken aan; probeer het dan opnieuw.</translation>
    </message>
    <message numerus="yes">
        <source>no more than %n point(s) may be spent in a minute</source>
        <translation>
            <numerusform>er mag per minuut niet meer dan %n punt worden verbruikt</numerusform>
            <numerusform>er mogen per minuut niet meer dan %n punten worden verbruikt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>trace</source>
        <translation>spoor</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>waarschuwing</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fout</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritiek</translation>
    </message>
</context>
<context>
    <name>LogTail</name>
    <message>
        <source>read the log %1</source>
        <translation>het logboek %1 lezen</translation>
    </message>
</context>
<context>
    <name>Logging</name>
    <message>
        <source>write the log %1</source>
        <translation>het logboek %1 schrijven</translation>
    </message>
</context>
<context>
    <name>MatrixCsv</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
</context>
<context>
    <name>MatrixRows</name>
    <message>
        <source>Of no team</source>
        <translation>Van geen team</translation>
    </message>
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
            <numerusform>%n openstaand</numerusform>
            <numerusform>%n openstaand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale takes it</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale takes it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day, a time of day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Show fewer</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle tonen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>trust the certificates in %1</source>
        <translation>de certificaten in %1 vertrouwen</translation>
    </message>
    <message>
        <source>there are none in it (PEM is wanted)</source>
        <translation>er staan er geen in (PEM is nodig)</translation>
    </message>
</context>
<context>
    <name>NetworkExchange</name>
    <message>
        <source>the answer is too long</source>
        <translation>het antwoord is te lang</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>het is gestopt</translation>
    </message>
</context>
<context>
    <name>NetworkFailure</name>
    <message>
        <source>the connection was closed before the answer was complete</source>
        <translation>de verbinding werd gesloten voordat het antwoord volledig was</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>de verbinding werd geweigerd</translation>
    </message>
    <message>
        <source>no host of that name was found</source>
        <translation>er is geen host met die naam gevonden</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>de proxy is niet gevonden</translation>
    </message>
    <message>
        <source>the proxy asks for a password</source>
        <translation>de proxy vraagt om een wachtwoord</translation>
    </message>
    <message>
        <source>it could not prove who it is: %1</source>
        <translation>hij kon niet bewijzen wie hij is: %1</translation>
    </message>
    <message>
        <source>it closed the connection before it took the request</source>
        <translation>hij sloot de verbinding voordat hij het verzoek aannam</translation>
    </message>
    <message>
        <source>the connection timed out</source>
        <translation>de verbinding kwam niet op tijd tot stand</translation>
    </message>
    <message>
        <source>the answer is not proper HTTP</source>
        <translation>het antwoord is geen behoorlijk HTTP</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>het netwerk is gestoord</translation>
    </message>
</context>
<context>
    <name>NetworkTransport</name>
    <message>
        <source>the address names no host</source>
        <translation>het adres noemt geen host</translation>
    </message>
    <message>
        <source>the address carries a password</source>
        <translation>het adres bevat een wachtwoord</translation>
    </message>
    <message>
        <source>the connection to it would not be encrypted</source>
        <translation>de verbinding daarheen zou niet versleuteld zijn</translation>
    </message>
</context>
<context>
    <name>NextOffer</name>
    <message>
        <source>Show in Secrets</source>
        <translation>In Secrets tonen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln secret</numerusform>
            <numerusform>%Ln secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the repository</source>
        <translation>De repository tonen</translation>
    </message>
    <message>
        <source>Show the repositories</source>
        <translation>De repositories tonen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Give team secrets</source>
        <translation>Secrets van het team geven</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lp-basket: 14 secrets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>In Activiteit tonen</translation>
    </message>
    <message>
        <source>Each step with its time and request</source>
        <translation>Elke stap met tijd en verzoek</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wordt gelezen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
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
            <numerusform>%n plan in het journaal van deze machine</numerusform>
            <numerusform>%n plannen in het journaal van deze machine</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journaal</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan niet worden gelezen</translation>
    </message>
    <message numerus="yes">
        <source>Conventions of %n teams</source>
        <translation>
            <numerusform>Conventies van %n team</numerusform>
            <numerusform>Conventies van %n teams</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the conventions…</source>
        <translation>De conventies worden gelezen…</translation>
    </message>
    <message>
        <source>The conventions could not be read: no team and no stage is known.</source>
        <translation>De conventies konden niet worden gelezen: er is geen team en geen stage bekend.</translation>
    </message>
    <message>
        <source>The conventions name no team yet.</source>
        <translation>De conventies noemen nog geen team.</translation>
    </message>
    <message>
        <source>There is no conventions file: no team and no stage is known.</source>
        <translation>Er is geen conventiebestand: er is geen team en geen stage bekend.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Het journaal kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>The journal is not read yet.</source>
        <translation>Het journaal is nog niet gelezen.</translation>
    </message>
</context>
<context>
    <name>OwnerRequest</name>
    <message>
        <source>Quartermaster works on %1 as the GitHub App %2.</source>
        <translation>Quartermaster werkt op %1 als de GitHub-App %2.</translation>
    </message>
    <message>
        <source>Quartermaster works on %1 with a token of %2.</source>
        <translation>Quartermaster werkt op %1 met een token van %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n permissions are missing. Please grant:</source>
        <translation>
            <numerusform>Er ontbreekt %n recht. Graag verlenen:</numerusform>
            <numerusform>Er ontbreken %n rechten. Graag verlenen:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in order to %2</source>
        <comment>a permission, what it is for</comment>
        <translation>%1, om het volgende te kunnen: %2</translation>
    </message>
    <message>
        <source>It needs no more than that. GitHub shows nobody the values of secrets, this program neither.</source>
        <translation>Meer is niet nodig. GitHub toont niemand de waarden van secrets, ook dit programma niet.</translation>
    </message>
</context>
<context>
    <name>PagedList</name>
    <message>
        <source>the list has no end</source>
        <translation>de lijst heeft geen einde</translation>
    </message>
    <message>
        <source>the list kept changing while it was read</source>
        <translation>de lijst veranderde steeds terwijl ze gelezen werd</translation>
    </message>
    <message>
        <source>Try again when fewer changes are made to it.</source>
        <translation>Probeer het opnieuw wanneer er minder aan veranderd wordt.</translation>
    </message>
</context>
<context>
    <name>PaletteOffers</name>
    <message>
        <source>Run</source>
        <translation>Uitvoeren</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>Give team secrets to %1…</source>
        <translation>%1 de secrets van het team geven…</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n ontbreekt</numerusform>
            <numerusform>%n ontbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>er ontbreekt niets</translation>
    </message>
    <message>
        <source>%1, %2 of %3 secrets</source>
        <comment>its team, then how many of the team’s it has</comment>
        <translation>%1, %2 van %3 secrets</translation>
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
            <numerusform>%1, %n in productie</numerusform>
            <numerusform>%1, %n in productie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>read the plan %1</source>
        <translation>het plan %1 lezen</translation>
    </message>
    <message>
        <source>The journal holds no plan yet. A change makes one: quartermaster-cli secrets scope --help</source>
        <translation>Het journaal bevat nog geen plan. Een wijziging maakt er een: quartermaster-cli secrets scope --help</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAND</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>KLAAR</translation>
    </message>
    <message>
        <source>CREATED</source>
        <translation>GEMAAKT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>accept the plan</source>
        <translation>het plan aannemen</translation>
    </message>
    <message>
        <source>nobody reviews it, and no digest says which plan was reviewed</source>
        <translation>niemand bekijkt het, en geen controlesom zegt welk plan bekeken is</translation>
    </message>
    <message>
        <source>it is not the plan that was reviewed: its digest is %1</source>
        <translation>het is niet het plan dat bekeken is: zijn controlesom is %1</translation>
    </message>
    <message>
        <source>Look at it with “plan show FILE” and pass the digest it prints with --digest.</source>
        <translation>Bekijk het met “plan show BESTAND” en geef de controlesom die daar staat met --digest op.</translation>
    </message>
    <message>
        <source>Plan %1 will not be run any more; %2 of its %3 steps are done and stay so.</source>
        <translation>Plan %1 wordt niet meer uitgevoerd; %2 van zijn %3 stappen zijn klaar en blijven dat.</translation>
    </message>
    <message>
        <source>Run a plan from a file, after checking it against this organization</source>
        <translation>Een plan uit een bestand uitvoeren, nadat het tegen deze organisatie gecontroleerd is</translation>
    </message>
    <message>
        <source>What --plan-only --json or “plan show --json” printed</source>
        <translation>Wat --plan-only --json of “plan show --json” afdrukte</translation>
    </message>
    <message>
        <source>The plan that was reviewed, as “plan show” prints it; needed with --yes</source>
        <translation>Het plan dat bekeken is, zoals “plan show” het afdrukt; nodig met --yes</translation>
    </message>
    <message>
        <source>Examples:
  quartermaster-cli --endpoints FILE --plan-only --json secrets scope NAME --add REPO &gt; plan.json
  quartermaster-cli plan show plan.json
  quartermaster-cli --endpoints FILE --yes plan apply plan.json --digest sha256:…</source>
        <translation>Voorbeelden:
  quartermaster-cli --endpoints BESTAND --plan-only --json secrets scope NAAM --add REPO &gt; plan.json
  quartermaster-cli plan show plan.json
  quartermaster-cli --endpoints BESTAND --yes plan apply plan.json --digest sha256:…</translation>
    </message>
    <message>
        <source>Plans and the journal</source>
        <translation>Plannen en het journaal</translation>
    </message>
    <message>
        <source>Every change is a plan that the journal keeps: it can be resumed after a crash, and undone.
The first letters of an id are enough.

Examples:
  quartermaster-cli --endpoints FILE plan list
  quartermaster-cli --endpoints FILE plan show 3f2a
  quartermaster-cli --endpoints FILE plan undo 3f2a</source>
        <translation>Elke wijziging is een plan dat het journaal bewaart: het kan na een crash hervat en teruggedraaid worden.
De eerste tekens van een kenmerk zijn genoeg.

Voorbeelden:
  quartermaster-cli --endpoints BESTAND plan list
  quartermaster-cli --endpoints BESTAND plan show 3f2a
  quartermaster-cli --endpoints BESTAND plan undo 3f2a</translation>
    </message>
    <message>
        <source>Every plan the journal holds, newest first</source>
        <translation>Elk plan in het journaal, het nieuwste eerst</translation>
    </message>
    <message>
        <source>The plan, by its id or the first letters of it</source>
        <translation>Het plan, met zijn kenmerk of de eerste tekens ervan</translation>
    </message>
    <message>
        <source>Show a plan and its digest</source>
        <translation>Een plan en zijn controlesom tonen</translation>
    </message>
    <message>
        <source>A plan file, or the id of a plan in the journal or its first letters</source>
        <translation>Een planbestand, of het kenmerk van een plan in het journaal of de eerste tekens ervan</translation>
    </message>
    <message>
        <source>Go on with a plan that stopped: killed, interrupted, waiting or in conflict</source>
        <translation>Verdergaan met een plan dat stopte: afgeschoten, onderbroken, wachtend of in conflict</translation>
    </message>
    <message>
        <source>Go on with a plan and try its failed steps again</source>
        <translation>Verdergaan met een plan en zijn mislukte stappen opnieuw proberen</translation>
    </message>
    <message>
        <source>Take back what a plan did, by a fresh plan</source>
        <translation>Terugdraaien wat een plan gedaan heeft, met een nieuw plan</translation>
    </message>
    <message>
        <source>Never run the rest of a plan</source>
        <translation>De rest van een plan nooit uitvoeren</translation>
    </message>
    <message>
        <source>Print a plan as a shell script of GitHub&apos;s own client</source>
        <translation>Een plan tonen als shellscript van GitHubs eigen programma</translation>
    </message>
</context>
<context>
    <name>PlanDetails</name>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Niet begonnen</translation>
    </message>
    <message>
        <source>Running, %1 of %2 steps done</source>
        <translation>Loopt, %1 van %2 stappen gedaan</translation>
    </message>
    <message>
        <source>Waiting, %1 of %2 steps done</source>
        <translation>Wacht, %1 van %2 stappen gedaan</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 steps: the program that ran it is gone</source>
        <translation>Gestopt na %1 van %2 stappen: het programma dat het uitvoerde is weg</translation>
    </message>
    <message numerus="yes">
        <source>Done, %n steps</source>
        <translation>
            <numerusform>Gedaan, %n stap</numerusform>
            <numerusform>Gedaan, %n stappen</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was changed in between, %1 of %2 steps done</source>
        <translation>Er is intussen iets gewijzigd, %1 van %2 stappen gedaan</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 steps</source>
        <translation>Geannuleerd na %1 van %2 stappen</translation>
    </message>
    <message>
        <source>Taken back by a later plan</source>
        <translation>Teruggedraaid door een later plan</translation>
    </message>
    <message>
        <source>Failed at step %1 of %2, %3 done</source>
        <translation>Mislukt bij stap %1 van %2, %3 gedaan</translation>
    </message>
    <message>
        <source>Failed, %1 of %2 steps done</source>
        <translation>Mislukt, %1 van %2 stappen gedaan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Uitgevoerd door</translation>
    </message>
    <message>
        <source>%1, process %2, since %3</source>
        <translation>%1, proces %2, sinds %3</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duurde</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>Conventies</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Draait terug</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>plan %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>This window runs it.</source>
        <translation>Dit venster voert het uit.</translation>
    </message>
    <message>
        <source>Another program runs it. One at a time may run plans.</source>
        <translation>Een ander programma voert het uit. Er mag er één tegelijk plannen uitvoeren.</translation>
    </message>
    <message>
        <source>Resume reads everything again first, then goes on with what is not done.</source>
        <translation>Hervatten leest eerst alles opnieuw en gaat dan verder met wat niet gedaan is.</translation>
    </message>
    <message>
        <source>Undo plans the way back and shows it before anything is written.</source>
        <translation>Ongedaan maken plant de weg terug en toont die voordat er iets wordt geschreven.</translation>
    </message>
    <message>
        <source>It can be undone once it is known what became of the step under way: resume or abandon it first.</source>
        <translation>Het kan ongedaan worden gemaakt zodra bekend is wat er van de lopende stap is geworden: hervat het of geef het eerst op.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat u kunt doen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Ongedaan maken…</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Opgeven…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Copy as gh script</source>
        <translation>Kopiëren als gh-script</translation>
    </message>
    <message>
        <source>Give this plan up?</source>
        <translation>Dit plan opgeven?</translation>
    </message>
    <message numerus="yes">
        <source>What is not done will never be run. %n steps are done and stay so.</source>
        <translation>
            <numerusform>Wat niet gedaan is, wordt nooit meer uitgevoerd. %n stap is gedaan en blijft zo.</numerusform>
            <numerusform>Wat niet gedaan is, wordt nooit meer uitgevoerd. %n stappen zijn gedaan en blijven zo.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not done will never be run.</source>
        <translation>Wat niet gedaan is, wordt nooit meer uitgevoerd.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Abandon for good</source>
        <translation>Definitief opgeven</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Het journaal</translation>
    </message>
    <message>
        <source>It could not be run</source>
        <translation>Het kon niet worden uitgevoerd</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Stopping after the steps that are under way.</source>
        <translation>Stopt na de stappen die lopen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message>
        <source>is “%1”, which no plan uses</source>
        <translation>is “%1”, wat geen plan gebruikt</translation>
    </message>
    <message>
        <source>is no number of that sort</source>
        <translation>is geen getal van die soort</translation>
    </message>
    <message>
        <source>is “%1”; this program reads “%2”</source>
        <translation>is “%1”; dit programma leest “%2”</translation>
    </message>
    <message>
        <source>is no id of a plan</source>
        <translation>is geen kenmerk van een plan</translation>
    </message>
    <message>
        <source>accept the plan</source>
        <translation>het plan aannemen</translation>
    </message>
    <message numerus="yes">
        <source>it is larger than %n MiB</source>
        <translation>
            <numerusform>het is groter dan %n MiB</numerusform>
            <numerusform>het is groter dan %n MiB</numerusform>
        </translation>
    </message>
    <message>
        <source>is not that of the plan beside it: somebody changed one of the two</source>
        <translation>is niet die van het plan ernaast: iemand heeft een van de twee veranderd</translation>
    </message>
    <message>
        <source>holds a step without an id</source>
        <translation>bevat een stap zonder kenmerk</translation>
    </message>
    <message>
        <source>holds two steps “%1”</source>
        <translation>bevat twee stappen “%1”</translation>
    </message>
    <message>
        <source>holds step “%1”, which comes after “%2”, which is none</source>
        <translation>bevat stap “%1”, die na “%2” komt, die er niet is</translation>
    </message>
    <message>
        <source>holds steps that wait for each other in a circle</source>
        <translation>bevat stappen die in een kring op elkaar wachten</translation>
    </message>
</context>
<context>
    <name>PlanStanding</name>
    <message>
        <source>Not begun</source>
        <translation>Niet begonnen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>niet bereikt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>was al zo</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>opgegeven</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggedraaid</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
</context>
<context>
    <name>PlanSteps</name>
    <message>
        <source>until %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>a service, an HTTP status</comment>
        <translation>%1 antwoordde %2</translation>
    </message>
    <message>
        <source>It is not known whether the change was made.</source>
        <translation>Het is niet bekend of de wijziging is doorgevoerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps done</source>
        <translation>
            <numerusform>%n stap gedaan</numerusform>
            <numerusform>%n stappen gedaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps were so already</source>
        <translation>
            <numerusform>%n stap was al zo</numerusform>
            <numerusform>%n stappen waren al zo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps given up</source>
        <translation>
            <numerusform>%n stap opgegeven</numerusform>
            <numerusform>%n stappen opgegeven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps taken back</source>
        <translation>
            <numerusform>%n stap teruggedraaid</numerusform>
            <numerusform>%n stappen teruggedraaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps not reached</source>
        <translation>
            <numerusform>%n stap niet bereikt</numerusform>
            <numerusform>%n stappen niet bereikt</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Inklappen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Uitklappen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>organization secrets</source>
        <translation>secrets van de organisatie</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>te doen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>was al zo</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgebroken</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>teruggenomen</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 done, %n failed</source>
        <translation>
            <numerusform>%1 van %2 gedaan, %n mislukt</numerusform>
            <numerusform>%1 van %2 gedaan, %n mislukt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 gedaan</translation>
    </message>
    <message>
        <source>failed %1</source>
        <comment>at that time</comment>
        <translation>mislukt %1</translation>
    </message>
    <message>
        <source>watch out: %1</source>
        <translation>let op: %1</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>  organization %1%2</source>
        <translation>  organisatie %1%2</translation>
    </message>
    <message>
        <source> (SANDBOX)</source>
        <translation> (SANDBOX)</translation>
    </message>
    <message>
        <source>, plan %1, %2</source>
        <translation>, plan %1, %2</translation>
    </message>
    <message>
        <source>  Nothing to change: everything is as wanted already.
</source>
        <translation>  Niets te veranderen: alles is al zoals gewenst.
</translation>
    </message>
    <message numerus="yes">
        <source>  %n changes</source>
        <translation>
            <numerusform>  %n wijziging</numerusform>
            <numerusform>  %n wijzigingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n requests</source>
        <translation>
            <numerusform>, ongeveer %n verzoek</numerusform>
            <numerusform>, ongeveer %n verzoeken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n seconds</source>
        <translation>
            <numerusform>, ongeveer %n seconde</numerusform>
            <numerusform>, ongeveer %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>  skipped: %1 (%2)</source>
        <translation>  overgeslagen: %1 (%2)</translation>
    </message>
    <message>
        <source>  waiting: %1 (%2, until %3)</source>
        <translation>  wacht: %1 (%2, tot %3)</translation>
    </message>
    <message>
        <source>  not done: %1</source>
        <translation>  niet gedaan: %1</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done: the plan is %3.</source>
        <translation>%1 van %2 stappen zijn klaar: het plan is %3.</translation>
    </message>
    <message>
        <source> Take it back: quartermaster-cli plan undo %1</source>
        <translation> Terugdraaien: quartermaster-cli plan undo %1</translation>
    </message>
    <message>
        <source> Try the failed steps again: quartermaster-cli plan retry %1</source>
        <translation> De mislukte stappen opnieuw proberen: quartermaster-cli plan retry %1</translation>
    </message>
    <message>
        <source> Go on: quartermaster-cli plan resume %1</source>
        <translation> Verdergaan: quartermaster-cli plan resume %1</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>write %1</source>
        <translation>%1 schrijven</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>de map %1 kan niet worden gemaakt</translation>
    </message>
    <message>
        <source>Check that it may be written there, or name another file.</source>
        <translation>Controleer of daar geschreven mag worden, of noem een ander bestand.</translation>
    </message>
</context>
<context>
    <name>Production</name>
    <message>
        <source>apply the plan</source>
        <translation>het plan uitvoeren</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; en nog %n</numerusform>
            <numerusform>; en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the conventions know no stage “%1”</source>
        <translation>de conventies kennen geen fase “%1”</translation>
    </message>
    <message>
        <source>Did you mean --yes=%1?</source>
        <translation>Bedoelde u --yes=%1?</translation>
    </message>
    <message>
        <source>it changes %1, which nobody agreed to by name: %2</source>
        <translation>het wijzigt %1, waarmee niemand bij naam heeft ingestemd: %2</translation>
    </message>
    <message>
        <source>Agree with --yes=%1.</source>
        <translation>Stem in met --yes=%1.</translation>
    </message>
    <message numerus="yes">
        <source>Production: %n of the changes are in the stage %1.</source>
        <translation>
            <numerusform>Productie: %n van de wijzigingen is in de stage %1.</numerusform>
            <numerusform>Productie: %n van de wijzigingen zijn in de stage %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>is no address of a service</source>
        <translation>is geen adres van een dienst</translation>
    </message>
    <message>
        <source>is not encrypted: it must begin with https://</source>
        <translation>is niet versleuteld: het moet met https:// beginnen</translation>
    </message>
    <message>
        <source>must be the id of the App that signs in</source>
        <translation>moet het id zijn van de App die aanmeldt</translation>
    </message>
    <message>
        <source>belongs to an App, but a token signs in</source>
        <translation>hoort bij een App, maar een token meldt aan</translation>
    </message>
    <message>
        <source>is no port</source>
        <translation>is geen poort</translation>
    </message>
    <message>
        <source>must be between 1 and %1</source>
        <translation>moet tussen 1 en %1 liggen</translation>
    </message>
    <message>
        <source>is no colour such as #1f6feb</source>
        <translation>is geen kleur zoals #1f6feb</translation>
    </message>
    <message>
        <source>is “%1”; this program reads “%2”</source>
        <translation>is “%1”; dit programma leest “%2”</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is leeg</translation>
    </message>
</context>
<context>
    <name>ProfileCommands</name>
    <message>
        <source>The keychain holds no token, key or password of the profile “%1” any more.</source>
        <translation>De sleutelbos bevat geen token, sleutel of wachtwoord van het profiel “%1” meer.</translation>
    </message>
    <message>
        <source>Profiles, and what they sign in with</source>
        <translation>Profielen en waarmee ze zich aanmelden</translation>
    </message>
    <message>
        <source>Example:
  quartermaster-cli profile sign-out work</source>
        <translation>Voorbeeld:
  quartermaster-cli profile sign-out work</translation>
    </message>
    <message>
        <source>Remove a profile’s token, key and proxy password from the keychain</source>
        <translation>Token, sleutel en proxywachtwoord van een profiel uit de sleutelbos verwijderen</translation>
    </message>
    <message>
        <source>The profile</source>
        <translation>Het profiel</translation>
    </message>
    <message>
        <source>The profile itself stays. At GitHub a token lives on until it expires or is revoked there.

Example:
  quartermaster-cli profile sign-out work</source>
        <translation>Het profiel zelf blijft. Bij GitHub blijft een token geldig tot het verloopt of daar wordt ingetrokken.

Voorbeeld:
  quartermaster-cli profile sign-out work</translation>
    </message>
</context>
<context>
    <name>ProfileSignIn</name>
    <message>
        <source>GitHub token for %1 at %2 (it does not appear): </source>
        <translation>GitHub-token voor %1 bij %2 (verschijnt niet): </translation>
    </message>
    <message>
        <source>Password of %1 at the proxy %2 (it does not appear): </source>
        <translation>Wachtwoord van %1 bij de proxy %2 (verschijnt niet): </translation>
    </message>
    <message>
        <source>go through the proxy %1</source>
        <translation>via de proxy %1 gaan</translation>
    </message>
    <message>
        <source>its password is not known</source>
        <translation>het wachtwoord ervan is niet bekend</translation>
    </message>
    <message>
        <source>Run the command at a terminal once: it asks for it.</source>
        <translation>Voer de opdracht één keer in een terminal uit: die vraagt erom.</translation>
    </message>
    <message>
        <source>What you type is used for this run only and written nowhere: %1.</source>
        <translation>Wat u typt wordt alleen nu gebruikt en nergens opgeschreven: %1.</translation>
    </message>
    <message>
        <source>What you type goes into the keychain once it is seen to be right.</source>
        <translation>Wat u typt gaat in de sleutelbos zodra blijkt dat het klopt.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>use the profile “%1”</source>
        <translation>het profiel “%1” gebruiken</translation>
    </message>
    <message>
        <source>there is no profile of that name</source>
        <translation>er is geen profiel met die naam</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Er zijn: %1.</translation>
    </message>
    <message>
        <source>use the profile %1</source>
        <translation>het profiel %1 gebruiken</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>het is te groot</translation>
    </message>
    <message>
        <source>save the profile %1</source>
        <translation>het profiel %1 opslaan</translation>
    </message>
    <message>
        <source>remove the profile %1</source>
        <translation>het profiel %1 verwijderen</translation>
    </message>
    <message>
        <source>name a profile “%1”</source>
        <translation>een profiel “%1” noemen</translation>
    </message>
    <message>
        <source>a name has letters, digits, “.”, “-” and “_”, and begins with a letter or a digit</source>
        <translation>een naam heeft letters, cijfers, “.”, “-” en “_”, en begint met een letter of een cijfer</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Waiting until %1: %2</source>
        <translation>Wacht tot %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 van %2: %3</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>give %1 its secrets</source>
        <translation>%1 zijn secrets geven</translation>
    </message>
    <message>
        <source>there is no conventions file that says which</source>
        <translation>er is geen conventiebestand dat zegt welke</translation>
    </message>
    <message>
        <source>Name one with --conventions FILE, or edit the scopes of single secrets.</source>
        <translation>Noem er een met --conventions BESTAND, of bewerk het bereik van losse secrets.</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Give team secrets</source>
        <translation>Secrets van het team geven</translation>
    </message>
    <message>
        <source>Scope secrets</source>
        <translation>Bereik van secrets</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>is not between %1 and %2</source>
        <translation>ligt niet tussen %1 en %2</translation>
    </message>
    <message>
        <source>is not “%1”</source>
        <translation>is niet “%1”</translation>
    </message>
</context>
<context>
    <name>RepositoryPicks</name>
    <message>
        <source>public</source>
        <translation>openbaar</translation>
    </message>
    <message>
        <source>public, left out</source>
        <translation>openbaar, weggelaten</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>geïsoleerd</translation>
    </message>
    <message>
        <source>no team’s</source>
        <translation>van geen team</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Heeft</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>first in production</source>
        <translation>eerste in productie</translation>
    </message>
    <message>
        <source>%1 cannot be picked: the conventions keep it isolated, without secrets that others have.</source>
        <translation>%1 kan niet gekozen worden: volgens de conventies is hij geïsoleerd, zonder secrets die anderen hebben.</translation>
    </message>
</context>
<context>
    <name>RepositorySecrets</name>
    <message>
        <source>give %1 its secrets</source>
        <translation>%1 zijn secrets geven</translation>
    </message>
    <message>
        <source>Work on one repository</source>
        <translation>Aan één repository werken</translation>
    </message>
    <message>
        <source>Give a repository exactly the secrets that the conventions say</source>
        <translation>Een repository precies de secrets geven die de conventies zeggen</translation>
    </message>
    <message>
        <source>The repository</source>
        <translation>De repository</translation>
    </message>
    <message>
        <source>It gets the secrets of its team in each of the team’s stages and loses those of other teams; secrets that the
conventions do not know stay as they are. Shows the plan and asks; without a terminal it needs --yes.

Examples, on a private sample organization:
  quartermaster-cli --sandbox --plan-only repository secrets lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod repository secrets lp-basket-cross-sell</source>
        <translation>Ze krijgt de secrets van haar team in elke fase van het team en verliest die van andere teams; secrets die de
conventies niet kennen blijven zoals ze zijn. Toont het plan en vraagt; zonder terminal is --yes nodig.

Voorbeelden, op een eigen voorbeeldorganisatie:
  quartermaster-cli --sandbox --plan-only repository secrets lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod repository secrets lp-basket-cross-sell</translation>
    </message>
    <message>
        <source>there is no such repository</source>
        <translation>er is geen repository met die naam</translation>
    </message>
    <message>
        <source>it is no team’s: its name begins with no prefix of the conventions</source>
        <translation>ze is van geen team: de naam begint met geen voorvoegsel van de conventies</translation>
    </message>
    <message>
        <source>Edit single secrets with “secrets scope”, or add a prefix to the conventions.</source>
        <translation>Bewerk afzonderlijke secrets met “secrets scope”, of voeg een voorvoegsel toe aan de conventies.</translation>
    </message>
    <message>
        <source>Take shared secrets from the isolated %1</source>
        <translation>De geïsoleerde %1 gedeelde secrets afnemen</translation>
    </message>
    <message>
        <source>Give %1 the secrets of the team %2</source>
        <translation>%1 de secrets van het team %2 geven</translation>
    </message>
    <message>
        <source>These secrets do not exist yet: %1.</source>
        <translation>Deze secrets bestaan nog niet: %1.</translation>
    </message>
    <message>
        <source>%1 may not read these, which have no list of repositories: %2.</source>
        <translation>%1 mag deze niet lezen, die geen lijst van repositories hebben: %2.</translation>
    </message>
</context>
<context>
    <name>RepositoryTable</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message numerus="yes">
        <source>%n of its team’s secrets missing</source>
        <translation>
            <numerusform>%n secret van het team ontbreekt</numerusform>
            <numerusform>%n secrets van het team ontbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>all of its team’s secrets</source>
        <translation>alle secrets van het team</translation>
    </message>
    <message numerus="yes">
        <source>It is isolated and reads %n shared secrets</source>
        <translation>
            <numerusform>Het is geïsoleerd en leest %n gedeeld geheim</numerusform>
            <numerusform>Het is geïsoleerd en leest %n gedeelde geheimen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retry</name>
    <message>
        <source>Nothing was sent. Check the address, and whether something on the way intercepts the connection.</source>
        <translation>Er is niets gestuurd. Controleer het adres, en of iets onderweg de verbinding onderschept.</translation>
    </message>
    <message>
        <source>Check the network and the service&apos;s status page, then try again.</source>
        <translation>Controleer het netwerk en de statuspagina van de dienst en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>apply the plan</source>
        <translation>het plan toepassen</translation>
    </message>
    <message>
        <source>nobody agreed to it</source>
        <translation>niemand heeft ermee ingestemd</translation>
    </message>
    <message>
        <source>Look at it with --plan-only, then agree with --yes.</source>
        <translation>Bekijk het met --plan-only en stem in met --yes.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes? [y/N] </source>
        <translation>
            <numerusform>%n wijziging toepassen? [y/N] </numerusform>
            <numerusform>%n wijzigingen toepassen? [y/N] </numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was changed: the plan was not agreed to</source>
        <translation>er is niets veranderd: met het plan is niet ingestemd</translation>
    </message>
    <message numerus="yes">
        <source>%n of the changes are in production. Type %1 to apply them: </source>
        <translation>
            <numerusform>%n van de wijzigingen is in productie. Typ %1 om haar uit te voeren: </numerusform>
            <numerusform>%n van de wijzigingen zijn in productie. Typ %1 om ze uit te voeren: </numerusform>
        </translation>
    </message>
    <message>
        <source>use the value on standard input</source>
        <translation>de waarde op de standaardinvoer gebruiken</translation>
    </message>
    <message>
        <source>not exactly one step of the plan can need it</source>
        <translation>niet precies één stap van het plan kan die nodig hebben</translation>
    </message>
    <message>
        <source>Change the visibility of one secret at a time.</source>
        <translation>Wijzig de zichtbaarheid van één secret tegelijk.</translation>
    </message>
    <message>
        <source>The value (not shown): </source>
        <translation>De waarde (niet getoond): </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>er is er geen</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>the program ended while it was made, and the service was not asked yet what became of it</source>
        <translation>het programma eindigde terwijl ze gemaakt werd, en de dienst is nog niet gevraagd wat ervan geworden is</translation>
    </message>
    <message>
        <source>It is not known whether the change was made: resume the plan, and it is looked for first.</source>
        <translation>Het is niet bekend of de wijziging gemaakt is: hervat het plan, dan wordt er eerst naar gekeken.</translation>
    </message>
    <message>
        <source>make it so that %1</source>
        <translation>bereiken dat geldt: %1</translation>
    </message>
    <message>
        <source>nobody heard its answer, but it was made</source>
        <translation>niemand hoorde het antwoord, maar ze is gemaakt</translation>
    </message>
</context>
<context>
    <name>SandboxFront</name>
    <message>
        <source>serve over TLS</source>
        <translation>via TLS aanbieden</translation>
    </message>
    <message>
        <source>it holds no certificate in PEM form</source>
        <translation>het bevat geen certificaat in PEM-vorm</translation>
    </message>
    <message>
        <source>it holds no private key in PEM form</source>
        <translation>het bevat geen privésleutel in PEM-vorm</translation>
    </message>
    <message>
        <source>serve the sample organization</source>
        <translation>de voorbeeldorganisatie aanbieden</translation>
    </message>
    <message>
        <source>port %1 cannot be listened on</source>
        <translation>op poort %1 kan niet geluisterd worden</translation>
    </message>
</context>
<context>
    <name>SandboxServe</name>
    <message>
        <source>read the faults %1</source>
        <translation>de storingen %1 lezen</translation>
    </message>
    <message>
        <source>The built-in sample organization</source>
        <translation>De ingebouwde voorbeeldorganisatie</translation>
    </message>
    <message>
        <source>Serve the sample organization on this machine until interrupted</source>
        <translation>De voorbeeldorganisatie op deze machine aanbieden, tot er onderbroken wordt</translation>
    </message>
    <message>
        <source>Write the endpoints there as well</source>
        <translation>De eindpunten ook daarheen schrijven</translation>
    </message>
    <message>
        <source>How many repositories it has</source>
        <translation>Hoeveel repositories ze heeft</translation>
    </message>
    <message>
        <source>What its names, ids and values are made from</source>
        <translation>Waaruit haar namen, kenmerken en waarden ontstaan</translation>
    </message>
    <message>
        <source>How long each answer takes, in milliseconds</source>
        <translation>Hoe lang elk antwoord duurt, in milliseconden</translation>
    </message>
    <message>
        <source>What goes wrong on purpose</source>
        <translation>Wat er met opzet misgaat</translation>
    </message>
    <message>
        <source>Keep its state in this file</source>
        <translation>Haar stand in dit bestand bewaren</translation>
    </message>
    <message>
        <source>Serve HTTPS with this certificate</source>
        <translation>HTTPS met dit certificaat aanbieden</translation>
    </message>
    <message>
        <source>The key of that certificate</source>
        <translation>De sleutel van dat certificaat</translation>
    </message>
    <message>
        <source>Enforce the vendors&apos; published limits</source>
        <translation>De gepubliceerde limieten van de aanbieders afdwingen</translation>
    </message>
    <message>
        <source>Prints where it serves as one JSON line; other commands take that as --endpoints.

Examples:
  quartermaster-cli sandbox serve --port-file sandbox.json
  quartermaster-cli --endpoints sandbox.json estate show secrets</source>
        <translation>Drukt als één JSON-regel af waar ze aanbiedt; andere opdrachten nemen dat als --endpoints.

Voorbeelden:
  quartermaster-cli sandbox serve --port-file sandbox.json
  quartermaster-cli --endpoints sandbox.json estate show secrets</translation>
    </message>
    <message>
        <source>How many teams it has</source>
        <translation>Hoeveel teams ze heeft</translation>
    </message>
    <message>
        <source>How many secrets its teams share (default: 16 each)</source>
        <translation>Hoeveel secrets de teams samen hebben (zonder: 16 per team)</translation>
    </message>
    <message>
        <source>serve the sample organization</source>
        <translation>de voorbeeldorganisatie aanbieden</translation>
    </message>
</context>
<context>
    <name>SandboxState</name>
    <message>
        <source>read the sandbox&apos;s state file “%1”</source>
        <translation>het toestandsbestand “%1” van de sandbox lezen</translation>
    </message>
    <message>
        <source>it holds no sample organization</source>
        <translation>het bevat geen voorbeeldorganisatie</translation>
    </message>
    <message>
        <source>write the sandbox&apos;s state file “%1”</source>
        <translation>het toestandsbestand “%1” van de sandbox schrijven</translation>
    </message>
</context>
<context>
    <name>SandboxTransport</name>
    <message>
        <source>it was stopped</source>
        <translation>het is gestopt</translation>
    </message>
    <message>
        <source>there is no service at %1</source>
        <translation>op %1 is geen dienst</translation>
    </message>
    <message>
        <source>the answer ended in its middle</source>
        <translation>het antwoord eindigde halverwege</translation>
    </message>
    <message>
        <source>the connection was closed without an answer</source>
        <translation>de verbinding werd zonder antwoord gesloten</translation>
    </message>
    <message>
        <source>the connection was reset</source>
        <translation>de verbinding werd verbroken</translation>
    </message>
</context>
<context>
    <name>SaveText</name>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 kon niet worden geschreven: %2. Kies een andere plek.</translation>
    </message>
</context>
<context>
    <name>ScopeEffects</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Voor: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Na: %1</translation>
    </message>
    <message>
        <source>%1 is still for selected repositories, and %2 is still the name of %3</source>
        <translation>%1 is nog voor gekozen repositories, en %2 is nog de naam van %3</translation>
    </message>
    <message>
        <source>the list of %1 is still the one before</source>
        <translation>de lijst van %1 is nog dezelfde</translation>
    </message>
    <message>
        <source>the visibility of %1 and its list are still the ones before</source>
        <translation>de zichtbaarheid van %1 en de lijst zijn nog dezelfde</translation>
    </message>
</context>
<context>
    <name>ScopePlanner</name>
    <message>
        <source>plan the edit</source>
        <translation>de wijziging plannen</translation>
    </message>
    <message>
        <source>there is no repository “%1”</source>
        <translation>er is geen repository “%1”</translation>
    </message>
    <message>
        <source>there is no organization secret “%1”</source>
        <translation>er is geen secret “%1” van de organisatie</translation>
    </message>
    <message>
        <source>%1, so there is no list to edit</source>
        <translation>%1, dus er is geen lijst om te wijzigen</translation>
    </message>
    <message>
        <source>Set the secret&apos;s visibility to “selected repositories” first.</source>
        <translation>Zet eerst de zichtbaarheid van het secret op “geselecteerde repositories”.</translation>
    </message>
    <message>
        <source>%1 (its visibility is “%2”): there is no list to edit, and nothing is changed.</source>
        <translation>%1 (de zichtbaarheid is “%2”): er is geen lijst om te wijzigen, en er wordt niets veranderd.</translation>
    </message>
    <message>
        <source>%1 is public: workflows that anybody can see would read %2.</source>
        <translation>%1 is openbaar: workflows die iedereen kan zien, zouden %2 lezen.</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>to no repository</source>
        <translation>voor geen repository</translation>
    </message>
    <message>
        <source>to exactly %1</source>
        <translation>voor precies %1</translation>
    </message>
    <message numerus="yes">
        <source>to exactly %n repositories</source>
        <translation>
            <numerusform>voor precies %n repository</numerusform>
            <numerusform>voor precies %n repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>voor %1</translation>
    </message>
    <message numerus="yes">
        <source>to %n repositories</source>
        <translation>
            <numerusform>voor %n repository</numerusform>
            <numerusform>voor %n repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer to %1</source>
        <translation>niet meer voor %1</translation>
    </message>
    <message numerus="yes">
        <source>no longer to %n repositories</source>
        <translation>
            <numerusform>niet meer voor %n repository</numerusform>
            <numerusform>niet meer voor %n repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope %1 %2</source>
        <translation>%1 %2 leesbaar maken</translation>
    </message>
    <message>
        <source>no secret is named</source>
        <translation>er is geen secret genoemd</translation>
    </message>
    <message>
        <source>a list is either replaced or edited, not both</source>
        <translation>een lijst wordt ofwel vervangen ofwel gewijzigd, niet allebei</translation>
    </message>
    <message>
        <source>Use --set alone, or --add and --remove.</source>
        <translation>Gebruik --set alleen, of --add en --remove.</translation>
    </message>
    <message>
        <source>no repository is named</source>
        <translation>er is geen repository genoemd</translation>
    </message>
    <message>
        <source>Say what to --add, --remove or --set.</source>
        <translation>Zeg wat erbij moet, weg moet of gezet moet worden: --add, --remove of --set.</translation>
    </message>
    <message>
        <source>%1 is both added and removed</source>
        <translation>%1 wordt tegelijk toegevoegd en verwijderd</translation>
    </message>
    <message>
        <source>no repository&apos;s name matches “%1”</source>
        <translation>geen repositorynaam past bij “%1”</translation>
    </message>
    <message>
        <source>“*” stands for any text, “?” for one character.</source>
        <translation>“*” staat voor willekeurige tekst, “?” voor één teken.</translation>
    </message>
    <message numerus="yes">
        <source>%1 would be given %n organization secrets; its workflows see only the first 100 by name.</source>
        <translation>
            <numerusform>%1 zou %n organisatiesecret krijgen; zijn workflows zien alleen de eerste 100 op naam.</numerusform>
            <numerusform>%1 zou %n organisatiesecrets krijgen; zijn workflows zien alleen de eerste 100 op naam.</numerusform>
        </translation>
    </message>
    <message>
        <source>a list is replaced either by names or by a pattern, not both</source>
        <translation>een lijst wordt vervangen door namen of door een patroon, niet door beide</translation>
    </message>
    <message>
        <source>Use --set or --set-pattern.</source>
        <translation>Gebruik --set of --set-pattern.</translation>
    </message>
    <message>
        <source>repositories are named, but the visibility “%1” has no list</source>
        <translation>er zijn repository&apos;s genoemd, maar de zichtbaarheid “%1” heeft geen lijst</translation>
    </message>
    <message>
        <source>Use --visibility alone, or --visibility selected.</source>
        <translation>Gebruik --visibility alleen, of --visibility selected.</translation>
    </message>
    <message>
        <source>the visibility “selected” needs the repositories that may read the secret</source>
        <translation>de zichtbaarheid “selected” heeft de repository&apos;s nodig die het secret mogen lezen</translation>
    </message>
    <message>
        <source>Name them with --set, or with --set-pattern; --set without a name means none.</source>
        <translation>Noem ze met --set of met --set-pattern; --set zonder naam betekent geen enkele.</translation>
    </message>
    <message>
        <source>The visibility of %1 widens: every repository of the organization would read it, public ones too.</source>
        <translation>De zichtbaarheid van %1 wordt ruimer: elke repository van de organisatie zou het lezen, ook de openbare.</translation>
    </message>
    <message numerus="yes">
        <source>The visibility of %1 widens: every private and internal repository would read it, so far %n may.</source>
        <translation>
            <numerusform>De zichtbaarheid van %1 wordt ruimer: elke privé- en interne repository zou het lezen, tot nu toe mag %n dat.</numerusform>
            <numerusform>De zichtbaarheid van %1 wordt ruimer: elke privé- en interne repository zou het lezen, tot nu toe mogen %n dat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the visibility of %1 to “%2”</source>
        <translation>Zet de zichtbaarheid van %1 op “%2”</translation>
    </message>
    <message>
        <source>there is no repository “%1”, or it is not shown here (%2)</source>
        <translation>er is geen repository “%1”, of hij wordt hier niet getoond (%2)</translation>
    </message>
    <message>
        <source>widens</source>
        <comment>a secret&apos;s visibility</comment>
        <translation>wordt ruimer</translation>
    </message>
    <message>
        <source>more than 100 secrets</source>
        <translation>meer dan 100 secrets</translation>
    </message>
    <message>
        <source>list not shown whole</source>
        <translation>lijst niet geheel zichtbaar</translation>
    </message>
    <message>
        <source>public repository</source>
        <translation>openbare repository</translation>
    </message>
</context>
<context>
    <name>ScopeSteps</name>
    <message>
        <source>is no name of a secret</source>
        <translation>is geen naam van een secret</translation>
    </message>
    <message>
        <source>is no name of a repository</source>
        <translation>is geen naam van een repository</translation>
    </message>
    <message>
        <source>is no id of a repository</source>
        <translation>is geen kenmerk van een repository</translation>
    </message>
    <message>
        <source>names the repository %1 twice</source>
        <translation>noemt de repository %1 twee keer</translation>
    </message>
    <message>
        <source>is not “selected”, which this step relies on</source>
        <translation>is niet “selected”, waar deze stap op bouwt</translation>
    </message>
    <message>
        <source>accept step %1 of the plan</source>
        <translation>stap %1 van het plan aannemen</translation>
    </message>
    <message>
        <source>its object is %1, but it acts on %2</source>
        <translation>zijn object is %1, maar hij werkt op %2</translation>
    </message>
    <message>
        <source>the list it expects is not the one it would restore</source>
        <translation>de lijst die hij verwacht is niet die welke hij zou herstellen</translation>
    </message>
    <message>
        <source>%1 may read it already</source>
        <translation>%1 mag het al lezen</translation>
    </message>
    <message>
        <source>let %1 read %2</source>
        <translation>%1 %2 laten lezen</translation>
    </message>
    <message>
        <source>%1 could not read it any more</source>
        <translation>%1 kon het al niet meer lezen</translation>
    </message>
    <message>
        <source>stop %1 reading %2</source>
        <translation>verhinderen dat %1 %2 leest</translation>
    </message>
    <message>
        <source>the secret&apos;s visibility is no longer “selected”</source>
        <translation>de zichtbaarheid van het secret is niet meer “selected”</translation>
    </message>
    <message>
        <source>Set its visibility back to “selected repositories”, then resume the plan.</source>
        <translation>Zet zijn zichtbaarheid terug op “geselecteerde repositories” en hervat het plan.</translation>
    </message>
    <message>
        <source>the secret or the repository is gone</source>
        <translation>het secret of de repository is weg</translation>
    </message>
    <message>
        <source>Make a new plan without it.</source>
        <translation>Maak een nieuw plan zonder.</translation>
    </message>
    <message>
        <source>the secret %1 is gone</source>
        <translation>het secret %1 is weg</translation>
    </message>
    <message>
        <source>Create it again, or make a new plan without it.</source>
        <translation>Maak het opnieuw aan, of maak een nieuw plan zonder.</translation>
    </message>
    <message>
        <source>the visibility of %1 is now “%2”, no longer “selected”</source>
        <translation>de zichtbaarheid van %1 is nu “%2”, niet meer “selected”</translation>
    </message>
    <message>
        <source>Make a new plan with the name it has now.</source>
        <translation>Maak een nieuw plan met de naam die ze nu heeft.</translation>
    </message>
    <message>
        <source>the name %1 now belongs to another repository</source>
        <translation>de naam %1 hoort nu bij een andere repository</translation>
    </message>
    <message>
        <source>the repository %1 is now called %2</source>
        <translation>de repository %1 heet nu %2</translation>
    </message>
    <message>
        <source>the repository %1 is gone</source>
        <translation>de repository %1 is weg</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>toegevoegd: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>verwijderd: %1</translation>
    </message>
    <message>
        <source>exactly these repositories may read it already</source>
        <translation>precies deze repositories mogen het al lezen</translation>
    </message>
    <message>
        <source>somebody changed the list of %1 meanwhile (%2)</source>
        <translation>iemand heeft intussen de lijst van %1 veranderd (%2)</translation>
    </message>
    <message>
        <source>Make a new plan from the list as it is now.</source>
        <translation>Maak een nieuw plan vanaf de lijst zoals ze nu is.</translation>
    </message>
    <message>
        <source>replace the list of repositories that may read %1</source>
        <translation>de lijst vervangen van repositories die %1 mogen lezen</translation>
    </message>
    <message>
        <source>no repository may read %1 any more</source>
        <translation>geen repository mag %1 nog lezen</translation>
    </message>
    <message>
        <source>exactly %1 may read %2</source>
        <translation>precies %1: alleen dat mag %2 lezen</translation>
    </message>
    <message numerus="yes">
        <source>exactly %n repositories may read %1</source>
        <translation>
            <numerusform>precies %n repository mag %1 lezen</numerusform>
            <numerusform>precies %n repositories mogen %1 lezen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may read %2</source>
        <translation>%1 mag %2 lezen</translation>
    </message>
    <message>
        <source>%1 may no longer read %2</source>
        <translation>%1 mag %2 niet meer lezen</translation>
    </message>
    <message>
        <source>is not “all”, “private” or “selected”</source>
        <translation>is niet “all”, “private” of “selected”</translation>
    </message>
    <message>
        <source>is a list, which only “selected” has</source>
        <translation>is een lijst, die alleen “selected” heeft</translation>
    </message>
    <message>
        <source>the visibility it expects is not the one it would restore</source>
        <translation>de zichtbaarheid die hij verwacht is niet die hij zou herstellen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n repositories</source>
        <translation>
            <numerusform>%1, %n repository</numerusform>
            <numerusform>%1, %n repository&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>every repository of the organization may read %1</source>
        <translation>elke repository van de organisatie mag %1 lezen</translation>
    </message>
    <message>
        <source>every private and internal repository may read %1</source>
        <translation>elke privé- en interne repository mag %1 lezen</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <comment>what a step does, who could read the secret before</comment>
        <translation>%1 (hiervoor: %2)</translation>
    </message>
    <message>
        <source>its visibility is “%1” now</source>
        <translation>de zichtbaarheid is nu “%1”</translation>
    </message>
    <message>
        <source>somebody changed who may read %1 meanwhile (%2)</source>
        <translation>iemand heeft intussen gewijzigd wie %1 mag lezen (%2)</translation>
    </message>
    <message>
        <source>Make a new plan from what it is now.</source>
        <translation>Maak een nieuw plan vanuit hoe het nu is.</translation>
    </message>
    <message>
        <source>change the visibility of %1</source>
        <translation>de zichtbaarheid van %1 wijzigen</translation>
    </message>
    <message>
        <source>GitHub never shows a secret&apos;s value and wants it again with a new visibility. Who has it can go on with “plan retry” and --value-stdin.</source>
        <translation>GitHub toont de waarde van een secret nooit en wil die bij een nieuwe zichtbaarheid opnieuw. Wie haar heeft, gaat verder met “plan retry” en --value-stdin.</translation>
    </message>
    <message>
        <source>its visibility is “%1” already</source>
        <translation>de zichtbaarheid is al “%1”</translation>
    </message>
    <message>
        <source>the repository %1 is gone, or not shown here any more (%2)</source>
        <translation>de repository %1 is weg, of wordt hier niet meer getoond (%2)</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Nothing is checked before it is written, and nothing can be resumed.</source>
        <translation>Niets wordt gecontroleerd voor het geschreven wordt, en niets kan worden hervat.</translation>
    </message>
    <message>
        <source>write the script</source>
        <translation>het script schrijven</translation>
    </message>
    <message>
        <source>step %1 is of the unknown kind “%2”</source>
        <translation>stap %1 is van de onbekende soort “%2”</translation>
    </message>
    <message>
        <source>No command does this; it has to be done by hand.</source>
        <translation>Geen opdracht doet dit; het moet met de hand gebeuren.</translation>
    </message>
</context>
<context>
    <name>SecretPicks</name>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 van %2 gekozen</translation>
    </message>
    <message>
        <source>Without a stage</source>
        <translation>Zonder fase</translation>
    </message>
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
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aanvaard</translation>
    </message>
    <message>
        <source>Visible to more than a list, accepted until %1</source>
        <translation>Zichtbaar voor meer dan een lijst, aanvaard tot %1</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n ontbreekt</numerusform>
            <numerusform>%n ontbreken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n te veel</numerusform>
            <numerusform>%n te veel</numerusform>
        </translation>
    </message>
    <message>
        <source>too wide</source>
        <translation>te ruim</translation>
    </message>
    <message numerus="yes">
        <source>%n deviate</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n wijkt af</numerusform>
            <numerusform>%n wijken af</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>deviation</comment>
        <translation>geen</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Hoort te zijn</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Afwijking</translation>
    </message>
    <message>
        <source>It is not known what the conventions want here.</source>
        <translation>Het is niet bekend wat de conventies hier willen.</translation>
    </message>
</context>
<context>
    <name>SecretsScope</name>
    <message>
        <source>Edit organization secrets</source>
        <translation>Secrets van de organisatie wijzigen</translation>
    </message>
    <message>
        <source>Edit which repositories may read organization secrets</source>
        <translation>Wijzigen welke repositories secrets van de organisatie mogen lezen</translation>
    </message>
    <message>
        <source>The secrets, by name; write them before the options</source>
        <translation>De secrets, bij naam; schrijf ze voor de opties</translation>
    </message>
    <message>
        <source>Repositories that may read each of them from now on</source>
        <translation>Repositories die elk ervan van nu af aan mogen lezen</translation>
    </message>
    <message>
        <source>Repositories that may no longer read them</source>
        <translation>Repositories die ze niet meer mogen lezen</translation>
    </message>
    <message>
        <source>Exactly these repositories, in place of each list (not with --add or --remove)</source>
        <translation>Precies deze repositories, in plaats van elke lijst (niet met --add of --remove)</translation>
    </message>
    <message>
        <source>Exactly the repositories whose names match, in place of each list: &apos;lp-*&apos;</source>
        <translation>Precies de repository&apos;s waarvan de naam past, in plaats van elke lijst: &apos;lp-*&apos;</translation>
    </message>
    <message>
        <source>Who may read them: all, private (and internal) or selected repositories</source>
        <translation>Wie ze mogen lezen: alle (all), privé- en interne (private) of gekozen (selected) repository&apos;s</translation>
    </message>
    <message>
        <source>Only what is not so yet is changed. Shows the plan and asks; without a terminal it needs --yes.

GitHub may want a secret&apos;s value again with its visibility. It is tried without first (which is not proven
against the real service); with --value-stdin it is sent where GitHub insists, and kept nowhere.

Examples, on a private sample organization:
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell</source>
        <translation>Alleen wat nog niet zo is, wordt gewijzigd. Toont het plan en vraagt; zonder terminal is --yes nodig.

GitHub kan de waarde van een secret opnieuw willen bij een andere zichtbaarheid. Eerst wordt het zonder geprobeerd (dat is
niet tegen de echte dienst bewezen); met --value-stdin wordt ze gestuurd waar GitHub erop staat, en nergens bewaard.

Voorbeelden, op een eigen voorbeeldorganisatie:
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>What this identity may do, what it lacks and how to grant that, what it may beyond need</source>
        <translation>Wat deze identiteit mag, wat ontbreekt en hoe dat wordt verleend, en wat ze onnodig mag</translation>
    </message>
    <message>
        <source>Changes nothing. Ends with 1 where something is missing.

Example:
  quartermaster-cli --profile work self-test</source>
        <translation>Wijzigt niets. Eindigt met 1 waar iets ontbreekt.

Voorbeeld:
  quartermaster-cli --profile work self-test</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>no answer came within %n second(s)</source>
        <translation>
            <numerusform>er kwam geen antwoord binnen %n seconde</numerusform>
            <numerusform>er kwam geen antwoord binnen %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the network and the service&apos;s status page, then try again.</source>
        <translation>Controleer het netwerk en de statuspagina van de dienst en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>the answer is the unexpected status %1</source>
        <translation>het antwoord is de onverwachte status %1</translation>
    </message>
    <message>
        <source>“%1” is in no table of calls</source>
        <translation>“%1” staat in geen tabel van aanroepen</translation>
    </message>
    <message>
        <source>it redirects again and again</source>
        <translation>hij leidt telkens weer om</translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation>het antwoord is te lang</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>accept the plan</source>
        <translation>het plan aannemen</translation>
    </message>
    <message>
        <source>its %1 is “%2”, but this is “%3”</source>
        <translation>“%1” is daarin “%2”, maar hier “%3”</translation>
    </message>
    <message>
        <source>Apply it where it was made, or make a new plan here.</source>
        <translation>Pas het toe waar het gemaakt is, of maak hier een nieuw plan.</translation>
    </message>
    <message>
        <source>a sample organization</source>
        <translation>een voorbeeldorganisatie</translation>
    </message>
    <message>
        <source>a real organization</source>
        <translation>een echte organisatie</translation>
    </message>
    <message>
        <source>There is no conventions file: no stage is known, so nothing here counts as production.</source>
        <translation>Er is geen conventiebestand: geen omgeving is bekend, dus niets geldt hier als productie.</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>GitHub host</source>
        <translation>GitHub-host</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>tenant</translation>
    </message>
    <message>
        <source>target</source>
        <translation>doel</translation>
    </message>
    <message>
        <source>change anything</source>
        <translation>iets wijzigen</translation>
    </message>
    <message>
        <source>the profile “%1” is for reading only</source>
        <translation>het profiel “%1” is alleen om te lezen</translation>
    </message>
    <message>
        <source>Use another profile, or look at the plan with --plan-only.</source>
        <translation>Gebruik een ander profiel, of bekijk het plan met --plan-only.</translation>
    </message>
    <message>
        <source>%1 may not run this plan: %2. %3</source>
        <translation>%1 mag dit plan niet uitvoeren: %2. %3</translation>
    </message>
    <message>
        <source>apply the plan</source>
        <translation>het plan toepassen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>is not “%1”</source>
        <translation>is niet “%1”</translation>
    </message>
    <message>
        <source>is no language of this program</source>
        <translation>is geen taal van dit programma</translation>
    </message>
    <message>
        <source>is not between 0 and %1</source>
        <translation>ligt niet tussen 0 en %1</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>is none</source>
        <translation>is er geen</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>is niet %1</translation>
    </message>
    <message>
        <source>use what was read last time</source>
        <translation>gebruiken wat de vorige keer gelezen is</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>er is niets bewaard</translation>
    </message>
    <message>
        <source>what is kept is of another organization</source>
        <translation>wat bewaard is, is van een andere organisatie</translation>
    </message>
    <message>
        <source>is no reason that is known</source>
        <translation>is geen bekende reden</translation>
    </message>
</context>
<context>
    <name>StageLights</name>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n ontbreekt</numerusform>
            <numerusform>%n ontbreken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviate</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n wijkt af</numerusform>
            <numerusform>%n wijken af</numerusform>
        </translation>
    </message>
    <message>
        <source>as wanted</source>
        <translation>zoals gewenst</translation>
    </message>
    <message numerus="yes">
        <source>%n are read by others than the conventions say</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n wordt door andere gelezen dan de conventies zeggen</numerusform>
            <numerusform>%n worden door andere gelezen dan de conventies zeggen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not exist</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n bestaat niet</numerusform>
            <numerusform>%n bestaan niet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets, all as the conventions say</source>
        <translation>
            <numerusform>%n secret, zoals de conventies zeggen</numerusform>
            <numerusform>%n secrets, alle zoals de conventies zeggen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n openbaar</numerusform>
            <numerusform>%n openbaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories read secrets of this stage</source>
        <translation>
            <numerusform>%n openbare repository leest secrets van deze stage</numerusform>
            <numerusform>%n openbare repositories lezen secrets van deze stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories, no public one reads secrets of this stage</source>
        <translation>
            <numerusform>%n repository; geen openbare leest secrets van deze stage</numerusform>
            <numerusform>%n repositories; geen openbare leest secrets van deze stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepKinds</name>
    <message>
        <source>accept step %1 of the plan</source>
        <translation>stap %1 van het plan aannemen</translation>
    </message>
    <message>
        <source>The plan may be made by a newer version, or be tampered with: make it again here.</source>
        <translation>Misschien heeft een nieuwere versie het gemaakt, of iemand ermee geknoeid: maak het hier opnieuw.</translation>
    </message>
    <message>
        <source>nothing here can do “%1”</source>
        <translation>niets hier kan “%1”</translation>
    </message>
    <message>
        <source>it claims to be a “%1”, which is not so</source>
        <translation>hij doet zich voor als “%1”, wat niet klopt</translation>
    </message>
    <message>
        <source>it claims to be undone by “%1”, which is not so</source>
        <translation>hij beweert dat “%1” hem terugdraait, wat niet klopt</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>write %1</source>
        <translation>%1 schrijven</translation>
    </message>
    <message>
        <source>%1 is going to hold, for whoever you give it to:</source>
        <translation>%1 gaat bevatten, voor wie u het geeft:</translation>
    </message>
    <message>
        <source>Write it? [y/N] </source>
        <translation>Schrijven? [y/N] </translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>er is niets geschreven</translation>
    </message>
    <message>
        <source>Written: %1. Read it before you give it away.</source>
        <translation>Geschreven: %1. Lees het voordat u het weggeeft.</translation>
    </message>
    <message>
        <source>Write a redacted file for a bug report, after saying what is in it</source>
        <translation>Schrijf een bestand zonder geheimen voor een foutmelding, na te hebben gezegd wat erin staat</translation>
    </message>
    <message>
        <source>The file to make; one that is there is not overwritten</source>
        <translation>Het te maken bestand; een bestaand bestand wordt niet overschreven</translation>
    </message>
    <message>
        <source>Example:
  quartermaster-cli support report.json</source>
        <translation>Voorbeeld:
  quartermaster-cli support report.json</translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message>
        <source>the versions of the program, of its libraries and of the system</source>
        <translation>de versies van het programma, zijn bibliotheken en het systeem</translation>
    </message>
    <message numerus="yes">
        <source>the settings of %n profile(s): organization, hosts, limits; no secret</source>
        <translation>
            <numerusform>de instellingen van %n profiel: organisatie, hosts, limieten; geen geheim</numerusform>
            <numerusform>de instellingen van %n profielen: organisatie, hosts, limieten; geen geheim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n line(s) of the log: what was asked of which service and when; redacted</source>
        <translation>
            <numerusform>de laatste %n regel van het logboek: wat wanneer aan welke dienst is gevraagd; geheimen onleesbaar gemaakt</numerusform>
            <numerusform>de laatste %n regels van het logboek: wat wanneer aan welke dienst is gevraagd; geheimen onleesbaar gemaakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) of the journal: names of secrets and repositories, states, errors; no value</source>
        <translation>
            <numerusform>%n plan uit het journaal: namen van secrets en repositories, toestanden, fouten; geen waarde</numerusform>
            <numerusform>%n plannen uit het journaal: namen van secrets en repositories, toestanden, fouten; geen waarde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation>nog een paar seconden</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>nog ongeveer %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>nog ongeveer %1 min</translation>
    </message>
</context>
<context>
    <name>Took</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>This is how it was %1 ago.</source>
        <translation>Zo was het %1 geleden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>This is how it was just now.</source>
        <translation>Zo was het zojuist.</translation>
    </message>
    <message>
        <source>It can be searched. Nothing is changed, in production or elsewhere, before it is read again.</source>
        <translation>Er kan in gezocht worden. Er wordt niets gewijzigd, in productie of elders, voordat het opnieuw gelezen is.</translation>
    </message>
</context>
<context>
    <name>TruncatedView</name>
    <message>
        <source>Single repositories can be added and removed all the same.</source>
        <translation>Afzonderlijke repositories kunnen toch toegevoegd en verwijderd worden.</translation>
    </message>
    <message>
        <source>replace the list of %1</source>
        <translation>de lijst van %1 vervangen</translation>
    </message>
    <message>
        <source>find all repositories that match</source>
        <translation>alle repositories vinden die passen</translation>
    </message>
    <message>
        <source>what is not shown of it here would be lost (%1)</source>
        <translation>wat er hier niet van getoond wordt, zou verloren gaan (%1)</translation>
    </message>
    <message>
        <source>some are not shown here (%1)</source>
        <translation>sommige worden hier niet getoond (%1)</translation>
    </message>
    <message>
        <source>Truncated view: more repositories than are shown here may read %1 (%2).</source>
        <translation>Onvolledig beeld: meer repositories dan hier getoond worden, kunnen %1 misschien lezen (%2).</translation>
    </message>
</context>
<context>
    <name>Truncation</name>
    <message>
        <source>this identity has access to selected repositories only</source>
        <translation>deze identiteit heeft alleen toegang tot geselecteerde repositories</translation>
    </message>
    <message>
        <source>the token is not authorized for the organization&apos;s single sign-on</source>
        <translation>het token is niet gemachtigd voor de single sign-on van de organisatie</translation>
    </message>
    <message>
        <source>Install the App on all repositories (or give the token access to all of them), then try again.</source>
        <translation>Installeer de App op alle repositories (of geef het token toegang tot alle) en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Authorize the token for the organization&apos;s single sign-on (“Configure SSO” beside it in the token settings on GitHub), then try again.</source>
        <translation>Machtig het token voor de single sign-on van de organisatie (“Configure SSO” ernaast in de tokeninstellingen op GitHub) en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>take the plan back</source>
        <translation>het plan terugdraaien</translation>
    </message>
    <message>
        <source>it is not known yet what it did</source>
        <translation>het is nog niet bekend wat het gedaan heeft</translation>
    </message>
    <message>
        <source>Resume or abandon it first.</source>
        <translation>Hervat het eerst, of geef het op.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Terugdraaien: %1</translation>
    </message>
    <message>
        <source>nothing takes “%1” back</source>
        <translation>niets draait “%1” terug</translation>
    </message>
    <message>
        <source>Undo the other steps by hand.</source>
        <translation>Draai de andere stappen met de hand terug.</translation>
    </message>
    <message>
        <source>no step of it is done</source>
        <translation>geen stap ervan is gedaan</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Er is niets te doen.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Quartermaster: one console for the shared environment of your data-science teams.</source>
        <translation>Quartermaster: één console voor de gedeelde omgeving van uw data-science-teams.</translation>
    </message>
    <message>
        <source>Open the organization of this profile.</source>
        <translation>Open de organisatie van dit profiel.</translation>
    </message>
    <message>
        <source>Open a sample organization that lives as long as the window.</source>
        <translation>Open een voorbeeldorganisatie die leeft zolang het venster open is.</translation>
    </message>
    <message>
        <source>Open the services in this file, as “sandbox serve” writes it.</source>
        <translation>Open de diensten in dit bestand, zoals “sandbox serve” het schrijft.</translation>
    </message>
    <message>
        <source>Begin with this page.</source>
        <translation>Begin met deze pagina.</translation>
    </message>
    <message>
        <source>Keep the journal of plans in this file instead of your own.</source>
        <translation>Bewaar het logboek van plannen in dit bestand in plaats van uw eigen.</translation>
    </message>
    <message>
        <source>Draw light or dark, whatever the system does.</source>
        <translation>Teken licht of donker, wat het systeem ook doet.</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>Er is geen pagina “%1”.</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>het venster openen</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Probeer --help.</translation>
    </message>
    <message>
        <source>“%1” is not a word it knows</source>
        <translation>“%1” is geen woord dat het kent</translation>
    </message>
    <message>
        <source>only one of --sandbox, --profile and --endpoints says what to open</source>
        <translation>slechts één van --sandbox, --profile en --endpoints zegt wat er wordt geopend</translation>
    </message>
    <message>
        <source>--style is light or dark, not “%1”</source>
        <translation>--style is light of dark, niet “%1”</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>De details openen</translation>
    </message>
    <message>
        <source>Copy the names of the selected rows</source>
        <translation>De namen van de geselecteerde rijen kopiëren</translation>
    </message>
    <message>
        <source>Tick the row, where rows are ticked</source>
        <translation>De rij aanvinken, waar rijen worden aangevinkt</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to the rows</source>
        <translation>Naar de rijen</translation>
    </message>
    <message>
        <source>Clear it, then go to the rows</source>
        <translation>Leegmaken, daarna naar de rijen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Go from cell to cell</source>
        <translation>Van cel naar cel</translation>
    </message>
    <message>
        <source>Select a block</source>
        <translation>Een blok selecteren</translation>
    </message>
    <message>
        <source>Give or take the secret</source>
        <translation>Het secret geven of afnemen</translation>
    </message>
    <message>
        <source>As the conventions say</source>
        <translation>Zoals de conventies zeggen</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>De laatste wijziging terugnemen</translation>
    </message>
    <message>
        <source>Copy the names of the secrets</source>
        <translation>De namen van de secrets kopiëren</translation>
    </message>
    <message>
        <source>Review the changes</source>
        <translation>De wijzigingen nakijken</translation>
    </message>
    <message>
        <source>Wizards and plans</source>
        <translation>Wizards en plannen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Go back or leave</source>
        <translation>Terug of sluiten</translation>
    </message>
    <message>
        <source>Unfold a step</source>
        <translation>Een stap uitklappen</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation>De stap weglaten</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation>Del</translation>
    </message>
    <message>
        <source>Fold the group, or unfold it</source>
        <translation>De groep inklappen of uitklappen</translation>
    </message>
</context>
<context>
    <name>WithoutSteps</name>
    <message numerus="yes">
        <source>%1, without %n steps</source>
        <comment>a plan’s title</comment>
        <translation>
            <numerusform>%1, zonder %n stap</numerusform>
            <numerusform>%1, zonder %n stappen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Bedoelde u %1?</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>this is %1; %2 is expected</source>
        <translation>dit is %1; verwacht wordt: %2</translation>
    </message>
    <message>
        <source>Quote it where it is meant as text.</source>
        <translation>Zet het tussen aanhalingstekens waar het als tekst is bedoeld.</translation>
    </message>
    <message>
        <source>It may have %1.</source>
        <translation>Mogelijk zijn %1.</translation>
    </message>
    <message>
        <source>%1 has no field “%2”</source>
        <translation>%1 heeft geen veld “%2”</translation>
    </message>
    <message>
        <source>%1 needs the field “%2”</source>
        <translation>%1 heeft het veld “%2” nodig</translation>
    </message>
    <message>
        <source>a second document begins here</source>
        <translation>hier begint een tweede document</translation>
    </message>
    <message>
        <source>One file holds one document: remove “---”.</source>
        <translation>Eén bestand bevat één document: verwijder “---”.</translation>
    </message>
    <message>
        <source>aliases are not allowed</source>
        <translation>aliassen zijn niet toegestaan</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>Schrijf de waarde uit.</translation>
    </message>
    <message>
        <source>tags are not allowed</source>
        <translation>tags zijn niet toegestaan</translation>
    </message>
    <message>
        <source>Write the value alone.</source>
        <translation>Schrijf alleen de waarde.</translation>
    </message>
    <message>
        <source>a quote is opened here and not closed</source>
        <translation>hier wordt een aanhalingsteken geopend en niet gesloten</translation>
    </message>
    <message>
        <source>this text holds a control character</source>
        <translation>deze tekst bevat een stuurteken</translation>
    </message>
    <message>
        <source>Remove its escape.</source>
        <translation>Verwijder de escapereeks ervan.</translation>
    </message>
    <message>
        <source>anchors are not allowed</source>
        <translation>ankers zijn niet toegestaan</translation>
    </message>
    <message>
        <source>Write the value out wherever it is needed.</source>
        <translation>Schrijf de waarde overal uit waar die nodig is.</translation>
    </message>
    <message numerus="yes">
        <source>the file holds more than %n values</source>
        <translation>
            <numerusform>het bestand bevat meer dan %n waarde</numerusform>
            <numerusform>het bestand bevat meer dan %n waarden</numerusform>
        </translation>
    </message>
    <message>
        <source>a key must be text</source>
        <translation>een sleutel moet tekst zijn</translation>
    </message>
    <message>
        <source>merge keys are not allowed</source>
        <translation>samenvoegsleutels (&lt;&lt;) zijn niet toegestaan</translation>
    </message>
    <message>
        <source>Write the fields out.</source>
        <translation>Schrijf de velden uit.</translation>
    </message>
    <message>
        <source>“%1” stands here a second time; the first is in line %2</source>
        <translation>“%1” staat hier een tweede keer; de eerste staat in regel %2</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Houd er één.</translation>
    </message>
    <message>
        <source>a tab indents this line</source>
        <translation>deze regel is met een tab ingesprongen</translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation>Spring in met spaties.</translation>
    </message>
    <message>
        <source>this is no YAML: %1</source>
        <translation>dit is geen YAML: %1</translation>
    </message>
    <message>
        <source>a directive may stand before everything else only</source>
        <translation>een richtlijn mag alleen vóór al het andere staan</translation>
    </message>
    <message>
        <source>Indent or quote text.</source>
        <translation>Spring tekst in of zet die tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true of false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>een lijst</translation>
    </message>
    <message>
        <source>a table of fields</source>
        <translation>een tabel met velden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>“: ” may not stand here; text that holds it must be quoted, and what belongs together must be indented alike</source>
        <translation>“: ” mag hier niet staan; tekst die het bevat moet tussen aanhalingstekens, en wat bij elkaar hoort moet even ver inspringen</translation>
    </message>
    <message>
        <source>a key may not stand here</source>
        <translation>hier mag geen sleutel staan</translation>
    </message>
    <message>
        <source>an item of a list (“- ”) may not stand here</source>
        <translation>hier mag geen element van een lijst (“- ”) staan</translation>
    </message>
    <message>
        <source>no further field of this table, and not its end</source>
        <translation>geen volgend veld van deze tabel, en niet het einde ervan</translation>
    </message>
    <message>
        <source>no further item of this list, and not its end</source>
        <translation>geen volgend element van deze lijst, en niet het einde ervan</translation>
    </message>
    <message>
        <source>“{” is not closed, or a comma is missing</source>
        <translation>“{” is niet gesloten, of er ontbreekt een komma</translation>
    </message>
    <message>
        <source>“[” and “]” do not match, or a comma is missing</source>
        <translation>“[” en “]” passen niet bij elkaar, of er ontbreekt een komma</translation>
    </message>
    <message>
        <source>nothing but a comment may follow “|” or “&gt;”</source>
        <translation>na “|” of “&gt;” mag alleen een opmerking volgen</translation>
    </message>
    <message>
        <source>a character that means nothing here; quote the text it belongs to</source>
        <translation>een teken dat hier niets betekent; zet de tekst waar het bij hoort tussen aanhalingstekens</translation>
    </message>
    <message>
        <source>“*” begins an alias, and aliases are not allowed; quote it where it is meant as text</source>
        <translation>“*” begint een alias, en aliassen zijn niet toegestaan; zet het tussen aanhalingstekens waar het als tekst is bedoeld</translation>
    </message>
    <message>
        <source>“\” begins an escape that is not known; write “\\” or use single quotes</source>
        <translation>“\” begint een onbekende escapereeks; schrijf “\\” of gebruik enkele aanhalingstekens</translation>
    </message>
    <message>
        <source>it asks for another version of YAML than 1.2</source>
        <translation>het vraagt om een andere versie van YAML dan 1.2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>een geheel getal</translation>
    </message>
    <message>
        <source>%1 is out of range: it is a number from %2 to %3</source>
        <translation>%1 ligt buiten het bereik: het is een getal van %2 tot en met %3</translation>
    </message>
    <message>
        <source>a duration such as 45d</source>
        <translation>een duur zoals 45d</translation>
    </message>
    <message>
        <source>“%1” is no duration: a whole number and m, h, d or w, such as 45d</source>
        <translation>“%1” is geen duur: een geheel getal en m, h, d of w, zoals 45d</translation>
    </message>
    <message>
        <source>a date or a time</source>
        <translation>een datum of een tijd</translation>
    </message>
    <message>
        <source>“%1” is neither a date (2027-01-31) nor a time (2027-01-31T18:00:00Z)</source>
        <translation>“%1” is geen datum (2027-01-31) en geen tijd (2027-01-31T18:00:00Z)</translation>
    </message>
    <message>
        <source>“%1” is not known here; it is %2</source>
        <translation>“%1” is hier niet bekend; het is %2</translation>
    </message>
    <message numerus="yes">
        <source>values are nested more than %n levels deep</source>
        <translation>
            <numerusform>waarden zijn dieper dan %n niveau genest</numerusform>
            <numerusform>waarden zijn dieper dan %n niveaus genest</numerusform>
        </translation>
    </message>
    <message>
        <source>“&amp;” begins an anchor, and anchors are not allowed; quote it where it is meant as text</source>
        <translation>“&amp;” begint een anker, en ankers zijn niet toegestaan; zet het tussen aanhalingstekens waar het als tekst is bedoeld</translation>
    </message>
    <message>
        <source>“!” begins a tag, and tags are not allowed; quote it where it is meant as text</source>
        <translation>“!” begint een tag, en tags zijn niet toegestaan; zet het tussen aanhalingstekens waar het als tekst is bedoeld</translation>
    </message>
    <message>
        <source>“: ” is missing behind this key</source>
        <translation>na deze sleutel ontbreekt “: ”</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>hier ontbreekt een waarde</translation>
    </message>
</context>
<context>
    <name>qm::gui::AbilitiesStep</name>
    <message>
        <source>Signing in…</source>
        <translation>Bezig met aanmelden…</translation>
    </message>
    <message>
        <source>What this identity may do is asked for. Nothing is changed.</source>
        <translation>Er wordt gevraagd wat deze identiteit mag. Er wordt niets gewijzigd.</translation>
    </message>
    <message>
        <source>It could not sign in</source>
        <translation>Aanmelden lukte niet</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Opnieuw testen</translation>
    </message>
    <message>
        <source>It may do all that is needed.</source>
        <translation>Zij mag alles wat nodig is.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Opslaan en doorgaan</translation>
    </message>
    <message>
        <source>%1 of %2 as needed. You can go on and grant the rest later.</source>
        <translation>%1 van %2 zoals nodig. U kunt doorgaan en de rest later verlenen.</translation>
    </message>
    <message>
        <source>Kept for this session only. Never in a file.</source>
        <translation>Alleen voor deze sessie bewaard. Nooit in een bestand.</translation>
    </message>
    <message>
        <source>Kept in the desktop’s keychain. Never in a file.</source>
        <translation>Bewaard in de sleutelbos van het systeem. Nooit in een bestand.</translation>
    </message>
    <message>
        <source>Sign in differently…</source>
        <translation>Anders aanmelden…</translation>
    </message>
</context>
<context>
    <name>qm::gui::AbilitiesView</name>
    <message>
        <source>Test again</source>
        <translation>Opnieuw testen</translation>
    </message>
</context>
<context>
    <name>qm::gui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Filter plans</source>
        <translation>Plannen filteren</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Het journaal wordt gelezen…</translation>
    </message>
    <message>
        <source>No plan was made here yet: every change that is applied will stand here</source>
        <translation>Hier is nog geen plan gemaakt: elke doorgevoerde wijziging komt hier te staan</translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plannen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Het plan exporteren</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschreven naar %1.</translation>
    </message>
    <message>
        <source>write the plan to %1</source>
        <translation>het plan naar %1 schrijven</translation>
    </message>
    <message>
        <source>it is not read yet</source>
        <translation>het is nog niet gelezen</translation>
    </message>
    <message>
        <source>The script is in the clipboard.</source>
        <translation>Het script staat op het klembord.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Opgeven…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Ongedaan maken…</translation>
    </message>
    <message>
        <source>Export plan…</source>
        <translation>Plan exporteren…</translation>
    </message>
</context>
<context>
    <name>qm::gui::ApplyPage</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Plan %1, step %2: %3</source>
        <translation>Plan %1, stap %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 gedaan</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislukt</numerusform>
            <numerusform>%n mislukt</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>Somebody else changed what this plan is about</source>
        <translation>Iemand anders heeft gewijzigd waar dit plan over gaat</translation>
    </message>
    <message>
        <source>Nothing of theirs was overwritten. Below stands what is different; the rest can be planned again.</source>
        <translation>Daarvan is niets overschreven. Hieronder staat wat anders is; de rest kan opnieuw worden gepland.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are done and stay.</source>
        <translation>
            <numerusform>%n stap is gedaan en blijft.</numerusform>
            <numerusform>%n stappen zijn gedaan en blijven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the steps that are under way.</source>
        <translation>Stopt na de stappen die lopen.</translation>
    </message>
    <message>
        <source>Cancel stops after the steps that are under way. %1</source>
        <translation>Afbreken stopt na de stappen die lopen. %1</translation>
    </message>
    <message>
        <source>Stopped. %1 The plan is in Activity and can go on from there.</source>
        <translation>Gestopt. %1 Het plan staat onder Activiteit en kan van daar verder.</translation>
    </message>
    <message>
        <source>It waits for longer than this window does. %1 Go on later from Activity.</source>
        <translation>Het wacht langer dan dit venster. %1 Ga later verder vanuit Activiteit.</translation>
    </message>
    <message>
        <source>Closing this does not stop the plan. It is in Activity.</source>
        <translation>Sluiten stopt het plan niet. Het staat onder Activiteit.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed steps</source>
        <translation>
            <numerusform>%n mislukte stap opnieuw</numerusform>
            <numerusform>%n mislukte stappen opnieuw</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the rest again</source>
        <translation>De rest opnieuw plannen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>waits until %1: %2</source>
        <translation>wacht tot %1: %2</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>wacht: %1</translation>
    </message>
    <message>
        <source>This window applies another plan: %1</source>
        <translation>Dit venster past een ander plan toe: %1</translation>
    </message>
    <message>
        <source>One at a time may run. Go on once that is done.</source>
        <translation>Er mag er maar één tegelijk lopen. Ga verder zodra dat klaar is.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Er is niets begonnen.</translation>
    </message>
    <message>
        <source>Nothing was begun. The plan is in Activity and can go on from there.</source>
        <translation>Er is niets begonnen. Het plan staat onder Activiteit en kan van daar verder.</translation>
    </message>
</context>
<context>
    <name>qm::gui::Aside</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 weghalen</translation>
    </message>
</context>
<context>
    <name>qm::gui::CompletionList</name>
    <message>
        <source>↓ chooses, Tab takes, Esc closes</source>
        <translation>↓ kiest, Tab neemt over, Esc sluit</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Aanvulling</translation>
    </message>
    <message numerus="yes">
        <source>%n completions</source>
        <translation>
            <numerusform>%n aanvulling</numerusform>
            <numerusform>%n aanvullingen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a completion, its place, how many there are</comment>
        <translation>%1, %2 van %3</translation>
    </message>
</context>
<context>
    <name>qm::gui::ConfirmStrip</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Typ %1 om te bevestigen</translation>
    </message>
</context>
<context>
    <name>qm::gui::ConnectWizard</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>qm::gui::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>De naam kopiëren</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>De id kopiëren</translation>
    </message>
</context>
<context>
    <name>qm::gui::DonePage</name>
    <message>
        <source>What is so now</source>
        <translation>Wat nu geldt</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 gedaan</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Undo is a plan of its own, with its own review.</source>
        <translation>Ongedaan maken is een eigen plan, met een eigen controle.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Ongedaan maken…</translation>
    </message>
</context>
<context>
    <name>qm::gui::DoneSide</name>
    <message>
        <source>Next</source>
        <translation>Hierna</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>Om door te geven</translation>
    </message>
    <message>
        <source>Plan as gh script</source>
        <translation>Plan als gh-script</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy as a gh script</source>
        <translation>Kopiëren als gh-script</translation>
    </message>
    <message>
        <source>Plan as JSON</source>
        <translation>Plan als JSON</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Het plan exporteren</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>Conventies</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journaal</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>plan %1, %2</source>
        <comment>plan 8c1f, 34 steps</comment>
        <translation>plan %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>De id kopiëren</translation>
    </message>
</context>
<context>
    <name>qm::gui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>qm::gui::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
</context>
<context>
    <name>qm::gui::FilterToken</name>
    <message>
        <source>Remove %1</source>
        <comment>a condition of the filter</comment>
        <translation>%1 verwijderen</translation>
    </message>
</context>
<context>
    <name>qm::gui::FilterTokens</name>
    <message>
        <source>+%1</source>
        <comment>so many more conditions than are seen</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>qm::gui::HelpOverlay</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Pagina’s van de hulp</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Pagina van de hulp</translation>
    </message>
</context>
<context>
    <name>qm::gui::IdentityStep</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>how you call it here: work</source>
        <translation>hoe u het hier noemt: werk</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>as in github.com/ORGANIZATION</source>
        <translation>zoals in github.com/ORGANISATIE</translation>
    </message>
    <message>
        <source>GitHub address</source>
        <translation>GitHub-adres</translation>
    </message>
    <message>
        <source>github.com, or your Enterprise Server’s</source>
        <translation>github.com, of dat van uw Enterprise Server</translation>
    </message>
    <message>
        <source>Management repository</source>
        <translation>Beheerrepository</translation>
    </message>
    <message>
        <source>with quartermaster.yaml; may stay empty</source>
        <translation>met quartermaster.yaml; mag leeg blijven</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>GitHub App</source>
        <translation>GitHub App</translation>
    </message>
    <message>
        <source>What you type goes into the desktop’s keychain, and never into a file.</source>
        <translation>Wat u typt gaat naar de sleutelbos van het systeem, en nooit naar een bestand.</translation>
    </message>
    <message>
        <source>There is no keychain: it works for this session and is forgotten at its end.</source>
        <translation>Er is geen sleutelbos: het werkt voor deze sessie en wordt aan het eind vergeten.</translation>
    </message>
    <message>
        <source>The test only reads.</source>
        <translation>De test leest alleen.</translation>
    </message>
    <message>
        <source>Organization and identity</source>
        <translation>Organisatie en identiteit</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>For reading only: nothing can be changed with it</source>
        <translation>Alleen lezen: er kan niets mee worden gewijzigd</translation>
    </message>
    <message>
        <source>Sign in by</source>
        <translation>Aanmelden met</translation>
    </message>
    <message>
        <source>ghp_… or github_pat_…</source>
        <translation>ghp_… of github_pat_…</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App-id</translation>
    </message>
    <message>
        <source>Installation id</source>
        <translation>Installatie-id</translation>
    </message>
    <message>
        <source>Paste the private key, or drop its .pem file here</source>
        <translation>Plak de privésleutel, of sleep het .pem-bestand hierheen</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privésleutel</translation>
    </message>
</context>
<context>
    <name>qm::gui::KeysOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>qm::gui::LeftOverNotice</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
</context>
<context>
    <name>qm::gui::LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Signing in again…</source>
        <translation>Opnieuw aanmelden…</translation>
    </message>
    <message>
        <source>The desktop may ask for the password of your keychain.</source>
        <translation>Het bureaublad vraagt misschien om het wachtwoord van uw sleutelbos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>A plan is on its way and goes on to its end; then what it is signed in with is dropped from memory.</source>
        <translation>Er loopt een plan, en dat gaat door tot zijn einde; daarna verdwijnt uit het geheugen waarmee is aangemeld.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>What it is signed in with was dropped from memory. What you began is as you left it: unlocking signs in again from the keychain, or from this session where there is none.</source>
        <translation>Waarmee was aangemeld, is uit het geheugen verdwenen. Waaraan u begon, is zoals u het achterliet: ontgrendelen meldt opnieuw aan uit de sleutelbos, of uit deze sessie als er geen is.</translation>
    </message>
</context>
<context>
    <name>qm::gui::LogOverlay</name>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Filter the lines</source>
        <translation>Regels filteren</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Waarschuwingen en fouten</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>Supportbestand opslaan…</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Welke regels</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln regel</numerusform>
            <numerusform>%Ln regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 van %Ln regel</numerusform>
            <numerusform>%1 van %Ln regels</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in the log yet</source>
        <translation>Er staat nog niets in het logboek</translation>
    </message>
    <message>
        <source>What the program asks of a service, and what goes wrong, is written down here.</source>
        <translation>Wat het programma aan een dienst vraagt, en wat misgaat, wordt hier opgeschreven.</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>Geen regel komt door het filter</translation>
    </message>
    <message>
        <source>It shows the end of the log only.</source>
        <translation>Alleen het einde van het logboek wordt getoond.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>qm::gui::LogView</name>
    <message>
        <source>Lines of the log</source>
        <translation>Regels van het logboek</translation>
    </message>
</context>
<context>
    <name>qm::gui::MainWindow</name>
    <message>
        <source>%1 (sample) – Quartermaster</source>
        <translation>%1 (voorbeeld) – Quartermaster</translation>
    </message>
    <message>
        <source>%1 – Quartermaster</source>
        <translation>%1 – Quartermaster</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wordt gelezen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles opnieuw lezen</translation>
    </message>
    <message>
        <source>Connect to an organization…</source>
        <translation>Verbinden met een organisatie…</translation>
    </message>
    <message>
        <source>Open the profile %1</source>
        <translation>Het profiel %1 openen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Zoeken of uitvoeren…</translation>
    </message>
    <message>
        <source>Go to the page %1</source>
        <translation>Naar de pagina %1</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Hulp…</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Logboek…</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes are not applied</source>
        <translation>
            <numerusform>%n openstaande wijziging is niet toegepast</numerusform>
            <numerusform>%n openstaande wijzigingen zijn niet toegepast</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Verwerpen en sluiten</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>De rijen filteren</translation>
    </message>
    <message>
        <source>What is pending stands in the matrix of the secrets and goes with this window. Nothing of it has been written.</source>
        <translation>Wat openstaat, staat in de matrix van de secrets en verdwijnt met dit venster. Er is nog niets van geschreven.</translation>
    </message>
</context>
<context>
    <name>qm::gui::MatrixLegend</name>
    <message>
        <source>Legend of the matrix</source>
        <translation>Legenda van de matrix</translation>
    </message>
    <message>
        <source>in scope</source>
        <translation>in bereik</translation>
    </message>
    <message>
        <source>not in scope</source>
        <translation>niet in bereik</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wordt toegevoegd</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>wordt verwijderd</translation>
    </message>
    <message>
        <source>in, should be out</source>
        <translation>in, hoort uit</translation>
    </message>
    <message>
        <source>out, should be in</source>
        <translation>uit, hoort in</translation>
    </message>
    <message>
        <source>Secrets × repositories</source>
        <translation>Secrets × repositories</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>in</source>
        <comment>how many repositories are in scope</comment>
        <translation>in</translation>
    </message>
</context>
<context>
    <name>qm::gui::MatrixNames</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>qm::gui::MissingBanner</name>
    <message>
        <source>Open App settings</source>
        <translation>App-instellingen openen</translation>
    </message>
    <message>
        <source>Open token settings</source>
        <translation>Tokeninstellingen openen</translation>
    </message>
    <message>
        <source>Copy request for the owner</source>
        <translation>Verzoek aan de eigenaar kopiëren</translation>
    </message>
    <message>
        <source>What to grant, to whom and why, ready to be sent</source>
        <translation>Wat er moet worden verleend, aan wie en waarom, klaar om te versturen</translation>
    </message>
    <message>
        <source>checked again every %1 s</source>
        <translation>elke %1 s nagekeken</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Het adres kopiëren</translation>
    </message>
    <message>
        <source>checked again at %1</source>
        <comment>a time</comment>
        <translation>opnieuw nagekeken om %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a page and how many things it has</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n running</source>
        <comment>a page and its running plans</comment>
        <translation>
            <numerusform>%1, %n loopt</numerusform>
            <numerusform>%1, %n lopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <comment>a page and its plans</comment>
        <translation>
            <numerusform>%1, %n vraagt aandacht</numerusform>
            <numerusform>%1, %n vragen aandacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::Overlay</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>qm::gui::OverviewPage</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day as QLocale writes it</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>Open plannen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Nothing runs, and nothing waits.</source>
        <translation>Er loopt niets en er wacht niets.</translation>
    </message>
    <message>
        <source>Newest plans</source>
        <translation>Nieuwste plannen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>No plan was made here yet.</source>
        <translation>Hier is nog geen plan gemaakt.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Wat is gelezen</translation>
    </message>
    <message numerus="yes">
        <source>%n open plans</source>
        <translation>
            <numerusform>%n open plan</numerusform>
            <numerusform>%n open plannen</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Only deviations</source>
        <translation>Alleen afwijkingen</translation>
    </message>
    <message>
        <source>Nothing deviates.</source>
        <translation>Niets wijkt af.</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle teams</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
</context>
<context>
    <name>qm::gui::Palette</name>
    <message>
        <source>Search or run</source>
        <translation>Zoeken of uitvoeren</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Zoeken of uitvoeren…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat gevonden is</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>uitvoeren</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>commands</source>
        <comment>behind &gt; only these are found</comment>
        <translation>opdrachten</translation>
    </message>
</context>
<context>
    <name>qm::gui::PendingBar</name>
    <message>
        <source>Pending changes</source>
        <translation>Openstaande wijzigingen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back</source>
        <translation>Ctrl+Z neemt de laatste terug</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Wijzigingen nakijken</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes</source>
        <translation>
            <numerusform>%n openstaande wijziging</numerusform>
            <numerusform>%n openstaande wijzigingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in production</source>
        <translation>
            <numerusform>%n in productie</numerusform>
            <numerusform>%n in productie</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1, %2</source>
        <comment>secrets, repositories</comment>
        <translation>in %1, %2</translation>
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
    <message>
        <source>Expand all</source>
        <translation>Alles uitklappen</translation>
    </message>
    <message>
        <source>Export plan…</source>
        <translation>Plan exporteren…</translation>
    </message>
    <message numerus="yes">
        <source>%n create</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remove</source>
        <translation>
            <numerusform>%n verwijderd</numerusform>
            <numerusform>%n verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n verzoek</numerusform>
            <numerusform>%n verzoeken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, ongeveer %2</translation>
    </message>
    <message>
        <source>only %1 left now, more at %2</source>
        <translation>nu nog maar %1 over, meer om %2</translation>
    </message>
    <message>
        <source>%1 of %2 left after this</source>
        <translation>hierna nog %1 van %2 over</translation>
    </message>
    <message>
        <source>%1 left after this</source>
        <translation>hierna nog %1 over</translation>
    </message>
    <message>
        <source>GitHub&apos;s quota: %1</source>
        <translation>Quotum van GitHub: %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanTree</name>
    <message>
        <source>How the steps stand</source>
        <translation>Hoe de stappen ervoor staan</translation>
    </message>
    <message>
        <source>The steps of the plan</source>
        <translation>De stappen van het plan</translation>
    </message>
    <message>
        <source>request %1</source>
        <comment>the vendor&apos;s id</comment>
        <translation>verzoek %1</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Leave this step out</source>
        <translation>Deze stap weglaten</translation>
    </message>
    <message>
        <source>The other steps stay as they are (Del)</source>
        <translation>De andere stappen blijven zoals ze zijn (Del)</translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanTreeDelegate</name>
    <message>
        <source>Request</source>
        <translation>Verzoek</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Alleen als</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n verzoek</numerusform>
            <numerusform>%n verzoeken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanWizard</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Resume a plan</source>
        <translation>Een plan hervatten</translation>
    </message>
</context>
<context>
    <name>qm::gui::ProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>qm::gui::ReadingStrip</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many have been read</comment>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>qm::gui::RepositoriesPage</name>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>Filter repositories</source>
        <translation>Repositories filteren</translation>
    </message>
    <message>
        <source>Reading the repositories…</source>
        <translation>De repositories worden gelezen…</translation>
    </message>
    <message>
        <source>There are no repositories in this organization</source>
        <translation>Er zijn geen repositories in deze organisatie</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in gebruik</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Give team secrets…</source>
        <translation>Secrets van het team geven…</translation>
    </message>
    <message>
        <source>Open on GitHub</source>
        <translation>Openen op GitHub</translation>
    </message>
    <message>
        <source>Team’s secrets</source>
        <translation>Van het team</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Geïsoleerd</translation>
    </message>
    <message numerus="yes">
        <source>reads %n shared secrets</source>
        <translation>
            <numerusform>leest %n gedeeld geheim</numerusform>
            <numerusform>leest %n gedeelde geheimen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 gives the team’s secrets</source>
        <comment>1 of 48 selected · Ctrl+G gives the team’s secrets</comment>
        <translation>%1 · %2 geeft de secrets van het team</translation>
    </message>
</context>
<context>
    <name>qm::gui::RepositoriesStep</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Exactly these</source>
        <translation>Precies deze</translation>
    </message>
    <message>
        <source>By pattern</source>
        <translation>Op patroon</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Op team</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Met de hand</translation>
    </message>
    <message>
        <source>Filter repositories</source>
        <translation>Repositories filteren</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Wat er moet gebeuren</translation>
    </message>
    <message>
        <source>How repositories are picked</source>
        <translation>Hoe repositories worden gekozen</translation>
    </message>
    <message>
        <source>Names, e.g. lp-*; * and ? stand for anything</source>
        <translation>Namen, bijv. lp-*; * en ? staan voor alles</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>Patroon van de namen</translation>
    </message>
    <message>
        <source>Except, e.g. lp-open-*</source>
        <translation>Behalve, bijv. lp-open-*</translation>
    </message>
    <message>
        <source>Except names that match</source>
        <translation>Behalve namen met dit patroon</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Repositories to pick from</source>
        <translation>Repositories om uit te kiezen</translation>
    </message>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 van %2 gekozen</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Waar het op neerkomt</translation>
    </message>
    <message>
        <source>cells picked, %1 × %2</source>
        <translation>cellen gekozen, %1 × %2</translation>
    </message>
    <message>
        <source>of them in scope now</source>
        <translation>daarvan al in bereik</translation>
    </message>
    <message numerus="yes">
        <source>add repositories to %n secrets</source>
        <translation>
            <numerusform>repositories toevoegen aan %n secret</numerusform>
            <numerusform>repositories toevoegen aan %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove repositories from %n secrets</source>
        <translation>
            <numerusform>repositories verwijderen van %n secret</numerusform>
            <numerusform>repositories verwijderen van %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the only repositories of %n secrets</source>
        <translation>
            <numerusform>de enige repositories van %n secret</numerusform>
            <numerusform>de enige repositories van %n secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed before the review.</source>
        <translation>Voor de controle wordt niets gewijzigd.</translation>
    </message>
    <message numerus="yes">
        <source>Review %n changes</source>
        <translation>
            <numerusform>%n wijziging controleren</numerusform>
            <numerusform>%n wijzigingen controleren</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <comment>after “18 of 20 picked”</comment>
        <translation>
            <numerusform>%1, %n weggelaten</numerusform>
            <numerusform>%1, %n weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “new” or “removed”</comment>
        <translation>
            <numerusform>%1, %n in productie</numerusform>
            <numerusform>%1, %n in productie</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>so many cells</comment>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>so many cells</comment>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation>Let op</translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories are picked</source>
        <translation>
            <numerusform>%n openbare repository is gekozen</numerusform>
            <numerusform>%n openbare repositories zijn gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever can run a workflow there could print the secrets: %1</source>
        <translation>Wie daar een workflow kan uitvoeren, kan de secrets afdrukken: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories get their first production secret</source>
        <translation>
            <numerusform>%n repository krijgt zijn eerste productiesecret</numerusform>
            <numerusform>%n repositories krijgen hun eerste productiesecret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked repositories are no team’s</source>
        <translation>
            <numerusform>%n gekozen repository is van geen team</numerusform>
            <numerusform>%n gekozen repositories zijn van geen team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories are left out</source>
        <translation>
            <numerusform>%n openbare repository is weggelaten</numerusform>
            <numerusform>%n openbare repositories zijn weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick to include: %1</source>
        <translation>Aanvinken om mee te nemen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n isolated repositories are left out</source>
        <translation>
            <numerusform>%n geïsoleerde repository is weggelaten</numerusform>
            <numerusform>%n geïsoleerde repositories zijn weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>The conventions give them no secret that others have: %1</source>
        <translation>Volgens de conventies krijgen ze geen secret dat anderen hebben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n writing requests, about %1.</source>
        <comment>then: “Nothing is changed before the review.”</comment>
        <translation>
            <numerusform>%n schrijfverzoek, ongeveer %1.</numerusform>
            <numerusform>%n schrijfverzoeken, ongeveer %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n writing requests.</source>
        <comment>then: “Nothing is changed before the review.”</comment>
        <translation>
            <numerusform>%n schrijvend verzoek.</numerusform>
            <numerusform>%n schrijvende verzoeken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ReviewPage</name>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; en nog %n</numerusform>
            <numerusform>; en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what is so now…</source>
        <translation>Er wordt gelezen wat nu geldt…</translation>
    </message>
    <message>
        <source>The plan is made of it. Nothing is changed.</source>
        <translation>Daarvan wordt het plan gemaakt. Er wordt niets gewijzigd.</translation>
    </message>
    <message>
        <source>plan the change</source>
        <translation>de wijziging plannen</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>niemand is aangemeld</translation>
    </message>
    <message>
        <source>Connect to the organization first.</source>
        <translation>Verbind eerst met de organisatie.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Niets te wijzigen</translation>
    </message>
    <message>
        <source>Everything is as wanted already.</source>
        <translation>Alles is al zoals gewenst.</translation>
    </message>
    <message>
        <source>Since you looked, somebody else was here</source>
        <translation>Sinds u keek was iemand anders hier</translation>
    </message>
    <message numerus="yes">
        <source>Watch out: %n warnings</source>
        <translation>
            <numerusform>Let op: %n waarschuwing</numerusform>
            <numerusform>Let op: %n waarschuwingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps change production</source>
        <comment>the stage is named beside</comment>
        <translation>
            <numerusform>%n stap wijzigt productie</numerusform>
            <numerusform>%n stappen wijzigen productie</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Het plan exporteren</translation>
    </message>
    <message>
        <source>%1, planned %2 by %3</source>
        <translation>%1, gepland %2 door %3</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Er is nog niets gewijzigd.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelezen %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>%n wijziging toepassen</numerusform>
            <numerusform>%n wijzigingen toepassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “Apply 7 changes”</comment>
        <translation>
            <numerusform>%1, %n in productie</numerusform>
            <numerusform>%1, %n in productie</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Put back the step that was left out last</source>
        <translation>De laatst weggelaten stap terugzetten</translation>
    </message>
    <message>
        <source>With it goes what cannot be done without it: %1</source>
        <translation>Daarmee vervalt wat niet zonder kan: %1</translation>
    </message>
    <message>
        <source>Nothing is left to apply.</source>
        <translation>Er blijft niets over om toe te passen.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are left out</source>
        <translation>
            <numerusform>%n stap is weggelaten</numerusform>
            <numerusform>%n stappen zijn weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Leave this step out</source>
        <translation>Deze stap weglaten</translation>
    </message>
</context>
<context>
    <name>qm::gui::SavedViews</name>
    <message>
        <source>Saved filters</source>
        <translation>Opgeslagen filters</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Er is nog geen filter opgeslagen</translation>
    </message>
    <message>
        <source>Save this filter as…</source>
        <translation>Dit filter opslaan als…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Het filter opslaan</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>Naam van het filter “%1”:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>qm::gui::ScopeMatrix</name>
    <message>
        <source>will be removed</source>
        <translation>wordt verwijderd</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wordt toegevoegd</translation>
    </message>
    <message>
        <source>in scope by its visibility</source>
        <translation>in bereik door zijn zichtbaarheid</translation>
    </message>
    <message>
        <source>not in scope</source>
        <translation>niet in bereik</translation>
    </message>
    <message>
        <source>in scope, should be out</source>
        <translation>in bereik, hoort eruit</translation>
    </message>
    <message>
        <source>not in scope, should be in</source>
        <translation>niet in bereik, hoort erin</translation>
    </message>
    <message>
        <source>not possible: the repository is isolated</source>
        <translation>niet mogelijk: de repository is geïsoleerd</translation>
    </message>
    <message>
        <source>in scope</source>
        <translation>in bereik</translation>
    </message>
    <message numerus="yes">
        <source>visible to all %Ln repositories</source>
        <translation>
            <numerusform>zichtbaar voor %Ln repository</numerusform>
            <numerusform>zichtbaar voor alle %Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visible to all %Ln private repositories</source>
        <translation>
            <numerusform>zichtbaar voor %Ln privé-repository</numerusform>
            <numerusform>zichtbaar voor alle %Ln privé-repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · accepted until %2</source>
        <comment>reach, day</comment>
        <translation>%1 · aanvaard tot en met %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>secret, repository, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Of no team</source>
        <translation>Van geen team</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>team, stage</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>qm::gui::ScopeWizard</name>
    <message>
        <source>Scope secrets</source>
        <translation>Bereik van secrets</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picked secrets shown: the filter hides the others</source>
        <translation>
            <numerusform>%1 van %n gekozen secret getoond: het filter verbergt de rest</numerusform>
            <numerusform>%1 van %n gekozen secrets getoond: het filter verbergt de rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picked repositories shown: the filter hides the others</source>
        <translation>
            <numerusform>%1 van %n gekozen repository getoond: het filter verbergt de rest</numerusform>
            <numerusform>%1 van %n gekozen repositories getoond: het filter verbergt de rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SearchButton</name>
    <message>
        <source>Search or run…</source>
        <translation>Zoeken of uitvoeren…</translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsMatrix</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Whose secrets and repositories are shown</source>
        <translation>Wiens secrets en repositories worden getoond</translation>
    </message>
    <message>
        <source>Matrix of secrets and repositories</source>
        <translation>Matrix van secrets en repositories</translation>
    </message>
    <message>
        <source>This cannot be changed here: the repository is isolated, or the secret has no list</source>
        <translation>Dit kan hier niet worden gewijzigd: de repository is geïsoleerd, of het secret heeft geen lijst</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes are so by now</source>
        <translation>
            <numerusform>%n openstaande wijziging is inmiddels al zo</numerusform>
            <numerusform>%n openstaande wijzigingen zijn inmiddels al zo</numerusform>
        </translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle teams</translation>
    </message>
    <message>
        <source>The repositories are not read yet</source>
        <translation>De repositories zijn nog niet gelezen</translation>
    </message>
    <message>
        <source>Nothing of this team passes the filter</source>
        <translation>Niets van dit team komt door het filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>This team has no secrets yet</source>
        <translation>Dit team heeft nog geen secrets</translation>
    </message>
    <message>
        <source>Review the pending changes</source>
        <translation>De openstaande wijzigingen nakijken</translation>
    </message>
    <message numerus="yes">
        <source>%n cells selected: Space changes them, C as conventions</source>
        <translation>
            <numerusform>%n cel geselecteerd: spatie wijzigt die, C volgens conventies</numerusform>
            <numerusform>%n cellen geselecteerd: spatie wijzigt ze, C volgens conventies</numerusform>
        </translation>
    </message>
    <message>
        <source>Space changes the cell, C as conventions</source>
        <translation>Spatie wijzigt de cel, C volgens conventies</translation>
    </message>
    <message>
        <source>%1 of %2, %3 of %4</source>
        <comment>16 of 64 secrets, 19 of 138 repositories</comment>
        <translation>%1 van %2, %3 van %4</translation>
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
            <numerusform>%n van deze wijzigingen wordt door het filter in de matrix verborgen</numerusform>
            <numerusform>%n van deze wijzigingen worden door het filter in de matrix verborgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsPage</name>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Filter secrets</source>
        <translation>Secrets filteren</translation>
    </message>
    <message>
        <source>Reading the secrets…</source>
        <translation>De secrets worden gelezen…</translation>
    </message>
    <message>
        <source>There are no secrets in this organization</source>
        <translation>Er zijn geen secrets in deze organisatie</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Not all</source>
        <translation>Niet alles</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Scope…</source>
        <translation>Bereik…</translation>
    </message>
    <message>
        <source>As conventions</source>
        <translation>Volgens de conventies</translation>
    </message>
    <message>
        <source>%1 · Limit: %2 of %3 organization secrets</source>
        <comment>1 of 64 selected · Limit: 64 of 1,000 organization secrets</comment>
        <translation>%1 · Grens: %2 van %3 organisatiesecrets</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Hoort te zijn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Afwijking</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aanvaard</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>In scope, should be out</source>
        <translation>In bereik, hoort eruit</translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsStep</name>
    <message>
        <source>Filter secrets</source>
        <translation>Secrets filteren</translation>
    </message>
    <message>
        <source>Secrets to pick from</source>
        <translation>Secrets om uit te kiezen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many rows the filter lets pass</comment>
        <translation>%1 van %2</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Gekozen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>tick the row</source>
        <translation>de rij kiezen</translation>
    </message>
    <message>
        <source>take more rows</source>
        <translation>meer rijen nemen</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>volgende pagina</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets picked</source>
        <translation>
            <numerusform>%n secret gekozen</numerusform>
            <numerusform>%n secrets gekozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “4 secrets picked”</comment>
        <translation>
            <numerusform>%1, %n in productie</numerusform>
            <numerusform>%1, %n in productie</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>whose readers you want to change</source>
        <translation>waarvan u de lezers wilt wijzigen</translation>
    </message>
    <message>
        <source>Pick repositories</source>
        <translation>Repositories kiezen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leegmaken</translation>
    </message>
    <message>
        <source>Reached now</source>
        <translation>Nu bereikt</translation>
    </message>
    <message>
        <source>repositories</source>
        <translation>repositories</translation>
    </message>
    <message>
        <source>repositories in %1</source>
        <comment>a stage</comment>
        <translation>repositories in %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::SettingsOverlay</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>“--style” decides until the next start.</source>
        <translation>“--style” beslist tot de volgende start.</translation>
    </message>
    <message>
        <source>“System” follows the desktop.</source>
        <translation>“Systeem” volgt het bureaublad.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Changes at the next start.</source>
        <translation>Verandert bij de volgende start.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Vergrendelen na</translation>
    </message>
    <message>
        <source>When nobody touches it for that long, it drops what it is signed in with.</source>
        <translation>Raakt zo lang niemand het aan, dan vergeet het waarmee is aangemeld.</translation>
    </message>
</context>
<context>
    <name>qm::gui::Shell</name>
    <message>
        <source>Discard and open it</source>
        <translation>Verwerpen en openen</translation>
    </message>
</context>
<context>
    <name>qm::gui::SidePane</name>
    <message>
        <source>Width of the details</source>
        <translation>Breedte van de details</translation>
    </message>
</context>
<context>
    <name>qm::gui::SignedIn</name>
    <message>
        <source>For reading only</source>
        <translation>Alleen om te lezen</translation>
    </message>
    <message>
        <source>Reads and changes</source>
        <translation>Leest en wijzigt</translation>
    </message>
    <message>
        <source>Signed in to GitHub as %1</source>
        <translation>Bij GitHub aangemeld als %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::StatusBar</name>
    <message>
        <source>Stop reading</source>
        <translation>Stoppen met lezen</translation>
    </message>
    <message>
        <source>Reading: %1, %2 so far</source>
        <translation>Lezen: %1, %2 tot nu toe</translation>
    </message>
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
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Quota %1 of %2</source>
        <comment>what is left</comment>
        <translation>Quotum %1 van %2</translation>
    </message>
    <message>
        <source>Full again at %1</source>
        <translation>Weer vol om %1</translation>
    </message>
    <message>
        <source>%1 and %2, read %3</source>
        <comment>48 repositories and 64 secrets, read 14:02</comment>
        <translation>%1 en %2, gelezen %3</translation>
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
            <numerusform>%Ln verzoek</numerusform>
            <numerusform>%Ln verzoeken</numerusform>
        </translation>
    </message>
    <message>
        <source>What the reading sent to GitHub</source>
        <translation>Wat het lezen naar GitHub heeft gestuurd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cost no quota: nothing had changed</source>
        <translation>
            <numerusform>%Ln ervan kostte geen quotum: er was niets veranderd</numerusform>
            <numerusform>%Ln ervan kostten geen quotum: er was niets veranderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::StepRail</name>
    <message>
        <source>%1, done</source>
        <translation>%1, gedaan</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation>%1, huidige stap</translation>
    </message>
</context>
<context>
    <name>qm::gui::SupportPane</name>
    <message>
        <source>Back to the log</source>
        <translation>Terug naar het logboek</translation>
    </message>
    <message>
        <source>Choose where to save it…</source>
        <translation>Kiezen waar het wordt opgeslagen…</translation>
    </message>
    <message>
        <source>It is a file for you to read first. Nothing is sent anywhere.</source>
        <translation>Het is een bestand dat u eerst zelf leest. Er wordt nergens iets heen gestuurd.</translation>
    </message>
    <message>
        <source>What goes into a support bundle is being gathered…</source>
        <translation>Wat in een supportbestand komt wordt verzameld…</translation>
    </message>
    <message>
        <source>The support bundle is going to hold, for whoever you give it to:</source>
        <translation>In het supportbestand komt, voor wie u het geeft:</translation>
    </message>
    <message>
        <source>There is no support bundle yet.</source>
        <translation>Er is nog geen supportbestand.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Het supportbestand opslaan</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Opgeslagen: %1</translation>
    </message>
    <message>
        <source>Read it before you give it away.</source>
        <translation>Lees het voordat u het weggeeft.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pad kopiëren</translation>
    </message>
    <message>
        <source>Nothing was saved: choose another place, or make room there.</source>
        <translation>Er is niets opgeslagen: kies een andere plek, of maak daar ruimte.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Een andere plek kiezen…</translation>
    </message>
</context>
<context>
    <name>qm::gui::TablePage</name>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 van %2 gekozen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many rows the filter lets pass</comment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>Niets komt door het filter</translation>
    </message>
    <message>
        <source>%1 are there without it.</source>
        <translation>Zonder het filter: %1.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No organization is open</source>
        <translation>Er is geen organisatie open</translation>
    </message>
    <message>
        <source>Connect to yours, or start with --sandbox to try everything on a sample organization.</source>
        <translation>Verbind met de uwe, of start met --sandbox om alles op een voorbeeldorganisatie te proberen.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Copy as commands of gh</source>
        <translation>Als opdrachten van gh kopiëren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
</context>
<context>
    <name>qm::gui::TableTools</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Opslaan als CSV…</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Kopiëren als CSV</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Zoals in het begin</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Opslaan als CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Could not write %1</source>
        <translation>Kon %1 niet schrijven</translation>
    </message>
</context>
<context>
    <name>qm::gui::TopBar</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>alleen lezen</translation>
    </message>
    <message>
        <source>Read everything again (F5)</source>
        <translation>Alles opnieuw lezen (F5)</translation>
    </message>
    <message>
        <source>Open another organization</source>
        <translation>Een andere organisatie openen</translation>
    </message>
    <message>
        <source>Connect to an organization…</source>
        <translation>Verbinden met een organisatie…</translation>
    </message>
</context>
<context>
    <name>qm::gui::Wizard</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Rapport kopiëren</translation>
    </message>
</context>
<context>
    <name>qm::gui::WizardPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
</TS>
