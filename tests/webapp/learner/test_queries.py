"""What a page asks of the database is a fixed number of questions, whatever people have done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import factories
import pytest
import small_courses
from sqlalchemy import event
from walks import Walk

from course.people import Role


@contextmanager
def counted(site: factories.Site) -> Iterator[list[str]]:
    """The statements that are sent to the database within."""
    said: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:
        if not statement.startswith(("PRAGMA", "BEGIN")):
            said.append(statement)

    engines = {id(engine): engine for engine in (site.database.read_engine, site.database.write_engine)}
    for engine in engines.values():
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        for engine in engines.values():
            event.remove(engine, "before_cursor_execute", note)


SIGNED_IN = 2
"""Whose session this is, and their grants: asked by every page."""

NUMBERS = {
    "/courses": SIGNED_IN + 8,
    "course": SIGNED_IN + 7,
    "lesson": SIGNED_IN + 7,
    "quiz": SIGNED_IN + 8,
    "question": SIGNED_IN + 4,
    "overview": SIGNED_IN + 4,
    "save": SIGNED_IN + 4,
    "result": SIGNED_IN + 13,
    "/certificates": SIGNED_IN + 3,
}


class Used:
    """A learner with one attempt handed in and one open."""

    def __init__(self, site: factories.Site) -> None:
        self.walk = Walk(site)
        self.closed = self.walk.pass_course()
        self.opened = self.walk.start_quiz()
        self.number = self.walk.number_of(self.opened, "q-single")
        self.saves = 0
        assert self.walk.csrf

    def ask(self, page: str) -> int:
        """How many questions a page asks."""
        paths = {
            "course": self.walk.course_path,
            "lesson": f"{self.walk.course_path}/1/1",
            "quiz": f"{self.walk.course_path}/quizzes/1",
            "question": f"/attempts/{self.opened}/1",
            "overview": f"/attempts/{self.opened}/overview",
            "result": f"/attempts/{self.closed}/result",
        }
        with counted(self.walk.site) as said:
            if page == "save":
                self.save()
            else:
                self.walk.get(paths.get(page, page))
        return len(said)

    def save(self) -> None:
        self.saves += 1
        body = {
            "question": self.number,
            "values": {"answer": ["0"]},
            "revision": self.saves,
            "client_key": f"key-{self.saves}",
        }
        assert self.walk.save(self.opened, body).status_code == 200


@pytest.fixture
def used(site: factories.Site) -> Used:
    return Used(site)


def test_each_page_asks_a_fixed_number_of_questions(used: Used) -> None:
    for page in NUMBERS:
        used.ask(page)  # releases are read once and kept
    assert {page: used.ask(page) for page in NUMBERS} == NUMBERS


def test_what_people_have_done_adds_no_questions(used: Used, site: factories.Site) -> None:
    for _ in range(10):
        used.save()
    used.walk.submit(used.opened)
    for _ in range(4):
        attempt = used.walk.start_quiz()
        used.walk.submit(attempt)
    used.opened = used.walk.start_quiz()
    used.number, used.saves = used.walk.number_of(used.opened, "q-single"), 0
    for _ in range(3):
        Walk(site, site.add(Role.LEARNER)).pass_course()
    assert {page: used.ask(page) for page in NUMBERS} == NUMBERS


def test_more_courses_add_no_questions_to_my_courses(used: Used, site: factories.Site) -> None:
    for number in range(3):
        site.publish(small_courses.small_course(slug=f"kurs-{number}"))
    used.ask("/courses")
    page = used.walk.get("/courses")
    assert page.count("Start<span") == 3
    assert used.ask("/courses") == NUMBERS["/courses"]
