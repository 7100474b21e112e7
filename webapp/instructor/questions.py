"""How the questions of a course went: aggregates of at least five people, never anybody's answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from course.markup import text_only
from course.people import Actor, Role
from webapp.access import current_actor, requires
from webapp.instructor import blueprint, statistics
from webapp.instructor.following import title_of
from webapp.instructor.statistics import CourseStatistics
from webapp.store import course_results, releases
from webapp.store.course_results import SMALLEST_GROUP
from webapp.store.programmes import ProgrammeInfo


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question and how it went; `percent` None: too few have answered to say. `n` only with a percent.

    `is_earlier`: the question reads otherwise in the release that is offered now.
    """

    stem: str
    lang: str
    percent: int | None
    n: int | None
    is_earlier: bool
    version: UUID | None = None
    discrimination: str = "–"


@blueprint.get("/results/<uuid:programme>/questions")
@requires(Role.INSTRUCTOR)
def question_results(programme: UUID) -> ResponseReturnValue:
    """Every question, hardest first; then those that too few have answered."""
    actor = current_actor()
    info = course_results.follow(actor, programme)
    course = releases.frozen(actor, info.release).course
    found = statistics.statistics_of(actor, info)
    return render_template(
        "instructor/questions.html",
        programme=info,
        title=title_of(course, course.track(info.track)),
        questions=question_rows(actor, info, found),
        work=list(work_on(actor, info, found)),
        test=found.figures.test,
        show=statistics,
        smallest=SMALLEST_GROUP,
        several_languages=len(course.languages) > 1,
    )


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A question to look at, and why."""

    stem: str
    version: UUID
    advice: str
    is_sure: bool


def work_on(actor: Actor, programme: ProgrammeInfo, found: CourseStatistics) -> Iterator[WorkRow]:
    """What the answers ask an instructor to look at, the surest and most serious first."""
    lines = {name: line for name, line in found.versions.items()}
    stems = releases.stems(actor, programme.course, [line.part for line in lines.values()])
    for item in found.work:
        line = lines[item.question]
        if line.part in stems and item.finding.code != "work-few-answers":
            yield WorkRow(text_only(stems[line.part]), line.version, statistics.advice(item), item.is_sure)


def question_rows(
    actor: Actor, programme: ProgrammeInfo, found: CourseStatistics | None = None
) -> list[QuestionRow]:
    """The questions with a result, hardest first, and after them those of the release without one."""
    now = _offered_now(actor, programme)
    lines = course_results.questions(actor, programme.course, programme.track)
    stems = releases.stems(actor, programme.course, [line.part for line in lines])
    rows = [
        QuestionRow(
            text_only(stems[line.part]),
            line.lang,
            round(line.mean * 100),
            line.n,
            line.part not in now,
            line.version,
            _discrimination(found, line.version),
        )
        for line in lines
        if line.part in stems
    ]
    answered = {line.part for line in lines}
    few = [
        QuestionRow(text_only(stem), lang, None, None, False)
        for part, (lang, stem) in now.items()
        if part not in answered
    ]
    return rows + few


def _discrimination(found: CourseStatistics | None, version: UUID) -> str:
    figures = found.of(version) if found else None
    return statistics.shown(figures.discrimination) if figures else "–"


def _offered_now(actor: Actor, programme: ProgrammeInfo) -> dict[str, tuple[str, str]]:
    """Part -> (language, stem) of the questions that the track's quizzes draw from now."""
    frozen = releases.frozen(actor, programme.release)
    track = frozen.course.track(programme.track)
    found: dict[str, tuple[str, str]] = {}
    for quiz_id in track.quizzes if track else ():
        quiz = frozen.course.quiz(quiz_id)
        for lang in frozen.course.languages if quiz else ():
            for question in frozen.course.questions_of(quiz, lang) if quiz else ():
                part = frozen.question_versions.get((lang, question.id))
                if part is not None:
                    found[part] = (lang, question.stem)
    return found
