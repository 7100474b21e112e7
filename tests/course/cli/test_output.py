"""The style of the terminal: signs and colours where they are seen, words everywhere else."""

from __future__ import annotations

import io

import pytest

from course.cli.output import Output, Stream, cells, language, one_line, pad, visible
from course.errors import Finding, Level
from course.messages import number, say


class Screen(io.StringIO):
    pass


def output(*, live: bool = False, unicode: bool = True, lang: str = "nb") -> tuple[Output, Screen, Screen]:
    out, err = Screen(), Screen()
    made = Output(lang, out=Stream(out, live, unicode), err=Stream(err, live, unicode))
    made.width = 80
    return made, out, err


@pytest.mark.parametrize(
    ("value", "lang", "shown"),
    [
        (1284, "nb", "1\u00a0284"),
        (1284, "en", "1,284"),
        (3.04, "nn", "3,0"),
        (3.04, "en", "3.0"),
        (-12000, "nb", "-12\u00a0000"),
        (0, "nb", "0"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(value, lang: str, shown: str):
    assert number(value, lang) == shown


def test_one_has_its_own_word_and_every_other_number_the_other():
    assert [say("check-warnings", {"n": n}, "nb") for n in (0, 1, 2, 1284)] == [
        "0 merknader",
        "1 merknad",
        "2 merknader",
        "1\u00a0284 merknader",
    ]
    assert [say("check-errors", {"n": n}, "en") for n in (1, 2)] == ["1 error", "2 errors"]


@pytest.mark.parametrize(
    ("asked", "lang"), [("", "nb"), ("nn", "nn"), ("EN", "en"), ("sv", "nb"), (" en ", "en")]
)
def test_the_language_is_that_of_kyndig_lang_else_bokmal(asked: str, lang: str):
    assert language({"KYNDIG_LANG": asked}) == lang


def test_a_step_that_is_done_has_its_time_to_the_right_of_eighty_columns():
    out, _, err = output(live=True)
    out.done("check-nothing", 1.64, total=3)
    line = err.getvalue().rstrip("\n")
    assert line.startswith("\x1b[32m✓\x1b[0m Ingen feil i 3 filer.")
    assert line.endswith("\x1b[2m1,6 s\x1b[0m")
    assert cells(line.replace("\x1b[32m", "").replace("\x1b[0m", "").replace("\x1b[2m", "")) == 80


def test_without_a_terminal_it_is_words_on_one_line():
    out, _, err = output(lang="en")
    out.done("check-nothing", 1.64, total=3)
    out.look("cli-too-much", command="kyndig check", what="b")
    assert err.getvalue() == (
        "ok No errors in 3 files. (1.6 s)\n"
        "warning: kyndig check does not take b. Put paths with spaces in quotation marks.\n"
    )


def test_a_remedy_has_its_arrow_on_the_next_line_of_a_terminal():
    out, _, err = output(live=True)
    out.fail("no-folder", folder="/x")
    assert err.getvalue() == (
        "\x1b[1;31m×\x1b[0m Mappen /x finnes ikke.\n  \x1b[36m→\x1b[0m Se etter skrivefeil i stien.\n"
    )


def test_findings_on_a_terminal_come_errors_first_with_the_words_of_the_guide_behind_a_bar():
    out, screen, _ = output(live=True)
    facts = {"passage": "l/m-1", "quote": "to uker", "nearest": "l/m-6", "said": "to", "there": "en"}
    out.findings(
        [
            Finding("tabs", Level.WARNING, "a.md", 3, {"n": 1}),
            Finding("quote-not-found", Level.ERROR, "b.md", 41, facts),
        ]
    )
    assert screen.getvalue().splitlines() == [
        "\x1b[1;31m× Feil\x1b[0m     \x1b[1mb.md:41\x1b[0m",
        "           Sitatet finnes ikke ordrett i l/m-1.",
        "           \x1b[33m│\x1b[0m to uker",
        "           Nærmest er l/m-6: «en», ikke «to».",
        "           \x1b[36m→\x1b[0m Skriv ordene slik de står i veilederen.",
        "",
        "\x1b[33m! Merknad\x1b[0m  \x1b[1ma.md:3\x1b[0m",
        "           1 linje har tabulator og leses som mellomrom.",
        "           \x1b[36m→\x1b[0m Kjør kyndig fmt.",
        "",
    ]


def test_findings_in_a_pipe_are_one_a_line_unbroken_in_order_of_place():
    out, screen, _ = output()
    long = "ord " * 60
    out.findings(
        [
            Finding("heading-alone", Level.ERROR, "b.md", 2, {"heading": long}),
            Finding("tabs", Level.WARNING, "a.md", 3, {"n": 2}),
            Finding("drafts", Level.NOTE, "a.md", 0, {"n": 1, "total": 4}),
        ]
    )
    first, second, third = screen.getvalue().splitlines()
    assert first == "a.md: opplysning: 1 av 4 er utkast som ingen har godkjent."
    assert second == "a.md:3: merknad: 2 linjer har tabulator og leses som mellomrom. Kjør kyndig fmt."
    assert third.startswith("b.md:2: feil: Overskriften «ord ord")
    assert len(third) > 240


def test_a_files_words_cannot_move_the_cursor_or_turn_the_line():
    assert visible("a\x1b[31mb\u202ec\rd\te") == "a\ufffd[31mb\ufffdc\ufffdd e"
    out, screen, _ = output()
    out.findings([Finding("heading-alone", file="a.md\nb", line=1, facts={"heading": "x\ny\x1b]0;z\x07"})])
    assert "\x1b" not in screen.getvalue()
    assert screen.getvalue().count("\n") == 1


def test_without_utf8_the_signs_become_words():
    class Old(Screen):
        encoding = "ascii"

    screen = Old()
    out = Output("en", out=Stream(screen, False, False), err=Stream(Screen(), False, True))
    out.line("→ «a» … 1\u00a0284 ± å")
    assert screen.getvalue() == '-> "a" ... 1 284 +/- ?\n'


def test_rows_put_what_leads_on_in_a_column():
    out, screen, _ = output()
    out.rows([("Rapport", "kurs/report.html", ""), ("Neste", "kyndig review", "vurder"), ("", "ls", "se")])
    assert screen.getvalue().splitlines() == [
        "Rapport   kurs/report.html",
        "Neste     kyndig review   vurder",
        "          ls              se",
    ]


def test_a_table_has_its_numbers_to_the_right():
    out, screen, _ = output()
    out.table(["Avsnitt", "Antall"], [["Uendret", "455"], ["Nye 字", "9"]], right=[1])
    assert screen.getvalue().splitlines() == [
        "Avsnitt   Antall",
        "Uendret      455",
        "Nye 字         9",
    ]


def test_figures_are_one_line_of_numbers():
    out, screen, _ = output()
    out.figures(("check-errors", 1284), ("check-warnings", 1), seconds=3.0)
    assert screen.getvalue() == "  1\u00a0284 feil   1 merknad   på 3,0 s\n"


def test_topics_say_how_each_is_and_what_to_do():
    out, screen, _ = output(lang="en")
    out.topics(
        [
            (None, "Database", "SQLite", ""),
            (Level.ERROR, "Address", "not set", "Set it"),
            (Level.NOTE, "X", "off", ""),
        ]
    )
    assert screen.getvalue().splitlines() == [
        "ok        Database   SQLite",
        "error     Address    not set",
        "                     -> Set it",
        "note      X          off",
    ]


def test_a_bar_is_drawn_only_on_a_terminal_and_only_for_work_that_lasts(monkeypatch):
    now = [0.0]
    monkeypatch.setattr("course.cli.output.time.perf_counter", lambda: now[0])
    for live, expected in ((True, True), (False, False)):
        out, _, err = output(live=live)
        with out.progress("check-ready", 10, "check-where") as bar:
            bar.advance()
            assert err.getvalue() == ""
            now[0] += 2
            bar.reach(6)
            assert ("█" * 16 in err.getvalue()) is expected
            assert ("░" * 12 in err.getvalue()) is expected
        assert err.getvalue().endswith("\r\x1b[2K") is expected


def test_width_counts_columns_not_characters():
    assert [cells(text) for text in ("abc", "字", "e\u0301")] == [3, 2, 1]
    assert pad("字", 4) == "字  "
    assert pad("7", 3, right=True) == "  7"


def test_a_sentence_of_several_lines_becomes_one():
    assert one_line("Galt.\n> ord\n-> Gjør det.") == "Galt. «ord» Gjør det."


def test_a_code_without_a_sentence_shows_itself():
    out, _, err = output()
    out.fail("finnes-ikke-som-kode", a=1)
    assert err.getvalue() == "feil: finnes-ikke-som-kode a=1\n"
