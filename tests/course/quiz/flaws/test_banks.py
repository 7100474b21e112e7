"""What shows only when questions are seen together: habits of who wrote them, and repeats."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import Finding, Level
from course.messages import LANGUAGES, say
from course.quiz.flaws import find_flaws, find_shared_flaws, flaws_of
from course.quiz.flaws.banks import LEAST_FOR_LENGTH, LEAST_FOR_PLACES
from course.quiz.flaws.sources import SOURCES
from course.quiz.gaps import TypedGap
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.number import Number
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse


def bank(questions: list[Question], module: str = "m", lang: str = "nb") -> Bank:
    file = f"quizzes/{lang}/{module}.md"
    placed = (replace(one, file=file, line=10 * n) for n, one in enumerate(questions, start=1))
    return Bank(module, lang, tuple(placed), file=file)


def asked(n: int, key: int, longest: int | None = None, size: int = 3) -> Question:
    """A question with its key in a place, and the longest option in a place or of one length with all."""
    texts = [f"svar {n:03} {'abcdef'[place]}" + "xx" * (place == longest) for place in range(size)]
    options = tuple(Option(text, place == key) for place, text in enumerate(texts))
    return Question(f"q-{n}", f"Hva er {n}?", Single(options))


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
    return [(finding.code, finding.file, finding.line) for finding in findings]


def test_a_bank_whose_keys_are_the_longest_is_told():
    questions = [asked(n, n % 3, longest=n % 3) for n in range(LEAST_FOR_LENGTH)]
    (finding,) = find_flaws(bank(questions))
    assert (finding.code, finding.file, finding.line) == ("keys-longest", "quizzes/nb/m.md", 1)
    assert finding.facts == {"n": 5, "longest": 5, "expected": 1.7, "source": SOURCES["keys-longest"]}
    assert find_flaws(bank(questions[:-1])) == ()


@pytest.mark.parametrize(("longest", "found"), [(10, False), (11, True)])
def test_the_share_of_longest_keys_is_told_from_where_chance_gives_it_less_than_once_in_twenty(
    longest, found
):
    # of 20 with three options: P(X >= 10) = 0.0919, P(X >= 11) = 0.0376
    questions = [asked(n, n % 3, longest=(n if n < longest else n + 1) % 3) for n in range(20)]
    assert bool(find_flaws(bank(questions))) is found


def test_a_tie_is_no_longest_key():
    assert find_flaws(bank([asked(n, n % 3) for n in range(12)])) == ()


def test_keys_that_prefer_a_place_are_told_from_twenty_questions():
    questions = [asked(n, 1) for n in range(LEAST_FOR_PLACES)]
    (finding,) = find_flaws(bank(questions))
    facts = {"n": 20, "counts": "0, 20, 0", "source": SOURCES["key-places"]}
    assert (finding.code, dict(finding.facts)) == ("key-places", facts)
    assert find_flaws(bank(questions[:-1])) == ()


@pytest.mark.parametrize(("first", "found"), [(11, False), (12, True)])
def test_places_are_told_from_where_chance_gives_them_less_than_once_in_twenty(first: int, found: bool):
    # of 20 in three places: 11, 4, 5 gives a chi-square of 4.3, and 12, 4, 4 one of 6.4; the limit is 5.99
    rest = 20 - first
    keys = [0] * first + [1] * (rest // 2) + [2] * (rest - rest // 2)
    assert bool(find_flaws(bank([asked(n, key) for n, key in enumerate(keys)]))) is found


def test_places_are_not_told_of_what_has_an_order_of_its_own():
    fixed = [asked(n, 0) for n in range(40)]
    fixed = [
        replace(
            one, content=Single((*one.content.options[:2], replace(one.content.options[2], is_fixed=True)))
        )
        for one in fixed
    ]
    amounts = [
        Question(f"n-{n}", f"Hvor mange er {n}?", Single(
            (Option(f"{n}"), Option(f"{n + 100}", True), Option(f"{n + 200}"))))
        for n in range(1, 41)
    ]  # fmt: skip
    scale = [
        Question(f"s-{n}", f"Hva gjelder {n}?", Single((Option("skal", True), Option("bør"), Option("kan"))))
        for n in range(40)
    ]
    for questions in (fixed, amounts, scale):
        assert find_flaws(bank(questions)) == ()


def test_too_few_of_a_kind_are_left_out_of_the_places():
    mixed = [asked(n, 0, size=5) for n in range(20)]  # 5 options ask for 25 questions
    assert find_flaws(bank(mixed)) == ()
    assert [
        finding.code for finding in find_flaws(bank([*mixed, *(asked(n, 0) for n in range(20, 40))]))
    ] == ["key-places"]


def test_a_repeat_is_told_at_the_later_question_in_whatever_order_and_case():
    again = Question("b", "HVA er 1 ?", Single(tuple(reversed(asked(1, 0).content.options))))
    (finding,) = find_flaws(bank([asked(1, 0), asked(2, 1), again]))
    assert (finding.code, finding.line) == ("question-repeated", 30)
    assert finding.facts == {
        "question": "b",
        "other": "q-1",
        "where": "quizzes/nb/m.md:10",
        "source": SOURCES["question-repeated"],
    }


def test_what_differs_in_words_or_options_is_no_repeat():
    other = replace(asked(1, 0), id="c", content=Single((Option("x", True), Option("y"), Option("z"))))
    assert find_flaws(bank([asked(1, 0), other])) == ()


def test_types_without_options_are_repeats_by_their_words():
    questions = [
        Question("a", "Legen melder.", TrueFalse(True)),
        Question("b", "Legen melder", TrueFalse(False)),
    ]
    assert told(find_flaws(bank(questions))) == [("question-repeated", "quizzes/nb/m.md", 20)]
    questions = [
        Question("a", "Hvor mange?", Number(Fraction(3))),
        Question("b", "Hvor få?", Number(Fraction(3))),
    ]
    assert find_flaws(bank(questions)) == ()


def test_a_text_with_other_words_around_its_gaps_is_no_repeat():
    texts = (("Du skal ", "."), ("Du kan ", "."))
    questions = [
        Question(f"c-{n}", "Fyll ut.", Cloze(around, (TypedGap(("melde",)),)))
        for n, around in enumerate(texts)
    ]
    assert find_flaws(bank(questions)) == ()
    assert told(find_flaws(bank([*questions, replace(questions[0], id="c-2")]))) == [
        ("question-repeated", "quizzes/nb/m.md", 30)
    ]


def test_banks_together_show_what_each_is_too_small_for():
    banks = [bank([asked(10 * m + n, 1) for n in range(10)], f"m{m}") for m in range(2)]
    assert [find_flaws(one) for one in banks] == [(), ()]
    assert told(find_shared_flaws(banks)) == [("key-places", "", 0)]
    assert find_shared_flaws(banks[:1]) == ()


def test_a_repeat_in_another_bank_is_told_once_with_where_the_first_stands():
    banks = [bank([asked(1, 0), asked(2, 0)], "a"), bank([asked(3, 0), asked(1, 1)], "b")]
    (finding,) = find_shared_flaws(banks)
    assert (finding.file, finding.line, finding.facts["where"]) == (
        "quizzes/nb/b.md",
        20,
        "quizzes/nb/a.md:10",
    )


@given(st.from_type(Bank))
def test_any_bank_gives_findings_that_every_language_has_words_for(any_bank: Bank):
    findings = (*find_flaws(any_bank), *find_shared_flaws([any_bank, any_bank]))
    for finding in findings:
        assert finding.level is not Level.ERROR
        json.dumps(dict(finding.facts))
        for lang in LANGUAGES:
            assert say(finding.code, finding.facts, lang)


@given(st.from_type(Question))
def test_a_language_without_word_lists_has_fewer_rules_and_no_other(question: Question):
    known = {finding.code for finding in flaws_of(question, "nb")}
    assert {finding.code for finding in flaws_of(question, "sv")} - {"options-two"} <= known


@pytest.mark.parametrize(
    "signs", ["`", "*", "_", "1 ", "a og ", "?", "(", "1-", "\\", "«", "‘", "når, ", "som det "]
)
def test_hostile_texts_are_read_in_no_time(signs: str):
    long = Question("q", signs * 20_000, Single((Option(signs * 5_000, True), Option("b"), Option("c"))))
    assert isinstance(find_flaws(bank([long])), tuple)
