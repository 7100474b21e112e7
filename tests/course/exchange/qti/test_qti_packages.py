"""Packages of strangers: in whatever order and state, and hostile ones refused with a sentence."""

# ruff: noqa: E501 - XML stands as it is written
from __future__ import annotations

import io
import zipfile

import pytest

from course.exchange.formats import find_format
from course.exchange.model import Outcome
from course.exchange.qti.packages import read

V21 = "http://www.imsglobal.org/xsd/imsqti_v2p1"
MANIFEST = "imsmanifest.xml"


def item(identifier: str, more: str = "") -> str:
    return (
        f'<assessmentItem xmlns="{V21}" identifier="{identifier}" title="{identifier}" adaptive="false" timeDependent="false">'
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse>'
        "<value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction "
        f'responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>Hva er {identifier}?{more}</prompt>'
        '<simpleChoice identifier="A">x</simpleChoice><simpleChoice identifier="B">y</simpleChoice>'
        "</choiceInteraction></itemBody><responseProcessing "
        'template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>'
    )


def manifest(*hrefs: str, kind: str = "imsqti_item_xmlv2p1", test: str = "", metadata: str = "") -> str:
    resources = "".join(
        f'<resource identifier="r{n}" type="{kind}" href="{href}">{metadata}<file href="{href}"/></resource>'
        for n, href in enumerate(hrefs)
    )
    if test:
        resources += f'<resource identifier="t" type="imsqti_test_xmlv2p1" href="{test}"/>'
    return (
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><metadata><schema>QTIv2.1 Package'
        f"</schema></metadata><organizations/><resources>{resources}</resources></manifest>"
    )


def packed(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def ids(data: bytes) -> list[str]:
    return [question.id for question in read(data, file="p.zip", lang="nb").questions]


def test_the_test_gives_the_order_and_what_it_does_not_ask_for_follows():
    test = (
        f'<assessmentTest xmlns="{V21}" identifier="t" title="T"><testPart identifier="p" navigationMode="linear" '
        'submissionMode="individual"><assessmentSection identifier="s" title="S" visible="true"><selection select="1"/>'
        '<assessmentItemRef identifier="b" href="../q/b.xml"/><assessmentItemRef identifier="a" href="../q/a.xml">'
        "<weight identifier='W' value='2'/></assessmentItemRef></assessmentSection></testPart></assessmentTest>"
    )
    files = {f"q/{name}.xml": item(name) for name in "abc"} | {
        MANIFEST: manifest("q/a.xml", "q/b.xml", "q/c.xml", test="t/test.xml"),
        "t/test.xml": test,
    }
    found = read(packed(files), file="p.zip", lang="nb")
    assert [question.id for question in found.questions] == ["b", "a", "c"]
    assert [(finding.code, finding.facts) for finding in found.findings] == [
        ("qti-test-rules", {"rules": "selection, weight"})
    ]


def test_a_test_that_cannot_be_read_costs_only_the_order():
    data = packed(
        {"a.xml": item("a"), "t.xml": "<!DOCTYPE x><x/>", MANIFEST: manifest("a.xml", test="t.xml")}
    )
    found = read(data, file="p.zip", lang="nb")
    assert [question.id for question in found.questions] == ["a"]
    assert [finding.code for finding in found.findings] == ["qti-test-unreadable"]


def test_a_package_in_a_folder_and_one_without_a_manifest_are_read():
    assert ids(packed({"kurs/imsmanifest.xml": manifest("a%20b.xml"), "kurs/a b.xml": item("a")})) == ["a"]
    assert ids(packed({"b.xml": item("b"), "a.xml": item("a"), "readme.txt": "x"})) == ["a", "b"]


def test_two_questions_of_one_name_get_two_ids():
    assert ids(packed({"a.xml": item("x"), "b.xml": item("x"), MANIFEST: manifest("a.xml", "b.xml")})) == [
        "x",
        "x-2",
    ]


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("missing.xml", None, ["qti-file-missing"]),
        ("../../etc/passwd", None, ["qti-file-missing"]),
        ("http://a.no/a.xml", None, ["qti-file-missing"]),
        (
            "b.xml",
            "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
            ["qti-file-refused", "xml-with-doctype"],
        ),
        ("b.xml", "<assessmentItem>", ["qti-file-refused", "xml-broken"]),
        ("b.xml", "<" + "a><" * 200 + "a/>", ["qti-file-refused", "xml-too-deep"]),
        ("b.xml", "<questestinterop/>", ["qti-version-old"]),
        ("b.xml", "<html/>", ["qti-not-qti"]),
    ],
)
def test_one_bad_file_is_told_of_and_the_others_are_read(name: str, content: str | None, codes: list[str]):
    files = {"a.xml": item("a"), MANIFEST: manifest("a.xml", name)} | ({name: content} if content else {})
    found = read(packed(files), file="p.zip", lang="nb")
    assert [question.id for question in found.questions] == ["a"]
    assert found.items[1].outcome is Outcome.LEFT_OUT
    assert [finding.code for finding in found.items[1].findings] == codes


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + item("a").replace("x</simple", "&b;</simple")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LAUGHS.encode(), "xml-with-doctype"),
        (item("a").encode()[:-20], "xml-broken"),
        (packed({MANIFEST: "<!DOCTYPE m><m/>"}), "xml-with-doctype"),
        (packed({MANIFEST: manifest(), "../a.xml": item("a")}), "zip-name"),
        (packed({MANIFEST: manifest("a.xml"), "a.xml": item("a", " " * 3_000_000)}), "zip-bomb"),
        (packed({MANIFEST: manifest()}), "qti-package-empty"),
        (
            packed({MANIFEST: manifest("q.xml", kind="imsqti_xmlv1p2"), "q.xml": "<questestinterop/>"}),
            "qti-version-old",
        ),
        (packed({"a/q.xml": "<questestinterop/>"}), "qti-version-old"),
        (packed({MANIFEST: manifest("a.xml"), "a.xml": item("a")})[:-40], "zip-broken"),
        (b"<questestinterop/>", "qti-version-old"),
        (b"<quiz/>", "qti-not-qti"),
        (f'<assessmentTest xmlns="{V21}" identifier="t" title="t"/>'.encode(), "qti-without-items"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(data: bytes, code: str):
    found = read(data, file="p", lang="nb")
    assert not found.questions
    assert not found.items
    assert [finding.code for finding in found.findings] == [code]


def test_rules_that_would_never_end_are_given_up():
    grow = '<setOutcomeValue identifier="SCORE"><product><variable identifier="SCORE"/><variable identifier="SCORE"/></product></setOutcomeValue>'
    start = '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">12345678901234567890</baseValue></setOutcomeValue>'
    deep = "<and>" * 80 + '<baseValue baseType="boolean">true</baseValue>' + "</and>" * 80
    wide = f'<responseCondition><responseIf>{deep}<setOutcomeValue identifier="SCORE"><null/></setOutcomeValue></responseIf></responseCondition>'
    for rules in (start + grow * 200, wide * 1_500):
        data = (
            item("a").split("<responseProcessing")[0]
            + f"<responseProcessing>{rules}</responseProcessing></assessmentItem>"
        )
        found = read(data.encode(), file="a.xml", lang="nb")
        assert [finding.code for finding in found.items[0].findings] == ["qti-scoring-unknown"]


def test_labels_come_from_the_metadata_of_others():
    lom = "http://www.imsglobal.org/xsd/imsmd_v1p2"
    metadata = (
        f'<metadata><lom xmlns="{lom}"><general><keyword><langstring>Lov, plikt</langstring></keyword><keyword>'
        "<langstring>hast</langstring></keyword></general><educational><difficulty><source><langstring>LOMv1.0"
        "</langstring></source><value><langstring>very difficult</langstring></value></difficulty></educational>"
        "<classification><taxonpath><taxon><id>1</id><entry><langstring>Apply</langstring></entry></taxon></taxonpath>"
        "</classification></lom></metadata>"
    )
    data = packed({"a.xml": item("a"), MANIFEST: manifest("a.xml", metadata=metadata)})
    question = read(data, file="p.zip", lang="nb").questions[0]
    assert (question.tags, question.difficulty, question.bloom) == (("Lov plikt", "hast"), "hard", "apply")
    assert question.own_from == "importert fra p.zip"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (item("a").encode(), "qti-2.1"),
        (item("a").replace("v2p1", "v2p2").encode("utf-16"), "qti-2.2"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<qti-assessment-item/>', "qti-3.0"),
        (packed({"x/a.xml": item("a")}), "qti-2.1"),
        (packed({"a.txt": "x"}), None),
        (b"<html/>", None),
        (b"Hva er imsqti_v2p1?\nA. x\nB. y\nANSWER: A\n", "aiken"),
    ],
)
def test_a_file_is_known_by_what_is_in_it(data: bytes, name: str | None):
    found = find_format(data, "fil.txt")
    assert (found.name if found else None) == name
