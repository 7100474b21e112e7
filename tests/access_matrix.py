"""Who may do what on the site: a row a route, and two organisations full of things to ask for.

The rows are what people decided; the test beside it takes the routes from the site itself, so that a
route without a row fails. A cell is a route, a grant, and whose things are asked for.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

import factories
import small_courses
from sqlalchemy import select, update

from course.content.model import Asset
from course.people import Actor, Grant, Role, Scope
from webapp import jobs
from webapp.actions.add_person import add_person
from webapp.actions.add_unit import add_unit
from webapp.actions.create_organisation import create_organisation
from webapp.actions.export_training_records import export_training_records
from webapp.actions.make_password_link import make_password_link
from webapp.actions.publish_release import publish_release
from webapp.actions.read_lesson import read_lesson
from webapp.actions.sign_in import sign_in
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course
from webapp.actions.submit_attempt import submit_attempt
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import Cohort, CohortMember, Organisation, QuestionVersion
from webapp.store import certificates, completions, people, programmes, releases, sessions
from webapp.store.training_records import Narrowing

HERE, THERE = "http://her.example", "http://der.example"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 16


class Whose(StrEnum):
    """Whose things are asked for. MIXED: a page of one's own, with others' things in its fields."""

    NONE = "none"
    OWN = "own"
    OTHER = "other"
    FOREIGN = "foreign"
    MIXED = "mixed"


class Told(StrEnum):
    """What somebody is answered with."""

    IN = "in"
    SIGN_IN = "sign-in"
    REFUSED = "refused"
    MISSING = "missing"


IN, REFUSED, MISSING = Told.IN, Told.REFUSED, Told.MISSING

NOBODY = "nobody"
GRANTS: dict[str, tuple[Role, Scope] | None] = {
    "no-grant": None,
    "learner": (Role.LEARNER, Scope.ORG),
    "instructor": (Role.INSTRUCTOR, Scope.ORG),
    "instructor-of-course": (Role.INSTRUCTOR, Scope.COURSE),
    "instructor-of-unit": (Role.INSTRUCTOR, Scope.UNIT),
    "instructor-of-cohort": (Role.INSTRUCTOR, Scope.COHORT),
    "hr": (Role.HR, Scope.ORG),
    "hr-of-unit": (Role.HR, Scope.UNIT),
    "author": (Role.AUTHOR, Scope.ORG),
    "admin": (Role.ADMIN, Scope.ORG),
    "admin-of-unit": (Role.ADMIN, Scope.UNIT),
}
"""The grants; a role is tried in each scope that it can be kept with and that some page narrows by."""

EVERYBODY = frozenset({NOBODY, *GRANTS})
SIGNED_IN = frozenset(GRANTS)
LEARNER = frozenset({"learner"})
INSTRUCTOR = frozenset(name for name in GRANTS if name.startswith("instructor"))
HR = frozenset({"hr", "hr-of-unit"})
ADMIN = frozenset({"admin"})
"""An administrator's grant reaches the organisation or nothing: no page of theirs narrows it."""


@dataclass(frozen=True)
class Row:
    """Who gets in to a route; what they are told about others' things and other organisations'.

    `fields` are ids in its form or address; `attempt` is which of one's attempts it is about.
    `is_counted`: tries that are refused are counted. `tells`: it says whose things they are.
    `but` says what is told otherwise: (grant, whose) -> told.
    """

    who: frozenset[str]
    other: Told = MISSING
    foreign: Told = MISSING
    fields: tuple[tuple[str, str], ...] = ()
    attempt: str = "open"
    is_counted: bool = False
    tells: bool = False
    but: Mapping[tuple[str, Whose], Told] = field(default_factory=dict)

    def told(self, grant: str, whose: Whose) -> Told:
        """What the row says about a cell."""
        if (grant, whose) in self.but:
            return self.but[grant, whose]
        if grant not in self.who:
            return Told.SIGN_IN if grant == NOBODY else REFUSED
        return {Whose.OTHER: self.other, Whose.FOREIGN: self.foreign, Whose.MIXED: MISSING}.get(whose, IN)


_PUBLIC = Row(EVERYBODY, other=IN, foreign=IN)
_LINK = Row(EVERYBODY, other=IN, is_counted=True, tells=True)
"""A link for choosing a password is itself the way in, at its own organisation: it was sent to a person."""
_METRICS = Row(frozenset(), but={(grant, Whose.NONE): MISSING for grant in EVERYBODY})
"""Nobody's, whoever is signed in: it asks for a token of the operator's, and is not there without."""
_LEARNER = Row(LEARNER)
_OFFERED = Row(LEARNER, other=IN)
"""Pages of a course: every course that the organisation offers is open to its learners."""
_DONE = dataclasses.replace(_LEARNER, attempt="done")
_NOT_THEIR_COURSE = {
    ("instructor-of-course", Whose.OTHER): MISSING,
    ("instructor-of-cohort", Whose.OTHER): MISSING,
}
_RESULTS = Row(INSTRUCTOR, other=IN, but=_NOT_THEIR_COURSE)
_CORRECTING = Row(
    INSTRUCTOR - {"instructor-of-unit", "instructor-of-cohort"},
    other=IN,
    but=_NOT_THEIR_COURSE
    | {(grant, Whose.FOREIGN): MISSING for grant in ("instructor-of-unit", "instructor-of-cohort")},
)
"""A correction reaches everybody's marks: a grant over a unit or a cohort is not enough."""
_HR = Row(HR)
_UNIT_OF_HR = dataclasses.replace(_HR, fields=(("unit", "unit"), ("course", "course")))
_ADMIN = Row(ADMIN, other=IN)


def _with(row: Row, *fields: tuple[str, str]) -> Row:
    return dataclasses.replace(row, fields=fields)


ROWS: dict[str, Row] = {
    "GET account.own_account": Row(SIGNED_IN),
    "POST account.change_own_password": Row(SIGNED_IN),
    "GET account.choose_password": _LINK,
    "POST account.choose_password_now": _LINK,
    "POST account.end_one_session": Row(SIGNED_IN),
    "POST account.end_others": Row(SIGNED_IN),
    "GET account.session_left": Row(SIGNED_IN),
    "POST account.keep_session": Row(SIGNED_IN),
    "GET account.sign_in": _PUBLIC,
    "POST account.sign_in_now": _PUBLIC,
    "POST account.sign_out": _PUBLIC,
    "GET admin.people_list": _ADMIN,
    "GET admin.new_person": _ADMIN,
    "POST admin.add_new_person": _with(_ADMIN, ("unit", "unit")),
    "GET admin.one_person": _ADMIN,
    "POST admin.change_unit": _with(_ADMIN, ("unit", "unit")),
    "POST admin.change_person_roles": dataclasses.replace(_ADMIN, but={("admin", Whose.OWN): REFUSED}),
    "POST admin.assign_course": _with(_ADMIN, ("programme", "programme")),
    "POST admin.change_accommodation": _ADMIN,
    "POST admin.new_password": _ADMIN,
    "POST admin.make_link": _ADMIN,
    "GET admin.ask_to_revoke": _ADMIN,
    "POST admin.revoke": _ADMIN,
    "GET admin.ask_to_reissue": _ADMIN,
    "POST admin.reissue": _ADMIN,
    "GET admin.units_list": _ADMIN,
    "POST admin.add_new_unit": _ADMIN,
    "GET admin.releases_list": _ADMIN,
    "GET hr.overview": _UNIT_OF_HR,
    "GET hr.export_form": _UNIT_OF_HR,
    "POST hr.make_export": _UNIT_OF_HR,
    "GET hr.one_export": _HR,
    "GET hr.export_csv": _HR,
    "GET hr.export_manifest": _HR,
    "GET instructor.results": Row(INSTRUCTOR),
    "GET instructor.course_results": _RESULTS,
    "GET instructor.question_results": _RESULTS,
    "GET instructor.question_figures": _CORRECTING,
    "POST instructor.preview": _CORRECTING,
    "POST instructor.approve": _CORRECTING,
    "GET learner.my_courses": _LEARNER,
    "GET learner.course": _OFFERED,
    "POST learner.start": _OFFERED,
    "POST learner.complete": _OFFERED,
    "GET learner.lesson": _OFFERED,
    "POST learner.lesson_read": _OFFERED,
    "GET learner.media": _OFFERED,
    "GET learner.quiz": _OFFERED,
    "POST learner.quiz_start": _OFFERED,
    "POST learner.practice_start": _OFFERED,
    "GET learner.go_on": _LEARNER,
    "GET learner.question": _LEARNER,
    "POST learner.answer_question": _LEARNER,
    "POST learner.save_answer": _LEARNER,
    "POST learner.show_time": _LEARNER,
    "GET learner.overview": _LEARNER,
    "POST learner.submit": _LEARNER,
    "GET learner.result": _DONE,
    "POST learner.twins": _DONE,
    "GET learner.my_certificates": _LEARNER,
    "GET learner.certificate": _LEARNER,
    "GET learner.certificate_pdf": _LEARNER,
    "GET learner.certificate_picture": _LEARNER,
    "GET public.front": _PUBLIC,
    "GET public.about": _PUBLIC,
    "GET public.accessibility": _PUBLIC,
    "GET public.privacy": _PUBLIC,
    "GET public.choose_language": _PUBLIC,
    "GET public.livez": _PUBLIC,
    "GET public.metrics": _METRICS,
    "GET public.readyz": _PUBLIC,
    "GET public.verify_form": _PUBLIC,
    "GET public.verify_code": _PUBLIC,
    "POST public.verify_name": _PUBLIC,
    "GET static": _PUBLIC,
}
"""Every route of the site. One more is a decision: who, and whose things."""

NO_OBJECTS = frozenset({"lang", "filename", "module_no", "lesson_no", "quiz_no", "number"})
"""Parts of addresses that name nobody's things."""


@dataclass
class Things:
    """What one person has, or may ask for: part of an address or field of a form -> value."""

    values: dict[str, Any]
    names: tuple[str, ...] = ()

    def address(self, endpoint: str, parts: frozenset[str], row: Row) -> dict[str, Any]:
        """The parts of an address of a route."""
        found = {name: self.values[_ALIAS.get(name, name)] for name in parts}
        if "attempt_id" in parts:
            found["attempt_id"] = self.values[row.attempt]
        return found

    def fields(self, row: Row) -> dict[str, str]:
        """The fields of a form."""
        return {name: str(self.values[thing]) for name, thing in row.fields}


_ALIAS = {"attempt_id": "open", "certificate_id": "certificate", "programme_id": "programme"}


@dataclass
class Furnished:
    """The two organisations; `own` has what each grant's person has."""

    people: dict[str, factories.Person]
    own: dict[str, Things]
    other: Things
    foreign: Things


def furnish(site: factories.Site) -> Furnished:
    """Two organisations, in each two courses; a person a grant here, each of whom was a learner once."""
    with site.bound(), transaction():
        current().execute(update(Organisation).where(Organisation.id == site.org).values(host="her.example"))
    there = _neighbour(site)
    ours = _courses(site, site.org, "vaart")
    theirs = _courses(site, there.org, "naboens")
    wards = {"here": site.unit, "there": UUID(int=0)}
    with site.bound():
        elsewhere = add_unit("Sengetun Øst", by=site.people[Role.ADMIN].actor, now=site.clock.now())
        wards["there"] = add_unit("Fremmedposten", by=there, now=site.clock.now())
    foreign = _person(site, there, "Fremmed Fremmedsen", wards["there"])
    other = _person(site, site.people[Role.ADMIN].actor, "Annen Kollegasen", elsewhere)
    people_of = {
        name: _person(site, site.people[Role.ADMIN].actor, f"Eier {name}", wards["here"]) for name in GRANTS
    }
    own = {name: _things(site, person, ours[0], ours[1], wards["here"]) for name, person in people_of.items()}
    made = Furnished(
        people_of,
        own,
        _things(site, other, ours[1], ours[0], elsewhere),
        _things(site, foreign, theirs[0], theirs[1], wards["there"]),
    )
    made.foreign.names += ("Fremmedposten",)
    with site.bound():
        jobs.run_due(site.config)
    _give(site, people_of, own)
    return made


def _neighbour(site: factories.Site) -> Actor:
    with site.bound():
        founded = create_organisation(
            key="naboen",
            name="Naboen kommune",
            admin_name="Nina Fremmedsjef",
            admin_email="nina@nabo.example",
            admin_password=factories.PASSWORD,
            code_prefix="NAB",
            host="der.example",
            now=site.clock.now(),
        )
    return Actor.of_person(founded.org, founded.admin, frozenset({Grant(Role.ADMIN)}))


def _courses(site: factories.Site, org: UUID, prefix: str) -> list[programmes.ProgrammeInfo]:
    """Two courses that an organisation publishes and offers, each with a picture."""
    system = Actor.system(org, "test")
    before = set()
    with site.bound():
        before = {programme.id for programme in programmes.offered(system)}
        for number in (1, 2):
            course = small_courses.small_course(approved=False, slug=f"{prefix}-kurs-{number}")
            path = "modules/nb/plikter/media/ring.png"
            module = course.modules[1]
            first, second = module.lessons["nb"]
            block = dataclasses.replace(first.blocks[0], markdown=f"![Ring {prefix}](media/ring.png)")
            lessons = {"nb": (dataclasses.replace(first, blocks=(block, *first.blocks[1:])), second)}
            course = dataclasses.replace(
                course,
                modules=(course.modules[0], dataclasses.replace(module, lessons=lessons)),
                assets={path: Asset(path, "image/png", PICTURE)},
            )
            publish_release(small_courses.approve(course), with_drafts=False, by=system, now=site.clock.now())
        return [programme for programme in programmes.offered(system) if programme.id not in before]


def _person(site: factories.Site, admin: Actor, name: str, unit: UUID) -> factories.Person:
    email = f"{name.lower().replace(' ', '.')}@eksempel.example"
    grants = frozenset({Grant(Role.LEARNER)})
    with site.bound():
        person = add_person(
            name=name,
            email=email,
            employee_no=None,
            unit=unit,
            grants=grants,
            password=factories.PASSWORD,
            by=admin,
            now=site.clock.now(),
        )
    return factories.Person(person, name, email, Actor.of_person(admin.org, person, grants))


def _things(
    site: factories.Site,
    person: factories.Person,
    passed: programmes.ProgrammeInfo,
    begun: programmes.ProgrammeInfo,
    unit: UUID,
) -> Things:
    """What the person has: one course passed, an attempt open in the other, a certificate, an export."""
    now, actor = site.clock.now(), person.actor
    with site.bound():
        enrolment = start_course(passed.id, by=actor, now=now)
        for module in releases.frozen(actor, passed.release).course.modules:
            for lesson in module.lessons["nb"]:
                read_lesson(enrolment, module.id, lesson.id, lang="nb", by=actor, now=now)
        done = start_attempt(enrolment, "plikter", lang="nb", by=actor, now=now)
        factories.answer_all(site, person, done, right=True)
        submit_attempt(done, client_key="submit", by=actor, now=now)
        opened = start_attempt(
            start_course(begun.id, by=actor, now=now), "plikter", lang="nb", by=actor, now=now
        )
        certificate = completions.own(actor)[0].certificate
        assert certificate is not None
        hr = Actor.of_person(actor.org, person.id, frozenset({Grant(Role.HR)}))
        export = export_training_records(
            on=now.date(), known_at=None, narrowing=Narrowing(unit=unit), purpose="Prøve", by=hr, now=now
        )
        found = QuestionVersion.item == "q-single", QuestionVersion.course == passed.course
        version = current().scalars(select(QuestionVersion.id).where(*found)).one()
        code = certificates.get(actor, certificate).code
        anonymous = Actor.anonymous(actor.org)
        signed = sign_in(person.email, factories.PASSWORD, address="10.0.0.9", by=anonymous, now=now)
        session = sessions.name_of(signed.token)
        link = make_password_link(person.id, by=Actor.system(actor.org, "test"), now=now)
    return Things(
        {
            "person": person.id,
            "certificate": certificate,
            "code": code,
            "done": done,
            "open": opened,
            "export": export,
            "programme": passed.id,
            "course": passed.course,
            "version": version,
            "unit": unit,
            "name": session,
            "token": link.token,
            "release": passed.release.removeprefix("sha256:"),
            "item": "modules/nb/plikter/media/ring.png",
            "lang": "nn",
            "filename": "css/base.css",
            "module_no": 1,
            "lesson_no": 1,
            "quiz_no": 1,
            "number": 1,
        },
        names=(person.name, person.email),
    )


def _give(site: factories.Site, people_of: Mapping[str, factories.Person], own: Mapping[str, Things]) -> None:
    """Let each have the grant of their name instead of the learner's."""
    admin, now = site.people[Role.ADMIN].actor, site.clock.now()
    cohort = new_id(now)
    with site.bound(), transaction():
        course = own["learner"].values["course"]
        current().add(Cohort(o=site.org, id=cohort, course=course, name="Kullet"))
        current().flush()
        member = people_of["learner"].id
        current().add(
            CohortMember(
                o=site.org, id=new_id(now), cohort=cohort, person=member, valid_from=now, recorded_at=now
            )
        )
        for name, person in people_of.items():
            people.end_grant(admin, person.id, Role.LEARNER, now=now)
            if (given := GRANTS[name]) is None:
                continue
            role, scope = given
            ids = {Scope.UNIT: site.unit, Scope.COURSE: course, Scope.COHORT: cohort}
            people.give_grant(admin, person.id, Grant(role, scope, ids.get(scope)), now=now)


def cells(routes: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str, Whose]]:
    """Every cell: (route, grant, whose). `routes`: route -> the parts of its address."""
    for route, parts in sorted(routes.items()):
        row = ROWS[route]
        for grant in (NOBODY, *GRANTS):
            if not parts - NO_OBJECTS:
                yield route, grant, Whose.NONE
            else:
                for whose in (Whose.OWN, Whose.OTHER, Whose.FOREIGN):
                    yield route, grant, whose
            if row.fields:
                yield route, grant, Whose.MIXED
