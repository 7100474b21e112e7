"""Small real things for tests: a course, a site with people on it, a browser-less client."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache

from course.citation import Passage
from course.content.lesson import parse_lesson
from course.content.model import Course, Delivery, GuideInfo, HelpLine, Module, Quiz, Review, Track
from course.content.release import reviewable
from course.people import Actor, Grant, Role
from course.quiz.bank import parse_bank
from course.quiz.rules import QuizRules
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

PASSAGES = (
    "Helsepersonell skal melde fra når det er grunn til å tro at et barn blir mishandlet.",
    "Den som melder i kraft av yrket, skal få svar innen 3 uker.",
    "Meldeplikten gjelder uten hinder av taushetsplikt.",
)

LESSONS = {
    "trygghet": (
        """---
title: Før du begynner
minutes: 2
---
Du kan ta pause når du vil.
{.own #pause from="Kyndig"}
""",
    ),
    "plikter": (
        """---
title: Når du må melde
objectives:
  - Velge riktig handling
minutes: 4
content_note: Leksjonen har ett eksempel.
---
## Terskelen

Du skal melde når det er **grunn til å tro**.[^meld-1]

:::case[Et eksempel]{.own #eksempel from="Oppdiktet"}

Elias venter på røntgen.

:::

[^meld-1]: lov/meldeplikt-1 "når det er grunn til å tro at et barn blir mishandlet"
""",
        """---
title: Fristen
minutes: 3
---
Du skal få svar innen 3 uker.[^svar-1]

[^svar-1]: lov/meldeplikt-2 "innen 3 uker"
""",
    ),
}

BANK = """---
module: plikter
pass: 80
---
## Hva gjør du når det er grunn til å tro at et barn blir mishandlet? {#q-single}

- (x) Melder til barnevernstjenesten
  > Grunn til å tro er nok.
- ( ) Venter til teamet er enig
  > Plikten er din egen.
- ( ) Ber foreldrene om samtykke
  > Samtykke trengs ikke.

> Terskelen er lav.

source: lov/meldeplikt-1 "når det er grunn til å tro"

## Hva gjelder for meldeplikten? {#q-multiple}

- [x] Den er din egen
- [x] Den går foran taushetsplikten
- [ ] Den krever samtykke
- [ ] Den krever enighet

source: lov/meldeplikt-3 "uten hinder av taushetsplikt"

## Taushetsplikten hindrer deg i å melde. {#q-true-false}

= usant

source: lov/meldeplikt-3 "uten hinder av taushetsplikt"

## Hvor mange uker kan det gå før du får svar? {#q-number}

= 3 uker

source: lov/meldeplikt-2 "innen 3 uker"

## Hva heter tjenesten du melder til? {#q-short}

= barnevernstjenesten | barnevernet

source: lov/meldeplikt-1 "skal melde fra"
"""


class StandingClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> dt.datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


def small_course(*, approved: bool = True, slug: str = "melde-fra") -> Course:
    """A course of two modules, one of them without questions, with every question type."""
    passages = {
        f"lov/meldeplikt-{n}": Passage(f"lov/meldeplikt-{n}", text, ("Lovverk", "Meldeplikt"))
        for n, text in enumerate(PASSAGES, start=1)
    }
    modules = []
    for module_id, title in (("trygghet", "Før du begynner"), ("plikter", "Plikter")):
        lessons = []
        for number, text in enumerate(LESSONS[module_id], start=1):
            lesson, findings = parse_lesson(
                text,
                file=f"modules/nb/{module_id}/0{number}-leksjon-{number}.md",
                module=module_id,
                lesson_id=f"leksjon-{number}",
                lang="nb",
            )
            assert not findings, findings
            lessons.append(lesson)
        banks = {}
        if module_id == "plikter":
            bank, findings = parse_bank(BANK, file="quizzes/nb/plikter.md", module="plikter", lang="nb")
            assert not findings, findings
            banks = {"nb": bank}
        modules.append(Module(module_id, {"nb": title}, {"nb": tuple(lessons)}, banks))
    bank = modules[1].banks["nb"]
    course = Course(
        id=slug,
        languages=("nb",),
        title={"nb": "Melde fra"},
        summary={"nb": "Når du skal melde."},
        guide=GuideInfo("Eksempelveileder", "Eksempel", dt.date(2026, 7, 2), ("guide/lov.md",), "nb"),
        modules=tuple(modules),
        quizzes=(Quiz("plikter", {"nb": "Plikter"}, ("plikter",), QuizRules(_share(bank.pass_percent))),),
        tracks=(Track("alle", {"nb": "For alle"}, ("trygghet", "plikter"), ("plikter",)),),
        passages=passages,
        delivery=Delivery(quick_exit=True, neutral_titles=True),
        help_lines=(HelpLine("113", {"nb": "Fare for liv og helse"}, {"nb": "hele døgnet"}),),
    )
    return approve(course) if approved else course


def approve(course: Course) -> Course:
    """The course with everything approved."""
    reviews = tuple(
        Review(item.kind, item.id, item.lang, content_hash, "approved", "redaksjonen", START)
        for item, content_hash in reviewable(course)
    )
    return dataclasses.replace(course, reviews=reviews)


def _share(percent: int) -> object:
    from fractions import Fraction

    return Fraction(percent, 100)


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
        self._numbers = itertools.count(1)
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
        number = next(self._numbers)
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
    """A site with one organisation, a person a role, and a published course."""
    made = Site(url, standing)
    made.publish(course or small_course())
    yield made
    made.database.dispose()


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
