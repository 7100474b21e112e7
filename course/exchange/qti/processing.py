"""Response processing of QTI, run: what an item's own rules make of an answer.

A reader asks this rather than comparing shapes of rules: rules that give the marks of one of
our scorings say that scoring, however they are written. All numbers are exact. What is not
understood raises `Unsaid`; a file cannot make it run for long or without end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction

from lxml import etree

from course.exchange.qti.values import Declaration, Many, Single, Unsaid, Value, bounded, single, text_of
from course.exchange.qti.vocabulary import QTI

MAX_STEPS = 200_000
"""Expressions and rules that are evaluated for one item at most, over all answers."""

_STANDARD = ("imsglobal.org", "1edtech.org")


class _Exit(Exception):  # noqa: N818 - the rules say stop
    """The rules end here."""


class Processing:
    """The rules of one item, over its variables."""

    def __init__(
        self,
        item: etree._Element,
        responses: Mapping[str, Declaration],
        outcomes: Mapping[str, Declaration],
    ) -> None:
        self._responses, self._outcomes = responses, outcomes
        self._element = item.find(f"{QTI}responseProcessing")
        self._values: dict[str, Value] = {}
        self._results: dict[frozenset[tuple[str, Value]], Mapping[str, Value]] = {}
        self._steps = 0

    @property
    def score_name(self) -> str:
        """The outcome that the rules give marks in: SCORE, or the only number among them; '' for none."""
        if self._template:
            return "SCORE"
        if self._element is None:
            return ""
        tags = (f"{QTI}setOutcomeValue", f"{QTI}lookupOutcomeValue")
        names = dict.fromkeys(rule.get("identifier", "") for rule in self._element.iter(*tags))
        if "SCORE" in names:
            return "SCORE"
        numbers = [
            name
            for name in names
            if name in self._outcomes and self._outcomes[name].base_type in ("integer", "float")
        ]
        return numbers[0] if len(numbers) == 1 else ""

    @property
    def _template(self) -> str:
        """The name of the standard template that the item refers to, or ''."""
        if self._element is None or len(self._element):
            return ""
        address = self._element.get("template", "").strip()
        if not any(owner in address for owner in _STANDARD):
            return ""
        name = address.rsplit("/", 1)[-1].removesuffix(".xml")
        return name if name in ("match_correct", "map_response") else ""

    @property
    def is_unknown(self) -> bool:
        """True when the item refers to a template that is not known here."""
        return (
            self._element is not None
            and not len(self._element)
            and bool(self._element.get("template", "").strip())
            and not self._template
        )

    def run(self, answers: Mapping[str, Value]) -> Mapping[str, Value]:
        """The outcomes for an answer, by response variable. Raises Unsaid."""
        key = frozenset(answers.items())
        if key not in self._results:
            self._results[key] = self._run(answers)
        return self._results[key]

    def _run(self, answers: Mapping[str, Value]) -> Mapping[str, Value]:
        self._values = {name: made.value(made.default) for name, made in self._outcomes.items()}
        for name, made in self._outcomes.items():
            if self._values[name] is None and made.base_type in ("integer", "float"):
                self._values[name] = Fraction(0)
        self._values |= dict.fromkeys(self._responses) | dict(answers)
        if self._template:
            self._run_template(self._template)
        elif self.is_unknown:
            raise Unsaid("template")
        elif self._element is not None:
            with suppress(_Exit):
                self._rules(list(self._element))
        return {name: self._values[name] for name in self._outcomes} | {
            name: value for name, value in self._values.items() if name not in self._responses
        }

    def _run_template(self, name: str) -> None:
        """The two standard templates, which are about the variables RESPONSE and SCORE."""
        made = self._responses.get("RESPONSE")
        if made is None:
            raise Unsaid("RESPONSE")
        given = self._values["RESPONSE"]
        if name == "match_correct":
            self._values["SCORE"] = Fraction(int(_same(given, made.value(made.correct)) is True))
        else:
            self._values["SCORE"] = Fraction(0) if given is None else made.worth(given)

    # Rules

    def _rules(self, rules: Sequence[etree._Element]) -> None:
        for rule in rules:
            self._count()
            name = _name(rule)
            if name == "responseCondition":
                self._condition(rule)
            elif name == "setOutcomeValue" and len(rule) == 1:
                self._values[rule.get("identifier", "")] = self._value(rule[0])
            elif name == "responseProcessingFragment":
                self._rules(list(rule))
            elif name == "exitResponse":
                raise _Exit
            else:
                raise Unsaid(name)

    def _condition(self, condition: etree._Element) -> None:
        for branch in condition:
            name = _name(branch)
            if name == "responseElse":
                self._rules(list(branch))
                return
            if name not in ("responseIf", "responseElseIf") or not len(branch):
                raise Unsaid(name)
            if self._value(branch[0]) is True:
                self._rules(list(branch)[1:])
                return

    def _count(self) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise Unsaid("steps")

    # Expressions

    def _value(self, expression: etree._Element) -> Value:
        self._count()
        name = _name(expression)
        of = _OF.get(name)
        if of is not None:
            return of([self._value(child) for child in expression], expression)
        if name == "baseValue":
            return single(text_of(expression), expression.get("baseType", "identifier"))
        if name == "null":
            return None
        if name in ("and", "or"):
            return self._junction(expression, decisive=name == "or")
        return self._about(name, expression.get("identifier", ""))

    def _junction(self, expression: etree._Element, *, decisive: bool) -> Value:
        """And, or: the first part that decides it ends it; a part that is NULL leaves it open."""
        is_open = False
        for child in expression:
            part = self._value(child)
            if part is not None and not isinstance(part, bool):
                raise Unsaid("boolean")
            if part is decisive:
                return decisive
            is_open = is_open or part is None
        return None if is_open else not decisive

    def _about(self, name: str, variable: str) -> Value:
        """What an expression says of one variable."""
        if name == "variable" and variable in self._values:
            return self._values[variable]
        made = self._responses.get(variable) or self._outcomes.get(variable)
        if made is None:
            raise Unsaid(f"{name} {variable[:40]}")
        if name == "correct":
            return made.value(made.correct)
        if name == "default":
            return made.value(made.default)
        if name == "mapResponse":
            given = self._values.get(variable)
            return Fraction(0) if given is None else made.worth(given)
        raise Unsaid(name)


def _name(element: etree._Element) -> str:
    tag = str(element.tag)
    return tag.removeprefix(QTI) if tag.startswith(QTI) else f"<{tag[:30]}>"


def _same(one: Value, other: Value) -> bool | None:
    """Whether two values are the same; in a set the order makes no difference."""
    if one is None or other is None:
        return None
    if isinstance(one, Many) and isinstance(other, Many):
        if one.is_ordered != other.is_ordered:
            return False
        if one.is_ordered:
            return one.values == other.values
        return sorted(map(repr, one.values)) == sorted(map(repr, other.values))
    return type(one) is type(other) and one == other


def _match(values: Sequence[Value], _: etree._Element) -> Value:
    one, other = _two(values)
    return _same(one, other)


def _two(values: Sequence[Value]) -> tuple[Value, Value]:
    if len(values) != 2:
        raise Unsaid("two")
    return values[0], values[1]


def _numbers(values: Sequence[Value]) -> list[Fraction] | None:
    """The numbers among single values and containers; None when one is NULL."""
    found: list[Fraction] = []
    for value in values:
        parts: Sequence[Value] = value.values if isinstance(value, Many) else (value,)
        for part in parts:
            if part is None:
                return None
            if not isinstance(part, Fraction):
                raise Unsaid("number")
            found.append(part)
    return found


def _compare(wanted: Callable[[Fraction, Fraction], bool]) -> Callable[..., Value]:
    def compare(values: Sequence[Value], _: etree._Element) -> Value:
        numbers = _numbers(_two(values))
        return None if numbers is None or len(numbers) != 2 else wanted(numbers[0], numbers[1])

    return compare


def _equal(values: Sequence[Value], expression: etree._Element) -> Value:
    numbers = _numbers(_two(values))
    if numbers is None or len(numbers) != 2:
        return None
    given, wanted = numbers
    mode = expression.get("toleranceMode", "exact")
    if mode == "exact":
        return given == wanted
    sizes = [single(text, "float") for text in expression.get("tolerance", "").split()]
    if not sizes or len(sizes) > 2 or mode not in ("absolute", "relative"):
        raise Unsaid("tolerance")
    below, above = sizes[0], sizes[-1]
    assert isinstance(below, Fraction)
    assert isinstance(above, Fraction)
    if mode == "relative":
        below, above = abs(wanted) * below / 100, abs(wanted) * above / 100
    low, high = wanted - below, wanted + above
    low_in = expression.get("includeLowerBound", "true") != "false"
    high_in = expression.get("includeUpperBound", "true") != "false"
    return low < given < high or (given == low and low_in) or (given == high and high_in)


def _arithmetic(work: Callable[[list[Fraction]], Fraction]) -> Callable[..., Value]:
    def calculate(values: Sequence[Value], _: etree._Element) -> Value:
        numbers = _numbers(values)
        if not numbers:
            return None
        try:
            return bounded(work(numbers))
        except (ZeroDivisionError, IndexError):
            return None

    return calculate


def _product(numbers: list[Fraction]) -> Fraction:
    total = Fraction(1)
    for each in numbers:
        total = bounded(total * each)
    return total


def _not(values: Sequence[Value], _: etree._Element) -> Value:
    value = values[0] if values else None
    if value is not None and not isinstance(value, bool):
        raise Unsaid("boolean")
    return None if value is None else not value


def _is_null(values: Sequence[Value], _: etree._Element) -> Value:
    value = values[0] if values else None
    return value is None or value == "" or (isinstance(value, Many) and not value.values)


def _container(is_ordered: bool) -> Callable[..., Value]:
    def contain(values: Sequence[Value], _: etree._Element) -> Value:
        found: list[Single] = []
        for value in values:
            if isinstance(value, Many):
                found.extend(value.values)
            elif value is not None:
                found.append(value)
        return Many(tuple(found), is_ordered) if found else None

    return contain


def _index(values: Sequence[Value], expression: etree._Element) -> Value:
    container, place = values[0] if values else None, expression.get("n", "")
    if container is None:
        return None
    if not isinstance(container, Many) or not container.is_ordered or not place.isdigit() or len(place) > 4:
        raise Unsaid("index")
    return container.values[int(place) - 1] if 1 <= int(place) <= len(container.values) else None


def _member(values: Sequence[Value], _: etree._Element) -> Value:
    one, container = _two(values)
    if one is None or container is None:
        return None
    if not isinstance(container, Many):
        raise Unsaid("member")
    return one in container.values


def _contains(values: Sequence[Value], _: etree._Element) -> Value:
    container, part = _two(values)
    if container is None or part is None:
        return None
    if not isinstance(container, Many) or not isinstance(part, Many) or container.is_ordered:
        raise Unsaid("contains")
    return set(part.values) <= set(container.values)


def _size(values: Sequence[Value], _: etree._Element) -> Value:
    value = values[0] if values else None
    return Fraction(len(value.values) if isinstance(value, Many) else int(value is not None))


def _string_match(values: Sequence[Value], expression: etree._Element) -> Value:
    one, other = _two(values)
    if one is None or other is None:
        return None
    if not isinstance(one, str) or not isinstance(other, str):
        raise Unsaid("stringMatch")
    if expression.get("caseSensitive", "true") == "false":
        one, other = one.casefold(), other.casefold()
    return other in one if expression.get("substring") == "true" else one == other


def _same_number(values: Sequence[Value], _: etree._Element) -> Value:
    return values[0] if values else None


_OF: Mapping[str, Callable[[Sequence[Value], etree._Element], Value]] = {
    "match": _match,
    "equal": _equal,
    "gt": _compare(lambda one, other: one > other),
    "gte": _compare(lambda one, other: one >= other),
    "lt": _compare(lambda one, other: one < other),
    "lte": _compare(lambda one, other: one <= other),
    "sum": _arithmetic(lambda numbers: sum(numbers, Fraction(0))),
    "product": _arithmetic(_product),
    "subtract": _arithmetic(lambda numbers: numbers[0] - numbers[1]),
    "divide": _arithmetic(lambda numbers: numbers[0] / numbers[1]),
    "max": _arithmetic(max),
    "min": _arithmetic(min),
    "integerToFloat": _same_number,
    "not": _not,
    "isNull": _is_null,
    "multiple": _container(is_ordered=False),
    "ordered": _container(is_ordered=True),
    "index": _index,
    "member": _member,
    "contains": _contains,
    "containerSize": _size,
    "stringMatch": _string_match,
}
