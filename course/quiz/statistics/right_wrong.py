"""Answers as right, wrong or not seen: what the Rasch model and its relatives are fitted to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from course.errors import CourseError
from course.quiz.statistics.columns import Bools, Floats

UNSEEN = -1
"""The cell of a question that the person was not shown."""


@dataclass(frozen=True, slots=True, eq=False)
class RightWrong:
    """Rows of answers, with how many persons gave each row. Made by `of`."""

    values: NDArray[np.int8]
    """Rows x questions: 1 right, 0 wrong, UNSEEN not shown."""
    counts: NDArray[np.int64]
    """Row -> persons who answered like that."""
    names: tuple[str, ...]
    """What the questions are called in errors."""
    is_complete: bool
    """Everybody was shown every question."""

    @classmethod
    def of(
        cls, table: ArrayLike, *, counts: ArrayLike | None = None, names: Sequence[str] | None = None
    ) -> Self:
        """Answers from a matrix persons x questions of 1, 0 and NaN (or UNSEEN) for not seen.

        `counts` says how many persons stand behind each row, one if not said; rows that saw
        nothing are dropped. Questions are named 1, 2 ... if not said. Raises CourseError
        `answers-not-a-table` or, for a score between wrong and right, `answers-not-right-or-wrong`.
        """
        cells = np.asarray(table)
        if cells.ndim != 2 or cells.shape[1] == 0:
            raise CourseError("answers-not-a-table", shape=" x ".join(map(str, cells.shape)))
        called = tuple(names) if names is not None else tuple(str(n + 1) for n in range(cells.shape[1]))
        each = np.ones(len(cells), np.int64) if counts is None else np.asarray(counts, np.int64)
        if len(called) != cells.shape[1] or each.shape != (len(cells),):
            raise CourseError("answers-not-a-table", shape=" x ".join(map(str, cells.shape)))
        values = _as_right_wrong(cells, called)
        is_complete = not len(values) or int(values.min()) >= 0
        if not is_complete or counts is not None:
            kept = (values >= 0).any(axis=1) & (each > 0)
            if not kept.all():
                values, each = values[kept], each[kept]
                is_complete = not len(values) or int(values.min()) >= 0
        return cls(values, each, called, is_complete)

    @property
    def persons(self) -> int:
        """How many people saw at least one of the questions."""
        return int(self.counts.sum())

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return int(self.values.shape[1])

    @property
    def is_single(self) -> bool:
        """Each row is one person."""
        return self.persons == len(self.counts)

    @property
    def seen(self) -> Bools:
        """Rows x questions: the person was shown it."""
        return np.greater_equal(self.values, 0)

    def scores(self) -> NDArray[np.int64]:
        """Row -> how many of the questions seen were right."""
        right = self.values if self.is_complete else np.maximum(self.values, 0)
        return np.asarray(right.sum(axis=1, dtype=np.int64))

    def seen_by_question(self) -> NDArray[np.int64]:
        """Question -> persons who were shown it."""
        if self.is_complete:
            return np.full(self.questions, self.persons)
        return np.asarray(self.seen.sum(axis=0) if self.is_single else self.counts @ self.seen, np.int64)

    def right_by_question(self) -> NDArray[np.int64]:
        """Question -> persons who had it right."""
        right = np.equal(self.values, 1)
        if self.is_single:
            return np.asarray(right.sum(axis=0, dtype=np.int64))
        return np.asarray(self.counts @ right, np.int64)

    def only(self, questions: NDArray[np.intp] | Sequence[int]) -> RightWrong:
        """The answers to some of the questions."""
        places = np.asarray(questions, dtype=np.intp)
        return RightWrong.of(
            self.values[:, places],
            counts=self.counts,
            names=[self.names[int(place)] for place in places],
        )

    def persons_at(self, rows: Bools) -> RightWrong:
        """The answers of some of the rows."""
        return RightWrong.of(self.values[rows], counts=self.counts[rows], names=self.names)

    def distinct(self) -> RightWrong:
        """The same answers with each row once, its persons counted together."""
        if len(self.values) < 2:
            return self
        joined = np.ascontiguousarray(self.values).view(np.dtype((np.void, self.questions))).ravel()
        _, first, which = np.unique(joined, return_index=True, return_inverse=True)
        counts = np.bincount(which.ravel(), weights=self.counts).astype(np.int64)
        return RightWrong(self.values[first], counts, self.names, self.is_complete)

    def refuse_fewer(self, least: int) -> None:
        """Raise CourseError `models-too-few-people` when fewer than `least` people answered."""
        if self.persons < least:
            raise CourseError("models-too-few-people", n=self.persons, least=least)

    def refuse_one_sided(self) -> None:
        """Raise as `refuse_question` does for the first question that says nothing of anybody."""
        counted = zip(self.names, self.right_by_question(), self.seen_by_question(), strict=True)
        for name, right, seen in counted:
            refuse_question(name, int(right), int(seen))


def refuse_question(name: str, right: int, seen: int) -> None:
    """Raise for a question whose difficulty nothing is known of.

    CourseError `models-nobody-saw`, `models-all-right` or `models-all-wrong`.
    """
    if not seen:
        raise CourseError("models-nobody-saw", question=name)
    if right == seen:
        raise CourseError("models-all-right", question=name, n=seen)
    if right == 0:
        raise CourseError("models-all-wrong", question=name, n=seen)


def wholly_right(scores: Floats) -> Floats:
    """A matrix of scores in [0, 1] as right (all the points) or wrong; NaN stays NaN."""
    return np.where(np.isnan(scores), np.nan, (scores >= 1 - 1e-9).astype(np.float64))


def _as_right_wrong(cells: NDArray[Any], names: Sequence[str]) -> NDArray[np.int8]:
    """The cells as bytes; whole numbers of one byte are looked at, not copied."""
    if cells.dtype == np.bool_:
        return cells.view(np.int8)
    if np.issubdtype(cells.dtype, np.floating):
        gaps = np.isnan(cells)
        if gaps.any():
            cells = np.where(gaps, UNSEEN, cells)
    elif not np.issubdtype(cells.dtype, np.integer):
        raise CourseError("answers-not-a-table", shape=str(cells.dtype))
    if cells.size and not (cells.min() >= UNSEEN and cells.max() <= 1):
        _refuse_cell(cells, (cells < UNSEEN) | (cells > 1), names)
    values = cells.astype(np.int8, copy=False)
    if np.issubdtype(cells.dtype, np.floating) and not (values == cells).all():
        _refuse_cell(cells, values != cells, names)
    return values


def _refuse_cell(cells: NDArray[Any], bad: NDArray[np.bool_], names: Sequence[str]) -> None:
    row, place = (int(axis[0]) for axis in np.nonzero(bad))
    value = str(cells[row, place])
    raise CourseError("answers-not-right-or-wrong", row=row + 1, question=names[place], value=value)
