"""What we write as Moodle XML comes in again unchanged, whatever signs its texts are made of."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from exchanged_banks import BANKS, LANG, is_sound, options, questions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.exchange.model import Outcome
from course.exchange.moodle_xml import read, write
from course.quiz.bank import parse_bank
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import SCORINGS, Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.short_text import ShortText
from course.quiz.spellings import Match

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[4]
SLOW_TO_DRAW = [HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow]

WORDS = (
    *(
        "plikt",
        "avverge",
        "*ikke*",
        "**aldri**",
        "`kode`",
        "a<b",
        "R&D",
        "50%",
        "(a)",
        "_b_",
        "–",
        "x*",
        "!",
        "|",
    ),
    *("{1:SA:=x}", "{#1}", "{a}", "{mlang&nbsp;en}", r"\[\[x]]", "[a]", "]", "~", "#", "}", "\\", "%", "="),
    *(
        r"\*",
        r"\}",
        "]]>",
        "&amp;",
        "&#125;",
        "<b>",
        "$x$",
        "@@PLUGINFILE@@/x.png",
        "->",
        "=>",
        "https://a.no",
    ),
    "👩\u200d⚕️",
)
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
SPELLINGS = st.lists(LINES, min_size=1, max_size=3, unique=True).map(tuple)
MATCHES = st.builds(Match, st.booleans(), st.integers(0, 2), st.booleans(), st.booleans())


@st.composite
def multiples(draw):
    made = draw(options)
    keys = draw(st.sets(st.integers(0, len(made) - 1), min_size=1))
    picked = tuple(replace(option, is_key=place in keys) for place, option in enumerate(made))
    return Multiple(picked, draw(st.sampled_from(SCORINGS)))


@st.composite
def gaps(draw):
    if draw(st.booleans()):
        return TypedGap(draw(SPELLINGS))
    texts = draw(st.lists(LINES, min_size=2, max_size=4, unique=True))
    key, fixed = draw(st.integers(0, len(texts) - 1)), draw(st.booleans())
    return ChoiceGap(tuple(Option(text, place == key, "", fixed) for place, text in enumerate(texts)))


@st.composite
def clozes(draw):
    made = draw(st.lists(gaps(), min_size=1, max_size=3))
    between = draw(st.lists(LINES | st.just(""), min_size=len(made) + 1, max_size=len(made) + 1))
    first, *others = between
    texts = (f"{first} ".lstrip(), *(f" {text} " for text in others[:-1]), f" {others[-1]}".rstrip())
    return Cloze(texts, tuple(made), draw(MATCHES))


@st.composite
def numbers(draw):
    """Numbers in units that turn into each other or do not, and tolerances in per cent."""
    value = Fraction(draw(st.integers(-(10**6), 10**6)), 100)
    percent = draw(st.none() | st.integers(1, 50).map(Fraction))
    units = draw(st.sampled_from(((), ("mg", "g"), ("timer", "dager", "uker"))))
    factors = {("mg", "g"): (1, 1000), ("timer", "dager", "uker"): (1, 24, 168)}.get(units, ())
    unit = draw(st.sampled_from(units or ("", "mg", "%")))
    return Number(
        value,
        Fraction(draw(st.integers(0, 100)), 10),
        unit,
        units,
        LANG,
        tuple(map(Fraction, factors)) if draw(st.booleans()) else (),
        percent,
    )


CONTENTS = st.one_of(
    multiples(),
    numbers(),
    clozes(),
    st.builds(
        Ordering,
        st.lists(LINES, min_size=2, max_size=5, unique=True).map(tuple),
        st.sampled_from(("pairs", "exact")),
        st.just(()),
    ),
    st.builds(
        lambda texts, match: ShortText(
            texts, match.ignore_case, match.typos, match.ignore_accents, match.exact_space
        ),
        SPELLINGS,
        MATCHES,
    ),
)
SPECIAL = st.builds(lambda question, content: replace(question, content=content), questions, CONTENTS)


def assert_comes_back(bank: Bank) -> None:
    written = write(bank)
    kept = {item.id for item in written.items if item.outcome is not Outcome.LEFT_OUT}
    found = read(written.data, file="x.xml", lang=bank.lang)
    assert found.questions == tuple(question for question in bank.questions if question.id in kept)
    assert {item.outcome for item in found.items} <= {Outcome.WHOLE}


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(BANKS)
def test_what_is_written_comes_in_again_unchanged(bank):
    assert_comes_back(bank)


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(SPECIAL.filter(is_sound))
def test_gaps_orders_and_ways_of_scoring_come_in_again_unchanged(question):
    assert_comes_back(Bank("m", LANG, (question,)))


@pytest.mark.parametrize("path", sorted((ROOT / "quizzes/nb").glob("*.md")), ids=lambda path: path.stem)
def test_the_reference_course_comes_in_again_unchanged(path):
    bank, _ = parse_bank(path.read_text("utf-8"), file=path.name, module=path.stem, lang="nb")
    assert_comes_back(bank)
    assert len(read(write(bank).data, file="x.xml", lang="nb").questions) == len(bank.questions) > 0


@pytest.mark.parametrize(
    "content",
    [
        Ordering(("\\}", "&#125;", "}", "*a*", "_a_")),
        ShortText(("1  1",), exact_space=True),
        Matching((Pair("a", "*b*"), Pair("c", "_b_"), Pair("d", "b")), ("`b`",)),
    ],
)
def test_texts_that_look_alike_come_back_as_they_were(content):
    question = Question("q", "Hva?", content, own_from="egen erfaring", hints=("\\}", "}"))
    assert read(write(Bank("m", LANG, (question,))).data, file="x", lang=LANG).questions == (question,)
