"""Values and declarations of QTI: what a response, an outcome and a mapping hold.

A single value is a str (identifier, string), a Fraction (integer, float), a bool, a
frozenset of two (pair) or a tuple of two (directedPair); `Many` holds several; None is NULL.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from dataclasses import dataclass
from fractions import Fraction

from lxml import etree

from course.exchange.qti.vocabulary import QTI

MAX_BITS = 4096
"""Numbers that processing makes may have so many bits; no scoring needs more."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?")


class Unsaid(Exception):  # noqa: N818 - it is no error of anybody's
    """The processing says something that is not understood here."""


@dataclass(frozen=True, slots=True)
class Many:
    """Several values: a set with repetitions, or a list when `is_ordered`."""

    values: tuple[Single, ...]
    is_ordered: bool = False


Single = str | Fraction | bool | frozenset[str] | tuple[str, str]
Value = Single | Many | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one value is worth."""

    key: str
    worth: Fraction
    has_case: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """What values are worth: `default` for others, the sum kept between the bounds."""

    entries: tuple[Entry, ...]
    default: Fraction
    lower: Fraction | None
    upper: Fraction | None


@dataclass(frozen=True, slots=True)
class Declaration:
    """A variable of an item: a response or an outcome. Values are kept as they are written."""

    id: str
    cardinality: str
    base_type: str
    correct: tuple[str, ...] = ()
    default: tuple[str, ...] = ()
    mapping: Mapping | None = None

    def value(self, texts: tuple[str, ...]) -> Value:
        """Written values as a value of this variable; raises Unsaid."""
        if not texts:
            return None
        values = tuple(single(text, self.base_type) for text in texts)
        if self.cardinality == "single":
            return values[0]
        if self.cardinality in ("multiple", "ordered"):
            return Many(values, self.cardinality == "ordered")
        raise Unsaid(self.cardinality)

    def worth(self, value: Value) -> Fraction:
        """The sum of what values are worth; each value counts once. Raises Unsaid without a mapping."""
        if self.mapping is None:
            raise Unsaid("mapping")
        found = value.values if isinstance(value, Many) else () if value is None else (value,)
        total = Fraction(0)
        for each in dict.fromkeys(found):
            worths = [entry.worth for entry in self.mapping.entries if self._is(entry, each)]
            total += worths[0] if worths else self.mapping.default
        if self.mapping.lower is not None:
            total = max(total, self.mapping.lower)
        if self.mapping.upper is not None:
            total = min(total, self.mapping.upper)
        return total

    def _is(self, entry: Entry, value: Single) -> bool:
        if isinstance(value, str) and not entry.has_case and self.base_type == "string":
            return entry.key.casefold() == value.casefold()
        return single(entry.key, self.base_type) == value


def single(text: str, base_type: str) -> Single:
    """One written value; raises Unsaid for a type that no question here has."""
    if base_type == "string":
        return text
    text = text.strip()
    if base_type == "identifier":
        return text
    if base_type in ("integer", "float"):
        return number(text)
    if base_type == "boolean" and text in ("true", "false", "1", "0"):
        return text in ("true", "1")
    parts = text.split()
    if base_type == "pair" and len(parts) == 2:
        return frozenset(parts)
    if base_type == "directedPair" and len(parts) == 2:
        return parts[0], parts[1]
    raise Unsaid(f"{base_type} {text[:20]}")


def number(text: str) -> Fraction:
    """An exact number; raises Unsaid for infinity, not-a-number and what is no number."""
    if not _NUMBER.fullmatch(text.strip()):
        raise Unsaid(text[:20])
    return Fraction(text.strip())


def bounded(value: Fraction) -> Fraction:
    """The number itself; raises Unsaid when it has grown beyond what scoring needs."""
    if value.numerator.bit_length() + value.denominator.bit_length() > MAX_BITS:
        raise Unsaid("number")
    return value


def responses_of(item: etree._Element) -> Table[str, Declaration]:
    """The response variables of an item, in the order of the file."""
    return {made.id: made for made in map(_declared, item.iterfind(f"{QTI}responseDeclaration"))}


def outcomes_of(item: etree._Element) -> Table[str, Declaration]:
    """The outcome variables of an item."""
    return {made.id: made for made in map(_declared, item.iterfind(f"{QTI}outcomeDeclaration"))}


def _declared(element: etree._Element) -> Declaration:
    return Declaration(
        element.get("identifier", "").strip(),
        element.get("cardinality", "single").strip(),
        element.get("baseType", "identifier").strip(),
        _texts(element.find(f"{QTI}correctResponse")),
        _texts(element.find(f"{QTI}defaultValue")),
        _mapping(element.find(f"{QTI}mapping")),
    )


def _texts(element: etree._Element | None) -> tuple[str, ...]:
    if element is None:
        return ()
    return tuple(text_of(value).strip() for value in element.iterfind(f"{QTI}value"))


def _mapping(element: etree._Element | None) -> Mapping | None:
    if element is None:
        return None
    entries = tuple(
        Entry(
            entry.get("mapKey", ""),
            _number_or(entry.get("mappedValue"), Fraction(0)) or Fraction(0),
            entry.get("caseSensitive", "true").strip() not in ("false", "0"),
        )
        for entry in element.iterfind(f"{QTI}mapEntry")
    )
    default = _number_or(element.get("defaultValue"), Fraction(0)) or Fraction(0)
    lower, upper = (_number_or(element.get(name), None) for name in ("lowerBound", "upperBound"))
    return Mapping(entries, default, lower, upper)


def _number_or(text: str | None, otherwise: Fraction | None) -> Fraction | None:
    try:
        return number(text or "")
    except Unsaid:
        return otherwise


def text_of(element: etree._Element) -> str:
    """All the words in an element, as they stand."""
    return "".join(str(text) for text in element.itertext())
