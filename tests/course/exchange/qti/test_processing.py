"""An item's own rules, run: what each expression gives, by QTI's information model."""

# ruff: noqa: E501 - XML stands as it is written
from __future__ import annotations

from fractions import Fraction

import pytest
from lxml import etree

from course.exchange.qti.processing import Processing
from course.exchange.qti.values import Many, Unsaid, Value, outcomes_of, responses_of
from course.exchange.qti.versions import normal

ITEM = """<assessmentItem>
<responseDeclaration identifier="ONE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<responseDeclaration identifier="SET" cardinality="multiple" baseType="identifier"><correctResponse><value>A</value><value>B</value></correctResponse>
<mapping lowerBound="0" upperBound="3" defaultValue="-1"><mapEntry mapKey="A" mappedValue="2"/><mapEntry mapKey="B" mappedValue="2"/></mapping></responseDeclaration>
<responseDeclaration identifier="ROW" cardinality="ordered" baseType="identifier"><correctResponse><value>A</value><value>B</value></correctResponse></responseDeclaration>
<responseDeclaration identifier="NUM" cardinality="single" baseType="float"><correctResponse><value>-2.5e1</value></correctResponse></responseDeclaration>
<responseDeclaration identifier="TXT" cardinality="single" baseType="string"><mapping defaultValue="0"><mapEntry mapKey="Ja" mappedValue="1" caseSensitive="false"/></mapping></responseDeclaration>
<responseDeclaration identifier="PAIR" cardinality="single" baseType="pair"><correctResponse><value>A B</value></correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<outcomeDeclaration identifier="SAID" cardinality="single" baseType="identifier"/>
<responseProcessing>{}</responseProcessing></assessmentItem>"""

ANSWERS: dict[str, Value] = {
    "ONE": "A",
    "SET": Many(("B", "A")),
    "ROW": Many(("B", "A"), is_ordered=True),
    "NUM": Fraction(-24),
    "TXT": "JA",
    "PAIR": frozenset(("B", "A")),
}


def run(rules: str, answers: dict[str, Value] | None = None) -> dict[str, Value]:
    item = normal(etree.fromstring(ITEM.format(rules)))
    processing = Processing(item, responses_of(item), outcomes_of(item))
    return dict(processing.run(ANSWERS if answers is None else answers))


def value_of(expression: str, answers: dict[str, Value] | None = None) -> Value:
    return run(f'<setOutcomeValue identifier="V">{expression}</setOutcomeValue>', answers)["V"]


def var(name: str) -> str:
    return f'<variable identifier="{name}"/>'


def correct(name: str) -> str:
    return f'<correct identifier="{name}"/>'


def base(text: str, kind: str = "float") -> str:
    return f'<baseValue baseType="{kind}">{text}</baseValue>'


EQUAL = "<equal {}>" + base("10") + base("12") + "</equal>"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (f"<match>{var('ONE')}{correct('ONE')}</match>", True),
        (f"<match>{var('SET')}{correct('SET')}</match>", True),
        (f"<match>{var('ROW')}{correct('ROW')}</match>", False),
        (f"<match>{var('PAIR')}{correct('PAIR')}</match>", True),
        (f"<match>{var('ONE')}<null/></match>", None),
        ('<mapResponse identifier="SET"/>', Fraction(3)),
        ('<mapResponse identifier="TXT"/>', Fraction(1)),
        (f"<equal toleranceMode='exact'>{var('NUM')}{correct('NUM')}</equal>", False),
        (EQUAL.format("toleranceMode='absolute' tolerance='2'"), True),
        (EQUAL.format("toleranceMode='absolute' tolerance='2' includeLowerBound='false'"), False),
        (EQUAL.format("toleranceMode='absolute' tolerance='1 5'"), False),
        (EQUAL.format("toleranceMode='relative' tolerance='17'"), True),
        (EQUAL.format("toleranceMode='relative' tolerance='16'"), False),
        (f"<gte>{var('NUM')}{base('-24')}</gte>", True),
        (f"<gt>{var('NUM')}{base('-24.0')}</gt>", False),
        (f"<lt>{var('NUM')}{base('0')}</lt>", True),
        (f"<lte>{var('NUM')}<null/></lte>", None),
        (f"<sum>{base('0.1')}{base('0.2')}</sum>", Fraction(3, 10)),
        (f"<subtract>{base('1')}{base('0.9')}</subtract>", Fraction(1, 10)),
        (f"<product>{base('3')}{base('.5')}</product>", Fraction(3, 2)),
        (f"<divide>{base('1')}{base('3')}</divide>", Fraction(1, 3)),
        (f"<divide>{base('1')}{base('0')}</divide>", None),
        (f"<max>{base('1')}{base('3')}</max>", Fraction(3)),
        (f"<min>{base('1')}{base('3')}</min>", Fraction(1)),
        (f"<and>{base('true', 'boolean')}<null/></and>", None),
        (f"<and>{base('false', 'boolean')}<null/></and>", False),
        (f"<or>{base('true', 'boolean')}<null/></or>", True),
        ("<not><null/></not>", None),
        (f"<isNull>{var('ONE')}</isNull>", False),
        ("<isNull><multiple/></isNull>", True),
        (f"<index n='2'>{var('ROW')}</index>", "A"),
        (f"<index n='3'>{var('ROW')}</index>", None),
        (f"<member>{var('ONE')}{var('SET')}</member>", True),
        (f"<contains>{var('SET')}<multiple>{base('C', 'identifier')}</multiple></contains>", False),
        (f"<containerSize>{var('SET')}</containerSize>", Fraction(2)),
        (f"<stringMatch caseSensitive='false'>{var('TXT')}{base('ja', 'string')}</stringMatch>", True),
        (
            f"<ordered>{base('A', 'identifier')}{base('B', 'identifier')}</ordered>",
            Many(("A", "B"), is_ordered=True),
        ),
    ],
)
def test_an_expression_gives_what_the_model_says(expression: str, value: Value):
    assert value_of(expression) == value


def test_no_answer_is_nothing_and_numbers_begin_at_nothing():
    none: dict[str, Value] = {}
    assert value_of('<mapResponse identifier="SET"/>', none) == 0
    assert value_of(f"<isNull>{var('ONE')}</isNull>", none) is True
    assert run("", none)["SCORE"] == 0
    assert run("", none)["SAID"] is None


def test_the_first_branch_that_holds_is_taken_and_an_exit_ends_it():
    def put(text: str) -> str:
        return f'<setOutcomeValue identifier="SAID">{base(text, "identifier")}</setOutcomeValue>'

    def condition(first: str, second: str) -> str:
        return (
            f"<responseCondition><responseIf>{base(first, 'boolean')}{put('first')}</responseIf><responseElseIf>"
            f"{base(second, 'boolean')}{put('second')}</responseElseIf><responseElse>{put('third')}</responseElse>"
            "</responseCondition>"
        )

    assert run(condition("true", "true"))["SAID"] == "first"
    assert run(condition("false", "true"))["SAID"] == "second"
    assert run(condition("false", "false"))["SAID"] == "third"
    assert run(put("before") + "<exitResponse/>" + put("after"))["SAID"] == "before"


@pytest.mark.parametrize(
    "expression",
    [
        "<customOperator/>",
        '<variable identifier="NONE"/>',
        '<mapResponse identifier="ONE"/>',
        base("INF"),
        base("1e999"),
        f"<sum>{base('A', 'identifier')}</sum>",
        f"<index n='x'>{var('ROW')}</index>",
        f"<match>{var('ONE')}</match>",
        f"<equal toleranceMode='absolute'>{base('1')}{base('1')}</equal>",
        "<p/>",
    ],
)
def test_what_is_not_understood_is_said_so(expression: str):
    with pytest.raises(Unsaid):
        value_of(expression)
