"""Why modules came about as they did, why passages are left out, and why nothing asks about a demand."""

from __future__ import annotations

MESSAGES = {
    "report-came-about": {
        "nb": "Slik ble den til",
        "nn": "Slik vart han til",
        "en": "How it came about",
    },
    "report-how-kept": {
        "nb": "Egen overskrift i veilederen",
        "nn": "Eiga overskrift i rettleiaren",
        "en": "A heading of its own in the guide",
    },
    "report-how-opening": {
        "nb": "Det som står før første overskrift",
        "nn": "Det som står før første overskrifta",
        "en": "What stands before the first heading",
    },
    "report-how-document": {
        "nb": "Eget dokument",
        "nn": "Eige dokument",
        "en": "A document of its own",
    },
    "report-how-opened": {
        "nb": "Del av et stort kapittel",
        "nn": "Del av eit stort kapittel",
        "en": "Part of a large chapter",
    },
    "report-how-merged-short": {
        "nb": "Slått sammen: for korte hver for seg",
        "nn": "Slått saman: for korte kvar for seg",
        "en": "Put together: too short each by itself",
    },
    "report-how-merged-many": {
        "nb": "Slått sammen: for mange til hver sin modul",
        "nn": "Slått saman: for mange til kvar sin modul",
        "en": "Put together: too many for a module each",
    },
    "report-how-split": {
        "nb": "Delt: for lang til én modul",
        "nn": "Delt: for lang til éin modul",
        "en": "Split: too long for one module",
    },
    "report-how-announced": {
        "nb": "Nevnt i veilederens liste over temaer",
        "nn": "Nemnd i lista over tema i rettleiaren",
        "en": "Named in the guide's list of topics",
    },
    "report-how-whole": {
        "nb": "Hele veilederen",
        "nn": "Heile rettleiaren",
        "en": "The whole guide",
    },
    "report-how-before": {
        "nb": "Var i kurset fra før",
        "nn": "Var i kurset frå før",
        "en": "Was in the course before",
    },
    "report-part-of": {
        "nb": "del {n} av {of}",
        "nn": "del {n} av {of}",
        "en": "part {n} of {of}",
    },
    "report-gaps-because": {
        "nb": "{n} hull: ikke spurt om fordi …",
        "nn": "{n} hol: ikkje spurt om fordi …",
        "en": "{n} {n:gap|gaps}: not asked about because …",
    },
    "report-gaps-where": {
        "nb": "Hvert hull står i sin modul under «Side om side», og i report.json.",
        "nn": "Kvart hol står i modulen sin under «Side om side», og i report.json.",
        "en": "Each gap stands in its module under “Side by side”, and in report.json.",
    },
    "report-reason": {
        "nb": "Grunn",
        "nn": "Grunn",
        "en": "Reason",
    },
    "report-what-to-do": {
        "nb": "Hva du kan gjøre",
        "nn": "Kva du kan gjere",
        "en": "What you can do",
    },
    "coverage-because": {
        "nb": "Ikke spurt om fordi",
        "nn": "Ikkje spurt om fordi",
        "en": "Not asked about because",
    },
    "report-gap-orphan": {
        "nb": "Står ikke alene, eller er for lang eller for kort",
        "nn": "Står ikkje åleine, eller er for lang eller for kort",
        "en": "Does not stand alone, or is too long or too short",
    },
    "report-gap-do-orphan": {
        "nb": "Skriv spørsmålet med hele sammenhengen",
        "nn": "Skriv spørsmålet med heile samanhengen",
        "en": "Write the question with the whole context",
    },
    "report-gap-situation": {
        "nb": "Trenger en persons situasjon",
        "nn": "Treng situasjonen til ein person",
        "en": "Needs a person's situation",
    },
    "report-gap-do-situation": {
        "nb": "Trykk m i kyndig review for å hente rammen, og skriv situasjonen",
        "nn": "Trykk m i kyndig review for å hente ramma, og skriv situasjonen",
        "en": "Press m in kyndig review to take in the frame, and write the situation",
    },
    "report-gap-delegation": {
        "nb": "Viser bare videre til noe annet",
        "nn": "Viser berre vidare til noko anna",
        "en": "Only points on to something else",
    },
    "report-gap-do-delegation": {
        "nb": "Ta stilling til om det skal læres her",
        "nn": "Ta stilling til om det skal lærast her",
        "en": "Decide whether it is to be taught here",
    },
    "report-gap-reserve": {
        "nb": "Utkastet står i reserve: modulen har nok",
        "nn": "Utkastet står i reserve: modulen har nok",
        "en": "The draft is in reserve: the module has enough",
    },
    "report-gap-do-reserve": {
        "nb": "Trykk m i kyndig review for å hente det",
        "nn": "Trykk m i kyndig review for å hente det",
        "en": "Press m in kyndig review to take it in",
    },
    "report-gap-wrong-answers": {
        "nb": "Utkastet i reserve mangler gale svar",
        "nn": "Utkastet i reserve manglar gale svar",
        "en": "The draft in reserve lacks wrong answers",
    },
    "report-gap-do-wrong-answers": {
        "nb": "Trykk m i kyndig review for å hente det, og skriv gale svar",
        "nn": "Trykk m i kyndig review for å hente det, og skriv gale svar",
        "en": "Press m in kyndig review to take it in, and write wrong answers",
    },
    "report-gap-not-taught": {
        "nb": "Ingen leksjon lærer det bort",
        "nn": "Ingen leksjon lærer det bort",
        "en": "No lesson teaches it",
    },
    "report-gap-do-not-taught": {
        "nb": "Ta det med i en leksjon, eller la det ligge",
        "nn": "Ta det med i ein leksjon, eller lat det liggje",
        "en": "Take it into a lesson, or let it be",
    },
    "report-gap-no-rule": {
        "nb": "Ingen regel ga et godt nok utkast",
        "nn": "Ingen regel gav eit godt nok utkast",
        "en": "No rule gave a good enough draft",
    },
    "report-gap-do-no-rule": {
        "nb": "Skriv spørsmålet selv",
        "nn": "Skriv spørsmålet sjølv",
        "en": "Write the question yourself",
    },
    "report-not-asked": {
        "nb": "Ikke spurt om. {reason}.",
        "nn": "Ikkje spurt om. {reason}.",
        "en": "Not asked about. {reason}.",
    },
    "report-on-purpose": {
        "nb": "{n} avsnitt som ingen leksjon lærer bort",
        "nn": "{n} avsnitt som ingen leksjon lærer bort",
        "en": "{n} {n:passage|passages} that no lesson teaches",
    },
    "report-on-purpose-how": {
        "nb": "Er noe tatt bort som skulle vært med? Skriv det inn i en leksjon.",
        "nn": "Er noko teke bort som skulle vore med? Skriv det inn i ein leksjon.",
        "en": "Was something taken away that belongs here? Write it into a lesson.",
    },
    "report-why": {
        "nb": "Hvorfor",
        "nn": "Kvifor",
        "en": "Why",
    },
    "report-why-amendment": {
        "nb": "Note om endring i loven",
        "nn": "Note om endring i lova",
        "en": "Note of an amendment",
    },
    "report-why-pointer": {
        "nb": "Viser bare til noe annet å lese",
        "nn": "Viser berre til noko anna å lese",
        "en": "Only points to something else to read",
    },
    "report-why-signs": {
        "nb": "Er flere tegn enn tekst",
        "nn": "Er fleire teikn enn tekst",
        "en": "Is more signs than text",
    },
    "report-why-sources": {
        "nb": "Kilder og lenker",
        "nn": "Kjelder og lenkjer",
        "en": "Sources and links",
    },
    "report-why-contents": {
        "nb": "Innholdsfortegnelse",
        "nn": "Innhaldsliste",
        "en": "Table of contents",
    },
    "report-why-repealed": {
        "nb": "Opphevet",
        "nn": "Oppheva",
        "en": "Repealed",
    },
    "report-why-commencement": {
        "nb": "Ikrafttredelse, overganger og endringer i andre lover",
        "nn": "Ikraftsetjing, overgangar og endringar i andre lover",
        "en": "Coming into force, transition and changes to other acts",
    },
    "report-why-front-matter": {
        "nb": "Forord og opplysninger om utgaven",
        "nn": "Forord og opplysningar om utgåva",
        "en": "Preface and facts of the edition",
    },
    "report-why-contact": {
        "nb": "Kontaktopplysninger",
        "nn": "Kontaktopplysningar",
        "en": "Contact details",
    },
    "report-why-navigation": {
        "nb": "Navigasjon og nettstedets egne tekster",
        "nn": "Navigasjon og nettstaden sine eigne tekstar",
        "en": "Navigation and the site's own texts",
    },
    "report-why-around-topics": {
        "nb": "Står utenom listen over temaer",
        "nn": "Står utanom lista over tema",
        "en": "Stands beside the list of topics",
    },
    "report-why-not-in-course": {
        "nb": "Ingen leksjon i kurset bygger på det",
        "nn": "Ingen leksjon i kurset byggjer på det",
        "en": "No lesson of the course rests on it",
    },
}
