"""What we write as GIFT is read by gift-pegjs, and says the same there."""

from __future__ import annotations

import re
from fractions import Fraction

from exchanged_banks import LANG, is_sound, questions
from foreign_tools import node
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from course.exchange.gift.writing import write
from course.exchange.model import Outcome
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

NO_LIST = re.compile(r"\A(\s*\d*)\\(?=[-+>#*.)~|=:](?:\s|$|[>#~=]))")  # a sign that only looks like one
NASTY = r"a {b} = ~c #d: \e \n -> [html] %50% // ::x:: #### &&058 *f* `g` _h"


def seen(text: dict[str, str] | None) -> str:
    """A text as gift-pegjs gives it; nothing for none."""
    if text is None:
        return ""
    assert text["format"] in ("moodle", "markdown")
    made = text["text"].replace("-&gt;", "->")
    return NO_LIST.sub(r"\1", made)


def decoded(text: str) -> str:
    """gift-pegjs leaves its own marks for escaped signs in the right side of a pair."""
    return re.sub(r"&&(\d{3});", lambda mark: chr(int(mark[1])), text)


def spaced(text: str) -> str:
    """Plain words have single spaces there."""
    return re.sub(r"\s\s+", " ", text)


def assert_says_the_same(question: Question, found: dict) -> None:
    content = question.content
    assert found["title"] == found["id"] == question.id
    assert tuple(found["tags"] or ()) == question.tags
    assert seen(found["stem"]) == question.stem
    assert seen(found["globalFeedback"]) == question.explanation
    assert not found["hasEmbeddedAnswers"]
    if isinstance(content, (Single, Multiple)):
        assert found["type"] == "MC"
        assert [(seen(each["text"]), seen(each["feedback"])) for each in found["choices"]] == [
            (option.text, option.feedback) for option in content.options
        ]
        if isinstance(content, Single):
            assert [each["isCorrect"] for each in found["choices"]] == [
                option.is_key for option in content.options
            ]
            assert {each["weight"] for each in found["choices"]} == {None}
        else:
            assert [each["weight"] > 0 for each in found["choices"]] == [
                option.is_key for option in content.options
            ]
            assert abs(sum(each["weight"] for each in found["choices"] if each["weight"] > 0) - 100) < 0.01
    elif isinstance(content, TrueFalse):
        assert (found["type"], found["isTrue"]) == ("TF", content.is_true)
    elif isinstance(content, ShortText):
        assert found["type"] == "Short"
        assert [spaced(seen(each["text"]).replace("\\*", "*")) for each in found["choices"]] == [
            *map(spaced, content.spellings)
        ]
    elif isinstance(content, Number):
        assert found["type"] == "Numerical"
        assert found["choices"]["number"] == float(content.value)
        assert found["choices"].get("range", 0) == float(content.tolerance)
    else:
        assert isinstance(content, Matching)
        assert found["type"] == "Matching"
        rights = [*(pair.right for pair in content.pairs), *content.distractors]
        lefts = [*(pair.left for pair in content.pairs), *[""] * len(content.distractors)]
        assert [seen(each["subquestion"]) for each in found["matchPairs"]] == lefts
        if not re.search(r"[*`]", "".join(rights)):  # what can be chosen is plain words there
            assert [decoded(each["subanswer"]) for each in found["matchPairs"]] == [*map(spaced, rights)]


def read_by_them(bank: Bank) -> None:
    written = write(bank)
    kept = [
        question
        for question, item in zip(bank.questions, written.items, strict=True)
        if item.outcome is not Outcome.LEFT_OUT
    ]
    if not kept:  # gift-pegjs wants a question in a file
        assert not written.data
        return
    [found] = node("read_gift.js", [written.data.decode()])
    assert "error" not in found, (found, written.data.decode())
    for question, each in zip(kept, found["questions"], strict=True):
        assert_says_the_same(question, each)


def test_every_type_says_the_same_to_gift_pegjs():
    options = (
        Option(NASTY, False, "Nei: {ikke} #1"),
        Option("Ja", True),
        Option("%50% [html]", False, "*B*\n\nC"),
        Option("-> {videre}", False),
    )
    contents = (
        Single((Option("først -> {videre}", True), Option("{", False))),
        Single(options),
        Multiple((*options, Option("Også", True))),
        TrueFalse(True, LANG),
        TrueFalse(False, LANG),
        ShortText(("113", "{ett} ~to #tre", "a*b")),
        Number(Fraction(-25, 2), Fraction(1, 10), lang=LANG),
        Number(Fraction(1822), lang=LANG),
        Matching((Pair(NASTY, "Én: #1"), Pair("to", "2")), ("tre",)),
    )
    read_by_them(
        Bank(
            "m",
            LANG,
            tuple(
                Question(
                    f"q{place}",
                    f"Stamme {NASTY}",
                    content,
                    f"Fordi {NASTY}\n\n- en\n- to",
                    tags=("lov", "a b"),
                )
                for place, content in enumerate(contents)
            ),
        )
    )


@settings(
    suppress_health_check=[*HealthCheck], max_examples=8, phases=[Phase.generate]
)  # shrinking takes minutes
@given(
    made=st.lists(questions.filter(is_sound), min_size=1, max_size=8, unique_by=lambda question: question.id)
)
def test_any_bank_says_the_same_to_gift_pegjs(made: list[Question]):
    read_by_them(Bank("m", LANG, tuple(made)))
