"""The report's picture and tables of modules and coverage."""

from __future__ import annotations

MESSAGES = {
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
    "report-of-duties": {
        "nb": "av {n} plikter og anbefalinger",
        "nn": "av {n} plikter og tilrådingar",
        "en": "of {n} duties and recommendations",
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
}
