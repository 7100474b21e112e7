"""One person: who they are, where they work, what they may do, their courses and certificates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.credentials.certificate import CertificateFacts
from course.credentials.code import printed
from course.credentials.verification import CertificateEvent, EventKind, Verdict, verify
from course.errors import ConflictError, CourseError
from course.people import Actor, Role, Scope
from course.quiz.rules import Accommodation
from webapp import clock
from webapp.access import current_actor, requires
from webapp.access.roles import role_title
from webapp.actions.assign_programme import assign_programme
from webapp.actions.change_roles import change_roles
from webapp.actions.give_accommodation import give_accommodation
from webapp.actions.move_person import move_person
from webapp.actions.reset_password import reset_password
from webapp.admin import blueprint
from webapp.admin.people import OFFERED_ROLES, roles_from, unit_choices
from webapp.errors import sentence, sentence_of, status_of
from webapp.forms import Errors, day_from, id_from, typed
from webapp.language import gettext as _
from webapp.language import text_of
from webapp.store import accommodations, certificates, organisations, people, programmes, releases, units
from webapp.store.certificates import CertificateInfo

LONGEST_REASON = 200
SAVED = ("unit", "roles", "course", "revoked", "reissued", "accommodation")
TIME_FACTORS = {
    "1": Fraction(1),
    "5/4": Fraction(5, 4),
    "3/2": Fraction(3, 2),
    "2": Fraction(2),
    "0": Fraction(0),
}
EXTRA_ATTEMPTS = {str(number): number for number in range(11)}
FEWER_OPTIONS = {str(number): number for number in range(4)}
"""What may be given beyond the rules of quizzes, by the value of its choice in the form."""


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course that the person is asked to take."""

    title: str
    due: dt.date | None


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate of the person: what it is for and whether it holds; no marks."""

    id: UUID
    course: str
    code: str
    issued: dt.date
    valid_until: dt.date | None
    verdict: Verdict
    is_replaced: bool = False


@blueprint.get("/people/<uuid:person>")
@requires(Role.ADMIN)
def one_person(person: UUID) -> ResponseReturnValue:
    """The person's page; `?saved=` says what was just done."""
    saved = request.args.get("saved", "")
    return _page(person, Errors(), 200, saved=saved if saved in SAVED else "")


@blueprint.post("/people/<uuid:person>/unit")
@requires(Role.ADMIN)
def change_unit(person: UUID) -> ResponseReturnValue:
    """Move the person to a unit."""
    unit = id_from(request.form.get("unit", ""))
    if unit is None:
        return _refused(person, "unit", sentence_of("org-unit-missing"), 422)
    return _done(person, "unit", lambda: move_person(person, unit, by=current_actor(), now=clock.now()))


@blueprint.post("/people/<uuid:person>/roles")
@requires(Role.ADMIN)
def change_person_roles(person: UUID) -> ResponseReturnValue:
    """Give and take roles. A role that the form does not offer stays as it is."""
    actor = current_actor()
    people.profile(actor, person)
    kept = {grant.role for grant in people.grants(actor, person, at=clock.now())} - set(OFFERED_ROLES)
    roles = roles_from(request.form.getlist("roles")) | kept
    return _done(person, "roles", lambda: change_roles(person, roles, by=actor, now=clock.now()))


@blueprint.post("/people/<uuid:person>/courses")
@requires(Role.ADMIN)
def assign_course(person: UUID) -> ResponseReturnValue:
    """Ask the person to take a course, by a day."""
    programme = id_from(request.form.get("programme", ""))
    given = typed(request.form, "due", longest=20)
    due = day_from(given)
    if programme is None:
        return _refused(person, "programme", _("Velg et kurs."), 422)
    if given and due is None:
        return _refused(person, "due", _("Skriv fristen som dag.måned.år, for eksempel 31.12.2026."), 422)
    people.profile(current_actor(), person)
    reason = typed(request.form, "reason", longest=LONGEST_REASON)
    return _done(
        person,
        "course",
        lambda: assign_programme(
            programme, [person], by=current_actor(), now=clock.now(), due=due, reason=reason
        ),
        field="programme",
    )


@blueprint.post("/people/<uuid:person>/accommodation")
@requires(Role.ADMIN)
def change_accommodation(person: UUID) -> ResponseReturnValue:
    """Give the person more time, more attempts or fewer options. Why is never asked."""
    people.profile(current_actor(), person)
    factor = TIME_FACTORS.get(request.form.get("time_factor", ""))
    extra = EXTRA_ATTEMPTS.get(request.form.get("extra_attempts", ""))
    fewer = FEWER_OPTIONS.get(request.form.get("fewer_options", ""))
    if factor is None:
        return _refused(person, "time_factor", _("Velg hvor mye tid personen får."), 422)
    if extra is None:
        return _refused(person, "extra_attempts", _("Velg hvor mange ekstra forsøk personen får."), 422)
    if fewer is None:
        return _refused(person, "fewer_options", _("Velg hvor mange svar som tas bort."), 422)
    given = Accommodation(factor, extra, fewer)
    return _done(
        person,
        "accommodation",
        lambda: give_accommodation(person, given, by=current_actor(), now=clock.now()),
        field="time_factor",
    )


@blueprint.post("/people/<uuid:person>/password")
@requires(Role.ADMIN)
def new_password(person: UUID) -> ResponseReturnValue:
    """Give the person a new password and show it, this once: it is kept nowhere."""
    profile = people.profile(current_actor(), person)
    return render_template(
        "admin/password.html",
        name=profile.name,
        email=profile.email,
        password=reset_password(person, by=current_actor(), now=clock.now()),
        href=url_for("admin.one_person", person=person),
        is_new=False,
    )


def _done(person: UUID, what: str, deed: Callable[[], None], *, field: str = "") -> ResponseReturnValue:
    """Do it, and back to the page; what the domain refuses is told at its field."""
    try:
        deed()
    except ConflictError as error:
        told = (
            sentence_of("assigned-already") if error.facts.get("table") == "assignment" else sentence(error)
        )
        return _refused(person, field or what, told, status_of(error))
    except CourseError as error:
        if error.code not in ("own-admin-role", "org-unit-missing", "programme-missing"):
            raise
        return _refused(person, field or what, sentence(error), status_of(error))
    return redirect(url_for("admin.one_person", person=person, saved=what), 303)


def _refused(person: UUID, field: str, told: str, status: int) -> ResponseReturnValue:
    errors = Errors()
    errors.add(field, told)
    return _page(person, errors, status)


def _page(person: UUID, errors: Errors, status: int, *, saved: str = "") -> ResponseReturnValue:
    actor, now = current_actor(), clock.now()
    profile = people.profile(actor, person)
    unit = units.of_person(actor, person)
    grants = people.grants(actor, person, at=now)
    page = render_template(
        "admin/person.html",
        profile=profile,
        unit=unit,
        units=unit_choices(),
        roles=_role_choices(actor, person),
        chosen_roles=[grant.role.value for grant in grants],
        courses=_courses(actor, person),
        offered=_offered(actor),
        certificates=certificates_of(actor, person),
        accommodation=_accommodation(actor, person),
        errors=errors,
        has_errors=bool(errors),
        typed=request.form,
        saved=saved,
        is_self=person == actor.person,
    )
    return page, status


def _accommodation(actor: Actor, person: UUID) -> list[tuple[str, str, list[tuple[str, str]], str, str]]:
    """(field, label, choices, what is chosen, hint) of each thing that the person may be given."""
    given = accommodations.of_person(actor, person)
    more = [
        (value, _("%(share)s mer tid", share=share))
        for value, share in (("5/4", "25\u00a0%"), ("3/2", "50\u00a0%"), ("2", "100\u00a0%"))
    ]
    return [
        (
            "time_factor",
            _("Tid på prøver"),
            [("1", _("Vanlig tid")), *more, ("0", _("Ingen tidsgrense"))],
            str(given.time_factor),
            "",
        ),
        (
            "extra_attempts",
            _("Ekstra forsøk"),
            [(value, value if number else _("Ingen")) for value, number in EXTRA_ATTEMPTS.items()],
            str(given.extra_attempts),
            _("Gjelder bare prøver som har en grense for antall forsøk."),
        ),
        (
            "fewer_options",
            _("Færre svar å velge mellom"),
            [(value, value if number else _("Alle svar")) for value, number in FEWER_OPTIONS.items()],
            str(given.fewer_options),
            _("Så mange gale svar tas bort i hvert spørsmål. Gjelder fra neste forsøk."),
        ),
    ]


def _role_choices(actor: Actor, person: UUID) -> list[tuple[str, str]]:
    """(value, text); a role that reaches a part of the organisation only says which."""
    reach: dict[Role, list[str]] = {}
    for grant in people.grants(actor, person, at=clock.now()):
        if grant.scope is not Scope.ORG:
            names = dict(units.listed(actor)) if grant.scope is Scope.UNIT else {}
            known = names.get(grant.scope_id) if grant.scope_id else None
            reach.setdefault(grant.role, []).append(known or _("en del av virksomheten"))
    return [
        (role.value, role_title(role) + (f" ({', '.join(sorted(reach[role]))})" if role in reach else ""))
        for role in OFFERED_ROLES
    ]


def _title(actor: Actor, release: str, track: str) -> str:
    """A course's title, with its track where it has several."""
    course = releases.frozen(actor, release).course
    found = course.track(track)
    suffix = f" – {text_of(found.title)}" if found and len(course.tracks) > 1 else ""
    return text_of(course.title) + suffix


def _offered(actor: Actor) -> list[tuple[str, str]]:
    return [
        (str(programme.id), _title(actor, programme.release, programme.track))
        for programme in programmes.offered(actor)
    ]


def _courses(actor: Actor, person: UUID) -> list[CourseLine]:
    titles = dict(_offered(actor))
    asked = programmes.assigned(actor, person, at=clock.now())
    return [CourseLine(titles[str(name)], due) for name, due in asked.items() if str(name) in titles]


def certificates_of(actor: Actor, person: UUID) -> list[CertificateLine]:
    """A person's certificates as an administrator may see them."""
    return [certificate_line(actor, found) for found in certificates.of_person(actor, person)]


def certificate_line(actor: Actor, found: CertificateInfo) -> CertificateLine:
    """One certificate as an administrator may see it: no marks."""
    zone = organisations.get(actor).zone
    facts = CertificateFacts.from_json(found.facts)
    happened = ((EventKind.REVOKED, found.revoked_at), (EventKind.REPLACED, found.replaced_at))
    events = [CertificateEvent(kind, clock.local_date(at, zone)) for kind, at in happened if at is not None]
    answer = verify(facts, events, clock.local_date(clock.now(), zone))
    return CertificateLine(
        found.id,
        facts.course + (f" – {facts.track}" if facts.track else ""),
        printed(found.code),
        facts.issued,
        facts.valid_until,
        answer.verdict,
        answer.is_replaced,
    )
