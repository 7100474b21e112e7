"""What a sentence asks of somebody: duty, advice, permission; who that is; and what it does not ask.

Only modal verbs of the main clause count: not those after som, at, om, når, dersom, hvis,
hvor, hvem since the last comma, since Norwegian closes its clauses with one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from course.language.actors import is_actor
from course.language.words import word_set


class Modal(StrEnum):
    """The strength of what is asked."""

    DUTY = "duty"
    ADVICE = "advice"
    PERMISSION = "permission"


MODAL_VERBS = {
    "nb": {"skal": Modal.DUTY, "må": Modal.DUTY, "bør": Modal.ADVICE, "kan": Modal.PERMISSION},
    "nn": {"skal": Modal.DUTY, "må": Modal.DUTY, "bør": Modal.ADVICE, "kan": Modal.PERMISSION},
    "en": {"shall": Modal.DUTY, "must": Modal.DUTY, "should": Modal.ADVICE, "may": Modal.PERMISSION},
}

_OPENERS = {
    "nb": "som at om når dersom hvis hvor hvem hva hvilke hvilken der mens fordi så slik enn før etter",
    "nn": "som at om når dersom viss kor kven kva der mens medan fordi så slik enn før etter",
    "en": "that which who whom whose if when where while because unless until whether so how what",
}
_OPENER = {lang: word_set(words) for lang, words in _OPENERS.items()}

NOT = {
    "nb": word_set("ikke aldri verken"),
    "nn": word_set("ikkje aldri verken korkje"),
    "en": word_set("not never"),
}

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:]")


@dataclass(frozen=True, slots=True)
class ModalUse:
    """A modal verb of a main clause: the verb, where it stands, and whether it is negated."""

    verb: str
    modal: Modal
    start: int
    end: int
    negated: bool


@lru_cache(maxsize=16_384)
def modal_uses(sentence: str, lang: str) -> tuple[ModalUse, ...]:
    """The modal verbs of the main clauses, in order."""
    verbs = MODAL_VERBS[lang]
    if not any(verb in sentence for verb in verbs):
        return ()
    found: list[ModalUse] = []
    inside = False
    words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(sentence)]
    for n, (lower, start, end) in enumerate(words):
        if lower in ",;:":
            inside = False
        elif lower in verbs and not inside:
            after = {word for word, _, _ in words[n + 1 : n + 4]}
            found.append(ModalUse(lower, verbs[lower], start, end, bool(after & NOT[lang])))
        elif lower in _OPENER[lang]:
            inside = True
    return tuple(found)


def actor_beside(sentence: str, use: ModalUse, lang: str) -> str:
    """The actor of a modal verb, as the sentence names it; '' when it names none there.

    That is the subject before the verb (with a relative clause that a comma closes, too), or
    the words after it when the sentence is inverted.
    """
    before = sentence[: use.start].rstrip()
    if before.endswith(","):
        return _with_clause(before) or _after(sentence[use.end :], lang)
    clause = re.split(r"[,;:]\s*", before)[-1]
    words = clause.split()
    if not words:
        return ""
    if len(words) <= 8 and (is_actor(_bare(words[0]), lang) or is_actor(_bare(words[-1]), lang)):
        return clause
    if _PERSON.match(before):
        return before
    return ""


_PERSON = re.compile(
    r"^(?:Den|Alle|Personell|Helsepersonell|Virksomhet(?:er)?|Verksemd(?:er)?|Tilsette|Ansatte|Dei|De)\s+som\b"
)


def _with_clause(before: str) -> str:
    """`Helsepersonell som ..., skal`: the subject with its clause, when nothing else stands before it."""
    inner = before[:-1]
    return inner if _PERSON.match(inner) and inner.count(",") < 2 else ""


def _after(rest: str, lang: str) -> str:
    """The first one to three words after the verb, up to the first that is an actor."""
    words = rest.split()[:3]
    for n, word in enumerate(words):
        if is_actor(_bare(word), lang):
            return " ".join(words[: n + 1]).rstrip(",.;:")
        if not (word[:1].isupper() or word.lower() in {"det", "den", "det regionale", "regionale"}):
            return ""
    return ""


def _bare(word: str) -> str:
    return word.strip("«»\"'.,;:()")
