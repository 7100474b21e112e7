"""What Moodle calls grades: the percentages that it allows for an answer, and how they are read.

Moodle's importer refuses a file with other values, unless the person who imports chooses
"nearest grade" (`question_bank::fraction_options_full` holds the list).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

_PARTS = (
    "0.9 0.8333333 0.8 0.75 0.7 0.6666667 0.6 0.5 0.4 0.3333333 0.3 0.25 0.2 0.1666667 0.1428571 0.125 "
    "0.1111111 0.1 0.05"
)
_POSITIVE = (Fraction(1), *(Fraction(part) for part in _PARTS.split()), Fraction(0))
ALLOWED = (*_POSITIVE, *(-part for part in reversed(_POSITIVE) if part))
"""The grades that an answer may have, as shares, the highest first."""

_ALMOST = Fraction(1, 200)
"""Writers round as they like (33, 33.3, 33.33333); no two allowed grades are nearer than this."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,15}(?:[.,][0-9]{0,30})?|[.,][0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?")


def read_decimal(text: str) -> Fraction | None:
    """A number as Moodle keeps it (`-1.5`, `,5`, `3e-4`), exactly; None for anything else."""
    text = text.strip()
    return Fraction(_with_zero(text.replace(",", "."))) if _NUMBER.fullmatch(text) else None


def _with_zero(text: str) -> str:
    """`5.` and `5.e3` as Python's fractions want them."""
    return re.sub(r"\.(?=[eE]|\Z)", "", text)


def is_near(grade: Fraction, wanted: Fraction) -> bool:
    """True when a grade was meant as another, but for rounding."""
    return abs(grade - wanted) < _ALMOST


def are_near(grades: Iterable[Fraction], wanted: Fraction) -> bool:
    """True when all of them were meant as this one."""
    return all(is_near(grade, wanted) for grade in grades)


def percent(grade: Fraction) -> str:
    """A share as Moodle writes it: `100`, `33.33333`, `-12.5`."""
    return f"{float(grade * 100):.5f}".rstrip("0").rstrip(".")


def allowed(grade: Fraction) -> Fraction:
    """The allowed grade that is nearest, the one closer to zero of two."""
    return min(ALLOWED, key=lambda each: (abs(each - grade), abs(each)))


def is_allowed(grade: Fraction) -> bool:
    """True for a share that Moodle has, to its seven decimals."""
    return abs(allowed(grade) - grade) < Fraction(1, 1_000_000)


def multiple_grades(keys: Sequence[bool], scoring: str) -> tuple[Fraction, ...]:
    """The grade of each option that scores as ours does: right ones share 1, wrong ones take away.

    Moodle adds the grades of what was picked and cuts off at nothing, so `partial` and
    `right-minus-wrong` are exact where the grades are allowed. It has nothing for `all`: a
    wrong pick then takes all, but a part of the key gives a part.
    """
    right = sum(keys)
    wrong = len(keys) - right
    gain = Fraction(1, right) if right else Fraction(0)
    loss = {"partial": Fraction(1, wrong or 1), "right-minus-wrong": gain}.get(scoring, Fraction(1))
    return tuple(gain if is_key else -loss for is_key in keys)
