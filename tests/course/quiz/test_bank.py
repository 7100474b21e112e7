"""What people can rely on when they write banks: every fault has its line, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course.citation import Citation
from course.errors import CourseError, Finding, Level
from course.quiz.bank import parse_bank, write_bank
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

HEAD = "---\nmodule: m\npass: 80\n---\n"
SOURCE = 'source: a/b-1 "sitat"\n'


def parse(text: str, lang: str = "nb") -> tuple[Bank, tuple[Finding, ...]]:
    return parse_bank(text, file="quizzes/nb/m.md", module="m", lang=lang)


def one(body: str, lang: str = "nb") -> Question:
    """The only question of a bank that must be without faults."""
    bank, findings = parse(f"{HEAD}## Spørsmål {{#q-1}}\n\n{body}\n\n{SOURCE}", lang)
    assert findings == ()
    return bank.questions[0]


def test_a_whole_bank_is_read():
    bank, findings = parse(
        """---
module: m
title: "Melde: når?"
pass: 75  # prosent
---
## Hva gjør du? {#meld-01}

Du ser et blåmerke.

> «Jeg falt», sier gutten.

- (x) Melder
  > Grunn til å tro er nok.
  > Du trenger ikke vite.
- ( ) Venter
  til mandag

> Plikten er *din*.
>
> Den er personlig.

source: lov/m-1 "når det er "grunn" til å tro"
source: lov/m-2 "verken sikker viten"
bloom: apply
tags: melding, barn
critical: yes

## Hva må være på plass? {#meld-02}
- [x] Grunn
- [ ] Samtykke
scoring: all
own: praksis i RVTS
"""
    )
    assert findings == ()
    assert bank == Bank(
        module="m",
        lang="nb",
        title="Melde: når?",
        pass_percent=75,
        file="quizzes/nb/m.md",
        questions=(
            Question(
                id="meld-01",
                stem="Hva gjør du?\n\nDu ser et blåmerke.\n\n> «Jeg falt», sier gutten.",
                content=Single(
                    (
                        Option("Melder", True, "Grunn til å tro er nok.\nDu trenger ikke vite."),
                        Option("Venter til mandag"),
                    )
                ),
                explanation="Plikten er *din*.\n\nDen er personlig.",
                citations=(
                    Citation("lov/m-1", 'når det er "grunn" til å tro'),
                    Citation("lov/m-2", "verken sikker viten"),
                ),
                bloom="apply",
                tags=("melding", "barn"),
                critical=True,
            ),
            Question(
                id="meld-02",
                stem="Hva må være på plass?",
                content=Multiple((Option("Grunn", True), Option("Samtykke")), scoring="all"),
                own_from="praksis i RVTS",
            ),
        ),
    )
    assert [question.line for question in bank.questions] == [6, 28]


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("= sant", TrueFalse(True)),
        ("= Usant", TrueFalse(False)),
        ("= true", TrueFalse(True)),
        ("= 3 uker", Number(Fraction(3), unit="uker")),
        ("=plikten|ansvaret", ShortText(("plikten", "ansvaret"))),
        ("=3 uker", Number(Fraction(3), unit="uker")),
        ("= 12 ± 0,1 mg", Number(Fraction(12), Fraction(1, 10), "mg")),
        ("= 12 mg +/- 0,1 mg", Number(Fraction(12), Fraction(1, 10), "mg")),
        ("= -4", Number(Fraction(-4))),
        ("= 10 000 kr", Number(Fraction(10000), unit="kr")),
        (
            "= 3 uker\nunits: timer, dager, uker",
            Number(Fraction(3), unit="uker", units=("timer", "dager", "uker")),
        ),
        ("= avvergingsplikt | avvergeplikt", ShortText(("avvergingsplikt", "avvergeplikt"))),
        ("= avvergingsplikt\n= avvergeplikt", ShortText(("avvergingsplikt", "avvergeplikt"))),
        ('= "113"', ShortText(("113",))),
        ('= "sant"', ShortText(("sant",))),
        ('= "a | b" | c', ShortText(("a | b", "c"))),
        ("= 12 | tolv", ShortText(("12", "tolv"))),
        (
            "= plikten\nmatch: exact-case, typo-1",
            ShortText(("plikten",), ignore_case=False, typos=1),
        ),
    ],
)
def test_the_form_of_the_answer_gives_the_type(body: str, content: object):
    assert one(body).content == content


def test_a_point_is_a_decimal_mark_in_english():
    assert one("= 12.5 ± 0.1 mg", "en").content == Number(Fraction(25, 2), Fraction(1, 10), "mg", lang="en")


def test_every_type_of_the_sample_is_read(shared: Path):
    text = (shared / "samples/course/quizzes/nb/lover-og-regelverk.md").read_text("utf-8")
    bank, findings = parse_bank(text, file="q.md", module="lover-og-regelverk", lang="nb")
    assert [question.id for question in bank.questions] == [
        "meld-01",
        "meld-02",
        "meld-03",
        "meld-04",
        "avv-01",
        "meld-05",
        "avv-02",
    ]
    assert [question.content.type_name for question in bank.questions] == [
        "single",
        "multiple",
        "true_false",
        "number",
        "short_text",
        "cloze",
        "matching",
    ]
    assert findings == ()


@pytest.mark.parametrize(
    ("heading", "stem", "question_id"),
    [
        ("## Hva? {#a}", "Hva?", "a"),
        ("##Hva? {#a}", "Hva?", "a"),
        ("## Hva?{#a}", "Hva?", "a"),
        ("## Hva? {#b} {#a}", "Hva? {#b}", "a"),
        ("## Hva? {#a}}", "Hva? {#a}}", ""),
        ("## Hva? {#a} nå", "Hva? {#a} nå", ""),
    ],
)
def test_the_id_is_what_stands_in_braces_at_the_end(heading: str, stem: str, question_id: str):
    question = parse(f"{HEAD}{heading}\n\n= sant\n\n{SOURCE}")[0].questions[0]
    assert (question.stem, question.id) == (stem, question_id)


@pytest.mark.parametrize("stem", ["Hva\ngjør du?", "To\nlinjer\n\nog en", "En\n\n\nto"])
def test_a_stem_that_no_heading_holds_is_written_below_it(stem: str):
    bank = Bank("m", "nb", (Question("a", stem, TrueFalse(True)),), file="quizzes/nb/m.md")
    assert "## {#a}\n\n" + stem in write_bank(bank)
    assert parse(write_bank(bank))[0] == bank


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Melde", "Melde"),
        ('"Melde: når? # ikke nå"', "Melde: når? # ikke nå"),
        ('"si \\"ja\\""', 'si "ja"'),
        ("'det''s'", "det's"),
        ("Melde  # en merknad", "Melde"),
        ("# bare en merknad", ""),
        ('"', '"'),
    ],
)
def test_a_value_of_the_front_matter_is_a_string_with_or_without_quotation_marks(written: str, title: str):
    assert parse(f"---\nmodule: m\npass: 80\ntitle: {written}\n---\n")[0].title == title


def test_feedback_needs_no_space_after_its_mark():
    assert one("- (x) a\n  >ja\n- ( ) b").content == Single((Option("a", True, "ja"), Option("b")))


def test_a_question_without_id_is_read_all_the_same():
    bank, findings = parse(f"{HEAD}## Hva? \n\n= sant\n\n{SOURCE}")
    assert [(finding.code, finding.level) for finding in findings] == [("question-id-missing", Level.ERROR)]
    assert (bank.questions[0].id, bank.questions[0].stem) == ("", "Hva?")


def test_no_stays_a_word_in_the_front_matter():
    bank, _ = parse("---\nmodule: m\npass: 80\ntitle: no\n---\n")
    assert bank.title == "no"


def test_a_fullwidth_line_separator_inside_an_option_is_no_new_line():
    assert one("- (x) a\u2028b\n- ( ) c").content == Single((Option("a\u2028b", True), Option("c")))


def test_feedback_directly_under_an_option_is_feedback_and_after_a_blank_line_explanation():
    assert one("- (x) a\n> under a\n- ( ) b\n> under b\n\n> til slutt") == replace(
        one("- (x) a\n  > under a\n- ( ) b\n  > under b\n\n> til slutt"), line=0
    )
    assert one("= sant\n> forklaring").explanation == "forklaring"


@given(st.text())
@example("---\n##")
@example("---\nmodule\n---\n## {#}\n=")
@example("\ud800")
def test_no_text_makes_the_parser_fail(text: str):
    bank, findings = parse(text)
    assert all(finding.line >= 1 for finding in findings)
    assert bank.module == "m"


LINES = st.sampled_from(
    """---
module: m
pass: 80
## A {#a}
## B
- (x) a
- ( ) b
- [x] a
- [ ] b
- c
  > f
> e
= sant
= 3 uker
= 1.125
= ord | ord2
=
== x
source: a/b-1 "q"
source: x
own: y
bloom: apply
scoring: all
match: typo-1
units: a
critical: yes
tags: a
1. en
2. to
scoring: exact
order: 2 1
- a => b
- => c
- =>
[[x]]
[[(x) | "y]" {fixed}]] [[ | ]] \\[[z]]
[[ [[[(a"]]]
| [[x]] | y
  [[]]
### n
reflection: private
tekst
""".splitlines()
)


@given(st.lists(LINES, max_size=30))
def test_whatever_is_read_can_be_written_and_read_again(lines: list[str]):
    bank, _ = parse("\n".join(lines))
    assert parse(write_bank(bank))[0] == bank


@given(st.from_type(Bank))
def test_a_written_bank_is_read_as_the_same_bank(bank: Bank):
    text = write_bank(bank)
    again, _ = parse_bank(text, file=bank.file, module=bank.module, lang=bank.lang)
    assert again == bank
    assert write_bank(again) == text


@pytest.mark.parametrize(
    "question",
    [
        Question("a", "Hva?", Single((Option("to\nlinjer", True), Option("b")))),
        Question("a", "Hva?\n\n- (x) a", Single((Option("a", True), Option("b")))),
        Question("a", "Hva?\n\n## Hva?", TrueFalse(True)),
        Question("a", "Hva?", Number(Fraction(1, 3))),
        Question("a", "Hva?", ShortText(())),
        Question("a", "Hva?", TrueFalse(True), tags=("a, b",)),
    ],
)
def test_what_no_text_can_hold_is_refused_by_name_and_not_written_wrongly(question: Question):
    bank = Bank("m", "nb", (Question("ok", "Hva?", TrueFalse(True)), question), file="m.md")
    with pytest.raises(CourseError) as refused:
        write_bank(bank)
    assert (refused.value.code, dict(refused.value.facts)) == (
        "bank-not-writable",
        {"question": "a", "file": "m.md"},
    )


def test_a_bank_is_written_in_one_fixed_form():
    text = (
        HEAD + "## A {#a}\n\n* (X) ja\n   > bra\n*  ()  nei\n\n> fordi\n\ncritical: yes\n"
        'tags: x ,y\nsource: a/b-1 "sitat"\n'
    )
    assert write_bank(parse(text)[0]) == (
        "---\nmodule: m\npass: 80\n---\n## A {#a}\n\n- (x) ja\n  > bra\n- ( ) nei\n\n> fordi\n\n"
        'source: a/b-1 "sitat"\ntags: x, y\ncritical: yes\n'
    )
