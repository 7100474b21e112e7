"""Cloze: gaps in paragraphs, lists and tables, typed and chosen, and what is told of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import markup
from course.errors import AnswerError, CourseError
from course.quiz.arrangement import Group
from course.quiz.bank import parse_bank, write_bank
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question_types.cloze import Cloze
from course.quiz.spellings import Match

WHEN = ChoiceGap((Option("senere"), Option("straks", True), Option("aldri")))
WHO = ChoiceGap((Option("jeg", True), Option("teamet"), Option("ingen av dem", is_fixed=True)))
QUESTION = Cloze(
    ("Du melder ", " når det er ", ", og det gjør ", "."), (WHEN, TypedGap(("grunn til å tro", "tro")), WHO)
)
ORDER = [2, 0, 1, 4, 3, 5]


def read(lines: str) -> tuple[Any, list[tuple[str, int]]]:
    text = f'---\nmodule: m\npass: 80\n---\n## S {{#q}}\n\n{lines}\nsource: a/b-1 "q"\n'
    bank, findings = parse_bank(text, file="f", module="m", lang="nb")
    return bank.questions[0], [(finding.code, finding.line) for finding in findings]


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ([1, "Grunn  til å tro.", 0], Fraction(1)),
        ([1, "tro", None], Fraction(2, 3)),
        ([None, None, 0], Fraction(1, 3)),
        ([0, "vite", 2], Fraction(0)),
        (None, Fraction(0)),
    ],
)
def test_an_answer_is_worth_the_share_of_its_right_gaps(answer: Any, share: Fraction):
    assert QUESTION.grade(answer).share == share


def test_the_parts_of_a_mark_are_the_gaps_and_nobody_is_told_of_gaps_that_were_not_tried():
    assert QUESTION.grade([1, "vite", 0]).parts == (("0", True), ("1", False), ("2", True))
    assert QUESTION.grade(None).parts == ()


def test_typed_gaps_are_compared_as_short_texts_are():
    gap = (TypedGap(("avvergingsplikt",)),)
    assert Cloze(("", ""), gap, Match(typos=1)).grade(["avvergingplikt"]).is_right
    assert not Cloze(("", ""), gap).grade(["avvergingplikt"]).is_right
    assert not Cloze(("", ""), gap, Match(ignore_case=False)).grade(["Avvergingsplikt"]).is_right


@pytest.mark.parametrize(
    "answer",
    [
        [],
        [1, "tro"],
        ["1", "tro", 0],
        [1, 2, 0],
        [3, "tro", 0],
        [True, "tro", 0],
        [1, " ", 0],
        [None] * 3,
        {},
    ],
)
def test_what_no_form_could_have_sent_is_refused(answer: Any):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        QUESTION.grade(answer)


def test_a_text_too_long_or_unreadable_is_refused():
    with pytest.raises(AnswerError, match="answer-too-long"):
        QUESTION.parse({"answer-1": ["x" * 201]}, ORDER)
    with pytest.raises(AnswerError, match="answer-unreadable"):
        QUESTION.parse({"answer-1": ["tro\x00"]}, ORDER)
    assert QUESTION.typed({"answer-1": ["tro\x00"], "answer-2": ["9"]}, ORDER) == [None, "tro", None]


def test_each_list_of_options_is_a_group_of_its_own_and_fixed_ones_stay_last():
    assert QUESTION.groups == (
        Group((0, 1, 2), spare=frozenset({0, 2})),
        Group((3, 4), (5,), frozenset({4})),
    )


def test_values_are_positions_in_the_gap_as_shown():
    view: Any = QUESTION.view(ORDER, [1, "vet", 1])
    shown = [[option["text"] for option in gap.get("options", ())] for gap in view["gaps"]]
    assert shown == [["aldri", "senere", "straks"], [], ["teamet", "jeg", "ingen av dem"]]
    assert QUESTION.parse({"answer-0": ["2"], "answer-1": [" tro "], "answer-2": ["1"]}, ORDER) == [
        1,
        "tro",
        0,
    ]
    assert QUESTION.parse({"answer-2": ["2"]}, ORDER) == [None, None, 2]
    assert QUESTION.parse({"answer-0": [""], "answer-1": ["  "]}, ORDER) is None
    with pytest.raises(AnswerError, match="option-unknown"):
        QUESTION.parse({"answer-0": ["3"]}, ORDER)


def test_a_person_with_fewer_options_chooses_among_those():
    fewer = [1, 0, 3, 5]
    view: Any = QUESTION.view(fewer, [1, None, 2])
    assert [[option["chosen"] for option in gap.get("options", ())] for gap in view["gaps"]] == [
        [True, False],
        [],
        [False, True],
    ]
    assert QUESTION.parse({"answer-0": ["1"], "answer-2": ["0"]}, fewer) == [0, None, 0]


def test_an_answer_is_told_gap_by_gap_among_its_words():
    assert QUESTION.summarise([0, "*vite*", None]) == (
        "1: Du melder **senere** når det er",
        r"2: når det er **\*vite\***, og det gjør",
        "3: , og det gjør **–**.",
    )
    assert QUESTION.key()[1] == "2: når det er **grunn til å tro**, og det gjør"


def test_the_words_around_are_those_of_the_paragraph_item_or_cell():
    it, _ = read(
        "Først **dette** her og så alt det andre [[x]] i\nsamme.\n\n- Et [[y]]\n\n"
        "| a | b |\n|--|--|\n| c | [[z]] |"
    )
    assert it.content.key() == ("1: … så alt det andre **x** i samme.", "2: Et **y**", "3: **z**")


@given(st.from_type(Cloze))
def test_every_gap_is_shown_and_told(it: Cloze):
    pieces = markup.render_around(it.texts)
    assert len(pieces) == len(it.texts)
    assert "".join(pieces).count("<p>") == "".join(pieces).count("</p>")
    assert len(it.key()) == len(it.gaps)


def test_whole_answers_mend_the_key_gap_by_gap():
    mended = QUESTION.corrected([[0, "mistanke", 0], [0, "tro", 0]])
    assert mended.gaps[1] == TypedGap(("mistanke", "tro"))
    assert mended.grade([0, "tro", 0]).is_right
    assert not mended.grade([1, "tro", 0]).is_right
    assert mended.shape() == QUESTION.shape()
    assert QUESTION.corrected([[0, "tro", 0], [1, "tro", 0]]).grade([1, "tro", 0]).is_right


@pytest.mark.parametrize("answers", [[], [None], [[1, "tro", None]]])
def test_a_key_that_leaves_a_gap_open_is_refused(answers: list[Any]):
    with pytest.raises(CourseError, match="correction-not-possible"):
        QUESTION.corrected(answers)


def test_gaps_are_of_their_kind_in_every_language_and_nothing_more():
    assert QUESTION.structure() == [[3, 1], "typed", [3, 0]]
    assert QUESTION.shape() == [3, "typed", 3]


@pytest.mark.parametrize(
    ("body", "gap"),
    [
        ("tro", TypedGap(("tro",))),
        (" tro|  mene ", TypedGap(("tro", "mene"))),
        ('"a | b" | c', TypedGap(("a | b", "c"))),
        ('"(a)"', TypedGap(("(a)",))),
        ("(ja) | nei", ChoiceGap((Option("ja", True), Option("nei")))),
        ("nei | (ja)", ChoiceGap((Option("nei"), Option("ja", True)))),
        ('("(a)") | "(b)"', ChoiceGap((Option("(a)", True), Option("(b)")))),
        ('("a | b") | c', ChoiceGap((Option("a | b", True), Option("c")))),
        ("(ja) | ingen {fixed}", ChoiceGap((Option("ja", True), Option("ingen", is_fixed=True)))),
        ("f(x) | (y) z", TypedGap(("f(x)", "(y) z"))),
    ],
)
def test_a_gap_is_read_and_written(body: str, gap: object):
    question, faults = read(f"Et [[{body}]] her.")
    assert question.content.gaps == (gap,)
    assert faults == []


def test_text_before_the_paragraph_of_the_first_gap_is_the_stem():
    question, _ = read("Les dette.\n\nSå er\ndet [[a]].\n\nOg [[b]].\n\n> Fordi.")
    assert question.stem == "S\n\nLes dette."
    assert question.content.texts == ("Så er\ndet ", ".\n\nOg ", ".")
    assert question.explanation == "Fordi."


def test_a_word_and_a_colon_before_a_gap_is_text():
    question, faults = read("Plikten: [[a]]\n\nFristen: [[b]]")
    assert question.content.texts == ("Plikten: ", "\n\nFristen: ", "")
    assert faults == []


def test_a_source_with_brackets_is_no_gap():
    text = '---\nmodule: m\npass: 80\n---\n## S {#q}\n\n= ord\n\nsource: a/b-1 "med [[klammer]]"\n'
    bank, _ = parse_bank(text, file="f", module="m", lang="nb")
    assert bank.questions[0].content.type_name == "short_text"
    _, findings = parse_bank(text.replace("= ord\n", ""), file="f", module="m", lang="nb")
    assert [finding.code for finding in findings] == ["question-answer-missing"]


def test_a_backslash_makes_brackets_ordinary():
    question, faults = read(r"Skriv \[[slik]] og [[a]].")
    assert question.content.texts == (r"Skriv \[[slik]] og ", ".")
    assert faults == []


@given(
    st.lists(
        st.sampled_from(("[[", "]]", "|", "(", ")", '"', "[", "]", "\\", " ", "a", "{fixed}", "\n")),
        max_size=30,
    )
)
def test_whatever_is_read_between_brackets_is_written_so_that_it_is_read_again(signs: list[str]):
    text = f"---\nmodule: m\npass: 80\n---\n## S {{#q}}\n\nx [[y]] {''.join(signs)}\n"
    bank, _ = parse_bank(text, file="f", module="m", lang="nb")
    assert parse_bank(write_bank(bank), file="f", module="m", lang="nb")[0] == bank


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("Et [[a]] og [[b", "gap-open", 7),
        ("Et [[a [[b]]", "gap-open", 7),
        ("Et\n[[a]] og [[]]", "gap-empty", 8),
        ("Et [[ | ]]", "gap-empty", 7),
        ("Et [[a | ]]", "spelling-empty", 7),
        ("Et [[a]]\n[[b | B]]", "spellings-alike", 8),
        ("Et [[(a)]]", "gap-options-too-few", 7),
        ("Et [[(a) | (b)]]", "gap-key-twice", 7),
        ("Et [[(a) | A]]", "options-alike", 7),
        ("Et [[(a) | ]]", "option-empty", 7),
        ("Et [[mor]]\nmatch: typo-1", "typo-never", 7),
        ("Et [[mor]]\nmatch: noe", "match-unknown", 8),
        ("- Et [[a]]\n> fordi", "explanation-without-space", 8),
        ("Et [[a]]\n# Tittel", "question-heading-level", 8),
        ("Et `[[a]]`", "gap-not-shown", 5),
        ("Et [her [[a]]](https://x.example)", "gap-not-shown", 5),
        ("Et " + "[[a]] " * 21, "gaps-too-many", 5),
    ],
)
def test_a_fault_is_found_on_its_line(lines: str, code: str, line: int):
    assert (code, line) in read(lines)[1]


def test_a_setting_that_helps_in_one_gap_is_no_fault_for_the_others():
    assert read("Et [[mor]] og [[avvergingsplikt]]\nmatch: typo-1")[1] == []


@pytest.mark.parametrize(
    "change", [{"texts": ["a"]}, {"gaps": [1, 2, 3]}, {"gaps": [{}, {}, {}]}, {"texts": 1}]
)
def test_a_canonical_form_that_is_none_is_refused(change: dict[str, Any]):
    with pytest.raises(CourseError, match="question-form-unreadable"):
        Cloze.from_json({**QUESTION.to_json(), **change})


def test_it_is_finished_when_every_gap_is_filled():
    assert [QUESTION.is_finished(it) for it in ([1, "x", 0], [1, None, 0], None)] == [True, False, False]


def test_other_words_and_options_can_be_taken_for_right_too():
    both = QUESTION.accepting([0, "mistanke om", 0])
    assert both.grade([0, "mistanke om", 0]).is_right
    assert both.grade([1, "tro", 0]).is_right
    assert not both.grade([2, "tro", 0]).is_right
    assert both.gaps[2] == WHO


@pytest.mark.parametrize(
    "body",
    [
        '"a"' + " " * 9000 + "x",
        "a" + " " * 9000 + "| (b)",
        '"a|' * 1000,
        '("' * 4000,
        "| " * 1500 + '"',
        '"' * 9000,
    ],
    ids=["spaces after a quotation", "spaces", "open quotations", "open parentheses", "bars", "quotes"],
)
def test_a_line_made_to_take_long_is_read_like_any_other(body: str):
    question, _ = read(f"Et [[{body}]] her.")
    assert len(question.content.gaps) == 1
    bank, _ = parse_bank(
        f"---\nmodule: m\npass: 80\n---\n## S {{#q}}\n\n[[{body}]]\n", file="f", module="m", lang="nb"
    )
    assert parse_bank(write_bank(bank), file="f", module="m", lang="nb")[0] == bank
