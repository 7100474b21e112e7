"""Items as others write them, in all versions: what becomes of each, and what is said of it."""

# ruff: noqa: E501 - XML stands as it is written
from __future__ import annotations

from fractions import Fraction

import pytest

from course.exchange.formats import FORMATS, find_format
from course.exchange.model import Exchanged, ItemReport, Outcome
from course.exchange.qti.packages import read
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

V21 = "http://www.imsglobal.org/xsd/imsqti_v2p1"
RP = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
CORRECT = f'<responseProcessing template="{RP}match_correct"/>'
MAPPED = f'<responseProcessing template="{RP}map_response"/>'
SCORE = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'


def item(declarations: str, body: str, rest: str = CORRECT, *, attributes: str = "") -> bytes:
    return (
        f'<assessmentItem xmlns="{V21}" identifier="i1" title="Tittel" adaptive="false" timeDependent="false"'
        f" {attributes}>{declarations}{SCORE}<itemBody>{body}</itemBody>{rest}</assessmentItem>"
    ).encode()


def declared(
    base: str, correct: str = "", mapping: str = "", *, kind: str = "single", name: str = "RESPONSE"
) -> str:
    """A response: its key as words, its mapping as `key=worth` words."""
    values = "".join(f"<value>{value}</value>" for value in correct.split("|") if value)
    key = f"<correctResponse>{values}</correctResponse>" if values else ""
    entries = "".join(
        '<mapEntry mapKey="{}" mappedValue="{}"/>'.format(*entry.rsplit("=", 1))
        for entry in mapping.split("|")
        if entry
    )
    worth = f'<mapping defaultValue="0">{entries}</mapping>' if entries else ""
    return f'<responseDeclaration identifier="{name}" cardinality="{kind}" baseType="{base}">{key}{worth}</responseDeclaration>'


def choice(*texts: str, limit: int = 1, inside: str = "shuffle='true'", prompt: str = "Hva?") -> str:
    """Choices A, B, C ..."""
    choices = "".join(
        f'<simpleChoice identifier="{name}">{text}</simpleChoice>'
        for name, text in zip("ABCDEFGHIJ", texts, strict=False)
    )
    return f'<choiceInteraction responseIdentifier="RESPONSE" maxChoices="{limit}" {inside}><prompt>{prompt}</prompt>{choices}</choiceInteraction>'


def whole(data: bytes, lang: str = "nb") -> tuple[Exchanged, Question, ItemReport]:
    found = read(data, file="f.xml", lang=lang)
    assert len(found.questions) == 1, found
    return found, found.questions[0], found.items[0]


def said(report: ItemReport) -> list[str]:
    return [finding.code for finding in report.findings]


SETS = "<simpleMatchSet>{}</simpleMatchSet><simpleMatchSet>{}</simpleMatchSet>".format(
    *(
        "".join(
            f'<simpleAssociableChoice identifier="{name}" matchMax="4">{name}{name}</simpleAssociableChoice>'
            for name in names
        )
        for names in ("abc", "xyz")
    )
)
MATCH = f'<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="4"><prompt>Hva?</prompt>{SETS}</matchInteraction>'
FIELD = '<textEntryInteraction responseIdentifier="RESPONSE"/>'

WHOLE = {
    "single": (item(declared("identifier", "B"), choice("x", "y")), Single((Option("x"), Option("y", True)))),
    "single-by-mapping": (
        item(declared("identifier", "", "A=0|B=1"), choice("x", "y"), MAPPED),
        Single((Option("x"), Option("y", True))),
    ),
    "true-false": (item(declared("identifier", "A"), choice("Sant", "Usant")), TrueFalse(True)),
    "words-of-another-language-stay-words": (
        item(declared("identifier", "A"), choice("True", "False")),
        Single((Option("True", True), Option("False"))),
    ),
    "not-shuffled": (
        item(declared("identifier", "A"), choice("x", "y", inside="")),
        Single((Option("x", True, "", True), Option("y", False, "", True))),
    ),
    "all-or-nothing": (
        item(declared("identifier", "A|B", kind="multiple"), choice("x", "y", "z", limit=0)),
        Multiple((Option("x", True), Option("y", True), Option("z")), "all"),
    ),
    "right-minus-wrong": (
        item(
            declared("identifier", "A|B", "A=0.5|B=0.5|C=-0.5", kind="multiple").replace(
                "<mapping ", '<mapping lowerBound="0" '
            ),
            choice("x", "y", "z", limit=0),
            MAPPED,
        ),
        Multiple((Option("x", True), Option("y", True), Option("z")), "right-minus-wrong"),
    ),
    "youden-rounded": (
        item(
            declared("identifier", "A|B|C", "A=0.33|B=0.33|C=0.33|D=-0.5|E=-0.5", kind="multiple").replace(
                "<mapping ", '<mapping lowerBound="0" '
            ),
            choice(*"vwxyz", limit=0),
            MAPPED,
        ),
        Multiple((*(Option(text, True) for text in "vwx"), Option("y"), Option("z"))),
    ),
    "text-with-case": (
        item(declared("string", "HLR"), f"<p>Hva?</p><p>{FIELD}</p>"),
        ShortText(("HLR",), False),
    ),
    "text-in-a-sentence": (
        item(declared("string", "", "blod=1|Blod=1"), f"<p>Hjertet pumper {FIELD}.</p>", MAPPED),
        ShortText(("blod", "Blod"), False),
    ),
    "number-in-a-unit": (
        item(declared("float", "2.5"), f"<p>Hvor mye?</p><p>{FIELD} mg</p>"),
        Number(Fraction(5, 2), unit="mg"),
    ),
    "number-within-percent": (
        item(
            declared("float", "200"),
            f"<p>Hvor mye?</p><p>{FIELD}</p>",
            '<responseProcessing><responseCondition><responseIf><equal toleranceMode="relative" tolerance="5">'
            '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue '
            'identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf>'
            "</responseCondition></responseProcessing>",
        ),
        Number(Fraction(200), Fraction(10)),
    ),
    "matching": (
        item(declared("directedPair", "a y|b x|c x", "a y=1|b x=1|c x=1", kind="multiple"), MATCH, MAPPED),
        Matching((Pair("aa", "yy"), Pair("bb", "xx"), Pair("cc", "xx")), ("zz",)),
    ),
    "matching-all": (
        item(declared("directedPair", "a y|b x|c z", kind="multiple"), MATCH),
        Matching((Pair("aa", "yy"), Pair("bb", "xx"), Pair("cc", "zz")), (), False),
    ),
    "matching-with-sides-turned": (
        item(declared("directedPair", "a x|a y|b z", kind="multiple"), MATCH),
        Matching((Pair("xx", "aa"), Pair("yy", "aa"), Pair("zz", "bb")), ("cc",), False),
    ),
    "ordering": (
        item(
            declared("identifier", "B|A|C", kind="ordered"),
            '<orderInteraction responseIdentifier="RESPONSE"><prompt>Hva?</prompt><simpleChoice identifier="A">x'
            '</simpleChoice><simpleChoice identifier="B">y</simpleChoice><simpleChoice identifier="C">z'
            "</simpleChoice></orderInteraction>",
        ),
        Ordering(("y", "x", "z"), "exact"),
    ),
    "drop-down": (
        item(
            declared("identifier", "B"),
            "<p>Velg.</p><p>Ring <inlineChoiceInteraction responseIdentifier='RESPONSE'><inlineChoice "
            "identifier='A'>110</inlineChoice><inlineChoice identifier='B'>113</inlineChoice>"
            "</inlineChoiceInteraction> nå.</p>",
        ),
        Cloze(("Ring ", " nå."), (ChoiceGap((Option("110"), Option("113", True))),)),
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_an_item_comes_in_whole(name: str):
    data, content = WHOLE[name]
    _, question, report = whole(data)
    assert question.content == content
    assert question.id == "i1"
    assert report.outcome is Outcome.WHOLE


def test_a_question_of_one_choice_without_key_or_marks_is_a_rating():
    _, question, report = whole(item(declared("identifier"), choice("aldri", "ofte"), ""))
    assert question.content == Rating(("aldri", "ofte"))
    assert said(report) == ["qti-no-key-rating"]


def test_names_in_small_letters_and_other_orders_of_attributes_are_read():
    data = item(
        declared("string", "blod"), "<p>Hva?</p><p><textentryinteraction responseidentifier='RESPONSE'/></p>"
    )
    assert whole(data)[1].content == ShortText(("blod",), False)


def test_qti_2_0_is_read_as_the_usual_version():
    data = item(declared("identifier", "B"), choice("x", "y")).replace(b"imsqti_v2p1", b"imsqti_v2p0")
    form = find_format(data, "x.xml")
    assert form is FORMATS["qti-2.2"]
    assert form.read(data, file="x", lang="nb").questions[0].content == Single(
        (Option("x"), Option("y", True))
    )


CHANGED = {
    "wrong-answers-took-points": (
        item(declared("identifier", "A", "A=1|B=-0.5"), choice("x", "y"), MAPPED),
        ["qti-scoring-other"],
    ),
    "wrong-picks-were-free": (
        item(
            declared("identifier", "A|B", "A=1|B=1", kind="multiple"), choice("x", "y", "z", limit=0), MAPPED
        ),
        ["qti-scoring-other"],
    ),
    "pairs-weighed-unlike": (
        item(declared("directedPair", "a y|b x|c x", "a y=1|b x=0.5|c x=1", kind="multiple"), MATCH, MAPPED),
        ["qti-scoring-other"],
    ),
    "a-part-of-the-marks-for-a-spelling": (
        item(declared("string", "blod", "blod=1|blood=0.5"), f"<p>Hva?</p><p>{FIELD}</p>", MAPPED),
        ["qti-parts-lost"],
    ),
    "limits-unlike": (
        item(
            declared("float", "10"),
            f"<p>Hva?</p><p>{FIELD}</p>",
            '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="1 3">'
            '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue '
            'identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf>'
            "</responseCondition></responseProcessing>",
        ),
        ["qti-number-middle"],
    ),
    "rules-not-understood": (
        item(
            declared("identifier", "A"),
            choice("x", "y"),
            '<responseProcessing><setOutcomeValue identifier="SCORE"><customOperator class="x"><variable '
            'identifier="RESPONSE"/></customOperator></setOutcomeValue></responseProcessing>',
        ),
        ["qti-scoring-unknown"],
    ),
    "template-not-known": (
        item(
            declared("identifier", "A"),
            choice("x", "y"),
            '<responseProcessing template="http://a.no/match_correct"/>',
        ),
        ["qti-scoring-unknown"],
    ),
    "something-without-a-right-answer": (
        item(declared("directedPair", "a y|b x", kind="multiple"), MATCH),
        ["qti-unpaired"],
    ),
    "fixed-in-the-middle": (
        item(
            declared("identifier", "A"),
            choice("x", "y", "z").replace('identifier="B"', 'identifier="B" fixed="true"'),
        ),
        ["qti-fixed-last"],
    ),
    "rubric": (
        item(
            declared("identifier", "A"),
            f'<rubricBlock view="candidate"><p>Les.</p></rubricBlock>{choice("x", "y")}',
        ),
        ["qti-part-lost"],
    ),
    "stimulus": (
        item(
            f"{declared('identifier', 'A')}",
            choice("x", "y"),
            '<assessmentStimulusRef identifier="s" href="s.xml"/>' + CORRECT,
        ),
        ["qti-part-lost"],
    ),
    "picture": (
        item(declared("identifier", "A"), f'<p>Se <img src="a.png" alt="et hjerte"/>.</p>{choice("x", "y")}'),
        ["exchange-lost-picture"],
    ),
    "associate": (
        item(
            declared("pair", "p q|r s", kind="multiple"),
            '<associateInteraction responseIdentifier="RESPONSE"><prompt>Hva?</prompt>'
            + "".join(
                f'<simpleAssociableChoice identifier="{n}" matchMax="1">{n}{n}</simpleAssociableChoice>'
                for n in "pqrst"
            )
            + "</associateInteraction>",
        ),
        ["qti-associate"],
    ),
    "gap-match": (
        item(
            declared("directedPair", "W G1|V G2", "W G1=1|V G2=1", kind="multiple"),
            '<gapMatchInteraction responseIdentifier="RESPONSE"><prompt>Flytt.</prompt>'
            + "".join(f'<gapText identifier="{n}" matchMax="1">{n}{n}</gapText>' for n in "VWX")
            + '<p>En <gap identifier="G1"/> og <gap identifier="G2"/>.</p></gapMatchInteraction>',
            MAPPED,
        ),
        ["qti-gap-match", "qti-points"],
    ),
    "gap-of-a-number": (
        item(
            declared("integer", "4", name="R1") + declared("string", "blod", name="R2"),
            "<p>Fyll ut.</p><p>Hjertet har <textEntryInteraction responseIdentifier='R1'/> kamre og pumper "
            "<textEntryInteraction responseIdentifier='R2'/>.</p>",
            "",
        ),
        ["qti-gap-number", "qti-scoring-unsaid"],
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_is_another_than_it_was_is_told(name: str):
    data, codes = CHANGED[name]
    _, _, report = whole(data)
    assert said(report) == codes
    assert report.outcome is Outcome.CHANGED


def test_words_for_gaps_become_drop_downs_and_pairs_get_two_sides():
    assert whole(CHANGED["gap-match"][0])[1].content == Cloze(
        ("En ", " og ", "."),
        tuple(
            ChoiceGap(tuple(Option(word, word == key) for word in ("VV", "WW", "XX"))) for key in ("WW", "VV")
        ),
    )
    assert whole(CHANGED["associate"][0])[1].content == Matching(
        (Pair("pp", "qq"), Pair("rr", "ss")), ("tt",), False
    )
    assert whole(CHANGED["limits-unlike"][0])[1].content == Number(Fraction(11), Fraction(2))
    assert whole(CHANGED["gap-of-a-number"][0])[1].content == Cloze(
        ("Hjertet har ", " kamre og pumper ", "."), (TypedGap(("4",)), TypedGap(("blod",)))
    )


LEFT_OUT = {
    "qti-adaptive": item(declared("identifier", "A"), choice("x", "y")).replace(
        b'adaptive="false"', b'adaptive="true"'
    ),
    "qti-template": item(
        declared("identifier", "A")
        + '<templateDeclaration identifier="T" cardinality="single" baseType="integer"/>',
        choice("x", "y"),
    ),
    "qti-no-interaction": item("", "<p>Les dette.</p>", ""),
    "qti-composite": item(declared("identifier", "A"), choice("x", "y") + MATCH),
    "qti-extended-text": item(
        declared("string"), "<extendedTextInteraction responseIdentifier='RESPONSE'/>", ""
    ),
    "qti-interaction-unknown": item(
        declared("point"), "<selectPointInteraction responseIdentifier='RESPONSE'/>"
    ),
    "qti-key-missing": item(declared("string"), f"<p>Hva?</p><p>{FIELD}</p>"),
    "qti-keys-several": item(declared("identifier", "", "A=1|B=1"), choice("x", "y", "z"), MAPPED),
    "qti-pairs-shared": item(declared("directedPair", "a x|a y|b x", kind="multiple"), MATCH),
    "qti-order-partial": item(
        declared("identifier", "B", kind="ordered"),
        '<orderInteraction responseIdentifier="RESPONSE"><prompt>Hva?</prompt><simpleChoice identifier="A">x'
        '</simpleChoice><simpleChoice identifier="B">y</simpleChoice></orderInteraction>',
    ),
    "qti-pictures": item(
        declared("directedPair", "W G1", kind="multiple"),
        '<gapMatchInteraction responseIdentifier="RESPONSE"><gapImg identifier="W" matchMax="1"/>'
        '<p><gap identifier="G1"/></p></gapMatchInteraction>',
    ),
    "qti-broken": item("", choice("x", "y")),
    "option-empty": item(declared("identifier", "A"), choice("", "y")),
}


@pytest.mark.parametrize("code", LEFT_OUT)
def test_what_cannot_be_taken_along_is_left_out_with_the_reason(code: str):
    found = read(LEFT_OUT[code], file="f.xml", lang="nb")
    assert not found.questions
    assert [item.outcome for item in found.items] == [Outcome.LEFT_OUT]
    assert code in said(found.items[0])


def rules(*conditions: tuple[str, str, str]) -> str:
    """`(choice, mark, feedback)`: what picking a choice gives."""
    made = "".join(
        f'<responseCondition><responseIf><match><variable identifier="RESPONSE"/><baseValue baseType="identifier">'
        f'{name}</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">{mark}'
        f'</baseValue></setOutcomeValue><setOutcomeValue identifier="F"><baseValue baseType="identifier">{shown}'
        "</baseValue></setOutcomeValue></responseIf></responseCondition>"
        for name, mark, shown in conditions
    )
    return f"<responseProcessing>{made}</responseProcessing>"


def modal(identifier: str, text: str, show: str = "show") -> str:
    return f'<modalFeedback outcomeIdentifier="F" identifier="{identifier}" showHide="{show}"><p>{text}</p></modalFeedback>'


FEEDBACK = '<outcomeDeclaration identifier="F" cardinality="single" baseType="identifier"/>'


def test_what_is_said_to_an_answer_goes_to_those_who_give_it():
    data = item(
        declared("identifier", "A") + FEEDBACK,
        choice("x", "y", "z"),
        rules(("A", "2", "good"), ("B", "0", "bad"), ("C", "0", "bad"))
        + modal("good", "Ja.")
        + modal("bad", "Nei.")
        + modal("never", "Alltid.", "hide"),
    )
    _, question, report = whole(data)
    assert question.content == Single(
        (Option("x", True, "Ja."), Option("y", False, "Nei."), Option("z", False, "Nei."))
    )
    assert question.explanation == "Alltid."
    assert said(report) == ["qti-points"]


def test_feedback_inside_a_choice_is_that_choice_s_also_when_no_rule_shows_it():
    inline = '<feedbackInline outcomeIdentifier="F" identifier="b" showHide="show">Nei.</feedbackInline>'
    data = item(declared("identifier", "A") + FEEDBACK, choice("x", f"y {inline}"))
    assert whole(data)[1].content == Single((Option("x", True), Option("y", False, "Nei.")))


def test_what_is_said_to_right_answers_alone_is_moved_and_what_is_said_to_some_is_told():
    shown = (
        '<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct '
        'identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>'
        '</setOutcomeValue><setOutcomeValue identifier="F"><baseValue baseType="identifier">good</baseValue>'
        '</setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="F"><baseValue '
        'baseType="identifier">bad</baseValue></setOutcomeValue></responseElse></responseCondition></responseProcessing>'
    )
    data = item(
        declared("string", "blod") + FEEDBACK,
        f"<p>Hva?</p><p>{FIELD}</p>",
        shown + modal("good", "Slik er det.") + modal("bad", "Prøv igjen."),
    )
    _, question, report = whole(data)
    assert question.explanation == "Slik er det."
    assert said(report) == ["qti-feedback-moved", "qti-feedback-lost"]
    assert report.findings[1].facts["text"] == "Prøv igjen."


def test_a_prompt_that_says_the_stem_again_is_said_once():
    data = item(
        declared("identifier", "A"),
        f"<div>Hva er <em>dette</em>?</div>{choice('x', 'y', prompt='Hva er dette?')}",
    )
    assert whole(data)[1].stem == "Hva er *dette*?"


def test_version_3_is_read_with_content_bodies_and_dashes():
    data = (
        b'<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="v3" title="T">'
        b'<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"><qti-correct-response>'
        b"<qti-value>blod</qti-value></qti-correct-response><qti-mapping><qti-map-entry map-key='blod' "
        b"mapped-value='1' case-sensitive='false'/></qti-mapping></qti-response-declaration>"
        b'<qti-outcome-declaration identifier="F" cardinality="single" base-type="identifier"/>'
        b"<qti-item-body><p>Hva?</p><p><qti-text-entry-interaction response-identifier='RESPONSE'/></p></qti-item-body>"
        b'<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/>'
        b'</qti-set-outcome-value></qti-response-processing><qti-modal-feedback outcome-identifier="F" '
        b'identifier="x" show-hide="hide"><qti-content-body><p>Fordi.</p></qti-content-body></qti-modal-feedback>'
        b"</qti-assessment-item>"
    )
    _, question, report = whole(data)
    assert question.content == ShortText(("blod",))
    assert question.explanation == "Fordi."
    assert report.outcome is Outcome.WHOLE
