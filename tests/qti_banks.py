"""Banks with every type that QTI can hold, in every way of scoring."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import exchanged_banks as shared
from exchanged_banks import LANG, is_sound
from hypothesis import strategies as st

from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Bank
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.short_text import ShortText
from course.quiz.spellings import Match

word = st.sampled_from(
    ("hjerte", "lunge", "nyre", "lever", "blod", "åpen", "113", "*sterk*", "`kode`", "a<b", "r&d")
)
words = st.lists(word, min_size=1, max_size=3).map(" ".join)
_decimals = st.builds(lambda n, places: Fraction(n, 10**places), st.integers(-5000, 5000), st.integers(0, 3))


@st.composite
def multiples(draw: st.DrawFn) -> Multiple:
    texts = draw(st.lists(words, min_size=2, max_size=10, unique=True))
    keys = draw(st.sets(st.integers(0, len(texts) - 1), min_size=1))
    said = draw(st.lists(st.just("") | words, min_size=len(texts), max_size=len(texts)))
    last = draw(st.integers(0, len(texts)))
    options = [
        Option(text, at in keys, feedback, at >= last)
        for at, (text, feedback) in enumerate(zip(texts, said, strict=True))
    ]
    return Multiple(tuple(options), draw(st.sampled_from(("partial", "all", "right-minus-wrong"))))


@st.composite
def orderings(draw: st.DrawFn) -> Ordering:
    items = tuple(draw(st.lists(words, min_size=2, max_size=6, unique=True)))
    orders: tuple[tuple[int, ...], ...] = ()
    if draw(st.booleans()):
        orders = tuple(
            dict.fromkeys(
                tuple(draw(st.permutations(range(len(items))))) for _ in range(draw(st.integers(1, 2)))
            )
        )
    return Ordering(items, draw(st.sampled_from(("pairs", "exact"))), orders)


@st.composite
def clozes(draw: st.DrawFn) -> Cloze:
    count = draw(st.integers(1, 4))
    gaps = []
    for _ in range(count):
        texts = draw(st.lists(word, min_size=2, max_size=4, unique=True))
        if draw(st.booleans()):
            gaps.append(TypedGap(tuple(texts[: draw(st.integers(1, 2))])))
        else:
            key = draw(st.integers(0, len(texts) - 1))
            gaps.append(ChoiceGap(tuple(Option(text, at == key) for at, text in enumerate(texts))))
    joins = st.sampled_from((" ", " og ", ".\n\nSå ", ", **fort**, "))
    texts = [
        draw(words) + " ",
        *(draw(joins) for _ in range(count - 1)),
        draw(st.sampled_from((".", "", " nå."))),
    ]
    match = Match(draw(st.booleans()))
    return Cloze(tuple(texts), tuple(gaps), match)


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    value, tolerance = draw(_decimals), abs(draw(_decimals))
    units = draw(st.sampled_from(((), ("mg", "g"), ("timer", "dager", "uker"))))
    factors = (Fraction(1), Fraction(1000)) if units == ("mg", "g") and draw(st.booleans()) else ()
    percent = abs(draw(_decimals)) if draw(st.booleans()) else None
    return Number(value, tolerance, draw(st.sampled_from(units or ("", "mg"))), units, LANG, factors, percent)


@st.composite
def matchings(draw: st.DrawFn) -> Matching:
    lefts = draw(st.lists(words, min_size=2, max_size=5, unique=True))
    rights = draw(st.lists(word, min_size=2, max_size=4, unique=True))
    pairs = tuple(Pair(left, draw(st.sampled_from(rights))) for left in lefts)
    listed = tuple(draw(st.permutations(rights))) if draw(st.booleans()) else ()
    spare = tuple(right for right in listed or rights if right not in {pair.right for pair in pairs})
    return Matching(pairs, spare, draw(st.booleans()), listed)


contents = st.one_of(
    multiples(),
    orderings(),
    clozes(),
    numbers(),
    matchings(),
    st.lists(words, min_size=2, max_size=6, unique=True).map(lambda labels: Rating(tuple(labels))),
    st.builds(
        ShortText,
        st.lists(words, min_size=1, max_size=3, unique=True).map(tuple),
        st.booleans(),
        st.integers(0, 1),
        st.booleans(),
    ),
)
questions = st.builds(
    lambda question, content: replace(question, content=content), shared.questions, contents
).filter(is_sound)
banks = st.lists(questions, max_size=3, unique_by=lambda question: question.id).map(
    lambda made: Bank("m", LANG, tuple(made), file="m.md")
)
