"""What a sentence asks of somebody: duty, advice, permission; who that is; and what it does not ask.

Only modal verbs of the main clause count: not those after som, at, om, når, dersom, hvis,
hvor, hvem since the last comma, since Norwegian closes its clauses with one. Words that are
prepositions, too (om, etter), open a clause only where the sentence has its verb already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    "nb": "som at når dersom hvis hvor hvem hva hvilke hvilken hvordan mens fordi hvorvidt hvorfor",
    "nn": "som at når dersom viss hvis kor kven kva korleis kvifor medan mens fordi",
    "en": "that which who whom whose if when whenever wherever where while because unless until whether how"
    " what why",
}
_WEAK_OPENERS = {
    "nb": "der så slik enn før etter om",
    "nn": "der så slik enn før etter om",
    "en": "so as than before after",
}  # prepositions and adverbs, too: clauses only where a sentence has its verb already
_ASKING = {
    "nb": "vurderer vurdere avgjør avgjøre spør spørre vet vite undersøker undersøke bestemmer bestemme"
    " avklarer avklare"
    " sjekker sjekke usikker selv også lure lurer",
    "nn": "vurderer vurdere avgjer avgjere spør spørje veit vite undersøkjer undersøkje bestemmer avklarar"
    " avklare"
    " sjekkar sjekke usikker sjølv også òg lurer",
    "en": "",
}  # after these, `om` is whether
_OPENER = {lang: word_set(words) for lang, words in _OPENERS.items()}
_WEAK_OPENER = {lang: word_set(words) for lang, words in _WEAK_OPENERS.items()}
_ASKS = {lang: word_set(words) for lang, words in _ASKING.items()}
_RELATIVE = {"nb": word_set("som"), "nn": word_set("som"), "en": word_set("that which who whose where")}
_CLAUSE_TAKERS = word_set(
    "mean means meant imply implies assume assumes believe say says note state states show shows so such"
    " ensure ensures"
    " suggest suggests given know knows fact it likely possible"
)
_SUBJECTS = word_set("du det han hun ho de dei vi jeg eg noen nokon dere de")
_DETERMINERS = word_set("the a an these those this they it you we he she its their our your such some any")
_NOT_VERB = word_set("ikke ikkje selv sjølv også òg alltid aldri etter i på av for til over under eller")

NOT = {
    "nb": word_set("ikke aldri verken"),
    "nn": word_set("ikkje aldri verken korkje"),
    "en": word_set("not never"),
}

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:–(]")


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
    return tuple(_uses(_walk(sentence, lang), lang))


def _uses(walked: Sequence[_Word], lang: str) -> Iterator[ModalUse]:
    verbs = MODAL_VERBS[lang]
    for n, word in enumerate(walked):
        if word.main and word.lower in verbs:
            negated = False
            for after in walked[n + 1 : n + 6]:
                negated = negated or after.lower in NOT[lang]
                if after.lower in _OPENER[lang] or after.lower in ",;:–(":
                    break
            yield ModalUse(word.lower, verbs[word.lower], word.start, word.end, negated)


def is_main(sentence: str, at: int, lang: str) -> bool:
    """True when the word that starts at a place is in a main clause."""
    return next((word.main for word in _walk(sentence, lang) if word.start >= at), True)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or a mark, in lower case, where it stands, and whether it is in a main clause."""

    lower: str
    start: int
    end: int
    main: bool


@lru_cache(maxsize=256)
def _walk(sentence: str, lang: str) -> tuple[_Word, ...]:
    """The words of a sentence, each in a main clause or not.

    A clause ends at the next comma. One that says which subject is meant (that, som) also ends
    at a modal verb after its own verb, where the comma was left out.
    """
    verbs = MODAL_VERBS[lang]
    inside = had_modal = False
    opened = -1  # the place of the word that opened a clause about the subject
    walked: list[_Word] = []
    words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(sentence)]
    before = ""
    for n, (lower, start, end) in enumerate(words):
        main = not inside
        if lower in ",;:–(":
            inside, opened = False, -1
        elif lower in verbs:
            if inside and opened >= 0 and not had_modal and _has_own_verb(words[opened + 1 : n], lang):
                inside, main = False, True
            had_modal = had_modal or not inside
        elif lower in _OPENER[lang]:
            if not inside:
                subject = lower in _RELATIVE[lang] and n > 0 and before not in _CLAUSE_TAKERS
                opened = n if subject and not had_modal else -1
            else:
                opened = -1
            inside = True
        elif lower in _WEAK_OPENER[lang]:
            first = n == 0 or before in {",", ";", ":"}
            after = words[n + 1][0] if n + 1 < len(words) else ""
            whether = lower == "om" and (first or before in _ASKS[lang] or after in _SUBJECTS)
            whether = whether or (lower == "than" and after in _DETERMINERS)
            inside = inside or whether or (had_modal and not first)
        walked.append(_Word(lower, start, end, main))
        before = lower
    return tuple(walked)


def _has_own_verb(words: Sequence[tuple[str, int, int]], lang: str) -> bool:
    """True when the words of a clause about the subject have its verb, so the next is the main clause's."""
    if lang == "en":
        return len(words) >= 2 and words[0][0] not in _DETERMINERS
    first = next((lower for lower, _, _ in words if lower not in _NOT_VERB), "")
    return len(words) >= 2 and (
        first.endswith("r") or first in {"har", "får", "gjeld", "blir", "krev", "let"}
    )


def actor_beside(sentence: str, use: ModalUse, lang: str) -> str:
    """The actor of a modal verb, as the sentence names it; '' when it names none there.

    That is the subject before the verb (with a relative clause that a comma closes, too), or
    the words after it when the sentence is inverted.
    """
    before = sentence[: use.start].rstrip()
    if before.endswith(","):
        return _with_clause(before, lang) or _after(sentence[use.end :], lang)
    clause = _LINK.sub("", re.split(r"[,;:]\s*", before)[-1])
    words = clause.split()
    if not words:
        return ""
    if words[0].lower() in _PREPOSITIONS:
        return _after(sentence[use.end :], lang)
    if len(words) <= 8 and (
        is_actor(_bare(words[0]), lang)
        or (is_actor(_bare(words[-1]), lang) and _PREPOSITIONS.isdisjoint(words[:-1]))
    ):
        return clause
    if _is_person_with_clause(before, lang):
        return before
    return ""


_PREPOSITIONS = word_set(
    "om til av i på med mot for fra frå etter ved før under mellom uten utan hos gjennom"
    " about of in on with against from after at before during between without by to"
)
"""A subject with one of these inside is about an actor; a sentence that starts with one is inverted."""
_PERSON = re.compile(
    r"^(?:Den|Alle|Personell|Helsepersonell|Virksomhet(?:er)?|Verksemd(?:er)?|Tilsette|Ansatte|Dei"
    r"|De)\s+som\b"
)


_LINK = re.compile(r"^(?:så|og|men|and|but|so)\s+")


def _with_clause(before: str, lang: str) -> str:
    """`Helsepersonell som ..., skal`: the subject with its clause, when nothing else stands before it."""
    inner = before[:-1]
    return inner if _is_person_with_clause(inner, lang) and inner.count(",") < 2 else ""


def _is_person_with_clause(text: str, lang: str) -> bool:
    """True for a text that is a person or a body and the clause that says which."""
    if _PERSON.match(text):
        return True
    words = text.split(" ", 2)
    return len(words) > 2 and words[1] in _RELATIVE[lang] and is_actor(words[0], lang)


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
