"""What a reader says of a source: why it cannot be read, what was left out, what a lock has wrong."""

from __future__ import annotations

MESSAGES = {
    "source-missing": {
        "nb": "{file} finnes ikke.\n-> Se etter skrivefeil i stien.",
        "nn": "{file} finst ikkje.\n-> Sjå etter skrivefeil i stigen.",
        "en": "{file} does not exist.\n-> Look for a typing error in the path.",
    },
    "source-not-allowed": {
        "nb": "Du har ikke lov til å lese {file}.\n-> Gi deg selv lesetilgang til filen, eller kopier den.",
        "nn": "Du har ikkje lov til å lese {file}.\n-> Gi deg sjølv lesetilgang til fila, eller kopier ho.",
        "en": "You may not read {file}.\n-> Give yourself permission to read the file, or copy it.",
    },
    "source-unreadable": {
        "nb": "{file} kan ikke leses: {reason}.\n-> Kopier filen til en annen mappe og prøv igjen.",
        "nn": "{file} kan ikkje lesast: {reason}.\n-> Kopier fila til ei anna mappe og prøv igjen.",
        "en": "{file} cannot be read: {reason}.\n-> Copy the file to another folder and try again.",
    },
    "source-not-a-file": {
        "nb": "{file} er verken en fil eller en mappe.\n-> Oppgi filen som veilederen ligger i.",
        "nn": "{file} er verken ei fil eller ei mappe.\n-> Oppgi fila som rettleiaren ligg i.",
        "en": "{file} is neither a file nor a folder.\n-> Name the file that holds the guide.",
    },
    "source-folder-empty": {
        "nb": "Mappen {file} har ingen filer som kan leses.\n"
        "-> Legg veilederen i mappen. Disse kan leses: {known}",
        "nn": "Mappa {file} har ingen filer som kan lesast.\n"
        "-> Legg rettleiaren i mappa. Desse kan lesast: {known}",
        "en": "The folder {file} has no files that can be read.\n"
        "-> Put the guide in it. These can be read: {known}",
    },
    "source-format": {
        "nb": "Filtypen til {file} kan ikke leses.\n-> Lagre veilederen som en av disse: {known}",
        "nn": "Filtypen til {file} kan ikkje lesast.\n-> Lagre rettleiaren som ein av desse: {known}",
        "en": "{file} is of a kind that cannot be read.\n-> Save the guide as one of these: {known}",
    },
    "source-too-big": {
        "nb": "{file} er på {n} MB. Grensen er {limit} MB.\n-> Del veilederen i flere filer.",
        "nn": "{file} er på {n} MB. Grensa er {limit} MB.\n-> Del rettleiaren i fleire filer.",
        "en": "{file} is {n} MB. The limit is {limit} MB.\n-> Split the guide into several files.",
    },
    "source-too-long": {
        "nb": "{file} har {n} tegn. Grensen er {limit}.\n-> Del veilederen i flere filer.",
        "nn": "{file} har {n} teikn. Grensa er {limit}.\n-> Del rettleiaren i fleire filer.",
        "en": "{file} has {n} characters. The limit is {limit}.\n-> Split the guide into several files.",
    },
    "source-too-deep": {
        "nb": "{file} har elementer nøstet dypere enn siden kan leses.\n"
        "-> Åpne siden i en nettleser, kopier teksten og lagre den som ren tekst.",
        "nn": "{file} har element som er nøsta djupare enn sida kan lesast.\n"
        "-> Opne sida i ein nettlesar, kopier teksten og lagre han som rein tekst.",
        "en": "{file} has elements nested deeper than the page can be read.\n"
        "-> Open the page in a browser, copy the text and save it as plain text.",
    },
    "source-empty": {
        "nb": "{file} er tom.\n-> Oppgi en fil med tekst.",
        "nn": "{file} er tom.\n-> Oppgi ei fil med tekst.",
        "en": "{file} is empty.\n-> Name a file with text in it.",
    },
    "source-binary": {
        "nb": "{file} er ikke tekst. {kind}\n-> Lagre veilederen som Markdown, HTML eller ren tekst.",
        "nn": "{file} er ikkje tekst. {kind}\n-> Lagre rettleiaren som Markdown, HTML eller rein tekst.",
        "en": "{file} is not text. {kind}\n-> Save the guide as Markdown, HTML or plain text.",
    },
    "source-no-text": {
        "nb": "{file} har ingen avsnitt å lese.\n"
        "-> Oppgi en fil med brødtekst, ikke bare overskrifter eller lenker.",
        "nn": "{file} har ingen avsnitt å lese.\n"
        "-> Oppgi ei fil med brødtekst, ikkje berre overskrifter eller lenkjer.",
        "en": "{file} has no paragraphs to read.\n"
        "-> Name a file with running text, not only headings or links.",
    },
    "source-name-twice": {
        "nb": "To kilder heter {file}.\n-> Gi dem hvert sitt navn.",
        "nn": "To kjelder heiter {file}.\n-> Gi dei kvart sitt namn.",
        "en": "Two sources are called {file}.\n-> Give each its own name.",
    },
    "source-left-out": {
        "nb": "Filen ble ikke lest. Den er ikke av en type som kan leses, eller den er en README.",
        "nn": "Fila blei ikkje lesen. Ho er ikkje av ein type som kan lesast, eller ho er ein README.",
        "en": "The file was not read. It is not of a kind that can be read, or it is a README.",
    },
    "encoding-guessed": {
        "nb": "Filen sier ikke hvilket tegnsett den bruker. Den er lest som {encoding}.\n"
        "-> Se at æ, ø og å ble riktige, eller lagre filen som UTF-8.",
        "nn": "Fila seier ikkje kva teiknsett ho bruker. Ho er lesen som {encoding}.\n"
        "-> Sjå at æ, ø og å blei rette, eller lagre fila som UTF-8.",
        "en": "The file does not say which encoding it uses. It was read as {encoding}.\n"
        "-> See that the letters came out right, or save the file as UTF-8.",
    },
    "footnotes-left-out": {
        "nb": "{n} {n:fotnote|fotnoter} er ikke med i kurset.",
        "nn": "{n} {n:fotnote|fotnotar} er ikkje med i kurset.",
        "en": "{n} {n:footnote is|footnotes are} not in the course.",
    },
    "code-left-out": {
        "nb": "{n} {n:kodeblokk|kodeblokker} er ikke med i kurset.",
        "nn": "{n} {n:kodeblokk|kodeblokker} er ikkje med i kurset.",
        "en": "{n} {n:code block is|code blocks are} not in the course.",
    },
    "links-left-out": {
        "nb": "{n} {n:punkt|punkter} i lister med lenker er ikke med i kurset.",
        "nn": "{n} {n:punkt|punkt} i lister med lenkjer er ikkje med i kurset.",
        "en": "{n} {n:item|items} in lists of links {n:is|are} not in the course.",
    },
    "markup-not-read": {
        "nb": "Avsnittet er for langt eller har for mange klammer. Det er lest uten formatering.\n"
        "-> Del det opp.",
        "nn": "Avsnittet er for langt eller har for mange klammer. Det er lese utan formatering.\n"
        "-> Del det opp.",
        "en": "The paragraph is too long or has too many brackets. It was read without formatting.\n"
        "-> Split it.",
    },
    "nested-too-deep": {
        "nb": "Listen er nøstet for dypt. {n} {n:linje|linjer} er lest som vanlige avsnitt.\n"
        "-> Bruk færre nivåer.",
        "nn": "Lista er nøsta for djupt. {n} {n:linje|linjer} er lesne som vanlege avsnitt.\n"
        "-> Bruk færre nivå.",
        "en": "The list is nested too deep. {n} {n:line was|lines were} read as plain paragraphs.\n"
        "-> Use fewer levels.",
    },
    "lock-not-utf8": {
        "nb": "{file} er ikke UTF-8.\n-> Slett filen og kjør kyndig fmt.",
        "nn": "{file} er ikkje UTF-8.\n-> Slett fila og køyr kyndig fmt.",
        "en": "{file} is not UTF-8.\n-> Delete the file and run kyndig fmt.",
    },
    "lock-format": {
        "nb": "{file} har ikke format {format}.\n-> Slett filen og kjør kyndig fmt.",
        "nn": "{file} har ikkje format {format}.\n-> Slett fila og køyr kyndig fmt.",
        "en": "{file} is not in format {format}.\n-> Delete the file and run kyndig fmt.",
    },
    "lock-line": {
        "nb": "Linje {line} i {file} er ikke et avsnitt.\n"
        "-> Filen skal ikke redigeres for hånd. Hent den tilbake.",
        "nn": "Linje {line} i {file} er ikkje eit avsnitt.\n"
        "-> Fila skal ikkje redigerast for hand. Hent ho tilbake.",
        "en": "Line {line} of {file} is not a passage.\n-> The file is not to be edited by hand. Restore it.",
    },
    "lock-id-twice": {
        "nb": "Avsnittet {id} står to ganger i {file}, sist på linje {line}.\n-> Hent filen tilbake.",
        "nn": "Avsnittet {id} står to gonger i {file}, sist på linje {line}.\n-> Hent fila tilbake.",
        "en": "The passage {id} is in {file} twice, the second on line {line}.\n-> Restore the file.",
    },
    "lock-hash": {
        "nb": "Teksten til {id} på linje {line} i {file} stemmer ikke med avtrykket sitt.\n"
        "-> Hent filen tilbake.",
        "nn": "Teksten til {id} på linje {line} i {file} stemmer ikkje med avtrykket sitt.\n"
        "-> Hent fila tilbake.",
        "en": "The text of {id} on line {line} of {file} does not match its hash.\n-> Restore the file.",
    },
}
