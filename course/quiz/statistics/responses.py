"""The table that every statistic stands on: who was asked what, and what it gave.

A row is one question that one person was shown in one attempt. What is no row was not seen:
it is missing, and counts for nobody. A question that was seen and left open is a row with
`answered` False and the score 0: the person had the chance. This is what a draw of different
questions needs, and what Moodle does with questions left open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from course.errors import CourseError
from course.quiz.statistics.columns import UNSAID, Bools, Coded, Floats, Ints, Numbered, coded

CELL_LIMIT = 200_000_000
"""Cells of a whole matrix (1.6 GB) above which `matrix` refuses; statistics go by rows instead."""

_BLOCK = 1 << 20  # rows looked at together, so that what is made on the way stays small


class Attempts(StrEnum):
    """Which attempts count. First is the default: later ones have seen questions and feedback."""

    FIRST = "first"
    LAST = "last"
    ALL = "all"


class Row(NamedTuple):
    """One question as one person met it; `score` is from 0 to 1."""

    person: str
    question: str
    score: float
    answered: bool = True
    response: str | None = None
    attempt: int = 1
    groups: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Responses:
    """Rows as arrays of one length; names are kept once and rows hold their places.

    Made by `from_rows`, `from_arrays` or `from_matrix`, which see that every score is in
    [0, 1], that what is unanswered scores 0, and that nobody has a question twice in an
    attempt. Arrays are not to be written to.
    """

    persons: Sequence[str]
    questions: Sequence[str]
    person: Ints
    """Row -> place in `persons`."""
    question: Ints
    """Row -> place in `questions`."""
    score: Floats
    """Row -> share of the question's points, in [0, 1]."""
    answered: Bools | None = None
    """Row -> whether the question was answered; None: all were."""
    attempt: Ints | None = None
    """Row -> the attempt's number, ascending in time; None: one attempt a person."""
    response: Coded | None = None
    """Row -> what was answered, as text."""
    groups: Mapping[str, Coded] = field(default_factory=lambda: MappingProxyType({}))
    """Column -> what each row says there (a language, a unit)."""

    # -- making --------------------------------------------------------------

    @classmethod
    def from_rows(cls, rows: Iterable[Row]) -> Self:
        """The table of some rows, names in the order in which they first come.

        Raises CourseError as `from_arrays` does.
        """
        listed = list(rows)
        persons: dict[str, int] = {}
        questions: dict[str, int] = {}
        columns = dict.fromkeys(name for row in listed for name in row.groups)
        return cls.from_arrays(
            [persons.setdefault(row.person, len(persons)) for row in listed],
            [questions.setdefault(row.question, len(questions)) for row in listed],
            [row.score for row in listed],
            persons=tuple(persons),
            questions=tuple(questions),
            answered=None if all(row.answered for row in listed) else [row.answered for row in listed],
            attempt=None if len({row.attempt for row in listed}) < 2 else [row.attempt for row in listed],
            response=coded(row.response for row in listed)
            if any(row.response is not None for row in listed)
            else None,
            groups={name: coded(row.groups.get(name) for row in listed) for name in columns},
        )

    @classmethod
    def from_arrays(
        cls,
        person: ArrayLike,
        question: ArrayLike,
        score: ArrayLike,
        *,
        persons: Sequence[str] | None = None,
        questions: Sequence[str] | None = None,
        answered: ArrayLike | None = None,
        attempt: ArrayLike | None = None,
        response: Coded | None = None,
        groups: Mapping[str, Coded] | None = None,
    ) -> Self:
        """The table of whole columns; `person` and `question` are places counted from 0.

        Arrays of the right kind are kept as they are, not copied. Raises CourseError
        `responses-not-one-length`, `responses-place-unknown`, `responses-score-outside`,
        `responses-open-with-score` or `responses-twice`.
        """
        who, what = _places(person), _places(question)
        scores = np.asarray(score, dtype=np.float64)
        open_or_not = None if answered is None else np.asarray(answered, dtype=np.bool_)
        tries = None if attempt is None else _places(attempt)
        beside: dict[str, Ints | Bools] = {}
        if open_or_not is not None:
            beside["answered"] = open_or_not
        if tries is not None:
            beside["attempt"] = tries
        if response is not None:
            beside["response"] = response.codes
        beside |= {f"group {name}": column.codes for name, column in (groups or {}).items()}
        for name, column in {"question": what, "score": scores, **beside}.items():
            if column.shape != who.shape:
                raise CourseError(
                    "responses-not-one-length", column=name, rows=int(column.size), expected=int(who.size)
                )
        counts = [
            _count(places, named, name)
            for places, named, name in ((who, persons, "person"), (what, questions, "question"))
        ]
        table = cls(
            Numbered(counts[0]) if persons is None else persons,
            Numbered(counts[1]) if questions is None else questions,
            who,
            what,
            scores,
            open_or_not,
            tries,
            response,
            MappingProxyType(dict(groups or {})),
        )
        _refuse_bad_scores(table)
        _refuse_repeats(table)
        return table

    @classmethod
    def from_matrix(
        cls,
        matrix: ArrayLike,
        *,
        persons: Sequence[str] | None = None,
        questions: Sequence[str] | None = None,
    ) -> Self:
        """The table of a matrix persons x questions; NaN is a question that was not seen."""
        cells = np.asarray(matrix, dtype=np.float64)
        if cells.ndim != 2:
            raise CourseError("responses-not-one-length", column="matrix", rows=cells.ndim, expected=2)
        seen = ~np.isnan(cells)
        who, what = np.nonzero(seen)
        return cls.from_arrays(
            who,
            what,
            cells[seen],
            persons=Numbered(cells.shape[0]) if persons is None else persons,
            questions=Numbered(cells.shape[1]) if questions is None else questions,
        )

    # -- size ----------------------------------------------------------------

    def __len__(self) -> int:
        """Rows."""
        return int(self.person.size)

    @cached_property
    def is_grid(self) -> bool:
        """Every person has every question, and the rows stand person by person, questions in order."""
        people, asked = len(self.persons), len(self.questions)
        if not len(self) or len(self) != people * asked or self.attempt is not None:
            return False
        step = max(_BLOCK // asked, 1)
        order = np.arange(asked)
        for start in range(0, people, step):
            stop = min(start + step, people)
            rows = slice(start * asked, stop * asked)
            if not (self.question[rows].reshape(-1, asked) == order).all():
                return False
            if not (self.person[rows].reshape(-1, asked) == np.arange(start, stop)[:, None]).all():
                return False
        return True

    @cached_property
    def seen_by_person(self) -> NDArray[np.int64]:
        """How many questions each person was shown."""
        return np.bincount(self.person, minlength=len(self.persons)).astype(np.int64)

    @cached_property
    def seen_by_question(self) -> NDArray[np.int64]:
        """How many persons were shown each question."""
        return np.bincount(self.question, minlength=len(self.questions)).astype(np.int64)

    @property
    def is_complete(self) -> bool:
        """Every person was shown every question. Needs one attempt a person."""
        return len(self) == len(self.persons) * len(self.questions) and self.attempt is None

    # -- choosing ------------------------------------------------------------

    def of(self, attempts: Attempts) -> Responses:
        """The rows of each person's first or last attempt; or all, each as a person of its own.

        The answer has one attempt a person (`attempt` is None). All attempts as if by
        different persons is what Moodle offers too, with its warning: they are not independent.
        """
        if self.attempt is None:
            return self
        if attempts is Attempts.ALL:
            tries, sitting = np.unique(
                np.stack([self.person, self.attempt], axis=1), axis=0, return_inverse=True
            )
            names = tuple(f"{self.persons[int(who)]} #{int(n)}" for who, n in tries)
            return replace(self, persons=names, person=sitting.reshape(-1), attempt=None)
        best = np.full(len(self.persons), np.iinfo(np.int64).max if attempts is Attempts.FIRST else -1)
        (np.minimum if attempts is Attempts.FIRST else np.maximum).at(best, self.person, self.attempt)
        return replace(self.at(self.attempt == best[self.person]), attempt=None)

    def at(self, rows: Ints | Bools) -> Responses:
        """Some of the rows (a mask or places); persons and questions keep their places."""
        return replace(
            self,
            person=self.person[rows],
            question=self.question[rows],
            score=self.score[rows],
            answered=None if self.answered is None else self.answered[rows],
            attempt=None if self.attempt is None else self.attempt[rows],
            response=None if self.response is None else self.response.at(rows),
            groups={name: column.at(rows) for name, column in self.groups.items()},
        )

    def present(self) -> Responses:
        """The same rows, without the persons and questions that have none."""
        people, asked = np.flatnonzero(self.seen_by_person), np.flatnonzero(self.seen_by_question)
        if len(people) == len(self.persons) and len(asked) == len(self.questions):
            return self
        to_person = np.full(len(self.persons), UNSAID)
        to_person[people] = np.arange(len(people))
        to_question = np.full(len(self.questions), UNSAID)
        to_question[asked] = np.arange(len(asked))
        return replace(
            self,
            persons=tuple(self.persons[int(place)] for place in people),
            questions=tuple(self.questions[int(place)] for place in asked),
            person=to_person[self.person],
            question=to_question[self.question],
        )

    def pooled(self, pools: Mapping[str, str]) -> Responses:
        """Versions of a question that differ only in editing as one question: version -> name.

        A question that `pools` does not name stays itself. Raises CourseError `responses-twice`
        when somebody was shown two versions of one question in an attempt.
        """
        names: dict[str, int] = {}
        to = [names.setdefault(pools.get(each, each), len(names)) for each in self.questions]
        if len(names) == len(self.questions):
            return replace(self, questions=tuple(names))
        table = replace(self, questions=tuple(names), question=np.asarray(to)[self.question])
        _refuse_repeats(table)
        return table

    def by(self, column: str) -> dict[str, Responses]:
        """A table for each value of a group column, in order; rows that say nothing are in none.

        Raises CourseError `responses-no-such-column`.
        """
        found = self._group(column)
        return {
            name: self.at(found.codes == code).present()
            for code, name in sorted(enumerate(found.names), key=lambda pair: pair[1])
            if (found.codes == code).any()
        }

    def group_of_persons(self, column: str) -> Coded:
        """The value of a group column for each person (UNSAID for who has none).

        Raises CourseError `responses-no-such-column`, or `responses-two-groups` for a person
        whose rows do not agree.
        """
        found = self._group(column)
        said = found.codes != UNSAID
        of = np.full(len(self.persons), UNSAID)
        of[self.person[said]] = found.codes[said]
        other = np.flatnonzero(said & (of[self.person] != found.codes))
        if len(other):
            who = int(self.person[other[0]])
            raise CourseError("responses-two-groups", person=self.persons[who], column=column)
        return Coded(found.names, of)

    # -- the matrix ----------------------------------------------------------

    def matrix(self) -> Floats:
        """Scores persons x questions, NaN where the person was not shown the question.

        Needs one attempt a person. A grid of rows is shown as it lies, without a copy. Raises
        CourseError `responses-too-large` above CELL_LIMIT, `responses-many-attempts`.
        """
        if self.attempt is not None:
            raise CourseError("responses-many-attempts")
        if self.is_grid:
            return self.score.reshape(len(self.persons), len(self.questions))
        cells = len(self.persons) * len(self.questions)
        if cells > CELL_LIMIT:
            raise CourseError("responses-too-large", cells=cells, limit=CELL_LIMIT)
        shown = np.full((len(self.persons), len(self.questions)), np.nan)
        shown[self.person, self.question] = self.score
        return shown

    # -- inside --------------------------------------------------------------

    def _group(self, column: str) -> Coded:
        if column not in self.groups:
            raise CourseError("responses-no-such-column", column=column, known=", ".join(self.groups))
        return self.groups[column]


def _refuse_bad_scores(table: Responses) -> None:
    """Raise for a score outside [0, 1] or NaN, and for points for what was left open."""
    for start in range(0, len(table), _BLOCK):
        rows = slice(start, start + _BLOCK)
        scores = table.score[rows]
        # Written so that NaN, which is neither, is refused too.
        if not (scores.min() >= 0 and scores.max() <= 1):
            place = start + int(np.flatnonzero(~((scores >= 0) & (scores <= 1)))[0])
            raise CourseError("responses-score-outside", row=place + 1, score=str(table.score[place]))
        if table.answered is not None and (bad := ~table.answered[rows] & (scores != 0)).any():
            raise CourseError("responses-open-with-score", row=start + int(np.flatnonzero(bad)[0]) + 1)


def _refuse_repeats(table: Responses) -> None:
    """Raise when somebody has a question twice in an attempt."""
    if not len(table) or table.is_grid:
        return
    asked = len(table.questions)
    if table.attempt is None and (cells := len(table.persons) * asked) <= CELL_LIMIT:
        seen = np.zeros(cells, dtype=np.bool_)
        for start in range(0, len(table), _BLOCK):
            rows = slice(start, start + _BLOCK)
            seen[table.person[rows].astype(np.int64) * asked + table.question[rows]] = True
        if np.count_nonzero(seen) == len(table):
            return
    key = table.person.astype(np.int64) * asked + table.question
    columns = (key,) if table.attempt is None else (key, table.attempt)
    order = np.lexsort(columns)
    same = np.logical_and.reduce([column[order][1:] == column[order][:-1] for column in columns])
    if same.any():
        row = int(order[1:][same][0])
        raise CourseError(
            "responses-twice",
            person=table.persons[int(table.person[row])],
            question=table.questions[int(table.question[row])],
            n=int(np.count_nonzero(same)),
        )


def _places(values: ArrayLike) -> Ints:
    """Whole numbers as an array of one dimension, whatever their width."""
    found = np.asarray(values)
    if found.size == 0:
        return np.zeros(0, dtype=np.int64)
    if found.ndim != 1 or not np.issubdtype(found.dtype, np.integer):
        raise CourseError("responses-place-unknown", column="", place=str(found.dtype))
    return found


def _count(places: Ints, names: Sequence[str] | None, column: str) -> int:
    """How many names there are; raises for a place that has none."""
    top = int(places.max()) + 1 if places.size else 0
    count = top if names is None else len(names)
    if places.size and (int(places.min()) < 0 or top > count):
        bad = int(places.min()) if int(places.min()) < 0 else top - 1
        raise CourseError("responses-place-unknown", column=column, place=str(bad))
    return count
