"""The people of the organisation: finding one, and adding one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import ConflictError, CourseError
from course.people import Grant, Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.access.roles import role_title
from webapp.actions.add_person import LONGEST_NAME, add_person
from webapp.actions.passwords import make_password
from webapp.admin import blueprint
from webapp.admin.links import link_page
from webapp.errors import sentence, sentence_of, status_of
from webapp.forms import Errors, id_from, near_pages, page_from, typed
from webapp.language import LANGUAGES, current_lang
from webapp.language import gettext as _
from webapp.store import people, units

A_PAGE = 50
LONGEST_SEARCH = 100
OFFERED_ROLES = (Role.LEARNER, Role.INSTRUCTOR, Role.HR, Role.ADMIN)
"""The roles that have pages; an author works in a folder and needs no page."""


@dataclass
class PersonForm:
    """What was typed about a new person; `roles` holds known roles only."""

    name: str
    email: str
    employee_no: str
    unit: str
    roles: frozenset[Role]
    lang: str

    @classmethod
    def read(cls, values: Mapping[str, str], roles: frozenset[Role]) -> PersonForm:
        """The form as posted."""
        lang = typed(values, "lang")
        return cls(
            typed(values, "name", longest=LONGEST_NAME + 1),
            typed(values, "email", longest=300),
            typed(values, "employee_no", longest=100),
            typed(values, "unit", longest=60),
            roles,
            lang if lang in LANGUAGES else current_lang(),
        )


@blueprint.get("/people")
@requires(Role.ADMIN)
def people_list() -> ResponseReturnValue:
    """Everybody, or those whose name, e-mail or employee number has the words."""
    actor, page = current_actor(), page_from(request.args.get("page", ""))
    words = typed(request.args, "q", longest=LONGEST_SEARCH)
    found = people.count(actor, words)
    pages = max(1, -(-found // A_PAGE))
    page = min(page, pages)
    return render_template(
        "admin/people.html",
        people=people.search(actor, words, limit=A_PAGE, offset=(page - 1) * A_PAGE),
        words=words,
        found=found,
        total=people.count(actor) if words else found,
        first=(page - 1) * A_PAGE + 1,
        page=page,
        pages=near_pages(page, pages),
        role_title=role_title,
    )


@blueprint.get("/people/new")
@requires(Role.ADMIN)
def new_person() -> ResponseReturnValue:
    """The form for one more person."""
    form = PersonForm("", "", "", "", frozenset({Role.LEARNER}), current_lang())
    return _form(form, Errors(), 200)


@blueprint.post("/people/new")
@requires(Role.ADMIN)
def add_new_person() -> ResponseReturnValue:
    """Add the person and show the first password, or the link for choosing one.

    The answer is the page itself and no redirect: the password is kept nowhere, so this is the one
    time that it can be shown. Sending the form again is refused, since the e-mail is taken then.
    """
    form = PersonForm.read(request.form, roles_from(request.form.getlist("roles")))
    errors, unit = _checked(form)
    if errors:
        return _form(form, errors, 422)
    password = None if request.form.get("first") == "link" else make_password()
    try:
        person = _add(form, unit, password)
    except CourseError as error:
        _explain(error, errors)
        return _form(form, errors, status_of(error))
    if password is None:
        return link_page(person, is_new=True)
    return render_template(
        "admin/password.html",
        name=form.name,
        email=form.email,
        password=password,
        href=url_for("admin.one_person", person=person),
        is_new=True,
    )


def _add(form: PersonForm, unit: UUID | None, password: str | None) -> UUID:
    return add_person(
        name=form.name,
        email=form.email,
        employee_no=form.employee_no,
        unit=unit,
        grants=frozenset(Grant(role) for role in form.roles),
        password=password,
        lang=form.lang,
        by=current_actor(),
        now=clock.now(),
    )


def roles_from(given: list[str]) -> frozenset[Role]:
    """The roles of the form that there are; anything else is left out."""
    return frozenset(role for role in OFFERED_ROLES if role.value in given)


def unit_choices() -> list[tuple[str, str]]:
    """(id, name) of the units, as a form offers them."""
    return [(str(unit), name) for unit, name in units.listed(current_actor())]


def _checked(form: PersonForm) -> tuple[Errors, UUID | None]:
    """What is missing, and the unit that was chosen."""
    errors, unit = Errors(), id_from(form.unit)
    if not form.name:
        errors.add("name", _("Skriv navnet."))
    if not form.email:
        errors.add("email", _("Skriv e-postadressen på jobb. Den brukes til å logge inn."))
    if form.unit and str(unit) not in dict(unit_choices()):
        errors.add("unit", sentence_of("org-unit-missing"))
    return errors, unit


FIELDS = {
    "name-missing": "name",
    "email-form": "email",
    "employee-no-long": "employee_no",
    "org-unit-missing": "unit",
}


def _explain(error: CourseError, errors: Errors) -> None:
    """Put the error at its field."""
    columns = str(error.facts.get("columns", "")) if isinstance(error, ConflictError) else ""
    if "email" in columns:
        errors.add("email", sentence_of("email-taken"))
    elif "employee_no" in columns:
        errors.add("employee_no", sentence_of("employee-no-taken"))
    elif error.code in FIELDS:
        errors.add(FIELDS[error.code], sentence(error))
    else:
        raise error


def _form(form: PersonForm, errors: Errors, status: int) -> ResponseReturnValue:
    page = render_template(
        "admin/new-person.html",
        form=form,
        errors=errors,
        has_errors=bool(errors),
        units=unit_choices(),
        roles=[(role.value, role_title(role)) for role in OFFERED_ROLES],
        known_languages=list(LANGUAGES.items()),
    )
    return page, status
