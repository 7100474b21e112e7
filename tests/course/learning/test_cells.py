"""No cell of ours is run as a formula, and every value can be had back."""

import csv
import io
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course.learning.cells import protect, recover

FORMULA_STARTS = "=+-@＝＋－＠﹢﹣﹦﹫⁺⁻⁼₊₋₌−"
BLANKS = " \t\r\n\v\f\xa0\u2028\u2029\ufeff\u200b\u200e\u202e\u3000\x85\x00\x1c"
HOSTILE = st.text(st.sampled_from(FORMULA_STARTS + BLANKS + "',;|\"aå1"), max_size=12)
ANY = st.one_of(HOSTILE, st.text(max_size=30))


def first_seen(text: str) -> str:
    """The first character that is neither blank nor invisible nor a quotation mark, '' if none."""
    for char in text:
        if not (
            char.isspace() or char == '"' or unicodedata.category(char) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        ):
            return char
    return ""


def through_csv(cell: str) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerow([cell, "x"])
    return next(csv.reader(io.StringIO(buffer.getvalue(), newline=""), delimiter=";"))[0]


@given(ANY)
@example("\n@SUM(A1)")
@example("\ufeff=1+1")
@example("Kirurgen\n=HYPERLINK(1)")
@example("'=1")
@example("''")
def test_no_cell_that_is_read_back_begins_like_a_formula(value):
    cell = through_csv(protect(value))
    assert first_seen(cell) not in FORMULA_STARTS or not first_seen(cell)
    assert not cell.startswith(("\t", "\r", "\n"))


@given(ANY)
def test_nor_does_any_line_or_any_piece_between_other_separators(value):
    cell = through_csv(protect(value))
    pieces = [piece for line in cell.splitlines() for part in line.split(";") for piece in part.split(",")]
    for piece in (tab for part in pieces for tab in part.split("\t")):
        assert first_seen(piece) not in FORMULA_STARTS or not first_seen(piece)


@given(ANY)
@example("'\tx")
@example("'''=1,'+2")
def test_one_apostrophe_fewer_gives_the_value_back(value):
    assert recover(through_csv(protect(value))) == value


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("  -2", "'  -2"),
        ("＝1", "'＝1"),
        ("\t1", "'\t1"),
        ("Post 3\n@x", "Post 3\n'@x"),
        ("A;=1", "A;'=1"),
        ("'=1", "''=1"),
        ("'t Hooft", "'t Hooft"),
        ("Medisin - dag", "Medisin - dag"),
        ("2026-03-03", "2026-03-03"),
        ("", ""),
    ],
)
def test_only_what_is_dangerous_is_changed(value, cell):
    assert protect(value) == cell
