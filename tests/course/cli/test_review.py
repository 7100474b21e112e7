"""`kyndig review`: decisions are written at once, never over another's, and never lost."""

from __future__ import annotations

import codecs
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from review_folder import BANK, MORE, reviews_of, typed, write_review_folder

from course.cli import kyndig
from course.cli.review_desk import Desk
from course.content.load import load_course
from course.content.release import DraftItem
from course.errors import ConflictError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small course of drafts: three questions, one of them critical, and a block."""
    return write_review_folder(tmp_path / "kurs")


@pytest.fixture
def reserve(folder: Path) -> Path:
    path = folder / "drafts/nb/m.md"
    path.parent.mkdir(parents=True)
    path.write_text(MORE, "utf-8")
    return path


def test_critical_first_then_the_likeliest_then_blocks(folder):
    listed = json.loads(typed(folder, args=("--json",)).stdout)["items"]
    assert [each["id"] for each in listed] == ["m-03", "m-02", "m-01", "m/a#a"]
    assert [each["critical"] for each in listed] == [True, True, False, False]
    assert (listed[2]["rule"], listed[2]["keep"], listed[2]["usable"]) == ("number", 0.7, 0.95)
    assert listed[0]["rule"] is None
    assert listed[2]["sources"] == [{"passage": "v/frist-1", "quote": "innen 3 uker"}]


def test_lines_accept_reject_and_skip_and_the_summary_counts(folder):
    done = typed(folder, "a", "r gir bort svaret", "s", "a")
    assert done.exit_code == 0, done.output
    assert reviews_of(folder) == {
        "m-03": ("approved", "Kari", "", ""),
        "m-02": ("rejected", "Kari", "gir bort svaret", ""),
        "m/a#a": ("approved", "Kari", "", ""),
    }
    assert "2 godkjent   0 rettet og godkjent   1 forkastet   1 hoppet over" in done.stdout
    assert "1 av 4 tekster er ikke vurdert: 1 spørsmål og 0 blokker." in done.stdout


def test_the_end_of_what_comes_in_keeps_what_was_decided(folder):
    done = typed(folder, "a", "r")
    assert done.exit_code == 0
    assert set(reviews_of(folder)) == {"m-03"}


def test_a_draft_is_shown_with_its_passage_its_rule_and_its_flaws(folder):
    shown = typed(folder, "s", "s", "q").stdout
    assert "quizzes/nb/m.md:6" in shown
    assert "- (x) Innen 3 uker" in shown
    assert "| innen 3 uker" in shown or "│ innen 3 uker" in shown
    assert "Av 100 slike ble 70 beholdt" in shown
    assert "V > Frist" in shown


def test_what_was_judged_in_this_course_moves_the_confidence_of_its_rule(folder):
    typed(folder, args=("--reject", "m-01", "--reason", "nei", "--by", "Kari"))
    listed = json.loads(typed(folder, args=("--json", "--state", "all")).stdout)["items"]
    number = next(each for each in listed if each["id"] == "m-01")
    assert number["keep"] == round((20 * 0.70 + 1 / 3) / 21, 3)
    assert number["usable"] == round((20 * 0.95 + 1 / 3) / 21, 3)


def test_undo_and_back_take_a_decision_back(folder):
    before = typed(folder, "q") and (folder / "reviews.toml").exists()
    assert not before
    typed(folder, "a", "u", "q")
    assert reviews_of(folder) == {}
    typed(folder, "a", "b", "r tenkte meg om", "q")
    assert reviews_of(folder) == {"m-03": ("rejected", "Kari", "tenkte meg om", "")}


def test_a_text_with_an_error_cannot_be_approved(folder):
    path = folder / "quizzes/nb/m.md"
    path.write_text(BANK.replace('"innen 3 uker"', '"innen 4 uker"'), "utf-8")
    done = typed(folder, args=("--accept", "m-01,m-02", "--by", "Kari"))
    assert done.exit_code == 1
    assert reviews_of(folder) == {}
    assert "quizzes/nb/m.md:12" in done.stdout
    shown = typed(folder, "s", "s", "a", "q")
    assert "kan ikke godkjennes" in shown.output
    assert reviews_of(folder) == {}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--accept", "m-01"), "--by"),
        (("--accept", "borte", "--by", "Kari"), "borte"),
        (("--reject", "m-01", "--by", "Kari"), "--reason"),
        (("--module", "borte"), "borte"),
        ((), "--by"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(folder, arguments, words):
    done = typed(folder, args=arguments)
    assert done.exit_code == 2
    assert words in done.stderr
    assert not (folder / "reviews.toml").exists()


def test_an_entry_that_somebody_wrote_meanwhile_is_never_overwritten(folder):
    desk = Desk(folder)
    mine = desk.get(DraftItem("question", "m-01", "nb"))
    assert mine is not None
    typed(folder, args=("--reject", "m-01", "--reason", "nei", "--by", "Ola"))
    typed(folder, args=("--accept", "m-02", "--by", "Ola"))
    with pytest.raises(ConflictError) as caught:
        desk.accept(mine, by="Kari")
    assert caught.value.code == "review-by-another"
    other = desk.get(DraftItem("question", "m-03", "nb"))
    assert other is not None
    desk.accept(other, by="Kari")
    assert {name: each[1] for name, each in reviews_of(folder).items()} == {
        "m-01": "Ola",
        "m-02": "Ola",
        "m-03": "Kari",
    }


def test_comments_in_reviews_toml_stay(folder):
    typed(folder, args=("--accept", "m-01", "--by", "Kari"))
    path = folder / "reviews.toml"
    path.write_text(path.read_text("utf-8") + "\n# Husk møtet på fredag\n", "utf-8")
    typed(folder, args=("--accept", "m-02", "--by", "Kari"))
    text = path.read_text("utf-8")
    assert "# Husk møtet på fredag" in text
    assert set(reviews_of(folder)) == {"m-01", "m-02"}


def test_a_text_that_changed_while_it_was_read_is_not_approved(folder):
    desk = Desk(folder)
    work = desk.get(DraftItem("question", "m-01", "nb"))
    assert work is not None
    (folder / "quizzes/nb/m.md").write_text(BANK.replace("Innen 9 uker", "Innen ti uker"), "utf-8")
    with pytest.raises(ConflictError) as caught:
        desk.accept(work, by="Kari")
    assert caught.value.code == "review-text-changed"
    again = desk.get(work.item)
    assert again is not None
    desk.accept(again, by="Kari")
    assert reviews_of(folder)["m-01"] == ("approved", "Kari", "", "edited")


def test_two_reviewers_at_once_lose_nothing(folder):
    program = [sys.executable, "-c", "from course.cli import main; main()", "review", str(folder), "--by"]
    both = [
        subprocess.Popen([*program, name, "--accept", ids], stdout=subprocess.DEVNULL)
        for name, ids in (("Kari", "m-01 m-03"), ("Ola", "m-02 m/a#a"))
    ]
    assert [one.wait(60) for one in both] == [0, 0]
    assert {name: each[1] for name, each in reviews_of(folder).items()} == {
        "m-01": "Kari",
        "m-03": "Kari",
        "m-02": "Ola",
        "m/a#a": "Ola",
    }


# -- more drafts ------------------------------------------------------------------------


def test_more_drafts_come_next_and_move_into_the_bank_as_they_are_approved(folder, reserve):
    done = typed(folder, "m", "s", "a", "a", "q")
    assert done.exit_code == 0, done.output
    course = load_course(folder).course
    assert course is not None
    assert [each.id for each in course.modules[0].banks["nb"].questions] == [
        "m-01",
        "m-02",
        "m-03",
        "m-2",
        "m-04",
    ]
    assert (folder / "quizzes/nb/m.md").read_text("utf-8").startswith(BANK.rstrip("\n"))
    assert "##" not in reserve.read_text("utf-8")
    assert {"m-2", "m-04"} <= {item for item, each in reviews_of(folder).items() if each[0] == "approved"}


def test_a_rejected_further_draft_stays_where_it_is_and_is_not_offered_again(folder, reserve):
    typed(folder, "m", "s", "r for lett", "q")
    assert reserve.read_text("utf-8") == MORE
    assert CliRunner().invoke(kyndig, ["check", str(folder)]).stdout.count("finnes ikke lenger") == 0
    left = typed(folder, "m", "q").stdout
    assert "1 utkast til for m" in left


def test_a_bank_is_made_for_the_first_draft_of_a_module(folder, reserve):
    (folder / "quizzes/nb/m.md").unlink()
    done = typed(folder, args=("--accept", "m-04", "--by", "Kari"))
    assert done.exit_code == 0, done.output
    course = load_course(folder).course
    assert course is not None
    assert [each.id for each in course.modules[0].banks["nb"].questions] == ["m-04"]


# -- a real terminal --------------------------------------------------------------------


class Person:
    """Somebody at a terminal of 80 columns: presses keys, reads the screen."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.screen, self._seen = "", 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._code: int | None = None
        self._pid, self._at = pty.fork()
        if not self._pid:
            for number in (signal.SIGINT, signal.SIGQUIT):  # a shell's job in the background ignores both
                signal.signal(number, signal.SIG_DFL)
            there = {"TERM": "xterm", "COLUMNS": "80", "PATH": os.environ["PATH"], **environment}
            code = "from course.cli import main; main()"
            os.execve(sys.executable, [sys.executable, "-c", code, "review", *arguments], there)

    def sees(self, words: str) -> str:
        """Read until the words come; gives all that came since the last words, and these."""
        until = time.monotonic() + 30
        while words not in self.screen[self._seen :]:
            assert self._reads(until), self.screen
        start, self._seen = self._seen, self.screen.index(words, self._seen) + len(words)
        return self.screen[start : self._seen]

    def presses(self, keys: str) -> None:
        os.write(self._at, keys.encode())

    def pauses(self) -> None:
        """Ctrl-Z and `fg`, as a shell does it: the terminal edits lines meanwhile, and after."""
        os.kill(self._pid, signal.SIGSTOP)
        lines = termios.tcgetattr(self._at)
        lines[3] |= termios.ICANON | termios.ECHO
        termios.tcsetattr(self._at, termios.TCSANOW, lines)
        os.kill(self._pid, signal.SIGCONT)

    def is_thrown_out(self) -> None:
        if self._code is None:
            os.kill(self._pid, signal.SIGKILL)
            self.leaves()

    def leaves(self) -> int:
        """Wait until the command has ended; its exit code."""
        until = time.monotonic() + 30
        while self._reads(until):
            pass
        ended, status = os.waitpid(self._pid, os.WNOHANG)
        while not ended:
            assert time.monotonic() < until, self.screen
            time.sleep(0.01)
            ended, status = os.waitpid(self._pid, os.WNOHANG)
        self._code = os.waitstatus_to_exitcode(status)
        os.close(self._at)
        return self._code

    def _reads(self, until: float) -> bool:
        """Read what is on the screen next; False when the command has let go of the terminal."""
        assert select.select([self._at], [], [], max(0, until - time.monotonic()))[0], self.screen
        try:
            data = os.read(self._at, 65536)
        except OSError:
            data = b""
        self.screen += self._decoder.decode(data)
        return bool(data)


@pytest.fixture
def at_terminal(folder: Path):
    """Sits a person down before the command on the folder; whoever is left is shown out."""
    people: list[Person] = []

    def sit(*arguments: str, **environment: str) -> Person:
        people.append(Person(str(folder), *arguments, **environment))
        return people[-1]

    yield sit
    for person in people:
        person.is_thrown_out()


def script(path: Path, text: str) -> str:
    path.write_text(f"#!{sys.executable}\nimport sys, pathlib\nargs = sys.argv[1:]\n{text}", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_keys_on_a_terminal(folder, at_terminal):
    person = at_terminal()
    person.sees("Hva heter du?")
    person.presses("Kari Nordmann\n")
    first = person.sees("\u00a0hjelp")
    assert "\x1b[33m│\x1b[0m skal melde fra" in first
    assert all(len(line) <= 80 for line in _plain(first).splitlines())
    person.presses("a")
    person.sees("\u00a0hjelp")
    person.presses("\x1b[C")  # right: on
    person.sees("3 av 4")
    person.sees("\u00a0hjelp")
    person.presses("\x1b[D")  # left: back
    person.sees("2 av 4")
    person.sees("\u00a0hjelp")
    person.presses("\x03")
    assert person.leaves() == 130
    assert "1 godkjent" in _plain(person.screen)
    assert reviews_of(folder) == {"m-03": ("approved", "Kari Nordmann", "", "")}


def test_editing_opens_the_place_and_shows_and_checks_it_again(folder, at_terminal, tmp_path):
    editor = script(
        tmp_path / "nano",
        "path = pathlib.Path(args[1])\n"
        "line = path.read_text('utf-8').splitlines()[int(args[0][1:]) - 1]\n"
        "assert line.startswith('## Hva sier du?'), line\n"
        "path.write_text(path.read_text('utf-8').replace('Hva sier du?', 'Hva svarer du da?'), 'utf-8')\n",
    )
    person = at_terminal("--by", "Kari", EDITOR=editor)
    person.sees("\u00a0hjelp")
    person.presses("e")
    person.sees("Hva svarer du da?")
    person.sees("\u00a0hjelp")
    person.presses("a")
    person.sees("Godkjent: m-03")
    person.presses("q")
    assert person.leaves() == 0
    assert "1 rettet og godkjent" in _plain(person.screen)
    assert reviews_of(folder) == {"m-03": ("approved", "Kari", "", "edited")}


def test_an_edit_that_breaks_the_text_is_told_and_can_be_mended_or_left(folder, at_terminal, tmp_path):
    editor = script(
        tmp_path / "vi",
        "path = pathlib.Path(args[1])\n"
        "text = path.read_text('utf-8')\n"
        'there = \'= "ja" | "ok"\'\n'
        "path.write_text(text.replace(there, '') if there in text else text.replace('## Hva sier du? "
        "{#m-03}\\n', '## Hva sier du? {#m-03}\\n\\n= \"nei\"'), 'utf-8')\n",
    )
    person = at_terminal("--by", "Kari", EDITOR=editor, NO_COLOR="1")
    person.sees("\u00a0hjelp")
    person.presses("e")
    person.sees("m-03 er ikke i filen lenger")
    person.sees("en annen tast")
    person.presses("e")
    person.sees("= nei")
    person.sees("\u00a0hjelp")
    person.presses("\x04")
    assert person.leaves() == 0
    assert "\x1b[3" not in person.screen
    assert reviews_of(folder) == {}


def test_the_faults_of_a_question_that_cannot_be_read_are_not_its_neighbours(folder):
    (folder / "quizzes/nb/m.md").write_text(BANK.replace('= "ja" | "ok"', ""), "utf-8")
    items = json.loads(typed(folder, args=("--json",)).stdout)["items"]
    assert {each["id"]: each["findings"] for each in items if each["findings"]} == {}


def test_keys_are_taken_one_by_one_again_after_a_pause(folder, at_terminal):
    person = at_terminal("--by", "Kari")
    person.sees("\u00a0hjelp")
    person.pauses()
    person.presses("a")
    person.sees("Godkjent: m-03")
    person.sees("\u00a0hjelp")
    person.presses("q")
    assert person.leaves() == 0


def test_keys_without_a_sign_are_passed_over(folder, at_terminal):
    person = at_terminal("--by", "Kari")
    person.sees("\u00a0hjelp")
    person.presses("\x00\x01\x1b[A\x1b[15~7")
    person.sees("7 gjør ingenting")
    person.sees("\u00a0hjelp")
    person.presses("q")
    assert person.leaves() == 0
    assert _plain(person.screen).count("gjør ingenting") == 1


def test_a_terminal_that_hangs_up_leaves_what_was_decided(folder, at_terminal):
    person = at_terminal("--by", "Kari")
    person.sees("\u00a0hjelp")
    person.presses("a")
    person.sees("Godkjent: m-03")
    person.is_thrown_out()
    assert set(reviews_of(folder)) == {"m-03"}
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def _plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
