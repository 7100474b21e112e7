"""Numbers as people write them, read as exact fractions.

Norwegian use (Språkrådet): comma before decimals, space between thousands, and in older
use a point; English use: the other way round. What can be read in one way only is read,
in either use; what cannot ("1.125" in Norwegian: 1125 or 1,125?) is refused with both
readings, since guessing would mark a right answer wrong. No exponents, NaN or infinities:
a number is digits, and there is a limit to how many.
"""

from __future__ import annotations

import re
from fractions import Fraction

from course.errors import AnswerError

MAX_TYPED = 60
"""The longest text that can be a number with its unit, in characters."""

MAX_DIGITS = 30

_SPACES = "\u00a0\u202f\u2009\u2007 "
_SPLIT = re.compile(rf"([+\-\u2212\u2013]?[{_SPACES}]?[0-9.,][0-9.,{_SPACES}]*)(.*)", re.DOTALL)
_SIGNED = re.compile("([+\\-\u2212\u2013]) ?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:([ .,])[0-9]{3})(?:\1[0-9]{3})*")


def decimal_mark(lang: str) -> str:
    """The mark before decimals in a language: a point in English, else a comma."""
    return "." if lang == "en" else ","


def split_number(text: str) -> tuple[str, str] | None:
    """A text that begins with a number as (number, the rest), or None."""
    found = _SPLIT.fullmatch(text.strip())
    if not found or not re.search("[0-9]", found[1]):
        return None
    return found[1].strip(_SPACES), found[2].strip()


def read_number(text: str, lang: str) -> Fraction:
    """The number that a text is, without a unit. Raises AnswerError when it is none, or could be two."""
    if len(text) > MAX_TYPED:
        raise AnswerError("answer-too-long", limit=MAX_TYPED)
    text = text.strip(_SPACES).translate({ord(space): " " for space in _SPACES})
    signed = _SIGNED.match(text)
    whole, decimals = _halves(text[signed.end() :] if signed else text, lang)
    if len(whole) + len(decimals) > MAX_DIGITS:
        raise AnswerError("number-too-many-digits", limit=MAX_DIGITS)
    number = Fraction(int(whole + decimals), 10 ** len(decimals))
    return -number if signed and signed[1] != "+" else number


def _halves(text: str, lang: str) -> tuple[str, str]:
    """The digits before and after the decimal mark."""
    text = text.removesuffix(".")  # A full stop after the answer, as phones like to put it.
    marks = [mark for mark in ",." if mark in text]
    mark = max(marks, key=text.rindex, default="")
    if mark and (
        text.count(mark) > 1 or (len(marks) == 1 and " " not in text and _is_thousands(text, mark, lang))
    ):
        mark = ""
    whole, _, decimals = text.rpartition(mark) if mark else (text, "", "")
    if mark and not re.fullmatch("[0-9]+", decimals):
        raise no_number(lang)
    if _THOUSANDS.fullmatch(whole):
        whole = re.sub("[ .,]", "", whole)
    if not re.fullmatch("[0-9]*", whole) or not whole + decimals:
        raise no_number(lang)
    return whole, decimals


def _is_thousands(text: str, mark: str, lang: str) -> bool:
    """Whether the only mark stands between thousands. Raises AnswerError when that cannot be told."""
    whole, _, rest = text.partition(mark)
    if (
        mark == decimal_mark(lang)
        or not re.fullmatch("[1-9][0-9]{0,2}", whole)
        or not re.fullmatch("[0-9]{3}", rest)
    ):
        return False
    raise AnswerError("number-ambiguous", whole=whole + rest, decimal=f"{whole}{decimal_mark(lang)}{rest}")


def no_number(lang: str) -> AnswerError:
    """The error for a text that is no number, with an example of one."""
    return AnswerError("number-unreadable", example=f"12{decimal_mark(lang)}5")


def is_decimal(value: Fraction) -> bool:
    """True when a fraction can be written exactly with the digits that a number may have."""
    return 10**MAX_DIGITS % value.denominator == 0 and len(str(abs(value.numerator))) <= MAX_DIGITS


def write_number(value: Fraction, lang: str) -> str:
    """A number in plain digits, as `read_number` reads it. A fraction without an end stays one ("1/3")."""
    if not is_decimal(value):
        return str(value)
    places = next(places for places in range(MAX_DIGITS + 1) if 10**places % value.denominator == 0)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    whole, decimals = (digits[:-places], digits[-places:]) if places else (digits, "")
    return ("-" if value < 0 else "") + whole + (decimal_mark(lang) + decimals if decimals else "")
