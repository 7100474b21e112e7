"""Typed words: accepted in any spelling the author listed, with one slip forgiven where allowed."""

from __future__ import annotations

import pytest

from course.errors import AnswerError
from course.quiz.question_types.short_text import ShortText
from course.quiz.spellings import MAX_LENGTH

PLAIN = ShortText(("avvergingsplikt", "avvergeplikt"))
FORGIVING = ShortText(("avvergingsplikt",), typos=1)


@pytest.mark.parametrize(
    "text",
    [
        "avvergingsplikt",
        "Avvergingsplikt",
        "  AVVERGINGSPLIKT.  ",
        "avvergeplikt",
        "avverge\u00adplikt",
        "avverge\u200bplikt",
    ],
)
def test_spelling_case_space_and_full_stop_make_no_difference(text: str):
    assert PLAIN.grade(PLAIN.parse({"answer": [text]}, ())).is_right


def test_space_between_words_and_kinds_of_hyphen_make_no_difference():
    question = ShortText(("112-sentralen på  natt",))
    assert question.grade("112\u2011sentralen\u00a0på\tnatt").is_right


def test_letters_are_the_same_composed_or_not():
    assert ShortText(("å melde",)).grade("a\u030a melde").is_right


def test_case_counts_when_the_author_says_so():
    question = ShortText(("RVTS",), ignore_case=False)
    assert [question.grade(text).share for text in ("RVTS", "rvts")] == [1, 0]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("avvergingspligt", True),
        ("avergingsplikt", True),
        ("avverggingsplikt", True),
        ("avvergignsplikt", True),
        ("avvergingsplikt.", True),
        ("avverginsgplikten", False),
        ("avergingspligt", False),
    ],
)
def test_one_slip_is_forgiven_and_two_are_not(text: str, right: bool):
    assert FORGIVING.grade(text).is_right is right
    assert PLAIN.grade(text).is_right is (text == "avvergingsplikt.")


def test_no_slip_is_forgiven_in_short_words_and_in_numbers():
    question = ShortText(("mor", "ring 113 nå"), typos=1)
    assert [question.grade(text).share for text in ("mor", "bor", "ring 113 nå", "ring 112 nå")] == [
        1,
        0,
        1,
        0,
    ]


def test_what_was_typed_is_kept_as_it_was_typed():
    given = PLAIN.parse({"answer": [" Avverge  plikt "]}, ())
    assert (given,) == PLAIN.summarise(given) == ("Avverge  plikt",)
    assert PLAIN.view((), given) == {
        "type": "short_text",
        "text": "Avverge  plikt",
        "max_length": MAX_LENGTH,
        "ignore_case": True,
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * (MAX_LENGTH + 1), "answer-too-long"),
        ("a\x00", "answer-unreadable"),
        ("\ud800", "answer-unreadable"),
    ],
)
def test_what_cannot_be_kept_is_refused(text: str, code: str):
    with pytest.raises(AnswerError, match=code):
        PLAIN.parse({"answer": [text]}, ())
    with pytest.raises(AnswerError, match=code):
        PLAIN.grade(text)
    assert len(str(PLAIN.view((), PLAIN.typed({"answer": [text]}, ()))["text"])) <= MAX_LENGTH


def test_nothing_typed_is_no_answer_and_is_never_right():
    assert PLAIN.parse({"answer": ["   "]}, ()) is None
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        ShortText(("",)).grade(" ")


@pytest.mark.parametrize(
    ("spellings", "line"),
    [
        (("plikten", "ansvaret"), "= plikten | ansvaret"),
        (("113",), '= "113"'),
        (("-5 grader",), '= "-5 grader"'),
        (("Sant",), '= "Sant"'),
        (("113", "sant"), "= 113 | sant"),
        (("a | b", " c "), '= "a | b" | " c "'),
        (('"plikt"',), '= ""plikt""'),
    ],
)
def test_quotation_marks_are_written_only_where_they_are_needed(spellings: tuple[str, ...], line: str):
    assert ShortText(spellings).write().lines == (line,)


def test_without_spellings_there_is_no_key():
    assert ShortText(()).key() == ()
    assert ShortText(()).grade("hva som helst").share == 0


def test_the_key_in_words_is_the_first_spelling():
    assert PLAIN.key() == ("avvergingsplikt",)
