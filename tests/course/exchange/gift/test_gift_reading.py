"""GIFT in: what each form becomes, by the rules of Moodle's own importer."""

from __future__ import annotations

from fractions import Fraction

import pytest

from course.errors import Level
from course.exchange.gift import sniff
from course.exchange.gift.reading import read
from course.exchange.model import Exchanged, Outcome
from course.quiz.options import Option
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse


def found(text: str) -> Exchanged:
    return read(text.encode(), file="f.gift", lang="nb")


def codes(exchanged: Exchanged) -> list[str]:
    return [finding.code for item in exchanged.items for finding in item.findings]


def keys(content: Single | Multiple) -> list[bool]:
    return [option.is_key for option in content.options]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Hva?{=a ~b}", Single((Option("a", True), Option("b")))),
        ("Hva?{~b#nei =a#ja # mer}", Single((Option("b", feedback="nei"), Option("a", True, "ja # mer")))),
        ("Hva?{~%100%a ~%-100%b}", Multiple((Option("a", True), Option("b")))),
        ("Hva?{T}", TrueFalse(True)),
        ("Hva?{FALSE}", TrueFalse(False)),
        ("Hva?{true}", ShortText(("true",))),
        ("Hva?{=a =b =a}", ShortText(("a", "b"))),
        ("Hva?{a b}", ShortText(("a b",))),
        ("Hva?{=\\*stjerne}", ShortText(("*stjerne",))),
        ("Hva?{#3.5}", Number(Fraction(7, 2))),
        ("Hva?{#3,5:0,1}", Number(Fraction(7, 2), Fraction(1, 10))),
        ("Hva?{#-3..5}", Number(Fraction(1), Fraction(4))),
        ("Hva?{#=%100%1e3:0}", Number(Fraction(1000))),
        ("Hva?{=a -> 1 =b -> 2 = -> 3}", Matching((Pair("a", "1"), Pair("b", "2")), ("3",))),
        ("Hva?{=a->b->c =d->e}", Matching((Pair("a", "b->c"), Pair("d", "e")))),
    ],
)
def test_a_form_is_what_moodle_makes_of_it(text: str, content: object):
    exchanged = found(text)
    assert [question.content for question in exchanged.questions] == [content]
    assert exchanged.items[0].outcome is Outcome.WHOLE


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("To og to er {=fire}.", "To og to er _____."),
        ("{=Fire} er to og to.", "_____ er to og to."),
        ("Hva?{=a} // en kommentar", "Hva?"),
        ("::T:: [html]<p>Hva <i>er</i>\ndet?</p>{=a}", "Hva *er* det?"),
        ("[markdown]Hva **er**\ndet?{=a}", "Hva **er** det?"),
        ("[plain]Hva <b>er</b> *det*?{=a}", "Hva &lt;b>er&lt;/b> \\*det\\*?"),
        ("Hva\ner\ndet?{=a}", "Hva er det?"),
        ("Hva?\\nJo\\:{=a}", "Hva?\n\nJo:"),
        ("Hva\n// en kommentar\ner?{=a}", "Hva er?"),
        ("C\\:\\\\new {=a}", "C:\\new"),
        ("[ukjent] hva?{=a}", "[ukjent] hva?"),
        ("1. mai?{=a}", "1\\. mai?"),
    ],
)
def test_a_stem_says_what_moodle_shows(text: str, stem: str):
    assert [question.stem for question in found(text).questions] == [stem]


@pytest.mark.parametrize(
    ("wrong", "scoring", "is_exact"),
    [("-50", "partial", True), ("-100", "partial", False), ("0", "partial", False), ("-33.33333", "", True)],
)
def test_weights_are_kept_where_a_scoring_says_the_same(wrong: str, scoring: str, is_exact: bool):
    exchanged = found(f"Hva?{{~%33.33333%a ~%33.33%b ~%33.3%c ~%{wrong}%d ~%{wrong}%e}}")
    content = exchanged.questions[0].content
    assert isinstance(content, Multiple)
    assert keys(content) == [True, True, True, False, False]
    assert content.scoring == (scoring or "right-minus-wrong")
    assert codes(exchanged) == ([] if is_exact else ["exchange-weights-changed"])


def test_true_and_false_with_feedback_has_two_fixed_options():
    [one, other] = found("A{T#feil#rett####alle}\n\nB{F#feil}").questions
    assert one.content == Single((Option("Sant", True, "rett", True), Option("Usant", False, "feil", True)))
    assert one.explanation == "alle"
    assert other.content == Single((Option("Sant", False, "feil", True), Option("Usant", True, "", True)))


@pytest.mark.parametrize(
    ("text", "code", "is_left_out"),
    [
        ("Hva?{=a =%50%b}", "exchange-partial-credit-lost", False),
        ("Hva?{=a ~%50%b ~c}", "exchange-partial-credit-lost", False),
        ("Hva?{=a#fint}", "exchange-feedback-lost", False),
        ("Hva?{#1#fint}", "exchange-feedback-lost", False),
        ("Hva?{=a* =b}", "exchange-wildcard", False),
        ("Hva?{#=1 =2}", "exchange-number-only-one", False),
        ("Hva?{~ =a ~b}", "gift-empty-answer", False),
        ("Hva?{=*}", "exchange-no-full-answer", True),
        ("Hva?{=%50%a}", "exchange-no-full-answer", True),
        ("Hva?{#=%50%1}", "exchange-no-full-answer", True),
        ("Hva?{=a =b ~c}", "exchange-several-right", True),
        ("Hva?{}", "exchange-essay", True),
        ("Hva?{####så}", "exchange-essay", True),
        ("Bare tekst.", "exchange-description", True),
        ("Hva?{#tre}", "exchange-number-unreadable", True),
        ("Hva?{#1e999999}", "exchange-number-unreadable", True),
        ("Hva?{=a", "gift-braces", True),
        ("Hva?}=a{", "gift-braces", True),
        ("A {=a} og {=b} er.", "gift-several-answers", True),
        ("Hva?{~a}", "gift-too-few", True),
        ("Hva?{#}", "gift-too-few", True),
        ("Hva?{=a->b}", "gift-too-few", True),
        ("Hva?{=a->b =c}", "gift-match-without-arrow", True),
        ("{=a}", "exchange-stem-empty", True),
    ],
)
def test_what_a_bank_cannot_hold_is_told(text: str, code: str, is_left_out: bool):
    exchanged = found(text)
    assert code in codes(exchanged)
    [item] = exchanged.items
    assert item.outcome is (Outcome.LEFT_OUT if is_left_out else Outcome.CHANGED)
    assert item.title or code == "exchange-stem-empty"


def test_what_is_broken_is_an_error_and_the_others_are_read():
    exchanged = found("A{=a}\n\nB{=b\n\nC{=c}")
    assert [question.stem for question in exchanged.questions] == ["A", "C"]
    [finding] = exchanged.items[1].findings
    assert (finding.level, finding.file, finding.line) == (Level.ERROR, "f.gift", 3)


def test_categories_ids_and_tags_are_kept():
    exchanged = found(
        "// question: 7  name: x\n$CATEGORY: $course$/top/Lov\n\n"
        "A{=a}\n\n// [id:meld-1]\n// [tag:en] [tag:to ord]\nB{=b}\n\n"
        "::Tittel\\: her::C{=c}\n\n$CATEGORY: top\nD{=d}"
    )
    assert [(question.id, question.tags) for question in exchanged.questions] == [
        ("a", ("Lov",)),
        ("meld-1", ("en", "to ord")),
        ("tittel-her", ("Lov",)),
        ("d", ()),
    ]


def test_our_own_comments_count_as_long_as_the_gift_says_the_same():
    text = (
        '// [id:q]\n// kyndig source: lov/x-1 "ord"\n// kyndig bloom: fly\n// kyndig type: number\n'
        "// kyndig answer: = 12 ± 0,5 mg\n::q::Hva?{#12:0.5}\n"
    )
    exchanged = found(text)
    [question] = exchanged.questions
    assert question.content == Number(Fraction(12), Fraction(1, 2), "mg")
    assert question.citations[0].quote == "ord"
    assert codes(exchanged) == ["exchange-labels-unreadable"]
    [edited] = found(text.replace("{#12:0.5}", "{#13:0.5}")).questions
    assert edited.content == Number(Fraction(13), Fraction(1, 2))
    assert edited.citations == question.citations


def test_a_gift_file_is_known_by_its_name_or_its_braces():
    assert sniff(b"", "a.GIFT")
    assert sniff(b"::a::b{=c}", "a.txt")
    assert sniff("Hva?{TRUE}".encode("utf-16"), "a.txt")
    assert not sniff(b"Hva?\nA. a\nANSWER: A", "a.txt")
    assert not sniff(b"<quiz>{=a}</quiz>", "a.txt")
    assert not sniff(b"{=a}", "a.py")
