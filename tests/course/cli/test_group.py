"""The shell: commands load when they are used, and every failure is a sentence and an exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from course.cli import COMMANDS, Group, kyndig
from course.cli.group import command
from course.errors import CourseError
from course.messages import table

ROOT = Path(__file__).resolve().parents[3]


def failing(error: BaseException) -> Group:
    """A group with one command that fails so."""

    @command("check")
    def check() -> None:
        raise error

    group = Group("kyndig", {})
    group.add_command(check)
    return group


def test_every_command_is_listed_with_what_it_does(run):
    shown = run("--help").stdout
    for name in COMMANDS:
        assert table()[f"help-{name}"]["nb"].split("\n")[0].rstrip(".") in " ".join(shown.split())
    assert "Kommandoer:" in shown


@pytest.mark.parametrize(("lang", "word"), [("nb", "Bruk:"), ("nn", "Val:"), ("en", "Usage:")])
def test_help_speaks_the_persons_language(run, lang: str, word: str):
    assert word in run("--help", KYNDIG_LANG=lang).stdout
    shown = run("check", "--help", KYNDIG_LANG=lang).stdout
    assert table()["help-check-json"][lang] in shown


def test_help_loads_no_parser_no_typesetter_and_no_web():
    code = (
        "import sys\nfrom course.cli import kyndig\n"
        "try: kyndig.main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = 'lxml rich markdown nh3 ruamel tomlkit typst flask sqlalchemy course.content course.guide'\n"
        "print(sorted(set(heavy.split()) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chekc"], "Kommandoen chekc finnes ikke. Mener du kyndig check?"),
        (["xyzzy"], "Kommandoen xyzzy finnes ikke."),
        (["check", "--jsn"], "Valget --jsn finnes ikke."),
        (["check", "a", "b c"], "kyndig check tar ikke imot b c."),
        (["check", "--today", "i går"], "--today må være en dato, ikke «i går»."),
        (["check", "/finnes/ikke"], "Mappen /finnes/ikke finnes ikke."),
    ],
)
def test_what_is_typed_wrongly_is_said_and_ends_with_2(run, arguments: list[str], sentence: str):
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_an_error_of_the_domain_is_its_sentence():
    done = CliRunner().invoke(failing(CourseError("no-folder", folder="/x")), ["check"])
    assert (done.exit_code, done.stderr) == (2, "feil: Mappen /x finnes ikke. Se etter skrivefeil i stien.\n")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "x", "/a"), "Du har ikke tilgang til /a."),
        (FileNotFoundError(2, "x", "/a"), "/a finnes ikke."),
        (OSError(28, "x", "/a"), "Disken er full"),
    ],
)
def test_what_the_disk_says_is_a_sentence(error: OSError, sentence: str):
    done = CliRunner().invoke(failing(error), ["check"])
    assert done.exit_code == 2
    assert sentence in done.stderr


@pytest.mark.parametrize(
    "error", [KeyError("x"), RecursionError(), OSError(5, "Input/output error"), AssertionError()]
)
def test_a_bug_is_one_sentence_with_its_place_and_never_a_traceback(error: Exception):
    done = CliRunner().invoke(failing(error), ["check"])
    assert done.exit_code == 2
    assert f"{type(error).__name__} test_group.py:" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_bug_shows_more_when_asked():
    done = CliRunner().invoke(failing(KeyError("x")), ["check"], env={"KYNDIG_DEBUG": "1"})
    assert "Traceback" in done.stderr


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_stopping_is_no_error(error: BaseException):
    done = CliRunner().invoke(failing(error), ["check"])
    assert (done.exit_code, done.stderr.strip()) == (130, "Stoppet.")


def test_a_reader_that_goes_away_is_no_traceback(tmp_path):
    script = "from course.cli import kyndig; kyndig.main(['check', '.'])"
    many = tmp_path / "kurs"
    (many / "modules/nb/m").mkdir(parents=True)
    (many / "course.toml").write_text('format = 1\nid = "x"\nlanguages = ["nb"]\n', "utf-8")
    for n in range(3000):
        (many / f"modules/nb/m/{n}").write_text("", "utf-8")
    done = subprocess.run(
        f'{sys.executable} -c "{script}" | head -1',
        shell=True,
        capture_output=True,
        text=True,
        cwd=many,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        check=True,
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_another_package_adds_its_commands():
    group = Group("kyndig", {"check": "course.cli.check"})
    group.extend({"fmt": "course.cli.fmt"})
    with click.Context(group) as context:
        assert group.list_commands(context) == ["check", "fmt"]
        found = group.get_command(context, "fmt")
    assert found is not None
    assert found.name == "fmt"
    assert kyndig.name == "kyndig"
