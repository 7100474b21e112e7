"""How sure a rule has been: the start values, moved by what people decided."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from course.content.model import Review
from course.content.release import question_hash
from course.content.reviews import EDITED
from course.drafting.course import draft_course
from course.drafting.questions.calibration import (
    PRIOR,
    START,
    Calibration,
    Judged,
    calibrate,
    confidences,
    rule_of,
)
from course.guide.reading import read_guide
from course.quiz.question import Question
from course.quiz.question_types.single import Single

TEXT = """# Veileder

## Klage

Kommunen skal behandle klagen senest innen 3 uker etter at den kom inn.

## Vedtak

Vedtaket faller bort etter 6 måneder uten at noen har bedt om mer tid.
"""


@pytest.fixture
def course(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    return draft_course(read_guide([tmp_path / "a.md"])).course


def drafted(course):
    return [question for module in course.modules for question in module.banks["nb"].questions]


def review(question, state="approved", **changes):
    parts = {"hash": question_hash(question), "note": ""} | changes
    at = dt.datetime(2026, 5, 4, tzinfo=dt.UTC)
    return Review("question", question.id, "nb", parts["hash"], state, "kari", at, note=parts["note"])


def test_without_reviews_a_rule_is_as_sure_as_in_the_trials():
    calibration = Calibration()
    for rule, (keep, usable) in START.items():
        assert calibration.of(rule, "nb").percent == (keep, usable)
        assert calibration.of(rule, "nb").judged == 0


def test_decisions_move_the_share_little_at_first_and_decide_in_the_end():
    keep = START["number"][0]
    one = Calibration({("number", "nb"): Judged(rejected=1)}).of("number", "nb").percent[0]
    many = Calibration({("number", "nb"): Judged(rejected=200)}).of("number", "nb").percent[0]
    assert keep - 5 < one < keep
    assert many < 10
    even = Calibration({("number", "nb"): Judged(unchanged=PRIOR, rejected=PRIOR)}).of("number", "nb")
    assert even.keep == Fraction(1, 3) * Fraction(keep, 100) + Fraction(2, 3) * Fraction(
        PRIOR + 1, 2 * PRIOR + 2
    )


def test_an_edit_counts_as_usable_and_not_as_kept():
    edited = Calibration({("number", "nb"): Judged(edited=100)}).of("number", "nb")
    assert edited.percent[0] < 20
    assert edited.percent[1] > 90


def test_a_language_is_judged_by_itself():
    calibration = Calibration({("number", "nb"): Judged(rejected=50)})
    assert calibration.of("number", "nn").percent == START["number"]


def test_reviews_are_counted_by_the_first_tag(course):
    questions = drafted(course)
    assert [rule_of(question) for question in questions] == ["number", "number"]
    first, second = questions
    reviewed = replace(course, reviews=(review(first), review(second, "rejected")))
    assert calibrate([reviewed]).judged == {("number", "nb"): Judged(unchanged=1, rejected=1)}
    assert confidences(reviewed)["number", "nb"].judged == 2
    assert calibrate([reviewed, reviewed]).judged["number", "nb"].total == 4


def test_an_approval_after_an_edit_is_known_by_its_note_and_by_another_text(course):
    first, second = drafted(course)
    reviewed = replace(course, reviews=(review(first, note=EDITED), review(second, hash="sha256:0")))
    assert calibrate([reviewed]).judged == {("number", "nb"): Judged(edited=2)}


def test_reviews_of_what_people_wrote_or_took_away_count_for_no_rule(course):
    gone = Review(
        "question", "borte-01", "nb", "sha256:0", "rejected", "kari", dt.datetime(2026, 5, 4, tzinfo=dt.UTC)
    )
    assert calibrate([replace(course, reviews=(gone,))]).judged == {}
    assert rule_of(Question("a", "Hva?", Single(()), tags=("barn", "number"))) == ""
    assert rule_of(Question("a", "Hva?", Single(()))) == ""


def test_the_draft_says_how_sure_each_rule_has_been(course, tmp_path):
    guide = read_guide([tmp_path / "a.md"])
    worse = Calibration({("number", "nb"): Judged(rejected=10)})
    assert draft_course(guide).confidence["number"] == START["number"]
    assert draft_course(guide, calibration=worse).confidence["number"] < START["number"]
