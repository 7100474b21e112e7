"""What the commands of a site say: init, publish, serve, work, demo, db, doctor."""

from __future__ import annotations

MESSAGES = {
    "cli-next": {"nb": "Neste", "nn": "Neste", "en": "Next"},
    "config-invalid": {
        "nb": "{name} kan ikke brukes: {message}.\n-> Rett verdien, eller fjern den for å bruke standarden.",
        "nn": "{name} kan ikkje brukast: {message}."
        "\n-> Rett verdien, eller fjern han for å bruke standarden.",
        "en": "{name} cannot be used: {message}.\n-> Correct the value, or remove it to use the default.",
    },
    "database-missing": {
        "nb": "Det er ingen Kyndig-database på {path}.\n-> Kjør kyndig init, eller sett KYNDIG_DATABASE_URL.",
        "nn": "Det er ingen Kyndig-database på {path}.\n-> Køyr kyndig init, eller set KYNDIG_DATABASE_URL.",
        "en": "There is no Kyndig database at {path}.\n-> Run kyndig init, or set KYNDIG_DATABASE_URL.",
    },
    "database-behind": {
        "nb": "Databasen er på revisjon {at}, programmet trenger {head}."
        "\n-> Ta en sikkerhetskopi, og kjør kyndig db upgrade.",
        "nn": "Databasen er på revisjon {at}, programmet treng {head}."
        "\n-> Ta ein tryggingskopi, og køyr kyndig db upgrade.",
        "en": "The database is at revision {at}, the program needs {head}."
        "\n-> Make a backup, and run kyndig db upgrade.",
    },
    "migration-broke-keys": {
        "nb": "Oppgraderingen ble rullet tilbake: {rows} rader i {table} ville pekt på ingenting."
        "\n-> Databasen er som før. Meld feilen der du fikk Kyndig fra.",
        "nn": "Oppgraderinga vart rulla tilbake: {rows} rader i {table} ville peikt på ingenting."
        "\n-> Databasen er som før. Meld feilen der du fekk Kyndig frå.",
        "en": "The upgrade was rolled back: {rows} rows in {table} would point at nothing."
        "\n-> The database is as before. Report it where you got Kyndig.",
    },
    "org-none": {
        "nb": "Det er ingen virksomhet her ennå.\n-> Kjør kyndig init.",
        "nn": "Det er inga verksemd her enno.\n-> Køyr kyndig init.",
        "en": "There is no organisation here yet.\n-> Run kyndig init.",
    },
    "org-taken": {
        "nb": "En annen virksomhet her har det samme.\n-> Velg noe annet med {option}.",
        "nn": "Ei anna verksemd her har det same.\n-> Vel noko anna med {option}.",
        "en": "Another organisation here has the same.\n-> Choose something else with {option}.",
    },
    "org-unknown": {
        "nb": "Det er ingen virksomhet med nøkkelen {key}.\n-> Bruk en av disse: {keys}.",
        "nn": "Det er inga verksemd med nøkkelen {key}.\n-> Bruk ein av desse: {keys}.",
        "en": "There is no organisation with the key {key}.\n-> Use one of these: {keys}.",
    },
    "org-ambiguous": {
        "nb": "Det er flere virksomheter her.\n-> Velg en med --org: {keys}.",
        "nn": "Det er fleire verksemder her.\n-> Vel ei med --org: {keys}.",
        "en": "There are several organisations here.\n-> Choose one with --org: {keys}.",
    },
    "help-init": {
        "nb": "Lag databasen, en virksomhet og den første administratoren.",
        "nn": "Lag databasen, ei verksemd og den første administratoren.",
        "en": "Make the database, an organisation and its first administrator.",
    },
    "help-init-name": {
        "nb": "Virksomhetens navn, slik det står på bevisene.",
        "nn": "Namnet på verksemda, slik det står på bevisa.",
        "en": "The organisation's name, as certificates print it.",
    },
    "help-init-key": {
        "nb": "Kort nøkkel for kommandolinjen: små bokstaver, tall, bindestrek.",
        "nn": "Kort nøkkel for kommandolinja: små bokstavar, tal, bindestrek.",
        "en": "Short key for the command line: small letters, digits, hyphens.",
    },
    "help-init-admin-name": {
        "nb": "Administratorens navn.",
        "nn": "Namnet på administratoren.",
        "en": "The administrator's name.",
    },
    "help-init-admin-email": {
        "nb": "Administratorens e-postadresse, som også er brukernavnet.",
        "nn": "E-postadressa til administratoren, som òg er brukarnamnet.",
        "en": "The administrator's e-mail address, which is also the user name.",
    },
    "help-init-prefix": {
        "nb": "Det beviskodene begynner med, 2–4 tegn. Lages av nøkkelen om den ikke er gitt.",
        "nn": "Det beviskodane byrjar med, 2–4 teikn. Blir laga av nøkkelen om det ikkje er gitt.",
        "en": "What certificate codes begin with, 2–4 characters. Made from the key if not given.",
    },
    "help-init-zone": {
        "nb": "Tidssonen som datoer vises i.",
        "nn": "Tidssona som datoar blir viste i.",
        "en": "The time zone that dates are shown in.",
    },
    "help-init-host": {
        "nb": "Vertsnavnet som er denne virksomhetens. Trengs bare når flere deler siden.",
        "nn": "Vertsnamnet som er denne verksemda sitt. Trengst berre når fleire deler sida.",
        "en": "The host name that is this organisation's. Needed only when several share the site.",
    },
    "help-init-password-file": {
        "nb": "Fil med administratorens passord; - er standard inn. Ellers blir du spurt.",
        "nn": "Fil med passordet til administratoren; - er standard inn. Elles blir du spurd.",
        "en": "File with the administrator's password; - is standard input. Else you are asked.",
    },
    "init-password": {
        "nb": "Passord for administratoren (minst 12 tegn)",
        "nn": "Passord for administratoren (minst 12 teikn)",
        "en": "Password for the administrator (12 characters or more)",
    },
    "init-done": {
        "nb": "{name} er satt opp i {database}",
        "nn": "{name} er sett opp i {database}",
        "en": "{name} is set up in {database}",
    },
    "help-invite": {
        "nb": "Lag en lenke der en person velger passord, én gang.",
        "nn": "Lag ei lenkje der ein person vel passord, éin gong.",
        "en": "Make a link where a person chooses a password, once.",
    },
    "help-publish": {
        "nb": "Kontroller en kursmappe, frys den og tilby den.",
        "nn": "Kontroller ei kursmappe, frys henne og tilby henne.",
        "en": "Check a course folder, freeze it and offer it.",
    },
    "help-publish-org": {
        "nb": "Virksomheten som tilbyr kurset (nøkkelen).",
        "nn": "Verksemda som tilbyr kurset (nøkkelen).",
        "en": "The organisation that offers the course (its key).",
    },
    "help-publish-with-drafts": {
        "nb": "Publiser også det ingen har godkjent. Sidene og beviset sier fra om det.",
        "nn": "Publiser òg det ingen har godkjent. Sidene og beviset seier frå om det.",
        "en": "Publish also what nobody has approved. The pages and the certificate say so.",
    },
    "publish-refused": {
        "nb": "Kurset er ikke publisert: {errors} feil i mappen.\n-> Rett dem, og publiser på nytt.",
        "nn": "Kurset er ikkje publisert: {errors} feil i mappa.\n-> Rett dei, og publiser på nytt.",
        "en": "The course is not published: errors in the folder, {errors} of them."
        "\n-> Correct them, and publish again.",
    },
    "publish-done": {
        "nb": "{course} er publisert som utgivelse {no} ({hash}) og tilbys av {organisation}",
        "nn": "{course} er publisert som utgjeving {no} ({hash}) og blir tilbydd av {organisation}",
        "en": "{course} is published as release {no} ({hash}) and offered by {organisation}",
    },
    "publish-known": {
        "nb": "{course} er uendret: utgivelse {no} ({hash}) tilbys av {organisation}",
        "nn": "{course} er uendra: utgjeving {no} ({hash}) blir tilbydd av {organisation}",
        "en": "{course} is unchanged: release {no} ({hash}) is offered by {organisation}",
    },
    "publish-drafts": {
        "nb": "{drafts} deler er utkast. Sidene sier fra om det.\n-> Godkjenn dem, og publiser på nytt.",
        "nn": "{drafts} delar er utkast. Sidene seier frå om det.\n-> Godkjenn dei, og publiser på nytt.",
        "en": "{drafts} parts are drafts. The pages say so.\n-> Approve them, and publish again.",
    },
    "help-serve": {
        "nb": "Vis siden på en produksjonstjener, med en arbeider ved siden av.",
        "nn": "Vis sida på ein produksjonstenar, med ein arbeidar ved sida av.",
        "en": "Serve the site on a production server, with a worker beside it.",
    },
    "help-serve-host": {
        "nb": "Adressen den lytter på.",
        "nn": "Adressa han lyttar på.",
        "en": "The address to listen on.",
    },
    "help-serve-port": {"nb": "Porten.", "nn": "Porten.", "en": "The port."},
    "help-serve-processes": {
        "nb": "Antall prosesser.",
        "nn": "Talet på prosessar.",
        "en": "The number of processes.",
    },
    "help-serve-threads": {
        "nb": "Tråder i hver prosess.",
        "nn": "Trådar i kvar prosess.",
        "en": "Threads in each process.",
    },
    "help-serve-no-worker": {
        "nb": "Ikke start en arbeider; kjør kyndig work for seg.",
        "nn": "Ikkje start ein arbeidar; køyr kyndig work for seg.",
        "en": "Start no worker; run kyndig work on its own.",
    },
    "serve-started": {
        "nb": "Siden er på {address}",
        "nn": "Sida er på {address}",
        "en": "The site is at {address}",
    },
    "serve-not-secure": {
        "nb": "KYNDIG_BASE_URL er ikke en https-adresse. Nettlesere sender ikke øktens kapsel uten https."
        "\n-> Sett den til adressen folk skriver, eller KYNDIG_SECURE_COOKIES=0 for å prøve på egen maskin.",
        "nn": "KYNDIG_BASE_URL er ikkje ei https-adresse. Nettlesarar sender ikkje kapselen "
        "til økta utan https."
        "\n-> Set henne til adressa folk skriv, eller KYNDIG_SECURE_COOKIES=0 for å prøve på eiga maskin.",
        "en": "KYNDIG_BASE_URL is not an https address. Browsers do not send the session's "
        "cookie without https."
        "\n-> Set it to the address people write, or KYNDIG_SECURE_COOKIES=0 to try it on your own machine.",
    },
    "help-work": {
        "nb": "Gjør det som venter: lag bevis som PDF, lenk loggen.",
        "nn": "Gjer det som ventar: lag bevis som PDF, lenk loggen.",
        "en": "Do what is waiting: make certificates as PDF, chain the audit.",
    },
    "help-work-once": {
        "nb": "Gjør det som venter nå, og stopp.",
        "nn": "Gjer det som ventar no, og stopp.",
        "en": "Do what is waiting now, and stop.",
    },
    "help-db": {
        "nb": "Stell databasen.",
        "nn": "Stell databasen.",
        "en": "Look after the database.",
    },
    "help-upgrade": {
        "nb": "Ta databasen til programmets revisjon. Ta en sikkerhetskopi først.",
        "nn": "Ta databasen til revisjonen programmet har. Ta ein tryggingskopi først.",
        "en": "Bring the database to the program's revision. Make a backup first.",
    },
    "db-upgraded": {
        "nb": "{database} er nå på revisjon {revision}",
        "nn": "{database} er no på revisjon {revision}",
        "en": "{database} is now at revision {revision}",
    },
    "db-current": {
        "nb": "{database} var på revisjon {revision} fra før",
        "nn": "{database} var på revisjon {revision} frå før",
        "en": "{database} was at revision {revision} already",
    },
    "help-doctor": {
        "nb": "Si hva som er i orden, hva som mangler, og hvordan det rettes.",
        "nn": "Sei kva som er i orden, kva som manglar, og korleis det blir retta.",
        "en": "Say what is in order, what is missing, and how to mend it.",
    },
    "doctor-topic-config": {"nb": "Oppsett", "nn": "Oppsett", "en": "Settings"},
    "doctor-topic-database": {"nb": "Database", "nn": "Database", "en": "Database"},
    "doctor-topic-org": {"nb": "Virksomhet", "nn": "Verksemd", "en": "Organisation"},
    "doctor-topic-worker": {"nb": "Arbeider", "nn": "Arbeidar", "en": "Worker"},
    "doctor-topic-audit": {"nb": "Logg", "nn": "Logg", "en": "Audit"},
    "doctor-topic-files": {"nb": "Filer", "nn": "Filer", "en": "Files"},
    "doctor-topic-address": {"nb": "Adresse", "nn": "Adresse", "en": "Address"},
    "doctor-topic-sqlite": {"nb": "SQLite", "nn": "SQLite", "en": "SQLite"},
    "doctor-config": {"nb": "bruker {database}", "nn": "bruker {database}", "en": "uses {database}"},
    "doctor-database": {
        "nb": "svarer, revisjon {revision}",
        "nn": "svarer, revisjon {revision}",
        "en": "answers, revision {revision}",
    },
    "doctor-database-missing": {
        "nb": "{path} finnes ikke\n-> Kjør kyndig init, eller sett KYNDIG_DATABASE_URL",
        "nn": "{path} finst ikkje\n-> Køyr kyndig init, eller set KYNDIG_DATABASE_URL",
        "en": "{path} does not exist\n-> Run kyndig init, or set KYNDIG_DATABASE_URL",
    },
    "doctor-database-behind": {
        "nb": "er på revisjon {at}, programmet trenger {head}"
        "\n-> Ta en sikkerhetskopi, og kjør kyndig db upgrade",
        "nn": "er på revisjon {at}, programmet treng {head}"
        "\n-> Ta ein tryggingskopi, og køyr kyndig db upgrade",
        "en": "is at revision {at}, the program needs {head}\n-> Make a backup, and run kyndig db upgrade",
    },
    "doctor-database-away": {
        "nb": "svarer ikke ({what})\n-> Se at databasen kjører, og at KYNDIG_DATABASE_URL er riktig",
        "nn": "svarer ikkje ({what})\n-> Sjå at databasen køyrer, og at KYNDIG_DATABASE_URL er rett",
        "en": "does not answer ({what})"
        "\n-> See that the database runs, and that KYNDIG_DATABASE_URL is right",
    },
    "doctor-org": {"nb": "{n}: {keys}", "nn": "{n}: {keys}", "en": "{n}: {keys}"},
    "doctor-org-none": {
        "nb": "ingen ennå\n-> Kjør kyndig init",
        "nn": "inga enno\n-> Køyr kyndig init",
        "en": "none yet\n-> Run kyndig init",
    },
    "doctor-jobs": {
        "nb": "{n} oppgaver venter",
        "nn": "{n} oppgåver ventar",
        "en": "tasks waiting: {n}",
    },
    "doctor-jobs-late": {
        "nb": "{n} oppgaver venter, den eldste i {minutes} minutter\n-> Start arbeideren: kyndig work",
        "nn": "{n} oppgåver ventar, den eldste i {minutes} minutt\n-> Start arbeidaren: kyndig work",
        "en": "tasks waiting: {n}, the oldest for {minutes} minutes\n-> Start the worker: kyndig work",
    },
    "doctor-jobs-failed": {
        "nb": "{n} oppgaver er gitt opp\n-> Se kolonnen failure i tabellen outbox, og loggen til kyndig work",
        "nn": "{n} oppgåver er gitt opp"
        "\n-> Sjå kolonnen failure i tabellen outbox, og loggen til kyndig work",
        "en": "tasks given up: {n}"
        "\n-> See the column failure of the table outbox, and the log of kyndig work",
    },
    "doctor-audit": {
        "nb": "kjeden er hel, {n} rader venter på å bli lenket",
        "nn": "kjeda er heil, {n} rader ventar på å bli lenkte",
        "en": "the chain is whole, rows waiting to be linked: {n}",
    },
    "doctor-audit-late": {
        "nb": "{n} rader er ikke lenket\n-> Start arbeideren: kyndig work",
        "nn": "{n} rader er ikkje lenkte\n-> Start arbeidaren: kyndig work",
        "en": "rows that are not linked: {n}\n-> Start the worker: kyndig work",
    },
    "doctor-audit-broken": {
        "nb": "kjeden til {org} er brutt ved ledd {place}: en rad er endret utenfor Kyndig"
        "\n-> Sammenlign med en sikkerhetskopi",
        "nn": "kjeda til {org} er broten ved ledd {place}: ei rad er endra utanfor Kyndig"
        "\n-> Samanlikn med ein tryggingskopi",
        "en": "the chain of {org} is broken at link {place}: a row was changed outside Kyndig"
        "\n-> Compare with a backup",
    },
    "doctor-files": {
        "nb": "migrasjoner, maler og referansekurset er på plass",
        "nn": "migrasjonar, malar og referansekurset er på plass",
        "en": "migrations, templates and the reference course are in place",
    },
    "doctor-files-missing": {
        "nb": "mangler {files}\n-> Installer Kyndig på nytt",
        "nn": "manglar {files}\n-> Installer Kyndig på nytt",
        "en": "missing: {files}\n-> Install Kyndig again",
    },
    "doctor-address": {"nb": "{address}", "nn": "{address}", "en": "{address}"},
    "doctor-address-missing": {
        "nb": "KYNDIG_BASE_URL er ikke satt, så bevis får adressen til denne maskinen"
        "\n-> Sett den til adressen folk skriver, med https",
        "nn": "KYNDIG_BASE_URL er ikkje sett, så bevis får adressa til denne maskina"
        "\n-> Set henne til adressa folk skriv, med https",
        "en": "KYNDIG_BASE_URL is not set, so certificates get this machine's address"
        "\n-> Set it to the address people write, with https",
    },
    "doctor-address-open": {
        "nb": "{address} er uten kryptering\n-> Bruk en https-adresse",
        "nn": "{address} er utan kryptering\n-> Bruk ei https-adresse",
        "en": "{address} is not encrypted\n-> Use an https address",
    },
    "doctor-sqlite-old": {
        "nb": "versjon {version} kan i sjeldne tilfeller skade en fil som flere skriver til samtidig"
        "\n-> Bruk SQLite 3.51.3 eller nyere (eller 3.50.7, 3.44.6), eller PostgreSQL",
        "nn": "versjon {version} kan i sjeldne tilfelle skade ei fil som fleire skriv til samtidig"
        "\n-> Bruk SQLite 3.51.3 eller nyare (eller 3.50.7, 3.44.6), eller PostgreSQL",
        "en": "version {version} can in rare cases damage a file that several write to at once"
        "\n-> Use SQLite 3.51.3 or newer (or 3.50.7, 3.44.6), or PostgreSQL",
    },
    "doctor-verdict": {
        "nb": "{errors} feil, {warnings} merknader, {fine} i orden.",
        "nn": "{errors} feil, {warnings} merknader, {fine} i orden.",
        "en": "Errors: {errors}. Warnings: {warnings}. In order: {fine}.",
    },
    "help-demo": {
        "nb": "Se det hele virke: lag et kurs, og prøv siden med oppdiktede folk.",
        "nn": "Sjå det heile verke: lag eit kurs, og prøv sida med oppdikta folk.",
        "en": "See it all work: make a course, and try the site with made-up people.",
    },
    "help-demo-port": {
        "nb": "Porten; den neste ledige hvis den er opptatt.",
        "nn": "Porten; den neste ledige om han er oppteken.",
        "en": "The port; the next free one if it is taken.",
    },
    "help-demo-host": {
        "nb": "Adressen; demoen godtar bare denne maskinens egen.",
        "nn": "Adressa; demoen godtek berre den til denne maskina.",
        "en": "The address; the demo takes only this machine's own.",
    },
    "demo-intro": {
        "nb": "Alle navn og tall er oppdiktet. Alt slettes når du stopper.",
        "nn": "Alle namn og tal er oppdikta. Alt blir sletta når du stoppar.",
        "en": "All names and numbers are made up. Everything is deleted when you stop.",
    },
    "demo-intro-draft": {
        "nb": "Utkast, ikke gjennomgått. Alle navn og tall er oppdiktet. Alt slettes når du stopper.",
        "nn": "Utkast, ikkje gjennomgått. Alle namn og tal er oppdikta. Alt blir sletta når du stoppar.",
        "en": "A draft, not reviewed. All names and numbers are made up. Everything is deleted "
        "when you stop.",
    },
    "demo-generated": {
        "nb": "Laget et kurs av {source}: {modules} moduler, {lessons} leksjoner, {questions} "
        "utkast, {gaps} hull",
        "nn": "Laga eit kurs av {source}: {modules} modular, {lessons} leksjonar, {questions} "
        "utkast, {gaps} hol",
        "en": "Made a course of {source}: modules {modules}, lessons {lessons}, drafts "
        "{questions}, gaps {gaps}",
    },
    "demo-opened": {
        "nb": "Åpnet det gjennomgåtte kurset «{course}»",
        "nn": "Opna det gjennomgåtte kurset «{course}»",
        "en": "Opened the reviewed course “{course}”",
    },
    "demo-opened-draft": {
        "nb": "Åpnet utkastet «{course}»",
        "nn": "Opna utkastet «{course}»",
        "en": "Opened the draft “{course}”",
    },
    "demo-furnished": {
        "nb": "La inn {people} oppdiktede kolleger i {units} enheter",
        "nn": "La inn {people} oppdikta kollegaer i {units} einingar",
        "en": "Added {people} made-up colleagues in {units} units",
    },
    "demo-furnishing": {"nb": "Legger inn", "nn": "Legg inn", "en": "Adding"},
    "demo-furnishing-of": {
        "nb": "{n} av {total} kolleger",
        "nn": "{n} av {total} kollegaer",
        "en": "{n} of {total} colleagues",
    },
    "demo-open": {"nb": "Åpne", "nn": "Opne", "en": "Open"},
    "demo-folder": {"nb": "Kursmappe", "nn": "Kursmappe", "en": "Course folder"},
    "demo-role": {"nb": "Rolle", "nn": "Rolle", "en": "Role"},
    "demo-email": {"nb": "E-post", "nn": "E-post", "en": "E-mail"},
    "demo-password": {"nb": "Passord", "nn": "Passord", "en": "Password"},
    "demo-learner": {"nb": "Deltaker", "nn": "Deltakar", "en": "Learner"},
    "demo-instructor": {"nb": "Instruktør", "nn": "Instruktør", "en": "Instructor"},
    "demo-hr": {"nb": "HR", "nn": "HR", "en": "HR"},
    "demo-admin": {"nb": "Administrator", "nn": "Administrator", "en": "Administrator"},
    "demo-only-here": {
        "nb": "Bare denne maskinen kan åpne siden. Stopp med Ctrl+C.",
        "nn": "Berre denne maskina kan opne sida. Stopp med Ctrl+C.",
        "en": "Only this machine can open the site. Stop with Ctrl+C.",
    },
    "demo-not-loopback": {
        "nb": "Demoen har kjente passord og lytter bare på denne maskinen, ikke på {host}."
        "\n-> Bruk 127.0.0.1, eller sett opp en ekte side med kyndig init.",
        "nn": "Demoen har kjende passord og lyttar berre på denne maskina, ikkje på {host}."
        "\n-> Bruk 127.0.0.1, eller set opp ei ekte side med kyndig init.",
        "en": "The demo has known passwords and listens on this machine only, not on {host}."
        "\n-> Use 127.0.0.1, or set up a real site with kyndig init.",
    },
    "demo-no-port": {
        "nb": "Ingen ledig port fra {first} til {last}.\n-> Velg en annen med --port.",
        "nn": "Ingen ledig port frå {first} til {last}.\n-> Vel ein annan med --port.",
        "en": "No free port from {first} to {last}.\n-> Choose another with --port.",
    },
}
