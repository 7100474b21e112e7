"""What others' programs wrote: every question that we have comes in, and a line for each that does not."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from course.exchange.formats import find_format
from course.exchange.model import Exchanged, Outcome
from course.quiz.options import Option
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.single import Single

SAMPLES = Path(__file__).resolve().parents[2] / "samples/exchange"


def read(path: str, name: str) -> Exchanged:
    file = SAMPLES / path
    data = file.read_bytes()
    form = find_format(data, file.name)
    assert form is not None
    assert form.name == name
    return form.read(data, file=file.name, lang="nb")


def test_gift_wrapper():
    found = read("gift-wrapper/bank.gift.txt", "gift")
    by_id = {question.id: question for question in found.questions}
    first = by_id["avverging"]
    assert first.stem == "Hvem har plikt til å avverge et **alvorlig** lovbrudd?\n\nVelg det som passer best."
    assert first.explanation == "Plikten gjelder alle (straffeloven § 196)."
    assert first.tags == ("Lover",)
    assert first.content == Single(
        (Option("Alle", True), Option("Bare politiet"), Option("Bare helsepersonell; det står i loven"))
    )
    assert by_id["varsling"].content == Multiple(
        (Option("Naboer", True), Option("Lærere", True), Option("Ingen"), Option("Bare politiet"))
    )
    assert by_id["frist"].content == Number(Fraction(3))
    assert by_id["dose"].content == Number(Fraction(25, 2), Fraction(5, 4))
    assert [(item.title, item.outcome) for item in found.items] == [
        ("avverging", Outcome.WHOLE),
        ("varsling", Outcome.WHOLE),
        ("delvis", Outcome.CHANGED),
        ("klammer", Outcome.LEFT_OUT),
        ("frist", Outcome.WHOLE),
        ("dose", Outcome.CHANGED),
    ]
    assert [finding.code for item in found.items for finding in item.findings] == [
        "exchange-partial-credit-lost",
        "gift-several-answers",
        "exchange-lost-formula",
    ]


def test_qti_package_maker_writes_aiken():
    found = read("qti-package-maker/aiken-sporsmal.txt", "aiken")
    assert [(question.stem, question.content) for question in found.questions] == [
        (
            "Hvem skal varsle barnevernet?",
            Single((Option("Bare legen"), Option("Den som ser det", True), Option("Ingen"))),
        ),
        ("Hva er &lt;b>23 kap. 1&lt;/b> &amp;amp; 2?", Single((Option("A", True), Option("B")))),
    ]
    assert {item.outcome for item in found.items} == {Outcome.WHOLE}
