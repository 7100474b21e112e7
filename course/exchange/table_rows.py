"""The answer part of a question as cells of a row, and back.

Options have a column each, with the numbers of the right ones in `right`. Typed answers stand
in `right` as a bank writes them after `=`. Pairs and steps have option columns too; what has
no such form (gaps, cases) stands in `answer` with its lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from course.citation import plain
from course.errors import Level
from course.exchange.html_text import one_line
from course.exchange.items import Item, tidy
from course.quiz.lines import Line, Part
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.single import Single

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
    options = {
        int(name.split()[1]): text
        for name, cell in cells.items()
        if name.startswith("option ") and (text := one_line(cell))
    }
    wanted = re.sub(r"[\s-]+", "_", cells.get("type", "").strip().lower())
    if wanted and wanted not in QUESTION_TYPES:
        known = ", ".join(sorted(QUESTION_TYPES))
        item.leave_out("table-type-unknown", level=Level.ERROR, name=wanted[:40], known=known)
        return None
    lines = _lines(cells, options, wanted, item, lang)
    if lines is None:
        return None
    kind = QUESTION_TYPES[wanted] if wanted else _kind_of(lines, lang)
    if kind is None or not any(lines):
        item.leave_out("table-no-answer", level=Level.ERROR)
        return None
    item.type_found = item.type_found or kind.type_name
    settings = {key: Line(0, plain(cells[key])) for key in kind.settings if cells.get(key, "").strip()}
    numbered = tuple(Line(number, line) for number, line in enumerate(lines, start=1))
    reading = kind.read(Part(numbered, lang, settings))
    for finding in reading.findings:
        item.findings.append(replace(finding, file=item.file, line=item.line))
    if any(finding.level is Level.ERROR for finding in reading.findings):
        return None
    if reading.content is None:
        item.leave_out("table-no-answer", level=Level.ERROR)
    return reading.content


def _kind_of(lines: Sequence[str], lang: str) -> type[QuestionType] | None:
    numbered = [Line(number, line) for number, line in enumerate(lines, start=1)]
    return next((kind for kind in QUESTION_TYPES.values() if kind.find(numbered, lang) == 0), None)


def _lines(
    cells: Mapping[str, str], options: Mapping[int, str], wanted: str, item: Item, lang: str
) -> list[str] | None:
    """The answer lines of a bank that a row stands for; None when it stands for none."""
    right = cells.get("right", "")
    if answer := tidy(cells.get("answer", "")):
        return answer.split("\n")
    if not options:
        return [f"= {one_line(line)}" for line in tidy(right).split("\n") if line.strip()]
    if wanted in (Single.type_name, Multiple.type_name) or (not wanted and right.strip()):
        return _option_lines(cells, options, wanted, item)
    dashed = [f"- {text}" for text in options.values()]
    stepped = [f"{place}. {text}" for place, text in enumerate(options.values(), start=1)]
    kinds = [QUESTION_TYPES[wanted]] if wanted else list(QUESTION_TYPES.values())
    for lines in (dashed, stepped):
        numbered = [Line(number, line) for number, line in enumerate(lines, start=1)]
        if any(kind.find(numbered, lang) == 0 for kind in kinds):
            return lines
    return dashed


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
        for number, text in sorted(options.items())
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
