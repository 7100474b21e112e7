"""The database refuses what it must: writes outside a transaction, and changing a fact."""

from __future__ import annotations

import datetime as dt

import pytest
from conftest import both_databases
from factories import START, take_course
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from course.errors import ConflictError
from course.people import Actor, Role
from webapp.actions.chain_audit import chain_audit
from webapp.actions.export_training_records import export_training_records
from webapp.actions.revoke_certificate import revoke_certificate
from webapp.actions.start_course import start_course
from webapp.db.base import APPEND_ONLY, Base
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import (
    Attempt,
    Audit,
    CorrectionRow,
    Enrolment,
    Identity,
    Mending,
    QuestionVersion,
)
from webapp.store import audits, completions
from webapp.store.training_records import Narrowing


@both_databases
def test_a_read_session_cannot_write(site):
    row = {
        "o": site.org,
        "id": new_id(START),
        "at": START,
        "actor": "x",
        "verb": "x",
        "object": "x",
        "facts": {},
    }
    with site.bound(), pytest.raises(DBAPIError, match=r"(?i)read.?only"):
        current().execute(insert(Audit).values(**row))


@both_databases
def test_no_fact_can_be_changed_or_deleted(site):
    """Every append-only table, with rows of a whole story in it, on both databases."""
    tell_a_story(site)
    for name in sorted(APPEND_ONLY):
        table = Base.metadata.tables[name]
        column = next(iter(table.columns))
        with site.bound():
            assert current().execute(table.select().limit(1)).first() is not None, (
                f"no row in {name} to try it on"
            )
            for statement in (update(table).values({column: column}), delete(table)):
                with pytest.raises(DBAPIError, match="append-only"), transaction() as session:
                    session.execute(statement)


def tell_a_story(site):
    """Somebody completes the course, the certificate is revoked, HR exports, the audit is chained."""
    take_course(site, site.people[Role.LEARNER])
    admin, hr = site.people[Role.ADMIN].actor, site.people[Role.HR].actor
    with site.bound():
        certificate = completions.own(site.people[Role.LEARNER].actor)[0].certificate
        revoke_certificate(certificate, "prøve", by=admin, now=START)
        export_training_records(
            on=START.date(), known_at=None, narrowing=Narrowing(), purpose="prøve", by=hr, now=START
        )
        with transaction() as session:
            attempt = session.scalars(select(Attempt.id)).first()
            session.execute(insert(Mending).values(o=site.org, attempt=attempt, mends=attempt))
            session.execute(
                insert(CorrectionRow).values(
                    o=site.org,
                    question_version=session.scalars(select(QuestionVersion.id)).first(),
                    no=1,
                    at=START,
                    by=admin.person,
                    kind="left-out",
                    content=None,
                    reason="prøve",
                    may_lower=False,
                )
            )
        assert chain_audit(by=Actor.system(site.org, "test"))


@both_databases
def test_a_broken_promise_names_its_table_and_columns(site):
    someone = site.people[Role.LEARNER]
    taken = {
        "o": site.org,
        "person": site.people[Role.HR].id,
        "name": "x",
        "email": "x@x",
        "employee_no": None,
    }
    with site.bound(), pytest.raises(ConflictError) as caught, transaction() as session:
        session.execute(insert(Identity).values(**taken))
    assert caught.value.facts["table"] == "identity"
    assert caught.value.facts["columns"] == "o,person"
    assert someone


@both_databases
def test_what_was_written_before_an_error_is_undone(site):
    system = Actor.system(site.org, "test")
    with site.bound():
        before = audits.unchained(system)
        with pytest.raises(ZeroDivisionError):
            _write_and_fail(system)
        assert audits.unchained(system) == before


def _write_and_fail(system):
    with transaction():
        audits.note(system, "try", "it", now=START)
        raise ZeroDivisionError


def test_a_transaction_within_a_transaction_is_a_mistake_of_ours(site):
    with site.bound(), transaction(), pytest.raises(RuntimeError, match="open already"), transaction():
        pass


def test_a_naive_moment_is_refused(site):
    naive = dt.datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - that is the point
    with site.bound(), pytest.raises(Exception, match="without a time zone"), transaction() as session:
        session.execute(
            insert(Enrolment).values(
                o=site.org,
                id=new_id(START),
                person=site.people[Role.LEARNER].id,
                course=site.programme().course,
                track="alle",
                round=1,
                at=naive,
            )
        )


@both_databases
def test_both_hours_of_the_autumn_clock_change_stay_apart(site, standing_clock):
    """02:30 happens twice in Oslo on 25 October 2026; as moments they are an hour apart."""
    first = dt.datetime.fromisoformat("2026-10-25T02:30:00+02:00")
    second = dt.datetime.fromisoformat("2026-10-25T02:30:00+01:00")
    by = site.people[Role.LEARNER].actor
    with site.bound():
        enrolment = start_course(site.programme().id, by=by, now=first)
        stored = current().scalar(select(Enrolment.at).where(Enrolment.id == enrolment))
    assert stored == first
    assert second - stored == dt.timedelta(hours=1)
