"""The report's names for kinds of facts and rules of drafting, and what it says of drafts."""

from __future__ import annotations

MESSAGES = {
    "report-more-behind": {
        "nb": "{n} flere ligger i drafts/",
        "nn": "{n} fleire ligg i drafts/",
        "en": "{n} more lie in drafts/",
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
    "report-more-head": {
        "nb": "Flere utkast",
        "nn": "Fleire utkast",
        "en": "More drafts",
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
}
