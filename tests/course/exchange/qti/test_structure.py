"""What we write has the structure that QTI's schemas want, and is the same on every machine.

The schemas are in no package, so the table below says what they say of the elements that we
write: their children in order, the attributes they must have and those they may have
(imsqti_v2p1.xsd; 2.2 and 3.0 differ in names alone).
"""

from __future__ import annotations

import io
import re
import zipfile

import pytest
import qti_banks
from exchanged_banks import BANKS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from course.exchange.formats import FORMATS
from course.exchange.qti.versions import VERSIONS, XSI, Version, normal
from course.exchange.qti.vocabulary import QTI
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.single import Single
from course.safe_xml import parse_xml
from course.safe_zip import open_zip

pytestmark = pytest.mark.slow

SLOW_TO_DRAW = [HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow]
EACH = pytest.mark.parametrize("version", VERSIONS, ids=[version.number for version in VERSIONS])
ANY_VERSION = st.sampled_from(VERSIONS)

RULE = "(responseCondition|setOutcomeValue) "
VALUE = (
    "(and|or|not|gt|gte|lte|match|isNull|sum|divide|index|ordered|mapResponse|variable|baseValue|correct) "
)
INLINE = {"a", "br", "code", "em", "strong"}
BLOCKS = {
    "blockquote",
    "div",
    "dl",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "p",
    "pre",
    "table",
    "ul",
}
FIELDS = {"textEntryInteraction", "inlineChoiceInteraction"}
NAMED = {"identifier"}
ASKED = {"responseIdentifier"}

SHAPES: dict[str, tuple[str, set[str], set[str]]] = {
    "assessmentItem": (
        "(responseDeclaration )+(outcomeDeclaration )*itemBody (responseProcessing )?(modalFeedback )*",
        {"identifier", "title", "adaptive", "timeDependent"},
        {"lang", "toolName"},
    ),
    "responseDeclaration": (
        "(correctResponse )?(mapping )?",
        {"identifier", "cardinality", "baseType"},
        set(),
    ),
    "outcomeDeclaration": (
        "(defaultValue )?",
        {"identifier", "cardinality", "baseType"},
        {"normalMaximum", "masteryValue"},
    ),
    "correctResponse": ("(value )+", set(), set()),
    "defaultValue": ("value ", set(), set()),
    "value": ("", set(), set()),
    "mapping": ("(mapEntry )+", {"defaultValue"}, {"lowerBound"}),
    "mapEntry": ("", {"mapKey", "mappedValue"}, {"caseSensitive"}),
    "choiceInteraction": ("(prompt )?(simpleChoice )+", {*ASKED, "shuffle", "maxChoices"}, set()),
    "orderInteraction": ("(prompt )?(simpleChoice )+", {*ASKED, "shuffle"}, set()),
    "matchInteraction": (
        "(prompt )?simpleMatchSet simpleMatchSet ",
        {*ASKED, "shuffle", "maxAssociations"},
        set(),
    ),
    "simpleMatchSet": ("(simpleAssociableChoice )+", set(), set()),
    "textEntryInteraction": ("", ASKED, {"expectedLength"}),
    "inlineChoiceInteraction": ("(inlineChoice )+", {*ASKED, "shuffle"}, set()),
    "inlineChoice": ("", NAMED, {"fixed"}),
    "responseProcessing": (f"({RULE})*", set(), {"template"}),
    "responseCondition": ("responseIf (responseElseIf )*(responseElse )?", set(), set()),
    "responseIf": (f"{VALUE}({RULE})+", set(), set()),
    "responseElseIf": (f"{VALUE}({RULE})+", set(), set()),
    "responseElse": (f"({RULE})+", set(), set()),
    "setOutcomeValue": (f"({VALUE}|testVariables )", NAMED, set()),
    "outcomeProcessing": ("(setOutcomeValue )+", set(), set()),
    **{name: (f"({VALUE})+", set(), set()) for name in ("and", "or", "ordered")},
    **{name: (f"{VALUE}{VALUE}", set(), set()) for name in ("gt", "gte", "lte", "match", "divide")},
    **{name: (VALUE, set(), set()) for name in ("not", "isNull")},
    "sum": (f"(({VALUE})+|testVariables )", set(), set()),
    "index": (VALUE, {"n"}, set()),
    **{name: ("", NAMED, set()) for name in ("variable", "correct", "mapResponse")},
    "baseValue": ("", {"baseType"}, set()),
    "testVariables": ("", {"variableIdentifier"}, set()),
    "assessmentTest": (
        "(outcomeDeclaration )*(testPart )+(outcomeProcessing )?",
        {"identifier", "title"},
        set(),
    ),
    "testPart": ("(assessmentSection )+", {"identifier", "navigationMode", "submissionMode"}, set()),
    "assessmentSection": ("(assessmentItemRef )*", {"identifier", "title", "visible"}, set()),
    "assessmentItemRef": ("", {"identifier", "href"}, set()),
}
CONTENT: dict[str, tuple[set[str], set[str], set[str]]] = {
    "itemBody": (BLOCKS | {"choiceInteraction", "orderInteraction", "matchInteraction"}, set(), set()),
    "prompt": (INLINE, set(), set()),
    "simpleChoice": (INLINE, NAMED, {"fixed"}),
    "simpleAssociableChoice": (INLINE, {*NAMED, "matchMax"}, set()),
    "modalFeedback": (BLOCKS | {"contentBody"}, {"outcomeIdentifier", "identifier", "showHide"}, set()),
    "contentBody": (BLOCKS, set(), set()),
    "p": (INLINE | FIELDS, set(), set()),
    **{name: (BLOCKS | INLINE | FIELDS, set(), set()) for name in ("div", "li", "dd", "td", "th")},
    "blockquote": (BLOCKS, set(), set()),
    **{name: (INLINE | FIELDS, set(), set()) for name in ("dt", "pre", "h1", "h2", "h3", "h4", "h5", "h6")},
    **{name: (INLINE | FIELDS, set(), set()) for name in ("em", "strong", "code")},
    "a": (INLINE, {"href"}, set()),
    "ul": ({"li"}, set(), set()),
    "ol": ({"li"}, set(), set()),
    "dl": ({"dt", "dd"}, set(), set()),
    "table": ({"thead", "tbody"}, set(), set()),
    "thead": ({"tr"}, set(), set()),
    "tbody": ({"tr"}, set(), set()),
    "tr": ({"th", "td"}, set(), set()),
    "br": (set(), set(), set()),
    "hr": (set(), set(), set()),
}
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


def assert_shaped(element: etree._Element) -> None:
    """An element and all in it are as the tables want them."""
    name = element.tag.removeprefix(QTI)
    children = [child.tag.removeprefix(QTI) for child in element]
    attributes = {each for each in element.attrib if each != "schemaLocation"}
    if name in CONTENT:
        allowed, required, optional = CONTENT[name]
        assert set(children) <= allowed, (name, children)
    else:
        pattern, required, optional = SHAPES[name]
        assert re.fullmatch(pattern, "".join(f"{child} " for child in children)), (name, children)
        if name not in ("value", "baseValue", "inlineChoice"):
            assert not (element.text or "").strip(), name
    assert required <= attributes <= required | optional, (name, attributes)
    for attribute in ("identifier", "responseIdentifier", "outcomeIdentifier"):
        if attribute in attributes and not (name == "variable" and "." in element.get(attribute)):
            assert IDENTIFIER.fullmatch(element.get(attribute)), (name, dict(element.attrib))
    for child in element:
        assert_shaped(child)


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(version=ANY_VERSION, bank=BANKS | qti_banks.banks)
def test_items_and_tests_have_the_structure_that_the_schemas_want(version: Version, bank: Bank):
    data = FORMATS[f"qti-{version.number}"].write(bank).data
    assert data == FORMATS[f"qti-{version.number}"].write(bank).data
    files = open_zip(data)
    for name in files:
        root = parse_xml(files[name])
        assert root.get(f"{{{XSI}}}schemaLocation")
        if name != "imsmanifest.xml":
            assert etree.QName(root).namespace == version.namespace
            assert_shaped(normal(root))


@EACH
def test_the_manifest_names_every_file_once_and_the_test_asks_for_every_item(version: Version):
    options = (Option("a", True), Option("b"))
    bank = Bank(
        "modul",
        "nb",
        (
            Question("en", "En?", Single(options), critical=True),
            Question("2-to", "To?", Multiple(options)),
            Question("tre", "Tre?", Rating(("lite", "mye"))),
        ),
        80,
        "Lover & regler",
    )
    files = open_zip(FORMATS[f"qti-{version.number}"].write(bank).data)
    assert sorted(files) == [
        *("assessment.xml", "imsmanifest.xml", "items/_2-to.xml", "items/en.xml", "items/tre.xml")
    ]
    manifest = parse_xml(files["imsmanifest.xml"])
    assert etree.QName(manifest).namespace == version.manifest_namespace
    page = f"{{{version.manifest_namespace}}}"
    resources = manifest.findall(f"{page}resources/{page}resource")
    assert [each.get("type") for each in resources] == [version.test_type, *[version.item_type] * 3]
    assert [each.get("href") for each in resources] == [
        *("assessment.xml", "items/en.xml", "items/_2-to.xml", "items/tre.xml")
    ]
    known = {each.get("identifier") for each in resources}
    assert len(known) == 4
    assert {each.get("identifierref") for each in manifest.iter(f"{page}dependency")} < known
    test = normal(parse_xml(files["assessment.xml"]))
    assert test.get("title") == "Lover & regler"
    score = test.find(f"{QTI}outcomeDeclaration")
    assert (score.get("normalMaximum"), score.get("masteryValue")) == ("2", "1.6")  # a rating gives no points
    asked = [each.get("identifier") for each in test.find(f"{QTI}outcomeProcessing").iter(f"{QTI}variable")]
    assert asked == ["SCORE", "en.SCORE"]


def test_a_package_has_no_time_and_no_machine_in_it():
    bank = Bank("m", "nb", (Question("q", "Q?", Single((Option("a", True), Option("b")))),))
    archive = zipfile.ZipFile(io.BytesIO(FORMATS["qti-2.2"].write(bank).data))
    infos = archive.infolist()
    assert [info.filename for info in infos] == ["assessment.xml", "imsmanifest.xml", "items/q.xml"]
    assert {(info.date_time, info.create_system, info.compress_type) for info in infos} == {
        ((1980, 1, 1, 0, 0, 0), 3, zipfile.ZIP_STORED)
    }
