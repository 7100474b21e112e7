"""The YAML head of a lesson: any text comes back, and no YAML can do harm."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from course.content import frontmatter
from course.content.frontmatter import read_front_matter, scalar, write_front_matter

ONE_LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Zl", "Zp", "Cc")), min_size=1, max_size=40
).map(lambda text: " ".join(part for part in text.split(" ") if part))

HEAD_LINES = """title: En|minutes: 4|objectives:|  - En|  - To ting|title:|  -|a: b: c|content_note: no
title:  to|  - # x|a: 'b'|# x||  - - x|title: x #y| a: b|---|title: ~|a: 1.5|  - null|a: b\u00a0c|a: \u0661
a: 007|  - 12""".replace("\n", "|").split("|")


def read(text: str):
    return read_front_matter(text.split("\n"), file="x.md")


@given(ONE_LINE.filter(bool), st.lists(ONE_LINE.filter(bool), max_size=3))
def test_what_is_written_is_read_back(title: str, objectives: list[str]):
    front, findings = read(write_front_matter({"title": title, "objectives": objectives, "minutes": 4}))
    assert findings == ()
    assert front.text("title") == title
    assert front.texts("objectives") == tuple(objectives)
    assert front.text("minutes") == "4"


@given(ONE_LINE.filter(bool))
def test_any_other_yaml_reader_reads_the_same_text(text: str):
    assert YAML(typ="safe", pure=True).load(f"a: {scalar(text)}\n") == {"a": text}


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_head_raises(head: str):
    front, _ = read(f"---\n{head}\n---\n")
    assert front.body_line > 0


@given(
    st.lists(
        st.one_of(
            st.sampled_from(HEAD_LINES),
            ONE_LINE,
            st.tuples(st.sampled_from(("a: ", "b: ", "  - ")), ONE_LINE).map(
                lambda one: one[0] + scalar(one[1])
            ),
            st.tuples(
                st.sampled_from(("a: ", "b: ", "  - ")), st.text('a \\"#:\t\u00e9\U0001f600n', max_size=8)
            ).map(lambda one: f'{one[0]}"{one[1]}"'),
        ),
        max_size=6,
    )
)
def test_the_short_way_reads_what_yaml_reads(head: list[str]):
    simple = frontmatter._read_simply(head)
    if simple is None:
        return
    reader = frontmatter._Reader("x.md")
    reader.read("\n".join(head))
    assert (reader.values, reader.lines, reader.findings) == (*simple, [])


def test_what_is_written_is_read_the_short_way():
    text = write_front_matter({"title": '§ 3: «Å» "b\\"', "objectives": ["Å skille"], "minutes": 4})
    assert frontmatter._read_simply(text.split("\n")[1:-2]) == (
        {"title": '§ 3: «Å» "b\\"', "objectives": ("Å skille",), "minutes": "4"},
        {"title": 2, "objectives": 3, "minutes": 5},
    )


def test_anchors_and_nesting_do_not_grow():
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    front, findings = read(f"---\n{bomb}---\n")
    assert [finding.code for finding in findings] == ["lesson-head-value", "lesson-head-value"]
    assert front.values == {"a": ("x", "x")}


def test_deep_nesting_and_anchors_given_twice_are_faults_and_no_more():
    for head in ("a: " + "[" * 5_000, "- " * 5_000, "{" * 5_000, "a: &x 1\nb: &x 2\n" * 50):
        _, findings = read(f"---\n{head}\n---\n")
        assert findings


def test_a_no_break_space_stays_and_line_breaks_become_spaces():
    front, _ = read("---\ntitle: >\n  116\u00a0006\n  hele   døgnet\n---\n")
    assert front.text("title") == "116\u00a0006 hele døgnet"
