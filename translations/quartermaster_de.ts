<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Abilities</name>
    <message>
        <source>list the repositories</source>
        <translation>die Repositories auflisten</translation>
    </message>
    <message>
        <source>list the organization secrets and who may read them</source>
        <translation>die Secrets der Organisation auflisten und wer sie lesen darf</translation>
    </message>
    <message>
        <source>list teams and their members</source>
        <translation>Teams und ihre Mitglieder auflisten</translation>
    </message>
    <message>
        <source>change which repositories may read a secret</source>
        <translation>ändern, welche Repositories ein Secret lesen dürfen</translation>
    </message>
    <message>
        <source>read the conventions in %1</source>
        <translation>die Konventionen in %1 lesen</translation>
    </message>
    <message>
        <source>see every repository</source>
        <translation>jedes Repository sehen</translation>
    </message>
    <message>
        <source>On %1/organizations/%2/settings/installations/%3 choose “All repositories”; what is not chosen is missing in every list.</source>
        <translation>Wählen Sie auf %1/organizations/%2/settings/installations/%3 “All repositories”; was nicht gewählt ist, fehlt in jeder Liste.</translation>
    </message>
    <message>
        <source>On %1/settings/tokens give the token the scope “%2”.</source>
        <translation>Geben Sie dem Token auf %1/settings/tokens den Scope “%2”.</translation>
    </message>
    <message>
        <source>For “%6”, on %1/organizations/%2/settings/apps/%3/permissions set %4 and save; then an owner of %2 accepts it on %1/organizations/%2/settings/installations/%5.</source>
        <translation>Setzen Sie für „%6“ auf %1/organizations/%2/settings/apps/%3/permissions %4 und speichern Sie; danach nimmt ein Eigentümer von %2 es auf %1/organizations/%2/settings/installations/%5 an.</translation>
    </message>
    <message>
        <source>For “%4”, on %1/settings/personal-access-tokens edit the token of %2: %3; an owner may have to approve it.</source>
        <translation>Bearbeiten Sie für „%4“ auf %1/settings/personal-access-tokens das Token von %2: %3; eventuell muss ein Eigentümer es genehmigen.</translation>
    </message>
</context>
<context>
    <name>AbilitiesWords</name>
    <message>
        <source>show the repositories</source>
        <translation>die Repositories zu zeigen</translation>
    </message>
    <message>
        <source>show the secrets</source>
        <translation>die Secrets zu zeigen</translation>
    </message>
    <message>
        <source>show the teams</source>
        <translation>die Teams zu zeigen</translation>
    </message>
    <message>
        <source>scope secrets</source>
        <translation>Secrets zuzuteilen</translation>
    </message>
    <message>
        <source>give a repository its secrets</source>
        <translation>einem Repository seine Secrets zu geben</translation>
    </message>
    <message>
        <source>Signed in as the App %1</source>
        <translation>Angemeldet als die App %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Enough to %1</source>
        <translation>Genügt, um %1</translation>
    </message>
    <message>
        <source>Not enough to %1</source>
        <translation>Genügt nicht, um %1</translation>
    </message>
    <message>
        <source>%1 is missing. Needed to %2.</source>
        <comment>a permission, what it is for</comment>
        <translation>%1 fehlt. Nötig für: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n permissions are missing: %1.</source>
        <translation>
            <numerusform>%n Berechtigung fehlt: %1.</numerusform>
            <numerusform>%n Berechtigungen fehlen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quartermaster tested at %1 what it may do on %2.</source>
        <translation>Quartermaster hat am %1 geprüft, was es an %2 darf.</translation>
    </message>
    <message>
        <source>may</source>
        <translation>darf</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>GitHub would take: %1</source>
        <translation>GitHub würde annehmen: %1</translation>
    </message>
    <message>
        <source>more than needed now</source>
        <translation>mehr als jetzt nötig</translation>
    </message>
    <message>
        <source>needed by: %1</source>
        <translation>gebraucht von: %1</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>an address without a host</source>
        <translation>eine Adresse ohne Host</translation>
    </message>
    <message>
        <source>a name in it is empty or made of dots only</source>
        <translation>ein Name darin ist leer oder besteht nur aus Punkten</translation>
    </message>
    <message>
        <source>“%1” takes other values</source>
        <translation>„%1“ nimmt andere Werte</translation>
    </message>
    <message>
        <source>it answers with a redirect to nowhere</source>
        <translation>er antwortet mit einer Umleitung ins Nichts</translation>
    </message>
    <message>
        <source>it redirects to %1, which is not the same service</source>
        <translation>er leitet nach %1 um, was nicht derselbe Dienst ist</translation>
    </message>
    <message>
        <source>Nothing was sent there.</source>
        <translation>Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>it names %1 for the next page, which is not the same service</source>
        <translation>er nennt %1 als nächste Seite, was nicht derselbe Dienst ist</translation>
    </message>
</context>
<context>
    <name>AppInstallation</name>
    <message>
        <source>the App&apos;s installation in %1 lacks the permission “%2”</source>
        <translation>der Installation der App in %1 fehlt die Berechtigung „%2“</translation>
    </message>
    <message>
        <source>Add it on the App&apos;s settings page under “Permissions &amp; events”; then an owner of %1 accepts it under “GitHub Apps” in the organization&apos;s settings.</source>
        <translation>Fügen Sie sie auf der Einstellungsseite der App unter „Permissions &amp; events“ hinzu; danach nimmt ein Eigentümer von %1 sie unter „GitHub Apps“ in den Einstellungen der Organisation an.</translation>
    </message>
    <message>
        <source>GitHub does not take this key for App %1: check the App&apos;s id, and that the key with the fingerprint %2 is still listed on its settings page.</source>
        <translation>GitHub nimmt diesen Schlüssel für App %1 nicht an: Prüfen Sie die Id der App und ob der Schlüssel mit dem Fingerabdruck %2 noch auf ihrer Einstellungsseite steht.</translation>
    </message>
    <message>
        <source>Check the ids: App %1 has no installation %2. The installation&apos;s id is the last part of its address in the organization&apos;s settings.</source>
        <translation>Prüfen Sie die Ids: App %1 hat keine Installation %2. Die Id der Installation ist der letzte Teil ihrer Adresse in den Einstellungen der Organisation.</translation>
    </message>
    <message>
        <source>An owner can end the suspension under “GitHub Apps” in the organization&apos;s settings.</source>
        <translation>Ein Eigentümer kann die Sperre unter „GitHub Apps“ in den Einstellungen der Organisation aufheben.</translation>
    </message>
</context>
<context>
    <name>AppKey</name>
    <message>
        <source>it is damaged (%1)</source>
        <translation>er ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>Copy the file anew, or generate a new key on the App&apos;s settings page.</source>
        <translation>Kopieren Sie die Datei neu, oder erzeugen Sie auf der Einstellungsseite der App einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>it is no RSA key, and GitHub&apos;s Apps use RSA</source>
        <translation>es ist kein RSA-Schlüssel, und Apps von GitHub verwenden RSA</translation>
    </message>
    <message>
        <source>it has only %1 bits, which is too weak to be one of GitHub&apos;s</source>
        <translation>er hat nur %1 Bit und ist damit zu schwach, um einer von GitHub zu sein</translation>
    </message>
    <message>
        <source>it is encrypted with a password</source>
        <translation>er ist mit einem Passwort verschlüsselt</translation>
    </message>
    <message>
        <source>GitHub&apos;s own keys have none: take the password off with “openssl rsa -in KEY.pem -out PLAIN.pem”, or generate a new key on the App&apos;s settings page.</source>
        <translation>GitHubs eigene Schlüssel haben keines: Entfernen Sie das Passwort mit „openssl rsa -in KEY.pem -out PLAIN.pem“, oder erzeugen Sie auf der Einstellungsseite der App einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>it is an elliptic curve key, and GitHub&apos;s Apps use RSA</source>
        <translation>es ist ein Schlüssel einer elliptischen Kurve, und Apps von GitHub verwenden RSA</translation>
    </message>
    <message>
        <source>it is a key for SSH</source>
        <translation>es ist ein Schlüssel für SSH</translation>
    </message>
    <message>
        <source>it is a public key, and signing in takes the private one</source>
        <translation>es ist ein öffentlicher Schlüssel, und zum Anmelden braucht es den privaten</translation>
    </message>
    <message>
        <source>it is a certificate</source>
        <translation>es ist ein Zertifikat</translation>
    </message>
    <message>
        <source>it is something else in PEM</source>
        <translation>es ist etwas anderes in PEM</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>das Ende fehlt</translation>
    </message>
    <message>
        <source>Copy the whole file, from “-----BEGIN” to the last dash of its last line.</source>
        <translation>Kopieren Sie die ganze Datei, von „-----BEGIN“ bis zum letzten Strich ihrer letzten Zeile.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it is a public key for SSH</source>
        <translation>es ist ein öffentlicher Schlüssel für SSH</translation>
    </message>
    <message>
        <source>it is a token</source>
        <translation>es ist ein Token</translation>
    </message>
    <message>
        <source>Give it as the token, or give the App&apos;s private key here.</source>
        <translation>Geben Sie es als Token an, oder geben Sie hier den privaten Schlüssel der App an.</translation>
    </message>
    <message>
        <source>it looks like the App&apos;s client secret</source>
        <translation>es sieht nach dem Client-Secret der App aus</translation>
    </message>
    <message>
        <source>it is in a binary format</source>
        <translation>er ist in einem binären Format</translation>
    </message>
    <message>
        <source>Convert it with “openssl rsa -inform DER -in KEY -out KEY.pem”, or take the PEM file GitHub gave.</source>
        <translation>Wandeln Sie ihn mit „openssl rsa -inform DER -in KEY -out KEY.pem“ um, oder nehmen Sie die PEM-Datei, die GitHub gegeben hat.</translation>
    </message>
    <message>
        <source>it looks like the name of a file</source>
        <translation>es sieht nach dem Namen einer Datei aus</translation>
    </message>
    <message>
        <source>Give what is in the file, not its name.</source>
        <translation>Geben Sie an, was in der Datei steht, nicht ihren Namen.</translation>
    </message>
    <message>
        <source>it does not begin with “-----BEGIN RSA PRIVATE KEY-----”</source>
        <translation>er beginnt nicht mit „-----BEGIN RSA PRIVATE KEY-----“</translation>
    </message>
    <message>
        <source>use the App&apos;s private key</source>
        <translation>den privaten Schlüssel der App verwenden</translation>
    </message>
    <message>
        <source>Generate a private key on the App&apos;s settings page (“Private keys”) and give the file that is downloaded.</source>
        <translation>Erzeugen Sie auf der Einstellungsseite der App einen privaten Schlüssel („Private keys“) und geben Sie die heruntergeladene Datei an.</translation>
    </message>
    <message>
        <source>it holds signs that do not belong into a key</source>
        <translation>er enthält Zeichen, die nicht in einen Schlüssel gehören</translation>
    </message>
    <message>
        <source>Copy the file anew: something changed it on the way.</source>
        <translation>Kopieren Sie die Datei neu: Etwas hat sie unterwegs verändert.</translation>
    </message>
</context>
<context>
    <name>CanonicalJson</name>
    <message>
        <source>there is no value</source>
        <translation>es gibt keinen Wert</translation>
    </message>
    <message>
        <source>a number is no integer within 2^53</source>
        <translation>eine Zahl ist keine ganze Zahl bis 2^53</translation>
    </message>
    <message>
        <source>a text holds half a surrogate pair</source>
        <translation>ein Text enthält ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>write JSON to be digested</source>
        <translation>JSON für die Prüfsumme schreiben</translation>
    </message>
</context>
<context>
    <name>CellDetails</name>
    <message>
        <source>in, it is its team’s</source>
        <translation>drin, es gehört seinem Team</translation>
    </message>
    <message>
        <source>out, it is another team’s</source>
        <translation>draußen, es gehört einem anderen Team</translation>
    </message>
    <message>
        <source>out, the repository is isolated</source>
        <translation>draußen, das Repository ist isoliert</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>Its visibility decides who may read it, not a list.</source>
        <translation>Seine Sichtbarkeit bestimmt, wer es lesen darf, keine Liste.</translation>
    </message>
    <message>
        <source>%1 is isolated: it gets no secret that others have, too.</source>
        <translation>%1 ist isoliert: Es bekommt kein Secret, das auch andere haben.</translation>
    </message>
    <message>
        <source>%1 may then no longer read it.</source>
        <translation>%1 darf es dann nicht mehr lesen.</translation>
    </message>
    <message>
        <source>%1 may then read it.</source>
        <translation>%1 darf es dann lesen.</translation>
    </message>
    <message>
        <source>%1 may read it.</source>
        <translation>%1 darf es lesen.</translation>
    </message>
    <message>
        <source>%1 may not read it.</source>
        <translation>%1 darf es nicht lesen.</translation>
    </message>
    <message>
        <source>The conventions say nothing of it.</source>
        <translation>Die Konventionen sagen nichts dazu.</translation>
    </message>
    <message>
        <source>The conventions agree.</source>
        <translation>Die Konventionen stimmen zu.</translation>
    </message>
    <message>
        <source>The conventions want it otherwise.</source>
        <translation>Die Konventionen wollen es anders.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Reichweite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEdits</name>
    <message>
        <source>%1 is gone: nothing of it is changed.</source>
        <translation>%1 gibt es nicht mehr: Daran wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is gone, or has another name now: nothing of it is changed.</source>
        <translation>%1 gibt es nicht mehr, oder es heißt jetzt anders: Daran wird nichts geändert.</translation>
    </message>
    <message>
        <source>The visibility of %1 is “%2” now, so it has no list: nothing of it is changed.</source>
        <translation>Die Sichtbarkeit von %1 ist jetzt „%2“, es hat also keine Liste: Daran wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1 may read %2 already.</source>
        <translation>%1 darf %2 bereits lesen.</translation>
    </message>
    <message>
        <source>%1 may not read %2 any more already.</source>
        <translation>%1 darf %2 bereits nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Scope %1 for %2</source>
        <translation>Geltungsbereich von %1 für %2</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>picked</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not picked</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row of a table, whether it is picked</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a cell of a table</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the head of a group, the first cell below it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pick all that are shown, or none</source>
        <translation>Alles wählen, was zu sehen ist, oder nichts</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <comment>the head of a group</comment>
        <translation>%1, zugeklappt</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is no duration; try 90s or 5m</source>
        <translation>„%1“ ist keine Dauer; versuchen Sie 90s oder 5m</translation>
    </message>
    <message>
        <source>Show what a command does and which words it takes</source>
        <translation>Zeigen, was ein Befehl tut und welche Wörter er nimmt</translation>
    </message>
    <message>
        <source>Work on a private sample organization that lives as long as this one command</source>
        <translation>Mit einer eigenen Beispielorganisation arbeiten, die so lange lebt wie dieser eine Befehl</translation>
    </message>
    <message>
        <source>Show what would be changed, and change nothing</source>
        <translation>Zeigen, was geändert würde, und nichts ändern</translation>
    </message>
    <message>
        <source>Agree to the plan without being asked; --yes=STAGE agrees to changes of that stage as well (may be repeated)</source>
        <translation>Dem Plan ungefragt zustimmen; --yes=STAGE stimmt auch Änderungen an dieser Stufe zu (mehrfach möglich)</translation>
    </message>
    <message>
        <source>Print the result as one JSON object on standard output, and nothing else there</source>
        <translation>Das Ergebnis als ein JSON-Objekt auf die Standardausgabe schreiben, und dort nichts anderes</translation>
    </message>
    <message>
        <source>Keep the journal of plans in this file instead of your own</source>
        <translation>Das Journal der Pläne in dieser Datei führen statt im eigenen</translation>
    </message>
    <message>
        <source>Tell every event of a run as one JSON line on standard error</source>
        <translation>Jedes Ereignis eines Laufs als eine JSON-Zeile auf die Standardfehlerausgabe schreiben</translation>
    </message>
    <message>
        <source>Log every request on standard error</source>
        <translation>Jede Anfrage auf der Standardfehlerausgabe protokollieren</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Die Version zeigen</translation>
    </message>
    <message>
        <source>See: quartermaster-cli %1--help</source>
        <translation>Siehe: quartermaster-cli %1--help</translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation>„%1“ bedeutet hier nichts</translation>
    </message>
    <message>
        <source>no command is named</source>
        <translation>es ist kein Befehl genannt</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>„%1“ braucht noch ein Wort: %2</translation>
    </message>
    <message>
        <source>Quartermaster: one console for the shared environment of your data-science teams.</source>
        <translation>Quartermaster: eine Konsole für die gemeinsame Umgebung Ihrer Data-Science-Teams.</translation>
    </message>
    <message>
        <source>Start here:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli secrets scope --help

Exit codes: 0 done, or waiting as planned; 1 a step failed; 2 wrong words or a refused file; 3 sign-in;
4 conflict: the world changed since planning; 5 unreachable, quota or an answer that makes no sense;
130 cancelled.</source>
        <translation>Zum Einstieg:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli secrets scope --help

Exit-Codes: 0 erledigt oder wartet wie geplant; 1 ein Schritt ist gescheitert; 2 falsche Wörter oder eine abgelehnte Datei;
3 Anmeldung; 4 Konflikt: die Welt hat sich seit der Planung geändert; 5 nicht erreichbar, Kontingent oder eine
unverständliche Antwort; 130 abgebrochen.</translation>
    </message>
    <message>
        <source>Sign in as this file says, whatever else is there (mode 0600; not with --sandbox)</source>
        <translation>Anmelden, wie diese Datei es sagt, gleich was sonst da ist (Modus 0600; nicht mit --sandbox)</translation>
    </message>
    <message>
        <source>Work on the organization of this profile, as whom it says (not with --sandbox)</source>
        <translation>Mit der Organisation dieses Profils arbeiten, als wer es sagt (nicht mit --sandbox)</translation>
    </message>
    <message>
        <source>Work on the services in this file, as “sandbox serve” writes it (not with --sandbox or --profile)</source>
        <translation>Mit den Diensten in dieser Datei arbeiten, wie “sandbox serve” sie schreibt (nicht mit --sandbox oder --profile)</translation>
    </message>
    <message>
        <source>The longest wait that a service may ask for: 90s, 5m, 1h30m; as the profile says if left out, else 5m</source>
        <translation>Die längste Wartezeit, die ein Dienst verlangen darf: 90s, 5m, 1h30m; ohne diese Option wie im Profil, sonst 5m</translation>
    </message>
    <message>
        <source>Name teams and stages by this file, in place of the one in the management repository</source>
        <translation>Teams und Stufen nach dieser Datei benennen, anstelle der im Verwaltungs-Repository</translation>
    </message>
    <message>
        <source>Read a secret&apos;s value from standard input, for the one step that GitHub refuses without it</source>
        <translation>Den Wert eines Secrets von der Standardeingabe lesen, für den einen Schritt, den GitHub ohne ihn ablehnt</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Give the profile a name of letters, digits, “.”, “-” and “_”</source>
        <translation>Geben Sie dem Profil einen Namen aus Buchstaben, Ziffern, „.“, „-“ und „_“</translation>
    </message>
    <message>
        <source>Say which organization, as its address has it: github.com/ORGANIZATION</source>
        <translation>Nennen Sie die Organisation, wie sie in ihrer Adresse steht: github.com/ORGANISATION</translation>
    </message>
    <message>
        <source>Give the App&apos;s id: the number on its settings page</source>
        <translation>Geben Sie die Id der App an: die Zahl auf ihrer Einstellungsseite</translation>
    </message>
    <message>
        <source>Give the installation&apos;s id: the number at the end of the installation&apos;s address</source>
        <translation>Geben Sie die Id der Installation an: die Zahl am Ende ihrer Adresse</translation>
    </message>
    <message>
        <source>Paste the App&apos;s private key, or drop its file here</source>
        <translation>Fügen Sie den privaten Schlüssel der App ein, oder ziehen Sie seine Datei hierher</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Fügen Sie ein Token ein</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>read the endpoints file %1</source>
        <translation>die Endpunktdatei %1 lesen</translation>
    </message>
    <message>
        <source>“quartermaster-cli sandbox serve --port-file FILE” writes one.</source>
        <translation>„quartermaster-cli sandbox serve --port-file DATEI“ schreibt eine.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>start</source>
        <translation>beginnen</translation>
    </message>
    <message>
        <source>no organization is named</source>
        <translation>es ist keine Organisation genannt</translation>
    </message>
    <message>
        <source>make a temporary folder</source>
        <translation>einen temporären Ordner anlegen</translation>
    </message>
    <message>
        <source>SANDBOX: %1 is a sample organization, nothing real is read or changed.</source>
        <translation>SANDBOX: %1 ist eine Beispielorganisation, nichts Echtes wird gelesen oder geändert.</translation>
    </message>
    <message>
        <source>Use --sandbox for a private sample organization, --profile NAME or --endpoints FILE.</source>
        <translation>Verwenden Sie --sandbox für eine eigene Beispielorganisation, --profile NAME oder --endpoints FILE.</translation>
    </message>
    <message>
        <source>read the conventions %1</source>
        <translation>die Konventionen %1 lesen</translation>
    </message>
    <message>
        <source>show what was seen last</source>
        <translation>zeigen, was zuletzt gesehen wurde</translation>
    </message>
    <message>
        <source>a private sample organization lives only as long as one command</source>
        <translation>eine eigene Beispielorganisation lebt nur so lange wie ein Befehl</translation>
    </message>
    <message>
        <source>Use --profile NAME or --endpoints FILE.</source>
        <translation>Verwenden Sie --profile NAME oder --endpoints FILE.</translation>
    </message>
</context>
<context>
    <name>Conventions</name>
    <message>
        <source>“%1” is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>a prefix needs more than delimiters</source>
        <translation>ein Präfix braucht mehr als Trennzeichen</translation>
    </message>
    <message>
        <source>“%1” is a prefix of the team %2 already</source>
        <translation>„%1“ ist schon ein Präfix des Teams %2</translation>
    </message>
    <message>
        <source>Each repository belongs to one team.</source>
        <translation>Jedes Repository gehört zu einem Team.</translation>
    </message>
    <message>
        <source>there is no stage “%1”</source>
        <translation>es gibt keine Stufe „%1“</translation>
    </message>
    <message>
        <source>“%1” is no repository of the team %2 by its prefixes</source>
        <translation>„%1“ ist den Präfixen nach kein Repository des Teams %2</translation>
    </message>
    <message>
        <source>a secret’s name must hold {name} once</source>
        <translation>der Name eines Secrets muss {name} einmal enthalten</translation>
    </message>
    <message>
        <source>there is no placeholder {%1} here</source>
        <translation>hier gibt es keinen Platzhalter {%1}</translation>
    </message>
    <message numerus="yes">
        <source>these would be %n secrets, and GitHub allows 1,000 in an organization</source>
        <translation>
            <numerusform>das wäre %n Secret, und GitHub erlaubt 1.000 in einer Organisation</numerusform>
            <numerusform>das wären %n Secrets, und GitHub erlaubt 1.000 in einer Organisation</numerusform>
        </translation>
    </message>
    <message>
        <source>its secret “%1” has a name that GitHub refuses</source>
        <translation>sein Secret „%1“ hat einen Namen, den GitHub ablehnt</translation>
    </message>
    <message>
        <source>Secrets have capitals, digits and underscores, and begin neither with a digit nor with GITHUB_.</source>
        <translation>Secrets bestehen aus Großbuchstaben, Ziffern und Unterstrichen und beginnen weder mit einer Ziffer noch mit GITHUB_.</translation>
    </message>
    <message>
        <source>the secret “%1” would belong to both %2 and %3</source>
        <translation>das Secret „%1“ würde sowohl zu %2 als auch zu %3 gehören</translation>
    </message>
    <message>
        <source>use the conventions</source>
        <translation>die Konventionen verwenden</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is no key: small letters, digits and single dashes, beginning with a letter, 32 at most</source>
        <translation>ist kein Schlüssel: Kleinbuchstaben, Ziffern und einzelne Striche, am Anfang ein Buchstabe, höchstens 32</translation>
    </message>
    <message>
        <source>is no full GUID</source>
        <translation>ist keine vollständige GUID</translation>
    </message>
    <message>
        <source>is no name of an organization at GitHub</source>
        <translation>ist kein Name einer Organisation bei GitHub</translation>
    </message>
    <message>
        <source>is no name of a repository at GitHub</source>
        <translation>ist kein Name eines Repositorys bei GitHub</translation>
    </message>
    <message>
        <source>is nothing a repository’s name may begin with</source>
        <translation>ist nichts, womit der Name eines Repositorys beginnen darf</translation>
    </message>
    <message>
        <source>is no slug of a GitHub team: small letters, digits and dashes, as in its address</source>
        <translation>ist kein Slug eines GitHub-Teams: Kleinbuchstaben, Ziffern und Striche, wie in seiner Adresse</translation>
    </message>
    <message>
        <source>is no name of a secret: letters, digits and underscores, not beginning with a digit</source>
        <translation>ist kein Name eines Secrets: Buchstaben, Ziffern und Unterstriche, am Anfang keine Ziffer</translation>
    </message>
    <message>
        <source>is no name of a branch</source>
        <translation>ist kein Name eines Branches</translation>
    </message>
    <message>
        <source>is no file name of a workflow, such as create_repo.yml</source>
        <translation>ist kein Dateiname eines Workflows wie create_repo.yml</translation>
    </message>
    <message>
        <source>is no permission: words in small letters, such as can_use</source>
        <translation>ist keine Berechtigung: Wörter in Kleinbuchstaben wie can_use</translation>
    </message>
    <message>
        <source>is no amount, such as &quot;12000&quot; or &quot;99.50&quot;</source>
        <translation>ist kein Betrag wie &quot;12000&quot; oder &quot;99.50&quot;</translation>
    </message>
    <message>
        <source>is no currency of three capitals, such as EUR</source>
        <translation>ist keine Währung aus drei Großbuchstaben wie EUR</translation>
    </message>
    <message>
        <source>is no address of a service: https:// and a host, nothing else</source>
        <translation>ist keine Adresse eines Dienstes: https:// und ein Host, sonst nichts</translation>
    </message>
    <message>
        <source>is no full resource id: it begins with /subscriptions/</source>
        <translation>ist keine vollständige Ressourcen-ID: sie beginnt mit /subscriptions/</translation>
    </message>
    <message>
        <source>names no object, such as github:secret/NAME</source>
        <translation>nennt kein Objekt wie github:secret/NAME</translation>
    </message>
    <message>
        <source>is no regular expression</source>
        <translation>ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>this is version %1; this program reads version 1</source>
        <translation>das ist Version %1; dieses Programm liest Version 1</translation>
    </message>
    <message>
        <source>A newer Quartermaster may read it.</source>
        <translation>Ein neueres Quartermaster kann es vielleicht lesen.</translation>
    </message>
    <message>
        <source>these conventions are for %1 %2, but this is %3</source>
        <translation>diese Konventionen sind für %1 %2, aber das hier ist %3</translation>
    </message>
    <message>
        <source>a stage</source>
        <translation>eine Stufe</translation>
    </message>
    <message>
        <source>the naming</source>
        <translation>die Namensgebung</translation>
    </message>
    <message>
        <source>the management</source>
        <translation>die Verwaltung</translation>
    </message>
    <message>
        <source>Databricks</source>
        <translation>Databricks</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>die Organisation</translation>
    </message>
    <message>
        <source>the tenant</source>
        <translation>den Mandanten</translation>
    </message>
    <message>
        <source>the file says nothing</source>
        <translation>die Datei sagt nichts</translation>
    </message>
    <message>
        <source>It begins with “version: 1”.</source>
        <translation>Sie beginnt mit „version: 1“.</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>a tag has either “values” or a “pattern”</source>
        <translation>ein Tag hat entweder „values“ oder ein „pattern“</translation>
    </message>
    <message>
        <source>the costs</source>
        <translation>die Kosten</translation>
    </message>
    <message>
        <source>a temporary access</source>
        <translation>ein vorübergehender Zugang</translation>
    </message>
    <message>
        <source>an exception</source>
        <translation>eine Ausnahme</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>ein Bericht</translation>
    </message>
    <message>
        <source>the access to Databricks</source>
        <translation>der Zugang zu Databricks</translation>
    </message>
    <message>
        <source>a protection</source>
        <translation>ein Schutz</translation>
    </message>
    <message>
        <source>an environment</source>
        <translation>eine Umgebung</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>ein Secret</translation>
    </message>
    <message>
        <source>only a secret that is set by hand (“from: hand”) is renewed by hand</source>
        <translation>nur ein von Hand gesetztes Secret („from: hand“) wird von Hand erneuert</translation>
    </message>
    <message>
        <source>the rotation</source>
        <translation>die Rotation</translation>
    </message>
    <message>
        <source>the window must be longer than two runs and the grace, or one missed run loses a credential</source>
        <translation>das Fenster muss länger als zwei Läufe und die Schonfrist sein, sonst kostet ein verpasster Lauf Zugangsdaten</translation>
    </message>
    <message>
        <source>Make it longer, or run more often.</source>
        <translation>Verlängern Sie es, oder lassen Sie öfter laufen.</translation>
    </message>
    <message>
        <source>the lifetime must be longer than the window, or a new credential is replaced at once</source>
        <translation>die Lebensdauer muss länger als das Fenster sein, sonst werden neue Zugangsdaten sofort ersetzt</translation>
    </message>
    <message>
        <source>the access</source>
        <translation>der Zugang</translation>
    </message>
    <message>
        <source>the rules for repositories</source>
        <translation>die Regeln für Repositories</translation>
    </message>
    <message>
        <source>a GitHub team</source>
        <translation>ein GitHub-Team</translation>
    </message>
    <message>
        <source>a cookie-cutter</source>
        <translation>ein Cookie-Cutter</translation>
    </message>
    <message>
        <source>a budget</source>
        <translation>ein Budget</translation>
    </message>
    <message>
        <source>an isolated project</source>
        <translation>ein isoliertes Projekt</translation>
    </message>
    <message>
        <source>a Databricks workspace</source>
        <translation>ein Databricks-Arbeitsbereich</translation>
    </message>
    <message>
        <source>a container registry</source>
        <translation>eine Container-Registry</translation>
    </message>
    <message>
        <source>a cluster</source>
        <translation>ein Cluster</translation>
    </message>
    <message>
        <source>a stage of a team</source>
        <translation>eine Stufe eines Teams</translation>
    </message>
    <message>
        <source>a team</source>
        <translation>ein Team</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>die Datei ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>the file is in UTF-16</source>
        <translation>die Datei ist in UTF-16</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>the file is not in UTF-8 here</source>
        <translation>die Datei ist hier nicht in UTF-8</translation>
    </message>
    <message>
        <source>the control character %1 stands here</source>
        <translation>hier steht das Steuerzeichen %1</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
</context>
<context>
    <name>CredentialsFile</name>
    <message>
        <source>is no id of an App</source>
        <translation>ist keine ID einer App</translation>
    </message>
    <message>
        <source>is no id of an installation</source>
        <translation>ist keine ID einer Installation</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>stands beside an App; give one of them</source>
        <translation>steht neben einer App; geben Sie eines von beiden an</translation>
    </message>
    <message>
        <source>stands beside a certificate; give one of them</source>
        <translation>steht neben einem Zertifikat; geben Sie eines von beiden an</translation>
    </message>
    <message>
        <source>use the credentials file %1</source>
        <translation>die Datei mit Anmeldedaten %1 verwenden</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it belongs to another user</source>
        <translation>sie gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>Make a copy of your own with mode 0600.</source>
        <translation>Legen Sie eine eigene Kopie mit Modus 0600 an.</translation>
    </message>
    <message>
        <source>others may read or change it</source>
        <translation>andere dürfen sie lesen oder ändern</translation>
    </message>
    <message>
        <source>Replace what is in it, for others may know it, then: chmod 600 %1</source>
        <translation>Ersetzen Sie, was darin steht, denn andere könnten es kennen, und dann: chmod 600 %1</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Check that the file and its folder may be written, or name another file.</source>
        <translation>Prüfen Sie, ob die Datei und ihr Ordner beschreibbar sind, oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>write or read %1</source>
        <translation>%1 schreiben oder lesen</translation>
    </message>
    <message>
        <source>It may be no file of ours: move it away, or name another one.</source>
        <translation>Vielleicht ist es keine Datei von uns: verschieben Sie sie, oder nennen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>DayGroup</name>
    <message>
        <source>Time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>Nach heute</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from a day to a day</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>before %1</source>
        <comment>a day</comment>
        <translation>vor dem %1</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>is no address of a service</source>
        <translation>ist keine Adresse eines Dienstes</translation>
    </message>
    <message>
        <source>is %1, but an endpoints file may name only this machine</source>
        <translation>ist %1, aber eine Endpunktdatei darf nur diesen Rechner nennen</translation>
    </message>
    <message>
        <source>is no sensible limit</source>
        <translation>ist keine sinnvolle Grenze</translation>
    </message>
    <message>
        <source>use the endpoints file</source>
        <translation>die Endpunktdatei verwenden</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Could not %1</source>
        <translation>Nicht gelungen: %1</translation>
    </message>
    <message>
        <source>stopped before it was done</source>
        <translation>angehalten, bevor es erledigt war</translation>
    </message>
</context>
<context>
    <name>EstateLook</name>
    <message>
        <source>Read it once without --offline.</source>
        <translation>Lesen Sie es einmal ohne --offline.</translation>
    </message>
    <message>
        <source>show what was seen last</source>
        <translation>zeigen, was zuletzt gesehen wurde</translation>
    </message>
    <message>
        <source>this has not been read yet</source>
        <translation>dies wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>With --offline it is shown as it was %1 ago.</source>
        <translation>Mit --offline wird es gezeigt, wie es vor %1 war.</translation>
    </message>
</context>
<context>
    <name>EstateShow</name>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>VISIBILITY</source>
        <translation>SICHTBARKEIT</translation>
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
        <translation>THEMEN</translation>
    </message>
    <message>
        <source>IN SCOPE</source>
        <translation>IN REICHWEITE</translation>
    </message>
    <message>
        <source>UPDATED</source>
        <translation>GEÄNDERT</translation>
    </message>
    <message>
        <source>REPOSITORIES</source>
        <translation>REPOSITORIES</translation>
    </message>
    <message>
        <source>Show what exists</source>
        <translation>Zeigen, was es gibt</translation>
    </message>
    <message>
        <source>Examples:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --json estate show repositories</source>
        <translation>Beispiele:
  quartermaster-cli --sandbox estate show secrets
  quartermaster-cli --sandbox --json estate show repositories</translation>
    </message>
    <message>
        <source>Show what exists, as read just now</source>
        <translation>Zeigen, was es gibt, wie es eben gelesen wurde</translation>
    </message>
    <message>
        <source>Every repository, and how many organization secrets reach it</source>
        <translation>Jedes Repository, und wie viele Secrets der Organisation es erreichen</translation>
    </message>
    <message>
        <source>Every organization secret, and which repositories may read it</source>
        <translation>Jedes Secret der Organisation, und welche Repositories es lesen dürfen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Fields of the filter: %1.
All terms must hold. * is any characters and ? is one; commas separate alternatives; - in front means not;
&lt;, &gt;, &lt;= and &gt;= compare numbers and times (updated:&gt;30d is more than 30 days ago); quotes take text as it is;
a word without a field may stand anywhere.

Examples:
</source>
        <translation>Felder des Filters: %1.
Alle Terme müssen gelten. * steht für beliebige Zeichen und ? für eines; Kommas trennen Alternativen;
- davor heißt nicht; &lt;, &gt;, &lt;= und &gt;= vergleichen Zahlen und Zeiten (updated:&gt;30d ist mehr als 30 Tage her);
Anführungszeichen nehmen Text, wie er dasteht; ein Wort ohne Feld darf überall stehen.

Beispiele:
</translation>
    </message>
    <message>
        <source>TEAM</source>
        <translation>TEAM</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>There is no conventions file, so no team is known. Name one with --conventions FILE.</source>
        <translation>Es gibt keine Konventionsdatei, also ist kein Team bekannt. Nennen Sie eine mit --conventions FILE.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>PREFIXES</source>
        <translation>PRÄFIXE</translation>
    </message>
    <message>
        <source>STAGES</source>
        <translation>STUFEN</translation>
    </message>
    <message>
        <source>GITHUB TEAM</source>
        <translation>GITHUB-TEAM</translation>
    </message>
    <message>
        <source>MEMBERS</source>
        <translation>MITGLIEDER</translation>
    </message>
    <message>
        <source>Only what this says, such as &apos;team:lp -visibility:public&apos;</source>
        <translation>Nur was dies sagt, etwa &apos;team:lp -visibility:public&apos;</translation>
    </message>
    <message>
        <source>Every team of the conventions, and who is in its GitHub team</source>
        <translation>Jedes Team der Konventionen, und wer in seinem GitHub-Team ist</translation>
    </message>
    <message>
        <source>OFFLINE: this is how it was %1 ago, at %2.</source>
        <translation>OFFLINE: so war es vor %1, um %2.</translation>
    </message>
    <message>
        <source>As it was when this was last read, without asking anybody; not with --sandbox</source>
        <translation>Wie es war, als dies zuletzt gelesen wurde, ohne jemanden zu fragen; nicht mit --sandbox</translation>
    </message>
    <message>
        <source>TRUNCATED: there may be more repositories than are shown (%1). %2</source>
        <translation>UNVOLLSTÄNDIG: Es kann mehr Repositories geben, als gezeigt werden (%1). %2</translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>run the plan</source>
        <translation>den Plan ausführen</translation>
    </message>
    <message>
        <source>it was taken back</source>
        <translation>er wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Make a new plan.</source>
        <translation>Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>nothing here can do “%1”</source>
        <translation>nichts hier kann „%1“</translation>
    </message>
    <message>
        <source>Use the newer Quartermaster that made it.</source>
        <translation>Nehmen Sie das neuere Quartermaster, das ihn gemacht hat.</translation>
    </message>
    <message>
        <source>it was abandoned</source>
        <translation>er wurde aufgegeben</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>is out of range</source>
        <translation>ist außerhalb des Bereichs</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>%1 is never “%2”</source>
        <translation>%1 ist nie „%2“</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Write %1:3, %1:&gt;3 or %1:&lt;=3.</source>
        <translation>Schreiben Sie %1:3, %1:&gt;3 oder %1:&lt;=3.</translation>
    </message>
    <message>
        <source>%1 is yes or no, not “%2”</source>
        <translation>%1 ist yes oder no, nicht „%2“</translation>
    </message>
    <message>
        <source>“%1” is a duration: more or less than that?</source>
        <translation>„%1“ ist eine Dauer: mehr oder weniger als das?</translation>
    </message>
    <message>
        <source>Write %1:&lt;%2 or %1:&gt;%2.</source>
        <translation>Schreiben Sie %1:&lt;%2 oder %1:&gt;%2.</translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>Write a duration (%1:&lt;30d; m, h, d or w) or a date (%1:&gt;2026-01-31).</source>
        <translation>Schreiben Sie eine Dauer (%1:&lt;30d; m, h, d oder w) oder ein Datum (%1:&gt;2026-01-31).</translation>
    </message>
    <message>
        <source>understand the filter</source>
        <translation>den Filter verstehen</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1 (Spalte %2)</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Es gibt %1.</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>Quote a colon that is meant as text.</source>
        <translation>Setzen Sie einen Doppelpunkt, der als Text gemeint ist, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>no field is named before the colon</source>
        <translation>vor dem Doppelpunkt steht kein Feld</translation>
    </message>
    <message>
        <source>a comma has nothing beside it</source>
        <translation>neben einem Komma steht nichts</translation>
    </message>
    <message>
        <source>Quote a comma that is meant as text: &quot;,&quot;</source>
        <translation>Setzen Sie ein Komma, das als Text gemeint ist, in Anführungszeichen: &quot;,&quot;</translation>
    </message>
    <message>
        <source>“%1:” has no value</source>
        <translation>„%1:“ hat keinen Wert</translation>
    </message>
    <message>
        <source>Write %1:&quot;&quot; for what has none.</source>
        <translation>Schreiben Sie %1:&quot;&quot; für das, was keinen hat.</translation>
    </message>
    <message>
        <source>nothing stands behind “-”</source>
        <translation>hinter „-“ steht nichts</translation>
    </message>
    <message>
        <source>Quote a dash that is meant as text: &quot;-&quot;</source>
        <translation>Setzen Sie einen Strich, der als Text gemeint ist, in Anführungszeichen: &quot;-&quot;</translation>
    </message>
    <message>
        <source>a quote is opened and not closed</source>
        <translation>ein Anführungszeichen wird geöffnet und nicht geschlossen</translation>
    </message>
    <message>
        <source>Write \&quot; for a quote that is meant as text.</source>
        <translation>Schreiben Sie \&quot; für ein Anführungszeichen, das als Text gemeint ist.</translation>
    </message>
</context>
<context>
    <name>GitHub</name>
    <message>
        <source>it gave an answer that no documented call gives</source>
        <translation>er gab eine Antwort, die kein beschriebener Aufruf gibt</translation>
    </message>
    <message>
        <source>read the organization %1</source>
        <translation>die Organisation %1 lesen</translation>
    </message>
    <message>
        <source>learn who is signed in</source>
        <translation>erfahren, wer angemeldet ist</translation>
    </message>
    <message>
        <source>list the repositories of %1</source>
        <translation>die Repositories von %1 auflisten</translation>
    </message>
    <message>
        <source>read the repository %1</source>
        <translation>das Repository %1 lesen</translation>
    </message>
    <message numerus="yes">
        <source>look up %n repositories</source>
        <translation>
            <numerusform>%n Repository nachschlagen</numerusform>
            <numerusform>%n Repositories nachschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>list the secrets of %1</source>
        <translation>die Secrets von %1 auflisten</translation>
    </message>
    <message>
        <source>read the secret %1</source>
        <translation>das Secret %1 lesen</translation>
    </message>
    <message>
        <source>list the repositories that may read %1</source>
        <translation>die Repositories auflisten, die %1 lesen dürfen</translation>
    </message>
    <message>
        <source>replace the list of repositories that may read %1</source>
        <translation>die Liste der Repositories ersetzen, die %1 lesen dürfen</translation>
    </message>
    <message>
        <source>let repository %1 read %2</source>
        <translation>das Repository %1 %2 lesen lassen</translation>
    </message>
    <message>
        <source>stop repository %1 reading %2</source>
        <translation>verhindern, dass das Repository %1 %2 liest</translation>
    </message>
    <message>
        <source>Authorize the token for the organization&apos;s single sign-on, then try again.</source>
        <translation>Geben Sie das Token für das Single Sign-on der Organisation frei, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the token: it may be mistyped, expired or revoked.</source>
        <translation>Prüfen Sie das Token: es kann vertippt, abgelaufen oder widerrufen sein.</translation>
    </message>
    <message>
        <source>Ask an organization owner whether this identity may do that.</source>
        <translation>Fragen Sie einen Eigentümer der Organisation, ob diese Identität das darf.</translation>
    </message>
    <message>
        <source>Grant the permission “%1” to this identity, then try again.</source>
        <translation>Geben Sie dieser Identität das Recht „%1“, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It may be gone or renamed, or this identity may not see it; check the name and the token&apos;s access.</source>
        <translation>Es kann weg oder umbenannt sein, oder diese Identität darf es nicht sehen; prüfen Sie den Namen und den Zugriff des Tokens.</translation>
    </message>
    <message>
        <source>Wait for the limit to reset, then resume.</source>
        <translation>Warten Sie, bis die Grenze zurückgesetzt ist, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Try again in a moment; GitHub&apos;s status page tells whether it is down.</source>
        <translation>Versuchen Sie es gleich noch einmal; die Statusseite von GitHub sagt, ob es eine Störung gibt.</translation>
    </message>
    <message>
        <source>it answered with status %1</source>
        <translation>er antwortete mit Status %1</translation>
    </message>
    <message>
        <source>names no level for %1</source>
        <translation>nennt keine Stufe für %1</translation>
    </message>
    <message>
        <source>read the App</source>
        <translation>die App lesen</translation>
    </message>
    <message>
        <source>read the App&apos;s installation %1</source>
        <translation>die Installation %1 der App lesen</translation>
    </message>
    <message>
        <source>find the App&apos;s installation in %1</source>
        <translation>die Installation der App in %1 finden</translation>
    </message>
    <message>
        <source>get a token of the App&apos;s installation %1</source>
        <translation>ein Token der Installation %1 der App holen</translation>
    </message>
    <message>
        <source>end the App&apos;s token</source>
        <translation>das Token der App beenden</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no file but a %1</source>
        <translation>es ist keine Datei, sondern %1</translation>
    </message>
    <message>
        <source>it is larger than 1 MB, which GitHub does not send</source>
        <translation>es ist größer als 1 MB, und das sendet GitHub nicht</translation>
    </message>
    <message>
        <source>is not in base64</source>
        <translation>ist nicht in Base64</translation>
    </message>
    <message>
        <source>learn who last changed %1 of %2</source>
        <translation>herausfinden, wer %1 von %2 zuletzt geändert hat</translation>
    </message>
    <message>
        <source>read %1 of %2</source>
        <translation>%1 von %2 lesen</translation>
    </message>
    <message>
        <source>learn what is left of the quota</source>
        <translation>herausfinden, was vom Kontingent übrig ist</translation>
    </message>
    <message>
        <source>is no key of 32 bytes in base64</source>
        <translation>ist kein Schlüssel von 32 Bytes in Base64</translation>
    </message>
    <message>
        <source>read the key that secrets of %1 are sealed with</source>
        <translation>den Schlüssel lesen, mit dem Secrets von %1 versiegelt werden</translation>
    </message>
    <message>
        <source>seal the secret&apos;s value</source>
        <translation>den Wert des Secrets versiegeln</translation>
    </message>
    <message>
        <source>it has %1 bytes, and GitHub takes at most %2</source>
        <translation>er hat %1 Bytes, und GitHub nimmt höchstens %2</translation>
    </message>
    <message>
        <source>there is no key to seal it with</source>
        <translation>es gibt keinen Schlüssel, um ihn zu versiegeln</translation>
    </message>
    <message>
        <source>the key is not one that values can be sealed with</source>
        <translation>mit diesem Schlüssel lassen sich keine Werte versiegeln</translation>
    </message>
    <message>
        <source>set the value of %1</source>
        <translation>den Wert von %1 setzen</translation>
    </message>
    <message>
        <source>make %1 visible to: %2</source>
        <translation>%1 sichtbar machen für: %2</translation>
    </message>
    <message>
        <source>delete the secret %1</source>
        <translation>das Secret %1 löschen</translation>
    </message>
    <message>
        <source>grants nothing</source>
        <translation>gewährt nichts</translation>
    </message>
    <message>
        <source>list the teams of %1</source>
        <translation>die Teams von %1 auflisten</translation>
    </message>
    <message>
        <source>read the team %1</source>
        <translation>das Team %1 lesen</translation>
    </message>
    <message>
        <source>list the members of team %1</source>
        <translation>die Mitglieder des Teams %1 auflisten</translation>
    </message>
    <message>
        <source>list the repositories of team %1</source>
        <translation>die Repositories des Teams %1 auflisten</translation>
    </message>
    <message>
        <source>list the members of %1</source>
        <translation>die Mitglieder von %1 auflisten</translation>
    </message>
    <message>
        <source>GitHub&apos;s quota of this hour is used up</source>
        <translation>GitHubs Kontingent für diese Stunde ist aufgebraucht</translation>
    </message>
    <message>
        <source>GitHub asks for a break (its secondary limit)</source>
        <translation>GitHub bittet um eine Pause (sein sekundäres Limit)</translation>
    </message>
    <message>
        <source>Authorize the token for the organization&apos;s single sign-on at %1 (within the hour), then try again.</source>
        <translation>Autorisieren Sie das Token für das Single Sign-on der Organisation auf %1 (innerhalb einer Stunde) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>list the organization secrets that %1 may read</source>
        <translation>die Organisations-Secrets auflisten, die %1 lesen darf</translation>
    </message>
    <message>
        <source>GitHub takes no sign-in for a while after several bad ones. Check the token, wait some minutes, then try again.</source>
        <translation>GitHub nimmt nach mehreren fehlgeschlagenen Anmeldungen eine Zeit lang keine an. Prüfen Sie das Token, warten Sie einige Minuten und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>GitHubAccess</name>
    <message>
        <source>sign in to GitHub</source>
        <translation>bei GitHub anmelden</translation>
    </message>
    <message>
        <source>Quartermaster is locked</source>
        <translation>Quartermaster ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie es und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source> COMMAND</source>
        <translation> BEFEHL</translation>
    </message>
    <message>
        <source> [OPTIONS]</source>
        <translation> [OPTIONEN]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Wörter:</translation>
    </message>
    <message>
        <source>Options, before or after a command:</source>
        <translation>Optionen, vor oder nach einem Befehl:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Options of every command (--sandbox, --endpoints, --json, --plan-only, --yes, …): quartermaster-cli --help</source>
        <translation>Optionen jedes Befehls (--sandbox, --endpoints, --json, --plan-only, --yes, …): quartermaster-cli --help</translation>
    </message>
</context>
<context>
    <name>IdentitySearch</name>
    <message>
        <source>sign in with the profile “%1”</source>
        <translation>mit dem Profil “%1” anmelden</translation>
    </message>
    <message>
        <source>QUARTERMASTER_GITHUB_APP_ID is another App than the profile&apos;s %1</source>
        <translation>QUARTERMASTER_GITHUB_APP_ID ist eine andere App als %1 des Profils</translation>
    </message>
    <message>
        <source>the keychain holds nothing for it</source>
        <translation>der Schlüsselbund enthält nichts dafür</translation>
    </message>
    <message>
        <source>Give the App&apos;s key with --credentials FILE or QUARTERMASTER_GITHUB_APP_KEY.</source>
        <translation>Geben Sie den Schlüssel der App mit --credentials FILE oder QUARTERMASTER_GITHUB_APP_KEY an.</translation>
    </message>
    <message>
        <source>Give a token with --credentials FILE or QUARTERMASTER_GITHUB_TOKEN, or type it at a terminal.</source>
        <translation>Geben Sie ein Token mit --credentials FILE oder QUARTERMASTER_GITHUB_TOKEN an, oder tippen Sie es an einem Terminal ein.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>the journal</source>
        <translation>das Journal</translation>
    </message>
    <message>
        <source>run a plan</source>
        <translation>einen Plan ausführen</translation>
    </message>
    <message>
        <source>%1, process %2, runs plan %3 since %4</source>
        <translation>%1, Prozess %2, führt seit %4 den Plan %3 aus</translation>
    </message>
    <message>
        <source>Wait until it is done; one process at a time may run plans.</source>
        <translation>Warten Sie, bis er fertig ist; nur ein Prozess zugleich darf Pläne ausführen.</translation>
    </message>
    <message>
        <source>its lease is gone</source>
        <translation>seine Pacht ist weg</translation>
    </message>
    <message>
        <source>Resume the plan.</source>
        <translation>Setzen Sie den Plan fort.</translation>
    </message>
    <message>
        <source>abandon the plan</source>
        <translation>den Plan aufgeben</translation>
    </message>
    <message>
        <source>it ended already: it is %1</source>
        <translation>er ist schon beendet: er ist %1</translation>
    </message>
    <message>
        <source>“plan undo” takes back what it did.</source>
        <translation>„plan undo“ nimmt zurück, was er getan hat.</translation>
    </message>
    <message>
        <source>it is not known whether the change was made</source>
        <translation>es ist nicht bekannt, ob die Änderung gemacht wurde</translation>
    </message>
    <message>
        <source>record the plan</source>
        <translation>den Plan aufzeichnen</translation>
    </message>
    <message>
        <source>it %1</source>
        <translation>er %1</translation>
    </message>
    <message>
        <source>find the plan “%1”</source>
        <translation>den Plan „%1“ finden</translation>
    </message>
    <message>
        <source>“plan list” shows all of them.</source>
        <translation>„plan list“ zeigt alle.</translation>
    </message>
    <message>
        <source>the journal holds none of that id</source>
        <translation>das Journal enthält keinen mit dieser Kennung</translation>
    </message>
    <message>
        <source>several begin like that</source>
        <translation>mehrere beginnen so</translation>
    </message>
    <message>
        <source>run the plan %1</source>
        <translation>den Plan %1 ausführen</translation>
    </message>
    <message>
        <source>the journal holds it already</source>
        <translation>das Journal enthält ihn schon</translation>
    </message>
    <message>
        <source>Go on with it: quartermaster-cli plan resume %1</source>
        <translation>Machen Sie damit weiter: quartermaster-cli plan resume %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>open the journal %1</source>
        <translation>das Journal %1 öffnen</translation>
    </message>
    <message>
        <source>it is of version %1, and this program knows versions up to %2</source>
        <translation>es ist von Version %1, und dieses Programm kennt Versionen bis %2</translation>
    </message>
    <message>
        <source>Use the newer Quartermaster that wrote it, or name another journal.</source>
        <translation>Nehmen Sie das neuere Quartermaster, das es geschrieben hat, oder nennen Sie ein anderes Journal.</translation>
    </message>
    <message>
        <source>it is a database of something else</source>
        <translation>es ist eine Datenbank von etwas anderem</translation>
    </message>
    <message>
        <source>Name another journal.</source>
        <translation>Nennen Sie ein anderes Journal.</translation>
    </message>
    <message>
        <source>read plan %1 in the journal</source>
        <translation>den Plan %1 im Journal lesen</translation>
    </message>
    <message>
        <source>this program runs plan %1 since %2</source>
        <translation>dieses Programm führt seit %2 den Plan %1 aus</translation>
    </message>
    <message>
        <source>Wait until it is done; one plan at a time may run.</source>
        <translation>Warten Sie, bis er fertig ist; nur ein Plan zugleich darf laufen.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message numerus="yes">
        <source>it nests deeper than %n level(s)</source>
        <translation>
            <numerusform>es ist tiefer als %n Ebene verschachtelt</numerusform>
            <numerusform>es ist tiefer als %n Ebenen verschachtelt</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>es ist kein UTF-8</translation>
    </message>
    <message>
        <source>a text in it holds a raw control character</source>
        <translation>ein Text darin enthält ein rohes Steuerzeichen</translation>
    </message>
    <message>
        <source>a text in it does not end</source>
        <translation>ein Text darin endet nicht</translation>
    </message>
    <message>
        <source>a text in it holds an escape that means nothing</source>
        <translation>ein Text darin enthält eine Escape-Folge, die nichts bedeutet</translation>
    </message>
    <message>
        <source>a number in it is malformed or too large</source>
        <translation>eine Zahl darin ist falsch geschrieben oder zu groß</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source> (line %1, column %2)</source>
        <translation> (Zeile %1, Spalte %2)</translation>
    </message>
    <message>
        <source>it begins with a byte-order mark</source>
        <translation>es beginnt mit einer Byte-Order-Mark</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3</source>
        <translation>%1 ist %2; erwartet wird %3</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 holds a whole number beyond 64 bits</source>
        <translation>%1 enthält eine ganze Zahl jenseits von 64 Bit</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>%1 ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>is “%1”; expected %2</source>
        <translation>ist „%1“; erwartet wird %2</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>too large a number</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>a number with a fraction or exponent</source>
        <translation>eine Zahl mit Nachkommastellen oder Exponent</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a time such as 2026-11-24T09:00:00Z</source>
        <translation>eine Zeit wie 2026-11-24T09:00:00Z</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>the keychain is locked, or it was not allowed</source>
        <translation>der Schlüsselbund ist gesperrt, oder es wurde nicht erlaubt</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>there is no keychain that works here (%1)</source>
        <translation>hier gibt es keinen Schlüsselbund, der funktioniert (%1)</translation>
    </message>
    <message>
        <source>Start one on the session bus, such as gnome-keyring or KWallet, or give the credentials another way.</source>
        <translation>Starten Sie einen auf dem Sitzungsbus, etwa gnome-keyring oder KWallet, oder geben Sie die Anmeldedaten auf anderem Weg an.</translation>
    </message>
    <message>
        <source>keep a secret</source>
        <translation>ein Geheimnis aufbewahren</translation>
    </message>
    <message>
        <source>look for a secret</source>
        <translation>ein Geheimnis suchen</translation>
    </message>
    <message>
        <source>forget a secret</source>
        <translation>ein Geheimnis vergessen</translation>
    </message>
</context>
<context>
    <name>KnownConventions</name>
    <message>
        <source>the file is not there, or this identity may not read it</source>
        <translation>die Datei ist nicht da, oder diese Identität darf sie nicht lesen</translation>
    </message>
    <message>
        <source>Grant “contents: read” on that repository, or name a file with --conventions FILE.</source>
        <translation>Geben Sie „contents: read“ auf diesem Repository, oder nennen Sie eine Datei mit --conventions FILE.</translation>
    </message>
    <message>
        <source>read the conventions %1</source>
        <translation>die Konventionen %1 lesen</translation>
    </message>
</context>
<context>
    <name>LeaveOut</name>
    <message>
        <source>leave the step out</source>
        <translation>den Schritt auslassen</translation>
    </message>
    <message>
        <source>the plan has begun</source>
        <translation>der Plan hat schon begonnen</translation>
    </message>
    <message>
        <source>Cancel it, or take it back when it is done.</source>
        <translation>Brechen Sie ihn ab, oder nehmen Sie ihn zurück, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>the plan has no step “%1”</source>
        <translation>der Plan hat keinen Schritt „%1“</translation>
    </message>
    <message>
        <source>Make a new plan.</source>
        <translation>Machen Sie einen neuen Plan.</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>“%1” waits, %2 of %3 steps are done</source>
        <translation>„%1“ wartet, %2 von %3 Schritten sind erledigt</translation>
    </message>
    <message>
        <source>“%1” was cancelled after %2 of %3 steps</source>
        <translation>„%1“ wurde nach %2 von %3 Schritten abgebrochen</translation>
    </message>
    <message>
        <source>“%1” stopped after %2 of %3 steps</source>
        <translation>„%1“ hielt nach %2 von %3 Schritten an</translation>
    </message>
    <message>
        <source>Nobody runs it now. What is done stays done; it can go on, or be given up.</source>
        <translation>Niemand führt ihn gerade aus. Was erledigt ist, bleibt erledigt; er kann weitergehen oder aufgegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n other plans ended in the middle, too.</source>
        <translation>
            <numerusform>%n weiterer Plan endete ebenfalls mittendrin.</numerusform>
            <numerusform>%n weitere Pläne endeten ebenfalls mittendrin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limiter</name>
    <message>
        <source>It takes further requests from %1 on; try again then.</source>
        <translation>Er nimmt ab %1 wieder Anfragen an; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>no more than %n point(s) may be spent in a minute</source>
        <translation>
            <numerusform>in einer Minute darf nicht mehr als %n Punkt verbraucht werden</numerusform>
            <numerusform>in einer Minute dürfen nicht mehr als %n Punkte verbraucht werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>LogTail</name>
    <message>
        <source>read the log %1</source>
        <translation>das Protokoll %1 lesen</translation>
    </message>
</context>
<context>
    <name>Logging</name>
    <message>
        <source>write the log %1</source>
        <translation>das Protokoll %1 schreiben</translation>
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
        <translation>Stufe</translation>
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
        <translation>Ohne Team</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale takes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale takes it</comment>
        <translation>d. MMM yyyy</translation>
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
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>trust the certificates in %1</source>
        <translation>den Zertifikaten in %1 vertrauen</translation>
    </message>
    <message>
        <source>there are none in it (PEM is wanted)</source>
        <translation>es sind keine darin (PEM wird gebraucht)</translation>
    </message>
</context>
<context>
    <name>NetworkExchange</name>
    <message>
        <source>the answer is too long</source>
        <translation>die Antwort ist zu lang</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
</context>
<context>
    <name>NetworkFailure</name>
    <message>
        <source>the connection was closed before the answer was complete</source>
        <translation>die Verbindung wurde geschlossen, bevor die Antwort vollständig war</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>no host of that name was found</source>
        <translation>es wurde kein Host dieses Namens gefunden</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>der Proxy wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the proxy asks for a password</source>
        <translation>der Proxy verlangt ein Passwort</translation>
    </message>
    <message>
        <source>it could not prove who it is: %1</source>
        <translation>er konnte nicht beweisen, wer er ist: %1</translation>
    </message>
    <message>
        <source>it closed the connection before it took the request</source>
        <translation>er schloss die Verbindung, bevor er die Anfrage annahm</translation>
    </message>
    <message>
        <source>the connection timed out</source>
        <translation>die Verbindung kam nicht rechtzeitig zustande</translation>
    </message>
    <message>
        <source>the answer is not proper HTTP</source>
        <translation>die Antwort ist kein richtiges HTTP</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>das Netz ist gestört</translation>
    </message>
</context>
<context>
    <name>NetworkTransport</name>
    <message>
        <source>the address names no host</source>
        <translation>die Adresse nennt keinen Host</translation>
    </message>
    <message>
        <source>the address carries a password</source>
        <translation>die Adresse enthält ein Passwort</translation>
    </message>
    <message>
        <source>the connection to it would not be encrypted</source>
        <translation>die Verbindung dorthin wäre nicht verschlüsselt</translation>
    </message>
</context>
<context>
    <name>NextOffer</name>
    <message>
        <source>Show in Secrets</source>
        <translation>In Secrets zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln Secret</numerusform>
            <numerusform>%Ln Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the repository</source>
        <translation>Das Repository zeigen</translation>
    </message>
    <message>
        <source>Show the repositories</source>
        <translation>Die Repositories zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Give team secrets</source>
        <translation>Secrets des Teams geben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lp-basket: 14 secrets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>In Aktivität zeigen</translation>
    </message>
    <message>
        <source>Each step with its time and request</source>
        <translation>Jeder Schritt mit Zeit und Anfrage</translation>
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
        <translation>Stufe</translation>
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
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans in this machine’s journal</source>
        <translation>
            <numerusform>%n Plan im Journal dieses Rechners</numerusform>
            <numerusform>%n Pläne im Journal dieses Rechners</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>Conventions of %n teams</source>
        <translation>
            <numerusform>Konventionen für %n Team</numerusform>
            <numerusform>Konventionen für %n Teams</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the conventions…</source>
        <translation>Die Konventionen werden gelesen…</translation>
    </message>
    <message>
        <source>The conventions could not be read: no team and no stage is known.</source>
        <translation>Die Konventionen konnten nicht gelesen werden: Kein Team und keine Stage ist bekannt.</translation>
    </message>
    <message>
        <source>The conventions name no team yet.</source>
        <translation>Die Konventionen nennen noch kein Team.</translation>
    </message>
    <message>
        <source>There is no conventions file: no team and no stage is known.</source>
        <translation>Es gibt keine Konventionsdatei: Kein Team und keine Stage ist bekannt.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Das Journal kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The journal is not read yet.</source>
        <translation>Das Journal ist noch nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>OwnerRequest</name>
    <message>
        <source>Quartermaster works on %1 as the GitHub App %2.</source>
        <translation>Quartermaster arbeitet an %1 als GitHub-App %2.</translation>
    </message>
    <message>
        <source>Quartermaster works on %1 with a token of %2.</source>
        <translation>Quartermaster arbeitet an %1 mit einem Token von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n permissions are missing. Please grant:</source>
        <translation>
            <numerusform>Es fehlt %n Berechtigung. Bitte gewähren:</numerusform>
            <numerusform>Es fehlen %n Berechtigungen. Bitte gewähren:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in order to %2</source>
        <comment>a permission, what it is for</comment>
        <translation>%1, und zwar hierfür: %2</translation>
    </message>
    <message>
        <source>It needs no more than that. GitHub shows nobody the values of secrets, this program neither.</source>
        <translation>Mehr ist nicht nötig. GitHub zeigt niemandem die Werte von Secrets, auch diesem Programm nicht.</translation>
    </message>
</context>
<context>
    <name>PagedList</name>
    <message>
        <source>the list has no end</source>
        <translation>die Liste hat kein Ende</translation>
    </message>
    <message>
        <source>the list kept changing while it was read</source>
        <translation>die Liste änderte sich immer wieder, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>Try again when fewer changes are made to it.</source>
        <translation>Versuchen Sie es noch einmal, wenn weniger daran geändert wird.</translation>
    </message>
</context>
<context>
    <name>PaletteOffers</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Give team secrets to %1…</source>
        <translation>%1 die Secrets des Teams geben…</translation>
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
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>nichts fehlt</translation>
    </message>
    <message>
        <source>%1, %2 of %3 secrets</source>
        <comment>its team, then how many of the team’s it has</comment>
        <translation>%1, %2 von %3 Secrets</translation>
    </message>
    <message numerus="yes">
        <source>in %n repositories</source>
        <translation>
            <numerusform>in %n Repository</numerusform>
            <numerusform>in %n Repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>15 missing, 7 in production</comment>
        <translation>
            <numerusform>%1, %n in Produktion</numerusform>
            <numerusform>%1, %n in Produktion</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>read the plan %1</source>
        <translation>den Plan %1 lesen</translation>
    </message>
    <message>
        <source>The journal holds no plan yet. A change makes one: quartermaster-cli secrets scope --help</source>
        <translation>Das Journal enthält noch keinen Plan. Eine Änderung macht einen: quartermaster-cli secrets scope --help</translation>
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
        <translation>ERLEDIGT</translation>
    </message>
    <message>
        <source>CREATED</source>
        <translation>ERSTELLT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>accept the plan</source>
        <translation>den Plan annehmen</translation>
    </message>
    <message>
        <source>nobody reviews it, and no digest says which plan was reviewed</source>
        <translation>niemand prüft ihn, und keine Prüfsumme sagt, welcher Plan geprüft wurde</translation>
    </message>
    <message>
        <source>it is not the plan that was reviewed: its digest is %1</source>
        <translation>er ist nicht der Plan, der geprüft wurde: seine Prüfsumme ist %1</translation>
    </message>
    <message>
        <source>Look at it with “plan show FILE” and pass the digest it prints with --digest.</source>
        <translation>Sehen Sie ihn mit „plan show DATEI“ an, und geben Sie die Prüfsumme, die dort steht, mit --digest an.</translation>
    </message>
    <message>
        <source>Plan %1 will not be run any more; %2 of its %3 steps are done and stay so.</source>
        <translation>Der Plan %1 wird nicht mehr ausgeführt; %2 seiner %3 Schritte sind erledigt und bleiben es.</translation>
    </message>
    <message>
        <source>Run a plan from a file, after checking it against this organization</source>
        <translation>Einen Plan aus einer Datei ausführen, nachdem er gegen diese Organisation geprüft ist</translation>
    </message>
    <message>
        <source>What --plan-only --json or “plan show --json” printed</source>
        <translation>Was --plan-only --json oder „plan show --json“ ausgab</translation>
    </message>
    <message>
        <source>The plan that was reviewed, as “plan show” prints it; needed with --yes</source>
        <translation>Der Plan, der geprüft wurde, wie „plan show“ es ausgibt; mit --yes nötig</translation>
    </message>
    <message>
        <source>Examples:
  quartermaster-cli --endpoints FILE --plan-only --json secrets scope NAME --add REPO &gt; plan.json
  quartermaster-cli plan show plan.json
  quartermaster-cli --endpoints FILE --yes plan apply plan.json --digest sha256:…</source>
        <translation>Beispiele:
  quartermaster-cli --endpoints DATEI --plan-only --json secrets scope NAME --add REPO &gt; plan.json
  quartermaster-cli plan show plan.json
  quartermaster-cli --endpoints DATEI --yes plan apply plan.json --digest sha256:…</translation>
    </message>
    <message>
        <source>Plans and the journal</source>
        <translation>Pläne und das Journal</translation>
    </message>
    <message>
        <source>Every change is a plan that the journal keeps: it can be resumed after a crash, and undone.
The first letters of an id are enough.

Examples:
  quartermaster-cli --endpoints FILE plan list
  quartermaster-cli --endpoints FILE plan show 3f2a
  quartermaster-cli --endpoints FILE plan undo 3f2a</source>
        <translation>Jede Änderung ist ein Plan, den das Journal behält: er kann nach einem Absturz fortgesetzt und zurückgenommen werden.
Die ersten Zeichen einer Kennung genügen.

Beispiele:
  quartermaster-cli --endpoints DATEI plan list
  quartermaster-cli --endpoints DATEI plan show 3f2a
  quartermaster-cli --endpoints DATEI plan undo 3f2a</translation>
    </message>
    <message>
        <source>Every plan the journal holds, newest first</source>
        <translation>Jeder Plan im Journal, der neueste zuerst</translation>
    </message>
    <message>
        <source>The plan, by its id or the first letters of it</source>
        <translation>Der Plan, nach seiner Kennung oder deren ersten Zeichen</translation>
    </message>
    <message>
        <source>Show a plan and its digest</source>
        <translation>Einen Plan und seine Prüfsumme zeigen</translation>
    </message>
    <message>
        <source>A plan file, or the id of a plan in the journal or its first letters</source>
        <translation>Eine Plandatei, oder die Kennung eines Plans im Journal oder deren erste Zeichen</translation>
    </message>
    <message>
        <source>Go on with a plan that stopped: killed, interrupted, waiting or in conflict</source>
        <translation>Mit einem Plan weitermachen, der anhielt: abgeschossen, unterbrochen, wartend oder im Konflikt</translation>
    </message>
    <message>
        <source>Go on with a plan and try its failed steps again</source>
        <translation>Mit einem Plan weitermachen und seine gescheiterten Schritte noch einmal versuchen</translation>
    </message>
    <message>
        <source>Take back what a plan did, by a fresh plan</source>
        <translation>Zurücknehmen, was ein Plan getan hat, durch einen neuen Plan</translation>
    </message>
    <message>
        <source>Never run the rest of a plan</source>
        <translation>Den Rest eines Plans nie ausführen</translation>
    </message>
    <message>
        <source>Print a plan as a shell script of GitHub&apos;s own client</source>
        <translation>Einen Plan als Shell-Skript von GitHubs eigenem Programm ausgeben</translation>
    </message>
</context>
<context>
    <name>PlanDetails</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Running, %1 of %2 steps done</source>
        <translation>Läuft, %1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>Waiting, %1 of %2 steps done</source>
        <translation>Wartet, %1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 steps: the program that ran it is gone</source>
        <translation>Angehalten nach %1 von %2 Schritten: Das Programm, das ihn ausführte, gibt es nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>Done, %n steps</source>
        <translation>
            <numerusform>Erledigt, %n Schritt</numerusform>
            <numerusform>Erledigt, %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was changed in between, %1 of %2 steps done</source>
        <translation>Inzwischen wurde etwas geändert, %1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 steps</source>
        <translation>Abgebrochen nach %1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Taken back by a later plan</source>
        <translation>Durch einen späteren Plan zurückgenommen</translation>
    </message>
    <message>
        <source>Failed at step %1 of %2, %3 done</source>
        <translation>Fehlgeschlagen bei Schritt %1 von %2, %3 erledigt</translation>
    </message>
    <message>
        <source>Failed, %1 of %2 steps done</source>
        <translation>Fehlgeschlagen, %1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>%1, process %2, since %3</source>
        <translation>%1, Prozess %2, seit %3</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>Konventionen</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>This window runs it.</source>
        <translation>Dieses Fenster führt ihn aus.</translation>
    </message>
    <message>
        <source>Another program runs it. One at a time may run plans.</source>
        <translation>Ein anderes Programm führt ihn aus. Nur eines zugleich darf Pläne ausführen.</translation>
    </message>
    <message>
        <source>Resume reads everything again first, then goes on with what is not done.</source>
        <translation>Fortsetzen liest zuerst alles neu und macht dann mit dem weiter, was nicht erledigt ist.</translation>
    </message>
    <message>
        <source>Undo plans the way back and shows it before anything is written.</source>
        <translation>Rückgängig machen plant den Weg zurück und zeigt ihn, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>It can be undone once it is known what became of the step under way: resume or abandon it first.</source>
        <translation>Er kann rückgängig gemacht werden, sobald bekannt ist, was aus dem laufenden Schritt wurde: Setzen Sie ihn fort oder geben Sie ihn zuerst auf.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Copy as gh script</source>
        <translation>Als gh-Skript kopieren</translation>
    </message>
    <message>
        <source>Give this plan up?</source>
        <translation>Diesen Plan aufgeben?</translation>
    </message>
    <message numerus="yes">
        <source>What is not done will never be run. %n steps are done and stay so.</source>
        <translation>
            <numerusform>Was nicht erledigt ist, wird nie mehr ausgeführt. %n Schritt ist erledigt und bleibt so.</numerusform>
            <numerusform>Was nicht erledigt ist, wird nie mehr ausgeführt. %n Schritte sind erledigt und bleiben so.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not done will never be run.</source>
        <translation>Was nicht erledigt ist, wird nie mehr ausgeführt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Abandon for good</source>
        <translation>Endgültig aufgeben</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Das Journal</translation>
    </message>
    <message>
        <source>It could not be run</source>
        <translation>Er konnte nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Stopping after the steps that are under way.</source>
        <translation>Es endet nach den laufenden Schritten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message>
        <source>is “%1”, which no plan uses</source>
        <translation>ist „%1“, was kein Plan verwendet</translation>
    </message>
    <message>
        <source>is no number of that sort</source>
        <translation>ist keine solche Zahl</translation>
    </message>
    <message>
        <source>is “%1”; this program reads “%2”</source>
        <translation>ist „%1“; dieses Programm liest „%2“</translation>
    </message>
    <message>
        <source>is no id of a plan</source>
        <translation>ist keine Kennung eines Plans</translation>
    </message>
    <message>
        <source>accept the plan</source>
        <translation>den Plan annehmen</translation>
    </message>
    <message numerus="yes">
        <source>it is larger than %n MiB</source>
        <translation>
            <numerusform>er ist größer als %n MiB</numerusform>
            <numerusform>er ist größer als %n MiB</numerusform>
        </translation>
    </message>
    <message>
        <source>is not that of the plan beside it: somebody changed one of the two</source>
        <translation>ist nicht die des Plans daneben: jemand hat eines von beiden geändert</translation>
    </message>
    <message>
        <source>holds a step without an id</source>
        <translation>enthält einen Schritt ohne Kennung</translation>
    </message>
    <message>
        <source>holds two steps “%1”</source>
        <translation>enthält zwei Schritte „%1“</translation>
    </message>
    <message>
        <source>holds step “%1”, which comes after “%2”, which is none</source>
        <translation>enthält den Schritt „%1“, der nach „%2“ kommt, den es nicht gibt</translation>
    </message>
    <message>
        <source>holds steps that wait for each other in a circle</source>
        <translation>enthält Schritte, die im Kreis aufeinander warten</translation>
    </message>
</context>
<context>
    <name>PlanStanding</name>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war schon so</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>PlanSteps</name>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>a service, an HTTP status</comment>
        <translation>%1 antwortete %2</translation>
    </message>
    <message>
        <source>It is not known whether the change was made.</source>
        <translation>Es ist nicht bekannt, ob die Änderung gemacht wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps done</source>
        <translation>
            <numerusform>%n Schritt erledigt</numerusform>
            <numerusform>%n Schritte erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps were so already</source>
        <translation>
            <numerusform>%n Schritt war schon so</numerusform>
            <numerusform>%n Schritte waren schon so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps given up</source>
        <translation>
            <numerusform>%n Schritt aufgegeben</numerusform>
            <numerusform>%n Schritte aufgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps taken back</source>
        <translation>
            <numerusform>%n Schritt zurückgenommen</numerusform>
            <numerusform>%n Schritte zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps not reached</source>
        <translation>
            <numerusform>%n Schritt nicht erreicht</numerusform>
            <numerusform>%n Schritte nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>organization secrets</source>
        <translation>Secrets der Organisation</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war schon so</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 done, %n failed</source>
        <translation>
            <numerusform>%1 von %2 erledigt, %n fehlgeschlagen</numerusform>
            <numerusform>%1 von %2 erledigt, %n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>failed %1</source>
        <comment>at that time</comment>
        <translation>gescheitert %1</translation>
    </message>
    <message>
        <source>watch out: %1</source>
        <translation>Achtung: %1</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>  organization %1%2</source>
        <translation>  Organisation %1%2</translation>
    </message>
    <message>
        <source> (SANDBOX)</source>
        <translation> (SANDBOX)</translation>
    </message>
    <message>
        <source>, plan %1, %2</source>
        <translation>, Plan %1, %2</translation>
    </message>
    <message>
        <source>  Nothing to change: everything is as wanted already.
</source>
        <translation>  Nichts zu ändern: alles ist schon wie gewünscht.
</translation>
    </message>
    <message numerus="yes">
        <source>  %n changes</source>
        <translation>
            <numerusform>  %n Änderung</numerusform>
            <numerusform>  %n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n requests</source>
        <translation>
            <numerusform>, etwa %n Anfrage</numerusform>
            <numerusform>, etwa %n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n seconds</source>
        <translation>
            <numerusform>, etwa %n Sekunde</numerusform>
            <numerusform>, etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>  skipped: %1 (%2)</source>
        <translation>  übersprungen: %1 (%2)</translation>
    </message>
    <message>
        <source>  waiting: %1 (%2, until %3)</source>
        <translation>  wartet: %1 (%2, bis %3)</translation>
    </message>
    <message>
        <source>  not done: %1</source>
        <translation>  nicht erledigt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done: the plan is %3.</source>
        <translation>%1 von %2 Schritten sind erledigt: der Plan ist %3.</translation>
    </message>
    <message>
        <source> Take it back: quartermaster-cli plan undo %1</source>
        <translation> Zurücknehmen: quartermaster-cli plan undo %1</translation>
    </message>
    <message>
        <source> Try the failed steps again: quartermaster-cli plan retry %1</source>
        <translation> Die gescheiterten Schritte noch einmal versuchen: quartermaster-cli plan retry %1</translation>
    </message>
    <message>
        <source> Go on: quartermaster-cli plan resume %1</source>
        <translation> Weitermachen: quartermaster-cli plan resume %1</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Check that it may be written there, or name another file.</source>
        <translation>Prüfen Sie, ob dort geschrieben werden darf, oder nennen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>Production</name>
    <message>
        <source>apply the plan</source>
        <translation>den Plan ausführen</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; und %n weitere</numerusform>
            <numerusform>; und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the conventions know no stage “%1”</source>
        <translation>die Konventionen kennen keine Stufe „%1“</translation>
    </message>
    <message>
        <source>Did you mean --yes=%1?</source>
        <translation>Meinten Sie --yes=%1?</translation>
    </message>
    <message>
        <source>it changes %1, which nobody agreed to by name: %2</source>
        <translation>er ändert %1, dem niemand beim Namen zugestimmt hat: %2</translation>
    </message>
    <message>
        <source>Agree with --yes=%1.</source>
        <translation>Stimmen Sie mit --yes=%1 zu.</translation>
    </message>
    <message numerus="yes">
        <source>Production: %n of the changes are in the stage %1.</source>
        <translation>
            <numerusform>Produktion: %n der Änderungen ist in der Stufe %1.</numerusform>
            <numerusform>Produktion: %n der Änderungen sind in der Stufe %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>is no address of a service</source>
        <translation>ist keine Adresse eines Dienstes</translation>
    </message>
    <message>
        <source>is not encrypted: it must begin with https://</source>
        <translation>ist nicht verschlüsselt: es muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>must be the id of the App that signs in</source>
        <translation>muss die ID der App sein, die anmeldet</translation>
    </message>
    <message>
        <source>belongs to an App, but a token signs in</source>
        <translation>gehört zu einer App, aber ein Token meldet an</translation>
    </message>
    <message>
        <source>is no port</source>
        <translation>ist kein Port</translation>
    </message>
    <message>
        <source>must be between 1 and %1</source>
        <translation>muss zwischen 1 und %1 liegen</translation>
    </message>
    <message>
        <source>is no colour such as #1f6feb</source>
        <translation>ist keine Farbe wie #1f6feb</translation>
    </message>
    <message>
        <source>is “%1”; this program reads “%2”</source>
        <translation>ist “%1”; dieses Programm liest “%2”</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
</context>
<context>
    <name>ProfileCommands</name>
    <message>
        <source>The keychain holds no token, key or password of the profile “%1” any more.</source>
        <translation>Der Schlüsselbund enthält kein Token, keinen Schlüssel und kein Passwort des Profils „%1“ mehr.</translation>
    </message>
    <message>
        <source>Profiles, and what they sign in with</source>
        <translation>Profile und womit sie sich anmelden</translation>
    </message>
    <message>
        <source>Example:
  quartermaster-cli profile sign-out work</source>
        <translation>Beispiel:
  quartermaster-cli profile sign-out work</translation>
    </message>
    <message>
        <source>Remove a profile’s token, key and proxy password from the keychain</source>
        <translation>Token, Schlüssel und Proxy-Passwort eines Profils aus dem Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>The profile</source>
        <translation>Das Profil</translation>
    </message>
    <message>
        <source>The profile itself stays. At GitHub a token lives on until it expires or is revoked there.

Example:
  quartermaster-cli profile sign-out work</source>
        <translation>Das Profil selbst bleibt. Bei GitHub gilt ein Token weiter, bis es abläuft oder dort widerrufen wird.

Beispiel:
  quartermaster-cli profile sign-out work</translation>
    </message>
</context>
<context>
    <name>ProfileSignIn</name>
    <message>
        <source>GitHub token for %1 at %2 (it does not appear): </source>
        <translation>GitHub-Token für %1 bei %2 (erscheint nicht): </translation>
    </message>
    <message>
        <source>Password of %1 at the proxy %2 (it does not appear): </source>
        <translation>Passwort von %1 am Proxy %2 (erscheint nicht): </translation>
    </message>
    <message>
        <source>go through the proxy %1</source>
        <translation>über den Proxy %1 gehen</translation>
    </message>
    <message>
        <source>its password is not known</source>
        <translation>sein Passwort ist nicht bekannt</translation>
    </message>
    <message>
        <source>Run the command at a terminal once: it asks for it.</source>
        <translation>Führen Sie den Befehl einmal an einem Terminal aus: Er fragt danach.</translation>
    </message>
    <message>
        <source>What you type is used for this run only and written nowhere: %1.</source>
        <translation>Was Sie tippen, wird nur für diesen Lauf verwendet und nirgends aufgeschrieben: %1.</translation>
    </message>
    <message>
        <source>What you type goes into the keychain once it is seen to be right.</source>
        <translation>Was Sie tippen, kommt in den Schlüsselbund, sobald sich zeigt, dass es stimmt.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>use the profile “%1”</source>
        <translation>das Profil “%1” verwenden</translation>
    </message>
    <message>
        <source>there is no profile of that name</source>
        <translation>es gibt kein Profil dieses Namens</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>use the profile %1</source>
        <translation>das Profil %1 verwenden</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>save the profile %1</source>
        <translation>das Profil %1 speichern</translation>
    </message>
    <message>
        <source>remove the profile %1</source>
        <translation>das Profil %1 entfernen</translation>
    </message>
    <message>
        <source>name a profile “%1”</source>
        <translation>ein Profil “%1” nennen</translation>
    </message>
    <message>
        <source>a name has letters, digits, “.”, “-” and “_”, and begins with a letter or a digit</source>
        <translation>ein Name hat Buchstaben, Ziffern, “.”, “-” und “_” und beginnt mit einem Buchstaben oder einer Ziffer</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Waiting until %1: %2</source>
        <translation>Wartet bis %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>give %1 its secrets</source>
        <translation>%1 seine Secrets geben</translation>
    </message>
    <message>
        <source>there is no conventions file that says which</source>
        <translation>es gibt keine Konventionsdatei, die sagt, welche</translation>
    </message>
    <message>
        <source>Name one with --conventions FILE, or edit the scopes of single secrets.</source>
        <translation>Nennen Sie eine mit --conventions DATEI, oder bearbeiten Sie die Geltungsbereiche einzelner Secrets.</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Give team secrets</source>
        <translation>Secrets des Teams geben</translation>
    </message>
    <message>
        <source>Scope secrets</source>
        <translation>Secrets zuteilen</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>is not between %1 and %2</source>
        <translation>liegt nicht zwischen %1 und %2</translation>
    </message>
    <message>
        <source>is not “%1”</source>
        <translation>ist nicht „%1“</translation>
    </message>
</context>
<context>
    <name>RepositoryPicks</name>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>public, left out</source>
        <translation>öffentlich, ausgelassen</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>no team’s</source>
        <translation>keines Teams</translation>
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
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>first in production</source>
        <translation>erstes in Produktion</translation>
    </message>
    <message>
        <source>%1 cannot be picked: the conventions keep it isolated, without secrets that others have.</source>
        <translation>%1 kann nicht gewählt werden: nach den Konventionen ist es isoliert, ohne Secrets, die andere haben.</translation>
    </message>
</context>
<context>
    <name>RepositorySecrets</name>
    <message>
        <source>give %1 its secrets</source>
        <translation>%1 seine Secrets geben</translation>
    </message>
    <message>
        <source>Work on one repository</source>
        <translation>An einem Repository arbeiten</translation>
    </message>
    <message>
        <source>Give a repository exactly the secrets that the conventions say</source>
        <translation>Einem Repository genau die Secrets geben, die die Konventionen sagen</translation>
    </message>
    <message>
        <source>The repository</source>
        <translation>Das Repository</translation>
    </message>
    <message>
        <source>It gets the secrets of its team in each of the team’s stages and loses those of other teams; secrets that the
conventions do not know stay as they are. Shows the plan and asks; without a terminal it needs --yes.

Examples, on a private sample organization:
  quartermaster-cli --sandbox --plan-only repository secrets lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod repository secrets lp-basket-cross-sell</source>
        <translation>Es bekommt die Secrets seines Teams in jeder Stufe des Teams und verliert die anderer Teams; Secrets, die die
Konventionen nicht kennen, bleiben, wie sie sind. Zeigt den Plan und fragt; ohne Terminal braucht es --yes.

Beispiele, auf einer eigenen Beispielorganisation:
  quartermaster-cli --sandbox --plan-only repository secrets lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod repository secrets lp-basket-cross-sell</translation>
    </message>
    <message>
        <source>there is no such repository</source>
        <translation>es gibt kein Repository dieses Namens</translation>
    </message>
    <message>
        <source>it is no team’s: its name begins with no prefix of the conventions</source>
        <translation>es gehört keinem Team: sein Name beginnt mit keinem Präfix der Konventionen</translation>
    </message>
    <message>
        <source>Edit single secrets with “secrets scope”, or add a prefix to the conventions.</source>
        <translation>Bearbeiten Sie einzelne Secrets mit „secrets scope“, oder ergänzen Sie die Konventionen um ein Präfix.</translation>
    </message>
    <message>
        <source>Take shared secrets from the isolated %1</source>
        <translation>Dem isolierten %1 geteilte Secrets nehmen</translation>
    </message>
    <message>
        <source>Give %1 the secrets of the team %2</source>
        <translation>%1 die Secrets des Teams %2 geben</translation>
    </message>
    <message>
        <source>These secrets do not exist yet: %1.</source>
        <translation>Diese Secrets gibt es noch nicht: %1.</translation>
    </message>
    <message>
        <source>%1 may not read these, which have no list of repositories: %2.</source>
        <translation>%1 darf diese nicht lesen, die keine Liste von Repositories haben: %2.</translation>
    </message>
</context>
<context>
    <name>RepositoryTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message numerus="yes">
        <source>%n of its team’s secrets missing</source>
        <translation>
            <numerusform>%n Secret des Teams fehlt</numerusform>
            <numerusform>%n Secrets des Teams fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>all of its team’s secrets</source>
        <translation>alle Secrets des Teams</translation>
    </message>
    <message numerus="yes">
        <source>It is isolated and reads %n shared secrets</source>
        <translation>
            <numerusform>Es ist isoliert und liest %n geteiltes Secret</numerusform>
            <numerusform>Es ist isoliert und liest %n geteilte Secrets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retry</name>
    <message>
        <source>Nothing was sent. Check the address, and whether something on the way intercepts the connection.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie die Adresse, und ob etwas auf dem Weg die Verbindung abfängt.</translation>
    </message>
    <message>
        <source>Check the network and the service&apos;s status page, then try again.</source>
        <translation>Prüfen Sie das Netz und die Statusseite des Dienstes, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>apply the plan</source>
        <translation>den Plan anwenden</translation>
    </message>
    <message>
        <source>nobody agreed to it</source>
        <translation>niemand hat ihm zugestimmt</translation>
    </message>
    <message>
        <source>Look at it with --plan-only, then agree with --yes.</source>
        <translation>Sehen Sie ihn mit --plan-only an, und stimmen Sie mit --yes zu.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes? [y/N] </source>
        <translation>
            <numerusform>%n Änderung anwenden? [y/N] </numerusform>
            <numerusform>%n Änderungen anwenden? [y/N] </numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was changed: the plan was not agreed to</source>
        <translation>es wurde nichts geändert: dem Plan wurde nicht zugestimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n of the changes are in production. Type %1 to apply them: </source>
        <translation>
            <numerusform>%n der Änderungen ist in Produktion. Tippen Sie %1, um sie auszuführen: </numerusform>
            <numerusform>%n der Änderungen sind in Produktion. Tippen Sie %1, um sie auszuführen: </numerusform>
        </translation>
    </message>
    <message>
        <source>use the value on standard input</source>
        <translation>den Wert auf der Standardeingabe verwenden</translation>
    </message>
    <message>
        <source>not exactly one step of the plan can need it</source>
        <translation>nicht genau ein Schritt des Plans kann ihn brauchen</translation>
    </message>
    <message>
        <source>Change the visibility of one secret at a time.</source>
        <translation>Ändern Sie die Sichtbarkeit von einem Secret nach dem anderen.</translation>
    </message>
    <message>
        <source>The value (not shown): </source>
        <translation>Der Wert (wird nicht angezeigt): </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>the program ended while it was made, and the service was not asked yet what became of it</source>
        <translation>das Programm endete, während sie gemacht wurde, und der Dienst wurde noch nicht gefragt, was daraus wurde</translation>
    </message>
    <message>
        <source>It is not known whether the change was made: resume the plan, and it is looked for first.</source>
        <translation>Es ist nicht bekannt, ob die Änderung gemacht wurde: setzen Sie den Plan fort, dann wird zuerst danach gesehen.</translation>
    </message>
    <message>
        <source>make it so that %1</source>
        <translation>erreichen, dass gilt: %1</translation>
    </message>
    <message>
        <source>nobody heard its answer, but it was made</source>
        <translation>niemand hörte die Antwort, aber sie wurde gemacht</translation>
    </message>
</context>
<context>
    <name>SandboxFront</name>
    <message>
        <source>serve over TLS</source>
        <translation>über TLS anbieten</translation>
    </message>
    <message>
        <source>it holds no certificate in PEM form</source>
        <translation>sie enthält kein Zertifikat im PEM-Format</translation>
    </message>
    <message>
        <source>it holds no private key in PEM form</source>
        <translation>sie enthält keinen privaten Schlüssel im PEM-Format</translation>
    </message>
    <message>
        <source>serve the sample organization</source>
        <translation>die Beispielorganisation anbieten</translation>
    </message>
    <message>
        <source>port %1 cannot be listened on</source>
        <translation>auf Port %1 kann nicht gehört werden</translation>
    </message>
</context>
<context>
    <name>SandboxServe</name>
    <message>
        <source>read the faults %1</source>
        <translation>die Störungen %1 lesen</translation>
    </message>
    <message>
        <source>The built-in sample organization</source>
        <translation>Die eingebaute Beispielorganisation</translation>
    </message>
    <message>
        <source>Serve the sample organization on this machine until interrupted</source>
        <translation>Die Beispielorganisation auf diesem Rechner anbieten, bis unterbrochen wird</translation>
    </message>
    <message>
        <source>Write the endpoints there as well</source>
        <translation>Die Endpunkte auch dorthin schreiben</translation>
    </message>
    <message>
        <source>How many repositories it has</source>
        <translation>Wie viele Repositories sie hat</translation>
    </message>
    <message>
        <source>What its names, ids and values are made from</source>
        <translation>Woraus ihre Namen, Kennungen und Werte entstehen</translation>
    </message>
    <message>
        <source>How long each answer takes, in milliseconds</source>
        <translation>Wie lange jede Antwort dauert, in Millisekunden</translation>
    </message>
    <message>
        <source>What goes wrong on purpose</source>
        <translation>Was absichtlich schiefgeht</translation>
    </message>
    <message>
        <source>Keep its state in this file</source>
        <translation>Ihren Stand in dieser Datei behalten</translation>
    </message>
    <message>
        <source>Serve HTTPS with this certificate</source>
        <translation>HTTPS mit diesem Zertifikat anbieten</translation>
    </message>
    <message>
        <source>The key of that certificate</source>
        <translation>Der Schlüssel dieses Zertifikats</translation>
    </message>
    <message>
        <source>Enforce the vendors&apos; published limits</source>
        <translation>Die veröffentlichten Grenzen der Anbieter durchsetzen</translation>
    </message>
    <message>
        <source>Prints where it serves as one JSON line; other commands take that as --endpoints.

Examples:
  quartermaster-cli sandbox serve --port-file sandbox.json
  quartermaster-cli --endpoints sandbox.json estate show secrets</source>
        <translation>Schreibt als eine JSON-Zeile, wo sie anbietet; andere Befehle nehmen das als --endpoints.

Beispiele:
  quartermaster-cli sandbox serve --port-file sandbox.json
  quartermaster-cli --endpoints sandbox.json estate show secrets</translation>
    </message>
    <message>
        <source>How many teams it has</source>
        <translation>Wie viele Teams sie hat</translation>
    </message>
    <message>
        <source>How many secrets its teams share (default: 16 each)</source>
        <translation>Wie viele Secrets die Teams zusammen haben (ohne Angabe: 16 je Team)</translation>
    </message>
    <message>
        <source>serve the sample organization</source>
        <translation>die Beispielorganisation anbieten</translation>
    </message>
</context>
<context>
    <name>SandboxState</name>
    <message>
        <source>read the sandbox&apos;s state file “%1”</source>
        <translation>die Zustandsdatei „%1“ der Sandbox lesen</translation>
    </message>
    <message>
        <source>it holds no sample organization</source>
        <translation>sie enthält keine Beispielorganisation</translation>
    </message>
    <message>
        <source>write the sandbox&apos;s state file “%1”</source>
        <translation>die Zustandsdatei „%1“ der Sandbox schreiben</translation>
    </message>
</context>
<context>
    <name>SandboxTransport</name>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
    <message>
        <source>there is no service at %1</source>
        <translation>unter %1 ist kein Dienst</translation>
    </message>
    <message>
        <source>the answer ended in its middle</source>
        <translation>die Antwort endete mittendrin</translation>
    </message>
    <message>
        <source>the connection was closed without an answer</source>
        <translation>die Verbindung wurde ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>the connection was reset</source>
        <translation>die Verbindung wurde zurückgesetzt</translation>
    </message>
</context>
<context>
    <name>SaveText</name>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ScopeEffects</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>%1 is still for selected repositories, and %2 is still the name of %3</source>
        <translation>%1 ist noch für ausgewählte Repositories, und %2 ist noch der Name von %3</translation>
    </message>
    <message>
        <source>the list of %1 is still the one before</source>
        <translation>die Liste von %1 ist noch dieselbe</translation>
    </message>
    <message>
        <source>the visibility of %1 and its list are still the ones before</source>
        <translation>die Sichtbarkeit von %1 und seine Liste sind noch dieselben</translation>
    </message>
</context>
<context>
    <name>ScopePlanner</name>
    <message>
        <source>plan the edit</source>
        <translation>die Änderung planen</translation>
    </message>
    <message>
        <source>there is no repository “%1”</source>
        <translation>es gibt kein Repository „%1“</translation>
    </message>
    <message>
        <source>there is no organization secret “%1”</source>
        <translation>es gibt kein Secret „%1“ der Organisation</translation>
    </message>
    <message>
        <source>%1, so there is no list to edit</source>
        <translation>%1, also gibt es keine Liste zu ändern</translation>
    </message>
    <message>
        <source>Set the secret&apos;s visibility to “selected repositories” first.</source>
        <translation>Stellen Sie zuerst die Sichtbarkeit des Secrets auf „ausgewählte Repositories“.</translation>
    </message>
    <message>
        <source>%1 (its visibility is “%2”): there is no list to edit, and nothing is changed.</source>
        <translation>%1 (die Sichtbarkeit ist „%2“): es gibt keine Liste zu ändern, und nichts wird geändert.</translation>
    </message>
    <message>
        <source>%1 is public: workflows that anybody can see would read %2.</source>
        <translation>%1 ist öffentlich: Workflows, die jeder sehen kann, würden %2 lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>to no repository</source>
        <translation>für kein Repository</translation>
    </message>
    <message>
        <source>to exactly %1</source>
        <translation>für genau %1</translation>
    </message>
    <message numerus="yes">
        <source>to exactly %n repositories</source>
        <translation>
            <numerusform>für genau %n Repository</numerusform>
            <numerusform>für genau %n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>für %1</translation>
    </message>
    <message numerus="yes">
        <source>to %n repositories</source>
        <translation>
            <numerusform>für %n Repository</numerusform>
            <numerusform>für %n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer to %1</source>
        <translation>nicht mehr für %1</translation>
    </message>
    <message numerus="yes">
        <source>no longer to %n repositories</source>
        <translation>
            <numerusform>nicht mehr für %n Repository</numerusform>
            <numerusform>nicht mehr für %n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope %1 %2</source>
        <translation>%1 %2 lesbar machen</translation>
    </message>
    <message>
        <source>no secret is named</source>
        <translation>es ist kein Secret genannt</translation>
    </message>
    <message>
        <source>a list is either replaced or edited, not both</source>
        <translation>eine Liste wird entweder ersetzt oder geändert, nicht beides</translation>
    </message>
    <message>
        <source>Use --set alone, or --add and --remove.</source>
        <translation>Nehmen Sie --set allein, oder --add und --remove.</translation>
    </message>
    <message>
        <source>no repository is named</source>
        <translation>es ist kein Repository genannt</translation>
    </message>
    <message>
        <source>Say what to --add, --remove or --set.</source>
        <translation>Sagen Sie, was hinzukommen, wegfallen oder gesetzt werden soll: --add, --remove oder --set.</translation>
    </message>
    <message>
        <source>%1 is both added and removed</source>
        <translation>%1 wird hinzugefügt und entfernt zugleich</translation>
    </message>
    <message>
        <source>no repository&apos;s name matches “%1”</source>
        <translation>zu „%1“ passt kein Repository-Name</translation>
    </message>
    <message>
        <source>“*” stands for any text, “?” for one character.</source>
        <translation>„*“ steht für beliebigen Text, „?“ für ein Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 would be given %n organization secrets; its workflows see only the first 100 by name.</source>
        <translation>
            <numerusform>%1 bekäme %n Organisations-Secret; seine Workflows sehen nur die ersten 100 nach Namen.</numerusform>
            <numerusform>%1 bekäme %n Organisations-Secrets; seine Workflows sehen nur die ersten 100 nach Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>a list is replaced either by names or by a pattern, not both</source>
        <translation>eine Liste wird entweder durch Namen oder durch ein Muster ersetzt, nicht durch beides</translation>
    </message>
    <message>
        <source>Use --set or --set-pattern.</source>
        <translation>Verwenden Sie --set oder --set-pattern.</translation>
    </message>
    <message>
        <source>repositories are named, but the visibility “%1” has no list</source>
        <translation>es sind Repositories genannt, aber die Sichtbarkeit „%1“ hat keine Liste</translation>
    </message>
    <message>
        <source>Use --visibility alone, or --visibility selected.</source>
        <translation>Verwenden Sie --visibility allein, oder --visibility selected.</translation>
    </message>
    <message>
        <source>the visibility “selected” needs the repositories that may read the secret</source>
        <translation>die Sichtbarkeit „selected“ braucht die Repositories, die das Secret lesen dürfen</translation>
    </message>
    <message>
        <source>Name them with --set, or with --set-pattern; --set without a name means none.</source>
        <translation>Nennen Sie sie mit --set oder mit --set-pattern; --set ohne Namen heißt keines.</translation>
    </message>
    <message>
        <source>The visibility of %1 widens: every repository of the organization would read it, public ones too.</source>
        <translation>Die Sichtbarkeit von %1 wird weiter: jedes Repository der Organisation würde es lesen, auch die öffentlichen.</translation>
    </message>
    <message numerus="yes">
        <source>The visibility of %1 widens: every private and internal repository would read it, so far %n may.</source>
        <translation>
            <numerusform>Die Sichtbarkeit von %1 wird weiter: jedes private und interne Repository würde es lesen, bisher darf es %n.</numerusform>
            <numerusform>Die Sichtbarkeit von %1 wird weiter: jedes private und interne Repository würde es lesen, bisher dürfen es %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the visibility of %1 to “%2”</source>
        <translation>Die Sichtbarkeit von %1 auf „%2“ setzen</translation>
    </message>
    <message>
        <source>there is no repository “%1”, or it is not shown here (%2)</source>
        <translation>es gibt kein Repository „%1“, oder es wird hier nicht gezeigt (%2)</translation>
    </message>
    <message>
        <source>widens</source>
        <comment>a secret&apos;s visibility</comment>
        <translation>wird weiter</translation>
    </message>
    <message>
        <source>more than 100 secrets</source>
        <translation>mehr als 100 Secrets</translation>
    </message>
    <message>
        <source>list not shown whole</source>
        <translation>Liste nicht ganz sichtbar</translation>
    </message>
    <message>
        <source>public repository</source>
        <translation>öffentliches Repository</translation>
    </message>
</context>
<context>
    <name>ScopeSteps</name>
    <message>
        <source>is no name of a secret</source>
        <translation>ist kein Name eines Secrets</translation>
    </message>
    <message>
        <source>is no name of a repository</source>
        <translation>ist kein Name eines Repositorys</translation>
    </message>
    <message>
        <source>is no id of a repository</source>
        <translation>ist keine Kennung eines Repositorys</translation>
    </message>
    <message>
        <source>names the repository %1 twice</source>
        <translation>nennt das Repository %1 zweimal</translation>
    </message>
    <message>
        <source>is not “selected”, which this step relies on</source>
        <translation>ist nicht „selected“, worauf dieser Schritt baut</translation>
    </message>
    <message>
        <source>accept step %1 of the plan</source>
        <translation>den Schritt %1 des Plans annehmen</translation>
    </message>
    <message>
        <source>its object is %1, but it acts on %2</source>
        <translation>sein Objekt ist %1, aber er wirkt auf %2</translation>
    </message>
    <message>
        <source>the list it expects is not the one it would restore</source>
        <translation>die Liste, die er erwartet, ist nicht die, die er wiederherstellen würde</translation>
    </message>
    <message>
        <source>%1 may read it already</source>
        <translation>%1 darf es schon lesen</translation>
    </message>
    <message>
        <source>let %1 read %2</source>
        <translation>%1 %2 lesen lassen</translation>
    </message>
    <message>
        <source>%1 could not read it any more</source>
        <translation>%1 konnte es schon nicht mehr lesen</translation>
    </message>
    <message>
        <source>stop %1 reading %2</source>
        <translation>verhindern, dass %1 %2 liest</translation>
    </message>
    <message>
        <source>the secret&apos;s visibility is no longer “selected”</source>
        <translation>die Sichtbarkeit des Secrets ist nicht mehr „selected“</translation>
    </message>
    <message>
        <source>Set its visibility back to “selected repositories”, then resume the plan.</source>
        <translation>Stellen Sie seine Sichtbarkeit wieder auf „ausgewählte Repositories“, und setzen Sie den Plan fort.</translation>
    </message>
    <message>
        <source>the secret or the repository is gone</source>
        <translation>das Secret oder das Repository ist weg</translation>
    </message>
    <message>
        <source>Make a new plan without it.</source>
        <translation>Machen Sie einen neuen Plan ohne es.</translation>
    </message>
    <message>
        <source>the secret %1 is gone</source>
        <translation>das Secret %1 ist weg</translation>
    </message>
    <message>
        <source>Create it again, or make a new plan without it.</source>
        <translation>Legen Sie es wieder an, oder machen Sie einen neuen Plan ohne es.</translation>
    </message>
    <message>
        <source>the visibility of %1 is now “%2”, no longer “selected”</source>
        <translation>die Sichtbarkeit von %1 ist jetzt „%2“, nicht mehr „selected“</translation>
    </message>
    <message>
        <source>Make a new plan with the name it has now.</source>
        <translation>Machen Sie einen neuen Plan mit dem Namen, den es jetzt hat.</translation>
    </message>
    <message>
        <source>the name %1 now belongs to another repository</source>
        <translation>der Name %1 gehört jetzt einem anderen Repository</translation>
    </message>
    <message>
        <source>the repository %1 is now called %2</source>
        <translation>das Repository %1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>the repository %1 is gone</source>
        <translation>das Repository %1 ist weg</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>exactly these repositories may read it already</source>
        <translation>genau diese Repositories dürfen es schon lesen</translation>
    </message>
    <message>
        <source>somebody changed the list of %1 meanwhile (%2)</source>
        <translation>jemand hat inzwischen die Liste von %1 geändert (%2)</translation>
    </message>
    <message>
        <source>Make a new plan from the list as it is now.</source>
        <translation>Machen Sie einen neuen Plan von der Liste, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>replace the list of repositories that may read %1</source>
        <translation>die Liste der Repositories ersetzen, die %1 lesen dürfen</translation>
    </message>
    <message>
        <source>no repository may read %1 any more</source>
        <translation>kein Repository darf %1 mehr lesen</translation>
    </message>
    <message>
        <source>exactly %1 may read %2</source>
        <translation>genau %1: nur das darf %2 lesen</translation>
    </message>
    <message numerus="yes">
        <source>exactly %n repositories may read %1</source>
        <translation>
            <numerusform>genau %n Repository darf %1 lesen</numerusform>
            <numerusform>genau %n Repositories dürfen %1 lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may read %2</source>
        <translation>%1 darf %2 lesen</translation>
    </message>
    <message>
        <source>%1 may no longer read %2</source>
        <translation>%1 darf %2 nicht mehr lesen</translation>
    </message>
    <message>
        <source>is not “all”, “private” or “selected”</source>
        <translation>ist nicht „all“, „private“ oder „selected“</translation>
    </message>
    <message>
        <source>is a list, which only “selected” has</source>
        <translation>ist eine Liste, die nur „selected“ hat</translation>
    </message>
    <message>
        <source>the visibility it expects is not the one it would restore</source>
        <translation>die Sichtbarkeit, die er erwartet, ist nicht die, die er wiederherstellen würde</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n repositories</source>
        <translation>
            <numerusform>%1, %n Repository</numerusform>
            <numerusform>%1, %n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>every repository of the organization may read %1</source>
        <translation>jedes Repository der Organisation darf %1 lesen</translation>
    </message>
    <message>
        <source>every private and internal repository may read %1</source>
        <translation>jedes private und interne Repository darf %1 lesen</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <comment>what a step does, who could read the secret before</comment>
        <translation>%1 (vorher: %2)</translation>
    </message>
    <message>
        <source>its visibility is “%1” now</source>
        <translation>die Sichtbarkeit ist jetzt „%1“</translation>
    </message>
    <message>
        <source>somebody changed who may read %1 meanwhile (%2)</source>
        <translation>jemand hat inzwischen geändert, wer %1 lesen darf (%2)</translation>
    </message>
    <message>
        <source>Make a new plan from what it is now.</source>
        <translation>Machen Sie einen neuen Plan von dem aus, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>change the visibility of %1</source>
        <translation>die Sichtbarkeit von %1 ändern</translation>
    </message>
    <message>
        <source>GitHub never shows a secret&apos;s value and wants it again with a new visibility. Who has it can go on with “plan retry” and --value-stdin.</source>
        <translation>GitHub zeigt den Wert eines Secrets nie und will ihn mit einer neuen Sichtbarkeit erneut. Wer ihn hat, macht weiter mit „plan retry“ und --value-stdin.</translation>
    </message>
    <message>
        <source>its visibility is “%1” already</source>
        <translation>die Sichtbarkeit ist schon „%1“</translation>
    </message>
    <message>
        <source>the repository %1 is gone, or not shown here any more (%2)</source>
        <translation>das Repository %1 ist weg oder wird hier nicht mehr gezeigt (%2)</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Nothing is checked before it is written, and nothing can be resumed.</source>
        <translation>Nichts wird geprüft, bevor es geschrieben wird, und nichts lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>write the script</source>
        <translation>das Skript schreiben</translation>
    </message>
    <message>
        <source>step %1 is of the unknown kind “%2”</source>
        <translation>Schritt %1 ist von der unbekannten Art „%2“</translation>
    </message>
    <message>
        <source>No command does this; it has to be done by hand.</source>
        <translation>Kein Befehl tut das; es muss von Hand geschehen.</translation>
    </message>
</context>
<context>
    <name>SecretPicks</name>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>Without a stage</source>
        <translation>Ohne Stufe</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
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
        <translation>Name</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>Visible to more than a list, accepted until %1</source>
        <translation>Für mehr als eine Liste sichtbar, akzeptiert bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n zu viel</numerusform>
            <numerusform>%n zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>too wide</source>
        <translation>zu weit</translation>
    </message>
    <message numerus="yes">
        <source>%n deviate</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n weicht ab</numerusform>
            <numerusform>%n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>deviation</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>It is not known what the conventions want here.</source>
        <translation>Es ist nicht bekannt, was die Konventionen hier wollen.</translation>
    </message>
</context>
<context>
    <name>SecretsScope</name>
    <message>
        <source>Edit organization secrets</source>
        <translation>Secrets der Organisation ändern</translation>
    </message>
    <message>
        <source>Edit which repositories may read organization secrets</source>
        <translation>Ändern, welche Repositories Secrets der Organisation lesen dürfen</translation>
    </message>
    <message>
        <source>The secrets, by name; write them before the options</source>
        <translation>Die Secrets, nach Namen; schreiben Sie sie vor die Optionen</translation>
    </message>
    <message>
        <source>Repositories that may read each of them from now on</source>
        <translation>Repositories, die jedes davon ab jetzt lesen dürfen</translation>
    </message>
    <message>
        <source>Repositories that may no longer read them</source>
        <translation>Repositories, die sie nicht mehr lesen dürfen</translation>
    </message>
    <message>
        <source>Exactly these repositories, in place of each list (not with --add or --remove)</source>
        <translation>Genau diese Repositories, anstelle jeder Liste (nicht mit --add oder --remove)</translation>
    </message>
    <message>
        <source>Exactly the repositories whose names match, in place of each list: &apos;lp-*&apos;</source>
        <translation>Genau die Repositories, deren Name passt, anstelle jeder Liste: &apos;lp-*&apos;</translation>
    </message>
    <message>
        <source>Who may read them: all, private (and internal) or selected repositories</source>
        <translation>Wer sie lesen darf: alle (all), private und interne (private) oder ausgewählte (selected) Repositories</translation>
    </message>
    <message>
        <source>Only what is not so yet is changed. Shows the plan and asks; without a terminal it needs --yes.

GitHub may want a secret&apos;s value again with its visibility. It is tried without first (which is not proven
against the real service); with --value-stdin it is sent where GitHub insists, and kept nowhere.

Examples, on a private sample organization:
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell</source>
        <translation>Geändert wird nur, was noch nicht so ist. Zeigt den Plan und fragt; ohne Terminal braucht es --yes.

GitHub kann den Wert eines Secrets mit einer anderen Sichtbarkeit erneut verlangen. Zuerst wird es ohne ihn versucht (das ist
am echten Dienst nicht bewiesen); mit --value-stdin wird er gesendet, wo GitHub darauf besteht, und nirgends aufbewahrt.

Beispiele, an einer eigenen Beispielorganisation:
  quartermaster-cli --sandbox --plan-only secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell
  quartermaster-cli --sandbox --yes=prod secrets scope LP_PROD_AZURE_CLIENT_SECRET --add lp-basket-cross-sell</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>What this identity may do, what it lacks and how to grant that, what it may beyond need</source>
        <translation>Was diese Identität darf, was ihr fehlt und wie man es erteilt, und was sie unnötig darf</translation>
    </message>
    <message>
        <source>Changes nothing. Ends with 1 where something is missing.

Example:
  quartermaster-cli --profile work self-test</source>
        <translation>Ändert nichts. Endet mit 1, wo etwas fehlt.

Beispiel:
  quartermaster-cli --profile work self-test</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>no answer came within %n second(s)</source>
        <translation>
            <numerusform>keine Antwort kam innerhalb von %n Sekunde</numerusform>
            <numerusform>keine Antwort kam innerhalb von %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the network and the service&apos;s status page, then try again.</source>
        <translation>Prüfen Sie das Netz und die Statusseite des Dienstes, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the answer is the unexpected status %1</source>
        <translation>die Antwort ist der unerwartete Status %1</translation>
    </message>
    <message>
        <source>“%1” is in no table of calls</source>
        <translation>„%1“ steht in keiner Tabelle von Aufrufen</translation>
    </message>
    <message>
        <source>it redirects again and again</source>
        <translation>er leitet immer wieder um</translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation>die Antwort ist zu lang</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>accept the plan</source>
        <translation>den Plan annehmen</translation>
    </message>
    <message>
        <source>its %1 is “%2”, but this is “%3”</source>
        <translation>„%1“ ist darin „%2“, hier aber „%3“</translation>
    </message>
    <message>
        <source>Apply it where it was made, or make a new plan here.</source>
        <translation>Wenden Sie ihn dort an, wo er gemacht wurde, oder machen Sie hier einen neuen.</translation>
    </message>
    <message>
        <source>a sample organization</source>
        <translation>eine Beispielorganisation</translation>
    </message>
    <message>
        <source>a real organization</source>
        <translation>eine echte Organisation</translation>
    </message>
    <message>
        <source>There is no conventions file: no stage is known, so nothing here counts as production.</source>
        <translation>Es gibt keine Konventionsdatei: keine Stufe ist bekannt, also gilt hier nichts als Produktion.</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>GitHub host</source>
        <translation>GitHub-Host</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>change anything</source>
        <translation>etwas ändern</translation>
    </message>
    <message>
        <source>the profile “%1” is for reading only</source>
        <translation>das Profil “%1” ist nur zum Lesen</translation>
    </message>
    <message>
        <source>Use another profile, or look at the plan with --plan-only.</source>
        <translation>Verwenden Sie ein anderes Profil, oder sehen Sie sich den Plan mit --plan-only an.</translation>
    </message>
    <message>
        <source>%1 may not run this plan: %2. %3</source>
        <translation>%1 darf diesen Plan nicht ausführen: %2. %3</translation>
    </message>
    <message>
        <source>apply the plan</source>
        <translation>den Plan anwenden</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>is not “%1”</source>
        <translation>ist nicht „%1“</translation>
    </message>
    <message>
        <source>is no language of this program</source>
        <translation>ist keine Sprache dieses Programms</translation>
    </message>
    <message>
        <source>is not between 0 and %1</source>
        <translation>liegt nicht zwischen 0 und %1</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>is none</source>
        <translation>ist keine</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>ist nicht %1</translation>
    </message>
    <message>
        <source>use what was read last time</source>
        <translation>verwenden, was beim letzten Mal gelesen wurde</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>es ist nichts aufbewahrt</translation>
    </message>
    <message>
        <source>what is kept is of another organization</source>
        <translation>was aufbewahrt ist, ist von einer anderen Organisation</translation>
    </message>
    <message>
        <source>is no reason that is known</source>
        <translation>ist kein bekannter Grund</translation>
    </message>
</context>
<context>
    <name>StageLights</name>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviate</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n weicht ab</numerusform>
            <numerusform>%n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>as wanted</source>
        <translation>wie gewünscht</translation>
    </message>
    <message numerus="yes">
        <source>%n are read by others than the conventions say</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n wird von anderen gelesen, als die Konventionen sagen</numerusform>
            <numerusform>%n werden von anderen gelesen, als die Konventionen sagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not exist</source>
        <comment>secrets</comment>
        <translation>
            <numerusform>%n gibt es nicht</numerusform>
            <numerusform>%n gibt es nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets, all as the conventions say</source>
        <translation>
            <numerusform>%n Secret, wie die Konventionen es sagen</numerusform>
            <numerusform>%n Secrets, alle wie die Konventionen es sagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%n öffentlich</numerusform>
            <numerusform>%n öffentlich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories read secrets of this stage</source>
        <translation>
            <numerusform>%n öffentliches Repository liest Secrets dieser Stage</numerusform>
            <numerusform>%n öffentliche Repositories lesen Secrets dieser Stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories, no public one reads secrets of this stage</source>
        <translation>
            <numerusform>%n Repository; kein öffentliches liest Secrets dieser Stage</numerusform>
            <numerusform>%n Repositories; kein öffentliches liest Secrets dieser Stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepKinds</name>
    <message>
        <source>accept step %1 of the plan</source>
        <translation>den Schritt %1 des Plans annehmen</translation>
    </message>
    <message>
        <source>The plan may be made by a newer version, or be tampered with: make it again here.</source>
        <translation>Vielleicht hat ihn eine neuere Version gemacht, oder jemand hat ihn verändert: machen Sie ihn hier noch einmal.</translation>
    </message>
    <message>
        <source>nothing here can do “%1”</source>
        <translation>nichts hier kann „%1“</translation>
    </message>
    <message>
        <source>it claims to be a “%1”, which is not so</source>
        <translation>er gibt sich als „%1“ aus, was nicht stimmt</translation>
    </message>
    <message>
        <source>it claims to be undone by “%1”, which is not so</source>
        <translation>er behauptet, dass „%1“ ihn zurücknimmt, was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>%1 is going to hold, for whoever you give it to:</source>
        <translation>%1 wird enthalten, für wen immer Sie es weitergeben:</translation>
    </message>
    <message>
        <source>Write it? [y/N] </source>
        <translation>Schreiben? [y/N] </translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Written: %1. Read it before you give it away.</source>
        <translation>Geschrieben: %1. Lesen Sie es, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Write a redacted file for a bug report, after saying what is in it</source>
        <translation>Eine geschwärzte Datei für einen Fehlerbericht schreiben, nachdem gesagt wurde, was darin steht</translation>
    </message>
    <message>
        <source>The file to make; one that is there is not overwritten</source>
        <translation>Die Datei, die entsteht; eine vorhandene wird nicht überschrieben</translation>
    </message>
    <message>
        <source>Example:
  quartermaster-cli support report.json</source>
        <translation>Beispiel:
  quartermaster-cli support report.json</translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message>
        <source>the versions of the program, of its libraries and of the system</source>
        <translation>die Versionen des Programms, seiner Bibliotheken und des Systems</translation>
    </message>
    <message numerus="yes">
        <source>the settings of %n profile(s): organization, hosts, limits; no secret</source>
        <translation>
            <numerusform>die Einstellungen von %n Profil: Organisation, Hosts, Grenzen; kein Geheimnis</numerusform>
            <numerusform>die Einstellungen von %n Profilen: Organisation, Hosts, Grenzen; kein Geheimnis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n line(s) of the log: what was asked of which service and when; redacted</source>
        <translation>
            <numerusform>die letzte %n Zeile des Protokolls: was wann von welchem Dienst verlangt wurde; geschwärzt</numerusform>
            <numerusform>die letzten %n Zeilen des Protokolls: was wann von welchem Dienst verlangt wurde; geschwärzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) of the journal: names of secrets and repositories, states, errors; no value</source>
        <translation>
            <numerusform>%n Plan aus dem Journal: Namen von Secrets und Repositories, Zustände, Fehler; kein Wert</numerusform>
            <numerusform>%n Pläne aus dem Journal: Namen von Secrets und Repositories, Zustände, Fehler; kein Wert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
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
        <translation>So war es vor %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>This is how it was just now.</source>
        <translation>So war es eben.</translation>
    </message>
    <message>
        <source>It can be searched. Nothing is changed, in production or elsewhere, before it is read again.</source>
        <translation>Suchen geht. Nichts wird geändert, ob in Produktion oder anderswo, bevor es neu gelesen ist.</translation>
    </message>
</context>
<context>
    <name>TruncatedView</name>
    <message>
        <source>Single repositories can be added and removed all the same.</source>
        <translation>Einzelne Repositories lassen sich trotzdem hinzufügen und entfernen.</translation>
    </message>
    <message>
        <source>replace the list of %1</source>
        <translation>die Liste von %1 ersetzen</translation>
    </message>
    <message>
        <source>find all repositories that match</source>
        <translation>alle passenden Repositories finden</translation>
    </message>
    <message>
        <source>what is not shown of it here would be lost (%1)</source>
        <translation>was hier nicht davon gezeigt wird, ginge verloren (%1)</translation>
    </message>
    <message>
        <source>some are not shown here (%1)</source>
        <translation>manche werden hier nicht gezeigt (%1)</translation>
    </message>
    <message>
        <source>Truncated view: more repositories than are shown here may read %1 (%2).</source>
        <translation>Unvollständige Sicht: Möglicherweise dürfen mehr Repositories %1 lesen, als hier gezeigt werden (%2).</translation>
    </message>
</context>
<context>
    <name>Truncation</name>
    <message>
        <source>this identity has access to selected repositories only</source>
        <translation>diese Identität hat nur Zugriff auf ausgewählte Repositories</translation>
    </message>
    <message>
        <source>the token is not authorized for the organization&apos;s single sign-on</source>
        <translation>das Token ist für das Single Sign-on der Organisation nicht autorisiert</translation>
    </message>
    <message>
        <source>Install the App on all repositories (or give the token access to all of them), then try again.</source>
        <translation>Installieren Sie die App auf allen Repositories (oder geben Sie dem Token Zugriff auf alle) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Authorize the token for the organization&apos;s single sign-on (“Configure SSO” beside it in the token settings on GitHub), then try again.</source>
        <translation>Autorisieren Sie das Token für das Single Sign-on der Organisation („Configure SSO“ daneben in den Token-Einstellungen auf GitHub) und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>take the plan back</source>
        <translation>den Plan zurücknehmen</translation>
    </message>
    <message>
        <source>it is not known yet what it did</source>
        <translation>es ist noch nicht bekannt, was er getan hat</translation>
    </message>
    <message>
        <source>Resume or abandon it first.</source>
        <translation>Setzen Sie ihn zuerst fort, oder geben Sie ihn auf.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>nothing takes “%1” back</source>
        <translation>nichts nimmt „%1“ zurück</translation>
    </message>
    <message>
        <source>Undo the other steps by hand.</source>
        <translation>Nehmen Sie die anderen Schritte von Hand zurück.</translation>
    </message>
    <message>
        <source>no step of it is done</source>
        <translation>kein Schritt davon ist erledigt</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Quartermaster: one console for the shared environment of your data-science teams.</source>
        <translation>Quartermaster: eine Konsole für die gemeinsame Umgebung Ihrer Data-Science-Teams.</translation>
    </message>
    <message>
        <source>Open the organization of this profile.</source>
        <translation>Die Organisation dieses Profils öffnen.</translation>
    </message>
    <message>
        <source>Open a sample organization that lives as long as the window.</source>
        <translation>Eine Beispielorganisation öffnen, die so lange lebt wie das Fenster.</translation>
    </message>
    <message>
        <source>Open the services in this file, as “sandbox serve” writes it.</source>
        <translation>Die Dienste in dieser Datei öffnen, wie „sandbox serve“ sie schreibt.</translation>
    </message>
    <message>
        <source>Begin with this page.</source>
        <translation>Mit dieser Seite beginnen.</translation>
    </message>
    <message>
        <source>Keep the journal of plans in this file instead of your own.</source>
        <translation>Das Journal der Pläne in dieser Datei statt in Ihrem eigenen führen.</translation>
    </message>
    <message>
        <source>Draw light or dark, whatever the system does.</source>
        <translation>Hell oder dunkel zeichnen, was immer das System tut.</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>Es gibt keine Seite „%1“.</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>das Fenster öffnen</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Versuchen Sie --help.</translation>
    </message>
    <message>
        <source>“%1” is not a word it knows</source>
        <translation>„%1“ ist kein Wort, das es kennt</translation>
    </message>
    <message>
        <source>only one of --sandbox, --profile and --endpoints says what to open</source>
        <translation>nur eines von --sandbox, --profile und --endpoints sagt, was geöffnet wird</translation>
    </message>
    <message>
        <source>--style is light or dark, not “%1”</source>
        <translation>--style ist light oder dark, nicht „%1“</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Leertaste</translation>
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
        <translation>Details öffnen</translation>
    </message>
    <message>
        <source>Copy the names of the selected rows</source>
        <translation>Namen der ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Tick the row, where rows are ticked</source>
        <translation>Zeile ankreuzen, wo angekreuzt wird</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to the rows</source>
        <translation>Zu den Zeilen</translation>
    </message>
    <message>
        <source>Clear it, then go to the rows</source>
        <translation>Leeren, danach zu den Zeilen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Go from cell to cell</source>
        <translation>Von Zelle zu Zelle</translation>
    </message>
    <message>
        <source>Select a block</source>
        <translation>Einen Block auswählen</translation>
    </message>
    <message>
        <source>Give or take the secret</source>
        <translation>Secret geben oder entziehen</translation>
    </message>
    <message>
        <source>As the conventions say</source>
        <translation>Wie die Konventionen es vorsehen</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Copy the names of the secrets</source>
        <translation>Namen der Secrets kopieren</translation>
    </message>
    <message>
        <source>Review the changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Wizards and plans</source>
        <translation>Assistenten und Pläne</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go back or leave</source>
        <translation>Zurück oder verlassen</translation>
    </message>
    <message>
        <source>Unfold a step</source>
        <translation>Einen Schritt aufklappen</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation>Den Schritt auslassen</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Fold the group, or unfold it</source>
        <translation>Die Gruppe zu- oder aufklappen</translation>
    </message>
</context>
<context>
    <name>WithoutSteps</name>
    <message numerus="yes">
        <source>%1, without %n steps</source>
        <comment>a plan’s title</comment>
        <translation>
            <numerusform>%1, ohne %n Schritt</numerusform>
            <numerusform>%1, ohne %n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>this is %1; %2 is expected</source>
        <translation>das ist %1; erwartet wird: %2</translation>
    </message>
    <message>
        <source>Quote it where it is meant as text.</source>
        <translation>Setzen Sie es in Anführungszeichen, wo es als Text gemeint ist.</translation>
    </message>
    <message>
        <source>It may have %1.</source>
        <translation>Möglich sind %1.</translation>
    </message>
    <message>
        <source>%1 has no field “%2”</source>
        <translation>%1 hat kein Feld „%2“</translation>
    </message>
    <message>
        <source>%1 needs the field “%2”</source>
        <translation>%1 braucht das Feld „%2“</translation>
    </message>
    <message>
        <source>a second document begins here</source>
        <translation>hier beginnt ein zweites Dokument</translation>
    </message>
    <message>
        <source>One file holds one document: remove “---”.</source>
        <translation>Eine Datei enthält ein Dokument: entfernen Sie „---“.</translation>
    </message>
    <message>
        <source>aliases are not allowed</source>
        <translation>Aliasse sind nicht erlaubt</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>tags are not allowed</source>
        <translation>Tags sind nicht erlaubt</translation>
    </message>
    <message>
        <source>Write the value alone.</source>
        <translation>Schreiben Sie nur den Wert.</translation>
    </message>
    <message>
        <source>a quote is opened here and not closed</source>
        <translation>hier wird ein Anführungszeichen geöffnet und nicht geschlossen</translation>
    </message>
    <message>
        <source>this text holds a control character</source>
        <translation>dieser Text enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>Remove its escape.</source>
        <translation>Entfernen Sie seine Escape-Folge.</translation>
    </message>
    <message>
        <source>anchors are not allowed</source>
        <translation>Anker sind nicht erlaubt</translation>
    </message>
    <message>
        <source>Write the value out wherever it is needed.</source>
        <translation>Schreiben Sie den Wert überall aus, wo er gebraucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>the file holds more than %n values</source>
        <translation>
            <numerusform>die Datei enthält mehr als %n Wert</numerusform>
            <numerusform>die Datei enthält mehr als %n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>a key must be text</source>
        <translation>ein Schlüssel muss Text sein</translation>
    </message>
    <message>
        <source>merge keys are not allowed</source>
        <translation>Zusammenführungen (&lt;&lt;) sind nicht erlaubt</translation>
    </message>
    <message>
        <source>Write the fields out.</source>
        <translation>Schreiben Sie die Felder aus.</translation>
    </message>
    <message>
        <source>“%1” stands here a second time; the first is in line %2</source>
        <translation>„%1“ steht hier ein zweites Mal; das erste steht in Zeile %2</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>a tab indents this line</source>
        <translation>diese Zeile ist mit einem Tabulator eingerückt</translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation>Rücken Sie mit Leerzeichen ein.</translation>
    </message>
    <message>
        <source>this is no YAML: %1</source>
        <translation>das ist kein YAML: %1</translation>
    </message>
    <message>
        <source>a directive may stand before everything else only</source>
        <translation>eine Direktive darf nur vor allem anderen stehen</translation>
    </message>
    <message>
        <source>Indent or quote text.</source>
        <translation>Rücken Sie Text ein oder setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a table of fields</source>
        <translation>eine Tabelle von Feldern</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“: ” may not stand here; text that holds it must be quoted, and what belongs together must be indented alike</source>
        <translation>„: “ darf hier nicht stehen; Text, der es enthält, muss in Anführungszeichen, und was zusammengehört, muss gleich eingerückt sein</translation>
    </message>
    <message>
        <source>a key may not stand here</source>
        <translation>hier darf kein Schlüssel stehen</translation>
    </message>
    <message>
        <source>an item of a list (“- ”) may not stand here</source>
        <translation>hier darf kein Element einer Liste („- “) stehen</translation>
    </message>
    <message>
        <source>no further field of this table, and not its end</source>
        <translation>kein weiteres Feld dieser Tabelle, und nicht ihr Ende</translation>
    </message>
    <message>
        <source>no further item of this list, and not its end</source>
        <translation>kein weiteres Element dieser Liste, und nicht ihr Ende</translation>
    </message>
    <message>
        <source>“{” is not closed, or a comma is missing</source>
        <translation>„{“ ist nicht geschlossen, oder ein Komma fehlt</translation>
    </message>
    <message>
        <source>“[” and “]” do not match, or a comma is missing</source>
        <translation>„[“ und „]“ passen nicht zusammen, oder ein Komma fehlt</translation>
    </message>
    <message>
        <source>nothing but a comment may follow “|” or “&gt;”</source>
        <translation>nach „|“ oder „&gt;“ darf nur ein Kommentar folgen</translation>
    </message>
    <message>
        <source>a character that means nothing here; quote the text it belongs to</source>
        <translation>ein Zeichen, das hier nichts bedeutet; setzen Sie den Text, zu dem es gehört, in Anführungszeichen</translation>
    </message>
    <message>
        <source>“*” begins an alias, and aliases are not allowed; quote it where it is meant as text</source>
        <translation>„*“ beginnt einen Alias, und Aliasse sind nicht erlaubt; setzen Sie es in Anführungszeichen, wo es als Text gemeint ist</translation>
    </message>
    <message>
        <source>“\” begins an escape that is not known; write “\\” or use single quotes</source>
        <translation>„\“ beginnt eine unbekannte Escape-Folge; schreiben Sie „\\“ oder nehmen Sie einfache Anführungszeichen</translation>
    </message>
    <message>
        <source>it asks for another version of YAML than 1.2</source>
        <translation>es verlangt eine andere Version von YAML als 1.2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is out of range: it is a number from %2 to %3</source>
        <translation>%1 liegt außerhalb: es ist eine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>a duration such as 45d</source>
        <translation>eine Dauer wie 45d</translation>
    </message>
    <message>
        <source>“%1” is no duration: a whole number and m, h, d or w, such as 45d</source>
        <translation>„%1“ ist keine Dauer: eine ganze Zahl und m, h, d oder w, etwa 45d</translation>
    </message>
    <message>
        <source>a date or a time</source>
        <translation>ein Datum oder eine Zeit</translation>
    </message>
    <message>
        <source>“%1” is neither a date (2027-01-31) nor a time (2027-01-31T18:00:00Z)</source>
        <translation>„%1“ ist weder ein Datum (2027-01-31) noch eine Zeit (2027-01-31T18:00:00Z)</translation>
    </message>
    <message>
        <source>“%1” is not known here; it is %2</source>
        <translation>„%1“ ist hier nicht bekannt; es ist %2</translation>
    </message>
    <message numerus="yes">
        <source>values are nested more than %n levels deep</source>
        <translation>
            <numerusform>Werte sind tiefer als %n Ebene verschachtelt</numerusform>
            <numerusform>Werte sind tiefer als %n Ebenen verschachtelt</numerusform>
        </translation>
    </message>
    <message>
        <source>“&amp;” begins an anchor, and anchors are not allowed; quote it where it is meant as text</source>
        <translation>„&amp;“ beginnt einen Anker, und Anker sind nicht erlaubt; setzen Sie es in Anführungszeichen, wo es als Text gemeint ist</translation>
    </message>
    <message>
        <source>“!” begins a tag, and tags are not allowed; quote it where it is meant as text</source>
        <translation>„!“ beginnt ein Tag, und Tags sind nicht erlaubt; setzen Sie es in Anführungszeichen, wo es als Text gemeint ist</translation>
    </message>
    <message>
        <source>“: ” is missing behind this key</source>
        <translation>hinter diesem Schlüssel fehlt „: “</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>hier fehlt ein Wert</translation>
    </message>
</context>
<context>
    <name>qm::gui::AbilitiesStep</name>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>What this identity may do is asked for. Nothing is changed.</source>
        <translation>Es wird gefragt, was diese Identität darf. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>It could not sign in</source>
        <translation>Die Anmeldung gelang nicht</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>It may do all that is needed.</source>
        <translation>Sie darf alles, was nötig ist.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>%1 of %2 as needed. You can go on and grant the rest later.</source>
        <translation>%1 von %2 wie nötig. Sie können weitermachen und den Rest später erteilen.</translation>
    </message>
    <message>
        <source>Kept for this session only. Never in a file.</source>
        <translation>Nur für diese Sitzung aufbewahrt. Nie in einer Datei.</translation>
    </message>
    <message>
        <source>Kept in the desktop’s keychain. Never in a file.</source>
        <translation>Aufbewahrt im Schlüsselbund des Systems. Nie in einer Datei.</translation>
    </message>
    <message>
        <source>Sign in differently…</source>
        <translation>Anders anmelden…</translation>
    </message>
</context>
<context>
    <name>qm::gui::AbilitiesView</name>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>qm::gui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Filter plans</source>
        <translation>Pläne filtern</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen…</translation>
    </message>
    <message>
        <source>No plan was made here yet: every change that is applied will stand here</source>
        <translation>Hier wurde noch kein Plan gemacht: Jede angewandte Änderung steht dann hier</translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n Plan</numerusform>
            <numerusform>%n Pläne</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Den Plan exportieren</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>write the plan to %1</source>
        <translation>den Plan nach %1 schreiben</translation>
    </message>
    <message>
        <source>it is not read yet</source>
        <translation>er ist noch nicht gelesen</translation>
    </message>
    <message>
        <source>The script is in the clipboard.</source>
        <translation>Das Skript ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
    <message>
        <source>Export plan…</source>
        <translation>Plan exportieren…</translation>
    </message>
</context>
<context>
    <name>qm::gui::ApplyPage</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Plan %1, step %2: %3</source>
        <translation>Plan %1, Schritt %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>Somebody else changed what this plan is about</source>
        <translation>Jemand anderes hat geändert, worum es in diesem Plan geht</translation>
    </message>
    <message>
        <source>Nothing of theirs was overwritten. Below stands what is different; the rest can be planned again.</source>
        <translation>Davon wurde nichts überschrieben. Unten steht, was anders ist; der Rest kann neu geplant werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are done and stay.</source>
        <translation>
            <numerusform>%n Schritt ist erledigt und bleibt.</numerusform>
            <numerusform>%n Schritte sind erledigt und bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the steps that are under way.</source>
        <translation>Es endet nach den laufenden Schritten.</translation>
    </message>
    <message>
        <source>Cancel stops after the steps that are under way. %1</source>
        <translation>Abbrechen endet nach den laufenden Schritten. %1</translation>
    </message>
    <message>
        <source>Stopped. %1 The plan is in Activity and can go on from there.</source>
        <translation>Angehalten. %1 Der Plan steht unter Aktivität und kann von dort weitergehen.</translation>
    </message>
    <message>
        <source>It waits for longer than this window does. %1 Go on later from Activity.</source>
        <translation>Es wartet länger als dieses Fenster. %1 Machen Sie später unter Aktivität weiter.</translation>
    </message>
    <message>
        <source>Closing this does not stop the plan. It is in Activity.</source>
        <translation>Schließen hält den Plan nicht an. Er steht unter Aktivität.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed steps</source>
        <translation>
            <numerusform>%n fehlgeschlagenen Schritt wiederholen</numerusform>
            <numerusform>%n fehlgeschlagene Schritte wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the rest again</source>
        <translation>Den Rest neu planen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>waits until %1: %2</source>
        <translation>wartet bis %1: %2</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>This window applies another plan: %1</source>
        <translation>Dieses Fenster wendet einen anderen Plan an: %1</translation>
    </message>
    <message>
        <source>One at a time may run. Go on once that is done.</source>
        <translation>Nur einer zugleich darf laufen. Machen Sie weiter, sobald er fertig ist.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Es wurde nichts begonnen.</translation>
    </message>
    <message>
        <source>Nothing was begun. The plan is in Activity and can go on from there.</source>
        <translation>Es wurde nichts begonnen. Der Plan steht unter Aktivität und kann von dort weitergehen.</translation>
    </message>
</context>
<context>
    <name>qm::gui::Aside</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>qm::gui::CompletionList</name>
    <message>
        <source>↓ chooses, Tab takes, Esc closes</source>
        <translation>↓ wählt, Tab übernimmt, Esc schließt</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Vervollständigung</translation>
    </message>
    <message numerus="yes">
        <source>%n completions</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a completion, its place, how many there are</comment>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>qm::gui::ConfirmStrip</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
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
        <translation>Den Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Die ID kopieren</translation>
    </message>
</context>
<context>
    <name>qm::gui::DonePage</name>
    <message>
        <source>What is so now</source>
        <translation>Was jetzt gilt</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Undo is a plan of its own, with its own review.</source>
        <translation>Rückgängig ist ein eigener Plan mit eigener Durchsicht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
</context>
<context>
    <name>qm::gui::DoneSide</name>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>Zum Weitergeben</translation>
    </message>
    <message>
        <source>Plan as gh script</source>
        <translation>Plan als gh-Skript</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as a gh script</source>
        <translation>Als gh-Skript kopieren</translation>
    </message>
    <message>
        <source>Plan as JSON</source>
        <translation>Plan als JSON</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Den Plan exportieren</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>Konventionen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>plan %1, %2</source>
        <comment>plan 8c1f, 34 steps</comment>
        <translation>Plan %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Die ID kopieren</translation>
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
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>qm::gui::FilterToken</name>
    <message>
        <source>Remove %1</source>
        <comment>a condition of the filter</comment>
        <translation>%1 entfernen</translation>
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
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
</context>
<context>
    <name>qm::gui::IdentityStep</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>how you call it here: work</source>
        <translation>wie Sie es hier nennen: arbeit</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>as in github.com/ORGANIZATION</source>
        <translation>wie in github.com/ORGANISATION</translation>
    </message>
    <message>
        <source>GitHub address</source>
        <translation>GitHub-Adresse</translation>
    </message>
    <message>
        <source>github.com, or your Enterprise Server’s</source>
        <translation>github.com, oder die Ihres Enterprise Servers</translation>
    </message>
    <message>
        <source>Management repository</source>
        <translation>Verwaltungs-Repository</translation>
    </message>
    <message>
        <source>with quartermaster.yaml; may stay empty</source>
        <translation>mit quartermaster.yaml; darf leer bleiben</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>GitHub App</source>
        <translation>GitHub-App</translation>
    </message>
    <message>
        <source>What you type goes into the desktop’s keychain, and never into a file.</source>
        <translation>Was Sie eingeben, kommt in den Schlüsselbund des Systems und nie in eine Datei.</translation>
    </message>
    <message>
        <source>There is no keychain: it works for this session and is forgotten at its end.</source>
        <translation>Es gibt keinen Schlüsselbund: Es gilt für diese Sitzung und wird an ihrem Ende vergessen.</translation>
    </message>
    <message>
        <source>The test only reads.</source>
        <translation>Die Prüfung liest nur.</translation>
    </message>
    <message>
        <source>Organization and identity</source>
        <translation>Organisation und Identität</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For reading only: nothing can be changed with it</source>
        <translation>Nur zum Lesen: Damit kann nichts geändert werden</translation>
    </message>
    <message>
        <source>Sign in by</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>ghp_… or github_pat_…</source>
        <translation>ghp_… oder github_pat_…</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App-Id</translation>
    </message>
    <message>
        <source>Installation id</source>
        <translation>Installations-Id</translation>
    </message>
    <message>
        <source>Paste the private key, or drop its .pem file here</source>
        <translation>Fügen Sie den privaten Schlüssel ein, oder ziehen Sie seine .pem-Datei hierher</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
</context>
<context>
    <name>qm::gui::KeysOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>qm::gui::LeftOverNotice</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>qm::gui::LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Signing in again…</source>
        <translation>Meldet sich wieder an…</translation>
    </message>
    <message>
        <source>The desktop may ask for the password of your keychain.</source>
        <translation>Der Desktop fragt vielleicht nach dem Passwort Ihres Schlüsselbunds.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>A plan is on its way and goes on to its end; then what it is signed in with is dropped from memory.</source>
        <translation>Ein Plan läuft und geht bis zu seinem Ende weiter; danach verschwindet die Anmeldung aus dem Speicher.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>What it is signed in with was dropped from memory. What you began is as you left it: unlocking signs in again from the keychain, or from this session where there is none.</source>
        <translation>Die Anmeldung ist aus dem Speicher verschwunden. Was Sie begonnen haben, ist wie verlassen: Entsperren meldet wieder an, aus dem Schlüsselbund oder, wo es keinen gibt, aus dieser Sitzung.</translation>
    </message>
</context>
<context>
    <name>qm::gui::LogOverlay</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Filter the lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>Support-Datei speichern…</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in the log yet</source>
        <translation>Im Protokoll steht noch nichts</translation>
    </message>
    <message>
        <source>What the program asks of a service, and what goes wrong, is written down here.</source>
        <translation>Was das Programm von einem Dienst verlangt, und was schiefgeht, wird hier aufgeschrieben.</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>Keine Zeile kommt durch den Filter</translation>
    </message>
    <message>
        <source>It shows the end of the log only.</source>
        <translation>Gezeigt wird nur das Ende des Protokolls.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>qm::gui::LogView</name>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
</context>
<context>
    <name>qm::gui::MainWindow</name>
    <message>
        <source>%1 (sample) – Quartermaster</source>
        <translation>%1 (Beispiel) – Quartermaster</translation>
    </message>
    <message>
        <source>%1 – Quartermaster</source>
        <translation>%1 – Quartermaster</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Connect to an organization…</source>
        <translation>Mit einer Organisation verbinden…</translation>
    </message>
    <message>
        <source>Open the profile %1</source>
        <translation>Das Profil %1 öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Suchen oder ausführen…</translation>
    </message>
    <message>
        <source>Go to the page %1</source>
        <translation>Zur Seite %1</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Help…</source>
        <translation>Hilfe…</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Protokoll…</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes are not applied</source>
        <translation>
            <numerusform>%n ausstehende Änderung ist nicht angewendet</numerusform>
            <numerusform>%n ausstehende Änderungen sind nicht angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>What is pending stands in the matrix of the secrets and goes with this window. Nothing of it has been written.</source>
        <translation>Was aussteht, steht in der Matrix der Secrets und geht mit diesem Fenster verloren. Noch ist nichts davon geschrieben.</translation>
    </message>
</context>
<context>
    <name>qm::gui::MatrixLegend</name>
    <message>
        <source>Legend of the matrix</source>
        <translation>Legende der Matrix</translation>
    </message>
    <message>
        <source>in scope</source>
        <translation>in Reichweite</translation>
    </message>
    <message>
        <source>not in scope</source>
        <translation>nicht in Reichweite</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>in, should be out</source>
        <translation>drin, sollte raus</translation>
    </message>
    <message>
        <source>out, should be in</source>
        <translation>draußen, sollte rein</translation>
    </message>
    <message>
        <source>Secrets × repositories</source>
        <translation>Secrets × Repositories</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>in</source>
        <comment>how many repositories are in scope</comment>
        <translation>drin</translation>
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
        <translation>App-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open token settings</source>
        <translation>Token-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Copy request for the owner</source>
        <translation>Bitte an den Eigentümer kopieren</translation>
    </message>
    <message>
        <source>What to grant, to whom and why, ready to be sent</source>
        <translation>Was wem wofür zu gewähren ist, fertig zum Verschicken</translation>
    </message>
    <message>
        <source>checked again every %1 s</source>
        <translation>alle %1 s geprüft</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>checked again at %1</source>
        <comment>a time</comment>
        <translation>erneut geprüft um %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
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
            <numerusform>%1, %n läuft</numerusform>
            <numerusform>%1, %n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <comment>a page and its plans</comment>
        <translation>
            <numerusform>%1, %n braucht Aufmerksamkeit</numerusform>
            <numerusform>%1, %n brauchen Aufmerksamkeit</numerusform>
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
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>qm::gui::OverviewPage</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day as QLocale writes it</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>Offene Pläne</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Nothing runs, and nothing waits.</source>
        <translation>Nichts läuft, und nichts wartet.</translation>
    </message>
    <message>
        <source>Newest plans</source>
        <translation>Neueste Pläne</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>No plan was made here yet.</source>
        <translation>Hier wurde noch kein Plan gemacht.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n open plans</source>
        <translation>
            <numerusform>%n offener Plan</numerusform>
            <numerusform>%n offene Pläne</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Only deviations</source>
        <translation>Nur Abweichungen</translation>
    </message>
    <message>
        <source>Nothing deviates.</source>
        <translation>Nichts weicht ab.</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>qm::gui::Palette</name>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Suchen oder ausführen…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>commands</source>
        <comment>behind &gt; only these are found</comment>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>qm::gui::PendingBar</name>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back</source>
        <translation>Ctrl+Z nimmt die letzte zurück</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes</source>
        <translation>
            <numerusform>%n ausstehende Änderung</numerusform>
            <numerusform>%n ausstehende Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in production</source>
        <translation>
            <numerusform>%n in Produktion</numerusform>
            <numerusform>%n in Produktion</numerusform>
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
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <comment>dative: in 4 repositories</comment>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanCounts</name>
    <message>
        <source>Expand all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Export plan…</source>
        <translation>Plan exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n create</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remove</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>only %1 left now, more at %2</source>
        <translation>jetzt nur noch %1 übrig, mehr um %2</translation>
    </message>
    <message>
        <source>%1 of %2 left after this</source>
        <translation>danach noch %1 von %2 übrig</translation>
    </message>
    <message>
        <source>%1 left after this</source>
        <translation>danach noch %1 übrig</translation>
    </message>
    <message>
        <source>GitHub&apos;s quota: %1</source>
        <translation>GitHub-Kontingent: %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanTree</name>
    <message>
        <source>How the steps stand</source>
        <translation>Wie die Schritte stehen</translation>
    </message>
    <message>
        <source>The steps of the plan</source>
        <translation>Die Schritte des Plans</translation>
    </message>
    <message>
        <source>request %1</source>
        <comment>the vendor&apos;s id</comment>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Leave this step out</source>
        <translation>Diesen Schritt auslassen</translation>
    </message>
    <message>
        <source>The other steps stay as they are (Del)</source>
        <translation>Die anderen Schritte bleiben, wie sie sind (Entf)</translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanTreeDelegate</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Nur wenn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::PlanWizard</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Resume a plan</source>
        <translation>Einen Plan fortsetzen</translation>
    </message>
</context>
<context>
    <name>qm::gui::ProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>qm::gui::ReadingStrip</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many have been read</comment>
        <translation>%1 von %2</translation>
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
        <translation>Repositories filtern</translation>
    </message>
    <message>
        <source>Reading the repositories…</source>
        <translation>Die Repositories werden gelesen…</translation>
    </message>
    <message>
        <source>There are no repositories in this organization</source>
        <translation>Es gibt keine Repositories in dieser Organisation</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Give team secrets…</source>
        <translation>Secrets des Teams geben…</translation>
    </message>
    <message>
        <source>Open on GitHub</source>
        <translation>Auf GitHub öffnen</translation>
    </message>
    <message>
        <source>Team’s secrets</source>
        <translation>Des Teams</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isoliert</translation>
    </message>
    <message numerus="yes">
        <source>reads %n shared secrets</source>
        <translation>
            <numerusform>liest %n geteiltes Secret</numerusform>
            <numerusform>liest %n geteilte Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 gives the team’s secrets</source>
        <comment>1 of 48 selected · Ctrl+G gives the team’s secrets</comment>
        <translation>%1 · %2 gibt die Secrets des Teams</translation>
    </message>
</context>
<context>
    <name>qm::gui::RepositoriesStep</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Exactly these</source>
        <translation>Genau diese</translation>
    </message>
    <message>
        <source>By pattern</source>
        <translation>Nach Muster</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Filter repositories</source>
        <translation>Repositories filtern</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was geschehen soll</translation>
    </message>
    <message>
        <source>How repositories are picked</source>
        <translation>Wie Repositories gewählt werden</translation>
    </message>
    <message>
        <source>Names, e.g. lp-*; * and ? stand for anything</source>
        <translation>Namen, z. B. lp-*; * und ? stehen für alles</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>Muster der Namen</translation>
    </message>
    <message>
        <source>Except, e.g. lp-open-*</source>
        <translation>Außer, z. B. lp-open-*</translation>
    </message>
    <message>
        <source>Except names that match</source>
        <translation>Außer Namen mit diesem Muster</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Repositories to pick from</source>
        <translation>Repositories zur Auswahl</translation>
    </message>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Was es ergibt</translation>
    </message>
    <message>
        <source>cells picked, %1 × %2</source>
        <translation>Zellen gewählt, %1 × %2</translation>
    </message>
    <message>
        <source>of them in scope now</source>
        <translation>davon schon zugeteilt</translation>
    </message>
    <message numerus="yes">
        <source>add repositories to %n secrets</source>
        <translation>
            <numerusform>%n Secret Repositories hinzufügen</numerusform>
            <numerusform>%n Secrets Repositories hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove repositories from %n secrets</source>
        <translation>
            <numerusform>%n Secret Repositories nehmen</numerusform>
            <numerusform>%n Secrets Repositories nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the only repositories of %n secrets</source>
        <translation>
            <numerusform>die einzigen Repositories von %n Secret</numerusform>
            <numerusform>die einzigen Repositories von %n Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed before the review.</source>
        <translation>Vor der Durchsicht wird nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Review %n changes</source>
        <translation>
            <numerusform>%n Änderung durchsehen</numerusform>
            <numerusform>%n Änderungen durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositories</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <comment>after “18 of 20 picked”</comment>
        <translation>
            <numerusform>%1, %n ausgelassen</numerusform>
            <numerusform>%1, %n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “new” or “removed”</comment>
        <translation>
            <numerusform>%1, %n in Produktion</numerusform>
            <numerusform>%1, %n in Produktion</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>so many cells</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>so many cells</comment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation>Achtung</translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories are picked</source>
        <translation>
            <numerusform>%n öffentliches Repository ist gewählt</numerusform>
            <numerusform>%n öffentliche Repositories sind gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever can run a workflow there could print the secrets: %1</source>
        <translation>Wer dort einen Workflow ausführen kann, könnte die Secrets ausgeben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories get their first production secret</source>
        <translation>
            <numerusform>%n Repository bekommt sein erstes Produktions-Secret</numerusform>
            <numerusform>%n Repositories bekommen ihr erstes Produktions-Secret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked repositories are no team’s</source>
        <translation>
            <numerusform>%n gewähltes Repository gehört keinem Team</numerusform>
            <numerusform>%n gewählte Repositories gehören keinem Team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public repositories are left out</source>
        <translation>
            <numerusform>%n öffentliches Repository ist ausgelassen</numerusform>
            <numerusform>%n öffentliche Repositories sind ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick to include: %1</source>
        <translation>Zum Einschließen ankreuzen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n isolated repositories are left out</source>
        <translation>
            <numerusform>%n isoliertes Repository ist ausgelassen</numerusform>
            <numerusform>%n isolierte Repositories sind ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The conventions give them no secret that others have: %1</source>
        <translation>Nach den Konventionen bekommen sie kein Secret, das andere haben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n writing requests, about %1.</source>
        <comment>then: “Nothing is changed before the review.”</comment>
        <translation>
            <numerusform>%n schreibende Anfrage, etwa %1.</numerusform>
            <numerusform>%n schreibende Anfragen, etwa %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n writing requests.</source>
        <comment>then: “Nothing is changed before the review.”</comment>
        <translation>
            <numerusform>%n schreibende Anfrage.</numerusform>
            <numerusform>%n schreibende Anfragen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::ReviewPage</name>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; und %n weiterer</numerusform>
            <numerusform>; und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what is so now…</source>
        <translation>Es wird gelesen, was jetzt gilt…</translation>
    </message>
    <message>
        <source>The plan is made of it. Nothing is changed.</source>
        <translation>Daraus wird der Plan gemacht. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>plan the change</source>
        <translation>die Änderung planen</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Connect to the organization first.</source>
        <translation>Verbinden Sie sich zuerst mit der Organisation.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Everything is as wanted already.</source>
        <translation>Alles ist schon wie gewünscht.</translation>
    </message>
    <message>
        <source>Since you looked, somebody else was here</source>
        <translation>Seit Sie geschaut haben, war jemand anderes hier</translation>
    </message>
    <message numerus="yes">
        <source>Watch out: %n warnings</source>
        <translation>
            <numerusform>Achtung: %n Warnung</numerusform>
            <numerusform>Achtung: %n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps change production</source>
        <comment>the stage is named beside</comment>
        <translation>
            <numerusform>%n Schritt ändert die Produktion</numerusform>
            <numerusform>%n Schritte ändern die Produktion</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Den Plan exportieren</translation>
    </message>
    <message>
        <source>%1, planned %2 by %3</source>
        <translation>%1, geplant %2 von %3</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “Apply 7 changes”</comment>
        <translation>
            <numerusform>%1, %n in der Produktion</numerusform>
            <numerusform>%1, %n in der Produktion</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Put back the step that was left out last</source>
        <translation>Den zuletzt ausgelassenen Schritt zurückholen</translation>
    </message>
    <message>
        <source>With it goes what cannot be done without it: %1</source>
        <translation>Damit entfällt, was ohne ihn nicht geht: %1</translation>
    </message>
    <message>
        <source>Nothing is left to apply.</source>
        <translation>Es bleibt nichts anzuwenden.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are left out</source>
        <translation>
            <numerusform>%n Schritt ist ausgelassen</numerusform>
            <numerusform>%n Schritte sind ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Leave this step out</source>
        <translation>Diesen Schritt auslassen</translation>
    </message>
</context>
<context>
    <name>qm::gui::SavedViews</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch ist kein Filter gespeichert</translation>
    </message>
    <message>
        <source>Save this filter as…</source>
        <translation>Diesen Filter speichern als…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>Name des Filters „%1“:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>qm::gui::ScopeMatrix</name>
    <message>
        <source>will be removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>in scope by its visibility</source>
        <translation>durch seine Sichtbarkeit in Reichweite</translation>
    </message>
    <message>
        <source>not in scope</source>
        <translation>nicht in Reichweite</translation>
    </message>
    <message>
        <source>in scope, should be out</source>
        <translation>in Reichweite, sollte nicht</translation>
    </message>
    <message>
        <source>not in scope, should be in</source>
        <translation>nicht in Reichweite, sollte aber</translation>
    </message>
    <message>
        <source>not possible: the repository is isolated</source>
        <translation>nicht möglich: Das Repository ist isoliert</translation>
    </message>
    <message>
        <source>in scope</source>
        <translation>in Reichweite</translation>
    </message>
    <message numerus="yes">
        <source>visible to all %Ln repositories</source>
        <translation>
            <numerusform>sichtbar für %Ln Repository</numerusform>
            <numerusform>sichtbar für alle %Ln Repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visible to all %Ln private repositories</source>
        <translation>
            <numerusform>sichtbar für %Ln privates Repository</numerusform>
            <numerusform>sichtbar für alle %Ln privaten Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · accepted until %2</source>
        <comment>reach, day</comment>
        <translation>%1 · akzeptiert bis %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>secret, repository, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Of no team</source>
        <translation>Ohne Team</translation>
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
        <translation>Secrets zuteilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picked secrets shown: the filter hides the others</source>
        <translation>
            <numerusform>%1 von %n gewählten Secret gezeigt: den Rest verbirgt der Filter</numerusform>
            <numerusform>%1 von %n gewählten Secrets gezeigt: den Rest verbirgt der Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picked repositories shown: the filter hides the others</source>
        <translation>
            <numerusform>%1 von %n gewählten Repository gezeigt: den Rest verbirgt der Filter</numerusform>
            <numerusform>%1 von %n gewählten Repositories gezeigt: den Rest verbirgt der Filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::SearchButton</name>
    <message>
        <source>Search or run…</source>
        <translation>Suchen oder ausführen…</translation>
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
        <translation>Wessen Secrets und Repositories gezeigt werden</translation>
    </message>
    <message>
        <source>Matrix of secrets and repositories</source>
        <translation>Matrix aus Secrets und Repositories</translation>
    </message>
    <message>
        <source>This cannot be changed here: the repository is isolated, or the secret has no list</source>
        <translation>Das lässt sich hier nicht ändern: Das Repository ist isoliert, oder das Secret hat keine Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes are so by now</source>
        <translation>
            <numerusform>%n ausstehende Änderung ist inzwischen schon so</numerusform>
            <numerusform>%n ausstehende Änderungen sind inzwischen schon so</numerusform>
        </translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>The repositories are not read yet</source>
        <translation>Die Repositories sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>Nothing of this team passes the filter</source>
        <translation>Nichts von diesem Team passt zum Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>This team has no secrets yet</source>
        <translation>Dieses Team hat noch keine Secrets</translation>
    </message>
    <message>
        <source>Review the pending changes</source>
        <translation>Die ausstehenden Änderungen prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n cells selected: Space changes them, C as conventions</source>
        <translation>
            <numerusform>%n Zelle ausgewählt: Leertaste ändert sie, C nach Konventionen</numerusform>
            <numerusform>%n Zellen ausgewählt: Leertaste ändert sie, C nach Konventionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Space changes the cell, C as conventions</source>
        <translation>Leertaste ändert die Zelle, C nach Konventionen</translation>
    </message>
    <message>
        <source>%1 of %2, %3 of %4</source>
        <comment>16 of 64 secrets, 19 of 138 repositories</comment>
        <translation>%1 von %2, %3 von %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln Secret</numerusform>
            <numerusform>%Ln Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these changes are hidden by the filter in the matrix</source>
        <translation>
            <numerusform>%n dieser Änderungen wird vom Filter in der Matrix verborgen</numerusform>
            <numerusform>%n dieser Änderungen werden vom Filter in der Matrix verborgen</numerusform>
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
        <translation>Secrets filtern</translation>
    </message>
    <message>
        <source>Reading the secrets…</source>
        <translation>Die Secrets werden gelesen…</translation>
    </message>
    <message>
        <source>There are no secrets in this organization</source>
        <translation>Es gibt keine Secrets in dieser Organisation</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Not all</source>
        <translation>Nicht alles</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Scope…</source>
        <translation>Zuteilen…</translation>
    </message>
    <message>
        <source>As conventions</source>
        <translation>Nach Konvention</translation>
    </message>
    <message>
        <source>%1 · Limit: %2 of %3 organization secrets</source>
        <comment>1 of 64 selected · Limit: 64 of 1,000 organization secrets</comment>
        <translation>%1 · Grenze: %2 von %3 Secrets der Organisation</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Soll</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>In scope, should be out</source>
        <translation>Reicht dorthin, soll es aber nicht</translation>
    </message>
</context>
<context>
    <name>qm::gui::SecretsStep</name>
    <message>
        <source>Filter secrets</source>
        <translation>Secrets filtern</translation>
    </message>
    <message>
        <source>Secrets to pick from</source>
        <translation>Secrets zur Auswahl</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many rows the filter lets pass</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>tick the row</source>
        <translation>die Zeile wählen</translation>
    </message>
    <message>
        <source>take more rows</source>
        <translation>mehr Zeilen nehmen</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>nächste Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets picked</source>
        <translation>
            <numerusform>%n Secret gewählt</numerusform>
            <numerusform>%n Secrets gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n in production</source>
        <comment>after “4 secrets picked”</comment>
        <translation>
            <numerusform>%1, %n in der Produktion</numerusform>
            <numerusform>%1, %n in der Produktion</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>whose readers you want to change</source>
        <translation>deren Leser Sie ändern wollen</translation>
    </message>
    <message>
        <source>Pick repositories</source>
        <translation>Repositories wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Reached now</source>
        <translation>Jetzt erreicht</translation>
    </message>
    <message>
        <source>repositories</source>
        <translation>Repositories</translation>
    </message>
    <message>
        <source>repositories in %1</source>
        <comment>a stage</comment>
        <translation>Repositories in %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::SettingsOverlay</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>“--style” decides until the next start.</source>
        <translation>„--style“ entscheidet bis zum nächsten Start.</translation>
    </message>
    <message>
        <source>“System” follows the desktop.</source>
        <translation>„System“ folgt dem Desktop.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Changes at the next start.</source>
        <translation>Wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>When nobody touches it for that long, it drops what it is signed in with.</source>
        <translation>Wird es so lange nicht berührt, vergisst es die Anmeldung.</translation>
    </message>
</context>
<context>
    <name>qm::gui::Shell</name>
    <message>
        <source>Discard and open it</source>
        <translation>Verwerfen und öffnen</translation>
    </message>
</context>
<context>
    <name>qm::gui::SidePane</name>
    <message>
        <source>Width of the details</source>
        <translation>Breite der Details</translation>
    </message>
</context>
<context>
    <name>qm::gui::SignedIn</name>
    <message>
        <source>For reading only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <source>Reads and changes</source>
        <translation>Liest und ändert</translation>
    </message>
    <message>
        <source>Signed in to GitHub as %1</source>
        <translation>Bei GitHub angemeldet als %1</translation>
    </message>
</context>
<context>
    <name>qm::gui::StatusBar</name>
    <message>
        <source>Stop reading</source>
        <translation>Lesen beenden</translation>
    </message>
    <message>
        <source>Reading: %1, %2 so far</source>
        <translation>Wird gelesen: bisher %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Quota %1 of %2</source>
        <comment>what is left</comment>
        <translation>Kontingent %1 von %2</translation>
    </message>
    <message>
        <source>Full again at %1</source>
        <translation>Wieder voll um %1</translation>
    </message>
    <message>
        <source>%1 and %2, read %3</source>
        <comment>48 repositories and 64 secrets, read 14:02</comment>
        <translation>%1 und %2, gelesen %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln secrets</source>
        <translation>
            <numerusform>%Ln Secret</numerusform>
            <numerusform>%Ln Secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <comment>of a reading</comment>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the reading sent to GitHub</source>
        <translation>Was das Lesen an GitHub gesendet hat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cost no quota: nothing had changed</source>
        <translation>
            <numerusform>%Ln davon kostete kein Kontingent: nichts hatte sich geändert</numerusform>
            <numerusform>%Ln davon kosteten kein Kontingent: nichts hatte sich geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qm::gui::StepRail</name>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation>%1, aktueller Schritt</translation>
    </message>
</context>
<context>
    <name>qm::gui::SupportPane</name>
    <message>
        <source>Back to the log</source>
        <translation>Zurück zum Protokoll</translation>
    </message>
    <message>
        <source>Choose where to save it…</source>
        <translation>Speicherort wählen…</translation>
    </message>
    <message>
        <source>It is a file for you to read first. Nothing is sent anywhere.</source>
        <translation>Es ist eine Datei, die Sie zuerst selbst lesen. Nichts wird irgendwohin geschickt.</translation>
    </message>
    <message>
        <source>What goes into a support bundle is being gathered…</source>
        <translation>Was in eine Support-Datei kommt, wird gesammelt…</translation>
    </message>
    <message>
        <source>The support bundle is going to hold, for whoever you give it to:</source>
        <translation>Die Support-Datei wird enthalten, für wen immer Sie sie weitergeben:</translation>
    </message>
    <message>
        <source>There is no support bundle yet.</source>
        <translation>Es gibt noch keine Support-Datei.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Support-Datei speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Read it before you give it away.</source>
        <translation>Lesen Sie sie, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Nothing was saved: choose another place, or make room there.</source>
        <translation>Nichts wurde gespeichert: Wählen Sie einen anderen Ort, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
</context>
<context>
    <name>qm::gui::TablePage</name>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many rows the filter lets pass</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>Nichts kommt durch den Filter</translation>
    </message>
    <message>
        <source>%1 are there without it.</source>
        <translation>Ohne ihn: %1.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No organization is open</source>
        <translation>Keine Organisation ist offen</translation>
    </message>
    <message>
        <source>Connect to yours, or start with --sandbox to try everything on a sample organization.</source>
        <translation>Verbinden Sie sich mit Ihrer, oder starten Sie mit --sandbox, um alles an einer Musterorganisation auszuprobieren.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Copy as commands of gh</source>
        <translation>Als Befehle von gh kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>qm::gui::TableTools</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Could not write %1</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
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
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Read everything again (F5)</source>
        <translation>Alles neu lesen (F5)</translation>
    </message>
    <message>
        <source>Open another organization</source>
        <translation>Eine andere Organisation öffnen</translation>
    </message>
    <message>
        <source>Connect to an organization…</source>
        <translation>Mit einer Organisation verbinden…</translation>
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
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>qm::gui::WizardPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
</TS>
