"""My courses, the course page and lessons: what they say, and where they lead."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import factories
import pytest
import small_courses
from walks import Walk, text_of

from course.content.model import Asset, Course, Delivery, Track
from course.people import Role
from webapp.actions.assign_programme import assign_programme

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40


def assign(walk: Walk, due: dt.date) -> None:
    site = walk.site
    with site.bound():
        assign_programme(
            walk.programme,
            [site.people[Role.LEARNER].id],
            by=site.people[Role.ADMIN].actor,
            now=site.clock.now(),
            due=due,
        )


def again(walk: Walk) -> None:
    """Sign in again: the session has ended while the clock moved."""
    walk.client = walk.site.client(Role.LEARNER)
    walk._csrf = ""


def changed(**fields: object) -> Course:
    return small_courses.approve(dataclasses.replace(small_courses.small_course(approved=False), **fields))


# ---------------------------------------------------------------- my courses


def test_without_courses_the_page_says_what_will_come(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    site = factories.Site(database_url, standing_clock)
    page = text_of(site.client(Role.LEARNER).get("/courses").text)
    assert "Du har ingen kurs ennå" in page
    site.database.dispose()


def test_a_course_that_nobody_asked_for_can_be_started(walk: Walk) -> None:
    page = text_of(walk.get("/courses"))
    assert "Kurs du kan ta Melde fra ca. 9 min Ikke startet Start Melde fra" in page
    assert "Fortsett der du slapp" not in page


@pytest.mark.parametrize(
    ("due", "words", "status"),
    [
        (dt.date(2026, 12, 5), "Frist om 12 dager, lørdag 5. desember", "Ikke startet"),
        (dt.date(2027, 1, 4), "Frist om 42 dager, mandag 4. januar 2027", "Ikke startet"),
        (dt.date(2026, 11, 24), "Frist i morgen, tirsdag 24. november", "Ikke startet"),
        (dt.date(2026, 11, 23), "Frist i dag, mandag 23. november", "Ikke startet"),
        (dt.date(2026, 11, 19), "Frist var torsdag 19. november", "Forfalt"),
    ],
)
def test_a_due_date_is_told_in_words(walk: Walk, due: dt.date, words: str, status: str) -> None:
    assign(walk, due)
    page = text_of(walk.get("/courses"))
    assert f"Må gjøres Melde fra {words} · ca. 9 min {status} Start" in page


def test_the_day_is_that_of_the_organisation(walk: Walk) -> None:
    assign(walk, dt.date(2026, 11, 24))
    walk.site.clock.moment = dt.datetime(2026, 11, 23, 23, 30, tzinfo=dt.UTC)  # past midnight in Oslo
    again(walk)
    assert "Frist i dag, tirsdag 24. november" in text_of(walk.get("/courses"))


def test_the_card_leads_to_the_very_lesson_that_comes_next(walk: Walk) -> None:
    walk.start()
    walk.post(f"{walk.course_path}/0/1")
    page = walk.get("/courses")
    words = text_of(page)
    assert "Fortsett der du slapp Når du må melde Melde fra · modul 1, leksjon 1 av 2 · ca. 4 min" in words
    assert "1 av 2 moduler ferdig ca. 7 min igjen" in words
    assert page.count(f'href="{walk.course_path}/1/1"') == 2


def test_the_card_leads_into_the_quiz_that_one_was_in_the_middle_of(walk: Walk) -> None:
    walk.start()
    walk.read_all()
    assert f'href="{walk.course_path}/quizzes/1"' in walk.get("/courses")
    attempt = walk.start_quiz()
    page = walk.get("/courses")
    assert f'href="/attempts/{attempt}"' in page
    assert "Prøve til modul 1 Melde fra · du er midt i prøven" in text_of(page)


def test_a_completed_course_leads_to_its_certificate(walk: Walk) -> None:
    assign(walk, dt.date(2026, 12, 5))
    walk.pass_course()
    page = walk.get("/courses")
    assert (
        "Fullført Melde fra Fullført 23. november 2026 · gyldig til 23. november 2028 Bestått Se beviset"
        in text_of(page)
    )
    assert re.search(r'href="/certificates/[0-9a-f-]{36}"', page)
    assert "Må gjøres" not in page


def test_a_completion_that_runs_out_is_told_and_can_be_renewed(walk: Walk) -> None:
    walk.pass_course()
    walk.site.clock.moment = dt.datetime(2028, 10, 1, 10, 0, tzinfo=dt.UTC)
    again(walk)
    page = text_of(walk.get("/courses"))
    assert "Går ut snart Melde fra Beviset går ut 23. november 2028 · ca. 9 min 53 dager igjen Forny" in page
    assert "Forny kurset" in walk.get(walk.course_path)
    assert walk.start() == f"{walk.course_path}/0/1"
    page = text_of(walk.get("/courses"))
    assert "Går ut snart" in page
    assert "0 av 2 moduler ferdig" in page


def test_a_completion_that_has_run_out_must_be_renewed_when_it_was_asked_for(walk: Walk) -> None:
    walk.pass_course()
    walk.site.clock.moment = dt.datetime(2028, 11, 24, 10, 0, tzinfo=dt.UTC)
    again(walk)
    assert "Utløpt Melde fra Beviset gikk ut 23. november 2028" in text_of(walk.get("/courses"))
    assign(walk, dt.date(2028, 12, 24))
    page = text_of(walk.get("/courses"))
    assert "Må gjøres Melde fra Beviset gikk ut 23. november 2028 · ca. 9 min Utløpt Forny" in page


def test_a_completed_course_stays_in_the_list_when_it_is_offered_no_longer(walk: Walk) -> None:
    walk.pass_course()
    other = Track("ny", {"nb": "Ny"}, ("plikter",), ("plikter",))
    walk.site.publish(changed(tracks=(other,)))
    page = text_of(walk.get("/courses"))
    assert "Fullført Melde fra Fullført 23. november 2026 Fullført Se beviset" in page


def test_tracks_of_a_course_are_told_apart(walk: Walk) -> None:
    short = Track("kort", {"nb": "Kort løp"}, ("plikter",), ("plikter",))
    walk.site.publish(changed(tracks=(small_courses.small_course().tracks[0], short)))
    page = text_of(walk.get("/courses"))
    assert "Melde fra: For alle ca. 9 min" in page
    assert "Melde fra: Kort løp ca. 7 min" in page


# ---------------------------------------------------------------- the course page


def test_the_course_page_says_what_is_asked_and_what_it_rests_on(walk: Walk) -> None:
    assign(walk, dt.date(2026, 12, 5))
    page = text_of(walk.get(walk.course_path))
    release = walk.site.programme().release.removeprefix("sha256:")
    for words in (
        "Når du skal melde.",
        "Start kurset",
        "Temaet kan være tungt",
        "Frist 5. desember 2026",
        "Prøver 80 prosent riktig",
        "Forsøk ingen grense",
        "Beviset gjelder 2 år",
        "Eksempelveileder, utgitt av Eksempel.",
        f"Sist faglig oppdatert 2. juli 2026 · Utgivelse 1 · {release[:4]} {release[4:8]}",
        "Før du begynner Ikke startet Modul 0 · 2 min",
        "Plikter Ikke startet Modul 1 · 7 min Prøve med 5 spørsmål",
    ):
        assert words in page, words


def test_the_rail_shows_how_far_and_where(walk: Walk) -> None:
    walk.start()
    walk.post(f"{walk.course_path}/0/1")
    walk.post(f"{walk.course_path}/1/1")
    page = walk.get(walk.course_path)
    words = text_of(page)
    assert "Fortsett med leksjon 2 i modul 1" in words
    assert "Før du begynner Ferdig Modul 0 · 2 min" in words
    assert "Plikter I gang Modul 1 · 7 min, ca. 3 min igjen Prøve med 5 spørsmål" in words
    assert "Når du må melde Lest Fristen Du er her Prøve: 5 spørsmål Krav: 80 prosent" in words
    assert page.count('aria-current="step"') == 1


def test_a_course_without_the_quick_exit_has_no_note_and_no_exit(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    course = changed(delivery=Delivery(), help_lines=())
    with factories.site(database_url, standing_clock, course=course) as site:
        walk = Walk(site)
        page = walk.get(walk.course_path)
        assert "Temaet kan være tungt" not in page
        assert "Forlat siden" not in page
        assert "<title>Melde fra – Kyndig</title>" in page


def test_a_careful_course_has_exit_help_and_neutral_titles_on_every_page(walk: Walk) -> None:
    walk.start()
    attempt = walk.start_quiz()
    titles = {
        walk.course_path: "Kurs",
        f"{walk.course_path}/1/1": "Leksjon 1",
        f"{walk.course_path}/quizzes/1": "Prøve",
        f"/attempts/{attempt}/1": "Spørsmål 1 av 5",
        f"/attempts/{attempt}/overview": "Oversikt",
    }
    walk_result = f"/attempts/{attempt}/result"
    for path, title in titles.items():
        assert f"<title>{title}</title>" in walk.get(path)
    walk.submit(attempt)
    assert "<title>Resultat</title>" in walk.get(walk_result)
    for path in ("/courses", "/certificates", walk.course_path, f"{walk.course_path}/1/1", walk_result):
        page = walk.get(path)
        assert "Forlat siden" in page, path
        assert '<a href="tel:113">113</a> Fare for liv og helse, hele døgnet' in page, path


def test_pages_of_a_course_that_was_not_started_lead_to_the_course_page(walk: Walk) -> None:
    for path in ("1/1", "quizzes/1"):
        assert walk.client.get(f"{walk.course_path}/{path}").location == walk.course_path
        assert walk.post(f"{walk.course_path}/{path}").location == walk.course_path


@pytest.mark.parametrize(
    "path", ["/1/3", "/1/0", "/2/1", "/99999999999999999999/1", "/quizzes/0", "/quizzes/2", "/1/1/1"]
)
def test_what_the_course_does_not_have_is_not_found(walk: Walk, path: str) -> None:
    walk.start()
    page = walk.client.get(walk.course_path + path)
    assert page.status_code == 404
    assert "Traceback" not in page.text


def test_a_course_that_nobody_offers_is_not_found(walk: Walk) -> None:
    for path in ("", "/1/1", "/quizzes/1"):
        page = walk.client.get(f"/courses/00000000-0000-7000-8000-000000000000{path}")
        assert page.status_code == 404
        assert "Vi finner ikke kurset." in page.text
    assert walk.post("/courses/00000000-0000-7000-8000-000000000000/start").status_code == 404


# ---------------------------------------------------------------- lessons


def test_a_lesson_shows_each_block_with_its_source(walk: Walk) -> None:
    walk.start()
    page = walk.get(f"{walk.course_path}/1/1")
    words = text_of(page)
    assert "<h2>Terskelen</h2>" in page
    assert "<strong>grunn til å tro</strong>" in page
    assert "<mark>når det er grunn til å tro at et barn blir mishandlet</mark>" in page
    assert "Lovverk, Meldeplikt lov/meldeplikt-1" in words
    assert "Eget innhold: Oppdiktet. Ikke fra veilederen." in words
    assert "Leksjon 1 av 2 · ca. 4 min" in words
    assert "0 av 2 leksjoner lest i modul 1" in words
    assert "Velge riktig handling" in words
    assert "data-draft" not in page


def test_the_example_can_be_skipped(walk: Walk) -> None:
    walk.start()
    page = walk.get(f"{walk.course_path}/1/1")
    assert "Leksjonen har ett eksempel." in page
    skip = re.search(r'href="(#[^"]+)"[^>]*>Hopp over eksemplet', page)
    assert skip
    assert page.index(f'id="{skip[1][1:]}"') > page.index('id="eksempel"')
    assert "Hopp over eksemplet" not in walk.get(f"{walk.course_path}/1/2")


def test_the_buttons_of_a_lesson_say_where_they_lead(walk: Walk) -> None:
    walk.start()
    words = {}
    for place in ("0/1", "1/1", "1/2"):
        words[place] = [
            word
            for word in ("Lest. Neste modul", "Lest. Neste leksjon", "Lest. Til prøven", "Forrige")
            if word in text_of(walk.get(f"{walk.course_path}/{place}"))
        ]
        walk.post(f"{walk.course_path}/{place}")
    assert words == {
        "0/1": ["Lest. Neste modul"],
        "1/1": ["Lest. Neste leksjon", "Forrige"],
        "1/2": ["Lest. Til prøven", "Forrige"],
    }
    read = walk.get(f"{walk.course_path}/1/1")
    assert "Lest. Neste" not in read
    assert "(lest)" in read


def test_pictures_and_links_of_a_lesson_lead_somewhere(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    course = small_courses.small_course(approved=False)
    module = course.module("plikter")
    assert module
    first, second = module.lessons["nb"]
    block = dataclasses.replace(
        first.blocks[0], markdown="![Ring](media/ring.png) [Fristen](02-leksjon-2.md#svar-1) [x](../borte.md)"
    )
    first = dataclasses.replace(first, blocks=(block, *first.blocks[1:]))
    modules = (course.modules[0], dataclasses.replace(module, lessons={"nb": (first, second)}))
    path = "modules/nb/plikter/media/ring.png"
    course = changed(modules=modules, assets={path: Asset(path, "image/png", PICTURE)})
    with factories.site(database_url, standing_clock, course=course) as site:
        walk = Walk(site)
        walk.start()
        page = walk.get(f"{walk.course_path}/1/1")
        assert f'href="{walk.course_path}/1/2#svar-1"' in page
        source = re.search(r'src="(/media/[^"]+)"', page)
        assert source
        picture = walk.client.get(source[1])
        assert (picture.data, picture.content_type) == (PICTURE, "image/png")
        assert picture.headers["Cache-Control"] == "no-store"
        assert site.client(None).get(source[1]).status_code == 303
        assert walk.client.get(source[1].replace("ring", "annet")).status_code == 404
        assert walk.client.get("/media/feil/modules/x.png").status_code == 404
        assert walk.client.get(source[1] + "%00").status_code == 404


def test_a_block_never_takes_an_id_of_the_page(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    course = small_courses.small_course(approved=False)
    first = course.modules[0]
    lesson = first.lessons["nb"][0]
    block = dataclasses.replace(lesson.blocks[0], id="hjelp")
    lesson = dataclasses.replace(lesson, blocks=(block,))
    modules = (dataclasses.replace(first, lessons={"nb": (lesson,)}), *course.modules[1:])
    with factories.site(database_url, standing_clock, course=changed(modules=modules)) as site:
        walk = Walk(site)
        walk.start()
        assert walk.get(f"{walk.course_path}/0/1").count('id="hjelp"') == 1


def test_a_lesson_in_another_language_than_the_page_says_so(walk: Walk) -> None:
    walk.start()
    walk.get("/language/en", 303)
    page = walk.get(f"{walk.course_path}/1/1")
    assert '<html lang="en"' in page
    assert 'data-kind="text" lang="nb"' in page
    assert '<span lang="nb">Når du må melde</span>' in page
    assert '<blockquote class="k-quote" lang="nb">' in page
