"""`kyndig demo [SOURCE...]`: make a course before the user's eyes, then a whole site to try it on."""

from __future__ import annotations

import datetime as dt
import random
import secrets
import socket
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from course.cli import argument, command, option
from course.cli.generate import Made, make_course, show_figures
from course.cli.output import Output
from course.cli.output import Role as Style
from course.content.load import load_course
from course.content.model import Course
from course.errors import CourseError, FolderError
from course.people import Actor, Grant, Role
from webapp import clock, resources
from webapp.actions.add_person import add_person
from webapp.actions.assign_programme import assign_programme
from webapp.actions.create_organisation import create_organisation
from webapp.actions.furnish_demo import Furnished, follow, furnish_demo
from webapp.actions.publish_release import publish_release
from webapp.cli.loopback import is_loopback, listen
from webapp.cli.serve import Server
from webapp.cli.work import work_until
from webapp.config import Config
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.store import programmes

WORDS = (
    "multe", "furu", "bekk", "elv", "kant", "vind", "blekk", "sti", "lyng", "fjell", "rips", "hav",
    "bris", "tind", "mose", "sol", "regn", "dal", "gran", "vidde",
)  # fmt: skip
"""Words that are easy to type on any keyboard."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """One of the four who can sign in."""

    role: Role
    name: str
    email: str
    password: str


@command("demo")
@argument("sources", nargs=-1, type=click.Path(path_type=Path))
@option("--port", default=8000, show_default=True, help="help-demo-port")
@option("--host", default="127.0.0.1", show_default=True, help="help-demo-host")
def demo(sources: tuple[Path, ...], port: int, host: str) -> None:
    """Run the demo."""
    out = Output()
    if not is_loopback(host):
        raise CourseError("demo-not-loopback", host=host)  # known passwords are for this machine alone
    listener = listen(host, port)
    address = f"http://{host}:{listener.getsockname()[1]}"
    out.out.write(
        out.out.paint(Style.LOOK, "DEMO") + "  " + out.text("demo-intro-draft" if sources else "demo-intro")
    )
    out.out.write()
    with tempfile.TemporaryDirectory(prefix="kyndig-demo-") as scratch, listener:
        folder = Path(scratch)
        made = _generate(out, sources, folder / "kurs")
        course = _open_course(folder / "kurs" if sources else resources.reference_course())
        out.done("demo-opened-draft" if sources else "demo-opened", course=course.title[course.languages[0]])
        config = Config(
            database_url=f"sqlite:///{folder / 'demo.db'}",
            secret_key=secrets.token_hex(32),
            base_url=address,
            secure_cookies=False,
            demo=True,
            log_level="error",
        )
        sign_ins = _furnish(out, config, course)
        _tell(out, made, address, sign_ins)
        _serve(config, listener)


def _generate(out: Output, sources: Sequence[Path], folder: Path) -> Made:
    """The course that is made before the user's eyes, of their source or of the reference guide."""
    return make_course(out, sources or [resources.reference_course() / "guide"], folder)


def _open_course(folder: Path) -> Course:
    loaded = load_course(folder)
    if loaded.course is None:
        raise FolderError("folder-not-a-course", folder=str(folder))
    return loaded.course


def _furnish(out: Output, config: Config, course: Course) -> list[SignIn]:
    """The site with its people. The file is thrown away, so it is filled without waiting for the disk."""
    database = Database(config.database_url, durable=False)
    migrate.upgrade(database)
    now = clock.now()
    long_ago = now - dt.timedelta(days=900)
    with bound(database), out.step() as step:
        sign_ins = [_sign_in(role) for role in (Role.LEARNER, Role.INSTRUCTOR, Role.HR, Role.ADMIN)]
        admin = sign_ins[-1]
        founded = create_organisation(
            key="demo",
            name="Eksempel helseforetak",
            admin_name=admin.name,
            admin_email=admin.email,
            admin_password=admin.password,
            code_prefix="DEM0",
            now=long_ago,
        )
        by = Actor.of_person(founded.org, founded.admin, frozenset({Grant(Role.ADMIN)}))
        publish_release(course, with_drafts=True, by=by, now=long_ago)
        programme = programmes.offered(by)[0]
        with out.progress("demo-furnishing", 40, "demo-furnishing-of") as bar:
            furnished = furnish_demo(programme, by=by, now=now, told=lambda done, _total: bar.reach(done))
        _add_sign_ins(sign_ins[:-1], programme, furnished, by=by, now=now)
        step.done("demo-furnished", people=furnished.people, units=len(furnished.units))
    database.dispose()
    return sign_ins


def _add_sign_ins(
    sign_ins: Sequence[SignIn],
    programme: programmes.ProgrammeInfo,
    furnished: Furnished,
    *,
    by: Actor,
    now: dt.datetime,
) -> None:
    unit: UUID = next(iter(furnished.units.values()))
    for number, person in enumerate(sign_ins):
        began = now - dt.timedelta(days=19)
        added = add_person(
            name=person.name,
            email=person.email,
            employee_no=str(103001 + number),
            unit=unit,
            grants=frozenset({Grant(person.role)}),
            password=person.password,
            by=by,
            now=began,
        )
        if person.role is Role.LEARNER:
            due = (now + dt.timedelta(days=12)).date()
            assign_programme(programme.id, [added], due=due, reason="demo", by=by, now=began)
            learner = Actor.of_person(by.org, added, frozenset({Grant(Role.LEARNER)}))
            follow(
                programme,
                5,
                by=learner,
                since=began,
                until=now,
                chance=random.Random(11),  # noqa: S311 - made-up people need no secrets
                lessons_after=1,
            )


def _sign_in(role: Role) -> SignIn:
    name, email = {
        Role.LEARNER: ("Ingrid Eksempelsen", "ingrid@demo.example"),
        Role.INSTRUCTOR: ("Ida Mønsterud", "ida@demo.example"),
        Role.HR: ("Hege Demosen", "hege@demo.example"),
        Role.ADMIN: ("Arne Prøvheim", "arne@demo.example"),
    }[role]
    words = secrets.SystemRandom().sample(WORDS, 2)
    return SignIn(role, name, email, "-".join([*words, f"{secrets.randbelow(9000) + 1000}"]).ljust(12, "0"))


def _tell(out: Output, made: Made, address: str, sign_ins: Sequence[SignIn]) -> None:
    out.out.write()
    show_figures(out, made)
    out.out.write()
    out.rows([(out.text("demo-open"), f"{address}/", "")])
    out.out.write()
    head = [out.text(f"demo-{column}") for column in ("role", "email", "password")]
    out.table(head, [[out.text(f"demo-{who.role.value}"), who.email, who.password] for who in sign_ins])
    out.out.write()
    out.say("demo-only-here")


def _serve(config: Config, listener: socket.socket) -> None:
    """Serve until stopped, with a worker beside it."""
    stop = threading.Event()
    hooks: dict[str, Any] = {}
    host, port = listener.getsockname()[:2]
    database = Database(config.database_url)

    def start_worker(_worker: object) -> None:
        threading.Thread(target=work_until, args=(stop, config, database), daemon=True).start()

    hooks["post_worker_init"] = start_worker
    hooks["worker_exit"] = lambda _server, _worker: stop.set()
    listener.close()
    Server(config, bind=f"{host}:{port}", processes=1, threads=8, **hooks).run()
