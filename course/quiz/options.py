"""Options to pick from: what the types with options share, from a bank's lines to a form's values."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from course.citation import plain
from course.errors import AnswerError, CourseError, Finding, Level
from course.quiz.arrangement import Group
from course.quiz.fields import flag_of, list_of, malformed, text_of
from course.quiz.lines import Line, Part
from course.quiz.question import Form, Json
from course.quiz.typed import FIELD

MAX_OPTIONS = 20

_MARKED = re.compile(r"\s*[-*+]\s+([(\[])([^)\]]?)([)\]])\s*(.*)")
_ITEM = re.compile(r"[-*+]\s")
_FIXED = re.compile(r"(?<!\s)\s*\{fixed\}\Z")
_POSITION = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its Markdown, whether it is (part of) the key, and what is said to those who pick it.

    A fixed option stays last, in the order of the file, however the others are shuffled.
    """

    text: str
    is_key: bool = False
    feedback: str = ""
    is_fixed: bool = False


def find_options(lines: Sequence[Line], bracket: str) -> int | None:
    """Where the list begins that holds an option with this bracket, or None."""
    marked = (_MARKED.match(line.text) for line in lines)
    start = next((index for index, found in enumerate(marked) if found and found[1] == bracket), None)
    while start and _ITEM.match(lines[start - 1].text):
        start -= 1  # An option whose own mark is wrong belongs to the list all the same.
    return start


def read_options(part: Part, bracket: str) -> tuple[tuple[Option, ...], tuple[int, ...], list[Finding]]:
    """Options, the line of each, and what is wrong. Whatever can be read as an option is one."""
    drafts: list[_Draft] = []
    findings: list[Finding] = []

    def report(code: str, line: Line) -> None:
        findings.append(Finding(code, line=line.number))

    for line in part.lines:
        if line.is_blank:
            continue
        if marked := _MARKED.match(line.text):
            opening, mark, closing, text = marked.groups()
            if opening != bracket:
                report("options-mixed", line)
            if opening + closing not in ("()", "[]") or mark not in ("", " ", "x", "X"):
                report("option-mark-unknown", line)
            drafts.append(_Draft(line.number, text, mark in ("x", "X")))
        elif _ITEM.match(line.text):
            report("option-without-mark", line)
            drafts.append(_Draft(line.number, line.text[2:].strip(), False))
        elif drafts and line.text.lstrip().startswith(">"):
            drafts[-1].add_feedback(line.text.lstrip()[1:].removeprefix(" "))
        elif drafts and line.text[0].isspace():
            drafts[-1].add_text(line.text.strip())
        else:
            report("question-line-stray", line)
    options = tuple(
        Option(
            _FIXED.sub("", draft.text),
            draft.is_key,
            "\n".join(draft.feedback).strip("\n"),
            bool(_FIXED.search(draft.text)),
        )
        for draft in drafts
    )
    return options, tuple(draft.line for draft in drafts), findings


@dataclass(slots=True)
class _Draft:
    """An option while its lines are being read."""

    line: int
    text: str
    is_key: bool
    feedback: list[str]

    def __init__(self, line: int, text: str, is_key: bool) -> None:
        self.line, self.text, self.is_key, self.feedback = line, text.strip(), is_key, []

    def add_feedback(self, text: str) -> None:
        self.feedback.append(text)

    def add_text(self, text: str) -> None:
        if self.feedback:
            self.feedback.append(text)
        else:
            self.text = f"{self.text} {text}".strip()


def write_options(options: Sequence[Option], bracket: str) -> tuple[str, ...]:
    """The lines that `read_options` reads as these options."""
    closing = ")" if bracket == "(" else "]"
    lines: list[str] = []
    for option in options:
        fixed = " {fixed}" if option.is_fixed else ""
        lines.append(f"- {bracket}{'x' if option.is_key else ' '}{closing} {option.text}".rstrip() + fixed)
        if option.feedback:
            lines.extend(f"  > {text}".rstrip() for text in option.feedback.split("\n"))
    return tuple(lines)


def check_options(options: Sequence[Option]) -> list[Finding]:
    """What is wrong with options whatever their type: too few or many, empty, alike."""
    findings: list[Finding] = []
    if len(options) < 2:
        findings.append(Finding("options-too-few", facts={"count": len(options)}))
    if len(options) > MAX_OPTIONS:
        findings.append(Finding("options-too-many", facts={"count": len(options), "limit": MAX_OPTIONS}))
    seen: dict[str, int] = {}
    for place, option in enumerate(options, start=1):
        text = plain(option.text).casefold()
        if not text:
            findings.append(Finding("option-empty", facts={"option": place}))
        elif text in seen:
            findings.append(Finding("options-alike", facts={"option": place, "first": seen[text]}))
        seen.setdefault(text, place)
    return findings


def warn(code: str, **facts: int) -> Finding:
    """A finding that stops no release."""
    return Finding(code, Level.WARNING, facts=facts)


def picked(form: Form, order: Sequence[int]) -> list[int]:
    """The places in the file that a form's positions stand for, sorted; raises AnswerError."""
    values = [value for value in form.get(FIELD, ()) if value != ""]
    if len(values) > MAX_OPTIONS:
        raise AnswerError("option-unknown")
    places: set[int] = set()
    for value in values:
        if not _POSITION.fullmatch(value) or int(value) >= len(order):
            raise AnswerError("option-unknown")
        places.add(order[int(value)])
    return sorted(places)


def picked_loosely(form: Form, order: Sequence[int]) -> list[int]:
    """As `picked`, but without what no option answers to: for showing a refused form again."""
    values = form.get(FIELD, ())[:MAX_OPTIONS]
    return sorted(
        {order[int(value)] for value in values if _POSITION.fullmatch(value) and int(value) < len(order)}
    )


def is_place(value: object, count: int) -> bool:
    """True for the place of one of `count` options. (True is no place, though Python says True == 1.)"""
    return type(value) is int and 0 <= value < count


def show_options(options: Sequence[Option], order: Sequence[int], chosen: Collection[int]) -> list[Json]:
    """Options as a page shows them: value (the position as shown), text, chosen."""
    return [
        {"value": str(shown), "text": options[place].text, "chosen": place in chosen}
        for shown, place in enumerate(order)
    ]


def options_to_json(options: Sequence[Option]) -> list[Json]:
    """Options in canonical form."""
    return [_option_to_json(option) for option in options]


def _option_to_json(option: Option) -> dict[str, Json]:
    data: dict[str, Json] = {"text": option.text, "key": option.is_key, "feedback": option.feedback}
    if option.is_fixed:
        data["fixed"] = True
    return data


def options_from_json(data: Mapping[str, Json]) -> tuple[Option, ...]:
    """Options of a canonical form; raises CourseError when they are not."""
    return tuple(_option_from_json(item) for item in list_of(data, "options"))


def _option_from_json(item: Json) -> Option:
    if not isinstance(item, dict):
        raise malformed("options")
    is_fixed = "fixed" in item and flag_of(item, "fixed")
    return Option(text_of(item, "text"), flag_of(item, "key"), text_of(item, "feedback"), is_fixed)


def texts(options: Sequence[Option], wanted: Callable[[int], bool]) -> tuple[str, ...]:
    """The texts of the options at the wanted places, in the order of the file."""
    return tuple(option.text for place, option in enumerate(options) if wanted(place))


def options_group(options: Sequence[Option], first: int = 0) -> Group:
    """What a draw may do with a list of options whose places begin at `first`."""
    fixed = tuple(first + place for place, option in enumerate(options) if option.is_fixed)
    free = tuple(first + place for place, option in enumerate(options) if not option.is_fixed)
    spare = frozenset(
        first + place for place, option in enumerate(options) if not option.is_key and not option.is_fixed
    )
    return Group(free, fixed, spare)


def marked_as_key(options: Sequence[Option], places: Sequence[Json]) -> tuple[Option, ...]:
    """The options with another key. Raises CourseError `correction-not-possible` for places there are not."""
    if not places or not all(is_place(place, len(options)) for place in places):
        raise CourseError("correction-not-possible")
    return tuple(replace(option, is_key=place in places) for place, option in enumerate(options))
