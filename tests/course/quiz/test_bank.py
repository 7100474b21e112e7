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
from course.quiz.bank import MAX_CHARACTERS, MAX_LINE, parse_bank, write_bank
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


def faults(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in parse(text)[1]]


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
                content=Multiple((Option("Grunn", True), Option("Samtykke")), partial=False),
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
            ShortText(("plikten",), ignore_case=False, typo_allowed=True),
        ),
    ],
)
def test_the_form_of_the_answer_gives_the_type(body: str, content: object):
    assert one(body).content == content


def test_a_point_is_a_decimal_mark_in_english():
    assert one("= 12.5 ± 0.1 mg", "en").content == Number(Fraction(25, 2), Fraction(1, 10), "mg", lang="en")


def test_every_type_of_the_sample_is_read_and_what_is_not_built_yet_is_named_with_its_line(shared: Path):
    text = (shared / "samples/course/quizzes/nb/lover-og-regelverk.md").read_text("utf-8")
    bank, findings = parse_bank(text, file="q.md", module="lover-og-regelverk", lang="nb")
    assert [question.id for question in bank.questions] == [
        "meld-01",
        "meld-02",
        "meld-03",
        "meld-04",
        "avv-01",
    ]
    assert [question.content.type_name for question in bank.questions] == [
        "single",
        "multiple",
        "true_false",
        "number",
        "short_text",
    ]
    assert [(finding.code, finding.line) for finding in findings] == [
        ("cloze-not-supported", 60),
        ("matching-not-supported", 68),
    ]


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("Fyll inn [[ordet]].", "cloze-not-supported", 7),
        ("Tekst.\n\n- a => b\n- => c", "matching-not-supported", 9),
        ("1. Skap ro\n2. Pust", "ordering-not-supported", 7),
        ("### Start {#start}\n- (x) a\n- ( ) b", "case-not-supported", 7),
        ("= svar\nreflection: private", "reflection-not-supported", 8),
    ],
)
def test_a_form_that_is_not_built_yet_is_named_and_the_next_question_is_read(body: str, code: str, line: int):
    bank, findings = parse(f"{HEAD}## A {{#a}}\n\n{body}\n\n{SOURCE}\n## B {{#b}}\n\n= sant\n\n{SOURCE}")
    assert [(finding.code, finding.line) for finding in findings] == [(code, line)]
    assert [question.id for question in bank.questions] == ["b"]


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("- (x) a\n- (x) b", "question-key-twice", 8),
        ("- ( ) a\n- ( ) b", "question-key-missing", 5),
        ("- [ ] a\n- [ ] b", "question-key-missing", 5),
        ("- [x] a\n- [x] b", "question-key-everything", 5),
        ("- (x) a", "options-too-few", 5),
        ("- (x) a\n- ( ) A ", "options-alike", 8),
        ("- (x) a\n- ( )", "option-empty", 8),
        ("- (x) a\n- [ ] b", "options-mixed", 8),
        ("- (x) a\n- (y) b", "option-mark-unknown", 8),
        ("- (y) a\n- (x) b", "option-mark-unknown", 7),
        ("- (x) a\n- ( ] b", "option-mark-unknown", 8),
        ("- (x) a\n- b", "option-without-mark", 8),
        ("- b\n- (x) a", "option-without-mark", 7),
        ("- (x) a\n- ( ) b\nhva er dette", "question-line-stray", 9),
        ("= sant\nhva er dette", "question-line-stray", 8),
        ("Ingen svar her.", "question-answer-missing", 5),
        ("= sant\n= usant", "question-answer-twice", 8),
        ("= 3 uker\n= 4 uker", "question-answer-twice", 8),
        ("=", "question-answer-empty", 5),
        ("= sant\n\n- (x) a\n- ( ) b", "question-answer-in-stem", 7),
        ("- (x) a\n- ( ) b\n\n= sant", "question-line-stray", 10),
        ("= a |", "spelling-empty", 7),
        ("= a | A", "spellings-alike", 7),
        ("= " + "a" * 201, "spelling-too-long", 7),
        ("= " + " | ".join(f"ord{n}" for n in range(51)), "spellings-too-many", 5),
        ("= 1.125 mg", "number-ambiguous", 7),
        ("= 1e5", "question-answer-like-a-number", 7),
        ("= 10-20", "question-answer-like-a-number", 7),
        ("= 3 uker\nunits: timer, dager", "unit-not-listed", 5),
        ("= 3 uker\nunits: uker, Uke", "units-alike", 5),
        ("= 3 uker\nunits: uker", "units-alike", 5),
        ("= 3 uker\nunits: uker,", "unit-unreadable", 5),
        ("= 1 ± 2 ± 3", "question-answer-like-a-number", 7),
        ("= 3 uker\nunits: uker, 1x", "unit-unreadable", 5),
        ("= 3 ± -1 uker", "tolerance-below-zero", 5),
        ("= mor\nmatch: typo-1", "typo-never", 5),
        ("= ordet\nmatch: typo", "match-unknown", 8),
        ("= ordet\nmatch: ignore-case, exact-case", "match-both", 8),
        ("- [x] a\n- [ ] b\nscoring: some", "scoring-unknown", 9),
        ("= sant\nscoring: all", "question-line-of-another-type", 8),
        ("= sant\nsorce: x", "question-line-unknown", 8),
        ("= sant\nKilde: x", "question-line-unknown", 8),
        ("= sant\nbloom: apply\nbloom: apply", "question-line-twice", 9),
        ("= sant\ntags:", "question-line-empty", 8),
        ("= sant\nbloom: anvende", "bloom-unknown", 8),
        ("= sant\ncritical: ja", "critical-unknown", 8),
        ("= sant\nsource: lov/m-1 uten sitat", "question-source-unreadable", 8),
        ('= sant\nsource: lov/m-1 ""', "question-source-unreadable", 8),
        ("= sant\nown: meg", "question-source-and-own", 5),
        ("bloom: apply\n\n= sant", "question-line-too-early", 7),
        ("# Tittel\n\n= sant", "question-heading-level", 7),
        ("= sant\x00", "bank-sign-unreadable", 7),
        ("Tekst " + "a" * MAX_LINE + "\n\n= sant", "bank-line-too-long", 7),
    ],
)
def test_a_fault_is_found_on_its_line(body: str, code: str, line: int):
    assert (code, line) in faults(f"{HEAD}## Spørsmål {{#q-1}}\n\n{body}\n{SOURCE}")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("## A {#a}\n\n= sant\n" + SOURCE, "bank-head-missing", 1),
        ("---\nmodule: m\n## A {#a}\n\n= sant\n" + SOURCE, "bank-head-open", 1),
        ("---\nmodule: m\npass 80\n---\n", "bank-head-line", 3),
        ("---\nmodule: m\npass: 80\npass: 70\n---\n", "bank-head-twice", 4),
        ("---\nmodule: m\npass: 80\nquiz: x\n---\n", "bank-head-unknown", 4),
        ("---\nmodule: m\n---\n", "bank-pass-missing", 1),
        ("---\nmodule: m\npass: 0\n---\n", "bank-pass-unreadable", 3),
        ("---\nmodule: m\npass: 101\n---\n", "bank-pass-unreadable", 3),
        ("---\nmodule: m\npass: mye\n---\n", "bank-pass-unreadable", 3),
        ("---\nmodulen: m\nmodule: n\npass: 80\n---\n", "bank-of-another-module", 3),
        (HEAD + "\n", "bank-empty", 1),
        (HEAD + "\nHei\n", "bank-text-before-questions", 6),
        (HEAD + "## A\n\n= sant\n" + SOURCE, "question-id-missing", 5),
        (HEAD + "## A {#Å 1}\n\n= sant\n" + SOURCE, "question-id-unreadable", 5),
        (HEAD + "## {#a}\n\n= sant\n" + SOURCE, "question-stem-empty", 5),
        (HEAD + "## A {#a}\n\n= sant\n", "question-without-source", 5),
        (HEAD + ("## A {#a}\n\n= sant\n\n" + SOURCE) * 2, "question-id-twice", 10),
        (HEAD + "x" * MAX_CHARACTERS, "bank-too-long", 1),
    ],
)
def test_a_fault_of_the_bank_is_found_on_its_line(text: str, code: str, line: int):
    assert (code, line) in faults(text)


@pytest.mark.parametrize(
    ("key", "known"),
    [("sorce", "source"), ("Critical", "critical"), ("xyz", "bloom, critical, own, source, tags")],
)
def test_an_unknown_line_is_told_with_the_nearest_known_one_or_all(key: str, known: str):
    _, findings = parse(f"{HEAD}## A {{#a}}\n\n= sant\n{key}: yes\n{SOURCE}")
    assert [(finding.code, finding.facts) for finding in findings] == [
        ("question-line-unknown", {"key": key, "known": known})
    ]


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


def test_a_fault_is_told_once():
    assert faults(f"{HEAD}## A {{#a}}\n\n=\n\n{SOURCE}") == [("question-answer-empty", 5)]
    assert faults(f"{HEAD}## A {{#a}}\n\n= x |\n\n{SOURCE}") == [("spelling-empty", 7)]
    assert faults(f"{HEAD}## A {{#a}}\n\n- (x) a\n- ( )\n\n{SOURCE}") == [("option-empty", 8)]


def test_a_question_without_id_is_read_all_the_same():
    bank, findings = parse(f"{HEAD}## Hva? \n\n= sant\n\n{SOURCE}")
    assert [(finding.code, finding.level) for finding in findings] == [("question-id-missing", Level.ERROR)]
    assert (bank.questions[0].id, bank.questions[0].stem) == ("", "Hva?")


def test_a_bank_with_a_fault_on_every_third_line_gives_all_of_them_at_once():
    block = "## Spørsmål {#q-1}\n\n- (x) a\n- ( ) b\n- c\n- ( ) d\n\nsorce: x\nbloom: apply\n"
    text = HEAD + "".join(block.replace("q-1", f"q-{n}") for n in range(100))
    found = faults(text)
    expected = []
    for n in range(100):
        first = 5 + 9 * n
        expected += [
            ("question-without-source", first),
            ("option-without-mark", first + 4),
            ("question-line-unknown", first + 7),
        ]
    assert found == expected
    assert len(parse(text)[0].questions) == 100


def test_findings_name_the_file_and_come_in_the_order_of_the_lines():
    _, findings = parse(HEAD + "## A\n\n- (x) a\n- (x) a\nsorce: x\n")
    assert {finding.file for finding in findings} == {"quizzes/nb/m.md"}
    assert [finding.line for finding in findings] == sorted(finding.line for finding in findings)


def test_no_stays_a_word_in_the_front_matter():
    bank, _ = parse("---\nmodule: m\npass: 80\ntitle: no\n---\n")
    assert bank.title == "no"


def test_lines_are_counted_alike_however_they_end():
    text = HEAD + "## A {#a}\n\n- (x) a\n- (x) b\n\n" + SOURCE
    assert (
        faults(text.replace("\n", "\r\n"))
        == faults(text.replace("\n", "\r"))
        == faults("\ufeff" + text)
        != []
    )


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
- a => b
[[x]]
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
