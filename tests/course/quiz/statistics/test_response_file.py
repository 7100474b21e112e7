"""Tables of responses: whatever wrote them they are read alike, and what cannot be used is told by line."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError, CourseError, Level
from course.quiz.bank import parse_bank
from course.quiz.question import Bank
from course.quiz.statistics import csv_blocks
from course.quiz.statistics.columns import UNSAID
from course.quiz.statistics.response_file import COLUMNS, ResponseFile, read_responses
from course.quiz.statistics.scoring_key import ScoringKey

pytestmark = pytest.mark.slow

BANK = """---
module: m
pass: 80
---
## Which? {#one}

- (x) The right *one*
- ( ) A wrong one
- ( ) B

source: m/s-1 "words of the guide"

## Which ones? {#several}

- [x] First
- [x] Second
- [ ] Third
- [ ] Fourth

own: us

## Is it so? {#so}

= true

own: us

## How many? {#count}

= 3

own: us

## What is it called? {#name}

= word | term

own: us

## How sure are you? {#sure}

rating: not at all | somewhat | very

own: us
"""


def key() -> ScoringKey:
    bank, findings = parse_bank(BANK, file="quizzes/en/m.md", module="m", lang="en")
    assert not [finding for finding in findings if finding.level is Level.ERROR]
    return ScoringKey(bank)


def read(text: str | bytes, **more: object) -> ResponseFile:
    data = text if isinstance(text, bytes) else text.encode()
    return read_responses(io.BytesIO(data), file="r.csv", **more)


def rows_of(found: ResponseFile) -> list[tuple[str, str, float, bool]]:
    table = found.responses
    answered = [True] * len(table) if table.answered is None else table.answered.tolist()
    return [
        (table.persons[who], table.questions[what], score, is_answered)
        for who, what, score, is_answered in zip(
            table.person.tolist(), table.question.tolist(), table.score.tolist(), answered, strict=True
        )
    ]


def told(found: ResponseFile) -> list[tuple[int, str]]:
    return [(finding.line, finding.code) for finding in found.findings]


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cf", "Cn")),
    min_size=1,
    max_size=6,
).filter(lambda text: not any(sign in text for sign in ';,\t"='))


@given(
    st.dictionaries(st.tuples(CELL, CELL), st.sampled_from(["0", "1", "0.5", "0,5", "50 %", ""]), min_size=1),
    st.sampled_from([";", "\t", ","]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.integers(1, 60),
)
def test_coding_delimiter_quotes_and_line_ends_make_no_difference(
    rows, delimiter, coding, end, quoting, chunk
):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(["Person", "Item", "Score"])
    writer.writerows([person, question, score] for (person, question), score in rows.items())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_blocks, "_CHUNK", chunk)
        patch.setattr(csv_blocks, "_ROWS", 3)
        found = read(out.getvalue().encode(coding))
    worth = {"0": 0.0, "1": 1.0, "0.5": 0.5, "0,5": 0.5, "50 %": 0.5, "": 0.0}
    assert found.refused == {}
    assert found.rows == found.used == len(rows)
    plain = {(" ".join(p.split()), " ".join(q.split())): s for (p, q), s in rows.items()}
    got = {(person, question): (score, answered) for person, question, score, answered in rows_of(found)}
    assert got == {
        (unicodedata.normalize("NFC", p), unicodedata.normalize("NFC", q)): (worth[s], bool(s))
        for (p, q), s in plain.items()
    }


@given(
    st.binary(max_size=300)
    | st.text(st.sampled_from('person;question,score\n\r"\t 01.é'), max_size=200).map(str.encode)
)
def test_no_file_at_all_breaks_the_reading(data):
    for start in (b"", b"person;question;score;attempt\n"):
        try:
            found = read(start + data)
        except CourseError:
            continue
        assert found.used + sum(found.refused.values()) == found.rows
        assert all(finding.line > 1 for finding in found.findings)


def test_old_windows_files_are_read():
    found = read("bruker;spørsmål;poeng\nÅse;én;1\n".encode("cp1252"))
    assert rows_of(found) == [("Åse", "én", 1.0, True)]


def test_excels_first_line_tells_the_delimiter():
    assert rows_of(read("sep=,\nperson,question,score\na,q,1\n"))[0][:3] == ("a", "q", 1.0)


@pytest.mark.parametrize("role", COLUMNS)
def test_columns_may_have_any_of_their_names(role):
    for name in COLUMNS[role]:
        others = {"person": "a", "question": "q", "score": "1"} | {role: "1"}
        head = [name.upper() if each == role else each for each in others]
        found = read(";".join(head) + "\n" + ";".join(others.values()) + "\n")
        assert found.columns[role] == name.upper()
        assert found.used == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "response-file-empty"),
        (b"\n \n", "response-file-empty"),
        (b"person;question;score\n", "response-file-no-rows"),
        (b"PK\x03\x04" + bytes(range(256)) * 4, "response-file-not-text"),
        (b"person;score\na;1\n", "response-file-no-column"),
        (b"person;question\na;q\n", "response-file-no-score"),
        (b"person;question;response\na;q;b\n", "response-file-no-score"),
        (b"person;user;question;score\na;a;q;1\n", "response-file-two-columns"),
        (b'person;question;score\na;"' + b"x" * 150_000 + b'";1\n', "response-file-broken"),
        (b"person;question;score\na;" + b"x" * 150_000 + b";1\n", "response-file-broken"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(text, code):
    with pytest.raises(CourseError, match=code):
        read(text)


def test_a_group_that_is_no_column_is_refused_with_those_there_are():
    with pytest.raises(CourseError) as error:
        read("person;question;score;unit\na;q;1;x\n", groups=["lang"])
    assert error.value.code == "responses-no-such-column"
    assert "unit" in error.value.facts["known"]


def test_each_row_that_cannot_be_used_is_told_and_the_others_are_used():
    found = read(
        "person;question;score;max;attempt;unit\n"
        "a;q;1;1;1;x\n"  # 2: used
        ";q;1;1;1;x\n"
        "b;;1;1;1;x\n"
        "c;q;one;1;1;x\n"
        "d;q;1.5;1;1;x\n"
        "e;q;3;4;1;x\n"  # 7: used
        "f;q;3;;1;x\n"
        "g;q;1;1;1.5;x\n"
        "h;q;1;1;second;x\n"
        "i;q;1;1;1\n"
        "j;q;0;5;1;x\n"  # 12: used, 0.5 without quotation marks reads as 0 of 5
        "k;q;0;5;1;x;7\n"
        "a;q;0;1;1;x\n"
        "a;r;0;1;1;y\n"
        "\n"
        "a;q;0;1;2;y\n"  # 17: used, another attempt
        "l;q;-1;1;1;x\n"
        "m;q;nan;1;1;x\n"
        "n;q;1;-1;1;x\n",
        groups=["unit"],
    )
    assert told(found) == [
        (3, "response-row-no-person"),
        (4, "response-row-no-question"),
        (5, "response-row-score-unread"),
        (6, "response-row-score-outside"),
        (8, "response-row-max"),
        (9, "response-row-attempt"),
        (10, "response-row-attempt"),
        (11, "response-row-cells"),
        (13, "response-row-cells"),
        (14, "response-row-twice"),
        (15, "response-row-two-groups"),
        (18, "response-row-score-unread"),
        (19, "response-row-score-unread"),
        (20, "response-row-max"),
    ]
    assert found.used == 4
    assert found.rows == 18
    assert [row[:3] for row in rows_of(found)] == [
        ("a", "q", 1.0),
        ("e", "q", 0.75),
        ("j", "q", 0.0),
        ("a", "q", 0.0),
    ]
    twice = next(finding for finding in found.findings if finding.code == "response-row-twice")
    assert twice.facts == {"first": "2"}


def test_lines_are_told_right_after_cells_of_several_lines():
    found = read('person;question;response;score\na;q;"one\ntwo\nthree";1\n;q;x;1\n\n"b";q;x;bad\n')
    assert told(found) == [(5, "response-row-no-person"), (7, "response-row-score-unread")]
    assert found.responses.response.names == ("one two three",)


def test_of_very_many_faults_the_first_are_told_and_all_counted():
    text = "person;question;score\n" + "".join(f"p{n};q;bad\n" for n in range(500)) + "a;q;1\n"
    found = read(text)
    assert found.refused == {"response-row-score-unread": 500}
    assert len(found.findings) == 50


def test_a_decimal_comma_in_a_table_of_commas_is_told():
    found = read('person,question,score\na,q,0,5\nb,q,"0,5"\n')
    assert told(found) == [(2, "response-row-cells")]
    assert rows_of(found)[0][2] == 0.5


def test_left_open_is_neither_score_nor_response_and_answered_has_either():
    found = read("person;question;response;score\na;q;;\nb;q;;0\nc;q;;1\nd;q;x;0\ne;q;x;1\n")
    assert [(row[2], row[3]) for row in rows_of(found)] == [
        (0.0, False),
        (0.0, False),
        (1.0, True),
        (0.0, True),
        (1.0, True),
    ]
    without = read("person;question;score\na;q;\nb;q;0\n")
    assert [(row[2], row[3]) for row in rows_of(without)] == [(0.0, False), (0.0, True)]


def test_a_response_that_nobody_scored_is_not_taken_for_wrong():
    found = read("person;question;response;score\na;q;x;\nb;q;x;1\n")
    assert told(found) == [(2, "response-row-no-score")]


def test_words_for_right_and_wrong_are_scores():
    found = read("person;question;score\na;q;TRUE\nb;q;riktig\nc;q;Feil\nd;q;100%\n")
    assert [row[2] for row in rows_of(found)] == [1.0, 1.0, 0.0, 1.0]


def test_groups_are_kept():
    found = read("person;question;score;Språk\na;q;1;nb\nb;q;1;\n", groups=["språk"])
    column = found.responses.groups["språk"]
    assert column.names == ("nb",)
    assert column.codes.tolist() == [0, UNSAID]


# -- with a bank --------------------------------------------------------------


def test_a_bank_scores_answers_by_letter_words_and_what_was_typed():
    found = read(
        "person;question;response\n"
        "a;one;A\nb;one;a wrong  ONE\nc;one;b\nd;one;c.\n"
        'a;several;a,b\nb;several;"A; C"\nc;several;First | Second | Third\nd;several;d\n'
        "a;so;true\nb;so;False\n"
        "a;count;3\nb;count;4\n"
        "a;name;Term\nb;name;other\n"
        "a;sure;very\n"
        "a;gone;A\n"
        "e;one;E\n"
        "e;count;many\n"
        "e;several;\n",
        key=key(),
    )
    scores = {(person, question): score for person, question, score, _ in rows_of(found)}
    assert scores == {
        ("a", "one"): 1.0,
        ("b", "one"): 0.0,
        ("c", "one"): 0.0,  # "B" is the words of the third option, which go before the letter
        ("d", "one"): 0.0,
        ("a", "several"): 1.0,
        ("b", "several"): 0.0,
        ("c", "several"): 0.5,
        ("d", "several"): 0.0,
        ("a", "so"): 1.0,
        ("b", "so"): 0.0,
        ("a", "count"): 1.0,
        ("b", "count"): 0.0,
        ("a", "name"): 1.0,
        ("b", "name"): 0.0,
        ("e", "several"): 0.0,
    }
    assert told(found) == [
        (16, "response-row-unscored"),
        (17, "response-row-no-such-question"),
        (18, "response-row-answer"),
        (19, "response-row-answer"),
    ]
    texts = found.responses.response
    words = {
        (row[0], row[1]): texts.names[code] if code != UNSAID else None
        for row, code in zip(rows_of(found), texts.codes.tolist(), strict=True)
    }
    assert words["a", "one"] == "The right one"
    assert words["b", "one"] == "A wrong one"
    assert words["c", "one"] == words["d", "one"] == "B"
    assert words["a", "several"] == "First + Second"
    assert words["e", "several"] is None


def test_scores_of_the_file_stand_and_what_the_key_says_otherwise_is_told():
    found = read("person;question;response;score\na;one;a;0\nb;one;a;0\nc;one;a;1\nd;other;x;1\n", key=key())
    assert [row[2] for row in rows_of(found)] == [0.0, 0.0, 1.0, 1.0]
    assert [(each.code, each.level, each.facts["n"]) for each in found.findings] == [
        ("response-key-differs", Level.WARNING, 2)
    ]
    assert found.refused == {}


def test_a_bank_knows_what_guessing_gives_and_where_its_text_is():
    bank = key()
    assert bank.guesses["one"] == pytest.approx(1 / 3)
    assert bank.guesses["so"] == 0.5
    assert bank.guesses["count"] == bank.guesses["name"] == 0
    # Every set of four options as likely: (picked right / 2 - picked wrong / 2), not below 0
    shares = [max(0, right - wrong) / 2 for right in (0, 1, 1, 2) for wrong in (0, 1, 1, 2)]
    assert bank.guesses["several"] == pytest.approx(sum(shares) / 16)
    assert "sure" not in bank.guesses
    assert bank.choices["one"] == {"The right one": 1.0, "A wrong one": 0.0, "B": 0.0}
    assert bank.choices["so"] == {"True": 1.0, "False": 0.0}
    assert "several" not in bank.choices
    assert bank.places["one"].file == "quizzes/en/m.md"
    assert bank.places["one"].line == 5
    assert bank.places["one"].passage == "m/s-1"
    assert bank.places["so"].passage == ""


@given(st.from_type(Bank), st.text(max_size=12))
def test_any_answer_to_any_question_of_any_bank_gets_a_share_or_is_refused(bank, response):
    of_bank = ScoringKey(bank)
    assert all(0 <= share <= 1 for share in of_bank.guesses.values())
    for name, question in of_bank.questions.items():
        for answer in (response, *question.content.key(), *of_bank.choices.get(name, ())):
            try:
                scored = of_bank.score(name, answer)
            except AnswerError:
                continue
            assert scored is None or 0 <= scored.score <= 1
        for text, share in of_bank.choices.get(name, {}).items():
            assert of_bank.score(name, text).score == share or list(of_bank.choices[name]).count(text) > 1
