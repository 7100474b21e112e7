"""Condition to action: what shall somebody do when something is so? Wrong are the actor's other duties.

Few stand as they are, since another duty may hold at the same time: they go to the further drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course.drafting.phrases import phrase
from course.drafting.questions.candidate import LONGEST_STEM, Candidate, cite, single
from course.drafting.questions.duties import Duty, duties_of, plain_actions
from course.drafting.questions.material import Material
from course.language.words import content_words, share_a_stem, stems

RULE = "condition"
WORTH = 100

_SAME = 2


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a conditional duty whose actor has two other duties of the same strength in the module."""
    others = list(dict.fromkeys(plain_actions(material)))
    for duty in duties_of(material):
        if duty.exception or len(duty.condition.split()) > 22 or _echoes(duty):
            continue
        wrong = _distractors(duty, others)
        stem = phrase("stem-condition", material.lang, verb=duty.verb, who=duty.who, condition=duty.condition)
        if len(wrong) == 2 and len(stem.split()) <= LONGEST_STEM:
            yield Candidate(
                RULE,
                stem,
                single(duty.action, wrong),
                cite(duty.statement),
                duty.statement.order,
                duty.statement.heading,
                duty.action,
                duty.statement.shown,
                WORTH,
                bloom="understand",
            )


def _echoes(duty: Duty) -> bool:
    """True when key and condition share a word, which gives the key away (guard 7)."""
    return share_a_stem(duty.condition, duty.action) or share_a_stem(duty.action, duty.condition)


def _distractors(duty: Duty, others: Sequence[tuple[str, str, str]]) -> list[str]:
    """Two of the actor's other duties, of much the same length and about something else."""
    size = len(duty.action)
    mine = stems(duty.action)
    found: list[str] = []
    for actor, verb, action in others:
        if actor != duty.actor.lower() or verb != duty.verb or not 0.5 * size <= len(action) <= 2 * size:
            continue
        near = [mine, *(stems(one) for one in found), stems(duty.statement.shown)]
        if any(len(stems(action) & one) >= _SAME for one in near) or len(content_words(action)) < 2:
            continue
        found.append(action)
    return sorted(found, key=lambda action: abs(len(action) - size))[:2]
