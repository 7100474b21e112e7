"""Progress in a track, the last valid day, and what was so as far as was known."""

import datetime as dt
from calendar import monthrange
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.model import Block, BlockKind, Course, GuideInfo, Lesson, Module, Quiz, Track
from course.errors import CourseError
from course.learning.completion import (
    CompletionFact,
    LessonRef,
    ModuleProgress,
    QuizRef,
    Standing,
    StartFact,
    Status,
    Voiding,
    assess_completion,
    standing_at,
    status_at,
    valid_until,
)
from course.quiz.rules import QuizRules

# ---------------------------------------------------------------- progress


def lesson(lesson_id, blocks, minutes=10, lang="nb"):
    made = tuple(Block(f"b{n}", BlockKind.TEXT, "Tekst") for n in range(1, blocks + 1))
    return Lesson(lesson_id, lesson_id.title(), lang, made, minutes=minutes)


def module(module_id, *lessons, langs=("nb",)):
    return Module(module_id, {"nb": module_id}, {lang: tuple(lessons) for lang in langs})


def course(*modules, quizzes=(), languages=("nb", "nn")):
    made = tuple(Quiz(quiz, {"nb": quiz}, banks, QuizRules(Fraction(4, 5))) for quiz, banks in quizzes)
    return Course("vold", languages, {}, {}, GuideInfo("V", "R", None, ()), modules, made, ())


COURSE = course(
    module("start", lesson("velkommen", 1, minutes=3)),
    module("tegn", lesson("se", 2), lesson("spor", 4, minutes=7)),
    module("lov", lesson("plikt", 1)),
    quizzes=(("tegn", ("tegn",)), ("lov", ("lov",)), ("slutt", ("tegn", "lov"))),
)
TRACK = Track("full", {}, ("start", "tegn", "lov"), ("slutt", "tegn", "lov"))
ALL_BLOCKS = {
    "start/velkommen#b1",
    *(f"tegn/se#b{n}" for n in (1, 2)),
    *(f"tegn/spor#b{n}" for n in (1, 2, 3, 4)),
    "lov/plikt#b1",
}


def test_at_the_start_everything_is_left_and_the_first_lesson_is_next():
    told = assess_completion(COURSE, TRACK, "nb", set(), set())
    assert not told.is_complete
    assert told.next == LessonRef("start", "velkommen")
    assert (told.lessons_read, told.lessons_total, told.quizzes_passed, told.quizzes_total) == (0, 4, 0, 3)
    assert told.minutes_left == 3 + 10 + 7 + 10


def test_a_lesson_is_read_when_all_its_blocks_are_and_minutes_go_down_by_blocks():
    told = assess_completion(COURSE, TRACK, "nb", {"start/velkommen#b1", "tegn/spor#b2"}, set())
    assert told.lessons_read == 1
    assert told.next == LessonRef("tegn", "se")
    assert told.minutes_left == 10 + 6 + 10  # three of four blocks of seven minutes: 5.25, rounded up


def test_a_modules_quiz_comes_before_the_next_module_and_a_final_quiz_last():
    walk, passed = [], set()
    blocks = {"start/velkommen#b1", "tegn/se#b1", "tegn/se#b2"} | {f"tegn/spor#b{n}" for n in (1, 2, 3, 4)}
    walk.append(assess_completion(COURSE, TRACK, "nb", blocks, passed).next)
    passed = {"tegn"}
    walk.append(assess_completion(COURSE, TRACK, "nb", blocks, passed).next)
    walk.append(assess_completion(COURSE, TRACK, "nb", ALL_BLOCKS, passed).next)
    walk.append(assess_completion(COURSE, TRACK, "nb", ALL_BLOCKS, passed | {"slutt"}).next)
    walk.append(assess_completion(COURSE, TRACK, "nb", ALL_BLOCKS, passed | {"slutt", "lov"}).next)
    assert walk == [QuizRef("tegn"), LessonRef("lov", "plikt"), QuizRef("slutt"), QuizRef("lov"), None]


def test_it_is_complete_when_all_is_read_and_passed_and_not_before():
    assert assess_completion(COURSE, TRACK, "nb", ALL_BLOCKS, {"tegn", "lov", "slutt"}).is_complete
    assert not assess_completion(COURSE, TRACK, "nb", ALL_BLOCKS, {"tegn", "lov"}).is_complete
    for block in ALL_BLOCKS:
        assert not assess_completion(
            COURSE, TRACK, "nb", ALL_BLOCKS - {block}, {"tegn", "lov", "slutt"}
        ).is_complete


def test_what_belongs_to_other_tracks_and_courses_counts_for_nothing():
    short = Track("kort", {}, ("start",), ())
    told = assess_completion(COURSE, short, "nb", ALL_BLOCKS | {"x/y#z"}, {"tegn", "annen"})
    assert told.is_complete
    assert (told.lessons_read, told.lessons_total, told.quizzes_passed) == (1, 1, 0)


def test_each_module_tells_how_far_one_is():
    told = assess_completion(COURSE, TRACK, "nb", {"start/velkommen#b1"}, {"tegn"})
    assert told.modules == (
        ModuleProgress("start", 1, 1, 0, 0, 0),
        ModuleProgress("tegn", 0, 2, 1, 1, 17),
        ModuleProgress("lov", 0, 1, 0, 2, 10),
    )
    assert [part.is_complete for part in told.modules] == [True, False, False]
    assert [part.is_started for part in told.modules] == [True, True, False]


def test_a_track_that_holds_nothing_is_never_complete():
    gap = course(module("hull"))
    assert not assess_completion(gap, Track("full", {}, ("hull",), ()), "nb", set(), set()).is_complete


def test_a_gap_module_among_others_does_not_stand_in_the_way():
    with_gap = course(module("hull"), module("tegn", lesson("se", 1)))
    told = assess_completion(with_gap, Track("full", {}, ("hull", "tegn"), ()), "nb", {"tegn/se#b1"}, set())
    assert told.is_complete


def test_a_module_that_lacks_the_language_is_taken_in_the_source_language():
    told = assess_completion(COURSE, TRACK, "nn", set(), set())
    assert told.lessons_total == 4


def test_a_quiz_that_no_module_of_the_track_leads_to_still_has_to_be_passed():
    loose = Track("full", {}, ("start",), ("slutt",))
    told = assess_completion(COURSE, loose, "nb", {"start/velkommen#b1"}, set())
    assert told.next == QuizRef("slutt")
    assert not told.is_complete


@given(st.sets(st.sampled_from(sorted(ALL_BLOCKS))), st.sets(st.sampled_from(["tegn", "lov", "slutt"])))
def test_complete_exactly_when_nothing_is_next_and_the_counts_are_full(blocks, passed):
    told = assess_completion(COURSE, TRACK, "nb", blocks, passed)
    full = told.lessons_read == told.lessons_total and told.quizzes_passed == told.quizzes_total
    assert told.is_complete == (told.next is None) == full
    assert (told.minutes_left == 0) == (told.lessons_read == told.lessons_total)


# ---------------------------------------------------------------- the last valid day


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        ("2026-11-23", 24, "2028-11-23"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-10-31", 13, "2027-11-30"),
        ("9999-11-30", 1, "9999-12-30"),
    ],
)
def test_months_are_counted_by_the_calendar(day, months, last):
    assert valid_until(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(last)


@given(st.dates(max_value=dt.date(8990, 1, 1)), st.integers(1, 1200))
def test_the_month_is_exact_and_the_day_the_same_or_the_months_last(day, months):
    last = valid_until(day, months)
    assert (last.year * 12 + last.month) - (day.year * 12 + day.month) == months
    assert last.day == min(day.day, monthrange(last.year, last.month)[1])


@given(st.dates(max_value=dt.date(8990, 1, 1)), st.integers(1, 1199))
def test_later_days_and_longer_rules_never_end_sooner(day, months):
    assert valid_until(day, months) < valid_until(day, months + 1)
    assert valid_until(day, months) <= valid_until(day + dt.timedelta(days=1), months)


@pytest.mark.parametrize(
    ("day", "months"), [("2026-01-01", 0), ("2026-01-01", -1), ("2026-01-01", 1201), ("9999-12-01", 1)]
)
def test_a_validity_that_makes_no_sense_is_refused_with_its_code(day, months):
    with pytest.raises(CourseError) as caught:
        valid_until(dt.date.fromisoformat(day), months)
    assert caught.value.code == "validity-months"
    assert caught.value.facts["months"] == months


# ---------------------------------------------------------------- what was so, as was known

DAY = dt.date(2026, 1, 1)


def at(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC)


def fact(n, achieved, until, recorded=None, voidings=()):
    return CompletionFact(
        UUID(int=n),
        UUID(int=1000),
        "full",
        dt.date.fromisoformat(achieved),
        dt.date.fromisoformat(until) if until else None,
        at(recorded or achieved),
        voidings=tuple(voidings),
    )


def ask(facts, on, known_at="2030-01-01", starts=()):
    return status_at(facts, on=dt.date.fromisoformat(on), known_at=at(known_at), starts=starts)


def test_valid_to_the_end_of_the_last_day_and_expired_from_the_next():
    done = [fact(1, "2024-11-23", "2026-11-23")]
    assert ask(done, "2024-11-22") is Status.NOT_STARTED
    assert ask(done, "2024-11-23") is Status.VALID
    assert ask(done, "2026-11-23") is Status.VALID
    assert ask(done, "2026-11-24") is Status.EXPIRED


def test_a_completion_without_an_end_stays_valid():
    assert ask([fact(1, "2020-01-01", None)], "2029-12-31") is Status.VALID


def test_what_was_recorded_later_was_not_so_as_far_as_was_known():
    late = [fact(1, "2025-03-01", "2027-03-01", recorded="2025-04-01")]
    assert ask(late, "2025-03-15", known_at="2025-03-31") is Status.NOT_STARTED
    assert ask(late, "2025-03-15", known_at="2025-04-01") is Status.VALID


def test_a_voiding_counts_from_its_day_and_only_when_known():
    voided = [fact(1, "2025-03-01", "2027-03-01", voidings=[Voiding(dt.date(2025, 6, 1), at("2025-07-01"))])]
    assert ask(voided, "2025-06-15", known_at="2025-06-20") is Status.VALID
    assert ask(voided, "2025-05-31", known_at="2025-08-01") is Status.VALID
    assert ask(voided, "2025-06-01", known_at="2025-08-01") is Status.VOIDED


def test_the_newest_that_is_valid_counts():
    renewed = [fact(1, "2023-01-10", "2025-01-10"), fact(2, "2024-12-01", "2026-12-01")]
    counted = standing_at(renewed, on=dt.date(2025, 1, 5), known_at=at("2030-01-01"))
    assert counted == Standing(Status.VALID, renewed[1])


def test_an_older_one_holds_when_the_newer_is_voided():
    older, newer = fact(1, "2024-01-10", "2026-01-10"), fact(2, "2025-01-10", "2027-01-10")
    voided = fact(2, "2025-01-10", "2027-01-10", voidings=[Voiding(dt.date(2025, 1, 10), at("2025-02-01"))])
    assert standing_at([older, newer], on=dt.date(2025, 6, 1), known_at=at("2030-01-01")).completion == newer
    assert standing_at([older, voided], on=dt.date(2025, 6, 1), known_at=at("2030-01-01")).completion == older
    assert ask([older, voided], "2026-06-01") is Status.EXPIRED


def test_in_progress_from_the_day_it_was_begun():
    starts = [StartFact(dt.date(2025, 5, 2), at("2025-05-02T09:00"))]
    assert ask([], "2025-05-01", starts=starts) is Status.NOT_STARTED
    assert ask([], "2025-05-02", starts=starts) is Status.IN_PROGRESS
    assert ask([], "2025-05-02", known_at="2025-05-02T08:59", starts=starts) is Status.NOT_STARTED


def test_someone_whose_completion_ran_out_is_expired_also_while_renewing():
    starts = [StartFact(dt.date(2027, 1, 2), at("2027-01-02"))]
    assert ask([fact(1, "2024-11-23", "2026-11-23")], "2027-01-03", starts=starts) is Status.EXPIRED


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="aware"):
        status_at([], on=DAY, known_at=dt.datetime(2026, 1, 1))  # noqa: DTZ001


days = st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31))
moments = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: at("2024-01-01") + dt.timedelta(minutes=minutes)
)
voidings = st.builds(Voiding, days, moments)
facts = st.builds(
    CompletionFact,
    id=st.uuids(),
    person=st.just(UUID(int=1)),
    track=st.just("full"),
    achieved_on=days,
    valid_until=st.none() | days,
    recorded_at=moments,
    voidings=st.lists(voidings, max_size=2).map(tuple),
)
starts = st.builds(StartFact, days, moments)


def later(known_at: dt.datetime):
    """What is recorded after a moment."""
    return st.timedeltas(dt.timedelta(microseconds=1), dt.timedelta(days=900)).map(lambda gap: known_at + gap)


@given(st.lists(facts, max_size=5), st.lists(starts, max_size=2), days, moments, st.data())
def test_at_a_fixed_moment_of_knowledge_later_additions_never_change_the_answer(
    held, begun, on, known_at, data
):
    before = standing_at(held, on=on, known_at=known_at, starts=begun)
    after = later(known_at)
    grown = [
        CompletionFact(
            one.id,
            one.person,
            one.track,
            one.achieved_on,
            one.valid_until,
            one.recorded_at,
            voidings=(*one.voidings, *data.draw(st.lists(st.builds(Voiding, days, after), max_size=2))),
        )
        for one in held
    ]
    grown += [
        CompletionFact(
            one.id,
            one.person,
            one.track,
            one.achieved_on,
            one.valid_until,
            data.draw(after),
            voidings=one.voidings,
        )
        for one in data.draw(st.lists(facts, max_size=3))
    ]
    more = [*begun, *data.draw(st.lists(st.builds(StartFact, days, after), max_size=2))]
    now = standing_at(data.draw(st.permutations(grown)), on=on, known_at=known_at, starts=more)
    assert now.status is before.status
    assert (now.completion and now.completion.id) == (before.completion and before.completion.id)


@given(st.lists(facts, max_size=5), days, moments)
def test_valid_needs_a_completion_that_was_known_covers_the_day_and_was_not_voided(held, on, known_at):
    told = standing_at(held, on=on, known_at=known_at)
    if told.status is Status.VALID:
        assert told.completion is not None
        assert told.completion.achieved_on <= on
        assert told.completion.recorded_at <= known_at
        assert told.completion.valid_until is None or on <= told.completion.valid_until
        assert not any(v.effective_on <= on and v.recorded_at <= known_at for v in told.completion.voidings)
    else:
        assert not any(
            one.achieved_on <= on
            and one.recorded_at <= known_at
            and (one.valid_until is None or on <= one.valid_until)
            and not any(v.effective_on <= on and v.recorded_at <= known_at for v in one.voidings)
            for one in held
        )
