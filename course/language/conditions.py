"""When something holds, and when it does not: conditional clauses and exceptions of a sentence.

A clause runs from the word that opens it to the comma that closes it, since Norwegian closes
its clauses with one; at the start of a sentence that is the comma before the main clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_IF = {
    "nb": r"dersom|hvis|såfremt|så fremt|forutsatt at|under forutsetning av at|i den grad"
    r"|i tilfelle"
    r"|når(?! det gjelder| vi snakker)|så lenge|så sant|ved (?:mistanke|behov|tvil|fare|mindre tvil"
    r"|akutt fare)",
    "nn": r"dersom|viss|hvis|såframt|så framt|føresett at|under føresetnad av at|i den grad"
    r"|i tilfelle|når(?! det gjeld)|så lenge|så sant|ved (?:mistanke|behov|tvil|fare|akutt fare)",
    "en": r"if|when(?!ever possible)|whenever|where(?= (?:this|there|it|possible|applicable|appropriate|a"
    r"|an|the)\b)"
    r"|provided that|as long as|in case of|in the event (?:of|that)|in cases where",
}
_UNLESS = {
    "nb": r"med mindre|unntatt|bortsett fra|med unntak (?:av|for)|unntak gjelder|likevel ikke|uten at|utenom"
    r"|gjelder (?:likevel )?ikke",
    "nn": r"med mindre|unnateke|unntatt|bortsett frå|med unntak (?:av|for)|likevel ikkje|utan at|utanom"
    r"|gjeld (?:likevel )?ikkje",
    "en": r"unless|except(?: for| when| where| if| in)?|with the exception of|other than|apart from"
    r"|does not apply|do not apply",
}
_AT_START = {
    "nb": re.compile(
        r"^(?:Om|Er|Har|Blir|Kan|Får|Mangler|Skjer|Ønsker|Nekter|Viser|Kommer|Tror)\s[^,:;?]{4,}, "
    ),
    "nn": re.compile(
        r"^(?:Om|Er|Har|Blir|Kan|Får|Manglar|Skjer|Ønskjer|Nektar|Viser|Kjem|Trur)\s[^,:;?]{4,}, "
    ),
    "en": re.compile(r"^(?:Should|Were|Had)\s[^,:;?]{4,}, "),
}  # `Er barnet i fare, skal`: a question's order with a main clause after it
_IFS = {lang: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for lang, words in _IF.items()}
_UNLESSES = {
    lang: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for lang, words in _UNLESS.items()
}
_HINTS = {
    "nb": ("ersom", "vis ", "år ", "frem", "orutset", "i den grad", "I den grad",
           "tilfelle", "så lenge", "Så lenge", "så sant", "ed "),
    "nn": ("ersom", "viss", "Viss", "vis ", "år ", "fram", "øreset", "i den grad",
           "I den grad", "tilfelle", "så lenge", "Så lenge", "så sant", "ed "),
    "en": ("if ", "If ", "hen", "here ", "nless", "rovided", "as long as", "As long as", "case", "event"),
}  # fmt: skip
_EXCEPTION_HINTS = {
    "nb": ("ed mindre", "nntatt", "ortsett fra", "unntak", "likevel ikke", "ten at", "tenom", "ikke"),
    "nn": ("ed mindre", "nnateke", "nntatt", "ortsett frå", "unntak", "likevel ikkje", "tan at", "tanom",
           "ikkje"),
    "en": ("nless", "xcept", "ther than", "part from", "not apply"),
}  # fmt: skip
_CLOSE = re.compile(r"[,;:](?=\s)|\s[(–]|[.!?]*$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and what it is about, both exact pieces of the sentence. `rest` may be ''."""

    text: str
    rest: str
    start: int
    end: int


def condition_in(sentence: str, lang: str) -> Clause | None:
    """The first condition of a sentence that is no question, with what holds under it, or None."""
    if sentence.endswith("?"):
        return None
    if found := _AT_START[lang].match(sentence):
        return _clause(sentence, 0, found.end() - 2)
    if not any(hint in sentence for hint in _HINTS[lang]):
        return None
    opening = _IFS[lang].search(sentence)
    return _clause(sentence, opening.start(), _end(sentence, opening)) if opening else None


def exception_in(sentence: str, lang: str) -> Clause | None:
    """The first exception of a sentence, with what it is from; None when it has none."""
    if not any(hint in sentence for hint in _EXCEPTION_HINTS[lang]):
        return None
    opening = _UNLESSES[lang].search(sentence)
    return _clause(sentence, opening.start(), _end(sentence, opening)) if opening else None


def _end(sentence: str, opening: re.Match[str]) -> int:
    """Where the clause ends: at the comma that closes it; at its end otherwise."""
    closing = _CLOSE.search(sentence, opening.end())
    return closing.start() if closing else len(sentence)


def _clause(sentence: str, start: int, end: int) -> Clause:
    text = sentence[start:end].strip()
    rest = sentence[end:].lstrip(" ,;:") if start == 0 else sentence[:start].rstrip(" ,;:(–")
    return Clause(text, rest.rstrip(" .").strip() if start == 0 else rest, start, end)
