"""What is wrong with a bank is told by file and line, all of it at once."""

from __future__ import annotations

import pytest

from course.errors import Finding
from course.quiz.bank import MAX_CHARACTERS, MAX_LINE, parse_bank
from course.quiz.question import Bank

HEAD = "---\nmodule: m\npass: 80\n---\n"
SOURCE = 'source: a/b-1 "sitat"\n'


def parse(text: str, lang: str = "nb") -> tuple[Bank, tuple[Finding, ...]]:
    return parse_bank(text, file="quizzes/nb/m.md", module="m", lang=lang)


def faults(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in parse(text)[1]]


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
        ("---\nmodule: n\npass: 80\n---\n", "bank-of-another-module", 2),
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
    [
        ("sorce", "source"),
        ("Critical", "critical"),
        ("xyz", "bloom, critical, difficulty, hint, own, source, tags, variant"),
    ],
)
def test_an_unknown_line_is_told_with_the_nearest_known_one_or_all(key: str, known: str):
    _, findings = parse(f"{HEAD}## A {{#a}}\n\n= sant\n{key}: yes\n{SOURCE}")
    assert [(finding.code, finding.facts) for finding in findings] == [
        ("question-line-unknown", {"key": key, "known": known})
    ]


def test_a_fault_is_told_once():
    assert faults(f"{HEAD}## A {{#a}}\n\n=\n\n{SOURCE}") == [("question-answer-empty", 5)]
    assert faults(f"{HEAD}## A {{#a}}\n\n= x |\n\n{SOURCE}") == [("spelling-empty", 7)]
    assert faults(f"{HEAD}## A {{#a}}\n\n- (x) a\n- ( )\n\n{SOURCE}") == [("option-empty", 8)]


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


def test_lines_are_counted_alike_however_they_end():
    text = HEAD + "## A {#a}\n\n- (x) a\n- (x) b\n\n" + SOURCE
    assert (
        faults(text.replace("\n", "\r\n"))
        == faults(text.replace("\n", "\r"))
        == faults("\ufeff" + text)
        != []
    )
