"""Single, multiple, true/false and rating as choiceInteraction."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from course.exchange.labels import settings_of
from course.exchange.qti.building import base_value, decimal, q
from course.exchange.qti.sheet import RESPONSE, Sheet, map_response, scored_unless_empty
from course.quiz.options import Option
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.truth import truth_words

TRUE, FALSE = "true", "false"


def write_single(sheet: Sheet, content: Single) -> str:
    """One choice; full marks for the key."""
    names = _names(content.options)
    keys = [name for name, option in zip(names, content.options, strict=True) if option.is_key]
    sheet.respond("identifier", keys[:1])
    _ask(sheet, content.options, "1")
    sheet.by_template("match_correct")
    sheet.feedback(zip(names, (option.feedback for option in content.options), strict=True), "single")
    return "choiceInteraction"


def write_multiple(sheet: Sheet, content: Multiple) -> str:
    """Several choices. The marks of each scoring come from whole numbers, so that none is rounded.

    Youden's index right/k - wrong/w is (w * right - k * wrong) / (k * w).
    """
    names = _names(content.options)
    keys = [name for name, option in zip(names, content.options, strict=True) if option.is_key]
    others = [name for name in names if name not in keys]
    scoring = dict(settings_of(content)).get("scoring", "partial")
    if scoring == "all":
        sheet.respond("identifier", keys, cardinality="multiple")
        sheet.by_template("match_correct")
    else:
        right = len(others) or 1 if scoring == "partial" else 1
        wrong = len(keys) if scoring == "partial" else 1
        worth = [(name, Fraction(right)) for name in keys] + [(name, Fraction(-wrong)) for name in others]
        sheet.respond("identifier", keys, cardinality="multiple", worth=worth, lower=Fraction(0))
        most = base_value("float", decimal(Fraction(right * len(keys))))
        sheet.rules.append(scored_unless_empty(q("divide", map_response(), most)))
    _ask(sheet, content.options, "0")
    sheet.feedback(zip(names, (option.feedback for option in content.options), strict=True), "multiple")
    return "choiceInteraction"


def write_true_false(sheet: Sheet, content: TrueFalse) -> str:
    """Two choices that stay where they are, true first."""
    sheet.respond("identifier", [TRUE if content.is_true else FALSE])
    words = truth_words(content.lang)
    choices = [
        q("simpleChoice", word, identifier=name) for name, word in zip((TRUE, FALSE), words, strict=True)
    ]
    sheet.ask(q("choiceInteraction", *choices, responseIdentifier=RESPONSE, shuffle="false", maxChoices="1"))
    sheet.by_template("match_correct")
    return "choiceInteraction"


def write_rating(sheet: Sheet, content: Rating) -> str:
    """Choices in their order, without a key, a mark or rules."""
    sheet.respond("identifier", [])
    sheet.is_scored = False
    choices = [
        sheet.choice("simpleChoice", f"choice-{number}", label)
        for number, label in enumerate(content.labels, start=1)
    ]
    sheet.ask(q("choiceInteraction", *choices, responseIdentifier=RESPONSE, shuffle="false", maxChoices="1"))
    return "choiceInteraction"


def _names(options: Sequence[Option]) -> list[str]:
    """Identifiers by place, which tell nothing of the key."""
    return [f"choice-{number}" for number in range(1, len(options) + 1)]


def _ask(sheet: Sheet, options: Sequence[Option], limit: str) -> None:
    choices = []
    for name, option in zip(_names(options), options, strict=True):
        fixed = {"fixed": "true"} if option.is_fixed else {}
        choices.append(sheet.choice("simpleChoice", name, option.text, **fixed))
    sheet.ask(q("choiceInteraction", *choices, responseIdentifier=RESPONSE, shuffle="true", maxChoices=limit))
