"""Correcting a key: the consequences are told first, then facts are added and none is taken away."""

from __future__ import annotations

import dataclasses

import pytest
import stories
from conftest import both_databases
from sqlalchemy import func, select

from course.errors import AccessError, ConflictError, CourseError
from course.people import Actor, Grant, Role, Scope
from course.quiz.corrections import Correction, CorrectionKind
from course.quiz.regrading import Consequences, Effect
from webapp.actions.correct_question import correct_question, preview_correction, shown_question
from webapp.db.session import current
from webapp.models import Certificate, Completion, CorrectionRow, Grading, QuestionVersion
from webapp.store import attempts, completions, course_results

ITEM = "q-single"
REASON = "To svar var riktige."


def version_of(site, item=ITEM):
    with site.bound():
        return current().scalars(select(QuestionVersion.id).where(QuestionVersion.item == item)).one()


def key_of(site, answers, item=ITEM):
    """The correction that makes these answers the right ones."""
    with site.bound():
        _, question = shown_question(site.people[Role.INSTRUCTOR].actor, version_of(site, item))
        return Correction(CorrectionKind.KEY, question.content.corrected(answers))


def preview(site, correction, item=ITEM):
    with site.bound():
        return preview_correction(version_of(site, item), correction, by=site.people[Role.INSTRUCTOR].actor)


def correct(site, correction, *, may_lower=False, expected=None, item=ITEM):
    told = expected or preview(site, correction, item)
    with site.bound():
        return correct_question(
            version_of(site, item),
            correction,
            reason=REASON,
            may_lower=may_lower,
            expected=told,
            by=site.people[Role.INSTRUCTOR].actor,
            now=site.clock.now(),
        )


def rows(site, table):
    with site.bound():
        return current().scalar(select(func.count()).select_from(table))


def one_wrong_each(site, *wrong):
    """People who have read everything and taken the quiz, each with what they did not answer."""
    people = []
    for missing in wrong:
        person = site.add(Role.LEARNER)
        attempt = stories.take_quiz(site, person, stories.read_all(site, person), wrong=missing)
        people.append((person, attempt))
    return people


def grading_of(site, person, attempt):
    with site.bound():
        return attempts.grading(person.actor, attempt)


@both_databases
def test_a_preview_writes_nothing_and_tells_who_would_pass(site):
    [(person, attempt)] = one_wrong_each(site, [ITEM, "q-number"])
    assert not grading_of(site, person, attempt).passed
    before = rows(site, Grading), rows(site, CorrectionRow)
    everyone = Correction(CorrectionKind.EVERYONE)
    told = preview(site, everyone)
    assert told.effects == {Effect.NOW_PASSES: 1}
    assert (rows(site, Grading), rows(site, CorrectionRow)) == before


@both_databases
def test_who_turns_to_passed_completes_and_is_certified_with_the_earlier_gradings_kept(site):
    [(person, attempt)] = one_wrong_each(site, [ITEM, "q-number"])
    told = correct(site, Correction(CorrectionKind.EVERYONE))
    assert told.count(Effect.NOW_PASSES) == 1
    grading = grading_of(site, person, attempt)
    assert (grading.no, grading.passed, grading.reason) == (2, True, REASON)
    with site.bound():
        assert completions.own(person.actor)[0].certificate is not None
    assert rows(site, Grading) == 2


@both_databases
def test_a_result_is_lowered_only_when_that_was_chosen_and_no_certificate_is_taken(site):
    passed = one_wrong_each(site, ["q-number"])[0]
    other = [place for place in range(3) if place != 0][:1]
    worse = key_of(site, other)
    told = preview(site, worse)
    assert told.count(Effect.NOW_FAILS) == 1
    assert told.certificates == 1
    assert told.minutes_more > 0
    correct(site, worse)
    assert grading_of(site, *passed).no == 1
    correct(site, worse, may_lower=True)
    assert (grading_of(site, *passed).no, grading_of(site, *passed).passed) == (2, False)
    assert (rows(site, Completion), rows(site, Certificate)) == (1, 1)


@both_databases
def test_an_attempt_under_way_is_graded_by_the_corrected_key(site):
    person = site.add(Role.LEARNER)
    one_wrong_each(site, [])
    enrolment = stories.read_all(site, person)
    left_out = Correction(CorrectionKind.LEFT_OUT)
    correct(site, left_out)
    attempt = stories.take_quiz(site, person, enrolment, wrong=[ITEM])
    grading = grading_of(site, person, attempt)
    assert grading.passed
    assert grading.share == 1
    assert ITEM not in grading.marks


def test_what_changed_since_the_preview_is_not_written(site):
    one_wrong_each(site, [ITEM])
    everyone = Correction(CorrectionKind.EVERYONE)
    told = preview(site, everyone)
    one_wrong_each(site, [ITEM])
    with pytest.raises(ConflictError, match="correction-changed"):
        correct(site, everyone, expected=told)
    assert rows(site, CorrectionRow) == 0
    assert rows(site, Grading) == 2


def test_a_key_of_another_shape_is_refused(site):
    one_wrong_each(site, [])
    other = key_of(site, [True], "q-true-false")
    with pytest.raises(CourseError, match="correction-of-another-shape"):
        preview(site, other)


def test_statistics_read_answers_by_the_corrected_key(site):
    people = one_wrong_each(site, *[[ITEM]] * 5)
    correct(site, Correction(CorrectionKind.EVERYONE))
    assert all(grading_of(site, *each).no == 2 for each in people)
    programme = site.programme()
    with site.bound():
        lines = course_results.questions(
            site.people[Role.INSTRUCTOR].actor, programme.course, programme.track
        )
    assert next(line.mean for line in lines if line.item == ITEM) == 1


def test_only_who_answers_for_the_whole_course_may_correct(site):
    one_wrong_each(site, [])
    instructor = site.people[Role.INSTRUCTOR].actor
    of_unit = Actor.of_person(
        site.org, instructor.person, frozenset({Grant(Role.INSTRUCTOR, Scope.UNIT, site.unit)})
    )
    for actor in (of_unit, site.people[Role.LEARNER].actor, site.people[Role.HR].actor):
        with site.bound(), pytest.raises(AccessError):
            preview_correction(version_of(site), Correction(CorrectionKind.EVERYONE), by=actor)


def test_nothing_is_counted_where_nothing_changes(site):
    one_wrong_each(site, [])
    told = preview(site, key_of(site, [0]))
    assert told == Consequences({Effect.NONE: 1})
    assert dataclasses.replace(told, under_way=1) != told
