"""What `kyndig review` says: a draft and what it rests on, decisions, the summary."""

from __future__ import annotations

MESSAGES = {
    "review-changed-and-state": {
        "nb": "--changed og --state {state} kan ikke brukes sammen.\n-> Ta bort en av dem.",
        "nn": "--changed og --state {state} kan ikkje brukast saman.\n-> Ta bort ein av dei.",
        "en": "--changed and --state {state} cannot be used together.\n-> Leave one of them out.",
    },
    "review-kind-question": {"nb": "spørsmål", "nn": "spørsmål", "en": "question"},
    "review-kind-block": {"nb": "blokk", "nn": "blokk", "en": "block"},
    "review-state-draft": {"nb": "utkast", "nn": "utkast", "en": "draft"},
    "review-state-void": {"nb": "endret siden", "nn": "endra sidan", "en": "changed since"},
    "review-state-approved": {"nb": "godkjent", "nn": "godkjent", "en": "approved"},
    "review-state-rejected": {"nb": "forkastet", "nn": "forkasta", "en": "rejected"},
    "review-column-id": {"nb": "Id", "nn": "Id", "en": "Id"},
    "review-column-kind": {"nb": "Slag", "nn": "Slag", "en": "Kind"},
    "review-column-lang": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "review-column-state": {"nb": "Tilstand", "nn": "Tilstand", "en": "State"},
    "review-column-rule": {"nb": "Regel", "nn": "Regel", "en": "Rule"},
    "review-column-place": {"nb": "Sted", "nn": "Stad", "en": "Place"},
    "review-listed": {
        "nb": "{n} {n:tekst|tekster}.",
        "nn": "{n} {n:tekst|tekstar}.",
        "en": "{n} {n:text|texts}.",
    },
    "review-place": {
        "nb": "{n} av {total}   {kind} i {module}   {lang}   {id}",
        "nn": "{n} av {total}   {kind} i {module}   {lang}   {id}",
        "en": "{n} of {total}   {kind} in {module}   {lang}   {id}",
    },
    "review-page": {"nb": "side {page}", "nn": "side {page}", "en": "page {page}"},
    "review-source": {"nb": "Kilde", "nn": "Kjelde", "en": "Source"},
    "review-critical": {
        "nb": "Kritisk: et kritisk spørsmål bygger på dette avsnittet.",
        "nn": "Kritisk: eit kritisk spørsmål byggjer på dette avsnittet.",
        "en": "Critical: a critical question rests on this passage.",
    },
    "review-in-reserve": {
        "nb": "Fra drafts/. Godkjenner du det, flyttes det til banken.",
        "nn": "Frå drafts/. Godkjenner du det, blir det flytt til banken.",
        "en": "From drafts/. If you approve it, it moves into the bank.",
    },
    "review-was-approved": {
        "nb": "{by} godkjente dette {date}. Teksten er endret siden.",
        "nn": "{by} godkjende dette {date}. Teksten er endra sidan.",
        "en": "{by} approved this on {date}. The text has changed since.",
    },
    "review-was-rejected": {
        "nb": "{by} forkastet dette {date}: {reason} Teksten er endret siden.",
        "nn": "{by} forkasta dette {date}: {reason} Teksten er endra sidan.",
        "en": "{by} rejected this on {date}: {reason} The text has changed since.",
    },
    "review-is-approved": {
        "nb": "Godkjent av {by} {date}.",
        "nn": "Godkjent av {by} {date}.",
        "en": "Approved by {by} on {date}.",
    },
    "review-is-rejected": {
        "nb": "Forkastet av {by} {date}: {reason}",
        "nn": "Forkasta av {by} {date}: {reason}",
        "en": "Rejected by {by} on {date}: {reason}",
    },
    "review-no-rule": {
        "nb": "Ikke laget av en regel.",
        "nn": "Ikkje laga av ein regel.",
        "en": "Not made by a rule.",
    },
    "review-rule": {
        "nb": "Laget av regelen {rule}. Av 100 slike ble {keep} beholdt som de var, og {usable} med "
        "høyst én endring (prøvene).",
        "nn": "Laga av regelen {rule}. Av 100 slike vart {keep} haldne som dei var, og {usable} med "
        "høgst éi endring (prøvene).",
        "en": "Made by the rule {rule}. Of 100 such drafts {keep} were kept as they were, {usable} with "
        "at most one edit (the trials).",
    },
    "review-rule-judged": {
        "nb": "Laget av regelen {rule}. Av 100 slike blir {keep} beholdt som de var, og {usable} med "
        "høyst én endring (prøvene og {judged} {judged:vurdering|vurderinger} i dette kurset).",
        "nn": "Laga av regelen {rule}. Av 100 slike blir {keep} haldne som dei var, og {usable} med "
        "høgst éi endring (prøvene og {judged} {judged:vurdering|vurderingar} i dette kurset).",
        "en": "Made by the rule {rule}. Of 100 such drafts {keep} are kept as they were, {usable} with at "
        "most one edit (the trials and {judged} {judged:review|reviews} in this course).",
    },
    "review-no-lesson": {
        "nb": "Leksjonen har ikke flere blokker som kan godkjennes samlet.",
        "nn": "Leksjonen har ikkje fleire blokker som kan godkjennast samla.",
        "en": "The lesson has no more blocks to approve together.",
    },
    "review-lesson-sure": {
        "nb": "Dette er de {n} blokkene i leksjonen som ikke er vurdert og er uten feil. "
        "Trykk l igjen for å godkjenne alle; en annen tast godkjenner ingen.",
        "nn": "Dette er dei {n} blokkene i leksjonen som ikkje er vurderte og er utan feil. "
        "Trykk l igjen for å godkjenne alle; ein annan tast godkjenner ingen.",
        "en": "These are the {n} blocks of the lesson that nobody has judged and that have no errors. "
        "Press l again to approve all; any other key approves none.",
    },
    "review-lesson-not": {
        "nb": "Ingen av dem er godkjent.",
        "nn": "Ingen av dei er godkjende.",
        "en": "None of them is approved.",
    },
    "review-lesson-accepted": {
        "nb": "Godkjente {n} blokker i {file}",
        "nn": "Godkjende {n} blokker i {file}",
        "en": "Approved {n} blocks in {file}",
    },
    "review-needs-left": {
        "nb": "{id} har fortsatt en linje som ber deg skrive noe:\n> {line}\n"
        "-> Trykk e, skriv situasjonen og ta bort linjen. Så kan spørsmålet godkjennes.",
        "nn": "{id} har framleis ei linje som ber deg skrive noko:\n> {line}\n"
        "-> Trykk e, skriv situasjonen og ta bort linja. Så kan spørsmålet godkjennast.",
        "en": "{id} still has a line that asks you to write something:\n> {line}\n"
        "-> Press e, write the situation and take the line out. Then the question can be approved.",
    },
    "needs-not-removable": {
        "nb": "Merket som sier at noe mangler, kan ikke tas bort fra {id} i {file}.\n"
        "-> Ta det bort fra linjen tags selv, og godkjenn igjen.",
        "nn": "Merket som seier at noko manglar, kan ikkje takast bort frå {id} i {file}.\n"
        "-> Ta det bort frå linja tags sjølv, og godkjenn igjen.",
        "en": "The tag that says that something is missing cannot be taken off {id} in {file}.\n"
        "-> Take it out of the line tags yourself, and approve again.",
    },
    "review-needs-done": {
        "nb": "Merket {tag} er tatt bort: Det som manglet, er skrevet.",
        "nn": "Merket {tag} er teke bort: Det som mangla, er skrive.",
        "en": "The tag {tag} has been taken off: what was missing is written.",
    },
    "review-moved-back": {
        "nb": "Utkastet er tilbake i {file}.",
        "nn": "Utkastet er tilbake i {file}.",
        "en": "The draft is back in {file}.",
    },
    "review-stays": {
        "nb": "Teksten er endret etter at den ble flyttet, og blir stående i banken som et utkast.",
        "nn": "Teksten er endra etter at han blei flytta, og blir ståande i banken som eit utkast.",
        "en": "The text was edited after it had moved, and stays in the bank as a draft.",
    },
    "review-unknown-key": {
        "nb": "{key} gjør ingenting. Trykk ? for hjelp.",
        "nn": "{key} gjer ingenting. Trykk ? for hjelp.",
        "en": "{key} does nothing. Press ? for help.",
    },
    "review-accepted": {"nb": "Godkjent: {id}", "nn": "Godkjent: {id}", "en": "Approved: {id}"},
    "review-moved": {
        "nb": "Godkjent og flyttet til {file}: {id}",
        "nn": "Godkjent og flytt til {file}: {id}",
        "en": "Approved and moved to {file}: {id}",
    },
    "review-why": {
        "nb": "Hvorfor? Skriv en linje. En tom linje forkaster ikke.",
        "nn": "Kvifor? Skriv ei linje. Ei tom linje forkastar ikkje.",
        "en": "Why? Write a line. An empty line does not reject.",
    },
    "review-not-rejected": {
        "nb": "Ikke forkastet: det trengs en grunn.",
        "nn": "Ikkje forkasta: det trengst ein grunn.",
        "en": "Not rejected: that needs a reason.",
    },
    "review-rejected": {
        "nb": "Forkastet: {id}. Teksten står i filen til du tar den bort eller skriver den om.",
        "nn": "Forkasta: {id}. Teksten står i fila til du tek han bort eller skriv han om.",
        "en": "Rejected: {id}. The text stays in the file until you remove or rewrite it.",
    },
    "review-undone": {"nb": "Angret: {id}", "nn": "Angra: {id}", "en": "Undone: {id}"},
    "review-nothing-to-undo": {
        "nb": "Du har ikke bestemt noe ennå.",
        "nn": "Du har ikkje bestemt noko enno.",
        "en": "You have decided nothing yet.",
    },
    "review-first": {
        "nb": "Dette er den første.",
        "nn": "Dette er den første.",
        "en": "This is the first one.",
    },
    "review-no-more": {
        "nb": "Det er ikke flere utkast til {module}.",
        "nn": "Det er ikkje fleire utkast til {module}.",
        "en": "There are no more drafts for {module}.",
    },
    "review-more": {
        "nb": "{n} {n:utkast|utkast} til for {module} kommer etter dette.",
        "nn": "{n} {n:utkast|utkast} til for {module} kjem etter dette.",
        "en": "{n} more {n:draft|drafts} for {module} come after this one.",
    },
    "review-gone": {
        "nb": "{id} er ikke i filen lenger, eller kan ikke leses slik den står nå.\n"
        "-> Se funnene i filen, eller sjekk at id-en ikke er endret.",
        "nn": "{id} er ikkje i fila lenger, eller kan ikkje lesast slik det står no.\n"
        "-> Sjå funna i fila, eller sjekk at id-en ikkje er endra.",
        "en": "{id} is not in the file any more, or cannot be read as it now stands.\n"
        "-> See the findings in the file, or that the id has not been changed.",
    },
    "review-gone-keys": {
        "nb": "e  rediger igjen   en annen tast: gå videre",
        "nn": "e  rediger igjen   ein annan tast: gå vidare",
        "en": "e  edit again   any other key: go on",
    },
    "review-no-editor": {
        "nb": "Fant ikke noe program å redigere med.\n"
        "-> Sett EDITOR, eller åpne {file} på linje {line} selv og trykk e igjen når du er ferdig.",
        "nn": "Fann ikkje noko program å redigere med.\n"
        "-> Set EDITOR, eller opne {file} på linje {line} sjølv og trykk e igjen når du er ferdig.",
        "en": "Found no program to edit with.\n"
        "-> Set EDITOR, or open {file} on line {line} yourself and press e again when you are done.",
    },
    "review-editor-failed": {
        "nb": "Redigeringsprogrammet sa fra om en feil. Filen er lest på nytt slik den står.\n"
        "-> Sjekk VISUAL og EDITOR.",
        "nn": "Redigeringsprogrammet sa frå om ein feil. Fila er lesen på nytt slik ho står.\n"
        "-> Sjekk VISUAL og EDITOR.",
        "en": "The editor reported a failure. The file has been read again as it stands.\n"
        "-> See what VISUAL and EDITOR say.",
    },
    "review-not-written": {
        "nb": "Det gikk ikke an å skrive til {path}: {reason}. Det du bestemte, er ikke lagret.\n"
        "-> Rett det, og trykk en gang til.",
        "nn": "Det gjekk ikkje å skrive til {path}: {reason}. Det du bestemte, er ikkje lagra.\n"
        "-> Rett det, og trykk ein gong til.",
        "en": "{path} could not be written: {reason}. What you decided is not stored.\n"
        "-> Put that right, and press once more.",
    },
    "review-folder-has-errors": {
        "nb": "Mappen har {n} {n:feil|feil}. Feil i et utkast vises sammen med det.\n"
        "-> Se alle: kyndig check",
        "nn": "Mappa har {n} {n:feil|feil}. Feil i eit utkast blir vist saman med det.\n"
        "-> Sjå alle: kyndig check",
        "en": "The folder has {n} {n:error|errors}. Those of a draft are shown with it.\n"
        "-> See them all: kyndig check",
    },
    "review-who": {
        "nb": "Hva heter du? Navnet står i reviews.toml:",
        "nn": "Kva heiter du? Namnet står i reviews.toml:",
        "en": "What is your name? It will stand in reviews.toml:",
    },
    "review-who-proposed": {
        "nb": "Hva heter du? Navnet står i reviews.toml. Enter for «{name}»:",
        "nn": "Kva heiter du? Namnet står i reviews.toml. Enter for «{name}»:",
        "en": "What is your name? It will stand in reviews.toml. Enter for “{name}”:",
    },
    "review-by-missing": {
        "nb": "Det er ikke sagt hvem som vurderer.\n-> Legg til --by med navnet ditt.",
        "nn": "Det er ikkje sagt kven som vurderer.\n-> Legg til --by med namnet ditt.",
        "en": "It is not said who reviews.\n-> Add --by with your name.",
    },
    "review-reason-missing": {
        "nb": "En tekst kan ikke forkastes uten grunn.\n-> Legg til --reason.",
        "nn": "Ein tekst kan ikkje forkastast utan grunn.\n-> Legg til --reason.",
        "en": "A text cannot be rejected without a reason.\n-> Add --reason.",
    },
    "review-both": {
        "nb": "{id} kan ikke både godkjennes og forkastes.\n-> Ta bort id-en ett av stedene.",
        "nn": "{id} kan ikkje både godkjennast og forkastast.\n-> Ta bort id-en éin av stadene.",
        "en": "{id} cannot be both approved and rejected.\n-> Take the id out of one of the two.",
    },
    "review-no-such": {
        "nb": "Kurset har ingen tekst med id-en {id}.\n-> Se id-ene med kyndig review --list --state all.",
        "nn": "Kurset har ingen tekst med id-en {id}.\n-> Sjå id-ane med kyndig review --list --state all.",
        "en": "The course has no text with the id {id}.\n"
        "-> See the ids with kyndig review --list --state all.",
    },
    "review-no-module": {
        "nb": "Kurset har ingen modul {module}.\n-> Velg en av disse: {known}.",
        "nn": "Kurset har ingen modul {module}.\n-> Vel ein av desse: {known}.",
        "en": "The course has no module {module}.\n-> Choose one of these: {known}.",
    },
    "review-no-course": {
        "nb": "course.toml i {folder} kan ikke brukes, så det er ingenting å vurdere.\n"
        "-> Rett feilene over, og prøv igjen.",
        "nn": "course.toml i {folder} kan ikkje brukast, så det er ingenting å vurdere.\n"
        "-> Rett feila over, og prøv igjen.",
        "en": "course.toml in {folder} cannot be used, so there is nothing to review.\n"
        "-> Correct the errors above, and try again.",
    },
    "review-has-faults": {
        "nb": "{id} har feil og kan ikke godkjennes: en godkjenning ville falt når feilen ble rettet.\n"
        "-> Rett feilen først, eller forkast teksten.",
        "nn": "{id} har feil og kan ikkje godkjennast: ei godkjenning ville falle når feilen vart retta.\n"
        "-> Rett feilen først, eller forkast teksten.",
        "en": "{id} has errors and cannot be approved: the approval would fall when they are mended.\n"
        "-> Correct the error first, or reject the text.",
    },
    "review-text-changed": {
        "nb": "{file} er endret siden du så {id}. Ingenting er bestemt.\n-> Les teksten på nytt.",
        "nn": "{file} er endra sidan du såg {id}. Ingenting er bestemt.\n-> Les teksten på nytt.",
        "en": "{file} has changed since you saw {id}. Nothing was decided.\n-> Read the text again.",
    },
    "draft-not-movable": {
        "nb": "Utkastet {id} kan ikke flyttes til {file} slik filene står nå.\n"
        "-> Kjør kyndig check, og rett det som er galt i banken og i utkastet.",
        "nn": "Utkastet {id} kan ikkje flyttast til {file} slik filene står no.\n"
        "-> Køyr kyndig check, og rett det som er gale i banken og i utkastet.",
        "en": "The draft {id} cannot be moved to {file} as the files now stand.\n"
        "-> Run kyndig check, and correct what is wrong in the bank and in the draft.",
    },
    "draft-moved": {
        "nb": "Utkastet {id} står ikke lenger der det sto i {file}.\n-> Se det på nytt.",
        "nn": "Utkastet {id} står ikkje lenger der det stod i {file}.\n-> Sjå det på nytt.",
        "en": "The draft {id} is not where it was in {file} any more.\n-> Look at it again.",
    },
    "review-sum-accepted": {"nb": "{n} godkjent", "nn": "{n} godkjende", "en": "{n} approved"},
    "review-sum-edited": {
        "nb": "{n} rettet og godkjent",
        "nn": "{n} retta og godkjende",
        "en": "{n} edited and approved",
    },
    "review-sum-rejected": {"nb": "{n} forkastet", "nn": "{n} forkasta", "en": "{n} rejected"},
    "review-sum-skipped": {"nb": "{n} hoppet over", "nn": "{n} hoppa over", "en": "{n} skipped"},
    "review-left": {
        "nb": "{n} av {total} tekster er ikke vurdert: {questions} spørsmål og {blocks} "
        "{blocks:blokk|blokker}.",
        "nn": "{n} av {total} tekstar er ikkje vurderte: {questions} spørsmål og {blocks} "
        "{blocks:blokk|blokker}.",
        "en": "{n} of {total} texts are left to judge: {questions} {questions:question|questions} and "
        "{blocks} {blocks:block|blocks}.",
    },
    "review-none-left": {
        "nb": "Alle {total} tekster er vurdert.",
        "nn": "Alle {total} tekstar er vurderte.",
        "en": "All {total} texts are judged.",
    },
    "review-rejected-stand": {
        "nb": "{n} {n:forkastet tekst|forkastede tekster} står fortsatt i filene. Ta dem bort eller skriv "
        "dem om før kurset publiseres.",
        "nn": "{n} {n:forkasta tekst|forkasta tekstar} står framleis i filene. Ta dei bort eller skriv "
        "dei om før kurset blir publisert.",
        "en": "{n} rejected {n:text|texts} still {n:stands|stand} in the files. Remove or rewrite "
        "{n:it|them} before the course is published.",
    },
    "review-next-review": {
        "nb": "vurder resten",
        "nn": "vurder resten",
        "en": "judge the rest",
    },
    "review-next-check": {
        "nb": "se alle funn",
        "nn": "sjå alle funn",
        "en": "see all findings",
    },
    "review-next-publish": {
        "nb": "publiser kurset",
        "nn": "publiser kurset",
        "en": "publish the course",
    },
}
