"""Matching as matchInteraction, ordering as orderInteraction."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from lxml import etree

from course.exchange.qti.building import base_value, decimal, q, set_outcome, value, variable, when
from course.exchange.qti.sheet import (
    RESPONSE,
    Sheet,
    map_response,
    match_correct,
    score,
    scored_unless_empty,
    scored_when,
)
from course.quiz.question_types.matching import Matching
from course.quiz.question_types.ordering import Ordering

PAIRS = "PAIRS"
LISTED = ("listed", "yes")
"""The setting that says that a question of ours lists its choices before its pairs."""


def write_matching(sheet: Sheet, content: Matching) -> str:
    """Pairs between two sets; a choice may be used for as many as one likes, as here."""
    choices = content.choices
    if content.listed:
        sheet.settings = (LISTED,)
    lefts = [f"left-{number}" for number in range(1, len(content.pairs) + 1)]
    rights = {text: f"choice-{number}" for number, text in enumerate(choices, start=1)}
    keys = [f"{left} {rights[pair.right]}" for left, pair in zip(lefts, content.pairs, strict=True)]
    if content.partial:
        sheet.respond(
            "directedPair", keys, cardinality="multiple", worth=[(key, Fraction(1)) for key in keys]
        )
        count = base_value("float", decimal(Fraction(len(keys))))
        sheet.rules.append(scored_unless_empty(q("divide", map_response(), count)))
    else:
        sheet.respond("directedPair", keys, cardinality="multiple")
        sheet.by_template("match_correct")
    left_set = [
        sheet.choice("simpleAssociableChoice", name, pair.left, matchMax="1")
        for name, pair in zip(lefts, content.pairs, strict=True)
    ]
    right_set = [
        sheet.choice("simpleAssociableChoice", name, text, matchMax=str(len(lefts)))
        for text, name in rights.items()
    ]
    sheet.ask(
        q(
            "matchInteraction",
            q("simpleMatchSet", *left_set),
            q("simpleMatchSet", *right_set),
            responseIdentifier=RESPONSE,
            shuffle="true",
            maxAssociations=str(len(lefts)),
        )
    )
    return "matchInteraction"


def write_ordering(sheet: Sheet, content: Ordering) -> str:
    """Choices to be put in order. Neighbours are counted; of several right orders the best counts."""
    names = [f"choice-{number}" for number in range(1, len(content.items) + 1)]
    orders = [[names[place] for place in order] for order in content.right_orders]
    sheet.respond("identifier", orders[0], cardinality="ordered")
    choices = [
        sheet.choice("simpleChoice", name, text) for name, text in zip(names, content.items, strict=True)
    ]
    sheet.ask(q("orderInteraction", *choices, responseIdentifier=RESPONSE, shuffle="true"))
    if content.scoring == "pairs" and len(names) > 1:
        _by_pairs(sheet, orders)
    elif len(orders) == 1:
        sheet.by_template("match_correct")
    else:
        others = [_is_order(order) for order in orders[1:]]
        sheet.rules.append(scored_when(q("or", match_correct(), *others)))
    return "orderInteraction"


def _is_order(names: Sequence[str]) -> etree._Element:
    listed = q("ordered", *(base_value("identifier", name) for name in names))
    return q("match", variable(RESPONSE), listed)


def _by_pairs(sheet: Sheet, orders: Sequence[Sequence[str]]) -> None:
    """One point for each pair of neighbours that stands directly after one another, over their number."""
    for number, order in enumerate(orders, start=1):
        counter = f"{PAIRS}_{number}"
        declared = q("outcomeDeclaration", identifier=counter, cardinality="single", baseType="float")
        declared.append(q("defaultValue", value("0")))
        sheet.outcomes.append(declared)
        for one, other in pairwise(order):
            more = set_outcome(counter, q("sum", variable(counter), base_value("float", "1")))
            sheet.rules.append(when(_stand_together(one, other, len(order)), [more]))
    best = f"{PAIRS}_1"
    for number in range(2, len(orders) + 1):
        counter = f"{PAIRS}_{number}"
        is_better = q("gt", variable(counter), variable(best))
        sheet.rules.append(when(is_better, [set_outcome(best, variable(counter))]))
    most = base_value("float", decimal(Fraction(len(orders[0]) - 1)))
    sheet.rules.append(score(q("divide", variable(best), most)))


def _stand_together(one: str, other: str, count: int) -> etree._Element:
    """True when two choices stand directly after one another somewhere in the answer."""
    return q("or", *(q("and", _is_at(one, place), _is_at(other, place + 1)) for place in range(1, count)))


def _is_at(name: str, place: int) -> etree._Element:
    return q("match", q("index", variable(RESPONSE), n=str(place)), base_value("identifier", name))
