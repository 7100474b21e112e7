"""Steps one by one: checks, certainty, time that is out, retries with and without the same content."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest

from course.errors import AnswerError, AttemptError, ConflictError, CourseError
from course.quiz.attempt import (
    MAX_DEPTH,
    MAX_REVISION,
    MAX_STEPS,
    Attempt,
    AttemptState,
    Step,
    StepKind,
    check_answer,
    flag_question,
    record_answer,
    replay,
    start_attempt,
    submit_attempt,
)
from course.quiz.draw import Draw, DrawnItem
from course.quiz.question import Json

T0 = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
ID = UUID(int=1)
DRAW = Draw((DrawnItem("a", "v"), DrawnItem("b", "w")))
OPEN, CLOSED = AttemptState.OPEN, AttemptState.SUBMITTED


def started() -> Attempt:
    return start_attempt(ID, DRAW, at=T0, client_key="s")


def answered(value: Json = 1, *, item: str = "a", key: str = "k", revision: int = 1) -> Attempt:
    return record_answer(started(), item, value, revision=revision, client_key=key, at=T0)[0]


def checked(attempt: Attempt, key: str = "c", item: str = "a") -> Attempt:
    return check_answer(attempt, item, client_key=key, at=T0)[0]


def code_of(error: pytest.ExceptionInfo[CourseError]) -> tuple[str, dict[str, object]]:
    return error.value.code, dict(error.value.facts)


def test_a_check_is_a_step_of_the_answer_that_stands():
    attempt = checked(answered())
    assert attempt.steps[-1] == Step(3, T0, StepKind.CHECK, "a", None, "c", None, OPEN)
    assert attempt.is_checked("a")
    assert attempt.checked == {"a": (1,)}
    assert not attempt.is_checked("b")
    again, _ = record_answer(attempt, "a", 2, revision=2, client_key="k2", at=T0)
    assert not again.is_checked("a")
    assert checked(again, "c2").checked == {"a": (1, 2)}
    flagged, _ = flag_question(attempt, "a", True, client_key="f", at=T0)
    assert flagged.is_checked("a"), "a mark for later is no answer"


def test_a_retried_check_gives_the_step_that_is_there():
    attempt = checked(answered())
    assert check_answer(attempt, "a", client_key="c", at=T0 + SECOND) == (attempt, attempt.steps[-1])
    longer, _ = record_answer(attempt, "a", 2, revision=2, client_key="k2", at=T0)
    assert check_answer(longer, "a", client_key="c", at=T0) == (longer, attempt.steps[-1])


@pytest.mark.parametrize("attempt", [started(), checked(answered()), answered(None), answered(item="b")])
def test_there_must_be_something_to_check(attempt: Attempt):
    with pytest.raises(AttemptError) as error:
        check_answer(attempt, "a", client_key="new", at=T0)
    assert code_of(error) == ("nothing-to-check", {})


def test_checks_and_flags_of_other_questions_and_after_the_end_are_refused():
    closed, _ = submit_attempt(answered(), at=T0, client_key="e")
    for attempt, item, code in ((closed, "a", "attempt-closed"), (answered(), "z", "not-in-attempt")):
        with pytest.raises(AttemptError) as error:
            check_answer(attempt, item, client_key="new", at=T0)
        assert code_of(error) == (code, {})
        with pytest.raises(AttemptError) as error:
            flag_question(attempt, item, True, client_key="new", at=T0)
        assert code_of(error) == (code, {})
    for key, at, wrong in (("", T0, AttemptError), ("new", T0.replace(tzinfo=None), ValueError)):
        with pytest.raises(wrong):
            check_answer(answered(), "a", client_key=key, at=at)
        with pytest.raises(wrong):
            flag_question(answered(), "a", True, client_key=key, at=at)


def test_answers_and_checks_are_taken_to_the_last_moment_and_retries_after_it():
    last, late = T0 + SECOND, T0 + SECOND + dt.timedelta(microseconds=1)
    attempt = answered()
    assert check_answer(attempt, "a", client_key="c", at=last, closes_at=last)[1].at == last
    assert record_answer(attempt, "b", 1, revision=1, client_key="k2", at=last, closes_at=last)[1].n == 3
    with pytest.raises(AttemptError) as error:
        check_answer(attempt, "a", client_key="c", at=late, closes_at=last)
    assert code_of(error) == ("time-is-out", {})
    with pytest.raises(AttemptError) as error:
        record_answer(attempt, "b", 1, revision=1, client_key="k2", at=late, closes_at=last)
    assert code_of(error) == ("time-is-out", {})
    retried = record_answer(attempt, "a", 1, revision=1, client_key="k", at=late, closes_at=last)
    assert retried == (attempt, attempt.steps[-1]), "it was acknowledged in time"
    assert submit_attempt(attempt, at=late, client_key="e")[0].submitted_at == late
    assert flag_question(attempt, "a", True, client_key="f", at=late)[1].at == late


@pytest.mark.parametrize("certainty", [0, 4, -1, True, 1.0, "1"])
def test_a_certainty_that_there_is_not_is_refused(certainty: object):
    with pytest.raises(AnswerError) as error:
        record_answer(started(), "a", 1, revision=1, client_key="k", at=T0, certainty=certainty)  # type: ignore[arg-type]
    assert code_of(error) == ("certainty-unknown", {})


@pytest.mark.parametrize("certainty", [1, 2, 3, None])
def test_a_certainty_is_kept_with_the_answer(certainty: int | None):
    attempt, step = record_answer(started(), "a", 1, revision=1, client_key="k", at=T0, certainty=certainty)
    assert step == Step(2, T0, StepKind.ANSWER, "a", 1, "k", 1, OPEN, certainty)
    assert attempt.certainties == {"a": certainty}
    assert replay(ID, DRAW, attempt.steps) == attempt
    with pytest.raises(ConflictError) as error:
        record_answer(
            attempt, "a", 1, revision=1, client_key="k", at=T0, certainty=2 if certainty == 1 else 1
        )
    assert code_of(error) == ("key-reused", {})


SAME = [[0, 2], [], [[0], None, "x"], {"text": ["3", {"n": 1}]}, {}, "x", 0, False, None]


@pytest.mark.parametrize("value", SAME)
def test_a_retry_with_equal_content_is_the_same(value: Json):
    attempt = answered(value)
    assert record_answer(attempt, "a", value, revision=1, client_key="k", at=T0)[0] is attempt


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ([0, 2], [0, 1]),
        ([0, 2], [0]),
        ([0], [0, 2]),
        ([0, 1], [False, True]),
        ([0], 0),
        (0, [0]),
        ([], {}),
        ({}, []),
        ([], None),
        ({}, None),
        ([[1]], [[True]]),
        ({"a": 1}, {"a": True}),
        ({"a": 1}, {"b": 1}),
        ({"a": 1}, {"a": 1, "b": 1}),
        ({"a": 1, "b": 1}, {"a": 1}),
        ({"a": [1]}, {"a": [2]}),
        ("a", "b"),
        ("1", 1),
        (0, False),
        (1, True),
    ],
)
def test_a_retry_with_other_content_is_refused(value: Json, other: Json):
    with pytest.raises(ConflictError) as error:
        record_answer(answered(value), "a", other, revision=1, client_key="k", at=T0)
    assert code_of(error) == ("key-reused", {})


def test_the_key_of_another_step_is_refused_for_every_kind():
    attempt = checked(answered())
    for key in ("s", "c"):
        with pytest.raises(ConflictError) as error:
            record_answer(attempt, "a", None, revision=2, client_key=key, at=T0)
        assert code_of(error) == ("key-reused", {})
    for key in ("s", "k"):
        with pytest.raises(ConflictError):
            check_answer(attempt, "a", client_key=key, at=T0)
    for key in ("s", "k", "c"):
        with pytest.raises(ConflictError):
            flag_question(attempt, "a", True, client_key=key, at=T0)
        with pytest.raises(ConflictError) as error:
            submit_attempt(attempt, client_key=key, at=T0)
        assert code_of(error) == ("key-reused", {})
    flagged, step = flag_question(attempt, "a", True, client_key="f", at=T0)
    assert flag_question(flagged, "a", True, client_key="f", at=T0) == (flagged, step)
    with pytest.raises(ConflictError):
        flag_question(flagged, "a", False, client_key="f", at=T0)


def test_the_newest_revision_is_told_to_who_comes_late():
    attempt = answered(revision=5)
    for revision in (1, 5):
        with pytest.raises(ConflictError) as error:
            record_answer(attempt, "a", 2, revision=revision, client_key="new", at=T0)
        assert code_of(error) == ("answered-elsewhere", {"revision": 5})
    newest, _ = record_answer(attempt, "a", 2, revision=MAX_REVISION, client_key="new", at=T0)
    assert newest.last_revision("a") == MAX_REVISION
    assert newest.last_revision("b") == 0
    for revision in (0, MAX_REVISION + 1):
        with pytest.raises(AttemptError) as wrong:
            record_answer(attempt, "a", 2, revision=revision, client_key="new", at=T0)
        assert code_of(wrong) == ("revision-unreadable", {})


def test_changing_what_was_sent_changes_no_step():
    sent: list[Json] = [["x"], {"a": ["y"]}]
    attempt = answered(sent)
    sent[0].append("z")  # type: ignore[union-attr]
    assert attempt.answers["a"] == [["x"], {"a": ["y"]}]


def test_keys_are_found_again():
    attempt = answered()
    assert attempt.step_of("k") == attempt.steps[1]
    assert attempt.step_of("z") is None


def nested(levels: int, kind: type) -> Json:
    value: Json = "x"
    for _ in range(levels):
        value = [value] if kind is list else {"a": value}
    return value


@pytest.mark.parametrize("kind", [list, dict])
def test_answers_nest_so_deep_and_no_deeper(kind: type):
    assert answered(nested(MAX_DEPTH, kind)).answers["a"] == nested(MAX_DEPTH, kind)
    with pytest.raises(AnswerError) as error:
        answered(nested(MAX_DEPTH + 1, kind))
    assert code_of(error) == ("answer-of-another-kind", {})


@pytest.mark.parametrize("value", [1.5, {1: 1}, {None: 1}, (1,), b"x", [1.0], {"a": 1.0}, {"a": {2: 1}}])
def test_what_steps_cannot_keep_is_refused(value: object):
    with pytest.raises(AnswerError) as error:
        answered(value)  # type: ignore[arg-type]
    assert code_of(error) == ("answer-of-another-kind", {})


def test_refusals_at_the_start_and_of_keys_and_times():
    with pytest.raises(AttemptError) as error:
        start_attempt(ID, Draw(()), at=T0, client_key="s")
    assert code_of(error) == ("quiz-empty", {})
    with pytest.raises(AttemptError) as error:
        start_attempt(ID, DRAW, at=T0, client_key="a b")
    assert code_of(error) == ("client-key-unreadable", {})
    with pytest.raises(ValueError, match=r"^a time without a zone$"):
        start_attempt(ID, DRAW, at=T0.replace(tzinfo=None), client_key="s")


def test_no_kind_of_step_is_kept_beyond_the_limit_but_the_last():
    flags = [Step(n, T0, StepKind.FLAG, "a", None, f"k-{n}", True, OPEN) for n in range(2, MAX_STEPS + 1)]
    full = replay(ID, DRAW, (*started().steps, *flags))
    with pytest.raises(AttemptError) as error:
        flag_question(full, "a", False, client_key="new", at=T0)
    assert code_of(error) == ("steps-too-many", {"limit": MAX_STEPS})
    assert submit_attempt(full, at=T0, client_key="e")[1].n == MAX_STEPS + 1


def test_steps_are_made_of_what_a_database_keeps():
    step = Step(2, T0, StepKind.ANSWER, "a", 1, "k", [1], CLOSED, 3)
    kept = (2, T0, "answer", "a", 1, "k", [1], "submitted", 3)
    assert Step.kept(*kept) == step
    for place, wrong in ((2, "other"), (7, "other")):
        with pytest.raises(ValueError, match="other"):
            Step.kept(*[wrong if n == place else value for n, value in enumerate(kept)])  # type: ignore[arg-type]


WHOLE = submit_attempt(checked(answered()), at=T0, client_key="e")[0].steps


@pytest.mark.parametrize(
    ("n", "wrong"),
    [
        (1, {"item": "a"}),
        (1, {"kind": StepKind.FLAG, "item": "a"}),
        (1, {"revision": 1}),
        (2, {"item": "z"}),
        (2, {"item": ""}),
        (2, {"kind": StepKind.START}),
        (2, {"n": 3}),
        (2, {"revision": 0}),
        (2, {"client_key": "s"}),
        (3, {"item": "z"}),
        (3, {"revision": 2}),
        (3, {"certainty": 1}),
        (3, {"client_key": "k"}),
        (3, {"state": CLOSED}),
        (3, {"at": T0.replace(tzinfo=None)}),
        (4, {"item": "a"}),
        (4, {"revision": 9}),
        (4, {"certainty": 2}),
        (4, {"state": OPEN}),
        (4, {"kind": StepKind.CHECK, "item": "a"}),
    ],
)
def test_a_step_that_nobody_could_have_made_is_found(n: int, wrong: dict[str, object]):
    steps = list(WHOLE)
    steps[n - 1] = replace(steps[n - 1], **wrong)  # type: ignore[arg-type]
    with pytest.raises(AttemptError) as error:
        replay(ID, DRAW, steps)
    assert code_of(error) == ("steps-broken", {"n": n})


def test_steps_after_the_end_and_no_steps_are_found():
    after = Step(5, T0, StepKind.FLAG, "a", None, "f", True, OPEN)
    with pytest.raises(AttemptError) as error:
        replay(ID, DRAW, (*WHOLE, after))
    assert code_of(error) == ("steps-broken", {"n": 5})
    with pytest.raises(AttemptError) as error:
        replay(ID, DRAW, ())
    assert code_of(error) == ("steps-broken", {"n": 0})
    assert replay(ID, DRAW, WHOLE).steps == WHOLE
    assert replay(ID, DRAW, list(WHOLE[:1])).id == ID
