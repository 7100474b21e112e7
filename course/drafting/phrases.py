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
