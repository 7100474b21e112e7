"""From the course's first page to the certificate and its file, as the pages themselves lead."""

from __future__ import annotations

import re

import factories
import pytest
import small_courses
from conftest import both_databases
from walks import Walk, text_of

from webapp import jobs


@both_databases
def test_a_learner_who_knows_gets_from_the_start_to_a_certificate(site: factories.Site) -> None:
    walk = Walk(site)
    assert walk.start() == f"{walk.course_path}/0/1"
    leads = [walk.post(f"{walk.course_path}/{place}").location for place in ("0/1", "1/1", "1/2")]
    assert leads == [f"{walk.course_path}/{place}" for place in ("1/1", "1/2", "quizzes/1")]
    attempt = walk.start_quiz()
    walk.answer_right(attempt)
    assert "Du har svart på 5 av 5 spørsmål." in text_of(walk.get(f"/attempts/{attempt}/overview"))
    assert walk.submit(attempt).location == f"/attempts/{attempt}/result"
    result = walk.get(f"/attempts/{attempt}/result")
    assert "Du har bestått" in text_of(result)
    certificate = re.search(r'href="(/certificates/[^"]+)"', result)
    assert certificate
    page = text_of(walk.get(certificate[1]))
    assert "Kursbevis: Melde fra" in page
    assert "Learner Testsen 1" in page
    assert "Bestått, 100 prosent" in page


def test_the_file_of_a_certificate_comes_when_the_worker_has_made_it(walk: Walk) -> None:
    walk.pass_course()
    page = walk.get("/certificates")
    path = re.search(r'href="(/certificates/[^"]+)"', page)
    assert path
    assert "Filen lages nå" in walk.get(path[1])
    assert walk.client.get(f"{path[1]}.pdf").location == path[1]
    with walk.site.bound():
        assert jobs.run_due(walk.site.config) == 1
    assert "Filen lages nå" not in walk.get(path[1])
    file = walk.client.get(f"{path[1]}.pdf")
    assert file.data.startswith(b"%PDF-")
    assert file.content_type == "application/pdf"
    assert file.headers["Cache-Control"] == "no-store"
    assert re.fullmatch(
        r'attachment; filename="kursbevis-EKS[0-9A-Z-]+\.pdf"', file.headers["Content-Disposition"]
    )


def test_reading_the_last_lesson_completes_a_course_without_quizzes(site: factories.Site) -> None:
    site.publish(_without_quizzes())
    walk = Walk(site)
    walk.programme = _programme(site, "uten-prove")
    walk.course_path = f"/courses/{walk.programme}"
    walk.start()
    for place in ("0/1", "1/1"):
        walk.post(f"{walk.course_path}/{place}")
    assert walk.post(f"{walk.course_path}/1/2").location == walk.course_path
    page = text_of(walk.get(walk.course_path))
    assert "Kurset er fullført" in page
    assert "Se beviset" in page


def test_a_draft_can_be_taken_to_its_end_but_gives_no_certificate(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    with factories.site(
        database_url, standing_clock, course=small_courses.small_course(approved=False)
    ) as draft:
        walk = Walk(draft)
        attempt = walk.pass_course()
        paths = [
            walk.course_path,
            f"{walk.course_path}/1/1",
            f"{walk.course_path}/quizzes/1",
            f"/attempts/{attempt}/result",
        ]
        again = walk.start_quiz()
        paths += [f"/attempts/{again}/1", f"/attempts/{again}/overview"]
        for path in paths:
            page = walk.get(path)
            assert "Utkast, ikke gjennomgått" in page, path
            assert re.search(r"<title>Utkast: ", page), path
        result = text_of(walk.get(f"/attempts/{attempt}/result"))
        assert "Du ville ha bestått" in result
        assert "gir ikke kursbevis" in result
        assert "Ingen bevis ennå" in walk.get("/certificates")
        assert walk.get(f"{walk.course_path}/1/1").count("data-draft") == 2


def test_blocks_that_nobody_has_approved_are_marked_also_in_a_reviewed_release(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    with factories.site(database_url, standing_clock, course=_one_draft_block()) as site:
        walk = Walk(site)
        walk.start()
        page = walk.get(f"{walk.course_path}/1/1")
        assert page.count("data-draft") == 1
        assert "Utkast, ikke gjennomgått" not in page


def test_a_draft_that_is_reviewed_later_gives_its_certificate_when_asked(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    draft = small_courses.small_course(approved=False)
    with factories.site(database_url, standing_clock, course=draft) as site:
        walk = Walk(site)
        walk.pass_course()
        site.publish(small_courses.small_course())
        assert "Få kursbeviset" in walk.get(walk.course_path)
        assert walk.post(f"{walk.course_path}/complete").location == walk.course_path
        assert "Se beviset" in walk.get(walk.course_path)
        assert "Gyldig" in walk.get("/certificates")


@pytest.mark.parametrize("path", ["/courses", "/certificates"])
def test_whoever_has_no_learners_role_is_refused(site: factories.Site, path: str) -> None:
    from course.people import Role

    assert site.client(Role.HR).get(path).status_code == 403
    assert site.client(None).get(path).status_code == 303


def _without_quizzes() -> object:
    import dataclasses

    from course.content.model import Track

    course = small_courses.small_course(slug="uten-prove", approved=False)
    track = Track("alle", {"nb": "For alle"}, ("trygghet", "plikter"), ())
    return small_courses.approve(dataclasses.replace(course, tracks=(track,)))


def _programme(site: factories.Site, slug: str) -> object:
    from course.people import Actor
    from webapp.store import programmes, releases

    with site.bound():
        by = Actor.system(site.org, "test")
        return next(
            programme.id
            for programme in programmes.offered(by)
            if releases.opened(by, [programme.release])[programme.release].info.slug == slug
        )


def _one_draft_block() -> object:
    import dataclasses

    course = small_courses.small_course()
    left = [review for review in course.reviews if not review.id.endswith("#eksempel")]
    assert len(left) == len(course.reviews) - 1
    return dataclasses.replace(course, reviews=tuple(left))
