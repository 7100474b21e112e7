"""The rules of a quiz as `key = value`: one form for a bank's front matter, course.toml and releases.

Every value is a word, a whole number or a share (`1/3`, or per cent: `25`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from course.quiz.rules import Behaviour, Counts, QuizRules, Quota

_WHOLE = re.compile("[0-9]{1,5}")
_SHARE = re.compile("([0-9]{1,3})/([0-9]{1,3})")


def _whole(low: int, high: int) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        number = int(text) if _WHOLE.fullmatch(text) else -1
        return number if low <= number <= high else None

    return read


def _share(text: str) -> Fraction | None:
    if found := _SHARE.fullmatch(text):
        share = Fraction(int(found[1]), int(found[2])) if int(found[2]) else Fraction(2)
    else:
        share = Fraction(int(text), 100) if _WHOLE.fullmatch(text) else Fraction(2)
    return share if share <= 1 else None


def _write_share(share: Fraction) -> str:
    percent = share * 100
    return str(percent.numerator) if percent.denominator == 1 else str(share)


def _behaviour(text: str) -> Behaviour | None:
    return next((kind for kind in Behaviour if kind.value == text), None)


def _counts(text: str) -> Counts | None:
    return next((kind for kind in Counts if kind.value == text), None)


_READERS: Mapping[str, Callable[[str], object | None]] = {
    "draw": _whole(1, 1000),
    "behaviour": _behaviour,
    "tries": _whole(1, 20),
    "penalty": _share,
    "minimum": _share,
    "attempts": _whole(1, 1000),
    "wait_hours": _whole(0, 24 * 365),
    "time_minutes": _whole(1, 24 * 60),
    "counts": _counts,
}

RULE_KEYS = tuple(_READERS)
"""The keys, in the order in which they are written."""

RULE_VALUES: Mapping[str, str] = {
    "draw": "1–1000",
    "behaviour": ", ".join(Behaviour),
    "tries": "1–20",
    "penalty": "0–100, 1/3",
    "minimum": "0–100, 2/3",
    "attempts": "1–1000",
    "wait_hours": "0–8760",
    "time_minutes": "1–1440",
    "counts": ", ".join(Counts),
}
"""What each key may be, for the one who has to mend it."""


def is_rule(key: str, value: str) -> bool:
    """True for a value that the key can have."""
    return _READERS[key](value) is not None


def read_rules(
    pass_share: Fraction, settings: Mapping[str, str], blueprint: tuple[Quota, ...] = ()
) -> QuizRules:
    """The rules that settings say. What is no rule, or has no value that it can have, is as usual."""
    given = {
        key: value
        for key, read in _READERS.items()
        if key in settings and (value := read(settings[key])) is not None
    }
    usual = QuizRules(pass_share)
    minutes, hours = given.get("time_minutes"), given.get("wait_hours")

    def chosen(key: str, default: object) -> object:
        return given.get(key, default)

    return QuizRules(
        pass_share,
        draw=chosen("draw", None),  # type: ignore[arg-type]  # the reader of each key gives its kind
        blueprint=blueprint,
        behaviour=chosen("behaviour", usual.behaviour),  # type: ignore[arg-type]
        tries=chosen("tries", usual.tries),  # type: ignore[arg-type]
        penalty=chosen("penalty", usual.penalty),  # type: ignore[arg-type]
        module_minimum=chosen("minimum", usual.module_minimum),  # type: ignore[arg-type]
        attempts=chosen("attempts", None),  # type: ignore[arg-type]
        wait=dt.timedelta(hours=hours) if isinstance(hours, int) else usual.wait,
        time_limit=dt.timedelta(minutes=minutes) if isinstance(minutes, int) else None,
        counts=chosen("counts", usual.counts),  # type: ignore[arg-type]
    )


def write_rules(rules: QuizRules) -> dict[str, str]:
    """The settings of what is not as usual, but for the pass share and the blueprint."""
    usual = QuizRules(rules.pass_share)
    written = {
        "draw": str(rules.draw) if rules.draw else "",
        "behaviour": rules.behaviour.value if rules.behaviour is not usual.behaviour else "",
        "tries": str(rules.tries) if rules.tries != usual.tries else "",
        "penalty": _write_share(rules.penalty) if rules.penalty != usual.penalty else "",
        "minimum": _write_share(rules.module_minimum) if rules.module_minimum else "",
        "attempts": str(rules.attempts) if rules.attempts else "",
        "wait_hours": str(rules.wait // dt.timedelta(hours=1)) if rules.wait else "",
        "time_minutes": str(rules.time_limit // dt.timedelta(minutes=1)) if rules.time_limit else "",
        "counts": rules.counts.value if rules.counts is not usual.counts else "",
    }
    return {key: value for key, value in written.items() if value}
