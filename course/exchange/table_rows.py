"""The answer part of a question as cells of a row, and back.

Options have a column each, with the numbers of the right ones in `right`. Typed answers stand
in `right` as a bank writes them after `=`. Pairs and steps have option columns too; what has
no such form (gaps, cases) stands in `answer` with its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from course.citation import plain
from course.errors import Finding, Level
from course.exchange.items import Item, tidy
from course.exchange.labels import Pairs, content_from
from course.quiz.lines import Line, Part
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.single import Single

SETTINGS = frozenset().union(*(kind.settings for kind in QUESTION_TYPES.values()))
"""The settings of all types: scoring, match, units ..."""

_Reading = tuple[QuestionType | None, tuple[Finding, ...]]
_NOTHING: _Reading = (None, ())

_DASHED = re.compile(r"- (.*)")
_STEPPED = re.compile(r"[0-9]+\. (.*)")
_FIXED = re.compile(r"\s*\{fixed\}\Z")


def answer_cells(content: QuestionType) -> dict[str, str]:
    """The cells that `read_answer` reads as this content; its settings have columns of their own."""
    if isinstance(content, (Single, Multiple)):
        right = ", ".join(str(place) for place, option in enumerate(content.options, 1) if option.is_key)
        cells = {"right": right}
        for place, option in enumerate(content.options, start=1):
            cells[f"option {place}"] = option.text + (" {fixed}" if option.is_fixed else "")
            cells[f"feedback {place}"] = option.feedback
        return cells
    lines = content.write().lines
    if all(line.startswith("= ") for line in lines):
        return {"right": "\n".join(line[2:] for line in lines)}
    for form in (_DASHED, _STEPPED):
        found = [form.fullmatch(line) for line in lines]
        if all(found):
            return {f"option {place}": each[1] for place, each in enumerate(found, start=1) if each}
    return {"answer": "\n".join(lines)}


def read_answer(cells: Mapping[str, str], item: Item, lang: str) -> QuestionType | None:
    """The content of a row, or None when there is none; the item then says why. Sets `item.type_found`."""
    wanted = re.sub(r"[\s-]+", "_", cells.get("type", "").strip().lower())
    if wanted and wanted not in QUESTION_TYPES:
        known = ", ".join(sorted(QUESTION_TYPES))
        item.leave_out("table-type-unknown", level=Level.ERROR, name=wanted[:40], known=known)
        return None
    settings = tuple((key, plain(cell)) for key, cell in cells.items() if key in SETTINGS)
    forms = [lines for lines in _forms(cells, wanted, item) if any(lines) or settings]
    readings = [_by_form(lines, settings, wanted, lang) for lines in forms]
    if wanted:  # What is written as another type may be of this one all the same: "113" as a text.
        readings += [_as_type(QUESTION_TYPES[wanted], lines, settings, lang) for lines in forms]
    reading = next(filter(_is_sound, readings), readings[-1] if readings else _NOTHING)
    item.findings += [replace(finding, file=item.file, line=item.line) for finding in reading[1]]
    if reading[0] is None or not _is_sound(reading):
        if not item.findings:
            item.leave_out("table-no-answer", level=Level.ERROR)
        return None
    item.type_found = item.type_found or reading[0].type_name
    return reading[0]


def _is_sound(reading: _Reading) -> bool:
    return reading[0] is not None and not any(finding.level is Level.ERROR for finding in reading[1])


def _by_form(lines: Sequence[str], settings: Pairs, wanted: str, lang: str) -> _Reading:
    """What the lines are by their form, when that is what is wanted."""
    made, findings = content_from(lines, settings, lang)
    return (made, findings) if made is not None and wanted in ("", made.type_name) else (None, findings)


def _as_type(kind: type[QuestionType], lines: Sequence[str], settings: Pairs, lang: str) -> _Reading:
    """The lines as one type reads them."""
    numbered = tuple(Line(number, line) for number, line in enumerate(lines, start=1))
    own = {key: Line(0, value) for key, value in settings if key in kind.settings}
    reading = kind.read(Part(numbered, lang, own))
    return reading.content, reading.findings


def _on_one_line(cell: str) -> str:
    return " ".join(line.strip() for line in tidy(cell).split("\n") if line.strip())


def _forms(cells: Mapping[str, str], wanted: str, item: Item) -> Iterator[list[str]]:
    """The answer lines of a bank that a row may stand for, the likeliest first."""
    numbered = sorted((int(name.split()[1]), name) for name in cells if name.startswith("option "))
    options = {number: text for number, name in numbered if (text := _on_one_line(cells[name]))}
    right = cells.get("right", "")
    if answer := tidy(cells.get("answer", "")):
        yield answer.split("\n")
    elif not options:
        yield [f"= {line.strip()}" for line in tidy(right).split("\n") if line.strip()]
    elif wanted in (Single.type_name, Multiple.type_name) or (not wanted and right.strip()):
        if lines := _option_lines(cells, options, wanted, item):
            yield lines
    else:
        yield [f"- {text}" for text in options.values()]
        yield [f"{place}. {text}" for place, text in enumerate(options.values(), start=1)]


def _option_lines(
    cells: Mapping[str, str], options: Mapping[int, str], wanted: str, item: Item
) -> list[str] | None:
    right = _right(cells.get("right", ""), options, item)
    if right is None:
        return None
    made = tuple(
        Option(
            _FIXED.sub("", text),
            number in right,
            tidy(cells.get(f"feedback {number}", "")),
            bool(_FIXED.search(text)),
        )
        for number, text in options.items()
    )
    is_single = wanted == Single.type_name or (not wanted and len(right) == 1)
    return [*(Single(made) if is_single else Multiple(made)).write().lines]


def _right(cell: str, options: Mapping[int, str], item: Item) -> set[int] | None:
    """The numbers of the right options, from numbers, letters or the text of one; None when unreadable."""
    words = plain(cell).casefold()
    same = [number for number, text in options.items() if plain(text).casefold() == words]
    if words and len(same) == 1:
        return set(same)
    found: set[int] = set()
    for word in re.split(r"[,;\s]+", words.strip(",; ")):
        if re.fullmatch(r"[0-9]{1,3}\.?", word):
            number = int(word.removesuffix("."))
        elif re.fullmatch("[a-z]", word):
            number = ord(word) - ord("a") + 1
        else:
            number = 0
        if number not in options:
            item.leave_out("table-right-unreadable", level=Level.ERROR, value=cell[:60], n=len(options))
            return None
        found.add(number)
    return found
