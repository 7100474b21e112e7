"""People: finding, adding, changing what they may do, courses, and taking certificates back."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from html import unescape

import factories
import pytest
import small_courses
import stories
from conftest import both_databases
from flask.testing import FlaskClient
from sqlalchemy import select

from course.people import Grant, Role, Scope
from course.quiz.rules import Accommodation
from webapp import jobs
from webapp.actions.password_words import WORDS
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import AccommodationRow, Audit
from webapp.store import (
    accommodations,
    certificates,
    organisations,
    people,
    programmes,
    training_records,
    units,
)
from webapp.store.training_records import Narrowing

NOBODY = "01900000-0000-7000-8000-000000000000"


def post(client: FlaskClient, path: str, **fields: object):
    token = factories.csrf(client.get("/account").text)
    return client.post(path, data={"csrf_token": token, **fields})


def names(page: str) -> list[str]:
    return [unescape(name) for name in re.findall(r'<th scope="row"><a [^>]*>(.*?)</a>', page)]


def password_on(page: str) -> str:
    found = re.search(r"<dt>Passord</dt><dd><span[^>]*>([^<]+)</span>", page)
    assert found
    return found[1]


def verbs(site: factories.Site) -> list[str]:
    with site.bound():
        return list(current().scalars(select(Audit.verb).order_by(Audit.id)))


@both_databases
def test_a_person_is_found_by_name_email_or_number_whatever_the_case(site: factories.Site) -> None:
    for name in ("Åse Øydis Ærlig", "ØYSTEIN STOR", "Per O'Neill-Ås", "100 % Rett_streken"):
        site.add(name=name)
    client = site.client(Role.ADMIN)
    for words, found in {
        "åse": ["Åse Øydis Ærlig"],
        "ÅSE ØYDIS": ["Åse Øydis Ærlig"],
        "øydis æ": ["Åse Øydis Ærlig"],
        "øystein": ["ØYSTEIN STOR"],
        "o'neill-ås": ["Per O'Neill-Ås"],
        "100 %": ["100 % Rett_streken"],
        "t_s": ["100 % Rett_streken"],
        "ARNE@eksempel": ["Arne Adminsen"],
        "100003": [site.people[Role.HR].name],
        "finnes ikke": [],
    }.items():
        page = client.get("/admin/people", query_string={"q": words})
        assert page.status_code == 200
        assert names(page.text) == found, words


def test_no_match_says_how_many_were_searched_and_keeps_the_words(site: factories.Site) -> None:
    page = site.client(Role.ADMIN).get('/admin/people?q=<b>"prøvv').text
    assert "Ingen treff på «&lt;b&gt;&#34;prøvv»" in page
    assert "hos 5 personer" in page
    assert "Fjern søket" in page


def test_a_long_list_is_paged(site: factories.Site) -> None:
    from webapp.db.ids import new_id

    admin = site.people[Role.ADMIN].actor
    with site.bound(), transaction():
        for number in range(120):
            person = new_id(site.clock.now())
            people.add(
                admin,
                person,
                name=f"Nr {number:03}",
                email=f"n{number}@x.example",
                employee_no=None,
                lang="nb",
                now=site.clock.now(),
            )
    client = site.client(Role.ADMIN)
    assert len(names(client.get("/admin/people?q=nr").text)) == 50
    last = client.get("/admin/people?q=nr&page=3").text
    assert names(last)[-1] == "Nr 119"
    assert "Viser 101 til 120 av 120." in unescape(last)
    assert 'q=nr&amp;page=2"' in last
    assert names(client.get("/admin/people?q=nr&page=99").text) == names(last)
    for odd in ("0", "-1", "x", "1e9", "²", "99999999999999"):
        assert client.get("/admin/people", query_string={"page": odd}).status_code == 200


@both_databases
def test_a_person_who_is_added_can_sign_in_with_the_password_shown_once(site: factories.Site) -> None:
    client = site.client(Role.ADMIN)
    added = post(
        client,
        "/admin/people/new",
        name="  Ny \x00 Øydis  ",
        email=" Ny@Eksempel.example ",
        employee_no="4711",
        unit=str(site.unit),
        roles=["learner", "hr"],
        lang="nn",
    )
    assert added.status_code == 200
    password = password_on(added.text)
    assert set(password.split("-")) <= set(WORDS)
    assert len(password.split("-")) == 4
    assert added.headers["Cache-Control"] == "no-store"
    page = client.get(re.search(r'href="(/admin/people/[0-9a-f-]{36})"', added.text)[1]).text
    assert password not in page
    for told in ("Ny Øydis", "ny@eksempel.example", "4711", "Barneposten"):
        assert told in page
    person = factories.Person(None, "", "ny@eksempel.example", None)
    newcomer = site.app.test_client()
    token = factories.csrf(newcomer.get("/sign-in").text)
    form = {"csrf_token": token, "email": person.email, "password": password}
    assert newcomer.post("/sign-in", data=form).status_code == 303
    assert newcomer.get("/hr").status_code == 200
    assert '<html lang="nn"' in newcomer.get("/hr").text
    assert newcomer.get("/admin/people").status_code == 403


@both_databases
def test_what_is_taken_is_told_at_its_field_and_nothing_is_half_added(site: factories.Site) -> None:
    client = site.client(Role.ADMIN)
    taken = site.people[Role.LEARNER].email
    form = {"name": "Ny Person", "email": "ny@eksempel.example", "employee_no": "4711", "roles": ["learner"]}
    same_email = post(client, "/admin/people/new", **{**form, "email": taken.upper()})
    assert same_email.status_code == 409
    assert '<a href="#email">En annen person har denne e-postadressen' in same_email.text
    assert 'value="4711"' in same_email.text
    same_number = post(client, "/admin/people/new", **{**form, "employee_no": "100001"})
    assert same_number.status_code == 409
    assert '<a href="#employee_no">En annen person har dette ansattnummeret' in same_number.text
    assert names(client.get("/admin/people?q=Ny+Person").text) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "\x00\x07"}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"email": ""}, "email"),
        ({"email": "ikke en adresse"}, "email"),
        ({"email": "a@b"}, "email"),
        ({"email": "x" * 250 + "@b.no"}, "email"),
        ({"employee_no": "1" * 41}, "employee_no"),
        ({"unit": "x"}, "unit"),
        ({"unit": NOBODY}, "unit"),
    ],
)
def test_what_cannot_be_added_is_told_at_its_field(
    site: factories.Site, fields: dict[str, str], field: str
) -> None:
    client = site.client(Role.ADMIN)
    form = {"name": "Ny Person", "email": "ny@eksempel.example", "roles": ["learner"], **fields}
    answer = post(client, "/admin/people/new", **form)
    assert answer.status_code in (400, 422)
    assert f'<a href="#{field}">' in answer.text
    assert f'id="{field}-error"' in answer.text
    assert "<title>Feil:" in answer.text
    with site.bound():
        assert people.count(site.people[Role.ADMIN].actor, "Ny Person") == 0


def test_roles_are_given_and_taken_and_the_person_signs_in_anew(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    theirs = site.client(Role.LEARNER)
    admin = site.client(Role.ADMIN)
    answer = post(admin, f"/admin/people/{person.id}/roles", roles=["instructor", "boss", "learner"])
    assert answer.headers["Location"] == f"/admin/people/{person.id}?saved=roles"
    assert theirs.get("/account").status_code == 303, "signed out"
    again = site.client(Role.LEARNER)
    assert again.get("/results").status_code == 200
    post(admin, f"/admin/people/{person.id}/roles")
    assert site.client(Role.LEARNER).get("/results").status_code == 403
    assert verbs(site).count("change-roles") == 2


def test_a_role_that_the_form_does_not_offer_stays_and_so_does_its_reach(site: factories.Site) -> None:
    author = site.people[Role.AUTHOR]
    actor = site.people[Role.ADMIN].actor
    with site.bound(), transaction():
        people.give_grant(actor, author.id, Grant(Role.HR, Scope.UNIT, site.unit), now=site.clock.now())
    client = site.client(Role.ADMIN)
    assert "HR (Barneposten)" in client.get(f"/admin/people/{author.id}").text
    post(client, f"/admin/people/{author.id}/roles", roles=["hr", "learner"])
    with site.bound():
        found = people.grants(actor, author.id, at=site.clock.now())
    assert found == {Grant(Role.AUTHOR), Grant(Role.LEARNER), Grant(Role.HR, Scope.UNIT, site.unit)}


def test_an_administrator_cannot_lock_everybody_out(site: factories.Site) -> None:
    own = site.people[Role.ADMIN].id
    client = site.client(Role.ADMIN)
    answer = post(client, f"/admin/people/{own}/roles", roles=["learner"])
    assert answer.status_code == 403
    assert "Du kan ikke ta administratorrollen fra deg selv" in answer.text
    assert client.get("/admin/people").status_code == 200
    assert "Lag nytt passord" not in client.get(f"/admin/people/{own}").text


def test_a_person_moves_to_another_unit_and_is_in_one_only(site: factories.Site) -> None:
    client = site.client(Role.ADMIN)
    person = site.people[Role.LEARNER].id
    assert post(client, "/admin/units", name="Medisin 2").status_code == 303
    actor = site.people[Role.ADMIN].actor
    with site.bound():
        other = next(str(unit) for unit, name in units.listed(actor) if name == "Medisin 2")
    site.clock.move(days=1)
    client = site.client(Role.ADMIN)
    for _twice in range(2):
        moved = post(client, f"/admin/people/{person}/unit", unit=other)
        assert moved.headers["Location"] == f"/admin/people/{person}?saved=unit"
    with site.bound():
        assert units.of_person(actor, person)[1] == "Medisin 2"
        assert sum(units.sizes(actor).values()) == 4
    assert verbs(site).count("move-person") == 1
    assert post(client, f"/admin/people/{person}/unit", unit=NOBODY).status_code == 404
    assert post(client, f"/admin/people/{person}/unit", unit="x").status_code == 422


def test_a_course_is_assigned_once_with_a_deadline(site: factories.Site) -> None:
    client = site.client(Role.ADMIN)
    person = site.people[Role.LEARNER].id
    path, programme = f"/admin/people/{person}/courses", str(site.programme().id)
    for due in ("31.2.2026", "i morgen", "9999-12-31"):
        answer = post(client, path, programme=programme, due=due)
        assert answer.status_code == 422
        assert f'value="{due}"' in answer.text
    assert post(client, path, programme=NOBODY).status_code == 404
    assert post(client, path).status_code == 422
    assert post(client, path, programme=programme, due="31.12.2026").status_code == 303
    again = post(client, path, programme=programme)
    assert again.status_code == 409
    assert "Personen har fått dette kurset fra før" in again.text
    assert "31. desember 2026" in client.get(f"/admin/people/{person}").text.replace("\xa0", " ")
    with site.bound():
        asked = programmes.assigned(site.people[Role.ADMIN].actor, person, at=site.clock.now())
    assert [str(name) for name in asked] == [programme]


def test_a_forgotten_password_is_replaced_and_every_session_ends(site: factories.Site) -> None:
    theirs = site.client(Role.LEARNER)
    person = site.people[Role.LEARNER]
    shown = post(site.client(Role.ADMIN), f"/admin/people/{person.id}/password")
    assert shown.status_code == 200
    password = password_on(shown.text)
    assert theirs.get("/account").status_code == 303
    for tried, status in ((factories.PASSWORD, 403), (password, 303)):
        client = site.client(None)
        token = factories.csrf(client.get("/sign-in").text)
        form = {"csrf_token": token, "email": person.email, "password": tried}
        assert client.post("/sign-in", data=form).status_code == status
    assert "reset-password" in verbs(site)


def test_a_certificate_is_revoked_once_with_a_reason_after_a_page_that_asks(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    certificate = stories.pass_course(site, person)
    client = site.client(Role.ADMIN)
    page = client.get(f"/admin/people/{person.id}").text
    ask = f"/admin/people/{person.id}/certificates/{certificate}/revoke"
    assert f'href="{ask}"' in page
    for mark in ("5 av 5", "100 %", "poeng av"):
        assert mark not in page
    asked = client.get(ask).text
    assert f"Trekk tilbake beviset til {person.name}?" in asked
    assert "Det kan ikke angres" in asked
    for reason in ("", "   ", "x" * 401):
        assert post(client, ask, reason=reason).status_code == 422
    assert "Gyldig" in client.get(f"/verify/{stories.code_of(site, person, certificate)}").text
    done = post(client, ask, reason="Beviset ble gitt til feil person")
    assert done.headers["Location"] == f"/admin/people/{person.id}?saved=revoked"
    assert "Trukket tilbake" in client.get(f"/admin/people/{person.id}").text
    again = post(client, ask, reason="En gang til")
    assert again.status_code == 409
    assert "trukket tilbake fra før" in again.text
    other = site.people[Role.HR].id
    assert client.get(f"/admin/people/{other}/certificates/{certificate}/revoke").status_code == 404
    assert (
        post(client, f"/admin/people/{other}/certificates/{certificate}/revoke", reason="x").status_code
        == 404
    )


def test_units_are_added_once_whatever_the_case(site: factories.Site) -> None:
    client = site.client(Role.ADMIN)
    assert post(client, "/admin/units", name=" Akutt  mottak ").status_code == 303
    page = client.get("/admin/units?saved=unit").text
    assert "Akutt mottak" in page
    assert "Enheten er lagt til." in page
    for name, status in (("AKUTT MOTTAK", 409), ("", 400), ("\x00", 400), ("x" * 201, 400)):
        answer = post(client, "/admin/units", name=name)
        assert answer.status_code == status
        assert '<a href="#name">' in answer.text


def test_releases_say_which_is_offered_and_what_is_draft_in_it(site: factories.Site) -> None:
    import dataclasses

    course = small_courses.small_course()
    site.clock.move(days=1)
    site.publish(dataclasses.replace(course, summary={"nb": "En annen tekst."}, reviews=()))
    page = site.client(Role.ADMIN).get("/admin/releases").text
    lines = [re.sub(r"<[^>]+>", " ", row) for row in page.split("<tbody>")[1].split("</tr>")[:2]]
    assert "Tilbys nå" in lines[0]
    assert "Alt er utkast" in lines[0]
    assert "Tidligere" in lines[1]
    assert "Ingen" in lines[1]


def test_first_passwords_are_made_of_plain_words() -> None:
    assert len(WORDS) >= 512
    assert len(set(WORDS)) == len(WORDS)
    for word in WORDS:
        assert re.fullmatch(r"[a-z]{3,8}", word), word


@both_databases
def test_what_a_person_is_given_in_quizzes_is_kept_with_two_times_and_never_why(site: factories.Site) -> None:
    learner, client = site.people[Role.LEARNER], site.client(Role.ADMIN)
    path = f"/admin/people/{learner.id}/accommodation"
    more = {"time_factor": "3/2", "extra_attempts": "2", "fewer_options": "1"}
    assert post(client, path, **more).location.endswith("?saved=accommodation")
    assert given_to(site, learner) == Accommodation(Fraction(3, 2), 2, 1)
    page = client.get(f"/admin/people/{learner.id}").text
    assert '<option value="3/2" selected>' in page
    site.clock.move(days=1)
    client = site.client(Role.ADMIN)
    assert post(client, path, **more).status_code == 303
    assert post(client, path, time_factor="0", extra_attempts="0", fewer_options="0").status_code == 303
    assert given_to(site, learner) == Accommodation(Fraction(0))
    site.clock.move(days=1)
    client = site.client(Role.ADMIN)
    assert post(client, path, time_factor="1", extra_attempts="0", fewer_options="0").status_code == 303
    assert given_to(site, learner) == Accommodation()
    with site.bound():
        rows = current().scalars(select(AccommodationRow).order_by(AccommodationRow.id)).all()
        notes = current().scalars(select(Audit).where(Audit.verb == "give-accommodation")).all()
    assert [row.valid_to - row.valid_from for row in rows if row.valid_to] == [dt.timedelta(days=1)] * 2
    assert [row.extra_attempts for row in rows] == [2, 0]
    assert len(notes) == 3
    assert all(note.object == str(learner.id) and not note.facts for note in notes)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("time_factor", "3", "Velg hvor mye tid personen får."),
        ("extra_attempts", "11", "Velg hvor mange ekstra forsøk personen får."),
        ("fewer_options", "-1", "Velg hvor mange svar som tas bort."),
    ],
)
def test_no_more_is_given_than_the_form_offers(
    site: factories.Site, field: str, value: str, said: str
) -> None:
    learner = site.people[Role.LEARNER]
    fields = {"time_factor": "2", "extra_attempts": "1", "fewer_options": "1", field: value}
    answer = post(site.client(Role.ADMIN), f"/admin/people/{learner.id}/accommodation", **fields)
    assert answer.status_code == 422
    assert answer.text.count(said) == 2
    assert given_to(site, learner) == Accommodation()


def test_only_an_administrator_gives_and_nobody_from_elsewhere(site: factories.Site) -> None:
    learner = site.people[Role.LEARNER]
    fields = {"time_factor": "2", "extra_attempts": "1", "fewer_options": "1"}
    for role in (Role.LEARNER, Role.INSTRUCTOR, Role.HR):
        refused = post(site.client(role), f"/admin/people/{learner.id}/accommodation", **fields)
        assert refused.status_code == 403
    answer = post(site.client(Role.ADMIN), f"/admin/people/{NOBODY}/accommodation", **fields)
    assert answer.status_code == 404
    assert given_to(site, learner) == Accommodation()


def given_to(site: factories.Site, person: factories.Person) -> Accommodation:
    with site.bound():
        return accommodations.own(person.actor)


@both_databases
@pytest.mark.parametrize("all_along", [False, True])
def test_revoking_voids_the_completion_and_the_person_may_take_the_course_again(
    site: factories.Site, all_along: bool
) -> None:
    person = site.people[Role.LEARNER]
    certificate = stories.pass_course(site, person)
    before = site.clock.now()
    site.clock.moment += dt.timedelta(days=40)
    form = {"reason": "Tatt av en annen"} | ({"all_along": "yes"} if all_along else {})
    client = site.client(Role.ADMIN)
    ask = f"/admin/people/{person.id}/certificates/{certificate}/revoke"
    assert post(client, ask, **form).status_code == 303
    now = site.clock.now()
    assert standing(site, now.date(), now) == "voided"
    assert standing(site, before.date(), now) == ("voided" if all_along else "valid")
    assert standing(site, before.date(), before) == "valid"  # what was known then does not change
    learner = site.client(Role.LEARNER)
    assert "Tatt av en annen" in learner.get(f"/certificates/{certificate}").text
    assert "Ta kurset på nytt" in learner.get("/courses").text
    assert "Fullføringen gjelder ikke" in learner.get(f"/courses/{programme_of(site)}").text
    assert (
        "Tatt av en annen"
        not in site.client(None).get(f"/verify/{stories.code_of(site, person, certificate)}").text
    )
    again = stories.pass_course(site, person)
    assert again != certificate
    now = site.clock.now()
    assert standing(site, now.date(), now) == "valid"
    assert "Fullføringen gjelder ikke" not in learner.get(f"/courses/{programme_of(site)}").text


@both_databases
def test_a_certificate_issued_again_has_its_own_code_and_the_old_one_says_replaced(
    site: factories.Site,
) -> None:
    person = site.people[Role.LEARNER]
    old = stories.pass_course(site, person)
    with site.bound():
        jobs.run_due(site.config)
        kept = certificates.document(person.actor, old, certificates.PDF)
    client = site.client(Role.ADMIN)
    ask = f"/admin/people/{person.id}/certificates/{old}/reissue"
    assert post(client, ask, reason="").status_code == 422
    site.clock.moment += dt.timedelta(days=3)
    client = site.client(Role.ADMIN)
    assert post(client, ask, reason="Nytt navn").status_code == 303
    assert post(client, ask, reason="Nytt navn").status_code == 409
    revoke = f"/admin/people/{person.id}/certificates/{old}/revoke"
    assert post(client, revoke, reason="x").status_code == 409
    with site.bound():
        jobs.run_due(site.config)
        new, before = certificates.own(person.actor)
        assert certificates.document(person.actor, old, certificates.PDF) == kept
        assert new.has_pdf
    assert before.id == old
    assert new.code != before.code
    stranger = site.client(None)
    assert "Et nyere bevis tok plassen" in stranger.get(f"/verify/{before.code}").text
    assert "er gyldig i dag" in stranger.get(f"/verify/{new.code}").text
    now = site.clock.now()
    assert standing(site, now.date(), now) == "valid"
    learner = site.client(Role.LEARNER)
    assert f'href="/certificates/{new.id}"' in learner.get(f"/certificates/{old}").text
    site.clock.moment += dt.timedelta(days=900)
    over = f"/admin/people/{person.id}/certificates/{new.id}/reissue"
    assert post(site.client(Role.ADMIN), over, reason="For sent").status_code == 409


def standing(site: factories.Site, on: dt.date, known_at: dt.datetime) -> str:
    """The status of the one person of the site who has begun, as HR's export has it."""
    with site.bound():
        hr = site.people[Role.HR].actor
        zone = organisations.get(hr).zone
        lines = training_records.listed(hr, on=on, known_at=known_at, zone=zone, narrowing=Narrowing())
        return next(line.status.value for line in lines)


def programme_of(site: factories.Site) -> str:
    """The id of the one course that is offered."""
    with site.bound():
        return str(site.programme().id)
