"""What journeys share: a clock that shows the time, and sites served by processes of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import databases
import every_behaviour
import every_type
import factories
import pytest
import servers

from course.content.load import load_course
from webapp import clock, resources


def at_present() -> factories.StandingClock:
    """A clock that stands at the present moment, since a served site has the real one."""
    standing = factories.StandingClock()
    standing.moment = clock.now() - dt.timedelta(minutes=5)
    return standing


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[factories.Site]:
    """A site with the small course, one for all tests of a file: each takes people of its own."""
    with (
        databases.fresh("sqlite", tmp_path_factory.mktemp("site")) as url,
        factories.site(url, at_present()) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def small_server(small_site: factories.Site) -> Iterator[servers.Server]:
    """The small course, served."""
    with servers.serving(small_site.url, processes=1) as server:
        yield server


@pytest.fixture(scope="module")
def every_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[factories.Site]:
    """A site whose quiz has a question of every type."""
    with (
        databases.fresh("sqlite", tmp_path_factory.mktemp("every")) as url,
        factories.site(url, at_present(), course=every_type.course()) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def every_server(every_site: factories.Site) -> Iterator[servers.Server]:
    """That site, served."""
    with servers.serving(every_site.url, processes=1) as server:
        yield server


@pytest.fixture(scope="module")
def ruled_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[factories.Site]:
    """A site with a quiz of every behaviour."""
    with (
        databases.fresh("sqlite", tmp_path_factory.mktemp("ruled")) as url,
        factories.site(url, at_present(), course=every_behaviour.course()) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def ruled_server(ruled_site: factories.Site) -> Iterator[servers.Server]:
    """That site, served."""
    with servers.serving(ruled_site.url, processes=1) as server:
        yield server


@pytest.fixture
def reference_site(database_url: str) -> Iterator[factories.Site]:
    """A site with the reference course."""
    course = load_course(resources.reference_course()).course
    assert course is not None
    with factories.site(database_url, at_present(), course=course) as made:
        yield made


@pytest.fixture
def reference_server(reference_site: factories.Site) -> Iterator[servers.Server]:
    """The reference course, served."""
    with servers.serving(reference_site.url) as server:
        yield server
