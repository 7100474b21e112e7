"""What a sentence asks of somebody: duty, advice, permission; who that is; and what it does not ask.

Only modal verbs of the main clause count: not those after som, at, om, når, dersom, hvis,
hvor, hvem since the last comma, since Norwegian closes its clauses with one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

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

_ACTORS = {
    "nb": "helsepersonell helsepersonellet lege legen leger legene tannlege tannlegen jordmor jordmoren"
    " psykolog psykologen sykepleier sykepleieren kommune kommunen kommunene virksomhet virksomheten"
    " arbeidsgiver arbeidsgiveren leder lederen ledelsen politiet politi statsforvalteren statsforvalter"
    " helsetilsynet helsedirektoratet barnevernet du dere ansatte medarbeidere medarbeideren skolen skole"
    " barnehagen barnehage helseforetaket sykehuset krisesenteret tolken pasienten brukeren foreldre"
    " foreldrene pårørende behandler behandleren teamet personalet alle enhver retten domstolen"
    " påtalemyndigheten kommunelegen legevakten fastlegen fylkeskommunen",
    "nn": "helsepersonell helsepersonellet lege legen legar kommune kommunen kommunane verksemd verksemda"
    " arbeidsgivar arbeidsgivaren leiar leiaren leiinga politiet statsforvaltaren statsforvaltar"
    " barnevernet du de tilsette skulen skule barnehagen barnehage helseføretaket sjukehuset krisesenteret"
    " tolken pasienten brukaren brukarar foreldre foreldra pårørande alle koordinatoren fylkeskommunen",
    "en": "users user application applications developers developer administrators administrator"
    " organization organizations staff nurse nurses physician clinicians patients you employer employees"
    " team manager",
}
_ACTOR = {lang: word_set(words) for lang, words in _ACTORS.items()}
_ACTOR_ENDINGS = {
    "nb": "tjenesten tjeneste tilsynet nemnda nemnd foretaket foretak personell personellet lege legen"
    " kommune kommunen senteret teamet lederen myndigheten myndighetene direktoratet virksomheten",
    "nn": "tenesta teneste tilsynet nemnda nemnd føretaket føretak personell personellet lege legen kommune"
    " kommunen senteret teamet leiaren styresmakta direktoratet verksemda",
    "en": "",
}
_ENDINGS = {lang: tuple(endings.split()) for lang, endings in _ACTOR_ENDINGS.items()}

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:]")


@dataclass(frozen=True, slots=True)
class ModalUse:
    """A modal verb of a main clause: the verb, where it stands, and whether it is negated."""

    verb: str
    modal: Modal
    start: int
    end: int
    negated: bool


def modal_uses(sentence: str, lang: str) -> tuple[ModalUse, ...]:
    """The modal verbs of the main clauses, in order."""
    verbs = MODAL_VERBS[lang]
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


def is_actor(word: str, lang: str) -> bool:
    """True for a word that names somebody who can be asked to do something."""
    lower = word.lower()
    return lower in _ACTOR[lang] or lower.endswith(_ENDINGS[lang])


def actor_beside(sentence: str, use: ModalUse, lang: str) -> str:
    """The actor of a modal verb: the subject right before it, or right after it when inverted; else ''."""
    before = sentence[: use.start].rstrip()
    clause = re.split(r"[,;:]\s*", before)[-1] if not before.endswith(",") else ""
    if clause and 0 < len(clause.split()) <= 8:
        words = clause.split()
        if is_actor(words[0].strip("«»\"'"), lang) or is_actor(words[-1].strip("«»\"'"), lang):
            return clause
        return ""
    after = sentence[use.end :].split()
    if after and is_actor(after[0].strip(",.;:"), lang):
        return after[0].strip(",.;:")
    return ""
