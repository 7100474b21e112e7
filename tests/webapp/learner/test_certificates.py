"""My certificates: what holds, what runs out, what is over, and whose they are."""

from __future__ import annotations

import datetime as dt
import re
from uuid import UUID

import pytest
import small_courses
from walks import Walk, text_of

from course.people import Role
from webapp import jobs
from webapp.actions.revoke_certificate import revoke_certificate


@pytest.fixture
def path(walk: Walk) -> str:
    walk.pass_course()
    found = re.search(r'href="(/certificates/[^"]+)"', walk.get("/certificates"))
    assert found
    return found[1]


def at(walk: Walk, moment: dt.datetime) -> None:
    walk.site.clock.moment = moment
    walk.client = walk.site.client(Role.LEARNER)
    walk._csrf = ""


def test_before_the_first_one_the_page_says_what_will_come(walk: Walk) -> None:
    words = text_of(walk.get("/certificates"))
    assert "Ingen bevis ennå Beviset kommer her med en gang du har bestått et kurs." in words


def test_the_newest_is_shown_first(walk: Walk, path: str) -> None:
    words = text_of(walk.get("/certificates"))
    assert "1 gyldig bevis. Nyeste bevis Melde fra Gyldig til 23. november 2028" in words
    assert "Utstedt 23. november 2026 av Eksempel helseforetak · EKS" in words


def test_one_says_what_it_says(walk: Walk, path: str) -> None:
    page = walk.get(path)
    words = text_of(page)
    for said in (
        "Beviset er gyldig til 23. november 2028.",
        "Navn Learner Testsen 1",
        "Utgivelse 1",
        "Resultat Bestått, 100 prosent",
        "Omfang 9 min",
        "Utsteder Eksempel helseforetak",
        "0. Før du begynner 2 min lest 23. november 2026",
        "1. Plikter 7 min 5 av 5 23. november 2026",
    ):
        assert said in words, said
    link = re.search(r'href="(/verify/[^"]+)"', page)
    assert link
    stranger = walk.site.client(None).get(link[1])
    assert "Gyldig" in stranger.text
    assert "Learner Testsen 1" not in stranger.text


@pytest.mark.parametrize(
    ("moment", "status", "group"),
    [
        (dt.datetime(2028, 8, 24, 10, tzinfo=dt.UTC), "Gyldig", "Nyeste bevis"),
        (dt.datetime(2028, 10, 1, 10, tzinfo=dt.UTC), "53 dager igjen", "Nyeste bevis"),
        (dt.datetime(2028, 11, 23, 10, tzinfo=dt.UTC), "Siste dag i dag", "Nyeste bevis"),
        (dt.datetime(2028, 11, 23, 22, 59, tzinfo=dt.UTC), "Siste dag i dag", "Nyeste bevis"),
        (dt.datetime(2028, 11, 23, 23, 1, tzinfo=dt.UTC), "Utløpt", "Gjelder ikke lenger"),
    ],
)
def test_time_passes(walk: Walk, path: str, moment: dt.datetime, status: str, group: str) -> None:
    at(walk, moment)
    words = text_of(walk.get("/certificates"))
    assert f"{group} Melde fra" in words
    assert status in words
    assert status in text_of(walk.get(path))


def test_a_revoked_one_is_shown_as_what_it_is(walk: Walk, path: str) -> None:
    with walk.site.bound():
        revoke_certificate(
            UUID(path.rsplit("/", 1)[1]),
            "Ført på feil person",
            by=walk.site.people[Role.ADMIN].actor,
            now=walk.site.clock.now(),
        )
    words = text_of(walk.get("/certificates"))
    assert "Gjelder ikke lenger Melde fra" in words
    assert "trukket tilbake 23. november 2026 Trukket tilbake" in words
    assert "Beviset ble trukket tilbake 23. november 2026" in text_of(walk.get(path))


def test_nobody_sees_another_persons_certificate(walk: Walk, path: str) -> None:
    others = [Walk(walk.site, walk.site.add(Role.LEARNER)).client]
    admin_and_learner = walk.site.people[Role.ADMIN]
    for client in others:
        for address in (path, f"{path}.pdf"):
            page = client.get(address)
            assert page.status_code == 404
            assert "Vi finner ikke beviset." in page.text
    assert walk.site.client(admin_and_learner).get(path).status_code == 403
    assert walk.client.get("/certificates/00000000-0000-7000-8000-000000000000").status_code == 404


def test_a_certificate_keeps_its_words_when_the_course_changes(walk: Walk, path: str) -> None:
    import dataclasses

    course = dataclasses.replace(small_courses.small_course(approved=False), title={"nb": "Nytt navn"})
    walk.site.publish(small_courses.approve(course))
    words = text_of(walk.get(path))
    assert "Kursbevis: Melde fra" in words
    assert "Nytt navn" not in words


def test_the_picture_comes_with_the_document_and_is_its_owners_alone(walk: Walk, path: str) -> None:
    assert f"{path}.png" not in walk.get(path)
    walk.get(f"{path}.png", status=404)
    with walk.site.bound():
        jobs.run_due(walk.site.config)
    assert f'src="{path}.png"' in walk.get(path)
    assert f'src="{path}.png"' in walk.get("/certificates")
    picture = walk.client.get(f"{path}.png")
    assert picture.content_type == "image/png"
    assert picture.data.startswith(b"\x89PNG")
    assert picture.headers["Cache-Control"] == "no-store", "it has a name on it"
    other = walk.site.client(walk.site.add(Role.LEARNER))
    assert other.get(f"{path}.png").status_code == 404
    assert walk.site.client(None).get(f"{path}.png").status_code == 303
