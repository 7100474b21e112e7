"""Attempt: one person's try at a quiz, as a list of steps that only ever grows.

Every function takes an attempt and gives back a new one with the step that was added. The
step is what is stored; `replay` makes the attempt again from what is stored. An answer is
sent with a client's own key, so that a retry adds nothing, and with a revision for its
question, so that an older answer never replaces a newer one. Grading is apart from all
that: it reads a submitted attempt and changes nothing.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from uuid import UUID

from course.errors import AnswerError, AttemptError, ConflictError, MissingError
from course.quiz.question import Json, Mark, Question
from course.quiz.rules import Draw, QuizRules

MAX_REVISION = 2_000_000_000
"""The highest revision: databases keep it in four bytes."""

MAX_DEPTH = 8
MAX_STEPS = 10_000
"""More steps than any person makes in one attempt; a script that runs wild is stopped here."""

_CLIENT_KEY = re.compile(r"[A-Za-z0-9._:-]{1,64}")


class StepKind(StrEnum):
    """What happened in a step."""

    START = "start"
    ANSWER = "answer"
    FLAG = "flag"
    SUBMIT = "submit"


class AttemptState(StrEnum):
    """The state of an attempt after a step."""

    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened; `state` is the attempt's state after it, `n` counts from 1.

    `item` is the question ('' for start and submit). `revision` is None but for answers.
    The answer of a flag is true (marked for later) or false.
    """

    n: int
    at: dt.datetime
    kind: StepKind
    item: str
    revision: int | None
    client_key: str
    answer: Json
    state: AttemptState


@dataclass(frozen=True)
class Attempt:
    """One try at a quiz: its draw and its steps."""

    id: UUID
    draw: Draw
    steps: tuple[Step, ...]

    @property
    def is_open(self) -> bool:
        """True until it is submitted."""
        return self.steps[-1].state is AttemptState.OPEN

    @property
    def started_at(self) -> dt.datetime:
        """When it began."""
        return self.steps[0].at

    @cached_property
    def answers(self) -> Mapping[str, Json]:
        """The last answer to each question that has been answered; None where it was taken back."""
        return {step.item: step.answer for step in self.steps if step.kind is StepKind.ANSWER}

    @cached_property
    def flagged(self) -> frozenset[str]:
        """The questions that are marked for later."""
        marks = {step.item: step.answer for step in self.steps if step.kind is StepKind.FLAG}
        return frozenset(item for item, is_on in marks.items() if is_on)

    @cached_property
    def submitted_at(self) -> dt.datetime | None:
        """When it was submitted, or None."""
        return None if self.is_open else self.steps[-1].at

    def last_revision(self, item: str) -> int:
        """The revision of the last answer to a question; 0 when there is none."""
        return self._revisions.get(item, 0)

    def step_of(self, client_key: str) -> Step | None:
        """The step that a client's key was used for, or None."""
        return self._keys.get(client_key)

    @cached_property
    def _revisions(self) -> Mapping[str, int]:
        return {step.item: step.revision for step in self.steps if step.revision is not None}

    @cached_property
    def _keys(self) -> Mapping[str, Step]:
        return {step.client_key: step for step in self.steps}


@dataclass(frozen=True, slots=True)
class QuestionMark:
    """What the answer to one question was worth; `response` is the answer, None when there was none."""

    question: str
    version: str
    mark: Mark
    response: Json


@dataclass(frozen=True, slots=True)
class Grading:
    """Points (exact) out of as many as there are questions, and whether that passes."""

    points: Fraction
    out_of: int
    passed: bool
    missed_critical: tuple[str, ...]
    marks: tuple[QuestionMark, ...]

    @property
    def share(self) -> Fraction:
        """The share of the points, from 0 to 1."""
        return self.points / self.out_of

    @property
    def right(self) -> int:
        """How many questions got full marks."""
        return sum(mark.mark.is_right for mark in self.marks)


def start_attempt(attempt_id: UUID, draw: Draw, *, at: dt.datetime, client_key: str) -> Attempt:
    """A new attempt; its first step is `steps[0]`. Raises AttemptError for a draw without questions."""
    if not draw.items:
        raise AttemptError("quiz-empty")
    _check_key(client_key)
    _check_time(at)
    return Attempt(
        attempt_id, draw, (Step(1, at, StepKind.START, "", None, client_key, None, AttemptState.OPEN),)
    )


def record_answer(
    attempt: Attempt, item: str, answer: Json, *, revision: int, client_key: str, at: dt.datetime
) -> tuple[Attempt, Step]:
    """The attempt with an answer, and the step that holds it.

    The answer must be one that the question takes (`QuestionType.check_answer`); None takes
    an answer back. The same key with the same content gives the step that is there already,
    also after the attempt was submitted. Raises ConflictError `key-reused` for the key with
    other content and `answered-elsewhere` for a revision that is no newer than the last;
    AttemptError `attempt-closed`, `not-in-attempt`, `revision-unreadable`.
    """
    if type(revision) is not int or not 1 <= revision <= MAX_REVISION:
        raise AttemptError("revision-unreadable")
    _check_json(answer)
    step = _next_step(
        attempt,
        StepKind.ANSWER,
        item=item,
        revision=revision,
        answer=copy.deepcopy(answer),
        client_key=client_key,
        at=at,
    )
    return _append(attempt, step)


def flag_question(
    attempt: Attempt, item: str, is_on: bool, *, client_key: str, at: dt.datetime
) -> tuple[Attempt, Step]:
    """The attempt with a question marked for later, or no longer. Raises as `record_answer`."""
    return _append(
        attempt, _next_step(attempt, StepKind.FLAG, item=item, answer=is_on, client_key=client_key, at=at)
    )


def submit_attempt(attempt: Attempt, *, at: dt.datetime, client_key: str) -> tuple[Attempt, Step]:
    """The attempt closed, and the step that closed it.

    Submitting what is submitted gives the step that closed it, whatever the key: nothing is
    closed twice. Raises ConflictError `key-reused` for the key of another step.
    """
    step = _next_step(attempt, StepKind.SUBMIT, client_key=client_key, at=at)
    return _append(attempt, step)


def replay(attempt_id: UUID, draw: Draw, steps: Sequence[Step]) -> Attempt:
    """The attempt that these steps made. Raises AttemptError `steps-broken` when none did."""
    if not steps:
        raise AttemptError("steps-broken", n=0)
    items = {drawn.question for drawn in draw.items}
    revisions: dict[str, int] = {}
    keys: set[str] = set()
    state = AttemptState.OPEN
    for n, step in enumerate(steps, start=1):
        follows = step.n == n and step.client_key not in keys and state is AttemptState.OPEN
        of_item = step.kind in (StepKind.ANSWER, StepKind.FLAG)
        follows = follows and (step.kind is StepKind.START) == (n == 1)
        follows = follows and (step.item in items if of_item else step.item == "")
        if step.kind is StepKind.ANSWER:
            follows = follows and step.revision is not None and step.revision > revisions.get(step.item, 0)
            revisions[step.item] = step.revision or 0
        else:
            follows = follows and step.revision is None
        state = AttemptState.SUBMITTED if step.kind is StepKind.SUBMIT else AttemptState.OPEN
        if not follows or step.state is not state or step.at.utcoffset() is None:
            raise AttemptError("steps-broken", n=n)
        keys.add(step.client_key)
    return Attempt(attempt_id, draw, tuple(steps))


def grade_attempt(attempt: Attempt, questions: Mapping[str, Question], rules: QuizRules) -> Grading:
    """Grade a submitted attempt by these questions (by their ids) and rules.

    Pure: the same attempt, questions and rules always give the same grading; other
    questions (a mended key) give a regrading. One point a question. A critical question
    must have full marks. Raises AttemptError for an open attempt, MissingError for a
    question that is not given, AnswerError for an answer that its question cannot hold.
    """
    if attempt.is_open:
        raise AttemptError("attempt-open")
    marks: list[QuestionMark] = []
    missed: list[str] = []
    for item in attempt.draw.items:
        question = questions.get(item.question)
        if question is None:
            raise MissingError("question-missing", question=item.question)
        response = attempt.answers.get(item.question)
        mark = question.content.grade(response)
        marks.append(QuestionMark(item.question, item.version, mark, response))
        if question.critical and not mark.is_right:
            missed.append(item.question)
    points = sum((each.mark.share for each in marks), Fraction(0))
    passed = points / len(marks) >= rules.pass_share and not missed
    return Grading(points, len(marks), passed, tuple(missed), tuple(marks))


def _next_step(
    attempt: Attempt,
    kind: StepKind,
    *,
    client_key: str,
    at: dt.datetime,
    item: str = "",
    revision: int | None = None,
    answer: Json = None,
) -> Step:
    """The step to add, or the one that is there already (then its `n` is among the attempt's)."""
    _check_key(client_key)
    _check_time(at)
    before = attempt.step_of(client_key)
    if before is not None:
        if (before.kind, before.item, before.revision) != (kind, item, revision) or not _same(
            before.answer, answer
        ):
            raise ConflictError("key-reused")
        return before
    if not attempt.is_open:
        if kind is StepKind.SUBMIT:
            return attempt.steps[-1]
        raise AttemptError("attempt-closed")
    if kind is not StepKind.SUBMIT and attempt.draw.item(item) is None:
        raise AttemptError("not-in-attempt")
    if revision is not None and revision <= attempt.last_revision(item):
        raise ConflictError("answered-elsewhere", revision=attempt.last_revision(item))
    if len(attempt.steps) >= MAX_STEPS and kind is not StepKind.SUBMIT:
        raise AttemptError("steps-too-many", limit=MAX_STEPS)
    state = AttemptState.SUBMITTED if kind is StepKind.SUBMIT else AttemptState.OPEN
    return Step(len(attempt.steps) + 1, at, kind, item, revision, client_key, answer, state)


def _append(attempt: Attempt, step: Step) -> tuple[Attempt, Step]:
    if step.n <= len(attempt.steps):
        return attempt, step
    return Attempt(attempt.id, attempt.draw, (*attempt.steps, step)), step


def _same(one: Json, other: Json) -> bool:
    """Equality as JSON has it: 1 is not true."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return type(one) is type(other) and one == other


def _check_key(client_key: str) -> None:
    if not _CLIENT_KEY.fullmatch(client_key):
        raise AttemptError("client-key-unreadable")


def _check_time(at: dt.datetime) -> None:
    if at.utcoffset() is None:
        raise ValueError("a time without a zone")


def _check_json(answer: object, depth: int = 0) -> None:
    """Raise AnswerError for what the steps cannot keep: floats, and nesting that no answer has."""
    if depth > MAX_DEPTH:
        raise AnswerError("answer-of-another-kind")
    if isinstance(answer, dict):
        for key, value in answer.items():
            if not isinstance(key, str):
                raise AnswerError("answer-of-another-kind")
            _check_json(value, depth + 1)
    elif isinstance(answer, list):
        for value in answer:
            _check_json(value, depth + 1)
    elif answer is not None and not isinstance(answer, bool | int | str):
        raise AnswerError("answer-of-another-kind")
