"""Rows of a table of responses on their way in: cells to codes, then what cannot be used sifted out.

Each distinct cell is read once, so that a row costs little more than looking its cells up.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course.errors import AnswerError, Fact, Finding, Level
from course.quiz.statistics.columns import UNSAID, Bools, Coded, Ints
from course.quiz.statistics.csv_blocks import Block
from course.quiz.statistics.responses import CELL_LIMIT, Responses
from course.quiz.statistics.scoring_key import ScoringKey

GROUP = "group "
"""Before the name of a column that is a group."""

Column = NDArray[Any]
"""Codes or numbers; what a column is, its role says."""

_NUMBERS = frozenset({"score", "max", "attempt"})
_TRUE = frozenset({"true", "correct", "right", "sann", "sant", "riktig", "rett", "ja", "yes"})
_FALSE = frozenset({"false", "incorrect", "wrong", "usann", "usant", "feil", "galt", "gale", "nei", "no"})
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_EMPTY = -1.0
_UNREAD = -2.0
"""Texts that are no number are counted down from here."""
_GRADED, _NO_FORM, _UNKNOWN, _UNREADABLE = range(4)
_TOLD = 50
"""Rows of one fault that are told one by one; all are counted."""


class _Codes(dict[str, int]):
    """A code for each text, given when it is first seen; texts that differ in space alone are one."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, int] = {}

    def __missing__(self, text: str) -> int:
        name = unicodedata.normalize("NFC", " ".join(text.split()))
        code = self.names.setdefault(name, len(self.names)) if name else UNSAID
        self[text] = code
        return code


class _Numbers(dict[str, float]):
    """The number of each text: _EMPTY for none, _UNREAD and below for `unread`; else 0 or more."""

    def __init__(self) -> None:
        super().__init__()
        self.unread: list[str] = []

    def __missing__(self, text: str) -> float:
        found = _number(text.strip())
        if found is None:
            self.unread.append(text.strip())
            found = _UNREAD - (len(self.unread) - 1)
        self[text] = found
        return found


def _number(text: str) -> float | None:
    """A number of 0 or more, 70 %, a word for right or wrong; None for what is none of these."""
    if not text or text in ("-", "–"):
        return _EMPTY
    if text.casefold() in _TRUE or text.casefold() in _FALSE:
        return float(text.casefold() in _TRUE)
    digits = text.removesuffix("%").strip()
    if not _NUMBER.fullmatch(digits):
        return None
    value = float(digits.replace(",", ".")) / (100 if text.endswith("%") else 1)
    return value if value >= 0 and math.isfinite(value) else None


class Collected:
    """All rows of a file as columns of codes and numbers, block by block."""

    def __init__(self, places: Mapping[str, int]) -> None:
        self._places = places
        self._parts: dict[str, list[Column]] = {role: [] for role in ("line", *places)}
        self.codes = {role: _Codes() for role in places if role not in _NUMBERS}
        self.numbers = _Numbers()
        self.misfits: list[int] = []
        """Lines of rows with too many or too few cells."""
        self.rows = 0

    def add(self, block: Block) -> None:
        """Take the rows of a block."""
        self.rows += len(block.lines) + len(block.misfits)
        self.misfits += block.misfits
        lines = block.lines
        self._parts["line"].append(
            np.arange(lines.start, lines.stop, dtype=np.int32)
            if isinstance(lines, range)
            else np.asarray(lines, np.int32)
        )
        for role, place in self._places.items():
            cells = block.columns[place]
            if role in _NUMBERS:
                self._parts[role].append(
                    np.fromiter(map(self.numbers.__getitem__, cells), np.float64, len(cells))
                )
            else:
                code = self.codes[role].__getitem__
                self._parts[role].append(np.fromiter(map(code, cells), np.int32, len(cells)))

    def columns(self) -> dict[str, Column]:
        """The columns whole; the parts are given up."""
        return {role: np.concatenate(self._parts.pop(role)) for role in list(self._parts)}

    def names(self, role: str) -> tuple[str, ...]:
        """What the codes of a column stand for."""
        return tuple(self.codes[role].names)


@dataclass(slots=True)
class Report:
    """What became of rows that are not used, and what is odd of those that are."""

    file: str
    refused: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)


def sift(collected: Collected, key: ScoringKey | None, file: str) -> tuple[Responses, Report]:
    """The responses of all rows that can be used, and why others cannot."""
    report = Report(file)
    if misfits := len(collected.misfits):
        report.refused["response-row-cells"] = misfits
        report.findings += [
            Finding("response-row-cells", file=file, line=line) for line in collected.misfits[:_TOLD]
        ]
    rows = _Rows(collected, report)
    rows.drop(rows["person"] == UNSAID, lambda at: Finding("response-row-no-person"))
    rows.drop(rows["question"] == UNSAID, lambda at: Finding("response-row-no-question"))
    _drop_unread(rows, collected.numbers.unread)
    if key and key.unscored:
        unscored = [code for name, code in collected.codes["question"].names.items() if name in key.unscored]
        rows.drop(
            np.isin(rows["question"], unscored), lambda at: Finding("response-row-unscored", Level.NOTE)
        )
    _score(rows, key)
    rows.drop(
        rows["score"] > 1,
        lambda at: Finding("response-row-score-outside", facts={"value": f"{rows['score'][at]:g}"}),
    )
    _drop_repeats(rows)
    for role in collected.codes:
        if role.startswith(GROUP):
            _drop_two_groups(rows, role)
    return rows.responses(), report


class _Rows:
    """The rows still in use, as columns of one length."""

    def __init__(self, collected: Collected, report: Report) -> None:
        self.collected, self.report = collected, report
        self.columns = collected.columns()
        self.texts: tuple[str, ...] = ()
        """What the codes of the responses stand for, once they are scored."""

    def __len__(self) -> int:
        return len(self.columns["line"])

    def __getitem__(self, role: str) -> Column:
        return self.columns[role]

    def __contains__(self, role: str) -> bool:
        return role in self.columns

    def or_else(self, role: str, value: float) -> Column:
        """The column, or one that says the same everywhere where the file has none."""
        return self.columns[role] if role in self.columns else np.full(len(self), value)

    def name(self, role: str, at: int) -> str:
        """What a cell says, at most so much that a line can hold."""
        return self.collected.names(role)[int(self.columns[role][at])][:60]

    def drop(self, where: Bools, tell: Callable[[int], Finding]) -> None:
        """Use these rows no longer; `tell` says why of a place among the rows. All have one code."""
        places = np.flatnonzero(where)
        if not len(places):
            return
        for at in places[:_TOLD].tolist():
            finding = self.tell(tell(at), at)
        self.report.refused[finding.code] += len(places)
        self.columns = {role: column[~where] for role, column in self.columns.items()}

    def tell(self, finding: Finding, at: int) -> Finding:
        """Say something of a row, with its file and line."""
        line = int(self.columns["line"][at])
        finding = Finding(finding.code, finding.level, self.report.file, line, finding.facts)
        self.report.findings.append(finding)
        return finding

    def responses(self) -> Responses:
        """The table, without the names that no row uses any more."""
        columns, names = self.columns, self.collected.names
        attempt = self.or_else("attempt", 1)
        answered = columns["answered"].astype(np.bool_)
        return Responses.from_arrays(
            columns["person"],
            columns["question"],
            columns["score"],
            persons=names("person"),
            questions=names("question"),
            answered=None if answered.all() else answered,
            attempt=None if (attempt == 1).all() else attempt.astype(np.int64),
            response=Coded(self.texts, columns["words"].astype(np.int32)) if "words" in self else None,
            groups={
                role.removeprefix(GROUP): Coded(names(role), column.astype(np.int32))
                for role, column in columns.items()
                if role.startswith(GROUP)
            },
        ).present()


def _drop_unread(rows: _Rows, unread: list[str]) -> None:
    """Rows with something else than a number where one must be."""

    def said(role: str, at: int) -> dict[str, Fact]:
        value = float(rows[role][at])
        shown = (
            unread[round(_UNREAD - value)] if value <= _UNREAD else "" if value == _EMPTY else f"{value:g}"
        )
        return {"value": shown[:40]}

    if "score" in rows:
        bad = rows["score"] <= _UNREAD
        rows.drop(bad, lambda at: Finding("response-row-score-unread", facts=said("score", at)))
    if "max" in rows:
        bad = (rows["max"] <= 0) & (rows.or_else("score", _EMPTY) >= 0)
        rows.drop(bad, lambda at: Finding("response-row-max", facts=said("max", at)))
    if "attempt" in rows:
        attempt = rows["attempt"]
        rows.columns["attempt"] = attempt = np.where(attempt == _EMPTY, 1, attempt)
        bad = (attempt < 0) | (attempt != np.floor(attempt)) | (attempt > 2**53)
        rows.drop(bad, lambda at: Finding("response-row-attempt", facts=said("attempt", at)))


def _score(rows: _Rows, key: ScoringKey | None) -> None:
    """Give every row a score in shares, and say whether it was answered."""
    score = rows.or_else("score", _EMPTY).astype(np.float64)
    if "max" in rows:
        np.divide(score, rows["max"], out=score, where=score >= 0)
    rows.columns["score"] = score
    if "response" in rows:
        rows.columns |= _grade(rows, key)
        waits = (score == _EMPTY) & (rows["response"] != UNSAID) & np.isnan(rows["graded"])
        rows.columns["why"] = np.where(waits, rows["why"], _GRADED)
        rows.drop(
            rows["why"] == _UNKNOWN,
            lambda at: Finding(
                "response-row-no-such-question", facts={"question": rows.name("question", at)}
            ),
        )
        rows.drop(
            rows["why"] == _UNREADABLE,
            lambda at: Finding(
                "response-row-answer",
                facts={"question": rows.name("question", at), "value": rows.name("response", at)},
            ),
        )
        rows.drop(rows["why"] == _NO_FORM, lambda at: Finding("response-row-no-score"))
        _tell_other_scores(rows)
        score, said = rows["score"], rows["response"] != UNSAID
        rows.columns["score"] = np.where((score == _EMPTY) & said, rows["graded"], score)
        # Nothing answered and nothing gained: left open. Points without words were earned somehow.
        rows.columns["answered"] = said | (score > 0)
    else:
        rows.columns["answered"] = rows["score"] != _EMPTY
    rows.columns["score"] = np.maximum(rows["score"], 0.0)


def _grade(rows: _Rows, key: ScoringKey | None) -> dict[str, Column]:
    """What the key gives for each response (NaN for nothing), why it gives nothing, and the words it read.

    Each pair of question and response is graded once.
    """
    questions, texts = rows.collected.names("question"), rows.collected.names("response")
    pair = rows["question"].astype(np.int64) * (len(texts) + 1) + (rows["response"] + 1)
    found, place = _distinct(pair, len(questions) * (len(texts) + 1))
    worth, why = np.full(len(found), np.nan), np.full(len(found), _NO_FORM)
    words: dict[str, int] = {}
    codes = np.full(len(found), UNSAID)
    for at, each in enumerate(found.tolist()):
        question, text = divmod(each, len(texts) + 1)
        if not text:
            continue
        said = texts[text - 1]
        if key is not None:
            worth[at], why[at], said = _grade_one(key, questions[question], said)
        codes[at] = words.setdefault(said, len(words))
    rows.texts = tuple(words)
    return {"graded": worth[place], "why": why[place], "words": codes[place]}


def _grade_one(key: ScoringKey, question: str, said: str) -> tuple[float, int, str]:
    """What a response is worth, why it is worth nothing, and its words."""
    if question not in key.questions:
        return math.nan, _UNKNOWN, said
    try:
        scored = key.score(question, said)
    except AnswerError:
        return math.nan, _UNREADABLE, said
    return (scored.score, _GRADED, scored.text) if scored else (math.nan, _NO_FORM, said)


def _distinct(values: Ints, limit: int) -> tuple[Ints, Ints]:
    """The distinct values (0 up to `limit`) in order, and the place of each value among them."""
    if limit > 2 * len(values) + 1000:
        found, place = np.unique(values, return_inverse=True)
        return found, place.reshape(-1)
    used = np.bincount(values, minlength=limit) > 0
    return np.flatnonzero(used), (np.cumsum(used) - 1)[values]


def _tell_other_scores(rows: _Rows) -> None:
    """Questions whose scores in the file are not what the bank's key gives. The file's are used."""
    with np.errstate(invalid="ignore"):
        other = (rows["score"] >= 0) & (np.abs(rows["score"] - rows["graded"]) > 1e-6)
    places = np.flatnonzero(other)
    questions, first, counts = np.unique(rows["question"][places], return_index=True, return_counts=True)
    for question, at, n in zip(questions.tolist(), places[first].tolist(), counts.tolist(), strict=True):
        name = rows.collected.names("question")[question]
        facts: dict[str, Fact] = {"question": name[:60], "n": n}
        rows.tell(Finding("response-key-differs", Level.WARNING, facts=facts), at)


def _drop_repeats(rows: _Rows) -> None:
    """Of rows of one person, question and attempt the first is used."""
    asked = len(rows.collected.codes["question"].names)
    key = rows["person"].astype(np.int64) * asked + rows["question"]
    attempt = rows.or_else("attempt", 1.0)
    one_attempt = not len(rows) or bool((attempt == attempt[0]).all())
    cells = len(rows.collected.codes["person"].names) * asked
    if one_attempt and cells <= CELL_LIMIT:
        seen = np.zeros(cells, dtype=np.bool_)
        seen[key] = True
        if np.count_nonzero(seen) == len(rows):
            return
    order = np.lexsort((rows["line"], attempt, key))
    same = (key[order][1:] == key[order][:-1]) & (attempt[order][1:] == attempt[order][:-1])
    again = np.concatenate([[False], same])
    first = order[np.maximum.accumulate(np.where(again, 0, np.arange(len(order))))] if len(order) else order
    first_of = np.zeros(len(rows), dtype=np.int64)
    first_of[order] = rows["line"][first]
    repeats = np.zeros(len(rows), dtype=np.bool_)
    repeats[order] = again
    rows.drop(repeats, lambda at: Finding("response-row-twice", facts={"first": str(first_of[at])}))


def _drop_two_groups(rows: _Rows, role: str) -> None:
    """In one attempt a person is in one group: that of the first row that says one."""
    if not len(rows):
        return
    who, codes = rows["person"], rows[role]
    if "attempt" in rows:
        pairs = np.stack([who, rows["attempt"]], axis=1)
        who = np.unique(pairs, axis=0, return_inverse=True)[1].reshape(-1)
    said = codes != UNSAID
    of = np.full(int(who.max()) + 1, UNSAID)
    of[who[said][::-1]] = codes[said][::-1]
    rows.drop(
        said & (of[who] != codes),
        lambda at: Finding(
            "response-row-two-groups",
            facts={"column": role.removeprefix(GROUP), "value": rows.name(role, at)},
        ),
    )
