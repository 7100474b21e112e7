"""A duty or recommendation taken apart: who, how strong, what, when, and when not. What three rules ask by.

The parts are read from the shown sentence, which has no bracketed references; each is a piece of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.drafting.facts import FactKind
from course.drafting.questions.material import Material
from course.drafting.statements import Statement
from course.language.conditions import Clause, condition_in, exception_in
from course.language.demands import DemandKind, demands
from course.language.words import content_words, lower_first, word_set

_KINDS = frozenset((DemandKind.DUTY, DemandKind.RECOMMENDATION))
_MODALS = {
    "nb": word_set("skal må bør"),
    "nn": word_set("skal må bør"),
    "en": word_set("shall must should"),
}
_CLAUSE = {
    "nb": re.compile(r"^(?:når|dersom|hvis|om)\b", re.IGNORECASE),
    "nn": re.compile(r"^(?:når|dersom|viss|hvis|om)\b", re.IGNORECASE),
    "en": re.compile(r"^(?:if|when|whenever)\b", re.IGNORECASE),
}
_ORPHAN = re.compile(
    r"\b(?:dette|denne|disse|desse|den|det|de|dei|han|hun|ho|dem|deim|this|these|that|it|they|them)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(?:også|òg|likevel|allikevel|also|still|even)$")
_ACTS = re.compile(
    r"^(?!(?:så|etter|av|uten|utan|i|ved|som|på|til|med|for|før|under|innen|innan|senest|seinast|også|ikke|ikkje"
    r"|alltid|særlig|særleg|in|by|with|as|on|at|for|not|only|always|never|be|been)\b)[a-zæøå]{2,}"
)
"""An action begins with its verb."""

_UNKNOWN = re.compile(
    r"^\w+\s+(?:den|de|dei|han|hun|ho|dette|disse|desse|it|they|he|she|this|these)\s+"
    r"(?:er|var|kan|har|blir|vil|skal|må|bør|ikke|ikkje|is|are|was|can|has|have|will)\b"
    r"|\b(?:det|dette|this|that|so)$",
    re.IGNORECASE,
)
"""A condition about somebody or something that stands somewhere else."""

_GOES_ON = re.compile(
    r"^(?:og|men|fordi|uansett|slik|så|samt|for|når|dersom|and|but|because|so|regardless)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does what when. `action` begins with its verb; `exception` is '' when there is none."""

    statement: Statement
    actor: str
    verb: str
    action: str
    condition: str
    exception: str

    @property
    def who(self) -> str:
        """The actor as it stands inside a sentence."""
        return lower_first(self.actor)


def duties_of(material: Material) -> Iterator[Duty]:
    """The duties and recommendations that name who has them and when, in the order of the text."""
    lang = material.lang
    for statement in material.statements(FactKind.DUTY, FactKind.RECOMMENDATION):
        duty = _duty(statement, lang)
        if duty is not None:
            yield duty


def plain_actions(material: Material) -> Iterator[tuple[str, str, str]]:
    """(actor, verb, action) of every demand without a condition: what else somebody does."""
    for statement in material.statements(FactKind.DUTY, FactKind.RECOMMENDATION):
        shown, lang = statement.shown, material.lang
        found = [one for one in demands(shown, lang) if one.start >= 0]
        if len(found) == 1 and found[0].actor and found[0].cue.lower() in _MODALS[lang]:
            one = found[0]
            if condition_in(shown, lang) is None and exception_in(shown, lang) is None:
                action = _cut(shown[one.end :], one.actor)
                if shown.startswith(one.actor) and _is_action(action):
                    yield one.actor.lower(), one.cue.lower(), action


def _duty(statement: Statement, lang: str) -> Duty | None:
    """The duty of a sentence with one demand that a modal verb makes, and a condition; else None."""
    shown = statement.shown
    found = [one for one in demands(shown, lang) if one.start >= 0]
    if len(found) != 1 or found[0].kind not in _KINDS or found[0].negated or not found[0].actor:
        return None
    one = found[0]
    condition = condition_in(shown, lang)
    if one.cue.lower() not in _MODALS[lang] or condition is None or not _CLAUSE[lang].match(condition.text):
        return None
    exception = exception_in(shown, lang)
    if exception and exception.start < one.end:
        return None
    end = min(
        [len(shown)]
        + [clause.start for clause in (condition, exception) if clause is not None and clause.start > one.end]
    )
    action = _cut(shown[one.end : end], one.actor)
    text = _whole(shown, condition, exception.start if exception else len(shown), one.cue)
    if not text or not _is_action(action) or len(content_words(text)) < 2 or _UNKNOWN.search(text):
        return None
    return Duty(
        statement,
        one.actor,
        one.cue.lower(),
        action,
        lower_first(text),
        exception.text.rstrip(" .,") if exception else "",
    )


def _cut(text: str, actor: str) -> str:
    """What is to be done: without the actor of an inverted sentence, and without the marks at its end."""
    text = text.strip()
    if text.lower().startswith(f"{actor.lower()} "):
        text = text[len(actor) :].strip()
    return text.strip(" .,;")


def _is_action(action: str) -> bool:
    """A bare verb phrase of two words or more that stands alone."""
    words = action.split()
    if not 2 <= len(words) <= 20 or ";" in action or not _ACTS.match(action):
        return False
    return not words[0].endswith("es") and _ALSO.search(action) is None and _ORPHAN.match(action) is None


def _whole(shown: str, condition: Clause, end: int, cue: str) -> str:
    """The condition with what goes on after a comma in it (a list); '' when that cannot be told.

    Before its main clause it ends where the modal verb follows; after it, at the end.
    """
    text = condition.text.rstrip(" .,")
    if condition.start == 0:
        follows = shown[condition.end :].lstrip(" ,").split(" ", 1)[0]
        return text if follows == cue else ""
    rest = shown[condition.end : max(end, condition.end)].strip(" .,")
    if not rest:
        return text
    if not shown[condition.end :].startswith(",") or _GOES_ON.match(rest):
        return ""
    return shown[condition.start : end].strip(" .,")
