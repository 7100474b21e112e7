"""Attempts under all that happens to them at once, beside the plainest model of what must hold.

Answers are sent, and arrive late, twice or out of order, from two tabs; questions are flagged and
checked; time runs out, a person gets more of it, keys are mended, and the quiz is submitted more
than once. There is one result, no revision is lost or doubled, and the score is a function of the
answers, the versions and the corrections alone.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from course.errors import AttemptError, ConflictError, CourseError
from course.quiz.attempt import (
    Attempt,
    Step,
    StepKind,
    check_answer,
    flag_question,
    record_answer,
    replay,
    start_attempt,
    submit_attempt,
)
from course.quiz.behaviours import item_state, may_check, refuse_check, refuse_locked
from course.quiz.corrections import Correction, CorrectionKind, correction_from_json
from course.quiz.draw import Draw, draw_quiz
from course.quiz.grading import Grading, grade_attempt
from course.quiz.options import Option
from course.quiz.question import Json, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.rules import Accommodation, Behaviour, QuizRules, closes_at, deadline

T0 = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
ID = UUID(int=7)
SINGLE = Single((Option("0", True), Option("1"), Option("2")))
MULTIPLE = Multiple((Option("0", True), Option("1", True), Option("2"), Option("3")))
POOL = (
    Question("single", "?", SINGLE, critical=True, hints=("en",)),
    Question("multiple", "?", MULTIPLE),
    Question("truth", "?", TrueFalse(True)),
    Question("rating", "?", Rating(("nei", "ja"))),
)
QUESTIONS = {question.id: question for question in POOL}
VERSIONS = {question.id: f"v-{question.id}" for question in POOL}
MODULES = {"single": "one", "multiple": "one", "truth": "two", "rating": "two"}
ANSWERS: dict[str, tuple[Json, ...]] = {
    "single": (0, 1, 2, None),
    "multiple": ([0], [0, 1], [0, 2], [2, 3], [1], None),
    "truth": (True, False, None),
    "rating": (0, 1, None),
}
CORRECTIONS = {
    "single": (*(Correction(CorrectionKind.KEY, SINGLE.corrected([place])) for place in (0, 1, 2)),),
    "multiple": (Correction(CorrectionKind.KEY, MULTIPLE.corrected([[0, 2]])),),
    "truth": (*(Correction(CorrectionKind.KEY, TrueFalse(key)) for key in (True, False)),),
}
OTHERS = (Correction(CorrectionKind.EVERYONE), Correction(CorrectionKind.LEFT_OUT))
GIVEN = (
    Accommodation(),
    Accommodation(Fraction(3, 2)),
    Accommodation(Fraction(2)),
    Accommodation(Fraction(0)),
)


@dataclass(frozen=True)
class Sent:
    """An answer on its way; its tab numbered it by what the tab last knew."""

    item: str
    answer: Json
    revision: int
    key: str
    certainty: int | None


def outcome(move: Callable[[], tuple[Attempt, Step]]) -> tuple[Attempt, Step] | CourseError:
    """What a move leads to, or how it is refused."""
    try:
        return move()
    except CourseError as error:
        return error


class Attempts(RuleBasedStateMachine):
    """One attempt; the model is what was acknowledged, in plain dictionaries."""

    @initialize(
        behaviour=st.sampled_from(Behaviour),
        tries=st.integers(1, 3),
        limit=st.none() | st.integers(1, 20),
        penalty=st.sampled_from((Fraction(0), Fraction(1, 3), Fraction(1))),
        minimum=st.sampled_from((Fraction(0), Fraction(1, 2))),
        seed=st.binary(min_size=1, max_size=4),
    )
    def begin(
        self,
        behaviour: Behaviour,
        tries: int,
        limit: int | None,
        penalty: Fraction,
        minimum: Fraction,
        seed: bytes,
    ) -> None:
        self.rules = QuizRules(
            Fraction(2, 3),
            behaviour=behaviour,
            tries=tries,
            penalty=penalty,
            module_minimum=minimum,
            time_limit=dt.timedelta(minutes=limit) if limit else None,
        )
        self.draw = draw_quiz(POOL, VERSIONS, self.rules, seed=seed)
        self.now = T0
        self.attempt = start_attempt(ID, self.draw, at=T0, client_key="start")
        self.given = Accommodation()
        self.corrections: dict[str, Correction] = {}
        self.on_the_way: list[Sent] = []
        self.tabs: list[Counter[str]] = [Counter(), Counter()]
        self.acknowledged: dict[str, Step] = {"start": self.attempt.steps[0]}
        self.newest: dict[str, Sent] = {}
        self.tried: dict[str, list[Json]] = {}
        self.is_told: dict[str, bool] = {}
        self.flags: dict[str, bool] = {}
        self.results: list[tuple[Step, Grading]] = []
        self.keys = 0

    def _key(self) -> str:
        self.keys += 1
        return f"k-{self.keys}"

    @property
    def _closes_at(self) -> dt.datetime | None:
        return closes_at(T0, self.rules, self.given)

    @property
    def _is_late(self) -> bool:
        return self._closes_at is not None and self.now > self._closes_at

    # What people, networks and clocks do

    @rule(tab=st.integers(0, 1), item=st.sampled_from(sorted(QUESTIONS)), data=st.data())
    def choose(self, tab: int, item: str, data: st.DataObject) -> None:
        """A tab sends an answer; it knows only its own revisions and those that it was told."""
        answer = data.draw(st.sampled_from(ANSWERS[item]))
        certain = self.rules.behaviour is Behaviour.CERTAINTY and answer is not None
        certainty = data.draw(st.sampled_from((1, 2, 3, None))) if certain else None
        self.tabs[tab][item] += 1
        self.on_the_way.append(Sent(item, answer, self.tabs[tab][item], self._key(), certainty))

    @precondition(lambda self: self.on_the_way)
    @rule(data=st.data(), is_lost=st.booleans(), tab=st.integers(0, 1))
    def arrive(self, data: st.DataObject, is_lost: bool, tab: int) -> None:
        """Any answer arrives, in any order; when the reply is lost, it will be sent again."""
        sent = data.draw(st.sampled_from(self.on_the_way))
        if not is_lost:
            self.on_the_way.remove(sent)
        known = self.acknowledged.get(sent.key)
        held = self.newest.get(sent.item)
        stands = held.revision if held else 0
        refusal = ""
        try:
            refuse_locked(self.attempt, QUESTIONS[sent.item], self.rules)
        except AttemptError:
            refusal = "question-locked"
        if known is None and not refusal and sent.revision <= stands:
            refusal = "answered-elsewhere"
        if self._is_late:
            refusal = "time-is-out"
        if self.results:
            refusal = "attempt-closed"
        if known is not None:
            refusal = ""
        if refusal == "question-locked":
            return  # what the action refuses before it comes here
        found = outcome(
            partial(
                record_answer,
                self.attempt,
                sent.item,
                sent.answer,
                revision=sent.revision,
                client_key=sent.key,
                at=self.now,
                certainty=sent.certainty,
                closes_at=self._closes_at,
            )
        )
        if isinstance(found, CourseError):
            assert found.code == refusal
            if refusal == "answered-elsewhere":
                assert found.facts["revision"] == stands
                self.tabs[tab][sent.item] = stands
            return
        assert refusal == ""
        self.attempt, step = found
        assert known in (None, step)
        if known is None:
            self.newest[sent.item] = sent
            self.is_told[sent.item] = False
        self.acknowledged[sent.key] = step

    @precondition(lambda self: self.on_the_way and self.acknowledged)
    @rule(data=st.data())
    def reuse_a_key(self, data: st.DataObject) -> None:
        """A key stands for what it was first sent with."""
        key = data.draw(st.sampled_from(sorted(self.acknowledged)))
        before = self.attempt
        with pytest.raises(ConflictError) as error:
            record_answer(self.attempt, "truth", "another", revision=1, client_key=key, at=self.now)
        assert error.value.code == "key-reused"
        assert self.attempt is before

    @rule(item=st.sampled_from(sorted(QUESTIONS)), is_on=st.booleans())
    def flag(self, item: str, is_on: bool) -> None:
        key = self._key()
        if self.results:
            with pytest.raises(AttemptError, match="attempt-closed"):
                flag_question(self.attempt, item, is_on, client_key=key, at=self.now)
            return
        self.attempt, step = flag_question(self.attempt, item, is_on, client_key=key, at=self.now)
        self.acknowledged[key] = step
        self.flags[item] = is_on

    @rule(item=st.sampled_from(sorted(QUESTIONS)), twice=st.booleans())
    def check(self, item: str, twice: bool) -> None:
        key, held = self._key(), self.newest.get(item)
        if not may_check(self.rules):
            with pytest.raises(AttemptError, match="check-not-offered"):
                refuse_check(self.rules)
            return
        refusal = ""
        if held is None or held.answer is None or self.is_told[item]:
            refusal = "nothing-to-check"
        if self._is_late:
            refusal = "time-is-out"
        if self.results:
            refusal = "attempt-closed"
        for _ in range(1 + twice):
            found = outcome(
                partial(
                    check_answer,
                    self.attempt,
                    item,
                    client_key=key,
                    at=self.now,
                    closes_at=self._closes_at,
                )
            )
            if isinstance(found, CourseError):
                assert found.code == refusal
                return
            assert refusal == ""
            self.attempt, step = found
            if key not in self.acknowledged:
                assert held is not None
                self.tried.setdefault(item, []).append(held.answer)
                self.is_told[item] = True
            assert self.acknowledged.setdefault(key, step) == step

    @rule(seconds=st.sampled_from((0, 1, 29, 30, 31, 60, 600)))
    def wait(self, seconds: int) -> None:
        self.now += dt.timedelta(seconds=seconds)

    @rule()
    def come_to_the_last_moment(self) -> None:
        if self._closes_at is not None and self._closes_at > self.now:
            self.now = self._closes_at

    @rule(given=st.sampled_from(GIVEN))
    def accommodate(self, given: Accommodation) -> None:
        """More time, or no longer: it reaches the attempt that is under way."""
        self.given = given
        ends = deadline(self.attempt.started_at, self.rules, given)
        limit = self.rules.time_limit
        assert (ends is None) is (limit is None or given.time_factor == 0)
        if ends is not None and limit is not None:
            assert ends - T0 == limit * float(given.time_factor)

    @rule(item=st.sampled_from(sorted(CORRECTIONS)), data=st.data())
    def correct(self, item: str, data: st.DataObject) -> None:
        correction = data.draw(st.sampled_from((*CORRECTIONS[item], *OTHERS)))
        assert correction_from_json(correction.kind.value, correction.to_json()) == correction
        self.corrections[VERSIONS[item]] = correction

    @precondition(lambda self: len(self.acknowledged) > 3 or self._is_late)
    @rule(times=st.integers(1, 3))
    def submit(self, times: int) -> None:
        """Two tabs, an impatient hand or the clock: it is closed once, also when it is late."""
        for _ in range(times):
            key = self._key()
            self.attempt, step = submit_attempt(self.attempt, at=self.now, client_key=key)
            if not self.results:
                self.acknowledged[key] = step
                self.results.append((step, self._grade()))
            assert [step] == [closing for closing, _ in self.results]

    # What must hold

    def _grade(self, attempt: Attempt | None = None) -> Grading:
        return grade_attempt(attempt or self.attempt, QUESTIONS, self.rules, MODULES, self.corrections)

    def _score(self) -> Fraction:
        """The points by the model: what the last answer is worth, less the penalties of earlier tries."""
        total = Fraction(0)
        for item in ("single", "multiple", "truth"):
            correction = self.corrections.get(VERSIONS[item])
            answer = self.newest[item].answer if item in self.newest else None
            if correction and correction.kind is CorrectionKind.LEFT_OUT:
                continue
            content = (correction and correction.content) or QUESTIONS[item].content
            share = content.grade(answer).share
            if correction and correction.kind is CorrectionKind.EVERYONE:
                share = Fraction(1)
            if self.rules.behaviour is Behaviour.TRIES:
                tries = len(self.tried.get(item, [])) + (answer is not None and not self.is_told[item])
                share = max(Fraction(0), share - self.rules.penalty * max(0, tries - 1))
            total += share
        return total

    @invariant()
    def the_steps_make_the_attempt_again(self) -> None:
        assert replay(ID, Draw.from_json(self.draw.to_json()), self.attempt.steps) == self.attempt
        for n in range(1, len(self.attempt.steps)):
            assert replay(ID, self.draw, self.attempt.steps[:n]).is_open

    @invariant()
    def what_was_acknowledged_is_there_once(self) -> None:
        assert {step.client_key: step for step in self.attempt.steps} == self.acknowledged
        assert [step.n for step in self.attempt.steps] == list(range(1, len(self.acknowledged) + 1))
        assert self.attempt.flagged == {item for item, is_on in self.flags.items() if is_on}
        assert self.attempt.checked == {item: tuple(tried) for item, tried in self.tried.items()}

    @invariant()
    def no_revision_is_lost_or_doubled_and_the_newest_stands(self) -> None:
        revisions: dict[str, list[int]] = {}
        for step in self.attempt.steps:
            if step.kind is StepKind.ANSWER:
                assert step.revision is not None
                revisions.setdefault(step.item, []).append(step.revision)
        for item, found in revisions.items():
            assert found == sorted(set(found))
            assert self.attempt.last_revision(item) == found[-1] == self.newest[item].revision
        assert self.attempt.answers == {item: sent.answer for item, sent in self.newest.items()}
        assert self.attempt.certainties == {item: sent.certainty for item, sent in self.newest.items()}

    @invariant()
    def nothing_is_recorded_after_the_end(self) -> None:
        kinds = [step.kind for step in self.attempt.steps]
        assert kinds.count(StepKind.SUBMIT) == len(self.results) <= 1
        assert StepKind.SUBMIT not in kinds[:-1]
        assert self.attempt.is_open is not bool(self.results)

    @invariant()
    def what_is_told_is_locked_in_time(self) -> None:
        for item, question in QUESTIONS.items():
            state = item_state(self.attempt, question, self.rules)
            tried = self.tried.get(item, [])
            assert (state.told is not None) is bool(tried)
            if tried:
                assert state.told == question.content.grade(tried[-1])
            allowed = self.rules.tries if self.rules.behaviour is Behaviour.TRIES else 1
            if len(tried) >= allowed or (state.told and state.told.is_right):
                assert state.is_locked

    @invariant()
    def the_score_is_a_function_of_answers_versions_and_corrections(self) -> None:
        closed = self.attempt
        if closed.is_open:
            with pytest.raises(AttemptError, match="attempt-open"):
                self._grade()
            closed, _ = submit_attempt(closed, at=self.now, client_key="what-if")
        found = self._grade(closed)
        assert found == self._grade(closed)
        assert found.points == self._score()
        assert all(0 <= mark.credit <= 1 and 0 <= mark.mark.share <= 1 for mark in found.marks)
        assert 0 <= found.share <= 1
        left_out = sum(each.leaves_out for each in self.corrections.values())
        assert found.out_of == 3 - left_out
        assert found.passed is (found.has_points and not found.missed_critical)
        turned = replace(closed, draw=Draw(tuple(reversed(closed.draw.items))))
        other = self._grade(turned)
        assert {mark.question: mark for mark in other.marks} == {mark.question: mark for mark in found.marks}
        assert (other.points, other.passed, other.short_modules) == (
            found.points,
            found.passed,
            found.short_modules,
        )
        bare = Attempt(ID, closed.draw, tuple(self._without_flags_and_hurry(closed)))
        assert self._grade(bare) == found

    @staticmethod
    def _without_flags_and_hurry(closed: Attempt) -> list[Step]:
        """The same answers and checks without flags, all at one moment, by other keys."""
        kept = [step for step in closed.steps if step.kind is not StepKind.FLAG]
        return [replace(step, n=n, at=T0, client_key=f"x{n}") for n, step in enumerate(kept, start=1)]


TestAttempts = Attempts.TestCase
