"""Reading judges' ratings: what a spreadsheet writes, and every fault with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.messages import LANGUAGES, say
from course.quiz.statistics import ratings as module
from course.quiz.statistics.ratings import Rating, read_ratings


def read(text: str) -> module.RatingsRead:
    return read_ratings(text.encode(), file="r.csv")


def codes(text: str) -> list[tuple[int, str]]:
    found = read(text)
    assert found.ratings == ()
    return [(finding.line, finding.code) for finding in found.findings]


EXPECTED = (Rating("Åse Li", "a", 0.7, 1, 2), Rating("Per", "a", 0.65, 2, 3))


@pytest.mark.parametrize(
    "text",
    [
        "judge,question,probability,round\nÅse Li,a,0.7,1\nPer,a,.65,2\n",
        "judge;question;probability;round\r\nÅse Li;a;0,7;\r\nPer;a;65 %;2\r\n",
        "JUDGE\tQuestion\tRound\tPROBABILITY\nÅse  Li\ta\t1\t70%\nPer\t a \t2\t0,65",
        'judge;question;percent;round;note\n"Åse Li";a;70;1;"a; b"\nPer;a;65,0 %;2\n',
    ],
)
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_what_spreadsheets_write_is_read(text: str, coding: str):
    found = read_ratings(text.encode(coding), file="r.csv")
    assert found.findings == ()
    assert found.ratings == EXPECTED


def test_lines_are_those_of_the_file_past_blank_rows_and_cells_of_several_lines():
    text = 'judge,question,probability\n\n"Per\nHansen",a,0.5\n,,\nLiv,a,2\n'
    assert codes(text) == [(6, "ratings-not-a-probability")]


def test_all_faults_are_told_at_once():
    text = """judge,question,probability,round
Per,a,0.5,1
Per,a,0.6,1
Per,,0.6,1
Liv,a,70,1
Liv,b,,0
Liv,c,0.5,0
Liv,d,x,zz
Liv
"""
    assert codes(text) == [
        (3, "ratings-twice"),
        (4, "ratings-cell-empty"),
        (5, "ratings-not-a-probability"),
        (6, "ratings-cell-empty"),
        (7, "ratings-not-a-round"),
        (8, "ratings-not-a-probability"),
        (8, "ratings-not-a-round"),
        (9, "ratings-cell-empty"),
    ]
    assert dict(read(text).findings[0].facts) == {"judge": "Per", "question": "a", "first": "2"}


@pytest.mark.parametrize(
    "value", ["1.2", "-0.1", "0.5.5", "nan", "inf", "1e-1", "½", "101 %", "%", ".", "0,5 0", "٠"]
)
def test_what_is_no_probability_is_refused(value: str):
    assert codes(f"judge\tquestion\tprobability\nPer\ta\t{value}\n") == [(2, "ratings-not-a-probability")]


@pytest.mark.parametrize(("value", "share"), [("0", 0), ("1", 1), ("0.", 0), ("100 %", 1), ("1%", 0.01)])
def test_the_ends_are_probabilities(value: str, share: float):
    assert read(f"judge\tquestion\tprobability\nPer\ta\t{value}\n").ratings[0].probability == share


def test_percentages_go_to_a_hundred():
    assert codes("judge,question,percent\nPer,a,101\n") == [(2, "ratings-not-a-percentage")]
    assert read("judge,question,percent\nPer,a,1\n").ratings[0].probability == 0.01


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("judge,question", "probability"),
        ("question,probability", "judge"),
        ("a,b", "judge, question, probability"),
        ("judge,question,probability,percent", "probability / percent"),
    ],
)
def test_a_missing_column_is_named(head: str, missing: str):
    found = read(head + "\nx,y,z,1\n").findings
    assert [finding.code for finding in found] == ["ratings-no-column"]
    assert found[0].facts["missing"] == missing


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "ratings-empty"),
        (b"\n\n", "ratings-empty"),
        (b"judge,question,probability\n", "ratings-empty"),
        (b"\x81\x8d\xff", "ratings-not-text"),
        (b"PK\x03\x04\0\0", "ratings-not-text"),
        (b'judge,question,probability\n"a,b,0.1\n', "ratings-not-text"),
    ],
)
def test_a_file_without_ratings_says_so(data: bytes, code: str):
    assert [finding.code for finding in read_ratings(data, file="r.csv").findings] == [code]


def test_far_too_many_rows_are_another_file(monkeypatch):
    monkeypatch.setattr(module, "ROW_LIMIT", 2)
    assert codes("judge,question,probability\na,b,1\na,c,1\na,d,1\n") == [(0, "ratings-too-many")]


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text('abJ,;\t"\n01.%judgequestionprobability', max_size=200).map(str.encode),
    )
)
def test_any_bytes_give_ratings_or_findings_with_sentences(data: bytes):
    found = read_ratings(data, file="r.csv")
    assert bool(found.ratings) != bool(found.findings)
    for finding in found.findings:
        for lang in LANGUAGES:
            assert say(finding.code, finding.facts, lang)
