"""What the generator says: the steps of its work, the numbers, the gaps, the next command."""

from __future__ import annotations

MESSAGES = {
    "generate-flaws": {
        "nb": "{n} {n:merknad|merknader} til hvordan utkastene er skrevet. kyndig check viser {n:den|dem}.",
        "nn": "{n} {n:merknad|merknader} til korleis utkasta er skrivne. kyndig check viser {n:han|dei}.",
        "en": "{n} {n:remark|remarks} on how the drafts are written. kyndig check shows {n:it|them}.",
    },
    "help-generate": {
        "nb": "Lag et kursutkast av en veileder.\n"
        "\n"
        "KILDE er filer eller mapper: Markdown, HTML, Word (.docx), PDF eller ren tekst. "
        "Kurset skrives til en egen mappe, og alt i det er utkast med kilde i veilederen.",
        "nn": "Lag eit kursutkast av ein rettleiar.\n"
        "\n"
        "KJELDE er filer eller mapper: Markdown, HTML, Word (.docx), PDF eller rein tekst. "
        "Kurset blir skrive til ei eiga mappe, og alt i det er utkast med kjelde i rettleiaren.",
        "en": "Draft a course from a guide.\n"
        "\n"
        "SOURCE is files or folders: Markdown, HTML, Word (.docx), PDF or plain text. "
        "The course is written to a folder of its own, and all of it is drafts with their source in the guide.",
    },
    "help-generate-output": {
        "nb": "Mappen kurset skrives til.",
        "nn": "Mappa kurset blir skrive til.",
        "en": "The folder that the course is written to.",
    },
    "help-generate-title": {
        "nb": "Tittelen på kurset. Uten den brukes tittelen på veilederen.",
        "nn": "Tittelen på kurset. Utan han blir tittelen på rettleiaren brukt.",
        "en": "The course's title. Without it the guide's title is used.",
    },
    "help-generate-lang": {
        "nb": "Språket i veilederen: nb, nn eller en. Uten det kjenner Kyndig igjen språket selv.",
        "nn": "Språket i rettleiaren: nb, nn eller en. Utan det kjenner Kyndig att språket sjølv.",
        "en": "The guide's language: nb, nn or en. Without it Kyndig recognises the language itself.",
    },
    "help-generate-force": {
        "nb": "Erstatt et kurs som ligger i mappen fra før.",
        "nn": "Erstatt eit kurs som ligg i mappa frå før.",
        "en": "Replace a course that is already in the folder.",
    },
    "help-generate-calibration": {
        "nb": "En kursmappe der folk har vurdert utkast: Kyndig lærer av den hvor sikre reglene er. "
        "Kan gjentas.",
        "nn": "Ei kursmappe der folk har vurdert utkast: Kyndig lærer av ho kor sikre reglane er. "
        "Kan gjentakast.",
        "en": "A course folder whose drafts people have judged: Kyndig learns from it how sure the rules "
        "are. May be given several times.",
    },
    "help-generate-json": {
        "nb": "Skriv resultatet som JSON.",
        "nn": "Skriv resultatet som JSON.",
        "en": "Write the result as JSON.",
    },
    "generate-read": {
        "nb": "Leste {n} {n:kilde|kilder}: {sections} {sections:overskrift|overskrifter}, "
        "{passages} {passages:avsnitt|avsnitt}",
        "nn": "Las {n} {n:kjelde|kjelder}: {sections} {sections:overskrift|overskrifter}, "
        "{passages} {passages:avsnitt|avsnitt}",
        "en": "Read {n} {n:source|sources}: {sections} {sections:heading|headings}, {passages} "
        "{passages:passage|passages}",
    },
    "generate-outlined": {
        "nb": "Delte inn i {modules} {modules:modul|moduler} og {lessons} "
        "{lessons:leksjon|leksjoner}, ca. {time}",
        "nn": "Delte inn i {modules} {modules:modul|modular} og {lessons} "
        "{lessons:leksjon|leksjonar}, ca. {time}",
        "en": "Divided it into {modules} {modules:module|modules} and {lessons} "
        "{lessons:lesson|lessons}, about {time}",
    },
    "generate-drafted": {
        "nb": "Laget leksjoner, kilder og {n} {n:utkast|utkast} til spørsmål",
        "nn": "Laga leksjonar, kjelder og {n} {n:utkast|utkast} til spørsmål",
        "en": "Made lessons, sources and {n} {n:draft question|draft questions}",
    },
    "generate-drafting": {"nb": "Lager utkast", "nn": "Lagar utkast", "en": "Drafting"},
    "generate-drafting-of": {
        "nb": "{n} av {total} moduler",
        "nn": "{n} av {total} modular",
        "en": "{n} of {total} modules",
    },
    "generate-reviews-kept": {
        "nb": "{n} {n:vurdering|vurderinger} fra før gjelder fortsatt.",
        "nn": "{n} {n:vurdering|vurderingar} frå før gjeld framleis.",
        "en": "{n} {n:decision|decisions} of reviewers still {n:holds|hold}.",
    },
    "generate-reviews-gone": {
        "nb": "{n} {n:vurdering|vurderinger} fra før er borte, fordi teksten er borte eller er en annen nå:",
        "nn": "{n} {n:vurdering|vurderingar} frå før er borte, fordi teksten er borte eller er ein annan no:",
        "en": "{n} {n:decision|decisions} of reviewers {n:is|are} gone, since the text is gone or another now:",
    },
    "generate-reviews-unreadable": {
        "nb": "{file}, linje {line}, kan ikke leses. Vurderingene ville gått tapt, så ingenting er skrevet.\n"
        "-> Kjør kyndig check og rett filen, eller slett den hvis ingen trenger vurderingene.",
        "nn": "{file}, linje {line}, kan ikkje lesast. Vurderingane ville gått tapt, så ingenting er skrive.\n"
        "-> Køyr kyndig check og rett fila, eller slett ho om ingen treng vurderingane.",
        "en": "{file}, line {line}, cannot be read. The decisions would be lost, so nothing has been written.\n"
        "-> Run kyndig check and mend the file, or delete it if nobody needs the decisions.",
    },
    "generate-written": {
        "nb": "Skrev mappen og kontrollerte den: {verdict}",
        "nn": "Skreiv mappa og kontrollerte ho: {verdict}",
        "en": "Wrote the folder and checked it: {verdict}",
    },
    "generate-verdict-fine": {"nb": "ingen feil", "nn": "ingen feil", "en": "no errors"},
    "generate-verdict-errors": {
        "nb": "{n} {n:feil|feil}",
        "nn": "{n} {n:feil|feil}",
        "en": "{n} {n:error|errors}",
    },
    "generate-hours": {
        "nb": "{hours} {hours:time|timer} og {minutes} minutter",
        "nn": "{hours} {hours:time|timar} og {minutes} minutt",
        "en": "{hours} {hours:hour|hours} and {minutes} minutes",
    },
    "generate-minutes": {
        "nb": "{minutes} {minutes:minutt|minutter}",
        "nn": "{minutes} {minutes:minutt|minutt}",
        "en": "{minutes} {minutes:minute|minutes}",
    },
    "generate-modules": {
        "nb": "{n} {n:modul|moduler}",
        "nn": "{n} {n:modul|modular}",
        "en": "{n} {n:module|modules}",
    },
    "generate-lessons": {
        "nb": "{n} {n:leksjon|leksjoner}",
        "nn": "{n} {n:leksjon|leksjonar}",
        "en": "{n} {n:lesson|lessons}",
    },
    "generate-drafts": {
        "nb": "{n} {n:utkast|utkast}",
        "nn": "{n} {n:utkast|utkast}",
        "en": "{n} {n:draft|drafts}",
    },
    "generate-gaps": {"nb": "{n} {n:hull|hull}", "nn": "{n} {n:hol|hol}", "en": "{n} {n:gap|gaps}"},
    "generate-updated": {
        "nb": "Veilederen er sist faglig oppdatert {date}.",
        "nn": "Rettleiaren er sist fagleg oppdatert {date}.",
        "en": "The guide was last professionally updated {date}.",
    },
    "generate-no-date": {
        "nb": "Veilederen sier ikke når den sist ble faglig oppdatert.",
        "nn": "Rettleiaren seier ikkje når han sist blei fagleg oppdatert.",
        "en": "The guide does not say when it was last professionally updated.",
    },
    "generate-few-drafts": {
        "nb": "Bare {n} {n:utkast|utkast} til spørsmål. Veiledere i løpende tekst gir få, og "
        "Kyndig fyller ikke på med dårlige.\n"
        "-> Skriv spørsmål selv i quizzes/. Moduler uten spørsmål er fullført når de er lest.",
        "nn": "Berre {n} {n:utkast|utkast} til spørsmål. Rettleiarar i løpande tekst gir få, og "
        "Kyndig fyller ikkje på med dårlege.\n"
        "-> Skriv spørsmål sjølv i quizzes/. Modular utan spørsmål er fullførte når dei er "
        "lesne.",
        "en": "Only {n} {n:draft question|draft questions}. Guides in running text give few, and "
        "Kyndig does not fill up with bad ones.\n"
        "-> Write questions yourself in quizzes/. Modules without questions are complete "
        "when they are read.",
    },
    "generate-no-drafts": {
        "nb": "Ingen utkast til spørsmål. Veiledere i løpende tekst gir få, og Kyndig fyller ikke "
        "på med dårlige.\n"
        "-> Skriv spørsmål selv i quizzes/. Kurset er fullført når det er lest.",
        "nn": "Ingen utkast til spørsmål. Rettleiarar i løpande tekst gir få, og Kyndig fyller "
        "ikkje på med dårlege.\n"
        "-> Skriv spørsmål sjølv i quizzes/. Kurset er fullført når det er lese.",
        "en": "No draft questions. Guides in running text give few, and Kyndig does not fill up "
        "with bad ones.\n"
        "-> Write questions yourself in quizzes/. The course is complete when it is read.",
    },
    "generate-left-out": {
        "nb": "{n} av {whole} avsnitt er ikke med: endringsnoter, kildelister og tekst utenfor temaene.",
        "nn": "{n} av {whole} avsnitt er ikkje med: endringsnotar, kjeldelister og tekst utanfor temaa.",
        "en": "{n} of {whole} passages are left out: notes of amendment, lists of sources, text "
        "outside the topics.",
    },
    "generate-gap-list": {
        "nb": "{n} {n:tema|temaer} har ikke stoff i veilederen. Modulene sier det selv.",
        "nn": "{n} {n:tema|tema} har ikkje stoff i rettleiaren. Modulane seier det sjølve.",
        "en": "{n} {n:topic has|topics have} no material in the guide. The modules say so themselves.",
    },
    "generate-and-more": {"nb": "og {n} til", "nn": "og {n} til", "en": "and {n} more"},
    "generate-no-modules": {
        "nb": "Det finnes ikke noe i {file} å lage kurs av.\n-> Oppgi en veileder med brødtekst.",
        "nn": "Det finst ikkje noko i {file} å lage kurs av.\n-> Oppgi ein rettleiar med brødtekst.",
        "en": "There is nothing in {file} to make a course of.\n-> Name a guide with running text.",
    },
    "generate-next": {"nb": "Neste", "nn": "Neste", "en": "Next"},
    "generate-next-review": {
        "nb": "vurder utkastene, de viktigste først",
        "nn": "vurder utkasta, dei viktigaste først",
        "en": "review the drafts, the most important first",
    },
    "generate-next-preview": {
        "nb": "les kurset slik deltakeren ser det",
        "nn": "les kurset slik deltakaren ser det",
        "en": "read the course as a learner sees it",
    },
    "no-topics": {
        "nb": "Veilederen har ingen overskrifter, så hele teksten ble én modul.\n"
        "-> Sett overskrifter over temaene.",
        "nn": "Rettleiaren har ingen overskrifter, så heile teksten blei éin modul.\n"
        "-> Set overskrifter over temaa.",
        "en": "The guide has no headings, so all of its text became one module.\n"
        "-> Put headings over its topics.",
    },
    "topic-without-text": {
        "nb": "Veilederen har ikke stoff om «{topic}».\n-> Skriv leksjonen, eller legg til kilden.",
        "nn": "Rettleiaren har ikkje stoff om «{topic}».\n-> Skriv leksjonen, eller legg til kjelda.",
        "en": "The guide has nothing about “{topic}”.\n-> Write the lesson, or add the source.",
    },
    "module-without-questions": {
        "nb": "Ingen spørsmål kunne lages til «{title}». Modulen er fullført når den er lest.\n"
        "-> Skriv spørsmål selv, eller la den stå.",
        "nn": "Ingen spørsmål kunne lagast til «{title}». Modulen er fullført når han er lesen.\n"
        "-> Skriv spørsmål sjølv, eller la han stå.",
        "en": "No questions could be drafted for “{title}”. The module is complete when it is read.\n"
        "-> Write questions yourself, or leave it.",
    },
}
