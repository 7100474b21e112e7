"""The words that the generator itself puts into a course, in bokmål, nynorsk and English.

These are content (titles, objectives, stems), not messages; people edit them in the course.
"""

from __future__ import annotations

PHRASES: dict[str, dict[str, str]] = {
    "and": {"nb": "og", "nn": "og", "en": "and"},
    "more": {"nb": "{first} med mer", "nn": "{first} med meir", "en": "{first} and more"},
    "part": {"nb": "{title} ({n} av {of})", "nn": "{title} ({n} av {of})", "en": "{title} ({n} of {of})"},
    "introduction": {"nb": "Innledning", "nn": "Innleiing", "en": "Introduction"},
    "whole-course": {"nb": "Hele kurset", "nn": "Heile kurset", "en": "The whole course"},
    "summary": {
        "nb": "Kurset bygger på «{title}».",
        "nn": "Kurset byggjer på «{title}».",
        "en": "This course rests on “{title}”.",
    },
    "summary-dated": {
        "nb": "Kurset bygger på «{title}», sist faglig oppdatert {date}.",
        "nn": "Kurset byggjer på «{title}», sist fagleg oppdatert {date}.",
        "en": "This course rests on “{title}”, last professionally updated {date}.",
    },
    "gap": {
        "nb": "Veilederen nevner temaet, men har ikke mer om det. Skriv leksjonen, eller legg til kilden"
        " som temaet er hentet fra.",
        "nn": "Rettleiaren nemner temaet, men har ikkje meir om det. Skriv leksjonen, eller legg til kjelda"
        " som temaet er henta frå.",
        "en": "The guide names this topic but says no more about it. Write the lesson, or add the source"
        " that the topic comes from.",
    },
    "gap-sections": {
        "nb": "Veilederen har ingen tekst under {headings}.",
        "nn": "Rettleiaren har ingen tekst under {headings}.",
        "en": "The guide has no text under {headings}.",
    },
    "quoted": {"nb": "«{text}»", "nn": "«{text}»", "en": "“{text}”"},
    "objective-topic": {
        "nb": "Gjengi hovedpunktene om {topic}",
        "nn": "Gje att hovudpunkta om {topic}",
        "en": "State the main points about {topic}",
    },
    "objective-terms": {
        "nb": "Forklare hva som menes med {terms}",
        "nn": "Forklare kva som er meint med {terms}",
        "en": "Explain what is meant by {terms}",
    },
    "objective-modals": {
        "nb": "Skille mellom det som skal, bør og kan gjøres",
        "nn": "Skilje mellom det som skal, bør og kan gjerast",
        "en": "Distinguish what must, should and may be done",
    },
    "objective-limits": {
        "nb": "Gjengi fristene og grensene som gjelder",
        "nn": "Gje att fristane og grensene som gjeld",
        "en": "State the deadlines and limits that apply",
    },
    "objective-steps": {
        "nb": "Nevne trinnene i {steps} i riktig rekkefølge",
        "nn": "Nemne stega i {steps} i rett rekkjefølgje",
        "en": "State the steps of {steps} in the right order",
    },
    "objective-conditions": {
        "nb": "Vurdere om vilkårene for pliktene er oppfylt i en konkret situasjon",
        "nn": "Vurdere om vilkåra for pliktene er oppfylte i ein konkret situasjon",
        "en": "Decide whether the conditions for the duties are met in a given situation",
    },
    "objective-who": {
        "nb": "Nevne hvem som har hvilke plikter",
        "nn": "Nemne kven som har kva plikter",
        "en": "Identify who has which duties",
    },
    "key-title": {"nb": "Det viktigste", "nn": "Det viktigaste", "en": "Key points"},
    "key-id": {"nb": "viktigst", "nn": "viktigast", "en": "key"},
    "do-actor": {
        "nb": "Hva skal {actor} gjøre?",
        "nn": "Kva skal {actor} gjere?",
        "en": "What must {actor} do?",
    },
    "do-title": {"nb": "Hva gjør du?", "nn": "Kva gjer du?", "en": "What do you do?"},
    "stem-definition": {
        "nb": "Hvilket begrep er forklart slik: «{meaning}»?",
        "nn": "Kva for eit omgrep er forklart slik: «{meaning}»?",
        "en": "Which term is explained like this: “{meaning}”?",
    },
    "stem-who": {
        "nb": "Hvem {verb} {rest}?",
        "nn": "Kven {verb} {rest}?",
        "en": "Who {verb} {rest}?",
    },
    "feedback-sources": {
        "nb": "Veilederen sier:",
        "nn": "Rettleiaren seier:",
        "en": "The guide says:",
    },
    "stem-steps": {
        "nb": "Sett trinnene i riktig rekkefølge.",
        "nn": "Set stega i rett rekkjefølgje.",
        "en": "Put the steps in the right order.",
    },
    "stem-steps-when": {
        "nb": "Hva er riktig rekkefølge {condition}?",
        "nn": "Kva er rett rekkjefølgje {condition}?",
        "en": "What is the right order {condition}?",
    },
    "stem-match-terms": {
        "nb": "Hvilken forklaring hører til hvert begrep?",
        "nn": "Kva for ei forklaring høyrer til kvart omgrep?",
        "en": "Which explanation belongs to each term?",
    },
    "stem-match-limits": {
        "nb": "Hvilken frist eller grense hører til hver regel?",
        "nn": "Kva for ein frist eller ei grense høyrer til kvar regel?",
        "en": "Which limit belongs to each rule?",
    },
    "stem-match-duties": {
        "nb": "Hvem skal gjøre hva?",
        "nn": "Kven skal gjere kva?",
        "en": "Who shall do what?",
    },
    "stem-misunderstandings": {
        "nb": "Hva er riktig i stedet for hver av disse misforståelsene?",
        "nn": "Kva er rett i staden for kvar av desse misforståingane?",
        "en": "What is right instead of each of these misunderstandings?",
    },
    "stem-misunderstanding": {
        "nb": "Noen tror: «{mistaken}». Hva er riktig?",
        "nn": "Nokon trur: «{mistaken}». Kva er rett?",
        "en": "Some believe: “{mistaken}”. What is right?",
    },
    "stem-sorting": {
        "nb": "Hvor hører hvert punkt til?",
        "nn": "Kvar høyrer kvart punkt til?",
        "en": "Where does each item belong?",
    },
    "stem-condition": {
        "nb": "Hva {verb} {who} gjøre {condition}?",
        "nn": "Kva {verb} {who} gjere {condition}?",
        "en": "What {verb} {who} do {condition}?",
    },
    "stem-exception": {
        "nb": "Regelen er: «{rule}.» Når er det likevel annerledes?",
        "nn": "Regelen er: «{rule}.» Når er det likevel annleis?",
        "en": "The rule is: “{rule}.” When is it different?",
    },
    "when-clause": {"nb": "når {rest}", "nn": "når {rest}", "en": "when {rest}"},
    "stem-case": {
        "nb": "Hva {verb} {who} gjøre nå?",
        "nn": "Kva {verb} {who} gjere no?",
        "en": "What {verb} {who} do now?",
    },
    "case-write": {
        "nb": "Skriv situasjonen her: hvem det gjelder, hva som er sett eller sagt, og hva som må avgjøres.",
        "nn": "Skriv situasjonen her: kven det gjeld, kva som er sett eller sagt, og kva som må avgjerast.",
        "en": "Write the situation here: who it is about, what was seen or said, and what is to be decided.",
    },
    "case-condition": {
        "nb": "La situasjonen vise vilkåret uten å bruke ordene: «{condition}».",
        "nn": "La situasjonen vise vilkåret utan å bruke orda: «{condition}».",
        "en": "Let the situation show the condition without its words: “{condition}”.",
    },
    "case-exception": {
        "nb": "Unntaket skal ikke gjelde i situasjonen: «{exception}».",
        "nn": "Unntaket skal ikkje gjelde i situasjonen: «{exception}».",
        "en": "The exception must not hold in the situation: “{exception}”.",
    },
    "feedback-source": {
        "nb": "Veilederen sier: «{quote}»",
        "nn": "Rettleiaren seier: «{quote}»",
        "en": "The guide says: “{quote}”",
    },
}


def phrase(name: str, lang: str, **parts: object) -> str:
    """A phrase in a language with its parts filled in."""
    return PHRASES[name][lang].format(**parts)


def joined(words: list[str], lang: str) -> str:
    """a, b og c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {PHRASES['and'][lang]} {words[-1]}"
