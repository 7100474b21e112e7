"""What goes out keeps Moodle's own rules: its grades, its gaps, its elements; the rest is told."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import pytest
from exchanged_banks import LANG, options
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from course.citation import Citation
from course.exchange.model import Outcome, Written
from course.exchange.moodle_xml import read, sniff, write
from course.exchange.moodle_xml.grades import ALLOWED, is_allowed
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.reflection import Reflection
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

pytestmark = pytest.mark.slow

TRUE = TrueFalse(True, LANG)


def asked(content, **more) -> Question:
    return Question(**{"id": "q-1", "stem": "Hva?", "content": content, "own_from": "egen erfaring"} | more)


def out(*questions: Question, title: str = "") -> Written:
    return write(Bank("modul", LANG, questions, title=title))


def element(content, **more) -> etree._Element:
    """The question as Moodle gets it."""
    root = etree.fromstring(out(asked(content, **more)).data)
    return root.findall("question")[1]


def codes(written: Written) -> set[str]:
    return {finding.code for item in written.items for finding in item.findings}


def picks(right: int, wrong: int) -> tuple[Option, ...]:
    return tuple(Option(f"valg {place}", place < right) for place in range(right + wrong))


def scored(right: int, wrong: int, scoring: str) -> Multiple:
    return Multiple(picks(right, wrong), scoring)


def grades(content) -> list[float]:
    return [float(answer.get("fraction")) for answer in element(content).findall("answer")]


def test_there_are_as_many_grades_as_moodle_has():
    assert len(ALLOWED) == 41
    assert ALLOWED[0] == 1
    assert ALLOWED[-1] == -1
    assert list(ALLOWED) == sorted(ALLOWED, reverse=True)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [(right, wrong) for right in range(1, 11) for wrong in (0, 1, 3, 10, 15) if 2 <= right + wrong <= 20]
    + [(20, 0)],
)
def test_several_picks_have_grades_that_moodle_allows_and_right_ones_share_a_hundred(right, wrong):
    given_grades = grades(Multiple(picks(right, wrong)))
    assert all(is_allowed(Fraction(str(grade)) / 100) for grade in given_grades)
    assert math.isclose(sum(grade for grade in given_grades if grade > 0), 100, abs_tol=0.01)


@pytest.mark.parametrize("right", range(11, 20))
def test_more_right_options_than_moodle_can_share_points_among_are_left_out(right):
    written = out(asked(Multiple(picks(right, 1))))
    assert (written.items[0].outcome, codes(written)) == (Outcome.LEFT_OUT, {"moodle-too-many-right"})


@given(options, st.sampled_from(("partial", "right-minus-wrong")), st.data())
def test_moodle_gives_the_points_that_we_give(made, scoring, data):
    keys = data.draw(st.sets(st.integers(0, len(made) - 1), min_size=1))
    content = Multiple(
        tuple(replace(option, is_key=place in keys) for place, option in enumerate(made)), scoring
    )
    picked = sorted(data.draw(st.sets(st.integers(0, len(made) - 1), min_size=1)))
    in_moodle = min(max(sum(grades(content)[place] for place in picked), 0), 100)
    assert math.isclose(in_moodle, 100 * content.grade([*picked]).share, abs_tol=0.001)


def test_what_moodle_cannot_score_is_told():
    assert "moodle-not-all-or-nothing" in codes(out(asked(scored(2, 2, "all"))))
    assert "moodle-grade-nearest" in codes(out(asked(scored(1, 12, "partial"))))
    pairs = Matching((Pair("a", "b"), Pair("c", "d")), partial=False)
    assert "exchange-scoring-lost" in codes(out(asked(pairs)))
    orders = Ordering(("a", "b", "c"), "pairs", ((0, 1, 2), (1, 0, 2)))
    assert "moodle-orders-several" in codes(out(asked(orders)))
    assert "moodle-spelling-strict" in codes(out(asked(ShortText(("barnevern",), typos=1))))
    assert codes(out(asked(ShortText(("Ja",), ignore_case=False)))) == {"moodle-labels-not-kept"}


def test_a_single_choice_is_all_or_nothing():
    made = element(Single(picks(1, 2)))
    assert made.get("type") == "multichoice"
    assert made.findtext("single") == "true"
    assert [answer.get("fraction") for answer in made.findall("answer")] == ["100", "0", "0"]


@pytest.mark.parametrize(
    ("fixed", "shuffled", "told"), [(0, "true", False), (1, "true", True), (3, "false", False)]
)
def test_fixed_options_are_kept_in_order_when_all_are(fixed, shuffled, told):
    made = tuple(replace(option, is_fixed=place >= 3 - fixed) for place, option in enumerate(picks(1, 2)))
    assert element(Single(made)).findtext("shuffleanswers") == shuffled
    assert ("exchange-fixed-lost" in codes(out(asked(Single(made))))) is told


def test_spellings_are_taken_literally():
    made = element(ShortText(("5*", "fem"), ignore_case=False))
    assert [answer.findtext("text") for answer in made.findall("answer")] == [r"5\*", "fem"]
    assert made.findtext("usecase") == "1"


def test_numbers_have_a_point_and_a_unit_with_a_multiplier():
    made = element(Number(Fraction(-7, 2), Fraction(1, 10), "mg", lang=LANG))
    assert made.findtext("answer/text") == "-3.5"
    assert made.findtext("answer/tolerance") == "0.1"
    assert (made.findtext("units/unit/unit_name"), made.findtext("units/unit/multiplier")) == ("mg", "1")
    assert made.findtext("showunits") == "0"
    assert element(Number(Fraction(1), lang=LANG)).findtext("showunits") == "3"
    assert "moodle-unit-not-shown" in codes(out(asked(Number(Fraction(1), unit="mg", lang=LANG))))


def test_units_that_turn_into_each_other_have_moodles_multipliers_with_the_keys_first():
    content = Number(Fraction(500), Fraction(0), "mg", ("g", "mg"), LANG, (Fraction(1000), Fraction(1)))
    made = element(content)
    assert [(unit.findtext("unit_name"), unit.findtext("multiplier")) for unit in made.iter("unit")] == [
        ("mg", "1"),
        ("g", "0.001"),
    ]
    assert (made.findtext("unitgradingtype"), made.findtext("unitpenalty"), made.findtext("showunits")) == (
        *("1", "1", "2"),
    )
    apart = Number(Fraction(3), Fraction(0), "uker", ("dager", "uker"), LANG)
    assert "moodle-units-not-chosen" in codes(out(asked(apart)))


def test_pairs_and_distractors_are_subquestions_with_plain_choices():
    made = element(Matching((Pair("*a*", "b & c"), Pair("d", "**e**")), ("f",)))
    assert [
        (part.findtext("text"), part.findtext("answer/text")) for part in made.findall("subquestion")
    ] == [("<em>a</em>", "b & c"), ("d", "e"), ("", "f")]


@pytest.mark.parametrize(
    ("scoring", "grading"), [("pairs", "RELATIVE_NEXT_EXCLUDE_LAST"), ("exact", "ALL_OR_NOTHING")]
)
def test_orders_are_in_the_right_order_and_all_shown(scoring, grading):
    made = element(Ordering(("a", "b", "c"), scoring, ((2, 0, 1),)))
    assert [answer.findtext("text") for answer in made.findall("answer")] == ["c", "a", "b"]
    assert [answer.get("fraction") for answer in made.findall("answer")] == ["1", "2", "3"]
    assert (made.findtext("gradingtype"), made.findtext("selecttype")) == (grading, "ALL")


def test_another_right_order_comes_back_as_that_order():
    content = Ordering(("a", "b", "c"), "pairs", ((2, 0, 1), (2, 1, 0)))
    found = read(out(asked(content)).data, file="x", lang=LANG).questions[0].content
    assert isinstance(found, Ordering)
    orders = [[found.items[place] for place in order] for order in found.right_orders]
    assert orders == [["c", "a", "b"], ["c", "b", "a"]]


def test_gaps_are_written_as_moodle_reads_them():
    gaps = (TypedGap(("a}b~c#d", "=%x*")), ChoiceGap((Option("*ja* & <b>", True), Option("nei"))))
    text = element(Cloze(("Si {1:SA:=x} ", " eller ", "."), gaps)).findtext("questiontext/text")
    assert text == (
        "<p>Hva?</p>\n<p>Si &#123;1:SA:=x&#125; "
        r"{1:SHORTANSWER:=a\}b&#126;c\#d~=&#61;%x&#92;*} eller "
        "{1:MULTICHOICE_S:=&lt;em&gt;ja&lt;/em&gt; &amp;amp; &amp;lt;b&amp;gt;~nei}.</p>"
    )


def test_names_ids_tags_hints_and_explanations_have_their_places():
    made = element(
        TRUE,
        stem="**Er** det " + "sant " * 40,
        tags=("vold",),
        hints=("Tenk *etter*",),
        explanation="Ja.\n\nJo.",
    )
    name = made.findtext("name/text")
    assert name.startswith("Er det sant")
    assert len(name) == 80
    assert made.findtext("idnumber") == "q-1"
    assert made.findtext("tags/tag/text") == "vold"
    assert made.findtext("hint/text") == "Tenk <em>etter</em>"
    assert made.findtext("generalfeedback/text") == "<p>Ja.</p>\n<p>Jo.</p>"
    assert made.findtext("defaultgrade") == "1"


def test_sources_are_in_the_file_where_moodle_does_not_look():
    question = asked(
        TRUE, citations=(Citation("lov/plikt-1", 'sa "nei" & <gikk>'),), critical=True, bloom="apply"
    )
    written = out(question)
    made = etree.fromstring(written.data).findall("question")[1]
    assert {label.get("key"): label.text for label in made.findall("kyndig/label")} == {
        "source": 'lov/plikt-1 "sa "nei" & <gikk>"',
        "own": "egen erfaring",
        "bloom": "apply",
        "critical": "yes",
    }
    without = [child for child in made if child.tag != "kyndig"]
    assert not any("lov/plikt-1" in "".join(child.itertext()) for child in without)
    assert codes(written) == {"moodle-labels-not-kept", "exchange-labels-lost"}
    assert read(written.data, file="x", lang=LANG).questions == (question,)


def test_an_edited_file_is_believed_and_keeps_the_sources():
    question = asked(Single((Option("__a__", True), Option("b"))), citations=(Citation("lov/plikt-1", "sa"),))
    data = out(question).data
    assert b'<markdown as="line">__a__</markdown>' in data
    data = data.replace(b"<strong>a</strong>", b"<strong>c</strong>").replace(b">b<", b">d<")
    found = read(data, file="x", lang=LANG).questions[0]
    assert [option.text for option in found.content.options] == ["**c**", "d"]
    assert found.citations == question.citations


def test_grades_that_were_edited_win_over_the_label():
    data = out(asked(scored(2, 2, "all"))).data
    found = (
        read(data.replace(b'fraction="-100"', b'fraction="-50"'), file="x", lang=LANG).questions[0].content
    )
    assert found.partial


@pytest.mark.parametrize("content", [Rating(("enig", "uenig")), Reflection()])
def test_types_that_moodle_does_not_have_are_left_out_with_a_line(content):
    written = out(asked(TRUE), asked(content, id="q-2"))
    assert [item.outcome for item in written.items] == [Outcome.WHOLE, Outcome.LEFT_OUT]
    assert written.items[1].findings[0].code == "exchange-type-not-sayable"
    assert len(etree.fromstring(written.data).findall("question")) == 2


@pytest.mark.parametrize("question", [asked(Single(picks(0, 2))), asked(TRUE, stem=" ")])
def test_a_faulty_question_would_stop_moodle_and_is_left_out(question):
    assert codes(out(question)) == {"moodle-faulty"}


def test_the_title_is_the_category_and_no_tag():
    written = out(asked(TRUE), title="Vold / barn")
    root = etree.fromstring(written.data)
    assert root.findtext("question/category/text") == "$course$/top/Vold // barn"
    assert read(written.data, file="x", lang=LANG).questions[0].tags == ()


def test_signs_that_xml_cannot_hold_are_left_out():
    question = asked(TRUE, stem="Er\x00 det\ufffe \ud800sant?", explanation="]]> <b>")
    root = etree.fromstring(out(question).data)
    assert root.findall("question")[1].findtext("generalfeedback/text") == "<p>]]&gt; &lt;b&gt;</p>"


def test_an_empty_bank_is_an_empty_quiz():
    assert sniff(out().data, "x.xml")


@pytest.mark.parametrize(
    ("data", "is_ours"),
    [
        (b'<?xml version="1.0"?>\n<!-- a quiz > -->\n<quiz>', True),
        ("﻿<quiz/>".encode(), True),
        ('<?xml version="1.0" encoding="utf-16"?><quiz/>'.encode("utf-16"), True),
        (b"<quizzes>", False),
        (b"::a:: b {=c}", False),
        (b'<assessmentItem xmlns="x"><quiz/>', False),
        (b"", False),
    ],
)
def test_a_moodle_file_is_known_by_its_outermost_element(data, is_ours):
    assert sniff(data, "x.xml") is is_ours
