"""Law 2, at the query: what was known at a moment stays what it was, whatever is written down later."""

from __future__ import annotations

import datetime as dt

import factories
import stories
from conftest import both_databases
from sqlalchemy import insert, update

from course.learning.record import TrainingRecord
from course.people import Role
from webapp.actions.assign_programme import assign_programme
from webapp.clock import OSLO
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import UnitState
from webapp.store import training_records
from webapp.store.training_records import Narrowing


def records(site: factories.Site, on: dt.date, known_at: dt.datetime) -> list[TrainingRecord]:
    with site.bound():
        by = site.people[Role.HR].actor
        return list(training_records.listed(by, on=on, known_at=known_at, zone=OSLO, narrowing=Narrowing()))


def rename(site: factories.Site, name: str) -> None:
    """Give the unit another name: the old one is retracted, the new one holds from the beginning."""
    now = site.clock.now()
    with site.bound(), transaction():
        current().execute(update(UnitState).where(UnitState.unit == site.unit).values(retracted_at=now))
        current().execute(
            insert(UnitState).values(
                o=site.org,
                id=new_id(now),
                unit=site.unit,
                parent=None,
                name=name,
                valid_from=factories.START,
                valid_to=None,
                recorded_at=now,
                retracted_at=None,
            )
        )


@both_databases
def test_a_unit_that_was_renamed_later_has_its_old_name_in_what_was_known_before(
    site: factories.Site,
) -> None:
    stories.read_all(site, site.people[Role.LEARNER])
    site.clock.move(hours=1)
    on, known_before = site.clock.now().date(), site.clock.now()
    site.clock.move(days=3)
    rename(site, "Barn og unge")
    assert [record.unit for record in records(site, on, known_before)] == ["Barneposten"]
    assert [record.unit for record in records(site, on, site.clock.now())] == ["Barn og unge"]


@both_databases
def test_who_was_asked_or_began_later_is_not_in_what_was_known_before(site: factories.Site) -> None:
    first, second, third = site.people[Role.LEARNER], site.add(Role.LEARNER), site.add(Role.LEARNER)
    stories.read_all(site, first)
    site.clock.move(hours=1)
    on, known_before = site.clock.now().date(), site.clock.now()
    site.clock.move(hours=1)
    stories.read_all(site, second)
    with site.bound():
        by, now = site.people[Role.ADMIN].actor, site.clock.now()
        assign_programme(site.programme().id, [third.id], due=None, reason="", by=by, now=now)
    assert len(records(site, on, known_before)) == 1
    assert len(records(site, on, site.clock.now())) == 3
