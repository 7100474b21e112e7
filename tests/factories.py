"""Small real things for tests: a course, a site with people on it, a browser-less client."""

from __future__ import annotations

import atexit
import dataclasses
import datetime as dt
import itertools
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import databases
import small_courses
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import event

from course.content.model import Course
from course.people import Actor, Grant, Role
from webapp.actions import create_organisation, publish_release
from webapp.actions.add_person import add_person
from webapp.actions.add_unit import add_unit
from webapp.actions.read_lesson import read_lesson
from webapp.actions.record_answer import record_answer
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course
from webapp.actions.submit_attempt import submit_attempt
from webapp.app import create_app
from webapp.config import Config
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.store import attempts, programmes, releases
from webapp.store.programmes import ProgrammeInfo

TEMPLATES = FileSystemBytecodeCache(tempfile.mkdtemp(prefix="kyndig-templates-"))
"""Each test makes a site of its own; the templates are compiled once for all of them."""

START = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
PASSWORD = "tre korte ord her"


class StandingClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> dt.datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


@dataclasses.dataclass
class Person:
    """Somebody who can sign in."""

    id: UUID
    name: str
    email: str
    actor: Actor


class Browser(FlaskClient):
    """A client that takes each answer to its end, as browsers do, so that its database is let go."""

    def open(self, *args: Any, buffered: bool = True, **kwargs: Any) -> Any:
        return super().open(*args, buffered=buffered, **kwargs)


class Site:
    """A site on a real database. Made by `site()`."""

    def __init__(self, url: str, standing: StandingClock) -> None:
        self.url = url
        self.clock = standing
        self.config = Config(
            database_url=url, secret_key="of the tests", secure_cookies=False, log_level="error"
        )
        self.database = Database(url)
        self.app: Flask = create_app(self.config, self.database)
        self.app.jinja_env.bytecode_cache = TEMPLATES
        self.app.test_client_class = Browser
        self.people: dict[Role, Person] = {}
        self.numbers = itertools.count(1)
        with self.bound():
            founded = create_organisation.create_organisation(
                key="eksempel",
                name="Eksempel helseforetak",
                admin_name="Arne Adminsen",
                admin_email="arne@eksempel.example",
                admin_password=PASSWORD,
                code_prefix="EKS",
                now=standing.now(),
            )
            self.org = founded.org
            admin = Actor.of_person(founded.org, founded.admin, frozenset({Grant(Role.ADMIN)}))
            self.people[Role.ADMIN] = Person(founded.admin, "Arne Adminsen", "arne@eksempel.example", admin)
            self.unit = add_unit("Barneposten", by=admin, now=standing.now())
        for role in Role:
            if role is not Role.ADMIN:
                self.people[role] = self.add(role)

    def bound(self) -> object:
        """Within, actions and store work on this site's database."""
        return bound(self.database)

    def add(self, role: Role = Role.LEARNER, *, name: str = "", unit: UUID | None = None) -> Person:
        """One more person with a role."""
        number = next(self.numbers)
        name = name or f"{role.value.capitalize()} Testsen {number}"
        email = f"{role.value}{number}@eksempel.example"
        grant = Grant(role)
        with self.bound():
            person = add_person(
                name=name,
                email=email,
                employee_no=f"10{number:04}",
                unit=unit or self.unit,
                grants=frozenset({grant}),
                password=PASSWORD,
                by=self.people[Role.ADMIN].actor,
                now=self.clock.now(),
            )
        return Person(person, name, email, Actor.of_person(self.org, person, frozenset({grant})))

    def publish(self, course: Course, *, with_drafts: bool = True) -> publish_release.Published:
        """Publish a course."""
        with self.bound():
            return publish_release.publish_release(
                course,
                with_drafts=with_drafts,
                by=Actor.system(self.org, "test"),
                now=self.clock.now(),
            )

    def programme(self) -> ProgrammeInfo:
        """The first programme that is offered."""
        with self.bound():
            return programmes.offered(Actor.system(self.org, "test"))[0]

    def client(self, who: Role | Person | None = Role.LEARNER) -> FlaskClient:
        """A client that has signed in as this person (None: nobody), through the real sign-in page."""
        client = self.app.test_client()
        if who is not None:
            person = self.people[who] if isinstance(who, Role) else who
            answer = client.post(
                "/sign-in",
                data={
                    "email": person.email,
                    "password": PASSWORD,
                    "csrf_token": csrf(client.get("/sign-in").text),
                },
            )
            assert answer.status_code == 303, answer.text
        return client


def csrf(page: str) -> str:
    """The CSRF token of a page's first form."""
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert found, "the page has no form"
    return found[1]


@contextmanager
def site(url: str, standing: StandingClock, *, course: Course | None = None) -> Iterator[Site]:
    """A site with one organisation, a person a role, and a published course.

    On SQLite it is a copy of one that was made before, when none is in use: most tests want the same.
    """
    is_usual = url.startswith("sqlite") and standing.moment == START
    if is_usual and not _Kept.is_lent:
        with _Kept.lent(url, standing, with_course=course is None) as made:
            if course is not None:
                made.publish(course)
            yield made
        return
    made = Site(url, standing)
    made.publish(course or small_courses.small_course())
    yield made
    made.database.dispose()


class _Kept:
    """The site that tests are lent one after another, each with a file, a clock and people of its own."""

    is_lent = False
    site: Site
    people: dict[Role, Person]
    files: dict[bool, Path]  # as it was founded, and with the small course

    @classmethod
    @contextmanager
    def lent(cls, url: str, standing: StandingClock, *, with_course: bool) -> Iterator[Site]:
        if not hasattr(cls, "site"):
            cls._make()
        shutil.copy(cls.files[with_course], _file(url))
        made = cls.site
        made.url, made.clock, made.people = url, standing, dict(cls.people)
        made.config = made.app.config["KYNDIG"] = made.config.model_copy(update={"database_url": url})
        made.numbers = itertools.count(len(Role))
        views = dict(made.app.view_functions)
        cls.is_lent = True
        try:
            yield made
        finally:
            cls.is_lent = False
            made.database.dispose()
            made.app.view_functions = views

    @classmethod
    def _make(cls) -> None:
        folder = Path(tempfile.mkdtemp(prefix="kyndig-sites-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        cls.files = {False: folder / "founded.db", True: folder / "published.db"}
        url = f"sqlite:///{folder / 'first.db'}"
        shutil.copy(databases.sqlite_template(), _file(url))
        made = Site(url, StandingClock())
        cls._copy(made, cls.files[False])
        made.publish(small_courses.small_course())
        cls._copy(made, cls.files[True])
        for engine in (made.database.read_engine, made.database.write_engine):
            # Statements are made once for all tests: the engines stay, the file is the test's own.
            event.listen(engine, "do_connect", cls._connect)
        cls.site, cls.people = made, dict(made.people)

    @staticmethod
    def _copy(made: Site, file: Path) -> None:
        made.database.dispose()  # closing the last connection puts all that is written into the one file
        shutil.copy(_file(made.url), file)

    @classmethod
    def _connect(cls, _dialect: object, _record: object, arguments: list[Any], _names: object) -> None:
        arguments[0] = str(_file(cls.site.url))


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def take_course(site: Site, person: Person, *, right: bool = True) -> UUID | None:
    """Let a person read everything and answer every quiz; the completion, if that led to one."""
    programme = site.programme()
    completion = None
    with site.bound():
        enrolment = start_course(programme.id, by=person.actor, now=site.clock.now())
        course = releases.frozen(person.actor, programme.release).course
        lang = course.languages[0]
        for module in course.modules:
            for lesson in module.lessons_in(lang, course.languages):
                read_lesson(enrolment, module.id, lesson.id, lang=lang, by=person.actor, now=site.clock.now())
        for quiz in course.quizzes:
            attempt = start_attempt(enrolment, quiz.id, lang=lang, by=person.actor, now=site.clock.now())
            answer_all(site, person, attempt, right=right)
            outcome = submit_attempt(attempt, client_key="submit", by=person.actor, now=site.clock.now())
            completion = outcome.completion or completion
    return completion


def answer_all(site: Site, person: Person, attempt: UUID, *, right: bool = True) -> None:
    """Answer every question of an attempt, rightly or not at all. Within `bound()`."""
    found = attempts.get(person.actor, attempt)
    course = releases.frozen(person.actor, found.release).course
    questions = {
        q.id: q for module in course.modules for bank in module.banks.values() for q in bank.questions
    }
    for item in found.attempt.draw.items:
        answer = questions[item.question].content.solution() if right else None
        record_answer(
            attempt,
            item.question,
            answer,
            revision=1,
            client_key=f"first-{item.question}",
            by=person.actor,
            now=site.clock.now(),
        )
