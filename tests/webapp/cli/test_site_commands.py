"""init, publish, db, work and doctor on a real file, as an operator runs them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from factories import PASSWORD

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
KYNDIG = [sys.executable, "-c", "from webapp.cli import main; main()"]
INIT = ["init", "--name", "Eksempel HF", "--key", "eksempel", "--admin-name", "Arne", "--password-file", "-"]


class Terminal:
    """Commands in a folder of their own, with an environment of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("KYNDIG_")}
        run = subprocess.run(
            [*KYNDIG, *arguments],
            cwd=self.folder,
            env={**environment, **settings},
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert "Traceback" not in run.stdout + run.stderr
        return run

    def init(self, email: str = "arne@eksempel.example") -> subprocess.CompletedProcess[str]:
        return self.run(*INIT, "--admin-email", email, typed=PASSWORD)


@pytest.fixture
def terminal(tmp_path):
    return Terminal(tmp_path)


def test_init_publish_doctor_and_work_lead_to_a_site_that_is_in_order(terminal):
    assert terminal.init().returncode == 0
    published = terminal.run("publish", str(ROOT))
    assert published.returncode == 0, published.stderr
    assert "utgivelse 1" in published.stderr
    again = terminal.run("publish", str(ROOT))
    assert "er uendret" in again.stderr
    assert terminal.run("work", "--once").returncode == 0
    doctor = terminal.run("doctor")
    assert doctor.returncode == 0, doctor.stdout
    assert "0 feil" in doctor.stdout


def test_invite_prints_a_link_and_nothing_else_where_programs_read(terminal):
    assert terminal.init().returncode == 0
    invited = terminal.run("invite", "ARNE@eksempel.example")
    assert invited.returncode == 0, invited.stderr
    assert re.fullmatch(r"http://127\.0\.0\.1:8000/password/[\w-]{43}\n", invited.stdout)
    assert "virker én gang" in invited.stderr
    unknown = terminal.run("invite", "ingen@eksempel.example")
    assert unknown.returncode == 2
    assert "legg til personen først" in unknown.stderr
    assert unknown.stdout == ""


def test_doctor_says_what_is_missing_and_how_to_mend_it(terminal):
    doctor = terminal.run("doctor")
    assert doctor.returncode == 1
    assert "kyndig init" in doctor.stdout


@pytest.mark.parametrize("command", [["publish", str(ROOT)], ["serve"], ["work", "--once"]])
def test_without_a_site_each_command_says_so(terminal, command):
    run = terminal.run(*command)
    assert run.returncode == 2
    assert "kyndig init" in run.stderr
    assert list(terminal.folder.iterdir()) == []


def test_a_second_init_with_the_same_key_changes_nothing_and_says_so(terminal):
    terminal.init()
    again = terminal.init("annen@eksempel.example")
    assert again.returncode == 2
    assert "Velg noe annet med --" in again.stderr


@pytest.mark.parametrize(
    ("typed", "words"), [("kort", "minst 12 tegn"), ("x" * 300, "høyst 200 tegn")], ids=["short", "long"]
)
def test_a_password_that_cannot_be_used_is_told(terminal, typed, words):
    run = terminal.run(*INIT, "--admin-email", "arne@eksempel.example", typed=typed)
    assert run.returncode == 2
    assert words in run.stderr


def test_a_setting_that_cannot_be_used_is_named(terminal):
    run = terminal.run("doctor", KYNDIG_DATABASE_URL="mysql://x")
    assert run.returncode == 1
    assert "KYNDIG_DATABASE_URL" in run.stdout


def test_a_course_with_drafts_is_not_published_unless_asked_for(terminal, tmp_path):
    terminal.init()
    guide = tmp_path / "veileder.md"
    guide.write_text(
        "# Trygg avdeling\n\n## Rutine\n\nKommunen skal ha en skriftlig rutine for avvik.\n", "utf-8"
    )
    assert terminal.run("generate", str(guide), "-o", "kurs").returncode in (0, 1)
    refused = terminal.run("publish", "kurs")
    assert refused.returncode == 2
    assert "--with-drafts" in refused.stderr
    accepted = terminal.run("publish", "kurs", "--with-drafts")
    assert accepted.returncode == 0
    assert "utkast" in accepted.stderr


def test_a_course_with_a_fault_is_not_published(terminal, tmp_path):
    terminal.init()
    (tmp_path / "kurs").mkdir()
    (tmp_path / "kurs" / "course.toml").write_text("format = 1\n", "utf-8")
    run = terminal.run("publish", "kurs")
    assert run.returncode == 1
    assert "ikke publisert" in run.stderr


def test_the_file_with_the_key_is_for_its_owner_alone(terminal, tmp_path):
    terminal.init()
    program = (
        "from webapp.config import Config, secret_key; "
        "print(secret_key(Config()) == secret_key(Config()) and len(secret_key(Config())) == 64)"
    )
    environment = {key: value for key, value in os.environ.items() if not key.startswith("KYNDIG_")}
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "True"
    assert (tmp_path / "kyndig.db.secret").stat().st_mode & 0o777 == 0o600
