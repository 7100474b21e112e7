"""What a question gives to choose from, whatever its type: lists of options with their key.

Lists of options are read from the question's canonical form, where all are the same
(`{"options": [{"text", "key"}, ...]}`), at the top of a question or in a gap of its text; a
type whose choices are shared by several things has them as `choices`. A type that is added is
so checked without being named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from course.citation import plain
from course.quiz.question import Json, Question

_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_MAX_CODE_SIGNS = 60  # looking for pairs among thousands takes long, and no option has them
_SIGNS = re.compile(
    r"(?<!\\)\*{1,3}(?=\S)|(?<=[^\s\\])\*{1,3}|(?<![\w\\])_{1,2}(?=[^\s_])|(?<=[^\s_\\])_{1,2}(?!\w)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: its words without Markdown signs, and its place counted from 1."""

    text: str
    place: int
    is_key: bool
    is_fixed: bool
    has_code: bool

    @property
    def shown(self) -> str:
        """The words, without quotation marks around all of them, cut to what a sentence can hold."""
        text = re.sub(r"\A[«“\"](.*)[»”\"]\Z", r"\1", self.text)
        return text if len(text) <= 60 else text[:59] + "…"


@dataclass(frozen=True)
class ChoiceList:
    """The options that one answer is chosen from. `gap` counts from 1; 0 is the question's own list."""

    choices: tuple[Choice, ...]
    gap: int = 0

    @cached_property
    def keys(self) -> tuple[Choice, ...]:
        """The options that are right."""
        return tuple(choice for choice in self.choices if choice.is_key)

    @cached_property
    def distractors(self) -> tuple[Choice, ...]:
        """The options that are wrong."""
        return tuple(choice for choice in self.choices if not choice.is_key)

    @property
    def key(self) -> Choice | None:
        """The one key of a list with distractors; None where several are right, or none."""
        return self.keys[0] if len(self.keys) == 1 and self.distractors else None


def choice_lists(question: Question) -> tuple[ChoiceList, ...]:
    """Every list of options of a question, in its order; () for a type without any."""
    content = question.content
    # Choices that several things share have no key of their own: what belongs together is matched.
    shared = [text for text in getattr(content, "choices", ()) if isinstance(text, str)]
    if shared:
        matched = enumerate(shared, start=1)
        return (ChoiceList(tuple(_choice(text, place) for place, text in matched)),)
    return tuple(ChoiceList(choices, gap) for gap, choices in _within(content.to_json(), 0))


def _within(value: Json, gap: int) -> Iterator[tuple[int, tuple[Choice, ...]]]:
    """Every list of options in a canonical form, with its place in the list that it stands in."""
    if isinstance(value, dict):
        if choices := _choices(value):
            yield gap, choices
            return
        for part in value.values():
            yield from _within(part, gap)
    elif isinstance(value, list):
        for place, part in enumerate(value, start=1):
            yield from _within(part, place)


def _choices(value: dict[str, Json]) -> tuple[Choice, ...]:
    """The options that an object holds; () when it holds none."""
    options = value.get("options")
    found: list[Choice] = []
    for option in options if isinstance(options, list) else ():
        text = option.get("text") if isinstance(option, dict) else None
        if not isinstance(option, dict) or not isinstance(text, str) or "key" not in option:
            return ()
        is_key, is_fixed = option["key"] is True, option.get("fixed") is True
        found.append(_choice(text, len(found) + 1, is_key, is_fixed))
    return tuple(found)


def _choice(text: str, place: int, is_key: bool = False, is_fixed: bool = False) -> Choice:
    return Choice(words(text), place, is_key, is_fixed, "`" in text)


def words(markdown: str) -> str:
    """A text as it is read: without the signs of emphasis and code, with single spaces.

    A few signs are found sooner than Markdown is rendered, and lists of a thousand questions
    are checked at every save.
    """
    text = plain(markdown)
    pieces = _CODE.split(text) if text.count("`") <= _MAX_CODE_SIGNS else [text]
    for at in range(0, len(pieces), 3):
        pieces[at] = _ESCAPE.sub(r"\1", _SIGNS.sub("", pieces[at]))
    return plain("".join(pieces[at] for at in range(len(pieces)) if at % 3 != 1))
