"""Corrections: answers are read by another key; what was shown stays what it was."""

from __future__ import annotations

from fractions import Fraction

import pytest

from course.errors import CourseError
from course.quiz.corrections import Correction, CorrectionKind, correction_from_json
from course.quiz.options import Option
from course.quiz.question import Json, Question
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

SHOWN = Question(
    "a", "Hva?", Single((Option("0", True), Option("1"), Option("2"))), critical=True, tags=("t",)
)
SECOND = Single((Option("0"), Option("1", True), Option("2")))
KEY, EVERYONE, LEFT_OUT = CorrectionKind


def test_another_key_reads_the_same_answers():
    correction = Correction(KEY, SECOND)
    assert correction.question(SHOWN) == Question("a", "Hva?", SECOND, critical=True, tags=("t",))
    shares = [correction.mark(SHOWN, answer).share for answer in (0, 1, 2, None)]
    assert shares == [0, 1, 0, 0]
    assert not correction.leaves_out


def test_everyone_has_the_point_whatever_was_answered():
    correction = Correction(EVERYONE)
    assert [correction.mark(SHOWN, answer).share for answer in (0, 1, None)] == [1, 1, 1]
    assert correction.question(SHOWN) is SHOWN
    assert not correction.leaves_out


def test_what_is_left_out_counts_for_nobody():
    assert Correction(LEFT_OUT).leaves_out
    assert Correction(LEFT_OUT).question(SHOWN) is SHOWN


@pytest.mark.parametrize(
    "content",
    [TrueFalse(True), Single((Option("0"), Option("1", True))), Single((*SECOND.options, Option("3")))],
)
def test_a_key_of_another_shape_is_refused(content):
    with pytest.raises(CourseError) as error:
        Correction(KEY, content).mark(SHOWN, 0)
    assert error.value.code == "correction-of-another-shape"


def test_a_key_has_a_content_and_nothing_else_has():
    for kind, content in ((KEY, None), (EVERYONE, SECOND), (LEFT_OUT, SECOND)):
        with pytest.raises(ValueError, match=r"^another key needs a content, and nothing else has one$"):
            Correction(kind, content)


@pytest.mark.parametrize("correction", [Correction(KEY, SECOND), Correction(EVERYONE), Correction(LEFT_OUT)])
def test_a_correction_is_read_back(correction: Correction):
    kept = correction.to_json()
    assert (kept is None) is (correction.content is None)
    assert correction_from_json(correction.kind.value, kept) == correction


@pytest.mark.parametrize(
    ("kind", "content", "field"),
    [
        ("other", None, "correction"),
        ("key", None, "correction"),
        ("key", [], "correction"),
        ("everyone", SECOND.to_json(), "correction"),
        ("left-out", {}, "correction"),
        ("key", {}, "type"),
        ("key", {"type": "none-such"}, "type"),
        ("key", {"type": 1}, "type"),
        ("key", {"type": "single"}, "options"),
    ],
)
def test_what_no_correction_wrote_is_refused_and_named(kind: str, content: Json, field: str):
    with pytest.raises(CourseError) as error:
        correction_from_json(kind, content)
    assert (error.value.code, dict(error.value.facts)) == ("question-form-unreadable", {"field": field})


def test_a_key_that_the_type_makes_fits_what_was_shown():
    made = Correction(KEY, SHOWN.content.corrected([2]))
    assert [made.mark(SHOWN, answer).share for answer in (0, 1, 2)] == [0, 0, Fraction(1)]
    both = Correction(KEY, SHOWN.content.accepting(1))
    assert [both.mark(SHOWN, answer).share for answer in (0, 1, 2)] == [1, 1, 0]
