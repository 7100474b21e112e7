"""`kyndig preview`: the pages follow the files, errors are shown in their place, keys only to a reviewer."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

import webapp.cli  # the web's commands are added to the group
from course.cli import kyndig
from webapp import resources
from webapp.author.watching import Watched, version_of
from webapp.cli.preview import furnish, preview_app
from webapp.config import Config

LESSON = "modules/nb/snakke-om-volden/01-sporre.md"
BANK = "quizzes/nb/snakke-om-volden.md"
QUESTION = "/preview/questions/nb/snakke-om-volden/2"
KEY = "En kvalifisert tolk som dere bestiller"
HOME = "http://127.0.0.1:8010"
PARTS = ("course.toml", "help.toml", "guide.lock", "reviews.toml", "guide", "modules", "quizzes")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Watched, FlaskClient]]:
    """A copy of the reference course, and a browser in its preview."""
    root = tmp_path_factory.mktemp("preview")
    folder = root / "kurs"
    folder.mkdir()
    for name in PARTS:
        path = resources.reference_course() / name
        if path.is_dir():
            shutil.copytree(path, folder / name)
        else:
            shutil.copy(path, folder / name)
    config = Config(
        database_url=f"sqlite:///{root / 'preview.db'}",
        secret_key="of the tests",
        secure_cookies=False,
        log_level="error",
    )
    watched = furnish(config, folder)
    app = preview_app(config, watched)
    yield watched, app.test_client()
    app.extensions["kyndig_database"].dispose()


@pytest.fixture
def edit(site: tuple[Watched, FlaskClient]) -> Iterator[Callable[[str, str, str], None]]:
    """Replaces words in a file of the folder; afterwards the file is as it was."""
    kept: dict[Path, bytes] = {}

    def replace(name: str, old: str, new: str) -> None:
        path = site[0].folder / name
        kept.setdefault(path, path.read_bytes())
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    yield replace
    for path, data in kept.items():
        path.write_bytes(data)


def page(client: FlaskClient, path: str) -> str:
    answer = client.get(path, base_url=HOME, follow_redirects=True)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.text


def first_lesson(client: FlaskClient) -> str:
    """The address of the lesson «Spørre om vold»."""
    links = [part.split('"')[0] for part in page(client, "/preview/").split('href="') if "/3/1" in part[:80]]
    return links[0]


def test_every_address_lets_the_author_in_and_shows_what_the_folder_holds(site):
    assert "Vold i nære relasjoner" in page(site[1], "/preview/")
    assert "Spørre om vold" in page(site[1], first_lesson(site[1]))


def test_a_lesson_follows_its_file(site, edit):
    path = first_lesson(site[1])
    before = page(site[1], path)
    version = site[1].get("/preview/version", base_url=HOME).json["version"]
    assert f'data-preview="{version}"' in before
    edit(LESSON, "De som har vært utsatt for vold", "De som er utsatt for vold")
    assert site[1].get("/preview/version", base_url=HOME).json["version"] != version
    after = page(site[1], path)
    assert "De som er utsatt for vold" in after
    assert "De som er utsatt for vold" not in before
    assert "Utkast" in after
    assert "Utkast" not in before


def test_errors_stand_in_the_place_of_pages_with_file_and_line_until_they_are_mended(site, edit):
    path = first_lesson(site[1])
    edit(BANK, f"- (x) {KEY}", f"- ( ) {KEY}")
    shown = page(site[1], path)
    assert f"{BANK}:21" in shown
    assert "feil i mappen" in shown
    assert "data-preview" in shown
    edit(BANK, f"- ( ) {KEY}", f"- (x) {KEY}")
    assert "Spørre om vold" in page(site[1], path)


def test_a_course_file_that_cannot_be_read_is_told_as_well(site, edit):
    edit("course.toml", 'id = "', "id = ")
    assert "course.toml:" in page(site[1], "/preview/")


def test_the_key_is_shown_to_a_reviewer_only(site):
    page(site[1], "/preview/view/learner")
    hidden = page(site[1], QUESTION)
    assert "Fasit" not in hidden
    assert hidden.count(KEY) == 1
    shown = page(site[1], f"/preview/view/reviewer?next={QUESTION}")
    assert "Fasit og kilder" in shown
    assert shown.count(KEY) == 2
    assert f"{BANK}:21" in shown
    assert '<details class="k-src" open>' in page(site[1], first_lesson(site[1]))
    page(site[1], "/preview/view/learner")
    assert '<details class="k-src" open>' not in page(site[1], first_lesson(site[1]))


def test_every_question_of_the_course_can_be_seen(site):
    course = site[0].course
    for module in course.modules:
        for lang, bank in module.banks.items():
            for number in range(1, len(bank.questions) + 1):
                page(site[1], f"/preview/questions/{lang}/{module.id}/{number}")
    missing = site[1].get("/preview/questions/nb/snakke-om-volden/99", base_url=HOME)
    assert missing.status_code == 404


def test_other_sites_cannot_reach_it_under_a_name_of_theirs(site):
    assert site[1].get("/preview/", base_url="http://kyndig.example:8010").status_code == 400


def test_hidden_files_of_editors_are_no_change(site):
    folder = site[0].folder
    before = version_of(folder)
    swap = folder / "modules/.01-sporre.md.swp"
    swap.write_text("x", "utf-8")
    assert version_of(folder) == before
    swap.unlink()


def test_a_folder_without_a_course_is_refused_at_the_start(tmp_path):
    assert webapp.cli.COMMANDS
    done = CliRunner().invoke(kyndig, ["preview", str(tmp_path)])
    assert done.exit_code == 2
    assert "course.toml" in done.stderr
