"""The guide's words come out of Markdown as they went in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.citation import Citation, plain
from course.content.lesson import parse_lesson, write_lesson
from course.content.model import Block, BlockKind, Lesson
from course.drafting.escaping import markdown_text
from course.markup import text_only

SIGNS = st.text(alphabet="ab1 \\`*_{}[]()<>#+-.!&|:^~=\"'«$æ;/", min_size=1, max_size=40)


@pytest.mark.parametrize(
    "text",
    [
        "1. januar er fri",
        "- ikke en liste",
        "# ikke en overskrift",
        "[a](b) og ![c](d) og [^1]",
        "<script>alert(1)</script> & co.",
        "snake_case og _kursiv_ og __fet__ og 2*3*4",
        "> ikke et sitat",
        ":::do[x]",
        ":   ikke en definisjon",
        "{.own #x}",
        "Legen _____ melde.",
        "&nbsp; &lt;",
        "+ pluss",
        "C:\\mappe\\fil",
        "a | b",
        "=",
    ],
)
def test_a_text_renders_as_itself(text):
    assert plain(text_only(markdown_text(text))) == plain(text)


@given(SIGNS.map(plain).filter(bool))
def test_any_text_renders_as_itself(text):
    assert plain(text_only(markdown_text(text))) == text


@given(SIGNS.map(plain).filter(lambda text: any(char.isalnum() for char in text)))
def test_any_text_survives_being_written_to_a_lesson_and_read_back(text):
    blocks = (Block("a-1", BlockKind.TEXT, markdown_text(text), citations=(Citation("f/p-1", text),)),)
    lesson = Lesson("l", "Tittel", "nb", blocks, minutes=1, file="x.md")
    again, findings = parse_lesson(write_lesson(lesson), file="x.md", module="m", lesson_id="l", lang="nb")
    assert again == lesson
    assert findings == ()
