"""No file breaks the reader: samples cut, doubled, renamed and filled with anything come in or are told."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from exchanged_banks import LANG
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from course.exchange.model import Exchanged, Outcome
from course.exchange.moodle_xml import gaps, languages, read, sniff
from course.exchange.moodle_xml.reading import READERS
from course.quiz.bank import parse_bank, write_bank
from course.quiz.question import Bank

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).resolve().parents[3] / "samples/exchange"
QUESTIONS = [
    question
    for name in ("moodle-tools", "pymoodef", "moodlexport", "moocloze")
    for question in etree.fromstring((SAMPLES / name / "questions.xml").read_bytes()).findall("question")
]
SIGNS = (
    *(
        "{1:SA:=x}",
        "{1:MC:",
        "}",
        "~",
        "#",
        "=",
        "%50%",
        "\\",
        "*",
        "[[1]]",
        "[[",
        "]]",
        "&amp;",
        "&#",
        "<p>",
        "</p>",
    ),
    *(
        "<span class='multilang' lang='en'>",
        "</span>",
        "{mlang en}",
        "{mlang}",
        "1e99",
        "-",
        ",5",
        "\n",
        " ",
        "æ",
    ),
    *(
        "<table><tr><td>",
        "<script>",
        "\U000f0000",
        "\u202e",
        "## x {#y}",
        "source: x",
        "- [x] y",
        "= 3",
        "=>",
    ),
)
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=8).map("".join) | st.text(max_size=20)
VALUES = st.sampled_from(
    ("", "0", "1", "100", "-100", "33.3", "1e9", "true", "ALL", "nan", "html", "markdown", "9" * 99)
)


def assert_holds(found: Exchanged) -> None:
    text = write_bank(Bank("m", LANG, found.questions))
    again, _ = parse_bank(text, file="", module="m", lang=LANG)
    assert again.questions == found.questions
    taken = [item.id for item in found.items if item.outcome is not Outcome.LEFT_OUT]
    assert taken == [question.id for question in found.questions]
    assert all(item.outcome is Outcome.WHOLE or item.findings for item in found.items)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Some questions of the samples with a few elements taken out, doubled, renamed or refilled."""
    root = etree.Element("quiz")
    for _ in range(draw(st.integers(1, 2))):
        root.append(deepcopy(draw(st.sampled_from(QUESTIONS))))
    for _ in range(draw(st.integers(0, 6))):
        each = draw(st.sampled_from([element for element in root.iter("*") if element is not root]))
        parent = each.getparent()
        match draw(st.integers(0, 5)):
            case 0:
                parent.remove(each)
            case 1:
                parent.append(deepcopy(each))
            case 2:
                each.tag = draw(st.sampled_from(("text", "answer", "question", "units", "kyndig", "x")))
            case 3:
                text = draw(TEXTS)
                each.text = "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")
            case 4:
                name = draw(st.sampled_from(("type", "fraction", "format", "key")))
                each.set(name, draw(VALUES | st.sampled_from(sorted(READERS))))
            case _:
                each.text = draw(VALUES)
        if not len(root):
            break
    return etree.tostring(root)


@given(spoilt())
def test_a_spoilt_sample_gives_questions_or_findings(data):
    found = read(data, file="x.xml", lang=LANG)
    assert_holds(found)
    assert found.items or found.findings


@pytest.mark.parametrize("kind", sorted(READERS))
@given(st.lists(TEXTS, min_size=3, max_size=3), VALUES)
def test_any_words_in_any_type_give_a_question_or_findings(kind, texts, value):
    root = etree.Element("quiz")
    question = etree.SubElement(root, "question", type=kind)
    for name, text in (("questiontext", texts[0]), ("generalfeedback", texts[1]), ("name", texts[2])):
        words = "".join(sign for sign in text if sign.isprintable())
        etree.SubElement(etree.SubElement(question, name, format="html"), "text").text = words
    for grade in ("100", value):
        answer = etree.SubElement(question, "answer", fraction=grade)
        etree.SubElement(answer, "text").text = "".join(sign for sign in texts[2] if sign.isprintable())
    for name in ("single", "selecttype", "selectcount", "defaultgrade", "usecase"):
        etree.SubElement(question, name).text = value
    assert_holds(read(etree.tostring(root), file="x.xml", lang=LANG))


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(head, tail):
    for data in (head, b"<quiz>" + head + b"</quiz>", head + b"<quiz/>" + tail):
        assert_holds(read(data, file="x.xml", lang=LANG))
        sniff(data, "x.xml")


@given(TEXTS)
def test_gaps_are_cut_from_any_text_and_what_is_cut_is_written_again(text):
    rest, found = gaps.cut(text, lambda number: f"\U000f0100{number}\U000f0101")
    assert rest.count("\U000f0100") == len(found) + text.count("\U000f0100")
    for gap in found:
        _, again = gaps.cut(gaps.write("SHORTANSWER", gap.alternatives), lambda number: "")
        kept = [each.text for each in gap.alternatives if each.text]
        assert [each.text for each in again[0].alternatives if each.text] == kept if kept else True


@given(TEXTS, st.sampled_from(("nb", "nn", "en")))
def test_one_language_is_chosen_in_any_text(text, lang):
    chosen, left = languages.in_one_language(text, lang)
    assert len(chosen) <= len(text)
    assert chosen == text or left or "lang" in text


def test_long_texts_of_marks_that_never_close_are_read_in_a_moment():
    for mark in (
        "{1:SA:",
        '<span class="multilang" lang="en">',
        "{mlang en}",
        "{1:MC:=a~",
        "[[1]]",
        "<lang lang=x>",
    ):
        text = mark * 20_000
        asked = f"<questiontext><text><![CDATA[{text}]]></text></questiontext>"
        data = "".join(f'<question type="{kind}">{asked}</question>' for kind in ("cloze", "gapselect"))
        assert_holds(read(f"<quiz>{data}</quiz>".encode(), file="x.xml", lang=LANG))
