"""Draft questions, one file a rule. A rule gives candidates; `choosing.py` keeps the few and good.

Rules are those that the project's own trials found to pay. A rule is a function (material of a
module: its facts and everything known of the guide) -> candidates, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from course.drafting.questions import (
    case,
    condition,
    definition,
    exception,
    matching,
    misunderstanding,
    modality,
    number,
    sorting,
    steps,
    who,
)
from course.drafting.questions.candidate import Candidate
from course.drafting.questions.definition import Kinds
from course.drafting.questions.material import Material


def candidates_of(material: Material, kinds: Kinds) -> Iterator[Candidate]:
    """Everything that the rules propose for a module, in the order of what they have paid."""
    yield from steps.candidates(material)
    yield from number.candidates(material)
    yield from definition.candidates(material, kinds)
    for rule in (matching, who, modality, condition, misunderstanding, sorting, exception, case):
        yield from rule.candidates(material)
