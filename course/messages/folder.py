"""What is wrong with the files of a course folder, with a release, or with writing them."""

from __future__ import annotations

MESSAGES = {
    "no-folder": {
        "nb": "Mappen {folder} finnes ikke.\n-> Se etter skrivefeil i stien.",
        "nn": "Mappa {folder} finst ikkje.\n-> Sjå etter skrivefeil i stien.",
        "en": "The folder {folder} does not exist.\n-> Look for a spelling mistake in the path.",
    },
    "no-course": {
        "nb": (
            "{folder} er ikke en kursmappe: course.toml mangler.\n"
            "-> Lag et kurs med kyndig generate, eller velg en annen mappe."
        ),
        "nn": (
            "{folder} er ikkje ei kursmappe: course.toml manglar.\n"
            "-> Lag eit kurs med kyndig generate, eller vel ei anna mappe."
        ),
        "en": (
            "{folder} is no course folder: course.toml is missing.\n"
            "-> Make a course with kyndig generate, or choose another folder."
        ),
    },
    "folder-crowded": {
        "nb": "Mappen har {n} filer. Grensen er {limit}.\n-> Flytt det som ikke hører til kurset.",
        "nn": "Mappa har {n} filer. Grensa er {limit}.\n-> Flytt det som ikkje høyrer til kurset.",
        "en": "The folder has {n} files. The limit is {limit}.\n-> Move what does not belong to the course.",
    },
    "not-a-file": {
        "nb": "Dette er ikke en vanlig fil.\n-> Legg en fil her i stedet.",
        "nn": "Dette er ikkje ei vanleg fil.\n-> Legg ei fil her i staden.",
        "en": "This is not an ordinary file.\n-> Put a file here instead.",
    },
    "file-too-big": {
        "nb": "Filen er på {size} kB. Grensen er {limit} kB.\n-> Del den, eller gjør den mindre.",
        "nn": "Fila er på {size} kB. Grensa er {limit} kB.\n-> Del ho, eller gjer ho mindre.",
        "en": "The file is {size} kB. The limit is {limit} kB.\n-> Split it, or make it smaller.",
    },
    "file-missing": {
        "nb": "Filen finnes ikke.\n-> Legg den her, eller ta bort det som viser til den.",
        "nn": "Fila finst ikkje.\n-> Legg ho her, eller ta bort det som viser til ho.",
        "en": "The file does not exist.\n-> Put it here, or remove what refers to it.",
    },
    "file-unreadable": {
        "nb": "Filen kan ikke leses: {reason}.\n-> Gi deg selv lesetilgang til den.",
        "nn": "Fila kan ikkje lesast: {reason}.\n-> Gi deg sjølv lesetilgang til ho.",
        "en": "The file cannot be read: {reason}.\n-> Give yourself permission to read it.",
    },
    "not-utf8": {
        "nb": "Filen er ikke UTF-8: byte {byte} i kolonne {column}.\n-> Lagre den som UTF-8.",
        "nn": "Fila er ikkje UTF-8: byte {byte} i kolonne {column}.\n-> Lagre ho som UTF-8.",
        "en": "The file is not UTF-8: byte {byte} in column {column}.\n-> Save it as UTF-8.",
    },
    "byte-order-mark": {
        "nb": "Filen begynner med et usynlig tegn (BOM).\n-> Kjør kyndig fmt, som tar det bort.",
        "nn": "Fila begynner med eit usynleg teikn (BOM).\n-> Køyr kyndig fmt, som tek det bort.",
        "en": "The file begins with an invisible sign (BOM).\n-> Run kyndig fmt, which removes it.",
    },
    "windows-lines": {
        "nb": "Filen har linjeskift fra Windows (CRLF).\n-> Kjør kyndig fmt, som gjør dem til LF.",
        "nn": "Fila har linjeskift frå Windows (CRLF).\n-> Køyr kyndig fmt, som gjer dei til LF.",
        "en": "The file has Windows line ends (CRLF).\n-> Run kyndig fmt, which makes them LF.",
    },
    "control-character": {
        "nb": "Linjen har et styretegn ({char}) som ikke kan vises.\n-> Ta det bort.",
        "nn": "Linja har eit styreteikn ({char}) som ikkje kan visast.\n-> Ta det bort.",
        "en": "The line has a control character ({char}) that cannot be shown.\n-> Remove it.",
    },
    "hidden-character": {
        "nb": "Linjen har et usynlig tegn ({char}) som kan endre hvordan den leses.\n-> Ta det bort.",
        "nn": "Linja har eit usynleg teikn ({char}) som kan endre korleis ho blir lesen.\n-> Ta det bort.",
        "en": "The line has an invisible character ({char}) that can change how it reads.\n-> Remove it.",
    },
    "name-not-utf8": {
        "nb": "Filnavnet {name} er ikke UTF-8.\n-> Gi filen et navn med vanlige tegn.",
        "nn": "Filnamnet {name} er ikkje UTF-8.\n-> Gi fila eit namn med vanlege teikn.",
        "en": "The file name {name} is not UTF-8.\n-> Give the file a name in ordinary characters.",
    },
    "path-outside": {
        "nb": "Stien leder ut av kursmappen.\n-> Bruk en sti i kursmappen, uten ..",
        "nn": "Stien leier ut av kursmappa.\n-> Bruk ein sti i kursmappa, utan ..",
        "en": "The path leads out of the course folder.\n-> Use a path within it, without ..",
    },
    "link-outside": {
        "nb": "Lenken peker ut av kursmappen og er ikke lest.\n-> Kopier filen inn i mappen.",
        "nn": "Lenkja peikar ut av kursmappa og er ikkje lesen.\n-> Kopier fila inn i mappa.",
        "en": (
            "The symbolic link leads out of the course folder and was not read.\n"
            "-> Copy the file into the folder."
        ),
    },
    "toml": {
        "nb": "Filen er ikke gyldig TOML her.\n-> Se etter anførselstegn og klammer som mangler.",
        "nn": "Fila er ikkje gyldig TOML her.\n-> Sjå etter hermeteikn og klammer som manglar.",
        "en": "The file is not valid TOML here.\n-> Look for quotation marks and brackets that are missing.",
    },
    "key-missing": {
        "nb": "{key} mangler.\n-> Skriv {key} = og verdien.",
        "nn": "{key} manglar.\n-> Skriv {key} = og verdien.",
        "en": "{key} is missing.\n-> Write {key} = and the value.",
    },
    "value-text": {
        "nb": "{key} må være tekst.\n-> Sett verdien i anførselstegn.",
        "nn": "{key} må vere tekst.\n-> Set verdien i hermeteikn.",
        "en": "{key} must be text.\n-> Put the value in quotation marks.",
    },
    "value-list": {
        "nb": '{key} må være en liste av tekster.\n-> Skriv {key} = ["..."].',
        "nn": '{key} må vere ei liste av tekstar.\n-> Skriv {key} = ["..."].',
        "en": '{key} must be a list of texts.\n-> Write {key} = ["..."].',
    },
    "value-languages": {
        "nb": '{key} må ha en tekst for hvert språk.\n-> Skriv {key} = {{ nb = "..." }}.',
        "nn": '{key} må ha ein tekst for kvart språk.\n-> Skriv {key} = {{ nb = "..." }}.',
        "en": '{key} must have a text for each language.\n-> Write {key} = {{ nb = "..." }}.',
    },
    "value-whole": {
        "nb": "{key} må være et helt tall.\n-> Skriv et tall fra {low} til {high}.",
        "nn": "{key} må vere eit heilt tal.\n-> Skriv eit tal frå {low} til {high}.",
        "en": "{key} must be a whole number.\n-> Write a number from {low} to {high}.",
    },
    "value-flag": {
        "nb": "{key} må være ja eller nei.\n-> Skriv true eller false.",
        "nn": "{key} må vere ja eller nei.\n-> Skriv true eller false.",
        "en": "{key} must be yes or no.\n-> Write true or false.",
    },
    "value-date": {
        "nb": "{key} må være en dato.\n-> Skriv den som 2026-07-02, uten anførselstegn.",
        "nn": "{key} må vere ein dato.\n-> Skriv han som 2026-07-02, utan hermeteikn.",
        "en": "{key} must be a date.\n-> Write it as 2026-07-02, without quotation marks.",
    },
    "value-moment": {
        "nb": "{key} må være et tidspunkt med tidssone.\n-> Skriv det som 2026-11-23T12:00:00Z.",
        "nn": "{key} må vere eit tidspunkt med tidssone.\n-> Skriv det som 2026-11-23T12:00:00Z.",
        "en": "{key} must be a time with its zone.\n-> Write it as 2026-11-23T12:00:00Z.",
    },
    "value-table": {
        "nb": "{key} må være en tabell.\n-> Skriv [{key}] på egen linje.",
        "nn": "{key} må vere ein tabell.\n-> Skriv [{key}] på eiga linje.",
        "en": "{key} must be a table.\n-> Write [{key}] on its own line.",
    },
    "value-tables": {
        "nb": "{key} må være tabeller.\n-> Skriv [[{key}]] på egen linje foran hver.",
        "nn": "{key} må vere tabellar.\n-> Skriv [[{key}]] på eiga linje framfor kvar.",
        "en": "{key} must be tables.\n-> Write [[{key}]] on its own line before each.",
    },
    "listed-twice": {
        "nb": "{item} står to ganger i {key}.\n-> Ta bort den ene.",
        "nn": "{item} står to gonger i {key}.\n-> Ta bort den eine.",
        "en": "{item} is listed twice in {key}.\n-> Remove one of them.",
    },
    "format-unknown": {
        "nb": (
            "Filen har et format som denne utgaven ikke kjenner.\n"
            "-> Skriv format = {known}, eller bruk en nyere Kyndig."
        ),
        "nn": (
            "Fila har eit format som denne utgåva ikkje kjenner.\n"
            "-> Skriv format = {known}, eller bruk ein nyare Kyndig."
        ),
        "en": (
            "The file has a format that this version does not know.\n"
            "-> Write format = {known}, or use a newer Kyndig."
        ),
    },
    "language-unknown": {
        "nb": "Språket {lang} støttes ikke.\n-> Bruk en av disse: {known}",
        "nn": "Språket {lang} er ikkje støtta.\n-> Bruk ein av desse: {known}",
        "en": "The language {lang} is not supported.\n-> Use one of these: {known}",
    },
    "entry-twice": {
        "nb": (
            "Det er to [[{kind}]] med id {id}. Den siste er ikke lest.\n"
            "-> Gi den en egen id, eller ta den bort."
        ),
        "nn": (
            "Det er to [[{kind}]] med id {id}. Den siste er ikkje lesen.\n"
            "-> Gi han ein eigen id, eller ta han bort."
        ),
        "en": (
            "There are two [[{kind}]] with the id {id}. The second was not read.\n"
            "-> Give it its own id, or remove it."
        ),
    },
    "quiz-is-bank": {
        "nb": "{id} er allerede prøven til modulen med samme id.\n-> Gi denne prøven en annen id.",
        "nn": "{id} er allereie prøva til modulen med same id.\n-> Gi denne prøva ein annan id.",
        "en": "{id} is already the quiz of the module with that id.\n-> Give this quiz another id.",
    },
    "file-unknown": {
        "nb": (
            "Filen hører ikke til i et kurs her og er ikke lest.\n"
            "-> Flytt den, eller gi den et navn som 01-leksjon.md."
        ),
        "nn": (
            "Fila høyrer ikkje til i eit kurs her og er ikkje lesen.\n"
            "-> Flytt ho, eller gi ho eit namn som 01-leksjon.md."
        ),
        "en": (
            "The file has no place in a course here and was not read.\n"
            "-> Move it, or give it a name such as 01-lesson.md."
        ),
    },
    "lesson-name": {
        "nb": (
            "Leksjonens filnavn har feil form, så den er ikke lest.\n"
            "-> Kall den 01-navn.md, med små bokstaver a–z."
        ),
        "nn": (
            "Filnamnet til leksjonen har feil form, så han er ikkje lesen.\n"
            "-> Kall han 01-namn.md, med små bokstavar a–z."
        ),
        "en": (
            "The lesson's file name has the wrong form, so it was not read.\n"
            "-> Call it 01-name.md, in lower-case letters a–z."
        ),
    },
    "lesson-twice": {
        "nb": (
            "Leksjonen {id} finnes også i {first}, så denne er ikke lest.\n"
            "-> Gi den et eget navn etter tallet."
        ),
        "nn": (
            "Leksjonen {id} finst òg i {first}, så denne er ikkje lesen.\n"
            "-> Gi han eit eige namn etter talet."
        ),
        "en": (
            "The lesson {id} is in {first} too, so this one was not read.\n"
            "-> Give it its own name after the number."
        ),
    },
    "language-not-listed": {
        "nb": "Språket {lang} står ikke i course.toml, så mappen er ikke lest.\n-> Legg det til i languages.",
        "nn": (
            "Språket {lang} står ikkje i course.toml, så mappa er ikkje lesen.\n-> Legg det til i languages."
        ),
        "en": (
            "The language {lang} is not in course.toml, so the folder was not read.\n-> Add it to languages."
        ),
    },
    "module-not-listed": {
        "nb": (
            "Modulen {id} står ikke i course.toml.\n"
            "-> Legg til en [[module]] med denne id-en, eller flytt mappen."
        ),
        "nn": (
            "Modulen {id} står ikkje i course.toml.\n"
            "-> Legg til ein [[module]] med denne id-en, eller flytt mappa."
        ),
        "en": "The module {id} is not in course.toml.\n-> Add a [[module]] with this id, or move the folder.",
    },
    "bank-without-module": {
        "nb": (
            "Banken hører til en modul, {id}, som ikke finnes.\n"
            "-> Gi filen navn etter modulen, eller legg modulen til i course.toml."
        ),
        "nn": (
            "Banken høyrer til ein modul, {id}, som ikkje finst.\n"
            "-> Gi fila namn etter modulen, eller legg modulen til i course.toml."
        ),
        "en": (
            "The bank belongs to a module, {id}, that does not exist.\n"
            "-> Name the file after the module, or add the module to course.toml."
        ),
    },
    "picture-name": {
        "nb": "Bildets navn kan ikke brukes.\n-> Bruk bokstaver a–z, tall, bindestrek og punktum.",
        "nn": "Namnet på biletet kan ikkje brukast.\n-> Bruk bokstavar a–z, tal, bindestrek og punktum.",
        "en": "The picture's name cannot be used.\n-> Use letters a–z, digits, hyphens and full stops.",
    },
    "picture-type": {
        "nb": "Bildet er {there}, men filnavnet sier noe annet.\n-> Gi filen rett endelse.",
        "nn": "Biletet er {there}, men filnamnet seier noko anna.\n-> Gi fila rett ending.",
        "en": "The picture is {there}, but its file name says otherwise.\n-> Give the file the right ending.",
    },
    "picture-unknown": {
        "nb": "Filen er ikke et bilde som kan brukes.\n-> Bruk PNG, JPEG, GIF eller WebP.",
        "nn": "Fila er ikkje eit bilete som kan brukast.\n-> Bruk PNG, JPEG, GIF eller WebP.",
        "en": "The file is no picture that can be used.\n-> Use PNG, JPEG, GIF or WebP.",
    },
    "review-state": {
        "nb": "«{state}» er ingen vurdering.\n-> Bruk en av disse: {known}",
        "nn": "«{state}» er inga vurdering.\n-> Bruk ein av desse: {known}",
        "en": "“{state}” is no judgement.\n-> Use one of these: {known}",
    },
    "review-twice": {
        "nb": "{id} er vurdert også på linje {first}. Den siste gjelder.\n-> Ta bort den som ikke gjelder.",
        "nn": "{id} er vurdert òg på linje {first}. Den siste gjeld.\n-> Ta bort den som ikkje gjeld.",
        "en": "{id} is judged on line {first} too. The last one counts.\n-> Remove the one that does not.",
    },
    "review-of-nothing": {
        "nb": "{id} ({kind}, {lang}) finnes ikke i kurset.\n-> Se etter skrivefeil i id-en.",
        "nn": "{id} ({kind}, {lang}) finst ikkje i kurset.\n-> Sjå etter skrivefeil i id-en.",
        "en": "{id} ({kind}, {lang}) is not in the course.\n-> Look for a spelling mistake in the id.",
    },
    "lesson-not-writable": {
        "nb": (
            "{file} ble ikke skrevet: teksten ville blitt lest som noe annet ({fault}).\n"
            "-> Skriv om leksjonen."
        ),
        "nn": (
            "{file} vart ikkje skriven: teksten ville blitt lesen som noko anna ({fault}).\n"
            "-> Skriv om leksjonen."
        ),
        "en": (
            "{file} was not written: its text would be read as something else ({fault}).\n"
            "-> Rewrite the lesson."
        ),
    },
    "folder-not-a-course": {
        "nb": (
            "{folder} har annet enn et kurs i seg: {other}.\n-> Velg en mappe som er tom eller ikke finnes."
        ),
        "nn": "{folder} har anna enn eit kurs i seg: {other}.\n-> Vel ei mappe som er tom eller ikkje finst.",
        "en": (
            "{folder} holds other things than a course: {other}.\n"
            "-> Choose a folder that is empty or does not exist."
        ),
    },
    "folder-is-a-file": {
        "nb": "{folder} er en fil.\n-> Velg en mappe som er tom eller ikke finnes.",
        "nn": "{folder} er ei fil.\n-> Vel ei mappe som er tom eller ikkje finst.",
        "en": "{folder} is a file.\n-> Choose a folder that is empty or does not exist.",
    },
    "folder-in-use": {
        "nb": "{folder} har et kurs fra før.\n-> Velg en annen mappe, eller bruk --force for å erstatte det.",
        "nn": "{folder} har eit kurs frå før.\n-> Vel ei anna mappe, eller bruk --force for å erstatte det.",
        "en": "{folder} holds a course already.\n-> Choose another folder, or use --force to replace it.",
    },
    "release-damaged": {
        "nb": "Utgivelsen {hash} er skadet og kan ikke leses.\n-> Hent den fra en sikkerhetskopi.",
        "nn": "Utgivinga {hash} er skadd og kan ikkje lesast.\n-> Hent ho frå ein tryggingskopi.",
        "en": "The release {hash} is damaged and cannot be read.\n-> Restore it from a backup.",
    },
    "release-part-missing": {
        "nb": "Utgivelsen mangler en del: {kind} {item}.\n-> Hent den fra en sikkerhetskopi.",
        "nn": "Utgivinga manglar ein del: {kind} {item}.\n-> Hent han frå ein tryggingskopi.",
        "en": "The release lacks a part: {kind} {item}.\n-> Restore it from a backup.",
    },
    "release-part-changed": {
        "nb": "En del av utgivelsen er endret: {kind} {item}.\n-> Hent den fra en sikkerhetskopi.",
        "nn": "Ein del av utgivinga er endra: {kind} {item}.\n-> Hent han frå ein tryggingskopi.",
        "en": "A part of the release has been changed: {kind} {item}.\n-> Restore it from a backup.",
    },
    "release-format": {
        "nb": (
            "Utgivelsen har format {format}, og denne utgaven av Kyndig leser {known}.\n"
            "-> Bruk en nyere Kyndig."
        ),
        "nn": (
            "Utgivinga har format {format}, og denne utgåva av Kyndig les {known}.\n-> Bruk ein nyare Kyndig."
        ),
        "en": "The release has format {format}, and this Kyndig reads {known}.\n-> Use a newer Kyndig.",
    },
    "review-by-another": {
        "nb": "Noen andre har vurdert {id} mens du leste ({by}). Det du bestemte, er ikke skrevet.\n"
        "-> Se hva som står der nå, og bestem på nytt.",
        "nn": "Nokon andre har vurdert {id} medan du las ({by}). Det du bestemte, er ikkje skrive.\n"
        "-> Sjå kva som står der no, og bestem på nytt.",
        "en": "Somebody else judged {id} while you were reading ({by}). What you decided is not written.\n"
        "-> See what stands there now, and decide again.",
    },
    "reviews-busy": {
        "nb": "{file} blir endret hele tiden, så ingenting er skrevet.\n"
        "-> Lukk andre programmer som skriver i den, og prøv igjen.",
        "nn": "{file} blir endra heile tida, så ingenting er skrive.\n"
        "-> Lukk andre program som skriv i ho, og prøv igjen.",
        "en": "{file} keeps changing, so nothing was written.\n"
        "-> Close other programs that write to it, and try again.",
    },
    "reviews-not-text": {
        "nb": "{file} er ikke UTF-8 på linje {line}, så ingenting er skrevet.\n-> Lagre filen som UTF-8.",
        "nn": "{file} er ikkje UTF-8 på linje {line}, så ingenting er skrive.\n-> Lagre fila som UTF-8.",
        "en": "{file} is not UTF-8 on line {line}, so nothing was written.\n-> Save the file as UTF-8.",
    },
    "change-unfinished": {
        "nb": "En tidligere oppdatering av {folder} ble avbrutt midt i.\n"
        "-> Kopier filene i {backup} tilbake over kursmappa, og slett mappa .kyndig-update.",
        "nn": "Ei tidlegare oppdatering av {folder} vart avbroten midt i.\n"
        "-> Kopier filene i {backup} tilbake over kursmappa, og slett mappa .kyndig-update.",
        "en": "An earlier update of {folder} was cut off in the middle.\n"
        "-> Copy the files in {backup} back over the course folder, and delete the folder .kyndig-update.",
    },
}
