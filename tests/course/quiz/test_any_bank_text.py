"""Any text into the parser is a bank or faults with their lines, never an exception.

Texts that are nearly banks go further than any text: real banks with a few slips of the hand,
and the lines of every form in any order.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course.errors import AnswerError, Finding, Level
from course.messages import LANGUAGES, say
from course.quiz.arrangement import in_file_order
from course.quiz.bank import MAX_LINE, parse_bank, write_bank
from course.quiz.canonical import question_from_json, question_to_json
from course.quiz.question import Bank
from course.quiz.question_types import QUESTION_TYPES

pytestmark = pytest.mark.slow

REAL = tuple(
    path.read_text("utf-8") for path in sorted(Path(__file__).resolve().parents[3].glob("quizzes/nb/*.md"))
)
EVERY_FORM = """---
module: m
title: "Alle former"
pass: 75
---
## Én rett? {#en}

- (x) Melder
  > Ja.
- ( ) Venter
- ( ) Ingen av dem {fixed}

own: oss
difficulty: easy
hint: Tenk på barnet.
hint: Og på tiden.

## Flere? {#flere}

- [x] Grunn
- [ ] Samtykke
- [x] Mistanke

> Fordi.

scoring: right-minus-wrong
source: a/b-1 "et "sitat" her"

## Legen melder. {#sant}

= sant

own: oss
critical: yes
variant: lege

## Hvor lenge? {#tall}

= 12,5 ± 0,5 uker
units: timer, dager, uker

own: oss

## Hvor mye? {#mengde}

= 3 mg ± 5 %
units: mg = 1, g = 1000

own: oss

## Hva kalles det? {#ord}

= avvergingsplikt | "plikt | ansvar"
match: typo-1, ignore-accents

own: oss

## Fyll ut. {#hull}

Du [[(skal) | bør | kan]] melde til [[barnevernet | barnevernstjenesten]].

- Og [[dette]].

own: oss

## Koble. {#par}

- Svar => 3 uker
- Møte => 1 uke
- => 2 uker

scoring: all
own: oss

## Sett i rekkefølge. {#rekke}

1. Skap ro
2. Spør
3. Meld

scoring: exact
own: oss

## Hva gjør du? {#case}

### Vakten {#vakt}

Hun gråter.

- [Spør](#spor)
  > Bra.
- [Går](#gaar)

### Hun svarer {#spor}

Dere snakker.

score: 100

### Slutt {#gaar}

Hun går hjem.

score: 0

own: oss

## Hvor enig er du? {#grad}

rating: helt uenig | uenig | enig | helt enig

own: oss

## Hva tenker du? {#tanke}

reflection: private

own: oss
"""
OTHERS = """
scoring: right-minus-wrong
scoring: partial
= 12 ± 5 % mg
= 1.125
units: mg = 1, g = 1000
match: exact-space, typo-2
order: alphabetical
difficulty: hard
[[x]] `[[y]]`
"""
LINES = tuple(
    dict.fromkeys(
        [*(EVERY_FORM + OTHERS).split("\n"), *(line for text in REAL[:3] for line in text.split("\n"))]
    )
)
PIECES = (
    *("## ", "##", "### ", "# ", "- ", "- (x) ", "- ( ) ", "- [x] ", "- [ ] ", "1. ", "> ", "= ", "=", "---"),
    *("{#", "}", "{fixed}", "[[", "]]", "=>", "|", "(", ")", "(x)", "](#", "±", '"', ":", "`", "\\"),
    *("score:", "rating:", "reflection:", "units:", "match:", "scoring:", "variant:", "pass:", "module:"),
    *("\t", "\r", "\u00a0", "\u2028", "\x00", "\ufeff", "\u0301", "ß", "İ", "\ud800", "٣", "½", "1e9", "-0"),
    *("9" * 40, "a" * 300, "[[" * 30, "- (x) a\n" * 25),
)


def parse(text: str, lang: str = "nb") -> tuple[Bank, tuple[Finding, ...]]:
    return parse_bank(text, file="quizzes/nb/m.md", module="m", lang=lang)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """A real bank, or one with every form, after a few slips: lines and signs lost, doubled, moved."""
    lines = draw(st.sampled_from((EVERY_FORM, EVERY_FORM, *REAL))).split("\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        slip = draw(st.sampled_from(("lose", "double", "move", "put", "line", "cut", "join", "indent")))
        line = lines[at]
        column = draw(st.integers(0, len(line)))
        if slip == "lose" and len(lines) > 1:
            lines.pop(at)
        elif slip == "double":
            lines.insert(at, line)
        elif slip == "move":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
        elif slip == "put":
            lines[at] = line[:column] + draw(st.sampled_from(PIECES)) + line[column:]
        elif slip == "line":
            lines.insert(at, draw(st.sampled_from(LINES)))
        elif slip == "cut":
            lines[at] = line[:column]
        elif slip == "join" and at + 1 < len(lines):
            lines[at] += lines.pop(at + 1)
        elif slip == "indent":
            lines[at] = "    " + line
    return "\n".join(lines)


texts = st.one_of(
    slips(),
    st.lists(st.sampled_from(LINES), max_size=40).map("\n".join),
    st.lists(st.sampled_from((*PIECES, *LINES[:20], "\n", "\n\n")), max_size=40).map("".join),
    st.text(max_size=400),
)


def check_findings(text: str, findings: tuple[Finding, ...]) -> None:
    count = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for finding in findings:
        assert 1 <= finding.line <= count
        assert finding.file == "quizzes/nb/m.md"
        for lang in LANGUAGES:
            assert say(finding.code, finding.facts, lang)


@given(texts, st.sampled_from(LANGUAGES))
@example("", "nb")
@example("---\n---\n## {#}\n[[", "nb")
def test_every_text_is_a_bank_or_has_faults_with_lines(text: str, lang: str):
    bank, findings = parse(text, lang)
    check_findings(text, findings)
    assert bank.questions or findings


@given(texts, st.sampled_from(LANGUAGES))
def test_what_was_read_is_written_and_read_as_the_same(text: str, lang: str):
    bank, _ = parse(text, lang)
    written = write_bank(bank)
    again, _ = parse(written, lang)
    assert again == bank
    assert write_bank(again) == written


@given(texts, st.recursive(st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=8), st.lists))
def test_every_question_that_was_read_can_be_kept_shown_and_answered(text: str, answer: Any):
    for question in parse(text)[0].questions:
        content = question.content
        data = json.dumps(question_to_json(question), allow_nan=False)
        assert question_from_json(json.loads(data)) == question
        order = in_file_order(content.groups)
        json.dumps(content.view(order, None), allow_nan=False)
        assert content.parse({}, order) is None
        try:
            mark = content.grade(answer)
        except AnswerError:
            continue
        assert isinstance(mark.share, Fraction)
        assert 0 <= mark.share <= 1


@given(texts)
def test_a_question_without_errors_has_an_answer_that_is_worth_everything(text: str):
    bank, findings = parse(text)
    if any(finding.level is Level.ERROR for finding in findings):
        return
    for question in bank.questions:
        if question.content.is_scored:
            assert question.content.grade(question.content.solution()).share == 1


def test_the_bank_of_every_form_is_read_without_a_fault():
    bank, findings = parse(EVERY_FORM)
    assert findings == ()
    assert len(bank.questions) == EVERY_FORM.count("\n## ")
    assert {question.content.type_name for question in bank.questions} == set(QUESTION_TYPES)
    assert parse(write_bank(bank))[0] == bank


@pytest.mark.parametrize(
    "sign", ["[[", "[[a|", "[[(a) | ", "- (x) ", "`", "{#", '"', "=>", "](#", "***", "1. ", "| ", "é", "\\"]
)
@pytest.mark.parametrize(
    "start",
    ["", "- (x) ", "= ", "1. ", "- a => ", "source: a ", "> ", "units: ", "rating: ", "### ", "- [a](#"],
)
def test_hostile_lines_are_read_too(sign: str, start: str):
    lines = "\n".join([start + sign * (MAX_LINE // len(sign)) + end for end in ("", "]]", '"')])
    bank, findings = parse(f"---\nmodule: m\npass: 80\n---\n## A {{#a}}\n\n{lines}\n\nown: oss\n")
    assert findings or bank.questions
