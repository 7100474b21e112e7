"""Sound banks for tests of exchange: every type that is simple to make, words full of signs that formats use.

`BANKS` makes banks that the check has nothing against, since only such are exported.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from course.citation import Citation, plain
from course.errors import CourseError, Level
from course.markup import text_only
from course.quiz.bank import parse_bank, write_bank
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_text import BLOOM, DIFFICULTIES
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import SCORINGS, Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

LANG = "nb"
_RAW = re.compile(r"<[a-zA-Z/!?]|&#?\w+;")

_SIGNS = (
    "{ } = ~ # : \\ -> %50% [html] * _ < > & | \" ' // :: \\n #### a én Hva 20 3,5 ; , \u00a0 – @ + - $ æøå "
    "**fet** *kursiv* `kode` A. 1. B) [id:x] _____ 😀"
)
_signs = st.sampled_from(_SIGNS.split(" "))
words = (
    st.lists(_signs, min_size=1, max_size=6)
    .map(" ".join)
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(lambda text: bool(text) and not _RAW.search(text) and bool(plain(text_only(text))))
)
plain_words = st.text("abcæøå 123", min_size=1, max_size=12).map(str.strip).filter(bool)
paragraphs = st.lists(words, min_size=1, max_size=2).map("\n\n".join)
said = st.just("") | paragraphs

options = st.lists(
    st.builds(Option, words, st.just(False), said),
    min_size=2,
    max_size=5,
    unique_by=lambda each: plain(each.text),
)


@st.composite
def _singles(draw: st.DrawFn) -> Single:
    made = draw(options)
    key = draw(st.integers(0, len(made) - 1))
    fixed = draw(st.booleans())
    return Single(
        tuple(
            replace(option, is_key=place == key, is_fixed=fixed and place == len(made) - 1)
            for place, option in enumerate(made)
        )
    )


@st.composite
def _multiples(draw: st.DrawFn) -> Multiple:
    made = draw(options)
    keys = draw(st.sets(st.integers(0, len(made) - 1), min_size=1, max_size=len(made)))
    marked = tuple(replace(option, is_key=place in keys) for place, option in enumerate(made))
    return Multiple(marked, draw(st.sampled_from(SCORINGS)))


_decimals = st.builds(
    lambda number, places: Fraction(number, 10**places), st.integers(-(10**9), 10**9), st.integers(0, 4)
)
_numbers = st.builds(
    Number, _decimals, _decimals.map(abs), st.sampled_from(["", "mg", "%"]), st.just(()), lang=st.just(LANG)
)
_shorts = st.lists(words | plain_words, min_size=1, max_size=3, unique=True).map(
    lambda texts: ShortText(tuple(texts))
)
_matchings = st.builds(
    Matching,
    st.lists(st.builds(Pair, words, words), min_size=2, max_size=4, unique_by=lambda pair: pair.left).map(
        tuple
    ),
    st.lists(plain_words, max_size=1).map(tuple),
    st.booleans(),
)
contents = st.one_of(
    _singles(),
    _multiples(),
    st.builds(TrueFalse, st.booleans(), st.just(LANG)),
    _numbers,
    _shorts,
    _matchings,
)
questions = st.builds(
    Question,
    id=st.from_regex("[a-z0-9][a-z0-9-]{0,8}", fullmatch=True),
    stem=paragraphs,
    content=contents,
    explanation=said,
    citations=st.lists(
        st.builds(Citation, st.just("lovverk/meldeplikt-1"), words.map(plain)), max_size=2
    ).map(tuple),
    own_from=st.just("egen erfaring"),
    bloom=st.sampled_from(("", *BLOOM)),
    tags=st.lists(plain_words.map(plain), max_size=2, unique=True).map(tuple),
    critical=st.booleans(),
    difficulty=st.sampled_from(("", *DIFFICULTIES)),
    variant=st.sampled_from(("", "tvilling")),
    hints=st.lists(words.map(plain), max_size=1).map(tuple),
)


def is_sound(question: Question) -> bool:
    """True for a question that a bank's text holds and that the check has nothing against."""
    bank = Bank("m", LANG, (question,))
    try:
        _, findings = parse_bank(write_bank(bank), file="", module="m", lang=LANG)
    except CourseError:
        return False
    return not any(finding.level is Level.ERROR for finding in findings)


BANKS = st.lists(questions.filter(is_sound), max_size=3, unique_by=lambda question: question.id).map(
    lambda made: Bank("m", LANG, tuple(made), file="m.md")
)
