"""Two organisations on one site: nothing of the one is seen, changed or guessed at from the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

import factories
import pytest
import small_courses
import stories
from conftest import both_databases
from flask.testing import FlaskClient
from sqlalchemy import func, select, update

from course.credentials.code import printed
from course.people import Actor, Grant, Role
from webapp.actions.add_person import add_person
from webapp.actions.add_unit import add_unit
from webapp.actions.create_organisation import create_organisation
from webapp.actions.publish_release import publish_release
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import Assignment, CertificateEvent, GrantRow, Organisation, Placement

HERE, THERE = "http://her.example", "http://der.example"


@dataclass
class Ours:
    """What the first organisation has that its neighbour might ask for; `neighbour` administers that one."""

    neighbour: Actor
    person: factories.Person
    unit: UUID
    certificate: UUID
    code: str
    export: str


def sign_in(site: factories.Site, email: str, base: str) -> FlaskClient:
    client = site.app.test_client()
    token = factories.csrf(client.get("/sign-in", base_url=base).text)
    form = {"csrf_token": token, "email": email, "password": factories.PASSWORD}
    assert client.post("/sign-in", data=form, base_url=base).status_code == 303
    return client


def furnish(site: factories.Site) -> Ours:
    """The site's own organisation gets `her.example` and a neighbour at `der.example`."""
    person = site.people[Role.LEARNER]
    certificate = stories.pass_course(site, person)
    code = stories.code_of(site, person, certificate)
    with site.bound(), transaction():
        current().execute(update(Organisation).where(Organisation.id == site.org).values(host="her.example"))
    with site.bound():
        founded = create_organisation(
            key="naboen",
            name="Naboen kommune",
            admin_name="Nina Nabo",
            admin_email="nina@nabo.example",
            admin_password=factories.PASSWORD,
            code_prefix="NAB",
            host="der.example",
            now=site.clock.now(),
        )
        admin = Actor.of_person(founded.org, founded.admin, frozenset({Grant(Role.ADMIN)}))
        for role, number in ((Role.HR, "100001"), (Role.INSTRUCTOR, None), (Role.LEARNER, None)):
            add_person(
                name=f"Nabo {role.value}",
                email=f"{role.value}@nabo.example",
                employee_no=number,
                unit=None,
                grants=frozenset({Grant(role)}),
                password=factories.PASSWORD,
                by=admin,
                now=site.clock.now(),
            )
        add_unit("Hjemmesykepleien", by=admin, now=site.clock.now())
    hr = sign_in(site, site.people[Role.HR].email, HERE)
    token = factories.csrf(hr.get("/account", base_url=HERE).text)
    made = hr.post("/hr/export", data={"csrf_token": token, "purpose": "En prøve av filen"}, base_url=HERE)
    return Ours(admin, person, site.unit, certificate, code, made.headers["Location"])


@both_databases
def test_a_neighbour_s_administrator_finds_nobody_and_changes_nothing(site: factories.Site) -> None:
    ours = furnish(site)
    client = sign_in(site, "nina@nabo.example", THERE)
    page = client.get("/admin/people", base_url=THERE).text
    assert "4 personer hos Naboen kommune" in page
    assert ours.person.name not in page
    assert ours.person.name not in client.get("/admin/people?q=testsen", base_url=THERE).text
    assert "Barneposten" not in client.get("/admin/units", base_url=THERE).text
    assert "Ingen utgivelser ennå" in client.get("/admin/releases", base_url=THERE).text
    person = f"/admin/people/{ours.person.id}"
    revoke = f"{person}/certificates/{ours.certificate}/revoke"
    assert client.get(person, base_url=THERE).status_code == 404
    assert client.get(revoke, base_url=THERE).status_code == 404
    before = counted(site)
    token = factories.csrf(client.get("/account", base_url=THERE).text)
    for path, fields in (
        (f"{person}/unit", {"unit": str(ours.unit)}),
        (f"{person}/roles", {"roles": ["admin"]}),
        (f"{person}/courses", {"programme": str(site.programme().id)}),
        (f"{person}/password", {}),
        (revoke, {"reason": "ondskap"}),
    ):
        answer = client.post(path, data={"csrf_token": token, **fields}, base_url=THERE)
        assert answer.status_code == 404, path
    own = client.get("/admin/people?q=nabo+learner", base_url=THERE).text
    colleague = re.search(r"/admin/people/[0-9a-f-]{36}", own)[0]
    for path, fields, status in (
        (f"{colleague}/unit", {"unit": str(ours.unit)}, 404),
        (f"{colleague}/courses", {"programme": str(site.programme().id)}, 404),
        (f"{colleague}/certificates/{ours.certificate}/revoke", {"reason": "ondskap"}, 404),
    ):
        answer = client.post(path, data={"csrf_token": token, **fields}, base_url=THERE)
        assert answer.status_code == status, path
    assert counted(site) == before
    assert sign_in(site, ours.person.email, HERE).get("/account", base_url=HERE).status_code == 200


def counted(site: factories.Site) -> list[int | None]:
    """How many rows there are of what a neighbour might have added."""
    with site.bound():
        return [
            current().scalar(select(func.count()).select_from(row))
            for row in (GrantRow, Placement, Assignment, CertificateEvent)
        ]


def test_a_neighbour_s_hr_and_instructor_see_nothing_of_ours(site: factories.Site) -> None:
    ours = furnish(site)
    hr = sign_in(site, "hr@nabo.example", THERE)
    assert "Ingen å vise" in hr.get("/hr", base_url=THERE).text
    assert "Barneposten" not in hr.get("/hr", base_url=THERE).text
    assert hr.get(f"/hr?unit={ours.unit}", base_url=THERE).status_code == 422
    for ending in ("", ".csv", ".json"):
        assert hr.get(ours.export + ending, base_url=THERE).status_code == 404
    instructor = sign_in(site, "instructor@nabo.example", THERE)
    assert "Melde fra" not in instructor.get("/results", base_url=THERE).text
    for rest in ("", "/questions"):
        path = f"/results/{site.programme().id}{rest}"
        assert instructor.get(path, base_url=THERE).status_code == 404


def test_a_release_that_both_offer_keeps_their_people_apart(site: factories.Site) -> None:
    ours = furnish(site)
    with site.bound():
        # the course belongs to the first organisation: the neighbour publishes one of its own
        system = Actor.system(ours.neighbour.org, "test")
        course = small_courses.small_course(slug="naboens-kurs")
        publish_release(course, with_drafts=True, by=system, now=site.clock.now())
    instructor = sign_in(site, "instructor@nabo.example", THERE)
    page = instructor.get("/results", base_url=THERE).text
    path = re.search(r"/results/[0-9a-f-]{36}", page)[0]
    assert "Ingen deltakere ennå" in instructor.get(path, base_url=THERE).text
    questions = instructor.get(f"{path}/questions", base_url=THERE).text
    assert questions.count("For få svar") == 5


def test_a_session_of_one_organisation_is_nobody_at_the_other(site: factories.Site) -> None:
    furnish(site)
    client = sign_in(site, site.people[Role.ADMIN].email, HERE)
    stolen = client.get_cookie("kyndig", domain="her.example").value
    thief = site.app.test_client()
    thief.set_cookie("kyndig", stolen, domain="der.example")
    answer = thief.get("/admin/people", base_url=THERE)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in?next=/admin/people")


def test_the_same_address_is_another_account_at_each_organisation(site: factories.Site) -> None:
    ours = furnish(site)
    with site.bound():
        add_person(
            name="En Annen Helt",
            email=ours.person.email,
            employee_no=None,
            unit=None,
            grants=frozenset({Grant(Role.LEARNER)}),
            password="et helt annet passord",
            by=ours.neighbour,
            now=site.clock.now(),
        )
    assert ours.person.name in sign_in(site, ours.person.email, HERE).get("/account", base_url=HERE).text
    client = site.app.test_client()
    token = factories.csrf(client.get("/sign-in", base_url=THERE).text)
    form = {"csrf_token": token, "email": ours.person.email, "password": factories.PASSWORD}
    assert client.post("/sign-in", data=form, base_url=THERE).status_code == 403


def test_a_certificate_is_checked_at_either_address_and_says_who_issued_it(site: factories.Site) -> None:
    ours = furnish(site)
    client = site.app.test_client()
    for base in (HERE, THERE):
        page = client.get(f"/verify/{printed(ours.code)}", base_url=base)
        assert page.status_code == 200
        assert "Gyldig" in page.text
        assert "<dd>Eksempel helseforetak</dd>" in page.text
        assert ours.person.name not in page.text
    token = factories.csrf(client.get(f"/verify/{ours.code}", base_url=THERE).text)
    form = {"csrf_token": token, "name": ours.person.name}
    assert "Navnet stemmer<" in client.post(f"/verify/{ours.code}", data=form, base_url=THERE).text


@pytest.mark.parametrize("path", ["/", "/sign-in", "/verify", "/about", "/admin/people"])
def test_an_address_that_no_organisation_has_gets_a_page_that_says_so(
    site: factories.Site, path: str
) -> None:
    furnish(site)
    answer = site.app.test_client().get(path, base_url="http://ukjent.example")
    assert answer.status_code == 404
    assert "Det er ingen virksomhet på denne adressen" in answer.text
