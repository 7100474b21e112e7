"""What every question type promises: found by its file, safe with any answer, silent about its key."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import course.quiz
from course.errors import AnswerError
from course.quiz.arrangement import in_file_order
from course.quiz.canonical import question_from_json, question_to_json
from course.quiz.gaps import ChoiceGap, Gap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Question, QuestionType
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.question_types.case import Case
from course.quiz.question_types.matching import Matching
from course.quiz.question_types.multiple import SCORINGS, Multiple
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

QUIZ = Path(course.quiz.__file__).parent
FILES = sorted(path.stem for path in (QUIZ / "question_types").glob("*.py") if path.stem != "__init__")

any_content = st.one_of(*(st.from_type(kind) for kind in QUESTION_TYPES.values()))
any_json = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 30) | st.text(max_size=20) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(("text", "unit", "x")), inner, max_size=3)
    ),
    max_leaves=6,
)
typed_numbers = st.sampled_from(
    ("12", "12,5 mg", "1.125", "3 uker", "1e9", "nan", "inf", "-", "٣", "½", "9" * 70)
)
form_values = typed_numbers | st.integers(-1, 8).map(str) | st.text(max_size=30) | st.just("x" * 10_000_000)
form_values |= st.sampled_from(("0.0", "1.0", "0.1.0"))
names = st.sampled_from(("answer", "unit", "other", "answer-0", "answer-1", "answer-2", "way", "act"))
forms = st.dictionaries(names, st.lists(form_values, max_size=2), max_size=5)


def orders(content: QuestionType) -> st.SearchStrategy[list[int]]:
    return st.permutations(in_file_order(content.groups))


def test_the_types_are_the_files_of_the_folder():
    assert sorted(QUESTION_TYPES) == FILES
    assert len({kind.precedence for kind in QUESTION_TYPES.values()}) == len(FILES)


def test_nothing_else_in_the_engine_names_a_type_and_types_do_not_know_each_other():
    named = {
        (str(path.relative_to(QUIZ)), name)
        for path in QUIZ.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom | ast.Import)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
        )
        if name.startswith("course.quiz.question_types.")
    }
    assert named == set()


@given(any_content)
def test_the_canonical_form_gives_the_same_content_again(content: QuestionType):
    data = json.loads(json.dumps(content.to_json(), allow_nan=False))
    assert QUESTION_TYPES[data["type"]].from_json(data) == content


@given(any_content, any_json)
def test_any_value_is_worth_a_share_or_is_refused(content: QuestionType, answer: Any):
    try:
        mark = content.grade(answer)
    except AnswerError:
        with pytest.raises(AnswerError):
            content.check_answer(answer)
        for speak in (content.summarise, content.feedback):
            with pytest.raises(AnswerError):
                speak(answer)
    else:
        assert isinstance(mark.share, Fraction)
        assert 0 <= mark.share <= 1
        content.check_answer(answer)
        assert all(isinstance(line, str) for line in content.summarise(answer))
        assert all(content.feedback(answer))


@given(any_content)
def test_no_answer_is_worth_nothing(content: QuestionType):
    assert content.grade(None).share == 0
    assert content.summarise(None) == ()
    assert content.feedback(None) == ()
    assert content.parse({}, in_file_order(content.groups)) is None


@given(st.data(), any_content, forms)
def test_any_form_is_an_answer_or_is_refused_and_can_be_shown_again(
    data: st.DataObject, content: QuestionType, form: dict[str, list[str]]
):
    order = data.draw(orders(content))
    shown = content.view(order, content.typed(form, order))
    assert len(json.dumps(shown, allow_nan=False)) < 100_000
    try:
        answer = content.parse(form, order)
    except AnswerError:
        return
    content.check_answer(answer)
    json.dumps(answer, allow_nan=False).encode("utf-8")
    assert content.typed(form, order) == answer or answer is None or "text" in shown


@given(st.data(), any_content, forms)
def test_what_was_answered_is_shown_as_answered_and_answers_the_same_when_sent_again(
    data: st.DataObject, content: QuestionType, form: dict[str, list[str]]
):
    order = data.draw(orders(content))
    try:
        answer = content.parse(form, order)
    except AnswerError:
        assume(False)
    assert content.parse(form_of(content.view(order, answer)), order) == answer


def form_of(view: dict[str, Any]) -> dict[str, list[str]]:
    """What a page made of a view would send."""
    fields = [field for part in view.values() if isinstance(part, list) for field in part]
    form = {field["name"]: sent(field) for field in fields if isinstance(field, dict) and "name" in field}
    form |= {"answer": sent(view), "unit": sent({"options": view.get("units", ())})}
    return form | {"way": [view.get("way", "")]}


def sent(field: dict[str, Any]) -> list[str]:
    if "options" in field:
        return [option["value"] for option in field["options"] if option["chosen"]]
    return [field["text"]] if "text" in field else []


def rekeyed_options(data: st.DataObject, options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(
        replace(option, is_key=data.draw(st.booleans()), feedback=data.draw(st.text())) for option in options
    )


def rekeyed_matching(data: st.DataObject, it: Matching) -> Matching:
    """Other choices for the same left sides; each used once where each was, as the page may say."""
    choices, count = it.choices, len(it.pairs)
    if len({pair.right for pair in it.pairs}) == count:
        rights = data.draw(st.permutations(choices))[:count]
    else:
        rights = data.draw(st.lists(st.sampled_from(choices), min_size=count, max_size=count))
        assume(len(set(rights)) < count)
    pairs = tuple(replace(pair, right=right) for pair, right in zip(it.pairs, rights, strict=True))
    return replace(it, pairs=pairs, distractors=tuple(text for text in choices if text not in rights))


def rekeyed_gap(data: st.DataObject, gap: Gap) -> Gap:
    if isinstance(gap, TypedGap):
        return TypedGap(data.draw(st.lists(st.text(), max_size=3).map(tuple)))
    return ChoiceGap(tuple(replace(option, is_key=data.draw(st.booleans())) for option in gap.options))


def rekeyed_case(data: st.DataObject, it: Case) -> Case:
    scores = st.fractions(0, 1, max_denominator=100)
    return Case(
        tuple(node if node.score is None else replace(node, score=data.draw(scores)) for node in it.nodes)
    )


REKEY: dict[str, Callable[[st.DataObject, Any], QuestionType]] = {
    "single": lambda data, it: Single(rekeyed_options(data, it.options)),
    "multiple": lambda data, it: Multiple(
        rekeyed_options(data, it.options), data.draw(st.sampled_from(SCORINGS))
    ),
    "true_false": lambda data, it: TrueFalse(not it.is_true, it.lang),
    "number": lambda data, it: replace(
        it,
        value=data.draw(st.fractions()),
        tolerance=data.draw(st.fractions(min_value=0)),
        unit=data.draw(st.sampled_from(it.units)) if it.units else it.unit,
    ),
    "short_text": lambda data, it: ShortText(
        data.draw(st.lists(st.text()).map(tuple)), it.ignore_case, data.draw(st.integers(0, 2))
    ),
    "matching": rekeyed_matching,
    "ordering": lambda data, it: replace(it, items=tuple(data.draw(st.permutations(it.items)))),
    "cloze": lambda data, it: replace(it, gaps=tuple(rekeyed_gap(data, gap) for gap in it.gaps)),
    "case": rekeyed_case,
    "rating": lambda data, it: it,
    "reflection": lambda data, it: it,
}
"""For each type, the same question with any other key. A new type needs its own line here."""

LISTED: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "matching": lambda it: it.choices,
    "ordering": lambda it: it.items,
}
"""What a type shuffles, where the key decides its places in the file: for these a draw gives others."""


def rekeyed(data: st.DataObject, content: QuestionType, order: list[int]) -> tuple[QuestionType, list[int]]:
    """The same question with another key, and the order in which it looks as this one does."""
    other = REKEY[content.type_name](data, content)
    if content.type_name not in LISTED:
        return other, order
    ours, theirs = LISTED[content.type_name](content), list(LISTED[content.type_name](other))
    assume(len(set(ours)) == len(ours))
    return other, [theirs.index(ours[place]) for place in order]


@pytest.mark.parametrize("name", QUESTION_TYPES)
def test_the_view_tells_nothing_of_the_key(name: str):
    @given(st.data(), st.from_type(QUESTION_TYPES[name]), forms)
    def views_are_equal(data: st.DataObject, content: QuestionType, form: dict[str, list[str]]):
        order = data.draw(orders(content))
        other, its_order = rekeyed(data, content, order)
        seen = content.view(order, content.typed(form, order))
        assert other.view(its_order, other.typed(form, its_order)) == seen
        assert in_file_order(other.groups) == in_file_order(content.groups)

    views_are_equal()


@pytest.mark.parametrize("name", QUESTION_TYPES)
def test_refusing_a_form_tells_nothing_of_the_key(name: str):
    @given(st.data(), st.from_type(QUESTION_TYPES[name]), forms)
    def refusals_are_equal(data: st.DataObject, content: QuestionType, form: dict[str, list[str]]):
        order = data.draw(orders(content))
        other, its_order = rekeyed(data, content, order)
        ours, theirs = outcome(content, form, order), outcome(other, form, its_order)
        assert type(ours) is type(theirs)
        assert ours == theirs or name in LISTED  # Places of another file name the same by other numbers.
        assert not isinstance(ours, tuple) or ours == theirs

    refusals_are_equal()


def outcome(content: QuestionType, form: dict[str, list[str]], order: list[int]) -> object:
    try:
        return content.parse(form, order)
    except AnswerError as error:
        return error.code, dict(error.facts)


@given(st.data(), st.from_type(Single))
def test_form_values_are_positions_as_shown(data: st.DataObject, content: Single):
    order = data.draw(orders(content))
    view: Any = content.view(order, None)
    assert [option["value"] for option in view["options"]] == [str(shown) for shown in range(len(order))]
    for shown, place in enumerate(order):
        assert content.parse({"answer": [str(shown)]}, order) == place
        assert view["options"][shown]["text"] == content.options[place].text


@given(st.from_type(Question))
def test_the_structure_says_nothing_in_words(question: Question):
    texts = json.dumps(question.content.structure())
    assert not any(letter in texts for letter in "æøå")
    assert "text" not in texts


@given(st.from_type(Question))
def test_a_question_survives_its_canonical_form(question: Question):
    assert question_from_json(json.loads(json.dumps(question_to_json(question)))) == question
