"""Questions and banks of every kind for hypothesis: tests ask for them with `st.from_type(Bank)`.

What is made here can be written as text: one-line options, stems without lines that look
like answers. Tests of what cannot be written make their own.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from course.citation import Citation
from course.quiz.case_lines import Choice, Node
from course.quiz.gaps import ChoiceGap, Gap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_text import BLOOM
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.question_types.case import Case
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import SCORINGS, Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.reflection import Reflection
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.spellings import Match


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


any_line = (
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40).map(nfc).map(str.strip).map(nfc)
)
full_line = any_line.filter(bool)
words = st.text("abcdefghijklmnoprstuvyæøå ,?", min_size=1, max_size=30).map(str.strip).filter(bool)
paragraph_line = st.tuples(st.sampled_from(("", "> ", "- ", "1. ", "    ")), words).map("".join)
paragraphs = st.lists(st.lists(paragraph_line, min_size=1, max_size=3), max_size=2).map(
    lambda blocks: "".join("\n\n" + "\n".join(block) for block in blocks)
)
stems = (
    st.tuples(full_line.filter(lambda text: not text.endswith("}")), paragraphs).map("".join).map(str.rstrip)
)
many_lines = st.lists(any_line, max_size=4).map(lambda lines: "\n".join(lines).strip("\n"))
options = st.builds(Option, full_line, st.booleans(), many_lines, st.booleans())
option_lists = st.lists(options, min_size=1, max_size=6).map(tuple)
languages = st.sampled_from(("nb", "nn", "en"))
decimals = st.builds(
    lambda number, places: Fraction(number, 10**places), st.integers(-(10**12), 10**12), st.integers(0, 6)
)
tolerances = decimals.map(abs) | st.just(Fraction(0))
positive = st.fractions(Fraction(1, 10**6), 10**6, max_denominator=10**6)
unit_lists = st.sampled_from(
    ((), ("timer", "dager", "uker"), ("mg", "g"), ("%", "mg/kg/døgn", "slag per minutt"))
)
spellings = st.lists(full_line.filter(lambda text: '"' not in text), min_size=1, max_size=4).map(tuple)


@st.composite
def _numbers(draw: st.DrawFn) -> Number:
    units = draw(unit_lists)
    unit = draw(st.sampled_from(units or ("", "mg", "uker", "%", "kr", "m²")))
    factors = draw(st.just(()) | st.lists(positive, min_size=len(units), max_size=len(units)).map(tuple))
    percent = draw(st.none() | st.integers(0, 300).map(lambda tenths: Fraction(tenths, 10)))
    return Number(draw(decimals), draw(tolerances), unit, units, draw(languages), factors, percent)


sides = full_line.filter(lambda text: "=>" not in text and text[0] not in "([")
matchings = st.builds(
    Matching,
    st.lists(st.builds(Pair, sides, sides), min_size=1, max_size=4).map(tuple),
    st.lists(sides, max_size=2).map(tuple),
    st.booleans(),
)
gap_words = full_line.filter(lambda text: '"' not in text and "[[" not in text and "]]" not in text)
gap_options = st.lists(st.builds(Option, gap_words, st.booleans(), st.just(""), st.booleans()), max_size=3)
gaps: st.SearchStrategy[Gap] = st.builds(
    TypedGap, st.lists(gap_words, min_size=1, max_size=3).map(tuple)
) | st.builds(
    lambda key, others: ChoiceGap((*others, Option(key, True))), gap_words, gap_options
)  # fmt: skip
matches = st.builds(Match, st.booleans(), st.integers(0, 2), st.booleans(), st.booleans())


@st.composite
def _orderings(draw: st.DrawFn) -> Ordering:
    items = draw(st.lists(full_line, min_size=1, max_size=5))
    orders = draw(st.lists(st.permutations(range(len(items))).map(tuple), max_size=2))
    return Ordering(tuple(items), draw(st.sampled_from(("pairs", "exact"))), tuple(dict.fromkeys(orders)))


@st.composite
def _clozes(draw: st.DrawFn) -> Cloze:
    """Text and gaps by turns, on one line or in paragraphs, lists and tables."""
    found = draw(st.lists(gaps, min_size=1, max_size=4))
    after = st.sampled_from((" ", "", ", ", "\n", "\n\n"))
    before = st.sampled_from((" ", "", "\n", "\n- ", "\n\n- **", "\n\n| "))
    texts = [draw(words) + draw(st.sampled_from((" ", "", "\n- ")))]
    texts += [draw(after) + draw(words) + draw(before) for _ in found[1:]]
    return Cloze(
        (*texts, draw(st.just("") | st.tuples(after, words).map("".join))), tuple(found), draw(matches)
    )


node_ids = st.sampled_from(("start", "roer-seg", "ringer", "slutt"))
case_lines = st.tuples(st.sampled_from(("", "> ", "- ", "1. ", "Amal: ", "    ")), words).map("".join)
node_texts = st.lists(case_lines, max_size=4).map(lambda lines: "\n".join(lines).strip("\n"))
labels = full_line.filter(lambda text: "|" not in text)


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    """Mostly cases that one can go through; some with broken links, rounds, or no ends."""
    ids = draw(st.lists(node_ids, min_size=1, max_size=3, unique=draw(st.booleans())))
    nodes = []
    for number, node_id in enumerate(ids):
        onward = st.sampled_from(ids[number + 1 :] or ["slutt"]) | node_ids
        choices = st.builds(Choice, full_line, onward, st.just("") | many_lines)
        score = draw(st.none() | st.integers(0, 100).map(lambda percent: Fraction(percent, 100)))
        title = draw(full_line.filter(lambda text: not text.endswith("}")))
        # A list above the first choice would be one of choices without links.
        text = draw(node_texts.map(lambda text: text if text[-60:].rfind("\n- ") < 0 else f"{text}\n\nNå?"))
        ways = draw(st.lists(choices, max_size=2).map(tuple))
        if number == len(ids) - 1 and not ways and score is None:
            score = Fraction(1)  # Without one, what follows would be read as the node's own.
        nodes.append(Node(node_id, title, text, ways, score))
    return Case(tuple(nodes))


@st.composite
def _banks(draw: st.DrawFn) -> Bank:
    lang = draw(languages)
    questions = draw(st.lists(st.from_type(Question), max_size=5))
    return Bank(
        module="modul",
        lang=lang,
        questions=tuple(_in_language(question, lang) for question in questions),
        pass_percent=draw(st.integers(1, 100)),
        title=draw(any_line),
        file="quizzes/nb/modul.md",
        extra=draw(st.dictionaries(st.sampled_from(("author", "note")), any_line)),
    )


def _in_language(question: Question, lang: str) -> Question:
    """The question as it would stand in a bank of that language."""
    content = question.content
    if isinstance(content, Number):
        content = replace(content, lang=lang)
    if isinstance(content, TrueFalse):
        content = TrueFalse(content.is_true, lang)
    if isinstance(content, Reflection):
        content = Reflection(lang)
    return Question(
        question.id,
        question.stem,
        content,
        question.explanation,
        question.citations,
        question.own_from,
        question.bloom,
        question.tags,
        question.critical,
    )


def _with_one_list(question: Question) -> Question:
    """Without a numbered list in a stem that another follows: no text can tell them apart."""
    if not isinstance(question.content, Ordering):
        return question
    return replace(question, stem=question.stem.replace("\n1. ", "\n- "))


st.register_type_strategy(Single, st.builds(Single, option_lists))
st.register_type_strategy(Multiple, st.builds(Multiple, option_lists, st.sampled_from(SCORINGS)))
st.register_type_strategy(TrueFalse, st.builds(TrueFalse, st.booleans(), languages))
st.register_type_strategy(Number, _numbers())
st.register_type_strategy(
    ShortText,
    st.builds(ShortText, spellings, st.booleans(), st.integers(0, 2), st.booleans(), st.booleans()),
)
st.register_type_strategy(Matching, matchings)
st.register_type_strategy(Ordering, _orderings())
st.register_type_strategy(Cloze, _clozes())
st.register_type_strategy(Case, _cases())
st.register_type_strategy(Rating, st.builds(Rating, st.lists(labels, min_size=1, max_size=5).map(tuple)))
st.register_type_strategy(Reflection, st.builds(Reflection, languages))
st.register_type_strategy(
    Question,
    st.builds(
        Question,
        id=st.from_regex("([a-z0-9][a-z0-9-]{0,8})?", fullmatch=True),
        stem=stems,
        content=st.one_of(*(st.from_type(kind) for kind in QUESTION_TYPES.values())),
        explanation=many_lines,
        citations=st.lists(st.builds(Citation, st.just("lovverk/meldeplikt-1"), full_line), max_size=3).map(
            tuple
        ),
        own_from=any_line,
        bloom=st.sampled_from(("", *BLOOM)),
        tags=st.lists(words.filter(lambda text: "," not in text), max_size=3).map(tuple),
        critical=st.booleans(),
        file=st.just(""),
        line=st.just(0),
    ).map(_with_one_list),
)
st.register_type_strategy(Bank, _banks())
