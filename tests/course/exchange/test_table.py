"""Tables: edited in any spreadsheet, and every type and label has its place."""

from __future__ import annotations

import csv
import io

import pytest

from course.exchange.model import Exchanged, Outcome
from course.exchange.table import read, sniff, write
from course.quiz.bank import parse_bank
from course.quiz.question import Question
from course.quiz.question_types import QUESTION_TYPES

BANK = """---
module: m
pass: 80
---

## En {#en}

- ( ) a
  > fordi
  >
  > og mer
- (x) b {fixed}

> Forklart

source: lov/x-1 "en, to; tre"
source: lov/x-2 "=fire"
bloom: apply
difficulty: hard
tags: lov, vern
critical: yes
hint: Tenk
hint: Tenk mer

## To {#to}

Med flere

avsnitt

- [x] a
- [x] b
- [ ] c

scoring: right-minus-wrong
own: meg

## Sant? {#tre}

= usant

own: meg

## Hvor mye? {#fire}

= 1,5 ± 0,1 g

units: mg = 1, g = 1000
own: meg

## Hva heter det? {#fem}

= "113" | en "to" | -nei

match: exact-case, typo-1
own: meg

## Hva hører sammen? {#seks}

- a => 1
- b => 2
- => 3

scoring: all
own: meg

## Rekkefølge? {#sju}

1. først
2. så
3. sist

own: meg

## Fyll inn {#aatte}

En [[gap | hull]] og [[(rett) | gal]].

own: meg

## Hva gjør du? {#ni}

### Start {#start}

Du er her.

- [Gå](#slutt)
- [Bli](#start2)
  > Nei

### Slutt {#slutt}

Ferdig.

score: 100

### Mer {#start2}

Ferdig.

score: 0

own: meg

## Hvor enig? {#ti}

rating: uenig | enig

own: meg

## Tenk etter {#elleve}

reflection: private

own: meg
"""


def rows(data: bytes, delimiter: str = ";") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


def found(text: str, lang: str = "nb") -> Exchanged:
    return read(text.encode(), file="t.csv", lang=lang)


def questions(text: str, lang: str = "nb") -> tuple[Question, ...]:
    return found(text, lang).questions


def test_every_type_and_label_comes_back():
    bank, findings = parse_bank(BANK, file="", module="m", lang="nb")
    assert {question.content.type_name for question in bank.questions} == set(QUESTION_TYPES), findings
    written = write(bank)
    assert {item.outcome for item in written.items} == {Outcome.WHOLE}
    again = read(written.data, file="m", lang="nb")
    assert again.questions == bank.questions
    assert {item.outcome for item in again.items} == {Outcome.WHOLE}


def test_options_answers_and_labels_have_readable_cells():
    bank, _ = parse_bank(BANK, file="", module="m", lang="nb")
    by_id = {row["id"]: row for row in rows(write(bank).data)}
    assert by_id["en"]["right"] == "2"
    assert by_id["en"]["option 2"] == "b {fixed}"
    assert by_id["en"]["feedback 1"] == "fordi\n\nog mer"
    assert by_id["en"]["source"] == 'lov/x-1 "en, to; tre"\nlov/x-2 "=fire"'
    assert by_id["tre"]["right"] == "usant"
    assert (by_id["fire"]["right"], by_id["fire"]["units"]) == ("1,5 ± 0,1 g", "mg = 1, g = 1000")
    assert by_id["seks"]["option 1"] == "a => 1"
    assert [by_id["sju"][f"option {place}"] for place in (1, 2, 3)] == ["først", "så", "sist"]
    assert by_id["aatte"]["answer"] == "En [[gap | hull]] og [[(rett) | gal]]."


def test_cells_that_a_spreadsheet_would_run_are_guarded():
    head = "---\nmodule: m\npass: 80\n---\n"
    text = head + "## =HYPERLINK(1) {#en}\n\n- (x) @a\n- ( ) 'b\n- ( ) '-c\n\nown: +meg\n"
    bank, _ = parse_bank(text, file="", module="m", lang="nb")
    data = write(bank).data
    [row] = rows(data)
    assert (row["stem"], row["own"]) == ("'=HYPERLINK(1)", "'+meg")
    assert [row[f"option {place}"] for place in (1, 2, 3)] == ["'@a", "'b", "''-c"]
    assert read(data, file="m", lang="nb").questions == bank.questions
    for cell in (
        cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";") for cell in row
    ):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("right", ["2", "B", "b", "2.", "nei, b"])
def test_the_right_option_is_a_number_a_letter_or_its_words(right: str):
    [question] = questions(f'Spørsmål;Riktig;Alternativ 1;Alternativ 2\nHva?;"{right}";ja;"nei, b"\n')
    assert question.content.solution() == 1
    assert question.content.type_name == "single"


@pytest.mark.parametrize(
    ("text", "type_name"),
    [
        ('stem,right,option 1,option 2\nHva?,"1,2",a,b', "multiple"),
        ("stem\tright\toption 1\toption 3\nHva?\t3\ta\tb", "single"),
        ("stem;right\nHva?;usant", "true_false"),
        ("stem;right\nHva?;1,5 mg", "number"),
        ("stem;right\nHva?;ett | to", "short_text"),
        ("type;stem;right\nshort_text;Hva?;113", "short_text"),
        ("type;stem;right\nTrue-False;Hva?;sant", "true_false"),
        ("stem;option 1;option 2\nHva?;a => 1;b => 2", "matching"),
        ("type;stem;option 1;option 2\nordering;Hva?;a;b", "ordering"),
        ("stem;answer\nHva?;En [[to]] tre", "cloze"),
    ],
)
def test_the_type_may_be_left_to_the_form(text: str, type_name: str):
    exchanged = found(text)
    assert [question.content.type_name for question in exchanged.questions] == [type_name]
    assert exchanged.items[0].outcome is Outcome.WHOLE


def test_decimals_are_those_of_the_language():
    [norwegian] = questions("stem;right\nHva?;1,5", "nb")
    [english] = questions("stem;right\nHva?;1.5", "en")
    assert norwegian.content.to_json()["value"] == english.content.to_json()["value"] == "3/2"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (";;2;a;b", "exchange-stem-empty"),
        ("essay;Hva?;2;a;b", "table-type-unknown"),
        (";Hva?;3;a;b", "table-right-unreadable"),
        (";Hva?;c;a;b", "table-right-unreadable"),
        (";Hva?;0;a;b", "table-right-unreadable"),
        ("single;Hva?;;a;b", "table-right-unreadable"),
        ("single;Hva?;1,2;a;b", "question-key-twice"),
        (";Hva?;;;", "table-no-answer"),
        ("number;Hva?;tre;;", "number-unreadable"),
        ("number;Hva?;1.125;;", "number-ambiguous"),
        ("true_false;Hva?;kanskje;;", "question-line-stray"),
        (";Hva?;1;a;a", "options-alike"),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_with_its_line(row: str, code: str):
    exchanged = found(f"type;stem;right;option 1;option 2\n\n{row}\n;God?;1;a;b\n")
    assert [question.stem for question in exchanged.questions] == ["God?"]
    left = exchanged.items[0]
    assert left.outcome is Outcome.LEFT_OUT
    assert (code, 3) in [(finding.code, finding.line) for finding in left.findings]


def test_columns_that_are_not_known_are_told_and_the_rest_is_read():
    exchanged = found("stem;right;farge;right;option 1;option 2\nHva?;1;blå;2;a;b")
    assert [finding.code for finding in exchanged.findings] == ["table-column-unknown", "table-column-twice"]
    assert exchanged.questions[0].content.solution() == 0
    assert [finding.code for finding in found("a;b\n1;2").findings] == ["table-no-stem"]
    broken = found('stem;right\n"Hva?;1\n' + "x" * 200_000)
    assert [finding.code for finding in broken.findings] == ["table-unreadable"]


def test_labels_that_cannot_be_read_are_told():
    exchanged = found("stem;right;bloom;critical;tags\nHva?;sant;fly;yes;en, to")
    [question] = exchanged.questions
    assert (question.bloom, question.critical, question.tags) == ("", True, ("en", "to"))
    assert [dict(finding.facts) for finding in exchanged.items[0].findings] == [{"keys": "bloom"}]


def test_a_table_is_known_by_its_name_or_its_head():
    assert sniff(b"", "a.CSV")
    assert sniff(b'\xef\xbb\xbf"id";"type";"stem"\r\n', "a.txt")
    assert not sniff(b"Hva?\nA. a", "a.txt")
