"""A quiz that tells, counts tries, asks how sure one is, runs out of time, or lets one mend and practise."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from fractions import Fraction

import factories
import pytest
import small_courses
from sqlalchemy import func, insert, select
from walks import Walk, options, right, text_of

from course.content.model import Course
from course.people import Role
from course.quiz.rules import Behaviour, Counts, QuizRules
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import AccommodationRow, Attempt, Certificate, Completion
from webapp.store import course_results

FOUR_FIFTHS = Fraction(4, 5)
Begin = Callable[..., tuple[Walk, str]]


def course_of(critical: tuple[str, ...] = (), hints: tuple[str, ...] = (), **rules: object) -> Course:
    """The small course with other rules for its quiz."""
    course = small_courses.small_course(approved=False)
    module = course.modules[1]
    bank = module.banks["nb"]
    questions = tuple(
        dataclasses.replace(question, critical=question.id in critical, hints=hints)
        for question in bank.questions
    )
    bank = dataclasses.replace(bank, questions=questions)
    modules = (course.modules[0], dataclasses.replace(module, banks={"nb": bank}))
    quiz = dataclasses.replace(course.quizzes[0], rules=QuizRules(FOUR_FIFTHS, **rules))  # type: ignore[arg-type]
    return small_courses.approve(dataclasses.replace(course, modules=modules, quizzes=(quiz,)))


@pytest.fixture
def begin(database_url: str, standing_clock: factories.StandingClock) -> Iterator[Begin]:
    """A walk that has read everything, and a first attempt at a quiz with these rules."""
    opened = []

    def start(**rules: object) -> tuple[Walk, str]:
        made = factories.site(database_url, standing_clock, course=course_of(**rules))  # type: ignore[arg-type]
        opened.append(made)
        walk = Walk(made.__enter__())
        walk.start()
        walk.read_all()
        return walk, walk.start_quiz()

    yield start
    for made in opened:
        made.__exit__(None, None, None)


def later(walk: Walk, **by: float) -> None:
    """Time passes, and the learner signs in again."""
    walk.site.clock.move(**by)
    walk.client = walk.site.client(Role.LEARNER)
    walk._csrf = ""


def count(walk: Walk, table: type) -> int:
    with walk.site.bound():
        return current().scalar(select(func.count()).select_from(table)) or 0


def wrong(page: str) -> str:
    """The value of an option that is not the key."""
    shown = options(page)
    return next(value for text, value in shown.items() if text != "Melder til barnevernstjenesten")


def test_a_checked_answer_is_told_and_locked(begin: Begin) -> None:
    walk, attempt = begin(behaviour=Behaviour.IMMEDIATE)
    number = walk.number_of(attempt, "q-single")
    path = f"/attempts/{attempt}/{number}"
    page = walk.get(path)
    assert "Sjekk svaret" in page
    assert "Terskelen er lav." not in page
    assert walk.answer(attempt, number, right(page, "q-single"), go="check").location.endswith(
        f"{path}#vurdering"
    )
    told = walk.get(path)
    assert "Ditt svar er riktig" in told
    assert "Terskelen er lav." in told
    assert "data-autosave" not in told
    sent = {"client_key": "another", "revision": 2, "answer": wrong(page)}
    assert walk.post(path, sent).status_code == 303
    saved = walk.save(
        attempt, {"question": number, "values": {"answer": ["1"]}, "client_key": "k", "revision": 3}
    )
    assert (saved.status_code, saved.json["error"]) == (409, "question-locked")  # type: ignore[index]
    assert "Ditt svar er riktig" in walk.get(path)


def test_a_check_without_an_answer_says_what_is_missing(begin: Begin) -> None:
    walk, attempt = begin(behaviour=Behaviour.IMMEDIATE)
    number = walk.number_of(attempt, "q-single")
    answer = walk.answer(attempt, number, "", go="check")
    assert answer.status_code == 422
    assert "Det er ikke noe nytt svar å sjekke." in answer.text


def test_a_quiz_that_tells_nothing_before_the_end_takes_no_check(begin: Begin) -> None:
    walk, attempt = begin()
    number = walk.number_of(attempt, "q-single")
    page = walk.get(f"/attempts/{attempt}/{number}")
    assert "Sjekk svaret" not in page
    assert walk.answer(attempt, number, right(page, "q-single"), go="check").status_code in (403, 409, 422)


def test_a_wrong_try_gives_a_hint_and_costs_and_never_the_key(begin: Begin) -> None:
    walk, attempt = begin(behaviour=Behaviour.TRIES, hints=("Tenk på terskelen i loven.",))
    number = walk.number_of(attempt, "q-single")
    page = walk.get(f"/attempts/{attempt}/{number}")
    walk.answer(attempt, number, wrong(page), go="check")
    told = walk.get(f"/attempts/{attempt}/{number}")
    words = text_of(told)
    assert "Ikke riktig Du har 2 forsøk igjen." in words
    assert "Hint: Tenk på terskelen i loven." in words
    assert "Terskelen er lav." not in told
    assert "Riktig svar" not in told
    walk.answer(attempt, number, right(told, "q-single"), go="check")
    assert "Riktig" in text_of(walk.get(f"/attempts/{attempt}/{number}"))
    walk.answer_right(attempt, but=("q-single",))
    walk.submit(attempt)
    assert "Du fikk 4,66 av 5 poeng." in text_of(walk.get(f"/attempts/{attempt}/result"))


def test_how_sure_one_is_is_kept_and_told_but_passes_nobody(begin: Begin) -> None:
    walk, attempt = begin(behaviour=Behaviour.CERTAINTY)
    for number in range(1, 6):
        page = walk.get(f"/attempts/{attempt}/{number}")
        assert "Hvor sikker er du?" in page
        filled = {**walk.form(attempt, number), "answer": "", "go": "next", "certainty": "3"}
        if number == walk.number_of(attempt, "q-single"):
            filled["answer"] = right(page, "q-single")  # type: ignore[assignment]
        walk.client.post(f"/attempts/{attempt}/{number}", data=filled)
    number = walk.number_of(attempt, "q-single")
    assert 'id="certainty-3" checked' in walk.get(f"/attempts/{attempt}/{number}")
    walk.submit(attempt)
    words = text_of(walk.get(f"/attempts/{attempt}/result"))
    assert "Du besto ikke denne gangen" in words
    assert "Helt sikker: 1 av 1 svar var riktig." in words
    assert "Sikkerhetspoeng: 3." in words


def test_what_was_saved_counts_when_the_time_runs_out(begin: Begin) -> None:
    walk, attempt = begin(time_limit=dt.timedelta(minutes=30))
    page = walk.get(f"/attempts/{attempt}/1")
    assert "30 minutter igjen, til kl." in text_of(page)
    walk.answer_right(attempt)
    later(walk, minutes=30, seconds=29)
    walk.answer(attempt, walk.number_of(attempt, "q-short"), "barnevernstjenesten")
    number = walk.number_of(attempt, "q-number")
    form = walk.form(attempt, number)
    walk.site.clock.move(seconds=2)
    late = walk.client.post(f"/attempts/{attempt}/{number}", data={**form, "answer": "7", "go": "next"})
    assert late.status_code == 303
    words = text_of(walk.get(f"/attempts/{attempt}/result"))
    assert "Tiden er ute" in words
    assert "Du har bestått" in words
    assert "Du fikk 5 av 5 poeng." in words


def test_a_late_answer_of_the_script_is_told_that_the_time_is_out(begin: Begin) -> None:
    walk, attempt = begin(time_limit=dt.timedelta(minutes=30))
    later(walk, minutes=31)
    body = {"question": 1, "values": {"answer": ["0"]}, "client_key": "k", "revision": 1}
    said = walk.save(attempt, body)
    assert said.status_code == 409
    assert "Tiden er ute" in said.json["text"]  # type: ignore[index]


def test_extra_time_reaches_an_attempt_that_is_under_way(begin: Begin) -> None:
    walk, attempt = begin(time_limit=dt.timedelta(minutes=30))
    later(walk, minutes=29)
    with walk.site.bound(), transaction() as session:
        session.execute(
            insert(AccommodationRow).values(
                o=walk.site.org,
                id=new_id(walk.site.clock.now()),
                person=walk.site.people[Role.LEARNER].id,
                time_num=3,
                time_den=2,
                extra_attempts=0,
                fewer_options=0,
                valid_from=walk.site.clock.now(),
                valid_to=None,
                recorded_at=walk.site.clock.now(),
                retracted_at=None,
            )
        )
    later(walk, minutes=10)
    assert "6 minutter igjen" in text_of(walk.get(f"/attempts/{attempt}/1"))
    walk.answer_right(attempt)
    walk.submit(attempt)
    assert "Du har bestått" in text_of(walk.get(f"/attempts/{attempt}/result"))


def test_no_more_attempts_than_the_rules_allow_and_not_too_soon(begin: Begin) -> None:
    walk, attempt = begin(attempts=2, wait=dt.timedelta(hours=24))
    walk.submit(attempt)
    quiz = f"{walk.course_path}/quizzes/1"
    assert "Neste forsøk kan starte" in text_of(walk.get(quiz))
    assert walk.post(quiz).location.endswith("/quizzes/1")
    assert count(walk, Attempt) == 1
    later(walk, hours=24)
    walk.submit(walk.start_quiz())
    later(walk, hours=25)
    assert "Du har brukt alle forsøkene." in text_of(walk.get(quiz))
    assert walk.post(quiz).location.endswith("/quizzes/1")
    assert count(walk, Attempt) == 2


@pytest.mark.parametrize(("counts", "done"), [(Counts.BEST, 1), (Counts.FIRST, 0), (Counts.LAST, 1)])
def test_the_attempt_that_counts_decides(begin: Begin, counts: Counts, done: int) -> None:
    walk, attempt = begin(counts=counts)
    walk.submit(attempt)
    second = walk.start_quiz()
    walk.answer_right(second)
    walk.submit(second)
    assert count(walk, Completion) == done


def test_who_misses_only_what_is_critical_mends_that_and_keeps_the_points(begin: Begin) -> None:
    walk, attempt = begin(critical=("q-single",))
    walk.answer_right(attempt, but=("q-single",))
    walk.submit(attempt)
    words = text_of(walk.get(f"/attempts/{attempt}/result"))
    assert "Svar på spørsmålet som må være riktig" in words
    assert "«Må være riktig for å bestå»" in words
    assert count(walk, Completion) == 0
    twins = walk.post(f"/attempts/{attempt}/twins").location.rsplit("/", 1)[1]
    assert walk.post(f"/attempts/{attempt}/twins").location.endswith(twins)
    page = walk.get(f"/attempts/{twins}/1")
    assert "Spørsmål 1 av 1" in page
    walk.answer(twins, 1, right(page, "q-single"))
    walk.submit(twins)
    assert "Du har bestått" in text_of(walk.get(f"/attempts/{twins}/result"))
    assert (count(walk, Completion), count(walk, Certificate)) == (1, 1)
    assert "4 av 5 poeng" in text_of(walk.get(f"{walk.course_path}/quizzes/1"))


def test_who_misses_what_is_critical_twice_takes_the_whole_quiz_again(begin: Begin) -> None:
    walk, attempt = begin(critical=("q-single",))
    walk.answer_right(attempt, but=("q-single",))
    walk.submit(attempt)
    twins = walk.post(f"/attempts/{attempt}/twins").location.rsplit("/", 1)[1]
    walk.submit(twins)
    assert "Ta hele prøven på nytt." in text_of(walk.get(f"/attempts/{twins}/result"))
    assert "Svar på spørsmålet som må være riktig" not in text_of(walk.get(f"/attempts/{attempt}/result"))
    assert count(walk, Completion) == 0


def test_nothing_is_mended_where_the_points_are_missing_too(begin: Begin) -> None:
    walk, attempt = begin(critical=("q-single",))
    walk.submit(attempt)
    assert walk.post(f"/attempts/{attempt}/twins").status_code in (403, 409)
    assert count(walk, Attempt) == 1


def test_practice_asks_what_was_missed_and_proves_nothing(begin: Begin) -> None:
    walk, attempt = begin()
    walk.answer_right(attempt, but=("q-single", "q-number"))
    walk.submit(attempt)
    later(walk, hours=1)
    quiz = f"{walk.course_path}/quizzes/1"
    assert "2 spørsmål du bommet på, er klare til å øves på." in text_of(walk.get(quiz))
    practice = walk.post(f"{quiz}/practice").location.rsplit("/", 1)[1]
    page = walk.get(f"/attempts/{practice}/1")
    assert "Spørsmål 1 av 2" in page
    assert "Sjekk svaret" in page
    walk.submit(practice)
    assert "Øving teller ikke." in text_of(walk.get(f"/attempts/{practice}/result"))
    assert count(walk, Completion) == 0
    assert "Forsøk 2" not in text_of(walk.get(quiz))
    info = walk.site.programme()
    with walk.site.bound():
        by = walk.site.people[Role.INSTRUCTOR].actor
        assert all(line.n <= 1 for line in course_results.questions(by, info.course, info.track))


def test_each_module_may_ask_for_its_share(begin: Begin) -> None:
    walk, attempt = begin(module_minimum=Fraction(1))
    walk.answer_right(attempt, but=("q-number",))
    walk.submit(attempt)
    words = text_of(walk.get(f"/attempts/{attempt}/result"))
    assert "Du besto ikke denne gangen" in words
    assert "Hver modul krever minst 100 prosent av sine poeng." in words
