"""What the generator's report says beside the guide's own words."""

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
    "report-modules": {
        "nb": "Moduler",
        "nn": "Modular",
        "en": "Modules",
    },
    "report-lessons-time": {
        "nb": "{n} {n:leksjon|leksjoner}, {time}",
        "nn": "{n} {n:leksjon|leksjonar}, {time}",
        "en": "{n} {n:lesson|lessons}, {time}",
    },
    "report-lessons-minutes": {
        "nb": "{n} {n:leksjon|leksjoner}, {minutes} min",
        "nn": "{n} {n:leksjon|leksjonar}, {minutes} min",
        "en": "{n} {n:lesson|lessons}, {minutes} min",
    },
    "report-drafts": {
        "nb": "Utkast",
        "nn": "Utkast",
        "en": "Drafts",
    },
    "report-more-behind": {
        "nb": "{n} flere ligger i drafts/",
        "nn": "{n} fleire ligg i drafts/",
        "en": "{n} more lie in drafts/",
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
    "report-of-duties": {
        "nb": "av {n} plikter og anbefalinger",
        "nn": "av {n} plikter og tilrådingar",
        "en": "of {n} duties and recommendations",
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
    "report-flow": {
        "nb": "Slik ble veilederen til kurs",
        "nn": "Slik vart rettleiaren til kurs",
        "en": "How the guide became a course",
    },
    "report-flow-label": {
        "nb": "Til venstre {chapters} kapitler i veilederen, til høyre {modules} moduler i kurset. Bånd viser hvor avsnittene gikk. Tallene står i tabellen under.",
        "nn": "Til venstre {chapters} kapittel i rettleiaren, til høgre {modules} modular i kurset. Band viser kvar avsnitta gjekk. Tala står i tabellen under.",
        "en": "To the left {chapters} chapters of the guide, to the right {modules} modules of the course. Bands show where the passages went. The numbers are in the table below.",
    },
    "report-guide": {
        "nb": "Veilederen",
        "nn": "Rettleiaren",
        "en": "The guide",
    },
    "report-course": {
        "nb": "Kurset",
        "nn": "Kurset",
        "en": "The course",
    },
    "report-questions": {
        "nb": "Spørsmål",
        "nn": "Spørsmål",
        "en": "Questions",
    },
    "report-passages": {
        "nb": "{n} avsnitt",
        "nn": "{n} avsnitt",
        "en": "{n} {n:passage|passages}",
    },
    "report-n-drafts": {
        "nb": "{n} utkast",
        "nn": "{n} utkast",
        "en": "{n} {n:draft|drafts}",
    },
    "report-n-approved": {
        "nb": "{n} {n:godkjent|godkjente}",
        "nn": "{n} {n:godkjend|godkjende}",
        "en": "{n} approved",
    },
    "report-approved-head": {
        "nb": "Godkjente",
        "nn": "Godkjende",
        "en": "Approved",
    },
    "report-left-out": {
        "nb": "utelatt",
        "nn": "utelate",
        "en": "left out",
    },
    "report-legend": {
        "nb": "Tegnforklaring",
        "nn": "Teiknforklaring",
        "en": "Legend",
    },
    "report-from-guide": {
        "nb": "fra veilederen",
        "nn": "frå rettleiaren",
        "en": "from the guide",
    },
    "report-legend-draft": {
        "nb": "utkast: {how}",
        "nn": "utkast: {how}",
        "en": "draft: {how}",
    },
    "report-sure": {
        "nb": "sikkert",
        "nn": "sikkert",
        "en": "sure",
    },
    "report-half-sure": {
        "nb": "middels sikkert",
        "nn": "middels sikkert",
        "en": "fairly sure",
    },
    "report-unsure": {
        "nb": "usikkert",
        "nn": "usikkert",
        "en": "unsure",
    },
    "report-legend-rest": {
        "nb": "Høyden viser antall avsnitt. Hull: plikter og anbefalinger uten spørsmål.",
        "nn": "Høgda viser talet på avsnitt. Hol: plikter og tilrådingar utan spørsmål.",
        "en": "Height shows the number of passages. Gaps: duties and recommendations without a question.",
    },
    "report-modules-sources": {
        "nb": "Modulene og kildene deres",
        "nn": "Modulane og kjeldene deira",
        "en": "The modules and their sources",
    },
    "report-order": {
        "nb": "Rekkefølgen er veilederens.",
        "nn": "Rekkjefølgja er den i rettleiaren.",
        "en": "The order is the guide's.",
    },
    "report-module": {
        "nb": "Modul",
        "nn": "Modul",
        "en": "Module",
    },
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
    "report-more-head": {
        "nb": "Flere utkast",
        "nn": "Fleire utkast",
        "en": "More drafts",
    },
    "report-passages-head": {
        "nb": "Avsnitt",
        "nn": "Avsnitt",
        "en": "Passages",
    },
    "report-lessons-head": {
        "nb": "Leksjoner",
        "nn": "Leksjonar",
        "en": "Lessons",
    },
    "report-minutes-head": {
        "nb": "Min",
        "nn": "Min",
        "en": "Min",
    },
    "report-drafts-head": {
        "nb": "Utkast",
        "nn": "Utkast",
        "en": "Drafts",
    },
    "report-duties-asked": {
        "nb": "Plikter, spurt om",
        "nn": "Plikter, spurt om",
        "en": "Duties, asked about",
    },
    "report-advice-asked": {
        "nb": "Anbefalinger, spurt om",
        "nn": "Tilrådingar, spurt om",
        "en": "Advice, asked about",
    },
    "report-of": {
        "nb": "{n} av {whole}",
        "nn": "{n} av {whole}",
        "en": "{n} of {whole}",
    },
    "report-sum": {
        "nb": "Sum",
        "nn": "Sum",
        "en": "Sum",
    },
    "report-n-chapters": {
        "nb": "{n} {n:kapittel|kapitler}",
        "nn": "{n} kapittel",
        "en": "{n} {n:chapter|chapters}",
    },
    "report-coverage": {
        "nb": "Dekning: hva kurset lærer bort, og hva det spør om",
        "nn": "Dekning: kva kurset lærer bort, og kva det spør om",
        "en": "Coverage: what the course teaches, and what it asks",
    },
    "report-bars": {
        "nb": "Det veilederen krever, råder til og forklarer",
        "nn": "Det rettleiaren krev, rår til og forklarer",
        "en": "What the guide demands, advises and explains",
    },
    "report-kind": {
        "nb": "Slag",
        "nn": "Slag",
        "en": "Kind",
    },
    "report-kind-duty": {
        "nb": "Plikter (skal, må)",
        "nn": "Plikter (skal, må)",
        "en": "Duties (shall, must)",
    },
    "report-kind-recommendation": {
        "nb": "Anbefalinger (bør)",
        "nn": "Tilrådingar (bør)",
        "en": "Recommendations (should)",
    },
    "report-kind-asked-for": {
        "nb": "Plikter og anbefalinger",
        "nn": "Plikter og tilrådingar",
        "en": "Duties and recommendations",
    },
    "report-kind-time-limit": {
        "nb": "Frister og grenser",
        "nn": "Fristar og grenser",
        "en": "Time limits",
    },
    "report-kind-definition": {
        "nb": "Definisjoner",
        "nn": "Definisjonar",
        "en": "Definitions",
    },
    "report-kind-steps": {
        "nb": "Trinnlister",
        "nn": "Trinnlister",
        "en": "Lists of steps",
    },
    "report-one-duty": {
        "nb": "plikt",
        "nn": "plikt",
        "en": "duty",
    },
    "report-one-recommendation": {
        "nb": "anbefaling",
        "nn": "tilråding",
        "en": "recommendation",
    },
    "report-one-permission": {
        "nb": "adgang",
        "nn": "høve",
        "en": "permission",
    },
    "report-one-prohibition": {
        "nb": "forbud",
        "nn": "forbod",
        "en": "prohibition",
    },
    "report-one-time-limit": {
        "nb": "frist",
        "nn": "frist",
        "en": "time limit",
    },
    "report-one-number": {
        "nb": "tall",
        "nn": "tal",
        "en": "number",
    },
    "report-one-definition": {
        "nb": "definisjon",
        "nn": "definisjon",
        "en": "definition",
    },
    "report-one-steps": {
        "nb": "trinn",
        "nn": "trinn",
        "en": "steps",
    },
    "report-one-enumeration": {
        "nb": "liste",
        "nn": "liste",
        "en": "list",
    },
    "report-one-condition": {
        "nb": "vilkår",
        "nn": "vilkår",
        "en": "condition",
    },
    "report-one-exception": {
        "nb": "unntak",
        "nn": "unntak",
        "en": "exception",
    },
    "report-one-responsibility": {
        "nb": "ansvar",
        "nn": "ansvar",
        "en": "responsibility",
    },
    "report-one-law-reference": {
        "nb": "lovhenvisning",
        "nn": "lovtilvising",
        "en": "reference to law",
    },
    "report-one-misunderstanding": {
        "nb": "misforståelse",
        "nn": "misforståing",
        "en": "misunderstanding",
    },
    "report-taught-only": {
        "nb": "bare undervist",
        "nn": "berre undervist",
        "en": "taught only",
    },
    "report-taught-only-head": {
        "nb": "Bare undervist",
        "nn": "Berre undervist",
        "en": "Taught only",
    },
    "report-left-out-head": {
        "nb": "Utelatt",
        "nn": "Utelate",
        "en": "Left out",
    },
    "report-found": {
        "nb": "Funnet",
        "nn": "Funne",
        "en": "Found",
    },
    "report-same-numbers": {
        "nb": "Samme tall",
        "nn": "Same tal",
        "en": "The same numbers",
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
    "report-drafts-by-rule": {
        "nb": "{n} utkast, etter regelen som laget dem",
        "nn": "{n} utkast, etter regelen som laga dei",
        "en": "{n} {n:draft|drafts}, by the rule that made {n:it|them}",
    },
    "report-no-rule-drafts": {
        "nb": "Ingen utkast fra reglene venter på deg.",
        "nn": "Ingen utkast frå reglane ventar på deg.",
        "en": "No drafts by the rules await you.",
    },
    "report-rules-why": {
        "nb": "Hver regel har en erfaring bak seg: hvor ofte forfattere har beholdt det den lager. Tallene er startverdier til du har vurdert noen utkast, og deretter dine egne.",
        "nn": "Kvar regel har ei erfaring bak seg: kor ofte forfattarar har halde på det han lagar. Tala er startverdiar til du har vurdert nokre utkast, og deretter dine eigne.",
        "en": "Each rule has an experience behind it: how often authors have kept what it makes. The figures are start values until you have reviewed some drafts, and then your own.",
    },
    "report-rules": {
        "nb": "Regler og hvor sikre de har vært",
        "nn": "Reglar og kor sikre dei har vore",
        "en": "Rules and how sure they have been",
    },
    "report-rule": {
        "nb": "Regel",
        "nn": "Regel",
        "en": "Rule",
    },
    "report-rules-sum": {
        "nb": "Sum, og ventet av dem",
        "nn": "Sum, og venta av dei",
        "en": "Sum, and expected of them",
    },
    "report-rules-expected": {
        "nb": "{stand} kan stå, {usable} er brukbare",
        "nn": "{stand} kan stå, {usable} er brukande",
        "en": "{stand} can stand, {usable} are usable",
    },
    "report-rule-bar": {
        "nb": "Kan stå, og etter én endring",
        "nn": "Kan stå, og etter éi endring",
        "en": "Can stand, and after one edit",
    },
    "report-keep": {
        "nb": "Kan stå",
        "nn": "Kan stå",
        "en": "Can stand",
    },
    "report-usable": {
        "nb": "Brukbar",
        "nn": "Brukande",
        "en": "Usable",
    },
    "report-rule-steps": {
        "nb": "Rekkefølge av trinn",
        "nn": "Rekkjefølgje av trinn",
        "en": "Order of steps",
    },
    "report-rule-number": {
        "nb": "Tall og frist",
        "nn": "Tal og frist",
        "en": "Number and limit",
    },
    "report-rule-definition": {
        "nb": "Definisjon blant søsken",
        "nn": "Definisjon blant sysken",
        "en": "Definition among siblings",
    },
    "report-rule-modality": {
        "nb": "Skal, bør eller kan",
        "nn": "Skal, bør eller kan",
        "en": "Shall, should or may",
    },
    "report-rule-matching": {
        "nb": "Koble sammen",
        "nn": "Kople saman",
        "en": "Matching",
    },
    "report-rule-who": {
        "nb": "Hvem har plikten",
        "nn": "Kven har plikta",
        "en": "Who has the duty",
    },
    "report-rule-condition": {
        "nb": "Hva skal gjøres når",
        "nn": "Kva skal gjerast når",
        "en": "What to do when",
    },
    "report-rule-misunderstanding": {
        "nb": "Misforståelse og rettelse",
        "nn": "Misforståing og retting",
        "en": "Misunderstanding and its correction",
    },
    "report-rule-sorting": {
        "nb": "Sortere i to lister",
        "nn": "Sortere i to lister",
        "en": "Sorting into two lists",
    },
    "report-rule-exception": {
        "nb": "Unntak",
        "nn": "Unntak",
        "en": "Exception",
    },
    "report-rule-case": {
        "nb": "Ramme for case",
        "nn": "Ramme for case",
        "en": "Frame of a case",
    },
    "report-first": {
        "nb": "Først i køen: {id}",
        "nn": "Først i køen: {id}",
        "en": "First in the queue: {id}",
    },
    "report-first-rule": {
        "nb": "Regel: {rule}. Kan stå som det er i {keep} av 100, brukbart i {usable} av 100.",
        "nn": "Regel: {rule}. Kan stå som det er i {keep} av 100, brukande i {usable} av 100.",
        "en": "Rule: {rule}. Can stand as it is in {keep} of 100, usable in {usable} of 100.",
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
    "report-more": {
        "nb": "{n} {n:utkast|utkast} til, i {file}",
        "nn": "{n} {n:utkast|utkast} til, i {file}",
        "en": "{n} more {n:draft|drafts}, in {file}",
    },
    "report-more-complete": {
        "nb": "kan tas i bruk som det er",
        "nn": "kan takast i bruk som det er",
        "en": "can be taken in as it is",
    },
    "report-more-needs-distractors": {
        "nb": "mangler gale svar",
        "nn": "manglar gale svar",
        "en": "lacks wrong answers",
    },
    "report-more-needs-situation": {
        "nb": "mangler en situasjon",
        "nn": "manglar ein situasjon",
        "en": "lacks a situation",
    },
    "report-rule-": {
        "nb": "Skrevet av folk",
        "nn": "Skrive av folk",
        "en": "Written by people",
    },
    "report-not-asked": {
        "nb": "Ikke spurt om. {reason}.",
        "nn": "Ikkje spurt om. {reason}.",
        "en": "Not asked about. {reason}.",
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
