"""Furnish a demo: made-up colleagues with plausible histories, through the ordinary actions.

Nothing is written behind the actions' backs: the colleagues read, answer and pass as real people
would, at earlier times. The same seed gives the same people and histories.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from course.content.model import Course
from course.errors import AnswerError
from course.people import Actor, Grant, Role
from course.quiz.arrangement import in_file_order
from course.quiz.question import Json, Question
from webapp.actions.add_person import add_person
from webapp.actions.add_unit import add_unit
from webapp.actions.assign_programme import assign_programme
from webapp.actions.read_lesson import read_lesson
from webapp.actions.record_answer import record_answer
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course
from webapp.actions.submit_attempt import submit_attempt
from webapp.store import attempts, releases
from webapp.store.programmes import ProgrammeInfo

UNITS = ("Medisin 2", "Kirurgi 1", "Barneposten")
FIRST = (
    "Amina", "Anders", "Astrid", "Bjørn", "Camilla", "Daniel", "Elin", "Erik", "Fatima", "Geir",
    "Hanne", "Henrik", "Ingvild", "Ivar", "Jonas", "Kaja", "Karim", "Lars", "Leila", "Magnus",
    "Mariam", "Marit", "Mathias", "Nils", "Nora", "Ola", "Petter", "Ragnhild", "Rune", "Sara",
    "Silje", "Siv", "Sunniva", "Svein", "Tiril", "Tomas", "Trine", "Unni", "Vegard", "Yusuf",
)  # fmt: skip
LAST = ("Demosen", "Eksempelsen", "Mønsterud", "Oppdiktsen", "Prøvdahl", "Prøvestad", "Testdal", "Testvik")
KNOWS = 0.93
"""How often a colleague answers right: some fail a quiz now and then, as people do."""


@dataclass(frozen=True, slots=True)
class History:
    """What one colleague has done: when it began (days ago), and how many modules they finished."""

    began: int
    modules: int | None
    due_after: int | None = 30


HISTORIES = (
    *(History(800 + 20 * n, None) for n in range(2)),  # completed, expired since
    *(History(690 + 15 * n, None) for n in range(3)),  # completed, expiring soon
    *(History(30 + 45 * n, None) for n in range(10)),  # completed, valid
    *(History(12 + n, 1 + n) for n in range(8)),  # under way, in time
    *(History(55 + 4 * n, 2 * n) for n in range(4)),  # under way, overdue
    *(History(10, 0) for _ in range(8)),  # asked, not started
    *(History(45, 0) for _ in range(3)),  # asked, not started, overdue
    *(History(20, 3, None) for _ in range(2)),  # began of their own accord
)


@dataclass(frozen=True, slots=True)
class Furnished:
    """How many people and units were added, and the units by name."""

    people: int
    units: dict[str, UUID]


def furnish_demo(
    programme: ProgrammeInfo,
    *,
    by: Actor,
    now: dt.datetime,
    seed: int = 7,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> Furnished:
    """Add units and colleagues, and let the colleagues do what their histories say."""
    chance = random.Random(seed)  # noqa: S311 - made-up people need no secrets
    began = now - dt.timedelta(days=max(history.began for history in HISTORIES) + 30)
    units = {name: add_unit(name, by=by, now=began) for name in UNITS}
    names = _names(chance)
    for number, history in enumerate(HISTORIES):
        joined = now - dt.timedelta(days=history.began + 10)
        name = next(names)
        person = add_person(
            name=name,
            email=f"kollega{number + 1}@demo.example",
            employee_no=str(104000 + 37 * number),
            unit=units[UNITS[number % len(UNITS)]],
            grants=frozenset({Grant(Role.LEARNER)}),
            password=None,
            by=by,
            now=joined,
        )
        learner = Actor.of_person(by.org, person, frozenset({Grant(Role.LEARNER)}))
        start = now - dt.timedelta(days=history.began)
        if history.due_after is not None:
            due = (start + dt.timedelta(days=history.due_after)).date()
            assign_programme(programme.id, [person], due=due, reason="demo", by=by, now=start)
        if history.modules != 0:
            follow(programme, history.modules, by=learner, since=start, until=now, chance=chance)
        told(number + 1, len(HISTORIES))
    return Furnished(len(HISTORIES), units)


def follow(
    programme: ProgrammeInfo,
    modules: int | None,
    *,
    by: Actor,
    since: dt.datetime,
    until: dt.datetime,
    chance: random.Random,
    lessons_after: int = 0,
) -> None:
    """Take the course through so many modules (None: to its end), then some lessons of the next."""
    course = releases.frozen(by, programme.release).course
    track = course.track(programme.track)
    if track is None:
        raise LookupError(f"no track {programme.track}")
    lang = course.languages[0]
    moment = min(since + dt.timedelta(hours=chance.randint(1, 9)), until)
    enrolment = start_course(programme.id, by=by, now=moment)
    whole = track.modules if modules is None else track.modules[:modules]
    for module_id in track.modules[: len(whole) + bool(lessons_after)]:
        module = course.module(module_id)
        lessons = module.lessons_in(lang, course.languages) if module else ()
        for lesson in lessons if module_id in whole else lessons[:lessons_after]:
            moment = min(moment + dt.timedelta(minutes=lesson.minutes + chance.randint(0, 3)), until)
            read_lesson(enrolment, module_id, lesson.id, lang=lang, by=by, now=moment)
        if module_id in whole and module_id in track.quizzes:
            moment = _pass_quiz(
                course, enrolment, module_id, lang=lang, by=by, at=moment, until=until, chance=chance
            )
        if chance.random() < 0.3:
            moment = min(moment + dt.timedelta(hours=chance.randint(2, 40)), until)


def _pass_quiz(
    course: Course,
    enrolment: UUID,
    quiz_id: str,
    *,
    lang: str,
    by: Actor,
    at: dt.datetime,
    until: dt.datetime,
    chance: random.Random,
) -> dt.datetime:
    """Try until it is passed: a second try goes better than the first."""
    quiz = course.quiz(quiz_id)
    if quiz is None:
        return at
    questions = {
        question.id: question for question in course.questions_of(quiz, course.lang_of_quiz(quiz, lang))
    }
    for knows in (KNOWS, 1.0):
        attempt = start_attempt(enrolment, quiz_id, lang=lang, by=by, now=at)
        for item in attempts.get(by, attempt).attempt.draw.items:
            at = min(at + dt.timedelta(seconds=chance.randint(15, 60)), until)
            answer = _answer(questions[item.question], knows, chance)
            record_answer(
                attempt,
                item.question,
                answer,
                revision=1,
                client_key=f"demo-{item.question}"[:64],
                by=by,
                now=at,
            )
        if submit_attempt(attempt, client_key="demo-submit", by=by, now=at).passed:
            break
    return at


def _answer(question: Question, knows: float, chance: random.Random) -> Json:
    """The right answer, or now and then a wrong one that the question can take."""
    right = question.content.solution()
    if chance.random() < knows:
        return right
    count = len(in_file_order(question.content.groups))
    wrong: list[Json] = [place for place in range(count) if place != right]
    wrong += [[place] for place in range(count)]
    for candidate in (*wrong, not right if isinstance(right, bool) else None):
        try:
            question.content.check_answer(candidate)
        except AnswerError:  # another type's form of answer
            continue
        if not question.content.grade(candidate).is_right:
            return candidate
    return None


def _names(chance: random.Random) -> Iterator[str]:
    first = list(FIRST)
    chance.shuffle(first)
    for number, name in enumerate(first):
        yield f"{name} {LAST[number % len(LAST)]}"
