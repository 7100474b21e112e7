"""Attempts: an acknowledged answer exists once, an older one never wins, and grading is pure and exact."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from course.errors import AnswerError, AttemptError, ConflictError, CourseError, MissingError
from course.quiz.attempt import (
    MAX_STEPS,
    Attempt,
    AttemptState,
    Step,
    StepKind,
    flag_question,
    record_answer,
    replay,
    start_attempt,
    submit_attempt,
)
from course.quiz.draw import Draw, DrawnItem
from course.quiz.grading import Grading, QuestionMark, grade_attempt
from course.quiz.options import Option
from course.quiz.question import Json, Mark, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.rules import QuizRules

ID = UUID("0193a8f0-0000-7000-8000-000000000001")
DRAW = Draw((DrawnItem("a", "v1", (1, 0)), DrawnItem("b", "v2", (0, 1, 2)), DrawnItem("c", "v3")))
QUESTIONS = {
    "a": Question("a", "?", Single((Option("ja", True), Option("nei"))), critical=True),
    "b": Question("b", "?", Multiple((Option("x", True), Option("y", True), Option("z")))),
    "c": Question("c", "?", TrueFalse(True)),
}
T0 = dt.datetime(2026, 11, 23, 14, 30, tzinfo=dt.UTC)


def at(minutes: int) -> dt.datetime:
    return T0 + dt.timedelta(minutes=minutes)


def started() -> Attempt:
    return start_attempt(ID, DRAW, at=T0, client_key="k-start")


def answer(attempt: Attempt, item: str, value: Json, revision: int, key: str) -> tuple[Attempt, Step]:
    return record_answer(attempt, item, value, revision=revision, client_key=key, at=at(revision))


def deep(levels: int) -> Json:
    return {"a": deep(levels - 1)} if levels else None


def refused(expected: str, error: pytest.ExceptionInfo[CourseError], **facts: object) -> None:
    assert (error.value.code, dict(error.value.facts)) == (expected, facts)


def test_a_whole_attempt_from_start_to_grading():
    attempt = started()
    attempt, first = answer(attempt, "a", 1, 1, "k-1")
    attempt, flag = flag_question(attempt, "b", True, client_key="k-2", at=at(2))
    attempt, second = answer(attempt, "a", 0, 2, "k-3")
    attempt, third = answer(attempt, "b", [0, 2], 1, "k-4")
    assert attempt.is_open
    assert attempt.flagged == {"b"}
    attempt, last = submit_attempt(attempt, at=at(9), client_key="k-5")
    open_, closed = AttemptState.OPEN, AttemptState.SUBMITTED
    assert attempt.steps == (
        Step(1, T0, StepKind.START, "", None, "k-start", None, open_),
        Step(2, at(1), StepKind.ANSWER, "a", 1, "k-1", 1, open_),
        Step(3, at(2), StepKind.FLAG, "b", None, "k-2", True, open_),
        Step(4, at(2), StepKind.ANSWER, "a", 2, "k-3", 0, open_),
        Step(5, at(1), StepKind.ANSWER, "b", 1, "k-4", [0, 2], open_),
        Step(6, at(9), StepKind.SUBMIT, "", None, "k-5", None, closed),
    )
    assert (first, flag, second, third, last) == attempt.steps[1:]
    assert attempt.answers == {"a": 0, "b": [0, 2]}
    assert (attempt.is_open, attempt.started_at, attempt.submitted_at) == (False, T0, at(9))
    assert replay(ID, DRAW, attempt.steps) == attempt
    half = Mark(Fraction(0), (("0", True), ("1", False), ("2", False)))
    assert grade_attempt(attempt, QUESTIONS, QuizRules(Fraction(1, 3))) == Grading(
        points=Fraction(1),
        out_of=3,
        passed=True,
        missed_critical=(),
        marks=(
            QuestionMark("a", "v1", Mark(Fraction(1)), Fraction(1), 0),
            QuestionMark("b", "v2", half, half.share, [0, 2]),
            QuestionMark("c", "v3", Mark(Fraction(0)), Fraction(0), None),
        ),
    )


def test_a_retry_adds_nothing_and_gets_the_same_step_also_after_the_submit():
    attempt, step = answer(started(), "a", 1, 1, "k-1")
    assert answer(attempt, "a", 1, 1, "k-1") == (attempt, step)
    closed, _ = submit_attempt(attempt, at=at(9), client_key="k-2")
    assert answer(closed, "a", 1, 1, "k-1") == (closed, step)


@pytest.mark.parametrize(
    ("item", "value", "revision"), [("a", 0, 1), ("a", True, 1), ("b", 1, 1), ("a", 1, 2), ("a", None, 1)]
)
def test_a_key_with_other_content_is_refused(item: str, value: Json, revision: int):
    attempt, _ = answer(started(), "a", 1, 1, "k-1")
    with pytest.raises(ConflictError) as error:
        answer(attempt, item, value, revision, "k-1")
    refused("key-reused", error)


def test_a_retry_is_known_by_all_of_its_answer():
    attempt, step = answer(started(), "a", {"text": "3", "unit": None}, 1, "k-1")
    assert answer(attempt, "a", {"unit": None, "text": "3"}, 1, "k-1") == (attempt, step)
    for other in ({"text": "3"}, {"text": "3", "unit": 0}, {"text": "3", "enhet": None}):
        with pytest.raises(ConflictError, match="key-reused"):
            answer(attempt, "a", other, 1, "k-1")


def test_a_script_that_runs_wild_is_stopped_but_can_still_submit():
    flags = [
        Step(n, T0, StepKind.FLAG, "a", None, f"k-{n}", True, AttemptState.OPEN)
        for n in range(2, MAX_STEPS + 1)
    ]
    full = replay(ID, DRAW, (*started().steps, *flags))
    with pytest.raises(AttemptError) as error:
        answer(full, "a", 1, 1, "k-new")
    refused("steps-too-many", error, limit=MAX_STEPS)
    nearly = replay(ID, DRAW, full.steps[:-1])
    assert answer(nearly, "a", 1, 1, "k-new")[1].n == MAX_STEPS
    assert not submit_attempt(full, at=T0, client_key="k-last")[0].is_open


def test_a_key_of_another_step_submits_nothing():
    attempt, _ = answer(started(), "a", 1, 1, "k-1")
    with pytest.raises(ConflictError) as error:
        submit_attempt(attempt, at=at(9), client_key="k-1")
    refused("key-reused", error)


@pytest.mark.parametrize("revision", [1, 2, 3])
def test_another_tab_with_a_revision_that_is_no_newer_is_told_so(revision: int):
    attempt, _ = answer(started(), "a", 1, 3, "k-1")
    with pytest.raises(ConflictError) as error:
        answer(attempt, "a", 0, revision, "k-2")
    refused("answered-elsewhere", error, revision=3)
    assert answer(attempt, "b", [1], revision, "k-3")[0].last_revision("b") == revision


def test_an_answer_can_be_taken_back():
    attempt, _ = answer(started(), "a", 1, 1, "k-1")
    attempt, _ = answer(attempt, "a", None, 2, "k-2")
    assert attempt.answers == {"a": None}


def test_nothing_can_be_answered_or_marked_after_the_submit():
    attempt, _ = submit_attempt(started(), at=at(1), client_key="k-1")
    with pytest.raises(AttemptError) as error:
        answer(attempt, "a", 1, 1, "k-2")
    refused("attempt-closed", error)
    with pytest.raises(AttemptError) as error:
        flag_question(attempt, "a", True, client_key="k-3", at=at(2))
    refused("attempt-closed", error)


def test_a_second_submit_gets_the_step_that_closed_it():
    attempt, step = submit_attempt(started(), at=at(1), client_key="k-1")
    assert submit_attempt(attempt, at=at(2), client_key="k-2") == (attempt, step)
    assert submit_attempt(attempt, at=at(2), client_key="k-1") == (attempt, step)


@pytest.mark.parametrize("item", ["z", ""])
def test_a_question_of_another_attempt_is_refused(item: str):
    with pytest.raises(AttemptError) as error:
        answer(started(), item, 1, 1, "k-1")
    refused("not-in-attempt", error)
    with pytest.raises(AttemptError) as error:
        flag_question(started(), item, True, client_key="k-1", at=T0)
    refused("not-in-attempt", error)


@pytest.mark.parametrize("revision", [0, -1, True, "1", 1.0, None, 2**31])
def test_a_revision_that_is_no_positive_whole_number_is_refused(revision: object):
    with pytest.raises(AttemptError) as error:
        record_answer(started(), "a", 1, revision=revision, client_key="k", at=T0)  # type: ignore[arg-type]
    refused("revision-unreadable", error)


@pytest.mark.parametrize("key", ["", "k" * 65, "k 1", "k\n", "nøkkel", "'; --"])
def test_a_client_key_that_no_client_makes_is_refused(key: str):
    with pytest.raises(AttemptError) as error:
        answer(started(), "a", 1, 1, key)
    refused("client-key-unreadable", error)
    with pytest.raises(AttemptError, match="client-key-unreadable"):
        start_attempt(ID, DRAW, at=T0, client_key=key)


@pytest.mark.parametrize("value", [1.0, float("nan"), (1,), {1: 2}, [[[[[[[[[[1]]]]]]]]]], deep(20), b"x"])
def test_what_is_no_json_of_ours_is_refused(value: object):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        record_answer(started(), "a", value, revision=1, client_key="k", at=T0)  # type: ignore[arg-type]


def test_a_time_without_a_zone_is_a_fault_of_the_program():
    naive = T0.replace(tzinfo=None)
    with pytest.raises(ValueError, match="zone"):
        start_attempt(ID, DRAW, at=naive, client_key="k")
    with pytest.raises(ValueError, match="zone"):
        record_answer(started(), "a", 1, revision=1, client_key="k", at=naive)
    with pytest.raises(ValueError, match="zone"):
        submit_attempt(started(), at=naive, client_key="k")


def test_changing_a_list_that_was_recorded_changes_no_step():
    places: list[Json] = [0]
    attempt, step = record_answer(started(), "b", places, revision=1, client_key="k", at=T0)
    places.append(1)
    assert step.answer == attempt.answers["b"] == [0]


def test_an_attempt_without_questions_is_refused():
    with pytest.raises(AttemptError, match="quiz-empty"):
        start_attempt(ID, Draw(()), at=T0, client_key="k")


def test_an_open_attempt_is_not_graded():
    with pytest.raises(AttemptError, match="attempt-open"):
        grade_attempt(started(), QUESTIONS, QuizRules(Fraction(1)))


def test_a_missed_critical_question_fails_whatever_the_points():
    attempt, _ = answer(started(), "a", 1, 1, "k-1")
    attempt, _ = answer(attempt, "b", [0, 1], 1, "k-2")
    attempt, _ = answer(attempt, "c", True, 1, "k-3")
    attempt, _ = submit_attempt(attempt, at=at(1), client_key="k-4")
    grading = grade_attempt(attempt, QUESTIONS, QuizRules(Fraction(1, 2)))
    assert (grading.points, grading.share, grading.right) == (2, Fraction(2, 3), 2)
    assert (grading.passed, grading.missed_critical) == (False, ("a",))
    lenient = {**QUESTIONS, "a": replace(QUESTIONS["a"], critical=False)}
    assert grade_attempt(attempt, lenient, QuizRules(Fraction(1, 2))).passed


def test_the_limit_itself_passes_and_is_exact():
    attempt, _ = answer(started(), "a", 0, 1, "k-1")
    attempt, _ = answer(attempt, "b", [0, 1], 1, "k-2")
    attempt, _ = submit_attempt(attempt, at=at(1), client_key="k-3")
    assert grade_attempt(attempt, QUESTIONS, QuizRules(Fraction(2, 3))).passed
    assert not grade_attempt(attempt, QUESTIONS, QuizRules(Fraction(2, 3) + Fraction(1, 10**30))).passed


def test_a_mended_key_gives_another_grading_of_the_same_attempt():
    attempt, _ = answer(started(), "c", False, 1, "k-1")
    attempt, _ = submit_attempt(attempt, at=at(1), client_key="k-2")
    before = grade_attempt(attempt, QUESTIONS, QuizRules(Fraction(1)))
    mended = {**QUESTIONS, "c": replace(QUESTIONS["c"], content=TrueFalse(False))}
    after = grade_attempt(attempt, mended, QuizRules(Fraction(1)))
    assert (before.points, after.points) == (0, 1)
    assert grade_attempt(attempt, QUESTIONS, QuizRules(Fraction(1))) == before


def test_a_question_that_is_not_given_is_named():
    attempt, _ = submit_attempt(started(), at=at(1), client_key="k")
    with pytest.raises(MissingError) as error:
        grade_attempt(attempt, {"a": QUESTIONS["a"]}, QuizRules(Fraction(1)))
    refused("question-missing", error, question="b")


def whole() -> tuple[Step, ...]:
    attempt, _ = answer(started(), "a", 1, 1, "k-1")
    attempt, _ = answer(attempt, "a", 0, 2, "k-2")
    return submit_attempt(attempt, at=at(3), client_key="k-3")[0].steps


@pytest.mark.parametrize(
    ("steps", "n"),
    [
        ((), 0),
        (whole()[1:], 1),
        ((whole()[0], whole()[2]), 2),
        ((*whole()[:3], whole()[2]), 4),
        ((*whole()[:2], replace(whole()[2], revision=1)), 3),
        ((*whole()[:2], replace(whole()[2], revision=None)), 3),
        ((*whole()[:2], replace(whole()[2], client_key="k-1")), 3),
        ((*whole()[:2], replace(whole()[2], item="z")), 3),
        ((*whole()[:2], replace(whole()[2], state=AttemptState.SUBMITTED)), 3),
        ((*whole()[:2], replace(whole()[2], at=T0.replace(tzinfo=None))), 3),
        ((*whole(), replace(whole()[2], n=5, revision=3, client_key="k-9")), 5),
        ((*whole()[:3], replace(whole()[3], state=AttemptState.OPEN)), 4),
        ((whole()[0], replace(whole()[0], n=2, client_key="k-9")), 2),
    ],
)
def test_steps_that_no_attempt_made_are_refused_at_the_first_wrong_one(steps: tuple[Step, ...], n: int):
    with pytest.raises(AttemptError) as error:
        replay(ID, DRAW, steps)
    refused("steps-broken", error, n=n)


class Tabs(RuleBasedStateMachine):
    """Two tabs that answer, retry, come late and submit, against the plainest model of what must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.attempt = started()
        self.sent: list[tuple[str, Json, int, str]] = []
        self.acknowledged: dict[str, Step] = {self.attempt.steps[0].client_key: self.attempt.steps[0]}
        self.best: dict[str, tuple[int, Json]] = {}
        self.marked: dict[str, bool] = {}
        self.closing: Step | None = None
        self.count = 0

    def _key(self) -> str:
        self.count += 1
        return f"k-{self.count}"

    @rule(item=st.sampled_from("abc"), value=st.sampled_from((None, 0, 1, True)), revision=st.integers(1, 6))
    def send(self, item: str, value: Json, revision: int) -> None:
        self.sent.append((item, value, revision, self._key()))

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def arrive(self, data: st.DataObject) -> None:
        item, value, revision, key = data.draw(st.sampled_from(self.sent))
        known = self.acknowledged.get(key)
        newer = revision > self.best.get(item, (0, None))[0]
        if known is None and self.closing is not None:
            with pytest.raises(AttemptError, match="attempt-closed"):
                answer(self.attempt, item, value, revision, key)
        elif known is None and not newer:
            with pytest.raises(ConflictError, match="answered-elsewhere"):
                answer(self.attempt, item, value, revision, key)
        else:
            self.attempt, step = answer(self.attempt, item, value, revision, key)
            assert known in (None, step)
            self.acknowledged[key] = step
            if known is None:
                self.best[item] = (revision, value)

    @rule(item=st.sampled_from("abc"), is_on=st.booleans())
    def mark(self, item: str, is_on: bool) -> None:
        try:
            self.attempt, step = flag_question(self.attempt, item, is_on, client_key=self._key(), at=T0)
        except AttemptError:
            assert self.closing is not None
        else:
            self.acknowledged[step.client_key] = step
            self.marked[item] = is_on

    @precondition(lambda self: len(self.acknowledged) > 4)
    @rule(times=st.integers(1, 3))
    def submit(self, times: int) -> None:
        for _ in range(times):
            self.attempt, step = submit_attempt(self.attempt, at=T0, client_key=self._key())
            assert self.closing in (None, step)
            self.closing = step
        self.acknowledged[step.client_key] = step

    @invariant()
    def every_acknowledged_step_is_there_once(self) -> None:
        assert {step.client_key: step for step in self.attempt.steps} == self.acknowledged
        assert len(self.attempt.steps) == len(self.acknowledged)

    @invariant()
    def the_newest_answer_counts(self) -> None:
        assert self.attempt.answers == {item: value for item, (_, value) in self.best.items()}
        assert all(self.attempt.last_revision(item) == revision for item, (revision, _) in self.best.items())
        assert self.attempt.flagged == {item for item, is_on in self.marked.items() if is_on}

    @invariant()
    def the_steps_make_the_attempt_again(self) -> None:
        assert replay(ID, DRAW, self.attempt.steps) == self.attempt

    @invariant()
    def it_is_closed_once(self) -> None:
        closing = [step for step in self.attempt.steps if step.kind is StepKind.SUBMIT]
        assert closing == ([self.closing] if self.closing else [])
        assert self.attempt.is_open is (self.closing is None)


TestTabs = Tabs.TestCase
