"""What the command line itself says: levels, verdicts, wrong use, help."""

from __future__ import annotations

MESSAGES = {
    "cli-word-ok": {"nb": "ok", "nn": "ok", "en": "ok"},
    "cli-level-error": {"nb": "feil", "nn": "feil", "en": "error"},
    "cli-level-warning": {"nb": "merknad", "nn": "merknad", "en": "warning"},
    "cli-level-note": {"nb": "opplysning", "nn": "opplysning", "en": "note"},
    "cli-in-seconds": {"nb": "på {seconds}", "nn": "på {seconds}", "en": "in {seconds}"},
    "cli-usage": {"nb": "Bruk:", "nn": "Bruk:", "en": "Usage:"},
    "cli-options": {"nb": "Valg:", "nn": "Val:", "en": "Options:"},
    "cli-commands": {"nb": "Kommandoer:", "nn": "Kommandoar:", "en": "Commands:"},
    "cli-help": {"nb": "Vis denne hjelpen.", "nn": "Vis denne hjelpa.", "en": "Show this help."},
    "cli-stopped": {"nb": "Stoppet.", "nn": "Stoppa.", "en": "Stopped."},
    "cli-no-such-option": {
        "nb": "Valget {name} finnes ikke.",
        "nn": "Valet {name} finst ikkje.",
        "en": "There is no option {name}.",
    },
    "cli-no-such-command": {
        "nb": "Kommandoen {name} finnes ikke.",
        "nn": "Kommandoen {name} finst ikkje.",
        "en": "There is no command {name}.",
    },
    "cli-no-such-command-near": {
        "nb": "Kommandoen {name} finnes ikke.\n-> Mener du kyndig {near}?",
        "nn": "Kommandoen {name} finst ikkje.\n-> Meiner du kyndig {near}?",
        "en": "There is no command {name}.\n-> Do you mean kyndig {near}?",
    },
    "cli-too-much": {
        "nb": "{command} tar ikke imot {what}.\n-> Sett stier med mellomrom i anførselstegn.",
        "nn": "{command} tek ikkje imot {what}.\n-> Set stiar med mellomrom i hermeteikn.",
        "en": "{command} does not take {what}.\n-> Put paths with spaces in quotation marks.",
    },
    "cli-missing": {"nb": "{name} mangler.", "nn": "{name} manglar.", "en": "{name} is missing."},
    "cli-bad-value": {
        "nb": "Verdien av {name} kan ikke brukes: {message}",
        "nn": "Verdien av {name} kan ikkje brukast: {message}",
        "en": "The value of {name} cannot be used: {message}",
    },
    "cli-bad-date": {
        "nb": "{name} må være en dato, ikke «{value}».\n-> Skriv den som 2026-11-23.",
        "nn": "{name} må vere ein dato, ikkje «{value}».\n-> Skriv han som 2026-11-23.",
        "en": "{name} must be a date, not “{value}”.\n-> Write it as 2026-11-23.",
    },
    "cli-bad-use": {
        "nb": "Kommandoen er skrevet feil: {message}",
        "nn": "Kommandoen er skriven feil: {message}",
        "en": "The command is written wrongly: {message}",
    },
    "cli-try-help": {
        "nb": "Se hvordan den brukes: {command}",
        "nn": "Sjå korleis han blir brukt: {command}",
        "en": "See how it is used: {command}",
    },
    "cli-no-such-file": {
        "nb": "{path} finnes ikke.\n-> Se etter skrivefeil i stien.",
        "nn": "{path} finst ikkje.\n-> Sjå etter skrivefeil i stien.",
        "en": "{path} does not exist.\n-> Look for a spelling mistake in the path.",
    },
    "cli-not-allowed": {
        "nb": "Du har ikke tilgang til {path}.\n-> Bruk en annen mappe, eller be om tilgang.",
        "nn": "Du har ikkje tilgang til {path}.\n-> Bruk ei anna mappe, eller be om tilgang.",
        "en": "You do not have access to {path}.\n-> Use another folder, or ask for access.",
    },
    "cli-disk-full": {
        "nb": "Disken er full, så {path} ble ikke skrevet.\n-> Gi plass, og kjør kommandoen igjen.",
        "nn": "Disken er full, så {path} vart ikkje skriven.\n-> Gjer plass, og køyr kommandoen igjen.",
        "en": "The disk is full, so {path} was not written.\n-> Make room, and run the command again.",
    },
    "cli-read-only": {
        "nb": "{path} ligger på en disk som bare kan leses.\n-> Velg en annen mappe.",
        "nn": "{path} ligg på ein disk som berre kan lesast.\n-> Vel ei anna mappe.",
        "en": "{path} is on a disk that can only be read.\n-> Choose another folder.",
    },
    "cli-bug": {
        "nb": (
            "Dette er en feil i Kyndig, ikke hos deg: {what}.\n"
            "-> Meld den der du fikk Kyndig fra, med det som står på linjen over. KYNDIG_DEBUG=1 "
            "foran kommandoen viser mer."
        ),
        "nn": (
            "Dette er ein feil i Kyndig, ikkje hos deg: {what}.\n"
            "-> Meld han der du fekk Kyndig frå, med det som står på linja over. KYNDIG_DEBUG=1 "
            "framfor kommandoen viser meir."
        ),
        "en": (
            "This is a fault in Kyndig, not with you: {what}.\n"
            "-> Report it where you got Kyndig, with what the line above says. KYNDIG_DEBUG=1 before "
            "the command shows more."
        ),
    },
    "help-kyndig": {
        "nb": "Lag kurs av en fagveileder, vis dem og gi bevis som holder.",
        "nn": "Lag kurs av ein fagrettleiar, vis dei og gi bevis som held.",
        "en": "Make courses of a professional guide, run them, and issue certificates that hold.",
    },
    "help-check": {
        "nb": "Se at en kursmappe er hel, og vis alle funn.",
        "nn": "Sjå at ei kursmappe er heil, og vis alle funn.",
        "en": "See that a course folder is whole, and show all findings.",
    },
    "help-check-json": {
        "nb": "Skriv funnene som JSON.",
        "nn": "Skriv funna som JSON.",
        "en": "Write the findings as JSON.",
    },
    "help-check-today": {
        "nb": "Kontroller som om det var denne dagen.",
        "nn": "Kontroller som om det var denne dagen.",
        "en": "Check as if it were this day.",
    },
    "help-fmt": {
        "nb": "Gi manglende id-er og fast form til filene i en kursmappe.",
        "nn": "Gi manglande id-ar og fast form til filene i ei kursmappe.",
        "en": "Give missing ids and a fixed form to the files of a course folder.",
    },
    "help-fmt-check": {
        "nb": "Skriv ingenting, bare si hvilke filer som ville blitt endret.",
        "nn": "Skriv ingenting, berre sei kva filer som ville blitt endra.",
        "en": "Write nothing, only say which files would change.",
    },
    "check-errors": {"nb": "{n} feil", "nn": "{n} feil", "en": "{n} {n:error|errors}"},
    "check-warnings": {
        "nb": "{n} {n:merknad|merknader}",
        "nn": "{n} {n:merknad|merknader}",
        "en": "{n} {n:warning|warnings}",
    },
    "check-where": {
        "nb": "i {n} av {total} {total:fil|filer}.",
        "nn": "i {n} av {total} {total:fil|filer}.",
        "en": "in {n} of {total} {total:file|files}.",
    },
    "check-nothing": {
        "nb": "Ingen feil i {total} {total:fil|filer}.",
        "nn": "Ingen feil i {total} {total:fil|filer}.",
        "en": "No errors in {total} {total:file|files}.",
    },
    "check-not-yet": {
        "nb": "Kurset kan ikke publiseres ennå.",
        "nn": "Kurset kan ikkje publiserast enno.",
        "en": "The course cannot be published yet.",
    },
    "check-ready": {
        "nb": "Kurset kan publiseres.",
        "nn": "Kurset kan publiserast.",
        "en": "The course can be published.",
    },
    "check-drafts": {
        "nb": "Kurset har {n} utkast og kan bare publiseres med --with-drafts.",
        "nn": "Kurset har {n} utkast og kan berre publiserast med --with-drafts.",
        "en": "The course has {n} {n:draft|drafts} and can only be published with --with-drafts.",
    },
    "fmt-ids": {"nb": "laget {n} {n:id|id-er}", "nn": "laga {n} {n:id|id-ar}", "en": "made {n} {n:id|ids}"},
    "fmt-form": {"nb": "fikk fast form", "nn": "fekk fast form", "en": "put in its fixed form"},
    "fmt-done": {
        "nb": "{n} av {total} {total:fil|filer} ble endret.",
        "nn": "{n} av {total} {total:fil|filer} vart endra.",
        "en": "{n} of {total} {total:file|files} changed.",
    },
    "fmt-would": {
        "nb": "{n} av {total} {total:fil|filer} ville blitt endret.",
        "nn": "{n} av {total} {total:fil|filer} ville blitt endra.",
        "en": "{n} of {total} {total:file|files} would change.",
    },
    "fmt-left": {
        "nb": "{n} {n:fil|filer} med feil er ikke rørt. Rett feilene, og kjør kyndig fmt igjen.",
        "nn": "{n} {n:fil|filer} med feil er ikkje rørt. Rett feila, og køyr kyndig fmt igjen.",
        "en": "{n} {n:file|files} with errors left untouched. Correct them, and run kyndig fmt again.",
    },
    "fmt-would-change": {
        "nb": (
            "Den faste formen ville endret hva filen sier, så den er ikke rørt.\n"
            "-> Meld dette som en feil i Kyndig."
        ),
        "nn": (
            "Den faste forma ville endra kva fila seier, så ho er ikkje rørt.\n"
            "-> Meld dette som ein feil i Kyndig."
        ),
        "en": (
            "The fixed form would change what the file says, so it was left untouched.\n"
            "-> Report this as a fault in Kyndig."
        ),
    },
}
