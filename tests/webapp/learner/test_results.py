"""The quiz's first page and its result: the verdict in words, and why, question by question."""

from __future__ import annotations

import dataclasses
import re

import factories
import pytest
import small_courses
from walks import Walk, options, text_of

from course.content.model import Course


def critical_course() -> Course:
    course = small_courses.small_course(approved=False)
    module = course.modules[1]
    bank = module.banks["nb"]
    questions = tuple(
        dataclasses.replace(question, critical=question.id == "q-true-false") for question in bank.questions
    )
    bank = dataclasses.replace(bank, questions=questions)
    modules = (course.modules[0], dataclasses.replace(module, banks={"nb": bank}))
    return small_courses.approve(dataclasses.replace(course, modules=modules))


@pytest.fixture
def begun(walk: Walk) -> str:
    walk.start()
    walk.read_all()
    return walk.start_quiz()


def result(walk: Walk, attempt: str) -> str:
    walk.submit(attempt)
    return walk.get(f"/attempts/{attempt}/result")


def test_the_first_page_says_what_is_asked(walk: Walk) -> None:
    walk.start()
    words = text_of(walk.get(f"{walk.course_path}/quizzes/1"))
    for said in (
        "Spørsmål 5",
        "Krav for å bestå 80 prosent av poengene",
        "Forsøk ingen grense",
        "Du kan ta pause når du vil.",
        "Start prøven",
    ):
        assert said in words
    assert "Tidligere forsøk" not in words


def test_earlier_attempts_are_listed_with_their_results(walk: Walk, begun: str) -> None:
    walk.submit(begun)
    second = walk.start_quiz()
    walk.answer_right(second)
    walk.submit(second)
    page = walk.get(f"{walk.course_path}/quizzes/1")
    words = text_of(page)
    assert "Forsøk 2 23. november 2026 · 5 av 5 poeng Bestått" in words
    assert "Forsøk 1 23. november 2026 · 0 av 5 poeng Ikke bestått" in words
    assert page.index(second) < page.index(begun)
    assert "Du har bestått denne prøven" in words
    assert "Ta prøven igjen" in words


def test_the_overview_names_what_is_not_answered(walk: Walk, begun: str) -> None:
    walk.answer_right(begun, but=("q-number", "q-short"))
    missing = sorted(walk.number_of(begun, kind) for kind in ("q-number", "q-short"))
    page = walk.get(f"/attempts/{begun}/overview")
    words = text_of(page)
    assert "Du har svart på 3 av 5 spørsmål." in words
    assert "2 spørsmål mangler svar" in words
    assert f"Gå til spørsmål {missing[0]} eller spørsmål {missing[1]} ." in words
    assert page.count("Mangler svar<") == 2
    assert "Du kan også levere nå." in words


def test_passed(walk: Walk, begun: str) -> None:
    walk.answer_right(begun, but=("q-short",))
    words = text_of(result(walk, begun))
    assert "Du har bestått Du fikk 4 av 5 poeng." in words
    assert "4 av 5 Krav: 4 av 5 poeng" in words
    assert "Kurset er fullført, og kursbeviset ditt er klart." in words
    assert "Se kursbeviset" in words


def test_passed_with_something_left_leads_to_it(walk: Walk) -> None:
    walk.start()
    attempt = walk.start_quiz()
    walk.answer_right(attempt)
    page = result(walk, attempt)
    assert "Fortsett: Før du begynner" in text_of(page)
    assert f'href="{walk.course_path}/0/1"' in page
    assert "kursbevis" not in text_of(page)


def test_not_passed_and_wrong_answers_first(walk: Walk, begun: str) -> None:
    walk.answer_right(begun, but=("q-single", "q-short", "q-multiple"))
    number = walk.number_of(begun, "q-single")
    shown = options(walk.get(f"/attempts/{begun}/{number}"))
    walk.answer(begun, number, shown["Venter til teamet er enig"])
    several = walk.number_of(begun, "q-multiple")
    shown = options(walk.get(f"/attempts/{begun}/{several}"))
    walk.answer(begun, several, [shown["Den er din egen"]])
    page = result(walk, begun)
    words = text_of(page)
    assert "Du besto ikke denne gangen Du fikk 2,5 av 5 poeng. Det er for lite til å bestå." in words
    assert "Du kan prøve igjen nå." in words
    assert "2 riktige 1 delvis riktig 2 ikke riktige" in words
    order = re.findall(r'data-s="(?:ok|soon|bad)"[^>]*>.*?</svg>([A-ZIa-z ]+)</span>', page)
    kinds = [word for word in order if word in ("Ikke besvart", "Ikke riktig", "Delvis riktig", "Riktig")]
    assert kinds == ["Ikke besvart", "Ikke riktig", "Delvis riktig", "Riktig", "Riktig"]
    wrong = words[words.index("Hva gjør du når") :]
    assert wrong.startswith(
        "Hva gjør du når det er grunn til å tro at et barn blir mishandlet? "
        "Ditt svar Venter til teamet er enig Riktig svar Melder til barnevernstjenesten "
        "Plikten er din egen. Terskelen er lav. Kilde"
    )
    assert "Grunn til å tro er nok." not in words, "feedback on an option that was not picked"
    assert f'<a href="{walk.course_path}/1/1">Les leksjonen «Når du må melde» på nytt</a>' in page
    assert "0,5 av 1 poeng" in words


def test_a_missed_critical_question_is_said_although_the_points_are_enough(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    with factories.site(database_url, standing_clock, course=critical_course()) as site:
        walk = Walk(site)
        walk.start()
        assert "Må være riktige 1 spørsmål" in text_of(walk.get(f"{walk.course_path}/quizzes/1"))
        attempt = walk.start_quiz()
        walk.answer_right(attempt, but=("q-true-false",))
        words = text_of(result(walk, attempt))
        assert "Du besto ikke denne gangen Du fikk 4 av 5 poeng. Det er nok poeng, men" in words
        assert "Krav: 4 av 5 poeng, og alle spørsmål som må være riktige" in words
        assert words.count("riktig for å bestå") == 2  # in the reason, and on the question


def test_the_result_is_that_of_the_release_it_was_made_on(walk: Walk, begun: str) -> None:
    walk.answer_right(begun)
    walk.submit(begun)
    course = small_courses.small_course(approved=False)
    module = course.modules[1]
    bank = module.banks["nb"]
    mended = tuple(
        dataclasses.replace(question, stem="Et nytt spørsmål?", explanation="Ny forklaring.")
        for question in bank.questions
    )
    modules = (
        course.modules[0],
        dataclasses.replace(module, banks={"nb": dataclasses.replace(bank, questions=mended)}),
    )
    walk.site.publish(small_courses.approve(dataclasses.replace(course, modules=modules)))
    words = text_of(walk.get(f"/attempts/{begun}/result"))
    assert "Hvor mange uker kan det gå før du får svar?" in words
    assert "Et nytt spørsmål?" not in words


def test_an_attempt_outlives_the_offer_of_its_course(walk: Walk, begun: str) -> None:
    walk.answer_right(begun, but=("q-short",))
    course = small_courses.small_course(approved=False)
    track = dataclasses.replace(course.tracks[0], id="annet")
    walk.site.publish(small_courses.approve(dataclasses.replace(course, tracks=(track,))))
    walk.get(f"/attempts/{begun}/1")
    walk.get(f"/attempts/{begun}/overview")


def test_right_answers_are_shown_only_after_handing_in(walk: Walk, begun: str) -> None:
    number = walk.number_of(begun, "q-single")
    assert "Terskelen er lav." not in walk.get(f"/attempts/{begun}/{number}")
    assert "Terskelen er lav." in result(walk, begun)
