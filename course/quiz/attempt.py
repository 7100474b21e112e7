"""Attempt: one person's try at a quiz, as a list of steps that only ever grows.

Every function takes an attempt and gives back a new one with the step that was added. The
step is what is stored; `replay` makes the attempt again from what is stored. An answer is
sent with a client's own key, so that a retry adds nothing, and with a revision for its
question, so that an older answer never replaces a newer one. Grading (`grading.py`) is
apart from all that: it reads a submitted attempt and changes nothing.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from course.errors import AnswerError, AttemptError, ConflictError
from course.quiz.draw import Draw
from course.quiz.question import Json

MAX_REVISION = 2_000_000_000
"""The highest revision: databases keep it in four bytes."""

CERTAINTIES = (1, 2, 3)
"""How sure one is of an answer: not, rather, quite (`Behaviour.CERTAINTY`)."""

MAX_DEPTH = 8
MAX_STEPS = 10_000
"""More steps than any person makes in one attempt; a script that runs wild is stopped here."""

_CLIENT_KEY = re.compile(r"[A-Za-z0-9._:-]{1,64}")


class StepKind(StrEnum):
    """What happened in a step."""

    START = "start"
    ANSWER = "answer"
    FLAG = "flag"
    CHECK = "check"
    SUBMIT = "submit"


class AttemptState(StrEnum):
    """The state of an attempt after a step."""

    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened; `state` is the attempt's state after it, `n` counts from 1.

    `item` is the question ('' for start and submit). `revision` is None but for answers.
    The answer of a flag is true (marked for later) or false. A check asks what the answer
    that stands is worth; it holds nothing itself. `certainty` is said with an answer, or not.
    """

    n: int
    at: dt.datetime
    kind: StepKind
    item: str
    revision: int | None
    client_key: str
    answer: Json
    state: AttemptState
    certainty: int | None = None

    @classmethod
    def kept(
        cls,
        n: int,
        at: dt.datetime,
        kind: str,
        item: str,
        revision: int | None,
        client_key: str,
        answer: Json,
        state: str,
        certainty: int | None,
    ) -> Step:
        """The step of values that a database kept. Raises ValueError for an unknown kind or state."""
        return cls(n, at, StepKind(kind), item, revision, client_key, answer, AttemptState(state), certainty)


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
    def certainties(self) -> Mapping[str, int | None]:
        """How sure the person was of the last answer to each question."""
        return {step.item: step.certainty for step in self.steps if step.kind is StepKind.ANSWER}

    @cached_property
    def checked(self) -> Mapping[str, tuple[Json, ...]]:
        """The answers that were checked, in order, of each question that was."""
        standing: dict[str, Json] = {}
        found: dict[str, tuple[Json, ...]] = {}
        for step in self.steps:
            if step.kind is StepKind.ANSWER:
                standing[step.item] = step.answer
            elif step.kind is StepKind.CHECK:
                found[step.item] = (*found.get(step.item, ()), standing.get(step.item))
        return found

    def is_checked(self, item: str) -> bool:
        """True when the answer that stands is the one that was checked last."""
        kinds = (step.kind for step in reversed(self.steps) if step.item == item)
        return next((kind for kind in kinds if kind is not StepKind.FLAG), None) is StepKind.CHECK

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
    attempt: Attempt,
    item: str,
    answer: Json,
    *,
    revision: int,
    client_key: str,
    at: dt.datetime,
    certainty: int | None = None,
    closes_at: dt.datetime | None = None,
) -> tuple[Attempt, Step]:
    """The attempt with an answer, and the step that holds it.

    The answer must be one that the question takes (`QuestionType.check_answer`); None takes
    an answer back. The same key with the same content gives the step that is there already,
    also after the attempt was submitted. Raises ConflictError `key-reused` for the key with
    other content and `answered-elsewhere` for a revision that is no newer than the last;
    AttemptError `attempt-closed`, `not-in-attempt`, `revision-unreadable`, and
    `time-is-out` after `closes_at` (see `rules.closes_at`).
    """
    if type(revision) is not int or not 1 <= revision <= MAX_REVISION:
        raise AttemptError("revision-unreadable")
    if certainty is not None and (type(certainty) is not int or certainty not in CERTAINTIES):
        raise AnswerError("certainty-unknown")
    _check_json(answer)
    step = _next_step(
        attempt,
        StepKind.ANSWER,
        item=item,
        revision=revision,
        answer=copy.deepcopy(answer),
        client_key=client_key,
        at=at,
        certainty=certainty,
        closes_at=closes_at,
    )
    return _append(attempt, step)


def flag_question(
    attempt: Attempt, item: str, is_on: bool, *, client_key: str, at: dt.datetime
) -> tuple[Attempt, Step]:
    """The attempt with a question marked for later, or no longer. Raises as `record_answer`."""
    return _append(
        attempt, _next_step(attempt, StepKind.FLAG, item=item, answer=is_on, client_key=client_key, at=at)
    )


def check_answer(
    attempt: Attempt, item: str, *, client_key: str, at: dt.datetime, closes_at: dt.datetime | None = None
) -> tuple[Attempt, Step]:
    """The attempt with the answer to a question checked: the learner asks what it is worth.

    Whether that is allowed, and what then is told, is the behaviour's (`behaviours.py`). Raises
    as `record_answer`, and AttemptError `nothing-to-check` without an answer, or with none
    since the last check.
    """
    step = _next_step(attempt, StepKind.CHECK, item=item, client_key=client_key, at=at, closes_at=closes_at)
    is_new = step.n > len(attempt.steps)
    if is_new and (attempt.answers.get(item) is None or attempt.is_checked(item)):
        raise AttemptError("nothing-to-check")
    return _append(attempt, step)


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
        of_item = step.kind not in (StepKind.START, StepKind.SUBMIT)
        follows = follows and (step.kind is StepKind.START) == (n == 1)
        follows = follows and (step.item in items if of_item else step.item == "")
        if step.kind is StepKind.ANSWER:
            follows = follows and step.revision is not None and step.revision > revisions.get(step.item, 0)
            revisions[step.item] = step.revision or 0
        else:
            follows = follows and step.revision is None and step.certainty is None
        state = AttemptState.SUBMITTED if step.kind is StepKind.SUBMIT else AttemptState.OPEN
        if not follows or step.state is not state or step.at.utcoffset() is None:
            raise AttemptError("steps-broken", n=n)
        keys.add(step.client_key)
    return Attempt(attempt_id, draw, tuple(steps))


def _next_step(
    attempt: Attempt,
    kind: StepKind,
    *,
    client_key: str,
    at: dt.datetime,
    item: str = "",
    revision: int | None = None,
    answer: Json = None,
    certainty: int | None = None,
    closes_at: dt.datetime | None = None,
) -> Step:
    """The step to add, or the one that is there already (then its `n` is among the attempt's)."""
    _check_key(client_key)
    _check_time(at)
    before = attempt.step_of(client_key)
    if before is not None:
        said = (before.kind, before.item, before.revision, before.certainty)
        if said != (kind, item, revision, certainty) or not _same(before.answer, answer):
            raise ConflictError("key-reused")
        return before
    if not attempt.is_open:
        if kind is StepKind.SUBMIT:
            return attempt.steps[-1]
        raise AttemptError("attempt-closed")
    if kind is not StepKind.SUBMIT and attempt.draw.item(item) is None:
        raise AttemptError("not-in-attempt")
    if closes_at is not None and at > closes_at:
        raise AttemptError("time-is-out")
    if revision is not None and revision <= attempt.last_revision(item):
        raise ConflictError("answered-elsewhere", revision=attempt.last_revision(item))
    if len(attempt.steps) >= MAX_STEPS and kind is not StepKind.SUBMIT:
        raise AttemptError("steps-too-many", limit=MAX_STEPS)
    state = AttemptState.SUBMITTED if kind is StepKind.SUBMIT else AttemptState.OPEN
    return Step(len(attempt.steps) + 1, at, kind, item, revision, client_key, answer, state, certainty)


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
