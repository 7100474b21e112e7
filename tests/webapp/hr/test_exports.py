"""Exports: a file that reconciles, is the same whenever it is made (law 2), and is written down."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
from uuid import UUID

import factories
import pytest
import small_courses
import stories
from conftest import both_databases
from sqlalchemy import select

from course.people import Role
from webapp.actions.add_unit import add_unit
from webapp.actions.assign_programme import assign_programme
from webapp.actions.move_person import move_person
from webapp.actions.revoke_certificate import revoke_certificate
from webapp.db.session import current
from webapp.models import Audit, Export

PURPOSE = "Oppdatere kompetanseoversikten for november"


def export(site: factories.Site, client=None, **fields: str) -> str:
    client = client or site.client(Role.HR)
    token = factories.csrf(client.get("/account").text)
    answer = client.post("/hr/export", data={"csrf_token": token, "purpose": PURPOSE, **fields})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def furnish(site: factories.Site) -> list[factories.Person]:
    persons = [site.add(name=f"Deltaker {number}") for number in range(3)]
    with site.bound():
        assign_programme(
            site.programme().id,
            [person.id for person in persons],
            by=site.people[Role.ADMIN].actor,
            now=site.clock.now(),
            due=dt.date(2026, 12, 23),
        )
    stories.pass_course(site, persons[0])
    stories.read_all(site, persons[1])
    return persons


@both_databases
def test_the_file_the_manifest_and_the_page_agree(site: factories.Site) -> None:
    furnish(site)
    client = site.client(Role.HR)
    place = export(site, client)
    file, manifest = client.get(f"{place}.csv"), client.get(f"{place}.json")
    told = json.loads(manifest.data)
    assert hashlib.sha256(file.data).hexdigest() == told["sha256"]
    assert len(file.data) == told["size"] == int(file.headers["Content-Length"])
    records = read(file.data)
    assert len(records) == told["row_count"] == sum(told["totals"].values()) == 3
    assert sorted(record["status"] for record in records) == ["in_progress", "not_started", "valid"]
    assert told["totals"]["valid"] == 1
    assert (told["on"], told["known_at"]) == ("2026-11-23", "2026-11-23T12:00:00+00:00")
    page = client.get(place).text
    assert "Last ned 3 rader (CSV)" in page
    assert PURPOSE in page
    assert told["sha256"][:16] in page


def test_the_downloads_are_attachments_with_plain_names(site: factories.Site) -> None:
    client = site.client(Role.HR)
    place = export(site, client, on="1.12.2026")
    for ending, kind in (("csv", "text/csv"), ("json", "application/json")):
        answer = client.get(f"{place}.{ending}")
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"] == (
            f'attachment; filename="kyndig-kursstatus-2026-12-01.{ending}"'
        )
        assert answer.mimetype == kind
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@both_databases
def test_an_export_is_the_same_bytes_after_everything_that_happened_later(site: factories.Site) -> None:
    """Law 2: at a fixed known_at the answer never changes."""
    persons = furnish(site)
    client = site.client(Role.HR)
    place = export(site, client)
    before, told = client.get(f"{place}.csv").data, client.get(f"{place}.json").data
    admin = site.people[Role.ADMIN].actor
    site.clock.move(days=1)
    certificate = stories.pass_course(site, persons[1])
    stories.read_all(site, persons[2])
    site.add(name="En som kom senere")
    with site.bound():
        unit = add_unit("Aller først i alfabetet", by=admin, now=site.clock.now())
        move_person(persons[0].id, unit, by=admin, now=site.clock.now())
        revoke_certificate(certificate, "feil person", by=admin, now=site.clock.now())
    site.publish(with_another_track(small_courses.small_course()))
    site.clock.move(days=900)
    client = site.client(Role.HR)
    assert client.get(f"{place}.csv").data == before
    assert client.get(f"{place}.json").data == told
    later = read(client.get(f"{export(site, client)}.csv").data)
    statuses = sorted(record["status"] for record in later)
    assert statuses == ["expired", "in_progress", "voided"], "and today says otherwise"


def with_another_track(course):
    """A later release with a second track: tracks are then told apart in what a record calls a course."""
    import dataclasses

    from course.content.model import Track

    more = Track("kort", {"nb": "Kort"}, ("trygghet",), ())
    return small_courses.approve(dataclasses.replace(course, tracks=(*course.tracks, more)))


def test_what_was_exported_why_and_by_whom_is_written_down(site: factories.Site) -> None:
    place = export(site)
    with site.bound():
        kept = current().scalars(select(Export)).one()
        noted = current().scalars(select(Audit).where(Audit.verb == "export-training-records")).one()
        assert (kept.purpose, kept.by, kept.id) == (PURPOSE, site.people[Role.HR].id, UUID(place[-36:]))
        assert (noted.actor, noted.object) == (str(site.people[Role.HR].id), str(kept.id))


@pytest.mark.parametrize("purpose", ["", "  ", "x", "x" * 501, "\x00\x00"])
def test_without_a_purpose_nothing_is_exported(site: factories.Site, purpose: str) -> None:
    client = site.client(Role.HR)
    token = factories.csrf(client.get("/account").text)
    answer = client.post("/hr/export", data={"csrf_token": token, "purpose": purpose, "on": "1.12.2026"})
    assert answer.status_code == 422
    assert answer.text.count("Skriv hva filen skal brukes til") == 2
    assert 'value="1.12.2026"' in answer.text, "what was typed stays"
    with site.bound():
        assert current().scalars(select(Export)).all() == []


@pytest.mark.parametrize(
    "fields",
    [{"on": "i går"}, {"unit": "x"}, {"course": "x"}, {"course": "01900000-0000-7000-8000-000000000000"}],
)
def test_a_choice_that_cannot_be_made_comes_back_with_a_sentence(
    site: factories.Site, fields: dict[str, str]
) -> None:
    client = site.client(Role.HR)
    token = factories.csrf(client.get("/account").text)
    answer = client.post("/hr/export", data={"csrf_token": token, "purpose": PURPOSE, **fields})
    assert answer.status_code == 422
    assert "Feil:" in answer.text
    assert PURPOSE in answer.text


def test_the_name_of_a_unit_cannot_run_as_a_formula(site: factories.Site) -> None:
    admin = site.people[Role.ADMIN].actor
    evil = '=HYPERLINK("http://evil.example";"Klikk")'
    with site.bound():
        unit = add_unit(evil, by=admin, now=site.clock.now())
    person = site.add(name="Deltaker", unit=unit)
    stories.read_all(site, person)
    client = site.client(Role.HR)
    place = export(site, client)
    (record,) = read(client.get(f"{place}.csv").data)
    assert record["unit"] != evil
    assert not record["unit"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert evil in record["unit"]
    assert "<b>" not in client.get("/hr").text


def test_an_export_belongs_to_whoever_made_it(site: factories.Site) -> None:
    place = export(site)
    other = site.client(site.add(Role.HR))
    for address in (place, f"{place}.csv", f"{place}.json"):
        assert other.get(address).status_code == 404
    assert PURPOSE not in other.get("/hr/export").text
    assert PURPOSE in site.client(Role.HR).get("/hr/export").text


def test_an_export_of_nothing_has_its_headings_and_says_so(site: factories.Site) -> None:
    client = site.client(Role.HR)
    place = export(site, client, on="1.1.2020")
    assert "Eksporten har ingen rader" in client.get(place).text
    assert client.get(f"{place}.csv").data.decode("utf-8-sig").count("\r\n") == 1
