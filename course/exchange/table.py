"""A table that any spreadsheet edits: one question a row, in CSV.

    id;type;stem;right;option 1;feedback 1;option 2;feedback 2;explanation;source;...

Every type and every label of a bank has its place, so a bank that goes out comes back the
same. Cells that a spreadsheet would take for a formula have an apostrophe in front (OWASP,
"CSV Injection"), which is taken off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from course.errors import Level
from course.exchange.items import Delivery, Intake, Item
from course.exchange.labels import labels_of, settings_of, with_labels
from course.exchange.model import Exchanged, Format, Written
from course.exchange.table_rows import SETTINGS, answer_cells, read_answer
from course.quiz.question import Bank, Question

MAX_COLUMNS = 200
MAX_CELL = 50_000
"""Characters of a cell that are read."""

_FIRST = ("id", "type", "stem", "right")
_LABELS = ("source", "own", "bloom", "difficulty", "tags", "variant", "critical", "hint")
_KNOWN = frozenset({*_FIRST, *_LABELS, "explanation", "answer"}) | SETTINGS
_OTHER_NAMES = {
    "question": "stem",
    "text": "stem",
    "spørsmål": "stem",
    "correct": "right",
    "riktig": "right",
    "rett": "right",
    "forklaring": "explanation",
    "kilde": "source",
    "kjelde": "source",
}
_NUMBERED = re.compile(r"(option|feedback|alternativ|svar|tilbakemelding)[ _]?([0-9]{1,3})")
_NUMBERED_NAMES = {"alternativ": "option", "svar": "option", "tilbakemelding": "feedback"}
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_DELIMITERS = ";,\t"


def sniff(data: bytes, name: str) -> bool:
    """True for a `.csv` or `.tsv` file, and for a text file whose first line names the columns."""
    if name.lower().endswith((".csv", ".tsv")):
        return True
    first = data[:2_000].lstrip(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("latin-1").lower()
    names = {cell.strip(' "\r') for cell in re.split("[;,\t]", first)}
    return {"stem", "right"} <= names or {"stem", "type"} <= names


def read(data: bytes, *, file: str, lang: str) -> Exchanged:
    """The questions of a table. Never raises."""
    intake = Intake(file, lang)
    text = intake.text(data)
    if text is None:
        return intake.result()
    rows = _rows(text, intake)
    head = next(rows, None)
    columns = _columns(head[1], intake) if head else None
    if columns is not None:
        for line, row in rows:
            if intake.is_full:
                break
            _read_row(intake, line, columns, row)
    return intake.result()


def _rows(text: str, intake: Intake) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, with the line that each begins on."""
    first = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            intake.fault("table-unreadable", line=before + 1)
            return
        if any(cell.strip() for cell in row):
            yield before + 1, [_without_apostrophe(cell[:MAX_CELL]) for cell in row[:MAX_COLUMNS]]
        before = reader.line_num


def _columns(head: Sequence[str], intake: Intake) -> list[str] | None:
    """The name of each column, '' for one that is not known; None when the table is none of questions."""
    names: list[str] = []
    for cell in head:
        name = re.sub(r"\s+", " ", cell.strip().lower())
        numbered = _NUMBERED.fullmatch(name)
        if numbered:
            base = _NUMBERED_NAMES.get(numbered[1], numbered[1])
            name = f"{base} {int(numbered[2])}"
        names.append(_OTHER_NAMES.get(name, name))
    if "stem" not in names:
        intake.fault("table-no-stem", line=1)
        return None
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name and name not in _KNOWN and not _NUMBERED.fullmatch(name):
            intake.fault("table-column-unknown", level=Level.WARNING, line=1, name=head[place][:60])
            names[place] = ""
        elif name in seen and name not in ("source", "hint"):
            intake.fault("table-column-twice", level=Level.WARNING, line=1, name=head[place][:60])
            names[place] = ""
        seen.add(name)
    return names


def _read_row(intake: Intake, line: int, columns: Sequence[str], row: Sequence[str]) -> None:
    pairs = [(name, cell) for name, cell in zip(columns, row, strict=False) if name and cell.strip()]
    cells = {name: cell for name, cell in reversed(pairs)}
    stem = cells.get("stem", "")
    item = intake.start(cells.get("type", "").strip().lower(), line=line)
    content = read_answer(cells, item, intake.lang) if stem.strip() else None
    if not stem.strip():
        item.leave_out("exchange-stem-empty", level=Level.ERROR)
    if content is None:
        item.title = " ".join(stem.split())[:300]
        return
    question = Question(
        id=cells.get("id", "").strip(),
        stem=stem,
        content=content,
        explanation=cells.get("explanation", ""),
    )
    labels = [(key, each) for key, value in pairs for each in _several(key, value)]
    question, unread = with_labels(question, labels)
    if unread:
        item.changed("exchange-labels-unreadable", keys=", ".join(unread))
    intake.keep(item, question)


def _several(key: str, value: str) -> list[str]:
    """The values of a cell: sources and hints stand on lines of their own."""
    return value.split("\n") if key in ("source", "hint") else [value]


def write(bank: Bank) -> Written:
    """The bank as CSV: UTF-8 with a byte order mark, semicolons where decimals have commas."""
    delivery = Delivery(bank)
    rows: list[dict[str, str]] = []
    for question in bank.questions:
        item = delivery.start(question)
        rows.append(_row(question, item))
        delivery.take(item, question, question.content.type_name, said=_LABELS)
    columns = _columns_of(rows)
    out = io.StringIO(newline="")
    writer = csv.writer(
        out, delimiter="," if bank.lang == "en" else ";", quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_with_apostrophe(row.get(column, "")) for column in columns])
    return delivery.written(b"\xef\xbb\xbf" + out.getvalue().encode())


def _row(question: Question, item: Item) -> dict[str, str]:
    labels: dict[str, str] = {}
    for key, value in labels_of(question):
        labels[key] = f"{labels[key]}\n{value}" if key in labels else value
    return {
        "id": question.id,
        "type": question.content.type_name,
        "stem": question.stem,
        **answer_cells(question.content),
        "explanation": question.explanation,
        **dict(settings_of(question.content)),
        **labels,
    }


def _columns_of(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """The columns that any row uses, in a fixed order; the options with their feedback side by side."""
    used = {name for row in rows for name, value in row.items() if value} | set(_FIRST)
    numbered = sorted(
        (name for name in used if _NUMBERED.fullmatch(name)),
        key=lambda name: (int(name.split()[1]), name.startswith("feedback")),
    )
    last = [name for name in ("explanation", *_LABELS) if name in used]
    others = sorted(used - {*_FIRST, *numbered, *last})
    return [*_FIRST, *numbered, *others, *last]


def _with_apostrophe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _without_apostrophe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


FORMATS = (Format("csv", "CSV", (".csv", ".tsv"), 20, sniff, read, write),)
