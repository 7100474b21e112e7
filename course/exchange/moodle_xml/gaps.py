r"""The gaps that Moodle writes into a text: `{1:SHORTANSWER:=Oslo~%50%Bergen#Nearly}`.

`{`, the weight, the kind, then the alternatives between `~`: `=` or a percentage before the
answer, `#` before what is said to it. The text is HTML, so `}`, `~` and `#` may be written
as `\}` or as an entity; a sign right after `&` is part of an entity (qtype_multianswer).
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from course.exchange.moodle_xml.grades import read_decimal

MAX_GAPS = 200
MAX_LENGTH = 200_000
"""Characters of a text that are searched for gaps."""

MAX_ENDLESS = 20
"""So many gaps that never end are tried; then no more is looked for."""


class Kind(Enum):
    """What a gap asks for."""

    TYPED = "typed"
    CHOICE = "choice"
    NUMBER = "number"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One answer of a gap: its text as HTML, its share of the gap's points, and what is said to it."""

    text: str
    grade: Fraction
    feedback: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap: Moodle's word for it, what it is, whether case counts, how many points, its answers."""

    word: str
    kind: Kind
    ignore_case: bool
    weight: int
    alternatives: tuple[Alternative, ...]


_CHOICE = (Kind.CHOICE, True)
_WORDS = {
    **dict.fromkeys(("SHORTANSWER", "SA", "MW"), (Kind.TYPED, True)),
    **dict.fromkeys(("SHORTANSWER_C", "SAC", "MWC"), (Kind.TYPED, False)),
    **dict.fromkeys(("NUMERICAL", "NM"), (Kind.NUMBER, True)),
    **dict.fromkeys(("MULTICHOICE", "MULTICHOICE_V", "MULTICHOICE_H", "MC", "MCV", "MCH"), _CHOICE),
    **dict.fromkeys(("MULTICHOICE_S", "MULTICHOICE_VS", "MULTICHOICE_HS", "MCS", "MCVS", "MCHS"), _CHOICE),
    **dict.fromkeys(("MULTIRESPONSE", "MULTIRESPONSE_H", "MR", "MRH"), (Kind.SEVERAL, True)),
    **dict.fromkeys(("MULTIRESPONSE_S", "MULTIRESPONSE_HS", "MRS", "MRHS"), (Kind.SEVERAL, True)),
}
_START = re.compile(r"\{([0-9]{0,4}):([A-Z_]{2,16}):")
_SIGN = re.compile(r"[\\~}#]")
_SHARE = re.compile(r"%(-?[0-9]{1,5}(?:[.,][0-9]{0,12})?)%")
_ESCAPED = re.compile(r'\\([}#~/"])')
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"} | {
    "}": "\\}",
    "#": "\\#",
    **{sign: f"&#{ord(sign)};" for sign in "{~\\"},
}


def cut(text: str, replaced: Callable[[int], str]) -> tuple[str, tuple[Gap, ...]]:
    """A text with each of its gaps replaced, and the gaps. What is too long is not searched to its end."""
    made: list[str] = []
    gaps: list[Gap] = []
    at = endless = 0
    for start in _START.finditer(text, 0, MAX_LENGTH):
        if start.start() < at or start[2] not in _WORDS:
            continue
        if len(gaps) == MAX_GAPS or endless == MAX_ENDLESS:
            break
        body, end = _body(text, start.end())
        if not body:
            endless += 1
            continue
        kind, ignore_case = _WORDS[start[2]]
        made += [text[at : start.start()], replaced(len(gaps))]
        alternatives = tuple(_alternative(*each) for each in body)
        gaps.append(Gap(start[2], kind, ignore_case, int(start[1] or 1), alternatives))
        at = end
    return "".join((*made, text[at:])), tuple(gaps)


def _body(text: str, start: int) -> tuple[list[tuple[str, str]], int]:
    """(answer, feedback) of each alternative, and where the text goes on; none when the gap never ends."""
    found: list[tuple[str, str]] = []
    answer: str | None = None
    after = 0
    for sign in _SIGN.finditer(text, start, MAX_LENGTH):
        at = sign.start()
        if at < after:
            continue
        if sign[0] == "\\":
            after = at + 2
        elif answer is None and _is_entity(text, start, at):
            continue
        elif sign[0] != "#":
            part = text[start:at]
            found.append((part, "") if answer is None else (answer, part))
            answer, start = None, at + 1
            if sign[0] == "}":
                return found, start
        elif answer is None:
            answer, start = text[start:at], at + 1
    return [], start


def _is_entity(text: str, start: int, at: int) -> bool:
    """True right after an ampersand, however that is written."""
    return text.endswith("&", start, at) or text.endswith("&amp;", start, at)


def _alternative(answer: str, feedback: str) -> Alternative:
    answer = answer.strip()
    grade = Fraction(0)
    if answer.startswith("="):
        answer, grade = answer[1:], Fraction(1)
    elif share := _SHARE.match(answer):
        answer, grade = answer[share.end() :], (read_decimal(share[1]) or Fraction(0)) / 100
    return Alternative(_decoded(answer), grade, _decoded(feedback))


def _decoded(text: str) -> str:
    return html.unescape(_ESCAPED.sub(r"\1", text)).strip()


def write(kind: str, alternatives: Iterable[Alternative]) -> str:
    """The gap as Moodle reads it; every sign that means something to it is an entity."""
    written = []
    for each in alternatives:
        mark = "=" if each.grade == 1 else ""
        said = f"#{_encoded(each.feedback)}" if each.feedback else ""
        written.append(f"{mark}{_encoded(each.text)}{said}")
    return "{1:" + kind + ":" + "~".join(written) + "}"


def _encoded(text: str) -> str:
    first = f"&#{ord(text[0])};" if text[:1] in ("=", "%") else ""
    return first + "".join(_SIGNS.get(sign, sign) for sign in text[bool(first) :])


def guarded(text: str) -> str:
    """HTML of the text around the gaps, so that Moodle finds none in it."""
    return text.replace("{", "&#123;").replace("}", "&#125;")


def unguarded(text: str) -> str:
    """What `guarded` made safe, as it was."""
    return text.replace("&#123;", "{").replace("&#125;", "}")
