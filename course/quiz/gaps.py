"""Gaps of a text: `[[word | other spelling]]` to type in, `[[(right) | wrong]]` to choose in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.quiz.options import Option

_TOKEN = re.compile(r"\\.|\[\[|\]\]")
_FIXED = "{fixed}"
_SPECIAL = re.compile(r'[|\[\]\\]|\A["()]|\{fixed\}\Z|\A\s|\s\Z|\A\Z')


@dataclass(frozen=True, slots=True)
class TypedGap:
    """A gap to type in: the spellings that are right, the one that is shown first."""

    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceGap:
    """A gap to choose in: its options, of which one is the key. They have no feedback of their own."""

    options: tuple[Option, ...]


Gap = TypedGap | ChoiceGap


def split_gaps(line: str) -> tuple[list[str], list[str], bool]:
    """The texts round the gaps of a line (one more than gaps), what is in them, and whether all are closed.

    A backslash makes the sign after it an ordinary one.
    """
    texts: list[str] = []
    bodies: list[str] = []
    after = 0
    start: int | None = None
    is_whole = True
    for token in _TOKEN.finditer(line):
        if token[0] == "[[":
            is_whole = is_whole and start is None
            start = token.start()
        elif token[0] == "]]" and start is not None:
            texts.append(line[after:start])
            bodies.append(line[start + 2 : token.start()])
            after, start = token.end(), None
    return [*texts, line[after:]], bodies, is_whole and start is None


def has_gap(text: str) -> bool:
    """True for a line with a gap in it."""
    return "[[" in text and bool(split_gaps(text)[1])


def read_gap(body: str) -> Gap:
    """The gap that stands between `[[` and `]]`: to choose in when an alternative is in parentheses."""
    raw = _alternatives(body)
    if any(_is_key(text) for text in raw):
        return ChoiceGap(tuple(_option(text) for text in raw))
    return TypedGap(tuple(_unquoted(text) for text in raw))


def write_gap(gap: Gap) -> str:
    """The text that is read as this gap, brackets included; quoted only where it would be read otherwise."""
    if isinstance(gap, TypedGap):
        words = [_quoted(text) for text in gap.spellings]
    else:
        words = [_written(option) for option in gap.options]
    return f"[[{' | '.join(words)}]]"


def _alternatives(body: str) -> list[str]:
    """What stands between `|`, but not between those inside quotation marks that are closed."""
    segments = body.split("|")
    ends = {is_key: _ends(segments, is_key) for is_key in (False, True)}
    found: list[str] = []
    at = 0
    while at < len(segments):
        opening = segments[at].strip()
        is_key = opening.startswith("(")
        opening = opening.removeprefix("(").lstrip()
        end = at
        if opening.startswith('"'):
            end = ends[is_key][at if opening.count('"') > 1 else at + 1]
            end = end if end < len(segments) else at
        found.append("|".join(segments[at : end + 1]).strip())
        at = end + 1
    return found


def _ends(segments: list[str], is_key: bool) -> list[int]:
    """For each segment the first from it on in which a quotation ends; one too far when none does."""
    ends = [len(segments)] * (len(segments) + 1)
    for index in range(len(segments) - 1, -1, -1):
        text = segments[index].rstrip().removesuffix(_FIXED).rstrip()
        if is_key:
            text = text.removesuffix(")").rstrip() if text.endswith(")") else ""
        ends[index] = index if text.endswith('"') else ends[index + 1]
    return ends


def _is_key(text: str) -> bool:
    text = text.removesuffix(_FIXED).rstrip()
    return len(text) > 1 and text[0] == "(" and text[-1] == ")"


def _option(text: str) -> Option:
    is_key, is_fixed = _is_key(text), text.endswith(_FIXED)
    text = text.removesuffix(_FIXED).rstrip()
    return Option(_unquoted(text[1:-1].strip() if is_key else text), is_key, "", is_fixed)


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def _quoted(text: str) -> str:
    return f'"{text}"' if _SPECIAL.search(text) else text


def _written(option: Option) -> str:
    text = f"({_quoted(option.text)})" if option.is_key else _quoted(option.text)
    return f"{text} {{fixed}}" if option.is_fixed else text
