"""Whatever an item holds, reading it gives a question that a bank can hold, or the reason why not."""

from __future__ import annotations

import copy

import qti_banks
from exchanged_banks import BANKS, LANG
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from course.exchange.items import Item
from course.exchange.model import Exchanged, Outcome
from course.exchange.qti.packages import read
from course.exchange.qti.versions import VERSIONS
from course.exchange.qti.writing import write_item
from course.messages import LANGUAGES, say
from course.quiz.bank import parse_bank, write_bank
from course.quiz.question import Bank

SLOW_TO_DRAW = [HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow]

WORDS = (
    *("", "A", "choice-1", "choice-2", "RESPONSE", "SCORE", "true", "0", "-1", "1e9", "x y", "multiple"),
    *("ordered", "identifier", "string", "float", "directedPair", "hide", "æ", "\ue000", "9" * 20),
    "choice-1 choice-2",
)
EDIT = st.tuples(
    st.sampled_from(("drop", "twice", "text", "attribute", "rename", "move")), st.integers(0), st.integers(0)
)


def edited(root: etree._Element, kind: str, first: int, second: int) -> None:
    """One thing in a document changed."""
    elements = list(root.iter(etree.Element))[1:]
    if not elements:
        return
    element, other = elements[first % len(elements)], elements[second % len(elements)]
    parent = element.getparent()
    if kind == "drop":
        parent.remove(element)
    elif kind == "twice":
        parent.append(copy.deepcopy(element))
    elif kind == "text":
        element.text = WORDS[second % len(WORDS)]
    elif kind == "attribute" and element.attrib:
        element.set(list(element.attrib)[second % len(element.attrib)], WORDS[(first + second) % len(WORDS)])
    elif kind == "rename":
        element.tag = other.tag
    elif kind == "move" and element not in other.iterancestors() and element is not other:
        other.append(element)


def assert_holds(found: Exchanged) -> None:
    """Every question is one that a bank holds, and every item that is not whole says why."""
    again, _ = parse_bank(write_bank(Bank("m", LANG, found.questions)), file="", module="m", lang=LANG)
    assert again.questions == found.questions
    assert found.items or found.findings
    for item in found.items:
        assert item.outcome is Outcome.WHOLE or item.findings
        for finding in item.findings:
            for lang in LANGUAGES:
                assert say(finding.code, finding.facts, lang)


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(
    bank=qti_banks.banks | BANKS,
    version=st.sampled_from(VERSIONS),
    edits=st.lists(EDIT, min_size=1, max_size=5),
    is_ours=st.booleans(),
)
def test_an_item_that_was_changed_at_random(bank, version, edits, is_ours):
    for question in bank.questions[:1]:
        data = write_item(question, LANG, version, Item(1, question.content.type_name))
        root = etree.fromstring(data)
        for edit in edits:
            edited(root, *edit)
        document = etree.ElementTree(root) if is_ours else root
        found = read(etree.tostring(document), file="x.xml", lang=LANG)
        assert_holds(found)


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(
    bank=qti_banks.banks,
    changes=st.lists(st.tuples(st.integers(0), st.binary(max_size=3)), min_size=1, max_size=3),
)
def test_an_item_whose_bytes_were_changed_at_random(bank, changes):
    for question in bank.questions[:1]:
        data = write_item(question, LANG, VERSIONS[1], Item(1, question.content.type_name))
        for place, put in changes:
            at = place % (len(data) + 1)
            data = data[:at] + put + data[at + len(put) :]
        assert_holds(read(data, file="x.xml", lang=LANG))
