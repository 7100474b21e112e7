"""Case frames: a duty with its condition and its exceptions, for which the author writes the situation.

To apply a duty one has to see in a person's situation that its condition is there, and no rule
can invent the person. So the frame has what the guide gives, and says what has to be written.
"""

from __future__ import annotations

from collections.abc import Iterator

from course.citation import Citation
from course.drafting.facts import FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import Candidate, Needs, single
from course.drafting.questions.duties import duties_of
from course.drafting.questions.material import Material

RULE = "case"
WORTH = 100


def candidates(material: Material) -> Iterator[Candidate]:
    """A frame a conditional duty or recommendation."""
    lang = material.lang
    exceptions = [statement for _, statement in material.pairs(FactKind.EXCEPTION)]
    for duty in duties_of(material):
        more = [
            one
            for one in exceptions
            if one.passage.id == duty.statement.passage.id and one.text != duty.statement.text
        ]
        lines = [
            phrase("stem-case", lang, verb=duty.verb, who=duty.who),
            phrase("case-write", lang),
            phrase("case-condition", lang, condition=duty.condition),
        ]
        if duty.exception:
            lines.append(phrase("case-exception", lang, exception=duty.exception))
        lines += [phrase("case-exception", lang, exception=one.shown) for one in more]
        yield Candidate(
            RULE,
            "\n\n".join(lines),
            single(duty.action, ()),
            tuple(Citation(one.passage.id, one.text) for one in (duty.statement, *more)),
            duty.statement.order,
            duty.statement.heading,
            duty.action,
            duty.statement.shown,
            WORTH,
            bloom="apply",
            needs=Needs.SITUATION,
        )
