"""Grading: exact points, critical questions, the minimum of each module, corrections and twins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError, AttemptError, MissingError
from course.quiz.attempt import Attempt, check_answer, record_answer, start_attempt, submit_attempt
from course.quiz.corrections import Correction, CorrectionKind
from course.quiz.draw import Draw, DrawnItem
from course.quiz.grading import Grading, QuestionMark, conclude, grade_attempt, is_mended
from course.quiz.options import Option
from course.quiz.question import Json, Mark, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.rules import Behaviour, QuizRules

T0 = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
HALF = QuizRules(Fraction(1, 2))
shares = st.fractions(0, 1, max_denominator=12)


def truth(name: str, **more: object) -> Question:
    return Question(name, "?", TrueFalse(True), **more)  # type: ignore[arg-type]


def taken(
    answers: Mapping[str, Json],
    items: str = "",
    *,
    stands_for: Mapping[str, str] | None = None,
    certainty: int | None = None,
) -> Attempt:
    """A submitted attempt at the questions that are named by these letters."""
    drawn = (DrawnItem(name, f"v-{name}", (), (stands_for or {}).get(name, "")) for name in items or answers)
    attempt = start_attempt(UUID(int=1), Draw(tuple(drawn)), at=T0, client_key="s")
    for n, (name, answer) in enumerate(answers.items()):
        attempt, _ = record_answer(
            attempt, name, answer, revision=1, client_key=f"k{n}", at=T0, certainty=certainty
        )
    return submit_attempt(attempt, at=T0, client_key="end")[0]


def pool(*questions: Question) -> dict[str, Question]:
    return {question.id: question for question in questions}


def mark(name: str, share: Fraction | int, credit: Fraction | None = None) -> QuestionMark:
    made = Mark(Fraction(share))
    return QuestionMark(name, f"v-{name}", made, made.share if credit is None else credit, None)


@given(st.lists(shares, min_size=1, max_size=8), shares.filter(bool))
def test_the_points_are_exact_and_the_limit_itself_passes(found: list[Fraction], limit: Fraction):
    grading = conclude([mark(f"q{n}", share) for n, share in enumerate(found)], set(), QuizRules(limit))
    assert grading.points == sum(found)
    assert grading.out_of == len(found)
    assert grading.share == sum(found) / len(found)
    assert grading.passed is grading.has_points is (sum(found) >= limit * len(found))
    assert grading.right == found.count(Fraction(1))


def test_the_least_share_of_a_module_must_be_reached_in_each():
    marks = [mark("a", 1), mark("b", Fraction(1, 2)), mark("c", Fraction(1, 4)), mark("d", 1), mark("e", 0)]
    modules = {"a": "one", "b": "one", "c": "two", "d": "two"}
    at = {
        minimum: conclude(
            marks, set(), QuizRules(Fraction(1, 10), module_minimum=minimum), modules
        ).short_modules
        for minimum in (Fraction(0), Fraction(5, 8), Fraction(3, 4), Fraction(7, 8))
    }
    assert list(at.values()) == [(), (), ("two",), ("one", "two")]
    short = conclude(marks, set(), QuizRules(Fraction(1, 10), module_minimum=Fraction(3, 4)), modules)
    assert (short.passed, short.has_points, short.may_mend) == (False, False, False)
    no_modules = QuizRules(Fraction(1, 10), module_minimum=Fraction(1))
    assert conclude(marks, set(), no_modules).passed, "what is of no module is short in none"


def test_a_module_is_measured_by_the_points_after_penalties():
    marks = [mark("a", 1, Fraction(1, 3))]
    rules = QuizRules(Fraction(1, 3), module_minimum=Fraction(1, 2))
    assert conclude(marks, set(), rules, {"a": "one"}).short_modules == ("one",)


def test_a_critical_question_must_be_right_but_at_whichever_try():
    found = conclude([mark("a", 1, Fraction(1, 3)), mark("b", 1)], {"a"}, HALF)
    assert (found.passed, found.missed_critical, found.may_mend) == (True, (), False)
    found = conclude([mark("a", Fraction(99, 100)), mark("b", 1)], {"a", "b"}, HALF)
    assert (found.passed, found.missed_critical, found.has_points, found.may_mend) == (
        False,
        ("a",),
        True,
        True,
    )


def test_nothing_scored_is_passed():
    rating = Question("r", "?", Rating(("ja", "nei")))
    grading = grade_attempt(taken({"r": 0}), pool(rating), QuizRules(Fraction(1)))
    assert (grading.points, grading.out_of, grading.share, grading.passed) == (0, 0, 1, True)
    assert grading.marks == ()


def test_an_unscored_or_left_out_question_keeps_none_of_the_others_out():
    rating = Question("r", "?", Rating(("ja", "nei")))
    attempt = taken({"r": 0, "a": False, "b": True, "c": True})
    left_out = {"v-a": Correction(CorrectionKind.LEFT_OUT)}
    questions = pool(rating, truth("a", critical=True), truth("b"), truth("c"))
    grading = grade_attempt(attempt, questions, QuizRules(Fraction(1)), None, left_out)
    assert [each.question for each in grading.marks] == ["b", "c"]
    assert (grading.points, grading.out_of, grading.passed) == (2, 2, True)


def test_corrections_are_found_by_the_version_that_was_shown():
    attempt = taken({"a": False, "b": False})
    questions = pool(truth("a", critical=True), truth("b"))
    other_key = {"v-a": Correction(CorrectionKind.KEY, TrueFalse(False))}
    grading = grade_attempt(attempt, questions, HALF, {}, other_key)
    assert [each.credit for each in grading.marks] == [1, 0]
    assert grading.passed
    everyone = {"v-b": Correction(CorrectionKind.EVERYONE), "a": Correction(CorrectionKind.EVERYONE)}
    grading = grade_attempt(attempt, questions, HALF, {}, everyone)
    assert [each.credit for each in grading.marks] == [0, 1]
    assert grading.missed_critical == ("a",)


def test_what_a_mark_keeps():
    attempt = taken({"a": True, "b": None}, "abc", certainty=3)
    certain = QuizRules(Fraction(1, 3), behaviour=Behaviour.CERTAINTY)
    grading = grade_attempt(attempt, pool(truth("a"), truth("b"), truth("c")), certain)
    right, wrong = Mark(Fraction(1)), Mark(Fraction(0))
    assert grading.marks == (
        QuestionMark("a", "v-a", right, Fraction(1), True, 3),
        QuestionMark("b", "v-b", wrong, Fraction(0), None, None),
        QuestionMark("c", "v-c", wrong, Fraction(0), None, None),
    )


def test_tries_lessen_the_points_and_not_the_mark():
    rules = QuizRules(Fraction(2, 3), behaviour=Behaviour.TRIES)
    attempt = start_attempt(UUID(int=1), Draw((DrawnItem("a", "v"),)), at=T0, client_key="s")
    attempt, _ = record_answer(attempt, "a", False, revision=1, client_key="1", at=T0)
    attempt, _ = check_answer(attempt, "a", client_key="2", at=T0)
    attempt, _ = record_answer(attempt, "a", True, revision=2, client_key="3", at=T0)
    attempt, _ = submit_attempt(attempt, at=T0, client_key="4")
    grading = grade_attempt(attempt, pool(truth("a")), rules)
    assert (grading.points, grading.marks[0].mark.share, grading.right) == (Fraction(2, 3), 1, 1)
    assert grading.passed


def test_modules_reach_the_pass_rule():
    attempt = taken({"a": True, "b": False})
    rules = QuizRules(Fraction(1, 2), module_minimum=Fraction(1, 2))
    grading = grade_attempt(attempt, pool(truth("a"), truth("b")), rules, {"a": "one", "b": "two"})
    assert (grading.short_modules, grading.passed) == (("two",), False)


def test_what_cannot_be_graded_is_refused_and_named():
    opened = start_attempt(UUID(int=1), Draw((DrawnItem("a", "v"),)), at=T0, client_key="s")
    with pytest.raises(AttemptError) as open_:
        grade_attempt(opened, pool(truth("a")), HALF)
    assert open_.value.code == "attempt-open"
    with pytest.raises(MissingError) as missing:
        grade_attempt(taken({"a": True}), {}, HALF)
    assert (missing.value.code, dict(missing.value.facts)) == ("question-missing", {"question": "a"})
    with pytest.raises(AnswerError):
        grade_attempt(taken({"a": [3]}), pool(truth("a")), HALF)


def twins_of(answers: Mapping[str, Json], stands_for: Mapping[str, str]) -> Grading:
    made = taken(answers, stands_for=stands_for)
    return grade_attempt(made, pool(*(truth(name) for name in answers)), QuizRules(Fraction(1)))


def full_of(answers: Mapping[str, Json], rules: QuizRules = HALF) -> Grading:
    questions = pool(*(truth(name, critical=name in "ab") for name in answers))
    return grade_attempt(taken(answers), questions, rules)


def test_a_twin_is_critical_whatever_the_question_says():
    grading = twins_of({"x": False}, {"x": "a"})
    assert grading.missed_critical == ("x",)
    assert grading.marks[0].stands_for == "a"


def test_twins_make_good_what_was_missed_and_nothing_else():
    missed = full_of({"a": False, "b": True, "c": True})
    assert is_mended(missed, twins_of({"x": True}, {"x": "a"}))
    assert not is_mended(missed, twins_of({"x": False}, {"x": "a"}))
    assert not is_mended(missed, twins_of({"x": True}, {"x": "b"}))
    both = full_of({"a": False, "b": False, "c": True, "d": True})
    assert both.missed_critical == ("a", "b")
    assert is_mended(both, twins_of({"x": True, "y": True}, {"x": "a", "y": "b"}))
    assert not is_mended(both, twins_of({"x": True, "y": False}, {"x": "a", "y": "b"}))
    assert not is_mended(both, twins_of({"x": True}, {"x": "a"}))


def test_missing_points_and_passed_attempts_are_not_mended():
    weak = full_of({"a": False, "c": False})
    assert not weak.may_mend
    assert not is_mended(weak, twins_of({"x": True}, {"x": "a"}))
    passed = full_of({"a": True, "c": True})
    assert not passed.may_mend
    assert not is_mended(passed, twins_of({"x": True}, {"x": "a"}))


def test_a_mended_key_never_takes_away_what_twins_made_good():
    """Two were missed and made good; then one of the two turns out to have been right all along."""
    later = full_of({"a": True, "b": False, "c": True, "d": True})
    assert is_mended(later, twins_of({"x": True, "y": True}, {"x": "a", "y": "b"}))
    assert is_mended(later, twins_of({"x": False, "y": True}, {"x": "a", "y": "b"}))


@given(st.permutations("abcdef"), st.dictionaries(st.sampled_from("abcdef"), st.booleans()))
def test_a_grading_does_not_depend_on_the_order_of_the_questions(order: list[str], answers: dict[str, Json]):
    questions = pool(*(truth(name, critical=name == "a") for name in "abcdef"))
    modules = {name: "one" if name < "c" else "two" for name in "abcdef"}
    rules = QuizRules(Fraction(1, 2), module_minimum=Fraction(1, 2))
    first = grade_attempt(taken(answers, "abcdef"), questions, rules, modules)
    other = grade_attempt(taken(answers, "".join(order)), questions, rules, modules)
    by_name = sorted(other.marks, key=lambda each: each.question)
    assert replace(other, marks=tuple(by_name)) == first


@given(st.lists(st.lists(st.integers(0, 3), unique=True), min_size=1, max_size=4))
def test_points_are_the_sum_of_what_each_question_gives(picked: list[list[int]]):
    content = Multiple(tuple(Option(f"{n}", n < 2) for n in range(4)))
    names = [f"q{n}" for n in range(len(picked))]
    drawn = Draw(tuple(DrawnItem(name, name) for name in names))
    attempt = start_attempt(UUID(int=1), drawn, at=T0, client_key="s")
    for name, places in zip(names, picked, strict=True):
        attempt, _ = record_answer(attempt, name, sorted(places) or None, revision=1, client_key=name, at=T0)
    attempt, _ = submit_attempt(attempt, at=T0, client_key="e")
    grading = grade_attempt(attempt, {name: Question(name, "?", content) for name in names}, HALF)
    assert grading.points == sum(content.grade(sorted(places) or None).share for places in picked)
    assert 0 <= grading.share <= 1
