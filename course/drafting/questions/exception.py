"""Exceptions, handed over: the rule and when it does not hold. People add the wrong answers.

A guide has too few exceptions of one kind for any to be another's distractor; stem and key were
sound in five of nine trials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.drafting.facts import FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import LONGEST_OPTION, Candidate, Needs, cite, single
from course.drafting.questions.material import Material
from course.language.conditions import exception_in
from course.language.words import content_words, upper_first

RULE = "exception"
WORTH = 100

_WHEN = {
    "nb": re.compile(r"^(?:med mindre|(?:unntatt|bortsett fra) (?:når|hvis|dersom|der))\s+(?P<rest>.+)$"),
    "nn": re.compile(
        r"^(?:med mindre|(?:unnateke|unntatt|bortsett frå) (?:når|viss|dersom|der))\s+(?P<rest>.+)$"
    ),
    "en": re.compile(r"^(?:unless|except (?:when|where|if))\s+(?P<rest>.+)$"),
}
_UNKNOWN = re.compile(
    r"^(?:dette|disse|desse|den|de|dei|this|these|it|they)\b|\b(?:dette|det|this|that)$", re.IGNORECASE
)
"""An exception about something that stands somewhere else."""

_WITHOUT = {
    "nb": (re.compile(r"\bikke\b"), re.compile(r"^uten at\s+(?P<rest>.+)$")),
    "nn": (re.compile(r"\bikkje\b"), re.compile(r"^utan at\s+(?P<rest>.+)$")),
    "en": (re.compile(r"(?!)"), re.compile(r"(?!)")),
}


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a rule whose exception is a clause at its end."""
    lang = material.lang
    for statement in material.statements(FactKind.EXCEPTION):
        found = exception_in(statement.shown, lang)
        if found is None or found.start == 0 or statement.shown[found.end :].strip(" ."):
            continue
        rule = found.rest.strip()
        negated, without = _WITHOUT[lang]
        text = found.text.rstrip(" .")
        match = _WHEN[lang].match(text) or (without.match(text) if negated.search(rule) else None)
        if match is None or len(content_words(rule)) < 4 or _UNKNOWN.search(match["rest"]):
            continue
        key = upper_first(phrase("when-clause", lang, rest=match["rest"]))
        if len(key.split()) > LONGEST_OPTION:
            continue
        yield Candidate(
            RULE,
            phrase("stem-exception", lang, rule=rule.rstrip(" ,")),
            single(key, ()),
            cite(statement),
            statement.order,
            statement.heading,
            key,
            statement.shown,
            WORTH,
            bloom="understand",
            needs=Needs.DISTRACTORS,
        )
