"""Modality: which of skal, bør and kan the guide says somebody does something with. nb and nn only.

Worth asking only where another answer is thinkable. What a person may choose for themselves,
what an authority has the power to do, and good advice were all rejected by readers.

English prose gave none that could stand, so the rule is off there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.drafting.blocks import quote_of
from course.drafting.facts import FactKind
from course.drafting.questions.candidate import Candidate, cite, gap_stem, single
from course.drafting.questions.material import Material
from course.drafting.statements import Statement
from course.language.actors import ROLES, role_of
from course.language.conditions import condition_in
from course.language.modality import Modal, ModalUse, actor_beside, modal_uses
from course.language.sentences import split_sentences
from course.language.words import content_words, stems

RULE = "modality"
WORTH = 100
OPTIONS = ("skal", "bør", "kan")
_SAME = 3
"""So many words in common make two sentences speak of the same."""

_NEAR = {
    "nb": r"i særlige tilfeller|unntaksvis"
    r"|alltid|straks|snarest|senest|bare|kun|likevel|derfor|også|aldri|ikke|verken|måtte|ønsker|velge",
    "nn": r"i særlege tilfelle|unntaksvis"
    r"|alltid|straks|snarast|seinast|berre|likevel|derfor|også|aldri|ikkje|verken|korkje|ønskjer|velje",
}
_NEARS = {lang: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for lang, words in _NEAR.items()}
_POSSIBILITY = re.compile(
    r"^\s*(?:\w+\s+)?(?:føre til|medføre|være|vere|bety|ha|virke|verke|oppstå|skje|bli|gi seg|komme)\b"
)
_PASSIVE = re.compile(r"^\s*(?:\w+\s+){0,2}?\w{3,}(?:es|as|ast|st)\b")
_TELLS = re.compile(
    r"\b(?:(?!taushets|teie)\w*plikt\w*|rett til|adgang til|høve til|har rett|forbud\w*|forbod\w*|nødvendig å"
    r"|frivillig\w*|anbefal\w*|tilrå\w*|råd\b|pålegg\w*|ansvar\w*|forvent\w*)",
    re.IGNORECASE,
)
_OWN_CHOICE = re.compile(
    r"\b(?:klag[ea]|reservere seg|motsette seg|motsetje seg|gi avkall|gje avkall|samtykke|be om|søke om"
    r"|søkje om)\b"
)
_RIGHT_HOLDER = re.compile(
    r"\b(?:pasient|bruk[ae]r|pårørende|pårørande|foreldre|barn|verge|verje|part)(?:en|et|ar|er|ane|ene|a|ne)?$",
    re.IGNORECASE,
)
_CENTRAL = re.compile(r"statens |helsedirektoratet|direktoratet|departementet", re.IGNORECASE)
"""Whose own duties nobody who reads a guide has to know."""
_MATTER_OF_COURSE = re.compile(r"\bsørg(?:je|e) for\b.*\bnødvendig")
_TITLE_TELLS = re.compile(r"\b(?:krav|må|skal|bør|kan)\b|vilkår", re.IGNORECASE)


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a statement in which an actor stands beside the only modal verb of a main clause."""
    lang = material.lang
    if lang not in _NEARS:
        return
    for statement in material.statements(FactKind.DUTY, FactKind.RECOMMENDATION, FactKind.PERMISSION):
        use = _only_use(statement.shown, lang)
        if use is None or not _is_plain(statement.shown, use, lang):
            continue
        if _is_said_otherwise(statement, use, lang):
            continue
        tells = _TELLS.search(statement.context) or _TITLE_TELLS.search(statement.context)
        context = "" if tells else statement.context
        yield Candidate(
            RULE,
            gap_stem(statement, use.start, use.end, context=context),
            single(use.verb, (), order=OPTIONS),
            cite(statement),
            statement.order,
            statement.heading,
            use.verb,
            statement.shown,
            WORTH,
        )


def _only_use(sentence: str, lang: str) -> ModalUse | None:
    """The modal verb of the main clause, when there is one only and no other clause repeats it."""
    uses = modal_uses(sentence, lang)
    if len(uses) != 1 or uses[0].verb not in OPTIONS or uses[0].negated:
        return None
    words = [word.strip(".,;:").lower() for word in sentence.split()]
    return uses[0] if words.count(uses[0].verb) == 1 else None


def _is_plain(sentence: str, use: ModalUse, lang: str) -> bool:
    """Guards 6 and 9: an actor, something active to do, and no word that gives the strength away."""
    actor = actor_beside(sentence, use, lang)
    if not actor or actor.lower().startswith(("annet", "anna", "andre")):
        return False
    rest = sentence[use.end :]
    if _NEARS[lang].search(sentence) or len(content_words(rest)) < 4:
        return False
    after_actor = rest[len(actor) + 1 :] if rest.strip().startswith(actor) else rest
    if _PASSIVE.match(after_actor.split(",")[0][:40]):
        return False
    if not _is_open(sentence, use, actor, after_actor, lang):
        return False
    others = sentence[: use.start] + rest
    return _TELLS.search(others) is None


def _is_open(sentence: str, use: ModalUse, actor: str, rest: str, lang: str) -> bool:
    """False where only one of the three verbs makes sense."""
    if use.modal is Modal.DUTY:
        return _CENTRAL.match(actor) is None and _MATTER_OF_COURSE.search(sentence) is None
    if use.modal is Modal.ADVICE:
        return actor.lower() != "du"
    if _POSSIBILITY.match(rest) or _OWN_CHOICE.search(rest) or _RIGHT_HOLDER.search(actor):
        return False
    is_authority = role_of(actor, lang) == ROLES[lang][0]
    return not is_authority or condition_in(sentence, lang) is not None


def _is_said_otherwise(statement: Statement, use: ModalUse, lang: str) -> bool:
    """True when another sentence of the passage says much the same with another modal verb."""
    own = stems(statement.shown)
    return any(
        other.verb != use.verb and len(own & stems(sentence)) >= _SAME
        for sentence in split_sentences(quote_of(statement.passage.text))
        if sentence != statement.text
        for other in modal_uses(sentence, lang)
    )
