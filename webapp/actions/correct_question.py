"""Correct the key of a question that people have answered: first what it would do, then doing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from course.errors import ConflictError, MissingError
from course.people import Actor
from course.quiz.corrections import Correction, Corrections
from course.quiz.grading import Grading, is_mended
from course.quiz.question import Question
from course.quiz.regrading import Consequences, Effect, Result, consequences, effect_of, is_written
from webapp.actions import completing, grading
from webapp.db.transaction import transaction
from webapp.store import audits, corrections, enrolments, programmes, regrades, releases
from webapp.store.regrades import Graded, VersionInfo


@dataclass(frozen=True, slots=True)
class Regraded:
    """An attempt, and the twins that mend it, with what they are worth after a correction."""

    full: Graded
    twins: Graded | None
    full_after: Grading
    twins_after: Grading | None
    effect: Effect

    @property
    def is_mended(self) -> bool:
        """True when the twins make the attempt good after the correction."""
        return self.twins_after is not None and is_mended(self.full_after, self.twins_after)


def shown_question(by: Actor, version_id: UUID) -> tuple[VersionInfo, Question]:
    """A version of a question as it was shown. Raises MissingError, AccessError."""
    found = regrades.version(by, version_id)
    frozen = releases.frozen(by, regrades.newest_release(by, found))
    question = frozen.course.question(found.item, found.lang)
    if question is None or frozen.question_versions.get((found.lang, found.item)) != found.part:
        raise MissingError("question-missing", question=found.item)
    return found, question


def preview_correction(version_id: UUID, correction: Correction, *, by: Actor) -> Consequences:
    """What a correction would do. Nothing is written."""
    found, question = shown_question(by, version_id)
    correction.question(question)
    minutes = _Minutes(by)
    effects = (
        (each.effect, minutes(each.full), each.full.certificates)
        for batch in regrades.of_version(by, found)
        for each in _regraded(by, batch, found, correction)
    )
    return consequences(effects, under_way=regrades.under_way(by, found))


def correct_question(
    version_id: UUID,
    correction: Correction,
    *,
    reason: str,
    may_lower: bool,
    expected: Consequences,
    by: Actor,
    now: dt.datetime,
) -> Consequences:
    """Keep the correction and add the gradings that it leads to; completions follow, none is taken away.

    Raises ConflictError `correction-changed` when the consequences are no longer those that were
    shown: somebody has submitted, or corrected, in the meantime.
    """
    with transaction():
        found, question = shown_question(by, version_id)
        correction.question(question)
        regrades.add_correction(by, found, correction, reason=reason, may_lower=may_lower, now=now)
        effects: list[tuple[Effect, int, int]] = []
        minutes = _Minutes(by)
        for batch in regrades.of_version(by, found):
            regrades.lock_enrolments(by, {each.stored.enrolment for each in batch})
            changed: list[Regraded] = []
            for each in _regraded(by, batch, found, correction):
                effects.append((each.effect, minutes(each.full), each.full.certificates))
                if is_written(each.effect, may_lower=may_lower):
                    changed.append(each)
            _write(by, changed, reason=reason, now=now)
        told = consequences(effects, under_way=regrades.under_way(by, found))
        if told != expected:
            raise ConflictError("correction-changed")
        audits.note(
            by,
            "correct-question",
            str(found.id),
            now=now,
            item=found.item,
            kind=correction.kind.value,
            may_lower=may_lower,
            passed=told.count(Effect.NOW_PASSES),
            failed=told.count(Effect.NOW_FAILS),
        )
        return told


def _regraded(
    by: Actor, batch: list[Graded], found: VersionInfo, correction: Correction
) -> Iterator[Regraded]:
    """The units of a batch, graded with the correction and all others that are in force."""
    versions = {item.version for each in batch for item in each.stored.attempt.draw.items}
    mended: Corrections = {**corrections.in_force(by, versions), found.part: correction}
    twins = {each.mends: each for each in batch if each.mends is not None}
    for full in batch:
        if full.mends is not None:
            continue
        frozen = releases.frozen(by, full.stored.release)
        after = grading.grade(by, full.stored, frozen, mended)
        other = twins.get(full.stored.attempt.id)
        other_after = grading.grade(by, other.stored, frozen, mended) if other else None
        passes = after.passed or (other_after is not None and is_mended(after, other_after))
        before = Result(full.share, full.passed or (other is not None and other.passed))
        effect = effect_of(before, Result(after.share, passes))
        yield Regraded(full, other, after, other_after, effect)


def _write(by: Actor, changed: list[Regraded], *, reason: str, now: dt.datetime) -> None:
    """Add the gradings of units that changed, and the completions that they may lead to."""
    added = [new for each in changed for new in _new_gradings(each)]
    regrades.add_gradings(by, added, reason=reason, now=now)
    numbers = {graded.stored.attempt.id: graded.no + 1 for graded, _, _ in added}
    for each in changed:
        if each.effect is not Effect.NOW_PASSES:
            continue
        decides = each.twins if each.twins is not None and each.is_mended else each.full
        attempt = decides.stored.attempt.id
        learner = Actor.system(by.org, f"correction by {by.person}", person=each.full.person)
        locked = enrolments.lock(learner, each.full.stored.enrolment)
        completing.complete_if_due(
            learner,
            locked,
            programmes.of_track(learner, locked.course, locked.track),
            lang=each.full.stored.lang,
            attempt=(attempt, numbers.get(attempt, decides.no)),
            now=now,
        )


def _new_gradings(each: Regraded) -> Iterator[tuple[Graded, Grading, bool]]:
    """The attempts of a unit that are worth another share now, or pass now and did not."""
    after = each.full_after
    if (after.share, after.passed) != (each.full.share, each.full.passed):
        yield each.full, after, after.passed
    if each.twins is not None and each.twins_after is not None:
        was = (each.twins.share, each.twins.passed)
        if (each.twins_after.share, each.is_mended) != was:
            yield each.twins, each.twins_after, each.is_mended


class _Minutes:
    """The minutes of the lessons that a quiz is about: what taking it again asks for."""

    def __init__(self, by: Actor) -> None:
        self._by = by
        self._known: dict[tuple[str, str, str], int] = {}

    def __call__(self, graded: Graded) -> int:
        stored = graded.stored
        name = (stored.release, stored.quiz, stored.lang)
        if name not in self._known:
            self._known[name] = self._sum(*name)
        return self._known[name]

    def _sum(self, release: str, quiz_id: str, lang: str) -> int:
        course = releases.frozen(self._by, release).course
        quiz = course.quiz(quiz_id)
        modules = [course.module(bank) for bank in quiz.banks] if quiz else []
        lessons = (
            lesson for module in modules if module for lesson in module.lessons_in(lang, course.languages)
        )
        return sum(lesson.minutes for lesson in lessons)
