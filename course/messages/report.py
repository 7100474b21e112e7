"""What the generator's report says beside the guide's own words: the page, its beginning and its end."""

from __future__ import annotations

MESSAGES = {
    "report-eyebrow": {
        "nb": "Fra veileder til kursutkast",
        "nn": "Frå rettleiar til kursutkast",
        "en": "From guide to draft course",
    },
    "report-skip": {
        "nb": "Gå til innholdet",
        "nn": "Gå til innhaldet",
        "en": "Skip to the content",
    },
    "report-parts": {
        "nb": "Deler av rapporten",
        "nn": "Delar av rapporten",
        "en": "Parts of the report",
    },
    "report-part-overview": {
        "nb": "Oversikt",
        "nn": "Oversikt",
        "en": "Overview",
    },
    "report-part-modules": {
        "nb": "Moduler",
        "nn": "Modular",
        "en": "Modules",
    },
    "report-part-coverage": {
        "nb": "Dekning",
        "nn": "Dekning",
        "en": "Coverage",
    },
    "report-part-drafts": {
        "nb": "Utkast",
        "nn": "Utkast",
        "en": "Drafts",
    },
    "report-part-beside": {
        "nb": "Side om side",
        "nn": "Side om side",
        "en": "Side by side",
    },
    "report-part-left-out": {
        "nb": "Utelatt",
        "nn": "Utelate",
        "en": "Left out",
    },
    "report-part-made": {
        "nb": "Slik ble det laget",
        "nn": "Slik vart det laga",
        "en": "How it was made",
    },
    "report-number": {
        "nb": "{n}",
        "nn": "{n}",
        "en": "{n}",
    },
    "report-pages": {
        "nb": "{n} {n:side|sider}",
        "nn": "{n} {n:side|sider}",
        "en": "{n} {n:page|pages}",
    },
    "report-files": {
        "nb": "{n} {n:fil|filer}",
        "nn": "{n} {n:fil|filer}",
        "en": "{n} {n:file|files}",
    },
    "report-words": {
        "nb": "{n} ord",
        "nn": "{n} ord",
        "en": "{n} {n:word|words}",
    },
    "report-updated": {
        "nb": "sist faglig oppdatert {date}",
        "nn": "sist fagleg oppdatert {date}",
        "en": "last professional update {date}",
    },
    "report-lead": {
        "nb": "Veilederen ble til {n} {n:modul|moduler}, og hver setning viser hvor den kommer fra.",
        "nn": "Rettleiaren vart til {n} {n:modul|modular}, og kvar setning viser kvar ho kjem frå.",
        "en": "The guide became {n} {n:module|modules}, and each sentence shows where it comes from.",
    },
    "report-lead-asked": {
        "nb": "Utkastene spør om {n} av {whole} plikter og anbefalinger.",
        "nn": "Utkasta spør om {n} av {whole} plikter og tilrådingar.",
        "en": "The drafts ask about {n} of {whole} duties and recommendations.",
    },
    "report-lead-questions": {
        "nb": "Spørsmålene spør om {n} av {whole} plikter og anbefalinger.",
        "nn": "Spørsmåla spør om {n} av {whole} plikter og tilrådingar.",
        "en": "The questions ask about {n} of {whole} duties and recommendations.",
    },
    "report-lead-waiting": {
        "nb": "Ingenting er godkjent ennå: {n} {n:utkast|utkast} til spørsmål venter på deg.",
        "nn": "Ingenting er godkjent enno: {n} {n:utkast|utkast} til spørsmål ventar på deg.",
        "en": "Nothing is approved yet: {n} draft {n:question awaits|questions await} you.",
    },
    "report-lead-approved": {
        "nb": "{n} spørsmål er {n:godkjent|godkjente}, og {waiting} {waiting:utkast|utkast} venter på deg.",
        "nn": "{n} spørsmål er {n:godkjend|godkjende}, og {waiting} {waiting:utkast|utkast} ventar på deg.",
        "en": "{n} {n:question is|questions are} approved, and {waiting} {waiting:draft awaits|drafts await} you.",
    },
    "report-lead-all-approved": {
        "nb": "Alle {n} spørsmål er godkjente.",
        "nn": "Alle {n} spørsmål er godkjende.",
        "en": "All {n} questions are approved.",
    },
    "report-lead-expected": {
        "nb": "Slik reglene har slått til før, kan {stand} stå, {edit} trenger én endring, og {reject} bør avvises.",
        "nn": "Slik reglane har slått til før, kan {stand} stå, {edit} treng éi endring, og {reject} bør avvisast.",
        "en": "As the rules have fared before, {stand} can stand, {edit} need one edit, and {reject} should be rejected.",
    },
    "report-lead-no-drafts": {
        "nb": "Ingen utkast til spørsmål står i kurset. Skriv spørsmålene selv.",
        "nn": "Ingen utkast til spørsmål står i kurset. Skriv spørsmåla sjølv.",
        "en": "No draft questions stand in the course. Write the questions yourself.",
    },
    "report-hours": {
        "nb": "ca. {n} timer",
        "nn": "ca. {n} timar",
        "en": "about {n} hours",
    },
    "report-minutes": {
        "nb": "ca. {n} {n:minutt|minutter}",
        "nn": "ca. {n} {n:minutt|minutt}",
        "en": "about {n} {n:minute|minutes}",
    },
    "report-read": {
        "nb": "Avsnitt lest",
        "nn": "Avsnitt lesne",
        "en": "Passages read",
    },
    "report-used": {
        "nb": "{used} brukt, {left} utelatt",
        "nn": "{used} brukte, {left} utelatne",
        "en": "{used} used, {left} left out",
    },
    "report-drafts": {
        "nb": "Utkast",
        "nn": "Utkast",
        "en": "Drafts",
    },
    "report-approved-behind": {
        "nb": "{n} er {n:godkjent|godkjente}, {more} flere ligger i drafts/",
        "nn": "{n} er {n:godkjend|godkjende}, {more} fleire ligg i drafts/",
        "en": "{n} {n:is|are} approved, {more} more lie in drafts/",
    },
    "report-asked": {
        "nb": "Spurt om",
        "nn": "Spurt om",
        "en": "Asked about",
    },
    "report-asked-low": {
        "nb": "spurt om",
        "nn": "spurt om",
        "en": "asked about",
    },
    "report-gaps": {
        "nb": "Hull",
        "nn": "Hol",
        "en": "Gaps",
    },
    "report-gap": {
        "nb": "Hull",
        "nn": "Hol",
        "en": "Gap",
    },
    "report-gaps-reasons": {
        "nb": "alle med grunn",
        "nn": "alle med grunn",
        "en": "each with a reason",
    },
    "report-do-now": {
        "nb": "Gjør dette nå",
        "nn": "Gjer dette no",
        "en": "Do this now",
    },
    "report-see-unreadable": {
        "nb": "Se på {n} {n:merknad|merknader} fra lesingen",
        "nn": "Sjå på {n} {n:merknad|merknader} frå lesinga",
        "en": "Look at {n} {n:note|notes} from the reading",
    },
    "report-see-unreadable-why": {
        "nb": "Det som ikke kom med, kan ha plikter i seg.",
        "nn": "Det som ikkje kom med, kan ha plikter i seg.",
        "en": "What was not taken in may hold duties.",
    },
    "report-do-review": {
        "nb": "De viktigste utkastene kommer først.",
        "nn": "Dei viktigaste utkasta kjem først.",
        "en": "The drafts that matter most come first.",
    },
    "report-do-preview": {
        "nb": "Les kurset slik deltakeren ser det.",
        "nn": "Les kurset slik deltakaren ser det.",
        "en": "Read the course as the learner sees it.",
    },
    "report-left-out": {
        "nb": "utelatt",
        "nn": "utelate",
        "en": "left out",
    },
    "report-source": {
        "nb": "Kilden",
        "nn": "Kjelda",
        "en": "The source",
    },
    "report-verbatim": {
        "nb": "Sitatet finnes ordrett",
        "nn": "Sitatet finst ordrett",
        "en": "The quote is there word by word",
    },
    "report-not-reviewed": {
        "nb": "Ikke vurdert",
        "nn": "Ikkje vurdert",
        "en": "Not reviewed",
    },
    "report-right": {
        "nb": "Riktig",
        "nn": "Rett",
        "en": "Right",
    },
    "report-beside": {
        "nb": "Side om side: veilederen og det den ble til",
        "nn": "Side om side: rettleiaren og det han vart til",
        "en": "Side by side: the guide and what it became",
    },
    "report-beside-how": {
        "nb": "Til venstre veilederens egne ord, i veilederens rekkefølge. Til høyre hvor i kurset de står.",
        "nn": "Til venstre orda i rettleiaren, i rekkjefølgja der. Til høgre kvar i kurset dei står.",
        "en": "To the left the guide's own words, in the guide's order. To the right where in the course they stand.",
    },
    "report-fold": {
        "nb": "{passages} avsnitt · {drafts} utkast · {gaps} hull",
        "nn": "{passages} avsnitt · {drafts} utkast · {gaps} hol",
        "en": "{passages} {passages:passage|passages} · {drafts} {drafts:draft|drafts} · {gaps} {gaps:gap|gaps}",
    },
    "report-lesson": {
        "nb": "Leksjon: {title}",
        "nn": "Leksjon: {title}",
        "en": "Lesson: {title}",
    },
    "report-approved": {
        "nb": "Godkjent",
        "nn": "Godkjend",
        "en": "Approved",
    },
    "report-left-out-title": {
        "nb": "Det som ble utelatt",
        "nn": "Det som vart utelate",
        "en": "What was left out",
    },
    "report-unreadable": {
        "nb": "{n} {n:merknad|merknader} fra lesingen av veilederen",
        "nn": "{n} {n:merknad|merknader} frå lesinga av rettleiaren",
        "en": "{n} {n:note|notes} from reading the guide",
    },
    "report-nothing-left-out": {
        "nb": "Ingenting ble utelatt.",
        "nn": "Ingenting vart utelate.",
        "en": "Nothing was left out.",
    },
    "report-made": {
        "nb": "Slik ble det laget",
        "nn": "Slik vart det laga",
        "en": "How it was made",
    },
    "report-how": {
        "nb": "Uten nett og uten språkmodell. Hver setning kommer fra veilederen eller fra en fast regel, og hvert sitat er sjekket ordrett mot kilden etterpå.",
        "nn": "Utan nett og utan språkmodell. Kvar setning kjem frå rettleiaren eller frå ein fast regel, og kvart sitat er sjekka ordrett mot kjelda etterpå.",
        "en": "Without network and without a language model. Each sentence comes from the guide or from a fixed rule, and each quote was checked word by word against its source afterwards.",
    },
    "report-how-remade": {
        "nb": "Uten nett og uten språkmodell, fra den nye utgaven av veilederen og kurset slik det står i mappen. Kjør kyndig check for å se om alle sitater holder.",
        "nn": "Utan nett og utan språkmodell, frå den nye utgåva av rettleiaren og kurset slik det står i mappa. Køyr kyndig check for å sjå om alle sitat held.",
        "en": "Without network and without a language model, from the new edition of the guide and the course as it stands in its folder. Run kyndig check to see whether all quotes hold.",
    },
    "report-foot-remade": {
        "nb": "Samme veileder og samme kurs gir samme rapport, byte for byte.",
        "nn": "Same rettleiar og same kurs gir same rapport, byte for byte.",
        "en": "The same guide and the same course give the same report, byte for byte.",
    },
    "report-foot": {
        "nb": "Samme veileder gir samme rapport, byte for byte.",
        "nn": "Same rettleiar gir same rapport, byte for byte.",
        "en": "The same guide gives the same report, byte for byte.",
    },
}
