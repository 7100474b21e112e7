"""The reference course is whole, reviewed and rests on its guide: law 4, on the course that we publish."""

from __future__ import annotations

import datetime as dt

import pytest

from course.citation import holds
from course.content.check import examine
from course.content.load import load_course
from course.content.model import Course
from course.errors import Level
from webapp import resources

FOLDER = resources.reference_course()
TODAY = dt.date(2026, 11, 23)
LEAST_QUESTIONS = 6


@pytest.fixture(scope="module")
def reference() -> Course:
    loaded = load_course(FOLDER)
    assert loaded.course is not None
    assert [finding for finding in loaded.findings if finding.level is not Level.NOTE] == []
    return loaded.course


def test_the_check_finds_nothing_but_numbers_that_somebody_has_to_call_first() -> None:
    report = examine(FOLDER, today=TODAY)
    found = {finding.code for finding in report.findings if finding.level is not Level.NOTE}
    assert found <= {"help-not-verified"}
    assert report.drafts == 0


def test_every_block_and_question_cites_words_of_the_guide_or_says_that_it_is_the_authors_own(
    reference: Course,
) -> None:
    blocks = [
        block
        for module in reference.modules
        for lessons in module.lessons.values()
        for lesson in lessons
        for block in lesson.blocks
    ]
    questions = [
        question
        for module in reference.modules
        for bank in module.banks.values()
        for question in bank.questions
    ]
    assert len(blocks) > 200
    for taught in (*blocks, *questions):
        assert taught.citations or taught.own_from, taught.id
        for citation in taught.citations:
            assert holds(citation, reference.passages), citation


def test_it_has_thirteen_modules_and_enough_questions_in_each_bank(reference: Course) -> None:
    first, *rest = reference.modules
    assert len(rest) == 12
    assert not first.has_bank
    for module in rest:
        assert len(module.banks["nb"].questions) >= LEAST_QUESTIONS, module.id
